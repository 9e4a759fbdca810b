//! A head of the lexicon with its modifiers, its complements and its name: *le maire de Saint-Aubry, Paul Kermadec*, *le groupe
//! Valmer*.

mod bearer;
mod modifier;

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::{Gender, GenderEvidence};
use crate::token::{Kind, Words, shape, words};

use super::article::article_name;
use super::cause::phrase_name;
use super::complement::addressee::governs_medium;
use super::complement::{complements, of_phrase, restriction};
use super::head::{HEADLIKE, agent, head, kind_of};
use super::institution::{before_acronym, expansion};
use super::name::{civility, is_full_name, is_place, name, named, phrase_classes};
use super::whose::is_whose;
use super::{Determiner, HUMAN, Head, Mention, OF};
use bearer::first_of_two;
use modifier::is_modifier;
pub(super) use modifier::may_modify;

/// modifier* head complement* [name | "," name]
pub(super) fn noun(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    // la sœur d'Anne Dol: what follows is no civility.
    let capitals = tokens.is_capital(input.at) && tokens.is_capital(input.at + 1);
    if start < input.at && capitals && civility(input).is_some() {
        return doctor(input, start, determiner);
    }
    let mut rest = input;
    // l'honorable Ysolde Varn: a title; in l'honorable députée Ysolde Varn it only qualifies
    let titled = |rest: Cursor<'_>| rest.has(Classes::CIVILITY) && civility(rest).is_some();
    while may_modify(rest.token()) && !titled(rest) && is_modifier(rest, determiner) {
        rest = rest.skip(1);
    }
    // le Suisse is a man, la Suisse a country.
    let national = rest.has(Classes::DEMONYM) && rest.has(Classes::COUNTRY) && tokens.one_of(start, words!["ce", "le", "un"]);
    // confie au Nouvelliste: with its capital, a paper
    let paper = determiner == Determiner::Definite && rest.has(Classes::MEDIUM) && rest.has(HUMAN) && tokens.is_capital(rest.at);
    let known = || if rest.has(HEADLIKE) && !national && !paper { head(rest) } else { None };
    let Some((end, classes, agreement)) = known().or_else(|| if determiner == Determiner::None { None } else { agent(rest) })
    else {
        // le Pr Ivo Dol
        if civility(rest).is_some() {
            let (after, mention) = named(rest)?;
            return Ok((after, Mention { start, determiner, ..mention }));
        }
        // le petit Hugo: behind an adjective, a given name
        let given =
            rest.has(Classes::FIRST_NAME) && tokens.is_capital(rest.at) && !rest.has(Classes::COUNTRY.or(Classes::METONYM));
        if given && rest.at > input.at && determiner == Determiner::Definite && !tokens.is_capital(input.at) {
            let (after, mention) = named(rest)?;
            return Ok((after, Mention { start, determiner, head: Head::Person, ..mention }));
        }
        // A determiner before a name: l'Élysée, la CGT, l'Ukrainien Petro Dan, le Comité
        return article_name(rest, start, determiner);
    };
    // dans le cadre d'une enquête: a preposition, nobody's rank.
    let framework = tokens.one_of(rest.at, words!["cadre"]) && start > 0 && tokens.one_of(start - 1, words!["dans"]);
    // demande l'arrêt des travaux: no ruling; but l'arrêt de la cour d'appel
    let court = |at: usize| tokens.is_of(at, Fields::COURT);
    let stopped = tokens.one_of(rest.at, words!["arrêt"]) && tokens.has(end, OF) && !court(end + 1) && !court(end + 2);
    let kind = if framework || stopped { Head::Thing } else { kind_of(classes) };
    let after = complements(Cursor { at: end, ..input }, kind);
    let role = (input.at, after.at);
    let mut noun = Noun { input, head: rest, end, classes, agreement, kind, after, determiner };
    if noun.may_be_restricted() {
        noun.after = restriction(after, kind).unwrap_or(after);
    }
    let mut mention = Mention::new(start, noun.after.at, rest.at, kind);
    (mention.determiner, mention.role, mention.agreement) = (determiner, role, noun.own_agreement());
    let after = noun.name(&mut mention);
    Ok((after, mention))
}

