//! What the narrator tells inside a turn: behind an incise, before a colon, between brackets.

use super::incise::{incise, incise_end, is_boundary};
use super::line::{is_joined, lines};
use super::{LABEL, SENTENCE};
use crate::lexicon::{Classes, Fields, Forms, Reliability, VerbClasses};
use crate::mention::{HUMAN, OF};
use crate::token::{Kind, ME, THEN, Tokens, Words, shape, words};

/// How far before an incise what its relative clause could hang on is looked for, in tokens.
const CLEFT: usize = 12;

/// The token behind an editor's note in brackets: *[Note : voleur.]*
pub(super) fn note_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let note = tokens.kind(at) == Kind::ParenOpen
        && tokens.one_of(at + 1, words!["note", "notes", "nde", "ndlr", "ndt", "n.d.a.", "n.d.e.", "n.d.t."]);
    let reach = end.min(at + SENTENCE);
    note.then(|| (at..reach).find(|&close| tokens.kind(close) == Kind::ParenClose).map(|close| close + 1)).flatten()
}

/// The token behind what the narrator sets apart inside a turn: *(et il baissa la voix)*, *— et elle rougit —*.
pub(crate) fn aside_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let closer = match tokens.kind(at) {
        Kind::ParenOpen => Kind::ParenClose,
        Kind::Dash if tokens.one_of(at + 1, words!["et", "ici"]) => Kind::Dash,
        // — Je sors. — Il salua. — Adieu.
        Kind::Dash if tokens.one_of(at + 1, words!["il", "elle"]) && !tokens.one_of(at + 2, words!["y"]) => Kind::Dash,
        _ => return None,
    };
    let close = (at + 1..end.min(at + LABEL)).find(|&close| tokens.kind(close) == closer)?;
    // — Et il la regarda. — : one sentence of its own between its dashes
    let stop = (at + 1..close).find(|&stop| tokens.kind(stop).ends_sentence());
    if closer == Kind::Dash
        && tokens.is_capital(at + 1)
        && stop.is_none_or(|stop| stop + 1 < close || tokens.kind(stop) != Kind::Period)
    {
        return None;
    }
    let weight = weigh(tokens, at + 1, close);
    // (Il souriait.): a sentence of its own
    let whole = closer == Kind::ParenClose && tokens.is_capital(at + 1) && tokens.kind(close - 1).ends_sentence();
    // — Il fit froid, dit X. —: a turn
    let turn = || {
        closer == Kind::Dash && (at + 2..close).any(|next| is_boundary(tokens, next, at) && incise(tokens, next, close).is_some())
    };
    // (comme si elle en doutait !)
    let likened = || {
        let opens = tokens.one_of(at + 1, words!["comme"]) && tokens.one_of(at + 2, words!["si", "s'"]);
        opens && closer == Kind::ParenClose && (at + 3..close).any(|at| is_past(tokens, at))
    };
    let narrated = weight.narrates(whole || tokens.one_of(at + 1, words!["et", "ici"]), false) || likened();
    let told = narrated && !weight.person && !turn();
    told.then_some(close + 1)
}

/// The token behind the colon of a narrator's sentence that announces the words behind it: *Puis, se tournant vers Odile : Et
/// toi ?*, *Il ajouta avec humeur : Reste.*
pub(super) fn announcement_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    // Reste ; et il ajouta : Reste donc. The clause behind the semicolon announces, the one before it is said.
    let stop = (at..end.min(at + SENTENCE))
        .find(|&stop| matches!(tokens.kind(stop), Kind::Colon | Kind::Semicolon) || tokens.kind(stop).ends_sentence())?;
    if tokens.kind(stop) != Kind::Colon {
        return None;
    }
    // Et je lui tendis la lampe : ⏎ — Tiens. So does one of those there who tells what they did.
    if stop + 1 >= end && (at..stop).any(|at| acts_first(tokens, at, |_| false)) {
        return Some(stop + 1);
    }
    if (at..stop).any(|at| is_person(tokens, at)) {
        return None;
    }
    let opens = tokens.one_of(at, THEN);
    // Puis, se levant :, Et, d'une voix sourde :, Puis après un moment :, Puis :
    let shown = Fields::MANNER.or(Fields::FEELING).or(Fields::PAUSE);
    // Puis, à son cocher, qui tenait la portière :
    let turns_to = tokens.kind(at + 1) == Kind::Comma && tokens.one_of(at + 2, words!["à", "au", "aux"]);
    let turns = || {
        turns_to
            || (at + 1..stop.min(at + 5)).any(|at| is_participle_group(tokens, at))
            || (tokens.kind(at + 1) == Kind::Comma || tokens.one_of(at + 1, words!["après", "au"]))
                && (at + 2..stop).any(|at| tokens.is_of(at, shown) || tokens.one_of(at, words!["bas", "haut"]))
            || stop == at + 1
    };
    let relates = |at: usize| turns_to && tokens.one_of(at, words!["qui", "dont"]);
    let verb = (at..stop).take_while(|&at| !relates(at)).find(|&at| is_past(tokens, at) || is_present(tokens, at));
    let says = |verb: usize| {
        let own = tokens.verb(verb);
        is_past(tokens, verb)
            && !tokens.word(verb).forms.any(Forms::IMPERFECT)
            && (own.reliability.max(own.reflexive.map_or(Reliability::None, |(reliability, _)| reliability)) >= Reliability::Low
                || own.classes.any(VerbClasses::PRESENTS))
    };
    // Il la regarda : ⏎ — Viens. A colon at the end of the line announces the next one, whatever the verb.
    let ends = stop + 1 >= end && weigh(tokens, at, stop).narrates(false, false);
    // elle s'écria : « Mon Dieu ! »: who tells a story hands on the words in it
    let marked = stop + 1 < end && tokens.kind(stop + 1) == Kind::GuillemetOpen;
    let told = ends || !marked && (at..stop).any(says) || opens && turns() && verb.is_none();
    told.then_some(stop + 1)
}

