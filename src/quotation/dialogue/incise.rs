//! The incise of a turn: where it starts, its subject, and where it ends.

use super::SENTENCE;
use super::line::is_dash;
use super::tense::{Weight, is_gerund, is_said, weigh};
use crate::lexicon::{Agreement, Classes, Fields, Forms, Reliability, Verb, VerbClasses};
use crate::mention::{HUMAN, is_full_name, is_stranger};
use crate::token::{Kind, Tokens, Words, shape, words};
use crate::verb::{is_first_future, is_unknown_past};

/// Whether an incise may start at `at`.
pub(super) fn is_boundary(tokens: &Tokens<'_>, at: usize, start: usize) -> bool {
    if at <= start || tokens.kind(at) != Kind::Word || tokens.is_capital(at) {
        return false;
    }
    let before = tokens.kind(at - 1);
    before.ends_sentence()
        || before.is_mark()
        || matches!(before, Kind::Comma | Kind::Semicolon | Kind::ParenClose)
        || is_dash(tokens, at - 1)
}

/// The punctuation that ends the incise at `at`, if one stands there.
pub(super) fn incise(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let subject =
        Opening::read(tokens, at, end).and_then(|opening| opening.subject()).or_else(|| told_behind(tokens, at, end))?;
    let stop = incise_end(tokens, subject + 1, end);
    Some(behind_name(tokens, stop, end).unwrap_or(stop))
}

/// *Tu viens ? elle demande.*, *Viens, j'ai dit.*: in spoken narrative the subject stands before the verb, and nothing behind it
/// but a gerund. The verb, or its participle.
fn told_behind(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    // Non, qu'il dit, je reste.
    let popular = tokens.one_of(at, words!["que", "qu'"]);
    let subject = at + usize::from(popular);
    if !tokens.one_of(subject, words!["il", "elle", "ils", "elles", "on", "je", "j'"]) || tokens.is(subject, shape::TIED) {
        return None;
    }
    let clitic = |at: usize| tokens.one_of(at, words!["me", "m'", "lui", "leur", "nous"]);
    let auxiliary = subject + 1 + usize::from(clitic(subject + 1));
    let compound = tokens.has(auxiliary, Classes::AVOIR);
    let verb = auxiliary + usize::from(compound);
    if verb >= end {
        return None;
    }
    let (forms, own) = (tokens.word(verb).forms, tokens.verb(verb));
    let tense = if compound { Forms::PARTICIPLE } else { Forms::PRESENT_3S.or(Forms::PRESENT_3P).or(Forms::FIRST_S) };
    // Il ment, il a dit, on le sait: behind a comma only the plainest verbs
    let plain =
        || own.one_of(words!["dire", "répondre"]) || own.one_of(if popular { words!["faire"] } else { words!["demander"] });
    let speaks = own.incise && own.reliability >= Reliability::Medium || popular && hands_on(tokens, verb);
    let said = speaks && (tokens.kind(at - 1).ends_sentence() && !popular || plain());
    let apart = verb + 1 >= end
        || matches!(tokens.kind(verb + 1), Kind::Comma | Kind::Period)
        || tokens.one_of(verb + 1, words!["en"]) && is_gerund(tokens, verb + 2);
    (said && apart && forms.any(tense)).then_some(verb)
}

/// *demande la présidente, Anne Dol.*: behind the comma at `stop`, the full name of the subject, which ends the sentence.
fn behind_name(tokens: &Tokens<'_>, stop: usize, end: usize) -> Option<usize> {
    let small = |at: usize| tokens.has(at, Classes::PARTICLE) && tokens.is_capital(at + 1);
    let last = (stop + 1..end.min(stop + 8)).find(|&at| !tokens.is_capital(at) && !small(at) && !small(at + 1))?;
    let named = || is_full_name(tokens, stop + 1) || is_stranger(tokens, stop + 1, last);
    let full = tokens.kind(stop) == Kind::Comma && named();
    (full && tokens.kind(last).ends_sentence()).then_some(last)
}

/// A verb with which an incise may open.
struct Opening<'a> {
    tokens: &'a Tokens<'a>,
    /// Where its clitics start, and where the verb stands.
    at: usize,
    verb: usize,
    /// Where the turn ends.
    end: usize,
    forms: Forms,
    own: &'a Verb,
    reliability: Reliability,
    past: bool,
    /// Of the verbs denied only those open an incise that hand on to one of speech: *ne put s'empêcher de dire*.
    denied: bool,
}

