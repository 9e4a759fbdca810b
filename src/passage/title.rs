//! Titles of works, and the names of what is called like one: *le film « Les Marées »*, *l'opération « le bon geste »*.

use super::{Case, Marked, list_head};
use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Reliability, VerbClasses};
use crate::mention::{HUMAN, OF};
use crate::model::PassageKind;
use crate::quotation::Stretch;
use crate::token::{Kind, Tokens, Words, shape, tail, words};
use crate::verb::Mood;

/// *L'émission s'intitule « On vous ment »*, *un salon sous le thème : « La mer nourrit le pays »*
pub(super) fn entitled(case: &Case<'_>) -> Option<PassageKind> {
    let tokens = case.tokens;
    let noun = case.before.saturating_sub(usize::from(tokens.kind(case.before) == Kind::Colon));
    let lead = |at: usize, words: Words| tokens.one_of(noun.wrapping_sub(at), words);
    let under = lead(1, words!["la", "le"]) && lead(2, words!["sous"]) || lead(1, words!["du"]) && lead(2, words!["autour"]);
    // placé sous le slogan « A »; but la foule défile sous le slogan « A »
    let placed = tokens.one_of(noun, words!["slogan"]) && tokens.word(noun.wrapping_sub(3)).forms.any(Forms::PARTICIPLE);
    if under && (placed || tokens.one_of(noun, words!["thème", "thématique"])) {
        return Some(PassageKind::Title);
    }
    let verb = case.marked.element.checked_sub(1).and_then(|verb| case.rules.clauses.group(verb))?;
    let entitles = verb.end == case.stretch.open && verb.lexicon_verb(case.tokens).one_of(words!["intituler"]);
    entitles.then_some(PassageKind::Title)
}

/// The noun beside short words names what they are the name of, here or elsewhere in the text.
pub(super) fn framed(case: &Case<'_>) -> Option<PassageKind> {
    // le film « La Rade 2 : encore dans la peau de ma mère »
    let verbal = || case.rules.words_inside(case.marked.stretch).any(|at| case.rules.clauses.is_finite(at));
    // l'exposition « 50 Years of the Quay »
    let (start, tokens) = (case.stretch.start, case.tokens);
    let numbered = || tokens.kind(start) == Kind::Number && tokens.is_capital(start + 1);
    let capital = || case.is_capital() || numbered();
    let long = || case.words <= 14 && capital() && case.tokens.has(case.before, Classes::WORK) && !verbal();
    // X joue dans son spectacle « le bal des phares », a dit Y: the incise is the clause's
    let clause = || {
        let first = case.rules.sentence(case.marked.element).0;
        let own = !case.marked.direct || case.is_capital() && case.tokens.has(case.before, Classes::WORK);
        own && case.rules.clauses.any_finite(first..case.marked.element)
    };
    if case.words > 8 && !long() || case.has_incise() && !clause() {
        return None;
    }
    let before = titled(case.rules, case.stretch, case.strong).or(case.around.titled);
    before.or_else(|| apposed(case.rules, &case.marked, case.strong))
}

/// *« On y va ! » (1976)*: behind a work stands its year; but *« Non ! », a-t-elle dit (1976)* and *criait « Non ! » (1976)*.
pub(super) fn dated(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, after) = (case.tokens, case.stretch.after);
    let year = || {
        let digits = tokens.str(after + 1);
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
    };
    let dated = tokens.kind(after) == Kind::ParenOpen && tokens.kind(after + 1) == Kind::Number && year();
    let said = case.has_incise() || case.is_governed() || case.is_object() || case.is_labelled();
    (dated && tokens.is_capital(case.stretch.start) && case.words <= 20 && !said).then_some(PassageKind::Title)
}

/// *sa loi « pour une école ouverte »*, *le projet de loi « pour des ports sûrs »*: so laws are called.
pub(super) fn of_law(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let law = tokens.one_of(case.before, words!["loi", "lois"]) && tokens.one_of(start, words!["pour", "contre", "relative"]);
    let aim = (start + 1..start + 3).any(|at| tokens.word(at).forms.any(Forms::INFINITIVE));
    (law && !aim).then_some(PassageKind::Name)
}

