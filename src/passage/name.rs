//! Names and nicknames in marks.

use super::Case;
use crate::attribution::Source;
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Reliability, VerbClasses};
use crate::mention::{Determiner, HUMAN, Head, OF};
use crate::model::{Evidence, PassageKind};
use crate::quotation::Stretch;
use crate::token::{Kind, Tokens, Words, shape, tail, words};
use crate::verb::{Group, Mood};

/// *« Zoé », 40 ans, tient un bar*, *« Le Phare » révèle que P*: the marks hold a name that the narrator's clause has for its
/// own.
pub(super) fn of_mention(case: &Case<'_>) -> Option<PassageKind> {
    matches!(case.what(case.marked.element), Some(What::Mention(_))).then_some(PassageKind::Name)
}

/// *« Matignon »*, *les « gilets jaunes »*: the lexicon knows the name.
pub(super) fn known(case: &Case<'_>) -> Option<PassageKind> {
    let (start, end) = (case.stretch.start, case.stretch.end);
    // « le devoir » is no paper, « pacifique » no ocean
    let capital = || (start..end).any(|at| case.tokens.is_capital(at));
    let whole = || {
        let phrase = case.tokens.lexicon.phrase(case.tokens.words(start, end));
        phrase.is_some_and(|(length, phrase)| {
            let classes = phrase.classes;
            length == end - start
                && (classes.any(Classes::GROUP.or(Classes::PERSON)) || classes.any(Classes::METONYM) && capital())
        })
    };
    let one = || case.tokens.has(start, Classes::METONYM.or(Classes::COUNTRY)) && capital();
    let known = case.words <= 4 && if end - start == 1 { one() } else { whole() };
    (known || case.tokens.names_paper_of_hours(start, end)).then_some(PassageKind::Name)
}

/// What nobody calls itself: *cela s'appelle*, *ce qui s'appelle*.
const NEUTRAL: Words = words!["c'", "ce", "cela", "ça", "qui"];

/// *se surnomme « le Merle »*, *s'appellera bientôt « Le Merle »*, *surnommé « le Merle », « le Roc » ou « Papa »*, *Marc « le
/// Roc » Ros*, *le jeune « Bibi »*
pub(super) fn nickname(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, before, after) = (case.tokens, case.before, case.stretch.after);
    if case.words > 6 {
        return None;
    }
    let inside_name = !case.is_shouted()
        && tokens.is_capital(before)
        && !tokens.has(before, Classes::DET_DEF.or(Classes::PREP))
        && tokens.is_capital(after)
        && !tokens.kind(after - 2).ends_sentence()
        // Anne Dol « inquiète » Luc Bar
        && (tokens.is_capital(case.stretch.start) || !tokens.word(case.stretch.start).forms.any(Forms::FINITE_3));
    // surnommée à tort la « dame de fer »
    let article = |at: usize| tokens.has(case.rules.clauses.elements[at].start, Classes::DET_DEF);
    let between = |at: &usize| match case.what(*at) {
        Some(What::Other) => article(*at),
        what => matches!(what, Some(What::Adverb)),
    };
    let head = case.list_head();
    let naming = (head.saturating_sub(3)..head).rev().find(|at| !between(at)).and_then(|verb| case.rules.clauses.group(verb));
    // L'émission s'appelait alors « Ouvrez la nuit »
    let bears = |group: &Group| group.reflexive && group.lexicon_verb(tokens).one_of(words!["appeler", "nommer"]);
    let bears = naming.is_some_and(bears) && case.is_capital();
    if case.marked.direct && !bears && !by_people(case) {
        return None;
    }
    let naming = naming.is_some_and(|group| {
        let verb = group.lexicon_verb(tokens);
        verb.classes.any(VerbClasses::NAMES) || group.reflexive && verb.one_of(words!["appeler", "nommer"])
    });
    // le jeune « Bibi »
    let qualified = || {
        tokens.has(before, Classes::ROLE_MODIFIER.or(Classes::ADJECTIVE))
            && tokens.has(before.wrapping_sub(1), Classes::DETERMINED)
            && case.words == 1
            && tokens.is_capital(case.stretch.start)
            && !tokens.is_of(case.stretch.start, Fields::REPLY)
    };
    (inside_name || naming || qualified() || by_people(case) || speaks(case)).then_some(PassageKind::Nickname)
}