/// *En disant ces mots, il sortit.*, *À ces mots, Odile se leva.*: a sentence of the narrator's that looks back at the words.
pub(super) fn looks_back(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let back: [Words; 4] = [
        words!["ce", "en", "sur", "à"],
        words!["ces", "cela", "ainsi", "disant", "parlant", "prononçant"],
        words!["ainsi", "cela", "ces", "mots", "paroles", ","],
        words!["mots", "paroles", ","],
    ];
    let comma = (at + 1..end.min(at + 5)).find(|&at| tokens.kind(at) == Kind::Comma);
    let opens = comma.is_some_and(|comma| (at..comma).enumerate().all(|(index, at)| tokens.one_of(at, back[index.min(3)])));
    let weight = weigh(tokens, at, end);
    // En attendant, il sortit.: what is said may be told as well
    let said = comma.is_some_and(|comma| tokens.one_of(comma - 1, words!["ainsi", "cela", "disant", "mots", "paroles"]));
    opens && said && !weight.person && weight.narrative >= 0.9 && tokens.kind(end - 1) == Kind::Period
}

/// First or second person.
pub(super) fn is_person(tokens: &Tokens<'_>, at: usize) -> bool {
    const WORDS: Words = words![
        "je", "j'", "tu", "vous", "nous", "moi", "toi", "me", "m'", "te", "t'", "mon", "ma", "mes", "ta", "tes", "votre", "vos",
        "notre", "nos",
    ];
    tokens.kind(at) == Kind::Word
        && (tokens.one_of(at, WORDS) || is_your(tokens, at))
        && !(tokens.is(at, shape::TIED) && tokens.one_of(at, words!["t'", "je", "j'"]))
        && !(tokens.one_of(at, words!["t'"]) && tokens.is(at + 1, shape::TIED))
}

/// *ton père*; but *d'un ton sec*, *change de ton*.
fn is_your(tokens: &Tokens<'_>, at: usize) -> bool {
    const LINK: Classes = Classes::PREP.or(Classes::COORD).or(Classes::QUE).or(Classes::REL);
    const OPENS: Classes =
        Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::DET_INDEF).or(Classes::ADJECTIVE);
    tokens.one_of(at, words!["ton"])
        && !(at > 0 && tokens.has(at - 1, OPENS))
        && tokens.kind(at + 1) == Kind::Word
        && !tokens.has(at + 1, LINK)
}

/// *me*, *notre*: the words of whoever tells a tale, where they are one of those there.
pub(super) fn is_first_person(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.one_of(at, ME) || tokens.one_of(at, words!["nous", "notre", "nos"])
}

/// Whether who tells the text is one of those there: a line of the narrator's has *je* act in the past (*Je sortis*,
/// *j'entendis*, *j'allais*).
pub(crate) fn tells_of_self(tokens: &Tokens<'_>) -> bool {
    lines(tokens).filter(|line| line.dash.is_none()).any(|line| {
        let speech = |at: &usize| tokens.kind(*at).is_mark() || matches!(tokens.kind(*at), Kind::Dash | Kind::Colon);
        let imperfect =
            |at: usize| tokens.str(at).ends_with("ais") && tokens.str(at).len() > 5 && !tokens.one_of(at, words!["jamais"]);
        (line.start..line.end).take_while(|at| !speech(at)).any(|at| acts_first(tokens, at, imperfect))
    })
}

/// *je fermai*, *j'ouvris*, *nous sortîmes*: behind the pronoun at `at` and its clitics, a simple past or another form that
/// `also` takes.
pub(crate) fn acts_first(tokens: &Tokens<'_>, at: usize, also: impl Fn(usize) -> bool) -> bool {
    let subject = tokens.one_of(at, words!["je", "j'", "nous"]) && !tokens.is(at, shape::TIED);
    let clitics = || (1..4).take_while(|step| tokens.has(at + step, Classes::CLITIC.or(Classes::NE))).count();
    let verb = |at: usize| tokens.kind(at) == Kind::Word && (is_first_past(tokens, at) || also(at));
    subject && verb(at + 1 + clitics())
}

pub(super) fn starts_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    // « Jamais ! » Le prince se leva.
    let marked = || {
        at > 1 && matches!(tokens.kind(at - 1), Kind::GuillemetClose | Kind::CurlyClose) && tokens.kind(at - 2).ends_sentence()
    };
    tokens.is_capital(at) && at > 0 && (tokens.kind(at - 1).ends_sentence() || marked())
}

pub(super) fn sentence_end(tokens: &Tokens<'_>, at: usize, end: usize) -> usize {
    let reach = end.min(at + SENTENCE);
    let stops = |next: usize| match tokens.kind(next) {
        Kind::Colon => is_joined(tokens, next + 1, end),
        kind => kind.ends_sentence() && !continues_sentence(tokens, next + 1),
    };
    (at..reach).find(|&next| stops(next)).map_or(reach, |stop| stop + 1)
}

pub(super) fn continues_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.kind(at) == Kind::Word && !tokens.is_capital(at) || tokens.kind(at).ends_sentence()
}