/// *elle animera « Tout le monde parle »*, *il ne reprendra pas à la rentrée « On se lève »*: a whole clause with a capital is
/// the object of a verb that tells no speech; but *le mur porte « On coule »* and *elle sourit « On verra »*.
pub(super) fn object(case: &Case<'_>) -> Option<PassageKind> {
    const WRITTEN: Words = words!["afficher", "arborer", "brandir", "inscrire", "porter", "épeler"];
    let (clauses, element) = (case.rules.clauses, case.marked.element);
    // ne reprendra pas à la rentrée « On se lève »
    let beyond = |at: usize| clauses.before_adverbs(tail(0..at, 4));
    let before = beyond(element)?;
    let aside = before > 0
        && matches!(case.what(before), Some(What::Mention(_) | What::Other))
        && matches!(case.what(before - 1), Some(What::Prep));
    let group = clauses.group(if aside { beyond(before - 1)? } else { before })?;
    let (verb, reliability) = (group.lexicon_verb(case.tokens), group.reliability(case.tokens));
    let silent = reliability == Reliability::None || group.negated && !verb.denies && reliability <= Reliability::Medium;
    let written = verb.one_of(WRITTEN) || verb.classes.any(VerbClasses::WRITES);
    let whole = case.marked.direct && case.is_capital() && (2..=8).contains(&case.words);
    let ends = case.tokens.kind(case.stretch.end - 1).ends_sentence();
    // elle animera « On se lève » sur Radio Lans, a-t-elle dit: the incise of the sentence
    let incise = case.has_incise() && case.cue().is_none_or(|cue| cue.start <= case.stretch.after + 2);
    let said = incise || case.is_shown() || written || ends;
    (whole && silent && group.mood != Mood::Participle && !said).then_some(PassageKind::Title)
}

/// *une tribune parue dans le « Phare du soir »*, *publié par le « Phare »*: where something is published.
pub(super) fn publishing(case: &Case<'_>) -> Option<PassageKind> {
    let tokens = case.tokens;
    let lead = case.before.wrapping_sub(usize::from(tokens.has(case.before, Classes::DET_DEF)));
    let verb = lead.wrapping_sub(1);
    let published = tokens.one_of(lead, words!["dans", "par", "sur"])
        && tokens.word(verb).forms.any(Forms::PARTICIPLE)
        && tokens.verb(verb).one_of(words!["diffuser", "paraître", "parer", "publier"]);
    (published && case.is_capital() && case.words <= 6 && !case.marked.direct).then_some(PassageKind::Title)
}

/// *un doctorat sur « les bancs de moules »*, *son livre sur la « pêche en rade »*: what it is on is what it is called.
pub(super) fn on_subject(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, before) = (case.tokens, case.before);
    let article = usize::from(tokens.has(before, Classes::DET_DEF));
    let sur = before.wrapping_sub(article);
    let noun = sur.wrapping_sub(1);
    let phrase = case.is_nominal() || article == 0 && tokens.has(case.stretch.start, Classes::DET_DEF);
    let verbal = || case.rules.words_inside(case.marked.stretch).take(20).any(|at| case.rules.clauses.is_finite(at));
    let on = tokens.one_of(sur, words!["sur"]) && tokens.has(noun, Classes::WORK) && case.words > 1;
    // Le Matin titre sur « le quai des brumes »
    let titles = tokens.one_of(noun, words!["titre", "titrent"]) && tokens.is_capital(noun.wrapping_sub(1));
    (on && phrase && !titles && !verbal()).then_some(PassageKind::Title)
}

/// *l'Oscar de la « meilleure chanson »*, *le titre de « port le plus sûr »*: what is won is called so; but *au titre du
/// « partage »*. So are the terms of offices, of the law and of maps: *le statut de « témoin assisté »*, *la zone des « deux
/// caps »*, *le scandale des « écoutes »*.
pub(super) fn awarded(case: &Case<'_>) -> Option<PassageKind> {
    const AWARDS: Words = words!["césar", "césars", "label", "molière", "oscar", "oscars", "titre", "trophée"];
    const CALLED: Words =
        words!["affaire", "dossier", "grade", "poste", "procédure", "procès", "scandale", "statut", "syndrome", "zone", "zones"];
    let tokens = case.tokens;
    let of = case.before.checked_sub(usize::from(tokens.one_of(case.before, words!["la", "l'"])))?;
    let noun = of.checked_sub(1).filter(|_| tokens.has(of, OF))?;
    // X dénonce la zone de « non-droit »; X déplore être dans une zone de « non-droit »
    let known = tokens.has(noun.wrapping_sub(1), Classes::DET_DEF);
    let object = || case.cue().is_some_and(|cue| cue.reliability >= Reliability::High && cue.end + 1 == noun);
    let called = tokens.one_of(noun, CALLED) && if known { !object() } else { !case.strong_before() };
    let awarded = tokens.one_of(noun, AWARDS) || called;
    let held = !tokens.one_of(noun.wrapping_sub(1), words!["à", "au"]);
    (awarded && held && case.words <= 8).then_some(PassageKind::Name)
}