/// *« A », a déclaré « La Perle »*: an article and a name, both with a capital, behind the verb of an incise are whoever speaks.
fn speaks(case: &Case<'_>) -> bool {
    let (tokens, (start, end)) = (case.tokens, (case.stretch.start, case.stretch.end));
    let named = (2..=4).contains(&case.words)
        && end == start + case.words
        && tokens.has(start, Classes::DET_DEF)
        && (start..end).all(|at| tokens.is_capital(at));
    let Some(verb) = case.marked.element.checked_sub(3).map(|at| at + 2).filter(|_| named) else { return false };
    let words = match case.what(verb - 1) {
        Some(What::Comma) => verb - 2,
        _ => verb - 1,
    };
    let tells = |group: &Group| {
        let touches = group.end == case.stretch.open && group.mood == Mood::Finite && group.pronoun.is_none();
        touches && group.lexicon_verb(tokens).incise && group.reliability(tokens) == Reliability::High
    };
    matches!(case.what(words), Some(What::Quote(_))) && case.rules.clauses.group(verb).is_some_and(tells)
}

/// *ce qu'on appelle le « guichet »*, *cela s'appelle la « prime de mer »*, *« le Merle », comme on le surnomme*: so people in
/// general call it; but *à la mairie, on l'appelle « le Merle »*.
fn by_people(case: &Case<'_>) -> bool {
    let (tokens, clauses, element) = (case.tokens, case.rules.clauses, case.marked.element);
    let names = |group: &Group| {
        let verb = group.lexicon_verb(tokens);
        verb.classes.any(VerbClasses::NAMES) || verb.one_of(words!["appeler", "nommer"])
    };
    let people = |group: &Group| {
        tokens.one_of(group.start.max(1) - 1, if group.reflexive { NEUTRAL } else { words!["on", "l'on"] }) && names(group)
    };
    // que tout le monde appelle « le Merle »
    let everybody = |group: &Group| tokens.one_of(group.start.max(1) - 1, words!["monde", "tous"]) && names(group);
    // « Merle », comme l'appellent ses amis; but « un traître », comme l'appelle X
    let friends = |group: &Group| {
        let name = case.words <= 3 && case.is_capital() && tokens.one_of(group.start, words!["l'", "la", "le", "les"]);
        name && names(group)
    };
    // le « guichet »
    let lead = clauses.elements[case.list_head()].start;
    let article = usize::from(tokens.has(lead.max(1) - 1, Classes::DET_DEF.or(Classes::DET_INDEF)));
    let told = case.marked.tie.is_some_and(|tie| {
        matches!(tie.source, Source::Mention(index) if !tokens.one_of(clauses.mentions[index].at, words!["on", "l'on"])
            && !tokens.one_of(clauses.mentions[index].at, NEUTRAL))
    });
    // on l'appelle communément le « guichet »
    let touches = |group: &&Group| (group.end..lead.saturating_sub(article)).all(|at| tokens.has(at, Classes::ADVERB));
    let verb = (case.list_head().saturating_sub(3)..case.list_head()).rev().find_map(|at| clauses.group(at)).filter(touches);
    let comme = element + 1 + usize::from(matches!(case.what(element + 1), Some(What::Comma)));
    let opens = case.what(comme).is_some() && tokens.one_of(clauses.elements[comme].start, words!["comme"]);
    let compared = (comme + 1..comme + 3).find_map(|at| clauses.group(at)).filter(|_| opens);
    verb.is_some_and(everybody)
        || compared.is_some_and(friends)
        || !told && (verb.is_some_and(people) || compared.is_some_and(people))
}