/// Narrative goes on behind the comma of the incise at `at`: *, dit-elle, en posant sa lampe, les yeux baissés.*
/// With `teller`, who narrates is one of those there: *, dit-elle, en me prenant la main, venez*.
pub(crate) fn narrative_tail(tokens: &Tokens<'_>, at: usize, stop: usize, end: usize, teller: bool) -> usize {
    let mut stop = stop;
    let mut clause = false;
    // dit-il en montrant la digue qui fermait, depuis l'hiver, la rade: the relative clause of the incise itself
    let relates = |at: usize| tokens.one_of(at, words!["qui", "dont"]);
    let relative = (at..stop).any(relates);
    // dit-elle pendant que la barque, sans bruit, glissait: a clause that waits for its verb
    let opens =
        |at: usize| relates(at) || tokens.has(at, Classes::QUE) || tokens.one_of(at, words!["lorsque", "lorsqu'", "quand"]);
    let subordinate = (at..stop).rfind(|&at| opens(at));
    // dit-elle en s'appuyant, toute pâle, contre le mur: the gerund waits for its complement
    let gerund = stop > at && is_gerund(tokens, stop - 1);
    let mut waits = subordinate.is_some_and(|from| !(from..stop).any(|at| is_past(tokens, at)));
    for _ in 0..6 {
        // dit le meunier, et, sans hâte, il ferma la porte.
        let joins = || tokens.one_of(stop + 1, words!["et", "puis"]) && tokens.kind(stop + 2) == Kind::Comma;
        if stop < end && (tokens.kind(stop) == Kind::Semicolon || tokens.kind(stop) == Kind::Comma && joins()) {
            stop = narrative_clause(tokens, stop + 1, end, teller).unwrap_or(stop);
        }
        if stop >= end || tokens.kind(stop) != Kind::Comma {
            break;
        }
        // dit X, qui craignait, de surcroît, l'humidité: the relative clause goes on to its end.
        let within = clause || relative && (tokens.has(stop + 1, Classes::PREP) || is_past(tokens, stop + 1));
        // dit le meunier qui, las de se taire, croyait …; dit le meunier, qui, las de se taire, …
        let who = stop + 1 + usize::from(tokens.one_of(stop + 1, words!["et"]));
        // dit X, dont la voix, déjà sourde, tremblait: the clause waits for its verb
        let hangs = || {
            let close = incise_end(tokens, who, end);
            close < end && tokens.kind(close) == Kind::Comma && !(who..close).any(|at| is_past(tokens, at) || is_said(tokens, at))
        };
        let open = relates(who) && hangs();
        waits |= open;
        let apart = relates(stop - 1) || open;
        let within = within || waits;
        let other = names_again(tokens, at, stop, end);
        let tail = opens_narrative(tokens, (at, stop + 1, end), teller);
        let called = || {
            // balbutia-t-elle, comme une prière, les yeux baissés
            let like = tokens.one_of(stop + 1, words!["comme"]) && tokens.has(stop + 2, Classes::DET_INDEF);
            (is_called_besides(tokens, stop, end) || like && is_silent(tokens, stop + 1, end))
                && opens_narrative(tokens, (at, incise_end(tokens, stop + 1, end) + 1, end), teller)
        };
        let resumes = || {
            let close = incise_end(tokens, stop + 1, end);
            let ends = close < end && tokens.kind(close) == Kind::Period;
            gerund
                && !is_gerund(tokens, stop - 1)
                && ends
                && tokens.has(stop + 1, Classes::PREP)
                && is_silent(tokens, stop + 1, end)
        };
        // qui tremblait, car le temps presse: no narrator's reason
        let reason = || tokens.one_of(stop + 1, words!["car", "mais", "puisque"]);
        let told = apart || other || tail || called() || resumes() || goes_on_naming(tokens, at, stop, end);
        if !(told || within && !reason() && is_silent(tokens, stop + 1, end)) {
            break;
        }
        let from = stop;
        stop = incise_end(tokens, from + 1, end);
        waits &= !(from..stop).any(|at| is_past(tokens, at));
        clause |= within || (from..stop).any(relates);
    }
    stop
}

/// *Quoi ? s'écrièrent le meunier, Odile et Marc.*: behind a verb of several, those whom the list of its subjects goes on with.
fn goes_on_naming(tokens: &Tokens<'_>, at: usize, comma: usize, end: usize) -> bool {
    const NAMES: usize = 16;
    let verb = (at..comma.min(at + 4)).find(|&at| tokens.has(at, Classes::VERB));
    let several = |verb: usize| {
        let tied = tokens.is(verb + 1, shape::TIED);
        tokens.str(verb).ends_with("ent") && !tied && tokens.word(verb).forms.any(Forms::FINITE_3)
    };
    let stop = incise_end(tokens, comma + 1, end.min(comma + NAMES));
    let listed = |at: usize| {
        let noun = tokens.has(at, Classes::DET_DEF.or(Classes::DET_POSS)) && tokens.has(at + 1, HUMAN);
        tokens.is_capital(at) || noun || tokens.has(at, Classes::CIVILITY)
    };
    let joined = || (comma + 2..stop).any(|at| tokens.one_of(at, words!["et"]) && listed(at + 1));
    let further = || stop < end && tokens.kind(stop) == Kind::Comma && listed(stop + 1);
    let silent = |at: usize| !is_said(tokens, at) && !is_past(tokens, at);
    verb.is_some_and(several) && listed(comma + 1) && (comma + 1..stop).all(silent) && (joined() || further())
}

/// *Et toi ? demanda Odile, la nièce du meunier.*, *Il est tard, dit Luc à Zoé, sa cousine.*: behind words that wait for none,
/// what else somebody is called, to the full stop; but *J'ai vu, dit Luc, le maire.*, *Bonsoir, dit Luc, les enfants.*
fn names_again(tokens: &Tokens<'_>, at: usize, comma: usize, end: usize) -> bool {
    const WAITS: Classes = Classes::VERB.or(Classes::PREP).or(Classes::COORD).or(Classes::QUE).or(Classes::ADVERB);
    let noun = comma + 2 + usize::from(tokens.has(comma + 2, Classes::ADJECTIVE) && !tokens.has(comma + 2, HUMAN));
    let stop = incise_end(tokens, comma + 1, end);
    let said = at.checked_sub(1).map(|before| tokens.kind(before));
    let behind = match said {
        Some(Kind::Question | Kind::Exclamation | Kind::Ellipsis) => true,
        Some(Kind::Comma) => !tokens.has(at - 2, WAITS) || is_order(tokens, at - 2),
        _ => false,
    };
    let whose = tokens.has(comma + 1, Classes::DET_POSS) || (noun + 1..stop).any(|at| tokens.has(at, OF));
    behind
        && (tokens.is_capital(comma - 1) || tokens.has(comma - 1, HUMAN))
        && stop < end.min(comma + 16)
        && tokens.kind(stop) == Kind::Period
        && tokens.has(comma + 1, Classes::DET_DEF.or(Classes::DET_POSS))
        && tokens.has(noun, HUMAN)
        && (whose || tokens.has(noun, Classes::ROLE) && !tokens.word(noun).agreement.is_plural())
        && !(comma..stop).any(|at| is_said(tokens, at) || tokens.has(at, Classes::COORD))
}

/// *dit Odile, la meunière, en riant*: between commas behind the name, what else whoever speaks is called.
fn is_called_besides(tokens: &Tokens<'_>, comma: usize, end: usize) -> bool {
    let stop = incise_end(tokens, comma + 1, end);
    tokens.is_capital(comma - 1)
        && stop < end.min(comma + 8)
        && tokens.kind(stop) == Kind::Comma
        && tokens.has(comma + 1, Classes::DET_DEF.or(Classes::DET_POSS))
        && (comma + 2..stop.min(comma + 4)).any(|at| tokens.has(at, HUMAN))
        && !(comma..stop).any(|at| is_said(tokens, at) || is_past(tokens, at))
}

