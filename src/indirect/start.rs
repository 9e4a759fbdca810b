//! Where the content of a verb starts: behind *que*, a question word, the marks that hold it; past what stands between.

use crate::attribution::{Incise, Place, Source, Step};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, Reliability};
use crate::mention::{Determiner, Mention};
use crate::token::{Words, tail, words};
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

    /// A clause, and a comma, stand before the verb at `at`.
    fn cuts_clause(&self, at: usize) -> bool {
        let first = self.sentence.first;
        at > first + 1 && matches!(self.what(at - 1), What::Comma) && self.has_verb(first, at - 1)
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
