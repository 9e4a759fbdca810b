//! Verb groups: a verb with its auxiliary, clitics, negation and inverted pronoun.
//!
//! ```text
//! group    = [ne] clitic* finite                         explique, n'exclut, lui répond
//! finite   = auxiliary [-t-pronoun] adverb* participle   a-t-il déclaré, s'est dit, a, de son côté, estimé
//!          | semi [-pronoun] adverb* ["à"|"de"] clitic* infinitive   tient à rappeler, n'a cessé de répéter
//!          | verb [-t-pronoun] tail*                     dit-il, fait valoir
//! gerund   = ["en"] clitic* present-participle           ajoutant, en s'écriant
//! infinitive = ["de" | "à" | "pour"] clitic* infinitive  d'ajouter
//! ```

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Forms, Frames, Reliability, Verb, VerbClasses, VerbId, phrases};
use crate::token::{HE_OR_SHE, Kind, Token, Tokens, Words, shape, words};

/// What one does with a letter, a text, a tribune that says something.
pub(crate) const PUTS_IN_LETTERS: Words =
    words!["adresser", "cosigner", "diffuser", "envoyer", "lancer", "publier", "rédiger", "signer", "transmettre", "écrire"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    Finite,
    Gerund,
    Infinitive,
    /// A participle without auxiliary: *accusé par*, *interrogé*
    Participle,
}

/// A verb group, in tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The word that carries the meaning: the participle of a compound tense, the infinitive after a modal.
    pub(crate) at: usize,
    pub(crate) verb: VerbId,
    pub(crate) mood: Mood,
    /// The inverted pronoun: *-il*
    pub(crate) pronoun: Option<usize>,
    pub(crate) reflexive: bool,
    pub(crate) negated: bool,
    pub(crate) conditional: bool,
    /// être + participle of a verb that takes avoir: *a été accusé*, *est accusé*
    pub(crate) passive: bool,
    /// pouvoir, devoir, vouloir + infinitive
    pub(crate) modal: bool,
    pub(crate) plural: bool,
    pub(crate) singular: bool,
    /// je, nous, tu, vous as subject
    pub(crate) first_person: bool,
    pub(crate) second_person: bool,
    /// Participle agreement with être: feminine or masculine.
    pub(crate) feminine: Option<bool>,
}

impl Group {
    pub(crate) fn lexicon_verb<'a>(&self, tokens: &Tokens<'a>) -> &'a Verb {
        tokens.lexicon.verb(self.verb)
    }

    /// *dit*, *assure*, *raconte*: a verb that tells of speech by itself; but *rit*, which may.
    pub(crate) fn says(&self, tokens: &Tokens<'_>) -> bool {
        self.reliability(tokens) >= Reliability::Medium
    }

    pub(crate) fn reliability(&self, tokens: &Tokens<'_>) -> Reliability {
        let verb = self.lexicon_verb(tokens);
        // ne cache pas que P: only who hides nothing says it
        if !self.negated && verb.one_of(words!["cacher"]) {
            return Reliability::None;
        }
        // La foule en redemande : P
        if verb.one_of(words!["redemander"]) && (self.start..self.at).any(|at| tokens.one_of(at, words!["en"])) {
            return Reliability::None;
        }
        match verb.reflexive {
            Some((reliability, _)) if self.reflexive => {
                reliability.max(if verb.reliability > Reliability::Low { Reliability::Medium } else { Reliability::Low })
            }
            // La grève se poursuivra, les faits se confirment, il se livre à un jeu, il s'est promis de partir: nobody says so.
            // se lance dans un « marathon »
            None if self.reflexive && verb.one_of(words!["jeter", "lancer"]) => Reliability::None,
            None if self.reflexive && verb.one_of(HAPPENS) => verb.reliability.min(Reliability::Low),
            _ => verb.reliability,
        }
    }

    /// *a dit*, *avoir menti*, *sera venu*
    pub(crate) fn has_auxiliary(&self, tokens: &Tokens<'_>) -> bool {
        (self.start..self.at).any(|at| tokens.has(at, Classes::AVOIR.or(Classes::ETRE)))
    }

    pub(crate) fn frames(&self, tokens: &Tokens<'_>) -> Frames {
        let verb = self.lexicon_verb(tokens);
        match verb.reflexive {
            Some((_, frames)) if self.reflexive => frames,
            _ => verb.frames,
        }
    }
}

