//! Words in marks that nobody said: the frame that holds them decides, never their length alone.
//!
//! | text | kind |
//! |---|---|
//! | *le film « Les Marées »*, *une vidéo intitulée « … »* | title |
//! | *Jean Pichon, dit « le Merle »* | nickname |
//! | *l'opération « Propre en ville »*, *la 13e « Fête de l'eau »*, *les « gilets jaunes »* | name |
//! | *le mot « tri »*, *le Sea Trust (« fonds pour la mer »)*, *le fameux « trou »* | term |
//! | *la « transition »* that nobody of the sentence speaks of | irony |
//!
//! Words that somebody is quoted with elsewhere in the text (*« propagande »*, *« C'est de la propagande », dit X*) are theirs.

use crate::attribution::{Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Reliability, VerbClasses};
use crate::model::{Evidence, PassageKind};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, Words, shape, words};
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
    /// They are marked elsewhere as a title or a name: *l'opération « Propre en ville »*.
    pub(crate) titled: Option<PassageKind>,
    /// They stand in a line without a full stop: a headline, an intertitle.
    pub(crate) heading: bool,
    /// Other marked words of the sentence are tied to a cue, or somebody's clause without marks holds these.
    pub(crate) told: bool,
    /// The sentence or the one before it reports speech.
    pub(crate) reports: bool,
    /// The element of a charge before them in the sentence.
    pub(crate) charged: Option<usize>,
}

/// How far behind the words the verb of their own incise starts, in tokens.
const TOUCHING: usize = 6;

/// How many elements behind a charge another one may stand.
const REACH: usize = 24;