impl<'a> Opening<'a> {
    fn read(tokens: &'a Tokens<'a>, at: usize, end: usize) -> Option<Self> {
        const CLITICS: Words = words![
            "ne", "n'", "me", "m'", "te", "t'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "nous", "vous", "en", "y"
        ];
        let mut verb = at;
        while verb < end && verb < at + 3 && tokens.one_of(verb, CLITICS) {
            verb += 1;
        }
        if verb >= end || tokens.kind(verb) != Kind::Word || tokens.is_capital(verb) {
            return None;
        }
        let (forms, own) = (tokens.word(verb).forms, tokens.verb(verb));
        Some(Self {
            tokens,
            at,
            verb,
            end,
            forms,
            own,
            reliability: reliability_of(own),
            past: forms.any(Forms::PAST.or(Forms::IMPERFECT)),
            denied: tokens.has(at, Classes::NE),
        })
    }

    /// The pronoun or the first token of the noun that is the subject of the incise.
    fn subject(&self) -> Option<usize> {
        let tokens = self.tokens;
        let mut next = self.verb + 1;
        while next < self.end && tokens.one_of(next, words!["t", "t'"]) && tokens.is(next, shape::TIED) {
            next += 1;
        }
        let tied = next < self.end && tokens.is(next, shape::TIED);
        if tied && tokens.one_of(next, words!["il", "elle", "ils", "elles", "on", "je"]) {
            return self.is_said_by(next).then_some(next);
        }
        // dîmes-nous, criâmes-nous; but allons-nous
        let we = || ["âmes", "îmes", "ûmes", "înmes"].iter().any(|ending| tokens.str(self.verb).ends_with(ending));
        if tied && tokens.one_of(next, words!["nous"]) {
            return (self.reliability >= Reliability::Low && we()).then_some(next);
        }
        let auxiliary = tokens.has(self.verb, Classes::AVOIR.or(Classes::ETRE));
        if !self.denied && auxiliary && self.forms.any(Forms::IMPERFECT.or(Forms::PRESENT_3S).or(Forms::PRESENT_3P)) {
            return self.behind_participle(next);
        }
        if self.past && self.own.classes.any(VerbClasses::SEMI) {
            let subject = self.behind_infinitive(next);
            // hésita Hortense, s'entêta le berger: nothing is done but speak
            if subject.is_some() || self.denied || self.acts_on(next) {
                return subject;
            }
        }
        self.behind_verb()
    }

    fn presents(&self) -> bool {
        hands_on(self.tokens, self.verb)
    }

    /// *osa se lever*, *hésita à partir*: an infinitive stands behind the verb, before any sign.
    fn acts_on(&self, from: usize) -> bool {
        let near = from..self.end.min(from + ACT);
        !self.presents()
            && near
                .take_while(|&at| self.tokens.kind(at) == Kind::Word)
                .any(|at| self.tokens.word(at).forms.any(Forms::INFINITIVE))
    }

