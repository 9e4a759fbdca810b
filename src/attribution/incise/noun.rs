//! The subject that a noun is behind the verb of an incise, and where the incise ends.
//!
//! | text | the incise |
//! |---|---|
//! | *« A », a lancé hier à la presse X, élu de Lans.* | ends behind what X is |
//! | *« A », demandait la lettre de X.* | has a noun that no preposition governs |
//! | *« A », lâche, la voix nouée, X* | has no noun between commas for its subject |

use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::{Classes, Frames, Reliability};
use crate::mention::{Determiner, Head, Mention};
use crate::token::{Kind, shape, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// The subject behind its verb: the first mention that no preposition governs.
    pub(in crate::attribution) fn inverted_subject(&self, verb: usize, last: usize) -> Option<(usize, usize)> {
        let mut at = verb + 1;
        let mut detached = false;
        // A noun between commas is no subject of those behind them: lâche, la voix nouée, à la presse, X
        let mut aside = false;
        let mut marked = false;
        let mut fallback = None;
        let mut noble = None;
        let mut letters = None;
        while at < last.min(verb + 24) {
            match self.what(at) {
                What::Mention(index) => {
                    let mention = &self.clauses.mentions[index];
                    if self.may_follow(at, verb, mention) {
                        if mention.head.speaks() && !self.names_thing_before(at, verb) {
                            return Some((index, at + 1));
                        }
                        // A noun that is nobody may be an object: « A », a lancé tout sourire X.
                        aside |= fallback.is_none() && detached;
                        fallback = fallback.or(Some((index, at + 1)));
                    } else if noble.is_none() && self.is_noble(index, verb, at) {
                        // riposta d'Arbelles, murmura doucement de Kerbras: the particle of a name just behind the verb
                        noble = Some((index, at + 1));
                    }
                }
                What::Prep | What::Adverb | What::Other | What::Coord => {}
                What::Comma => {
                    // lâche, l'air dépité, X: how somebody speaks, between commas
                    if fallback.is_some() && !detached && !aside {
                        break;
                    }
                    detached = !detached;
                }
                // ont réclamé le « retour » du maire et décidé d'aider ces élus: the words were an object.
                What::Verb(group) => match self.clauses.groups[group].mood {
                    // lui répond, par écrit, X: behind a preposition no conjugated verb
                    Mood::Finite if at > verb + 1 && matches!(self.what(at - 1), What::Prep) => {}
                    Mood::Finite => break,
                    // a annoncé, mardi, avoir cessé son traitement: what the infinitive has behind it is its object
                    Mood::Infinitive if matches!(self.what(at - 1), What::Comma) || self.asks(verb, at) => break,
                    _ if fallback.is_some() && !detached || marked => break,
                    _ => {}
                },
                What::Quote(stretch) => {
                    // le « boxeur »: a nickname can be part of the subject.
                    if self.stretches[stretch].end - self.stretches[stretch].start > 3 {
                        break;
                    }
                    marked = true;
                }
                // a déclaré au Courrier du port (CDP) X: what brackets hold is the subject only where nothing else is
                What::ParenOpen => {
                    letters = letters.or(self.letters_in_brackets(at).map(|index| (index, at + 2)));
                    at = (at..last.min(at + 8)).find(|&at| matches!(self.what(at), What::ParenClose)).unwrap_or(at);
                }
                What::ParenClose | What::Dash => {}
                _ => break,
            }
            at += 1;
        }
        noble.or(fallback).or(letters)
    }

    /// *a répondu dans un message Valmer la maire*: a bare name between a noun behind a preposition and a subject with its
    /// article is that noun's.
    fn names_thing_before(&self, at: usize, verb: usize) -> bool {
        let bare = |found: &Mention| found.determiner == Determiner::None && !found.has_role();
        let named = self.clauses.mention(at).is_some_and(|(_, found)| bare(found));
        let noun = at > verb + 2
            && self.clauses.mention(at - 1).is_some_and(|(_, found)| !found.has_name())
            && self.clauses.is_governed(at - 1, verb);
        let subject = self.clauses.mention(at + 1).filter(|_| named && noun);
        subject.is_some_and(|(_, found)| found.determiner == Determiner::Definite && found.head.is_people())
    }

    /// The letters that brackets hold: *l'Alliance du port (ADP)*.
    fn letters_in_brackets(&self, open: usize) -> Option<usize> {
        let (index, mention) = self.clauses.mention(open + 1)?;
        let letters = mention.has_name() && self.tokens.is(mention.at, shape::ALL_CAPITALS);
        (letters && matches!(self.clauses.what(open + 2), Some(What::ParenClose))).then_some(index)
    }

    /// A name whose particle stands just behind the verb, but for adverbs.
    fn is_noble(&self, mention: usize, verb: usize, at: usize) -> bool {
        let mention = &self.clauses.mentions[mention];
        // se moqua d'Arbelles, but s'écria d'Arbelles
        let own = |group: &Group| !group.reflexive || group.reliability(self.tokens) == Reliability::High;
        self.clauses.group(verb).is_some_and(|group| group.singular && own(group))
            && matches!(mention.head, Head::Person | Head::Name)
            && mention.end == mention.start + 1
            && !self.tokens.has(mention.start, Classes::FIRST_NAME)
            && self.is(at - 1, words!["de", "d'", "du"])
            && (verb + 1..at - 1).all(|at| matches!(self.what(at), What::Adverb))
    }

    /// *s'est vanté d'en être l'auteur*: the infinitive at `at` is what the verb asks for; but *a lancé, avant de partir, X*.
    pub(super) fn asks(&self, verb: usize, at: usize) -> bool {
        let of = at - 1 - usize::from(at > verb + 2 && self.is(at - 1, words!["en", "y"]));
        let asks = self.clauses.group(verb).is_some_and(|group| group.frames(self.tokens).any(Frames::DE_INF));
        asks && self.is(of, words!["de", "d'"])
            && !self.tokens.one_of(self.clauses.elements[of].start - 1, words!["avant", "afin"])
    }

    /// Whether a mention behind a verb may be its subject: neither a date nor governed, but *ont affirmé à l'AFP des riverains*
    /// has an article behind a plural verb.
    fn may_follow(&self, at: usize, verb: usize, mention: &Mention) -> bool {
        if !self.clauses.is_governed(at, verb + 1) {
            return !self.is_time(at) && !self.is_unit(at) && !self.is_too_many(verb, mention);
        }
        let plural = self.clauses.group(verb).is_some_and(|group| group.plural && !group.singular);
        // s'engagent dans des clubs, s'expliquent avec des voisins: no subjects
        let governed = || matches!(self.what(at - 2), What::Prep) && mention.head.is_people();
        plural && self.is(at - 1, words!["des", "d'"]) && mention.is_plural() && mention.head.speaks() && !governed()
    }

    /// *Me Rey, a rappelé les enregistrements, …*: several are no subject of a verb of the singular, at least if they are things.
    fn is_too_many(&self, verb: usize, mention: &Mention) -> bool {
        let one = self.clauses.group(verb).is_some_and(|group| group.singular && !group.plural);
        let several = mention.determiner == Determiner::Definite && mention.is_plural() && !mention.coordinated;
        one && several && matches!(mention.head, Head::Document | Head::Thing)
    }

    /// *, garantira 730 Nm*: the letters of a unit, behind a figure, are no subject.
    fn is_unit(&self, at: usize) -> bool {
        let (start, end) = (self.clauses.elements[at].start, self.clauses.elements[at].end);
        let letters = end == start + 1 && self.tokens.str(start).len() <= 3 && self.tokens.classes(start).is_unknown();
        letters && start > 0 && self.tokens.kind(start - 1) == Kind::Number
    }

    /// The institution behind *on*: *indique-t-on de source judiciaire*, *a-t-on appris auprès du parquet*, *peut-on lire dans le
    /// rapport*.
    pub(super) fn institution(&self, from: usize, last: usize) -> Option<(usize, usize)> {
        let plural = |index: usize| self.tokens.word(self.clauses.mentions[index].at).agreement.is_plural();
        let mut at = from;
        while at < last.min(from + 10) {
            match self.what(at) {
                // au cours d'une conférence: no courts
                What::Mention(index) if plural(index) && self.is(at - 1, words!["au"]) && !self.is(at, words!["sein"]) => {
                    return None;
                }
                // crie-t-on à gauche, souffle-t-on au centre: which of them
                What::Mention(index) if self.is_bench(index, at) => return None,
                What::Mention(index) if self.is_listener(index, at) => {}
                What::Mention(index) if self.clauses.mentions[index].head.speaks() && !self.is_time(at) => {
                    return Some((index, at + 1));
                }
                What::Mention(_) | What::Prep | What::Adverb | What::Other => {}
                // a-t-on appris, lundi soir, auprès du parquet
                // a-t-on appris jeudi 3 mai, de source judiciaire
                What::Comma if at + 1 < last && (self.is_time(at + 1) || self.is(at + 1, words!["auprès"])) => {}
                What::Comma
                    if at + 2 < last
                        && self.tokens.one_of(self.clauses.elements[at + 1].start + 1, words!["source", "sources"]) => {}
                _ => return None,
            }
            at += 1;
        }
        None
    }

    /// *à gauche*, *à droite*, *au centre*: where one sits, told without an article of its own; but *à la gauche du parti*.
    pub(crate) fn is_bench(&self, index: usize, at: usize) -> bool {
        let mention = &self.clauses.mentions[index];
        let alone = mention.end == mention.start + 1 && self.tokens.one_of(mention.at, words!["gauche", "droite", "centre"]);
        alone && at > 0 && self.is(at - 1, words!["à", "au"])
    }

    /// *a-t-on dit aux voyageurs*, *a-t-on demandé à Luc Rey*, *a-t-on indiqué à la presse*: who hears it; but *dit-on aux
    /// Verts*, *à la droite du parti*.
    fn is_listener(&self, index: usize, at: usize) -> bool {
        let mention = &self.clauses.mentions[index];
        let people = mention.head.is_human() || mention.head == Head::Group && mention.is_plural();
        let common = people && !self.tokens.is_capital(mention.at);
        let heard = common || mention.head == Head::Person || self.tokens.one_of(mention.at, words!["médias", "presse"]);
        heard && self.is(at - 1, words!["au", "aux", "à"])
    }

    /// Where an incise ends: at the punctuation behind its subject, its apposition and complements included.
    pub(in crate::attribution) fn incise_end(&self, from: usize, last: usize) -> usize {
        let mut at = from;
        let mut open = false;
        while at < last {
            match self.what(at) {
                What::ParenOpen => (open, at) = (true, at + 1),
                // Les marins (cinq, dit Anne Dol) vont bien
                What::ParenClose if !open => break,
                // a dit Anne Dol, présidente de l'association « Les Marins »
                What::Quote(stretch) if self.is_what_noun_is_called(stretch) => at += 1,
                What::Comma | What::Semicolon | What::Colon | What::Stop | What::Quote(_) | What::Dash => break,
                // a précisé la mairie soulignant que P
                What::Verb(group)
                    if self.clauses.groups[group].mood == Mood::Gerund
                        && at + 1 < last
                        && matches!(self.what(at + 1), What::Que)
                        && self.clauses.groups[group].reliability(self.tokens) >= Reliability::Medium =>
                {
                    break;
                }
                _ => at += 1,
            }
        }
        at
    }

    /// *l'association « Les Marins »*, *le livre « Marée basse »*: the name of the body or the work just before the marks.
    fn is_what_noun_is_called(&self, stretch: usize) -> bool {
        let stretch = &self.stretches[stretch];
        let called = self.tokens.has(stretch.open - 1, Classes::TITLE_HEAD.or(Classes::WORK).or(Classes::TAKES_UP));
        let name = self.tokens.is_capital(stretch.start) && stretch.end - stretch.start <= 8;
        called && name && !self.tokens.kind(stretch.end - 1).ends_sentence()
    }
}
