//! The name of who bears a role: *le maire de Saint-Aubry, Paul Kermadec*.

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::apposition::{close_name, far_name, given_name, resumes, runs_on};
use crate::mention::complement::{complements, of_phrase};
use crate::mention::head::{is_adjective, is_finite};
use crate::mention::name::{Form, form, is_full_name};
use crate::mention::whose::is_whose;
use crate::mention::{Determiner, Head, Mention, OF, follows_preposition};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::Noun;

impl<'a> Noun<'a> {
    /// *l'entourage du ministre Jean Dol*
    pub(super) fn whose(&self) -> Option<usize> {
        let (name, _) = close_name(self.after)?;
        self.is_named_by_complement(name).then_some(name.1)
    }

    /// The name is that of somebody in the complements, no comma between: *une conseillère du maire Jean Dol*; or of a body that
    /// bears it, *un élève du lycée Jean Dol*.
    fn is_named_by_complement(&self, name: (usize, usize)) -> bool {
        const SCHOOLS: Words = words!["collège", "hôpital", "institut", "lycée", "université", "école"];
        let tokens = self.input.tokens;
        let last = self.after.at - 1;
        // but le porte-parole de l'aéroport Jean Dol, un reporter sur place Jean Dol
        let bears = || {
            let namesake = self.determiner == Determiner::Indefinite && tokens.is_of(last, Fields::NAMESAKE);
            let article = tokens.has(last - 1, Classes::DET_DEF.or(Classes::CONTRACTION));
            article && !tokens.is_capital(last) && (namesake || tokens.one_of(last, SCHOOLS))
        };
        let tied = || self.after.at == name.0 && last > self.end && bears();
        let words = (self.after.at..name.0).all(|at| tokens.kind(at) == Kind::Word);
        words && (is_whose(tokens, self.end, self.after.at) || tied())
    }

    /// *la sœur du peintre disparu Jean Dol*: nothing but what describes somebody in the complements parts him from the name at
    /// `name`.
    fn is_told_of_complement(&self, name: usize) -> bool {
        const MOST: usize = 2;
        let (tokens, from) = (self.input.tokens, self.after.at);
        let describes = |at: usize| is_adjective(self.behind(at)) && !tokens.is_capital(at) || tokens.has(at, Classes::PERSON);
        from < name && name <= from + MOST && (from..name).all(describes) && is_whose(tokens, self.end, from)
    }