/// Verbs of speech that tell what happens, what somebody does or is resolved to do, where they are reflexive.
const HAPPENS: Words = words![
    "annoncer",
    "conclure",
    "confirmer",
    "jurer",
    "livrer",
    "poursuivre",
    "promettre",
    "proposer",
    "préciser",
    "rapporter",
    "révéler"
];

const REFLEXIVE: Words = words!["se", "s'"];

/// What may stand before the verb itself.
const SMALL: Classes = Classes::NE.or(Classes::CLITIC).or(Classes::SUBJECT_PRONOUN);

/// The verb group at the cursor.
#[inline]
pub(crate) fn group(input: Cursor<'_>) -> Option<Group> {
    let first = input.tokens.get(input.at);
    // Nearly every other word: only a pronoun tied behind it can make it a verb.
    let tied = |token: &Token| token.is(shape::TIED) || ties(token);
    let verbal = first.has(Classes::VERB.or(SMALL)) || first.word().forms != Forms::NONE || tied(input.tokens.get(input.at + 1));
    // Selon lui dire que P est faux
    let behind = input.at.checked_sub(1).filter(|_| first.one_of(words!["lui"]));
    // s'approchent de lui en criant
    let done = || opens_gerund(Cursor { at: input.at + 1, ..input });
    let stressed =
        behind.is_some_and(|at| input.tokens.one_of(at, words!["selon"]) || input.tokens.has(at, Classes::PREP) && done());
    if !stressed && (verbal || has_misspelt(input)) { verbal_group(input) } else { None }
}

/// What stands before the verb of a group: *en lui*, *ne s'*, *je me*.
struct Before {
    /// Where the verb stands.
    end: usize,
    /// *en* opens a gerund.
    gerund: bool,
    reflexive: bool,
    negated: bool,
    first_person: bool,
    second_person: bool,
}

impl Before {
    #[inline]
    fn read(input: Cursor<'_>) -> Self {
        const LONGEST: usize = 5;
        let (tokens, gerund) = (input.tokens, opens_gerund(input));
        let start = input.at + usize::from(gerund);
        // Je m'écriai: the pronoun is a mention of its own
        let first_person = start > 0 && tokens.one_of(start - 1, words!["je", "j'"]) && !tokens.is(start - 1, shape::TIED);
        let mut before = Self { end: start, gerund, reflexive: false, negated: false, first_person, second_person: false };
        while before.end < input.end && before.end < start + LONGEST {
            let token = tokens.get(before.end);
            if !token.has(SMALL) {
                break;
            }
            let tied = token.is(shape::TIED);
            let subject = before.end == start && !tied;
            if token.has(Classes::NE) {
                before.negated = true;
            } else if token.has(Classes::CLITIC) && !tied {
                before.reflexive |= token.one_of(REFLEXIVE) || before.first_person && token.one_of(words!["me", "m'"]);
            } else if subject && token.one_of(words!["je", "j'", "nous"]) {
                before.first_person = true;
            } else if subject && token.one_of(words!["tu", "vous"]) {
                before.second_person = true;
            } else {
                break;
            }
            before.end += 1;
        }
        before
    }
}

/// *en s'écriant*
fn opens_gerund(input: Cursor<'_>) -> bool {
    if input.at >= input.end || !input.one_of(words!["en"]) {
        return false;
    }
    let clitic = |at: &usize| *at < input.end && input.tokens.has(*at, Classes::CLITIC);
    let next = input.at + 1 + (input.at + 1..input.at + 3).take_while(clitic).count();
    next < input.end && input.tokens.word(next).forms.any(Forms::PRESENT_PARTICIPLE)
}