/// Why marked words are no speech, or nothing when they are.
pub(crate) fn why_not_speech(rules: &Rules<'_>, marked: &Marked, around: Around) -> Option<PassageKind> {
    let tokens = rules.tokens;
    let stretch = &rules.stretches[marked.stretch];
    if stretch.style == Style::Turn {
        return None;
    }
    let strong = marked.tie.is_some_and(|tie| tie.cue.is_some());
    // son roman « L'Été » est en tête des ventes, a annoncé X: the incise of the whole sentence tells nothing of the title.
    let touches = marked
        .tie
        .is_some_and(|tie| tie.evidence == Evidence::Incise && tie.cue.is_none_or(|cue| cue.start <= stretch.after + TOUCHING));
    let words = (stretch.start..stretch.end.min(stretch.start + 40))
        .filter(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number))
        .take(20)
        .count();
    if words <= 4 && is_known_name(rules, stretch) {
        return Some(PassageKind::Name);
    }
    if let Some(kind) = named(rules, marked, words) {
        return Some(kind);
    }
    // selon les organisateurs de la « Fête de l'eau », P
    let source = marked.tie.filter(|tie| tie.evidence == Evidence::Preposition).map(|tie| tie.source);
    if let Some(Source::Mention(index)) = source {
        let end = rules.clauses.mentions[index].end;
        let from = marked.element.saturating_sub(2)..marked.element;
        let behind = from.into_iter().find(|&at| rules.clauses.elements[at].start == end);
        if behind.is_some_and(|at| rules.named_in_marks(at, marked.element + 1).is_some()) {
            return Some(PassageKind::Name);
        }
    }
    if words <= 4 && is_addressed(rules, marked.element) {
        return Some(PassageKind::Name);
    }
    let beside = || apposed(rules, marked, strong);
    if let Some(kind) = titled(rules, stretch, strong).or(around.titled).or_else(beside).filter(|_| words <= 8 && !touches) {
        return Some(kind);
    }
    if is_charge(rules, marked, around.charged) {
        return Some(PassageKind::Term);
    }
    // un film (« La Digue », « On y va ! »)
    if marked.tie.is_none() && words <= 8 && tokens.is_capital(stretch.start) && in_parenthesis(rules, marked.element) {
        return Some(PassageKind::Title);
    }
    let open = stretch.open;
    let before = open.wrapping_sub(1);
    // le mot « oui », l'inscription « il est fou », ce qui veut dire « il est fou »; but il faut que le pont soit « fermé »
    let so =
        tokens.one_of(before, words!["soit"]) && !matches!(tokens.kind(before.wrapping_sub(1)), Kind::Comma | Kind::ParenOpen);
    let about = tokens.has(before, Classes::TALKED_ABOUT) && !so;
    let verb = marked.element.wrapping_sub(1);
    let means = tokens.one_of(before, words!["dire"])
        && rules.clauses.group(verb).is_some_and(|group| group.modal && tokens.verb(group.start).one_of(words!["vouloir"]))
        && rules.is_thing(rules.subject(verb));
    // X a réitéré le mot « dictature »; but X récuse le terme de « dictature »
    let does = marked.tie.and_then(|tie| tie.cue).map_or(VerbClasses::NONE, |cue| tokens.lexicon.verb(cue.verb).classes);
    let uses = about && does.any(VerbClasses::UTTERS);
    let named = tokens.one_of(before, words!["de", "d'"]) && tokens.has(before.wrapping_sub(1), Classes::TALKED_ABOUT);
    let refused = named && does.any(VerbClasses::REFUSES);
    if words <= 4 && (about && !uses || means || refused) {
        return Some(PassageKind::Term);
    }
    // « Second Skin » (« deuxième peau »): what the words before mean.
    let bracket = tokens.kind(before) == Kind::ParenOpen && tokens.kind(stretch.after) == Kind::ParenClose;
    if bracket && open > 1 && tokens.kind(open - 2).is_mark() {
        return Some(PassageKind::Term);
    }
    if marked.direct {
        return None;
    }
    if words == 0 {
        return Some(PassageKind::Other);
    }
    if !strong && tokens.has(before, Classes::BORROWED) {
        return Some(PassageKind::Term);
    }
    // A capital tells nothing in a line of capitals.
    let shouted = tokens.is(stretch.start, shape::ALL_CAPITALS) && tokens.is(before, shape::ALL_CAPITALS);
    let capital = tokens.is_capital(stretch.start) && !shouted;
    // Puis « Merci », dit X: neither an adverb nor a sign opens a clause that could hold a title.
    let first = rules.sentence(marked.element).0;
    let loose = |at| match rules.clauses.what(at) {
        Some(What::Adverb | What::Coord | What::Dash) => true,
        Some(What::Other) => tokens.kind(rules.clauses.elements[at].start) != Kind::Word,
        _ => false,
    };
    let opens = marked.element - first <= 2 && (first..marked.element).all(loose);
    // deux figures du « Hirak »: a name stays one, whoever says it elsewhere.
    let name = capital && words == 1 && !opens && !around.heading && tokens.has(before, Classes::PREP.or(Classes::CONTRACTION));
    if stands_alone(rules, marked.element) || around.echoes && !strong && !name {
        return None;
    }
    // le Sea Trust (« fonds pour la mer »): what a name means.
    let parenthesis = tokens.kind(before) == Kind::ParenOpen || tokens.kind(open.wrapping_sub(2)) == Kind::ParenOpen;
    if marked.tie.is_none() && open > 0 && parenthesis && (words <= 4 || capital && words <= 10) {
        return Some(PassageKind::Term);
    }
    let verb_before = marked.element > 0 && matches!(rules.clauses.what(marked.element - 1), Some(What::Verb(_)));
    if (2..=6).contains(&words) && capital && !verb_before && all_capital(tokens, stretch) {
        return Some(PassageKind::Title);
    }
    // considéré comme le « meilleur »: by all and nobody.
    let by = tokens.one_of(stretch.after, words!["par"]);
    let lead = rules.clauses.elements[list_head(rules, marked.element)].start;
    let held = marked.tie.is_none() && lead > 3 && tokens.has(lead - 1, Classes::DET_DEF) && !by;
    if held && tokens.one_of(lead - 2, words!["comme"]) && tokens.word(lead - 3).forms.any(Forms::PARTICIPLE) {
        return Some(PassageKind::Irony);
    }
    // classé comme une « zone rouge »: in those terms, by nobody in particular
    let sorted = |at: usize| {
        const SORTS: Words =
            words!["cataloguer", "classer", "considérer", "identifier", "recenser", "reconnaître", "répertorier"];
        tokens.word(at).forms.any(Forms::PARTICIPLE) && tokens.verb(at).one_of(SORTS)
    };
    if marked.tie.is_none()
        && !by
        && open > 3
        && tokens.has(before, Classes::DET_INDEF)
        && tokens.one_of(open - 2, words!["comme"])
        && sorted(open - 3)
    {
        return Some(PassageKind::Term);
    }
    let definite = open > 0 && tokens.has(before, Classes::DET_DEF.or(Classes::CONTRACTION).or(Classes::DET_DEM));
    let nominal = is_nominal(tokens, stretch);
    // X dénonce le « blocage permanent »: the object of the verb of speech is said, however often it stands in the text.
    let object =
        marked.tie.and_then(|tie| tie.cue).is_some_and(|cue| cue.reliability >= Reliability::High && cue.end + 1 == open);
    // un simple « bout de bois » selon lui
    let sourced = marked
        .tie
        .is_some_and(|tie| tie.evidence == Evidence::Preposition && tie.cue.is_some_and(|cue| cue.start == stretch.after));
    if strong && definite && nominal && words <= 3 && around.recurs && !around.echoes && !object && !sourced {
        return Some(PassageKind::Term);
    }
    // Somebody's words start with a capital only where a sentence may: elle joue « Le Roi », à l'ouverture du « Grenelle des ports ».
    let proper = tokens.has(stretch.start, Classes::COUNTRY.or(Classes::METONYM).or(Classes::FIRST_NAME))
        && !tokens.has(stretch.start, Classes::DET_DEF.or(Classes::DET_INDEF));
    // elle a crié « Vive le port »
    let governed = marked.tie.and_then(|tie| tie.cue).is_some_and(|cue| cue.reliability > Reliability::Low && cue.end == open);
    let said = object || governed || proper;
    if capital && !opens && words <= 8 && !said && !around.heading && is_title_like(rules, marked) {
        return Some(PassageKind::Title);
    }
    // au fond de « sa » mer, « que » trois élus: as the narrator says it
    if words == 1 && tokens.has(stretch.start, Classes::DET_POSS.or(Classes::QUE)) && !object {
        return Some(PassageKind::Irony);
    }
    // travailler chez « Arthur », écrire pour « Arthur »: one word with a capital behind a preposition is a name
    let kept = marked.tie.and_then(|tie| tie.cue).is_some_and(|cue| cue.end + 1 >= open && cue.end <= open);
    if words == 1 && capital && !opens && !kept && !around.heading && tokens.has(before, Classes::PREP) {
        return Some(PassageKind::Name);
    }
    if strong || stretch.parent.is_some() && words > 3 {
        return None;
    }
    if capital
        && !opens
        && (words <= 2 || words <= 6 && (definite || tokens.kind(before) == Kind::Number || is_ordinal(tokens, before)))
    {
        return Some(PassageKind::Name);
    }
    // l'animateur de « Secrets d'histoire »: somebody's words start with a capital only where a sentence may.
    if capital && !opens && words <= 8 && tokens.has(before, Classes::PREP) {
        return Some(PassageKind::Title);
    }
    // « Bébel » révèle, « Le Doulos » sort en salle: the subject of the verb behind.
    if capital && opens && words <= 3 && rules.clauses.is_finite(marked.element + 1) {
        return Some(PassageKind::Name);
    }
    if stretch.parent.is_some() || nominal && words <= 3 && around.recurs {
        return Some(PassageKind::Term);
    }
    // les propos jugés « odieux » qualify in somebody's eyes: a report near by is enough.
    let alone = stretch.end == stretch.start + 1 && tokens.has(stretch.start, Classes::ADJECTIVE);
    let told = if alone && !tokens.has(stretch.start, Classes::NOUN) { around.reports } else { around.told };
    if nominal && !opens && words <= 5 && !told && !around.heading {
        return Some(PassageKind::Irony);
    }
    None
}

