//! Quotations without a cue: the speaker whose words the reading continues.
//!
//! | text | speaker |
//! |---|---|
//! | *« A », assure X. « B. »* | the last who spoke |
//! | *« Où étiez-vous ? », demande X. « A. »* | the person met last besides X, if there is one |
//! | *X ne décolère pas. « A. »* | the person that the sentence before is about, if that person speaks in the text |
//! | *X a évoqué la saison. Elle « sera courte »* | the same, where nobody else has spoken in the paragraph |
//! | ⏎ *X déplore un retard. Les élus ont cédé « sans débat »*, where nobody has spoken in the paragraph | the same |
//! | *« A. » Le syndicat demande au préfet de partir.*, where nobody has spoken before | whoever says something right behind |
//! | *X est plus nuancé. « A. »*, *X hausse les épaules. « A. »* | the same, whether or not that person speaks elsewhere |
//! | *Même constat chez X. « A. »*, *La mairie se défend. « A. »*, *Le parti réagit par la voix de X. « A. »* | whom the sentence before presents |
//! | *« A. » Ces propos, tenus par X, …* | the author that the next sentence gives to the words |
//! | *Le pont serait « A ». C'est ce qu'a dit X.*; *« A. » Le message de X est clair.* | the same |
//! | ⏎ *« A. » Assis au fond, X hausse les épaules.* | a person who first appears just behind the words that open a paragraph |
//! | *« A. »* ⏎ *X n'en revient pas.*, where nobody has spoken before | the same |
//! | *X est venu apporter son « soutien »* | the subject of the clause that holds the fragment, if he has a name or speaks |
//! | *X, « très émue », a salué la foule* | the subject that the fragment is set apart from |
//! | *Un tract « destiné aux élus »* | the document that the fragment qualifies |
//! | *X quitte le port.* ⏎ *Pourquoi partez-vous ?* ⏎ *« A. »* | who is interviewed: the last who spoke, or the person presented |
//! | the same ⏎ *Y est parti.* ⏎ *« B. »* | the same: the interview goes on |
//! | *Le maire « inquiet » pour le port* ⏎ | whom the fragment of a headline qualifies |
//! | *Y et X, venu « soutenir » Z* | the person whom the participle before the fragment is said of |
//! | ⏎ *70 marins sont là, « une hausse ». Les lits ne manquent pas, a rappelé X.*, where nobody has spoken in the paragraph | who tells the next sentence |
//! | *La préfecture a fermé le quai « jusqu'à nouvel ordre »*, where the words would be nobody's | who acts in the sentence |

mod above;
mod behind;
mod exchange;
mod holder;

use crate::attribution::{Cue, Source};
use crate::clause::{Sentence, What};
use crate::lexicon::{Agreement, Classes, Forms, Reliability, VerbClasses};
use crate::mention::{Determiner, Head};
use crate::model::{Evidence, QuoteKind};
use crate::passage;
use crate::speaker::Speakers;
use crate::token::{Kind, tail, words};
use crate::verb::Group;

use super::{Item, Reader};

/// How many elements of the sentence behind the words are read.
const BEHIND: usize = 40;

/// Who holds a fragment in the narrator's sentence.
#[derive(Clone, Copy)]
struct Holder {
    mention: usize,
    /// What its verb says makes the words his, whoever tells of him: *La mairie veut « un accord »*, *un port jugé « vieux »*.
    owns: bool,
}

/// Who may have said words that nobody presents, each with the sentence that tells of them.
struct Heirs {
    /// Whoever spoke last.
    last: Option<(usize, usize)>,
    /// The subject told of last.
    subject: Option<(usize, usize)>,
    /// The sentence above shows the subject.
    shown: bool,
    /// The words go on with those of the paragraph before.
    continued: bool,
    /// Whoever asked what the words answer.
    asker: Option<usize>,
}