/// *le film « Les Marées »*, *l'héroïne de « Marées »*, *l'opération « le bon geste »*; but *une loi « injuste »*, *ce film « est
/// raté »* qualify the noun.
pub(super) fn titled(rules: &Rules<'_>, stretch: &Stretch, strong: bool) -> Option<PassageKind> {
    let tokens = rules.tokens;
    let head = stretch.open.checked_sub(1)?;
    // son dernier disque ⏎ « Les Marées »; but Partager cet article, Écouter l'article ⏎ « Les marées montent »
    let above = tokens.kind(head) == Kind::Break && tokens.has(head.wrapping_sub(1), Classes::WORK);
    let invites = |before: usize| tokens.word(before).forms.any(Forms::INFINITIVE);
    let offered = || tokens.has(head.wrapping_sub(2), Classes::DET_DEM) || invites(head.wrapping_sub(3));
    let head = if above && !offered() { head - 1 } else { head };
    // dans son spectacle le « bal des crabes »
    let article = tokens.has(head, Classes::DET_DEF) && tokens.has(head.wrapping_sub(1), Classes::WORK);
    if article && tokens.has(head.wrapping_sub(2), Classes::DET_POSS) && names_noun(rules, stretch, head - 1, strong) {
        return Some(PassageKind::Title);
    }
    if is_part_of_work(tokens, stretch, head) || is_ours(tokens, stretch, head) {
        return Some(PassageKind::Title);
    }
    if !tokens.has(head, Classes::TITLE_HEAD.or(Classes::WORK)) {
        return None;
    }
    let holds = opens_name(tokens, stretch.start, head) || is_definite(tokens, head) && names_noun(rules, stretch, head, strong);
    holds.then(|| if tokens.has(head, Classes::WORK) { PassageKind::Title } else { PassageKind::Name })
}

/// *l'animateur de « Marées »*, *la saison 5 de « Marées »*, *le plateau de « on en rit »*, *l'actrice de « Marées » et d'« On en
/// rit »*
fn is_part_of_work(tokens: &Tokens<'_>, stretch: &Stretch, head: usize) -> bool {
    const LONGEST: usize = 10;
    let joins = head > 2 && tokens.one_of(head - 1, words!["et"]) && tokens.kind(head - 2).is_mark();
    let open = if joins { (head.saturating_sub(LONGEST)..head - 2).rev().find(|&at| tokens.kind(at).is_mark()) } else { None };
    let head = open.map_or(head, |open| open.wrapping_sub(1));
    let proper = opens_name(tokens, stretch.start, head) || tokens.one_of(head.wrapping_sub(1), words!["plateau"]);
    let noun = head.wrapping_sub(1 + usize::from(tokens.kind(head.wrapping_sub(1)) == Kind::Number));
    proper && tokens.has(noun, Classes::PART) && tokens.has(head, Classes::PREP)
}

/// *notre enquête « Le port s'éteint »*, *notre article « Que faire ? »*: the newsroom names what it has published.
fn is_ours(tokens: &Tokens<'_>, stretch: &Stretch, head: usize) -> bool {
    const PIECES: Words = words![
        "article",
        "articles",
        "chronique",
        "décryptage",
        "documentaire",
        "dossier",
        "dossiers",
        "enquête",
        "enquêtes",
        "newsletter",
        "podcast",
        "rubrique",
        "reportage",
        "reportages",
        "série"
    ];
    let ours = tokens.one_of(head.wrapping_sub(1), words!["notre", "nos"]);
    ours && tokens.one_of(head, PIECES) && tokens.is_capital(stretch.start)
}

/// *« Marées »*, *« 20 heures »*
fn opens_name(tokens: &Tokens<'_>, start: usize, head: usize) -> bool {
    // LA LIGNE « CREUSE »: a line of capitals
    let shouted = |at| tokens.is(at, shape::ALL_CAPITALS);
    tokens.is_capital(start) && !(shouted(start) && shouted(head)) || tokens.kind(start) == Kind::Number
}