    /// *le maire de Saint-Aubry, Paul Kermadec*
    pub(super) fn bearer(&self, mention: &mut Mention) -> Cursor<'a> {
        if let Some(firm) = self.firm_so_called() {
            mention.head = Head::Organisation;
            (mention.name, mention.end) = ((firm, firm + 1), firm + 1);
            return self.behind(mention.end);
        }
        let Some((name, form)) = self.name_beside(mention.start) else {
            return self.name_behind_more(mention).or_else(|| self.name_behind_complement(mention)).unwrap_or(self.after);
        };
        let tokens = self.input.tokens;
        // l'avocate du marin Me Anne Dol: the title is that of her profession; le substitut du procureur Paul Rey: an office of
        // two
        let titled = tokens.one_of(self.after.at, words!["me", "mᵉ"]) && tokens.one_of(self.head.at, words!["avocat", "avocate"])
            || tokens.one_of(self.head.at, words!["substitut", "substitute", "substituts"]);
        if !titled && self.is_named_by_complement(name) {
            // le fils du prince Ivo et de Lady Dol
            let behind = self.behind(name.1);
            let both = behind.one_of(words!["et"]) && behind.skip(1).has(OF);
            let last = if both { of_phrase(behind.skip(2)) } else { None };
            return self.end_in_complement(mention, last.map_or(name.1, |last| last.at));
        }
        // l'assureur Valmer: one unknown word behind what firms are called by
        let trade = self.classes.any(Classes::TAKES_UP) && self.is_before_firm() && name == (self.after.at, self.after.at + 1);
        mention.head = match self.kind {
            _ if trade => Head::Organisation,
            Head::Human => Head::Human,
            _ => Head::Role,
        };
        self.behind(bear(mention, name, &form))
    }

    /// *l'assureur Axa*, *l'éditeur Gallimard*: a firm that everybody knows, behind what firms are called by; but *le leader
    /// CGT*.
    fn firm_so_called(&self) -> Option<usize> {
        let (tokens, at) = (self.input.tokens, self.after.at);
        let called = self.kind == Head::Role && self.classes.any(Classes::TAKES_UP) && !self.is_plural();
        let known = || tokens.is_capital(at) && tokens.has(at, Classes::METONYM) && !tokens.is_capital(at + 1);
        (called && at == self.end && known() && !tokens.one_of(self.head.at, words!["leader"])).then_some(at)
    }

    /// *l'éditeur de jeux Valmer*, *le leader du pneu Valmer*: a firm's name is one word.
    fn is_before_firm(&self) -> bool {
        self.classes.any(Classes::ORGANISATION) && !self.is_plural() && self.input.tokens.classes(self.after.at).is_unknown()
    }

    /// Whether a name of one word may be that of whom the phrase tells, as nothing stands between that has a name.
    fn is_alone(&self) -> bool {
        let (tokens, after) = (self.input.tokens, self.after);
        let unknown = || tokens.classes(after.at).is_unknown();
        // le ministre de la Mer Dol: a department has no name of its own
        let department = || {
            let ministry = tokens.one_of(self.head.at, words!["ministre"]) && after.at <= self.end + 3;
            ministry && tokens.has(after.at - 1, Classes::NOUN) && unknown()
        };
        // le pilier italien Castrovilla: an adjective keeps no surname from its role
        let epithet = |at: usize| tokens.has(at, Classes::ADJECTIVE.or(Classes::DEMONYM)) && !tokens.is_capital(at);
        let qualified = || self.kind == Head::Role && unknown() && (self.end..after.at).all(epithet);
        after.at == self.end || department() || after.kind() == Kind::Word && (self.is_before_firm() || qualified())
    }

    /// The name right behind the phrase, or behind its comma.
    fn name_beside(&self, start: usize) -> Option<Named> {
        let (tokens, after) = (self.input.tokens, self.after);
        let familiar = || {
            let kin = self.classes.any(Classes::NAMELESS) && !self.is_several(start);
            if kin { given_name(after).filter(|(name, _)| self.is_known(*name, start)) } else { None }
        };
        let together = || if self.is_several(start) { first_of_two(after) } else { None };
        // l'avocate des victimes, Me Dol, …
        let civil = |name: (usize, usize)| {
            let behind = tokens.kind(name.1);
            let ends = matches!(behind, Kind::Comma | Kind::Colon) || behind.ends_sentence();
            name.0 == after.at + 2 && after.kind() == Kind::Comma && ends
        };
        close_name(after).or_else(familiar).or_else(together).filter(|&(name, ref form)| {
            // le journal Le Phare, no person
            let article = tokens.one_of(name.0, words!["le"]) && !self.kind.is_human();
            let whole = form.head == Head::Person || name.1 - name.0 > 1;
            let told = whole || self.is_alone() || civil(name) || is_first_of_two(tokens, name);
            told && !article && self.may_bear(name, start)
        })
    }

    /// *le chanteur, acteur et producteur Luc Rey*, *l'épouse du chanteur, acteur et producteur Luc Rey*
    fn name_behind_more(&self, mention: &mut Mention) -> Option<Cursor<'a>> {
        let (trades, (name, form)) = if self.is_plural() { None } else { name_behind_trades(self.after) }?;
        if is_whose(self.input.tokens, self.end, self.after.at) {
            return Some(self.end_in_complement(mention, name.1));
        }
        (mention.role.1, mention.head) = (trades, Head::Role);
        Some(self.behind(bear(mention, name, &form)))
    }

    /// *la secrétaire d'État chargée de l'égalité entre tous, Jeanne Dol*: the name behind a longer complement.
    fn name_behind_complement(&self, mention: &mut Mention) -> Option<Cursor<'a>> {
        let start = mention.start;
        let far = far_name(self.after).filter(|(_, name, _)| self.is_known(*name, start) && self.may_bear(*name, start));
        let (complement, name, form) = far?;
        if complement == name.0 && self.is_told_of_complement(name.0) {
            return Some(self.end_in_complement(mention, name.1));
        }
        (mention.role.1, mention.head) = (complement, Head::Role);
        Some(self.behind(bear(mention, name, &form)))
    }

    /// *une conseillère du maire Jean Dol*: the name belongs to the complement, with which the phrase ends.
    fn end_in_complement(&self, mention: &mut Mention, end: usize) -> Cursor<'a> {
        (mention.end, mention.role.1) = (end, end);
        self.behind(end)
    }

    /// *les élus*, but *l'un des élus*
    pub(super) fn is_several(&self, start: usize) -> bool {
        self.is_plural() && !(start..self.input.at).any(|at| self.input.tokens.one_of(at, words!["un", "une"]))
    }

    /// Whether the comma may part the phrase from its name: *la voisine, Anne Dol, …*; *une voyante installée à Lans, Anne Dol,
    /// …*, but *Devant un élu venu de Lans, Anne Dol, …*.
    fn is_known(&self, name: (usize, usize), start: usize) -> bool {
        let tokens = self.input.tokens;
        let opens = |at: usize| at == 0 || !matches!(tokens.kind(at - 1), Kind::Word | Kind::Number | Kind::Hyphen);
        let topic = || follows_preposition(tokens, start) && opens(start - 1);
        let behind = self.behind(name.1);
        let closed = || behind.kind() == Kind::Comma || behind.kind().ends_sentence() || behind.has(Classes::REL);
        match self.determiner {
            Determiner::Definite | Determiner::Possessive => true,
            Determiner::Indefinite => !self.is_several(start) && !topic() && closed(),
            _ => false,
        }
    }

    /// Whether the phrase can have this name: *aux élus Jean Dol*: several have more names than one.
    fn may_bear(&self, name: (usize, usize), start: usize) -> bool {
        let tokens = self.input.tokens;
        let behind = self.behind(name.1);
        let joined = || {
            behind.one_of(words!["et", "ou"])
                || behind.kind() == Kind::ParenOpen
                || behind.kind() == Kind::Comma && tokens.is_capital(behind.at + 1)
        };
        let one = name.1 - name.0 > 1 && self.is_several(start) && tokens.has(name.0, Classes::FIRST_NAME) && !joined();
        let parted = (self.after.at..name.0).any(|at| tokens.kind(at) == Kind::Comma);
        !(one || parted && (runs_on(behind, start) || resumes(behind, start) || self.is_fronted(behind, start)))
    }

    /// *Accusé d'avoir frappé le maire, Luc Rey, 34 ans, a fui*: the object of what stands in front of the subject is not who the
    /// comma names, where a verb follows what is said of him.
    fn is_fronted(&self, behind: Cursor<'a>, start: usize) -> bool {
        const FRONT: usize = 14;
        const APPOSED: usize = 8;
        let tokens = self.input.tokens;
        let undergone = Forms::INFINITIVE.or(Forms::PARTICIPLE).or(Forms::PRESENT_PARTICIPLE);
        if behind.kind() != Kind::Comma || start == 0 || !tokens.word(start - 1).forms.any(undergone) {
            return false;
        }
        let front = start.saturating_sub(FRONT)..start;
        let open = front.clone().rev().find(|&at| tokens.kind(at) != Kind::Word);
        let heads = open.map_or(front.start == 0, |open| tokens.kind(open).ends_sentence() || tokens.kind(open) == Kind::Break);
        let first = open.map_or(front.start, |open| open + 1);
        let acts = |at: usize| is_finite(self.behind(at)) || tokens.has(at, Classes::AVOIR.or(Classes::ETRE));
        let helps = |at: usize| tokens.word(at).forms.any(Forms::INFINITIVE.or(Forms::PRESENT_PARTICIPLE));
        if !heads || (first..start).any(|at| acts(at) && !helps(at)) {
            return false;
        }
        let from = behind.at + 1;
        let close = (from..from + APPOSED).find(|&at| !matches!(tokens.kind(at), Kind::Word | Kind::Number));
        let close = close.filter(|&close| tokens.kind(close) == Kind::Comma && !tokens.is(close + 2, shape::TIED));
        close.is_some_and(|close| acts(close + 1) || tokens.has(close + 1, Classes::NE))
    }
}

