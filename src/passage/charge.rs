//! The words of the law: *mis en examen pour « vol » et « recel »*, *doit répondre de « vol »*, *des faits de « vol »*.

use super::{Around, Case, Marked};
use crate::attribution::{Cue, Rules};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Reliability};
use crate::model::{Evidence, PassageKind};
use crate::token::{Kind, Words, words};

/// How many elements behind a charge another one may stand.
const REACH: usize = 24;

/// How many words before a charge *répondre* may stand.
const BETWEEN: usize = 10;

/// What a charge stands behind with *de*.
const CHARGED: Words = words![
    "chef",
    "chefs",
    "coupable",
    "coupables",
    "inculpé",
    "inculpée",
    "inculpées",
    "inculpés",
    "soupçonné",
    "soupçonnée",
    "soupçonnées",
    "soupçonnés",
    "suspecté",
    "suspectée",
    "suspectées",
    "suspectés"
];

pub(super) fn charged(case: &Case<'_>) -> Option<PassageKind> {
    is_charge_of(case).then_some(PassageKind::Term)
}

/// Whether marked words are a charge.
pub(crate) fn is_charge(rules: &Rules<'_>, marked: &Marked, around: Around) -> bool {
    is_charge_of(&Case::new(rules, *marked, around))
}

fn is_charge_of(case: &Case<'_>) -> bool {
    if is_motive(case) {
        return true;
    }
    // une enquête pour « savoir qui a parlé »; une amende pour « de multiples retards »: the law names a charge by its bare noun
    let opens = case.tokens.word(case.stretch.start);
    let determined =
        opens.classes.any(Classes::DET_INDEF.or(Classes::DET_POSS)) || case.tokens.one_of(case.stretch.start, words!["de"]);
    if opens.forms.any(Forms::INFINITIVE) || determined {
        return false;
    }
    let (clauses, head) = (case.rules.clauses, case.list_head());
    let governed = head > case.rules.sentence(case.marked.element).0 && matches!(case.what(head - 1), Some(What::Prep));
    follows_charge(case, head)
        || governed && {
            let start = clauses.elements[head].start;
            start >= 2 && (is_answered_for(case, start) || is_prosecuted(case, head, start))
        }
}

/// *mis en examen « pour vol »*, *inculpé « d'atteinte à l'État »*, *a porté plainte « pour vol et recel »*; but *mis en
/// examen « pour vol », a indiqué le parquet*: the preposition in the marks is of his sentence.
fn is_motive(case: &Case<'_>) -> bool {
    let (tokens, start) = (case.tokens, case.stretch.start);
    let charge = tokens.word(start + 1);
    let bare = tokens.kind(start + 1) == Kind::Word
        && start + 1 < case.stretch.end
        && !charge.forms.any(Forms::INFINITIVE)
        && !tokens.has(start + 1, Classes::DETERMINED);
    let prosecuted = || tokens.one_of(start, words!["pour"]) && tokens.has(case.before, Classes::PROSECUTED);
    let charged =
        || tokens.one_of(start, words!["d'", "de"]) && tokens.one_of(case.before, CHARGED) && is_worded(case, case.before, start);
    !case.strong && bare && (prosecuted() || charged())
}

/// *Le tribunal l'a condamné pour « vol »*, *Le préfet réclame un vote et porte plainte pour « vol »*: the law words the charge;
/// but *mis en examen pour « vol », a indiqué le parquet*, *Le parquet a annoncé une enquête pour « vol »*: in the clause that a
/// cue governs, whoever tells it does.
fn is_worded(case: &Case<'_>, at: usize, start: usize) -> bool {
    let Some((tie, cue)) = case.marked.tie.and_then(|tie| tie.cue.map(|cue| (tie, cue))) else { return true };
    let (clauses, element) = (case.rules.clauses, case.marked.element);
    let behind = clauses.elements[..element].partition_point(|element| element.start < cue.end);
    let before = cue.end <= at;
    let governed = match tie.evidence {
        Evidence::Incise => true,
        // selon le parquet, qui a ouvert une enquête pour « vol »: what the narrator adds of the source
        Evidence::Preposition => {
            let comma = usize::from(matches!(clauses.what(behind + 1), Some(What::Comma)));
            !before || !matches!(clauses.what(behind + 1 + comma), Some(What::Relative))
        }
        _ => {
            // répondra de « vol »: that verb charges
            let verb = case.tokens.lexicon.verb(cue.verb);
            let says = cue.reliability >= Reliability::High && !verb.denies && !verb.one_of(words!["répondre"]);
            let opens = |at: &usize| matches!(clauses.elements[*at].what, What::Que | What::Relative | What::Subord);
            let another = || (behind..element).take_while(|at| !opens(at)).any(|at| clauses.is_finite(at));
            // dénonce l'attitude de X, qui sera jugé pour « vol »; épingle X qui sera jugé pour « vol »: what the narrator adds
            let added = || {
                let open = (behind..element).find(opens).filter(|&open| open > behind);
                open.is_some_and(|open| matches!(clauses.elements[open].what, What::Relative))
            };
            before && says && !another() && !added()
        }
    };
    !governed && (before || cue.start >= start)
}

