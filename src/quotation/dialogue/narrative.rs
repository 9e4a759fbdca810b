//! What the narrator tells inside a turn: behind an incise, before a colon, between brackets.

use super::incise::{NOVEL, incise_end};
use super::{LABEL, SENTENCE, is_joined};
use crate::lexicon::{Classes, Forms, Reliability};
use crate::token::{Kind, Tokens, Words, shape, words};

pub(super) const INTERJECTIONS: Words = words![
    "oh",
    "ah",
    "eh",
    "hé",
    "oui",
    "non",
    "allons",
    "allez",
    "tiens",
    "tenez",
    "voyons",
    "voilà",
    "voici",
    "hélas",
    "bah",
    "bon",
    "si",
    "dame",
    "parbleu",
    "pardon",
    "merci",
    "adieu",
    "bonjour",
    "bonsoir",
    "hein",
    "chut",
    "mon",
    "ma",
    "mes",
    "ô",
    "va",
    "viens",
    "venez",
    "regarde",
    "regardez",
    "écoute",
    "écoutez",
    "attends",
    "attendez",
    "laissez",
    "laisse",
    "donc",
    "monsieur",
    "madame",
    "mademoiselle",
    "monseigneur",
];

/// The token behind an editor's note in brackets: *[Note : voleur.]*
pub(super) fn note_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let note = tokens.kind(at) == Kind::ParenOpen
        && tokens.one_of(at + 1, words!["note", "notes", "nde", "ndlr", "ndt", "n.d.a.", "n.d.e.", "n.d.t."]);
    let reach = end.min(at + SENTENCE);
    note.then(|| (at..reach).find(|&close| tokens.kind(close) == Kind::ParenClose).map(|close| close + 1)).flatten()
}

/// The token behind a parenthesis that the narrator opens inside a turn: *(et il baissa la voix)*.
pub(super) fn aside_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    if tokens.kind(at) != Kind::ParenOpen {
        return None;
    }
    let close = (at + 1..end.min(at + LABEL)).find(|&close| tokens.kind(close) == Kind::ParenClose)?;
    let weight = weigh(tokens, at + 1, close);
    let told = weight.narrates(tokens.one_of(at + 1, words!["et"]), false) && !weight.person;
    told.then_some(close + 1)
}

/// The token behind the colon of a narrator's sentence that announces the words behind it: *Puis, se tournant vers Odile : Et toi ?*,
/// *Il ajouta avec humeur : Reste.*
pub(super) fn announcement_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let stop =
        (at..end.min(at + SENTENCE)).find(|&stop| tokens.kind(stop) == Kind::Colon || tokens.kind(stop).ends_sentence())?;
    if tokens.kind(stop) != Kind::Colon || stop + 1 >= end || (at..stop).any(|at| is_person(tokens, at)) {
        return None;
    }
    let opens = tokens.one_of(at, words!["puis", "et", "alors", "mais", "enfin", "ensuite"]);
    let turns = || (at + 1..stop.min(at + 5)).any(|at| is_participle_group(tokens, at));
    let verb = (at..stop).find(|&at| is_past(tokens, at) || tokens.word(at).forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P)));
    let says = |verb: usize| {
        let own = tokens.verb(verb);
        is_past(tokens, verb)
            && !tokens.word(verb).forms.any(Forms::IMPERFECT)
            && (own.reliability >= Reliability::Low || own.one_of(NOVEL))
    };
    let told = (at..stop).any(says) || opens && turns() && verb.is_none();
    told.then_some(stop + 1)
}

/// First or second person.
pub(super) fn is_person(tokens: &Tokens<'_>, at: usize) -> bool {
    const WORDS: Words = words![
        "je", "j'", "tu", "vous", "nous", "moi", "toi", "me", "m'", "te", "t'", "mon", "ma", "mes", "ta", "tes", "votre", "vos",
        "notre", "nos",
    ];
    tokens.kind(at) == Kind::Word
        && tokens.one_of(at, WORDS)
        && !(tokens.is(at, shape::TIED) && tokens.one_of(at, words!["t'", "je", "j'"]))
        && !(tokens.one_of(at, words!["t'"]) && tokens.is(at + 1, shape::TIED))
}

pub(super) fn starts_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_capital(at) && at > 0 && tokens.kind(at - 1).ends_sentence()
}

/// The token behind the stop that ends the sentence of `at`.
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

/// Narrative goes on behind the comma of an incise: *, dit-elle, en posant sa lampe, les yeux baissés.*
pub(super) fn narrative_tail(tokens: &Tokens<'_>, stop: usize, end: usize) -> usize {
    let mut stop = stop;
    let mut clause = false;
    for _ in 0..6 {
        if stop < end && tokens.kind(stop) == Kind::Semicolon {
            stop = narrative_clause(tokens, stop + 1, end).unwrap_or(stop);
        }
        if stop >= end || tokens.kind(stop) != Kind::Comma {
            break;
        }
        // dit X, qui craignait, de surcroît, l'humidité: the relative clause goes on to its end.
        if !(opens_narrative(tokens, stop + 1, end) || clause && is_silent(tokens, stop + 1, end)) {
            break;
        }
        clause |= tokens.one_of(stop + 1, words!["qui", "dont"]);
        stop = incise_end(tokens, stop + 1, end);
    }
    stop
}

