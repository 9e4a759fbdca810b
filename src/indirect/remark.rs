//! What the narrator adds to reported words without a mark: where, when and to whom they were said, what they are called, what
//! came of them.
//!
//! | construction | remark |
//! |---|---|
//! | X a dit P, dans un communiqué, sans donner de date | how and where it was said |
//! | X a dit P, une version que Y dément; P, ce que Y dément | what others say of it |
//! | X a dit que « P », une promesse tenue jusque-là | what it is |
//! | X a dit P avant de préciser Q; P, une semaine après Q | when it was said |
//! | X a dit P à l'AFP | who heard it |
//! | X a dit P (Y le dément) | a clause in brackets |

use super::Finder;
use super::extent::Content;
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses, phrases};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{HIM, Kind, Words, words};
use crate::verb::{Group, Mood};

/// What holds words that somebody has uttered.
const HEARD: Classes = Classes::DOCUMENT.or(Classes::MEDIUM).or(Classes::OWNED);

impl Finder<'_> {
    /// What the narrator names behind marks, with no verb but a relative clause's: *assure que « P », une promesse tenue
    /// jusque-là*; *dit vouloir « B », dispositif qui aide les communes*. Behind marks that begin the content of the cue at
    /// `start` and hold a whole clause it may be the subject of the narrator's verb.
    pub(super) fn is_apposed_to_marks(&self, marked: usize, start: usize) -> bool {
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
    pub(super) fn acts_behind_marks(&self, comma: usize, start: usize) -> bool {
        comma == start + 1 && self.is_gerund(comma + 1) && self.is_clause_in_marks(start)
    }

    /// *rappelle que « P », sur les ondes de Radio Lans*: where the marks hold all that is said, a place or an occasion behind
    /// the comma is that of saying it.
    pub(super) fn is_said_there(&self, comma: usize, start: usize) -> bool {
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

    /// *avant d'ajouter que*, *avant de préciser : « A »*: the narrator tells what was said next.
    pub(super) fn says_next(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let tokens = self.tokens;
        let start = self.clauses.elements[at].start;
        let verb = (at + 1..last.min(at + 3)).find(|&at| self.clauses.group(at).is_some());
        tokens.one_of(start, words!["avant"])
            && tokens.one_of(start + 1, words!["de", "d'"])
            && verb.filter(|&verb| verb + 1 < last).is_some_and(|verb| {
                let says = self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Infinitive && group.says(tokens));
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
        if self.is_word(at, HIM) && self.is_word(at + 1, words!["qui"]) {
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
            verb.is_some_and(|group| group.says(self.tokens))
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
    pub(super) fn is_news_told_of(&self, at: usize) -> bool {
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

    /// *affirme que P - une phrase reprise par tous*, *que P – ce que le maire dément*: behind the one dash of the sentence a
    /// noun without a verb, or what another says of it.
    pub(super) fn is_remark_behind(&self, dash: usize, content: &Content) -> bool {
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
    pub(super) fn adds_behind_marks(&self, at: usize) -> bool {
        let tells = |group: &Group| group.mood == Mood::Gerund && group.start == group.at && group.says(self.tokens);
        matches!(self.what(at - 1), What::Quote(_))
            && self.clauses.group(at).is_some_and(tells)
            && at + 1 < self.sentence.last
            && matches!(self.what(at + 1), What::Que)
    }

    /// *avoue chercher un titre, « J'en veux un qui claque »*: an utterance of its own that begins with a capital.
    pub(super) fn is_cried_out(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let stops = |at: usize| at >= last || matches!(self.what(at), What::Stop);
        let utters = |stretch| self.is_utterance(stretch) && self.is_capital(stretch);
        at < last && stops(at + 1) && matches!(self.what(at), What::Quote(stretch) if utters(stretch))
    }

    /// *a dit que P, une semaine après que le juge a tranché*, *promet de venir, après une crue*: when it was said.
    pub(super) fn is_time_of_saying(&self, at: usize, content: &Content) -> bool {
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

    /// *appelle à voter, faute de quoi, a-t-il dit, « A »*, *à voter car, a-t-il dit, « A »*: what joins a clause to the one
    /// before is none of its words if an incise of its own follows.
    pub(super) fn joins_incise(&self, at: usize) -> bool {
        const LONGEST: usize = 4;
        let last = self.sentence.last;
        if at >= last || !self.is_word(at, words!["car", "faute", "sans", "sinon"]) {
            return false;
        }
        let small = |&at: &usize| !matches!(self.what(at), What::Verb(_) | What::Comma | What::Quote(_));
        let comma = at + (at..last.min(at + LONGEST)).take_while(small).count();
        let cue = comma + 1;
        let told = |group: &Group| group.pronoun.is_some() && group.says(self.tokens);
        cue + 1 < last
            && matches!(self.what(comma), What::Comma)
            && self.clauses.group(cue).is_some_and(told)
            && matches!(self.what(cue + 1), What::Comma)
    }

    /// *a dit que le pont a cédé comme il l'avait prévu*: no comma parts from what is said how it came about; but *a dit que le
    /// pont a cédé, comme il l'avait prévu*, *a dit que le pont a cédé comme l'avait prévu la mairie*.
    pub(super) fn is_as_foreseen(&self, at: usize) -> bool {
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
    pub(super) fn is_heard(&self, at: usize, start: usize) -> bool {
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
        let press = |(_, mention): (usize, &Mention)| {
            let ours = self.tokens.one_of(mention.start, words!["nos", "notre"]);
            self.tokens.is_of(mention.at, Fields::AGENCY)
                || self.tokens.one_of(mention.at, words!["micro"])
                || beside && self.rules.is_press(mention)
                || ours && self.tokens.one_of(mention.at, words!["confrère", "confrères", "consœur", "consœurs"])
        };
        let phrase = |at: usize| matches!(self.what(at), What::Prep | What::Mention(_) | What::Other | What::Stop);
        let own = (start..at).rev().find_map(|at| self.clauses.group(at));
        let takes = |group: &Group| {
            let verb = group.lexicon_verb(self.tokens);
            let silent = if beside { !group.says(self.tokens) } else { group.reliability(self.tokens) == Reliability::None };
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
}
