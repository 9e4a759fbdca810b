//! Where the content of a verb starts: behind *que*, a question word, the marks that hold it; past what stands between.

use crate::attribution::{Incise, Place, Source, Step};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, Reliability};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood, is_infinitive_unknown};

use super::{Finder, OWED};

/// How many tokens the name of a programme or a paper has at most.
const MEDIUM: usize = 8;

/// What stands before where something is said or published.
const WITHIN: Words = words!["à", "au", "d'", "dans", "de", "du", "par", "pour", "sur"];

impl Finder<'_> {
    /// First element of the content behind the verb at `at`.
    pub(super) fn content_start(&self, at: usize, frames: Frames) -> Option<usize> {
        let limit = self.sentence.last.min(at + 16);
        let mut next = at + 1;
        while next < limit {
            match self.what(next) {
                What::Que => return self.behind_que(at, next, limit, frames),
                What::Relative => return self.relative_start(at, next, frames),
                What::Colon => return self.opens_at_colon(at, next, limit, frames).then_some(next + 1),
                // a refusé, si l'on en croit X
                What::Si => {
                    let asks = frames.any(Frames::QUESTION) && !self.rules.is_selon(next);
                    return asks.then_some(next + 1);
                }
                What::Subord if self.is_likened(next, limit) => next += 1,
                What::Subord => return self.when_start(at, next, frames),
                What::Interrogative => return self.question_start(at, next, limit, frames),
                What::Verb(_) => {
                    if !self.is_passed_over(at, next, limit, frames) {
                        return self.behind_verb(at, next, frames);
                    }
                    next += 1;
                }
                What::Quote(stretch) if self.is_medium_in_marks(at, next, stretch, frames) => {
                    next += 1 + usize::from(matches!(self.what(next + 1), What::Comma));
                }
                What::Quote(stretch) if !self.is_complement_in_marks(next, stretch, frames) => {
                    return self.marked_start(at, next, stretch, frames);
                }
                What::Other if self.is_unknown_infinitive(next) && self.awaits_infinitive(at, next, frames) => {
                    return self.infinitive(at, next, frames);
                }
                What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Quote(_) => next += 1,
                // sur l'antenne de Radio Lans et Télé Valmer, accuse le maire et le préfet de mentir, demande du temps et que P
                What::Coord if self.joins_complements(at, next, frames) => next += 1,
                // martèle - sans preuve - que P; dans le Journal de Lans (JDL)
                What::Dash | What::ParenOpen => next = self.behind_aside(at, next, limit)?,
                // assure bel et bien connaître, jurant bel et bien suivre
                What::Coord => {
                    let adverb = |at: usize| matches!(self.what(at), What::Adverb | What::Other);
                    let joins = next + 1 < limit && adverb(next + 1) && (next == at + 1 || adverb(next - 1));
                    next = joins.then_some(next + 1)?;
                }
                What::Comma => match self.at_comma(at, next, limit, frames) {
                    Step::Found(start) => return Some(start),
                    Step::On(beyond) => next = beyond,
                    Step::End => return None,
                },
                _ => return None,
            }
        }
        None
    }

    /// Whether the content of the verb at `at` starts at the comma, or what goes on behind it.
    fn at_comma(&self, at: usize, comma: usize, limit: usize, frames: Frames) -> Step<usize> {
        let more = comma + 1 < limit;
        if more && self.opens_infinitive(comma + 1, frames) {
            return Step::On(comma + 1);
        }
        // accuse X de fraude, et de vouloir partir
        if comma + 2 < limit && self.joins_infinitive(comma, frames) {
            return Step::On(comma + 2);
        }
        if let Some(cleft) = if frames.any(Frames::QUE) { self.cleft_content(at, comma) } else { None } {
            return Step::Found(cleft);
        }
        if more && self.is_inside_cleft(at, comma) {
            return Step::End;
        }
        if comma == at + 1 && self.announces(at, frames) {
            return Step::Found(comma + 1);
        }
        // a déclaré à la radio, avoir menti
        if more && comma > at + 1 && self.is_past_infinitive(comma + 1, frames) {
            return Step::On(comma + 1);
        }
        let listed = if more { self.list_end(at, comma, frames) } else { None };
        let addressed = || more && self.is_also_addressed(at, comma + 1) && !self.is_set_in(comma, limit);
        let beyond = listed.or_else(|| addressed().then_some(comma + 1));
        let beyond = beyond.or_else(|| self.beyond_insertion(at, comma, limit, frames));
        beyond.or_else(|| self.beyond_comma(at, comma, limit, frames)).map_or(Step::End, Step::On)
    }

    /// The content that a relative pronoun opens, or what stands behind its clause: *explique ce qui s'est passé*, *a demandé
    /// qui paierait*, *a indiqué où se trouvait le pont*.
    fn relative_start(&self, at: usize, pronoun: usize, frames: Frames) -> Option<usize> {
        if frames.any(Frames::QUESTION) && self.is_what(at, pronoun) {
            return Some(pronoun - 1);
        }
        // un cercle intime où
        if pronoun == at + 1 && frames.any(Frames::QUE) && self.is_word(pronoun, words!["où"]) {
            let state = self.clauses.group(at).is_some_and(|group| self.tokens.has(group.at, Classes::ADJECTIVE));
            return (!state).then_some(pronoun);
        }
        if let Some(asked) = self.asked_start(at, pronoun, frames) {
            return Some(asked);
        }
        // behind the verb itself there is no antecedent; but pose la question qui fâche
        if pronoun == at + 1 && frames.any(Frames::QUESTION) && self.is_word(pronoun, words!["qui"]) {
            let noun = self.clauses.elements[pronoun].start.wrapping_sub(1);
            return (!self.tokens.one_of(noun, words!["question", "questions"])).then_some(pronoun);
        }
        self.beyond_relative(at, pronoun, frames)
    }

    /// *a demandé quand le pont rouvrirait*, *demande depuis quand le pont est fermé*
    fn when_start(&self, at: usize, quand: usize, frames: Frames) -> Option<usize> {
        let asks = self.clauses.group(at)?.lexicon_verb(self.tokens).asks && frames.any(Frames::QUESTION);
        let governed = quand > at + 1 && matches!(self.what(quand - 1), What::Prep);
        (asks && self.is_word(quand, words!["quand"])).then_some(quand - usize::from(governed))
    }

    /// *appelle les élus, marins et dockers, à venir*, *invite la foule, d'une voix douce, à partir*: the infinitive behind the
    /// last comma of what is set in behind whom the verb speaks to, or behind what is called so in marks: *appelle les « forces
    /// vives », élus, marins, dockers, à venir*.
    fn beyond_insertion(&self, at: usize, comma: usize, limit: usize, frames: Frames) -> Option<usize> {
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
    fn is_set_in(&self, comma: usize, limit: usize) -> bool {
        let close = (comma + 1..limit).find(|&at| matches!(self.what(at), What::Comma));
        close.is_some_and(|close| close + 1 < limit && matches!(self.what(close + 1), What::Que))
    }

    /// *affirme comme la veille que P*, *affirmant comme son père que P*: a comparison without a verb before the clause.
    fn is_likened(&self, comme: usize, limit: usize) -> bool {
        let goes_on = |&at: &usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other);
        let behind = comme + 1 + (comme + 1..limit).take_while(goes_on).count();
        let closed = behind > comme + 1 && behind < limit && matches!(self.what(behind), What::Que);
        closed && self.is_word(comme, words!["comme"])
    }

    /// *avoir menti*, *être parti* alone.
    fn is_past_infinitive(&self, at: usize, frames: Frames) -> bool {
        let group = self.clauses.group(at).filter(|_| self.is_bare_infinitive(at, frames));
        group.is_some_and(|group| group.has_auxiliary(self.tokens))
    }

    /// *reproche à Lans, Valmer et Brie de mentir*, *accuse la ville, le port et la gare de mentir*: behind the list of those
    /// spoken to, whose first comma is at `comma`.
    fn list_end(&self, at: usize, comma: usize, frames: Frames) -> Option<usize> {
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

    /// *les organisateurs l'ont souligné : la digue est …*; but *Tout est prévu, dit-il : un médecin et deux chambres* has an
    /// incise, and *Alerte : le port ferme* a noun, not a verb without a subject.
    fn opens_at_colon(&self, at: usize, colon: usize, limit: usize, frames: Frames) -> bool {
        let noun = |group: &Group| group.mood == Mood::Finite && group.end == group.start + 1;
        if at == self.sentence.first && self.clauses.group(at).is_some_and(noun) {
            return false;
        }
        let close = colon == at + 1 || self.has_object_clitic(at) && !frames.any(Frames::PERSON);
        let aside = || self.clauses.group(at).is_some_and(|group| group.pronoun.is_some()) && self.cuts_clause(at);
        // X a dit : — « A »: a dash before the marks too
        let first = colon + 1 + (colon + 1..limit).take_while(|&at| matches!(self.what(at), What::Dash)).count();
        let told = || first < limit && !matches!(self.what(first), What::Quote(_)) && !aside();
        // prévient les habitants : P; répond aux élus : P
        let them = || {
            let to = usize::from(self.is_word(at + 1, words!["au", "aux", "à"]));
            let people = |(_, mention): (usize, &Mention)| mention.head.is_people() && mention.determiner != Determiner::None;
            let sure = self.clauses.group(at).is_some_and(|group| {
                group.reliability(self.tokens) == Reliability::High
                    && group.mood == Mood::Finite
                    && !group.passive
                    && !group.reflexive
            });
            let takes = to == 1 || frames.any(Frames::PERSON);
            colon == at + 2 + to
                && sure
                && takes
                && self.clauses.mention(at + 1 + to).is_some_and(people)
                && self.main_clause(colon + 1)
        };
        (close || them())
            && frames.any(Frames::QUE)
            && told()
            && !self.is_cut_by_incise(colon)
            && !self.is_source_again(colon + 1)
    }

    /// *Les élus sont formels : selon eux, P*: the source tells once more whose words follow.
    fn is_source_again(&self, at: usize) -> bool {
        let source = self.rules.preposition_at(at, self.sentence.last);
        source.is_some_and(|found| {
            let comma = found.last < self.sentence.last && matches!(self.what(found.last), What::Comma);
            comma && matches!(found.tie.source, Source::Pronoun(_))
        })
    }

    /// *Luc Rey est confiant : le pont, dit-il, tiendra*, *Les élus s'inquiètent : le pont, dit X, cédera*: behind the colon the
    /// words have an incise of their own.
    fn is_cut_by_incise(&self, colon: usize) -> bool {
        let last = self.sentence.last;
        let opens = |&at: &usize| matches!((self.what(at - 1), self.what(at)), (What::Comma, What::Verb(_)));
        // La cour a tranché : le pont fermera, rapporte Le Phare
        let said = |incise: &Incise| match incise.tie.source {
            Source::Pronoun(_) => true,
            Source::Mention(_) => self.has_main_verb(incise.last, last),
            _ => false,
        };
        let own = |at: usize| self.rules.incise_at(at, last, Place::Apart).is_some_and(|incise| said(&incise));
        (colon + 2..last.min(colon + 40)).filter(opens).any(own)
    }

    /// *a dit comment P*, *a dit à quel point il était ému*; but *observe comment P*, with the eyes.
    fn question_start(&self, at: usize, interrogative: usize, limit: usize, frames: Frames) -> Option<usize> {
        let watches = self.clauses.group(at)?.lexicon_verb(self.tokens).one_of(words!["constater", "observer"]);
        // ses dents, perdues il ne savait comment, le gênaient: no clause of its own
        let cut = || {
            let comma = matches!(self.what(interrogative + 1), What::Comma);
            comma && interrogative + 2 < limit && self.clauses.is_finite(interrogative + 2)
        };
        let asked = interrogative + 1 < limit && !matches!(self.what(interrogative + 1), What::Stop) && !cut() && !watches;
        // explique le pourquoi de la crue: a noun
        if self.tokens.has(self.clauses.elements[interrogative].start.wrapping_sub(1), Classes::DET_DEF) {
            return None;
        }
        let governed = interrogative > at + 1 && matches!(self.what(interrogative - 1), What::Prep);
        (asked && frames.any(Frames::QUESTION.or(Frames::QUE))).then_some(interrogative - usize::from(governed))
    }

    /// *demanda d'où venait le bruit*, *demande à Zoé où elle va*, *explique à quoi sert le pont*: a relative word asks behind
    /// the verb itself, or behind whom it speaks to; but *demande de quoi manger*, *dit à qui veut l'entendre que P*.
    fn asked_start(&self, at: usize, relative: usize, frames: Frames) -> Option<usize> {
        const NEAR: usize = 8;
        let last = self.sentence.last;
        let start = relative - usize::from(relative > at + 1 && matches!(self.what(relative - 1), What::Prep));
        let governed = start < relative;
        let addressed = start == at + 3 && self.is_word(at + 1, words!["à", "au", "aux"]) && {
            self.clauses.mention(at + 2).is_some_and(|(_, mention)| mention.head.is_human())
        };
        let place = self.is_word(relative, words!["où"]);
        let asks = self.clauses.group(at).is_some_and(|group| group.lexicon_verb(self.tokens).asks);
        let who = governed && (asks || !self.is_word(start, words!["à"])) && self.is_word(relative, words!["qui"]);
        let what = governed && self.is_word(relative, words!["quoi"]);
        let finite = (relative + 1..last.min(relative + NEAR)).find(|&at| matches!(self.what(at), What::Verb(_)));
        let told = finite.is_some_and(|verb| self.clauses.is_finite(verb));
        let aloud = !self.clauses.group(at).is_some_and(|group| group.reflexive);
        let question = aloud && frames.any(Frames::QUESTION) && (place || who || what);
        (question && told && (addressed || start == at + 1 && governed)).then_some(start)
    }

    /// *C'est la première fois, dit le maire, qu'un pont cède*, *Il est clair, dit le maire, que le pont cède*: the *que* behind
    /// the comma at `comma` goes on with what *c'est* begins, in front of the incise.
    fn is_inside_cleft(&self, at: usize, comma: usize) -> bool {
        let first = self.sentence.first;
        matches!(self.what(comma + 1), What::Que)
            && at > first + 1
            && matches!(self.what(at - 1), What::Comma)
            && self.awaits_clause(first)
            && (first..at).filter(|&at| self.clauses.is_finite(at)).count() == 1
            && self.rules.incise_at(at, self.sentence.last, Place::Apart).is_some_and(|incise| incise.last == comma)
    }

    /// *Ce que dit le maire, c'est que le pont tient*: behind the comma at `comma` *c'est que* takes up what the verb says.
    fn cleft_content(&self, at: usize, comma: usize) -> Option<usize> {
        let first = self.sentence.first;
        let que =
            (first + 1..at).rev().take(4).find(|&at| matches!(self.what(at), What::Que)).filter(|&que| self.is_ce(que - 1))?;
        let cleft = (comma + 2..self.sentence.last.min(comma + 4)).find(|&at| matches!(self.what(at), What::Que))?;
        let first_of_all = (first..que - 1).all(|at| matches!(self.what(at), What::Coord | What::Adverb | What::Comma));
        (first_of_all && self.tokens.one_of(self.clauses.elements[comma].end, words!["c'", "ce"])).then_some(cleft + 1)
    }

    /// The content behind the *que* at `next`: *a dit que P*, *a rappelé que, selon la loi, P*, *demande ce que P*; but *a
    /// confirmé ce qu'il avait dit* has a thing.
    fn behind_que(&self, at: usize, next: usize, limit: usize, frames: Frames) -> Option<usize> {
        if self.is_whichever(next, limit) || self.tells_who_it_is(at, next, limit) || self.is_object_dwelt_on(at, next) {
            return None;
        }
        // plaide pour que P; appelle à ce que P, s'est engagé à ce que P
        let to = next > at + 2 && self.is_ce(next - 1) && self.is_word(next - 2, words!["à"]);
        if self.tells_of(at, next) || next > at + 1 && self.pleads(at, next - 1) || to && frames.any(Frames::A_INF) {
            return Some(next + 1);
        }
        let before = self.what(next - 1);
        // a dit sa peine avant même que P
        let even = self.is_word(next - 1, words!["même"]) && self.is_word(next - 2, words!["avant"]);
        // a proposé un aperçu de ce que le pont sera; but se plaint de ce que le pont tremble
        // l'a alerté de ce que vivait son fils
        let lived = || next + 1 < limit && self.clauses.is_finite(next + 1);
        let of_what = || self.is_ce(next - 1) && matches!(self.what(next - 2), What::Prep) && (next > at + 3 || lived());
        // l'a redit dans un courrier que P; but l'a prévenu que P
        let taken_up = || self.has_object_clitic(at) && !frames.any(Frames::PERSON) && matches!(before, What::Mention(_));
        let object_before = || matches!(before, What::Comma) && self.lacks_object(next);
        if matches!(before, What::Subord | What::Prep)
            || object_before()
            || even
            || self.is_que_of_comparison(at, next)
            || of_what()
            || taken_up()
            || self.is_que_of_object(at, next)
        {
            return None;
        }
        if self.is_what(at, next) {
            return frames.any(Frames::QUESTION).then_some(next - 1);
        }
        let comma = next + 1 < limit && matches!(self.what(next + 1), What::Comma);
        let fact = frames.any(Frames::NOUN) && self.is_fact(next - 1);
        (fact || frames.any(Frames::QUE)).then_some(next + 1 + usize::from(comma))
    }

    /// *a maintenu la veille, que ce soit pour les crues ou le vent*: whichever it is
    fn is_whichever(&self, que: usize, limit: usize) -> bool {
        let apart = matches!(self.what(que - 1), What::Comma) && que + 2 < limit;
        apart && self.is_ce(que + 1) && self.is_word(que + 2, words!["soit", "fût"])
    }

    /// *est soutenu par les élus que sont Luc Rey et Anne Dol*, *rapportent des médias que cite la radio*: who they are, or whom
    /// another cites.
    fn tells_who_it_is(&self, at: usize, que: usize, limit: usize) -> bool {
        let being = |group: &Group| group.end == group.start + 1 && self.tokens.has(group.at, Classes::ETRE);
        let are = que > at + 1 && self.clauses.group(que + 1).is_some_and(being);
        let cites = que == at + 2 && self.clauses.is_finite(que + 1);
        let somebody = |at: usize| matches!(self.what(at), What::Mention(_));
        somebody(que - 1) && (are || cites) && que + 2 < limit && somebody(que + 2)
    }

    /// *dénonce les torts que P*; but *dénonce que P*, *dénonce le fait que P*
    fn is_object_dwelt_on(&self, at: usize, que: usize) -> bool {
        let seldom = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["dénoncer", "fustiger"]);
        let beside = || (at + 1..que).all(|at| matches!(self.what(at), What::Adverb)) || self.is_fact(que - 1);
        self.clauses.group(at).is_some_and(seldom) && !beside()
    }

    /// *anticipe un été plus chaud que la normale*, *dit si bas qu'on l'entend à peine*, *conteste les horaires tels qu'ils sont
    /// notés*: *que* belongs to a comparison or tells what came of it.
    fn is_que_of_comparison(&self, at: usize, que: usize) -> bool {
        const SUCH: Words = words!["tel", "telle", "telles", "tels"];
        let tokens = self.tokens;
        let (end, word) = (self.clauses.elements[at].end, self.clauses.elements[que].start - 1);
        let clause = || self.has_verb(que + 1, self.sentence.last);
        // but précise plus tôt, plus largement que P; affirme, lui aussi, que P
        let graded = word > end && tokens.kind(word) == Kind::Word && tokens.one_of(word - 1, words!["plus", "moins", "aussi"]);
        // sort plus souvent qu'il ne le faudrait
        let graded = graded && (self.is_expletive(que + 1) || !(tokens.has(word, Classes::ADVERB) && clause()));
        // d'une voix si sourde que P, si fort, que P
        let how = word.saturating_sub(usize::from(tokens.kind(word) == Kind::Comma));
        let so = || tokens.one_of(how - 1, words!["si", "tellement"]) || tokens.one_of(how, words!["tant", "tellement"]);
        // dispose d'un quai ainsi que de grues, rappelle les dates ainsi que le lieu qui a été choisi; but précise ainsi que P
        let object = |at: usize| self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Thing);
        let listed = || tokens.one_of(word, words!["ainsi"]) && (!clause() || (at + 1..que).any(object));
        // m'ont appris autant que je leur ai appris, comprend mieux que personne
        tokens.one_of(word, words!["autant", "mieux"])
            || graded
            || how > end && so()
            || listed()
            || self.is_que_of_number(at, que)
            || tokens.one_of(word, SUCH)
    }

    /// *déplorait deux fois moins de morts que la France*; but *a dit à plus de cent élus que P*
    fn is_que_of_number(&self, at: usize, que: usize) -> bool {
        const NEAR: usize = 8;
        let tokens = self.tokens;
        let (end, word) = (self.clauses.elements[at].end, self.clauses.elements[que].start - 1);
        let counts = |at: usize| {
            tokens.one_of(at, words!["plus", "moins", "autant", "davantage"])
                && tokens.one_of(at + 1, words!["de", "d'"])
                && !tokens.has(at - 1, Classes::PREP.or(OF))
                && !tokens.one_of(at - 1, words!["à"])
                && !(tokens.has(at + 2, Classes::NUMBER) || tokens.kind(at + 2) == Kind::Number)
        };
        matches!(self.what(que - 1), What::Mention(_) | What::Other | What::Adverb)
            && (end..word.max(end)).rev().take(NEAR).any(counts)
    }

    /// *Elle dit de sa voix qu'elle est lasse*, *dit du projet qu'il est mort*: of whom or what one says that P; but *dit du bien
    /// d'un livre qu'elle a lu*.
    fn tells_of(&self, at: usize, que: usize) -> bool {
        let says = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["dire"]) && !group.reflexive;
        let of = que == at + 3 && self.is_word(at + 1, words!["d'", "de", "du"]);
        let good = |mention: &Mention| self.tokens.one_of(mention.at, words!["bien", "mal"]);
        let whom = self.clauses.mention(at + 2).filter(|(_, whom)| of && !good(whom) && self.clauses.group(at).is_some_and(says));
        // dit de la maison qu'elle a vue: the pronoun takes up the noun
        let subject = self.clauses.mention(que + 1).filter(|(_, mention)| mention.head == Head::Pronoun);
        let takes_up = |whom: &Mention, pronoun: &Mention| whom.agreement.gender().any(pronoun.agreement.gender());
        whom.zip(subject).is_some_and(|((_, whom), (_, pronoun))| takes_up(whom, pronoun))
    }

    /// *qu'il n'était nécessaire*: behind *plus* and *moins* the clause has *ne* without *pas*.
    fn is_expletive(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let verb = self.clauses.first_finite(at..last.min(at + 3));
        let ne = |group: &Group| (group.start..group.at).any(|at| self.tokens.has(at, Classes::NE));
        let denied = |group: &Group| {
            (group.start..group.end + 2)
                .any(|at| self.tokens.one_of(at, words!["aucun", "aucune", "jamais", "pas", "plus", "rien"]))
        };
        verb.and_then(|verb| self.clauses.group(verb)).is_some_and(|group| ne(group) && !denied(group))
    }

    /// A clause, and a comma, stand before the verb at `at`.
    fn cuts_clause(&self, at: usize) -> bool {
        let first = self.sentence.first;
        at > first + 1 && matches!(self.what(at - 1), What::Comma) && self.has_verb(first, at - 1)
    }

    /// The conjunction at `next` joins two nouns that one preposition governs or that are spoken to, or *que* or an infinitive to
    /// a noun.
    fn joins_complements(&self, at: usize, next: usize, frames: Frames) -> bool {
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
    fn joins_infinitive(&self, comma: usize, frames: Frames) -> bool {
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
    fn behind_aside(&self, at: usize, open: usize, limit: usize) -> Option<usize> {
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
    fn is_passed_over(&self, at: usize, next: usize, limit: usize, frames: Frames) -> bool {
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

    /// *dit vouloir partir*; but *ce qu'il considère être un recul* has what the relative pronoun stands for, and *une crise du
    /// logement a éclaté* another verb.
    fn behind_verb(&self, at: usize, next: usize, frames: Frames) -> Option<usize> {
        let group = self.clauses.group(next).filter(|group| group.mood == Mood::Infinitive)?;
        let first = self.sentence.first;
        let relative = |at: usize| {
            matches!(self.what(at), What::Que)
                && (self.rules.is_relative_que(at, first) || at > first && self.is_word(at - 1, words!["ce"]))
        };
        let stands_for = next == at + 1 && self.tokens.one_of(group.at, words!["être"]) && tail(first..at, 3).any(relative);
        // annonce un plan censé réduire la dette: the infinitive is the plan's
        let owed = next > at + 1 && self.tokens.one_of(self.clauses.elements[next].start - 1, OWED);
        if stands_for || owed { None } else { self.infinitive(at, next, frames) }
    }

    /// Where the way from the verb at `at` goes on behind the comma at `next`: *a déclaré, lundi, que P* has a detached phrase
    /// between verb and *que*.
    fn beyond_comma(&self, at: usize, next: usize, limit: usize, frames: Frames) -> Option<usize> {
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

    /// Marked words that begin the content and do not end it: *déclare « assumer » ses propos*, *l'a sommé de « choisir » vite*.
    fn marked_start(&self, at: usize, next: usize, stretch: usize, frames: Frames) -> Option<usize> {
        let tokens = self.tokens;
        let stretch = &self.rules.stretches[stretch];
        let first = tokens.word(stretch.start);
        let infinitive = |word: &crate::lexicon::Word| word.forms.any(Forms::INFINITIVE);
        let before = next - 1;
        if first.classes.any(Classes::QUE) {
            return frames.any(Frames::QUE).then_some(next);
        }
        if tokens.one_of(stretch.start, words!["de", "d'"]) && infinitive(tokens.word(stretch.start + 1)) {
            return frames.any(Frames::DE_INF).then_some(next);
        }
        // à « ne pas griller les étapes »
        let negated = first.classes.any(Classes::NE)
            && (stretch.start + 1..stretch.end.min(stretch.start + 4))
                .find(|&at| !tokens.has(at, Classes::PAS.or(Classes::CLITIC).or(Classes::ADVERB)))
                .is_some_and(|at| infinitive(tokens.word(at)));
        // promet de « resabler » la plage
        let unknown =
            first.classes.is_unknown() && is_infinitive_unknown(tokens, stretch.start) && matches!(self.what(before), What::Prep);
        // confie le « pouvoir » aux élus: behind an article an infinitive is a noun
        let noun = before > at && tokens.has(self.clauses.elements[before].end - 1, Classes::DETERMINERS);
        if noun || !infinitive(first) && !negated && !unknown {
            return None;
        }
        // disant ne pas « vouloir partir », à ne pas « céder »
        let denied =
            (at + 1..next).rev().take_while(|&at| self.is_word(at, words!["jamais", "ne", "pas", "plus", "rien"])).count();
        if denied > 1 && self.is_word(next - denied, words!["ne"]) {
            let before = next - denied - 1;
            let led = matches!(self.what(before), What::Prep) && self.opens_infinitive(before, frames);
            let bare = frames.any(Frames::BARE_INF) && before <= at + 3;
            return (led || bare).then_some(next - denied);
        }
        let fits = if matches!(self.what(before), What::Prep) && before > at {
            self.opens_infinitive(before, frames)
        } else {
            frames.any(Frames::BARE_INF) && next <= at + 3
        };
        fits.then_some(next)
    }

    /// *a assuré dans l'émission « Le Quai », qu'elle part*, *a confié à « Lans Matin » être partie*: where something was said,
    /// its name between the marks at `at`, before the content of the verb at `verb`.
    fn is_medium_in_marks(&self, verb: usize, at: usize, stretch: usize, frames: Frames) -> bool {
        let start = at + 1 + usize::from(at + 2 < self.sentence.last && matches!(self.what(at + 1), What::Comma));
        at > verb + 1
            && self.is_medium(at, stretch)
            && start + 1 < self.sentence.last
            && (frames.any(Frames::QUE) && matches!(self.what(start), What::Que) || self.is_bare_infinitive(start, frames))
    }

    /// *dans « Le Quai »*, *dans l'émission « Le Quai »*: the marks at `at` hold the name of where something was said or
    /// published.
    pub(super) fn is_medium(&self, at: usize, stretch: usize) -> bool {
        let stretch = &self.rules.stretches[stretch];
        let lead = at.checked_sub(1).map(|before| before - usize::from(before > 0 && self.clauses.mention(before).is_some()));
        lead.is_some_and(|lead| {
            lead >= self.sentence.first && self.is_word(lead, WITHIN) && matches!(self.what(lead), What::Prep)
        }) && self.tokens.is_capital(stretch.start)
            && stretch.end - stretch.start <= MEDIUM
    }

    /// Marked words that are somebody spoken to, or an adverb before *que*: *invite les « sages » à voter*, *constate « en
    /// somme » que P*.
    fn is_complement_in_marks(&self, at: usize, stretch: usize, frames: Frames) -> bool {
        let tokens = self.tokens;
        let first = self.rules.stretches[stretch].start;
        let determiner = Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::CONTRACTION);
        let before = self.clauses.elements[at].start - 1;
        let noun = tokens.has(first, determiner) || self.clauses.mention(at - 1).is_some() || tokens.has(before, determiner);
        let que = at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Que);
        // explique dans « Radio Lans » que P, dans un livre intitulé « Le Quai » que P
        let entitled = self.clauses.is_participle(at - 1);
        // a dit au journal « Le Quai » que P
        let to = |at: usize| self.is_word(at, words!["à", "au", "aux"]);
        let paper = || tokens.is_capital(first) && self.clauses.mention(at - 1).is_some();
        let addressed = to(at - 1) || paper() && to(at - 2);
        let within = || entitled || addressed || self.is_word(at - 1, words!["dans", "sur", "devant"]);
        if que && frames.any(Frames::QUE) && within() {
            return true;
        }
        let preposition = tokens.has(first, Classes::PREP);
        // accuse X de « cynisme » et de mentir
        let joined = at + 2 < self.sentence.last && matches!((self.what(at - 1), self.what(at + 1)), (What::Prep, What::Coord));
        let noun = noun || joined && self.opens_infinitive(at + 2, frames);
        !tokens.word(first).forms.any(Forms::INFINITIVE)
            && (frames.any(Frames::A_INF.or(Frames::DE_INF)) && noun && !preposition && !que
                || frames.any(Frames::QUE) && que && preposition)
    }
}