#[inline(never)]
fn verbal_group(input: Cursor<'_>) -> Option<Group> {
    let tokens = input.tokens;
    let before = Before::read(input);
    let at = before.end;
    if at >= input.end || tokens.kind(at) != Kind::Word {
        return None;
    }
    let (word, misspelt) = (tokens.word(at), has_misspelt(input));
    let mut group = Group {
        start: input.at,
        end: at + 1,
        at,
        verb: word.verb,
        mood: Mood::Finite,
        pronoun: None,
        reflexive: before.reflexive,
        negated: before.negated,
        conditional: word.forms.any(Forms::CONDITIONAL) && !word.forms.any(Forms::PRESENT_3S),
        passive: false,
        modal: false,
        plural: word.forms.any(Forms::PLURAL_3),
        singular: word.forms.any(Forms::SINGULAR_3) || misspelt,
        first_person: before.first_person,
        second_person: before.second_person,
        feminine: None,
    };
    if word.classes.any(Classes::AVOIR) && is_letter(input, at) || word.classes.any(Classes::ETRE) && is_east(input, at) {
        return None;
    }
    if !(word.classes.any(Classes::VERB) || word.forms != Forms::NONE || misspelt) {
        return unknown_inverted(input, group).or_else(|| unknown_reflexive(input, group));
    }
    // Elle parlait maintenant avec humeur: a participle that is an adverb as well stands behind a comma.
    let within = at == input.at && at > 0 && tokens.kind(at - 1) != Kind::Comma;
    if within && word.classes.any(Classes::ADVERB) && word.forms.any(Forms::PRESENT_PARTICIPLE) {
        return None;
    }
    if before.gerund || word.forms.any(Forms::PRESENT_PARTICIPLE) && !word.forms.any(Forms::FINITE_3) {
        group.mood = Mood::Gerund;
        group.passive = take_participle(input, &mut group) && !group.reflexive;
        tail(input, &mut group);
        return Some(group);
    }
    let inverted = inverted_pronoun(input, at + 1);
    let spoken_to = before.first_person || before.second_person || inverted.is_some();
    // Joint mardi, Jean Dol …: a verb without its subject opens no sentence, a participle does.
    let opens = at == input.at && tokens.is_capital(at) && word.forms.any(Forms::PARTICIPLE) && !spoken_to;
    if word.forms.any(Forms::FINITE_3) && !opens || misspelt || spoken_to && word.forms.any(PERSONS) {
        finite_group(input, &mut group, inverted);
        return Some(group);
    }
    other_group(input, &mut group).then_some(group)
}

/// Forms of the first person and of the second.
const PERSONS: Forms = Forms::FIRST_S.or(Forms::FIRST_P).or(Forms::SECOND);

/// An infinitive, a participle alone, or a verb whose subject *je* or *tu* stands further off.
#[inline]
fn other_group(input: Cursor<'_>, group: &mut Group) -> bool {
    let (tokens, word) = (input.tokens, input.tokens.word(group.at));
    // dit ne plus sortir: no participle of plaire
    if word.classes.any(Classes::PAS) {
        return false;
    }
    if word.forms.any(Forms::INFINITIVE) {
        group.mood = Mood::Infinitive;
        group.passive = take_participle(input, group) && !group.reflexive;
        // craint de se voir reprocher « A », de se faire traiter de « A »: what somebody undergoes
        let next = group.end;
        let undergone = group.reflexive && tokens.lexicon.verb(group.verb).classes.any(VerbClasses::UNDERGONE);
        if undergone && next < input.end && tokens.has(next, Classes::SPEECH) && tokens.word(next).forms.any(Forms::INFINITIVE) {
            (group.passive, group.reflexive) = (true, false);
            take(tokens, group, next);
        }
    } else if word.forms.any(Forms::PARTICIPLE) {
        group.mood = Mood::Participle;
    } else if word.forms.any(PERSONS) {
        group.first_person |= word.forms.any(Forms::FIRST_S);
        group.second_person |= word.forms.any(Forms::SECOND);
        // je me suis dit: the pronoun is a mention of its own
        let mut clitics = input.at..group.at;
        group.passive = take_participle(input, group) && !clitics.any(|at| tokens.has(at, Classes::CLITIC));
    } else {
        return false;
    }
    tail(input, group);
    true
}

/// *le plan A est prêt*, *« La catégorie A »*: behind a small letter a capital that no participle follows is no verb.
fn is_letter(input: Cursor<'_>, at: usize) -> bool {
    let tokens = input.tokens;
    let noun = |at: usize| tokens.kind(at) == Kind::Word && !tokens.is_capital(at) && !tokens.has(at, Classes::SUBJECT_PRONOUN);
    let participle = || at + 1 < input.end && tokens.word(at + 1).forms.any(Forms::PARTICIPLE);
    tokens.str(at) == "A" && at == input.at && at > 0 && noun(at - 1) && !participle()
}