/// *l'opération*, and where a line opens *Opération*
fn is_definite(tokens: &Tokens<'_>, head: usize) -> bool {
    let definite = Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::ROLE_MODIFIER);
    let opens = || tokens.is_capital(head) && (head == 0 || tokens.kind(head - 1) == Kind::Break);
    tokens.has(head.wrapping_sub(1), definite) || opens()
}

/// *l'opération « le bon geste »*; but *Le parti « est divisé »*, *il rouvrira son magasin « la peur au ventre »* go on with the
/// clause.
fn names_noun(rules: &Rules<'_>, stretch: &Stretch, head: usize, strong: bool) -> bool {
    let tokens = rules.tokens;
    let opens = tokens.word(stretch.start);
    // mal ficelé, trop cher: an adverb opens no name
    let common = opens.classes.any(Classes::NOUN.or(HUMAN)) && !opens.classes.any(Classes::ADJECTIVE.or(Classes::ADVERB));
    // le plan « grand froid », la cellule « mineurs isolés »
    let beside = |at: usize| tokens.has(at, Classes::ADJECTIVE) || tokens.word(at).forms.any(Forms::PARTICIPLE);
    let named = |at: usize| tokens.has(at, Classes::NOUN.or(HUMAN)) && !tokens.has(at, Classes::ADVERB);
    let (one, two) = (stretch.start, stretch.start + 1);
    let pair = stretch.end == two + 1 && (beside(one) && named(two) || named(one) && beside(two));
    let noun = common || pair;
    let inside = rules.words_inside(rules.stretches.partition_point(|other| other.open < stretch.open));
    let verbal = !noun && !opens.classes.any(Classes::PREP) && opens.forms.any(Forms::FINITE_3)
        || !inside.is_empty() && rules.clauses.is_finite(inside.start)
        || opens.classes.any(Classes::ETRE.or(Classes::AVOIR));
    let own = tokens.has(head.wrapping_sub(1), Classes::DET_POSS);
    let determiner = opens.classes.any(Classes::DET_DEF.or(Classes::DET_POSS));
    let phrase = determiner && (!own || (stretch.start..stretch.end).any(|at| tokens.is_capital(at)));
    // X voit dans ce projet « une chance »: what something is, not what it is called
    // a quitté la salle « pour ne pas pleurer »: why
    let aim = || {
        opens.classes.any(Classes::PREP)
            && (stretch.start + 1..stretch.end.min(stretch.start + 4)).any(|at| tokens.word(at).forms.any(Forms::INFINITIVE))
    };
    // Le musée « très impressionné » par son élève
    let graded = || opens.classes.any(Classes::ADVERB) && beside(two) && stretch.end == two + 1;
    let said = !opens_name(tokens, stretch.start, head) && (opens.classes.any(Classes::DET_INDEF) || aim() || graded());
    !verbal && !said && (phrase || noun || !strong)
}

/// The work stands beside its name, which has a capital.
fn apposed(rules: &Rules<'_>, marked: &Marked, strong: bool) -> Option<PassageKind> {
    let (tokens, stretch) = (rules.tokens, &rules.stretches[marked.stretch]);
    let open = stretch.open;
    if open < 2 || !opens_name(tokens, stretch.start, open - 1) {
        return None;
    }
    let comma = usize::from(tokens.kind(open - 1) == Kind::Comma);
    if is_of_work(rules, marked, comma) && (comma == 0 || !marked.direct || !strong) {
        return Some(PassageKind::Title);
    }
    if marked.direct && strong {
        return None;
    }
    // le programme phare « Les Marées », le film culte « Les Marées »
    let qualified = tokens.has(open - 1, Classes::ADJECTIVE) && tokens.has(open - 2, Classes::TITLE_HEAD);
    if qualified && !tokens.has(open - 2, Classes::WORK) || is_account(tokens, open) {
        return Some(PassageKind::Name);
    }
    if qualified || follows_work(tokens, open) || !marked.direct && precedes_work(tokens, stretch.after) {
        return Some(PassageKind::Title);
    }
    // les films « Les Marées » et « Les Quais »
    let head = list_head(rules, marked.element);
    match rules.clauses.what(head) {
        Some(What::Quote(first)) if head < marked.element => {
            let first = Marked { stretch: first, element: head, ..*marked };
            titled(rules, &rules.stretches[first.stretch], strong).or_else(|| apposed(rules, &first, strong))
        }
        _ => None,
    }
}

