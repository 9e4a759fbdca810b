//! Phrases that a conjunction joins: *Maud Rey et Cyril Pons*, *le maire, le préfet et la députée*, *tant le maire que la préfète*.

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Forms};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::apposition::parenthesis;
use super::determined::MEMBERS;
use super::head::is_finite;
use super::noun::noun;
use super::opening::starts_sentence;
use super::{Determiner, Head, Mention, follows_preposition, is_behind, is_behind_source, phrase};

/// Whether another phrase may be joined to the one before the cursor.
#[inline]
pub(super) fn may_join(rest: Cursor<'_>, first: &Mention) -> bool {
    let token = rest.token();
    // A comma, a bracket, an ampersand
    let sign = || matches!(token.kind, Kind::Comma | Kind::ParenOpen | Kind::Other);
    let joint = || sign() || token.one_of(JOINTS) || token.one_of(COMPARED) || token.one_of(THEN) || first.reach > first.end;
    // Lans et Valmer accusent
    let pair = || {
        let name = rest.kind() == Kind::Word && rest.tokens.is_capital(rest.at + 1);
        first.head == Head::Name
            && rest.one_of(words!["et"])
            && name
            && rest.skip(2).has(Classes::SPEECH)
            && is_plural_verb(rest.skip(2))
    };
    first.head.speaks() && (!first.weak || pair()) && joint()
}

/// What the words that join the last phrase to those before it start with.
const JOINTS: Words = words!["et", "ainsi", "ou", "mais"];

/// What the words of a comparison start with that joins two as *et* does.
const COMPARED: Words = words!["comme", "qu'", "que"];

/// What tells that the second does after the first what both do.
const THEN: Words = words!["puis"];