/// *Jean Pichon, dit « le Merle »*, *la loi dite « anticasseurs »*, *une vidéo intitulée « On vous ment »*, *sous le nom de
/// « Merle »*
pub(super) fn called(case: &Case<'_>) -> Option<PassageKind> {
    let tokens = case.tokens;
    // intitulée : « On vous ment »
    let paused = matches!(tokens.kind(case.before), Kind::Ellipsis | Kind::Colon);
    let before = case.before.wrapping_sub(usize::from(paused));
    // la zone dite des « deux caps »
    let qualified = |at: usize| tokens.has(at, Classes::NAMED) && tokens.has(at - 1, Classes::NOUN.or(Classes::TITLE_HEAD));
    let of = before > 1 && tokens.has(before, OF) && qualified(before - 1);
    let before = before.wrapping_sub(usize::from(of));
    let participle = || !paused && !case.marked.direct && case.words <= 6 && tokens.has(before, Classes::NAMED) && !says(case);
    // une humoriste, nommée « Marie s'enfuit »: a whole utterance with a capital; but elle a été nommée « Femme de l'année »
    let bare = !tokens.has(before.wrapping_sub(1), Classes::ETRE.or(Classes::AVOIR))
        && !tokens.one_of(before.wrapping_sub(1), words!["été"]);
    let bearer = || bare && !paused && case.is_capital() && tokens.one_of(before, words!["nommé", "nommée", "nommées", "nommés"]);
    // a signé « les yeux bandés », sera signé « avant l'été »
    let start = case.stretch.start;
    let adverbial = tokens.has(start, Classes::PREP.or(Classes::ADVERB)) && !tokens.has(start, OF);
    let helper = |at: usize| tokens.has(at, Classes::AVOIR) || adverbial && tokens.has(at, Classes::ETRE);
    let signs = tokens.one_of(before, words!["signé", "signée"]) && helper(before.wrapping_sub(1));
    let entitled = tokens.has(before, Classes::ENTITLED) && (!signs || case.is_capital());
    if !entitled && !under_the_name(tokens, before) && !participle() && !bearer() {
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

/// *Jean Pichon, dit « le Merle »*, *alias « le Merle »*: the same words are his name wherever marks hold them.
pub(super) fn dubbed(tokens: &Tokens<'_>, stretch: &Stretch) -> Option<PassageKind> {
    let before = stretch.open.checked_sub(3).map(|name| name + 2)?;
    let apposed = tokens.kind(before - 1) == Kind::Comma && tokens.is_capital(before - 2);
    let dubs = tokens.has(before, Classes::ENTITLED.or(Classes::NAMED)) && !tokens.has(before, Classes::TITLED);
    (apposed && dubs).then_some(PassageKind::Nickname)
}

/// *Jean Pichon, la « grue de mer », a parlé*, *Jean Pichon, autre « gilet vert »*, *Jean Pichon, « patron » du bar*: what one is
/// called, behind a comma and the name.
pub(super) fn apposed(tokens: &Tokens<'_>, stretch: &Stretch) -> Option<PassageKind> {
    let lead = stretch.open.checked_sub(3).map(|name| name + 2)?;
    let other = tokens.one_of(lead, words!["autre", "ex", "ancien", "ancienne"]);
    let bare = tokens.kind(lead) == Kind::Comma && tokens.has(stretch.after, OF.or(Classes::CONTRACTION));
    let comma = lead - usize::from(!bare);
    let article = tokens.kind(comma) == Kind::Comma
        && tokens.is_capital(comma - 1)
        && (bare || other || tokens.has(lead, Classes::DET_DEF));
    let closes = bare || matches!(tokens.kind(stretch.after), Kind::Comma | Kind::Period | Kind::ParenClose);
    (article && closes && stretch.end - stretch.start <= 5 && is_noun(tokens, stretch.start)).then_some(PassageKind::Nickname)
}

fn is_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    let classes = tokens.classes(at);
    (classes.any(Classes::NOUN.or(HUMAN)) || classes.is_unknown()) && !classes.any(Classes::ADJECTIVE)
}

/// The noun that marked words open with, and the token that their article hangs on: *lors de « la nuit des phares »*, *en marge
/// du « bal des phares »*.
fn behind_article(tokens: &Tokens<'_>, stretch: &Stretch) -> Option<(usize, usize)> {
    let inside = usize::from(tokens.has(stretch.start, Classes::DET_DEF));
    let outside = usize::from(inside == 0 && tokens.has(stretch.open.wrapping_sub(1), Classes::DET_DEF));
    let lead = stretch.open.checked_sub(1 + outside)?;
    (inside + outside > 0 || tokens.has(lead, Classes::CONTRACTION)).then_some((stretch.start + inside, lead))
}

/// *en marge de la « fête de la mer »*, *lors de « la nuit des phares »*: what one is at; *le collectif des « pêcheurs à pied »*:
/// who they are.
pub(super) fn of_many(tokens: &Tokens<'_>, stretch: &Stretch) -> Option<PassageKind> {
    const AT: Words = words!["clôture", "coulisses", "issue", "lors", "marge", "occasion", "ouverture"];
    let (noun, lead) = behind_article(tokens, stretch)?;
    let of = tokens.has(lead, OF.or(Classes::CONTRACTION));
    let at = tokens.one_of(lead, words!["durant", "pendant"]) || of && tokens.one_of(lead.wrapping_sub(1), AT);
    let body = of && tokens.is_of(lead.wrapping_sub(1), Fields::CAUSE);
    ((at || body) && stretch.end - stretch.start <= 10 && is_noun(tokens, noun)).then_some(PassageKind::Name)
}

/// *sous le nom : « X »*, *sous le nom de « X »*
fn under_the_name(tokens: &Tokens<'_>, before: usize) -> bool {
    let noun = before.wrapping_sub(usize::from(tokens.one_of(before, words!["de", "d'"])));
    tokens.one_of(noun, words!["nom"]) && tokens.one_of(noun.wrapping_sub(2), words!["sous"])
}

/// *a dit « A »*, *dit « ne rien savoir »*, *dit « assumer »*, *dit « non »*: the verb of speech and no participle, for nobody is
/// named by a negation, an infinitive or a reply.
fn says(case: &Case<'_>) -> bool {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let verb = case.marked.element.checked_sub(1).and_then(|verb| case.rules.clauses.group(verb));
    // X dit « au revoir »: nor by what a preposition opens; but la vente dite « à la bougie »
    let person = |at: usize| case.rules.clauses.mention(at).is_some_and(|(_, mention)| mention.head.is_human());
    let farewell =
        || tokens.has(start, Classes::PREP.or(Classes::CONTRACTION)) && case.marked.element.checked_sub(2).is_some_and(person);
    verb.is_some_and(|group| group.end - group.start > 1 && group.end == case.stretch.open)
        || farewell()
        || tokens.has(start, Classes::NE)
        || tokens.word(start).forms.any(Forms::INFINITIVE)
        || tokens.is_of(start, Fields::REPLY) && (case.words == 1 || !tokens.is_capital(start))
}

/// *lors de « la nuit des phares »*, *Jean Pichon, la « grue de mer »*; *une « soirée portes ouvertes » organisée par le port*: a
/// gathering that somebody holds; *ce « chèque port » a été lancé en mai*: a measure that somebody sets up.
pub(super) fn held(case: &Case<'_>) -> Option<PassageKind> {
    const GATHERINGS: Words = words![
        "bal",
        "brocante",
        "carnaval",
        "concert",
        "défilé",
        "festival",
        "foire",
        "forum",
        "fête",
        "gala",
        "grenelle",
        "journée",
        "journées",
        "kermesse",
        "marche",
        "marché",
        "nuit",
        "pique-nique",
        "rencontre",
        "rencontres",
        "salon",
        "semaine",
        "soirée",
        "soirées",
        "tournoi",
        "veillée"
    ];
    let (tokens, stretch) = (case.tokens, case.stretch);
    let organises = || {
        tokens.word(stretch.after).forms.any(Forms::PARTICIPLE)
            && tokens.verb(stretch.after).one_of(words!["célébrer", "organiser", "programmer", "tenir"])
    };
    // Ce « chèque port » a été lancé en mai par le gouvernement
    let set_up = || {
        let verb = case.marked.element + 1;
        case.rules.clauses.group(verb).is_some_and(|group| {
            let verb = group.lexicon_verb(tokens);
            group.passive
                && verb.one_of(words!["créer", "expérimenter", "inaugurer", "instaurer", "instituer", "lancer", "organiser"])
        })
    };
    let measure = || case.is_definite() && case.is_nominal() && set_up();
    let gathering = || case.is_determined() && case.words > 1 && tokens.one_of(stretch.start, GATHERINGS) && organises();
    let named = || apposed(tokens, stretch).or_else(|| of_many(tokens, stretch));
    if case.marked.direct { None } else { named().or_else(|| (gathering() || measure()).then_some(PassageKind::Name)) }
}

/// *selon les organisateurs de la « Fête de l'eau », P*
pub(super) fn of_organisers(case: &Case<'_>) -> Option<PassageKind> {
    let (clauses, element) = (case.rules.clauses, case.marked.element);
    let source = case.marked.tie.filter(|tie| tie.evidence == Evidence::Preposition).map(|tie| tie.source);
    let Some(Source::Mention(index)) = source else { return None };
    let end = clauses.mentions[index].end;
    let behind = (element.saturating_sub(2)..element).find(|&at| clauses.elements[at].start == end)?;
    case.rules.named_in_marks(behind, element + 1).map(|_| PassageKind::Name)
}

/// *demande aux « gilets verts » de partir*, *a dit au « Phare du soir » que P*: whoever is spoken to, before what is asked of
/// them or said to them; but *appelle à « ouvrir le port » de nuit*.
pub(super) fn of_addressees(case: &Case<'_>) -> Option<PassageKind> {
    let (clauses, element) = (case.rules.clauses, case.marked.element);
    let one_of = |at: usize, words: Words| case.what(at).is_some() && case.tokens.one_of(clauses.elements[at].start, words);
    let (first, last) = case.rules.sentence(element);
    let between = element >= first + 2 && element + 2 < last;
    let told = between && matches!(case.what(element + 1), Some(What::Que));
    let opens = told || between && one_of(element + 1, words!["de", "d'"]);
    if case.words > 4 || !opens || !one_of(element - 1, words!["à", "au", "aux"]) {
        return None;
    }
    let infinitive = |at: usize| clauses.is_infinitive(at);
    let asked = match clauses.elements[element + 2].what {
        _ if told => case.is_capital(),
        What::Quote(stretch) => infinitive(case.rules.words_inside(stretch).start),
        _ => infinitive(element + 2),
    };
    let verbal = case.rules.words_inside(case.marked.stretch).any(|at| clauses.group(at).is_some());
    let asks = clauses.group(element - 2).is_some_and(|group| group.says(case.tokens));
    (asked && asks && !verbal).then_some(PassageKind::Name)
}

/// *« Portgate » : la maire nie*, *« Jeu de la falaise » : deux élèves blessés*: what a headline is about; but words that
/// somebody is quoted with are theirs.
pub(super) fn topic(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start, element) = (case.tokens, case.stretch.start, case.marked.element);
    let noun = tokens.has(start, Classes::NOUN) && !tokens.has(start, Classes::ADJECTIVE) || tokens.classes(start).is_unknown();
    let labels = element == case.rules.sentence(element).0 && matches!(case.what(element + 1), Some(What::Colon));
    let compound = || case.words <= 4 && tokens.has(start + 1, OF.or(Classes::CONTRACTION)) && case.is_nominal();
    let topic = labels && (case.words == 1 || compound()) && noun && case.around.heading && !case.around.echoes;
    (topic && !tokens.kind(case.stretch.end - 1).ends_sentence()).then_some(PassageKind::Name)
}