/// *demande aux « gilets verts » de partir*: whoever is spoken to, before what is asked of them.
fn is_addressed(rules: &Rules<'_>, element: usize) -> bool {
    let clauses = &rules.clauses;
    let one_of = |at: usize, words: Words| clauses.what(at).is_some() && rules.tokens.one_of(clauses.elements[at].start, words);
    let (first, last) = rules.sentence(element);
    if element < first + 2 || element + 2 >= last || !one_of(element - 1, words!["à", "au", "aux"]) {
        return false;
    }
    let infinitive = |at: usize| clauses.group(at).is_some_and(|group| group.mood == Mood::Infinitive);
    let asked = match clauses.elements[element + 2].what {
        What::Quote(stretch) => infinitive(rules.words_inside(stretch).start),
        _ => infinitive(element + 2),
    };
    // appelle à « ouvrir le port » de nuit
    let verbal = match clauses.elements[element].what {
        What::Quote(stretch) => rules.words_inside(stretch).any(|at| clauses.group(at).is_some()),
        _ => true,
    };
    let asks = !verbal && clauses.group(element - 2).is_some_and(|group| group.reliability(rules.tokens) >= Reliability::Medium);
    asks && asked && one_of(element + 1, words!["de", "d'"])
}

/// *dit « le Merle »*, *se surnomme « le Merle »*, *Marc « le Roc » Ros*, *la loi dite « anticasseurs »*, *intitulée « On vous ment »*
fn named(rules: &Rules<'_>, marked: &Marked, words: usize) -> Option<PassageKind> {
    let tokens = rules.tokens;
    let open = rules.stretches[marked.stretch].open;
    let mut before = open.checked_sub(1)?;
    if matches!(tokens.kind(before), Kind::Ellipsis | Kind::Colon) {
        before = before.checked_sub(1)?;
    }
    let after = rules.stretches[marked.stretch].after;
    let inside_name = tokens.is_capital(before)
        && !tokens.has(before, Classes::DET_DEF.or(Classes::PREP))
        && tokens.is_capital(after)
        && !tokens.kind(after - 2).ends_sentence();
    // surnommé « le Merle », « le Roc » ou « Papa »
    let verb = list_head(rules, marked.element).checked_sub(1).and_then(|verb| rules.clauses.group(verb));
    // L'émission s'intitule « On vous ment »
    if verb.is_some_and(|verb| verb.end == open && verb.lexicon_verb(tokens).one_of(words!["intituler"])) {
        return Some(PassageKind::Title);
    }
    let naming = verb.is_some_and(|group| {
        let verb = group.lexicon_verb(tokens);
        verb.classes.any(VerbClasses::NAMES) || group.reflexive && verb.one_of(words!["appeler", "nommer"])
    });
    if words <= 6 && !marked.direct && (inside_name || naming) {
        return Some(PassageKind::Nickname);
    }
    // sous le nom : « X », sous le nom de « X »
    let noun = before - usize::from(before > 0 && tokens.one_of(before, words!["de", "d'"]));
    let only = tokens.has(before, Classes::ENTITLED)
        || noun > 1 && tokens.one_of(noun, words!["nom"]) && tokens.one_of(noun - 2, words!["sous"]);
    if !only && (marked.direct || words > 6 || before + 1 != open || !tokens.has(before, Classes::NAMED)) {
        return None;
    }
    // a dit « … »: the verb of speech, not the participle.
    let conjugated = marked.element > 0
        && rules.clauses.group(marked.element - 1).is_some_and(|group| group.end - group.start > 1 && group.end == open)
        // qui dit « rester », dit « ne rien savoir »: no name opens with a negation or an infinitive.
        || tokens.has(open + 1, Classes::NE)
        || tokens.word(open + 1).forms.any(Forms::INFINITIVE) && !tokens.is_capital(open + 1);
    // Le ministre dit « assumer », dit « non »: nobody is named by an infinitive or a reply
    let start = rules.stretches[marked.stretch].start;
    let told = tokens.word(start).forms.any(Forms::INFINITIVE)
        || words == 1 && tokens.one_of(start, words!["bravo", "jamais", "merci", "non", "oui", "stop"]);
    if !only && (conjugated || told) {
        return None;
    }
    Some(if tokens.has(before, Classes::TITLED) {
        PassageKind::Title
    } else if tokens.has(before.wrapping_sub(1), Classes::NOUN.or(Classes::TITLE_HEAD)) {
        PassageKind::Name
    } else {
        PassageKind::Nickname
    })
}