/// The end of the narrator's clause behind the semicolon of an incise: *dit-elle ; et elle sortit.* *dit-il ; puis, se levant :
/// …*; with `teller`, *dit-il ; et il me tendit la lampe.*
fn narrative_clause(tokens: &Tokens<'_>, at: usize, end: usize, teller: bool) -> Option<usize> {
    let reach = end.min(at + SENTENCE);
    let stop = (at..reach).find(|&stop| tokens.kind(stop) == Kind::Colon || tokens.kind(stop).ends_sentence())?;
    let opens = tokens.one_of(at, words!["et", "puis", "car"]);
    let own = |at: usize| teller && opens && is_first_person(tokens, at);
    if matches!(tokens.kind(stop), Kind::Question | Kind::Exclamation) || (at..stop).any(|at| is_person(tokens, at) && !own(at)) {
        return None;
    }
    let told = weigh(tokens, at, stop).narrates(opens, false) && (opens || tokens.kind(stop) == Kind::Period);
    let turns = opens && tokens.kind(stop) == Kind::Colon && (at + 1..stop.min(at + 5)).any(|at| is_participle_group(tokens, at));
    (told || turns).then_some(stop)
}

/// Words that nobody utters as a clause: no verb of the present or the future, no second person, no cry.
pub(super) fn is_silent(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let stop = incise_end(tokens, at, end);
    stop < at + 40
        && stop < end
        && tokens.kind(stop) != Kind::Question
        && tokens.kind(stop) != Kind::Exclamation
        && !(at..stop).any(|at| is_said(tokens, at))
}

/// First or second person, a present, a future, an order.
pub(super) fn is_said(tokens: &Tokens<'_>, at: usize) -> bool {
    is_person(tokens, at) || is_present(tokens, at) || is_order(tokens, at)
}

/// *viens*, *allons*: a form of the second person or of *nous* that is nothing else.
fn is_order(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let other = Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE).or(Classes::PREP).or(Classes::ADVERB);
    // donnez-moi, dites-lui
    let tied = || {
        tokens.kind(at) == Kind::Word
            && ["z-moi", "z-le", "z-la", "z-les", "z-lui", "z-leur"].iter().any(|end| tokens.str(at).ends_with(end))
    };
    tied()
        || word.forms.any(Forms::SECOND.or(Forms::FIRST_P))
            && !word.forms.any(Forms::FINITE_3.or(Forms::PARTICIPLE))
            && !word.classes.any(other)
}

/// A present or a future of the third person that is nothing else.
fn is_present(tokens: &Tokens<'_>, at: usize) -> bool {
    let told = Forms::PRESENT_3S.or(Forms::PRESENT_3P).or(Forms::FUTURE);
    let noun = Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE).or(Classes::PREP).or(Classes::ADVERB);
    let shown = || tokens.is_of(at, Fields::MANNER.or(Fields::FEELING));
    // disait avoir tout fait
    let compound = || (at.saturating_sub(2)..at).any(|before| tokens.has(before, Classes::AVOIR.or(Classes::ETRE)));
    let forms = tokens.word(at).forms;
    // une cloche, sa mouche
    let named = || {
        let before = at.wrapping_sub(1);
        tokens.has(before, Classes::DET_INDEF.or(Classes::DET_POSS)) && !tokens.has(before, Classes::CLITIC)
    };
    let other = || tokens.has(at, noun) || shown() || named() || forms.any(Forms::PARTICIPLE) && compound();
    forms.any(told) && !other()
}

/// Whether the words from `at`, behind the comma of the incise that starts at `incise`, tell how somebody speaks.
fn opens_narrative(tokens: &Tokens<'_>, (incise, at, end): (usize, usize, usize), teller: bool) -> bool {
    let stop = incise_end(tokens, at, end).min(at + 40);
    let tail = Tail { tokens, incise, at, stop };
    let asked = stop < end && matches!(tokens.kind(stop), Kind::Question | Kind::Exclamation);
    let own = |at: usize| teller && is_first_person(tokens, at);
    let person = || (at..stop).any(|at| is_person(tokens, at) && !own(at));
    !asked
        && !person()
        && (tail.is_participle()
            || tail.is_manner()
            || tail.is_adverb()
            || tail.is_pause()
            || tail.is_state(end)
            || tail.is_posture(end)
            || tail.is_purpose(end)
            || tail.is_clause()
            || !(at..stop).any(own) && tail.is_apposed(end))
}

/// The words between the comma of an incise and the next stop.
struct Tail<'a> {
    tokens: &'a Tokens<'a>,
    /// Where the incise starts.
    incise: usize,
    at: usize,
    stop: usize,
}

