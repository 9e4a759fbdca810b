//! Words in marks that nobody said: the frame that holds them decides, never their length alone.
//!
//! | text | kind | file |
//! |---|---|---|
//! | *le film « Les Marées »*, *une vidéo intitulée « … »* | title | `title` |
//! | *Jean Pichon, dit « le Merle »* | nickname | `name` |
//! | *l'opération « Propre en ville »*, *la 13e « Fête de l'eau »*, *les « gilets jaunes »* | name | `name` |
//! | *le mot « tri »*, *le Sea Trust (« fonds pour la mer »)*, *le fameux « trou »* | term | `term` |
//! | *condamné pour « vol »* | term | `charge` |
//! | *la « transition »* that nobody of the sentence speaks of | irony | `term` |
//!
//! Words that somebody is quoted with elsewhere in the text (*« propagande »*, *« C'est de la propagande », dit X*) are theirs.

mod charge;
mod name;
mod term;
mod title;

pub(crate) use charge::is_charge;

use std::cell::OnceCell;

use crate::attribution::{Cue, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, phrases};
use crate::mention::{self, Head};
use crate::model::{Evidence, PassageKind};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, shape, tail, words};
use crate::verb::Mood;

/// Marked words, and what the rules of attribution found for them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marked {
    pub(crate) stretch: usize,
    pub(crate) element: usize,
    pub(crate) tie: Option<Tie>,
    pub(crate) direct: bool,
}

/// What the text around marked words tells.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Around {
    /// The same words are marked elsewhere in the running text, and these stand in it too.
    pub(crate) recurs: bool,
    /// They are among the words that somebody is quoted with elsewhere.
    pub(crate) echoes: bool,
    /// They are marked elsewhere as a title, a name or a nickname: *l'opération « Propre en ville »*.
    pub(crate) titled: Option<PassageKind>,
    /// They stand in a line without a full stop: a headline, an intertitle.
    pub(crate) heading: bool,
    /// Other marked words of the sentence are tied to a cue, or somebody's clause without marks holds these.
    pub(crate) told: bool,
    /// The sentence or the one before it reports speech.
    pub(crate) reports: bool,
    /// The words before them in the sentence are a quotation without a cue that says something.
    pub(crate) beside: bool,
    /// The element of a charge before them in the sentence.
    pub(crate) charged: Option<usize>,
    /// The element of the last passage before them, and its kind.
    pub(crate) listed: Option<(usize, PassageKind)>,
}