/// *le film « Les Marées »*, *l'héroïne de « Marées »*, *l'opération « le bon geste »*; but *une loi « injuste »*, *ce film « est
/// raté »* qualify the noun.
pub(crate) fn titled(rules: &Rules<'_>, stretch: &Stretch, strong: bool) -> Option<PassageKind> {
    let tokens = rules.tokens;
    let head = stretch.open.checked_sub(1)?;
    // le plateau de « X », le premier numéro d'« X »
    let proper = tokens.is_capital(stretch.start) || tokens.one_of(head.wrapping_sub(1), words!["plateau"]);
    // la saison 5 de « X »
    let noun = head.wrapping_sub(1 + usize::from(tokens.kind(head.wrapping_sub(1)) == Kind::Number));
    let part = tokens.has(noun, Classes::PART) && tokens.has(head, Classes::PREP.or(Classes::CONTRACTION));
    if proper && part {
        return Some(PassageKind::Title);
    }
    if !tokens.has(head, Classes::TITLE_HEAD.or(Classes::WORK)) {
        return None;
    }
    let opens = tokens.word(stretch.start);
    let determiner = opens.classes.any(Classes::DET_DEF.or(Classes::DET_POSS));
    let noun = opens.classes.any(Classes::NOUN) && !opens.classes.any(Classes::ADJECTIVE);
    let definite =
        tokens.has(head.wrapping_sub(1), Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::ROLE_MODIFIER));
    // Le parti « est divisé »: a verb of the narrator's clause
    let inside = rules.words_inside(rules.stretches.partition_point(|other| other.open < stretch.open));
    let verbal = !noun && !opens.classes.any(Classes::PREP) && opens.forms.any(Forms::FINITE_3)
        || !inside.is_empty() && rules.clauses.is_finite(inside.start) && !tokens.is_capital(stretch.start)
        || opens.classes.any(Classes::ETRE.or(Classes::AVOIR));
    // il rouvrira son magasin « la peur au ventre »
    let own = tokens.has(head.wrapping_sub(1), Classes::DET_POSS);
    let phrase = determiner && (!own || (stretch.start..stretch.end).any(|at| tokens.is_capital(at)));
    let holds = tokens.is_capital(stretch.start) || definite && !verbal && (phrase || noun || !strong);
    holds.then(|| if tokens.has(head, Classes::WORK) { PassageKind::Title } else { PassageKind::Name })
}

