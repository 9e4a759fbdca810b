//! The line that names who wrote the text and where it was written: neither pronouns nor descriptions mean them.
//!
//! | line | what tells |
//! |---|---|
//! | *Par Anne Dol*, *ANNE DOL* | nothing else stands there |
//! | *Par Anne Dol - Publié le 3 mai*, *Rédigé par Anne Dol et Luc Rey* | it opens with *par*, or with a word and *par* |
//! | *Publié le 3 mai par Anne Dol* | nothing but the date stands before *par* |
//! | *Anne Dol (avec AFP)*, *Anne Dol – Mis à jour le 3 mai* | a sign, a bracket or *avec* behind the name |
//! | *Anne Dol, Le Courrier, 3 mai*, *Anne Dol · 3 min* | the paper and the date, or how long one reads |
//! | *Anne Dol, envoyée spéciale à Lans*, *De notre correspondante, Anne Dol* | she reports |
//! | *Texte : Anne Dol / Photos : Luc Rey* | the colon behind what is theirs |
//! | *Les Rives du Lan, tome 2, par Anne Dol.* | a title without verb, which ends behind *par* and the name |

use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::{Classes, Fields};
use crate::mention::{Head, Mention};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::{Cast, NEVER, Speakers};

/// How many sentences a page may have above its text.
const ABOVE: usize = 12;

/// How many elements such a line has at most.
const LONG: usize = 24;

/// How many of them may stand before the name.
const OPENING: usize = 14;

/// What was done with a page.
const EDITED: Words =
    words!["article", "créé", "jour", "mis", "mise", "modifié", "posté", "publication", "publié", "publiée", "rédigé", "écrit"];

