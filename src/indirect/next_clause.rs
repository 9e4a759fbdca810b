//! Whether the clause that a comma or a conjunction adds is told by the cue as well: *X dit que P et que Q*, *X dit que P et Q*; or
//! is the narrator's: *X dit que P, et Y le croit*.

use crate::attribution::{Incise, Place, STIRS, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention};
use crate::quotation::acts_first;
use crate::token::{HIM, Tokens, Words, tail, words};
use crate::verb::{Group, Mood};

use super::Finder;
use super::extent::Content;

impl Finder<'_> {
    /// *Le maire a dit que la digue est sûre, mais a refusé un audit*, *promet que le bac reviendra et refuse de céder*: where no
    /// verb of the content has the tense of the cue, one that has it, with no subject of its own, is beside the cue.
    pub(super) fn tense_tells(&self, at: usize, start: usize, cue: usize) -> bool {
        let tokens = self.tokens;
        let group = |at: usize| self.clauses.group(at).filter(|_| self.clauses.is_finite(at));
        let perfect = |group: &Group| group.pronoun.is_none() && is_perfect(tokens, group);
        let present = |group: &Group| {
            group.pronoun.is_none()
                && !group.has_auxiliary(tokens)
                && tokens.word(group.at).forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P))
        };
        let Some((next, cue)) = group(at).filter(|_| at < self.sentence.last).zip(group(cue)) else { return false };
        // souhaite que le port soit vendu: read as the conjunction
        let be = || (start.max(at.saturating_sub(80))..at - 1).any(|at| self.is_word(at, words!["soit"]));
        let same = |tense: &dyn Fn(&Group) -> bool| {
            let finite = |at: usize| group(at).filter(|_| !self.is_noun(at));
            let mut inside = (start.max(at.saturating_sub(80))..at - 1).filter_map(finite).peekable();
            tense(next) && tense(cue) && (inside.peek().is_some() || be()) && !inside.any(tense)
        };
        let sure = !self.is_noun(at) && !self.goes_on(at);
        // estime que son client dormait, et a demandé sa relaxe
        let parted = at > start + 2 && matches!(self.what(at - 2), What::Comma) && self.is_word(at - 1, words!["et", "mais"]);
        let later = || {
            let mut inside = (start.max(at.saturating_sub(80))..at - 1).filter_map(group).peekable();
            present(cue) && perfect(next) && !next.passive && inside.peek().is_some() && !inside.any(perfect)
        };
        same(&perfect) || sure && same(&present) || parted && later()
    }

    /// *Luc Rey a dit que la loi était bonne et joue « un jeu dangereux »*: behind what stands in the tenses that the past of the
    /// cue asks for, a present with no subject of its own is the narrator's.
    pub(super) fn leaves_the_past(&self, at: usize, start: usize, cue: usize) -> bool {
        let tokens = self.tokens;
        let has = |group: &Group| group.has_auxiliary(tokens);
        let present = |group: &Group| {
            let forms = tokens.word(group.at).forms;
            let other = Forms::PAST.or(Forms::PARTICIPLE);
            group.pronoun.is_none() && !has(group) && forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P)) && !forms.any(other)
        };
        at < self.sentence.last
            && self.is_word(at - 1, words!["et", "mais"])
            && (!self.is_noun(at)
                || at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Mention(_) | What::Quote(_)))
            && self.clauses.is_finite(at)
            && self.clauses.group(at).is_some_and(present)
            && self.clauses.group(cue).is_some_and(has)
            && !self.is_shifted(cue)
            && self.is_told_in_past(start, at)
    }

    /// *dit que le pont cédait, et il partit*, *me dit d'attendre et je l'entendis rire*, *demanda si le pont tenait, baissa la
    /// lampe*: who tells in the simple past goes on to the next deed; no words that somebody is told to have said stand in that
    /// tense.
    pub(super) fn is_next_deed(&self, at: usize, content: &Content) -> bool {
        const SUBJECT: usize = 3;
        const FAR: usize = 80;
        let tokens = self.tokens;
        let told = |at: usize| {
            // eut égard
            let deed = |group: &Group| group.end > group.start + 1 || !tokens.has(group.at, Classes::AVOIR);
            let third = |group: &Group| (group.start..group.end).any(|at| tokens.word(at).forms.is_simple_past());
            self.clauses.is_finite(at) && self.clauses.group(at).is_some_and(|group| third(group) && deed(group))
        };
        let first = |at: usize| acts_first(tokens, self.clauses.elements[at].start, |_| false);
        if at >= self.sentence.last || at <= content.start + 1 {
            return false;
        }
        let behind = at..self.sentence.last.min(at + SUBJECT);
        let joined = self.is_word(at - 1, words!["et", "mais", "puis"]);
        let between = |&at: &usize| matches!(self.what(at), What::Adverb) || joined && matches!(self.what(at), What::Mention(_));
        let verb = at + behind.clone().take_while(between).count();
        let bare = |group: &Group| group.pronoun.is_none();
        let alone = verb < behind.end && self.clauses.group(verb).is_some_and(bare);
        let deed = joined && first(at) || alone && told(verb);
        let within = content.start.max(at.saturating_sub(FAR))..at - 1;
        let whole = joined || content.infinitive || within.clone().any(|at| self.clauses.is_finite(at));
        deed && whole && !within.into_iter().any(|at| told(at) || first(at))
    }

    /// *Le maire assure que le pont tient, et a demandé aux élus de venir*: of a clause about things nobody but the subject of
    /// the cue can say the words of the verb at `at`, which has no subject of its own.
    pub(super) fn nobody_else_says(&self, at: usize, content: &Content) -> bool {
        let start = content.start;
        // dit que la digue tient et a dénoncé « une folie »: it takes somebody
        let tells = |group: &Group| group.lexicon_verb(self.tokens).classes.any(VerbClasses::TELLS) && !group.passive;
        let says = |group: &Group| {
            let sure = group.reliability(self.tokens) == Reliability::High && self.content_of(at).is_some();
            group.mood == Mood::Finite && group.pronoun.is_none() && (sure || tells(group))
        };
        let someone = |at: usize| {
            matches!(self.what(at), What::Relative)
                || self.clauses.mention(at).is_some_and(|(_, mention)| mention.head != Head::Thing)
        };
        !content.infinitive
            && at < self.sentence.last
            && at > start + 1
            && self.clauses.group(at).is_some_and(says)
            && !(start.max(at.saturating_sub(40))..at - 1).any(someone)
    }

    /// *Le maire a dit que le pont était sûr, mais les élus en doutent*: where the content has the tenses that a past asks for,
    /// another subject of a verb in the present or the perfect is the narrator's.
    pub(super) fn contrasts(&self, at: usize, start: usize, cue: usize) -> bool {
        let last = self.sentence.last.min(at + 12);
        let forms = |verb: usize, forms: Forms| {
            self.clauses.group(verb).is_some_and(|group| (group.start..group.end).any(|at| self.tokens.word(at).forms.any(forms)))
        };
        let finite = |&at: &usize| self.clauses.is_finite(at);
        let but = self.is_word(at, words!["mais"]) && at > start && matches!(self.what(at - 1), What::Comma);
        // mais à la reprise, les élus en doutent
        let aside = |&at: &usize| match self.what(at) {
            What::Prep | What::Adverb | What::Comma => true,
            _ => self.rules.is_time(at) || self.clauses.is_governed(at, start),
        };
        let subject = (at + 1..last).find(|at| !aside(at)).filter(|&subject| self.clauses.mention(subject).is_some());
        let verb = subject.filter(|_| but).and_then(|subject| (subject + 1..last.min(subject + 7)).find(finite));
        let Some(verb) = verb else { return false };
        let past = forms(cue, Forms::PARTICIPLE.or(Forms::IMPERFECT));
        past && self.is_told_in_past(start, at) && !self.is_shifted(verb) && !forms(verb, Forms::FUTURE)
    }

    /// *a dit que la ville veillait sur le lac et le maire s'engageait à y rester*: behind *et*, in the tense that the past of
    /// the cue asks for and the content has, a second clause of what was said.
    pub(super) fn goes_on_in_the_past(&self, at: usize, start: usize, cue: usize) -> bool {
        let perfect = |group: &Group| group.has_auxiliary(self.tokens);
        let own = self.clauses.first_finite(at + 1..self.sentence.last.min(at + 8));
        self.is_word(at - 1, words!["et"])
            && self.clauses.group(cue).is_some_and(perfect)
            && !self.is_shifted(cue)
            && own.is_some_and(|own| self.is_shifted(own) && !self.clauses.group(own).is_some_and(perfect))
            && self.is_told_in_past(start, at)
    }

    /// *Les élus disent que le maire ment et exigent*: the verb has the number of the cue, not that of the clause.
    pub(super) fn number_tells(&self, at: usize, start: usize, cue: usize) -> bool {
        // soulignant qu'elle « avait le choix » et ont appelé à voter
        let told = |at: usize| match self.what(at) {
            What::Quote(stretch) => self.rules.words_inside(stretch).rev().find(|&at| self.clauses.is_finite(at)),
            _ => Some(at).filter(|&at| self.clauses.is_finite(at)),
        };
        let inside = || tail(start..at, 80).rev().find_map(told).and_then(|at| self.number(at));
        let number_of_cue = || match self.rules.subject(cue) {
            Source::Mention(index) if self.is_gerund(cue) => Some(self.clauses.mentions[index].is_plural()),
            _ => self.number(cue),
        };
        at < self.sentence.last && self.number(at).is_some_and(|own| inside() == Some(!own) && number_of_cue() == Some(own))
    }

    /// Whether a conjugated verb is in the plural, where its form tells.
    fn number(&self, at: usize) -> Option<bool> {
        let group = self.clauses.group(at).filter(|group| group.mood == Mood::Finite)?;
        (group.singular != group.plural).then_some(group.plural)
    }

    /// *X a dit P, mais le maire a répondu que Q*; *l'un conseillant de I, l'autre affirmant que P*: a clause with a speaker and
    /// words of its own.
    pub(super) fn another_speaks(&self, at: usize, mood: Mood) -> bool {
        let last = self.sentence.last;
        // la cheffe du port, Anne Dol, ayant dit que Q
        let comma = at + 2 < last && matches!(self.what(at + 1), What::Comma);
        let role = |(_, mention): (usize, &Mention)| mention.determiner != Determiner::None;
        let apposed =
            mood == Mood::Gerund && comma && self.clauses.mention(at).is_some_and(role) && self.rules.is_read_with_apposition(at);
        // quand le préfet, lui, affirme que Q
        let stressed = at + 3 < last
            && matches!((self.what(at + 1), self.what(at + 3)), (What::Comma, What::Comma))
            && self.is_word(at + 2, HIM);
        let behind = at + if stressed { 4 } else { 1 + usize::from(apposed) };
        at < last
            && self
                .clauses
                .mention(at)
                .is_some_and(|(_, mention)| mood == Mood::Gerund || mention.head.speaks() || self.is_other_of_two(at))
            && (behind..last.min(behind + 5))
                .find(|&at| match self.what(at) {
                    What::Prep | What::Mention(_) | What::Adverb => false,
                    What::Comma => mood == Mood::Gerund,
                    _ => true,
                })
                .is_some_and(|at| {
                    // X dit que P, le maire dénonçant une « mascarade »
                    let marked = || {
                        let mut behind = (at + 1..last.min(at + 8)).take_while(|&at| !matches!(self.what(at), What::Comma));
                        mood == Mood::Gerund && behind.any(|at| matches!(self.what(at), What::Quote(_)))
                    };
                    self.clauses.group(at).is_some_and(|group| {
                        let says = group.says(self.tokens);
                        group.mood == mood && (self.content_of(at).is_some() || says && marked())
                    })
                })
    }

    /// *X dit que P, Anne Dol répond que Q*, *X assure que P, la maire dément*, *X assure que P, mais des élus en doutent*, *mais
    /// des élus n'y croient pas*: behind the comma or the conjunction at `joint` a clause of its own, in the tense of the cue.
    pub(super) fn another_replies(&self, joint: usize, content: &Content) -> bool {
        let (last, at) = (self.sentence.last, joint + 1);
        let parted = matches!(self.what(joint), What::Coord) && matches!(self.what(joint - 1), What::Comma);
        let comma = joint - usize::from(parted);
        let contrasts = self.is_word(joint, words!["mais"]);
        let bound =
            |at: usize| matches!(self.what(at), What::Si | What::Subord) || !contrasts && matches!(self.what(at), What::Comma);
        let whole = content.infinitive || self.has_main_verb(content.start, comma);
        if at >= last || !whole || !self.tells_of_another(at) || (content.start..comma).any(bound) {
            return false;
        }
        let verb = self.clauses.first_finite(at + 1..last.min(at + 4));
        // la mairie parle d'un gâchis
        let says = |verb: usize| {
            self.clauses.group(verb).is_some_and(|group| {
                let verb = group.lexicon_verb(self.tokens);
                let disbelieves = group.negated && verb.one_of(words!["croire"]);
                verb.denies || disbelieves || verb.one_of(words!["douter", "mettre en doute", "parler"])
            })
        };
        verb.is_some_and(|verb| self.same_tense(verb, content.cue) && (says(verb) || self.another_speaks(at, Mood::Finite)))
    }

    /// *X a annoncé qu'il partait, Anne Dol a publié un disque et Luc Rey a signé un film*: where the content has the tenses that
    /// a past asks for, a clause about somebody else who is named, in the perfect as the cue, is another one of the narrator's.
    pub(super) fn another_acts(&self, comma: usize, content: &Content) -> bool {
        let at = comma + 1;
        let named = |(_, mention): (usize, &Mention)| mention.has_name() && mention.head.acts();
        let perfect =
            |at: usize| self.clauses.is_finite(at) && self.clauses.group(at).is_some_and(|group| is_perfect(self.tokens, group));
        at + 1 < self.sentence.last
            && !content.infinitive
            && self.clauses.mention(at).is_some_and(named)
            && perfect(at + 1)
            && perfect(content.cue)
            && self.is_told_in_past(content.start, comma)
    }

    /// Somebody stands at `at` whom no pronoun takes up.
    pub(super) fn tells_of_another(&self, at: usize) -> bool {
        let speaks = |(index, mention): (usize, &Mention)| {
            mention.head.speaks() && mention.head != Head::Pronoun || self.rules.is_heard_noun(Source::Mention(index))
        };
        self.clauses.mention(at).is_some_and(speaks)
    }

    /// *X assure que P, mais Anne Dol dénonce « A »*: a clause of its own with the words in marks of another speaker.
    pub(super) fn another_is_quoted(&self, at: usize, content: &Content) -> bool {
        let last = self.sentence.last;
        let whole = content.infinitive || at > content.start + 1 && self.has_main_verb(content.start, at - 1);
        if at >= last || !whole || !self.tells_of_another(at) {
            return false;
        }
        let verb = self.clauses.first_finite(at + 1..last.min(at + 3)).filter(|&verb| {
            let says = |group: &Group| group.says(self.tokens) && !group.passive;
            self.clauses.group(verb).is_some_and(says) && self.same_tense(verb, content.cue)
        });
        let near = |verb: usize| (verb + 1..last.min(verb + 8)).take_while(|&at| !matches!(self.what(at), What::Comma));
        verb.is_some_and(|verb| near(verb).any(|at| matches!(self.what(at), What::Quote(_))))
    }

    /// *L'un dit que P, l'autre répond que Q*
    pub(super) fn is_other_of_two(&self, at: usize) -> bool {
        let other = words!["autre", "autres", "second", "seconde"];
        at < self.sentence.last && self.clauses.mention(at).is_some_and(|(_, mention)| self.tokens.one_of(mention.at, other))
    }

    /// *Le premier dit que P, le second que Q*, *L'un dit que P, l'autre dénonce « A »*: the other of two whom the narrator sets
    /// one against the other, the first of whom has the cue.
    pub(super) fn answers_the_first(&self, comma: usize, content: &Content) -> bool {
        let Some((_, first)) = self.rules.subject_mention(content.cue) else { return false };
        const FIRST: Words = words!["certaines", "certains", "premier", "première", "un", "une", "unes", "uns"];
        // certains élus, d'autres
        let first = self.tokens.one_of(first.at, FIRST) || self.tokens.one_of(first.start, words!["certaines", "certains"]);
        let what = |at: usize| at < self.sentence.last && matches!(self.what(at), What::Que) || self.clauses.is_finite(at);
        first && self.has_main_verb(content.start, comma) && what(comma + 2)
    }

    /// *46% des élus jugent que P, 20% en doutent*: a share of people beside another; but *46% jugent que 30% des élus rient,
    /// 20% pleurent*.
    pub(super) fn is_next_share(&self, comma: usize, content: &Content) -> bool {
        let share = |mention: &Mention| (mention.start..mention.end).any(|at| self.tokens.str(at) == "%");
        let told = |at: usize| self.clauses.mention(at).is_some_and(|(_, mention)| share(mention));
        let asked = || self.rules.subject(content.cue).mention(self.clauses).is_some_and(share);
        let last = self.sentence.last;
        let verb = || self.clauses.behind_adverbs(comma + 2..last.min(comma + 4));
        comma + 2 < last
            && told(comma + 1)
            && verb().is_some_and(|verb| self.clauses.is_finite(verb))
            && !(content.start..comma).any(told)
            && asked()
    }

    /// *et a ajouté*, *et promis*: the subject of the cue speaks again.
    pub(super) fn cue_resumes(&self, at: usize, cue: usize) -> bool {
        let Some(group) = self.clauses.group(at).filter(|_| at < self.sentence.last) else { return false };
        let frames = group.frames(self.tokens);
        let says = group.says(self.tokens);
        let compound = |at: usize| self.clauses.group(at).is_some_and(|group| group.end - group.start > 1);
        // Les élus racontent que la gardienne ouvre et dit que Q
        let other = || self.number(at).zip(self.number(cue)).is_some_and(|(own, cue)| own != cue);
        says && match group.mood {
            Mood::Finite => self.same_tense(at, cue) && !other() && (frames.any(Frames::QUE) || self.content_of(at).is_some()),
            // accusant Y de mentir et lui demandant si P
            Mood::Gerund => self.is_gerund(cue) && self.content_of(at).is_some(),
            Mood::Participle => {
                frames.any(Frames::QUE.or(Frames::DE_INF).or(Frames::A_INF)) && compound(cue) && self.content_of(at).is_some()
            }
            _ => false,
        }
    }

    /// *Et d'ajouter que P et d'accuser Y de mentir*: beside an infinitive that tells of saying stands a second one.
    pub(super) fn narrates_on(&self, at: usize, cue: usize) -> bool {
        let de = |at: usize| matches!(self.what(at), What::Prep) && self.is_word(at, words!["de", "d'"]);
        let says = |at: usize| self.clauses.is_infinitive(at) && self.content_of(at).is_some();
        at + 1 < self.sentence.last && de(at) && says(at + 1) && cue > self.sentence.first && de(cue - 1) && says(cue)
    }

    /// *estime que P, et d'ajouter : « B »*, *estime que P et d'ajouter que Q*: the infinitive of narration, where the content
    /// holds none behind *de* to which it could be joined.
    pub(super) fn is_narrated_behind(&self, at: usize, content: &Content) -> bool {
        const FAR: usize = 80;
        let last = self.sentence.last;
        let de = |at: usize| self.is_word(at, words!["de", "d'"]) && self.clauses.is_infinitive(at + 1);
        let verb = at + 1;
        if content.infinitive || verb + 1 >= last || !de(at) || !self.is_word(at - 1, words!["et"]) {
            return false;
        }
        let says = |group: &Group| group.reliability(self.tokens) == Reliability::High && !group.passive;
        let words = || match self.what(verb + 1) {
            What::Que => true,
            What::Colon => verb + 2 >= last || matches!(self.what(verb + 2), What::Quote(_)),
            _ => false,
        };
        self.clauses.group(verb).is_some_and(says)
            && words()
            && (self.is_clause_in_marks(content.start) || self.has_verb(content.start, at - 1))
            && !(content.start.max(at.saturating_sub(FAR))..at - 1).any(de)
    }

    /// *estimant que P, et en lançant : « B »*, *a rappelé que P et en soulignant que Q*: the gerund is the narrator's.
    pub(super) fn adds_meanwhile(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let en = |group: &Group| self.tokens.one_of(group.start, words!["en"]);
        let colon = || at + 2 < last && matches!((self.what(at + 1), self.what(at + 2)), (What::Colon, What::Quote(_)));
        self.is_gerund(at) && self.clauses.group(at).is_some_and(en) && (colon() || self.content_of(at).is_some())
    }

    /// *promet que P, mais « Q », ajoute-t-il*: the marks have their own cue behind them.
    pub(super) fn is_said_apart(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let comma = at + 1 < last && matches!(self.what(at + 1), What::Comma);
        at < last
            && matches!(self.what(at), What::Quote(_))
            && self.rules.incise_at(at + 1 + usize::from(comma), last, Place::Beside).is_some()
    }

    /// *affirme que « P » et dénonce « Q »*: what is said stands whole in marks, the verb behind them is the narrator's.
    pub(super) fn says_beside_marks(&self, at: usize, start: usize, cue: usize) -> bool {
        let What::Quote(stretch) = self.what(start) else { return false };
        let group = self.clauses.group(at).filter(|group| at < self.sentence.last && group.mood == Mood::Finite);
        start + 2 == at
            && group.is_some_and(|group| group.says(self.tokens))
            && self.same_tense(at, cue)
            && self.rules.words_inside(stretch).any(|at| self.clauses.is_finite(at))
    }

    /// *a promis de vendre le bac et annoncé son départ*, *a dit que le quai fermerait et promis un bac*, *… mais refusé de
    /// céder*; but *a avoué avoir frappé le garde et tué son chien*: the nearer auxiliary has the second participle.
    pub(super) fn shares_auxiliary(&self, at: usize, cue: usize) -> bool {
        let tokens = self.tokens;
        let last = self.sentence.last;
        // condamné les « violences »
        let marked = at + 2 < last
            && matches!((self.what(at + 1), self.what(at + 2)), (What::Other | What::Prep, What::Quote(_)))
            && tokens.has(self.clauses.elements[at + 1].start, Classes::DETERMINED);
        // refusé de partir, de « partir »
        let infinitive = || {
            let of = at + 2 < last && self.is_word(at + 1, words!["de", "d'", "à"]);
            // juré de les « écraser »
            let clitic = at + 3 < last && self.is_word(at + 2, words!["l'", "la", "le", "les", "leur", "lui", "ne", "se"]);
            let behind = at + 2 + usize::from(clitic);
            of && (self.clauses.is_infinitive(at + 2) || matches!(self.what(behind), What::Quote(_)))
        };
        // demandé des renforts
        let several = || {
            let asks = |group: &Group| {
                let frames = group.frames(tokens);
                frames.any(Frames::NOUN) && !frames.any(Frames::PERSON) && group.says(tokens)
            };
            at + 2 < last
                && self.is_word(at + 1, words!["d'", "de", "des", "du"])
                && self.clauses.mention(at + 2).is_some()
                && self.clauses.group(at).is_some_and(asks)
        };
        // présenté ses excuses: the phrase has its object
        let phrase = || self.clauses.group(at).is_some_and(|group| group.end > group.start + 2);
        let object = marked || at + 1 < last && matches!(self.what(at + 1), What::Mention(_)) || several() || phrase();
        let objectless = !object || self.rules.is_time(at + 1);
        // a demandé que le pont soit fermé la nuit: no conjunction
        let passive = self.is_word(at - 1, words!["soit"]);
        // ont reconnu avoir bu et évoqué « un accident »: each is told
        let told = self.clauses.group(at).is_some_and(|group| group.lexicon_verb(tokens).classes.any(VerbClasses::TELLS))
            && (at + 1..last.min(at + 4)).any(|at| matches!(self.what(at), What::Quote(_)));
        let nearer = !told
            && self.is_word(at - 1, words!["et"])
            && (at.saturating_sub(80).max(cue + 1)..at).any(|at| {
                self.clauses.group(at).is_some_and(|group| {
                    // il n'y avait pas de faille: no auxiliary
                    let avoir = || (group.start..group.at).any(|at| tokens.has(at, Classes::AVOIR));
                    // que la digue serait finie et annoncé une fête: être gives no object
                    let etre = || objectless && (group.start..group.end).any(|at| tokens.has(at, Classes::ETRE));
                    match group.mood {
                        Mood::Infinitive => group.end - group.start > 1 && avoir(),
                        Mood::Finite => avoir() || etre(),
                        _ => false,
                    }
                })
            });
        // a fait part de sa peine, disant que P, et demandé du temps
        let main = |cue: usize| {
            let verb = self.clauses.last_finite(tail(self.sentence.first..cue, 40));
            let avoir = |group: &Group| (group.start..group.at).any(|at| tokens.has(at, Classes::AVOIR)) && !group.passive;
            verb.and_then(|verb| self.clauses.group(verb)).is_some_and(avoir)
        };
        let gerund = self.is_gerund(cue) && matches!(self.what(at - 2), What::Comma);
        let compound = if gerund { main(cue) } else { self.clauses.group(cue).is_some_and(|group| group.end - group.start > 1) };
        let participle = |element: usize| {
            let masculine = |at: usize| self.tokens.word(at).forms.any(Forms::PARTICIPLE_MS);
            let group = self.clauses.group(element).filter(|group| group.mood == Mood::Participle);
            group.is_some_and(|group| masculine(group.at) || masculine(group.start))
        };
        compound
            && !passive
            && !nearer
            && at + 1 < self.sentence.last
            && participle(at)
            && !participle(at - 2)
            && (object || matches!(self.what(at + 1), What::Quote(_)) || infinitive() || self.is_word(at, words!["été"]))
    }

    /// *a dit … et a ajouté*, *dit … et fait savoir*; but *a dit qu'il avait menti et avait promis*
    pub(super) fn same_tense(&self, one: usize, cue: usize) -> bool {
        let tense = |at: usize| {
            let group = self.clauses.group(at)?;
            let imperfect = (group.start..group.end).any(|at| self.tokens.word(at).forms.any(Forms::IMPERFECT));
            Some((group.has_auxiliary(self.tokens) || group.modal, imperfect))
        };
        tense(one).zip(tense(cue)).is_some_and(|(one, cue)| one.0 == cue.0 && one.1 <= cue.1)
    }

    /// *la ville, qui assure que P, et qui a payé*: the relative clause of the cue has a second one beside it, the content none.
    pub(super) fn relative_resumes(&self, at: usize, start: usize, cue: usize) -> bool {
        const SUBJECT: usize = 10;
        let first = self.sentence.first;
        let relative = |at: usize| matches!(self.what(at), What::Relative);
        // où plus de dix villes ou régions ont dit que P, et où X a dit que Q
        let within = |&at: &usize| !matches!(self.what(at), What::Comma) && !self.clauses.is_finite(at);
        let opened = || tail(first..cue, SUBJECT).rev().take_while(within).any(relative);
        at < self.sentence.last
            && relative(at)
            && (self.rules.relative_of(cue, first).is_some_and(relative) || opened())
            && !(start..at).any(relative)
    }

    /// Whether the narrator speaks again behind a comma: an incise, *ajoutant que*, *selon X*, *alors que*, *avant de*.
    pub(super) fn narrator_resumes(&self, at: usize) -> bool {
        if at >= self.sentence.last {
            return false;
        }
        let tokens = self.tokens;
        if let Some(group) = self.clauses.group(at).filter(|group| group.mood == Mood::Gerund) {
            let quotes = || matches!(self.what((at + 1).min(self.sentence.last - 1)), What::Quote(_));
            // louant « un geste »
            // invoquant la prudence
            let tells =
                || group.reliability(tokens) > Reliability::None && group.lexicon_verb(tokens).classes.any(VerbClasses::TELLS);
            let least = if quotes() { Reliability::Low } else { Reliability::Medium };
            if group.reliability(tokens) >= least || tells() || self.is_effect(group) {
                return true;
            }
        }
        // a dit qu'il y avait, selon lui, un risque: whose words these are already
        let own = |incise: &Incise| {
            // a dit qu'il dormait, selon lui, a révélé le juge
            let told = || self.rules.incise_at(incise.last + 1, self.sentence.last, Place::Apart).is_some();
            self.is_stressed_pronoun(incise) && !self.closes(incise) && !told()
        };
        if self.rules.incise_at(at, self.sentence.last, Place::Apart).is_some_and(|incise| !own(&incise)) {
            return true;
        }
        let start = self.clauses.elements[at].start;
        // suivant en cela le rapporteur
        let follows = tokens.one_of(start, words!["suivant"]) && tokens.one_of(start + 2, words!["cela"]);
        tokens.one_of(start, words!["même"]) && tokens.has(start + 1, Classes::SI)
            || follows
            || self.is_background(at)
            || self.opens_next_act(at)
    }

    /// *désavouant ainsi la préfète*, *provoquant la colère des élus*: what saying so does; *oubliant au passage que P*,
    /// *omettant de dire Q*: what it leaves out.
    fn is_effect(&self, group: &Group) -> bool {
        const ACTS: Words = words!["contredire", "couper court", "désavouer", "mettre en avant"];
        const MOODS: Words =
            words!["colère", "indignation", "ire", "polémique", "réaction", "réactions", "stupeur", "tollé", "émoi"];
        let (tokens, verb) = (self.tokens, group.lexicon_verb(self.tokens));
        let object = group.end + usize::from(tokens.one_of(group.end, words!["ainsi"]));
        let noun = object + usize::from(tokens.has(object, Classes::DET_DEF.or(Classes::DET_INDEF)));
        let stirs = verb.one_of(STIRS) && tokens.one_of(noun, MOODS);
        let agrees = verb.one_of(words!["donner"]) && tokens.one_of(object, words!["raison"]);
        let que = || (group.end..group.end + 3).any(|at| tokens.has(at, Classes::QUE));
        let leaves_out = || verb.one_of(words!["omettre", "oublier"]) && (tokens.one_of(group.end, words!["d'", "de"]) || que());
        verb.one_of(ACTS) || stirs || agrees || leaves_out()
    }

    /// *avant de reconnaître l'inverse*: what whoever speaks did then.
    pub(super) fn opens_next_act(&self, at: usize) -> bool {
        at + 1 < self.sentence.last && {
            let start = self.clauses.elements[at].start;
            self.tokens.one_of(start, words!["avant"]) && self.tokens.one_of(start + 1, words!["de", "d'"])
        }
    }
}

/// *a dit*, *sont venus*
fn is_perfect(tokens: &Tokens<'_>, group: &Group) -> bool {
    (group.start..group.at).any(|at| tokens.one_of(at, words!["a", "ont", "est", "sont"]))
}

/// *une visite mêlant le port, la gare et le quai est prévue*: what stands in the plural is no subject of a verb in the singular.
pub(super) fn agrees(subject: &Mention, group: &Group) -> bool {
    group.mood == Mood::Finite && !(subject.is_plural() && group.singular && !group.plural)
}