/// Behind the words that join another phrase: *et*, *ainsi que*, *ou encore*, *mais aussi*, *&*.
fn joint(input: Cursor<'_>) -> Option<Cursor<'_>> {
    if input.one_of(words!["et"]) || !input.is_empty() && input.tokens.is_ampersand(input.at) {
        return Some(input.skip(1));
    }
    let second = input.skip(1);
    let two = input.one_of(words!["ainsi"]) && second.one_of(words!["que"])
        || input.one_of(words!["ou"]) && second.one_of(words!["encore"])
        || input.one_of(words!["mais"]) && second.one_of(words!["aussi"]);
    two.then(|| input.skip(2))
}

/// *le maire, le préfet et la députée ont dit*, *ont dit Anne Dol, maire, Paul Rey, élu, et le préfet*: three or more phrases of
/// one form, the last of any, and a plural verb that has them for its subject; the names of several, *les maires, Anne Dol, Paul
/// Rey et Luc Roz*; or the sources of a clause, *selon le maire, le préfet et la députée, P*.
pub(super) fn enumeration<'a>(rest: Cursor<'a>, first: &Mention) -> Option<(Cursor<'a>, Mention)> {
    const LONGEST: usize = 32;
    /// How many words stand between the verb of an incise and its subjects, at most.
    const FAR: usize = 10;
    let tokens = rest.tokens;
    let named = first.has_name() && first.has_role() && first.is_plural();
    let behind = |after: Cursor<'a>, mention: &Mention| Cursor { at: after.at.max(mention.reach), ..after };
    let mut cursor = behind(rest, first);
    if cursor.kind() != Kind::Comma {
        return None;
    }
    let sourced = follows_source(tokens, first) || first.start > 0 && tokens.one_of(first.start - 1, words!["par"]);
    if follows_preposition(tokens, first.start) && !named && !sourced {
        return None;
    }
    let parts = |at: &usize| !matches!(tokens.kind(*at), Kind::Word | Kind::Comma) || tokens.one_of(*at, JOINTS);
    (cursor.at..rest.end.min(cursor.at + LONGEST)).find(parts).filter(|&at| tokens.one_of(at, JOINTS))?;
    let alike = |next: &Mention| {
        let bare = |mention: &Mention| mention.determiner == Determiner::None;
        // selon Anne Dol, maire, chercheuse et élue: what she is
        let known = |mention: &Mention| mention.has_name() || mention.determiner == Determiner::Definite;
        // la CGT, FO, Solidaires et la FSU; les syndicats CGT, FO et la FSU
        let body = |mention: &Mention| {
            let letters = |at: usize| tokens.is(at, shape::ALL_CAPITALS);
            letters(mention.at) || mention.has_name() && (letters(mention.name.0) || mention.head == Head::Organisation)
        };
        let firm = |mention: &Mention| body(mention) || mention.head == Head::Name;
        let firms = firm(next) && firm(first) && (body(next) || body(first));
        let form = if named && !firms { next.has_name() } else { bare(next) == bare(first) || firms };
        next.head.speaks() && !next.weak && form && (!sourced || known(next))
    };
    let (mut members, mut whole) = (1, *first);
    while cursor.kind() == Kind::Comma && joint(cursor.skip(1)).is_none() {
        let (after, next) = phrase(cursor.skip(1)).ok().filter(|(_, next)| alike(next))?;
        cursor = behind(after, &next);
        whole = whole.joined(&next, next.end);
        members += 1;
    }
    let next = joint(if cursor.kind() == Kind::Comma { cursor.skip(1) } else { cursor }).filter(|_| members > 1)?;
    // Dockers, pêcheurs et riverains
    let bare = first.determiner == Determiner::None && !first.has_name() && next.has(MEMBERS);
    let last = if bare { noun(next, next.at, Determiner::None).ok() } else { phrase(next).ok() };
    let (after, last) = last.filter(|(_, last)| last.head != Head::Pronoun && !last.weak)?;
    let several = |at: usize| tokens.word(at).forms.any(Forms::PLURAL_3) && tokens.has(at, Classes::VERB);
    // a dit le maire, le préfet et la députée ont voté: the first has a verb of its own.
    let said = (first.start.saturating_sub(3)..first.start).rev().find(|&at| !tokens.word(at).forms.any(Forms::PARTICIPLE));
    let own = said.filter(|&said| (said..first.start).any(|at| tokens.has(at, Classes::SPEECH)));
    // ont dit mardi à la presse le maire, le préfet et la députée: the verb that opens an incise
    let incise = || {
        let words = (first.start.saturating_sub(FAR)..first.start).rev().take_while(|&at| tokens.kind(at) == Kind::Word);
        let speech = words.clone().find(|&at| tokens.has(at, Classes::SPEECH))?;
        let helped = tokens.word(speech).forms.any(Forms::PARTICIPLE) && tokens.has(speech.wrapping_sub(1), Classes::AVOIR);
        let verb = speech - usize::from(helped);
        let opens = verb > 0 && (tokens.kind(verb - 1) == Kind::Comma || tokens.kind(verb - 1).is_mark());
        Some(verb).filter(|&verb| opens && several(verb))
    };
    let small = Classes::NE.or(Classes::CLITIC);
    let from = behind(after, &last);
    let from = if from.at > after.at && from.kind() == Kind::Comma { from.skip(1) } else { from };
    let verb = || (from.at..from.end.min(from.at + 3)).find(|&at| !tokens.has(at, small)).filter(|_| alike(&last));
    // Selon la maire, le préfet et le député ont voté: the clause has them for its subject.
    let source = || alike(&last) && (after.is_empty() || after.kind() == Kind::Comma || after.kind().ends_sentence());
    let one = named || if sourced { source() } else { own.or_else(incise).or_else(verb).is_some_and(several) };
    one.then(|| (after, whole.joined(&last, last.end)))
}

