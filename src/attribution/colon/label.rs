//! The label before a colon: *X : « A »*, *Dans un communiqué, la mairie : « A »*; but *Guyane : « A »*, *Affaire Dol : « A »*.

use crate::attribution::{Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::Classes;
use crate::mention::{Determiner, Head};
use crate::model::Evidence;
use crate::quotation::Style;
use crate::token::{Words, words};

impl Rules<'_> {
    /// The first mention that can speak, where there is no verb: *X :*, *Certains :*, *Dans un communiqué, la mairie :*
    pub(super) fn label(&self, first: usize, colon: usize) -> Option<Tie> {
        let first = self.label_start(first, colon);
        if self.is_topic(first, colon) || self.is_where(first, colon) || self.is_named_after(first, colon) {
            return None;
        }
        // Dans un communiqué, la mairie : « A »; but Après Lans, Valmer : « A »
        let fronted = |at: usize| {
            let behind = matches!(self.what(first), What::Prep) && at > first + 1 && matches!(self.what(at - 1), What::Comma);
            behind && at + 1 == colon && !self.is_where(at, colon)
        };
        let label = (first..colon).find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            // Un avis partagé par X : « A »
            let agent = at > first + 1 && self.is(at - 1, words!["par"]) && self.clauses.is_participle(at - 2);
            // Voilà X, mine défaite : « A »
            let shown = at == first + 1 && self.is(first, words!["voici", "voilà"]);
            // Mais la petite, indignée : ⏎ — A
            let opens = first + usize::from(matches!(self.what(first), What::Coord));
            let described = at == opens
                && mention.determiner == Determiner::Definite
                && mention.end == mention.at + 1
                && self.tokens.has(mention.at, Classes::ADJECTIVE)
                && !self.tokens.has(mention.at, Classes::NOUN)
                && self.is_before_turn(colon);
            let human = described
                || mention.head.is_human() && (mention.has_name() || mention.has_role())
                || mention.head == Head::Organisation && (at == first || agent || fronted(at))
                || matches!(mention.head, Head::Group | Head::Pronoun) && at == first && at + 1 == colon;
            (human && (!self.clauses.is_governed(at, first) || agent || shown) && !self.is_told_in_relative(at, first))
                .then_some(index)
        });
        label.map(|index| Tie::new(None, Source::Mention(index), Evidence::Label))
    }

    /// The colon announces the turn of a dialogue.
    fn is_before_turn(&self, colon: usize) -> bool {
        matches!(self.clauses.what(colon + 1), Some(What::Quote(stretch)) if self.stretches[stretch].style == Style::Turn)
    }

    /// *Puis, à son cocher, qui tenait la portière :*: the mention at `at` stands behind the verb of a clause that says
    /// something of somebody else.
    pub(crate) fn is_told_in_relative(&self, at: usize, first: usize) -> bool {
        const LONGEST: usize = 8;
        let inside = |&at: &usize| !matches!(self.what(at), What::Comma | What::Quote(_));
        let mut back = (first + 2..at).rev().take(LONGEST).take_while(inside);
        let Some(qui) = back.find(|&at| matches!(self.what(at), What::Relative)).filter(|&at| self.is(at, words!["qui"])) else {
            return false;
        };
        let whom = qui - 1 - usize::from(matches!(self.what(qui - 1), What::Comma));
        let somebody = self.clauses.mention(whom).is_some_and(|(_, mention)| mention.head.is_human());
        somebody && self.clauses.is_governed(whom, first) && self.clauses.any_finite(qui..at)
    }

    /// *Guyane : « L'eau monte »*, *Lac Léman : « L'eau monte »*: where it happens, as headlines say in front.
    fn is_where(&self, first: usize, colon: usize) -> bool {
        const BODY: Classes = Classes::ORGANISATION.or(Classes::MEDIUM).or(Classes::METONYM).or(Classes::FIRST_NAME);
        self.clauses.mention(first).is_some_and(|(_, place)| {
            let (from, to) = place.name;
            let alone = first + 1 == colon && place.has_name() && !place.has_role() && place.start == from;
            alone && self.tokens.has(to - 1, Classes::COUNTRY) && !(from..to).any(|at| self.tokens.has(at, BODY))
        })
    }

    /// *Affaire Dol : « Je n'ai rien vu »*, *Loi Dol : « On verra »*: what a headline is about bears somebody's name.
    fn is_named_after(&self, first: usize, colon: usize) -> bool {
        const MATTERS: Words = words![
            "affaire",
            "amendement",
            "attentat",
            "disparition",
            "dossier",
            "décret",
            "loi",
            "mercato",
            "meurtre",
            "plan",
            "procès",
            "réforme",
            "scandale",
            "transfert"
        ];
        let name = colon.checked_sub(1).filter(|&name| name >= first).and_then(|name| self.clauses.mention(name));
        name.is_some_and(|(_, mention)| {
            let (from, to) = mention.name;
            let inside = to > from + 1 && self.tokens.one_of(from, MATTERS);
            let before = from > self.clauses.elements[first].start && self.tokens.one_of(from - 1, MATTERS);
            mention.has_name() && (inside || before)
        })
    }

    /// *• Sur le départ de Jean Dol :*, *Au sujet de Jean Dol :*: what the words are about.
    pub(crate) fn is_topic(&self, first: usize, colon: usize) -> bool {
        let opens = first + usize::from(matches!(self.what(first), What::Other));
        let start = self.clauses.elements[opens].start;
        let subject = self.tokens.one_of(start, words!["au", "à"]) && self.tokens.one_of(start + 1, words!["propos", "sujet"]);
        (subject || self.is(opens, words!["sur", "concernant"])) && !(opens..colon).any(|at| matches!(self.what(at), What::Comma))
    }

    /// Where the label starts: behind a dash, the words of another or what a headline is about: *- Le syndicat, dans un tract :
    /// « A »*, *X : « A »; Y : « B »*, *Voile – Anne Dol : « A »*.
    fn label_start(&self, first: usize, colon: usize) -> usize {
        let open = first + (first..colon).take_while(|&at| matches!(self.what(at), What::Dash)).count();
        let parts = |at: usize| match self.what(at) {
            What::Comma | What::Semicolon | What::Coord => at > first && matches!(self.what(at - 1), What::Quote(_)),
            What::Dash => true,
            What::Other => self.tokens.str(self.clauses.elements[at].start) == "|",
            _ => false,
        };
        let named =
            |at: usize| self.clauses.mention(at + 1).is_some_and(|(_, mention)| mention.has_name() && mention.head.speaks());
        let last = (open..colon.saturating_sub(1)).rev().find(|&at| parts(at) && named(at));
        last.map_or(open, |at| at + 1)
    }
}
