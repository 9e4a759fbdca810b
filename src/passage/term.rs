//! Terms, the words that are spoken of; and irony, the words that the narrator keeps at a distance.

use super::Case;
use crate::attribution::{Cue, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Head, OF};
use crate::model::{Evidence, PassageKind};
use crate::token::{Kind, Words, shape, tail, words};

/// How many marked words in a row are a list, and how many elements each of them takes there at most, with what stands behind it.
const LISTED: usize = 32;
const APART: usize = 3;

/// *"a", "b", "c"* and so on through a whole page: the words of a table or a list, longer than any that somebody tells.
pub(super) fn listed(case: &Case<'_>) -> Option<PassageKind> {
    let (clauses, own) = (case.rules.clauses, case.marked.stretch);
    let (from, to) = (clauses.element_of.get(own.wrapping_sub(LISTED / 2))?, clauses.element_of.get(own + LISTED / 2)?);
    let near = from < to && to - from <= LISTED * APART;
    (near && clauses.sentence_of(*from) == clauses.sentence_of(*to)).then_some(PassageKind::Term)
}

/// *titre Le Phare en « une »*, *à la « une » du Phare*, *Le Phare fait sa « une » du port*: what the front page is called.
pub(super) fn front_page(case: &Case<'_>) -> Option<PassageKind> {
    const BEFORE: Words = words!["cette", "en", "la", "leur", "sa"];
    let (start, end) = (case.stretch.start, case.stretch.end);
    let page = end == start + 1 && case.tokens.one_of(start, words!["une"]);
    (page && case.tokens.one_of(case.before, BEFORE)).then_some(PassageKind::Term)
}

/// *le mot « oui »*, *l'inscription « il est fou »*, *ce qui veut dire « il est fou »*, *X récuse le terme de « dictature »*,
/// *« Oui », mot rare*
pub(super) fn talked_about(case: &Case<'_>) -> Option<PassageKind> {
    let told = is_named(case) || is_meant(case) || is_refused(case) || is_word(case);
    (case.words <= 4 && told || is_saying(case)).then_some(PassageKind::Term)
}

/// *Le dicton « Qui dort dîne » est usé*: a saying that nobody is told to have said; but *X cite le dicton « Qui dort dîne »*,
/// *l'expression « A », lâchée par X*
fn is_saying(case: &Case<'_>) -> bool {
    const SAYINGS: Words = words!["adage", "dicton", "expression", "maxime", "proverbe"];
    let (rules, opens) = (case.rules, case.marked.element.wrapping_sub(1));
    let subject = rules.clauses.mention(opens).is_some() && opens == rules.sentence(case.marked.element).0;
    let verb = rules.clauses.is_finite(case.marked.element + 1);
    case.tokens.one_of(case.before, SAYINGS) && case.marked.tie.is_none() && subject && verb
}

/// *« Portuaire », mot absent du dictionnaire*; but *« Traître », le mot est dur*
fn is_word(case: &Case<'_>) -> bool {
    let (tokens, after) = (case.tokens, case.stretch.after);
    !case.strong && tokens.kind(after) == Kind::Comma && tokens.has(after + 1, Classes::TALKED_ABOUT)
}

/// *le mot « oui »*, *le prao, soit « bateau »*; but *X a lâché le mot « dictature »*, *il faut que le pont soit « fermé »*
fn is_named(case: &Case<'_>) -> bool {
    let (tokens, before) = (case.tokens, case.before);
    let is =
        || tokens.one_of(before, words!["soit"]) && !matches!(tokens.kind(before.wrapping_sub(1)), Kind::Comma | Kind::ParenOpen);
    // le mot « gueux », lâché par X
    let agent =
        || case.marked.tie.is_some_and(|tie| tie.evidence == Evidence::Agent && tie.cue.is_some_and(|cue| cue.start > before));
    tokens.has(before, Classes::TALKED_ABOUT) && !is() && !does(case, VerbClasses::UTTERS) && !agent()
}