/// *lance le « #DéfiPlume »*, *le compte « lou_de_mer »*: what posts are filed under, and who posts them.
pub(super) fn hashtag(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start, end) = (case.tokens, case.stretch.start, case.stretch.end);
    let account = || end <= start + 7 && (start..end).any(|at| tokens.str(at).contains('_'));
    (case.words == 1 && tokens.str(start).starts_with(['#', '@']) || account()).then_some(PassageKind::Name)
}

/// *Militant « En avant » depuis 2016, Luc Rey*: a noun, and no participle, before the name of what one belongs to.
pub(super) fn joined(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, before) = (case.tokens, case.before);
    let member =
        tokens.has(before, Classes::ROLE.or(Classes::PERSON)) && tokens.word(before).forms.any(Forms::PRESENT_PARTICIPLE);
    let opens = before == 0 || !matches!(tokens.kind(before - 1), Kind::Word) || tokens.has(before - 1, Classes::DETERMINED);
    let name = case.is_capital() && case.words <= 4 && !case.has_incise();
    (member && opens && name && !tokens.kind(case.stretch.end - 1).ends_sentence()).then_some(PassageKind::Name)
}

/// *estime que « BTK » est fini*, *un duo : « Lou » et « Max » n'iront pas loin*: one word that can only be a name, the subject
/// of the verb behind it; *« Rivages » emmène le public au large, explique X*: so is a noun that opens its sentence, where the
/// cue is the sentence's. An acronym is one wherever no verb governs it.
pub(super) fn alone(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let classes = tokens.classes(start);
    let far = case.opens() && case.cue().is_some_and(|cue| cue.start > case.stretch.after);
    let noun = classes.any(Classes::NOUN) && !classes.any(Classes::ADJECTIVE) && !tokens.is_of(start, Fields::REPLY);
    let name = classes.is_unknown() || classes.any(Classes::FIRST_NAME) || far && noun;
    let name = name && case.words == 1 && case.is_capital();
    if !name || case.has_incise() || tokens.kind(case.stretch.end - 1).ends_sentence() {
        return None;
    }
    let joined = |at: &usize| matches!(case.what(*at), Some(What::Quote(_) | What::Comma | What::Coord));
    let row = (case.marked.element..case.marked.element + 6).take_while(joined).last();
    let subject = || (far || case.is_proper()) && row.is_some_and(|last| case.rules.clauses.is_finite(last + 1));
    let shouted = |at: usize| tokens.is(at, shape::ALL_CAPITALS);
    let loud = || (case.stretch.after..case.stretch.after + 2).any(shouted);
    let acronym = classes.is_unknown() && shouted(start) && !loud() && !case.is_governed() && !case.is_labelled();
    (acronym || subject()).then_some(PassageKind::Name)
}