/// Where a name stands, and what it tells.
type Named = ((usize, usize), Form);

/// *ses parents, Ysolde et Luc Dol*: a given name that no list has, before another that has the surname of both.
pub(super) fn first_of_two(comma: Cursor<'_>) -> Option<Named> {
    let (tokens, at) = (comma.tokens, comma.at + 1);
    let capital = comma.kind() == Kind::Comma && tokens.is_capital(at) && tokens.classes(at).is_unknown();
    (capital && is_first_of_two(tokens, (at, at + 1))).then(|| ((at, at + 1), form(tokens, at, at + 1, false)))
}

/// Whether *and* and a name in full stand behind a name of one word.
fn is_first_of_two(tokens: &Tokens<'_>, (from, to): (usize, usize)) -> bool {
    to == from + 1 && tokens.one_of(to, words!["et"]) && is_full_name(tokens, to + 1)
}

/// *le chanteur, acteur et producteur Luc Rey*: behind more of what somebody is, each without an article, the name; and where the
/// trades end.
fn name_behind_trades(from: Cursor<'_>) -> Option<(usize, Named)> {
    const MOST: usize = 4;
    const MODIFIES: Classes = Classes::ROLE_MODIFIER.or(Classes::ADVERB);
    let tokens = from.tokens;
    let mut at = from;
    for _ in 0..MOST {
        let joined = at.kind() == Kind::Comma || at.at > from.at && at.one_of(words!["et"]);
        let trade = at.skip(1);
        let trade = trade.skip(usize::from(trade.has(MODIFIES) && !trade.has(Classes::ROLE)));
        if !joined || !trade.has(Classes::ROLE) || tokens.is_capital(trade.at) || is_finite(trade) && !trade.has(Classes::NOUN) {
            return None;
        }
        at = complements(trade.skip(1), Head::Role);
        if at.kind() == Kind::Word && tokens.is_capital(at.at) {
            let whole = |(name, form): &Named| form.head.is_human() && name.1 - name.0 > 1;
            return close_name(at).filter(whole).map(|found| (at.at, found));
        }
    }
    None
}

/// Gives a phrase its name, whose end it returns.
fn bear(mention: &mut Mention, name: (usize, usize), form: &Form) -> usize {
    (mention.name, mention.end) = (name, name.1);
    if let Some(evidence) = form.gender {
        mention.gender = Some(evidence);
        mention.agreement = mention.agreement.with_gender(form.agreement);
    }
    name.1
}