/// *ce qui veut dire « il est fou »*; but *X veut dire « non »*
fn is_meant(case: &Case<'_>) -> bool {
    let (rules, verb) = (case.rules, case.marked.element.wrapping_sub(1));
    let wants = || {
        let group = rules.clauses.group(verb);
        group.is_some_and(|group| group.modal && case.tokens.verb(group.start).one_of(words!["vouloir"]))
    };
    // dont le nom veut dire « oui »
    let called = || case.tokens.has(rules.clauses.elements[verb].start.wrapping_sub(1), Classes::TALKED_ABOUT);
    case.tokens.one_of(case.before, words!["dire"]) && wants() && (rules.is_thing(rules.subject(verb)) || called())
}

/// *X récuse le terme de « dictature »*, *le surnom de « tueur »* that nobody tells
fn is_refused(case: &Case<'_>) -> bool {
    case.tokens.one_of(case.before, words!["de", "d'"])
        && case.tokens.has(case.before.wrapping_sub(1), Classes::TALKED_ABOUT)
        && (!case.strong || does(case, VerbClasses::REFUSES))
}

/// The verb that they are tied to is of this class.
fn does(case: &Case<'_>, classes: VerbClasses) -> bool {
    case.cue().is_some_and(|cue| case.tokens.lexicon.verb(cue.verb).classes.any(classes))
}

/// *« Second Skin » (« deuxième peau »)*, *#SecondSkin (« deuxième peau »)*: what the words before mean.
pub(super) fn translated(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, before) = (case.tokens, case.before);
    let bracket = tokens.kind(before) == Kind::ParenOpen && tokens.kind(case.stretch.after) == Kind::ParenClose;
    let word = before.wrapping_sub(1);
    (bracket && (tokens.kind(word).is_mark() || tokens.is(word, shape::HANDLE))).then_some(PassageKind::Term)
}

/// *« … »*, *« ? »*
pub(super) fn wordless(case: &Case<'_>) -> Option<PassageKind> {
    (case.words == 0).then_some(PassageKind::Other)
}

/// *le fameux « trou »*, *son soi-disant « plan »*
pub(super) fn borrowed(case: &Case<'_>) -> Option<PassageKind> {
    (!case.strong && case.tokens.has(case.before, Classes::BORROWED)).then_some(PassageKind::Term)
}

/// *le Sea Trust (« fonds pour la mer »)*, *le Sea Trust (ou « fonds pour la mer »)*: what a name means.
pub(super) fn explained(case: &Case<'_>) -> Option<PassageKind> {
    let parenthesis = [case.before, case.before.wrapping_sub(1)].iter().any(|&at| case.tokens.kind(at) == Kind::ParenOpen);
    let short = case.words <= 4 || case.words <= 10 && case.is_capital();
    (case.marked.tie.is_none() && parenthesis && short || is_other_name(case)).then_some(PassageKind::Term)
}

/// *un bureau partagé (poste commun ou « desk-sharing »)*: what else it is called.
fn is_other_name(case: &Case<'_>) -> bool {
    let (tokens, before) = (case.tokens, case.before);
    let bracket = |&at: &usize| matches!(tokens.kind(at), Kind::ParenOpen | Kind::ParenClose);
    let open = (before.saturating_sub(6)..before).rev().find(bracket);
    tokens.one_of(before, words!["ou"])
        && case.words <= 3
        && tokens.kind(case.stretch.after) == Kind::ParenClose
        && open.is_some_and(|at| tokens.kind(at) == Kind::ParenOpen)
        && case.is_nominal()
}