/// *dans l'est*, *vers l'est*: behind a preposition and its article; but *Il l'est*.
fn is_east(input: Cursor<'_>, at: usize) -> bool {
    let tokens = input.tokens;
    let article = at > 1 && tokens.one_of(at, words!["est"]) && tokens.one_of(at - 1, words!["l'"]);
    article && tokens.has(at - 2, Classes::PREP)
}

/// A word that the lexicon does not know, with an inverted pronoun: *tempête-t-il*.
fn unknown_inverted(input: Cursor<'_>, mut group: Group) -> Option<Group> {
    let tokens = input.tokens;
    let (pronoun, end) = inverted_pronoun(input, group.at + 1)?;
    if !tokens.is(pronoun, shape::TIED) || tokens.is_capital(group.at) {
        return None;
    }
    group.pronoun = Some(pronoun);
    group.end = end;
    group.singular = true;
    Some(group)
}

/// A word that the lexicon does not know behind *se*, which stands before a verb: *se taillent*, *s'émiettait*; but *se* …
/// *-ant*.
fn unknown_reflexive(input: Cursor<'_>, mut group: Group) -> Option<Group> {
    const ONE: [&str; 3] = ["e", "ait", "a"];
    const SEVERAL: [&str; 3] = ["ent", "aient", "ront"];
    let (tokens, at) = (input.tokens, group.at);
    let behind = group.reflexive && tokens.one_of(at - 1, REFLEXIVE) && !tokens.is_capital(at);
    let ends = |endings: &[&str]| endings.iter().any(|ending| tokens.str(at).ends_with(ending));
    (group.plural, group.singular) = (ends(&SEVERAL), ends(&ONE));
    (behind && tokens.classes(at).is_unknown() && (group.plural || group.singular)).then_some(group)
}

/// The object of *je* that is himself.
const OWN: Words = words!["m'", "me"];

const INVERTED: Words = words!["il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous"];

/// Whether a token ties a pronoun to the verb before it.
#[inline]
fn ties(token: &Token) -> bool {
    token.kind == Kind::Hyphen || token.one_of(words!["t", "t'"])
}

/// The pronoun tied behind a verb, with the euphonic *t* and the typos met in copy: `a t-il`, `a-t'il`, `dit il`.
#[inline]
fn inverted_pronoun(input: Cursor<'_>, at: usize) -> Option<(usize, usize)> {
    let next = input.tokens.get(at);
    if ties(next) || next.one_of(INVERTED) { inverted_here(input, at) } else { None }
}

#[inline(never)]
fn inverted_here(input: Cursor<'_>, at: usize) -> Option<(usize, usize)> {
    let tokens = input.tokens;
    let mut next = at;
    while next < input.end && ties(tokens.get(next)) && next < at + 3 {
        next += 1;
    }
    if next >= input.end || !tokens.one_of(next, INVERTED) {
        return None;
    }
    // Signalez-nous, dites-nous: an object
    if tokens.one_of(next, words!["nous"]) && ["ez", "tes"].iter().any(|ending| tokens.str(at - 1).ends_with(ending)) {
        return None;
    }
    let loose = next == at && !tokens.is(next, shape::TIED);
    // `dit il` without hyphen: only il, elle and on, and only when no verb follows them.
    if loose {
        let third = tokens.one_of(next, HE_OR_SHE) && !tokens.is_capital(next);
        let verb_follows = next + 1 < input.end
            && (tokens.has(next + 1, Classes::NE.or(Classes::CLITIC)) || tokens.word(next + 1).forms.any(Forms::FINITE_3))
            && !tokens.word(next + 1).forms.any(Forms::PARTICIPLE);
        // a elle aussi défendu: the pronoun leans on its adverb
        let stressed = tokens.one_of(next + 1, words!["aussi", "seul", "seule", "non", "même"]);
        if !third || verb_follows || stressed {
            return None;
        }
    }
    Some((next, next + 1))
}