/// *Maud Rey et Cyril Pons*: several named people, or several heads that can speak, act as one speaker.
pub(super) fn coordination<'a>(rest: Cursor<'a>, first: &Mention) -> (Cursor<'a>, Mention) {
    let mut whole = *first;
    let mut last = *first;
    let mut cursor = rest;
    loop {
        let set_apart = behind_apposition(cursor, &last).filter(|&from| joint(from).is_some());
        let from = set_apart.or_else(|| also(cursor)).or_else(|| parenthesis(cursor)).unwrap_or(cursor);
        let apart = set_apart.is_none() && cursor.kind() == Kind::Comma;
        // ces enseignants ou conseillers
        let or = || (from.one_of(words!["ou"]) && shares_article(rest.tokens, first)).then(|| from.skip(1));
        // tant le maire que la préfète, le maire comme la préfète
        let compared = || (from.at == cursor.at && is_compared(from, &last)).then(|| from.skip(1));
        let Some(after) = joint(from).or_else(or).or_else(compared).or_else(|| then(cursor)) else { break };
        // Socialistes et Insoumis réclament, les pompiers et policiers disent: groups without article, in capitals or not
        let articled = first.determiner != Determiner::None && !shares_article(rest.tokens, first);
        let named = first.has_name() && (first.head.is_human() || rest.tokens.is(first.at, shape::ALL_CAPITALS));
        let bare = !named && !articled && after.has(MEMBERS);
        let group = if bare { noun(after, after.at, Determiner::None).ok() } else { None };
        let Some((next, second)) = group.or_else(|| phrase(after).ok()) else { break };
        let pair = Pair { first, second: &second, next };
        if pair.has_second_own_verb() || has_relative(next, &second) {
            break;
        }
        // une élue, Zoé Astier, et un ami sont venus: each for itself
        if set_apart.is_some() && last.reach == last.end && second.determiner == Determiner::Indefinite {
            break;
        }
        if apart && !pair.act_together() || !pair.is_one_subject() {
            break;
        }
        let end = parenthesis(next).map_or(second.end, |after| after.at);
        (whole, last) = (first.joined(&second, end), second);
        whole.start = as_much(rest.tokens, first.start).unwrap_or(first.start);
        cursor = Cursor { at: end, ..next };
    }
    (cursor, whole)
}

/// Two phrases with a conjunction between them.
struct Pair<'a> {
    first: &'a Mention,
    second: &'a Mention,
    /// Behind the second.
    next: Cursor<'a>,
}