/// The end of the narrator's clause behind the semicolon of an incise: *dit-elle ; et elle sortit.* *dit-il ; puis, se levant : …*
pub(super) fn narrative_clause(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let reach = end.min(at + SENTENCE);
    let stop = (at..reach).find(|&stop| tokens.kind(stop) == Kind::Colon || tokens.kind(stop).ends_sentence())?;
    if matches!(tokens.kind(stop), Kind::Question | Kind::Exclamation) || (at..stop).any(|at| is_person(tokens, at)) {
        return None;
    }
    let opens = tokens.one_of(at, words!["et", "puis", "car"]);
    let told = weigh(tokens, at, stop).narrates(opens, false) && (opens || tokens.kind(stop) == Kind::Period);
    let turns = opens && tokens.kind(stop) == Kind::Colon && (at + 1..stop.min(at + 5)).any(|at| is_participle_group(tokens, at));
    (told || turns).then_some(stop)
}

/// Words that nobody utters as a clause: no verb of the present or the future, no second person, no cry.
pub(super) fn is_silent(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let stop = incise_end(tokens, at, end);
    let told = Forms::PRESENT_3S.or(Forms::PRESENT_3P).or(Forms::FUTURE_3S).or(Forms::FUTURE_3P);
    let noun = Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE).or(Classes::PREP).or(Classes::ADVERB);
    stop < at + 40
        && stop < end
        && tokens.kind(stop) != Kind::Question
        && tokens.kind(stop) != Kind::Exclamation
        && !(at..stop).any(|at| is_person(tokens, at) || tokens.word(at).forms.any(told) && !tokens.has(at, noun))
}

/// Whether the words behind the comma of an incise tell how somebody speaks.
pub(super) fn opens_narrative(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    /// What a voice, a face or a hand does, and what they show.
    const MANNER: Words = words![
        "voix",
        "ton",
        "air",
        "rire",
        "accent",
        "calme",
        "manière",
        "façon",
        "expression",
        "yeux",
        "regard",
        "main",
        "mains",
        "tête",
        "front",
        "doigt",
        "doigts",
        "lèvres",
        "bouche",
        "sourire",
        "geste",
        "bras",
        "épaules",
        "visage",
        "larmes",
        "dents",
        "poing",
        "poings",
        "genoux",
        "cœur",
        "coeur",
        "soupir",
        "sanglot",
        "sanglots",
        "colère",
        "douceur",
        "effroi",
        "tristesse",
        "joie",
        "ironie",
        "fureur",
        "rage",
        "dédain",
        "mépris",
        "gravité",
        "dignité",
        "amertume",
        "orgueil",
        "emportement",
        "vivacité",
        "impatience",
        "humeur",
        "terreur",
        "surprise",
        "étonnement",
        "stupeur",
        "stupéfaction",
        "admiration",
        "tendresse",
        "bonté",
        "malice",
        "froideur",
        "sang-froid",
        "fierté",
        "résignation",
        "solennité",
        "componction",
        "désespoir",
        "angoisse",
        "embarras",
        "hauteur",
        "indignation",
        "horreur",
        "gaieté",
        "gaîté",
        "bonhomie",
        "enthousiasme",
        "émotion",
        "mélancolie",
        "inquiétude",
        "hésitation",
        "sorte",
        "excès",
        "vive",
    ];
    const PAUSE: Words = words![
        "silence",
        "pause",
        "instant",
        "instants",
        "moment",
        "moments",
        "réflexion",
        "hésitation",
        "minute",
        "minutes",
        "seconde"
    ];
    let stop = incise_end(tokens, at, end).min(at + 40);
    if (at..stop).any(|at| is_person(tokens, at)) || stop < end && matches!(tokens.kind(stop), Kind::Question | Kind::Exclamation)
    {
        return false;
    }
    let within = |words: Words| (at..stop).any(|at| tokens.one_of(at, words));
    let past = (at..stop).any(|at| is_past(tokens, at));
    // tout pâle et frémissant, si effrayée qu'elle tremblait, à demi rassuré: what tempers the state stands before it.
    let mut first = at;
    while first < stop.min(at + 3)
        && (tokens.has(first, Classes::ADVERB) || tokens.one_of(first, words!["et", "mais", "puis", "si", "tout", "à", "demi"]))
    {
        first += 1;
    }
    let word = tokens.word(first);
    let gerund = is_participle_group(tokens, first)
        || tokens.one_of(at, words!["en", "tout"]) && (at + 1..at + 4).any(|at| is_gerund(tokens, at));
    let participle = word.forms.any(Forms::PARTICIPLE) && !word.forms.any(Forms::FINITE_3) && stop - at > 1;
    let manner = tokens.one_of(
        at,
        words![
            "d'", "en", "et", "mais", "les", "la", "l'", "le", "sans", "avec", "après", "à", "un", "une", "son", "sa", "ses",
            "debout", "tout"
        ],
    ) && within(MANNER);
    let pause =
        tokens.one_of(at, words!["après", "au"]) && (within(PAUSE) || tokens.one_of(at + 1, words!["avoir", "être", "s'être"]));
    let relative = tokens.one_of(at, words!["qui", "dont", "que", "qu'", "auquel", "où"])
        || tokens.one_of(at, words!["à", "chez", "de", "en", "sur", "pour"])
            && tokens.one_of(at + 1, words!["qui", "laquelle", "lequel"]);
    let joined = tokens.one_of(
        at,
        words![
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
        ],
    );
    let without =
        tokens.one_of(at, words!["sans"]) && (at + 1..stop.min(at + 4)).any(|at| tokens.word(at).forms.any(Forms::INFINITIVE));
    let tempered = tokens.one_of(at, words!["si", "tellement"]) && past && within(words!["que", "qu'"]);
    let state = tokens.has(first, Classes::ADJECTIVE)
        && !tokens.has(first, Classes::ADVERB.or(Classes::NOUN).or(Classes::PREP))
        && is_silent(tokens, at, end)
        && tokens.kind(stop) == Kind::Period;
    // disait le juge, jeune magistrat qui espérait monter
    let apposed = tokens.has(at, Classes::ADJECTIVE.or(Classes::NOUN).or(Classes::ROLE)) && past && within(words!["qui"]);
    gerund || participle || manner || pause || without || tempered || state || apposed || past && (relative || joined)
}