/// *les « ordonnances Dol »*, *« l'effet Valmer »*: a noun and a name; but *X dénonce la « méthode Dol »*.
pub(super) fn of_somebody(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let article = usize::from(tokens.has(start, Classes::DET_DEF));
    let noun = start + article;
    let named = case.words == 2 + article && tokens.has(noun, Classes::NOUN) && !case.is_capital() && tokens.is_capital(noun + 1);
    // ce qu'elle appelle la « méthode Dol »
    let said = case.cue().is_some_and(|cue| (cue.end..=cue.end + 1).contains(&case.stretch.open));
    (named && (article > 0 || case.is_definite()) && !said).then_some(PassageKind::Name)
}

/// *travailler chez « Arthur »*, *écrire pour « Arthur »*: one word with a capital behind a preposition, which no cue touches.
pub(super) fn behind_preposition(case: &Case<'_>) -> Option<PassageKind> {
    let open = case.stretch.open;
    let touched = case.cue().is_some_and(|cue| cue.end + 1 >= open && cue.end <= open);
    (!touched && case.is_name(Classes::PREP)).then_some(PassageKind::Name)
}

/// *à l'ouverture du « Grenelle des ports »*, *la 13e « Fête de l'eau »*
pub(super) fn with_capital(case: &Case<'_>) -> Option<PassageKind> {
    let tokens = case.tokens;
    let ordinal = || {
        tokens.str(case.before).starts_with(|ch: char| ch.is_ascii_digit())
            || tokens.one_of(case.before, words!["premier", "première", "deuxième", "troisième"])
    };
    let numbered = || tokens.kind(case.before) == Kind::Number || ordinal();
    // sa thèse sur l'« Effet des courants froids sur la croissance des moules de la rade »
    let verbless = || !case.rules.words_inside(case.marked.stretch).take(40).any(|at| case.rules.clauses.is_finite(at));
    let short = case.words <= 2
        || case.words <= 6 && (case.is_definite() || numbered() && verbless())
        || case.is_definite() && verbless();
    (short && case.is_proper() && !case.is_labelled() && !case.is_shown()).then_some(PassageKind::Name)
}