impl Tail<'_> {
    fn starts(&self, words: Words) -> bool {
        self.tokens.one_of(self.at, words)
    }

    fn any(&self, told: impl FnMut(usize) -> bool) -> bool {
        (self.at..self.stop).any(told)
    }

    /// *qui le regardait*, *quand je fus entré*, *comme je me levais*
    fn is_past(&self) -> bool {
        let while_i = self.starts(words!["comme", "pendant", "tandis"]);
        let imperfect = |at: usize| while_i && self.tokens.str(at).ends_with("ais");
        self.any(|at| is_past(self.tokens, at) || acts_first(self.tokens, at, imperfect))
    }

    /// *machinalement.*, *tout doucement.*, but not *certainement.*: an adverb alone, to the full stop.
    fn is_adverb(&self) -> bool {
        const OF_WORDS: Words = words![
            "absolument",
            "apparemment",
            "assurément",
            "certainement",
            "décidément",
            "effectivement",
            "également",
            "évidemment",
            "exactement",
            "forcément",
            "franchement",
            "heureusement",
            "justement",
            "malheureusement",
            "naturellement",
            "parfaitement",
            "précisément",
            "probablement",
            "seulement",
            "sûrement",
            "vraiment",
        ];
        let tokens = self.tokens;
        let unknown = |at: usize| tokens.classes(at).is_unknown() && tokens.str(at).ends_with("ment") && !tokens.is_capital(at);
        let adverb =
            |at: usize| tokens.has(at, Classes::ADVERB) || tokens.one_of(at, words!["et", "tout", "très", "si"]) || unknown(at);
        tokens.kind(self.stop) == Kind::Period
            && self.stop > self.at
            && tokens.str(self.stop - 1).ends_with("ment")
            && (self.at..self.stop).all(adverb)
            && !self.any(|at| tokens.one_of(at, OF_WORDS))
    }

    /// *tout pâle et frémissant*, *à demi rassuré*: what tempers the state stands before it.
    fn first(&self) -> usize {
        let tempers = |at: usize| {
            self.tokens.has(at, Classes::ADVERB)
                || self.tokens.one_of(at, words!["et", "mais", "pas", "puis", "si", "tout", "toute", "à", "demi", "peu"])
                || self.tokens.one_of(at, words!["un"]) && self.tokens.one_of(at + 1, words!["peu"])
        };
        (self.at..self.stop.min(self.at + 3)).find(|&at| !tempers(at)).unwrap_or(self.stop.min(self.at + 3))
    }

    /// *en se levant*, *tout en marchant*, *la prenant par le bras*, *rassuré par ce silence*, *consterné*
    fn is_participle(&self) -> bool {
        let (tokens, first) = (self.tokens, self.first());
        // en attendant says when, in anybody's words
        if self.starts(words!["en"]) && tokens.one_of(self.at + 1, words!["attendant"]) {
            return false;
        }
        // vu que, étant donné que, et pendant que the words go on
        let que = (first..self.stop.min(first + 3)).any(|at| tokens.has(at, Classes::QUE));
        if que && tokens.one_of(first, words!["attendu", "pendant", "suivant", "vu", "étant"]) {
            return false;
        }
        // dit Luc, et occupé ailleurs: the words go on, for no participle is joined to a verb
        let joined = self.starts(words!["et"]) && !(self.incise..self.at).any(|at| is_participle_group(tokens, at));
        if joined && is_past_participle(tokens, first) && self.stop - self.at > 2 {
            return false;
        }
        is_participle_group(tokens, first)
            || self.starts(words!["en", "tout"]) && (self.at + 1..self.at + 4).any(|at| is_gerund(tokens, at))
            || is_past_participle(tokens, first)
                && (self.stop - self.at > 1 || tokens.kind(self.stop) == Kind::Comma || !self.hangs() && !self.is_uttered())
            || (first > self.at || !self.hangs()) && is_unknown_participle(tokens, first)
    }

    /// *Il est donc, dit Odile, perdu*: the words before the incise wait for theirs.
    fn hangs(&self) -> bool {
        let tokens = self.tokens;
        let adverb = |at: &usize| tokens.has(*at, Classes::ADVERB) || tokens.one_of(*at, words!["pas", "plus"]);
        let last = (self.incise.saturating_sub(5)..self.incise.saturating_sub(1)).rev().find(|at| !adverb(at));
        let waits = |at: usize| {
            tokens.has(at, Classes::ETRE.or(Classes::AVOIR).or(Classes::PREP))
                || tokens.verb(at).one_of(words!["demeurer", "devenir", "paraître", "rester", "sembler", "trouver"])
                || tokens.one_of(at, words!["voici", "voilà"])
        };
        tokens.kind(self.incise.saturating_sub(1)) == Kind::Comma && last.is_some_and(waits)
    }

    /// The words before the incise are a whole utterance: *Ah !*, *Et toi ?*
    fn is_whole(&self) -> bool {
        self.tokens.kind(self.incise.saturating_sub(1)).ends_sentence()
    }

    /// *Parfait*, *compris*, *chère amie*: an adjective that people utter by itself or call somebody with.
    fn is_uttered(&self) -> bool {
        const WORDS: Words = words![
            "absurde",
            "accordé",
            "adjugé",
            "admirable",
            "beau",
            "belle",
            "bizarre",
            "bon",
            "bonne",
            "brave",
            "certain",
            "charmé",
            "charmée",
            "cher",
            "chère",
            "chers",
            "chères",
            "compris",
            "convenu",
            "curieux",
            "désolé",
            "désolée",
            "dit",
            "drôle",
            "enchanté",
            "enchantée",
            "entendu",
            "étrange",
            "évident",
            "exact",
            "excellent",
            "faux",
            "fini",
            "flatté",
            "flattée",
            "impossible",
            "incroyable",
            "inutile",
            "juré",
            "juste",
            "magnifique",
            "merveilleux",
            "navré",
            "navrée",
            "parfait",
            "pauvre",
            "pauvres",
            "perdu",
            "petit",
            "petite",
            "possible",
            "promis",
            "ravi",
            "ravie",
            "ridicule",
            "superbe",
            "sûr",
            "vieille",
            "vieux",
            "vrai",
            "vu",
        ];
        self.tokens.one_of(self.first(), WORDS)
    }

    /// *les yeux baissés*, *d'une voix sourde*, *avec une pitié feinte*: no verb says anything of them.
    fn is_manner(&self) -> bool {
        const SHOWN: Words = words!["en", "et", "mais", "sans", "avec", "dans", "à", "au", "un", "une", "plein", "pleine"];
        const SEEN: Words = words!["d'", "les", "la", "l'", "le", "après", "son", "sa", "ses", "debout", "tout"];
        let tokens = self.tokens;
        let shown = self.starts(SHOWN) || self.starts(words!["d'"]) && tokens.one_of(self.at + 1, words!["un", "une"]);
        let fields = if shown { Fields::MANNER.or(Fields::FEELING) } else { Fields::MANNER };
        // de ce ton rude, de sa voix douce
        let known = self.starts(words!["de"]) && tokens.has(self.at + 1, Classes::DET_DEM.or(Classes::DET_POSS));
        // avec un calme que rien ne trouble: what a relative clause says of it aside
        let mut main = (self.at..self.stop).take_while(|&at| !tokens.has(at, Classes::QUE.or(Classes::REL)));
        (shown || known || self.starts(SEEN))
            && main.clone().any(|at| tokens.is_of(at, fields))
            && !main.any(|at| is_present(tokens, at))
    }

    /// *après un silence*, *au bout d'un instant*, *après avoir bu*
    fn is_pause(&self) -> bool {
        self.starts(words!["après", "au"])
            && (self.any(|at| self.tokens.is_of(at, Fields::PAUSE)) && !self.any(|at| is_present(self.tokens, at))
                || (self.at + 1..self.at + 4).any(|at| self.tokens.one_of(at, words!["avoir", "être"])))
    }

    /// *sans se retourner*, *si effrayée qu'elle tremblait*, *très pâle.*
    fn is_state(&self, end: usize) -> bool {
        let (tokens, at, first) = (self.tokens, self.at, self.first());
        let without =
            self.starts(words!["sans"]) && (at + 1..self.stop.min(at + 4)).any(|at| tokens.word(at).forms.any(Forms::INFINITIVE));
        let tempered =
            || self.starts(words!["si", "tellement"]) && self.is_past() && self.any(|at| tokens.one_of(at, words!["que", "qu'"]));
        // très calme, pâle de colère: what tempers it or what follows tells the adjective from the noun
        let fuller = first + 1 < self.stop && tokens.one_of(first + 1, words!["comme", "de", "d'", "jusqu'", "à"]);
        let noun = if first > at || fuller { Classes::NONE } else { Classes::NOUN };
        let shown = tokens.has(first, Classes::ADJECTIVE) || is_agreeing(tokens, first);
        let plain = || {
            let ends = matches!(tokens.kind(self.stop), Kind::Period | Kind::Semicolon);
            // furieux, vous sortirez; but bon monsieur, vous sortirez
            let likened = || tokens.one_of(first + 1, words!["comme"]) || self.any(|at| tokens.is_of(at, Fields::FEELING));
            // Ah ! dit X, heureux de parler, venez; but heureux d'avoir un ami, un frère
            let apart = || self.is_whole() && !tokens.has(self.stop + 1, Classes::DET_INDEF);
            let whole = !fuller || likened() || apart();
            let alone = (first > at || fuller || first + 1 == self.stop) && whole && !self.is_uttered();
            shown
                && !tokens.has(first, Classes::ADVERB.or(Classes::PREP).or(noun))
                && is_silent(tokens, at, end)
                && !self.hangs()
                && (ends || alone)
        };
        // plus mort que vif
        let compared = || {
            self.starts(words!["plus", "moins", "aussi"])
                && self.any(|at| tokens.one_of(at, words!["que", "qu'"]))
                && is_silent(tokens, at, end)
                && !self.hangs()
        };
        // moitié rieuse, moitié fâchée
        let half = || self.starts(words!["moitié", "mi"]) && is_silent(tokens, at, end) && !self.hangs();
        // pareille à un râle, quoique heureux de l'aveu
        let likened = || {
            let like = self.starts(words!["pareil", "pareille", "semblable"]) && tokens.one_of(at + 1, words!["à", "au", "aux"]);
            let though = self.starts(words!["quoique", "quoiqu'"]) && is_silent(tokens, at, end);
            (like || though) && tokens.kind(self.stop) != Kind::Comma
        };
        likened() || without || tempered() || plain() || compared() || half()
    }

    /// *debout près de la fenêtre*, *hors de lui*, *à bout de patience*, *non sans peine*, *comme se parlant à elle-même*
    fn is_posture(&self, end: usize) -> bool {
        let (tokens, at) = (self.tokens, self.at);
        let next = |words: Words| tokens.one_of(at + 1, words);
        let stands = || self.starts(words!["debout"]) && self.stop - at > 1;
        let beside = || {
            self.starts(words!["hors"]) && next(words!["de", "d'"])
                || self.starts(words!["à", "au", "en"]) && next(words!["bout", "comble", "proie", "larmes", "sanglots", "nage"])
                || self.starts(words!["non"]) && next(words!["sans"])
        };
        // comme si elle eût chassé une mouche: what is likened has not happened, whatever stands behind its verb
        let supposed = || {
            let past = |at: usize| is_past(tokens, at) || is_past_subjunctive(tokens, at);
            self.starts(words!["comme"])
                && next(words!["si", "s'"])
                && (at + 3..self.stop.min(at + 7)).any(past)
                && tokens.kind(self.stop) == Kind::Period
                && !self.hangs()
        };
        // comme éveillé en sursaut, comme une prière; but comme prévu, Je l'aime, dit Luc, comme un frère
        let like = || {
            is_past_participle(tokens, at + 1) && self.stop - at > 2 || self.is_whole() && tokens.has(at + 1, Classes::DET_INDEF)
        };
        let likened = || {
            self.starts(words!["comme"])
                && (is_participle_group(tokens, at + 1)
                    || next(words!["pour", "si", "s'", "malgré", "à", "dans", "en", "frappé"])
                    || like())
                && !self.hangs()
        };
        (stands() || beside() || likened()) && is_silent(tokens, at, end) || supposed()
    }

    /// *Ah ! dit Odile, pour gagner du temps.*, *Bien, dit Odile en s'asseyant, afin de l'écouter ; va*: behind a whole
    /// utterance, to what end somebody speaks, behind a gesture, to what end it is made; behind any, *au lieu de répondre*.
    fn is_purpose(&self, end: usize) -> bool {
        let (tokens, at) = (self.tokens, self.at);
        let opens = self.starts(words!["pour", "afin", "avant", "faute", "histoire", "au", "de"]);
        let verb = (at + 1..self.stop.min(at + 5)).find(|&at| tokens.word(at).forms.any(Forms::INFINITIVE));
        let aim = verb.filter(|_| opens && !self.starts(words!["au", "de"]) || tokens.one_of(at + 1, words!["lieu", "peur"]));
        let gesture = || (self.incise..at).any(|at| is_gerund(tokens, at));
        aim.is_some_and(|verb| self.is_whole() || gesture() || tokens.has(verb, Classes::SPEECH)) && is_silent(tokens, at, end)
    }

    /// *qui le regardait*, *pendant que la porte s'ouvrait*, *et il sortit*
    fn is_clause(&self) -> bool {
        const JOINED: Words = words![
            "et",
            "mais",
            "car",
            "puis",
            "tandis",
            "pendant",
            "comme",
            "quand",
            "lorsque",
            "lorsqu'",
            "après",
            "sans",
            "dès",
            "aussitôt",
            "quoique",
            "quoiqu'"
        ];
        let so_that = self.starts(words!["de"])
            && self.tokens.one_of(self.at + 1, words!["sorte", "manière", "façon"])
            && self.tokens.has(self.at + 2, Classes::QUE);
        let relative = so_that
            || self.starts(words!["qui", "dont", "que", "qu'", "auquel", "où"])
            || self.starts(words!["ce"]) && self.tokens.has(self.at + 1, Classes::QUE.or(Classes::REL))
            || self.starts(words!["à", "chez", "de", "en", "sur", "pour"])
                && self.tokens.one_of(self.at + 1, words!["qui", "laquelle", "lequel"]);
        // qui aurait donné sa barque, qui eût tout avoué
        let supposed = || {
            self.any(|at| {
                let auxiliary = self.tokens.has(at, Classes::AVOIR.or(Classes::ETRE));
                auxiliary
                    && self.tokens.word(at).forms.any(Forms::CONDITIONAL.or(Forms::SUBJUNCTIVE_3S).or(Forms::SUBJUNCTIVE_3P))
            })
        };
        // quoiqu'il fît chaud, bien qu'elle l'eût vu, sans que la porte s'ouvrît
        let though = || {
            let conceded = self.starts(words!["quoique", "quoiqu'"])
                || self.starts(words!["bien", "encore"]) && self.tokens.has(self.at + 1, Classes::QUE)
                || self.is_whole() && self.starts(words!["sans", "avant"]) && self.tokens.has(self.at + 1, Classes::QUE);
            conceded && self.any(|at| is_past(self.tokens, at) || is_past_subjunctive(self.tokens, at))
        };
        // Monstre ! cria-t-elle, et elle s'enfuit.
        let acts = || {
            let subject = self.at + 1;
            let clitic = |at: usize| self.tokens.has(at, Classes::CLITIC);
            let verb = subject + 1 + (1..3).take_while(|step| clitic(subject + step)).count();
            self.is_whole()
                && self.starts(words!["et", "puis"])
                && self.tokens.one_of(subject, words!["il", "elle"])
                && self.tokens.word(verb).forms.any(Forms::PAST)
        };
        // dit M. Lanoix, qui rougit.; but C'est lui, dit M. Lanoix, qui finit.
        let shows = || {
            let (tokens, verb) = (self.tokens, self.at + 1);
            let clitic = |at: usize| tokens.has(at, Classes::CLITIC);
            let verb = verb + (0..2).take_while(|step| clitic(verb + step)).count();
            let cleft = |at: usize| tokens.one_of(at, words!["c'", "ce", "celui", "celle", "ceux", "voilà", "voici"]);
            self.starts(words!["qui"])
                && tokens.kind(self.stop) == Kind::Period
                && tokens.word(verb).forms.any(Forms::PAST)
                && tokens.is_capital(self.at - 2)
                && !(self.incise.saturating_sub(CLEFT)..self.incise).any(cleft)
        };
        // Ah ! fait la nourrice, qui court., crie Luc, dont la voix porte.: behind a whole utterance, told in the present
        let runs = || {
            let present = |at: usize| self.tokens.word(at).forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P));
            let verb = self.at + 1 + (1..3).take_while(|step| self.tokens.has(self.at + step, Classes::CLITIC)).count();
            self.is_whole()
                && (self.starts(words!["qui"]) && present(verb) || self.starts(words!["dont"]) && self.any(present))
                && matches!(self.tokens.kind(self.stop), Kind::Period | Kind::Ellipsis)
                && (self.incise..self.incise + 2).any(present)
        };
        (relative || self.starts(JOINED)) && self.is_past() || relative && supposed() || though() || acts() || shows() || runs()
    }

    /// *disait le juge, jeune magistrat qui espérait monter*; *dit Félix, garçon pâle et poltron.*, to the full stop
    fn is_apposed(&self, end: usize) -> bool {
        let tokens = self.tokens;
        let told = tokens.has(self.at, Classes::ADJECTIVE.or(Classes::NOUN).or(Classes::ROLE))
            && self.any(|at| tokens.one_of(at, words!["qui"]))
            && self.is_past();
        let bare = tokens.has(self.at, Classes::PERSON.or(Classes::ROLE)) && self.at > 1 && tokens.is_capital(self.at - 2);
        let called = || tokens.kind(self.stop) == Kind::Period && is_silent(tokens, self.at, end);
        told || bare && !tokens.is_capital(self.at) && called()
    }
}