/// *le groupe Facebook « Les riverains en colère »*; but *sur sa page Facebook « Nous partons »* tells where somebody speaks.
fn is_account(tokens: &Tokens<'_>, open: usize) -> bool {
    let noun = open - 2;
    tokens.has(open - 1, Classes::METONYM)
        && tokens.one_of(noun, words!["page", "groupe", "compte", "chaîne"])
        && noun > 0
        && !tokens.has(noun - 1, Classes::DET_POSS)
}

/// *son film, « Les Marées »*, *le livre à succès « Les Marées »*, *plusieurs guides de cuisine à succès, dont « Les Marées »*,
/// *des films des années 70 comme « On y va »*
fn follows_work(tokens: &Tokens<'_>, open: usize) -> bool {
    let comma = tokens.kind(open - 1) == Kind::Comma;
    let last = open - 1 - usize::from(comma);
    let success = last > 1 && tokens.one_of(last, words!["succès"]) && tokens.one_of(last - 1, words!["à"]);
    // le film de Jean Dol, « Les Marées »; le dernier film d'Anne Dol « Les Marées »
    let whose = (open.saturating_sub(6)..last + 1).rev().find(|&at| !tokens.is_capital(at)).filter(|&at| at < last);
    let of = whose.filter(|&at| tokens.one_of(at, words!["de", "d'"])).map_or(last, |of| of.saturating_sub(1));
    let noun = if success { last - 2 } else { of.saturating_sub(usize::from(tokens.has(of, Classes::ADJECTIVE))) };
    let near = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Comma | Kind::Number);
    let such = tokens.one_of(open - 1, words!["que"]) && tokens.one_of(open - 2, words!["tel", "telle", "telles", "tels"]);
    let one = such || tokens.one_of(open - 1, words!["comme", "dont"]);
    let among = || (open.saturating_sub(10)..open - 1).rev().take_while(near).any(|at| tokens.has(at, Classes::WORK));
    (comma || success || of < last) && tokens.has(noun, Classes::WORK) || one && among()
}

/// *un essai polémique, « On y va »*, *le film culte « On y va »*: the phrase before the words, or before a noun beside them,
/// means a work.
fn is_of_work(rules: &Rules<'_>, marked: &Marked, comma: usize) -> bool {
    let (clauses, tokens) = (rules.clauses, rules.tokens);
    let Some(beside) = marked.element.checked_sub(1 + comma) else { return false };
    let last = clauses.elements[beside];
    let noun = last.end == last.start + 1 && clauses.mention(beside).is_none() && tokens.has(last.start, Classes::NOUN);
    // le scénario du film de guerre « Les Marées »
    let of_kind = || {
        let Some(at) = last.end.checked_sub(3) else { return false };
        let kind = tokens.one_of(at + 1, words!["de", "d'"]) && tokens.has(at + 2, Classes::NOUN) && !tokens.is_capital(at + 2);
        kind && tokens.has(at, Classes::WORK)
    };
    let work = beside.checked_sub(usize::from(noun)).and_then(|at| clauses.mention(at));
    work.is_some_and(|(_, work)| work.end + usize::from(noun) == last.end && tokens.has(work.at, Classes::WORK)) || of_kind()
}

/// *dans « Les Marées », sa dernière chanson*; *« Les Marées », comédie de Jean Dol*
fn precedes_work(tokens: &Tokens<'_>, after: usize) -> bool {
    let determiner = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS);
    tokens.kind(after) == Kind::Comma
        && tokens.has(after + 1, determiner.or(Classes::WORK))
        && (after + 1..after + 5).take_while(|&at| tokens.kind(at) == Kind::Word).any(|at| tokens.has(at, Classes::WORK))
}

/// *la pièce s'appelle « On y va », de Jean Dol*, *il a lu « Les Marées » de Jean Dol*: behind the words stands the author of the
/// work; but *le « Non ! » de Jean Dol* and *dénonce « Les erreurs » de Jean Dol* are said.
pub(super) fn signed(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, after) = (case.tokens, case.stretch.after);
    let comma = usize::from(tokens.kind(after) == Kind::Comma);
    if case.words > 10 || !tokens.has(after + comma, OF) || !tokens.is_capital(after + comma + 1) {
        return None;
    }
    let author = case.rules.clauses.mention(case.marked.element + 2 + comma);
    let named = author.is_some_and(|(_, author)| author.names_somebody());
    let own = tokens.has(case.before, Classes::DET_DEF.or(Classes::DET_DEM).or(Classes::CONTRACTION).or(Classes::DET_POSS));
    let said = comma == 0 && (case.around.heading || case.is_object() || case.is_governed());
    (named && !own && !said && (comma > 0 && case.is_capital() || case.is_proper())).then_some(PassageKind::Title)
}

