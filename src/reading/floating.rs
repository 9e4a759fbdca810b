//! Quotations without a cue: the speaker whose words the reading continues.
//!
//! | text | speaker |
//! |---|---|
//! | *« A », assure X. « B. »* | the last who spoke |
//! | *« Où étiez-vous ? », demande X. « A. »* | the person met last besides X, if there is one |
//! | *X ne décolère pas. « A. »* | the person that the sentence before is about, if that person speaks in the text |
//! | *X a évoqué la saison. Elle « sera courte »* | the same, where nobody else has spoken in the paragraph |
//! | *« A. » Le syndicat demande au préfet de partir.*, where nobody has spoken before | whoever says something right behind |
//! | *X est plus nuancé. « A. »*, *X hausse les épaules. « A. »* | the same, whether or not that person speaks elsewhere |
//! | *Même constat chez X. « A. »*, *La mairie se défend. « A. »* | whom the sentence before presents |
//! | *« A. » Ces propos, tenus par X, …* | the author that the next sentence gives to the words |
//! | *Le pont serait « A ». C'est ce qu'a dit X.*; *« A. » Le message de X est clair.* | the same |
//! | ⏎ *« A. » Assis au fond, X hausse les épaules.* | a person who first appears just behind the words that open a paragraph |
//! | *« A. »* ⏎ *X n'en revient pas.*, where nobody has spoken before | the same |
//! | *X est venu apporter son « soutien »* | the subject of the clause that holds the fragment, if he has a name or speaks |
//! | *X, « très émue », a salué la foule* | the subject that the fragment is set apart from |
//! | *Un tract « destiné aux élus »* | the document that the fragment qualifies |
//! | *X quitte le port.* ⏎ *Pourquoi partez-vous ?* ⏎ *« A. »* | who is interviewed: the last who spoke, or the person presented |
//! | *Le maire « inquiet » pour le port* ⏎ | whom the fragment of a headline qualifies |
//! | *Y et X, venu « soutenir » Z* | the person whom the participle before the fragment is said of |
//! | *La préfecture a fermé le quai « jusqu'à nouvel ordre »*, where the words would be nobody's | who acts in the sentence |