#[inline]
fn finite_group(input: Cursor<'_>, group: &mut Group, inverted: Option<(usize, usize)>) {
    let tokens = input.tokens;
    let word = tokens.word(group.at);
    let mut next = group.end;
    if let Some((pronoun, end)) = inverted {
        group.pronoun = Some(pronoun);
        group.first_person |= tokens.one_of(pronoun, words!["je", "nous"]);
        // m'écriai-je
        group.reflexive |= tokens.one_of(pronoun, words!["je"]) && (group.start..group.at).any(|at| tokens.one_of(at, OWN));
        group.second_person |= tokens.one_of(pronoun, words!["tu", "vous"]);
        group.end = end;
        next = end;
    }
    if word.classes.any(Classes::AVOIR.or(Classes::ETRE)) || has_misspelt(input) {
        let etre = word.classes.any(Classes::ETRE);
        let (mut after, mut past, mut verb) = (adverbs(input, next), false, group.verb);
        if after < input.end && tokens.one_of(after, words!["été"]) {
            (past, verb) = (true, tokens.word(after).verb);
            after = adverbs(input, after + 1);
        }
        if after < input.end && (tokens.word(after).forms.any(Forms::PARTICIPLE) || misspelt(input, after)) {
            group.negated |= negation(tokens, next, after);
            take(tokens, group, after);
            let agrees = tokens.word(after).forms;
            if etre || past {
                group.passive = (past || etre) && !group.reflexive;
                let feminine = agrees.any(Forms::PARTICIPLE_FS.or(Forms::PARTICIPLE_FP));
                let masculine = agrees.any(Forms::PARTICIPLE_MS.or(Forms::PARTICIPLE_MP));
                if feminine != masculine {
                    group.feminine = Some(feminine);
                }
            }
            return semi(input, group);
        }
        group.negated |= negation(tokens, next, after.min(input.end));
        // est formel, a été catégorique
        if let Some((end, verb)) = led(input, verb, after.min(input.end)) {
            (group.verb, group.at, group.end) = (verb, end - 1, end);
        }
        return;
    }
    semi(input, group);
}

/// *Le comité à déjà dénoncé*: the preposition for the auxiliary, in front of a participle that is nothing else.
#[inline]
pub(crate) fn has_misspelt(input: Cursor<'_>) -> bool {
    input.one_of(words!["à"]) && stands_for_auxiliary(input)
}

fn stands_for_auxiliary(input: Cursor<'_>) -> bool {
    let tokens = input.tokens;
    let after = adverbs(input, input.at + 1);
    let noun = Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::SPEECH_NOUN).or(Classes::ROLE);
    after < input.end
        && tokens.has(after, Classes::SPEECH)
        && tokens.word(after).forms.any(Forms::PARTICIPLE_MS)
        && !tokens.has(after, noun)
}

/// *conditionner*, *resabler*: a word that the lexicon does not know, with the ending of an infinitive.
pub(crate) fn is_infinitive_unknown(tokens: &Tokens<'_>, at: usize) -> bool {
    let noun = Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::ROLE).or(Classes::TIME).or(Classes::MONTH).or(Classes::NUMBER);
    let ends = || ["er", "ir"].iter().any(|ending| tokens.str(at).ends_with(ending));
    !tokens.has(at, noun) && !tokens.is_capital(at) && ends()
}

/// *a conclut*, *s'est réjouit*: a form of the present behind an auxiliary is a participle misspelt.
fn misspelt(input: Cursor<'_>, at: usize) -> bool {
    let noun =
        Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::SPEECH_NOUN).or(Classes::ROLE).or(Classes::AVOIR).or(Classes::ETRE);
    let word = input.tokens.word(at);
    word.classes.any(Classes::SPEECH) && word.forms.any(Forms::SINGULAR_3) && !word.classes.any(noun)
}

/// Makes `at` the head of the group.
fn take(tokens: &Tokens<'_>, group: &mut Group, at: usize) {
    group.at = at;
    group.end = at + 1;
    group.verb = tokens.word(at).verb;
}