/// *« L'Heure creuse », éditions du Quai, 240 p.* ⏎, *À lire : « La ville s'éteint », par Anne Dol, Presses de Lans, 2023* ⏎: a
/// line that tells of a book where it was published; but *« La ville s'éteint », par Anne Dol* ⏎ is said by her.
pub(super) fn in_catalogue(case: &Case<'_>) -> Option<PassageKind> {
    const LINE: usize = 40;
    const PUBLISHED: Words =
        words!["ed", "ed.", "éd", "éd.", "édition", "éditions", "éditeur", "p", "p.", "pages", "presses", "euros"];
    let (tokens, after) = (case.tokens, case.stretch.after);
    let opens = case.stretch.open == 0 || matches!(tokens.kind(case.before), Kind::Break | Kind::Colon);
    if !opens || case.words > 14 || !case.is_capital() || !matches!(tokens.kind(after), Kind::Comma | Kind::ParenOpen) {
        return None;
    }
    let lines_end = |at: &usize| *at == tokens.len() || tokens.kind(*at) == Kind::Break;
    let end = (after..=tokens.len().min(after + LINE)).find(lines_end)?;
    let named = |at: usize| tokens.one_of(at, PUBLISHED);
    let from = case.marked.element + 1;
    let behind = case.rules.clauses.elements[from..].iter().take_while(|element| (after..end).contains(&element.start)).count();
    let verb = |at: usize| case.rules.clauses.is_finite(at) && !named(case.rules.clauses.elements[at].start);
    let verbal = (from..from + behind).any(verb);
    let published = (after + 1..end).any(named);
    (published && !verbal).then_some(PassageKind::Title)
}

/// *un film (« La Digue », « On y va ! »)*, *le marin qui cherche à couper le câble (dans « La Digue »)*
pub(super) fn in_parenthesis(case: &Case<'_>) -> Option<PassageKind> {
    let opens = |at: usize| matches!(case.what(at), Some(What::ParenOpen));
    let lead = case.list_head().checked_sub(1)?;
    let within = lead > 0 && case.tokens.one_of(case.rules.clauses.elements[lead].start, words!["dans"]) && opens(lead - 1);
    let short = (within || case.marked.tie.is_none() && opens(lead)) && case.words <= 8;
    (short && case.tokens.is_capital(case.stretch.start)).then_some(PassageKind::Title)
}

/// *Il a publié deux romans : « Les Marées » (Lans) et « Les Quais »*; but *il écrit dans son roman : « Une honte »*.
pub(super) fn announced(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, clauses, head) = (case.tokens, case.rules.clauses, case.list_head());
    let colon = clauses.elements[head].start.wrapping_sub(1);
    if case.words > 14
        || tokens.kind(case.stretch.end - 1).ends_sentence()
        || case.has_incise()
        || tokens.kind(colon) != Kind::Colon
    {
        return None;
    }
    if is_called(tokens, colon) {
        return Some(PassageKind::Title);
    }
    if case.words > 8 || !case.is_capital() {
        return None;
    }
    // Titre de travail : « A », a écrit un livre : « A »; but Le journal titre : « A »
    let noun = |at: usize| tokens.has(at.wrapping_sub(1), Classes::DETERMINED);
    let verb =
        |at: usize| tokens.word(at).forms.any(Forms::FINITE_3) && tokens.kind(at.wrapping_sub(1)) == Kind::Word && !noun(at);
    let near = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number) && !verb(*at);
    let work = (colon.saturating_sub(6)..colon).rev().take_while(near).find(|&at| tokens.has(at, Classes::WORK))?;
    let lead = Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER).or(Classes::DETERMINED);
    let before = (work.saturating_sub(4)..work).rev().find(|&at| !tokens.has(at, lead));
    let within = before.is_some_and(|at| tokens.one_of(at, words!["dans", "sur"]));
    let inside = case.rules.words_inside(case.marked.stretch);
    (!within && !inside.into_iter().any(|at| clauses.is_finite(at))).then_some(PassageKind::Title)
}