/// A present participle behind its clitics: *se levant*, *l'attirant à lui*, *ne pouvant se résoudre*.
pub(super) fn is_participle_group(tokens: &Tokens<'_>, at: usize) -> bool {
    const CLITICS: Words = words!["se", "s'", "me", "m'", "nous", "le", "la", "l'", "les", "lui", "leur", "y", "en", "ne", "n'"];
    let clitic = |at: usize| tokens.one_of(at, CLITICS);
    let verb = at + (0..2).take_while(|&step| clitic(at + step)).count();
    let told =
        |at: usize| tokens.kind(at) == Kind::Word && tokens.word(at).forms == Forms::NONE && tokens.str(at).ends_with("ant");
    let unknown = || told(verb) && (verb > at || tokens.classes(verb).is_unknown() && !tokens.is_capital(verb));
    tokens.word(verb).forms.any(Forms::PRESENT_PARTICIPLE) || is_gerund(tokens, verb) || unknown()
}

pub(super) fn is_gerund(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).forms.any(Forms::PRESENT_PARTICIPLE)
        || tokens.kind(at) == Kind::Word
            && tokens.str(at).len() > 5
            && tokens.str(at).ends_with("ant")
            && [1, 2].iter().any(|&back| {
                let clitic = back == 1 || tokens.has(at.wrapping_sub(1), Classes::CLITIC);
                clitic && tokens.one_of(at.wrapping_sub(back), words!["en"])
            })
}