/// *une « jirga », grande assemblée de chefs*, *sa « note » (un guide pratique)*: a word that the narrator explains just behind
/// it.
pub(super) fn glossed(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, clauses, after) = (case.tokens, case.rules.clauses, case.stretch.after);
    let touched = |cue: Cue| {
        cue.reliability > Reliability::Low && (case.stretch.open.saturating_sub(2)..=case.stretch.open).contains(&cue.end)
    };
    if case.words > 3 || case.cue().is_some_and(touched) || case.is_governed() || !case.is_nominal() {
        return None;
    }
    let noun = |at: usize| tokens.has(at, Classes::NOUN) && !tokens.is_capital(at);
    let bare = |at: usize| noun(at) || tokens.has(at, Classes::ADJECTIVE) && noun(at + 1);
    let behind = case.marked.element + 2;
    let thing = || clauses.mention(behind).is_none_or(|(_, mention)| mention.head == Head::Thing);
    let glossed = match tokens.kind(after) {
        // les « accords de port » (AP)
        Kind::ParenOpen if tokens.is(after + 1, shape::ALL_CAPITALS) => {
            let initial = tokens.str(after + 1).chars().next().into_iter().flat_map(char::to_lowercase);
            let own = tokens.str(case.stretch.start).chars().next().into_iter().flat_map(char::to_lowercase);
            case.words > 1 && tokens.kind(after + 2) == Kind::ParenClose && initial.eq(own)
        }
        Kind::ParenOpen => tokens.has(after + 1, Classes::DET_INDEF) && noun(after + 2) || tokens.kind(after + 1).is_mark(),
        Kind::Comma => {
            // la « criée », c'est-à-dire …
            let means = tokens.one_of(after + 1, words!["c'"]) && tokens.one_of(after + 2, words!["est-à-dire"]);
            case.is_determined()
                && (means && (!case.strong || tokens.classes(case.stretch.start).is_unknown())
                    || bare(after + 1) && thing() && !clauses.is_finite(behind)
                    || is_renamed(case, behind))
        }
        _ => false,
    };
    glossed.then_some(PassageKind::Term)
}

/// *près de la « criée », le marché aux poissons*: a thing in apposition; but *du « virus rouge », une formule de X*.
fn is_renamed(case: &Case<'_>, behind: usize) -> bool {
    let (tokens, clauses) = (case.tokens, case.rules.clauses);
    clauses.mention(behind).is_some_and(|(_, noun)| {
        let said = tokens.has(noun.at, Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT));
        noun.head == Head::Thing && tokens.has(noun.start, Classes::DET_DEF.or(Classes::DET_INDEF)) && !said
    }) && !clauses.is_finite(behind + 1)
}

/// *en « phase 3 »*, *l'« acte 2 »*, *lors de « l'acte 2 »*: one of a row; but *X demande la « phase 3 »*.
pub(super) fn numbered(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, last) = (case.tokens, case.stretch.end - 1);
    let article = tokens.has(case.stretch.start, Classes::DET_DEF);
    let start = case.stretch.start + usize::from(article);
    let near =
        last == start + 1 || last == start + 2 && (tokens.one_of(start + 1, words!["numéro"]) || tokens.is_capital(start + 1));
    let row = near && tokens.kind(last) == Kind::Number && !tokens.has(start, Classes::ADJECTIVE);
    let time = tokens.has(start, Classes::WEEKDAY.or(Classes::TIME));
    let phrase = if article { !case.is_governed() } else { case.is_nominal() };
    (row && !time && !case.around.heading && !case.is_object() && phrase).then_some(PassageKind::Term)
}

/// *le niveau « orange »*, *classé « rouge »*, *en « zone verte »*, *en alerte « maximale »*: a colour or a degree of a code; but
/// *une « ligne rouge »*.
pub(super) fn coloured(case: &Case<'_>) -> Option<PassageKind> {
    const CODES: Words = words![
        "alerte",
        "alertes",
        "classé",
        "classée",
        "classées",
        "classés",
        "code",
        "niveau",
        "niveaux",
        "phase",
        "vigilance",
        "zone",
        "zones"
    ];
    const COLOURS: Words = words![
        "jaune",
        "jaunes",
        "maximal",
        "maximale",
        "noir",
        "noire",
        "noires",
        "noirs",
        "orange",
        "oranges",
        "renforcée",
        "rouge",
        "rouges",
        "vert",
        "verte",
        "vertes",
        "verts",
        "violet",
        "violette",
        "écarlate"
    ];
    let (tokens, start, last) = (case.tokens, case.stretch.start, case.stretch.end - 1);
    let code = if last == start { case.before } else { start };
    (last <= start + 1 && tokens.one_of(last, COLOURS) && tokens.one_of(code, CODES)).then_some(PassageKind::Term)
}

/// *le réseau des « 118 »*, *avec le « r » qui traîne*: a number or a letter is a sign, and no word of anybody's.
pub(super) fn sign(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let letter = || tokens.str(start).chars().count() == 1 && tokens.str(start).chars().all(char::is_alphabetic);
    let alone = case.stretch.end == start + 1 && (tokens.kind(start) == Kind::Number || letter());
    (alone && case.is_determined() && !case.is_object()).then_some(PassageKind::Term)
}