    /// *dit-il*, *s'écria-t-elle*, *a-t-il dit*, *dis-je*
    fn is_said_by(&self, pronoun: usize) -> bool {
        let Self { tokens, at, end, forms, own, reliability, past, .. } = *self;
        let participle = (pronoun + 1..end.min(pronoun + 4)).find(|&at| tokens.word(at).forms.any(Forms::PARTICIPLE));
        let says = |at: usize| {
            let asks = at + 1 < end && tokens.kind(at + 1) == Kind::Question;
            tokens.has(at, Classes::SPEECH) || hands_on(tokens, at) && !asks
        };
        // a-t-il dit, s'est-elle écriée
        let itself = || tokens.has(self.verb, Classes::ETRE) && tokens.one_of(at, words!["se", "s'", "me", "m'"]);
        let compound = (tokens.has(self.verb, Classes::AVOIR) || itself())
            && participle.is_some_and(|at| says(at) && (pronoun + 1..at).all(|at| tokens.has(at, Classes::ADVERB)));
        let question = pronoun + 1 < end && tokens.kind(pronoun + 1) == Kind::Question;
        let speech = reliability >= Reliability::Low || self.presents();
        // Non, rougit-elle: set apart, it asks nothing
        let closed = pronoun + 1 < end && matches!(tokens.kind(pronoun + 1), Kind::Comma | Kind::Period | Kind::Semicolon);
        let apart = closed && forms.any(Forms::PAST) && !own.classes.any(VerbClasses::SPOKEN);
        let narrated = forms.is_simple_past() || apart || own.lemma.is_empty() && !question;
        // dit-on; Il est riche, disait-on, et seul
        let told = || own.one_of(words!["dire"]) && pronoun + 1 < end && tokens.kind(pronoun + 1) == Kind::Comma;
        // me dit-on tout bas: somebody said it to one who was there
        let addressed = tokens.one_of(at, words!["me", "m'", "lui", "nous", "leur"]);
        let hearsay = tokens.one_of(pronoun, words!["on"]) && !addressed && (forms.any(Forms::PRESENT_3S) || told());
        let first = tokens.one_of(pronoun, words!["je"]);
        // Courage, vous dis-je; je le veux, te dis-je: who speaks insists; une folie, oserais-je dire: he weighs his words
        if first && (tokens.one_of(at, words!["te", "t'", "vous"]) && !past || is_first_future(tokens, self.verb)) {
            return false;
        }
        // À qui Marc, s'il osait, eût-il parlé ?
        let supposed =
            forms.any(Forms::SUBJUNCTIVE_3S.or(Forms::SUBJUNCTIVE_3P)) && !forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P));
        // Ce soir, finit-il à cinq heures ?: a present as well
        let present = reliability < Reliability::High && forms.any(Forms::PRESENT_3S);
        let stops = |at: &usize| tokens.kind(*at) != Kind::Word;
        let asks =
            present && (pronoun + 1..end.min(pronoun + ACT)).find(stops).is_some_and(|at| tokens.kind(at) == Kind::Question);
        let sure = !self.denied
            && !supposed
            && !asks
            && (compound || !hearsay && (speech && (past || !question) || narrated && !question && !first));
        sure && (!own.classes.any(VerbClasses::SPOKEN) || compound || narrated)
    }

    /// *avait dit tristement la meunière*, *s'était écriée Hortense*, *a fait Hortense*; but *a fait le tour du port*
    fn behind_participle(&self, next: usize) -> Option<usize> {
        let tokens = self.tokens;
        let told = |at: &usize| {
            let says = tokens.has(*at, Classes::SPEECH) || hands_on(tokens, *at);
            tokens.word(*at).forms.any(Forms::PARTICIPLE) && says
        };
        let participle = (next..self.end.min(next + 3)).find(told)?;
        // Marc, ravi, avait jeté son chapeau: an object
        let subject = subject_behind(tokens, participle + 1, self.end).filter(|&subject| !is_thing(tokens, subject))?;
        let somebody = || tokens.is_capital(subject) || tokens.has(subject + 1, HUMAN);
        // a causé la chute, lui a envoyé une pierre: an object
        let sure = tokens.has(participle, Classes::SPEECH) && reliability_of(tokens.verb(participle)) >= Reliability::Medium;
        (sure || somebody()).then_some(subject)
    }

    /// *finit par avouer le berger*, *s'empressa d'ajouter Hortense*, *alla dire un page*, *ne put s'empêcher de dire un page*
    fn behind_infinitive(&self, next: usize) -> Option<usize> {
        let tokens = self.tokens;
        let linked = |at: usize| tokens.has(at, Classes::PREP.or(Classes::CLITIC).or(Classes::ADVERB));
        let is_infinitive = |at: usize| tokens.word(at).forms.any(Forms::INFINITIVE);
        let infinitive = |from: usize| (from..self.end.min(from + 4)).find(|&at| is_infinitive(at) || !linked(at));
        let first = infinitive(next)?;
        let hands_on = is_infinitive(first) && tokens.has(first + 1, Classes::PREP);
        let infinitive = if hands_on { infinitive(first + 1)? } else { first };
        // Un élève, le soir, s'amuse à citer Hugo: an object
        const NAMES: Words =
            words!["accuser", "appeler", "citer", "interpeller", "interroger", "nommer", "questionner", "saluer"];
        if tokens.verb(infinitive).one_of(NAMES) {
            return None;
        }
        let speaks = tokens.has(infinitive, Classes::SPEECH)
            || tokens.verb(infinitive).classes.any(VerbClasses::PRESENTS)
            || tokens.one_of(infinitive, words!["tomber", "échapper", "savoir"]);
        if speaks { subject_behind(tokens, infinitive + 1, self.end) } else { None }
    }

    /// *Viens, s'anima Claire*, *Viens, s'attendrit le meunier*: behind a comma too a simple past stands before whoever speaks,
    /// where the words before it are said to somebody; but *Le soir, arriva Claire*.
    fn is_of_somebody(&self) -> bool {
        const ENTERS: VerbClasses = VerbClasses::SPOKEN.or(VerbClasses::PRECEDES);
        let Self { tokens, at, verb, own, .. } = *self;
        let noun = verb + 2 + usize::from(tokens.has(verb + 2, Classes::ADJECTIVE));
        let role = || tokens.has(verb + 1, Classes::DET_DEF.or(Classes::DET_POSS)) && tokens.has(noun, HUMAN);
        let somebody = tokens.kind(verb + 1) == Kind::Word && (tokens.is_capital(verb + 1) || role());
        let open = at.saturating_sub(SENTENCE);
        let first = (open..at - 1).rfind(|&at| tokens.kind(at).ends_sentence() || is_dash(tokens, at)).map_or(open, |at| at + 1);
        let past = self.forms.is_simple_past();
        // Tenez, reprend la meunière
        let present = self.forms.any(Forms::PRESENT_3S) && !self.forms.any(Forms::FIRST_S.or(Forms::SECOND)) && self.presents();
        let told = (past || present) && somebody && !own.classes.any(ENTERS);
        // Alors, se dressa le passeur.
        let when = first + 2 == at && tokens.one_of(first, words!["alors", "enfin", "là", "puis"]);
        let before = tokens.kind(at - 1);
        // Il vient, reprend la petite et s'en va
        let spoken = |weight: Weight| weight.speech >= 1.0 && (past || weight.person || weight.interjection);
        let whole = || present && before.ends_sentence();
        told && !when && (whole() || before == Kind::Comma && spoken(weigh(tokens, first, at - 1)))
    }

    /// *dit le meunier*. Behind the end of a sentence only an incise puts its verb before the subject: *Le joli bateau ! admira
    /// Claire*; so does, behind a comma, a simple past that the lexicon does not know: *Oui, trompeta le meunier*.
    fn behind_verb(&self) -> Option<usize> {
        let Self { tokens, at, verb, end, forms, own, reliability, .. } = *self;
        let behind = forms.any(Forms::PAST) && !own.classes.any(VerbClasses::SPOKEN) && tokens.kind(at - 1).ends_sentence()
            || is_unknown_past(tokens, verb)
            || self.is_of_somebody();
        // Bah ! fait Anne; Non, sourit Anne: no order has that form
        let told = forms.any(Forms::PRESENT_3S) && !forms.any(Forms::FIRST_S.or(Forms::SECOND)) && tokens.is_capital(verb + 1);
        let behind = behind || told && self.presents();
        let speech = reliability >= Reliability::Low && own.incise || self.presents();
        // Marc, inquiet, crut entendre un bruit: an act
        let to = usize::from(tokens.one_of(verb + 1, words!["à", "de", "d'"]));
        let acts = tokens.word(verb + 1 + to).forms.any(Forms::INFINITIVE);
        if self.denied || acts || !(behind || speech && forms.any(Forms::FINITE_3)) {
            return None;
        }
        let past = self.past || behind;
        if !past && (reliability < Reliability::Medium || !forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P))) {
            return None;
        }
        let subject = subject_behind(tokens, verb + 1, end)?;
        // Sa voix, basse et lente, exprimait une sorte de crainte: an object
        if reliability < Reliability::High && tokens.kind(at - 1) == Kind::Comma && is_thing(tokens, subject) {
            return None;
        }
        // , appelle le docteur: an order as well.
        let order = !past && tokens.kind(at - 1) == Kind::Comma && !tokens.is_capital(subject) && reliability < Reliability::High;
        (!order).then_some(subject)
    }
}

