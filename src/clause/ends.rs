//! Where a mention ends that reads on too far: the author of a noun of speech and the subject of an incise are mentions of their
//! own.

use super::word::contracted;
use super::{Cutter, Element, TIME, What};
use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::{self, Determiner, HUMAN, Head, Mention, OF};
use crate::token::{Kind, THOSE, Words, shape, words};
use crate::verb::Mood;

impl Cutter<'_> {
    pub(super) fn mention(&mut self, mut mention: Mention) -> usize {
        if self.is_party_of_bare_noun(&mention) {
            self.push(What::Other, mention.start, mention.end);
            return mention.end;
        }
        self.leave_author(&mut mention);
        self.leave_bearer(&mut mention);
        self.leave_date(&mut mention);
        if self.is_another_thing(&mention) {
            mention.head = Head::Thing;
        }
        let index = self.clauses.mentions.len();
        self.clauses.mentions.push(mention);
        // The apposition is read with its mention: Jean Dol, chef du parti
        let end = mention.reach.max(mention.end).max(mention.start + 1);
        self.push(What::Mention(index), mention.start, end);
        end
    }

    /// *Le toit de la mairie cède, celui de l'école tient*, *un toit plus haut que celui de l'école*: another of the kind of the
    /// last noun of its gender that *de* stands behind as well, or that stands before it in its sentence, which is a thing.
    fn is_another_thing(&self, mention: &Mention) -> bool {
        const REACH: usize = 40;
        let tokens = self.tokens;
        let another = mention.head == Head::Pronoun && tokens.one_of(mention.at, THOSE) && tokens.has(mention.at + 1, OF);
        if !another {
            return false;
        }
        let gender = mention.agreement.told_gender();
        let alike = |at: usize| tokens.word(at).agreement.told_gender().is_none_or(|own| Some(own) == gender);
        let kind = |&noun: &usize| {
            let determined = tokens.has(noun - 1, Classes::DETERMINERS) && alike(noun - 1);
            determined && alike(noun) && tokens.has(noun + 1, OF)
        };
        let mut known = self.clauses.mentions.iter().rev().take(REACH);
        if let Some(noun) = (mention.at.saturating_sub(REACH).max(1)..mention.at).rev().find(kind) {
            return known.find(|found| found.at == noun).map_or(!tokens.has(noun, HUMAN), |found| found.head == Head::Thing);
        }
        let near = known.find(|found| found.head != Head::Pronoun && found.agreement.told_gender() == gender);
        let beside = |from: usize| mention.at <= from + REACH && !(from..mention.at).any(|at| tokens.kind(at).ends_sentence());
        near.is_some_and(|found| found.head == Head::Thing && beside(found.at))
    }

    /// *Anne Dol, candidate FDC à la mairie s'est tue*: the party behind a noun that has no article is its, and does nothing.
    fn is_party_of_bare_noun(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let Some(noun) = mention.start.checked_sub(1) else { return false };
        let bare = matches!(self.clauses.elements.last(), Some(Element { what: What::Other, end, .. }) if *end == mention.start);
        mention.end == mention.start + 1
            && tokens.is(mention.start, shape::ALL_CAPITALS)
            && bare
            && !tokens.is_capital(noun)
            && (tokens.has(noun, Classes::ROLE) || tokens.one_of(noun, words!["liste"]))
    }

    /// *estiment ce matin des élus*: *ce matin* needs no complement.
    fn leave_date(&self, mention: &mut Mention) {
        let tokens = self.tokens;
        let end = mention.at + 1;
        let dated = mention.end > end && tokens.has(mention.at, Classes::TIME) && tokens.has(mention.start, Classes::DET_DEM);
        if dated && tokens.one_of(end, words!["des"]) {
            (mention.end, mention.reach) = (end, end);
        }
    }

    /// *la déclaration d'Anne Dol*: the noun of speech and its author are two mentions.
    fn leave_author(&self, mention: &mut Mention) {
        let tokens = self.tokens;
        let thing = matches!(mention.head, Head::Thing | Head::Document);
        // A bare noun has no author with it.
        if mention.end <= mention.at + 1 || !thing && !tokens.one_of(mention.at, words!["avis"]) {
            return;
        }
        let (seen, voiced) = (self.is_seen(mention), self.is_opinion(mention) || thing && self.is_shown(mention));
        let acts = thing && (self.is_of_those_saying(mention) || self.is_of_those_for_whom(mention));
        // deux tweets du maire qui affirmait: the verb is his
        let apart = || thing && self.relative_number(mention.end).is_some_and(|plural| plural != mention.is_plural());
        if !acts && (mention.head != Head::Thing && !voiced && !apart() || self.is_source(mention)) {
            return;
        }
        let said = seen || voiced || self.is_noun_of_speech(mention);
        let number = if said || acts { Some(None) } else { self.relative_number(mention.end).map(Some) };
        let Some(number) = number else { return };
        // de l'avis de tous les élus
        let all = |of: usize| (voiced || seen) && tokens.one_of(of + 1, words!["tous", "toutes"]);
        let author = |of: usize| {
            let inner = Cursor::new(tokens, of + 1 + usize::from(all(of)), tokens.len());
            let bare = tokens.one_of(of, words!["de", "d'"]);
            if bare { mention::mention(inner) } else { contracted(Cursor::new(tokens, of, tokens.len())) }
        };
        let speaks = |of: &usize| {
            author(*of).is_ok_and(|(_, author)| {
                // la colère des riverains; but la rumeur d'enfants
                let told = number.is_some() || acts || seen || voiced || author.determiner != Determiner::None;
                let group = told && author.head == Head::Group;
                // aux dires de ses proches
                let close = (seen || voiced) && author.head == Head::Anonymous;
                let people = author.head.is_human() || author.head == Head::Organisation || group || close;
                let last = said || author.end == mention.end;
                people && last && number.is_none_or(|plural| plural == author.is_plural())
            })
        };
        // le cri du cœur des soignants
        let mut of = (mention.at + 1..mention.end.min(mention.at + 6)).filter(|&at| tokens.has(at, mention::OF));
        if let Some(of) = of.find(speaks) {
            (mention.end, mention.reach) = (of, of);
            mention.role = (mention.role.0.min(of), mention.role.1.min(of));
        }
    }

    /// *selon un bilan du ministère*: the document speaks.
    fn is_source(&self, mention: &Mention) -> bool {
        let (tokens, before) = (self.tokens, mention.start.wrapping_sub(1));
        tokens.one_of(before, words!["selon"])
            || tokens.one_of(before, words!["après"]) && tokens.one_of(before.wrapping_sub(1), words!["d'"])
    }

    /// *aux yeux de la sociologue, P*; *indique-t-on du côté de la mairie*; *lit-on sous la plume de la sociologue*
    fn is_seen(&self, mention: &Mention) -> bool {
        let (tokens, before) = (self.tokens, mention.at.wrapping_sub(1));
        tokens.one_of(mention.at, words!["yeux"]) && tokens.one_of(before, words!["aux"])
            || tokens.one_of(mention.at, words!["côté"]) && tokens.one_of(before, words!["du"])
            || tokens.one_of(mention.at, words!["sein"]) && tokens.one_of(before, words!["au"])
            || tokens.one_of(mention.at, words!["plume"]) && tokens.one_of(before.wrapping_sub(1), words!["sous"])
    }

    /// *de l'avis du maire, P*; *aux dires des voisins, P*; *c'est aussi l'avis du maire*
    fn is_opinion(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let of = || tokens.one_of(mention.start.wrapping_sub(1), words!["de"]);
        let shared = || (mention.start.saturating_sub(5)..mention.start).any(|at| tokens.has(at, Classes::ETRE));
        tokens.one_of(mention.at, words!["avis"]) && (of() || shared())
            || tokens.one_of(mention.at, words!["dire", "dires"])
                && tokens.one_of(mention.at.wrapping_sub(1), words!["au", "aux"])
    }

    /// *« A », tel est le message de X*, *Le message de X est clair*
    fn is_shown(&self, mention: &Mention) -> bool {
        const SUCH: Words = words!["c'", "ce", "tel", "telle", "telles", "tels"];
        let (tokens, before) = (self.tokens, mention.start.wrapping_sub(1));
        let is = tokens.has(before, Classes::ETRE) && tokens.one_of(before.wrapping_sub(1), SUCH);
        let plain = || tokens.has(mention.at, Classes::SPEECH_NOUN) && tokens.has(mention.end, Classes::ETRE);
        is || tokens.one_of(before, words!["voilà"]) || plain()
    }

    /// *la déclaration d'Anne Dol*; *à l'égard de la juge*, no more than a preposition; *Le visage de la maire se ferme :*
    fn is_noun_of_speech(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let towards = || tokens.one_of(mention.at, mention::TOWARDS) && tokens.one_of(mention.start.wrapping_sub(1), words!["à"]);
        let part = || {
            let head = tokens.is_capital(mention.start) && tokens.is_of(mention.at, Fields::MANNER);
            head && mention.determiner == Determiner::Definite
        };
        tokens.has(mention.at, Classes::SAID) || towards() || part()
    }

    /// *les plaintes de riverains disant avoir tout perdu*: whoever did the one says the other.
    fn is_of_those_saying(&self, mention: &Mention) -> bool {
        let (tokens, verb) = (self.tokens, mention.end);
        let done = tokens.word(verb + 1).forms.any(Forms::INFINITIVE);
        done && tokens.word(verb).forms.any(Forms::PRESENT_PARTICIPLE) && tokens.has(verb, Classes::SPEECH)
    }

    /// *le témoignage d'Anne Dol, pour qui P*
    fn is_of_those_for_whom(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let behind = mention.end + usize::from(tokens.kind(mention.end) == Kind::Comma);
        let told = matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative);
        told && tokens.one_of(behind, words!["pour", "selon"]) && tokens.one_of(behind + 1, words!["qui"])
    }

    /// Whether *qui* stands behind `at` before a verb of speech, and whether that is plural: *(la maison du maire), qui dénonce*,
    /// *(le départ d'Anne Dol), élue en mai, qui dénonce*, *(l'appui du maire), qui a fermé le port et qui dénonce*.
    fn relative_number(&self, at: usize) -> Option<bool> {
        /// How many tokens stand between, at most.
        const APART: usize = 32;
        let tokens = self.tokens;
        let who = |at: &usize| tokens.one_of(*at, words!["qui"]);
        let comma = tokens.kind(at) == Kind::Comma;
        let helps = |at: usize| tokens.has(at, Classes::AVOIR.or(Classes::ETRE)) && !tokens.word(at).forms.any(Forms::INFINITIVE);
        let clause = |at: &usize| tokens.kind(*at).ends_sentence() || helps(*at) || tokens.has(*at, Classes::QUE);
        let first = at + usize::from(comma);
        let apposed = || {
            let behind = (first..tokens.len().min(first + APART)).take_while(|at| !clause(at));
            // le départ d'Anne Dol, élue en mai, mais qui dénonce
            let joint = |who: usize| who - usize::from(tokens.one_of(who - 1, words!["et", "mais"]));
            behind.filter(|_| comma).find(who).filter(|&who| tokens.kind(joint(who) - 1) == Kind::Comma)
        };
        let who = Some(first).filter(who).or_else(apposed)?;
        let joined = || {
            let behind = (who + 1..tokens.len().min(who + APART)).take_while(|&at| !tokens.kind(at).ends_sentence());
            behind.filter(|&at| tokens.one_of(at, words!["qui"]) && tokens.one_of(at - 1, words!["et"])).last()
        };
        self.speech_number(who).or_else(|| self.speech_number(joined()?))
    }

    /// Whether the verb behind *qui* is plural, if it is one of speech.
    fn speech_number(&self, who: usize) -> Option<bool> {
        let tokens = self.tokens;
        let small = Classes::NE.or(Classes::CLITIC).or(Classes::ADVERB);
        let verb = (who + 1..who + 5).find(|&at| !tokens.has(at, small) || tokens.has(at, Classes::AVOIR.or(Classes::ETRE)))?;
        let helped = tokens.has(verb, Classes::AVOIR.or(Classes::ETRE));
        let speech = if helped { (verb + 1..verb + 4).find(|&at| !tokens.has(at, small))? } else { verb };
        let forms = tokens.word(verb).forms;
        (tokens.has(speech, Classes::SPEECH) && forms.any(Forms::FINITE_3)).then(|| forms.any(Forms::PLURAL_3))
    }

    /// *explique à Radio Armor Anne Dol*, *a dit aux journalistes Hugo Rey*: behind the complement of an incise its subject
    /// starts.
    fn leave_bearer(&self, mention: &mut Mention) {
        if mention.coordinated || !self.wants_subject() {
            return;
        }
        let tokens = self.tokens;
        let capital = |at: usize| at < mention.name.1 && tokens.is_capital(at);
        // aux médias, à la presse locale: who is spoken to has no name
        let several = mention.is_plural() && mention.head.is_people() || tokens.one_of(mention.at, words!["presse"]);
        let given = |&at: &usize| {
            capital(at)
                && (several && at + 1 < mention.name.1
                    || mention::is_full_name(tokens, at)
                        && at + 1 < mention.name.1
                        && tokens.is(at, shape::SPACE_BEFORE)
                        && !tokens.has(at, Classes::COUNTRY.or(Classes::DET_DEF).or(Classes::PARTICLE))
                    || tokens.has(at, Classes::CIVILITY)
                    || self.is_lone_given(mention, at))
        };
        // à la presse EDF, dans un communiqué Météo-France; but à la chaîne RTBF, devant les députés LR
        let press = tokens.one_of(mention.at, words!["presse"]);
        let whole = |at: usize| {
            let body = || self.metonym_length(at, mention.name.1) == mention.name.1 - at;
            at > mention.at && (press || mention.head != Head::Organisation && !mention.is_plural() && body())
        };
        // devant la presse Anne Dol: no part of the name stands in what is spoken to.
        let apart = several || mention.head == Head::Organisation && mention.at < mention.name.0;
        // dénonce aux M.: something is left before the name
        let known = self.metonym_length(mention.name.0, mention.name.1);
        let from = (mention.name.0 + known.max(usize::from(!apart))).max(mention.start + 1);
        let named = if mention.has_name() { (from..mention.name.1).find(given) } else { None };
        let bearer = || {
            // devant les députés M. Rey
            let civil = |at: usize| at > mention.at && mention.is_plural() && tokens.has(at, Classes::CIVILITY);
            let (before, at) = (mention.name.0.saturating_sub(1), mention.name.0);
            let civil = [before, at].into_iter().find(|&at| civil(at));
            civil.or(Some(at).filter(|&at| whole(at))).filter(|_| mention.has_name())
        };
        let behind = named.or_else(bearer).or_else(|| self.behind_medium(mention)).or_else(|| self.last_subject(mention));
        let Some(at) = behind else { return };
        (mention.end, mention.reach, mention.at) = (at, at, mention.at.min(at - 1));
        mention.name = (mention.name.0.min(at), at);
        mention.role = (mention.role.0.min(at), mention.role.1.min(at));
    }

    /// *confie au Phare Zoé, une élue*: behind the name of a body a given name, before what its bearer is.
    fn is_lone_given(&self, mention: &Mention, at: usize) -> bool {
        let tokens = self.tokens;
        let given = tokens.has(at, Classes::FIRST_NAME) && !tokens.has(at, Classes::COUNTRY) && at + 1 == mention.name.1;
        let apposed = tokens.kind(at + 1) == Kind::Comma && tokens.one_of(at + 2, words!["un", "une"]);
        mention.head == Head::Organisation && given && apposed
    }

    /// *a écrit sur Twitter Zeynep Altan.*: two capitals behind the name of a known medium are another name, where nothing but
    /// they can be the subject.
    fn behind_medium(&self, mention: &Mention) -> Option<usize> {
        let tokens = self.tokens;
        if !mention.has_name() {
            return None;
        }
        let length = self.metonym_length(mention.name.0, mention.name.1);
        let at = mention.name.0 + length;
        let name = (at..at + 2).all(|at| at < mention.name.1 && tokens.is_capital(at) && tokens.is(at, shape::SPACE_BEFORE));
        let place = Classes::COUNTRY.or(Classes::METONYM);
        (self.is_last(mention.name.1)
            && length > 0
            && name
            && (length > 1 || !tokens.has(mention.name.0, Classes::COUNTRY))
            && !(at..at + 2).any(|at| tokens.has(at, place)))
        .then_some(at)
    }

    /// *« A », a lancé au préfet Zoé Rey.*, *« A », a dit à l'Agence des Guyanes Ysolde Varn.*, *« A », a dit lundi à Lans la
    /// Ligue des marins*: where the words open the sentence and the incise ends with the mention, a name in full or what has an
    /// article of its own is all that can be the subject.
    fn last_subject(&self, mention: &Mention) -> Option<usize> {
        let (tokens, end) = (self.tokens, mention.end);
        if !self.opens_with_words() {
            return None;
        }
        let capital = |at: usize| tokens.is_capital(at) && tokens.is(at, shape::SPACE_BEFORE);
        let article = |&at: &usize| {
            tokens.has(at, Classes::DETERMINERS)
                && !tokens.is_capital(at)
                && tokens.is_capital(at - 1)
                && !tokens.has(at - 1, Classes::PREP.or(Classes::CIVILITY))
        };
        let title = |&at: &usize| tokens.has(at, Classes::CIVILITY) && capital(at);
        let within = mention.start + 1..end;
        if let Some(at) = within.clone().find(title).or_else(|| within.clone().find(article)) {
            return Some(at);
        }
        // a dit sur X Karim, 34 ans
        let aged =
            tokens.kind(end) == Kind::Comma && tokens.kind(end + 1) == Kind::Number && tokens.one_of(end + 2, words!["ans"]);
        if aged
            && end > mention.start + 1
            && tokens.has(end - 1, Classes::FIRST_NAME)
            && !tokens.has(end - 2, Classes::FIRST_NAME)
        {
            return Some(end - 1);
        }
        if !self.is_last(end) {
            return None;
        }
        let part = |&at: &usize| capital(at) || tokens.has(at, Classes::PARTICLE) && at + 1 < end;
        let run = (mention.start..end).rev().take_while(part).last()?;
        // au préfet Zoé Rey, à Lans Ysolde Varn; but à Zoé Rey Dol
        let given = (run..end - 1).find(|&at| capital(at) && tokens.has(at, Classes::FIRST_NAME));
        let full = given.or_else(|| (run..end).filter(|&at| capital(at)).rev().nth(1));
        // dans les colonnes de The Mail, de la Dernière Heure
        let governed = |at: usize| tokens.has(at, Classes::DETERMINERS.or(Classes::PREP));
        full.filter(|&at| at > mention.start && !governed(at - 1))
    }

    /// *dans Le Phare Ysolde Varn en 2014.*, *sur Radio Armor Ysolde Varn mardi 3 mai.*: nothing but a date stands behind a name.
    fn is_last(&self, end: usize) -> bool {
        const DATE: usize = 6;
        let tokens = self.tokens;
        let dated = |at: usize| {
            let small = tokens.one_of(at, words!["ce", "dernier", "en", "le"]);
            small || tokens.kind(at) == Kind::Number || tokens.has(at, Classes::WEEKDAY.or(Classes::MONTH))
        };
        (end..end + DATE).find(|&at| !dated(at)).is_some_and(|behind| tokens.kind(behind) != Kind::Word)
    }

    /// Whether the sentence opens with the words of a quotation, behind which its verb stands.
    fn opens_with_words(&self) -> bool {
        let behind = &self.clauses.elements[self.first..];
        let verb = behind.iter().position(|element| matches!(element.what, What::Verb(_)));
        verb.is_some_and(|verb| {
            verb > 0 && behind[..verb].iter().all(|element| matches!(element.what, What::Quote(_) | What::Comma))
        })
    }

    /// How many words the name of a known body has that starts at `from`.
    fn metonym_length(&self, from: usize, to: usize) -> usize {
        let tokens = self.tokens;
        let phrase = tokens.lexicon.phrase(tokens.words(from, to)).filter(|(_, phrase)| phrase.classes.any(Classes::METONYM));
        phrase.map_or(usize::from(tokens.has(from, Classes::METONYM)), |(length, _)| length)
    }

    /// The last element is a preposition behind the verb of an incise, no subject standing between them.
    fn wants_subject(&self) -> bool {
        let elements = &self.clauses.elements;
        if !matches!(elements.last(), Some(Element { what: What::Prep, .. })) {
            return false;
        }
        for (at, element) in elements.iter().enumerate().rev().take(12) {
            match element.what {
                What::Prep | What::Adverb | What::Other => {}
                What::Mention(index) => {
                    let governed = at > 0 && matches!(elements[at - 1].what, What::Prep);
                    if !governed && !self.tokens.has(self.clauses.mentions[index].at, TIME) {
                        return false;
                    }
                }
                What::Verb(group) => {
                    let group = &self.clauses.groups[group];
                    // dans une lettre adressée au maire
                    if group.mood == Mood::Participle {
                        continue;
                    }
                    let opens = at > 0 && matches!(elements[at - 1].what, What::Comma | What::Quote(_) | What::Stop);
                    return opens && group.mood == Mood::Finite && group.pronoun.is_none();
                }
                _ => return false,
            }
        }
        false
    }
}
