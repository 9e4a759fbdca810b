//! Who may say a form of a verb: the past narrates, the present, the future and the first two persons speak.

use super::line::lines;
use crate::lexicon::{Classes, Fields, Forms};
use crate::token::{Kind, ME, Tokens, Words, shape, words};

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

/// First or second person, a present, a future, an order.
pub(super) fn is_said(tokens: &Tokens<'_>, at: usize) -> bool {
    is_person(tokens, at) || is_present(tokens, at) || is_order(tokens, at)
}

/// *viens*, *allons*: a form of the second person or of *nous* that is nothing else.
pub(super) fn is_order(tokens: &Tokens<'_>, at: usize) -> bool {
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
pub(super) fn is_present(tokens: &Tokens<'_>, at: usize) -> bool {
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
pub(super) fn is_past_participle(tokens: &Tokens<'_>, at: usize) -> bool {
    // no order has that form: pris
    const NO_ORDER: Words = words!["assis", "admis", "compris", "épris", "mis", "pris", "repris", "soumis", "surpris"];
    let forms = tokens.word(at).forms;
    let told = if tokens.one_of(at, NO_ORDER) { Forms::FINITE_3 } else { Forms::FINITE_3.or(Forms::SECOND) };
    forms.any(Forms::PARTICIPLE) && !forms.any(told) && !tokens.is_of(at, Fields::FEELING)
}

/// *tremblante*, *haletants*: a present participle that agrees.
pub(super) fn is_agreeing(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    text.len() > 6 && tokens.classes(at).is_unknown() && ["ante", "ants", "antes"].iter().any(|ending| text.ends_with(ending))
}

/// *fît*, *eussent*: a subjunctive that only narrative and old speech have.
pub(super) fn is_past_subjunctive(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).forms.any(Forms::SUBJUNCTIVE_3S.or(Forms::SUBJUNCTIVE_3P))
        && ["ît", "ât", "ût", "înt", "ssent", "inssent"].iter().any(|ending| tokens.str(at).ends_with(ending))
}

/// By its ending, a participle that the lexicon does not know: *dépitée*.
pub(super) fn is_unknown_participle(tokens: &Tokens<'_>, at: usize) -> bool {
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