/// A present participle behind its clitics: *se levant*, *l'attirant à lui*, *ne pouvant se résoudre*.
pub(super) fn is_participle_group(tokens: &Tokens<'_>, at: usize) -> bool {
    let clitic = |at: usize| tokens.one_of(at, words!["se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "ne", "n'"]);
    let verb = at + (0..2).take_while(|&step| clitic(at + step)).count();
    let told =
        |at: usize| tokens.kind(at) == Kind::Word && tokens.word(at).forms == Forms::NONE && tokens.str(at).ends_with("ant");
    tokens.word(verb).forms.any(Forms::PRESENT_PARTICIPLE) || is_gerund(tokens, verb) || verb > at && told(verb)
}

pub(super) fn is_gerund(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).forms.any(Forms::PRESENT_PARTICIPLE)
        || tokens.kind(at) == Kind::Word
            && tokens.str(at).len() > 5
            && tokens.str(at).ends_with("ant")
            && tokens.one_of(at.wrapping_sub(1), words!["en"])
}

/// A simple past or an imperfect of the third person that is nothing else.
pub(super) fn is_past(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let told = word.forms.any(Forms::PAST) && !word.forms.any(Forms::PRESENT_3S) || word.forms.any(Forms::IMPERFECT);
    told || unknown_past(tokens, at)
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
    subject
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
            Kind::Word => {
                let word = tokens.word(at);
                if is_person(tokens, at) {
                    you |= tokens.one_of(at, words!["tu", "vous", "toi", "te", "votre", "vos", "ta", "tes"]);
                    persons += 1.0;
                    // je fermai: a narrator of the first person.
                    if tokens.one_of(at, words!["je", "j'"]) && (at + 1..to.min(at + 4)).any(|at| is_first_past(tokens, at)) {
                        weight.narrative += 2.2;
                        persons -= 1.0;
                    }
                    continue;
                }
                let forms = word.forms;
                let present = forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P));
                let future = forms.any(Forms::FUTURE_3S.or(Forms::FUTURE_3P));
                let noun = word.classes.any(
                    Classes::NOUN
                        .or(Classes::OFTEN_NOUN)
                        .or(Classes::ADJECTIVE)
                        .or(Classes::PREP)
                        .or(Classes::ROLE)
                        .or(Classes::ADVERB),
                );
                if is_past(tokens, at) && !noun {
                    weight.narrative += if forms.any(Forms::IMPERFECT) { 1.0 } else { 2.0 };
                } else if forms.any(Forms::PAST) && !noun {
                    weight.narrative += 0.6;
                } else if (present || future) && !noun {
                    weight.speech += 1.1;
                }
            }
            _ => {}
        }
    }
    // Il dit en riant : — …
    if tokens.kind(to - 1) == Kind::Colon {
        weight.narrative += 3.0;
    }
    weight.person = persons > 0.0;
    weight.interjection = tokens.one_of(from, INTERJECTIONS)
        || tokens.word(from).forms.any(Forms::SECOND) && !tokens.word(from).forms.any(Forms::PAST);
    weight.speech += persons.min(2.0) * 1.3 + f32::from(u8::from(you)) + if weight.interjection { 1.5 } else { 0.0 };
    weight
}

/// *fermai*, *pris*, *fus*: a simple past of the first person.
pub(super) fn is_first_past(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    tokens.kind(at) == Kind::Word
        && (text.ends_with("ai") && !text.ends_with("rai") && text.len() > 4
            || tokens.one_of(
                at,
                words![
                    "pris",
                    "mis",
                    "fus",
                    "eus",
                    "vins",
                    "tins",
                    "sortis",
                    "partis",
                    "sentis",
                    "rendis",
                    "répondis",
                    "descendis",
                    "entendis",
                ],
            ))
}
