//! The *il* that is nobody: *il faut partir*, *il s'agit d'un pont*, *il est temps de partir*, *il reste une question*.

use super::Rules;
use crate::clause::What;
use crate::lexicon::{Classes, Forms};
use crate::mention::{Determiner, OF};
use crate::token::{Words, words};
use crate::verb::Mood;

/// What it is to do something, or that it is so, behind an *il* that is nobody: *il est difficile de*, *il est normal que*.
const JUDGED: Words = words![
    "acquis",
    "capital",
    "conseillé",
    "crucial",
    "difficile",
    "dommage",
    "essentiel",
    "exclu",
    "facile",
    "fondamental",
    "fréquent",
    "hasardeux",
    "important",
    "impératif",
    "impensable",
    "inacceptable",
    "inadmissible",
    "inconcevable",
    "indispensable",
    "interdit",
    "inutile",
    "logique",
    "légitime",
    "nécessaire",
    "normal",
    "obligatoire",
    "permis",
    "primordial",
    "probable",
    "préférable",
    "prévu",
    "rare",
    "recommandé",
    "regrettable",
    "souhaitable",
    "utile",
    "vital",
    "étonnant",
];

impl Rules<'_> {
    /// *il y a un hic*, *il faut du temps*, *il reste une question*: nobody is the subject of the verb at an element.
    pub(crate) fn is_there(&self, verb: usize) -> bool {
        let Some(group) = self.clauses.group(verb).filter(|group| group.mood == Mood::Finite) else { return false };
        let il = self.clauses.mention(verb.max(1) - 1).is_some_and(|(_, found)| self.tokens.one_of(found.at, words!["il"]));
        let own = group.lexicon_verb(self.tokens);
        let there = || (group.start..group.end).any(|at| self.tokens.one_of(at, words!["y"])) && own.one_of(words!["avoir"]);
        let left = || {
            let what = self.clauses.mention(verb + 1).filter(|_| own.one_of(words!["manquer", "rester"]));
            what.is_some_and(|(_, found)| !found.head.is_human() && found.determiner == Determiner::Indefinite)
        };
        il && (there() || own.one_of(words!["falloir", "suffire"]) || left())
    }

    /// *il s'agit d'un pont*, *il faut partir*, *il est temps de*, *il semble que*: the *il* at `element` is nobody.
    pub(crate) fn is_nobody(&self, element: usize) -> bool {
        const SO: Words = words!["temps", "question", "vrai", "évident", "clair", "possible", "impossible", "urgent"];
        let (clauses, tokens) = (self.clauses, self.tokens);
        let il = clauses.mention(element).is_some_and(|(_, found)| tokens.one_of(found.at, words!["il"]));
        let Some(group) = clauses.group(element + 1).filter(|group| il && group.mood == Mood::Finite) else { return false };
        // il pourrait s'agir d'un feu, il va falloir partir
        let modal = group.lexicon_verb(tokens).one_of(words!["aller", "devoir", "pouvoir", "risquer", "sembler"]);
        let meant = clauses.group(element + 2).filter(|meant| modal && meant.mood == Mood::Infinitive);
        let group = meant.unwrap_or(group);
        let verb = group.lexicon_verb(tokens);
        let small = |at: &usize| !tokens.has(*at, Classes::ADVERB) && !tokens.one_of(*at, words!["été", "pas", "plus"]);
        let next = (group.end..group.end + 3).find(small).unwrap_or(group.end);
        let that = || matches!(clauses.what(element + 2), Some(What::Que));
        let judged = || tokens.one_of(next, JUDGED) && (tokens.has(next + 1, OF) || tokens.has(next + 1, Classes::QUE));
        let early = || tokens.one_of(group.end, words!["trop"]) && tokens.one_of(group.end + 1, words!["tard", "tôt"]);
        let is = verb.one_of(words!["être"]) || tokens.one_of(group.end, words!["été"]);
        let so = is && (tokens.one_of(next, SO) || judged() || early());
        let seems = verb.one_of(words!["apparaître", "arriver", "paraître", "sembler"])
            || group.reflexive && verb.one_of(words!["avérer", "pouvoir"]);
        let concerns = group.reflexive && verb.one_of(words!["agir"]);
        // il convient de partir, il reste à partir; but il convient de ses torts
        let to = || tokens.has(next, OF) || tokens.one_of(next, words!["à"]);
        let due = || to() && tokens.word(next + 1).forms.any(Forms::INFINITIVE);
        let due = verb.one_of(words!["convenir", "rester"]) && due();
        so || concerns
            || due
            || self.is_there(element + 1)
            || seems && that()
            || verb.one_of(words!["exister", "falloir", "suffire", "importer", "pleuvoir", "neiger"])
    }
}