/// A past participle that is no order and nothing that somebody does: *rassuré*, *assis*; but *finis*.
fn is_past_participle(tokens: &Tokens<'_>, at: usize) -> bool {
    // no order has that form: pris
    const NO_ORDER: Words = words!["assis", "admis", "compris", "épris", "mis", "pris", "repris", "soumis", "surpris"];
    let forms = tokens.word(at).forms;
    let told = if tokens.one_of(at, NO_ORDER) { Forms::FINITE_3 } else { Forms::FINITE_3.or(Forms::SECOND) };
    forms.any(Forms::PARTICIPLE) && !forms.any(told) && !tokens.is_of(at, Fields::FEELING)
}

/// *tremblante*, *haletants*: a present participle that agrees.
fn is_agreeing(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    text.len() > 6 && tokens.classes(at).is_unknown() && ["ante", "ants", "antes"].iter().any(|ending| text.ends_with(ending))
}

/// *fît*, *eussent*: a subjunctive that only narrative and old speech have.
fn is_past_subjunctive(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).forms.any(Forms::SUBJUNCTIVE_3S.or(Forms::SUBJUNCTIVE_3P))
        && ["ît", "ât", "ût", "înt", "ssent", "inssent"].iter().any(|ending| tokens.str(at).ends_with(ending))
}

/// By its ending, a participle that the lexicon does not know: *dépitée*.
fn is_unknown_participle(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    tokens.classes(at).is_unknown()
        && !tokens.is_capital(at)
        && ["é", "ée", "és", "ées"].iter().any(|ending| text.ends_with(ending))
}