/// A semi-auxiliary hands on to the infinitive behind it.
fn semi(input: Cursor<'_>, group: &mut Group) {
    let tokens = input.tokens;
    tail(input, group);
    let verb = tokens.lexicon.verb(group.verb);
    // s'est vu reprocher « A », se fait traiter de « A »: what the subject undergoes
    let undergone = group.reflexive && verb.classes.any(VerbClasses::UNDERGONE);
    let only = group.negated && verb.one_of(words!["faire", "pouvoir"]) && tokens.one_of(group.end, words!["que"]);
    if !verb.classes.any(VerbClasses::SEMI) && !undergone && !only {
        return;
    }
    // ne peut que constater, n'a fait que répéter
    let mut next = if only { group.end + 1 } else { adverbs(input, group.end) };
    let hands = |at: usize| at < input.end && tokens.one_of(at, words!["à", "de", "d'", "par"]);
    // n'a cessé la semaine passée de répéter
    if verb.classes.any(VerbClasses::ENDLESS) && !hands(next) {
        next = behind_time(input, next).filter(|&at| hands(at)).unwrap_or(next);
    }
    next += usize::from(hands(next));
    // s'est empressé d'assurer que P: the pronoun is the semi-auxiliary's own.
    let mut reflexive = false;
    let mut clitics = 0;
    while next < input.end
        && clitics < 3
        && (tokens.has(next, Classes::CLITIC.or(Classes::NE)) || tokens.one_of(next, words!["pas"]))
    {
        reflexive |= tokens.one_of(next, REFLEXIVE);
        clitics += 1;
        next += 1;
    }
    // ne put s'empêcher de dire
    let helpless = next + 2 < input.end
        && tokens.word(next).forms.any(Forms::INFINITIVE)
        && tokens.verb(next).classes.any(VerbClasses::ENDLESS)
        && tokens.one_of(next + 1, words!["de", "d'"]);
    if helpless {
        next += 2;
        reflexive = tokens.one_of(next, REFLEXIVE);
        next += usize::from(tokens.has(next, Classes::CLITIC));
    }
    // a tenu à faire savoir, à mettre en garde
    let phrase = || led(input, tokens.word(next).verb, next + 1).is_some();
    let infinitive =
        next < input.end && tokens.word(next).forms.any(Forms::INFINITIVE) && (tokens.has(next, Classes::SPEECH) || phrase());
    if !infinitive {
        return;
    }
    // « n'a cessé de répéter », « n'a pas hésité à dire » say that it was said.
    group.negated &= !(helpless || only || verb.classes.any(VerbClasses::ENDLESS));
    group.modal = verb.classes.any(VerbClasses::MODAL) && !helpless && !only;
    group.reflexive = reflexive;
    // est allé dire: a verb of motion takes être of itself
    group.passive = undergone || group.passive && !verb.one_of(words!["aller", "venir"]);
    take(tokens, group, next);
    tail(input, group);
}

/// *dirai*, *oserais*: a future or a conditional of the first person; but *murmurai*, *jurais*.
pub(crate) fn is_first_future(tokens: &Tokens<'_>, at: usize) -> bool {
    let (text, own) = (tokens.str(at), tokens.verb(at));
    let told = |ending: &str| text.strip_suffix(ending).is_some_and(|stem| own.lemma.strip_suffix("er") == Some(stem));
    let first = tokens.kind(at) == Kind::Word && tokens.word(at).forms.any(Forms::FIRST_S);
    first && (text.ends_with("rai") && !told("ai") || text.ends_with("rais") && !told("ais"))
}

/// *chevrota*: by its ending, a simple past that the lexicon does not know.
pub(crate) fn is_unknown_past(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    tokens.classes(at).is_unknown()
        && !tokens.is_capital(at)
        && text.len() > 4
        && ["a", "èrent", "irent"].iter().any(|ending| text.ends_with(ending))
        && text.chars().all(char::is_alphabetic)
        && !tokens.one_of(at, words!["voila"])
}

fn negation(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| {
        // a sur ce point précisé: a noun
        let noun = || tokens.has(at - 1, Classes::DET_DEM);
        tokens.has(at, Classes::PAS)
            && tokens.one_of(at, words!["pas", "jamais", "point", "guère", "aucunement", "nullement"])
            && !noun()
    })
}