impl Pair<'_> {
    /// *a rapporté le quotidien et les élus ont voté*, *parle aux dockers et le maire a promis*, *a voté la loi et le maire a promis*
    fn has_second_own_verb(&self) -> bool {
        let (next, tokens) = (self.next, self.next.tokens);
        let told = self.second.has_role() && self.second.has_name() && next.kind() == Kind::Comma;
        let verb = next.skip(usize::from(told));
        // pour le club et les élus lui ont dit
        let verb = verb.skip(usize::from(verb.has(Classes::CLITIC) && verb.skip(1).word().forms.any(Forms::FINITE_3)));
        let own = || is_finite(verb) || verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
        let plural = || verb.word().forms.any(Forms::PLURAL_3);
        let object = |at: usize| {
            let (word, auxiliary) = (tokens.word(at), Classes::AVOIR.or(Classes::ETRE));
            let done = word.forms.any(Forms::PARTICIPLE);
            let does = word.forms.any(Forms::FINITE_3) && word.classes.any(Classes::VERB) && !word.classes.any(auxiliary);
            let articled = self.first.determiner != Determiner::None;
            does && articled || done && (at.saturating_sub(3)..at).any(|at| tokens.has(at, Classes::AVOIR))
        };
        let parts = |at: usize| {
            object(at)
                || tokens.has(at, Classes::SPEECH)
                || tokens.has(at, Classes::PREP) && !tokens.one_of(at, words!["entre"]) && plural() == self.second.is_plural()
        };
        self.first.start > 0 && !verb.has(Classes::PREP) && own() && parts(self.first.start - 1)
    }

    /// A verb in the plural behind them, *le maire, ainsi que la préfète, ont dit*, or before.
    fn act_together(&self) -> bool {
        acts(self.next.skip(usize::from(self.next.kind() == Kind::Comma))) || self.verb_before().is_some()
    }

    /// *ont indiqué jeudi l'État et le gouvernement local*: the verb in the plural before them, past what tells when.
    fn verb_before(&self) -> Option<usize> {
        let tokens = self.next.tokens;
        let when = Classes::WEEKDAY.or(Classes::TIME).or(Classes::ADVERB);
        let small = |at: &usize| tokens.has(*at, when) || tokens.word(*at).forms.any(Forms::PARTICIPLE);
        let verb = (self.first.start.saturating_sub(4)..self.first.start).rev().find(|at| !small(at));
        verb.filter(|&at| acts(Cursor { at, ..self.next }))
    }

    /// Whether they are put alike, or the verb tells that both are its subject.
    fn is_one_subject(&self) -> bool {
        let second = self.second;
        // ont fait savoir la mairie et le port, disent Anne Dol et la CSC
        let both = !self.first.is_plural() && self.is_one() && is_behind_plural(self.next.tokens, self.first.start);
        let speaks = second.head.speaks() || both && self.first.determiner == Determiner::Definite;
        speaks && !second.weak && (both || self.is_told_by_verb() || joins(self.next.tokens, self.first, second))
    }

    /// The second is one, of whom the text can have told before.
    fn is_one(&self) -> bool {
        self.is_known() && !self.second.is_plural()
    }

    fn is_known(&self) -> bool {
        self.second.has_name() || self.second.determiner == Determiner::Definite
    }

    /// *le maire de Lans et Anne Dol ont dit*, *la Caisse des ports et Cabotine ont dit*: the verb tells that both are its subject.
    fn is_told_by_verb(&self) -> bool {
        let (first, second, tokens) = (self.first, self.second, self.next.tokens);
        let people = first.head.is_human() && second.head == Head::Person;
        // le Bloc et les Centristes
        let members = |mention: &Mention| mention.is_plural() && mention.head.is_people() && tokens.is_capital(mention.at);
        let firm = |mention: &Mention| matches!(mention.head, Head::Organisation | Head::Name) || members(mention);
        let firms = firm(first) && firm(second) && (first.head, second.head) != (Head::Name, Head::Name);
        // Anne Dol et ses collègues ont dit, disent Anne Dol et son mari
        let other = second.determiner == Determiner::Possessive || tokens.one_of(second.start + 1, words!["autres"]);
        let theirs = first.is_person(tokens) && second.head.is_people() && other;
        let said = || first.start > 0 && acts(Cursor { at: first.start - 1, ..self.next });
        let had = || self.verb_before().is_some_and(|verb| verb + 1 < first.start);
        let before = || theirs && said() || (theirs || firms) && had();
        (people || firms || theirs) && is_finite(self.next) && acts(self.next) || before() || self.is_mixed_subject()
    }

    /// *Anne Dol et la CSC disent*, *selon le maire et la CSC, P*; but *ceux voulant punir Anne Dol et la CSC disent*: where no
    /// verb parts them from the start of the sentence, two of any kind.
    fn is_mixed_subject(&self) -> bool {
        let (first, next, tokens) = (self.first, self.next, self.next.tokens);
        // Anne Dol et les marins, réunis à Lans, disent
        let behind = || is_plural_verb(next) || next.kind() == Kind::Comma;
        let opens = || self.is_known() && starts_sentence(tokens, first.start) && behind();
        let sourced = || is_behind_source(tokens, first.start) || is_behind(tokens, first.start, words!["pour"]);
        let verbal = |at: usize| tokens.has(at, Classes::VERB) && !tokens.has(at, Classes::NOUN);
        let governed = || follows_preposition(tokens, first.start) || first.start > 0 && verbal(first.start - 1);
        let acts = || !governed() && is_plural_verb(next);
        opens() || self.is_one() && (next.kind() == Kind::Comma && sourced() || acts())
    }
}

/// A verb in the plural.
fn acts(verb: Cursor<'_>) -> bool {
    verb.word().forms.any(Forms::PLURAL_3) && verb.has(Classes::VERB)
}

/// Where two start of whom the first does at `start`: **tant** *le maire que la préfète*, **aussi bien** *Anne Dol que Luc Rey*.
fn as_much(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let well = is_behind(tokens, start, words!["bien"]) && is_behind(tokens, start - 1, words!["aussi"]);
    if well { Some(start - 2) } else { is_behind(tokens, start, words!["tant"]).then(|| start - 1) }
}