/// A simple past or an imperfect of the third person that is nothing else.
pub(super) fn is_past(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    // Tout cela est faux: a pronoun before it is a form of celer
    word.forms.is_narrated() && !word.classes.any(Classes::SUBJECT_PRONOUN) || unknown_past(tokens, at)
}

/// By its ending, a simple past or imperfect that the lexicon does not know: *tressaillit*, *s'agenouilla*, *grelottaient*.
pub(super) fn unknown_past(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if tokens.kind(at) != Kind::Word
        || tokens.is_capital(at)
        || word.forms != Forms::NONE
        || word.classes.any(Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::ADVERB))
    {
        return false;
    }
    let text = tokens.str(at);
    if ["èrent", "irent", "urent", "inrent"].iter().any(|ending| text.ends_with(ending)) {
        return true;
    }
    if text.ends_with("aient") {
        return !text.ends_with("raient");
    }
    let subject = at > 0
        && (tokens.one_of(
            at - 1,
            words!["il", "elle", "on", "se", "s'", "lui", "le", "la", "l'", "les", "leur", "y", "en", "qui", "n'", "ne"],
        ) || tokens.is_capital(at - 1));
    // il se tut, qui revint; but le début, le saint
    let acts = words!["il", "elle", "on", "se", "s'", "qui", "n'", "ne"];
    let irregular = (text.ends_with("ut") || text.ends_with("int")) && at > 0 && tokens.one_of(at - 1, acts);
    irregular
        || subject
            && text.len() > 3
            && (text.ends_with('a') && !text.ends_with("ra")
                || text.ends_with("ait") && !text.ends_with("rait")
                || text.ends_with("it") && text.len() > 4)
}

/// What a sentence has of speech and of narrative.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    pub(super) speech: f32,
    pub(super) narrative: f32,
    pub(super) person: bool,
    pub(super) interjection: bool,
}

impl Weight {
    /// Whether the narrator says it; right behind an incise (`fresh`) the past tense alone decides.
    pub(super) fn narrates(self, fresh: bool, flat: bool) -> bool {
        let floor = if fresh || flat { 0.9 } else { 1.9 };
        self.narrative >= floor && self.narrative > self.speech
    }

    /// A verb of the past tells, one of the present or the future speaks.
    #[inline]
    fn add_tense(&mut self, tokens: &Tokens<'_>, at: usize, from: usize) {
        const OTHER: Classes = Classes::NOUN
            .or(Classes::OFTEN_NOUN)
            .or(Classes::ADJECTIVE)
            .or(Classes::PREP)
            .or(Classes::ROLE)
            .or(Classes::ADVERB)
            .or(Classes::SUBJECT_PRONOUN);
        const SPOKEN: Forms = Forms::PRESENT_3S.or(Forms::PRESENT_3P).or(Forms::FUTURE);
        let word = tokens.word(at);
        if word.classes.any(OTHER) {
            return;
        }
        if is_past(tokens, at) {
            self.narrative += if word.forms.any(Forms::IMPERFECT) { 1.0 } else { 2.0 };
        } else if word.forms.any(Forms::PAST) {
            self.narrative += if has_subject_before(tokens, at, from) { 1.0 } else { 0.6 };
        } else if is_past_subjunctive(tokens, at) {
            self.narrative += 1.0;
        } else if word.forms.any(SPOKEN) {
            self.speech += 1.1;
        }
    }

    /// A present or a future, which who narrates in the past leaves to those who speak.
    pub(super) fn is_of_now(self) -> bool {
        self.narrative < 0.5 && self.speech >= 1.0
    }

    pub(super) fn speaks_plainly(self) -> bool {
        (self.person || self.interjection) && self.narrative < 0.5 && self.speech >= 1.5
    }
}

pub(super) fn weigh(tokens: &Tokens<'_>, from: usize, to: usize) -> Weight {
    let mut weight = Weight::default();
    let mut persons = 0.0_f32;
    let mut you = false;
    let mut depth = 0u32;
    for at in from..to {
        let kind = tokens.kind(at);
        match kind {
            Kind::GuillemetOpen | Kind::CurlyOpen => depth += 1,
            Kind::GuillemetClose | Kind::CurlyClose => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        match kind {
            Kind::Question | Kind::Exclamation => weight.speech += 1.2,
            Kind::Word if is_person(tokens, at) => {
                you |= tokens.one_of(at, words!["tu", "vous", "toi", "te", "votre", "vos", "ta", "tes"]);
                persons += 1.0;
                // je fermai, nous sortîmes: a narrator of the first person.
                if acts_first(tokens, at, |_| false) {
                    weight.narrative += 2.2;
                    persons -= 1.0;
                }
            }
            Kind::Word => weight.add_tense(tokens, at, from),
            _ => {}
        }
    }
    // Il dit en riant : — …
    if to > from && tokens.kind(to - 1) == Kind::Colon {
        weight.narrative += 3.0;
    }
    weight.person = persons > 0.0;
    weight.interjection = tokens.is_of(from, Fields::UTTERED)
        || tokens.word(from).forms.any(Forms::SECOND) && !tokens.word(from).forms.any(Forms::PAST);
    weight.speech += persons.min(2.0) * 1.3 + f32::from(u8::from(you)) + if weight.interjection { 1.5 } else { 0.0 };
    weight
}

/// *Elle rougit*, *Anne lui sourit*, but *il s'agit*, *il suffit*: whoever acts stands before a form of the past and the present.
fn has_subject_before(tokens: &Tokens<'_>, at: usize, from: usize) -> bool {
    let clitics = (from..at).rev().take_while(|&at| tokens.has(at, Classes::CLITIC)).take(2).count();
    let subject = at - clitics;
    subject > from
        && (tokens.one_of(subject - 1, words!["il", "elle"]) || tokens.is_capital(subject - 1))
        && !tokens.verb(at).one_of(words!["agir", "suffire"])
}

/// *fermai*, *pris*, *fus*, *sortîmes*: a simple past of the first person, behind its pronoun.
fn is_first_past(tokens: &Tokens<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 26] = [
        "âmes", "îmes", "ûmes", "înmes", "us", "vins", "tins", "pris", "mis", "fis", "endis", "ondis", "erdis", "ordis", "uisis",
        "ivis", "rvis", "ouvris", "offris", "ortis", "artis", "entis", "attis", "quis", "revis", "aperçus",
    ];
    let text = tokens.str(at);
    text.ends_with("ai") && !text.ends_with("rai") && text.len() > 4 || ENDINGS.iter().any(|ending| text.ends_with(ending))
}
