//! Whom the sentence behind words without a cue presents, or gives them to: *« A. » Ces propos, tenus par X, …*

use crate::attribution::{Cue, Source};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::model::{CueKind, Evidence, QuoteKind};
use crate::reading::around::{credits, takes_up};
use crate::reading::{Item, Reader};
use crate::speaker::{Speakers, only};
use crate::token::{Kind, Words, words};
use crate::verb::{Group, Mood};

use super::reach;

/// How many paragraphs of one quotation are looked through for its end.
const PARAGRAPHS: usize = 8;

/// How many elements a sentence of marked words alone has.
const LIST: usize = 12;

impl Reader<'_> {
    /// *Un jour, « sans prévenir », X a le « déclic » : « A. »*: the person whose clause holds a fragment before it leads to
    /// words of theirs.
    pub(super) fn presented_behind(&self, index: usize) -> Option<usize> {
        let item = &self.items[index];
        let behind = self.items[index + 1..].iter().take(4).take_while(|next| next.sentence == item.sentence);
        let mut tied = behind.filter_map(|next| next.tie.filter(|tie| tie.evidence == Evidence::Colon));
        let Source::Mention(mention) = tied.next().filter(|_| item.kind == QuoteKind::Mixed)?.source else { return None };
        self.rules.clauses.mentions[mention].head.is_human().then_some(mention)
    }

    /// ⏎ *« A. » « B », dit X.*: several stretches one right behind the other, where nobody has spoken in the paragraph, are of
    /// whoever says the last of them.
    pub(super) fn says_last(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
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

    /// *Le port soigne 70 marins, « un chiffre en hausse ». Les lits ne manquent pas, a rappelé X.*: whoever tells the next
    /// sentence of the paragraph, and where.
    pub(super) fn told_below(&self, index: usize) -> Option<(usize, usize)> {
        const NEAR: usize = 4;
        let (clauses, own) = (&self.rules.clauses, &self.items[index]);
        let sentence = clauses.sentences.get(own.sentence).filter(|_| own.kind == QuoteKind::Mixed)?;
        let beside = |item: &Item| item.sentence == own.sentence && item.tie.is_some_and(|tie| tie.cue.is_some());
        let near = index.saturating_sub(NEAR)..(index + NEAR).min(self.items.len());
        if self.items[near].iter().any(beside) {
            return None;
        }
        let below = |next: &&Item| next.parent.is_none() && next.sentence > own.sentence;
        let next = self.items[index + 1..].iter().take(NEAR).find(below)?;
        let behind = clauses.sentences.get(own.sentence + 1)?;
        let follows = next.sentence == own.sentence + 1 && behind.paragraph == sentence.paragraph;
        let tie = next.tie.filter(|_| follows)?;
        let ends = |cue: Cue| match cue.kind {
            CueKind::Incise => true,
            CueKind::Preposition => cue.start > clauses.elements[behind.first].end + 1,
            _ => false,
        };
        let Source::Mention(mention) = tie.source else { return None };
        (tie.cue.is_some_and(ends) && clauses.mentions[mention].head.speaks()).then_some((mention, next.sentence))
    }

    /// Whether whoever spoke last has spoken in the paragraph of the words, or is named in their sentence.
    pub(super) fn is_near(&self, index: usize, (last, spoken): (usize, usize), speakers: &Speakers<'_>) -> bool {
        let (clauses, own) = (&self.rules.clauses, self.items[index].sentence);
        let sentence = clauses.sentences[own];
        let within = clauses.elements[sentence.first].start..clauses.elements[sentence.last - 1].end;
        self.paragraph(spoken) == self.paragraph(own) || speakers.last_places(last).any(|(start, _)| within.contains(&start))
    }

    /// Whom the next sentence of the paragraph names for the words: *Un texte « bâclé ». Le mot est de X.*
    pub(super) fn credited(&self, index: usize) -> Option<(usize, usize)> {
        let (own, next) = (self.items[index].sentence, self.items[index].sentence + 1);
        let behind = self.rules.clauses.sentences.below(own)?;
        let credits = self.paragraph(own) == Some(behind.paragraph) && credits(self.rules, behind);
        credits.then(|| self.utterer(behind).map(|mention| (mention, next))).flatten()
    }

    /// The author whom the next sentence gives to the words, or the person who first appears in it.
    pub(super) fn author_behind(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<(usize, usize)> {
        let clauses = &self.rules.clauses;
        let stretch = self.items[index].stretch?;
        // « A. ⏎ B. » X témoigne.: behind the last of their paragraphs
        let goes_on = |&stretch: &usize| {
            stretch < self.found.len()
                && self.found[stretch].item == Some(index)
                && self.rules.stretches[stretch].continues.is_some()
        };
        let last = (stretch + 1..stretch + PARAGRAPHS).take_while(goes_on).last();
        let sentence = last.map_or(self.items[index].sentence, |last| self.outer_sentence(last));
        let element = clauses.element_of[last.unwrap_or(stretch)];
        let beside = clauses.sentences.below(sentence)?.paragraph == clauses.sentences[sentence].paragraph;
        let author = if beside {
            self.author_beside(index, sentence, element, speakers)
        } else {
            self.author_below(index, sentence, element, speakers)
        };
        author.map(|mention| (mention, sentence + 1))
    }

    /// *« A. »* ⏎ *C'est en ces termes que X a réagi.*, *« A. »* ⏎ *X n'en revient pas.*: whom the paragraph below the words at
    /// `element`, which `sentence` ends with, gives them to, or tells of first.
    fn author_below(&self, index: usize, sentence: usize, element: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let (own, below) = (clauses.sentences[sentence], clauses.sentences.below(sentence)?);
        let near = own.paragraph + 1 == below.paragraph;
        // Une « farce » de plus. ⏎ C'est ce qu'a dit X.
        if near && item.kind == QuoteKind::Mixed && takes_up(self.rules, below) {
            return self.who_says(below);
        }
        // the words that open the text, no headline
        let ended = item.pieces.last().is_some_and(|&(_, to)| self.rules.tokens.kind(to.max(1) - 1).ends_sentence());
        let whole = ended || matches!(self.what(own.last - 1), What::Stop);
        let alone = element + 2 >= own.last || element == own.first && self.is_list(own);
        if !near || item.kind != QuoteKind::Direct || !whole || !alone {
            return None;
        }
        // X n'en dort plus. « A. » ⏎ Y s'agace.; Un riverain, encore sous le choc. « A. »: behind a sentence, whoever it
        // tells of
        let headed = |above: &Sentence| clauses.mention(above.first).is_some_and(|(_, mention)| mention.head.is_people());
        let told = |above: &Sentence| headed(above) || clauses.any_finite(above.first..reach(above));
        let led = || self.above(index).is_some_and(told) || self.asked_without_marks(index);
        // Le projet ne l'amuse plus : « A. » ⏎ Y attend.: what stands before the words leads to them
        let headless = || element == own.first || !clauses.any_finite(own.first..element);
        self.shows_words(below).or_else(|| self.gives_back(below)).or_else(|| {
            let first = headless() && speakers.cast.last_speaker.is_none() && !led() && !self.leads_to_turn(index, sentence + 1);
            if first { self.newcomer(below, speakers) } else { None }
        })
    }

    /// *« A. » Le message de X est clair.*, *« A. » Assis au fond, X hausse les épaules.*: whom the sentence behind the words at
    /// `element`, in their paragraph, gives them to, or tells of first.
    fn author_beside(&self, index: usize, sentence: usize, element: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let (own, behind) = (clauses.sentences[sentence], clauses.sentences.below(sentence)?);
        let spoken = speakers.cast.last_speaker.is_some_and(|(_, spoken)| self.paragraph(spoken) == Some(own.paragraph));
        if !spoken && self.takes_up(behind) {
            return self.who_says(behind);
        }
        if item.kind != QuoteKind::Direct || element != own.first || !self.is_list(own) {
            return None;
        }
        if self.refers(behind) {
            return self.utterer(behind);
        }
        if let Some(like) = self.likened(behind, speakers) {
            return Some(like);
        }
        // Le message de X est clair., Pour la rentrée, le message de X est clair.
        let led = matches!(self.what(behind.first), What::Prep | What::Adverb) || self.rules.is_time(behind.first);
        let noun = if led { self.fronted(behind) } else { None }.unwrap_or(behind.first);
        let author = if spoken { None } else { self.rules.author(noun, reach(behind)) };
        let ways: [fn(&Self, &Sentence) -> Option<usize>; 7] =
            [Self::shows_words, Self::presenter, Self::retold, Self::interviewee_of, Self::speaks_so, Self::bearer, Self::signs];
        let given = || ways.iter().find_map(|way| way(self, behind));
        // LANS. « A. » X n'en peut plus.
        let dated = |above: usize| self.paragraph(above) != Some(own.paragraph) || self.rules.is_dateline(above);
        let opens = sentence.checked_sub(1).is_none_or(dated);
        author
            .or_else(|| self.owned_message(noun, behind))
            .or_else(given)
            .or_else(|| if opens { self.newcomer(behind, speakers).or_else(|| self.touched(index, behind)) } else { None })
    }

    /// *Interrogée par Le Phare, X parle de la crue.*
    fn interviewee_of(&self, behind: &Sentence) -> Option<usize> {
        self.interviewee(behind.first, behind.last)
    }

    /// *Le message du maire aux élus est clair.*: the message with whose it is.
    fn owned_message(&self, noun: usize, behind: &Sentence) -> Option<usize> {
        let verb = self.rules.clauses.first_finite(noun + 1..reach(behind).min(noun + 8))?;
        let (message, found) = self.rules.owned_text(noun).filter(|_| self.rules.is_being(verb))?;
        self.rules.tokens.has(found.at, Classes::SAID).then_some(message)
    }

    /// *Pour la rentrée du conseil,*: what stands behind the phrase without a verb that opens a sentence.
    fn fronted(&self, behind: &Sentence) -> Option<usize> {
        const LONGEST: usize = 12;
        let near = behind.first..reach(behind).min(behind.first + LONGEST);
        let comma = near.clone().find(|&at| matches!(self.what(at), What::Comma))?;
        let plain = !(behind.first..comma).any(|at| matches!(self.what(at), What::Verb(_) | What::Quote(_)));
        (plain && comma + 1 < behind.last).then_some(comma + 1)
    }

    /// *C'est en ces termes que X a réagi.*, *Ces propos sont de X.*, *Dixit X.*: to whom a paragraph gives the words above it.
    fn gives_back(&self, behind: &Sentence) -> Option<usize> {
        let pointed = if self.takes_up(behind) { self.who_says(behind) } else { None };
        let referred = || if self.refers(behind) || credits(self.rules, behind) { self.utterer(behind) } else { None };
        pointed.or_else(referred).or_else(|| self.signs(behind))
    }

    /// *Dixit X.*, *Signé : X.*, *L'auteur de ces propos n'est autre que X.*: whose words the sentence says they are.
    fn signs(&self, behind: &Sentence) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let start = clauses.elements[behind.first].start;
        let person = |at: usize| clauses.mention(at).filter(|(_, found)| found.head.is_people()).map(|(mention, _)| mention);
        if tokens.one_of(start, words!["dixit", "signé"]) {
            let colon = usize::from(matches!(self.what(behind.first + 1), What::Colon));
            return person(behind.first + 1 + colon);
        }
        let author = tokens.one_of(start + 1, words!["auteur", "auteure", "autrice"]) && tokens.has(start + 2, OF);
        let theirs = author && tokens.has(start + 3, Classes::DET_DEM);
        let is = |at: &usize| self.rules.is_being(*at);
        let verb = (behind.first..reach(behind)).find(is).filter(|_| theirs)?;
        (verb + 1..reach(behind).min(verb + 4)).find_map(person)
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

    /// *Voilà les mots de X.*, *Ce sont les mots déchirants de X.*, *Tel est le cri du cœur de X.*, *Voilà, en substance, le
    /// message de X.*, *Tel est le témoignage, à Radio Lans, d'une habitante.*
    fn shows_words(&self, behind: &Sentence) -> Option<usize> {
        const SHOWS: Words = words!["c'", "ce", "tel", "telle", "telles", "tels", "voici", "voilà"];
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let shown = tokens.one_of(clauses.elements[behind.first].start, SHOWS);
        let from = behind.first + 1;
        // Voilà, en substance, le message
        let aside = (from..behind.last.min(from + 2)).find_map(|at| self.behind_aside(at, behind.last));
        let noun = (from..behind.last.min(from + 2)).chain(aside).find(|&at| {
            let definite = |(_, noun): (usize, &Mention)| noun.determiner == Determiner::Definite;
            shown && clauses.mention(at).is_some_and(definite)
        })?;
        self.rules.author(noun, reach(behind)).or_else(|| {
            let (_, words) = clauses.mention(noun)?;
            let of = self.behind_aside(noun + 1, behind.last).filter(|&of| tokens.has(clauses.elements[of].start, OF))?;
            let (author, found) = clauses.mention(of + 1)?;
            let said = tokens.has(words.at, Classes::SAID) && found.head.speaks();
            said.then_some(author)
        })
    }

    /// What stands behind the few words that commas set apart from `comma` on: *, à Radio Lans, d'une habitante*
    fn behind_aside(&self, comma: usize, last: usize) -> Option<usize> {
        let open = matches!(self.what(comma), What::Comma);
        let bare = |at: usize| matches!(self.what(at), What::Prep | What::Mention(_) | What::Other | What::Adverb);
        let close = comma + 1 + (comma + 1..last.min(comma + 4)).take_while(|&at| bare(at)).count();
        (open && close + 1 < last && matches!(self.what(close), What::Comma)).then_some(close + 1)
    }

    /// *Le pont serait « pourri ». C'est ce qu'a dit X.*, *C'est par ces mots que X …*
    fn takes_up(&self, behind: &Sentence) -> bool {
        let start = self.rules.clauses.elements[behind.first].start;
        takes_up(self.rules, behind) || self.rules.tokens.one_of(start, words!["c'"]) && self.points(behind)
    }

    /// *C'est par ces mots que*, *C'est en effet en ces termes que*
    fn points(&self, behind: &Sentence) -> bool {
        let (tokens, start) = (self.rules.tokens, self.rules.clauses.elements[behind.first].start);
        let these = |at: usize| tokens.one_of(at, words!["avec", "en", "par", "sur"]) && tokens.has(at + 1, Classes::DET_DEM);
        (start + 2..start + 5).any(these)
    }

    /// Who says so in such a sentence: the subject of its first verb of speech.
    fn who_says(&self, behind: &Sentence) -> Option<usize> {
        let clauses = &self.rules.clauses;
        // C'est en ces termes que la maire, dite Lulu, a répondu
        let tells = |group: &Group| group.mood != Mood::Participle && group.says(self.rules.tokens);
        let says = |at: &usize| clauses.group(*at).is_some_and(tells);
        // C'est en ces termes que X a ouvert la séance.
        let pointed = |at: &usize| clauses.is_finite(*at) && self.points(behind);
        let verbs = behind.first + 1..behind.last.min(behind.first + 16);
        let verb = verbs.clone().find(says).or_else(|| verbs.clone().skip(1).find(pointed))?;
        self.rules.subject_mention(verb).filter(|(_, found)| found.head.speaks()).map(|(mention, _)| mention)
    }

    /// *Ces propos, tenus par X, …*, *La phrase, lâchée par X, …*, *Propos tenus par X.*
    fn refers(&self, behind: &Sentence) -> bool {
        let tokens = self.rules.tokens;
        let start = self.rules.clauses.elements[behind.first].start;
        let said = || {
            tokens.has(start, Classes::DET_DEF)
                && tokens.kind(start + 2) == Kind::Comma
                && tokens.word(start + 3).forms.any(Forms::PARTICIPLE)
                && tokens.has(start + 1, Classes::SPEECH_NOUN)
        };
        // Propos tenus par X., Résumé des propos tenus par X.
        let bare = || {
            let drawn = tokens.one_of(start, words!["extrait", "extraits", "résumé"]) && tokens.has(start + 1, OF);
            let noun = start + if drawn { 2 } else { 0 };
            let words = tokens.one_of(noun, words!["paroles", "propos"]);
            words && tokens.one_of(noun + 1, words!["lancés", "lâchés", "prononcées", "tenus"])
        };
        // Le cri d'alarme est lancé par X.
        let voiced = || {
            const VOICES: VerbClasses = VerbClasses::VOICES.or(VerbClasses::UTTERS).or(VerbClasses::WRITES);
            let clauses = &self.rules.clauses;
            let worded =
                |(_, noun): (usize, &Mention)| tokens.has(noun.at, Classes::SAID) && noun.determiner == Determiner::Definite;
            let uttered = |group: &Group| group.passive && !group.negated && group.lexicon_verb(tokens).classes.any(VOICES);
            let verb = behind.first + 1;
            let near = verb < reach(behind) && clauses.mention(behind.first).is_some_and(worded);
            near && clauses.group(verb).is_some_and(uttered)
        };
        bare()
            || voiced()
            || tokens.has(start, Classes::DET_DEM) && (start + 1..start + 4).any(|at| tokens.has(at, Classes::SPEECH_NOUN))
            || said()
    }

    /// Whoever uttered them, in such a sentence; but *Ces propos sont confirmés par X*, who speaks of them.
    fn utterer(&self, behind: &Sentence) -> Option<usize> {
        const UTTERED: VerbClasses = VerbClasses::VOICES.or(VerbClasses::UTTERS).or(VerbClasses::WRITES);
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let signed = |group: &Group| tokens.one_of(group.at, words!["signé", "signée"]);
        let by = |at: &usize| {
            let start = clauses.elements[*at].start;
            // Ces mots, on les doit à X.
            let owed =
                || *at > behind.first && clauses.group(*at - 1).is_some_and(|group| tokens.verb(group.at).lemma == "devoir");
            tokens.one_of(start, words!["par", "de", "d'", "du"])
                || clauses.group(*at).is_some_and(signed)
                || tokens.one_of(start, words!["à", "au", "aux"]) && owed()
        };
        let other = |group: &Group| {
            let verb = group.lexicon_verb(tokens);
            group.reliability(tokens) > Reliability::None && !verb.classes.any(UTTERED) && !verb.one_of(words!["dire"])
        };
        // Ces propos, tenus au port de Lans, sont de X.
        (behind.first..reach(behind)).filter(by).find_map(|by| {
            let verb = (behind.first..by).rev().take(3).find_map(|at| clauses.group(at));
            let (mention, found) = clauses.mention(by + 1)?;
            let people = found.head.is_human() || found.head == Head::Group;
            (people && !verb.is_some_and(other)).then_some(mention)
        })
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
            // C'est l'assurance donnée mercredi par X.
            let dated = |at: usize| matches!(self.what(at), What::Adverb | What::Comma) || self.rules.is_time(at);
            let by = (at + 1..reach(behind).min(at + 5)).find(|&at| !dated(at)).filter(|_| words && shown && done)?;
            let by = Some(by).filter(|&by| tokens.one_of(clauses.elements[by].start, words!["par"]))?;
            let (mention, author) = clauses.mention(by + 1)?;
            author.head.acts().then_some(mention)
        })
    }

    /// *Le préfet l'a redit hier.*, *C'est X qui le promet.*: what its object takes up; *C'est X qui parle.*, *Le juge a posé la
    /// question.*, *X répondait à Y.*
    fn retold(&self, behind: &Sentence) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let shown = tokens.one_of(clauses.elements[behind.first].start, words!["c'"]);
        let verb = (behind.first..reach(behind)).filter(|&at| clauses.is_finite(at)).nth(usize::from(shown))?;
        let group = clauses.group(verb)?;
        let tells = group.says(tokens) && group.frames(tokens).any(Frames::QUE) && !group.negated;
        let (mention, found) = self.rules.subject_mention(verb)?;
        let it = tokens.one_of(group.start, words!["l'", "le"]) && tells;
        let speaks = shown && group.lexicon_verb(tokens).one_of(words!["parler", "exprimer"]);
        let utters = || {
            let (_, words) = clauses.mention(verb + 1)?;
            let these = matches!(words.determiner, Determiner::Definite | Determiner::Demonstrative);
            (these && tokens.has(words.at, Classes::SPEECH_NOUN)).then_some(group.lexicon_verb(tokens))
        };
        let said = utters().is_some_and(|verb| verb.one_of(words!["lancer", "lâcher", "prononcer"]));
        let said = said || group.lexicon_verb(tokens).lemma == "poser la question";
        // X répondait à Y, qui parlait d'un « A ».
        let answers = group.lexicon_verb(tokens).classes.any(VerbClasses::ANSWERS)
            && tokens.word(group.at).forms.any(Forms::IMPERFECT)
            && tokens.one_of(clauses.elements[verb + 1].start, words!["à", "au", "aux"]);
        ((it || speaks || said || answers) && found.head.is_people()).then_some(mention)
    }

    /// *Celle qui témoigne ainsi, X, tenait un café.*, *L'homme qui parle ainsi s'appelle X.*
    fn speaks_so(&self, behind: &Sentence) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let (mention, found) = clauses.mention(behind.first).filter(|_| behind.last > behind.first + 5)?;
        let who = matches!(self.what(behind.first + 1), What::Relative) && found.head.is_somebody();
        let says = |group: &Group| group.says(tokens);
        let so = clauses.group(behind.first + 2).is_some_and(says)
            && tokens.one_of(clauses.elements[behind.first + 3].start, words!["ainsi"]);
        let name = clauses.mention(behind.first + 5).filter(|(_, name)| name.names_somebody());
        (who && so).then(|| name.map_or(mention, |(name, _)| name))
    }

    /// *La banderole barre la rue.*, *Affiché sur une banderole, le message est clair.*: what bears the words.
    fn bearer(&self, behind: &Sentence) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let verb = clauses.first_finite(behind.first..reach(behind))?;
        let mut mentions = (behind.first..verb).filter_map(|at| clauses.mention(at));
        let (mention, found) = mentions.next()?;
        let alone = !mentions.any(|(_, other)| other.head.is_human());
        (alone && self.rules.tokens.is_of(found.at, Fields::CARRIED)).then_some(mention)
    }

    /// *« Je suis déçue. » C'est un coup dur pour X.*: whom alone the sentence concerns.
    fn touched(&self, index: usize, behind: &Sentence) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let start = clauses.elements[behind.first].start;
        let is = tokens.one_of(start, words!["c'"]) && tokens.has(start + 1, Classes::ETRE);
        let somebody = |at: &usize| clauses.mention(*at).is_some_and(|(_, found)| found.names_somebody());
        let one = only((behind.first..reach(behind)).filter(somebody)).filter(|_| is && self.says_je(index))?;
        let for_them = tokens.one_of(clauses.elements[one - 1].start, words!["pour"]);
        clauses.mention(one).filter(|_| for_them).map(|(mention, _)| mention)
    }

    /// *Assis au fond du bar, X hausse les épaules.*
    fn newcomer(&self, behind: &Sentence, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let last = reach(behind);
        // « A. » Ce que regrette Y.: what another thinks of them
        let start = clauses.elements[behind.first].start;
        let judged = tokens.one_of(start, words!["ce"]) && tokens.has(start + 1, Classes::QUE);
        if judged || (behind.first..last).any(|at| matches!(self.what(at), What::Quote(_))) {
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
        // « A ! » D'une voix grave, le directeur renvoie les élèves.
        let voiced = self.rules.tokens.has(clauses.elements[behind.first].start, OF)
            && clauses
                .mention(behind.first + 1)
                .is_some_and(|(_, noun)| self.rules.tokens.one_of(noun.at, words!["ton", "voix"]));
        // « A. » Le syndicat demande au ministre de …: whoever has something to say; but « A » ? Le maire répond
        let before = self.rules.tokens.kind(clauses.elements[behind.first.max(1) - 1].start);
        let says = || {
            // Les riverains qui attendent racontent l'incendie.
            let main = |&at: &usize| clauses.is_finite(at) && self.rules.relative_of(at, behind.first).is_none();
            let own = |&at: &usize| self.rules.subject(at) == Source::Mention(mention);
            let verb = (behind.first..last).find(main).filter(own).and_then(|at| clauses.group(at));
            let tells = verb.is_some_and(|verb| verb.says(self.rules.tokens) && !verb.passive && !verb.negated);
            tells && before != Kind::Question && found.head.speaks() && found.head != Head::Document
        };
        (found.head.is_human() && (new || voiced) || says()).then_some(mention)
    }
}
