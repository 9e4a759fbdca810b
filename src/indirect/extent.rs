//! Where the content behind a verb of speech ends: at its sentence, or where the narrator speaks again.
//!
//! | construction | content |
//! |---|---|
//! | X a dit P, a-t-il ajouté; P, ajoutant Q; P, selon Y | P |
//! | X, qui dit P, a … | P |
//! | X a dit P et a ajouté Q | P |

use crate::attribution::{Place, Source};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses, phrases};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood};

use super::Finder;
use super::next_clause::agrees;

/// What holds words that somebody has uttered.
const HEARD: Classes = Classes::DOCUMENT.or(Classes::MEDIUM).or(Classes::OWNED);

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
}

impl Finder<'_> {
    /// What the narrator names behind marks, with no verb but a relative clause's: *assure que « P », une promesse tenue
    /// jusque-là*; *dit vouloir « B », dispositif qui aide les communes*. Behind marks that begin the content of the cue at
    /// `start` and hold a whole clause it may be the subject of the narrator's verb.
    fn is_apposed_to_marks(&self, marked: usize, start: usize) -> bool {
        let last = self.sentence.last;
        let What::Quote(stretch) = self.what(marked) else { return false };
        let Some(noun) = self.clauses.behind_adverbs(marked + 2..last.min(marked + 4)) else {
            return false;
        };
        let names = |(_, mention): (usize, &Mention)| {
            !mention.is_plural()
                && !mention.has_name()
                && !mention.coordinated
                && matches!(mention.determiner, Determiner::Indefinite | Determiner::None)
        };
        let clause = || self.rules.words_inside(stretch).any(|at| self.clauses.is_finite(at));
        let mut joined = false;
        self.clauses.mention(noun).is_some_and(names)
            // une fois passée la crue
            && !self.rules.is_time(noun)
            && (marked == start && clause() || !(noun..last.min(noun + 80)).any(|at| match self.what(at) {
                What::Quote(_) => true,
                What::Que | What::Relative | What::Subord => {
                    joined = true;
                    false
                }
                What::Coord => !joined,
                What::Verb(_) if self.clauses.is_finite(at) && !self.is_noun(at) => !std::mem::replace(&mut joined, false),
                _ => false,
            }))
    }

    /// *promet que « personne ne mourra », écartant un « péril »*: where the marks hold all that is said, the gerund behind the
    /// comma is the narrator's.
    fn acts_behind_marks(&self, comma: usize, start: usize) -> bool {
        comma == start + 1 && self.is_gerund(comma + 1) && self.is_clause_in_marks(start)
    }

    /// *rappelle que « P », sur les ondes de Radio Lans*: where the marks hold all that is said, a place or an occasion behind
    /// the comma is that of saying it.
    fn is_said_there(&self, comma: usize, start: usize) -> bool {
        let at = comma + 1;
        comma == start + 1
            && at + 1 < self.sentence.last
            && self.is_where_it_is_said(at)
            && self.is_clause_in_marks(start)
            && !self.has_main_verb(at, self.sentence.last.min(at + 40))
    }

    /// *sur les ondes de Radio Lans*, *dans une déclaration*, *devant les élus*, *lors d'une réunion*
    pub(super) fn is_where_it_is_said(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let heard = |mention: &Mention| {
            let noun = mention.at;
            tokens.is_of(noun, Fields::OCCASION) || tokens.is_of(noun, Fields::SHOWN) || tokens.has(noun, HEARD)
        };
        let people = |mention: &Mention| mention.head.is_human() && mention.is_plural() && self.is_word(at, words!["devant"]);
        let noun = if at + 1 < self.sentence.last { self.clauses.mention(at + 1) } else { None };
        self.is_word(at, words!["auprès", "lors"])
            || self.is_word(at, words!["dans", "devant", "sur"])
                && noun.is_some_and(|(_, mention)| heard(mention) || people(mention))
    }

    /// *estime que « P », mais refuse Q*: marks with a verb, whose subject they hold as well.
    pub(super) fn is_clause_in_marks(&self, at: usize) -> bool {
        let told = |stretch| self.rules.words_inside(stretch).any(|at| self.clauses.is_finite(at));
        matches!(self.what(at), What::Quote(stretch) if told(stretch))
    }

    /// *ont annoncé qu'ils partaient, « rien ne les retient »*: behind the comma of a content that has its verb.
    fn is_clause_in_marks_beyond(&self, comma: usize, start: usize) -> bool {
        comma + 1 < self.sentence.last && self.is_clause_in_marks(comma + 1) && self.has_verb(start, comma)
    }

    /// *alors que la digue cédait*: the imperfect and the conditional tell of the time that the words tell of, other tenses of
    /// what goes on while they are said: *alors que la crue monte*.
    fn tells_of_the_past(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let verb = self.clauses.first_finite(at..last.min(at + 20));
        self.is_background(at) && verb.is_some_and(|verb| self.is_shifted(verb))
    }

    /// Whether the content that starts at `start` has verbs in front of `end`, all of them in the tenses that a past asks for.
    pub(super) fn is_told_in_past(&self, start: usize, end: usize) -> bool {
        const FAR: usize = 80;
        let finite = |&at: &usize| self.clauses.is_finite(at);
        let mut inside = tail(start..end, FAR).filter(finite).peekable();
        inside.peek().is_some() && inside.all(|at| self.is_shifted(at))
    }

    /// A verb in the tenses that a past asks for.
    pub(super) fn is_shifted(&self, verb: usize) -> bool {
        let past = Forms::IMPERFECT.or(Forms::CONDITIONAL);
        let shifted = |group: &Group| (group.start..group.end).any(|at| self.tokens.word(at).forms.any(past));
        self.clauses.group(verb).is_some_and(shifted)
    }

    /// *avant d'ajouter que*, *avant de préciser : « A »*: the narrator tells what was said next.
    pub(super) fn says_next(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let tokens = self.tokens;
        let start = self.clauses.elements[at].start;
        let verb = (at + 1..last.min(at + 3)).find(|&at| self.clauses.group(at).is_some());
        tokens.one_of(start, words!["avant"])
            && tokens.one_of(start + 1, words!["de", "d'"])
            && verb.filter(|&verb| verb + 1 < last).is_some_and(|verb| {
                let says = self
                    .clauses
                    .group(verb)
                    .is_some_and(|group| group.mood == Mood::Infinitive && group.reliability(tokens) >= Reliability::Medium);
                says && matches!(self.what(verb + 1), What::Que | What::Colon | What::Quote(_))
            })
    }

    /// *alors que la crue monte*, *alors même que la crue monte*, *tandis que le préfet a dit « non »*
    pub(super) fn is_background(&self, at: usize) -> bool {
        if at >= self.sentence.last || !self.is_word(at, words!["alors", "tandis"]) {
            return false;
        }
        let next = self.clauses.elements[at].start + 1;
        let even = usize::from(self.tokens.one_of(next, words!["même"]));
        self.tokens.has(next + even, Classes::QUE)
    }

    /// The narrator adds what else was said, where, or what was not: *…, dont il dit qu'il est prêt*, *…, dans un communiqué*,
    /// *…, sans donner de date*, *…, sans plus de détails*.
    pub(super) fn narrator_adds(&self, at: usize) -> bool {
        let last = self.sentence.last;
        if at + 2 >= last {
            return false;
        }
        let group = |at: usize| self.clauses.group(at).filter(|_| at < last);
        let start = self.clauses.elements[at].start;
        if let Some(adds) = if self.is_word(at, words!["ce"]) { self.adds_ce(at) } else { None } {
            return adds;
        }
        // lui qui avait promis P: the narrator's word on the subject
        if self.is_word(at, words!["lui", "elle", "eux", "elles"]) && self.is_word(at + 1, words!["qui"]) {
            return true;
        }
        // non sans rappeler que Q
        if self.is_word(at, words!["non"]) && self.is_word(at + 1, words!["sans"]) && self.clauses.is_infinitive(at + 2) {
            return true;
        }
        // contrairement à ce qu'affirme le maire
        if self.is_word(at, words!["contrairement"]) && self.tokens.one_of(start + 2, words!["ce"]) {
            return true;
        }
        let able = |group: &Group| {
            group.mood == Mood::Infinitive && group.lexicon_verb(self.tokens).one_of(words!["pouvoir", "savoir", "vouloir"])
        };
        match self.what(at) {
            What::Que | What::Relative => {
                let pronoun = |(_, mention): (usize, &Mention)| mention.head == Head::Pronoun;
                self.clauses.mention(at + 1).is_some_and(pronoun)
                    && group(at + 2).is_some_and(|group| group.mood == Mood::Finite)
                    && self.content_of(at + 2).is_some()
            }
            // sans succès, sans pour autant donner de date
            What::Prep if self.is_word(at, words!["sans"]) && self.is_word(at + 1, words!["succès"]) => true,
            // sans vouloir donner de date
            What::Prep if self.is_word(at, words!["sans"]) => {
                (at + 1..at + 5).filter_map(group).find(|group| !able(group)).is_some_and(|group| {
                    let verb = group.lexicon_verb(self.tokens);
                    group.mood == Mood::Infinitive
                        && (verb.reliability >= Reliability::Medium && !verb.frames.any(Frames::PERSON)
                            || verb.classes.any(VerbClasses::GIVES))
                })
            }
            // dans une lettre, dans une lettre que la presse a lue
            What::Prep => self.is_told_in(at) && !self.has_main_verb(at, last.min(at + 40)),
            _ => false,
        }
    }

    /// *ce que le maire dément*, *ce qui a été fait*, *ce dont doutent les élus*, *ce à quoi la mairie a répondu que Q*:
    /// whether the clause that *ce* opens is the narrator's, where its form tells.
    fn adds_ce(&self, at: usize) -> Option<bool> {
        let last = self.sentence.last;
        let group = |at: usize| self.clauses.group(at).filter(|_| at < last);
        let tells = |mut verbs: core::ops::Range<usize>| {
            let verb = verbs.find(|&at| self.clauses.is_finite(at)).and_then(group);
            verb.is_some_and(|group| group.reliability(self.tokens) >= Reliability::Medium)
        };
        match self.what(at + 1) {
            What::Que => Some(tells(at + 2..last.min(at + 6))),
            What::Prep if self.is_word(at + 1, words!["à"]) => Some(tells(at + 3..last.min(at + 7))),
            // what came of it, in the narrator's past
            What::Relative if !self.is_word(at + 1, words!["dont"]) => {
                let told = |group: &Group| group.end - group.start > 1 && self.tokens.one_of(group.start, words!["a", "ont"]);
                Some(self.is_word(at + 1, words!["qui"]) && group(at + 2).is_some_and(told))
            }
            // but ce dont il se félicite
            What::Relative if self.is_ce(at) => {
                let somebody = |at: usize| self.clauses.mention(at).is_some_and(|(_, mention)| mention.head != Head::Pronoun);
                let verb = group(at + 2).is_some() || group(at + 3).is_some();
                let own = |group: &Group| group.reflexive && group.lexicon_verb(self.tokens).one_of(words!["défendre"]);
                Some(at + 3 < last && verb && (somebody(at + 2) || somebody(at + 3) || group(at + 3).is_some_and(own)))
            }
            _ => None,
        }
    }

    /// *au grand dam des élus*, *dans un entretien au quotidien*, *en référence à la crue*
    pub(super) fn is_received(&self, at: usize) -> bool {
        at < self.sentence.last && self.tokens.phrase(self.clauses.elements[at].start, &phrases::RECEIVED).is_some()
    }

    /// *affirme que P, une version que le juge écarte*: the narrator's name for what was said.
    pub(super) fn is_name_of_it(&self, at: usize) -> bool {
        const NAMES: Words = words![
            "accusation",
            "affirmation",
            "allégation",
            "annonce",
            "assertion",
            "déclaration",
            "hypothèse",
            "information",
            "thèse",
            "version"
        ];
        // un engagement que l'opposition juge intenable
        let told = at + 3 < self.sentence.last && matches!(self.what(at + 1), What::Que) && self.tells_of_another(at + 2);
        at < self.sentence.last
            && self.clauses.mention(at).is_some_and(|(_, mention)| {
                let vow = told && self.tokens.one_of(mention.at, words!["engagement", "objectif", "promesse", "proposition"]);
                let names = self.tokens.one_of(mention.at, NAMES) || vow;
                mention.determiner == Determiner::Indefinite && !mention.is_plural() && names
            })
    }

    /// *affirme que P, chiffre que n'a pas confirmé la mairie*, *…, un bilan démenti par la mairie*: the news, and what others
    /// say of it; but *un chiffre qui inquiète*.
    fn is_news_told_of(&self, at: usize) -> bool {
        const NEWS: Words = words!["bilan", "chiffre", "information", "nouvelle"];
        const TELLS: Words = words!["confirmer", "contester", "corroborer", "démentir", "infirmer", "nier", "réfuter"];
        const NEAR: usize = 6;
        let last = self.sentence.last;
        if at >= last {
            return false;
        }
        let start = self.clauses.elements[at].start;
        let noun = start + usize::from(self.tokens.has(start, Classes::DET_INDEF));
        let tells = |group: &Group| group.lexicon_verb(self.tokens).one_of(TELLS);
        let open = |&at: &usize| !matches!(self.what(at), What::Comma | What::Stop | What::Semicolon | What::Quote(_));
        let mut behind = (at + 1..last.min(at + NEAR)).take_while(open);
        self.tokens.one_of(noun, NEWS) && behind.find_map(|at| self.clauses.group(at)).is_some_and(tells)
    }

    /// Where a careful reader ends the content that starts at `start`.
    pub(super) fn clause_end(&self, start: usize, cue: usize) -> usize {
        let last = self.sentence.last;
        let content = self.content_from(start, cue);
        // A conjunction or a relative pronoun stands before.
        let mut joined = false;
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
                    self.ends_at_comma(at, &content, joined)
                }
                What::Coord => {
                    joined |= !self.joins_nouns(at);
                    clauses = clauses.max(usize::from(self.joins_clauses(at + 1)));
                    self.ends_at_conjunction(at, &content)
                }
                What::Que | What::Relative | What::Si | What::Interrogative => {
                    joined = true;
                    clauses += 1;
                    false
                }
                What::Subord => {
                    joined = true;
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

    /// *affirme que P - une phrase reprise par tous*, *que P – ce que le maire dément*: behind the one dash of the sentence a
    /// noun without a verb, or what another says of it.
    fn is_remark_behind(&self, dash: usize, content: &Content) -> bool {
        let last = self.sentence.last;
        let other = (content.start..last).any(|at| at != dash && matches!(self.what(at), What::Dash));
        // il y a 7-8 mois
        let word = || self.tokens.kind(self.clauses.elements[dash + 1].start) == Kind::Word;
        let noun = dash + 1 < last && self.clauses.mention(dash + 1).is_some() && word();
        let named = || noun && !self.has_main_verb(dash + 1, last);
        let told = || dash + 1 < last && self.is_word(dash + 1, words!["ce"]) && self.narrator_adds(dash + 1);
        !other && self.has_verb(content.start, dash) && (named() || told())
    }

    /// Where the brackets that open at `open` close.
    pub(super) fn bracket_end(&self, open: usize) -> Option<usize> {
        (open + 1..self.sentence.last.min(open + 40)).find(|&at| matches!(self.what(at), What::ParenClose))
    }

    /// The elements from `from` to `to`, of brackets only the one that opens them: *appellent à marcher (le cortège partira du
    /// port) et attendent*
    fn outside_brackets(&self, from: usize, to: usize) -> impl Iterator<Item = usize> {
        let mut beyond = from;
        (from..to).filter(move |&at| {
            let outside = at >= beyond;
            if outside && matches!(self.what(at), What::ParenOpen) {
                beyond = self.bracket_end(at).unwrap_or(beyond);
            }
            outside
        })
    }

    /// *affirme que P (le préfet le dément).*: brackets at the end of the sentence that hold a clause of the narrator's; but
    /// *(qui a été refait)* goes on with a noun.
    pub(super) fn is_remark(&self, open: usize) -> bool {
        let last = self.sentence.last;
        let close = self.bracket_end(open);
        let governed = usize::from(open + 1 < last && matches!(self.what(open + 1), What::Prep));
        let relative = open + 2 < last && matches!(self.what(open + 1 + governed), What::Relative);
        close.is_some_and(|close| {
            let ends = close + 1 >= last || matches!(self.what(close + 1), What::Stop) && close + 2 >= last;
            // (Est); (J'ai un rêve): a word, and what the words before mean
            let told = |group: &Group| group.mood == Mood::Finite && !group.first_person;
            let tells = |at: usize| self.clauses.group(at).is_some_and(told) && !self.is_noun(at);
            ends && !relative && close > open + 2 && (open + 1..close).any(tells)
        })
    }

    /// *que la crue est « forte » ajoutant que Q*: behind marks the comma before the gerund may be missing.
    fn adds_behind_marks(&self, at: usize) -> bool {
        let tells = |group: &Group| {
            group.mood == Mood::Gerund && group.start == group.at && group.reliability(self.tokens) >= Reliability::Medium
        };
        matches!(self.what(at - 1), What::Quote(_))
            && self.clauses.group(at).is_some_and(tells)
            && at + 1 < self.sentence.last
            && matches!(self.what(at + 1), What::Que)
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
        Content { start, cue, embedded: self.is_embedded(cue), infinitive: infinitive.is_some(), simple }
    }

    /// The narrator speaks again behind the comma at `at`.
    fn ends_at_comma(&self, at: usize, content: &Content, joined: bool) -> bool {
        let &Content { start, infinitive, .. } = content;
        if self.joins_incise(at + 1) {
            return true;
        }
        // assure avoir vu le marin qui, prenant la barre, a viré: the clause of the pronoun is still to come
        if at > start && matches!(self.what(at - 1), What::Relative)
            || infinitive && self.is_cut_by_gerund(at, start)
            || at > start && self.is_cut_by_incise_of_pronoun(at)
            || at > start && self.is_condition_opened(at)
        {
            return false;
        }
        // rapporte que le maire, candidat déclaré, a commandé un sondage: the verb of the content follows
        let participle = |group: &Group| group.mood == Mood::Participle && group.end == group.start + 1;
        let acts = |at: usize| match self.what(at) {
            What::Quote(_) => true,
            _ => self.clauses.group(at).is_some_and(|group| !participle(group)),
        };
        let whole = || infinitive || (start..at).any(acts) || !self.has_main_verb(at + 1, self.sentence.last);
        self.narrator_resumes(at + 1) && !self.tells_of_the_past(at + 1) && whole()
            || self.another_speaks(at + 1, Mood::Gerund)
            || self.is_other_of_two(at + 1) && (self.another_speaks(at + 1, Mood::Finite) || self.answers_the_first(at, content))
            || self.is_next_share(at, content)
            || self.another_replies(at, content)
            || self.another_acts(at, content)
            || self.is_next_deed(at + 1, content)
            // P, quand la mairie assure que Q
            || at + 2 < self.sentence.last
                && self.is_word(at + 1, words!["quand"])
                && (self.another_speaks(at + 2, Mood::Finite) || self.another_is_quoted(at + 2, content))
            || self.narrator_adds(at + 1)
            || self.is_behind_wish(at, content)
            || self.is_time_of_saying(at + 1, content)
            || (self.is_received(at + 1) || self.is_name_of_it(at + 1) || self.is_news_told_of(at + 1))
                && (infinitive || self.has_verb(start, at) || (start..at).any(|at| self.is_clause_in_marks(at)))
            || content.embedded && self.main_resumes(at, content)
            || at > start && (self.is_apposed_to_marks(at - 1, start) || self.acts_behind_marks(at, start))
            || self.is_said_there(at, start)
            || infinitive && (self.ends_infinitive(at, content, joined) || self.is_cried_out(at + 1))
            // estime que P, note que Q et promet de rester
            || at + 2 < self.sentence.last && self.rules.row_before(at + 1, self.sentence.first) == Some(content.cue)
            || self.is_sourced(at + 1)
            // P, « Q », a ajouté Y
            || self.is_clause_in_marks_beyond(at, start) && self.is_said_apart(at + 1)
            // estime que cent personnes sont mortes, contre dix selon la ville
            || self.counts_apart(at + 1)
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

    /// *propose que le port soit vendu, mais le conseil a refusé*: what is wished stands in the subjunctive, and behind *mais* a
    /// clause in another mood is the narrator's.
    fn is_behind_wish(&self, comma: usize, content: &Content) -> bool {
        let (start, mais) = (content.start, comma + 1);
        if mais + 1 >= self.sentence.last || !self.is_word(mais, words!["mais"]) || !self.main_clause(mais + 1) {
            return false;
        }
        // que le port soit vendu: read as the conjunction
        let be = |at: usize| self.is_word(at, words!["soit"]);
        let wished = (start..comma).find(|&at| self.clauses.is_finite(at) || be(at));
        let told = self.clauses.first_finite(mais + 1..self.sentence.last);
        let only = |at: usize, own: Forms, other: Forms| self.mood_of(at).any(own) && !self.mood_of(at).any(other);
        wished.is_some_and(|at| be(at) || only(at, Forms::SUBJUNCTIVE, Forms::INDICATIVE))
            && told.is_some_and(|at| only(at, Forms::INDICATIVE, Forms::SUBJUNCTIVE))
    }

    /// The forms that the conjugated word of a verb group can be: *soit* of *soit vendu*.
    fn mood_of(&self, at: usize) -> Forms {
        const MOODS: Forms = Forms::SUBJUNCTIVE.or(Forms::INDICATIVE);
        let word = |group: &Group| (group.start..group.end).map(|at| self.tokens.word(at).forms).find(|forms| forms.any(MOODS));
        self.clauses.group(at).and_then(word).unwrap_or(Forms::NONE)
    }

    /// *avoue chercher un titre, « J'en veux un qui claque »*: an utterance of its own that begins with a capital.
    fn is_cried_out(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let stops = |at: usize| at >= last || matches!(self.what(at), What::Stop);
        let utters = |stretch| self.is_utterance(stretch) && self.is_capital(stretch);
        at < last && stops(at + 1) && matches!(self.what(at), What::Quote(stretch) if utters(stretch))
    }

    /// *a dit que P, une semaine après que le juge a tranché*, *promet de venir, après une crue*: when it was said.
    fn is_time_of_saying(&self, at: usize, content: &Content) -> bool {
        let last = self.sentence.last;
        let told = content.infinitive || self.has_verb(content.start, at);
        if at + 1 >= last || !told || (content.start..at - 1).any(|at| matches!(self.what(at), What::Comma)) {
            return false;
        }
        let after = |at: usize| self.is_word(at, words!["après"]);
        let noun = || self.clauses.mention(at + 1).is_some() && !self.clauses.any_finite(at..last);
        // est parti à l'heure, quelques minutes après midi: when that was
        let clock = || {
            let hour = self.clauses.elements[(at + 2).min(last - 1)].start;
            let counted = self.tokens.has(hour, Classes::NUMBER) && !self.tokens.has(hour, Classes::DET_INDEF);
            let counted = counted || self.tokens.kind(hour) == Kind::Number;
            counted || self.tokens.one_of(hour, words!["midi", "minuit"])
        };
        content.infinitive && after(at) && noun() || self.rules.is_time(at) && after(at + 1) && !clock()
    }

    /// *X, qui assure que P, a démissionné*: behind the comma at `at` the main clause goes on.
    fn main_resumes(&self, at: usize, content: &Content) -> bool {
        let (start, infinitive) = (content.start, content.infinitive);
        // qui estime que, si le pont cède, le quai fermera: the first comma ends no clause of the narrator's
        let under = matches!(self.what(start), What::Si | What::Subord);
        let first = under && !(start..at).any(|at| matches!(self.what(at), What::Comma));
        // Anne Dol, qui dit avoir fui, « ne dort plus »
        let said_of = |at: usize| match self.what(at) {
            What::Quote(stretch) => self.rules.words_inside(stretch).next().is_some_and(|first| self.tells_of_a_subject(first)),
            _ => false,
        };
        let marked = || {
            at + 1 < self.sentence.last
                && (infinitive || self.has_verb(start, at))
                && (said_of(at + 1) || self.is_uttered(at + 1, at, self.sentence.last))
        };
        // lorsqu'elle dit que son père, Paul Rey, chante: the comma stands before the verb of the content
        // note que le quai, qui rouvre en mai, accueillera: the verb of the content is still to come
        let bare = at + 1 < self.sentence.last && self.clauses.is_finite(at + 1) && !self.has_main_verb(start, at);
        let verb = |at: usize| match self.what(at) {
            What::Verb(group) => self.clauses.groups[group].mood != Mood::Infinitive,
            What::Quote(_) => true,
            _ => false,
        };
        let relative = || (start..at).any(|at| matches!(self.what(at), What::Relative));
        let told = || infinitive || (start..at).any(verb) && !(bare && relative());
        !first
            && (self.main_clause(at + 1) || self.is_clause_of_thing(at + 1) || marked() || self.is_main_behind(at, content))
            && told()
    }

    /// *Si X assure que P, un tiers des riverains (30 %) en doute*: the clause that *si*, *alors que* opens the sentence with
    /// ends at the comma before the noun that begins what has a verb of its own.
    fn is_main_behind(&self, comma: usize, content: &Content) -> bool {
        let Sentence { first, last, .. } = self.sentence;
        let open = (first..last).find(|&at| !matches!(self.what(at), What::Adverb | What::Comma | What::Coord));
        open.is_some_and(|open| matches!(self.what(open), What::Si | What::Subord))
            && (first..content.start).filter(|&at| self.clauses.is_finite(at)).count() == 1
            && (content.infinitive || self.has_verb(content.start, comma))
            && comma + 1 < last
            && (self.clauses.mention(comma + 1).is_some() || self.opens_phrase(comma + 1))
            && self.has_main_verb(comma + 1, last)
    }

    /// *un départ se profile*, *ce sera au juge de trancher*: a noun that is nobody, or *ce* before its verb.
    fn opens_phrase(&self, at: usize) -> bool {
        let article =
            || matches!(self.what(at), What::Other) && self.tokens.has(self.clauses.elements[at].start, Classes::DETERMINERS);
        let this = || self.is_word(at, words!["c'", "ce"]) && at + 1 < self.sentence.last && self.clauses.is_finite(at + 1);
        article() || this()
    }

    /// *Si X dit P, la digue, vétuste mais solide, cède*: a subject, what describes it between commas, and its verb.
    fn is_clause_of_thing(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let parted = at + 3 < last && matches!(self.what(at + 1), What::Comma) && self.clauses.mention(at).is_some();
        let described = parted && !matches!(self.what(at + 2), What::Coord | What::Mention(_));
        let ends = |&at: &usize| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at);
        let close = (at + 2..last.min(at + 14)).find(ends).filter(|_| described);
        close.is_some_and(|close| matches!(self.what(close), What::Comma) && self.clauses.is_finite(close + 1))
    }

    /// An infinitive ends at the comma at `at`: *demande à ses élèves de sortir, mettant fin à la visite*, *menace de partir,
    /// évoque un procès*, *les exhorte à fournir des preuves, la mairie fixant un délai*; but *dit avoir fui, la digue ayant
    /// cédé*: why, in the same past.
    fn ends_infinitive(&self, at: usize, content: &Content, joined: bool) -> bool {
        let verb = at + 1;
        let past = |gerund: usize| self.clauses.group(gerund).is_some_and(|group| group.has_auxiliary(self.tokens));
        let report = !content.simple && !matches!(self.what(content.start - 1), What::Prep);
        let sure = |at: usize| at < self.sentence.last && self.clauses.is_finite(at) && !self.goes_on(at) && !self.is_noun(at);
        let finite = || sure(verb);
        let subject = || {
            self.clauses.mention(verb).is_some()
                && (self.is_gerund(verb + 1) && !(report && past(verb + 1)) || sure(verb + 1) && self.main_clause(verb))
        };
        // C'est en appelant à résister, que le maire a percé
        let cleft = || {
            verb < self.sentence.last && matches!(self.what(verb), What::Que) && self.is_word(self.sentence.first, words!["c'"])
        };
        self.is_gerund(verb) || !joined && (finite() || subject() || cleft())
    }

    /// *appelle à voter, faute de quoi, a-t-il dit, « A »*, *à voter car, a-t-il dit, « A »*: what joins a clause to the one
    /// before is none of its words if an incise of its own follows.
    fn joins_incise(&self, at: usize) -> bool {
        const LONGEST: usize = 4;
        let last = self.sentence.last;
        if at >= last || !self.is_word(at, words!["car", "faute", "sans", "sinon"]) {
            return false;
        }
        let small = |&at: &usize| !matches!(self.what(at), What::Verb(_) | What::Comma | What::Quote(_));
        let comma = at + (at..last.min(at + LONGEST)).take_while(small).count();
        let cue = comma + 1;
        let told = |group: &Group| group.pronoun.is_some() && group.reliability(self.tokens) >= Reliability::Medium;
        cue + 1 < last
            && matches!(self.what(comma), What::Comma)
            && self.clauses.group(cue).is_some_and(told)
            && matches!(self.what(cue + 1), What::Comma)
    }

    /// The conjunction at `at` joins a clause of the narrator's.
    fn ends_at_conjunction(&self, at: usize, content: &Content) -> bool {
        let &Content { start, cue, embedded, infinitive, .. } = content;
        let next = at + 1;
        // a admis que « P », mais a refusé de partir
        let marked = matches!(self.what(start), What::Quote(_)) && at <= start + 2;
        let cause = || {
            let pour = self.clauses.elements.get(next).filter(|_| self.is_word(next, words!["pour"]));
            pour.is_some_and(|pour| self.tokens.one_of(pour.start + 1, words!["cause"]))
        };
        // dit être inquiet car le quai penche: why, in the same breath
        let reason = || self.is_word(at, words!["car"]) && !matches!(self.what(at - 1), What::Comma);
        self.cue_resumes(next, cue)
            || self.joins_incise(at)
            // promet de venir, et pour cause
            || cause()
            // promet de venir, mais sans donner de date
            || self.is_word(at, words!["mais"]) && self.is_word(next, words!["sans"]) && self.narrator_adds(next)
            || marked && self.clauses.is_finite(next) && self.same_tense(next, cue)
            || self.is_clause_in_marks(start) && self.clauses.is_finite(next) && !self.has_verb(start + 1, at)
            || self.says_beside_marks(next, start, cue)
            || self.is_said_apart(next)
            || self.narrates_on(next, cue)
            || self.is_narrated_behind(next, content)
            || self.adds_meanwhile(next)
            || embedded && self.relative_resumes(next, start, cue)
            || self.another_speaks(next, Mood::Finite) && !self.goes_on_in_the_past(next, start, cue)
            || self.another_speaks(next, Mood::Gerund)
            || self.number_tells(next, start, cue)
            || self.tense_tells(next, start, cue)
            || self.leaves_the_past(next, start, cue)
            || self.is_next_deed(next, content)
            || self.nobody_else_says(next, content)
            || self.another_is_quoted(next, content)
            || self.is_word(at, words!["mais"]) && self.another_replies(at, content)
            || self.contrasts(at, start, cue)
            // a promis de rembourser les victimes et annoncé son départ: the auxiliary has a second participle
            || self.shares_auxiliary(next, cue)
            // lui reprochant de mentir et le traitant de lâche
            // appelant à « céder » et confirmant un départ
            || (infinitive || marked) && self.is_gerund(cue) && self.is_gerund(next)
            || infinitive && !reason() && self.is_main_clause_joined(next, start)
    }

    /// *lui reproche de mentir et le conseil exige*, *et l'invite*: a conjugated verb is not joined to an infinitive.
    fn is_main_clause_joined(&self, at: usize, start: usize) -> bool {
        if self.is_street(at) {
            return false;
        }
        let finite = || self.outside_brackets(start.max(at.saturating_sub(81)), at - 1).any(|at| self.clauses.is_finite(at));
        // et après la crue, il a avoué; mais hier, la mairie a avoué; mais, ce mardi, rien n'est fait
        let last = self.sentence.last;
        let parted = at < last && matches!(self.what(at), What::Comma);
        let opens = at + usize::from(parted);
        let time = |at: usize| at < last && self.rules.is_time(at);
        let detached = |at: usize| {
            matches!(self.what(at), What::Prep | What::Adverb) || time(at) || matches!(self.what(at), What::Other) && time(at + 1)
        };
        if opens < last && detached(opens) {
            let ends = |&at: &usize| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at);
            let comma = (opens..last.min(opens + 10)).find(ends).filter(|&at| matches!(self.what(at), What::Comma));
            return comma
                .is_some_and(|comma| comma + 1 < last && !self.clauses.is_finite(comma + 1) && self.main_clause(comma + 1));
        }
        self.main_clause(at) && (self.clauses.mention(at).is_some() || !self.goes_on(at) && !finite())
    }

    /// *place de la Digue*: no verb, but where it is.
    fn is_street(&self, at: usize) -> bool {
        const LONGEST: usize = 4;
        let tokens = self.tokens;
        let noun = self.clauses.elements.get(at).map_or(0, |element| element.start);
        let named = || {
            (noun + 2..noun + LONGEST).find(|&at| !tokens.has(at, Classes::DETERMINERS)).is_some_and(|at| tokens.is_capital(at))
        };
        at < self.sentence.last && tokens.is_of(noun, Fields::NAMESAKE) && tokens.has(noun + 1, OF) && named()
    }

    /// The adverb, preposition or conjunction at `at` tells of the time or the manner of saying: *lui demande de sortir alors
    /// qu'elle nageait*, *dit que P avant de préciser que Q*, *appelle la région à poursuivre tout en saluant*, *comme le
    /// rappelle X*.
    fn ends_at_adverbial(&self, at: usize, content: &Content) -> bool {
        let says = |at: usize| {
            let group = self.clauses.group(at);
            self.is_gerund(at) && group.is_some_and(|group| group.reliability(self.tokens) >= Reliability::Medium)
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
    }

    /// *a dit que le pont a cédé comme il l'avait prévu*: no comma parts from what is said how it came about; but *a dit que le
    /// pont a cédé, comme il l'avait prévu*, *a dit que le pont a cédé comme l'avait prévu la mairie*.
    fn is_as_foreseen(&self, at: usize) -> bool {
        let verb = at + 2;
        let pronoun = |(_, mention): (usize, &Mention)| mention.head == Head::Pronoun;
        let before = |group: &Group| self.tokens.word(group.at).forms.any(Forms::PARTICIPLE) && self.is_shifted(verb);
        at > self.sentence.first
            && verb < self.sentence.last
            && !matches!(self.what(at - 1), What::Comma)
            && self.clauses.mention(at + 1).is_some_and(pronoun)
            && self.clauses.group(verb).is_some_and(before)
    }

    /// *a dit vouloir partir à l'AFP*, *… à nos confrères du Phare*, *… au micro de Radio Lans*, *… auprès du Figaro*: at the end
    /// of the sentence, who heard it; but *a dit avoir parlé à l'AFP*.
    fn is_heard(&self, at: usize, start: usize) -> bool {
        const GIVES: Words = words![
            "accorder",
            "adresser",
            "céder",
            "donner",
            "envoyer",
            "fournir",
            "livrer",
            "remettre",
            "transmettre",
            "vendre"
        ];
        let last = self.sentence.last;
        let of = at + 1 < last && self.tokens.has(self.clauses.elements[at + 1].start, OF);
        let beside = of && self.is_word(at, words!["auprès"]);
        let at = at + usize::from(beside);
        if at <= start || at + 1 >= last || last > at + 16 || !beside && !self.is_word(at, words!["au", "à"]) {
            return false;
        }
        let paper = |mention: &Mention| {
            let known = |at: usize| self.tokens.is_press(at) || self.tokens.is_of(at, Fields::MEDIUM);
            known(mention.at) || self.tokens.names_medium(mention.name.0, mention.name.1)
        };
        let press = |(_, mention): (usize, &Mention)| {
            let ours = self.tokens.one_of(mention.start, words!["nos", "notre"]);
            self.tokens.is_of(mention.at, Fields::AGENCY)
                || self.tokens.one_of(mention.at, words!["micro"])
                || beside && paper(mention)
                || ours && self.tokens.one_of(mention.at, words!["confrère", "confrères", "consœur", "consœurs"])
        };
        let phrase = |at: usize| matches!(self.what(at), What::Prep | What::Mention(_) | What::Other | What::Stop);
        let own = (start..at).rev().find_map(|at| self.clauses.group(at));
        let takes = |group: &Group| {
            let verb = group.lexicon_verb(self.tokens);
            let silent = if beside {
                group.reliability(self.tokens) < Reliability::Medium
            } else {
                group.reliability(self.tokens) == Reliability::None
            };
            silent && !verb.one_of(GIVES)
        };
        self.clauses.mention(at + 1).is_some_and(press) && (at + 2..last).all(phrase) && own.is_some_and(takes)
    }

    /// *mais selon les marins, le quai cède*: a clause with a source of its own.
    pub(super) fn is_sourced(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let joined = at + 2 < last && matches!(self.what(at), What::Coord) && matches!(self.what(at + 1), What::Prep);
        let source = if joined { self.rules.preposition_at(at + 1, last) } else { None };
        source.is_some_and(|found| {
            found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High)
                && self.clauses.any_finite(found.last..last.min(found.last + 24))
        })
    }

    /// The cue stands in a clause that the main clause follows: *X, qui dit P, a …*; *alors que X a dit P, elle …*; *tout en
    /// disant P, X …*
    fn is_embedded(&self, cue: usize) -> bool {
        let first = self.sentence.first;
        let from = first.max(cue.saturating_sub(3));
        // à force de répéter que P, au lieu de dire que P
        let noun = |at: usize| at > first && at + 1 < cue && matches!(self.what(at), What::Mention(_) | What::Other);
        let governed =
            |at: usize| noun(at) && cue < first + 5 && matches!((self.what(first), self.what(cue - 1)), (What::Prep, What::Prep));
        let opens = (first..cue).all(|at| matches!(self.what(at), What::Prep | What::Adverb | What::Coord) || governed(at));
        let detached = opens && self.clauses.group(cue).is_some_and(|group| group.mood != Mood::Finite);
        // X, accusé par Y de mentir, a …; X, tout en estimant que P, a …; Saluant le plan et assurant que P, X a …
        let head = cue - usize::from(cue > first && self.is_word(cue - 1, words!["tout"]));
        let aside = head > first
            && matches!(self.what(head - 1), What::Comma | What::Coord)
            && self.clauses.group(cue).is_some_and(|group| matches!(group.mood, Mood::Participle | Mood::Gerund))
            && (!self.has_verb(first, cue) || matches!(self.what(first), What::Prep) && !self.has_main_verb(first, cue));
        // bien que X dise que P, elle …; dès que X dit que P, elle …
        let que =
            first + 1 < cue && matches!(self.what(first), What::Adverb | What::Prep) && matches!(self.what(first + 1), What::Que);
        let subordinate = (que || matches!(self.what(first), What::Subord | What::Si))
            && (!self.clauses.any_finite(first..cue)
                || !(first..cue).any(|at| matches!(self.what(at), What::Comma) && !self.rules.is_read_with_apposition(at - 1)));
        // X, poursuivi pour avoir dit que P, a …
        let cause = cue > first
            && matches!(self.what(cue - 1), What::Prep)
            && self.clauses.group(cue).is_some_and(|group| group.mood == Mood::Infinitive && group.end - group.start > 1);
        // X, chargé de dire que P, a …
        let charged = cue > first + 3
            && matches!(self.what(cue - 1), What::Prep)
            && matches!(self.what(cue - 3), What::Comma)
            && self.clauses.is_infinitive(cue)
            && self.clauses.group(cue - 2).is_some_and(|group| group.mood == Mood::Participle)
            && !self.clauses.any_finite(first..cue);
        // le tract affirmant que P a …
        let described =
            self.is_gerund(cue) && self.clauses.mention(cue.saturating_sub(1)).is_some() && !self.has_verb(first, cue);
        // l'association, qui dénonce un recul et demande que P, a …
        let relative = tail(first..cue, 12)
            .rev()
            .take_while(|&at| !matches!(self.what(at), What::Comma))
            .any(|at| matches!(self.what(at), What::Relative));
        // ceux que le maire dit avoir vus protestent
        let object = self.rules.relative_of(cue, first).is_some_and(|at| matches!(self.what(at), What::Que));
        // le maire a beau répéter que P, les élus …
        let vainly = self
            .clauses
            .group(cue)
            .is_some_and(|group| (group.start.saturating_sub(1)..group.at).any(|at| self.tokens.one_of(at, words!["beau"])));
        detached
            || vainly
            || aside
            || described
            || subordinate
            || cause
            || charged
            || relative
            || object
            || (from..cue).any(|at| matches!(self.what(at), What::Relative | What::Si | What::Subord))
    }

    pub(super) fn is_gerund(&self, at: usize) -> bool {
        at < self.sentence.last && self.clauses.group(at).is_some_and(|group| group.mood == Mood::Gerund)
    }

    /// A main clause starts at `at`: a conjugated verb, with its subject and the complements of it or without.
    pub(super) fn main_clause(&self, at: usize) -> bool {
        let last = self.sentence.last;
        if at >= last || self.clauses.is_finite(at) {
            return at < last;
        }
        // rien n'est fait, personne n'y croit
        let nobody = words!["aucun", "aucune", "nul", "personne", "rien"];
        if self.is_word(at, nobody) && at + 1 < last && self.clauses.group(at + 1).is_some_and(|group| group.negated) {
            return self.clauses.is_finite(at + 1);
        }
        // tout est fini
        if self.is_word(at, words!["tout"]) && at + 1 < last && self.clauses.is_finite(at + 1) {
            return true;
        }
        let Some((_, subject)) = self.clauses.mention(at) else { return false };
        // Jean Dol, maire de Lans, promet
        let apposed = at + 2 < last
            && matches!(self.what(at + 1), What::Comma)
            && !matches!(self.what(at + 2), What::Coord)
            && subject.head.is_people();
        let close = match apposed {
            // l'un de leurs avocats, Jean Dol, promet: the mention holds the name
            true if self.rules.is_read_with_apposition(at) => Some(at + 1),
            true => (at + 2..last.min(at + 14)).find(|&at| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at)),
            false => None,
        };
        close.is_some_and(|close| matches!(self.what(close), What::Comma) && self.clauses.is_finite(close + 1))
            || (at + 1..last.min(at + 6))
                .find(|&at| !matches!(self.what(at), What::Prep | What::Mention(_) | What::Adverb))
                .is_some_and(|verb| self.clauses.group(verb).is_some_and(|group| agrees(subject, group)))
    }

    /// A form alone that may be a noun: *les traces*
    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.clauses
            .group(at)
            .is_some_and(|group| group.end == group.start + 1 && self.tokens.has(group.at, Classes::NOUN.or(Classes::ADJECTIVE)))
    }

    /// A noun that no third person shares its form with: *les fonds*, *un discours*
    pub(super) fn is_bare_noun(&self, at: usize) -> bool {
        self.is_noun(at) && self.goes_on(at)
    }

    /// A form that may be a participle or no third person: *avoir pris les plans et fait le pont*, *les trains et avions*
    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.clauses.group(at).is_some_and(|group| {
            let forms = self.tokens.word(group.at).forms;
            group.end == group.start + 1 && (forms.any(Forms::PARTICIPLE) || !forms.any(Forms::FINITE_3))
        })
    }
}