/// *a promis un « Grenelle des ports »*: behind a determiner a common noun has no capital that is no name's, whoever says it.
pub(super) fn capitalised(case: &Case<'_>) -> Option<PassageKind> {
    let whole = || (case.stretch.start..case.stretch.end).all(|at| case.tokens.kind(at) != Kind::Comma);
    let own = case.is_determined() && case.words <= 6 && is_noun(case.tokens, case.stretch.start) && whole();
    (own && !case.around.heading && case.is_proper()).then_some(PassageKind::Name)
}

/// *un reportage que propose « Vent debout »*: behind the verb of a relative clause, whose object *que* is, stands its subject.
pub(super) fn inverted(case: &Case<'_>) -> Option<PassageKind> {
    let element = case.marked.element;
    let verb = element.checked_sub(1).and_then(|verb| case.rules.clauses.group(verb));
    let que = element.checked_sub(2).is_some_and(|at| matches!(case.what(at), Some(What::Que)));
    let antecedent = element.checked_sub(3).is_some_and(|at| matches!(case.what(at), Some(What::Mention(_) | What::Other)));
    let closes = !matches!(case.what(element + 1), Some(What::Mention(_)));
    let silent = verb.is_some_and(|verb| {
        verb.mood == Mood::Finite && verb.pronoun.is_none() && verb.reliability(case.tokens) < Reliability::High
    });
    (que && antecedent && closes && silent && case.is_capital() && case.words <= 6).then_some(PassageKind::Name)
}