impl Rules<'_> {
    /// Whether a sentence is the line that names who wrote the text.
    pub(crate) fn is_byline(&self, number: usize) -> bool {
        let (clauses, tokens) = (self.clauses, self.tokens);
        let sentence = clauses.sentences[number];
        let (first, last) = (sentence.first, sentence.last);
        if number >= ABOVE || first == last || last - first > LONG {
            return false;
        }
        let line = |at: usize| at == 0 || tokens.kind(at - 1) == Kind::Break;
        if !line(clauses.elements[first].start) {
            return false;
        }
        let whole = line(clauses.elements[last - 1].end + 1);
        let named = |&at: &usize| clauses.mention(at).is_some_and(|(_, found)| is_author(found, tokens));
        let Some(name) = (first..last.min(first + OPENING)).find(named) else { return false };
        let verbal = |at: usize| clauses.is_finite(at) || matches!(clauses.elements[at].what, What::Quote(_));
        !(first..last).any(verbal)
            && (whole && (self.is_signed(first, name, last) || self.reports(first, name)) || self.is_titled(first, name, last))
    }

    /// *Les Rives du Lan, tome 2, par Anne Dol.*
    fn is_titled(&self, first: usize, name: usize, last: usize) -> bool {
        let (elements, tokens) = (&self.clauses.elements, self.tokens);
        let by = elements[name].start.saturating_sub(1);
        let behind = by > elements[first].start && tokens.one_of(by, words!["par"]) && tokens.kind(by - 1) == Kind::Comma;
        behind && elements[name + 1..last].iter().all(|element| matches!(element.what, What::Stop))
    }

    /// *Par Anne Dol*, *Texte : Anne Dol*, *Anne Dol (avec AFP)*; but *Anne Dol, maire de Lans*
    fn is_signed(&self, first: usize, name: usize, last: usize) -> bool {
        let (elements, tokens) = (&self.clauses.elements, self.tokens);
        let own = self.clauses.mention(name).is_some_and(|(_, found)| !found.has_role());
        let start = elements[name].start;
        let by = start > elements[first].start && tokens.one_of(start - 1, words!["par"]);
        let opened = by && (name <= first + 2 || self.is_of_page(first, name));
        let theirs = name > first + 1
            && matches!(elements[name - 1].what, What::Colon)
            && tokens
                .one_of(elements[first].start, words!["texte", "textes", "propos", "article", "reportage", "récit", "auteur"]);
        let behind = elements[name].end;
        let tail = || {
            tokens.one_of(behind, words!["avec"]) || matches!(tokens.kind(behind), Kind::ParenOpen | Kind::Dash | Kind::Hyphen)
        };
        let dated = || {
            let end = elements[last - 1].end;
            (behind..end).any(|at| self.is_date(at)) && self.is_of_page(name + 1, last)
        };
        own && (opened || theirs || name == first && (name + 1 == last || tail() && self.is_edited(name, last) || dated()))
    }

    /// *Publié le 3 mai à 10:12*, *Le Courrier, 3 mai*, *3 min*: nothing but when and where a page appeared, and how long one
    /// reads.
    fn is_of_page(&self, from: usize, to: usize) -> bool {
        let (clauses, tokens) = (self.clauses, self.tokens);
        let small = words!["a", "avec", "de", "et", "il", "la", "le", "lecture", "l'", "par", "temps", "y", "à"];
        let word = |at: usize| match tokens.kind(at) {
            Kind::Word => tokens.one_of(at, small) || tokens.one_of(at, EDITED) || self.is_date(at),
            kind => !kind.is_mark() && kind != Kind::Question && kind != Kind::Exclamation,
        };
        let body = |at: usize| clauses.mention(at).is_some_and(|(_, found)| found.head == Head::Organisation && found.has_name());
        let plain = |at: usize| (clauses.elements[at].start..clauses.elements[at].end).all(word);
        (from..to).all(|at| body(at) || plain(at))
    }

    /// *mai*, *mardi*, *03/05/2021*, *10:12*, *min*
    fn is_date(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let times = words!["h", "heure", "heures", "hier", "jours", "min", "minute", "minutes", "mn"];
        match tokens.kind(at) {
            Kind::Number => tokens.str(at).contains(['/', ':', 'h', 'H']),
            _ => tokens.has(at, Classes::MONTH.or(Classes::WEEKDAY)) || tokens.one_of(at, times),
        }
    }

    /// *Publié le 3 mai*, *avec AFP*: what stands behind the name of an author.
    fn is_edited(&self, name: usize, last: usize) -> bool {
        let (elements, tokens) = (&self.clauses.elements, self.tokens);
        let told = |at: usize| tokens.one_of(at, EDITED) || tokens.one_of(at, words!["afp", "avec"]);
        (elements[name].end..elements[last - 1].end).any(told)
    }

    /// *Anne Dol, envoyée spéciale à Lans*, *De notre correspondante, Anne Dol*
    fn reports(&self, first: usize, name: usize) -> bool {
        let tokens = self.tokens;
        let Some((_, found)) = self.clauses.mention(name) else { return false };
        let opening = self.clauses.elements[first].start;
        let ours = tokens.one_of(opening + 1, words!["notre", "nos"]) && tokens.one_of(opening, words!["de"]);
        let behind =
            || (found.name.1..found.name.1 + 4).any(|at| tokens.kind(at) == Kind::Word && tokens.is_of(at, Fields::REPORTER));
        ours || name == first && tokens.kind(found.name.1) == Kind::Comma && behind()
    }

    /// *LANS, 3 mai (AFP) –*, *Lans, le 3 mai.*, *Lans (Dol).*: where and when a report was written, before its first words.
    pub(crate) fn is_dateline(&self, number: usize) -> bool {
        /// How many elements such an opening has at most.
        const OPENING: usize = 12;
        let (clauses, tokens) = (self.clauses, self.tokens);
        let sentence = clauses.sentences[number];
        let Some(next) = clauses.sentences.below(number) else { return false };
        let (first, last) = (sentence.first, sentence.last);
        let opens = number == 0 || clauses.sentences[number - 1].paragraph < sentence.paragraph;
        let leads = opens && next.paragraph == sentence.paragraph && sentence.inside.is_none();
        let verbal = |at: usize| matches!(clauses.elements[at].what, What::Verb(_) | What::Quote(_));
        if !leads || first == last || last - first > OPENING || (first..last).any(verbal) {
            return false;
        }
        let named = |at: usize| clauses.mention(at).is_some_and(|(_, found)| found.has_name() && !found.has_role());
        let sign = clauses.elements[next.first].start.saturating_sub(1);
        match tokens.kind(sign) {
            Kind::Dash | Kind::Hyphen | Kind::ParenClose => true,
            Kind::Other => tokens.str(sign) == "|",
            Kind::Period => {
                // LANS. « A »; but Lans. « A »
                let capitals = tokens.is(clauses.elements[first].start, shape::ALL_CAPITALS);
                let told = capitals || !matches!(clauses.elements[next.first].what, What::Quote(_));
                let place = |at: usize| named(at) && clauses.elements[at].end == clauses.elements[at].start + 1;
                let behind = |at: usize| self.is_of_page(at, at + 1) || at > first + 1 && named(at);
                told && number < ABOVE && place(first) && (first + 1..last).all(behind)
            }
            _ => false,
        }
    }
}

impl Speakers<'_> {
    /// Leaves aside those whom such a line names, and the text nowhere before.
    pub(super) fn leave_authors(&mut self, number: usize) {
        let Cast { entities, recent, .. } = &mut self.cast;
        recent.retain(|&entity| {
            let author = &mut entities[entity];
            let new = author.first() == number;
            if new {
                author.credits = author.mentions.len() as u32;
                author.set_subject(NEVER);
                author.set_acted(NEVER);
            }
            !new
        });
    }
}

/// Whether a mention names somebody in full: *Anne Dol*, *Anne Dol et Luc Rey*, *@annedol*.
fn is_author(found: &Mention, tokens: &Tokens<'_>) -> bool {
    let handle = || tokens.is(found.name.0, shape::HANDLE);
    found.names_somebody() && (found.coordinated || found.name.1 > found.name.0 + 1 || handle())
}