impl Reader<'_> {
    /// A quotation without cue: the speaker whom its sentence presents, or whose words the reading continues.
    pub(super) fn float(&mut self, index: usize, speakers: &mut Speakers<'_>) {
        let turn = self.items[index].stretch.filter(|_| self.is_turn(index));
        let asks = turn.is_some_and(|turn| self.asks_who_answers(self.rules.clauses.element_of[turn]));
        if asks || self.is_question_asked(index) || self.is_of_another_page(index) || self.is_met_with(index) {
            return;
        }
        if let Some((mention, speaker)) = self.presented_by_sentence(index, speakers) {
            let mention = &self.rules.clauses.mentions[mention];
            let item = &mut self.items[index];
            item.mention = Some((mention.start, mention.end));
            (item.speaker, item.evidence) = (Some(speaker), Evidence::Introduced);
            return;
        }
        if self.is_received(index) {
            return;
        }
        if let Some((speaker, place)) = self.letter_above(index, speakers) {
            let item = &mut self.items[index];
            (item.speaker, item.mention, item.evidence) = (Some(speaker), Some(place), Evidence::Introduced);
            return;
        }
        let (speaker, evidence) = self.carried_on(index, speakers);
        let presents = |speaker: &usize| speakers.last_places(*speaker).next();
        let item = &mut self.items[index];
        item.mention = speaker.filter(|_| evidence == Evidence::Introduced).as_ref().and_then(presents);
        (item.speaker, item.evidence) = (speaker, evidence);
    }

    /// *La préfecture a fermé le quai « jusqu'à nouvel ordre »*, *X témoigne de sa joie. « A »*, where nobody speaks anywhere
    /// near: words that would be nobody's are of whoever acts in their sentence, or in the one above, or tells the next one.
    pub(super) fn doers(&mut self, speakers: &mut Speakers<'_>) {
        for index in 0..self.items.len() {
            let item = &self.items[index];
            let nobody = item.speaker.is_none() && item.evidence == Evidence::None && item.parent.is_none() && item.cue.is_none();
            let asks = || item.tie.is_some_and(|tie| self.is_question_label(&tie)) || self.is_before_label(index);
            let lost = nobody && !asks() && !self.is_received(index) && !self.is_met_with(index);
            let doer = if lost { self.doer(index).or_else(|| self.told_below(index)) } else { None };
            let found = doer.and_then(|(mention, sentence)| Some((mention, speakers.mention(mention, sentence)?)));
            if let Some((mention, speaker)) = found {
                let mention = &self.rules.clauses.mentions[mention];
                let item = &mut self.items[index];
                item.mention = Some((mention.start, mention.end));
                (item.speaker, item.evidence) = (Some(speaker), Evidence::Introduced);
            }
        }
    }

    /// *X a été interrompu par des « A »*, *X a été hué aux cris de « A »*: words that those near X cry.
    pub(in crate::reading) fn is_met_with(&self, index: usize) -> bool {
        let (item, tokens) = (&self.items[index], self.rules.tokens);
        let cried = item.tie.filter(|tie| tie.source == Source::Unknown).and_then(|tie| tie.cue);
        let cries =
            |cue: Cue| tokens.one_of(cue.start, words!["au", "aux"]) && tokens.one_of(cue.start + 1, words!["cri", "cris"]);
        let met = |stretch: usize| self.rules.is_met_with(self.rules.clauses.element_of[stretch]);
        cried.is_some_and(cries) || item.stretch.is_some_and(met)
    }

    /// *X a reçu un courrier : « A »*, *X a reçu un courrier. « A », y lit-on*: the words of whoever wrote to X.
    pub(in crate::reading) fn is_received(&self, index: usize) -> bool {
        let (item, clauses, tokens) = (&self.items[index], &self.rules.clauses, self.rules.tokens);
        let Some(element) = item.stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let first = self.sentence_first(element);
        // y lit-on, peut-on lire, était-il écrit
        let there = item.cue.is_some_and(|cue| {
            let nobody = (cue.start..cue.end).any(|at| tokens.one_of(at, words!["il", "on", "y"]));
            nobody && tokens.lexicon.verb(cue.verb).one_of(words!["lire", "écrire"])
        });
        let above = || self.above(index).filter(|_| there).map(|above| (above.first, above.last.min(above.first + BEHIND)));
        let colon = element > first && matches!(self.what(element - 1), What::Colon);
        let told = if colon { Some((first.max(element.saturating_sub(BEHIND)), element - 1)) } else { above() };
        told.is_some_and(|(from, to)| clauses.last_finite(from..to).is_some_and(|verb| self.rules.is_addressed(verb, to)))
    }

    fn doer(&self, index: usize) -> Option<(usize, usize)> {
        let (item, clauses) = (&self.items[index], &self.rules.clauses);
        let element = clauses.element_of[item.stretch?];
        let first = self.sentence_first(element);
        let shown = || Some((self.shown_above(index, true)?, item.sentence.checked_sub(1)?));
        let verb = clauses.last_finite(tail(first..element, BEHIND));
        let Some(verb) = verb else { return shown() };
        // Le quai est « fermé », Ces marins ont « participé », Les élus doivent « partir »: is said of them
        let group = clauses.group(verb)?;
        let bare = self.rules.tokens.has(group.at, Classes::AVOIR.or(Classes::ETRE));
        let modal = group.modal || group.lexicon_verb(self.rules.tokens).classes.any(VerbClasses::MODAL);
        let acts = !group.passive && !modal && !bare;
        let (mention, found) = self.rules.subject_mention(verb)?;
        let house = found.head == Head::Organisation && found.has_role();
        (acts && (house || found.head.is_human())).then_some((mention, item.sentence))
    }

    /// The mention that presents a quotation without cue, and the speaker it stands for.
    fn presented_by_sentence(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<(usize, usize)> {
        let sentence = self.items[index].sentence;
        let credited = self.credited(index);
        let holder = if credited.is_some() { None } else { self.holder(index) };
        let holder = holder.or_else(|| {
            let silent = speakers.cast.last_speaker.is_none();
            let mention = self.predicated(index).filter(|_| credited.is_none())?;
            let found = &self.rules.clauses.mentions[mention];
            // « A », dit X. ⏎ Y « tient bon »: who is named for the first time is named to speak
            let first = |entity: usize| {
                let entity = &speakers.cast.entities[entity];
                self.paragraph(entity.first()) == self.paragraph(sentence)
            };
            let new = || found.has_name() && speakers.bearer_named(found).is_some_and(first);
            (silent || self.is_apart(index) || new()).then_some(Holder { mention, owns: false })
        });
        let held = holder.map(|holder| (holder.mention, sentence));
        let behind =
            || self.presented_behind(index).or_else(|| self.says_last(index, speakers)).map(|mention| (mention, sentence));
        let (mention, sentence) = credited.or(held).or_else(behind).or_else(|| self.author_behind(index, speakers))?;
        // le message d'Anne Dol à ses élus est clair: hers
        let paper = self.rules.clauses.mentions[mention].head == Head::Document;
        let own = (paper && holder.is_none_or(|holder| holder.owns)).then(|| speakers.source(mention, sentence));
        let speaker = speakers.carrier(mention, sentence).or(own).or_else(|| speakers.mention(mention, sentence))?;
        let own =
            || !self.is_told_of(mention, sentence, speaker, speakers) || self.is_brought_up(index, sentence, speaker, speakers);
        let speaks = holder.is_none_or(|holder| holder.owns || own());
        speaks.then_some((mention, speaker))
    }

    /// Whose words a quotation that nobody presents continues: the last speaker's, or those of the subject told of since.
    fn carried_on(&self, index: usize, speakers: &mut Speakers<'_>) -> (Option<usize>, Evidence) {
        if let Some(speaker) = self.exchanged(index, speakers) {
            return (Some(speaker), Evidence::Alternation);
        }
        let sentence = self.items[index].sentence;
        let heirs = self.heirs(index, speakers);
        let answerer = heirs.asker.and_then(|asker| speakers.answerer(asker, sentence));
        match heirs.last {
            Some((speaker, _)) if heirs.continued => (Some(speaker), Evidence::Continuation),
            _ if answerer.is_some() => (answerer, Evidence::Alternation),
            // « Vous aviez bu ? », demande X. « Un peu. »: whoever that is
            _ if heirs.asker.is_some() && self.asked(index) => (None, Evidence::None),
            _ if self.answers(index) || self.interview_goes_on(index, speakers) => {
                let question = self.question_above(sentence);
                let interviewed = self.scene.interviewed.or_else(|| speakers.interviewed(question));
                interviewed.map_or((None, Evidence::None), |speaker| (Some(speaker), Evidence::Floating))
            }
            Some((speaker, spoken)) => match self.taken_over(index, (speaker, spoken), &heirs, speakers) {
                Some(subject) => (Some(subject), Evidence::Introduced),
                // Selon un sondage, P. « Je m'en moque »: no paper, body or group says so.
                None if self.says_je_of_nobody(index, speaker, speakers) => (None, Evidence::None),
                None => {
                    let below = self.told_below(index).filter(|_| !self.is_near(index, (speaker, spoken), speakers));
                    let teller = below.and_then(|(mention, sentence)| speakers.mention(mention, sentence));
                    (teller.or(Some(speaker)), Evidence::Floating)
                }
            },
            None => match heirs.subject.filter(|&subject| self.begins(index, subject, speakers)) {
                Some((subject, _)) => (Some(subject), Evidence::Introduced),
                None => (None, Evidence::None),
            },
        }
    }

    /// Who may have said words that nobody presents.
    fn heirs(&self, index: usize, speakers: &mut Speakers<'_>) -> Heirs {
        let item = &self.items[index];
        let (sentence, direct) = (item.sentence, item.kind == QuoteKind::Direct);
        let continued = item.stretch.is_some_and(|stretch| self.rules.stretches[stretch].continues.is_some());
        // « Jean Dol a gagné ! »: not his words
        let own = item.stretch.filter(|_| direct && !continued);
        let other = |entity: usize, speakers: &mut Speakers<'_>| !own.is_some_and(|own| speakers.names(own, entity));
        let shared = if direct { self.spoke_before(index, speakers) } else { None };
        let last = shared.or(speakers.cast.last_speaker).filter(|&(last, _)| other(last, speakers));
        let shown = self
            .shown_above(index, speakers.cast.last_speaker.is_none())
            .and_then(|mention| speakers.mention(mention, sentence - 1));
        let shown = self.spokesman(index, speakers).or(shown).or_else(|| self.body_above(index, speakers));
        let subject = shown.map(|entity| (entity, sentence - 1)).or(speakers.cast.last_subject);
        let told = own.and_then(|own| self.sex_of_doer(own));
        let tells = |subject, speakers: &Speakers<'_>| told.is_some_and(|sex| last.is_some() && speakers.may_be_of(subject, sex));
        let subject = subject.filter(|&(subject, _)| !tells(subject, speakers) && other(subject, speakers));
        // « A », dit X. X et son frère ont attendu. « B »: one of them goes on
        let among = |subject: usize, speakers: &Speakers<'_>| {
            let (from, to) = speakers.cast.entities[subject].label();
            let within = |(last, _): (usize, usize)| speakers.last_places(last).any(|(start, _)| (from..to).contains(&start));
            speakers.cast.entities[subject].plural && last.is_some_and(within)
        };
        let told = || self.suffers(index) || self.is_hearsay(index);
        // « A », dit X. Les Rouges ont gagné. « Je suis fier »: neither several nor a body say je
        let several = |subject: usize, speakers: &Speakers<'_>| {
            // Booba a publié un message. « Je suis fier »: whatever Booba is
            let named = || shown == Some(subject) && speakers.is_name_alone(subject);
            let one = || self.says_je(index) && !speakers.is_somebody(subject) && !named();
            direct && last.is_some() && (speakers.cast.entities[subject].plural && shared.is_some() || one())
        };
        let apart = |subject: usize, speakers: &Speakers<'_>| among(subject, speakers) || several(subject, speakers);
        let subject = subject.filter(|&(subject, then)| !(apart(subject, speakers) || then == sentence && told()));
        // Des lecteurs boudent. « A. » « B. »: one of them, then another
        let crowd = last.is_some_and(|(last, _)| speakers.cast.entities[last].plural);
        let answers = || self.asked(index) || self.asked_without_marks(index) || !crowd && self.replies(index);
        let spoken_to = |last: usize| self.civility_called(index).is_some_and(|sex| speakers.may_be_of(last, sex));
        let answered = |last: usize| answers() || spoken_to(last) || self.says_je_of_nobody(index, last, speakers);
        // On lui demande si P. ⏎ « A »: nor does anybody else go on
        let unknown = || self.items[self.question_before(index)?].speaker;
        let asker = last.map(|(last, _)| last).filter(|&last| !continued && answered(last)).or_else(unknown);
        // « Il m'a sauvée »: no man's
        let sex = own.and_then(|_| self.told_sex(index)).unwrap_or(Agreement::NONE);
        let may = |&(one, _): &(usize, usize)| speakers.may_be_of(one, sex);
        Heirs { last: last.filter(may), subject: subject.filter(may), shown: shown.is_some(), continued, asker }
    }

    /// *Selon un sondage, P. « Je m'en moque »*: *je* is nobody's who is no person.
    fn says_je_of_nobody(&self, index: usize, speaker: usize, speakers: &Speakers<'_>) -> bool {
        self.items[index].kind == QuoteKind::Direct && self.says_je(index) && !speakers.is_somebody(speaker)
    }

    /// The subject told of since somebody spoke, if it takes over from them.
    fn taken_over(
        &self,
        index: usize,
        (speaker, spoken): (usize, usize),
        heirs: &Heirs,
        speakers: &mut Speakers<'_>,
    ) -> Option<usize> {
        let item = &self.items[index];
        let (sentence, direct) = (item.sentence, item.kind == QuoteKind::Direct);
        if let Some(teller) = if direct { None } else { self.teller_above(index, spoken, speakers) } {
            return Some(teller).filter(|&teller| teller != speaker);
        }
        let (subject, introduced) = heirs.subject.filter(|&(subject, _)| subject != speaker)?;
        let takes_over = if introduced > spoken && direct {
            let near = self.follows(introduced, sentence) || self.paragraph(introduced) == self.paragraph(sentence);
            near && (heirs.shown || self.takes_over(index, subject, introduced, spoken, speakers))
        } else if introduced > spoken {
            // X a abordé le sujet. La rentrée « sera courte »
            let told = speakers.is_named(subject) || !speakers.cast.entities[subject].human;
            told && self.opens_account(introduced, spoken, sentence)
        } else {
            // X en veut à Y, qui a parlé de « folie ». « A. »
            // « A », dit X, avant de se faire couper par Y. « B »
            let confronted = || heirs.shown && self.sentence_above(index).is_some_and(|above| self.confronting(above).is_some());
            introduced == spoken && direct && (self.cites(index) || confronted())
        };
        takes_over.then_some(subject)
    }

    /// *« A », dit X.* ⏎ *Le syndicat déplore un retard. Les élus ont cédé « sans débat »*: the body with which a paragraph begins
    /// to tell what it says, in a sentence without marks, goes on, whoever the next one is about.
    fn teller_above(&self, index: usize, spoken: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let own = self.items[index].sentence;
        let number = own.checked_sub(1)?;
        let above = clauses.sentences.get(number).filter(|above| above.inside.is_none())?;
        let here = |sentence: usize| self.paragraph(sentence) == Some(above.paragraph);
        let opens = number.checked_sub(1).is_none_or(|before| !here(before));
        if !here(own) || !opens || here(spoken) || (above.first..reach(above)).any(|at| matches!(self.what(at), What::Quote(_))) {
            return None;
        }
        let verb = clauses.first_finite(above.first..reach(above))?;
        let tells = |group: &Group| group.says(tokens) && !group.passive && !group.negated;
        let (subject, found) = self.rules.subject_mention(verb).filter(|_| clauses.group(verb).is_some_and(tells))?;
        let body = found.head == Head::Organisation || found.names_somebody();
        if body { speakers.mention(subject, number) } else { None }
    }

    /// *X court. Pourquoi ? « A. »*: whether words are the subject's, of whom the text told before, where nobody has spoken.
    fn begins(&self, index: usize, (subject, introduced): (usize, usize), speakers: &Speakers<'_>) -> bool {
        let item = &self.items[index];
        let (sentence, direct) = (item.sentence, item.kind == QuoteKind::Direct);
        let asked = || introduced <= sentence && sentence <= introduced + 2 && self.asks_above(index);
        if !self.follows(introduced, sentence) && !asked() {
            return false;
        }
        // Le promoteur se défend. « A. »: nobody else has spoken.
        let above = || introduced < sentence && self.above(index).is_some();
        // Les marins sont déçus. « Je n'ai plus rien »: one of them; but Ses filles dorment. « Je les laisse »
        let beside = || {
            let own = speakers.cast.entities[subject].introduced == Determiner::Possessive;
            !own && introduced + 1 == sentence && self.paragraph(introduced) == self.paragraph(sentence)
        };
        let one = || !speakers.cast.entities[subject].plural || !self.says_je(index) || beside();
        // Le sélectionneur a évoqué le match. ⏎ « A »
        let below = direct && introduced + 1 == sentence && self.paragraph(introduced) != self.paragraph(sentence);
        let told = || below && speakers.cast.entities[subject].human && one() && self.reports(introduced);
        speakers.is_named(subject) || above() && one() || told()
    }

    /// *« A », dit X. 34 % des élus disent hésiter. « B. »*, *« A », dit X. Tout est vendu, comme l'annonce le club. « B. »*: who
    /// spoke before a share of people, or before a body that an aside likens the account to.
    fn spoke_before(&self, index: usize, speakers: &Speakers<'_>) -> Option<(usize, usize)> {
        const FIGURE: usize = 12;
        let tokens = self.rules.tokens;
        let share = |item: &Item| item.mention.is_some_and(|(from, to)| (from..to).any(|at| tokens.str(at) == "%"));
        let likened = |item: &Item| {
            let body = item.speaker.is_some_and(|speaker| !speakers.is_somebody(speaker));
            let like = |cue: Cue| cue.start > 0 && tokens.one_of(cue.start - 1, words!["comme"]);
            body && item.kind == QuoteKind::Indirect && item.cue.is_some_and(like)
        };
        // « A », dit X. On compte deux blessés, contre 40 selon la police. « B »: a figure beside another
        let counts = |item: &Item| {
            let source = item.kind == QuoteKind::Indirect && item.evidence == Evidence::Preposition;
            let told = |&(from, to): &(usize, usize)| {
                to - from <= FIGURE && (from..to).all(|at| !tokens.word(at).forms.any(Forms::FINITE_3))
            };
            source && item.pieces.iter().all(told)
        };
        let aside = |item: &Item| share(item) || likened(item) || counts(item);
        let (_, before) = self.items[..index].split_last().filter(|(last, _)| aside(last))?;
        let above = before.iter().rev().take(8).find(|item| item.speaker.is_some() && !aside(item))?;
        let last = self.items[index - 1].speaker;
        above.speaker.filter(|&speaker| last != Some(speaker)).map(|speaker| (speaker, above.sentence))
    }

    /// *X a été traité de « fou »*, *X s'est fait traiter de « fou »*, *X s'est vu répondre « non »*, *X s'entend
    /// répondre : « Non »*: the subject of the verb before the words is not who says them.
    pub(super) fn suffers(&self, index: usize) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let Some(element) = self.items[index].stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let first = self.sentence_first(element);
        // La maire a été appelée : « A »
        let colon = element > first && matches!(self.what(element - 1), What::Colon);
        let link = |&at: &usize| matches!(self.what(at), What::Colon | What::Prep | What::Que | What::Subord);
        let Some(verb) = tail(first..element, 2).rev().find(|at| !link(at)) else { return false };
        let made = |group: &Group| group.reflexive && group.lexicon_verb(tokens).one_of(words!["entendre", "faire", "voir"]);
        let heard = || verb > first && clauses.is_infinitive(verb) && clauses.group(verb - 1).is_some_and(made);
        let hears = |at: usize| tokens.verb(at).one_of(words!["entendre", "voir"]);
        let told = |group: &Group| {
            let alone = !colon || (group.start..group.at).any(hears);
            alone && group.passive && group.reliability(tokens) > Reliability::None
        };
        clauses.group(verb).is_some_and(told) || heard()
    }

    /// *X serait arrivé « en pleurs »*, *X ferait subir « des violences » à Y*: in the conditional others tell of the subject;
    /// but *X voudrait « partir »*.
    pub(super) fn is_hearsay(&self, index: usize) -> bool {
        let clauses = &self.rules.clauses;
        let Some(element) = self.items[index].stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let first = self.sentence_first(element).max(element.saturating_sub(BEHIND));
        let verb = clauses.last_finite(first..element).and_then(|verb| clauses.group(verb));
        verb.is_some_and(|group| {
            let verb = group.lexicon_verb(self.rules.tokens);
            let own = verb.classes.any(VerbClasses::WISHED.or(VerbClasses::THOUGHT)) || verb.one_of(words!["aimer", "préférer"]);
            group.conditional && !own && verb.reliability == Reliability::None
        })
    }

    /// Whether the sentence `introduced`, in a paragraph where nobody has spoken, begins to tell what its subject said, which
    /// `sentence` goes on with.
    fn opens_account(&self, introduced: usize, spoken: usize, sentence: usize) -> bool {
        let own = self.paragraph(sentence);
        let told = self.rules.clauses.sentences.get(introduced).map(|above| (above.first, reach(above)));
        // X, maire de Lans. La rentrée « sera courte »
        let presents = || {
            let named = |first: usize| self.rules.clauses.mention(first).is_some_and(|(_, found)| found.has_name());
            told.is_some_and(|(first, last)| named(first) && !self.rules.clauses.any_finite(first..last))
        };
        let apart = introduced < sentence && self.paragraph(introduced) == own && self.paragraph(spoken) != own;
        apart && (self.reports(introduced) || presents())
    }

    /// Whether a sentence follows another one; a heading may stand between them: *X n'en dort plus.* ⏎ *Une nuit agitée* ⏎
    /// *« A. »*
    fn follows(&self, above: usize, sentence: usize) -> bool {
        let apart = |heading: usize| {
            self.paragraph(above) < self.paragraph(heading) && self.paragraph(heading) < self.paragraph(sentence)
        };
        match sentence.checked_sub(above) {
            Some(between) => between <= 1 || between == 2 && self.rules.is_line(above + 1) && apart(above + 1),
            None => false,
        }
    }

    /// Whether whom the sentence `introduced` is about says the words, rather than who `spoke` before it.
    fn takes_over(&self, index: usize, subject: usize, introduced: usize, spoken: usize, speakers: &Speakers<'_>) -> bool {
        let sentence = self.items[index].sentence;
        let own = self.paragraph(sentence);
        let entity = &speakers.cast.entities[subject];
        let (named, one) = (speakers.is_named(subject), !entity.plural);
        let above = self.above(index).filter(|_| introduced + 1 == sentence);
        // « A », dit X. ⏎ Y n'est pas convaincu. ⏎ « B », « A », dit X. ⏎ Une passante perd patience. ⏎ « B »
        let some = one && entity.introduced == Determiner::Indefinite;
        let shows = named || some && entity.human;
        let leads = above.or_else(|| self.leading_line(index).filter(|_| shows && introduced + 1 == sentence));
        if leads.is_some_and(|above| self.keeps_silent(above)) {
            return false;
        }
        // X a tout perdu. « A », X vit au port. Il a tout perdu. « A »: a person named for the first time is named to speak; so
        // is À côté, une jeune mère berce son fils. « A »
        let here = || entity.first() > spoken && self.paragraph(entity.first()) == own;
        let somebody = some && leads.is_some();
        let new = (named || somebody) && (entity.mentions.len() == 1 || here());
        // Quelque 300 membres se trouvaient là. ⏎ « A »: a crowd says nothing in the next paragraph.
        let crowd = !one && !named && self.paragraph(introduced) != own;
        // « A », dit X. ⏎ Le voisin de Y n'en dort plus. « B »: whoever the paragraph is about, where nobody has spoken in it;
        // but « A sur un client », dit X. ⏎ L'homme partira. « B »
        let told = || named || !speakers.is_bare_noun(subject);
        let alone = || one && above.is_some() && self.paragraph(spoken) != own && told();
        let gesture = || leads.is_some_and(|above| self.is_gesture(above));
        let stance = || one && leads.is_some_and(|above| self.is_stance(above));
        let brief = || {
            let told = above.or_else(|| leads.filter(|above| self.acts_in(above)));
            one && entity.human && !self.asks_above(index) && told.is_some_and(|above| self.is_brief(above))
        };
        // « A », dit X. Une passante perd patience : « B »
        let colon = || one && entity.human && introduced == sentence && self.is_behind_colon(index);
        let tells = || {
            alone() || gesture() || stance() || brief() || colon() || self.is_voice(subject, speakers) || self.reports(introduced)
        };
        new || !crowd && tells()
    }

    /// *X en veut à Y, qui a parlé de « folie ». « A. »*, *X rejette l'avis de Y, qui juge que P. « A. »*, *X apprend que, selon Y, P.
    /// « A. »*: a clause under the main one of the sentence above cites somebody in passing.
    fn cites(&self, index: usize) -> bool {
        let clauses = &self.rules.clauses;
        let Some((before, above)) = index.checked_sub(1).map(|before| &self.items[before]).zip(self.sentence_above(index)) else {
            return false;
        };
        let piece = |at: &usize| clauses.elements[*at].start == before.pieces[0].0;
        let told = || (above.first..reach(above)).find(piece);
        let Some(words) = before.stretch.map(|stretch| clauses.element_of[stretch]).or_else(told) else { return false };
        let within = above.first..words.min(above.last);
        let clause = |&at: &usize| matches!(self.what(at), What::Relative | What::Subord);
        let que = |&at: &usize| matches!(self.what(at), What::Que);
        let nearest = within.clone().rev().find(|at| clause(at) || que(at));
        let relayed = before.evidence == Evidence::Preposition && nearest.as_ref().is_some_and(que);
        let under = if relayed { nearest } else { within.clone().rev().find(clause) };
        let main = |under: usize| clauses.any_finite(above.first..under);
        let near = above.paragraph == clauses.sentences[self.items[index].sentence].paragraph;
        // but X interroge Y, qui juge que P. « A. »
        let rejects = |at: usize| {
            let verb = clauses.group(at).map(|group| group.lexicon_verb(self.rules.tokens));
            verb.is_some_and(|verb| verb.denies || verb.classes.any(VerbClasses::ANSWERS.or(VerbClasses::REFUSES)))
        };
        let answers = |under: usize| (above.first..under).any(|at| clauses.is_finite(at) && rejects(at));
        let indirect = before.kind == QuoteKind::Indirect && under.is_some_and(answers);
        let mut beside = self.items[..index].iter().rev().take_while(|item| item.sentence == before.sentence);
        let first = if relayed { beside.all(|item| item.speaker == before.speaker) } else { beside.count() == 1 };
        first
            && (before.kind == QuoteKind::Mixed && near || indirect)
            && within.contains(&words.saturating_sub(1))
            && under.is_some_and(main)
    }

    /// *Le maître la conseille. « Il m'a tout appris »*: the sex of him whose deeds towards whoever speaks open the words.
    fn sex_of_doer(&self, stretch: usize) -> Option<Agreement> {
        let (tokens, start) = (self.rules.tokens, self.rules.stretches[stretch].start);
        let he = tokens.one_of(start, words!["il", "elle"]) && tokens.one_of(start + 1, words!["m'", "me", "nous"]);
        he.then(|| tokens.word(start).agreement.gender())
    }

    fn is_behind_colon(&self, index: usize) -> bool {
        let element = self.items[index].stretch.map(|stretch| self.rules.clauses.element_of[stretch]);
        element.and_then(|element| element.checked_sub(1)).is_some_and(|before| matches!(self.what(before), What::Colon))
    }

    /// *À lire aussi : « On a gagné ! », le récit du match*: words of another article, of whose speaker this one tells nothing.
    pub(super) fn is_of_another_page(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let clauses = &self.rules.clauses;
        let start = clauses.elements[clauses.sentences[self.items[index].sentence].first].start;
        let led = usize::from(tokens.one_of(start, words!["à", "a"]));
        let reads = tokens.one_of(start + led, words!["lire", "relire", "voir", "revoir", "écouter"]);
        let also = tokens.one_of(start + led + 1, words!["aussi", "également"]);
        self.elsewhere || reads && (also || led > 0 && tokens.kind(start + led + 1) == Kind::Colon)
    }

    /// *les pompiers « ont tout tenté »*, *où il « a tué »*: people without a name who never speak are told of by whoever does.
    /// *X est furieux: il attend « depuis une heure »*: the sentence is about X himself.
    fn is_told_of(&self, mention: usize, sentence: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let clauses = &self.rules.clauses;
        let (mention, sentence) = (&clauses.mentions[mention], &clauses.sentences[sentence]);
        let within = clauses.elements[sentence.first].start..mention.start;
        // le maire de Lans is told from all others as by a name.
        let office = mention.head == Head::Role && !mention.is_plural();
        let proper = office && (mention.at + 1..mention.role.1).any(|at| self.rules.tokens.is_capital(at));
        let silent = !mention.has_name() && !proper && mention.head != Head::Document && !self.is_voice(entity, speakers);
        let above = || {
            speakers.is_named(entity)
                && speakers.cast.entities[entity].human
                && speakers.last_places(entity).any(|(start, _)| within.contains(&start))
        };
        silent && speakers.cast.last_speaker.is_some() && !above()
    }

    /// *« A », dit Y.* ⏎ *X est furieux. Il en veut au maire, qui « ment »*: the paragraph is about X, and no name of a thing
    /// stands in the marks.
    fn is_brought_up(&self, index: usize, sentence: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let own = self.paragraph(sentence);
        let spoke = speakers.cast.last_speaker.is_some_and(|(_, spoken)| self.paragraph(spoken) < own);
        let says = || self.items[index].stretch.is_some_and(|stretch| passage::is_predicate(self.rules, stretch));
        let known = &speakers.cast.entities[entity];
        let one = known.human && !known.plural && speakers.is_named(entity);
        spoke && one && self.paragraph(known.first()) == own && says()
    }

    /// *La préfecture entend « tout faire »*, *les Bretons veulent « un accord »*: what an organisation or a people wants, it
    /// says itself.
    fn wishes(&self, index: usize, mention: usize) -> bool {
        let found = &self.rules.clauses.mentions[mention];
        let people =
            || found.is_plural() && self.rules.tokens.has(found.at, Classes::DEMONYM) && self.rules.tokens.is_capital(found.at);
        self.is_wished(index) && (matches!(found.head, Head::Organisation | Head::Group) || people())
    }

    /// *entend « tout faire »*, *veut pour cela « un accord »*, *attend des « actes »*: the verb just before the words is one of
    /// wish.
    pub(super) fn is_wished(&self, index: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let Some(element) = self.items[index].stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let article = element.checked_sub(1).is_some_and(|before| {
            let before = &clauses.elements[before];
            before.end == before.start + 1 && tokens.has(before.start, Classes::DETERMINERS.or(Classes::CONTRACTION))
        });
        let verb = self.verb_before(element - usize::from(article));
        let verb = verb.and_then(|verb| clauses.group(verb)).map(|group| group.lexicon_verb(tokens));
        verb.is_some_and(|verb| verb.classes.any(VerbClasses::WISHED) || verb.one_of(words!["attendre", "entendre"]))
    }

    /// Whether a cue of the text, read or to come, is tied to the entity's name or role.
    fn is_voice(&self, entity: usize, speakers: &Speakers<'_>) -> bool {
        let tokens = self.rules.tokens;
        speakers.has_spoken(entity)
            || speakers
                .last_places(entity)
                .any(|(start, end)| (start..end.min(start + 8)).any(|at| self.voices.binary_search(&tokens.bare(at)).is_ok()))
    }

    /// Whether the main verb of a sentence is one of speech or of showing what one feels: *X ne décolère pas.*
    pub(super) fn reports(&self, sentence: usize) -> bool {
        let clauses = &self.rules.clauses;
        let Some(sentence) = clauses.sentences.get(sentence) else { return false };
        (sentence.first..sentence.last.min(sentence.first + BEHIND)).filter(|&at| clauses.is_finite(at)).take(2).any(|at| {
            clauses.group(at).is_some_and(|group| !group.passive && group.reliability(self.rules.tokens) > Reliability::None)
                || self.is_prompt(at)
        })
    }

    /// *X n'a pas tardé à répondre.*, *X s'est empressé de réagir.*, *X n'a pas hésité.*: how soon somebody says something.
    fn is_prompt(&self, verb: usize) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let Some(group) = clauses.group(verb) else { return false };
        let soon = match () {
            () if group.negated => words!["hésiter", "tarder"],
            () => words!["empresser", "hâter"],
        };
        let says = |at: usize| {
            clauses.is_infinitive(at) && clauses.group(at).is_some_and(|group| group.reliability(tokens) > Reliability::None)
        };
        let next = |at: usize| clauses.elements.get(at).map(|element| element.what);
        let stops = || group.lexicon_verb(tokens).one_of(words!["hésiter"]) && matches!(next(verb + 1), Some(What::Stop));
        let behind = verb + 1 + usize::from(matches!(next(verb + 1), Some(What::Prep)));
        group.lexicon_verb(tokens).one_of(soon) && (says(behind) || stops())
    }

    pub(super) fn paragraph(&self, sentence: usize) -> Option<usize> {
        self.rules.clauses.sentences.get(sentence).map(|sentence| sentence.paragraph)
    }
}

/// How far a sentence is read.
fn reach(sentence: &Sentence) -> usize {
    sentence.last.min(sentence.first + BEHIND)
}