/// *tant le maire* **que** *la préfète*; *le maire* **comme** *la préfète disent*, but *les élus comme Anne Dol disent*.
fn is_compared(joint: Cursor<'_>, first: &Mention) -> bool {
    let alike = |second: &Mention| !first.is_plural() || second.determiner == Determiner::Definite && !second.has_name();
    let like = || phrase(joint.skip(1)).is_ok_and(|(verb, second)| alike(&second) && is_plural_verb(verb));
    // Il aime tant le port que le maire est jaloux: the second has a verb of its own
    let acts = |verb: Cursor<'_>| is_finite(verb) || verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
    let alone = || phrase(joint.skip(1)).is_ok_and(|(verb, _)| !acts(verb) || is_plural_verb(verb));
    let much = joint.one_of(words!["qu'", "que"]) && as_much(joint.tokens, first.start).is_some();
    much && alone() || joint.one_of(words!["comme"]) && like()
}

/// *disent*, *ont dit*, *n'ont pas dit*: more than one must be the subject of the verb here.
fn is_plural_verb(verb: Cursor<'_>) -> bool {
    let verb = verb.skip(usize::from(verb.has(Classes::NE.or(Classes::CLITIC))));
    verb.has(Classes::VERB) && verb.word().forms.any(Forms::PLURAL_3) && !verb.word().forms.any(Forms::SINGULAR_3)
}

/// *des passagers et un chauffeur qui leur avait dit de sortir*: behind *qui* the singular tells that the last of them did.
fn has_relative(behind: Cursor<'_>, last: &Mention) -> bool {
    let small = Classes::NE.or(Classes::CLITIC);
    let tokens = behind.tokens;
    let verb = (behind.at + 1..behind.end.min(behind.at + 4)).find(|&at| !tokens.has(at, small));
    let one = |at: usize| {
        let forms = tokens.word(at).forms;
        forms.any(Forms::SINGULAR_3) && !forms.any(Forms::PLURAL_3)
    };
    behind.one_of(words!["qui"]) && !last.is_plural() && verb.is_some_and(one)
}

/// *Luc Rey puis Zoé Dol ont dit*, *Luc Rey, puis Zoé Dol, ont dit*: behind *puis*, where the verb tells that both are its
/// subject.
fn then(rest: Cursor<'_>) -> Option<Cursor<'_>> {
    let comma = rest.kind() == Kind::Comma;
    let puis = rest.skip(usize::from(comma));
    let second = puis.skip(1);
    let act = |verb: Cursor<'_>| is_plural_verb(verb.skip(usize::from(comma && verb.kind() == Kind::Comma)));
    let both = || phrase(second).is_ok_and(|(verb, second)| !second.is_plural() && act(verb));
    (puis.one_of(THEN) && both()).then_some(second)
}

/// *ont fait savoir*, *annoncent jeudi*: a verb of speech in the plural, behind a comma or words in marks, stands just before
/// `start`, so that more than one must follow.
fn is_behind_plural(tokens: &Tokens<'_>, start: usize) -> bool {
    let small = |at: usize| {
        let word = tokens.word(at);
        word.forms.any(Forms::PARTICIPLE.or(Forms::INFINITIVE))
            || word.classes.any(Classes::WEEKDAY.or(Classes::TIME).or(Classes::ADVERB))
    };
    let verb = (start.saturating_sub(5)..start).rev().find(|&at| !small(at));
    verb.is_some_and(|verb| {
        let opens = verb > 0 && (tokens.kind(verb - 1) == Kind::Comma || tokens.kind(verb - 1).is_mark());
        // ont fait savoir
        let says = (verb..start).any(|at| tokens.has(at, Classes::SPEECH) || tokens.one_of(at, words!["savoir", "valoir"]));
        opens && says && tokens.word(verb).forms.any(Forms::PLURAL_3)
    })
}

/// Behind the comma or the dash that closes what is said of somebody: *Éric Dol, fils du maire, et Zoé Astier*, *Éric Dol,
/// boulanger à Lans, et Zoé Astier*, *le maire, Éric Dol, et la préfète*.
fn behind_apposition<'a>(cursor: Cursor<'a>, last: &Mention) -> Option<Cursor<'a>> {
    const PLACE: usize = 5;
    let tokens = cursor.tokens;
    let told = last.reach > last.end;
    let named = last.has_name() && last.role.0 < last.name.0 && tokens.kind(last.name.0 - 1) == Kind::Comma;
    if !last.head.is_human() || !told && !named {
        return None;
    }
    let plain = |at: &usize| tokens.kind(*at) == Kind::Word && !tokens.has(*at, Classes::VERB.or(Classes::REL).or(Classes::QUE));
    let place = told && tokens.has(last.reach, Classes::PREP);
    let words = if place { (last.reach..cursor.end).take(PLACE).take_while(plain).count() } else { 0 };
    let close = last.reach + words;
    (close < cursor.end && matches!(tokens.kind(close), Kind::Comma | Kind::Dash)).then_some(Cursor { at: close + 1, ..cursor })
}