/// *le Dr Anne Dol*, *la Pr Dol*: the given name tells more than a masculine title.
fn doctor(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let (rest, mut mention) = named(input)?;
    (mention.start, mention.determiner) = (start, determiner);
    let article = input.tokens.word(start).agreement.told_gender();
    if let Some(gender) = article.filter(|&gender| gender == Gender::Feminine || mention.gender.is_none()) {
        mention.agreement = mention.agreement.of(gender);
        mention.gender = Some(GenderEvidence::Determiner);
    }
    Ok((rest, mention))
}

/// *a dit au journal la CFDT*, *à la chaîne l'Élysée*: behind a small article, letters or a power that the lexicon knows are
/// another body, and an office is somebody, *au quotidien régional le Premier ministre*; but *le site l'Envol*, *le quotidien la
/// Croix*.
fn is_other_body(name: Cursor<'_>) -> bool {
    let titled = Classes::MEDIUM.or(Classes::COUNTRY).or(Classes::NOUN);
    let ranked = name.has(Classes::ROLE_MODIFIER) && name.skip(1).has(HUMAN);
    name.tokens.is(name.at, shape::ALL_CAPITALS) || name.has(Classes::METONYM) && !name.has(titled) || ranked
}

/// A noun of the lexicon with its complements.
#[derive(Clone, Copy)]
pub(super) struct Noun<'a> {
    /// Behind the determiner.
    input: Cursor<'a>,
    /// Behind the modifiers.
    head: Cursor<'a>,
    /// Where the head ends, of one word or several.
    end: usize,
    classes: Classes,
    agreement: Agreement,
    kind: Head,
    /// Behind the complements.
    after: Cursor<'a>,
    determiner: Determiner,
}

impl<'a> Noun<'a> {
    pub(super) fn is_plural(&self) -> bool {
        self.agreement.is_plural()
    }