/// *on lit la « Charte du port »*, *invité à lire sa « charte des marins »*: behind a determiner what is read is a text, and the
/// marks hold its name; but *lire « Bienvenue à bord »*.
pub(super) fn read(case: &Case<'_>) -> Option<PassageKind> {
    let verb = case.marked.element.checked_sub(2).filter(|_| case.marked.element >= 2);
    let near = verb.into_iter().chain(case.marked.element.checked_sub(1));
    let reads = |at: usize| {
        let group = case.rules.clauses.group(at);
        group.is_some_and(|group| {
            let touches = group.end + 1 == case.stretch.open;
            touches && group.lexicon_verb(case.tokens).one_of(words!["consulter", "lire", "relire"])
        })
    };
    let determined = case.is_definite() || case.tokens.has(case.before, Classes::DET_POSS);
    (determined && !case.marked.direct && is_noun(case.tokens, case.stretch.start) && near.into_iter().any(reads))
        .then_some(PassageKind::Name)
}

/// *Le restaurant « On mange ici » a brûlé*: a whole clause with a capital between a noun and its verb, with no comma, is what
/// the noun is called.
pub(super) fn inside_subject(case: &Case<'_>) -> Option<PassageKind> {
    const CLAUSE: usize = 24;
    let (clauses, element) = (case.rules.clauses, case.marked.element);
    let name = case.marked.direct && case.is_capital() && (2..=8).contains(&case.words);
    let ends = case.tokens.kind(case.stretch.end - 1).ends_sentence();
    if !name || ends || !clauses.is_finite(element + 1) {
        return None;
    }
    let first = case.rules.sentence(element).0;
    let noun = element > first && clauses.mention(element - 1).is_some_and(|(_, mention)| mention.end == case.stretch.open);
    let opens =
        |at: &usize| matches!(case.what(*at), Some(What::Comma | What::Que | What::Subord | What::Relative | What::Coord));
    let first = first.max(element.saturating_sub(CLAUSE));
    let clause = (first..element).rev().find(opens).map_or(first, |at| at + 1);
    let told = clauses.any_finite(clause..element);
    (noun && !told).then_some(PassageKind::Name)
}