/// A reason to take marked words for a passage of its kind.
type Reason = fn(&Case<'_>) -> Option<PassageKind>;

/// What makes marked words speech for certain, and the reasons that are asked where it does not hold.
type Stage = (fn(&Case<'_>) -> bool, &'static [Reason]);

/// Stage by stage, and in each of them until a reason holds.
const STAGES: [Stage; 4] = [
    // A whole utterance may be a title or a name: un film intitulé « On y va ! ».
    (
        |case| case.is_turn(),
        &[
            term::listed,
            name::known,
            name::of_mention,
            title::entitled,
            name::nickname,
            name::called,
            name::held,
            name::of_organisers,
            name::of_addressees,
            title::framed,
            title::on_subject,
            title::of_law,
            title::dated,
            title::publishing,
            title::object,
            name::inside_subject,
            name::explained,
            name::inverted,
            name::read,
            title::awarded,
            charge::charged,
            title::in_parenthesis,
            title::signed,
            title::in_catalogue,
            title::announced,
            title::to_read,
            title::listed,
            title::foreign,
            term::talked_about,
            term::front_page,
            term::translated,
            name::hashtag,
            name::joined,
            name::topic,
            name::alone,
        ],
    ),
    (|case| case.is_direct(), &[term::of_agency, term::wordless, term::borrowed, term::side, term::coloured]),
    (
        |case| case.is_heading_or_echo(),
        &[
            term::explained,
            term::glossed,
            term::numbered,
            term::version,
            term::sign,
            term::apposed,
            term::voted,
            term::camp,
            name::of_somebody,
            name::of_office,
            title::in_capitals,
            title::typeset,
            name::capitalised,
            term::held,
            term::recurring,
            term::of_added_clause,
            title::like,
            term::of_the_narrator,
            name::behind_preposition,
        ],
    ),
    (|case| case.is_told(), &[name::with_capital, title::behind_preposition, name::subject, term::nested, term::ironic]),
];

/// Why marked words are no speech, or nothing when they are.
pub(crate) fn why_not_speech(rules: &Rules<'_>, marked: &Marked, around: Around) -> Option<PassageKind> {
    let case = Case::new(rules, *marked, around);
    if case.is_cited() {
        return None;
    }
    for (is_speech, reasons) in STAGES {
        if is_speech(&case) {
            return None;
        }
        if let Some(kind) = reasons.iter().find_map(|reason| reason(&case)) {
            return Some(kind);
        }
    }
    None
}

/// What the words just before a stretch say that it names: *l'opération « Propre en ville »*, *Jean Pichon, dit « le Merle »*.
pub(crate) fn named(rules: &Rules<'_>, stretch: &Stretch) -> Option<PassageKind> {
    let tokens = rules.tokens;
    let dubbed = || name::dubbed(tokens, stretch).or_else(|| name::apposed(tokens, stretch));
    title::titled(rules, stretch, true).or_else(dubbed).or_else(|| name::of_many(tokens, stretch))
}

/// Whether the words of a stretch are a fragment that a noun opens: *la « transition »*.
pub(crate) fn is_nominal(rules: &Rules<'_>, stretch: usize) -> bool {
    let marked = Marked { stretch, element: rules.clauses.element_of[stretch], tie: None, direct: false };
    Case::new(rules, marked, Around::default()).is_nominal()
}

/// Whether the words of a stretch say something: *« tient bon »*, *« pour la première fois »*; no noun of theirs could be a name.
pub(crate) fn is_predicate(rules: &Rules<'_>, stretch: usize) -> bool {
    let start = rules.stretches[stretch].start;
    let named = rules.tokens.kind(start) != Kind::Word || rules.tokens.has(start, Classes::DET_DEF.or(Classes::DET_INDEF));
    !named && !is_nominal(rules, stretch)
}

/// Marked words with all that a reason may look at.
struct Case<'a> {
    rules: &'a Rules<'a>,
    tokens: &'a Tokens<'a>,
    marked: Marked,
    around: Around,
    stretch: &'a Stretch,
    /// The token before the marks.
    before: usize,
    /// How many words the marks hold, up to twenty.
    words: usize,
    /// A cue announces them.
    strong: bool,
    /// The first of the list they stand in, once it was asked for.
    head: OnceCell<usize>,
}

impl<'a> Case<'a> {
    fn new(rules: &'a Rules<'a>, marked: Marked, around: Around) -> Self {
        let (tokens, stretch) = (rules.tokens, &rules.stretches[marked.stretch]);
        let words = (stretch.start..stretch.end.min(stretch.start + 40))
            .filter(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number))
            .take(20)
            .count();
        let (before, strong) = (stretch.open.wrapping_sub(1), marked.tie.is_some_and(|tie| tie.cue.is_some()));
        Self { rules, tokens, marked, around, stretch, before, words, strong, head: OnceCell::new() }
    }

    // ----- what is speech for certain ---------------------------------------------------------------------------------

    fn is_turn(&self) -> bool {
        self.stretch.style == Style::Turn
    }

    /// *le « shérif rouge », dixit X*
    fn is_cited(&self) -> bool {
        let behind = self.stretch.after + usize::from(self.tokens.kind(self.stretch.after) == Kind::Comma);
        self.strong && self.tokens.one_of(behind, words!["dixit"])
    }

    fn is_direct(&self) -> bool {
        self.marked.direct
    }

    /// A line of its own, or words that somebody is quoted with elsewhere; but *deux figures du « Hirak »*: a name stays one,
    /// whoever says it elsewhere; so does *la « fleur de mer »* that the narrator too keeps in marks.
    fn is_heading_or_echo(&self) -> bool {
        let (first, last) = self.rules.sentence(self.marked.element);
        let alone = |at| at == self.marked.element || matches!(self.what(at), Some(What::Dash | What::Stop));
        let term = || self.around.recurs && self.words <= 3 && self.is_nominal() && !self.is_adjective();
        let name = || self.is_name(Classes::PREP) || self.is_name_of_several() || term();
        (first..last).all(alone) || self.around.echoes && !self.strong && !name()
    }

    /// A cue announces them, or somebody's words hold them, and they are no single word.
    fn is_told(&self) -> bool {
        self.strong || self.stretch.parent.is_some() && self.words > 3
    }

    // ----- how they look ------------------------------------------------------------------------------------------------

    /// Their first word has a capital, which tells nothing in a line of capitals.
    fn is_capital(&self) -> bool {
        self.tokens.is_capital(self.stretch.start) && !self.is_shouted()
    }

    /// *LE MAIRE « TRÈS DÉÇU » S'EN VA*
    fn is_shouted(&self) -> bool {
        // The words of a line in capitals do not have the shape of their letters.
        let shouted = |at: usize| {
            let letters = self.tokens.str(at);
            letters.chars().nth(1).is_some() && !letters.chars().any(char::is_lowercase)
        };
        // APPARTENANCE À « UNE BANDE »
        let letter = |at: usize| self.tokens.is_capital(at) && self.tokens.str(at).chars().nth(1).is_none();
        let word = |at: usize| self.tokens.kind(at) == Kind::Word;
        let before = word(self.before) && (shouted(self.before) || letter(self.before) && shouted(self.before.wrapping_sub(1)));
        shouted(self.stretch.start) && (before || word(self.stretch.after) && shouted(self.stretch.after))
    }

    /// Nothing could hold a title before them: *Puis « Merci », dit X* has an adverb, which opens no clause; *« Non », dit X ; «
    /// Merci », dit Y* opens one behind the semicolon.
    fn opens(&self) -> bool {
        // « A », « B », criait la foule: the others of a list stand as its first one does
        let element = if self.around.heading { self.marked.element } else { self.row_head() };
        let sentence = self.rules.sentence(element).0;
        let mut near = (element.saturating_sub(3).max(sentence)..element).rev();
        let first = near.find(|&at| matches!(self.what(at), Some(What::Semicolon))).map_or(sentence, |semicolon| semicolon + 1);
        let loose = |at| match self.what(at) {
            Some(What::Adverb | What::Coord | What::Dash | What::Comma) => true,
            Some(What::Other) => self.tokens.kind(self.rules.clauses.elements[at].start) != Kind::Word,
            _ => false,
        };
        element - first <= 2 && (first..element).all(loose)
    }

    /// Somebody's words start with a capital only where a sentence may: *elle joue « Le Roi »*.
    fn is_proper(&self) -> bool {
        self.is_capital() && !self.opens()
    }

    /// One word with a capital, governed: *du « Hirak »*, *chez « Arthur »*
    fn is_name(&self, governed: Classes) -> bool {
        let only =
            || self.tokens.classes(self.stretch.start).is_unknown() || self.tokens.has(self.stretch.start, Classes::FIRST_NAME);
        let shown = !self.around.heading || only();
        self.words == 1 && self.tokens.has(self.before, governed) && shown && self.is_proper()
    }

    /// *X vote oui à « Halte Péage »*, *X signe « Le Grand Soir »*: several words with a capital each, governed.
    fn is_name_of_several(&self) -> bool {
        let element = self.marked.element;
        let governed = element > 0 && matches!(self.what(element - 1), Some(What::Prep | What::Verb(_)));
        let (start, end) = (self.stretch.start, self.stretch.end);
        let capital = |at: usize| self.tokens.is_capital(at) && !self.tokens.is(at, shape::ALL_CAPITALS);
        self.words > 1 && self.words == end - start && governed && self.is_proper() && (start..end).all(capital)
    }

    /// One adjective, that is no noun too: *« odieux »*
    fn is_adjective(&self) -> bool {
        let (tokens, start) = (self.tokens, self.stretch.start);
        self.stretch.end == start + 1 && tokens.has(start, Classes::ADJECTIVE) && !tokens.has(start, Classes::NOUN)
    }

    /// A fragment that a noun opens, its determiner left to the narrator: *la « transition »*; but *son « soutien »* is the
    /// owner's word, and *« très déçue »*, *« à bout »*, *elle « reste »* say something of somebody.
    fn is_nominal(&self) -> bool {
        const PREDICATIVE: Classes = Classes::DET_DEF
            .or(Classes::DET_INDEF)
            .or(Classes::DET_POSS)
            .or(Classes::DET_DEM)
            .or(Classes::DET_QUANT)
            .or(Classes::PREP)
            .or(Classes::CONTRACTION)
            .or(Classes::ADVERB)
            .or(Classes::PAS)
            .or(Classes::NE)
            .or(Classes::QUE)
            .or(Classes::REL)
            .or(Classes::COORD)
            .or(Classes::SUBORD)
            .or(Classes::CLITIC)
            .or(Classes::SUBJECT_PRONOUN);
        const VERBAL: Forms = Forms::FINITE_3
            .or(Forms::INFINITIVE)
            .or(Forms::PARTICIPLE)
            .or(Forms::PRESENT_PARTICIPLE)
            .or(Forms::SECOND)
            .or(Forms::FIRST_P);
        let (tokens, before, start) = (self.tokens, self.before, self.stretch.start);
        let owner = tokens.has(before, Classes::DET_POSS.or(Classes::SUBJECT_PRONOUN).or(Classes::NE));
        // ne veut pas « détricoter » le texte: no noun stands there without its article.
        let bare = tokens.one_of(before, words!["pas"]);
        let name = tokens.is_capital(before) && !tokens.has(before, Classes::DETERMINED.or(Classes::PREP));
        let word = tokens.word(start);
        let noun = word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN));
        // « été reportée », « être aidés »
        let auxiliary = word.classes.any(Classes::ETRE) && tokens.word(start + 1).forms.any(Forms::PARTICIPLE);
        let verbal = auxiliary || word.forms.any(VERBAL) && !noun;
        // « les quais sont noyés » left its article to the narrator.
        let clause = (start + 1..self.stretch.end.min(start + 6)).any(|at| {
            let word = tokens.word(at);
            word.classes.any(Classes::ETRE.or(Classes::AVOIR)) && word.forms.any(Forms::FINITE_3)
        });
        // le « 4e quai »
        let ordinal = || tokens.kind(start) == Kind::Number && tokens.str(start).ends_with(['e', 'r']);
        (tokens.kind(start) == Kind::Word || ordinal())
            && !(owner || bare || name || verbal || clause)
            && !word.classes.any(PREDICATIVE)
            // « in fine pour les marins »
            && tokens.phrase(start, &phrases::ADVERB).is_none()
    }

    // ----- what stands around them ----------------------------------------------------------------------------------------

    fn what(&self, element: usize) -> Option<What> {
        self.rules.clauses.what(element)
    }

    fn cue(&self) -> Option<Cue> {
        self.marked.tie.and_then(|tie| tie.cue)
    }

    /// The incise that ties them stands just behind them; *son roman « L'Été » est en tête des ventes, a annoncé X*: that of the
    /// whole sentence tells nothing of the title.
    fn has_incise(&self) -> bool {
        // La conférence « A » aura lieu mardi, a dit X: a verb stands between.
        let (clauses, next) = (self.rules.clauses, self.marked.element + 1);
        let verb = |cue: Cue| {
            (next..next + TOUCHING)
                .take_while(|&at| clauses.elements.get(at).is_some_and(|element| element.start < cue.start))
                .any(|at| clauses.is_finite(at))
        };
        let near = |cue: Cue| cue.start <= self.stretch.after + TOUCHING && !verb(cue);
        self.marked.tie.is_some_and(|tie| tie.evidence == Evidence::Incise && tie.cue.is_none_or(near))
    }

    /// X dénonce le « blocage permanent »: the object of a verb of speech is said, however often it stands in the text.
    fn is_object(&self) -> bool {
        self.cue().is_some_and(|cue| cue.reliability >= Reliability::High && cue.end + 1 == self.stretch.open)
    }

    /// *elle a crié « Vive le port »*, *aux cris de « Vive le port » et « À bas le quai »*, *elle a traité les élus de « Judas »*,
    /// *elle appelle à dire « Non au quai »*: the cue of speech stands just before them, or before the first of their row, or calls
    /// somebody so, or asks for them to be said.
    fn is_governed(&self) -> bool {
        let first = || self.rules.clauses.elements[self.row_head()].start;
        let touches = |cue| self.touches(cue, self.stretch.open) || self.touches(cue, first());
        let calls = |cue: Cue| {
            let frames = self.tokens.lexicon.verb(cue.verb).frames;
            let calls = frames.any(Frames::QUALIFY) && !frames.any(Frames::DE_INF);
            calls && cue.end < self.before && self.tokens.has(self.before, mention::OF)
        };
        let asks = || {
            let verb = self.marked.element.checked_sub(1).and_then(|at| self.rules.clauses.group(at));
            verb.is_some_and(|verb| verb.mood == Mood::Infinitive && verb.reliability(self.tokens) == Reliability::High)
        };
        self.cue().is_some_and(|cue| cue.reliability > Reliability::Low && (touches(cue) || calls(cue) || asks()))
    }

    /// *proclamant notamment « A »*: no more than an adverb parts the cue from the words that open at a token.
    fn touches(&self, cue: Cue, open: usize) -> bool {
        cue.end == open || cue.end + 1 == open && self.tokens.has(cue.end, Classes::ADVERB)
    }

    /// The cue stands before them.
    fn strong_before(&self) -> bool {
        self.cue().is_some_and(|cue| cue.end <= self.stretch.open)
    }

    /// *une pancarte « Vive le port »*, *où on pouvait lire « Vive le port » ou « À nous »*; but *elle a lu « Les Marées »*.
    fn is_shown(&self) -> bool {
        let clauses = self.rules.clauses;
        let shown = |tie: Tie| match tie.source {
            Source::Mention(index) => clauses.mentions[index].head == Head::Document,
            source => source == Source::Unknown,
        };
        let reads = |cue: Cue| cue.end <= self.stretch.open && self.tokens.lexicon.verb(cue.verb).one_of(words!["lire"]);
        // des pancartes : « Vive le port », des pancartes comme « Vive le port »
        let lead = clauses.elements[self.row_head()].start.wrapping_sub(1);
        let apart = self.tokens.kind(lead) == Kind::Colon || self.tokens.one_of(lead, words!["comme"]);
        let before = lead.wrapping_sub(usize::from(apart));
        self.tokens.is_of(before, Fields::CARRIED) || self.cue().is_some_and(reads) && self.marked.tie.is_some_and(shown)
    }

    /// *X : « prêt à tout »*
    fn is_labelled(&self) -> bool {
        let colon = |before: usize| self.tokens.kind(before) == Kind::Colon;
        // X a ces mots : « ambition perdue », « suivi absent »
        let somebody = |index: usize| self.rules.clauses.mentions[index].head.is_human();
        let row = || colon(self.rules.clauses.elements[self.row_head()].start.wrapping_sub(1));
        self.marked.tie.is_some_and(|tie| match tie.source {
            Source::Mention(index) if tie.evidence == Evidence::Colon => somebody(index) && row(),
            _ => tie.evidence == Evidence::Label && colon(self.before),
        })
    }

    /// *le « plan »*, *du « plan »*, *ce « plan »*
    fn is_definite(&self) -> bool {
        self.tokens.has(self.before, Classes::DET_DEF.or(Classes::CONTRACTION).or(Classes::DET_DEM))
    }

    /// *le « plan »*, *un « plan »*
    fn is_determined(&self) -> bool {
        self.is_definite() || self.tokens.has(self.before, Classes::DET_INDEF)
    }

    /// The first of those that stand beside them in a row: *« A », « B » ou « C »*.
    fn row_head(&self) -> usize {
        let (first, element) = (self.rules.sentence(self.marked.element).0, self.marked.element);
        let joined = |at: &usize| matches!(self.what(*at), Some(What::Quote(_) | What::Comma | What::Coord));
        let row = tail(first..element, 24).rev().take_while(joined);
        row.filter(|&at| matches!(self.what(at), Some(What::Quote(_)))).last().unwrap_or(element)
    }

    /// The first of the marked words that stand in one list, joined by commas and *et*.
    fn list_head(&self) -> usize {
        *self.head.get_or_init(|| list_head(self.rules, self.marked.element))
    }
}