/// *jugé pour « vol » en réunion et « recel »*
fn follows_charge(case: &Case<'_>, head: usize) -> bool {
    let clauses = case.rules.clauses;
    case.around.charged.is_some_and(|charge| {
        is_worded(case, clauses.elements[charge].end, clauses.elements[head].start)
            && head < charge + REACH
            && !clauses.any_finite(charge..head)
            && case.is_nominal()
    })
}

/// *doit répondre de « vol »*, *reconnu coupable de « vol », a indiqué le parquet*, *des faits de « vol »*, *des soupçons de
/// « vol »*
fn is_answered_for(case: &Case<'_>, start: usize) -> bool {
    let (tokens, noun) = (case.tokens, start - 2);
    // répondra mardi, devant le tribunal, de « vol »; but répondre aux questions d'un public de « voisins »
    let answers = || {
        let word = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Comma) && !tokens.has(*at, Classes::QUE);
        let answer = |at: &usize| {
            let forms = tokens.word(*at).forms;
            forms.any(Forms::INFINITIVE.or(Forms::FINITE_3)) && tokens.verb(*at).one_of(words!["répondre"])
        };
        let before = (start.saturating_sub(BETWEEN)..start - 1).rev().take_while(word);
        let to = |at: usize| {
            tokens.one_of(at, words!["au", "aux"]) || tokens.one_of(at, words!["à"]) && tokens.has(at + 1, Classes::DET_DEF)
        };
        before.filter(answer).any(|at| !to(at + 1))
    };
    tokens.one_of(start - 1, words!["de", "d'"])
        && (answers()
            || tokens.one_of(noun, CHARGED) && is_worded(case, noun, start)
            || tokens.one_of(noun, words!["faits", "soupçon", "soupçons"]) && !case.strong)
}

/// *condamné pour « vol »*; *Le tribunal l'a condamné pour « vol »*: the verb that charges is no cue either; *une enquête en
/// « recherche des causes de la mort »*.
fn is_prosecuted(case: &Case<'_>, head: usize, start: usize) -> bool {
    let tokens = case.tokens;
    let inquiry = words!["enquête", "information", "instruction", "procédure"];
    if tokens.one_of(start - 1, words!["en"]) && tokens.one_of(start - 2, inquiry) {
        return is_worded(case, start - 2, start);
    }
    if !tokens.one_of(start - 1, words!["pour"]) {
        return false;
    }
    // a été entendu pour « vol »
    if tokens.one_of(start - 2, words!["entendu", "entendue", "entendus", "entendues"]) {
        return true;
    }
    let first = case.rules.sentence(case.marked.element).0;
    let from = case.rules.clauses.elements[first.max(head.saturating_sub(16))].start;
    let charges = |at: usize| case.cue().is_some_and(|cue: Cue| (cue.start..cue.end).contains(&at));
    // poursuit son patron pour « vol »: before a judge, while who goes on speaking has no object
    let sues = |cue: Cue| cue.end + 1 < start - 1 && tokens.lexicon.verb(cue.verb).one_of(words!["poursuivre"]);
    if case.cue().is_some_and(sues) && !tokens.has(case.stretch.start, Classes::DETERMINED) {
        return true;
    }
    (from..start - 1)
        .rev()
        .find(|&at| tokens.has(at, Classes::PROSECUTED))
        .is_some_and(|at| is_worded(case, at, start) || charges(at))
}