/// *le maire, ainsi que la préfète, …*: behind a comma that sets apart who is joined.
fn also(comma: Cursor<'_>) -> Option<Cursor<'_>> {
    let next = comma.skip(1);
    (comma.kind() == Kind::Comma && next.one_of(words!["ainsi", "mais"]) && joint(next).is_some()).then_some(next)
}

/// *les pompiers et policiers ont dit*, *selon les élus et riverains*, *plusieurs syndicats et collectifs ont dit*: one article
/// for several groups that act or tell.
fn shares_article(tokens: &Tokens<'_>, first: &Mention) -> bool {
    let people = first.head.is_people() && !tokens.is_capital(first.at);
    let several = first.determiner != Determiner::None && first.is_plural() && !first.has_name();
    // auprès des élus et dockers
    let contracted = || first.start > 0 && tokens.one_of(first.start - 1, words!["aux", "des"]);
    people && several && (!follows_preposition(tokens, first.start) || follows_source(tokens, first) || contracted())
}

/// Whether two phrases are put alike: with their determiners, or people by their names; *leur professeure* joins whom it belongs
/// to.
fn joins(tokens: &Tokens<'_>, first: &Mention, second: &Mention) -> bool {
    let people = |mention: &Mention| mention.head.is_human() || mention.head == Head::Group;
    // The Lans Reporter et le Valmer Soir, Cabotine et le Courrier
    let institution = |mention: &Mention| {
        mention.head == Head::Organisation && (mention.has_name() || tokens.is_capital(mention.at))
            || mention.head == Head::Name && mention.name.1 - mention.name.0 > 1
    };
    // syndicats d'enseignants et parents d'élèves, Syndicats et patronat: neither has an article or a capital of its own
    let written = |mention: &Mention| tokens.is_capital(mention.at) && !starts_sentence(tokens, mention.at);
    let members = |mention: &Mention| mention.determiner == Determiner::None && mention.is_plural() && mention.head.is_people();
    let common = |mention: &Mention| mention.has_name() && !written(mention) || mention.head == Head::Group || members(mention);
    let named = first.has_name() == second.has_name()
        || first.has_role() && second.has_role()
        || first.determiner == Determiner::None && common(first) && common(second);
    let bare = second.determiner == Determiner::None && second.agreement.is_plural() && !second.has_name();
    let shared = shares_article(tokens, first) && bare && second.head.is_people() && !tokens.is_capital(second.at);
    shared
        || institution(first) && institution(second)
        || named
            && ((second.determiner == Determiner::None) == (first.determiner == Determiner::None)
                || people(first)
                    && people(second)
                    && (first.has_name() && second.has_name() || second.determiner == Determiner::Possessive))
}

/// *selon Anne Dol*, *d'après le maire*: a definite or a named source.
pub(super) fn follows_source(tokens: &Tokens<'_>, first: &Mention) -> bool {
    is_behind_source(tokens, first.start) && (first.has_name() || first.determiner == Determiner::Definite)
}
