//! What may stand between a verb of speech and its content.
//!
//! | text | between |
//! |---|---|
//! | *dit à Zoé Rey, au nom du groupe, que P* | whom it is said to, and in whose name |
//! | *reproche à Lans, Valmer et Brie de I* | a list |
//! | *martèle – sans preuve – que P* | an aside between dashes or brackets |
//! | *affirme comme la veille que P* | a comparison without a verb |
//! | *appelle les élus, marins et dockers, à I* | what else they are |

use super::Finder;
use crate::attribution::Place;
use crate::clause::What;
use crate::lexicon::{Frames, Reliability};
use crate::mention::{Head, Mention};
use crate::token::{Words, words};
use crate::verb::{Group, Mood};

impl Finder<'_> {
    /// *appelle les élus, marins et dockers, à venir*, *invite la foule, d'une voix douce, à partir*: the infinitive behind the
    /// last comma of what is set in behind whom the verb speaks to, or behind what is called so in marks: *appelle les « forces
    /// vives », élus, marins, dockers, à venir*.
    pub(super) fn beyond_insertion(&self, at: usize, comma: usize, limit: usize, frames: Frames) -> Option<usize> {
        let addressed = |at: usize| {
            let marked = || matches!(self.what(at), What::Quote(_)) && !matches!(self.what(at - 1), What::Comma);
            self.clauses.mention(at).is_some_and(|(_, mention)| mention.head.speaks()) || marked()
        };
        let plain = |&at: &usize| {
            matches!(
                self.what(at),
                What::Comma | What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Coord | What::Quote(_)
            )
        };
        let closes = |&to: &usize| {
            let a = self.is_word(to, words!["à"]) && matches!(self.what(to - 1), What::Comma);
            a && self.opens_infinitive(to, frames)
        };
        let may = frames.any(Frames::A_INF) && (at + 1..comma).any(addressed);
        if may { (comma + 2..limit).take_while(plain).find(closes) } else { None }
    }

    /// *dit à Zoé Rey, au nom du groupe, que P*: another comma closes what stands behind the one at `comma`, before the clause.
    pub(super) fn is_set_in(&self, comma: usize, limit: usize) -> bool {
        let close = (comma + 1..limit).find(|&at| matches!(self.what(at), What::Comma));
        close.is_some_and(|close| close + 1 < limit && matches!(self.what(close + 1), What::Que))
    }

    /// *affirme comme la veille que P*, *affirmant comme son père que P*: a comparison without a verb before the clause.
    pub(super) fn is_likened(&self, comme: usize, limit: usize) -> bool {
        let goes_on = |&at: &usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other);
        let behind = comme + 1 + (comme + 1..limit).take_while(goes_on).count();
        let closed = behind > comme + 1 && behind < limit && matches!(self.what(behind), What::Que);
        closed && self.is_word(comme, words!["comme"])
    }

    /// *avoir menti*, *être parti* alone.
    pub(super) fn is_past_infinitive(&self, at: usize, frames: Frames) -> bool {
        let group = self.clauses.group(at).filter(|_| self.is_bare_infinitive(at, frames));
        group.is_some_and(|group| group.has_auxiliary(self.tokens))
    }

    /// *reproche à Lans, Valmer et Brie de mentir*, *accuse la ville, le port et la gare de mentir*: behind the list of those
    /// spoken to, whose first comma is at `comma`.
    pub(super) fn list_end(&self, at: usize, comma: usize, frames: Frames) -> Option<usize> {
        const LONGEST: usize = 12;
        let last = self.sentence.last;
        let noun = |at: usize| self.clauses.may_speak(at);
        let asks = frames.any(Frames::DE_INF.or(Frames::A_INF));
        if !asks
            || !noun(comma - 1)
            || !(comma - 1 == at + 1 || frames.any(Frames::PERSON) || self.is_word(comma - 2, words!["à", "au", "aux"]))
        {
            return None;
        }
        let mut next = comma;
        while next + 2 < last.min(comma + LONGEST) {
            // one phrase: Valmer et Brie
            let joined = matches!(self.what(next), What::Coord)
                || self.clauses.mention(next + 1).is_some_and(|(_, found)| found.coordinated);
            if !matches!(self.what(next), What::Comma | What::Coord) || !noun(next + 1) {
                return None;
            }
            next += 2;
            if joined {
                let content = || matches!(self.what(next + 1), What::Verb(_) | What::Quote(_));
                return (next + 1 < last && self.opens_infinitive(next, frames) && content()).then_some(next);
            }
        }
        None
    }

    /// The conjunction at `next` joins two nouns that one preposition governs or that are spoken to, or *que* or an infinitive to
    /// a noun.
    pub(super) fn joins_complements(&self, at: usize, next: usize, frames: Frames) -> bool {
        let clauses = self.clauses;
        // alors que les élus demandent du temps et que P
        let alone = || !(self.sentence.first..at).any(|at| matches!(self.what(at), What::Que | What::Subord));
        // et à rester, et à ne pas sortir
        let infinitive = || {
            let behind = || self.behind_adverbs((next + 2).min(self.sentence.last - 1));
            self.opens_infinitive(next + 1, frames) && (self.is_infinitive(next + 1) || self.clauses.is_infinitive(behind()))
        };
        // accuse X d'hypocrisie et de vouloir partir, de « cynisme » et de mentir: a noun without its article
        let noun = || matches!(self.what(next - 1), What::Other | What::Quote(_));
        // accuse X de fraude fiscale et de mentir
        let described = || matches!((self.what(next - 2), self.what(next - 3)), (What::Other, What::Prep)) && next > at + 3;
        let bare = || noun() && (matches!(self.what(next - 2), What::Prep) || described()) && infinitive();
        if next + 1 < self.sentence.last && next > at + 2 && bare() {
            return true;
        }
        next + 1 < self.sentence.last
            && clauses.mention(next - 1).is_some()
            && (matches!(self.what(next + 1), What::Que) && alone()
                // appelle au calme et à laisser la justice travailler
                || infinitive()
                // aux écoles et facultés: the second noun has no determiner
                || (clauses.mention(next + 1).is_some() || matches!(self.what(next + 1), What::Other))
                    && (frames.any(Frames::PERSON) || clauses.is_governed(next - 1, at))
                || self.is_also_addressed(at, next + 1))
    }

    /// *accuse X de fraude, et de vouloir partir*: behind a noun that the verb governs too, a comma and *et*.
    pub(super) fn joins_infinitive(&self, comma: usize, frames: Frames) -> bool {
        let behind = comma + 2;
        comma >= 2
            && matches!(self.what(comma + 1), What::Coord)
            && self.is_word(comma + 1, words!["et"])
            && matches!(self.what(comma - 2), What::Prep)
            && self.is_word(comma - 2, words!["d'", "de"])
            && self.is_word(behind, words!["d'", "de"])
            && self.opens_infinitive(behind, frames)
            && self.is_infinitive(behind)
    }

    /// Behind the dash or the bracket that closes what the one at `open` opens; but a soulevé une question (QPC) que P.
    pub(super) fn behind_aside(&self, at: usize, open: usize, limit: usize) -> Option<usize> {
        let object = self.clauses.mention(open - 1).is_some() && !self.clauses.is_governed(open - 1, at);
        let dash = matches!(self.what(open), What::Dash);
        let closes = |&at: &usize| match self.what(at) {
            What::Dash => dash,
            What::ParenClose => !dash,
            _ => false,
        };
        let close = (open + 1..limit.saturating_sub(1)).find(closes).filter(|_| !object)?;
        Some(close + 1)
    }

    /// *plaide lundi pour rouvrir*, *insiste pour que P*; but *plaide pour un fonds pour rouvrir*: the verb whose content stands
    /// behind *pour*.
    pub(super) fn pleads(&self, at: usize, pour: usize) -> bool {
        // auprès du ministre, devant les élus
        let heard = |at: usize| self.is_word(at, words!["auprès", "devant"]);
        let within = |at: usize| heard(at) || self.is_word(at, words!["d'", "de", "du", "des"]) && heard(at - 1);
        let whom = |at: usize| self.clauses.mention(at).is_some() && within(at - 1);
        self.is_word(pour, words!["pour"])
            && (at + 1..pour).all(|at| matches!(self.what(at), What::Adverb) || self.rules.is_time(at) || within(at) || whom(at))
            && self
                .clauses
                .group(at)
                .is_some_and(|group| group.lexicon_verb(self.tokens).one_of(words!["insister", "militer", "plaider"]))
    }

    /// *il y a une semaine*
    fn is_time_ago(&self, verb: usize) -> bool {
        let there = self.clauses.group(verb).is_some_and(|group| {
            self.tokens.one_of(group.start, words!["y"]) && self.tokens.one_of(group.at, words!["a", "avait"])
        });
        there && (verb + 1..self.sentence.last.min(verb + 4)).any(|at| self.rules.is_time(at))
    }

    /// A participle or a gerund between the verb at `at` and its content, or how long ago it was.
    pub(super) fn is_passed_over(&self, at: usize, next: usize, limit: usize, frames: Frames) -> bool {
        let clauses = self.clauses;
        let (Some(verb), Some(group)) = (clauses.group(at), clauses.group(next)) else { return false };
        let participle = group.mood == Mood::Participle;
        let behind_noun = clauses.mention(next - 1).is_some();
        // a reconnu en garde à vue avoir menti: behind a preposition a participle is a noun
        let noun = matches!(self.what(next - 1), What::Prep);
        // s'est dite convaincue que P
        let attribute = frames.any(Frames::ATTRIBUTE) && next == at + 1 && verb.reflexive;
        // a reconnu dans un courrier adressé aux clients avoir menti
        // a annoncé à des élus sidérés que P; but disposent de marins formés qu'ils emploient
        let addressed = || {
            !group.frames(self.tokens).any(Frames::QUE)
                && clauses.may_speak(next - 1)
                && (at + 1..next).any(|at| self.is_word(at, words!["à", "aux", "devant"]))
        };
        let complement = behind_noun
            && clauses.is_governed(next - 1, at)
            && next + 1 < limit
            && (!matches!(self.what(next + 1), What::Que) || addressed());
        // appelle les élus siégeant au port, concernés par le plan à voter: what describes those spoken to
        const ASKS: Frames = Frames::A_INF.or(Frames::DE_INF);
        let described = behind_noun
            && frames.any(ASKS)
            && frames.any(Frames::PERSON)
            && (participle || self.is_gerund(next))
            && !group.frames(self.tokens).any(ASKS);
        // dit dans un livre à paraître que P
        let coming = group.mood == Mood::Infinitive
            && !frames.any(Frames::A_INF)
            && next > at + 3
            && self.is_word(next - 1, words!["à"])
            && clauses.mention(next - 2).is_some()
            && clauses.is_governed(next - 2, at);
        // a promis aux élus venus l'écouter de rester: what those spoken to came for
        let comes = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["accourir", "aller", "venir"]);
        let moved = || self.clauses.is_participle(next - 1) && clauses.group(next - 1).is_some_and(comes);
        let purpose = group.mood == Mood::Infinitive && frames.any(ASKS) && next > at + 2 && moved();
        participle && (noun || attribute || complement)
            || described
            || purpose
            || coming
            || self.is_time_ago(next)
            || self.is_meanwhile(at, next, limit, frames)
    }

    /// *a dit en souriant que P*, *a dit après avoir voté que P*, *a dit avant de partir que P*: what the subject of the verb at
    /// `at` does meanwhile, which brings no words; but *a répondu en citant les élus que P*.
    fn is_meanwhile(&self, at: usize, next: usize, limit: usize, frames: Frames) -> bool {
        const BRINGS: Frames = Frames::QUE.or(Frames::QUESTION);
        let Some(group) = self.clauses.group(next) else { return false };
        let before = |back: usize, words: Words| next >= at + 1 + back && self.is_word(next - back, words);
        let meanwhile = match group.mood {
            Mood::Gerund => true,
            Mood::Infinitive => before(1, words!["après", "sans"]) || before(1, words!["de"]) && before(2, words!["avant"]),
            _ => false,
        };
        // a parlé en essayant de rire: the infinitive is the gerund's
        let infinitive = || self.opens_infinitive(next + 1, frames) && !self.brings_infinitive(next);
        let ends = || next + 1 < limit && (matches!(self.what(next + 1), What::Que) || infinitive());
        meanwhile && ends() && !group.reflexive && !group.frames(self.tokens).any(BRINGS)
    }

    /// Where the way from the verb at `at` goes on behind the comma at `next`: *a déclaré, lundi, que P* has a detached phrase
    /// between verb and *que*.
    pub(super) fn beyond_comma(&self, at: usize, next: usize, limit: usize, frames: Frames) -> Option<usize> {
        // fulmine, affirmant aimer les gens, qu'elle dit connaître: the gerund tells
        if next + 1 < limit && self.is_gerund(next + 1) && self.tells_surely(next + 1) {
            return None;
        }
        // a dit à Anne Dol, la maire de Lans, que P; a demandé au maire, Luc Dol, si P: the comma closes an apposition
        let opens = |next: usize| matches!(self.what(next), What::Que | What::Si | What::Interrogative);
        let addressed = || frames.any(Frames::PERSON) || self.clauses.is_governed(next - 1, at);
        if next + 1 < limit && opens(next + 1) && self.rules.is_read_with_apposition(next - 1) && addressed() {
            return Some(next + 1);
        }
        // a demandé à son rival, le maire sortant, Luc Rey de partir: the last comma is missing
        if next + 1 < limit && self.clauses.may_speak(next - 1) && addressed() && self.is_addressed(next + 1, frames) {
            return Some(next + 1);
        }
        // a dit lundi, à plusieurs reprises, vouloir partir; a dit aux élus, mardi, dans une lettre, vouloir partir
        let comma = (at + 1..next).find(|&at| matches!(self.what(at), What::Comma)).unwrap_or(next);
        let close = (at + 1..comma).all(|next| {
            // dans un communiqué diffusé après une réunion
            let made = || self.clauses.is_participle(next) && self.clauses.mention(next - 1).is_some();
            matches!(self.what(next), What::Adverb | What::Prep)
                || self.rules.is_time(next)
                || self.clauses.is_governed(next, at)
                || made()
        });
        if close && frames.any(Frames::QUE) && self.is_comma_before_que(at, next, limit) {
            return Some(next + 1);
        }
        // l'a affirmé, après le conseil : P
        let colon = (next + 1..limit).find(|&at| !matches!(self.what(at), What::Prep | What::Mention(_) | What::Other));
        if let Some(colon) = colon.filter(|&colon| next == at + 1 && matches!(self.what(colon), What::Colon)) {
            return Some(colon);
        }
        let parting = if close && frames.any(Frames::QUE) { self.que_beyond(next) } else { None };
        // demande au CELA, la commission du port et à la mairie de voter
        let ends = || (next + 1..limit).find(|&at| matches!(self.what(at), What::Comma | What::Que | What::Coord));
        if let Some(opens) = ends().and_then(|joint| self.behind_second_addressed(joint, limit, frames)) {
            return Some(opens);
        }
        let behind = parting.or_else(|| (next + 1..limit).find(|&at| matches!(self.what(at), What::Comma | What::Que)))?;
        if matches!(self.what(behind), What::Comma) {
            if self.has_words_before(at, next) {
                return None;
            }
            let start = behind + 1;
            let simple = |at: usize| {
                let infinitive = |group: &Group| group.mood == Mood::Infinitive && !group.has_auxiliary(self.tokens);
                self.clauses.group(at).is_some_and(infinitive)
            };
            let content = start < self.sentence.last
                && (opens(start)
                    // menace X d'une arme, avant de le lier, de le blesser: an infinitive like the one before it; but a promis,
                    // après avoir vu X, de partir
                    || self.opens_infinitive(start, frames) && !(next + 1..behind).any(simple)
                    || close && self.is_bare_infinitive(self.behind_adverbs(start), frames)
                    || self.is_addressed(start, frames));
            if let Some(opens) = self.behind_second_addressed(start, limit, frames) {
                return Some(opens);
            }
            // a promis, lundi, devant les élus, de partir
            let detached = start < limit && matches!(self.what(start), What::Prep) && !self.opens_infinitive(start, frames);
            return if content { Some(start) } else { detached.then_some(behind) };
        }
        // cette réponse, qu'il juge hâtive; ajoute Anne Dol, que le maire a reçue
        let somebody = || self.follows_marks(at) || self.is_own_object(at, at + 1);
        // défendre sa fille, qu'il dit innocente
        let object = || !frames.any(Frames::PERSON) && !self.clauses.is_governed(next - 1, at);
        let antecedent = self.clauses.mention(next - 1).is_some_and(|(_, mention)| {
            mention.head == Head::Thing || mention.has_name() || mention.head.is_people() && (somebody() || object())
        });
        if behind != next + 1 || !antecedent {
            return (behind == next + 1).then_some(behind);
        }
        // a annoncé à Paul Rey, qu'il connaît, que P
        let resumes = |&start: &usize| matches!(self.what(start), What::Que) || self.opens_infinitive(start, frames);
        (behind + 1..limit - 1).find(|&at| matches!(self.what(at), What::Comma)).map(|comma| comma + 1).filter(resumes)
    }

    /// *a affirmé à Lans, que P*, *a dit lors d'une réunion, que P*: the comma behind where or when it was said has none before
    /// it; but *a répondu à la lettre, que le maire avait lue*.
    fn is_comma_before_que(&self, at: usize, comma: usize, limit: usize) -> bool {
        let Some(opens) = (at + 1..comma).find(|&at| !matches!(self.what(at), What::Adverb) && !self.rules.is_time(at)) else {
            return false;
        };
        let word = |mention: &Mention| mention.name.1 == mention.name.0 + 1;
        let place = |mention: &Mention| matches!(mention.head, Head::Name | Head::Organisation) && word(mention);
        let town = || {
            let named = self.clauses.mention(opens + 1).is_some_and(|(_, mention)| place(mention));
            comma == opens + 2 && named && self.is_word(opens, words!["à"])
        };
        let own = |group: &Group| group.reliability(self.tokens) == Reliability::High && group.pronoun.is_none();
        comma + 2 < limit
            && matches!((self.what(opens), self.what(comma + 1)), (What::Prep, What::Que))
            && (self.is_where_it_is_said(opens) || town())
            && self.clauses.group(at).is_some_and(own)
            && !self.lacks_object(comma + 1)
            && !self.follows_marks(at)
    }

    /// *accuse la CELA, la commission du port, et la mairie de frauder*: the preposition behind the second of those spoken to,
    /// which *et* at `joint` joins to the first and its apposition.
    fn behind_second_addressed(&self, joint: usize, limit: usize, frames: Frames) -> Option<usize> {
        if joint + 3 >= limit || !matches!(self.what(joint), What::Coord) || !self.is_word(joint, words!["et"]) {
            return None;
        }
        let to = matches!(self.what(joint + 1), What::Prep) && self.is_word(joint + 1, words!["à", "au", "aux"]);
        let noun = joint + 1 + usize::from(to);
        let addressed = self.clauses.may_speak(noun) && (to || frames.any(Frames::PERSON));
        let opens = addressed && self.opens_infinitive(noun + 1, frames) && self.clauses.is_infinitive(noun + 2);
        opens.then_some(noun + 1)
    }

    /// *P, juge le maire, au lendemain de la crue de la Dronne, qu'il accuse*: an incise, its subject before the comma at
    /// `comma`.
    fn has_words_before(&self, at: usize, comma: usize) -> bool {
        let said = at > self.sentence.first && matches!(self.what(at - 1), What::Comma | What::Quote(_));
        let subject = |at: usize| self.clauses.may_speak(at);
        said && (at + 1..comma).any(subject) && self.rules.incise_at(at, self.sentence.last, Place::Beside).is_some()
    }

    /// *a déclaré, devant les élus, réunis à Lans, que P*: the comma just before *que*, where nothing but detached phrases stands
    /// between it and the one at `comma`; but *a dénoncé, mardi, le plan, que P* has an object.
    fn que_beyond(&self, comma: usize) -> Option<usize> {
        let end = self.sentence.last.min(comma + 40);
        for at in comma + 1..end.saturating_sub(1) {
            match self.what(at) {
                What::Comma if matches!(self.what(at + 1), What::Que) => return Some(at),
                What::Comma | What::Prep | What::Adverb | What::Other | What::Coord => {}
                What::Verb(_) if !self.clauses.is_finite(at) => {}
                What::Mention(index) => {
                    let thing = self.clauses.mentions[index].head == Head::Thing;
                    if thing && !self.rules.is_time(at) && !self.clauses.is_governed(at, comma) {
                        return None;
                    }
                }
                _ => return None,
            }
        }
        None
    }

    /// *affirmant*, *assurant*: a verb of speech and nothing else.
    fn tells_surely(&self, at: usize) -> bool {
        self.clauses.group(at).is_some_and(|group| group.reliability(self.tokens) == Reliability::High)
    }
}
