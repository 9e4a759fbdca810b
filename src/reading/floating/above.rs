//! What the sentence above words without a cue shows of a person: *Même constat chez X. « A. »*, *X hausse les épaules. « A. »*

use crate::attribution::{Cue, Source};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Forms, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::model::{QuoteKind, SpeakerKind};
use crate::reading::Reader;
use crate::speaker::Speakers;
use crate::token::{HIM, Kind, Words, words};
use crate::verb::{Group, Mood};

use super::{BEHIND, reach};

/// *de son côté*, *pour sa part*, *à son tour*
const SIDE: Words = words!["côté", "part", "tour"];

/// What shows what is to be read.
const SHOWS: Words = words!["voici", "voilà"];

impl Reader<'_> {
    /// *X hausse les épaules.*, *X lève les yeux au ciel.*: whoever moves is about to speak.
    pub(super) fn is_gesture(&self, above: &Sentence) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let Some((verb, _)) = self.first_verb(above) else { return false };
        let body = |(_, noun): (usize, &Mention)| {
            tokens.is_of(noun.at, Fields::MANNER) && tokens.has(noun.start, Classes::DET_DEF.or(Classes::DET_INDEF))
        };
        verb + 1 < above.last && clauses.mention(verb + 1).is_some_and(body)
    }

    /// *X ne répond pas.*, *Le marin n'explique rien.*, *Elle ne dit rien.*: somebody else tells so.
    pub(in crate::reading) fn keeps_silent(&self, above: &Sentence) -> bool {
        let tokens = self.rules.tokens;
        self.first_verb(above).filter(|(_, group)| group.negated && !group.reflexive).is_some_and(|(_, group)| {
            let lemma = group.lexicon_verb(tokens);
            let nothing = || (group.start..group.end + 2).any(|at| tokens.one_of(at, words!["mot", "rien"]));
            lemma.one_of(words!["expliquer", "répondre"]) || lemma.one_of(words!["dire"]) && nothing()
        })
    }

    /// *X se lève.*, *Le prévenu, lui, se tait.*: a short sentence in the present that only tells what somebody does leads to
    /// what he says.
    pub(super) fn is_brief(&self, above: &Sentence) -> bool {
        const BRIEF: usize = 7;
        let present = |(_, verb): (usize, &Group)| self.rules.tokens.word(verb.at).forms.any(Forms::PRESENT_3S);
        above.last - above.first <= BRIEF
            && self.rules.clauses.mention(above.first).is_some()
            && self.first_verb(above).is_some_and(present)
    }

    /// *Y voit les choses autrement.*; but *Y est un élu.*, *Y est mort.*
    pub(super) fn acts_in(&self, above: &Sentence) -> bool {
        let helper = |at: usize| self.rules.tokens.has(at, Classes::AVOIR.or(Classes::ETRE));
        self.first_verb(above).is_some_and(|(_, group)| !(group.start..group.end).any(helper))
    }

    /// *X est furieux.*, *X a sa petite idée.*, *X n'est pas de cet avis.*, *Agacé, X est sorti.*: whoever takes a stand is about
    /// to speak.
    pub(super) fn is_stance(&self, above: &Sentence) -> bool {
        const NEAR: usize = 6;
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let Some((_, verb)) = self.first_verb(above) else { return false };
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

    /// The first conjugated verb of a sentence.
    fn first_verb(&self, sentence: &Sentence) -> Option<(usize, &Group)> {
        let verb = self.rules.clauses.first_finite(sentence.first..reach(sentence))?;
        self.rules.clauses.group(verb).map(|group| (verb, group))
    }

    /// The sentence before words that open theirs, in its paragraph.
    pub(in crate::reading) fn above(&self, index: usize) -> Option<&Sentence> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentences[self.items[index].sentence];
        let kicker = |above: &Sentence| self.rules.is_line(self.items[index].sentence) && self.is_kicker(above);
        self.sentence_above(index).filter(|above| above.paragraph == own.paragraph && !kicker(above))
    }

    /// *Valmer. « On veut rester » : ils se battent* ⏎: one word with a capital that opens a headline tells where.
    fn is_kicker(&self, above: &Sentence) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let alone = above.last == above.first + 2 && matches!(self.what(above.last - 1), What::Stop);
        let start = clauses.elements[above.first].start;
        let place = || clauses.mention(above.first).is_some_and(|(_, found)| found.end == start + 1 && !found.has_role());
        alone && place() && tokens.is_capital(start) && !tokens.has(start, Classes::FIRST_NAME)
    }

    /// The sentence before words that open theirs, in their paragraph or at the end of the one above; before those without marks
    /// that one can read, *Le port a publié un texte. Le quai ferme, peut-on lire.*
    pub(super) fn sentence_above(&self, index: usize) -> Option<&Sentence> {
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let own = clauses.sentences[item.sentence];
        let above = clauses.sentences.above(item.sentence)?;
        let read = |cue: Cue| self.rules.tokens.lexicon.verb(cue.verb).one_of(words!["lire"]);
        let opens = match item.kind {
            QuoteKind::Direct => clauses.element_of[item.stretch?] == own.first,
            QuoteKind::Indirect => item.pieces[0].0 == clauses.elements[own.first].start && item.cue.is_some_and(read),
            QuoteKind::Mixed => false,
        };
        (opens && own.paragraph <= above.paragraph + 1).then_some(above)
    }

    /// *Y n'est pas convaincu.* ⏎ *« A. »*: the sentence that is all of the paragraph above the words.
    pub(super) fn leading_line(&self, index: usize) -> Option<&Sentence> {
        let sentences = &self.rules.clauses.sentences;
        let above = self.end_of_paragraph_above(index)?;
        let before = self.items[index].sentence.checked_sub(2);
        before.is_none_or(|before| sentences[before].paragraph < above.paragraph).then_some(above)
    }

    /// *À notre micro, X.* ⏎ *« A. »*: a short sentence without a verb at the end of the paragraph above the words.
    fn presented_line(&self, index: usize) -> Option<&Sentence> {
        const SHORT: usize = 10;
        let above = self.end_of_paragraph_above(index)?;
        let short = above.last - above.first <= SHORT && matches!(self.what(above.last - 1), What::Stop);
        let silent = |at: usize| !matches!(self.what(at), What::Verb(_) | What::Quote(_) | What::Prep) || at == above.first;
        (short && (above.first..above.last).all(silent) || self.is_offered(above)).then_some(above)
    }

    /// The sentence at the end of the paragraph above words that open theirs.
    fn end_of_paragraph_above(&self, index: usize) -> Option<&Sentence> {
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let own = clauses.sentences[item.sentence];
        let opens = item.kind == QuoteKind::Direct && clauses.element_of[item.stretch?] == own.first;
        clauses.sentences.above(item.sentence).filter(|above| opens && above.paragraph + 1 == own.paragraph)
    }

    /// Whom the sentence above words presents: *Même constat chez X. « A. »*, *La mairie se défend. « A. »*, *C'est le cas de X.* ⏎
    /// *« A. »*
    pub(super) fn shown_above(&self, index: usize, first: bool) -> Option<usize> {
        const LINE: usize = 18;
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        if let Some(mention) = self.sentence_above(index).and_then(|above| self.confronting(above)) {
            return Some(mention);
        }
        let above = self.above(index).filter(|above| above.last - above.first <= BEHIND);
        let line = || self.leading_line(index).filter(|above| above.last - above.first <= LINE);
        let above = above.or_else(|| self.presented_line(index)).or_else(line)?;
        if self.items[index].sentence.checked_sub(1).is_some_and(|above| self.rules.is_dateline(above)) {
            return None;
        }
        let asks = tokens.kind(clauses.elements[above.last - 1].start) == Kind::Question;
        // X cite Y, Z et... W. « A. »: no sentence of its own
        let goes_on = tokens.kind(clauses.elements[above.first].start.wrapping_sub(1)) == Kind::Ellipsis;
        if asks {
            return self.questioned(above);
        }
        if let Some(pointing) = if goes_on { None } else { self.pointing(above) } {
            return Some(pointing);
        }
        if goes_on || (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_) | What::Colon)) {
            return None;
        }
        let floor = self.takes_floor(above).or_else(|| self.answering_at_end(above)).or_else(|| self.perceived(above));
        let floor = floor.or_else(|| self.listened_to(above));
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
                let one = |mention: &usize| clauses.mentions[*mention].head == Head::Name || !self.says_je(index);
                let reacting = self.reacting(verb, above.last, first, opens).filter(one);
                let author = self.agent_of(verb).or(reacting).or_else(|| self.rules.author(above.first, verb));
                let author = author.or_else(|| self.rules.shown(above.first, verb, above.last));
                author.or_else(|| self.moved(above.first, above.last))
            }
            None => {
                let author = self.rules.author(above.first, above.last).or_else(|| self.telling_relative(above));
                author.or_else(|| self.only_person(above)).or_else(|| self.agent_above(above))
            }
        };
        shown.filter(|&mention| !clauses.mentions[mention].is_plural() || !self.says_je(index))
    }

    /// *À commencer par X, qui fustige ce choix.*: who says something in the relative clause of such a sentence.
    fn telling_relative(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let verb = clauses.first_finite(above.first + 2..reach(above))?;
        let qui = tokens.one_of(clauses.elements[verb - 1].start, words!["qui"]);
        let tells = |group: &Group| group.says(tokens) && !group.passive && !group.negated;
        let Source::Mention(mention) = self.rules.subject(verb) else { return None };
        let said = qui && clauses.group(verb).is_some_and(tells) && !clauses.any_finite(verb + 1..above.last);
        (said && clauses.mentions[mention].names_somebody()).then_some(mention)
    }

    /// *Ce que reproche X, c'est la méthode.*, *Ce que X regrette, c'est le silence : rien n'est dit.*: whose point the sentence
    /// makes.
    fn pointing(&self, above: &Sentence) -> Option<usize> {
        const NEAR: usize = 4;
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let opens = tokens.one_of(clauses.elements[above.first].start, words!["ce"]);
        let que = above.first + 1;
        let near = que + 1..above.last.min(que + NEAR);
        let verb = clauses.first_finite(near.clone()).filter(|_| opens && matches!(self.what(que), What::Que))?;
        let tells = |group: &Group| group.says(tokens) && !group.passive && !group.negated;
        let said = clauses.group(verb).is_some_and(tells);
        near.filter(|&at| said && at != verb).find_map(|at| {
            let (mention, found) = clauses.mention(at)?;
            (found.names_somebody() || found.has_role() && !found.is_plural()).then_some(mention)
        })
    }

    /// *Et X, dans tout ça ? « A. »*, *Et le maire ? « A. »*: whom a question without a verb is about.
    fn questioned(&self, above: &Sentence) -> Option<usize> {
        const BRIEF: usize = 12;
        let clauses = &self.rules.clauses;
        let plain = |at: usize| !clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_) | What::Colon);
        let opens = matches!(self.what(above.first), What::Coord) && above.last - above.first <= BRIEF;
        let (mention, found) = clauses.mention(above.first + 1).filter(|_| opens && (above.first..above.last).all(plain))?;
        (found.head.is_human() && !found.is_plural() && found.determiner != Determiner::Possessive).then_some(mention)
    }

    /// *Quand Me X prend la parole, l'accusé pâlit.*: who takes the floor in a clause of the sentence, whoever its main verb is
    /// about.
    fn takes_floor(&self, above: &Sentence) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let floor = |group: &Group| group.lexicon_verb(self.rules.tokens).lemma == "prendre la parole" && !group.negated;
        let verb = (above.first..above.last).find(|&at| clauses.is_finite(at) && clauses.group(at).is_some_and(floor))?;
        let (mention, found) = self.rules.subject_mention(verb)?;
        found.head.is_human().then_some(mention)
    }

    /// *Le parti est sorti de son silence par la voix de X.*: by whose mouth somebody speaks in the sentence above.
    pub(super) fn spokesman(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let above = self.above(index)?;
        let by = |&at: &usize| {
            let voice = tokens.one_of(at, words!["par"]) && tokens.one_of(at + 2, words!["bouche", "voix"]);
            voice && tokens.has(at + 3, OF)
        };
        let by = (above.first..reach(above)).map(|at| clauses.elements[at].start).find(by)?;
        speakers.mentioned_at(by + 4).map(|(entity, _)| entity)
    }

    /// *On voit X supplier la juge.*, *On entend une femme crier.*: whom the sentence shows at speaking.
    fn perceived(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let says = |at: &usize| {
            let speech = |group: &Group| group.mood == Mood::Infinitive && group.says(tokens);
            clauses.group(*at).is_some_and(speech)
        };
        let heard = (above.first..reach(above)).filter(says).find_map(|at| self.rules.heard(at, above.first));
        heard.filter(|&mention| clauses.mentions[mention].head.is_human())
    }

    /// *X a demandé une trêve, ce à quoi Y a répliqué.*, *Des propos auxquels Y n'a pas tardé à répondre.*: who answers, in the
    /// clause with which the sentence ends, what the rest of it tells.
    fn answering_at_end(&self, above: &Sentence) -> Option<usize> {
        const TO_WHICH: Words = words!["auquel", "auxquelles", "auxquels", "laquelle", "lesquelles", "lesquels", "qui", "quoi"];
        const CLAUSE: usize = 8;
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let end = above.last - usize::from(matches!(self.what(above.last - 1), What::Stop));
        let verb = end.checked_sub(1).filter(|&verb| verb > above.first && clauses.is_finite(verb))?;
        let answers = |group: &Group| group.lexicon_verb(tokens).classes.any(VerbClasses::ANSWERS) && group.pronoun.is_none();
        let which = |&at: &usize| tokens.one_of(clauses.elements[at].start, TO_WHICH);
        (above.first..verb).rev().take(CLAUSE).find(which).filter(|_| clauses.group(verb).is_some_and(answers))?;
        let (mention, found) = self.rules.subject_mention(verb)?;
        found.head.is_human().then_some(mention)
    }

    /// *X a tenté de parler avant d'être pris à partie par une déléguée.*, *« A », dit X, avant de se faire couper par Y.*:
    /// who turns on somebody at the end of the sentence.
    pub(super) fn confronting(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let verb = (above.first..above.last).rev().take(BEHIND).find(|&at| clauses.group(at).is_some())?;
        let group = clauses.group(verb).filter(|group| group.passive && !group.negated && group.mood != Mood::Participle)?;
        const TURNS: Words =
            words!["apostropher", "contredire", "couper", "interpeller", "interrompre", "invectiver", "prendre à partie"];
        let turns = group.lexicon_verb(tokens).one_of(TURNS);
        let mention = self.rules.agent(verb, verb).filter(|_| turns)?;
        let found = &clauses.mentions[mention];
        let ends = clauses.elements[above.last - 1].start < found.reach.max(found.end) + 1;
        let new = found.determiner == Determiner::Indefinite || found.names_somebody();
        let one = found.head.is_human() && new && !found.is_plural();
        (one && ends).then_some(mention)
    }

    /// *Voici des extraits des lettres de X.* ⏎ *« A »*, *Y reçut une lettre de X.* ⏎ *« A »*: whose letter the paragraph above
    /// gives to read, and where it says so.
    pub(super) fn letter_above(&self, index: usize, speakers: &Speakers<'_>) -> Option<(usize, (usize, usize))> {
        const GIVES: Words = words![
            "citer",
            "donner",
            "lire",
            "ouvrir",
            "publier",
            "recevoir",
            "relire",
            "reproduire",
            "retrouver",
            "transcrire",
            "trouver"
        ];
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let own = clauses.sentences[self.items[index].sentence];
        let above = self.sentence_above(index).filter(|above| above.paragraph + 1 == own.paragraph)?;
        let given = |at: usize| clauses.group(at).is_some_and(|group| group.lexicon_verb(tokens).one_of(GIVES));
        let gives = (above.first..reach(above)).find(|&at| given(at) || tokens.one_of(clauses.elements[at].start, SHOWS))?;
        let words = clauses.elements[gives].end..clauses.elements[reach(above) - 1].end;
        let several = words!["billets", "courriers", "lettres", "messages"];
        let written = |at: usize| tokens.is_of(at, Fields::LETTER) || tokens.one_of(at, several);
        let letter = |at: &usize| written(*at) && tokens.has(at + 1, OF);
        let from = words.clone().find(letter)? + 2;
        speakers.mentioned_at(from).filter(|&(entity, _)| speakers.cast.entities[entity].human)
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
    /// recul.*; any whose turn it is, *La mairie, elle, minimise.*, *De son côté, la direction défend ses équipes.*; any, or a
    /// letter, where nobody has spoken: *Le communiqué est clair.*
    fn reacting(&self, verb: usize, last: usize, first: bool, opens: bool) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let group = clauses.group(verb)?;
        let (subject, found) = self.rules.subject_mention(verb)?;
        let writes = || {
            let text = |at: usize| clauses.mention(at).is_some_and(|(_, found)| tokens.is_of(found.at, Fields::LETTER));
            group.lexicon_verb(tokens).classes.any(VerbClasses::WRITES) && text(verb + 1)
        };
        let object = verb + 1 < last && matches!(self.what(verb + 1), What::Mention(_) | What::Que | What::Si | What::Verb(_));
        let free = || !object || opens && !matches!(self.what(verb + 1), What::Que | What::Si | What::Verb(_));
        let said = !group.negated || opens && group.lexicon_verb(tokens).denies;
        let reacts = group.says(tokens) && free() && !group.passive && said;
        let near = verb.checked_sub(1).and_then(|at| clauses.mention(at)).is_some_and(|(before, _)| before == subject);
        let letter = found.head == Head::Document && tokens.is_of(found.at, Fields::LETTER);
        let takes_turn = || !group.passive && self.is_turn_of(subject, verb);
        // Booba a publié un message: whatever that is
        let body = found.head == Head::Organisation && (first || reacts || writes() || takes_turn());
        let speaks = body || found.head == Head::Name && (reacts || writes()) || first && letter;
        // À la mairie, on ne décolère pas.
        let house = found.head != Head::Pronoun && tokens.one_of(clauses.elements[verb.max(1) - 1].start, words!["on"]);
        ((near || takes_turn()) && speaks || house).then_some(subject)
    }

    /// *De son côté, la mairie se tait*, *La mairie, elle, se tait*: the sentence turns from others to its subject.
    fn is_turn_of(&self, subject: usize, verb: usize) -> bool {
        let (end, tokens) = (self.rules.clauses.mentions[subject].end, self.rules.tokens);
        let comma = |at: usize| tokens.kind(at) == Kind::Comma;
        // La mairie, de son côté, se tait; La mairie, quant à elle, se tait
        let side = || comma(end + 4) && (tokens.one_of(end + 3, SIDE) || tokens.one_of(end + 3, HIM));
        let apart = || comma(end) && (tokens.one_of(end + 1, HIM) && comma(end + 2) || side());
        self.opens_on_side(self.sentence_first(verb)) || apart()
    }

    /// *De son côté*, *pour sa part*, *à son tour*: what the sentence that starts at `first` opens with.
    pub(super) fn opens_on_side(&self, first: usize) -> bool {
        let opening = self.rules.clauses.elements[first];
        matches!(opening.what, What::Adverb) && self.rules.tokens.one_of(opening.end - 1, SIDE)
    }

    /// *La mairie a saisi le juge. Elle dénonce un retard. « A. »*, *« A », dit X. Le syndicat déplore un retard. « B. »*,
    /// *« A », dit X. La mairie défend ses équipes. « Nous tenons. »*: the body that the pronoun of the sentence above takes
    /// up, that it is the first to tell of, or that may say *nous*, whose verb is one of speech.
    pub(super) fn body_above(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let above = self.above(index).filter(|above| above.last - above.first <= BEHIND)?;
        let verb = clauses.first_finite(above.first..above.last.min(above.first + 6))?;
        let (subject, found) = clauses.mention(verb.checked_sub(1).filter(|&at| at >= above.first)?)?;
        let group = clauses.group(verb)?;
        let reacts = group.says(tokens) && !group.passive && !group.negated;
        let free = verb + 1 >= above.last || !matches!(self.what(verb + 1), What::Que | What::Si | What::Verb(_));
        let marked = (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_) | What::Colon));
        let taken_up = found.head == Head::Pronoun && tokens.one_of(found.at, words!["elle", "il"]);
        let acts = (taken_up || found.head == Head::Organisation) && reacts && free && !marked;
        let ours = || found.determiner == Determiner::Definite && self.says_nous(index);
        let then = self.items[index].sentence - 1;
        let body = if acts { speakers.mention(subject, then) } else { None };
        body.filter(|&body| {
            let body = &speakers.cast.entities[body];
            body.kind == SpeakerKind::Organisation && (taken_up || body.first() == then || ours())
        })
    }

    /// *Même constat chez X.*, *Parmi eux, X, 54 ans.*, *Un avis que partage X.*, *Et X de conclure.*: the only person of a
    /// sentence without a verb of its own; not *Une pique à X.*
    fn only_person(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        // même constat à la mairie, autre son de cloche à la mairie; une version que conteste la mairie
        let same = tokens.one_of(clauses.elements[above.first].start, words!["autre", "même"]);
        let contested = |at: usize| {
            let says = |group: &Group| group.says(tokens) && !group.passive && !group.negated;
            matches!(self.what(at), What::Que) && clauses.group(at + 1).is_some_and(says)
        };
        let told = same || (above.first + 1..above.last.min(above.first + BEHIND) - 1).any(contested);
        let body = |found: &Mention| told && matches!(found.head, Head::Organisation | Head::Group);
        let person = |at: usize| clauses.mention(at).filter(|(_, found)| found.head.is_somebody() || body(found));
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
        let said = || noun == clauses.elements[above.first].start && tokens.has(noun, Classes::SAID);
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
        let said = group.passive && !group.negated && group.says(self.rules.tokens);
        if said { self.rules.agent(verb, verb) } else { None }
    }

    /// *Des propos dénoncés hier par la mairie.*: by what body the participle of speech of such a sentence is done.
    fn agent_above(&self, above: &Sentence) -> Option<usize> {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let said = |at: usize| clauses.group(at).is_some_and(|group| group.mood == Mood::Participle && group.says(tokens));
        let by = |at: &usize| {
            let before = if matches!(self.what(at - 1), What::Adverb) { at - 2 } else { at - 1 };
            tokens.one_of(clauses.elements[*at].start, words!["par"]) && before >= above.first && said(before)
        };
        let (mention, found) = clauses.mention((above.first + 2..above.last).find(by)? + 1)?;
        matches!(found.head, Head::Organisation | Head::Group).then_some(mention)
    }
}