    pub(super) fn behind(&self, at: usize) -> Cursor<'a> {
        Cursor { at, ..self.input }
    }

    /// *l'ancienne secrétaire*: the adjective tells what the noun does not; *l'ancienne procureur*: a woman under a masculine
    /// title.
    fn own_agreement(&self) -> Agreement {
        let told = || (self.input.at..self.head.at).find_map(|at| self.input.tokens.word(at).agreement.told_gender());
        let gender = match self.agreement.gender() {
            Agreement::EPICENE => told(),
            Agreement::MASCULINE if self.kind == Head::Role => told().filter(|&gender| gender == Gender::Feminine),
            _ => None,
        };
        gender.map_or(self.agreement, |gender| self.agreement.of(gender))
    }

    /// Whether a participle may tell which one is meant: *une étude publiée mardi*, *des experts interrogés par l'AFP*; it agrees
    /// with what it belongs to: *les proches de la femme tuée par un autre*.
    fn may_be_restricted(&self) -> bool {
        let bare = self.after.at == self.end;
        let may = match self.kind {
            Head::Document => bare,
            Head::Anonymous => self.determiner != Determiner::None,
            Head::Human | Head::Group | Head::Role => matches!(self.determiner, Determiner::Indefinite | Determiner::Quantity),
            _ => false,
        };
        let number = if self.is_plural() {
            Forms::PARTICIPLE_MP.or(Forms::PARTICIPLE_FP)
        } else {
            Forms::PARTICIPLE_MS.or(Forms::PARTICIPLE_FS)
        };
        let gender = match self.agreement.gender() {
            Agreement::FEMININE => Forms::PARTICIPLE_FS.or(Forms::PARTICIPLE_FP),
            Agreement::EPICENE => number,
            _ => Forms::PARTICIPLE_MS.or(Forms::PARTICIPLE_MP),
        };
        let forms = self.after.word().forms;
        may && (bare || forms.any(number) && forms.any(gender))
    }

    /// Reads the name behind the complements, if it belongs to the phrase; returns what follows.
    fn name(&self, mention: &mut Mention) -> Cursor<'a> {
        // l'un des manifestants, Jean Dol
        let group = self.kind == Head::Group && self.is_plural();
        let one = group && (!self.is_several(mention.start) || self.is_named_together());
        let human = self.kind.is_human() || one || self.is_borne_by_person();
        let end = self
            .people()
            .or_else(|| self.household())
            .or_else(|| if human { None } else { self.whose().or_else(|| self.spelled()).or_else(|| self.pollster()) });
        if let Some(end) = end {
            (mention.end, mention.role.1) = (end, end);
            self.behind(end)
        } else if human {
            self.bearer(mention)
        } else if self.kind == Head::Organisation {
            self.own_name(mention)
        } else if self.kind == Head::Group && self.input.tokens.one_of(self.head.at, words!["partis", "syndicats"]) {
            self.own_names(mention).unwrap_or(self.after)
        } else {
            self.after
        }
    }

    /// *ses parents, Anne et Luc Dol*, *les manifestants, Zoé Rey et Luc Dol*: the names of all of a group behind a comma.
    fn is_named_together(&self) -> bool {
        let (tokens, first) = (self.input.tokens, self.after.at + 1);
        let given = |at: usize| tokens.is_capital(at) && tokens.has(at, Classes::FIRST_NAME);
        if first_of_two(self.after).is_some() {
            return true;
        }
        if self.after.kind() != Kind::Comma || !given(first) {
            return false;
        }
        let behind = if is_full_name(tokens, first) { name(self.behind(first)).map(|(end, _)| end) } else { Some(first + 1) };
        behind.is_some_and(|at| tokens.one_of(at, words!["et"]) && given(at + 1))
    }

    /// *un transporteur, Luc Rey*, *son employeur, Zoé Dol*: what firms are called by, of who has a name in full behind a comma.
    fn is_borne_by_person(&self) -> bool {
        let (tokens, after) = (self.input.tokens, self.after);
        let one = self.kind == Head::Organisation && !self.is_plural() && self.determiner != Determiner::None;
        let agent = || ["eur", "ier", "iste"].iter().any(|ending| tokens.str(self.head.at).ends_with(ending));
        one && after.kind() == Kind::Comma && is_full_name(tokens, after.at + 1) && !tokens.is_capital(self.head.at) && agent()
    }

    /// *la jeune Vaunageole*: a people's name, known or not.
    fn people(&self) -> Option<usize> {
        let (tokens, after) = (self.input.tokens, self.after);
        let young = after.at == self.head.at + 1
            && tokens.one_of(self.head.at, words!["jeune", "jeunes"])
            && tokens.is_capital(after.at)
            && !tokens.is_capital(after.at + 1)
            && !after.has(Classes::FIRST_NAME);
        (young && !after.is_empty()).then_some(after.at + 1)
    }

    /// *la famille Dol*, *les époux Dol*: the surname of several is nobody's name; but *les frères Luc et Ivo Dol*.
    fn household(&self) -> Option<usize> {
        let (tokens, after) = (self.input.tokens, self.after);
        if !tokens.is_of(self.head.at, Fields::HOUSEHOLD) || after.at != self.end || !tokens.is_capital(after.at) {
            return None;
        }
        let (end, form) = name(after)?;
        let behind = self.behind(end);
        let members = form.head == Head::Person || behind.one_of(words!["et"]) && tokens.is_capital(behind.at + 1);
        (!members).then_some(end)
    }

    /// *le Comité des Nations unies pour l'enfance (CNUE)*
    fn spelled(&self) -> Option<usize> {
        let capital = self.kind == Head::Organisation && self.input.tokens.is_capital(self.head.at);
        let spelled = expansion(self.head, self.after.at).or_else(|| if capital { before_acronym(self.after) } else { None });
        let open = spelled.or_else(|| capital.then_some(self.after.at))?;
        self.seated_behind(open).or(spelled)
    }

    /// *le Centre des soins (CDS) de la Rive-Nord*, *la Fédération des pilotes (FDP) du Nouveau-Lans*: behind the letters in
    /// brackets at `open` a place that has an article.
    fn seated_behind(&self, open: usize) -> Option<usize> {
        let (tokens, of) = (self.input.tokens, self.behind(open + 3));
        let brackets = tokens.kind(open) == Kind::ParenOpen && tokens.kind(open + 2) == Kind::ParenClose;
        if !brackets || of.at + 2 >= of.end || !tokens.is(open + 1, shape::ALL_CAPITALS) {
            return None;
        }
        let article = usize::from(of.one_of(words!["de"]) && of.skip(1).one_of(words!["l'", "la"]));
        let place = of.skip(1 + article);
        let led = article > 0 || of.one_of(words!["des", "du"]);
        let town = tokens.is_capital(place.at) && !place.has(Classes::FIRST_NAME.or(HUMAN).or(Classes::ORGANISATION));
        if led && town { of_phrase(of.skip(1)).map(|end| end.at) } else { None }
    }

    /// *un sondage Statmar*, *un sondage Statmar pour Radio Marais et le Phare*, *pour le Phare, Radio Marais et Valmer Hebdo
    /// publié hier*; but *Selon un sondage Statmar pour le Phare, l'UDP et le PRL gagneraient*
    fn pollster(&self) -> Option<usize> {
        const LIST: usize = 4;
        let (tokens, after) = (self.input.tokens, self.after);
        let poll = after.at == self.end && tokens.is_capital(after.at) && tokens.is_of(self.head.at, Fields::POLL);
        let found = if poll { name(after) } else { None };
        let (end, _) = found.filter(|(_, form)| form.head != Head::Person)?;
        let medium = |joint: usize| {
            let behind = self.behind(joint + 1);
            let behind = behind.skip(usize::from(behind.has(Classes::DET_DEF) && !tokens.is_capital(behind.at)));
            let named = tokens.is_capital(behind.at) || behind.has(Classes::BRAND);
            let found = if named { name(behind) } else { None };
            found.filter(|(_, form)| form.head != Head::Person).map(|(end, _)| end)
        };
        let Some(one) = (if self.behind(end).one_of(words!["pour"]) { medium(end) } else { None }) else { return Some(end) };
        let joined = |end: usize| if self.behind(end).one_of(words!["et"]) { medium(end) } else { None };
        let comma = |end: &usize| if tokens.kind(*end) == Kind::Comma { medium(*end) } else { None };
        let whole = |end: &usize| tokens.kind(*end) != Kind::Word || tokens.word(*end).forms.any(Forms::PARTICIPLE);
        let several = || core::iter::successors(comma(&one), comma).take(LIST).find_map(joined).filter(whole);
        Some(joined(one).or_else(several).unwrap_or(one))
    }

    /// *le journal 20 Minutes*, *le magazine 40 Recettes*: the name of a medium that starts with a number.
    fn numbered(&self) -> Option<usize> {
        let (tokens, after) = (self.input.tokens, self.after);
        let figure = !after.is_empty() && tokens.str(after.at).starts_with(|first: char| first.is_ascii_digit());
        if !figure || !tokens.is_of(self.head.at, Fields::MEDIUM.or(Fields::GENERAL)) || self.is_plural() {
            return None;
        }
        let known = phrase_classes(after).filter(|(_, classes)| classes.any(Classes::MEDIUM)).map(|(length, _)| length);
        let capital = || if tokens.is_capital(after.at + 1) { name(after.skip(1)).map(|(end, _)| end) } else { None };
        known.map(|length| after.at + length).or_else(capital)
    }

    /// *le groupe Valmer*, *l'association Mer Propre*, *le site l'Envol*
    fn own_name(&self, mention: &mut Mention) -> Cursor<'a> {
        let (tokens, after, head) = (self.input.tokens, self.after, self.head.at);
        // devant le Sénat Luc Rey; but l'Institut Luc Rey
        let power = || tokens.is_capital(head) && tokens.has(head, Classes::METONYM) && after.at == head + 1;
        // a dit à l'Agence France-Presse Luc Rey, à la Nouvelle République Luc Rey
        let medium = || {
            let known = self.classes.any(Classes::MEDIUM.or(Classes::METONYM)) && self.end > head + 1;
            let to = mention.start.checked_sub(1).map(|at| self.behind(at));
            tokens.is_capital(head) && after.at == self.end && (known || to.is_some_and(governs_medium))
        };
        // auprès du ministère de la Mer Anne Dol: whoever works there
        const STATE: Words = words!["gouvernement", "ministère", "parquet", "tribunal"];
        let state = || tokens.one_of(head, STATE) && head > 0 && tokens.one_of(head - 1, words!["au", "du"]);
        if after.is_empty() || civility(after).is_some() || is_full_name(tokens, after.at) && (power() || medium() || state()) {
            return after;
        }
        if let Some(end) = self.numbered() {
            let behind = self.behind(end);
            let rest = if behind.has(OF) { complements(behind, self.kind) } else { behind };
            (mention.name, mention.end) = ((after.at, rest.at), rest.at);
            return rest;
        }
        // le cabinet de la maire LR: the party is hers
        if tokens.is(after.at, shape::ALL_CAPITALS) && is_whose(tokens, self.end, after.at) {
            (mention.end, mention.role.1) = (after.at + 1, after.at + 1);
            return after.skip(1);
        }
        let article = after.has(Classes::DET_DEF) && tokens.has(head, Classes::TAKES_UP) && tokens.is_capital(after.at + 1);
        if article && !tokens.is_capital(after.at) && is_other_body(after.skip(1)) {
            return after;
        }
        let title = if article && !tokens.is_capital(after.at) { after.skip(1) } else { after };
        let found = name(title).filter(|_| tokens.is_capital(title.at) || title.has(Classes::BRAND));
        let found = found.map(|(end, _)| end);
        let body = self.classes.any(Classes::TAKES_UP) || tokens.is_of(head, Fields::CAUSE);
        let phrase = body && tokens.is_capital(title.at);
        let Some(end) = (if phrase { phrase_name(title, found) } else { found }) else { return after };
        if let Some(last) = if self.is_plural() { self.own_names(mention) } else { None } {
            return last;
        }
        // la fédération CGT des ports, l'union départementale FO du Nord: a branch of the body that the letters name
        const BRANCHES: Words = words!["antenne", "branche", "coordination", "fédération", "section", "syndicat", "union"];
        let letters = end == title.at + 1 && tokens.is(title.at, shape::ALL_CAPITALS) && tokens.one_of(head, BRANCHES);
        let behind = self.behind(end);
        let branch = match () {
            () if letters && behind.one_of(words!["des"]) => of_phrase(behind.skip(1)).map(|trade| complements(trade, self.kind)),
            () if letters && behind.has(OF) => Some(complements(behind, self.kind)),
            () => None,
        };
        if let Some(branch) = branch.filter(|branch| branch.at > end) {
            (mention.name, mention.end) = ((title.at, branch.at), branch.at);
            return branch;
        }
        // l'agence des eaux Bretagne, la région Bretagne: where a body is names it no more than its noun does.
        let place = is_place(tokens, title.at, end);
        // l'Agence régionale des eaux Bretagne: the capital of the noun makes it a part of the name; l'ONG Mer Propre
        let noun = !tokens.is_capital(head) || tokens.is(head, shape::ALL_CAPITALS) || mention.start == head;
        if noun && !place {
            // l'association La Maison des marins: a common noun has its complement.
            let behind = self.behind(end);
            let dated = || behind.skip(1).has(Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME));
            let common = article && tokens.has(end - 1, Classes::NOUN.or(Classes::ORGANISATION));
            let after = if common && behind.has(OF) && !dated() { complements(behind, self.kind) } else { behind };
            (mention.name, mention.end) = ((title.at, after.at), after.at);
            return after;
        }
        // l'Association Internationale des amis de la mer
        let after = complements(self.behind(end), self.kind);
        (mention.end, mention.role.1) = (after.at, after.at);
        after
    }

    /// *les syndicats CFTR, FPN et SNPA*: the names of several bodies end the phrase.
    fn own_names(&self, mention: &mut Mention) -> Option<Cursor<'a>> {
        const MOST: usize = 8;
        let (tokens, mut cursor) = (self.input.tokens, self.after);
        for number in 0..MOST {
            let closes = number > 0 && cursor.one_of(words!["et"]);
            let first = if number == 0 { cursor } else { cursor.skip(1) };
            if number > 0 && !closes && cursor.kind() != Kind::Comma || !tokens.is_capital(first.at) {
                return None;
            }
            cursor = self.behind(name(first)?.0);
            if closes {
                (mention.end, mention.role.1) = (cursor.at, cursor.at);
                return Some(cursor);
            }
        }
        None
    }
}