/// *la Valmer 300 « classique »*: one of several things of a name.
pub(super) fn version(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let article = |at: usize| tokens.has(at, Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::CONTRACTION));
    let name = |&at: &usize| tokens.kind(at) == Kind::Number || tokens.is_capital(at) && !article(at);
    let open = case.stretch.open;
    let length = (open.saturating_sub(4)..open).rev().take_while(name).count();
    let lead = open.checked_sub(length + 1).filter(|_| length > 0)?;
    // le maire Dol « ému »; l'Italie « inquiète »
    let nobody = || {
        let named = case.marked.element.checked_sub(1).and_then(|at| case.rules.clauses.mention(at));
        named.is_none_or(|(_, mention)| !mention.has_role()) && !tokens.has(open - 1, Classes::COUNTRY.or(Classes::METONYM))
    };
    let alone = case.words == 1 && !case.strong_before() && !tokens.is_capital(start);
    let classes = tokens.classes(start);
    let kind = classes.any(Classes::ADJECTIVE.or(Classes::NOUN)) || classes.is_unknown();
    (alone && article(lead) && kind && nobody()).then_some(PassageKind::Term)
}

/// *l'étape « animaux »*, *une journée « portes ouvertes »*: a noun beside the noun that it sorts.
pub(super) fn apposed(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    // la plateforme téléphonique « canicule »
    let qualified = tokens.has(case.before, Classes::ADJECTIVE) && !tokens.has(case.before, Classes::NOUN);
    let noun = case.before.wrapping_sub(usize::from(qualified));
    let bare = |at: usize| tokens.has(at, Classes::NOUN) && !tokens.has(at, Classes::ADJECTIVE) && !tokens.is_capital(at);
    let determined = tokens.has(noun.wrapping_sub(1), Classes::DETERMINED.or(Classes::NUMBER));
    let verbal = tokens.word(start).forms.any(Forms::FINITE_3);
    (case.words <= 2 && case.is_nominal() && bare(noun) && determined && bare(start) && !verbal).then_some(PassageKind::Term)
}

/// *les « anti-barrage »*, *du côté des « pro-port »*, *les « pour »*: those of a camp; but *X raille les « anti-tout »*.
pub(super) fn camp(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let side = ["anti-", "pro-"].iter().any(|side| tokens.str(start).starts_with(side));
    let side = side || tokens.one_of(start, words!["anti", "antis", "contre", "pour", "pro", "pros"]);
    let several = || tokens.one_of(case.before, words!["aux", "ces", "des", "les"]);
    (case.words == 1 && side && several() && !case.is_object()).then_some(PassageKind::Term)
}

/// *90 % de « oui »*, *la victoire du « non »*, *reçu un « oui »*: an answer that is counted; but *le « non » de Jean Dol*, *X
/// répond par un « oui » franc*.
pub(super) fn voted(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let reply = case.stretch.end == start + 1 && tokens.is_of(start, Fields::REPLY) && !tokens.has(start, Classes::ADJECTIVE);
    let counted = reply && tokens.has(case.before, Classes::DETERMINED.or(OF)) && !tokens.has(case.before, Classes::DET_POSS);
    // a répondu par un « non » ferme
    let given = case.cue().is_some_and(|cue| cue.end <= case.before && case.before <= cue.end + 1);
    (counted && !given && !tokens.has(case.stretch.after, OF)).then_some(PassageKind::Term)
}

/// *dix voix « pour » et deux « contre »*, *se prononcer « pour » ou « contre » le projet*: one of two sides.
pub(super) fn side(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let side = case.stretch.end == start + 1 && tokens.one_of(start, words!["pour", "contre"]) && !case.is_capital();
    let chooses = |cue: Cue| tokens.lexicon.verb(cue.verb).one_of(words!["prononcer", "voter"]);
    let said = case.is_governed() && !case.cue().is_some_and(chooses);
    (side && (tokens.kind(case.before) == Kind::Word || case.row_head() < case.marked.element) && !said)
        .then_some(PassageKind::Term)
}