use super::around::credits;
use super::{Item, Reader};
use crate::attribution::{Cue, Source};
use crate::clause::{Sentence, What};
use crate::lexicon::{Agreement, Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::model::{CueKind, Evidence, QuoteKind, SpeakerKind};
use crate::speaker::Speakers;
use crate::token::{Kind, Words, shape, words};
use crate::verb::{Group, Mood};

/// How many words and signs a bare reply has: *Toutes.*, *Non, jamais.*
const REPLY: usize = 4;

/// How many paragraphs of one quotation are looked through for its end.
const PARAGRAPHS: usize = 8;

/// How many elements a sentence of marked words alone has.
const LIST: usize = 12;

/// How many elements of the sentence behind the words are read.
const BEHIND: usize = 40;

/// Who holds a fragment in the narrator's sentence.
#[derive(Clone, Copy)]
struct Holder {
    mention: usize,
    /// What its verb says makes the words his, whoever tells of him: *La mairie veut « un accord »*, *un port jugé « vieux »*.
    owns: bool,
}

impl Reader<'_> {
    /// A quotation without cue: the speaker whom its sentence presents, or whose words the reading continues.
    pub(super) fn float(&mut self, index: usize, speakers: &mut Speakers<'_>) {
        if self.is_question_asked(index) || self.is_of_another_page(index) {
            return;
        }
        if let Some((mention, speaker)) = self.presented_by_sentence(index, speakers) {
            let mention = &self.rules.clauses.mentions[mention];
            let item = &mut self.items[index];
            item.mention = Some((mention.start, mention.end));
            (item.speaker, item.evidence) = (Some(speaker), Evidence::Introduced);
            return;
        }
        let (speaker, evidence) = self.carried_on(index, speakers);
        let presents = |speaker: &usize| speakers.last_places(*speaker).next();
        let item = &mut self.items[index];
        item.mention = speaker.filter(|_| evidence == Evidence::Introduced).as_ref().and_then(presents);
        (item.speaker, item.evidence) = (speaker, evidence);
    }

    /// *La préfecture a fermé le quai « jusqu'à nouvel ordre »*, *X témoigne de sa joie. « A »*, where nobody speaks anywhere near:
    /// words that would be nobody's are of whoever acts in their sentence, or in the one above.
    pub(super) fn doers(&mut self, speakers: &mut Speakers<'_>) {
        for index in 0..self.items.len() {
            let item = &self.items[index];
            let nobody = item.speaker.is_none() && item.evidence == Evidence::None && item.parent.is_none() && item.cue.is_none();
            let doer = if nobody { self.doer(index) } else { None };
            let found = doer.and_then(|(mention, sentence)| Some((mention, speakers.mention(mention, sentence)?)));
            if let Some((mention, speaker)) = found {
                let mention = &self.rules.clauses.mentions[mention];
                let item = &mut self.items[index];
                item.mention = Some((mention.start, mention.end));
                (item.speaker, item.evidence) = (Some(speaker), Evidence::Introduced);
            }
        }
    }

    fn doer(&self, index: usize) -> Option<(usize, usize)> {
        let (item, clauses) = (&self.items[index], &self.rules.clauses);
        let element = clauses.element_of[item.stretch?];
        let first = self.sentence_first(element);
        let shown = || Some((self.shown_above(index, true)?, item.sentence.checked_sub(1)?));
        let verb = (first.max(element.saturating_sub(BEHIND))..element).rev().find(|&at| clauses.is_finite(at));
        let Some(verb) = verb else { return shown() };
        // Le quai est « fermé », Ces marins ont « participé », Les élus doivent « partir »: is said of them
        let group = clauses.group(verb)?;
        let bare = self.rules.tokens.has(group.at, Classes::AVOIR.or(Classes::ETRE));
        let modal = group.modal || group.lexicon_verb(self.rules.tokens).classes.any(VerbClasses::MODAL);
        let acts = !group.passive && !modal && !bare;
        let Source::Mention(mention) = self.rules.subject(verb) else { return None };
        let found = &clauses.mentions[mention];
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
        let speaker = speakers.carrier(mention, sentence).or_else(|| speakers.mention(mention, sentence))?;
        let speaks = holder.is_none_or(|holder| holder.owns || !self.is_told_of(mention, sentence, speaker, speakers));
        speaks.then_some((mention, speaker))
    }

    /// Whose words a quotation that nobody presents continues: the last speaker's, or those of the subject told of since.
    fn carried_on(&self, index: usize, speakers: &mut Speakers<'_>) -> (Option<usize>, Evidence) {
        let item = &self.items[index];
        let (sentence, direct) = (item.sentence, item.kind == QuoteKind::Direct);
        let continued = item.stretch.is_some_and(|stretch| self.rules.stretches[stretch].continues.is_some());
        // « Jean Dol a gagné ! »: not his words
        let own = item.stretch.filter(|_| direct && !continued);
        let other = |entity: usize, speakers: &mut Speakers<'_>| !own.is_some_and(|own| speakers.names(own, entity));
        let last = speakers.cast.last_speaker.filter(|&(last, _)| other(last, speakers));
        let shown = self
            .shown_above(index, speakers.cast.last_speaker.is_none())
            .and_then(|mention| speakers.mention(mention, sentence - 1));
        let shown = shown.or_else(|| self.body_above(index, speakers));
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
        let subject = subject.filter(|&(subject, then)| !(among(subject, speakers) || then == sentence && told()));
        let answers = || self.asked(index) || self.asked_without_marks(index) || self.replies(index);
        let spoken_to = |last: usize| self.civility_called(index).is_some_and(|sex| speakers.may_be_of(last, sex));
        // Selon un sondage, P. « Je m'en moque »: no paper, body or group says so.
        let written = |last: usize| direct && self.says_je(index) && !speakers.is_somebody(last);
        let asker = last.filter(|&(last, _)| !continued && (answers() || spoken_to(last) || written(last)));
        let answerer = asker.and_then(|(asker, _)| speakers.answerer(asker, sentence));
        // « Il m'a sauvée »: no man's
        let sex = own.and_then(|_| self.told_sex(index)).unwrap_or(Agreement::NONE);
        let last = last.filter(|&(last, _)| speakers.may_be_of(last, sex));
        let subject = subject.filter(|&(subject, _)| speakers.may_be_of(subject, sex));
        match (last, subject) {
            (Some((speaker, _)), _) if continued => (Some(speaker), Evidence::Continuation),
            _ if answerer.is_some() => (answerer, Evidence::Alternation),
            _ if self.answers(index) => match speakers.interviewed() {
                Some(speaker) => (Some(speaker), Evidence::Floating),
                None => (None, Evidence::None),
            },
            (Some((speaker, spoken)), Some((subject, introduced))) if introduced > spoken && subject != speaker && direct => {
                let takes_over = shown.is_some() || self.takes_over(index, subject, introduced, spoken, speakers);
                let near = self.follows(introduced, sentence) || self.paragraph(introduced) == self.paragraph(sentence);
                if near && takes_over { (Some(subject), Evidence::Introduced) } else { (Some(speaker), Evidence::Floating) }
            }
            // X a abordé le sujet. La rentrée « sera courte »
            (Some((speaker, spoken)), Some((subject, introduced)))
                if introduced > spoken
                    && subject != speaker
                    && !direct
                    && (speakers.is_named(subject) || !speakers.cast.entities[subject].human)
                    && self.opens_account(introduced, spoken, sentence) =>
            {
                (Some(subject), Evidence::Introduced)
            }
            // X en veut à Y, qui a parlé de « folie ». « A. »
            (Some((speaker, spoken)), Some((subject, introduced)))
                if introduced == spoken && subject != speaker && direct && self.cites(index) =>
            {
                (Some(subject), Evidence::Introduced)
            }
            (Some((speaker, _)), _) if written(speaker) => (None, Evidence::None),
            (Some((speaker, _)), _) => (Some(speaker), Evidence::Floating),
            // X court. Pourquoi ? « A. »
            (None, Some((subject, introduced)))
                if self.follows(introduced, sentence)
                    || introduced <= sentence && sentence <= introduced + 2 && self.asks_above(index) =>
            {
                // Le promoteur se défend. « A. »: nobody else has spoken.
                let above = || introduced < sentence && self.above(index).is_some();
                let one = || !speakers.cast.entities[subject].plural || !self.says_je(index);
                // Le sélectionneur a évoqué le match. ⏎ « A »
                let below = direct && introduced + 1 == sentence && self.paragraph(introduced) != self.paragraph(sentence);
                let told = || below && speakers.cast.entities[subject].human && one() && self.reports(introduced);
                let tells = speakers.is_named(subject) || above() && one() || told();
                if tells { (Some(subject), Evidence::Introduced) } else { (None, Evidence::None) }
            }
            _ => (None, Evidence::None),
        }
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
        let Some(verb) = (first.max(element.saturating_sub(2))..element).rev().find(|at| !link(at)) else { return false };
        let made = |group: &Group| group.reflexive && group.lexicon_verb(tokens).one_of(words!["entendre", "faire", "voir"]);
        let heard = || verb > first && clauses.is_infinitive(verb) && clauses.group(verb - 1).is_some_and(made);
        let hears = |at: usize| tokens.verb(at).one_of(words!["entendre", "voir"]);
        let told = |group: &Group| {
            let alone = !colon || (group.start..group.at).any(hears);
            alone && group.passive && group.reliability(tokens) > Reliability::None
        };
        clauses.group(verb).is_some_and(told) || heard()
    }

    /// *X serait arrivé « en pleurs »*, *X ferait subir « des violences » à Y*: in the conditional others tell of the subject; but
    /// *X voudrait « partir »*.
    pub(super) fn is_hearsay(&self, index: usize) -> bool {
        let clauses = &self.rules.clauses;
        let Some(element) = self.items[index].stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let first = self.sentence_first(element).max(element.saturating_sub(BEHIND));
        let verb = (first..element).rev().find(|&at| clauses.is_finite(at)).and_then(|verb| clauses.group(verb));
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
            told.is_some_and(|(first, last)| named(first) && !(first..last).any(|at| self.rules.clauses.is_finite(at)))
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
        if above.is_some_and(|above| self.keeps_silent(above)) {
            return false;
        }
        // X a tout perdu. « A », X vit au port. Il a tout perdu. « A »: a person named for the first time is named to speak; so
        // is À côté, une jeune mère berce son fils. « A »
        let here = || entity.first() > spoken && self.paragraph(entity.first()) == own;
        let somebody = one && entity.introduced == Determiner::Indefinite && above.is_some();
        let new = (named || somebody) && (entity.mentions.len() == 1 || here());
        // Quelque 300 membres se trouvaient là. ⏎ « A »: a crowd says nothing in the next paragraph.
        let crowd = !one && !named && self.paragraph(introduced) != own;
        // « A », dit X. ⏎ Le voisin de Y n'en dort plus. « B »: whoever the paragraph is about, where nobody has spoken in it;
        // but « A sur un client », dit X. ⏎ L'homme partira. « B »
        let told = || named || !speakers.is_bare_noun(subject);
        let alone = || one && above.is_some() && self.paragraph(spoken) != own && told();
        let gesture = || above.is_some_and(|above| self.is_gesture(above));
        let stance = || one && above.is_some_and(|above| self.is_stance(above));
        let brief = || one && entity.human && !self.asks_above(index) && above.is_some_and(|above| self.is_brief(above));
        // « A », dit X. Une passante perd patience : « B »
        let colon = || one && entity.human && introduced == sentence && self.is_behind_colon(index);
        let tells = || {
            alone() || gesture() || stance() || brief() || colon() || self.is_voice(subject, speakers) || self.reports(introduced)
        };
        new || !crowd && tells()
    }

    /// *X en veut à Y, qui a parlé de « folie ». « A. »*: a clause under the main one of the sentence above cites somebody in
    /// passing.
    fn cites(&self, index: usize) -> bool {
        let clauses = &self.rules.clauses;
        let Some((before, above)) = index.checked_sub(1).map(|before| &self.items[before]).zip(self.above(index)) else {
            return false;
        };
        let Some(words) = before.stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let within = above.first..words.min(above.last);
        let under = within.clone().rev().find(|&at| matches!(self.what(at), What::Relative | What::Subord));
        let main = |under: usize| (above.first..under).any(|at| clauses.is_finite(at));
        let first = self.items[..index].iter().rev().take_while(|item| item.sentence == before.sentence).count() == 1;
        first && before.kind == QuoteKind::Mixed && within.contains(&words.saturating_sub(1)) && under.is_some_and(main)
    }

    /// *Le maître la conseille. « Il m'a tout appris »*: the sex of him whose deeds towards whoever speaks open the words.
    fn sex_of_doer(&self, stretch: usize) -> Option<Agreement> {
        let (tokens, start) = (self.rules.tokens, self.rules.stretches[stretch].start);
        let he = tokens.one_of(start, words!["il", "elle"]) && tokens.one_of(start + 1, words!["m'", "me", "nous"]);
        he.then(|| tokens.word(start).agreement.gender())
    }

    /// *X hausse les épaules.*, *X lève les yeux au ciel.*: whoever moves is about to speak.
    fn is_gesture(&self, above: &Sentence) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let Some(verb) = (above.first..reach(above)).find(|&at| clauses.is_finite(at)) else { return false };
        let body = |(_, noun): (usize, &Mention)| {
            tokens.is_of(noun.at, Fields::MANNER) && tokens.has(noun.start, Classes::DET_DEF.or(Classes::DET_INDEF))
        };
        verb + 1 < above.last && clauses.mention(verb + 1).is_some_and(body)
    }

    /// *X ne répond pas.*, *Le marin n'explique rien.*, *Elle ne dit rien.*: somebody else tells so.
    fn keeps_silent(&self, above: &Sentence) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let Some(verb) = (above.first..reach(above)).find(|&at| clauses.is_finite(at)) else { return false };
        clauses.group(verb).filter(|group| group.negated && !group.reflexive).is_some_and(|group| {
            let lemma = group.lexicon_verb(tokens);
            let nothing = || (group.start..group.end + 2).any(|at| tokens.one_of(at, words!["mot", "rien"]));
            lemma.one_of(words!["expliquer", "répondre"]) || lemma.one_of(words!["dire"]) && nothing()
        })
    }

    fn is_behind_colon(&self, index: usize) -> bool {
        let element = self.items[index].stretch.map(|stretch| self.rules.clauses.element_of[stretch]);
        element.and_then(|element| element.checked_sub(1)).is_some_and(|before| matches!(self.what(before), What::Colon))
    }

    /// *X se lève.*, *Le prévenu, lui, se tait.*: a short sentence in the present that only tells what somebody does leads to
    /// what he says.
    fn is_brief(&self, above: &Sentence) -> bool {
        const BRIEF: usize = 7;
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let verb = (above.first..reach(above)).find_map(|at| clauses.group(at).filter(|_| clauses.is_finite(at)));
        let present = |verb: &Group| tokens.word(verb.at).forms.any(Forms::PRESENT_3S);
        above.last - above.first <= BRIEF && clauses.mention(above.first).is_some() && verb.is_some_and(present)
    }

    /// *X est furieux.*, *X a sa petite idée.*, *X n'est pas de cet avis.*, *Agacé, X est sorti.*: whoever takes a stand is about
    /// to speak.
    fn is_stance(&self, above: &Sentence) -> bool {
        const NEAR: usize = 6;
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let verb = (above.first..reach(above)).find_map(|at| clauses.group(at).filter(|_| clauses.is_finite(at)));
        let Some(verb) = verb else { return false };
        let word = |at: &usize| tokens.kind(*at) == Kind::Word && !tokens.has(*at, Classes::REL.or(Classes::QUE));
        let stance = |at: usize| tokens.is_of(at, Fields::STANCE);
        let gives_up = || {
            let of_it = (verb.start..verb.at).any(|at| tokens.one_of(at, words!["en"]));
            verb.negated && of_it && tokens.word(verb.at).forms.any(Forms::PRESENT_3S)
        };
        // Visiblement agacé, X a quitté la salle.
        let start = clauses.elements[above.first].start;
        let near = |from: usize, to: usize| (from..to).take_while(word).any(stance);
        near(start, start + NEAR) || near(verb.at, verb.end + NEAR) || gives_up()
    }

    /// The sentence before words that open theirs, in its paragraph.
    fn above(&self, index: usize) -> Option<&Sentence> {
        let clauses = &self.rules.clauses;
        let item = &self.items[index];
        let own = clauses.sentences[item.sentence];
        let above = clauses.sentences.get(item.sentence.checked_sub(1)?)?;
        let opens = item.kind == QuoteKind::Direct && clauses.element_of[item.stretch?] == own.first;
        (opens && above.inside.is_none() && above.paragraph == own.paragraph).then_some(above)
    }

    /// *À notre micro, X.* ⏎ *« A. »*: a short sentence without a verb at the end of the paragraph above the words.
    fn presented_line(&self, index: usize) -> Option<&Sentence> {
        const SHORT: usize = 10;
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let own = clauses.sentences[item.sentence];
        let above = clauses.sentences.get(item.sentence.checked_sub(1)?)?;
        let opens = item.kind == QuoteKind::Direct && clauses.element_of[item.stretch?] == own.first;
        let short = above.last - above.first <= SHORT && matches!(self.what(above.last - 1), What::Stop);
        let silent = |at: usize| !matches!(self.what(at), What::Verb(_) | What::Quote(_) | What::Prep) || at == above.first;
        let near = opens && above.inside.is_none() && above.paragraph + 1 == own.paragraph;
        (near && (short && (above.first..above.last).all(silent) || self.is_offered(above))).then_some(above)
    }

    /// *Pourquoi partez-vous ?* ⏎ *« A. »*: the words stand behind a question that is a paragraph of its own or asks somebody; a
    /// turn answers only the latter.
    pub(super) fn answers(&self, index: usize) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let item = &self.items[index];
        let element = item.stretch.map(|stretch| clauses.element_of[stretch]);
        let Some((above, element)) = item.sentence.checked_sub(1).zip(element) else { return false };
        let (Some(above), own) = (clauses.sentences.get(above), clauses.sentences[item.sentence]) else { return false };
        let asks = above.inside.is_none()
            && tokens.kind(clauses.elements[above.last - 1].start) == Kind::Question
            && (own.first..element).all(|at| matches!(self.what(at), What::Dash));
        let you = || {
            let (from, to) = (clauses.elements[above.first].start, clauses.elements[above.last - 1].start);
            (from.max(to.saturating_sub(BEHIND))..to).any(|at| tokens.one_of(at, words!["vous", "votre", "vos"]))
        };
        asks && (above.paragraph < own.paragraph && !self.is_turn(index) || you())
    }

    /// *X lui demande si la digue tient. « A. »*: whoever put a question without marks just before does not answer it.
    fn asked_without_marks(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let Some(before) = index.checked_sub(1).map(|before| &self.items[before]) else { return false };
        let near = before.kind == QuoteKind::Indirect && before.sentence + 1 == self.items[index].sentence;
        let start = before.pieces.first().map_or(0, |piece| piece.0);
        let question = tokens.one_of(start.max(1) - 1, words!["si", "s'"]) || tokens.has(start, Classes::INTERROG);
        near && question && before.cue.is_some_and(|cue| self.asks(&cue)) && self.above(index).is_some()
    }

    /// *demande*; but *se demande*: he asks himself.
    fn asks(&self, cue: &Cue) -> bool {
        let tokens = self.rules.tokens;
        tokens.lexicon.verb(cue.verb).asks && !(cue.start..cue.end).any(|at| tokens.one_of(at, words!["se", "s'"]))
    }

    /// *« Où étiez-vous ? », demande X. « A. »*, *« Où étiez-vous ? » « A. »*: the words before put a question to somebody, who
    /// answers.
    pub(super) fn asked(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let Some(before) = index.checked_sub(1).map(|before| &self.items[before]) else { return false };
        let own = &self.items[index];
        let ends = |item: &Item| item.pieces.last().is_some_and(|&(_, to)| tokens.kind(to.max(1) - 1) == Kind::Question);
        let you = |&(from, to): &(usize, usize)| {
            (from.max(to.saturating_sub(BEHIND))..to).any(|at| tokens.one_of(at, words!["vous", "votre", "vos", "tu", "toi"]))
        };
        let put = before.pieces.last().is_some_and(you) && !own.pieces.last().is_some_and(you);
        let asks = || before.cue.is_some_and(|cue| self.asks(&cue));
        let beside = || before.pieces.last().zip(own.pieces.first()).is_some_and(|(above, own)| above.1 + 2 >= own.0);
        let near = before.parent.is_none() && own.sentence <= before.sentence + 1;
        // « Vous maintenez ? », relance X. « Toujours. »
        let short = || own.pieces.len() == 1 && own.pieces[0].1 - own.pieces[0].0 <= REPLY;
        let told = put && !ends(own) && (asks() || beside() || short());
        near && ends(before) && (told || self.opens_dialogue(index))
    }

    /// *« A ? », s'étonne X. « B* ⏎ *– C »*: turns go on behind the words, which are the first of them.
    fn opens_dialogue(&self, index: usize) -> bool {
        const SIGNS: usize = 4;
        let Some(before) = index.checked_sub(1) else { return false };
        let turns = index + 1 < self.items.len() && self.is_turn(index + 1) && !self.is_turn(before);
        let end = self.items[index].pieces.last().map_or(0, |piece| piece.1);
        let near = || (end..=end + SIGNS).contains(&self.items[index + 1].pieces[0].0);
        turns && self.items[before].cue.is_some() && near()
    }

    /// *« Il n'y a pas de tiroir. » « Alors ouvrez-le ! »*: two whole utterances, one right behind the other, are those of two
    /// people; but *« A, dit X. » « B. »*, *« A », dit X. « B. » « C. »* have an incise for whoever goes on.
    fn replies(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &self.items[before]) else { return false };
        let own = &self.items[index];
        let goes_on = before.cue.is_some_and(|cue| cue.kind == CueKind::Incise) || before.evidence == Evidence::Floating;
        let whole = |item: &Item| item.kind == QuoteKind::Direct && item.parent.is_none();
        let beside = |(above, own): (&(usize, usize), &(usize, usize))| {
            let marks = (above.1..own.0).all(|at| self.rules.tokens.kind(at).is_mark());
            above.1 + 2 == own.0 && marks && self.rules.tokens.kind(above.1 - 1).ends_sentence()
        };
        !goes_on && whole(before) && whole(own) && before.pieces.last().zip(own.pieces.first()).is_some_and(beside)
    }

    /// *Le prévenu jure que P. « Vous mentez, monsieur. »*: the sex of the one whom the words call so.
    fn civility_called(&self, index: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        let (from, to) = self.items[index].pieces[0];
        let near = from..to.min(from + BEHIND);
        let you = || near.clone().any(|at| tokens.one_of(at, words!["vous", "votre", "vos"]));
        let apart = |&at: &usize| {
            let opens = at > from && tokens.kind(at - 1) == Kind::Comma;
            opens
                && (at + 1 >= to
                    || matches!(tokens.kind(at + 1), Kind::Comma | Kind::Period | Kind::Exclamation | Kind::Question))
        };
        let called = near.clone().filter(apart).find_map(|at| match () {
            () if tokens.one_of(at, words!["monsieur"]) => Some(Agreement::MASCULINE),
            () if tokens.one_of(at, words!["madame", "mademoiselle"]) => Some(Agreement::FEMININE),
            () => None,
        });
        called.filter(|_| you())
    }

    /// *« Je suis contente »*, *« Il m'a sauvée »*: what the words tell of whoever says them.
    fn told_sex(&self, index: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        let (from, to) = self.items[index].pieces[0];
        (from..to.min(from + BEHIND)).find_map(|at| {
            let verb = (at + 1..at + 3).find(|&verb| tokens.has(verb, Classes::ETRE.or(Classes::AVOIR)))?;
            let told = (verb + 1..to.min(verb + 4))
                .find(|&told| !tokens.has(told, Classes::ADVERB.or(Classes::PAS).or(Classes::ETRE)))?;
            let word = tokens.word(told);
            let participle = word.forms.any(Forms::PARTICIPLE);
            if tokens.one_of(at, words!["je", "j'"]) && tokens.has(verb, Classes::ETRE) {
                let gender = word.agreement.told_gender().filter(|_| participle || word.classes.any(Classes::ADJECTIVE));
                return gender.map(|gender| Agreement::NONE.of(gender));
            }
            let object = tokens.one_of(at, words!["m'"]) && tokens.has(verb, Classes::AVOIR) && verb == at + 1;
            (object && word.forms.any(Forms::PARTICIPLE_FS)).then_some(Agreement::FEMININE)
        })
    }

    /// *À la question « A », X répond « B »*, *À la question : « A », X répond*: who asked, nobody tells.
    pub(super) fn is_question_asked(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let Some(open) = self.items[index].stretch.map(|stretch| self.rules.stretches[stretch].open) else { return false };
        let colon = usize::from(open > 0 && tokens.kind(open - 1) == Kind::Colon);
        let words = [words!["à", "a"], words!["la"], words!["question"]];
        open.checked_sub(3 + colon).is_some_and(|lead| (lead..).zip(words).all(|(at, words)| tokens.one_of(at, words)))
    }

    /// *À lire aussi : « On a gagné ! », le récit du match*: words of another article, of whose speaker this one tells nothing.
    pub(super) fn is_of_another_page(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let clauses = &self.rules.clauses;
        let start = clauses.elements[clauses.sentences[self.items[index].sentence].first].start;
        let led = usize::from(tokens.one_of(start, words!["à", "a"]));
        let reads = tokens.one_of(start + led, words!["lire", "relire", "voir", "revoir", "écouter"]);
        let also = tokens.one_of(start + led + 1, words!["aussi", "également"]);
        reads && (also || led > 0 && tokens.kind(start + led + 1) == Kind::Colon)
    }

    fn asks_above(&self, index: usize) -> bool {
        let clauses = &self.rules.clauses;
        let question = |above: &Sentence| self.rules.tokens.kind(clauses.elements[above.last - 1].start) == Kind::Question;
        self.above(index).is_some_and(question)
    }

    /// « Je ne dors plus »: no group says so.
    pub(super) fn says_je(&self, index: usize) -> bool {
        let (from, to) = self.items[index].pieces[0];
        (from..to.min(from + BEHIND)).any(|at| self.rules.tokens.one_of(at, words!["je", "j'"]))
    }

    /// Whom the sentence above words presents: *Même constat chez X. « A. »*, *La mairie se défend. « A. »*
    fn shown_above(&self, index: usize, first: bool) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let above = self.above(index).filter(|above| above.last - above.first <= BEHIND);
        let above = above.or_else(|| self.presented_line(index))?;
        let asks = tokens.kind(clauses.elements[above.last - 1].start) == Kind::Question;
        // X cite Y, Z et... W. « A. »: no sentence of its own
        let goes_on = tokens.kind(clauses.elements[above.first].start.wrapping_sub(1)) == Kind::Ellipsis;
        if asks || goes_on || (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_) | What::Colon)) {
            return None;
        }
        let floor = self.takes_floor(above).or_else(|| self.listened_to(above)).or_else(|| self.confronting(above));
        if let Some(floor) = floor {
            return Some(floor);
        }
        // Un projet dont le maire, Jean Dol, se réjouit: the clause goes on across commas until its verb has been read.
        let (mut subordinate, mut read) = (false, false);
        let main = (above.first..above.last).find(|&at| {
            match self.what(at) {
                What::Subord if clauses.likens(at, tokens) => {}
                What::Relative | What::Que | What::Subord | What::Si => (subordinate, read) = (true, false),
                What::Comma if read => subordinate = false,
                _ => read |= clauses.is_finite(at),
            }
            !subordinate && clauses.is_finite(at)
        });
        let shown = match main {
            // La réponse de X ne s'est pas fait attendre.
            Some(verb) => {
                let before = self.items[index].sentence.checked_sub(2).map(|before| clauses.sentences[before].paragraph);
                let opens = before != Some(above.paragraph);
                let reacting = self.reacting(verb, above.last, first, opens).filter(|_| !self.says_je(index));
                let author = self.agent_of(verb).or(reacting).or_else(|| self.rules.author(above.first, verb));
                author.or_else(|| self.rules.shown(above.first, verb, above.last))
            }
            None => {
                self.rules.author(above.first, above.last).or_else(|| self.only_person(above)).or_else(|| self.agent_above(above))
            }
        };
        shown.filter(|&mention| !clauses.mentions[mention].is_plural() || !self.says_je(index))
    }

    /// *Quand Me X prend la parole, l'accusé pâlit.*: who takes the floor in a clause of the sentence, whoever its main verb is
    /// about.
    fn takes_floor(&self, above: &Sentence) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let floor = |group: &Group| group.lexicon_verb(self.rules.tokens).lemma == "prendre la parole" && !group.negated;
        let verb = (above.first..above.last).find(|&at| clauses.is_finite(at) && clauses.group(at).is_some_and(floor))?;
        let Source::Mention(mention) = self.rules.subject(verb) else { return None };
        clauses.mentions[mention].head.is_human().then_some(mention)
    }

    /// *X a tenté de parler avant d'être pris à partie par une déléguée.*: who turns on somebody at the end of the sentence.
    fn confronting(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let verb = (above.first..above.last).rev().find(|&at| clauses.group(at).is_some())?;
        let group = clauses.group(verb).filter(|group| group.passive && !group.negated && group.mood != Mood::Participle)?;
        let turns = group.lexicon_verb(tokens).one_of(words!["apostropher", "interpeller", "invectiver", "prendre à partie"]);
        let mention = self.rules.agent(verb, verb).filter(|_| turns)?;
        let found = &clauses.mentions[mention];
        let ends = clauses.elements[above.last - 1].start < found.reach.max(found.end) + 1;
        let one = found.head.is_human() && found.determiner == Determiner::Indefinite && !found.is_plural();
        (one && ends).then_some(mention)
    }

    /// *Écoutez X en discuter avec Y.*: a radio offers somebody's words.
    fn is_offered(&self, above: &Sentence) -> bool {
        self.rules.tokens.one_of(self.rules.clauses.elements[above.first].start, words!["écoutez"])
    }

    /// *Écoutez X en discuter avec Y.*: whose words.
    fn listened_to(&self, above: &Sentence) -> Option<usize> {
        let guest =
            self.rules.clauses.mention(above.first + 1).filter(|(_, found)| self.is_offered(above) && found.names_somebody());
        guest.map(|(mention, _)| mention)
    }

    /// *La mairie se défend.*, *Le club a réagi dans un communiqué.*, *Le ministère a publié un communiqué.*: an organisation
    /// whose verb of speech has no words for its object, or a text, or a thing where it opens its paragraph, *La CGT dénonce un
    /// recul.*; any, or a letter, where nobody has spoken: *Le communiqué est clair.*
    fn reacting(&self, verb: usize, last: usize, first: bool, opens: bool) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let group = clauses.group(verb)?;
        let Source::Mention(subject) = self.rules.subject(verb) else { return None };
        let writes = || {
            let text = |at: usize| clauses.mention(at).is_some_and(|(_, found)| tokens.is_of(found.at, Fields::LETTER));
            group.lexicon_verb(tokens).classes.any(VerbClasses::WRITES) && text(verb + 1)
        };
        let object = verb + 1 < last && matches!(self.what(verb + 1), What::Mention(_) | What::Que | What::Si | What::Verb(_));
        let free = || !object || opens && !matches!(self.what(verb + 1), What::Que | What::Si | What::Verb(_));
        let said = !group.negated || opens && group.lexicon_verb(tokens).denies;
        let reacts = group.reliability(tokens) >= Reliability::Medium && free() && !group.passive && said;
        let found = &clauses.mentions[subject];
        let near = verb.checked_sub(1).and_then(|at| clauses.mention(at)).is_some_and(|(before, _)| before == subject);
        let letter = found.head == Head::Document && tokens.is_of(found.at, Fields::LETTER);
        let speaks = found.head == Head::Organisation && (first || reacts || writes()) || first && letter;
        // À la mairie, on ne décolère pas.
        let house = found.head != Head::Pronoun && tokens.one_of(clauses.elements[verb.max(1) - 1].start, words!["on"]);
        (near && speaks || house).then_some(subject)
    }

    /// *La mairie a saisi le juge. Elle dénonce un retard. « A. »*: the body that the pronoun of the sentence above takes up, whose
    /// verb is one of speech.
    fn body_above(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let above = self.above(index).filter(|above| above.last - above.first <= BEHIND)?;
        let verb = (above.first..above.last.min(above.first + 6)).find(|&at| clauses.is_finite(at))?;
        let (subject, found) = clauses.mention(verb.checked_sub(1).filter(|&at| at >= above.first)?)?;
        let group = clauses.group(verb)?;
        let reacts = group.reliability(tokens) >= Reliability::Medium && !group.passive && !group.negated;
        let free = verb + 1 >= above.last || !matches!(self.what(verb + 1), What::Que | What::Si | What::Verb(_));
        let marked = (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_) | What::Colon));
        let taken_up = found.head == Head::Pronoun && tokens.one_of(found.at, words!["elle", "il"]);
        let body =
            if taken_up && reacts && free && !marked { speakers.mention(subject, self.items[index].sentence - 1) } else { None };
        body.filter(|&body| speakers.cast.entities[body].kind == SpeakerKind::Organisation)
    }

    /// *Même constat chez X.*, *Parmi eux, X, 54 ans.*, *Un avis que partage X.*, *Et X de conclure.*: the only person of a
    /// sentence without a verb of its own; not *Une pique à X.*
    fn only_person(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        // même constat à la mairie
        let same = tokens.one_of(clauses.elements[above.first].start, words!["même"]);
        let body = |found: &Mention| same && matches!(found.head, Head::Organisation | Head::Group);
        let person = |at: usize| {
            clauses.mention(at).filter(|(_, found)| found.head.is_human() || found.head == Head::Pronoun || body(found))
        };
        // Avant de remercier X.: whoever spoke goes on.
        let infinitive = |at: usize| clauses.is_infinitive(at);
        let goes_on = tokens.one_of(clauses.elements[above.first].start, words!["après", "avant", "sans"])
            && (above.first + 1..above.last.min(above.first + 3)).any(infinitive);
        let apposed = |at: usize| at > above.first + 1 && matches!(self.what(at - 1), What::Comma) && person(at - 2).is_some();
        let mut people = (above.first..above.last).filter(|&at| person(at).is_some() && !apposed(at));
        let (at, other) = (people.next()?, people.next());
        let (mention, found) = person(at)?;
        let before = clauses.elements[at.saturating_sub(1)].start;
        // du côté de X, Réaction de X.
        let noun = before.wrapping_sub(1);
        let said = || noun == clauses.elements[above.first].start && tokens.has(noun, Classes::SPEECH_NOUN.or(Classes::VOICED));
        let side = || tokens.has(before, OF) && (tokens.one_of(noun, words!["côté", "auprès", "avis", "cas", "tour"]) || said());
        let shown = || tokens.one_of(before, words!["chez", "par", "pour"]) || side();
        let known = (found.has_name() || found.has_role() || body(found)) && found.head != Head::Pronoun && !found.is_plural();
        // Un bal place Jean Dol.
        let known = known && !tokens.is_of(found.start.wrapping_sub(1), Fields::NAMESAKE);
        (other.is_none() && known && !goes_on && (!clauses.is_governed(at, above.first) || shown())).then_some(mention)
    }

    /// *Le texte est critiqué par X.*: who does what the passive main verb, one of speech, says.
    fn agent_of(&self, verb: usize) -> Option<usize> {
        let group = self.rules.clauses.group(verb)?;
        let said = group.passive && !group.negated && group.reliability(self.rules.tokens) >= Reliability::Medium;
        if said { self.rules.agent(verb, verb) } else { None }
    }

    /// *Des propos dénoncés hier par la mairie.*: by what body the participle of speech of such a sentence is done.
    fn agent_above(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let said = |at: usize| {
            clauses
                .group(at)
                .is_some_and(|group| group.mood == Mood::Participle && group.reliability(tokens) >= Reliability::Medium)
        };
        let by = |at: &usize| {
            let before = if matches!(self.what(at - 1), What::Adverb) { at - 2 } else { at - 1 };
            tokens.one_of(clauses.elements[*at].start, words!["par"]) && before >= above.first && said(before)
        };
        let (mention, found) = clauses.mention((above.first + 2..above.last).find(by)? + 1)?;
        matches!(found.head, Head::Organisation | Head::Group).then_some(mention)
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

    /// *La préfecture entend « tout faire »*, *les Bretons veulent « un accord »*: what an organisation or a people wants, it
    /// says itself.
    fn wishes(&self, index: usize, mention: usize) -> bool {
        let found = &self.rules.clauses.mentions[mention];
        let people =
            || found.is_plural() && self.rules.tokens.has(found.at, Classes::DEMONYM) && self.rules.tokens.is_capital(found.at);
        self.is_wished(index) && (matches!(found.head, Head::Organisation | Head::Group) || people())
    }

    /// *entend « tout faire »*, *veut pour cela « un accord »*: the verb just before the words is one of wish.
    pub(super) fn is_wished(&self, index: usize) -> bool {
        let verb = self.items[index].stretch.and_then(|stretch| self.verb_before(self.rules.clauses.element_of[stretch]));
        let verb = verb.and_then(|verb| self.rules.clauses.group(verb)).map(|group| group.lexicon_verb(self.rules.tokens));
        verb.is_some_and(|verb| verb.classes.any(VerbClasses::WISHED) || verb.one_of(words!["attendre", "entendre"]))
    }

    /// The verb that adverbs alone part from the words at `element`.
    fn verb_before(&self, element: usize) -> Option<usize> {
        const ADVERBS: usize = 3;
        let clauses = &self.rules.clauses;
        let mut near = (element.saturating_sub(ADVERBS)..element).rev();
        near.find(|&at| !matches!(self.what(at), What::Adverb)).filter(|&at| clauses.group(at).is_some())
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
        })
    }

    /// *Un jour, « sans prévenir », X a le « déclic » : « A. »*: the person whose clause holds a fragment before it leads to
    /// words of theirs.
    fn presented_behind(&self, index: usize) -> Option<usize> {
        let item = &self.items[index];
        let behind = self.items[index + 1..].iter().take(4).take_while(|next| next.sentence == item.sentence);
        let mut tied = behind.filter_map(|next| next.tie.filter(|tie| tie.evidence == Evidence::Colon));
        let Source::Mention(mention) = tied.next().filter(|_| item.kind == QuoteKind::Mixed)?.source else { return None };
        self.rules.clauses.mentions[mention].head.is_human().then_some(mention)
    }

    /// ⏎ *« A. » « B », dit X.*: several stretches one right behind the other, where nobody has spoken in the paragraph, are of
    /// whoever says the last of them.
    fn says_last(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        const ROW: usize = 3;
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let own = &self.items[index];
        let element = clauses.element_of[own.stretch?];
        let paragraph = |item: &Item| self.paragraph(item.sentence);
        let opens = clauses.sentences.get(own.sentence)?.first == element
            && speakers.cast.last_speaker.is_none_or(|(_, spoken)| self.paragraph(spoken) != paragraph(own));
        let whole = |item: &Item| item.kind == QuoteKind::Direct && item.parent.is_none() && paragraph(item) == paragraph(own);
        let beside = |one: &Item, other: &Item| {
            let ((_, from), (to, _)) = (one.pieces[one.pieces.len() - 1], other.pieces[0]);
            to > from && to - from <= 4 && (from..to).all(|at| tokens.kind(at).is_mark() || tokens.kind(at) == Kind::Period)
        };
        let asks = |item: &Item| item.pieces.last().is_some_and(|&(_, to)| tokens.kind(to.max(1) - 1) == Kind::Question);
        let mut above = own;
        for next in self.items[index + 1..].iter().filter(|next| next.parent.is_none()).take(ROW) {
            if !opens || !whole(own) || !whole(next) || !beside(above, next) {
                return None;
            }
            above = next;
            let Some(tie) = next.tie else { continue };
            let says = tie.cue.is_some_and(|cue| {
                cue.kind == CueKind::Incise && !tokens.lexicon.verb(cue.verb).classes.any(VerbClasses::ANSWERS)
            });
            let Source::Mention(mention) = tie.source else { return None };
            return (says && (asks(next) || !asks(own))).then_some(mention);
        }
        None
    }

    /// Whom the next sentence of the paragraph names for the words: *Un texte « bâclé ». Le mot est de X.*
    fn credited(&self, index: usize) -> Option<(usize, usize)> {
        let (own, next) = (self.items[index].sentence, self.items[index].sentence + 1);
        let behind = self.rules.clauses.sentences.get(next).filter(|behind| behind.inside.is_none())?;
        let credits = self.paragraph(own) == Some(behind.paragraph) && credits(self.rules, behind);
        credits.then(|| self.utterer(behind).map(|mention| (mention, next))).flatten()
    }

    /// The author whom the next sentence of the paragraph gives to the words, or the person who first appears in it.
    fn author_behind(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<(usize, usize)> {
        let clauses = &self.rules.clauses;
        let item = &self.items[index];
        let element = clauses.element_of[item.stretch?];
        // « A. ⏎ B. » X témoigne.: behind the last of their paragraphs
        let stretch = item.stretch?;
        let goes_on = |&stretch: &usize| {
            stretch < self.found.len()
                && self.found[stretch].item == Some(index)
                && self.rules.stretches[stretch].continues.is_some()
        };
        let last = (stretch + 1..stretch + PARAGRAPHS).take_while(goes_on).last();
        let sentence = last.map_or(item.sentence, |last| self.outer_sentence(last));
        let own = clauses.sentences[sentence];
        let element = last.map_or(element, |last| clauses.element_of[last]);
        let next = sentence + 1;
        let behind = clauses.sentences.get(next).filter(|behind| behind.inside.is_none())?;
        if behind.paragraph != own.paragraph {
            // « A. » ⏎ X n'en revient pas.: the words that open the text, no headline
            let ended = item.pieces.last().is_some_and(|&(_, to)| self.rules.tokens.kind(to.max(1) - 1).ends_sentence());
            let whole = ended || matches!(self.what(own.last - 1), What::Stop);
            let opens = item.kind == QuoteKind::Direct && own.paragraph + 1 == behind.paragraph && whole;
            let alone = opens && (element + 2 >= own.last || element == own.first && self.is_list(own));
            if let Some(mention) = if alone { self.shows_words(behind) } else { None } {
                return Some((mention, next));
            }
            // X n'en dort plus. « A. » ⏎ Y s'agace.; Un riverain, encore sous le choc. « A. »: behind a sentence, whoever it tells of
            let headed = |above: &Sentence| clauses.mention(above.first).is_some_and(|(_, mention)| mention.head.is_people());
            let told = |above: &Sentence| headed(above) || (above.first..reach(above)).any(|at| clauses.is_finite(at));
            let led = self.above(index).is_some_and(told);
            // Le projet ne l'amuse plus : « A. » ⏎ Y attend.: what stands before the words leads to them
            let headless = element == own.first || !(own.first..element).any(|at| clauses.is_finite(at));
            let first = alone && headless && speakers.cast.last_speaker.is_none() && !led;
            return if first { self.newcomer(behind, speakers).map(|mention| (mention, next)) } else { None };
        }
        let spoken = speakers.cast.last_speaker.is_some_and(|(_, spoken)| self.paragraph(spoken) == Some(own.paragraph));
        if !spoken && self.takes_up(behind) {
            return self.who_says(behind).map(|mention| (mention, next));
        }
        if item.kind != QuoteKind::Direct || element != own.first || !self.is_list(own) {
            return None;
        }
        if self.refers(behind) {
            return self.utterer(behind).map(|mention| (mention, next));
        }
        if let Some(like) = self.likened(behind, speakers) {
            return Some((like, next));
        }
        let opens = sentence == 0 || self.paragraph(sentence - 1) != Some(own.paragraph);
        // Le message de X est clair.
        let author = self.rules.author(behind.first, reach(behind)).or_else(|| self.shows_words(behind));
        let author = author.or_else(|| self.presenter(behind)).or_else(|| self.retold(behind));
        let appears = || if opens { self.newcomer(behind, speakers) } else { None };
        author.or_else(appears).map(|mention| (mention, next))
    }

    /// *« A »*, *« A » ; « B »*: a sentence of marked words alone.
    fn is_list(&self, sentence: Sentence) -> bool {
        let marked = |at| matches!(self.what(at), What::Quote(_) | What::Comma | What::Semicolon | What::Coord | What::Stop);
        let length = sentence.last - sentence.first;
        length <= 2 || length <= LIST && (sentence.first..sentence.last).all(marked)
    }

    /// *Comme X, les riverains dormaient.*: whom the next sentence names for the first time as one of many.
    fn likened(&self, behind: &Sentence, speakers: &mut Speakers<'_>) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let comme = self.rules.tokens.one_of(clauses.elements[behind.first].start, words!["comme"]);
        let (mention, found) = clauses.mention(behind.first + 1).filter(|_| comme && behind.first + 2 < behind.last)?;
        let apart = matches!(self.what(behind.first + 2), What::Comma);
        (apart && found.has_name() && found.head.is_human() && !speakers.knows(found)).then_some(mention)
    }

    /// *Voilà les mots de X.*, *Ce sont les mots déchirants de X.*, *Tel est le cri du cœur de X.*
    fn shows_words(&self, behind: &Sentence) -> Option<usize> {
        const SHOWS: Words = words!["c'", "ce", "tel", "telle", "telles", "tels", "voici", "voilà"];
        let clauses = &self.rules.clauses;
        let shown = self.rules.tokens.one_of(clauses.elements[behind.first].start, SHOWS);
        let noun = (behind.first + 1..behind.last.min(behind.first + 3)).find(|&at| {
            let definite = |(_, noun): (usize, &Mention)| noun.determiner == Determiner::Definite;
            shown && clauses.mention(at).is_some_and(definite)
        });
        self.rules.author(noun?, reach(behind))
    }

    /// *Le pont serait « pourri ». C'est ce qu'a dit X.*
    fn takes_up(&self, behind: &Sentence) -> bool {
        let tokens = self.rules.tokens;
        let start = self.rules.clauses.elements[behind.first].start;
        let presents = tokens.one_of(start + 2, words!["ce", "ainsi"]) && tokens.has(start + 3, Classes::QUE);
        tokens.one_of(start, words!["c'"]) && (presents || self.points(behind))
    }

    /// *C'est par ces mots que*
    fn points(&self, behind: &Sentence) -> bool {
        let (tokens, start) = (self.rules.tokens, self.rules.clauses.elements[behind.first].start);
        tokens.one_of(start + 2, words!["avec", "en", "par", "sur"]) && tokens.has(start + 3, Classes::DET_DEM)
    }

    /// Who says so in such a sentence: the subject of its first verb of speech.
    fn who_says(&self, behind: &Sentence) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let says =
            |at: &usize| clauses.group(*at).is_some_and(|group| group.reliability(self.rules.tokens) >= Reliability::Medium);
        // C'est en ces termes que X a ouvert la séance.
        let pointed = |at: &usize| clauses.is_finite(*at) && self.points(behind);
        let verbs = behind.first + 1..behind.last.min(behind.first + 16);
        let verb = verbs.clone().find(says).or_else(|| verbs.clone().skip(1).find(pointed))?;
        match self.rules.subject(verb) {
            Source::Mention(mention) if clauses.mentions[mention].head.speaks() => Some(mention),
            _ => None,
        }
    }

    /// *Ces propos, tenus par X, …*, *La phrase, lâchée par X, …*
    fn refers(&self, behind: &Sentence) -> bool {
        let tokens = self.rules.tokens;
        let start = self.rules.clauses.elements[behind.first].start;
        let said = || {
            tokens.has(start, Classes::DET_DEF)
                && tokens.kind(start + 2) == Kind::Comma
                && tokens.word(start + 3).forms.any(Forms::PARTICIPLE)
                && tokens.has(start + 1, Classes::SPEECH_NOUN)
        };
        tokens.has(start, Classes::DET_DEM) && (start + 1..start + 4).any(|at| tokens.has(at, Classes::SPEECH_NOUN)) || said()
    }

    /// Whoever uttered them, in such a sentence; but *Ces propos sont confirmés par X*, who speaks of them.
    fn utterer(&self, behind: &Sentence) -> Option<usize> {
        const UTTERED: VerbClasses = VerbClasses::VOICES.or(VerbClasses::UTTERS).or(VerbClasses::WRITES);
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let by = |at: &usize| tokens.one_of(clauses.elements[*at].start, words!["par", "de", "d'", "du"]);
        let by = (behind.first..reach(behind)).find(by)?;
        let other = |group: &Group| {
            let verb = group.lexicon_verb(tokens);
            group.reliability(tokens) > Reliability::None && !verb.classes.any(UTTERED) && !verb.one_of(words!["dire"])
        };
        let verb = (behind.first..by).rev().take(3).find_map(|at| clauses.group(at));
        let (mention, found) = clauses.mention(by + 1)?;
        (found.head.is_human() && !verb.is_some_and(other)).then_some(mention)
    }

    /// *C'est le message lancé par X.*, *Tous gardent en tête cette phrase prononcée par X.*
    fn presenter(&self, behind: &Sentence) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let presents = tokens.one_of(clauses.elements[behind.first].start, words!["c'"]);
        (behind.first + 1..reach(behind)).find_map(|at| {
            let (_, noun) = clauses.mention(at - 1)?;
            let words = noun.head == Head::Document || tokens.has(noun.at, Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT));
            let shown = noun.determiner == Determiner::Demonstrative || presents && noun.determiner == Determiner::Definite;
            let done = clauses.is_participle(at);
            let by = words && shown && done && tokens.one_of(clauses.elements.get(at + 1)?.start, words!["par"]);
            let (mention, author) = clauses.mention(at + 2).filter(|_| by)?;
            author.head.is_human().then_some(mention)
        })
    }

    /// *Le préfet l'a redit hier.*, *C'est X qui le promet.*: what its object takes up; *C'est X qui parle.*, *Le juge a posé la
    /// question.*
    fn retold(&self, behind: &Sentence) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let shown = tokens.one_of(clauses.elements[behind.first].start, words!["c'"]);
        let verb = (behind.first..reach(behind)).filter(|&at| clauses.is_finite(at)).nth(usize::from(shown))?;
        let group = clauses.group(verb)?;
        let tells = group.reliability(tokens) >= Reliability::Medium && group.frames(tokens).any(Frames::QUE) && !group.negated;
        let Source::Mention(mention) = self.rules.subject(verb) else { return None };
        let it = tokens.one_of(group.start, words!["l'", "le"]) && tells;
        let speaks = shown && group.lexicon_verb(tokens).one_of(words!["parler", "exprimer"]);
        let utters = || {
            let (_, words) = clauses.mention(verb + 1)?;
            let these = matches!(words.determiner, Determiner::Definite | Determiner::Demonstrative);
            (these && tokens.has(words.at, Classes::SPEECH_NOUN)).then_some(group.lexicon_verb(tokens))
        };
        let said = utters().is_some_and(|verb| verb.one_of(words!["lancer", "lâcher", "prononcer"]));
        let said = said || group.lexicon_verb(tokens).lemma == "poser la question";
        ((it || speaks || said) && clauses.mentions[mention].head.is_people()).then_some(mention)
    }

    /// *Assis au fond du bar, X hausse les épaules.*
    fn newcomer(&self, behind: &Sentence, speakers: &mut Speakers<'_>) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let last = reach(behind);
        if (behind.first..last).any(|at| matches!(self.what(at), What::Quote(_))) {
            return None;
        }
        let mut subjects = (behind.first..last).filter(|&at| clauses.is_finite(at)).take(2).map(|verb| self.rules.subject(verb));
        let mention = subjects.find_map(|subject| match subject {
            Source::Mention(mention) => Some(mention),
            _ => None,
        })?;
        let found = &clauses.mentions[mention];
        let alone = speakers.cast.last_speaker.is_none();
        let new = found.determiner == Determiner::Indefinite || found.has_name() && (alone || !speakers.knows(found));
        // « A. » Le syndicat demande au ministre de …: whoever has something to say; but « A » ? Le maire répond
        let before = self.rules.tokens.kind(clauses.elements[behind.first.max(1) - 1].start);
        let says = || {
            let verb = (behind.first..last).find_map(|at| clauses.group(at).filter(|_| clauses.is_finite(at)));
            let tells = verb
                .is_some_and(|verb| verb.reliability(self.rules.tokens) >= Reliability::Medium && !verb.passive && !verb.negated);
            tells && before != Kind::Question && found.head.speaks() && found.head != Head::Document
        };
        (found.head.is_human() && new || says()).then_some(mention)
    }

    /// Who holds a fragment: the document that it qualifies, the subject of the finite verb before it, or the person whom the
    /// participle there is said of.
    fn holder(&self, index: usize) -> Option<Holder> {
        let clauses = &self.rules.clauses;
        let item = &self.items[index];
        let element = clauses.element_of[item.stretch?];
        let first = self.sentence_first(element);
        if let Some(document) = self.qualified(index, element, first) {
            return Some(Holder { mention: document, owns: false });
        }
        if item.kind != QuoteKind::Mixed {
            return self.elided(element, first).map(|mention| Holder { mention, owns: false });
        }
        let nearest =
            || (first.max(element.saturating_sub(5))..element.saturating_sub(1)).rev().find_map(|at| clauses.mention(at));
        let verb = (first.max(element.saturating_sub(20))..element).rev().find(|&at| clauses.is_finite(at));
        // La mairie a fermé un terrain jugé « dangereux »: whoever acts judges
        if self.judged(index) {
            let Source::Mention(judge) = self.rules.subject(verb?) else { return None };
            let judges = clauses.mentions[judge].head.acts() && nearest().is_none_or(|(noun, _)| noun != judge);
            return judges.then_some(Holder { mention: judge, owns: true });
        }
        // un élu, Jean Dol, venu « soutenir »
        // but a été « sauvagement » frappé
        let auxiliary = Classes::AVOIR.or(Classes::ETRE);
        let participle =
            |group: &Group| group.mood == Mood::Participle && !group.passive && !self.rules.tokens.has(group.end - 1, auxiliary);
        if element > first + 1 && clauses.group(element - 1).is_some_and(participle) {
            let (mention, _) = nearest().filter(|(_, mention)| mention.head.is_human())?;
            return Some(Holder { mention, owns: false });
        }
        match verb {
            Some(verb) => {
                let held = self.epithet(element, first, verb).or_else(|| self.thinker(verb, first));
                let held = held.map(|mention| Holder { mention, owns: false });
                held.or_else(|| self.actor(index, element, verb)).or_else(|| self.unfolds(element, verb))
            }
            None => {
                let told = self.detached(element, first).or_else(|| self.elided(element, first));
                let told = told.map(|mention| Holder { mention, owns: false });
                told.or_else(|| self.headlined(index, element, first).map(|mention| Holder { mention, owns: true }))
            }
        }
    }

    /// *Les élus ont reçu Zoé Rey, décidée à « tenir bon »*, *…, « ravie » du vote*: whom alone the adjective behind the comma
    /// agrees with, rather than the subject of the verb before.
    fn epithet(&self, element: usize, first: usize, verb: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let What::Quote(stretch) = self.what(element) else { return None };
        let qualifies = |at: usize| self.rules.may_qualify(at);
        let link = element > verb + 1 && matches!(self.what(element - 1), What::Prep | What::Que);
        let outside = element.checked_sub(1 + usize::from(link)).filter(|&at| at > verb + 2);
        let (open, at) = match outside.map(|at| (at, clauses.elements[at].start)).filter(|&(_, at)| qualifies(at)) {
            Some(found) => found,
            None => (element, self.rules.stretches[stretch].start),
        };
        let noun = open.checked_sub(2).filter(|&noun| noun > verb.max(first) && matches!(self.what(open - 1), What::Comma))?;
        let (mention, bearer) = clauses.mention(noun).filter(|(_, bearer)| bearer.head.is_people() && qualifies(at))?;
        let Source::Mention(subject) = self.rules.subject(verb) else { return None };
        (self.rules.agrees_with(at, bearer) && !self.rules.agrees_with(at, &clauses.mentions[subject])).then_some(mention)
    }

    /// *Zoé Rey sait que les élus veulent « un débat »*, *Elle a la conviction que …*: whoever thinks so, rather than of whom.
    fn thinker(&self, verb: usize, first: usize) -> Option<usize> {
        const VIEWS: Words = words!["crainte", "impression", "pari", "persuadé", "persuadée", "preuve", "principe", "signe"];
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let plain = |at: &usize| matches!(self.what(*at), What::Mention(_) | What::Prep | What::Adverb | What::Que);
        let que =
            (first.max(verb.saturating_sub(8))..verb).rev().take_while(plain).find(|&at| matches!(self.what(at), What::Que))?;
        let before = clauses.elements[que].start.checked_sub(1)?;
        let view = tokens.is_of(before, Fields::STANCE) || tokens.one_of(before, VIEWS);
        let main = (first.max(que.saturating_sub(6))..que).rev().find(|&at| clauses.is_finite(at))?;
        let thinks = main + 1 == que && clauses.group(main)?.lexicon_verb(tokens).classes.any(VerbClasses::THOUGHT);
        let Source::Mention(subject) = self.rules.subject(main) else { return None };
        let head = clauses.mentions[subject].head;
        ((view || thinks) && (head.is_human() || head == Head::Pronoun)).then_some(subject)
    }

    /// *Ils, de leur côté, « montent à Lans »*, and, where nobody has spoken, *Anne Dol « perd tout »*: the subject of the verb that
    /// the marks open with.
    fn predicated(&self, index: usize) -> Option<usize> {
        let element = self.rules.clauses.element_of[self.items[index].stretch?];
        let first = self.sentence_first(element);
        let clauses = &self.rules.clauses;
        let What::Quote(stretch) = self.what(element) else { return None };
        let verb = clauses.group(self.rules.words_inside(stretch).start).filter(|group| group.mood == Mood::Finite)?;
        let comma = |at: &usize| matches!(self.what(*at), What::Comma);
        let apart = element.checked_sub(1).filter(|at| *at > first && comma(at));
        let subject = match apart {
            Some(close) => (first.max(close.saturating_sub(6))..close).rev().find(comma)?.checked_sub(1)?,
            None => element.checked_sub(1)?,
        };
        let (mention, found) = clauses.mention(subject).filter(|_| subject >= first && !clauses.is_governed(subject, first))?;
        let agrees = if found.is_plural() { verb.plural } else { verb.singular };
        // Les gilets jaunes « ne lâcheront rien » ⏎
        let together = apart.is_some() || self.rules.is_line(self.items[index].sentence);
        let acts = found.head.is_human() || found.head == Head::Pronoun || together && found.head.acts();
        let opens = verb.start == self.rules.stretches[stretch].start && verb.pronoun.is_none();
        // « doit se reposer », « a été arrêté » is said of somebody
        let bound = verb.passive || self.rules.tokens.verb(verb.start).classes.any(VerbClasses::MODAL);
        (opens && agrees && acts && !bound).then_some(mention)
    }

    /// *Ils, de leur côté, « montent »*: a comma stands before the words.
    fn is_apart(&self, index: usize) -> bool {
        let element = self.items[index].stretch.map(|stretch| self.rules.clauses.element_of[stretch]);
        element.is_some_and(|element| element > self.sentence_first(element) && matches!(self.what(element - 1), What::Comma))
    }

    /// *Le maire « inquiet » pour le port* ⏎: whom a fragment qualifies in a headline, no verb before it.
    fn headlined(&self, index: usize, element: usize, first: usize) -> Option<usize> {
        let (tokens, clauses, item) = (self.rules.tokens, &self.rules.clauses, &self.items[index]);
        let start = self.rules.stretches[item.stretch?].start;
        let (mention, noun) = clauses.mention(element.checked_sub(1).filter(|_| element > first)?)?;
        let known = noun.has_name() || matches!(noun.determiner, Determiner::Definite | Determiner::Possessive);
        let people = noun.head.is_human() && !clauses.is_governed(element - 1, first);
        let qualifies = tokens.has(start, Classes::ADJECTIVE.or(Classes::ADVERB))
            || tokens.word(start).forms.any(Forms::PARTICIPLE)
            || tokens.one_of(start, words!["en"])
            || tokens.classes(start).is_unknown() && !tokens.is_capital(start);
        let shouted = tokens.is(start, shape::ALL_CAPITALS);
        (known && people && qualifies && !shouted && self.rules.is_line(item.sentence)).then_some(mention)
    }

    /// *Un tract « destiné aux élus »*: the document just before a fragment.
    fn qualified(&self, index: usize, element: usize, first: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let item = &self.items[index];
        let start = self.rules.stretches[item.stretch?].start;
        let (mention, noun) = clauses.mention(element.checked_sub(1).filter(|_| element > first)?)?;
        // X entend avec ce tract « alerter les élus »: an infinitive qualifies no noun; X a signé la décision « en conscience »:
        // nor does an adverbial.
        let apart =
            tokens.word(start).forms.any(Forms::INFINITIVE) || tokens.one_of(start, words!["à", "avec", "dans", "en", "sans"]);
        // Le préfet a tenu dans un communiqué « à rappeler les règles »: where his words stand
        let within = element > first + 1 && tokens.one_of(clauses.elements[element - 2].start, words!["dans", "par", "via"]);
        // les chiffres « rassurants » du port: what somebody counts says nothing of itself
        let counted = tokens.has(noun.at, Classes::OWNED) && !tokens.word(start).forms.any(Forms::FINITE_3);
        let document = noun.head == Head::Document && !counted && !within && item.kind == QuoteKind::Mixed;
        (!apart && (document || tokens.is_of(noun.at, Fields::CARRIED))).then_some(mention)
    }

    /// *X attend « un geste »*, *La mairie souhaite « un accord »*: the subject of the finite verb at `verb`, before a fragment.
    fn actor(&self, index: usize, element: usize, verb: usize) -> Option<Holder> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let stretch = &self.rules.stretches[self.items[index].stretch?];
        // « X est “déçu” », « X devra “agir” » may be said by anybody.
        let group = clauses.group(verb)?;
        let classes = group.lexicon_verb(tokens).classes;
        // Le syndicat va « déposer plainte »; les élus se réunissent pour « sauver le port »: what for, whoever does it says.
        let may = classes.any(VerbClasses::UNCERTAIN) || classes.any(VerbClasses::MODAL) && classes.any(VerbClasses::LIGHT);
        let goes = self.verb_before(element) == Some(verb) && !may;
        let infinitive = tokens.word(stretch.start).forms.any(Forms::INFINITIVE);
        let aim = infinitive && (goes || tokens.has(stretch.open - 1, Classes::PREP));
        // X est là pour « tenir bon », X devra lutter pour écarter « le péril »
        let purpose = self.is_purpose(element, verb) && !group.lexicon_verb(tokens).one_of(words!["agir", "falloir", "suffire"]);
        // X est jugé « timide » by others.
        let judged = group.passive && group.reliability(tokens) > Reliability::None;
        // Anne Dol n'a « pas de réveil », « rien su »; but a « endigué la crise »: what somebody did is told by others
        let done = (stretch.start..stretch.start + 2).any(|at| tokens.word(at).forms.any(Forms::PARTICIPLE));
        let done = done && !tokens.one_of(stretch.start, words!["rien"]);
        let has =
            goes && !done && !group.modal && tokens.has(group.at, Classes::AVOIR) && group.lexicon_verb(tokens).lemma == "avoir";
        // Paul Dol est « très inquiet »: what one feels one tells oneself; but était « inquiet » is told of him
        let adverb = usize::from(tokens.has(stretch.start, Classes::ADVERB));
        let is = goes && tokens.has(group.at, Classes::ETRE) && tokens.word(group.at).forms.any(Forms::PRESENT_3S);
        let feels = is && tokens.is_of(stretch.start + adverb, Fields::STANCE);
        let own = aim && goes || has || feels;
        let vague = group.modal || classes.any(VerbClasses::LIGHT) && !own;
        if judged || vague && !purpose || self.is_hearsay(index) {
            return None;
        }
        let Source::Mention(mention) = self.rules.subject(verb) else { return None };
        let head = clauses.mentions[mention].head;
        let subject = &clauses.mentions[mention];
        // but Ses filles veulent « partir »: he tells of them
        let people = subject.is_plural() && head.is_human() && !subject.has_name();
        let together =
            matches!(head, Head::Group | Head::Organisation) || aim && people && subject.determiner != Determiner::Possessive;
        // L'association recommande du tissu, en évitant les coutures « verticales »
        let long = stretch.end - stretch.start > 3;
        let tells = together && long && group.reliability(tokens) >= Reliability::Medium && !group.negated;
        let owns = self.wishes(index, mention) || together && (aim || tells);
        if vague && head == Head::Pronoun {
            return None;
        }
        (head.is_human() || head == Head::Pronoun || aim && together || owns).then_some(Holder { mention, owns })
    }

    /// *X va plus loin : le port est « en ruine »*: behind a colon, where a thing is spoken of, the sentence unfolds what X has
    /// to say.
    fn unfolds(&self, element: usize, verb: usize) -> Option<Holder> {
        let clauses = &self.rules.clauses;
        let first = self.sentence_first(element);
        let colon = (first.max(verb.saturating_sub(BEHIND))..verb).rev().find(|&at| matches!(self.what(at), What::Colon))?;
        let told = match self.rules.subject(verb) {
            Source::Mention(subject) => !clauses.mentions[subject].head.acts(),
            _ => true,
        };
        let main = (first..colon).find(|&at| clauses.is_finite(at))?;
        let Source::Mention(mention) = self.rules.subject(main) else { return None };
        let (group, subject) = (clauses.group(main)?, &clauses.mentions[mention]);
        let leads = subject.has_name() && subject.head.is_human() && !group.passive;
        (told && leads).then_some(Holder { mention, owns: false })
    }

    /// *pour « tenir bon »*, *pour écarter « le péril »*: what the verb at `verb` is done for.
    fn is_purpose(&self, element: usize, verb: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let infinitive = |at: usize| clauses.is_infinitive(at);
        let outside = infinitive(element - 1);
        let marked = || match self.what(element) {
            What::Quote(stretch) => tokens.word(self.rules.stretches[stretch].start).forms.any(Forms::INFINITIVE),
            _ => false,
        };
        let pour = element.saturating_sub(1 + usize::from(outside));
        pour > verb && (outside || marked()) && tokens.one_of(clauses.elements[pour].start, words!["pour"])
    }

    /// *jugé « dangereux »*, *qualifié de « danger »*, *décrit comme « dangereux »*: the participle of a verb that says what it
    /// finds.
    fn judged(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let Some(stretch) = self.items[index].stretch else { return false };
        let open = self.rules.stretches[stretch].open;
        let link = open > 1 && tokens.one_of(open - 1, words!["comme", "d'", "de"]);
        let Some(verb) = open.checked_sub(1 + usize::from(link)) else { return false };
        let found = tokens.verb(verb);
        let frame = if link { Frames::QUALIFY.or(Frames::ATTRIBUTE) } else { Frames::ATTRIBUTE };
        let charges = link && found.frames.any(Frames::DE_INF);
        let judges = found.reliability >= Reliability::Medium && found.frames.any(frame) && !charges;
        judges && tokens.word(verb).forms.any(Forms::PARTICIPLE)
    }

    /// *Anne Dol, « très émue », a salué la foule*; *« Très émue » par le vote, Anne Dol a promis …*: what is set apart is said
    /// of the subject.
    fn detached(&self, element: usize, first: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let last = self.rules.sentence(element).1.min(element + if element == first { BEHIND } else { 12 });
        let (open, close) = self.row(element);
        let apart = open == first || matches!(self.what(open - 1), What::Comma);
        let comma = (close + 1..last).find(|&at| matches!(self.what(at), What::Comma)).filter(|_| apart)?;
        if comma > close + 1 && !(element == first && self.is_attribute(element, comma)) {
            return None;
        }
        let verb = (comma + 1..last).find(|&at| clauses.is_finite(at))?;
        let Source::Mention(mention) = self.rules.subject(verb) else { return None };
        let (group, found) = (clauses.group(verb)?, &clauses.mentions[mention]);
        let speaks = found.end <= clauses.elements[element].start || group.reliability(self.rules.tokens) >= Reliability::Medium;
        // « Écœurés », les syndicats parlent d'un recul
        let says = group.reliability(self.rules.tokens) >= Reliability::Medium && found.head.speaks();
        // « Choquée » par ces mots, une élue a quitté la salle
        let speaks = speaks || element == first && found.head.is_human() && self.is_adjective(element);
        ((found.head.is_human() || found.head == Head::Pronoun || says) && speaks && !group.passive).then_some(mention)
    }

    /// *« Fière » d'avoir chanté,* *« très déçus » par le vote,*: an adjective in marks with its complement up to the comma.
    fn is_attribute(&self, element: usize, comma: usize) -> bool {
        let clauses = &self.rules.clauses;
        self.is_adjective(element)
            && matches!(self.what(element + 1), What::Prep)
            && (element + 1..comma).all(|at| !clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_) | What::Stop))
    }

    /// *« fière »*, *« très déçus »*
    fn is_adjective(&self, element: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return false };
        let stretch = &self.rules.stretches[stretch];
        let adverb = self.rules.tokens.has(stretch.start, Classes::ADVERB);
        let word = self.rules.tokens.word(stretch.start + usize::from(adverb && stretch.end > stretch.start + 1));
        word.classes.any(Classes::ADJECTIVE) && !word.classes.any(Classes::NOUN) || word.forms.any(Forms::PARTICIPLE)
    }

    /// *X s'est dit « choqué ». Son collègue Y, « consterné ».*, *Pour sa part, Z, élu de Lans, « rien n'a changé ».*: the verb of
    /// speech is left out.
    fn elided(&self, element: usize, first: usize) -> Option<usize> {
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        let clauses = &self.rules.clauses;
        let last = self.rules.sentence(element).1;
        let ends = element + 1 == last || element + 2 == last && matches!(self.what(element + 1), What::Stop);
        let turn = matches!(self.what(first), What::Adverb) && first + 2 < element && comma(first + 1);
        let subject = first + if turn { 2 } else { 0 };
        let parted = element > subject + 1 && comma(element - 1) && (element == subject + 2 || turn && comma(subject + 1));
        let (mention, found) = clauses.mention(subject).filter(|_| parted && ends)?;
        found.head.is_human().then_some(mention)
    }

    pub(super) fn paragraph(&self, sentence: usize) -> Option<usize> {
        self.rules.clauses.sentences.get(sentence).map(|sentence| sentence.paragraph)
    }
}

/// How far a sentence is read.
fn reach(sentence: &Sentence) -> usize {
    sentence.last.min(sentence.first + BEHIND)
}