/// *« Bébel » révèle*, *« Le Doulos » sort en salle*: the subject of the verb behind.
pub(super) fn subject(case: &Case<'_>) -> Option<PassageKind> {
    let subject = case.words <= 3 && case.rules.clauses.is_finite(case.marked.element + 1);
    (subject && case.is_capital() && case.opens()).then_some(PassageKind::Name)
}

/// *« En route », le mouvement fondé par Jean Dol, a tenu son congrès*: what a body is called, which the phrase behind tells.
pub(super) fn explained(case: &Case<'_>) -> Option<PassageKind> {
    const PHRASE: usize = 12;
    let (tokens, clauses, comma) = (case.tokens, case.rules.clauses, case.marked.element + 1);
    let last = case.rules.sentence(comma - 1).1;
    let opens = case.words <= 4 && case.is_capital() && case.opens() && !case.has_incise();
    let apart = |at: usize| at < last && matches!(case.what(at), Some(What::Comma));
    let (_, body) = clauses.mention(comma + 1).filter(|_| opens && apart(comma))?;
    let called = body.head == Head::Organisation && !body.has_name() && body.determiner != Determiner::None;
    let close = (comma + 2..last.min(comma + PHRASE)).find(|&at| apart(at) || clauses.is_finite(at))?;
    let verb = clauses.behind_adverbs(close + 1..last).filter(|&at| apart(close) && clauses.is_finite(at))?;
    let acts = clauses.group(verb).is_some_and(|group| group.reliability(tokens) < Reliability::Medium);
    (called && acts).then_some(PassageKind::Name)
}

/// *« A », explique X, chargé du « bruit » à la mairie*, *X, l'un des porte-parole des « 500 marins »*, *X, le responsable
/// « jeunesse »*: what the office of whoever an incise names is in charge of, or speaks for.
pub(super) fn of_office(case: &Case<'_>) -> Option<PassageKind> {
    const NEAR: usize = 8;
    let (tokens, clauses, element) = (case.tokens, case.rules.clauses, case.marked.element);
    let first = case.rules.sentence(element).0;
    let named = |at: &usize| clauses.mention(*at).is_some_and(|(_, found)| found.has_name() && found.head.is_human());
    let name = tail(first..element, NEAR).rev().find(named).filter(|&name| name > first)?;
    let head = case.before.saturating_sub(usize::from(tokens.has(case.before, OF.or(Classes::CONTRACTION))));
    // chargée de la « jeunesse »
    let article = usize::from(tokens.has(case.before, Classes::DET_DEF) && tokens.has(case.before.saturating_sub(1), OF));
    let head = head.saturating_sub(2 * article);
    let charged = tokens.one_of(head, words!["chargé", "chargée", "chargées", "chargés", "responsable", "responsables"]);
    let office = tokens.has(head, Classes::ROLE) && !tokens.has(head, Classes::PERSON);
    let bare = case.before == head;
    let placed = if bare { tokens.has(head, Classes::ROLE) || charged } else { charged || office };
    // explique X, …
    let incise =
        clauses.group(name - 1).is_some_and(|group| group.mood == Mood::Finite && group.pronoun.is_none() && group.says(tokens));
    let start = clauses.elements[name].start;
    let apart = (start..head.min(start + 40)).any(|at| tokens.kind(at) == Kind::Comma);
    let quiet = (name + 1..element).all(|at| match case.what(at) {
        Some(What::Verb(_)) => clauses.elements[at].start == head,
        what => !matches!(what, Some(What::Quote(_))),
    });
    // 500 marins
    let counted = || tokens.kind(case.stretch.start) == Kind::Number && case.words > 1;
    let noun = (case.is_nominal() || counted()) && !case.is_adjective();
    (placed && incise && apart && quiet && case.words <= 4 && noun).then_some(PassageKind::Name)
}