/// How far behind the verb of an incise what it hands on to stands, in tokens.
const ACT: usize = 8;

/// How surely a verb tells of speech, with *se* before it or without.
fn reliability_of(verb: &Verb) -> Reliability {
    verb.reliability.max(verb.reflexive.map_or(Reliability::None, |(reliability, _)| reliability))
}

/// A verb of novels that hands on words without saying so: *fait*, *souri*.
fn hands_on(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.verb(at).classes.any(VerbClasses::PRESENTS)
}

/// What a subject behind its verb starts with.
const OPENS_SUBJECT: Classes = Classes::DETERMINED.or(Classes::CIVILITY);

/// Subjects of one word.
const SUBJECTS: Words =
    words!["quelqu'un", "tous", "toutes", "celui-ci", "celle-ci", "celui-là", "celle-là", "chacun", "père", "mère"];

/// A noun that cannot speak, behind its determiner at `at`.
fn is_thing(tokens: &Tokens<'_>, at: usize) -> bool {
    let noun = at + 1;
    let speaks = tokens.has(noun, HUMAN.or(Classes::VOICED)) || tokens.one_of(noun, words!["voix"]);
    let owned = tokens.has(at, Classes::DET_POSS) && !tokens.is_capital(noun);
    (owned || tokens.has(at, OPENS_SUBJECT) && tokens.has(noun, Classes::NOUN)) && !speaks
}