/// *le titre de son livre : « la marée d'abord »*, *un thème unique, à savoir : « Le port et la ville »*: a noun for what things
/// are called, with its complement, before the colon.
fn is_called(tokens: &Tokens<'_>, colon: usize) -> bool {
    const CALLED: Words = words!["intitulé", "nom", "thème", "titre"];
    const LEAD: Classes = Classes::DETERMINED.or(Classes::ADJECTIVE).or(Classes::PREP);
    let namely = colon > 3 && tokens.one_of(colon - 1, words!["savoir"]) && tokens.one_of(colon - 2, words!["à"]);
    let end = if namely { colon - 2 - usize::from(tokens.kind(colon - 3) == Kind::Comma) } else { colon };
    let near = |at: &usize| tokens.kind(*at) == Kind::Word;
    let noun = (end.saturating_sub(6)..end).rev().take_while(near).find(|&at| tokens.one_of(at, CALLED));
    let verb = |at: usize| tokens.word(at).forms.any(Forms::FINITE_3) && !tokens.has(at, Classes::NOUN.or(Classes::ADJECTIVE));
    // avec comme titre : « A »
    let lead = |at: usize| tokens.has(at, LEAD) || tokens.one_of(at, words!["comme"]);
    noun.is_some_and(|noun| lead(noun.wrapping_sub(1)) && !(noun + 1..end).any(verb))
}

/// *Lire le communiqué : « La rade à l'honneur »* ⏎, *>> À lire : « Le pont en images »* ⏎: where a line sends its readers; but *À lire : « On coule » : le port ferme*
/// is the headline of another page, where somebody speaks.
pub(super) fn to_read(case: &Case<'_>) -> Option<PassageKind> {
    const READ: Words = words!["lire", "relire", "voir", "revoir", "écouter", "réécouter"];
    const SIGNS: usize = 3;
    let (tokens, (first, last)) = (case.tokens, case.rules.sentence(case.marked.element));
    let start = case.rules.clauses.elements[first].start;
    let sign = |&at: &usize| matches!(tokens.kind(at), Kind::Other | Kind::Hyphen | Kind::Dash | Kind::GuillemetClose);
    let opening = start + (start..start + SIGNS).take_while(sign).count();
    let read = opening + usize::from(tokens.one_of(opening, words!["à", "a"]));
    let sent = tokens.is_capital(opening) && tokens.one_of(read, READ) && tokens.kind(case.before) == Kind::Colon;
    (sent && case.before < read + 12 && case.marked.element + 1 == last).then_some(PassageKind::Title)
}

/// *« Les Années creuses »*: a title has a capital on its article and on its noun too.
pub(super) fn typeset(case: &Case<'_>) -> Option<PassageKind> {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let common = tokens.has(start + 1, Classes::NOUN.or(Classes::TIME).or(HUMAN))
        && !tokens.has(start + 1, Classes::COUNTRY.or(Classes::METONYM));
    let both = tokens.has(start, Classes::DET_DEF) && tokens.is_capital(start + 1) && common;
    // proclamant « La Rade Avant Tout »
    let cried = case.is_governed() && case.cue().is_some_and(|cue| cue.reliability == Reliability::High);
    ((2..=6).contains(&case.words) && both && case.is_proper() && !cried && !case.is_shown()).then_some(PassageKind::Title)
}

/// *« Les Marées » (2003), « On y va » et « Reviens »*: in one list with a title, whatever they look like; *le terme « blocus »
/// ou « coup de force »*; *surnommé « Bibi », « le Roc » ou encore « le grand phare de la rade »*, *une plainte pour de « fausses
/// nouvelles », « images violentes » ou « appels à la haine »*: what the first of a row is, the others are, where no cue
/// announces them.
pub(super) fn listed(case: &Case<'_>) -> Option<PassageKind> {
    let (above, kind) = case.around.listed?;
    let like = match kind {
        PassageKind::Title => {
            let cried = case.tokens.kind(case.stretch.end - 1).ends_sentence();
            case.words <= 10 && case.tokens.is_capital(case.stretch.start) && !case.has_incise() && !(cried && case.strong)
        }
        PassageKind::Term if case.words <= 4 && case.tokens.one_of(case.before, words!["ou"]) => true,
        _ => {
            let classes = case.tokens.classes(case.stretch.start);
            let noun = || classes.any(Classes::NOUN) && !classes.any(Classes::ADJECTIVE) && case.is_nominal();
            let unsaid = !(case.strong || case.marked.direct || case.around.heading);
            // Les clubs « El Amel » et « El Widad » ont fermé, dit X: the subject of a verb, whoever tells of it
            let subject = || {
                let pair = case.tokens.one_of(case.before, words!["et"]) && case.rules.clauses.is_finite(case.marked.element + 1);
                pair && kind == PassageKind::Name && case.is_capital() && !case.tokens.kind(case.stretch.end - 1).ends_sentence()
            };
            (unsaid || subject()) && case.words <= 8 && (kind != PassageKind::Irony || noun())
        }
    };
    (like && case.list_head() <= above).then_some(kind)
}