/// Makes the participle behind an auxiliary the head of its group, if one stands there: *avoir dit*, *avoir été accusé*; whether
/// it is a passive.
#[inline]
fn take_participle(input: Cursor<'_>, group: &mut Group) -> bool {
    let tokens = input.tokens;
    let mut passive = tokens.has(group.at, Classes::ETRE);
    if !passive && !tokens.has(group.at, Classes::AVOIR) {
        return false;
    }
    let participle = |from: usize| {
        let at = adverbs(input, from);
        (at < input.end && tokens.word(at).forms.any(Forms::PARTICIPLE)).then_some(at)
    };
    let Some(mut head) = participle(group.at + 1) else { return false };
    if tokens.one_of(head, words!["été"]) {
        let undergone = participle(head + 1);
        passive = undergone.is_some();
        head = undergone.unwrap_or(head);
    }
    take(tokens, group, head);
    passive
}

const ADVERBIAL: Classes = Classes::ADVERB.or(Classes::PAS);
const ADVERBIAL_WORDS: Words =
    words!["tous", "toutes", "tout", "lui", "elle", "eux", "elles", "lui-même", "elle-même", "eux-mêmes", "d'ailleurs"];

/// Adverbs, negations, quantifiers and short detached phrases between an auxiliary and its participle: *a, de son côté, estimé*.
fn adverbs(input: Cursor<'_>, from: usize) -> usize {
    let next = input.tokens.get(from);
    let one = next.has(ADVERBIAL.or(TIMES).or(AROUND_TIME).or(Classes::PREP))
        || next.one_of(ADVERBIAL_WORDS)
        || next.kind == Kind::Comma;
    // Nearly always the participle stands just behind.
    if one || input.tokens.phrase(from, &phrases::ADVERB).is_some() { some_adverbs(input, from) } else { from }
}

#[inline(never)]
fn some_adverbs(input: Cursor<'_>, from: usize) -> usize {
    let tokens = input.tokens;
    let spoken = |&after: &usize| {
        // avait, à l'époque, fait valoir
        let phrase = || {
            let behind = tokens.words(after + 1, input.end.min(after + 7));
            tokens.lexicon.verb_phrase(tokens.word(after).verb, behind).is_some()
        };
        after < input.end && tokens.word(after).forms.any(Forms::PARTICIPLE) && (tokens.has(after, Classes::SPEECH) || phrase())
    };
    let mut at = from;
    if let Some(behind) = tokens.phrase(at, &phrases::ADVERB).map(|length| at + length) {
        // a tout de même affirmé: tout is an adverb alone as well
        if spoken(&behind) {
            return behind;
        }
        // a par ailleurs récemment affirmé
        if behind < input.end && tokens.has(behind, Classes::ADVERB) {
            at = behind;
        }
    }
    // a simplement et brièvement commenté
    let joins = |at: usize| {
        let adverb = |at: usize| tokens.has(at, Classes::ADVERB);
        at > from && tokens.one_of(at, words!["et"]) && adverb(at - 1) && at + 1 < input.end && adverb(at + 1)
    };
    while at < input.end
        && at < from + 5
        && (tokens.has(at, ADVERBIAL) || tokens.one_of(at, ADVERBIAL_WORDS) || joins(at))
        && !tokens.has(at, Classes::AVOIR.or(Classes::ETRE))
    {
        at += 1;
    }
    // a, selon la presse, avoué: who tells it parts the two
    let sourced = || tokens.one_of(at + 1, words!["selon"]) || tokens.phrase(at + 1, &phrases::SOURCE).is_some();
    let behind = if at < input.end && tokens.kind(at) == Kind::Comma && !sourced() {
        // a, jusqu'ici, toujours nié
        let close = (at + 1..(at + 10).min(input.end)).find(|&next| tokens.kind(next) == Kind::Comma);
        close.map(|comma| comma + 1 + usize::from(tokens.has(comma + 1, Classes::ADVERB)))
    } else {
        // a pour sa part affirmé, a plusieurs fois affirmé
        let phrase = tokens.phrase(at, &phrases::ADVERB).map(|length| at + length);
        let singular = |&after: &usize| tokens.word(after).forms.any(Forms::PARTICIPLE_MS);
        let time = behind_time(input, at);
        phrase.or_else(|| time.filter(singular)).or_else(|| behind_complement(input, time.unwrap_or(at)))
    };
    behind.filter(spoken).unwrap_or(at)
}