/// The first token of the noun behind an inverted verb. Complements may stand before it: *dit à voix basse le meunier*.
pub(super) fn subject_behind(tokens: &Tokens<'_>, from: usize, end: usize) -> Option<usize> {
    // répondirent deux voix, crièrent plusieurs femmes
    let counted = |at: usize| {
        at == from && tokens.has(at, Classes::NUMBER.or(Classes::DET_QUANT)) && tokens.word(at).agreement.any(Agreement::PLURAL)
    };
    let reach = end.min(from + 14);
    // riposta d'Arbelles, murmura doucement de Kerbras
    let particle =
        (from..reach).find(|&at| !tokens.has(at, Classes::ADVERB)).filter(|&at| tokens.one_of(at, words!["de", "d'", "du"]));
    if particle.is_some_and(|at| tokens.is_capital(at + 1) && !tokens.has(at + 1, Classes::COUNTRY.or(Classes::METONYM))) {
        return particle;
    }
    let mut at = from;
    // A preposition waits for its noun.
    let mut open = false;
    while at < reach {
        let word = tokens.word(at);
        if tokens.kind(at) != Kind::Word {
            // dit, rajustant son châle, sa tante; dit, non sans peine, le meunier
            let close = (at + 2..reach).find(|&close| tokens.kind(close) == Kind::Comma)?;
            let apart =
                tokens.kind(at) == Kind::Comma && (at + 1..close).all(|at| tokens.kind(at) == Kind::Word && !is_said(tokens, at));
            at = if apart { close + 1 } else { return None };
            open = false;
            continue;
        }
        let pronoun = tokens.one_of(at, SUBJECTS) || tokens.is_of(at, Fields::CALLED);
        if word.classes.any(Classes::QUE.or(Classes::REL).or(Classes::SUBJECT_PRONOUN).or(Classes::NE)) && !pronoun {
            return None;
        }
        let noun = word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN)) || tokens.is_capital(at) || is_gerund(tokens, at);
        let plain = word.classes.any(OPENS_SUBJECT) && !word.classes.any(Classes::CONTRACTION);
        if !open && (pronoun || plain || tokens.is_capital(at) || counted(at)) {
            return Some(at);
        }
        if word.classes.any(Classes::PREP) {
            // fit de nouveau Odile
            open = !tokens.one_of(at + 1, words!["nouveau"]);
        } else if open && (noun || !plain && word.classes.is_unknown()) {
            open = false;
        }
        at += 1;
    }
    None
}

pub(super) fn incise_end(tokens: &Tokens<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end {
        match tokens.kind(at) {
            Kind::GuillemetOpen | Kind::CurlyOpen => match behind_mention(tokens, at, end) {
                Some(behind) => at = behind,
                None => return at,
            },
            Kind::Comma | Kind::Semicolon | Kind::Colon => return at,
            // dit-il avec un… geste équivoque
            Kind::Ellipsis if at > from && tokens.has(at - 1, OPENS_SUBJECT) && !tokens.is_capital(at + 1) => at += 1,
            kind if kind.ends_sentence() || is_dash(tokens, at) => return at,
            _ => at += 1,
        }
    }
    end
}

/// *— Non ! cria Anne, qui entendait les « Bravo ! » de la foule.*: the token behind marks whose words the narrator only speaks
/// of, with a determiner or a preposition before them or more of the clause behind; but *— Non, dit Anne « Je reste. »*.
fn behind_mention(tokens: &Tokens<'_>, open: usize, end: usize) -> Option<usize> {
    let closer = if tokens.kind(open) == Kind::GuillemetOpen { Kind::GuillemetClose } else { Kind::CurlyClose };
    let (close, _) = tokens.signs(open + 1, end.min(open + SENTENCE)).find(|&(_, kind)| kind.is_mark())?;
    let behind = close + 1;
    let goes_on = tokens.kind(behind) == Kind::Word && !tokens.is_capital(behind);
    let holds = tokens.has(open - 1, OPENS_SUBJECT.or(Classes::PREP));
    (tokens.kind(close) == closer && behind < end && (holds || goes_on)).then_some(behind)
}
