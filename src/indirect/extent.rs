//! Where the content behind a verb of speech ends: at its sentence, or where the narrator speaks again.
//!
//! | construction | content |
//! |---|---|
//! | X a dit P, a-t-il ajouté; P, ajoutant Q; P, selon Y | P |
//! | X, qui dit P, a … | P |
//! | X a dit P et a ajouté Q | P |

use crate::attribution::{Incise, Place, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, VerbClasses};
use crate::mention::Head;
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood};

use super::Finder;

/// The content of a cue.
pub(super) struct Content {
    pub(super) start: usize,
    pub(super) cue: usize,
    /// The main clause follows: *X, qui assure que P, a …*
    pub(super) embedded: bool,
    /// It is an infinitive.
    pub(super) infinitive: bool,
    /// The infinitive has no auxiliary.
    pub(super) simple: bool,
    /// A conjunction or a relative pronoun stands between its start and where the walk is.
    pub(super) joined: bool,
}

/// What may end the content at the comma or the conjunction before an element.
type Ending = fn(&Finder<'_>, usize, &Content) -> bool;

/// What ends the content at a comma: with each, the clause behind the comma.
const AT_COMMA: [Ending; 21] = [
    // P, a-t-il ajouté; P, ajoutant que Q; P, selon Y
    |finder, next, content| finder.narrates_again(next, content),
    // P, le maire jugeant que Q
    |finder, next, _| finder.another_speaks(next, Mood::Gerund),
    // P, l'autre dit que Q
    |finder, next, content| finder.is_other_of_two(next) && finder.other_speaks(next, content),
    // P, 20% en doutent
    |finder, next, content| finder.is_next_share(next - 1, content),
    // P, la maire dément
    |finder, next, content| finder.another_replies(next - 1, content),
    // P, Anne Dol a publié un disque
    |finder, next, content| finder.another_acts(next - 1, content),
    // P, baissa la lampe
    |finder, next, content| finder.is_next_deed(next, content),
    // P, quand la mairie assure que Q
    |finder, next, content| finder.is_word_before(next, words!["quand"]) && finder.speaks_besides(next + 1, content),
    // P, sans donner de date
    |finder, next, _| finder.narrator_adds(next),
    // P, mais le conseil a refusé
    |finder, next, content| finder.is_behind_wish(next - 1, content),
    // P, une semaine après que le juge a tranché
    |finder, next, content| finder.is_time_of_saying(next, content),
    // P, une version que le juge écarte
    |finder, next, content| finder.is_told_of(next) && finder.is_whole(next, content),
    // X, qui assure que P, a démissionné
    |finder, next, content| content.embedded && finder.main_resumes(next - 1, content),
    // « P », une promesse tenue jusque-là; « P », écartant un « péril »
    |finder, next, content| finder.is_told_of_marks(next - 1, content.start),
    // « P », sur les ondes de Radio Lans
    |finder, next, content| finder.is_said_there(next - 1, content.start),
    // demande de sortir, mettant fin à la visite
    |finder, next, content| content.infinitive && finder.ends_infinitive(next - 1, content),
    // avoue chercher un titre, « J'en veux un qui claque »
    |finder, next, content| content.infinitive && finder.is_cried_out(next),
    // estime que P, note que Q et promet de rester
    |finder, next, content| finder.is_in_row(next, content.cue),
    // P, mais selon les marins, le quai cède
    |finder, next, _| finder.is_sourced(next),
    // P, « Q », a ajouté Y
    |finder, next, content| finder.is_clause_in_marks_beyond(next - 1, content.start) && finder.is_said_apart(next),
    // estime que cent personnes sont mortes, contre dix selon la ville
    |finder, next, _| finder.counts_apart(next),
];

/// What ends the content at a conjunction: with each, what the conjunction joins.
const AT_CONJUNCTION: [Ending; 25] = [
    // P et a ajouté Q
    |finder, next, content| finder.cue_resumes(next, content.cue),
    // P car, a-t-il dit, « A »
    |finder, next, _| finder.joins_incise(next - 1),
    // P, et pour cause
    |finder, next, _| finder.is_for_cause(next),
    // P, mais sans donner de date
    |finder, next, _| finder.joins(next, words!["mais"]) && finder.is_word(next, words!["sans"]) && finder.narrator_adds(next),
    // « P », mais a refusé de partir
    |finder, next, content| {
        finder.is_marked(next, content) && finder.clauses.is_finite(next) && finder.same_tense(next, content.cue)
    },
    // « P » et refuse Q
    |finder, next, content| finder.is_verb_beside_marks(next, content.start),
    |finder, next, content| finder.says_beside_marks(next, content.start, content.cue),
    // P, mais « Q », ajoute-t-il
    |finder, next, _| finder.is_said_apart(next),
    // Et d'ajouter que P et d'accuser Y
    |finder, next, content| finder.narrates_on(next, content.cue),
    // P et d'ajouter que Q
    |finder, next, content| finder.is_narrated_behind(next, content),
    // P et en soulignant que Q
    |finder, next, _| finder.adds_meanwhile(next),
    // la ville, qui assure que P, et qui a payé
    |finder, next, content| content.embedded && finder.relative_resumes(next, content.start, content.cue),
    // P, mais le maire a répondu que Q
    |finder, next, content| {
        finder.another_speaks(next, Mood::Finite) && !finder.goes_on_in_the_past(next, content.start, content.cue)
    },
    |finder, next, _| finder.another_speaks(next, Mood::Gerund),
    // Les élus disent que le maire ment et exigent
    |finder, next, content| finder.number_tells(next, content.start, content.cue),
    // a dit que la digue est sûre, mais a refusé un audit
    |finder, next, content| finder.tense_tells(next, content.start, content.cue),
    // a dit que la loi était bonne et joue « un jeu dangereux »
    |finder, next, content| finder.leaves_the_past(next, content.start, content.cue),
    // dit que le pont cédait, et il partit
    |finder, next, content| finder.is_next_deed(next, content),
    // que le pont tient, et a demandé aux élus de venir
    |finder, next, content| finder.nobody_else_says(next, content),
    // P, mais Anne Dol dénonce « A »
    |finder, next, content| finder.another_is_quoted(next, content),
    // P, mais des élus en doutent
    |finder, next, content| finder.joins(next, words!["mais"]) && finder.another_replies(next - 1, content),
    // a dit que le pont était sûr, mais les élus en doutent
    |finder, next, content| finder.contrasts(next - 1, content.start, content.cue),
    // a promis de rembourser les victimes et annoncé son départ: the auxiliary has a second participle
    |finder, next, content| finder.shares_auxiliary(next, content.cue),
    // lui reprochant de mentir et le traitant de lâche; appelant à « céder » et confirmant un départ
    |finder, next, content| finder.is_second_gerund(next, content),
    // lui reproche de mentir et le conseil exige
    |finder, next, content| content.infinitive && finder.is_clause_beside_infinitive(next, content.start),
];

impl Finder<'_> {
    /// Where a careful reader ends the content that starts at `start`.
    pub(super) fn clause_end(&self, start: usize, cue: usize) -> usize {
        let last = self.sentence.last;
        let mut content = self.content_from(start, cue);
        // How many clauses are open to a verb: ceux qui disent que le pont tient se trompent; celle qui assure disposer d'appuis
        // conclut
        let mut clauses = usize::from(!content.infinitive);
        let end = self
            .outside_brackets(start, last)
            .find(|&at| match self.what(at) {
                // affirme que P ; que Q
                What::Semicolon => content.infinitive || !self.is_next_que(at + 1),
                What::Stop => at + 1 >= last,
                // a rappelé la règle : « A »; a dit avoir un alibi : un témoin l'a vu; but a demandé deux aides : un prêt et un
                // don
                // que P - un vieux refrain
                // que P – avant d'avouer Q
                What::Dash if self.closes_aside(at, &content) => true,
                What::Dash => at > start + 1 && (self.is_remark_behind(at, &content) || self.opens_next_act(at + 1)),
                What::Colon => {
                    clauses = clauses.max(1);
                    at + 1 >= last
                        || matches!(self.what(at + 1), What::Quote(_))
                        || content.infinitive && self.has_main_verb(at + 1, last)
                }
                // affirme que P (lire page 4)
                What::ParenOpen => at + 1 < last && self.is_word(at + 1, words!["lire", "voir"]) || self.is_remark(at),
                What::Verb(_) if at > start && self.adds_behind_marks(at) => true,
                What::Verb(_) if self.clauses.is_finite(at) && !self.is_noun(at) => {
                    let surplus = clauses == 0 && content.embedded;
                    clauses = clauses.saturating_sub(1);
                    surplus
                }
                // ceux qui jugent que « le pire est passé » se trompent
                What::Quote(_) if at == start && self.is_clause_in_marks(at) => {
                    clauses = clauses.saturating_sub(1);
                    false
                }
                What::Comma => {
                    clauses = clauses.max(usize::from(!content.infinitive));
                    self.ends_at_comma(at, &content)
                }
                What::Coord => {
                    content.joined |= !self.joins_nouns(at);
                    clauses = clauses.max(usize::from(self.joins_clauses(at + 1)));
                    self.ends_at_conjunction(at, &content)
                }
                What::Que | What::Relative | What::Si | What::Interrogative => {
                    content.joined = true;
                    clauses += 1;
                    false
                }
                What::Subord => {
                    content.joined = true;
                    clauses += 1;
                    self.ends_at_adverbial(at, &content)
                }
                What::Prep | What::Adverb | What::Other => self.ends_at_adverbial(at, &content) || self.is_heard(at, start),
                _ => false,
            })
            .unwrap_or(last);
        // S'il dit avoir ri ce soir-là il avoue sa peine: the verb's subject is the narrator's too
        let subject = |at: usize| self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Pronoun);
        let verb = end < last && self.clauses.is_finite(end);
        if verb && end > start + 1 && subject(end - 1) { end - 1 } else { end }
    }

    /// *Le maire – il a promis de partir – se tait*: the dash that closes what one before the cue sets apart.
    fn closes_aside(&self, dash: usize, content: &Content) -> bool {
        const REACH: usize = 24;
        let tokens = self.tokens;
        // 2012 – 2014
        let parts = |at: usize| tokens.kind(self.clauses.elements[at].start.wrapping_sub(1)) != Kind::Number;
        let sets_apart = |&at: &usize| matches!(self.what(at), What::Dash) && parts(at);
        let open = tail(self.sentence.first + 1..content.cue, REACH).filter(sets_apart).count();
        open % 2 == 1 && parts(dash) && dash > content.start
    }

    /// The elements from `from` to `to`, of brackets only the one that opens them: *appellent à marcher (le cortège partira du
    /// port) et attendent*
    pub(super) fn outside_brackets(&self, from: usize, to: usize) -> impl Iterator<Item = usize> {
        let mut beyond = from;
        (from..to).filter(move |&at| {
            let outside = at >= beyond;
            if outside && matches!(self.what(at), What::ParenOpen) {
                beyond = self.bracket_end(at).unwrap_or(beyond);
            }
            outside
        })
    }

    /// Whether the conjunction before `at` may join a clause; not *vendre ou louer le port*, *pour la ville et pour le port*.
    fn joins_clauses(&self, at: usize) -> bool {
        let infinitive = || self.clauses.is_infinitive(at);
        at < self.sentence.last && !matches!(self.what(at), What::Prep) && !infinitive()
    }

    /// *promet de rouvrir le port ou la gare, annonce un plan*: two nouns, and behind them the comma of a clause.
    fn joins_nouns(&self, joint: usize) -> bool {
        let noun = |at: usize| matches!(self.what(at), What::Mention(_) | What::Other);
        let last = self.sentence.last;
        let close = (joint + 1..last.min(joint + 4)).find(|&at| !noun(at));
        joint + 1 < last
            && noun(joint - 1)
            && noun(joint + 1)
            && close.is_some_and(|close| matches!(self.what(close), What::Comma))
    }

    /// *que Q*, *et que Q*
    fn is_next_que(&self, at: usize) -> bool {
        let next = at + usize::from(at < self.sentence.last && matches!(self.what(at), What::Coord));
        next < self.sentence.last && matches!(self.what(next), What::Que)
    }

    fn content_from(&self, start: usize, cue: usize) -> Content {
        let clauses = self.clauses;
        // ne pas sortir, en avoir parlé
        let before = |at: usize| match self.what(at) {
            What::Adverb | What::Other => true,
            What::Verb(_) => false,
            _ => self.is_word(at, words!["en", "y"]),
        };
        let verb = (start..self.sentence.last.min(start + 4)).find(|&at| !before(at));
        // qu'en rentrant, il a vu la porte ouverte: a gerund opens a clause
        let que = matches!(self.what(start - 1), What::Que);
        let infinitive = verb.filter(|&at| !que && !clauses.is_finite(at)).and_then(|at| clauses.group(at));
        // de sortir, de se lever; not d'avoir crié
        let simple = infinitive.is_some_and(|group| !group.has_auxiliary(self.tokens));
        Content { start, cue, embedded: self.is_embedded(cue), infinitive: infinitive.is_some(), simple, joined: false }
    }

    /// The narrator speaks again behind the comma at `at`.
    fn ends_at_comma(&self, at: usize, content: &Content) -> bool {
        self.joins_incise(at + 1)
            || !self.goes_on_behind(at, content) && AT_COMMA.iter().any(|ending| ending(self, at + 1, content))
    }

    /// *assure avoir vu le marin qui, prenant la barre, a viré*: the clause of the pronoun is still to come; *que même, si P, Q*.
    fn goes_on_behind(&self, comma: usize, content: &Content) -> bool {
        let inside = comma > content.start;
        inside && matches!(self.what(comma - 1), What::Relative)
            || content.infinitive && self.is_cut_by_gerund(comma, content.start)
            || inside && (self.is_cut_by_incise_of_pronoun(comma) || self.is_condition_opened(comma))
    }

    /// The narrator's own phrase follows; but *rapporte que le maire, candidat déclaré, a commandé un sondage*: the verb of the
    /// content does.
    fn narrates_again(&self, at: usize, content: &Content) -> bool {
        let participle = |group: &Group| group.mood == Mood::Participle && group.end == group.start + 1;
        let acts = |at: usize| match self.what(at) {
            What::Quote(_) => true,
            _ => self.clauses.group(at).is_some_and(|group| !participle(group)),
        };
        let whole = || content.infinitive || (content.start..at - 1).any(acts) || !self.has_main_verb(at, self.sentence.last);
        self.narrator_resumes(at) && !self.tells_of_the_past(at) && whole()
    }

    /// *l'autre répond que Q*, *l'autre dénonce « A »*
    fn other_speaks(&self, at: usize, content: &Content) -> bool {
        self.another_speaks(at, Mood::Finite) || self.answers_the_first(at - 1, content)
    }

    /// *la mairie assure que Q*, *Anne Dol dénonce « A »*
    fn speaks_besides(&self, at: usize, content: &Content) -> bool {
        self.another_speaks(at, Mood::Finite) || self.another_is_quoted(at, content)
    }

    /// A word, and something behind it in the sentence.
    fn is_word_before(&self, at: usize, words: Words) -> bool {
        at + 1 < self.sentence.last && self.is_word(at, words)
    }

    /// *au grand dam des élus*, *une version que le juge écarte*, *un bilan démenti par la mairie*
    fn is_told_of(&self, at: usize) -> bool {
        self.is_received(at) || self.is_name_of_it(at) || self.is_news_told_of(at)
    }

    /// The content has its verb before `at`.
    fn is_whole(&self, at: usize, content: &Content) -> bool {
        let start = content.start;
        content.infinitive || self.has_verb(start, at - 1) || (start..at - 1).any(|at| self.is_clause_in_marks(at))
    }

    /// Behind marks, what the narrator calls them or does meanwhile.
    fn is_told_of_marks(&self, comma: usize, start: usize) -> bool {
        comma > start && (self.is_apposed_to_marks(comma - 1, start) || self.acts_behind_marks(comma, start))
    }

    /// The verb at `at` stands in one row with the cue.
    fn is_in_row(&self, at: usize, cue: usize) -> bool {
        at + 1 < self.sentence.last && self.rules.row_before(at, self.sentence.first) == Some(cue)
    }

    /// *accuse le maire de vouloir, tout en niant les faits, fermer le port*, *dit prévoir, en tablant sur mai, une perte*:
    /// between the infinitive that alone stands before the comma and what it governs.
    fn is_cut_by_gerund(&self, comma: usize, start: usize) -> bool {
        const FAR: usize = 16;
        let last = self.sentence.last;
        let opens = comma + 1 + usize::from(self.is_word(comma + 1, words!["tout"]));
        let ends = |&at: &usize| matches!(self.what(at), What::Comma | What::Que | What::Quote(_)) || self.clauses.is_finite(at);
        let en = |at: usize| self.clauses.group(at).is_some_and(|group| self.tokens.one_of(group.start, words!["en"]));
        if comma != start + 1 || opens >= last || !self.is_gerund(opens) || !en(opens) {
            return false;
        }
        let close = (opens + 1..last.min(opens + FAR)).find(ends).filter(|&at| matches!(self.what(at), What::Comma));
        close.is_some_and(|close| {
            let object = || self.clauses.mention(close + 1).is_some() && !self.main_clause(close + 1);
            close + 1 < last && (self.is_infinitive(close + 1) || object())
        })
    }

    /// *soutient que les enfants n'ont, dit-il, aucune chance*, *que le pont sera, dit-elle, fermé*: the incise stands between a
    /// verb that asks for more and its complement.
    fn is_cut_by_incise_of_pronoun(&self, comma: usize) -> bool {
        let last = self.sentence.last;
        let asks = |group: &Group| {
            self.tokens.has(group.end - 1, Classes::AVOIR.or(Classes::ETRE))
                || group.lexicon_verb(self.tokens).classes.any(VerbClasses::STATE)
        };
        let unfinished = self.clauses.group(comma - 1).is_some_and(asks);
        let incise = if unfinished { self.rules.incise_at(comma + 1, last, Place::Apart) } else { None };
        incise.is_some_and(|incise| {
            let closed = incise.last + 1 < last && matches!(self.what(incise.last), What::Comma);
            closed && matches!(incise.tie.source, Source::Pronoun(_))
        })
    }

    /// *assure que le dossier avance et que, même si la ville refuse, P*: behind the conjunction the clause of *que* is still to
    /// come.
    fn is_condition_opened(&self, comma: usize) -> bool {
        let behind = comma + 1;
        let opens = || self.is_background(behind) || self.is_word(behind, words!["avant", "même"]);
        matches!(self.what(comma - 1), What::Que) && behind < self.sentence.last && opens()
    }

    /// The conjunction at `at` joins a clause of the narrator's.
    fn ends_at_conjunction(&self, at: usize, content: &Content) -> bool {
        AT_CONJUNCTION.iter().any(|ending| ending(self, at + 1, content))
    }

    /// The conjunction before `next` is one of these.
    fn joins(&self, next: usize, words: Words) -> bool {
        self.is_word(next - 1, words)
    }

    /// *pour cause*
    fn is_for_cause(&self, at: usize) -> bool {
        let pour = self.clauses.elements.get(at).filter(|_| self.is_word(at, words!["pour"]));
        pour.is_some_and(|pour| self.tokens.one_of(pour.start + 1, words!["cause"]))
    }

    /// Marks hold the content, or nearly all of it, up to the conjunction before `next`.
    fn is_marked(&self, next: usize, content: &Content) -> bool {
        matches!(self.what(content.start), What::Quote(_)) && next <= content.start + 3
    }

    /// *estime que « P » et refuse Q*: no verb stands between the marks and the conjunction.
    fn is_verb_beside_marks(&self, next: usize, start: usize) -> bool {
        self.is_clause_in_marks(start) && self.clauses.is_finite(next) && !self.has_verb(start + 1, next - 1)
    }

    /// *lui reprochant de mentir et le traitant de lâche*
    fn is_second_gerund(&self, next: usize, content: &Content) -> bool {
        (content.infinitive || self.is_marked(next, content)) && self.is_gerund(content.cue) && self.is_gerund(next)
    }

    /// *lui reproche de mentir et le conseil exige*; but *dit être inquiet car le quai penche*: why, in the same breath.
    fn is_clause_beside_infinitive(&self, next: usize, start: usize) -> bool {
        let joint = next - 1;
        let reason = || self.joins(next, words!["car"]) && !matches!(self.what(joint - 1), What::Comma);
        !reason() && self.is_main_clause_joined(next, start)
    }

    /// The adverb, preposition or conjunction at `at` tells of the time or the manner of saying: *lui demande de sortir alors
    /// qu'elle nageait*, *dit que P avant de préciser que Q*, *appelle la région à poursuivre tout en saluant*, *comme le
    /// rappelle X*.
    fn ends_at_adverbial(&self, at: usize, content: &Content) -> bool {
        let says = |at: usize| {
            let group = self.clauses.group(at);
            self.is_gerund(at) && group.is_some_and(|group| group.says(self.tokens))
        };
        // a dit que le port fermait alors qu'il ouvre encore: the narrator's present
        let now = || {
            let shifted = |at: usize| self.clauses.is_finite(at) && self.is_shifted(at);
            (content.start..at).any(shifted) && !self.tells_of_the_past(at)
        };
        // accuse la ville de se dire verte alors qu'elle est grise: all of it is the charge
        let charge = || {
            let present = Forms::PRESENT_3S.or(Forms::PRESENT_3P);
            let charges = |group: &Group| {
                let frames = group.frames(self.tokens);
                let plain = group.end == group.start + 1 && self.tokens.word(group.at).forms.any(present);
                plain && frames.any(Frames::PERSON) && frames.any(Frames::QUALIFY)
            };
            let verb = self.clauses.first_finite(at..self.sentence.last.min(at + 20));
            self.clauses.group(content.cue).is_some_and(charges) && verb.is_some_and(|verb| !self.is_shifted(verb))
        };
        at > content.start && (self.is_background(at) && (content.simple && !charge() || now()) || self.says_next(at))
            || self.is_word(at, words!["tout"]) && says(at + 1) && !self.is_cut_by_gerund(at.saturating_sub(1), content.start)
            || matches!(self.what(at), What::Subord)
                && self.rules.comparison_at(at, self.sentence.last).is_some()
                && !self.is_as_foreseen(at)
                && !self.is_compared_within(at, content.start)
    }

    /// *a dit que, comme l'a rappelé X, le pont tient*, *a dit que le pont, comme l'a rappelé X, tient*: between commas in front
    /// of the verb of the content.
    fn is_compared_within(&self, at: usize, start: usize) -> bool {
        let last = self.sentence.last;
        let closed = |incise: &Incise| incise.last < last && matches!(self.what(incise.last), What::Comma);
        let compares = self.rules.comparison_at(at, last).filter(closed);
        let open = at > self.sentence.first && matches!(self.what(at - 1), What::Comma | What::Que);
        compares.is_some_and(|incise| open && !self.has_verb(start, at) && self.has_verb(incise.last, last))
    }

    /// The cue stands in a clause that the main clause follows: *X, qui dit P, a …*; *alors que X a dit P, elle …*; *tout en
    /// disant P, X …*
    fn is_embedded(&self, cue: usize) -> bool {
        let ways: [fn(&Self, usize) -> bool; 10] = [
            Self::opens_sentence,
            Self::is_tried_vainly,
            Self::is_set_apart,
            Self::describes_noun,
            Self::is_subordinate,
            Self::is_cause,
            Self::is_charge,
            Self::is_in_relative,
            Self::is_in_object_clause,
            Self::is_joined_closely,
        ];
        ways.iter().any(|is_so| is_so(self, cue))
    }

    /// *En disant que P, X a …*, *À force de répéter que P, X a …*, *Au lieu de dire que P, X a …*, *Par souci de paix et pour
    /// dire que P, X a …*
    fn opens_sentence(&self, cue: usize) -> bool {
        const FRONT: usize = 10;
        let first = self.sentence.first;
        let noun = |at: usize| at > first && at + 1 < cue && matches!(self.what(at), What::Mention(_) | What::Other);
        let governed = |at: usize| {
            noun(at) && cue < first + FRONT && matches!((self.what(first), self.what(cue - 1)), (What::Prep, What::Prep))
        };
        let opens = (first..cue).all(|at| matches!(self.what(at), What::Prep | What::Adverb | What::Coord) || governed(at));
        opens && self.clauses.group(cue).is_some_and(|group| group.mood != Mood::Finite)
    }

    /// *Le maire a beau répéter que P, les élus …*
    fn is_tried_vainly(&self, cue: usize) -> bool {
        self.clauses
            .group(cue)
            .is_some_and(|group| (group.start.saturating_sub(1)..group.at).any(|at| self.tokens.one_of(at, words!["beau"])))
    }

    /// *X, accusé par Y de mentir, a …*; *X, tout en estimant que P, a …*; *Saluant le plan et assurant que P, X a …*
    fn is_set_apart(&self, cue: usize) -> bool {
        let first = self.sentence.first;
        let head = cue - usize::from(cue > first && self.is_word(cue - 1, words!["tout"]));
        head > first
            && matches!(self.what(head - 1), What::Comma | What::Coord)
            && self.clauses.group(cue).is_some_and(|group| matches!(group.mood, Mood::Participle | Mood::Gerund))
            && (!self.has_verb(first, cue) || matches!(self.what(first), What::Prep) && !self.has_main_verb(first, cue))
    }

    /// *Le tract affirmant que P a …*
    fn describes_noun(&self, cue: usize) -> bool {
        let noun = || self.clauses.mention(cue.saturating_sub(1)).is_some();
        self.is_gerund(cue) && noun() && !self.has_verb(self.sentence.first, cue)
    }

    /// *Bien que X dise que P, elle …*; *Dès que X dit que P, elle …*
    fn is_subordinate(&self, cue: usize) -> bool {
        let first = self.sentence.first;
        let que =
            first + 1 < cue && matches!(self.what(first), What::Adverb | What::Prep) && matches!(self.what(first + 1), What::Que);
        let parts = |at: usize| matches!(self.what(at), What::Comma) && !self.rules.is_read_with_apposition(at - 1);
        (que || matches!(self.what(first), What::Subord | What::Si))
            && (!self.clauses.any_finite(first..cue) || !(first..cue).any(parts))
    }

    /// *X, poursuivi pour avoir dit que P, a …*
    fn is_cause(&self, cue: usize) -> bool {
        cue > self.sentence.first
            && matches!(self.what(cue - 1), What::Prep)
            && self.clauses.group(cue).is_some_and(|group| group.mood == Mood::Infinitive && group.end - group.start > 1)
    }

    /// *X, chargé de dire que P, a …*
    fn is_charge(&self, cue: usize) -> bool {
        let first = self.sentence.first;
        cue > first + 3
            && matches!(self.what(cue - 1), What::Prep)
            && matches!(self.what(cue - 3), What::Comma)
            && self.clauses.is_infinitive(cue)
            && self.clauses.is_participle(cue - 2)
            && !self.clauses.any_finite(first..cue)
    }

    /// *L'association, qui dénonce un recul et demande que P, a …*
    fn is_in_relative(&self, cue: usize) -> bool {
        let mut before = tail(self.sentence.first..cue, 12).rev().take_while(|&at| !matches!(self.what(at), What::Comma));
        before.any(|at| matches!(self.what(at), What::Relative))
    }

    /// *Ceux que le maire dit avoir vus protestent*
    fn is_in_object_clause(&self, cue: usize) -> bool {
        self.rules.relative_of(cue, self.sentence.first).is_some_and(|at| matches!(self.what(at), What::Que))
    }

    /// *X, qui dit P, a …*; *Si X dit P, elle …*
    fn is_joined_closely(&self, cue: usize) -> bool {
        let joint = |at: usize| matches!(self.what(at), What::Relative | What::Si | What::Subord);
        tail(self.sentence.first..cue, 3).any(joint)
    }
}