/// *son film, « Les Marées »*, *le programme phare « Les Marées »*, *dans « Les Marées », sa chanson*, and the
/// titles that follow one in a list: the work stands beside its name.
fn apposed(rules: &Rules<'_>, marked: &Marked, strong: bool) -> Option<PassageKind> {
    let tokens = rules.tokens;
    let stretch = &rules.stretches[marked.stretch];
    let open = stretch.open;
    if marked.direct && strong || open < 2 {
        return None;
    }
    if !tokens.is_capital(stretch.start) {
        return None;
    }
    let comma = tokens.kind(open - 1) == Kind::Comma;
    let qualified = tokens.has(open - 1, Classes::ADJECTIVE) && tokens.has(open - 2, Classes::TITLE_HEAD);
    if qualified && !tokens.has(open - 2, Classes::WORK) {
        return Some(PassageKind::Name);
    }
    // le livre, « X »; le livre à succès « X »
    let last = open - 1 - usize::from(comma);
    let success = last > 1 && tokens.one_of(last, words!["succès"]) && tokens.one_of(last - 1, words!["à"]);
    let noun = if success { last - 2 } else { last.saturating_sub(usize::from(tokens.has(last, Classes::ADJECTIVE))) };
    // plusieurs guides de cuisine à succès, dont « X »
    let among = || {
        tokens.one_of(open - 1, words!["dont"])
            && (open.saturating_sub(10)..open - 1)
                .rev()
                .take_while(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Comma))
                .any(|at| tokens.has(at, Classes::WORK))
    };
    let named = (comma || success) && tokens.has(noun, Classes::WORK) || among();
    let after = stretch.after;
    let determiner = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS);
    let explained = !marked.direct
        && tokens.kind(after) == Kind::Comma
        && tokens.has(after + 1, determiner)
        && (after + 2..after + 5).take_while(|&at| tokens.kind(at) == Kind::Word).any(|at| tokens.has(at, Classes::WORK));
    let listed = || {
        let head = list_head(rules, marked.element);
        match rules.clauses.what(head) {
            Some(What::Quote(first)) if head < marked.element => {
                let first = Marked { stretch: first, element: head, ..*marked };
                titled(rules, &rules.stretches[first.stretch], strong).or_else(|| apposed(rules, &first, strong))
            }
            _ => None,
        }
    };
    if qualified || named || explained { Some(PassageKind::Title) } else { listed() }
}

