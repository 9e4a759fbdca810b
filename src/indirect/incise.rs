//! Clauses whose cue stands beside them: what is on both sides of it, and which of the two sides is its speaker's.
//!
//! | construction | content |
//! |---|---|
//! | P, a expliqué X. P, dit-il, Q. | P ⟂ Q |
//! | Selon X, P. P, selon X, Q. | P ⟂ Q |
//! | Comme l'a dit X, P | P |

use crate::attribution::{Cue, Incise, OWN_WORD, Place, Source};
use crate::clause::{Sentence, What};
use crate::few::Few;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses, phrases};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{CueKind, Evidence};
use crate::token::{HIM, Kind, Words, tail, words};
use crate::verb::{Group, Mood};

use super::{Around, Clause, Finder, MINDS};

impl Finder<'_> {
    /// A sentence whose cue stands in front, in the middle or at the end: *selon X*, *dit-il*, *a expliqué X*, *comme l'a dit X*.
    pub(super) fn around_cue(&self) -> Option<Around> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        // Pour X, P, confie Y: the words are Y's, unless a newspaper hands them on.
        let mut held = None;
        let mut boundary = true;
        for (at, element) in (first..last.min(first + 120)).zip(&self.clauses.elements[first..last]) {
            let behind = matches!(element.what, What::Comma | What::Coord | What::Stop);
            let opens = match element.what {
                What::Prep => true,
                What::Verb(_) => !self.rules.is_weak_verb(at) && (boundary || self.follows_clause(at)),
                What::Subord => boundary || self.takes_up(at),
                // Le pont tient si l'on en croit X
                What::Si => boundary || self.rules.preposition_at(at, last).is_some(),
                _ => boundary,
            };
            boundary = behind;
            if !opens {
                continue;
            }
            let figure = || self.quantity_before(at).is_some();
            let Some(incise) =
                self.rules.incise_at(at, last, Place::Apart).filter(|incise| self.carries(incise, at) && !figure())
            else {
                continue;
            };
            let someone = |found: &Mention| found.head.is_human();
            if held.is_some() && !incise.tie.source.mention(self.clauses).is_some_and(someone) {
                continue;
            }
            if self.is_governed_clause(&incise) {
                // accuse Y d'avoir crié, selon la mairie, rapporte Z
                if incise.tie.evidence == Evidence::Preposition {
                    continue;
                }
                return held;
            }
            if self.is_topic_of_incise(&incise) {
                continue;
            }
            if self.is_of_added_words(&incise) {
                return held;
            }
            if let Some(pieces) = self.split(&incise) {
                let own = |&(from, to): &(usize, usize)| !self.is_share_of_another(from, to, &incise);
                let pieces: Few<_> = pieces.iter().copied().filter(own).collect();
                let closes = pieces.iter().all(|piece| piece.1 <= incise.first);
                let weak = incise.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low);
                let found = Around { pieces, tie: incise.tie, closes };
                if !(weak && incise.tie.evidence == Evidence::Preposition) {
                    return Some(found);
                }
                held = Some(found);
            }
        }
        held
    }

    /// *Pour les marins, assure-t-il, P*, *Selon la loi, rappelle-t-elle, P*: whoever the incise right behind the opening stands
    /// for says all of it.
    fn is_topic_of_incise(&self, incise: &Incise) -> bool {
        let (verb, last) = (incise.last + 1, self.sentence.last);
        let opens = incise.tie.evidence == Evidence::Preposition && self.opens(incise, incise.first);
        if !opens || verb >= last || !matches!((self.what(incise.last), self.what(verb)), (What::Comma, What::Verb(_))) {
            return false;
        }
        let found = self.rules.incise_at(verb, last, Place::Apart).filter(|found| self.carries(found, verb));
        found.is_some_and(|found| {
            matches!(found.tie.source, Source::Pronoun(_)) && found.last < last && matches!(self.what(found.last), What::Comma)
        })
    }

    /// *Le plan est « bon » selon X, « mauvais » selon Y*: behind the source words in marks that have one of their own.
    fn is_share_of_another(&self, from: usize, to: usize, incise: &Incise) -> bool {
        let joint = |at: &usize| matches!(self.what(*at), What::Comma | What::Coord);
        let marks = from + (from..to).take_while(joint).count();
        incise.tie.evidence == Evidence::Preposition
            && from >= incise.last
            && marks + 1 < to
            && matches!((self.what(marks), self.what(marks + 1)), (What::Quote(_), What::Prep))
            && self.rules.preposition_at(marks + 1, self.sentence.last).is_some()
    }

    /// *Selon X, P, rapporte Y*, *P, qui selon X Q, R, a-t-il dit*, *P, comme l'a dit X, Q, rappelle Y*: who ends the sentence
    /// hands on what the source said.
    pub(super) fn relayed(&self, around: &Around) -> Option<Clause> {
        let strong = |cue: &Cue| match cue.kind {
            CueKind::Comparison => true,
            _ => around.tie.evidence == Evidence::Preposition && cue.reliability == Reliability::High,
        };
        let cue = around.tie.cue.filter(strong)?;
        let Sentence { first, last, .. } = self.sentence;
        let behind = (first..last).find(|&at| self.clauses.elements[at].start >= cue.end)?;
        let opens = |&at: &usize| matches!((self.what(at - 1), self.what(at)), (What::Comma, What::Verb(_)));
        // selon lequel Q, qui selon X Q
        let lead = (first..behind).rfind(|&at| self.clauses.elements[at].start <= cue.start).unwrap_or(first);
        let within = lead > first && (lead - 1..=behind).any(|at| matches!(self.what(at), What::Relative));
        let another = |source: Source| match source {
            Source::Mention(_) => true,
            Source::Pronoun(_) => within,
            _ => false,
        };
        // Comme l'écrit X, P, « car Q », assure Y, Selon X, P : « Q », assure Y: the words in marks alone
        let colon = |at: usize| at > first && matches!(self.what(at - 1), What::Colon);
        let marked = |incise: &Incise| {
            let words = incise.first - 2;
            matches!(self.what(words), What::Quote(_)) && (cue.kind == CueKind::Comparison || colon(words))
        };
        // a confirmé la maire, au sud de Lans
        let tail = |incise: &Incise| matches!(self.what(incise.last), What::Comma) && !self.has_verb(incise.last, last);
        let incise = (behind + 1..last.min(behind + 120))
            .filter(opens)
            .filter_map(|at| self.rules.incise_at(at, last, Place::Apart).filter(|incise| self.carries(incise, at)))
            .find(|incise| (self.closes(incise) || tail(incise)) && another(incise.tie.source) && !marked(incise))
            .filter(|incise| self.has_verb(first, incise.first))?;
        let piece = self.cut(first, incise.first)?;
        Some(Clause { pieces: Few::One(piece), tie: incise.tie, sentence: self.index })
    }

    /// *P, admet X, mais, ajoute-t-il, Q*: behind its conjunction the second incise has a clause of its own.
    pub(super) fn resumed(&self, around: &mut Around) -> Option<Clause> {
        let last = self.sentence.last;
        let &(from, to) = around.pieces.iter().last().filter(|_| around.tie.evidence == Evidence::Incise && !around.closes)?;
        let joins = |&at: &usize| {
            matches!((self.what(at - 2), self.what(at - 1), self.what(at)), (What::Coord, What::Comma, What::Verb(_)))
        };
        let second = (from + 2..last.min(to + 3)).find(joins)?;
        let incise = self.rules.incise_at(second, last, Place::Apart).filter(|incise| self.carries(incise, second))?;
        let comma = usize::from(incise.last < last && matches!(self.what(incise.last), What::Comma));
        let behind = incise.last + comma;
        let kept = around.pieces.iter().copied().filter(|&(from, _)| from + 2 < second);
        around.pieces = kept.map(|(from, to)| (from, to.min(second - 2))).collect();
        let piece = self.cut(behind, last).filter(|_| comma == 1 && self.has_verb(behind, last))?;
        Some(Clause { pieces: Few::One(piece), tie: incise.tie, sentence: self.index })
    }

    /// The cue at `at` has the clause around it for its content.
    #[inline(never)]
    pub(super) fn carries(&self, incise: &Incise, at: usize) -> bool {
        let Some(cue) = incise.tie.cue else { return false };
        match cue.kind {
            CueKind::Preposition if self.qualifies_marks(incise, &cue, at) || self.is_degree(at) => false,
            // Voici ce qu'il a dit selon le journal : what follows
            CueKind::Preposition if self.is_word(self.sentence.first, words!["voici"]) => false,
            // La mairie, par la voix de son adjointe, assure que P: what the verb announces; Le Phare salue sous la plume d'Anne
            // Dol « A »: what the narrator says of the paper
            CueKind::Preposition if self.tokens.one_of(cue.start, words!["par", "sous"]) => false,
            CueKind::Preposition if self.is_in_sight(&cue, at) => false,
            // De source policière, on indique que P: what the verb announces
            CueKind::Preposition if self.is_taken_up_by_on(incise) => false,
            // pour reprendre les mots de X: the words in marks are X's, the clause is the narrator's
            // X affirme, de source syndicale, que P: how X knows
            CueKind::Preposition if self.tokens.one_of(cue.start, words!["de"]) && self.is_between_verb_and_words(incise) => {
                false
            }
            CueKind::Preposition if cue.reliability == Reliability::High => {
                let of_phrase = self.is_of_noun(incise) || self.is_bracketed(incise);
                !of_phrase && !self.tokens.one_of(cue.start + 1, words!["citer", "paraphraser", "reprendre"])
            }
            // X, pour qui P
            CueKind::Preposition if matches!(self.what(incise.last - 1), What::Relative) => true,
            CueKind::Preposition => self.is_opinion(incise, &cue, at),
            // comme en témoigne le panneau, comme le souhaite le maire: nobody says it; comme le surnomme le maire: a name; comme
            // l'avait décrite X: the pronoun, a thing
            // dix millions, et non cinq comme l'affirmait X
            CueKind::Comparison if self.is_behind_not(at) => false,
            CueKind::Comparison => {
                let verb = self.tokens.lexicon.verb(cue.verb);
                // un « Breton », comme il se décrit: the word alone
                let own_word = self.tokens.one_of(cue.start, words!["se", "s'"]) && verb.one_of(OWN_WORD);
                !self.tokens.one_of(cue.start, words!["en", "la", "les"])
                    && !self.tokens.word(cue.end - 1).forms.any(Forms::PARTICIPLE_FS)
                    && !verb.classes.any(VerbClasses::NAMES.or(VerbClasses::WISHED))
                    // refuse de partir, comme le lui demandait X: what another wanted
                    && !verb.one_of(words!["appeler", "demander"])
                    && !own_word
                    && !self.is_saying_of_many(incise, &cue)
            }
            _ => self.tells_clause(incise, &cue, at),
        }
    }

    /// *et non cinq comme l'affirmait X*, *et non pas en mai, comme l'avait dit X*: what is denied is all that X said.
    fn is_behind_not(&self, comme: usize) -> bool {
        const NEAR: usize = 8;
        let first = self.sentence.first.max(comme.saturating_sub(NEAR));
        let plain = |&at: &usize| !self.clauses.is_finite(at) && !matches!(self.what(at), What::Colon | What::Semicolon);
        let joins = |at: usize| self.is_word(at, words!["non"]) && at > first && self.is_word(at - 1, words!["et", "mais"]);
        (first..comme).rev().take_while(plain).any(joins)
    }

    /// *un « bide », comme disent les jeunes*: people in general say the word, not the clause.
    fn is_saying_of_many(&self, incise: &Incise, cue: &Cue) -> bool {
        let many = |mention: &Mention| mention.is_plural() && mention.determiner == Determiner::Definite && !mention.has_name();
        let says = cue.end == cue.start + 1 && self.tokens.lexicon.verb(cue.verb).one_of(words!["dire"]);
        says && incise.tie.source.mention(self.clauses).is_some_and(many)
    }

    /// *se cache aux yeux de tous*, *brillait aux yeux de Zoé*: from whom or for whom, where no comma parts it; but *est une
    /// honte aux yeux de Zoé*.
    fn is_in_sight(&self, cue: &Cue, at: usize) -> bool {
        const TELLS: Words =
            words!["apparaître", "constituer", "demeurer", "devenir", "paraître", "représenter", "rester", "sembler"];
        let yeux = self.tokens.one_of(cue.start, words!["aux"]) && self.tokens.one_of(cue.start + 1, words!["yeux"]);
        let apart = at == self.sentence.first || matches!(self.what(at - 1), What::Comma);
        let told = |group: &Group| {
            let verb = group.lexicon_verb(self.tokens);
            self.tokens.has(group.at, Classes::ETRE) || group.passive || verb.one_of(TELLS)
        };
        let verb = self.clauses.last_finite(self.sentence.first..at);
        yeux && !apart && !verb.and_then(|verb| self.clauses.group(verb)).is_some_and(told)
    }

    /// *varie selon les sources*, *diffère fortement selon les élus*: what it depends on.
    fn is_degree(&self, at: usize) -> bool {
        let verb = self.clauses.before_adverbs(tail(self.sentence.first..at, 3));
        let depends = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["différer", "fluctuer", "varier"]);
        self.is_word(at, words!["selon"]) && verb.and_then(|verb| self.clauses.group(verb)).is_some_and(depends)
    }

    /// *De source policière, on indique que P*
    fn is_taken_up_by_on(&self, incise: &Incise) -> bool {
        let on = incise.last + 1;
        on + 1 < self.sentence.last
            && self.is_word(on, words!["on"])
            && self.rules.house(on, self.sentence.first).is_some()
            && self.content_of(on + 1).is_some()
    }

    /// *X affirme, de source syndicale, que P*
    fn is_between_verb_and_words(&self, incise: &Incise) -> bool {
        let Some(verb) = incise.first.checked_sub(2).filter(|&verb| verb >= self.sentence.first) else { return false };
        let says = self.clauses.group(verb).is_some_and(|group| group.says(self.tokens));
        says && self.content_of(verb).is_some_and(|start| start > incise.first)
    }

    /// Nothing but a conjunction or an adverb stands before the cue at `at`; or a title: *Blessés du port : pour X, le maire doit
    /// partir*.
    pub(super) fn opens(&self, incise: &Incise, at: usize) -> bool {
        let first = self.sentence.first;
        let titled = at > first
            && matches!(self.what(at - 1), What::Colon)
            && match incise.tie.source {
                // X n'est pas de cet avis : pour lui, P
                Source::Pronoun(_) => self.has_verb(first, at),
                Source::Mention(index) => {
                    let mention = &self.clauses.mentions[index];
                    let several = matches!(mention.determiner, Determiner::Quantity | Determiner::Indefinite);
                    let body = mention.head == Head::Organisation && mention.determiner == Determiner::Definite;
                    let told = || mention.head == Head::Group || body || mention.head.speaks() && !self.has_verb(first, at);
                    mention.head.is_human() || !several && told()
                }
                _ => false,
            };
        // le plan est beau mais, pour lui, P
        let joined = || {
            let coord = at > first + 2 && matches!((self.what(at - 2), self.what(at - 1)), (What::Coord, What::Comma));
            coord && matches!(incise.tie.source, Source::Pronoun(_)) && self.has_verb(first, at)
        };
        titled || self.is_opening(at) || joined()
    }

    pub(super) fn is_opening(&self, to: usize) -> bool {
        let start = self.clauses.elements[self.sentence.first].start;
        let phrase = self.tokens.phrase(start, &phrases::ADVERB).map_or(start, |length| start + length);
        (self.sentence.first..to)
            .filter(|&at| self.clauses.elements[at].start >= phrase)
            .all(|at| matches!(self.what(at), What::Coord | What::Adverb | What::Comma | What::Semicolon))
    }

    /// *Le maire se veut ferme – « A », dit-il – et P*, *P (« A », dit-il) Q*: the words in marks that are set apart with their
    /// incise.
    fn is_aside(&self, incise: &Incise, at: usize) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let marks = at.saturating_sub(1 + usize::from(matches!(self.what(at.saturating_sub(1)), What::Comma)));
        if marks <= first || incise.last >= last || !matches!(self.what(marks), What::Quote(_)) {
            return false;
        }
        matches!((self.what(marks - 1), self.what(incise.last)), (What::Dash, What::Dash) | (What::ParenOpen, What::ParenClose))
    }

    /// *P, a expliqué X*; but *dit-on* say people in general, and *« A », dixit X* has the marks alone.
    fn tells_clause(&self, incise: &Incise, cue: &Cue, at: usize) -> bool {
        let speaks = match incise.tie.source {
            Source::Mention(index) => {
                let mention = &self.clauses.mentions[index];
                // conclut une analyse, révèlent les images; but a posté une photo
                let states = || cue.reliability == Reliability::High && self.tokens.has(mention.at, Classes::PIECE);
                mention.head.speaks() || states()
            }
            // a-t-on précisé: those who were asked; but dit-on
            Source::Unknown => self.clauses.group(at).is_some_and(|group| {
                let gossip = group.lexicon_verb(self.tokens).one_of(words!["dire", "raconter"]);
                !gossip || (group.start..group.at).any(|at| self.tokens.has(at, Classes::AVOIR))
            }),
            _ => true,
        };
        // Le pont tiendra-t-il ? s'interroge-t-il
        let joined = at > self.sentence.first && (matches!(self.what(at - 1), What::Comma) || self.is_cried(at - 1));
        // Luc Rey s'inquiète, car dit-il, P: the first comma of the pair may be missing
        let pronoun = self.clauses.group(at).is_some_and(|group| group.pronoun.is_some());
        let half = pronoun && self.is_behind_conjunction(at) && incise.last < self.sentence.last;
        let joined = joined || half && matches!(self.what(incise.last), What::Comma);
        let marked = || joined && at > self.sentence.first + 1 && matches!(self.what(at - 2), What::Quote(_));
        let quoted = self.tokens.one_of(cue.start, words!["dixit"]) && marked();
        (joined && !quoted || self.follows_clause(at) && (self.closes(incise) || self.is_joined_behind(incise)))
            && speaks
            && !self.is_aside(incise, at)
            && !self.completes_clause(at)
            && !self.is_behind_resumed(at)
            && !self.is_witness(incise, at)
            && !self.is_in_chain(incise, at)
            && !self.is_by_name(incise, at)
            && !self.is_main_inverted(at)
            && (cue.reliability >= Reliability::Medium || self.tokens.lexicon.verb(cue.verb).one_of(words!["entendre", "lire"]))
            && self.content_of(at).is_none()
    }

    /// *Aussi les marins, qui attendaient, se plaignaient-ils*, *Peut-être, ce soir, pensait-il à elle*: behind such an opening
    /// the main verb has its pronoun behind it.
    fn is_main_inverted(&self, at: usize) -> bool {
        const OPENINGS: Words = words!["ainsi", "aussi", "encore", "peut-être"];
        let pronoun = self.clauses.group(at).is_some_and(|group| group.pronoun.is_some());
        pronoun && self.is_word(self.sentence.first, OPENINGS) && !self.has_main_verb(self.sentence.first, at)
    }

    /// *Gui de Lans, dit le Grand, …*: how somebody is called; *Aussi ne se croyait-il pas perdu*: what somebody takes himself
    /// for.
    fn is_by_name(&self, incise: &Incise, at: usize) -> bool {
        let tokens = self.tokens;
        let name = |mention: &Mention| {
            let adjective = tokens.is_capital(mention.at) && tokens.has(mention.at, Classes::ADJECTIVE);
            adjective && mention.end == mention.start + 2 && tokens.has(mention.start, Classes::DET_DEF)
        };
        let Some(group) = self.clauses.group(at) else { return false };
        let called = tokens.one_of(group.at, words!["dit", "dite", "dits"]) && group.start == group.at;
        called && incise.tie.source.mention(self.clauses).is_some_and(name)
            || group.reflexive && group.lexicon_verb(tokens).one_of(words!["croire"])
    }

    /// *Ils rôdent sur le quai, questionnent les marins et notent tout*, *Il hausse les épaules et, en s'éloignant, murmure des
    /// plaintes*: one of several verbs of a subject, the noun behind it its object; but *Le bac ferme et le pont, dit X, rouvre*.
    fn is_in_chain(&self, incise: &Incise, at: usize) -> bool {
        const LONG: usize = 12;
        let (first, last) = (self.sentence.first, self.sentence.last);
        // a précisé X: what a novel tells in a row stands in a simple tense
        let simple = |group: &&Group| group.pronoun.is_none() && group.mood == Mood::Finite && group.start == group.at;
        let Some(own) = self.clauses.group(at).filter(simple) else { return false };
        let finite = |at: usize| self.clauses.is_finite(at);
        let coord = (first + 1..at.saturating_sub(2)).rev().find(|&at| matches!(self.what(at), What::Coord));
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        let awaits = |coord: usize| comma(coord + 1) && !(coord + 2..at - 1).any(comma) && !(coord..at).any(finite);
        if coord.is_some_and(awaits) && !(incise.last..last).any(finite) {
            return true;
        }
        let bare = |at: usize| {
            // Le pont ferme, annonce X, a rappelé Y
            let object = || self.clauses.mention(at + 1).is_some();
            let silent = |group: &Group| !comma(at - 1) || !object() || !group.says(self.tokens);
            let plain = |group: &Group| group.pronoun.is_none() && silent(group);
            let agrees = |group: &Group| own.plural && group.plural || own.singular && group.singular;
            at < last && finite(at) && self.clauses.group(at).is_some_and(|group| plain(group) && agrees(group))
        };
        let parts = |&at: &usize| !matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other);
        let goes_on = (at + 1..last).take(LONG).find(parts).is_some_and(|end| {
            let joins = matches!(self.what(end), What::Comma | What::Coord);
            joins && bare(end + 1)
        });
        let opens =
            |at: &usize| matches!(self.what(*at), What::Que | What::Relative | What::Subord | What::Si | What::Interrogative);
        let under = || (first..at).rev().find(opens).is_some_and(|open| !(open..at).any(finite));
        // le bac ferme et le pont
        let subject = || {
            let verb = (first..at).rev().find(|&at| finite(at)).unwrap_or(first);
            let parted = |at: usize| matches!(self.what(at), What::Coord | What::Comma | What::Semicolon | What::Colon);
            (verb + 2..at).any(|at| self.clauses.mention(at).is_some() && parted(at - 1))
        };
        goes_on && self.has_main_verb(first, at) && !under() && !subject()
    }

    /// *Le syndicat, lui, compte 300 marcheurs*: the pronoun takes up the subject of the verb behind it.
    fn is_behind_resumed(&self, at: usize) -> bool {
        let pronoun = at.checked_sub(2).filter(|&pronoun| pronoun > self.sentence.first + 1);
        pronoun.is_some_and(|pronoun| {
            matches!(self.what(pronoun - 1), What::Comma)
                && self.is_word(pronoun, HIM)
                && !matches!(self.what(pronoun - 2), What::Verb(_))
        })
    }

    /// The mark behind a question or an exclamation.
    fn is_cried(&self, at: usize) -> bool {
        matches!(self.what(at), What::Stop)
            && matches!(self.tokens.kind(self.clauses.elements[at].start), Kind::Question | Kind::Exclamation)
    }

    /// *après que leur chien, un molosse qui s'est enfui, a attaqué une passante*, *La maire, qui vit au port, évoque Lans*: the
    /// verb of a clause that has none but those of its relative clauses.
    fn completes_clause(&self, at: usize) -> bool {
        const REACH: usize = 24;
        let opens = |at: usize| match self.what(at) {
            What::Subord | What::Si | What::Relative => true,
            // après que, alors même que, la première fois que; but ainsi que des voisins, plus cher que le pont
            What::Que if at > self.sentence.first => {
                let even = self.is_word(at - 1, words!["même"]);
                even || matches!(self.what(at - 1), What::Prep | What::Verb(_)) || self.rules.is_time(at - 1)
            }
            _ => false,
        };
        let object = self.clauses.group(at).is_some_and(|group| !group.frames(self.tokens).any(Frames::QUE));
        // Où est le pont ? s'interroge X
        let asked = at > self.sentence.first && self.is_cried(at - 1);
        if !object || asked {
            return false;
        }
        let first = self.sentence.first;
        let start = first.max(at.saturating_sub(REACH));
        let lacks_verb = |from: usize| !self.has_main_verb(from, at) && (from..at).any(|at| self.clauses.mention(at).is_some());
        let (mut verbs, mut relatives) = (false, false);
        for before in (start..at).rev() {
            match self.what(before) {
                What::Quote(_) => return false,
                What::Verb(_) => verbs |= self.clauses.is_finite(before),
                // qui s'est enfui: the clause around it is asked
                What::Relative if verbs => relatives = true,
                _ if opens(before) && lacks_verb(before + 1) => return true,
                _ => {}
            }
        }
        start == first && relatives && lacks_verb(first)
    }

    /// *Le pont a cédé annonce mardi la ville*: behind a clause, a second conjugated verb that nothing joins to it needs no
    /// comma.
    fn follows_clause(&self, at: usize) -> bool {
        let first = self.sentence.first.max(at.saturating_sub(40));
        let group = self.clauses.group(at).filter(|group| group.mood == Mood::Finite && !group.negated && at > first);
        let pronoun = |(_, mention): (usize, &Mention)| mention.head == Head::Pronoun;
        let sure = |group: &Group| {
            // martèle Luc Rey; but la chanteuse considère Lans comme sa ville
            let frames = group.frames(self.tokens);
            let states = frames.any(Frames::QUE) && !frames.any(Frames::ATTRIBUTE);
            let least = if states { Reliability::Medium } else { Reliability::High };
            let minds = || group.lexicon_verb(self.tokens).classes.any(MINDS);
            group.pronoun.is_some() || group.reliability(self.tokens) >= least && !minds()
        };
        if !group.is_some_and(sure) {
            return false;
        }
        if self.is_behind_predicate(at, first) {
            return true;
        }
        // Le vent est « fort » rappelle la station; but A Lans, « rien ne bouge » dit le maire
        // Le feu a été « circonscrit » a dit le maire: one word
        let clause_inside = |at: usize| {
            let What::Quote(stretch) = self.what(at) else { return false };
            let inside = self.rules.words_inside(stretch);
            inside.len() > 1 && inside.clone().any(|at| self.clauses.is_finite(at) && !self.is_noun(at))
        };
        let apart = || matches!(self.what(at - 1), What::Prep | What::Coord) || self.clauses.mention(at - 1).is_some_and(pronoun);
        if apart() || (first..at).any(clause_inside) {
            return false;
        }
        let goes_on = |&at: &usize| {
            use What::{Adverb, Comma, Coord, Mention, Other, Prep, Quote, Verb};
            matches!(self.what(at), Mention(_) | Prep | Adverb | Other | Verb(_) | Quote(_) | Comma | Coord)
        };
        let verb = (first..at).rev().take_while(goes_on).find(|&at| self.clauses.is_finite(at));
        verb.is_some_and(|verb| self.is_second_verb(at, verb, first))
    }

    /// Whether the conjugated verb at `at`, which nothing joins to the one at `verb`, tells who said its clause.
    fn is_second_verb(&self, at: usize, verb: usize, first: usize) -> bool {
        let (Some(group), Some(other)) = (self.clauses.group(at), self.clauses.group(verb)) else { return false };
        let takes = |frames: Frames| group.frames(self.tokens).any(frames);
        // Alors qu'elle dormait, le chien, fidèle, a alerté sa mère
        let object = || takes(Frames::PERSON) && (verb..at).any(|at| matches!(self.what(at), What::Comma | What::Coord));
        // La digue sera refaite a-t-on appris auprès de la ville, La digue tiendra affirme Luc Rey; but ceux qui sortent accusent
        // Luc Rey
        let named = || self.clauses.mention(at + 1).is_some_and(|(_, mention)| mention.names_somebody());
        // Le feu est éteint a indiqué la préfecture; but Savoir qui est venu a étonné la préfecture
        let opens = |at: usize| matches!(self.what(at), What::Que | What::Si | What::Interrogative | What::Subord);
        let compound = || {
            (group.start..group.at).any(|at| self.tokens.has(at, Classes::AVOIR))
                && self.clauses.may_speak(at + 1)
                && !takes(Frames::PERSON)
                && !(first..verb).any(|at| opens(at) || self.clauses.is_infinitive(at))
        };
        let relative = self.rules.relative_of(verb, first).is_some();
        let sole = || !relative && (named() && !takes(Frames::PERSON.or(Frames::NOUN)) || compound());
        // Le maire qui a fermé le pont dénonce la région: the main verb of the sentence
        let main = || relative && !self.has_main_verb(first, at);
        let apart = verb + 1 < at || group.pronoun.is_some() || sole();
        other.pronoun.is_none() && apart && !main() && !object()
    }

    /// *La hausse « n'a rien d'étrange » indique le maire*: the marks hold the verb of the subject before them, and all the rest.
    fn is_behind_predicate(&self, at: usize, first: usize) -> bool {
        let Some(marks) = at.checked_sub(1).filter(|&marks| marks > first) else { return false };
        let What::Quote(stretch) = self.what(marks) else { return false };
        let opens = self.rules.words_inside(stretch).next().is_some_and(|verb| self.clauses.is_finite(verb));
        let nominal = |at: &usize| matches!(self.what(*at), What::Mention(_) | What::Prep | What::Other);
        let subject = (first..marks).rev().take_while(nominal).last();
        opens && subject.is_some_and(|subject| !matches!(self.what(subject), What::Prep))
    }

    /// *Le pont a cédé comme le rappelle X, comme il l'écrit*
    fn takes_up(&self, at: usize) -> bool {
        let pronoun = |(_, mention): (usize, &Mention)| mention.head == Head::Pronoun;
        matches!(self.what(at), What::Subord)
            && at + 2 < self.sentence.last
            && self.has_object_clitic(at + 1 + usize::from(self.clauses.mention(at + 1).is_some_and(pronoun)))
    }

    /// Nothing but the end of the sentence or a colon stands behind the incise.
    pub(super) fn closes(&self, incise: &Incise) -> bool {
        incise.last >= self.sentence.last || matches!(self.what(incise.last), What::Stop | What::Colon)
    }

    /// *Le pont a cédé a annoncé la ville, confirmant une rumeur*, *…, le port restant fermé*, *…, mais le bac passe*: a comma
    /// and a gerund behind the incise, one with its own subject, or a conjunction.
    fn is_joined_behind(&self, incise: &Incise) -> bool {
        let behind = incise.last + 1;
        let own = || self.clauses.mention(behind).is_some() && self.is_gerund(behind + 1);
        // le soir chantent des marins, et; écrit une lettre, car: what is done, not who speaks
        let teller = match incise.tie.source {
            Source::Mention(index) => self.clauses.mention(incise.first + 1).is_some_and(|(behind, mention)| {
                let known = mention.has_name() || mention.determiner == Determiner::Definite;
                behind == index && known && mention.head != Head::Document
            }),
            _ => true,
        };
        let joins = || teller && behind < self.sentence.last && matches!(self.what(behind), What::Coord | What::Subord);
        matches!(self.what(incise.last), What::Comma) && (self.is_gerund(behind) || own() || joins())
    }

    /// *a appris l'AFP*, *a pu constater une journaliste*: who learns, and a witness of the press, says nothing;
    /// *constate le maire* judges aloud.
    fn is_witness(&self, incise: &Incise, at: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let Source::Mention(source) = incise.tie.source else { return false };
        let mention = &self.clauses.mentions[source];
        let press = || (mention.start..mention.end).any(|at| self.tokens.is_of(at, Fields::AGENCY.or(Fields::REPORTER)));
        match &*group.lexicon_verb(self.tokens).lemma {
            // a appris l'AFP auprès du parquet, de source policière: somebody told it
            "apprendre" => {
                let told = (group.end..mention.end).any(|at| self.tokens.one_of(at, words!["auprès", "source", "sources"]));
                // nous apprend la radio: tells us
                let teaches = (group.start..group.at).any(|at| self.tokens.one_of(at, words!["leur", "lui", "nous", "vous"]));
                group.pronoun.is_none() && !told && !teaches
            }
            "constater" => press(),
            _ => false,
        }
    }

    /// The incise stands among the words that a verb before it governs: *X a rappelé que, selon la loi, P*. One that ends the
    /// sentence reports the whole of it: *X s'est engagé à payer, selon le journal.*
    fn is_governed_clause(&self, incise: &Incise) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let ends = incise.first > first
            && matches!(self.what(incise.first - 1), What::Comma)
            && !(incise.last..last).any(|at| self.clauses.is_finite(at) || matches!(self.what(at), What::Quote(_)))
            && incise.tie.cue.is_some_and(|cue| cue.kind != CueKind::Comparison)
            && !self.is_said_twice(incise)
            && !self.is_said_by_same(incise)
            && !self.is_stressed_pronoun(incise);
        // Dix témoins sont appelés à parler, a précisé X: a passive without agent is nobody's
        let passive = |at: usize| {
            let group = self.clauses.group(at);
            group.is_some_and(|group| group.passive && !group.reflexive) && !self.is_word(at + 1, words!["par"])
        };
        let further = self.is_told_further(incise);
        let infinitive = |at: usize| self.clauses.is_infinitive(at);
        let complete = |start: usize| infinitive(start) || self.has_verb(start, incise.first);
        let governs = |start: usize| start <= incise.first && !(further && complete(start));
        !ends && (first..incise.first).any(|at| !passive(at) && self.content_of(at).is_some_and(governs))
    }

    /// *La maire note que P, explique-t-elle*: the subject of the sentence has announced its words already; but *Ma mère disait
    /// que P, raconte-t-elle*.
    fn is_said_by_same(&self, incise: &Incise) -> bool {
        let first = self.sentence.first;
        let Some(verb) = self.clauses.first_finite(first..incise.first) else { return false };
        let says = |start: usize| start < incise.first && self.has_verb(start, incise.first);
        // Elle dit « A », s'interroge-t-elle
        let marked = || verb + 1 < incise.first && matches!(self.what(verb + 1), What::Quote(_));
        let sure = || self.clauses.group(verb).is_some_and(|group| group.reliability(self.tokens) == Reliability::High);
        self.has_subject_of(incise, verb) && (self.content_of(verb).is_some_and(says) || marked() && sure())
    }

    /// *La maire a demandé une enquête, « y compris judiciaire », a-t-elle précisé*: what the subject of a verb of speech adds in
    /// marks; but *La maire va demander une enquête, « s'il le faut », a-t-elle dit*: she has not done so yet.
    fn is_of_added_words(&self, incise: &Incise) -> bool {
        let first = self.sentence.first;
        let marks = incise.first >= first + 3
            && matches!((self.what(incise.first - 2), self.what(incise.first - 1)), (What::Quote(_), What::Comma));
        let opens = |at: &usize| matches!(self.what(*at), What::Que | What::Relative | What::Subord | What::Si);
        let main = |verb: &usize| !(first..*verb).any(|at| opens(&at));
        let sure = |group: &Group| group.reliability(self.tokens) == Reliability::High && !group.negated && !group.passive;
        if !marks || !matches!(incise.tie.source, Source::Pronoun(_)) {
            return false;
        }
        let verb = self.clauses.first_finite(first..incise.first).filter(main);
        verb.is_some_and(|verb| {
            self.clauses.group(verb).is_some_and(sure) && !self.rules.is_unsaid(verb) && self.has_subject_of(incise, verb)
        })
    }

    /// *La maire note que P, explique-t-elle*: the subject of the verb at `verb` is whom the incise gives its words to.
    fn has_subject_of(&self, incise: &Incise, verb: usize) -> bool {
        let Some((subject, mention)) = self.rules.subject_mention(verb) else { return false };
        let same = match incise.tie.source {
            Source::Pronoun(pronoun) => {
                let gender = self.tokens.word(pronoun).agreement.gender();
                mention.determiner != Determiner::Possessive && (gender.any(mention.agreement) || mention.head == Head::Name)
            }
            // La ministre de la Mer, Anne Dol, a prévenu que P, a expliqué la ministre
            Source::Mention(index) => {
                let other = &self.clauses.mentions[index];
                incise.tie.evidence == Evidence::Incise
                    && index != subject
                    && other.determiner == Determiner::Definite
                    && self.tokens.str(other.at) == self.tokens.str(mention.at)
            }
            _ => false,
        };
        mention.head.speaks() && same
    }

    /// *selon lui*, *d'après elle*; between commas *selon ses propres mots*
    pub(super) fn is_stressed_pronoun(&self, incise: &Incise) -> bool {
        let last = self.clauses.elements[incise.last - 1].start;
        let pronoun = match incise.tie.source {
            Source::Pronoun(pronoun) => pronoun == last,
            Source::Mention(index) => {
                let mention = &self.clauses.mentions[index];
                mention.head == Head::Pronoun && mention.start == last
            }
            _ => false,
        };
        let inside = incise.last < self.sentence.last && matches!(self.what(incise.last), What::Comma);
        let own = |cue: Cue| {
            let theirs = |at: usize| self.tokens.one_of(at, words!["leur", "leurs", "sa", "ses", "son"]);
            inside && last < cue.end && (cue.start..cue.end).any(theirs)
        };
        (pronoun || incise.tie.cue.is_some_and(own)) && incise.tie.evidence == Evidence::Preposition
    }

    /// *X avait estimé qu'« A », a-t-il déclaré*: both verbs announce the words in marks.
    fn is_said_twice(&self, incise: &Incise) -> bool {
        let marks = incise.first >= self.sentence.first + 3 && matches!(self.what(incise.first - 2), What::Quote(_));
        marks && matches!(incise.tie.source, Source::Pronoun(_)) && matches!(self.what(incise.first - 3), What::Que)
    }

    /// *X a dit qu'il viendra, selon Y, qui s'inquiète*; *X a promis de venir, a rapporté Y, ajoutant que P*: what the narrator
    /// says of the source behind it.
    fn is_told_further(&self, incise: &Incise) -> bool {
        let close = incise.last;
        let apart = incise.first > self.sentence.first && matches!(self.what(incise.first - 1), What::Comma);
        let who = |at: usize| matches!(self.what(at), What::Relative) && self.is_word(at, words!["qui"]);
        apart
            && matches!(incise.tie.source, Source::Mention(_))
            && close + 1 < self.sentence.last
            && matches!(self.what(close), What::Comma)
            && (who(close + 1) || self.is_gerund(close + 1))
    }
}