/// *la porte de « The Quay »*, *« May the fourth »*: words of another language that no verb announces are quoted for what they
/// are; but *scandant « We want the port »*.
pub(super) fn foreign(case: &Case<'_>) -> Option<PassageKind> {
    const ENGLISH: Words = words![
        "the", "of", "is", "are", "my", "you", "your", "we", "and", "not", "for", "with", "from", "by", "to", "this", "that",
        "love"
    ];
    const FRENCH: Classes =
        Classes::DET_DEF.or(Classes::CONTRACTION).or(Classes::ETRE).or(Classes::AVOIR).or(Classes::SUBJECT_PRONOUN);
    let (tokens, start, end) = (case.tokens, case.stretch.start, case.stretch.end);
    let told = case.strong && (case.opens() || case.marked.direct && case.strong_before());
    let said = told || case.has_incise() || case.is_object() || case.is_governed() || case.is_labelled() || case.is_shown();
    if !(2..=8).contains(&case.words) || said || tokens.kind(end - 1).ends_sentence() {
        return None;
    }
    let words = start..end.min(start + 16);
    let english = words.clone().any(|at| tokens.one_of(at, ENGLISH)) && !words.clone().any(|at| tokens.has(at, FRENCH));
    english.then_some(if case.is_capital() { PassageKind::Title } else { PassageKind::Term })
}

/// *« Les Marées Hautes »*: every word of four letters or more has a capital.
pub(super) fn in_capitals(case: &Case<'_>) -> Option<PassageKind> {
    let tokens = case.tokens;
    let verb = || case.marked.element.checked_sub(1).is_some_and(|at| case.rules.clauses.group(at).is_some());
    let all = || {
        (case.stretch.start..case.stretch.end)
            .filter(|&at| tokens.kind(at) == Kind::Word && tokens.str(at).chars().nth(3).is_some())
            .all(|at| tokens.is(at, shape::CAPITAL))
    };
    // dévoile « Les Marées » et « Les Quais »: the first of the row is told, or none
    let governed = || case.row_head() == case.marked.element && case.is_governed();
    let said = || verb() || governed() || case.is_labelled();
    ((2..=6).contains(&case.words) && case.is_capital() && !said() && all()).then_some(PassageKind::Title)
}

/// *elle joue « Le Roi des quais »*: words without a verb of their own, which no colon, *que* or sentence presents; but *elle a
/// crié « Vive le port »*.
pub(super) fn like(case: &Case<'_>) -> Option<PassageKind> {
    let (rules, start) = (case.rules, case.stretch.start);
    // Jean Dol quitte « Dansons ensemble » ⏎
    let plays = || {
        let verb = case.marked.element.checked_sub(1).and_then(|at| rules.clauses.group(at));
        verb.is_some_and(|verb| verb.reliability(case.tokens) == Reliability::None && verb.mood == Mood::Finite)
    };
    if case.words > 8 || !case.is_proper() || case.around.heading && !plays() {
        return None;
    }
    let known = Classes::COUNTRY.or(Classes::METONYM).or(Classes::FIRST_NAME);
    let name = case.tokens.has(start, known) && !case.tokens.has(start, Classes::DET_DEF.or(Classes::DET_INDEF));
    let head = case.row_head();
    let presented = matches!(
        head.checked_sub(1).and_then(|at| case.what(at)),
        Some(What::Colon | What::Que | What::Si | What::Stop | What::Dash | What::Quote(_))
    );
    let verb = |(first, last): (usize, usize)| rules.clauses.any_finite(first..last.min(first + 12));
    let said = case.is_object() || case.is_governed() || case.is_shown() || name || presented;
    let whole = || rules.sentences_inside(case.marked.stretch).take(2).any(verb);
    (!said && (case.around.heading || !whole())).then_some(PassageKind::Title)
}

/// *l'animateur de « Secrets d'histoire »*
pub(super) fn behind_preposition(case: &Case<'_>) -> Option<PassageKind> {
    let governed = case.words <= 8 && case.tokens.has(case.before, Classes::PREP);
    (governed && case.is_proper()).then_some(PassageKind::Title)
}