/// A fragment that a noun opens, its determiner left to the narrator: *la « transition »*; but *son « soutien »* is the
/// owner's word, and *« très déçue »*, *« à bout »*, *elle « reste »* say something of somebody.
fn is_nominal(tokens: &Tokens<'_>, stretch: &Stretch) -> bool {
    const PREDICATIVE: Classes = Classes::DET_DEF
        .or(Classes::DET_INDEF)
        .or(Classes::DET_POSS)
        .or(Classes::DET_DEM)
        .or(Classes::DET_QUANT)
        .or(Classes::PREP)
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
    let before = stretch.open.wrapping_sub(1);
    let owner = tokens.has(before, Classes::DET_POSS.or(Classes::SUBJECT_PRONOUN).or(Classes::NE));
    let name = tokens.is_capital(before) && !tokens.has(before, Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::PREP));
    let word = tokens.word(stretch.start);
    let noun = word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN));
    // « été reportée », « être aidés »
    let auxiliary = word.classes.any(Classes::ETRE) && tokens.word(stretch.start + 1).forms.any(Forms::PARTICIPLE);
    let verbal = auxiliary || word.forms.any(VERBAL) && !noun;
    // « les quais sont noyés » left its article to the narrator.
    let clause = (stretch.start + 1..stretch.end.min(stretch.start + 6)).any(|at| {
        let word = tokens.word(at);
        word.classes.any(Classes::ETRE.or(Classes::AVOIR)) && word.forms.any(Forms::FINITE_3)
    });
    tokens.kind(stretch.start) == Kind::Word && !(owner || name || verbal || clause) && !word.classes.any(PREDICATIVE)
}

/// Words without a verb of their own, which no colon, *que* or sentence presents.
fn is_title_like(rules: &Rules<'_>, marked: &Marked) -> bool {
    let presented = marked.element > 0
        && matches!(
            rules.clauses.what(marked.element - 1),
            Some(What::Colon | What::Que | What::Si | What::Stop | What::Dash | What::Quote(_))
        );
    let verb = |(first, last): (usize, usize)| (first..last.min(first + 12)).any(|at| rules.clauses.is_finite(at));
    !presented && !rules.sentences_inside(marked.stretch).take(2).any(verb)
}

/// The first of the marked words that stand in one list, joined by commas and *et*.
fn list_head(rules: &Rules<'_>, element: usize) -> usize {
    let (first, _) = rules.sentence(element);
    let joint = |at: &usize| matches!(rules.clauses.what(*at), Some(What::Quote(_) | What::Comma | What::Coord));
    (first.max(element.saturating_sub(24))..element).rev().take_while(joint).last().unwrap_or(element)
}

fn in_parenthesis(rules: &Rules<'_>, element: usize) -> bool {
    list_head(rules, element).checked_sub(1).is_some_and(|at| matches!(rules.clauses.what(at), Some(What::ParenOpen)))
}