/// *considéré comme le « meilleur »*: by all and nobody; *classé comme une « zone rouge »*: in those terms, by nobody in
/// particular; but *décrit comme le « meilleur » par X*.
pub(super) fn held(case: &Case<'_>) -> Option<PassageKind> {
    let tokens = case.tokens;
    if case.marked.tie.is_some() || tokens.one_of(case.stretch.after, words!["par"]) {
        return None;
    }
    let lead = case.rules.clauses.elements[case.list_head()].start;
    // considéré comme « le meilleur »
    let inside = tokens.has(lead + 1, Classes::DET_DEF);
    let (determiner, comme) =
        if inside { (lead + 1, lead.wrapping_sub(1)) } else { (lead.wrapping_sub(1), lead.wrapping_sub(2)) };
    let held = comme.wrapping_sub(1);
    if !tokens.one_of(comme, words!["comme"]) || !tokens.word(held).forms.any(Forms::PARTICIPLE) {
        return None;
    }
    let sorted = || tokens.has(determiner, Classes::DET_INDEF) && tokens.verb(held).classes.any(VerbClasses::SORTS);
    let held = tokens.has(determiner, Classes::DET_DEF).then_some(PassageKind::Irony);
    held.or_else(|| sorted().then_some(PassageKind::Term))
}

/// *"C'est un +confinement local+"*: between the signs of an agency, inside somebody's words, no clause: a word of theirs.
pub(super) fn of_agency(case: &Case<'_>) -> Option<PassageKind> {
    let clause = || case.rules.words_inside(case.marked.stretch).any(|at| case.rules.clauses.is_finite(at));
    (case.tokens.is_plus(case.stretch.open) && !clause()).then_some(PassageKind::Term)
}

/// *la « transition »*, again and again; but *un simple « bout de bois » selon lui*.
pub(super) fn recurring(case: &Case<'_>) -> Option<PassageKind> {
    let sourced = || {
        case.marked.tie.is_some_and(|tie| {
            tie.evidence == Evidence::Preposition && tie.cue.is_some_and(|cue| cue.start == case.stretch.after)
        })
    };
    // 300 « marins du roc »
    let several = || case.is_definite() || case.tokens.kind(case.before) == Kind::Number && case.words > 1;
    let recurs = case.strong && case.around.recurs && !case.around.echoes && case.words <= 3 && several();
    (recurs && case.is_nominal() && !case.is_object() && !sourced()).then_some(PassageKind::Term)
}

/// *au fond de « sa » mer*, *« que » trois élus*: as the narrator says it.
pub(super) fn of_the_narrator(case: &Case<'_>) -> Option<PassageKind> {
    let word = case.words == 1 && case.tokens.has(case.stretch.start, Classes::DET_POSS.or(Classes::QUE));
    (word && !case.is_object()).then_some(PassageKind::Irony)
}

/// *« Les “pro” et les “anti” se déchirent »*, or words that recur and nobody announces.
pub(super) fn nested(case: &Case<'_>) -> Option<PassageKind> {
    let recurs = || case.around.recurs && case.words <= 3 && case.is_nominal();
    (case.stretch.parent.is_some() || recurs()).then_some(PassageKind::Term)
}

/// *la « transition »* in a sentence that tells of nobody's words; *les propos jugés « odieux »* qualify in somebody's eyes: a
/// report near by is enough.
pub(super) fn ironic(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    // le port « qui tient bon » et ses « rives sûres »: the second of one account
    // un sol « dur comme la pierre »: behind its noun, a word that could be a noun too
    let qualifies = || {
        let noun = tokens.has(case.before, Classes::NOUN) && !tokens.has(case.before, Classes::DETERMINED);
        noun && tokens.has(start, Classes::ADJECTIVE)
    };
    let told = if case.is_adjective() || qualifies() { case.around.reports } else { case.around.told }
        || case.around.beside && case.words > 1
        || opens_account(case)
        || is_resumed(case);
    // La préfecture interdit la marche pour des « raisons graves »: her reason, in her words
    // une réunion qualifiée de « farce »
    let qualified = tokens.one_of(case.before, words!["d'", "de"]) && {
        let verb = case.before.wrapping_sub(1);
        // accusé de « vol »: a charge
        let frames = tokens.verb(verb).frames;
        tokens.word(verb).forms.any(Forms::PARTICIPLE) && frames.any(Frames::QUALIFY) && !frames.any(Frames::DE_INF)
    };
    // Anne Dol, « lasse » mais « heureuse », a parlé: what she says of herself
    let comma = |at: usize| matches!(case.what(at), Some(What::Comma));
    let behind =
        (case.marked.element..case.marked.element + 6).find(|&at| !matches!(case.what(at), Some(What::Quote(_) | What::Coord)));
    let attribute = tokens.has(start, Classes::ADJECTIVE) || tokens.word(start).forms.any(Forms::PARTICIPLE);
    let apart = || behind.is_some_and(comma) && case.row_head().checked_sub(1).is_some_and(comma);
    let agent = case.marked.tie.is_some_and(|tie| tie.evidence == Evidence::Agent) && !case.is_capital();
    let motive = qualified || agent || case.is_shown() || case.is_labelled() || attribute && apart();
    (case.words <= 5 && !told && !motive && !case.around.heading && case.is_nominal() && !case.opens() && !is_told_of(case))
        .then_some(PassageKind::Irony)
}