/// How far behind the words the verb of their own incise starts, in tokens.
const TOUCHING: usize = 6;

/// How many elements a bracket in such a list holds.
const BRACKET: usize = 8;

/// The first of the marked words that stand in one list with those of an element, joined by commas and *et*.
fn list_head(rules: &Rules<'_>, element: usize) -> usize {
    let (first, _) = rules.sentence(element);
    let first = first.max(element.saturating_sub(24));
    let opens = |at: &usize| matches!(rules.clauses.what(*at), Some(What::ParenOpen));
    let mut head = element;
    while head > first {
        head = match rules.clauses.what(head - 1) {
            Some(What::Quote(_) | What::Comma | What::Coord) => head - 1,
            // « A » ou encore « B »
            Some(What::Adverb) if head > first + 1 && matches!(rules.clauses.what(head - 2), Some(What::Coord)) => head - 2,
            // « A » (2003), « B » (2005) et « C »
            Some(What::ParenClose) => match (first.max(head.saturating_sub(BRACKET))..head - 1).rev().find(opens) {
                Some(open) => open,
                None => break,
            },
            // « A » de Paul Rey ou « B »
            Some(What::Mention(_)) if is_signed(rules, head, first) => head - 3,
            _ => break,
        };
    }
    head
}

/// *« A » de Paul Rey ou*: behind marked words, of whom they are, up to the element `end`.
fn is_signed(rules: &Rules<'_>, end: usize, first: usize) -> bool {
    let (clauses, tokens) = (rules.clauses, rules.tokens);
    let of = |at: usize| tokens.one_of(clauses.elements[at].start, words!["de", "d'"]);
    let named = clauses.mention(end - 1).is_some_and(|(_, mention)| mention.names_somebody());
    named && end >= first + 3 && of(end - 2) && matches!(clauses.what(end - 3), Some(What::Quote(_)))
}