/// *mis en examen pour « vol » et « recel »*, *doit répondre de « vol »*, *des faits de « vol »*: the words of the law.
pub(crate) fn is_charge(rules: &Rules<'_>, marked: &Marked, charged: Option<usize>) -> bool {
    let (tokens, clauses) = (rules.tokens, rules.clauses);
    let head = list_head(rules, marked.element);
    let (first, _) = rules.sentence(marked.element);
    let (Some(before), Some(start)) = (head.checked_sub(1), clauses.elements.get(head).map(|head| head.start)) else {
        return false;
    };
    // une enquête pour « savoir qui a parlé »
    if tokens.word(rules.stretches[marked.stretch].start).forms.any(Forms::INFINITIVE) {
        return false;
    }
    // a été mis en examen pour « vol », a indiqué le parquet: whoever tells it does not word the charge.
    let worded = |at: usize| marked.tie.and_then(|tie| tie.cue).is_none_or(|cue| cue.end <= at || cue.start >= start);
    // jugé pour « vol » en réunion et « recel »
    let joined = |charge: usize| {
        worded(clauses.elements[charge].end) && head < charge + REACH && !(charge..head).any(|at| clauses.is_finite(at))
    };
    if charged.is_some_and(joined) && is_nominal(tokens, &rules.stretches[marked.stretch]) {
        return true;
    }
    if head == first || start < 2 || !matches!(clauses.what(before), Some(What::Prep)) {
        return false;
    }
    let untied = marked.tie.is_none_or(|tie| tie.cue.is_none());
    if tokens.one_of(start - 1, words!["de", "d'"]) {
        // reconnu coupable de « vol », a indiqué le parquet
        return tokens.one_of(start - 2, words!["répondre"])
            || tokens.one_of(start - 2, words!["coupable", "coupables"]) && worded(start - 2)
            || untied && tokens.one_of(start - 2, words!["faits", "chef", "chefs"]);
    }
    let from = clauses.elements[first.max(head.saturating_sub(16))].start;
    let prosecuted = (from..start - 1).rev().find(|&at| tokens.has(at, Classes::PROSECUTED));
    // Le tribunal l'a condamné pour « vol »: the verb that charges is no cue either.
    let sentences = |at: usize| marked.tie.and_then(|tie| tie.cue).is_some_and(|cue| (cue.start..cue.end).contains(&at));
    tokens.one_of(start - 1, words!["pour"]) && prosecuted.is_some_and(|at| worded(at) || sentences(at))
}

/// *13e*, *premier*
fn is_ordinal(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    text.starts_with(|ch: char| ch.is_ascii_digit()) || tokens.one_of(at, words!["premier", "première", "deuxième", "troisième"])
}

/// A heading: the sentence holds nothing else.
fn stands_alone(rules: &Rules<'_>, element: usize) -> bool {
    let (first, last) = rules.sentence(element);
    (first..last).all(|at| at == element || matches!(rules.clauses.what(at), Some(What::Dash | What::Stop)))
}

/// Words that the lexicon knows as a name.
fn is_known_name(rules: &Rules<'_>, stretch: &Stretch) -> bool {
    let tokens = rules.tokens;
    let length = stretch.end - stretch.start;
    if length == 1 {
        return tokens.has(stretch.start, Classes::METONYM.or(Classes::COUNTRY));
    }
    let words = tokens.words(stretch.start, stretch.end);
    tokens.lexicon.phrase(words).is_some_and(|(found, phrase)| {
        found == length && phrase.classes.any(Classes::METONYM.or(Classes::GROUP).or(Classes::PERSON))
    })
}

/// Every word of four letters or more has a capital.
fn all_capital(tokens: &Tokens<'_>, stretch: &Stretch) -> bool {
    (stretch.start..stretch.end)
        .filter(|&at| tokens.kind(at) == Kind::Word && tokens.str(at).chars().nth(3).is_some())
        .all(|at| tokens.is(at, shape::CAPITAL))
}