/// Behind the complement between an auxiliary and its participle: *a en vain demandé*, *a lundi à la radio assuré*, *a en marge
/// du conseil démenti*; but *a pour but affiché*, *a à son bord un passager signalé* have an object.
fn behind_complement(input: Cursor<'_>, from: usize) -> Option<usize> {
    let tokens = input.tokens;
    let opens = |at: usize| tokens.has(at, Classes::PREP);
    if from >= input.end || !opens(from) || tokens.one_of(from, words!["pour", "de", "d'", "des", "du"]) {
        return None;
    }
    const CLAUSE: Classes = Classes::QUE.or(Classes::REL).or(Classes::COORD).or(Classes::NE).or(Classes::AVOIR).or(Classes::ETRE);
    // a depuis indiqué: an adverb as well
    let mut noun = tokens.one_of(from, words!["depuis"]);
    for at in from + 1..input.end.min(from + 8) {
        let participle = tokens.has(at, Classes::SPEECH) && tokens.word(at).forms.any(Forms::PARTICIPLE_MS);
        if noun && participle {
            return Some(at);
        }
        let word = matches!(tokens.kind(at), Kind::Word | Kind::Number);
        // a tenu à réagir face au conseil annoncé
        let clause = || tokens.has(at, CLAUSE) || tokens.word(at).forms.any(Forms::INFINITIVE);
        if !word || noun && tokens.has(at, Classes::DETERMINERS) || clause() {
            return None;
        }
        noun = !opens(at) && !tokens.has(at, Classes::DETERMINERS);
    }
    None
}

/// What parts a time from its context: *mardi soir*, *la veille*, *deux jours plus tôt*.
const TIMES: Classes = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME).or(Classes::NUMBER);
const AROUND_TIME: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_DEM).or(Classes::DET_QUANT);

/// Behind the time that stands at `from`, or the number of those who act: *a mardi soir annoncé*, *ont tous les deux promis*.
fn behind_time(input: Cursor<'_>, from: usize) -> Option<usize> {
    let tokens = input.tokens;
    let within = |at: &usize| {
        tokens.has(*at, TIMES.or(AROUND_TIME).or(ADVERBIAL).or(Classes::ADJECTIVE)) || tokens.kind(*at) == Kind::Number
    };
    // a été sommé: no summer
    if from < input.end && tokens.one_of(from, words!["été"]) {
        return None;
    }
    let behind = from + (from..input.end.min(from + 6)).take_while(within).count();
    let time = |at: usize| tokens.has(at, TIMES);
    ((from..behind).any(time) && behind < input.end).then_some(behind)
}

/// The other words of a verb of several words: *fait valoir*, *tire la sonnette d'alarme*; an adverb may part them: *met ainsi en
/// garde*.
fn tail(input: Cursor<'_>, group: &mut Group) {
    let tokens = input.tokens;
    let from = group.end.min(input.end);
    let parted = || if from < input.end && tokens.has(from, Classes::ADVERB) { led(input, group.verb, from + 1) } else { None };
    if let Some((end, verb)) = led(input, group.verb, from).or_else(parted) {
        (group.verb, group.at, group.end) = (verb, end - 1, end);
    } else if let Some(verb) = clitic_idiom(tokens, group) {
        group.verb = verb;
    }
}

/// *s'en prend*, *s'en est pris*: the verb of several words whose pronouns stand before it.
fn clitic_idiom(tokens: &Tokens<'_>, group: &Group) -> Option<VerbId> {
    if !group.reflexive {
        return None;
    }
    let own = (group.start..group.at).find(|&at| tokens.one_of(at, REFLEXIVE))?;
    tokens.lexicon.verb_phrase(group.verb, tokens.words(own, own + 2)).map(|(_, verb)| verb)
}

/// The verb of several words that starts with a form of `verb` and goes on at `from`, and where it ends.
fn led(input: Cursor<'_>, verb: VerbId, from: usize) -> Option<(usize, VerbId)> {
    let following = input.tokens.words(from, input.end.min(from + 6));
    input.tokens.lexicon.verb_phrase(verb, following).map(|(length, verb)| (from + length, verb))
}