/// *Face à cette « crise de confiance », le maire promet P*: in the phrase before the subject of the cue, words of their own.
fn opens_account(case: &Case<'_>) -> bool {
    case.words > 1 && case.rules.teller_behind(case.marked.element).is_some()
}

/// *…, a dit X, alors que le « comité » se réunissait*: behind an incise, in a clause that the narrator adds, the subject is his.
pub(super) fn of_added_clause(case: &Case<'_>) -> Option<PassageKind> {
    const NEAR: usize = 8;
    let (tokens, clauses, element) = (case.tokens, case.rules.clauses, case.marked.element);
    let (first, last) = case.rules.sentence(element);
    let added = |at: usize| {
        let start = clauses.elements[at].start;
        tokens.one_of(start, words!["alors", "pendant", "tandis"]) && tokens.has(start + 1, Classes::QUE)
    };
    let joint = tail(first..element, NEAR).rev().find(|&at| added(at))?;
    let inverted = |cue: Cue| match case.marked.tie.map(|tie| tie.source) {
        Some(Source::Mention(index)) => clauses.mentions[index].start >= cue.end,
        Some(Source::Pronoun(at)) => at >= cue.start,
        _ => false,
    };
    let behind = case.cue().is_some_and(|cue| cue.end <= clauses.elements[joint].start && inverted(cue));
    let comma = joint > first && matches!(case.what(joint - 1), Some(What::Comma));
    let incise = behind && comma;
    let subject = element + 1 < last && clauses.is_finite(element + 1) && !clauses.any_finite(joint..element);
    (incise && subject && case.is_definite() && case.is_nominal()).then_some(PassageKind::Irony)
}

/// *cette « page qui se tourne »*: a noun of which the marks tell something too is somebody's account of it.
fn is_told_of(case: &Case<'_>) -> bool {
    // un « parcours des mille jours »: the noun itself may look like a verb
    case.words > 2 && case.rules.words_inside(case.marked.stretch).skip(1).any(|at| case.rules.clauses.is_finite(at))
}

/// *X veut garder ce « lien ». « C'est vital. »*: words in marks that end a sentence, and an utterance in marks right behind it,
/// which goes on with them.
fn is_resumed(case: &Case<'_>) -> bool {
    let (tokens, after) = (case.tokens, case.stretch.after);
    let ends = tokens.kind(after) == Kind::Period;
    let next = case.rules.stretches.get(case.marked.stretch + 1);
    next.is_some_and(|next| {
        let utters = || case.rules.words_inside(case.marked.stretch + 1).take(12).any(|at| case.rules.clauses.is_finite(at));
        ends && next.open == after + 1 && tokens.is_capital(next.start) && utters()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_says_a_page_of_marked_words() {
        let row = "« nord » ; « sud » ; ".repeat(40);
        let analysis = crate::analyze(&row);
        let terms = analysis.not_speech().iter().filter(|passage| passage.kind() == PassageKind::Term);
        assert!(terms.count() > 40 && analysis.quotes().len() < LISTED + 1);
        let few = crate::analyze("Anne Dol a dénoncé « une honte », « un gâchis » et « du mépris ».");
        assert_eq!(few.quotes().len(), 3);
    }
}
