//! What the marked words of a text tell of each other: the same words elsewhere, speech in the sentence and the paragraph.

use super::Candidate;
use crate::attribution::{Cue, Rules, Source, Tie};
use crate::clause::{Sentence, What};
use crate::indirect::Clause;
use crate::lexicon::{Classes, Forms, Frames, Reliability};
use crate::mention::{Determiner, OF};
use crate::model::{CueKind, Evidence};
use crate::order;
use crate::passage::{self, Around};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, Words, words};

/// How many places of a word are compared, and how many words of a passage.
const PLACES: usize = 8;
const WORDS: usize = 16;
/// How many stretches before a word may hold it.
const NESTED: usize = 8;
/// How far apart the words of a heading stand in the sentence that it sums up, in tokens.
const SENTENCE: u32 = 24;
/// How many candidates on either side of one may show that its sentence tells speech.
const NEAR: usize = 8;
/// How many indirect clauses of a sentence are looked at.
const CLAUSES: usize = 8;
/// How many tokens a participle behind a noun takes with its complements.
const ASIDE: usize = 16;
/// How many elements of a sentence are read in search of a cue.
const REACH: usize = 80;

/// Words in marks by their folded letters, to find where they stand again.
pub(super) struct Echoes<'a> {
    tokens: &'a Tokens<'a>,
    stretches: &'a [Stretch],
    /// The keys of the longer words with their tokens, sorted; few of those that stand once are among them.
    index: Vec<(u64, u32)>,
}

impl<'a> Echoes<'a> {
    pub(super) fn new(tokens: &'a Tokens<'a>, stretches: &'a [Stretch]) -> Self {
        let room: usize = stretches
            .iter()
            .filter(|stretch| stretch.parent.is_none())
            .map(|stretch| (stretch.end - stretch.start) * 5 / 8)
            .sum();
        let mut echoes = Self { tokens, stretches, index: Vec::with_capacity(room + stretches.len()) };
        // A bit for each key that was met, and for each that was met again.
        let (mut met, mut again) = ([0_u64; 64], [0_u64; 64]);
        let place = |key: u64| ((key >> 58) as usize, 1 << (key >> 52 & 63));
        let mut read = 0;
        for stretch in stretches {
            let start = stretch.start.max(read);
            for at in (start..stretch.end).filter(|&at| is_long(tokens, at)) {
                let key = tokens.bare(at);
                let (row, bit) = place(key);
                again[row] |= met[row] & bit;
                met[row] |= bit;
                echoes.index.push((key, at as u32));
            }
            read = read.max(stretch.end);
        }
        echoes.index.retain(|&(key, _)| {
            let (row, bit) = place(key);
            again[row] & bit != 0
        });
        echoes.index.sort_unstable();
        echoes
    }

    /// First tokens of the places where the words `from..to` stand in marks again.
    pub(super) fn places(&self, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
        let to = to.min(from + WORDS);
        // The rarest word leads to the fewest places; one that stands nowhere else, to none.
        let mut lead: (&[(u64, u32)], usize) = (&[], from);
        for at in (from..to).filter(|&at| is_long(self.tokens, at)) {
            let places = self.range(at);
            if places.len() < 2 {
                lead.0 = &[];
                break;
            }
            if lead.0.is_empty() || places.len() < lead.0.len() {
                lead = (places, at);
            }
        }
        let ((places, lead), mut search) = (lead, Search::default());
        places.iter().filter_map(move |&(_, place)| {
            let start = (place as usize).checked_sub(lead - from)?;
            let whole = start != from && start + (to - from) <= self.tokens.len();
            let around = self.marks(place as usize, &mut search).filter(|_| whole)?;
            (0..to - from).all(|n| self.same(from + n, start + n, around)).then_some(start)
        })
    }

    /// Tokens of the marked sentences that hold most of the longer words of `from..to`, two at least, the most alike first.
    pub(super) fn alike(&self, from: usize, to: usize) -> Vec<usize> {
        let long = (from..to.min(from + WORDS)).filter(|&at| is_long(self.tokens, at));
        let mut places: Vec<(u32, u32)> = Vec::new();
        let mut words = 0;
        for at in long {
            words += 1;
            let own = |place: u32| (from..to).contains(&(place as usize));
            places.extend(self.range(at).iter().filter(|(_, place)| !own(*place)).map(|&(_, place)| (place, at as u32)));
        }
        places.sort_unstable();
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (index, &(place, _)) in places.iter().enumerate() {
            // The different words of the heading that stand in the same sentence.
            let ends = |&at: &u32| matches!(self.tokens.kind(at as usize), kind if kind.ends_sentence() || kind == Kind::Break);
            let far = (place + SENTENCE).min(self.tokens.len() as u32);
            let end = (place..far).find(ends).unwrap_or(far);
            let mut near: Vec<u32> = places[index..].iter().take_while(|other| other.0 < end).map(|other| other.1).collect();
            order::sort_by_key(&mut near, |&at| (at as usize, 0));
            near.dedup();
            if near.len() >= 2 && near.len() * 5 >= words * 3 {
                found.push((near.len(), place as usize));
            }
        }
        order::sort_by_key(&mut found, |&(count, _)| (!count, 0));
        found.into_iter().map(|(_, place)| place).collect()
    }

    /// Whether a token in marks and another one are the same word; signs, and words outside marks, are all alike.
    fn same(&self, own: usize, other: usize, around: &Stretch) -> bool {
        let tokens = self.tokens;
        let marked = || (around.start..around.end).contains(&other) || self.marks(other, &mut Search::default()).is_some();
        let word = tokens.kind(other) == Kind::Word && marked();
        if tokens.kind(own) == Kind::Word { word && tokens.same(own, other) } else { !word }
    }

    /// The marks that hold a token.
    fn marks(&self, at: usize, search: &mut Search) -> Option<&Stretch> {
        // Behind inner marks those around them may go on.
        let next = search.partition_point(self.stretches, |stretch| stretch.start <= at);
        self.stretches[next.saturating_sub(NESTED)..next].iter().rfind(|stretch| at < stretch.end)
    }

    /// The places of a longer word, as far as they are compared.
    fn range(&self, at: usize) -> &[(u64, u32)] {
        let key = self.tokens.bare(at);
        let start = self.index.partition_point(|&(other, _)| other < key);
        let length = self.index[start..].iter().take(PLACES).take_while(|&&(other, _)| other == key).count();
        &self.index[start..start + length]
    }
}

/// A search in a sorted list that starts where the one before it ended: the places of a passage rise, and stand together where
/// they are many.
#[derive(Default)]
pub(super) struct Search(usize);

impl Search {
    /// How many values of the list stand before the first one that is not `below`.
    pub(super) fn partition_point<T>(&mut self, list: &[T], below: impl Fn(&T) -> bool) -> usize {
        if self.0 > 0 && !below(&list[self.0 - 1]) {
            self.0 = 0;
        }
        let (mut from, mut step) = (self.0, 1);
        while list.get(from + step - 1).is_some_and(&below) {
            from += step;
            step *= 2;
        }
        self.0 = from + list[from..list.len().min(from + step - 1)].partition_point(below);
        self.0
    }
}

/// A word whose places are looked for.
fn is_long(tokens: &Tokens<'_>, at: usize) -> bool {
    let token = tokens.get(at);
    token.kind == Kind::Word && token.end - token.start > 3
}

/// Finds for each candidate what those around it tell.
pub(super) fn look(rules: &Rules<'_>, candidates: &mut [Candidate], echoes: &Echoes<'_>, told: &[Clause]) {
    let clauses = rules.clauses;
    let (mut reported, mut speaking) = ((usize::MAX, false), 0);
    for index in 0..candidates.len() {
        let stretch_of = |index: usize| &rules.stretches[candidates[index].marked.stretch];
        let stretch = stretch_of(index);
        if stretch.style == Style::Turn {
            continue;
        }
        let mut search = Search::default();
        let mut of_stretch = |token: usize| {
            let at = search.partition_point(candidates, |candidate| rules.stretches[candidate.marked.stretch].open < token);
            // A place outside the last stretch opened is in one around it.
            // "J'ai appelé ce port +Petit Lans+": the heading « Petit Lans » says what they say who say all of it
            let said = |other: usize| stretch_of(other).end > token && !rules.tokens.is_plus(stretch_of(other).open);
            (at.saturating_sub(8)..at).rev().find(|&other| said(other))
        };
        let sentence_of = |index: usize| clauses.sentence_of(candidates[index].marked.element);
        let speaks = |index: usize| {
            let tie = candidates[index].marked.tie.as_ref();
            speaks(tie) || tie.is_some_and(|tie| tells(rules, tie, stretch_of(index).start))
        };
        let heading = |index: usize| rules.is_line(sentence_of(index));
        let mut around = Around { heading: heading(index), ..Around::default() };
        for start in echoes.places(stretch.start, stretch.end) {
            let Some(other) = of_stretch(start).filter(|&other| other != index) else { continue };
            let whole = stretch_of(other);
            let same = whole.end - whole.start == stretch.end - stretch.start;
            around.titled = around.titled.or_else(|| passage::named(rules, whole));
            around.recurs |= same && !around.heading && !heading(other);
            let theirs = speaks(other) || heading(other) && !around.heading;
            around.echoes |= theirs && (!same || candidates[other].marked.direct);
        }
        if candidates[index].marked.tie.is_none_or(|tie| tie.cue.is_none()) {
            // Those that speak are few: the next one is kept until it lies behind.
            let (first, last) = (index.saturating_sub(NEAR), (index + NEAR + 1).min(candidates.len()));
            speaking = (speaking.max(first)..last).find(|&other| speaks(other)).unwrap_or(last);
            let mut near = speaking..last;
            let (sentence, start) = (sentence_of(index), stretch.start);
            let first = told.partition_point(|clause| clause.sentence < sentence);
            let within = told[first..].iter().take(CLAUSES).take_while(|clause| clause.sentence == sentence);
            // Un pont « pourri ». L'expression est de X.
            let own = clauses.sentences[sentence].paragraph;
            let below = clauses.sentences.below(sentence);
            let credited = |below: &Sentence| below.paragraph == own && credits(rules, below) || takes_up(rules, below);
            around.told = below.is_some_and(credited)
                || near.any(|other| speaks(other) && sentence_of(other) == sentence)
                || within.flat_map(|clause| clause.pieces.iter()).any(|piece| piece.0 <= start && start < piece.1);
            if !around.told && reported.0 != sentence {
                reported = (sentence, reports(rules, sentence));
            }
            around.reports = around.told || reported.1;
        }
        let sentence = sentence_of(index);
        let marked = &mut candidates[index];
        marked.around = around;
        if let Some(tie) = &mut marked.marked.tie {
            incised(rules, told, sentence, tie);
            held(rules, told, sentence, stretch.start, tie);
        }
    }
}

/// *La mairie « paie », a assuré X, mais elle ne le fera plus « sans fin »*: the verb before the words is the incise of the
/// clause that holds them.
fn incised(rules: &Rules<'_>, told: &[Clause], sentence: usize, tie: &mut Tie) {
    let Some(cue) = tie.cue.filter(|_| tie.evidence == Evidence::Subject) else { return };
    let first = told.partition_point(|clause| clause.sentence < sentence);
    let mut within = told[first..].iter().take(CLAUSES).take_while(|clause| clause.sentence == sentence);
    let incise = |clause: &&Clause| clause.tie.cue.is_some_and(|own| own.start == cue.start && own.kind == CueKind::Incise);
    // X, auteur selon Y d'un best-seller, a publié plusieurs guides, dont « A »: an object; but a expliqué un riverain
    let whom = rules.tokens.lexicon.verb(cue.verb).frames.any(Frames::PERSON);
    let object = |clause: &Clause| match clause.tie.source {
        Source::Mention(index) => {
            let mention = &rules.clauses.mentions[index];
            let some = matches!(mention.determiner, Determiner::Indefinite | Determiner::Quantity);
            some && (whom || !mention.head.is_human())
        }
        _ => false,
    };
    if let Some(clause) = within.find(incise).filter(|clause| !object(clause)) {
        (tie.source, tie.evidence) = (clause.tie.source, clause.tie.evidence);
    }
}

/// What verbs ask somebody else to do something.
const ASKS: Words = words![
    "appeler",
    "conseiller",
    "déconseiller",
    "enjoindre",
    "exiger",
    "inviter",
    "ordonner",
    "prier",
    "redemander",
    "revendiquer",
    "sommer"
];

/// *exige « un débat »*, *appelle aussi au « calme »*: nothing but the object stands between the verb of asking and the words.
fn asks(rules: &Rules<'_>, cue: &Cue, start: usize) -> bool {
    const OBJECT: usize = 12;
    let tokens = rules.tokens;
    let plain = |at: usize| tokens.kind(at) != Kind::Comma && !tokens.word(at).forms.any(Forms::FINITE_3);
    let verb = tokens.lexicon.verb(cue.verb);
    // a appelé les secours « pour une panne »
    let to = !verb.one_of(words!["appeler", "inviter"]) || tokens.one_of(cue.end, words!["à", "au", "aux"]);
    verb.one_of(ASKS) && to && start <= cue.end + OBJECT && (cue.end..start).all(plain)
}

/// *Selon X, le pont est fermé, dit Y, ajoutant ne pas exclure « le pire »*: whose clause holds the words, where a verb behind
/// the source tells it; *La ville anticipe « un drame », a annoncé X*, where the verb before them tells less than the incise; but
/// *La ville exige « un débat », a annoncé X*: what somebody asks of others is said aloud.
fn held(rules: &Rules<'_>, told: &[Clause], sentence: usize, start: usize, tie: &mut Tie) {
    let Some(cue) = tie.cue else { return };
    let source = tie.evidence == Evidence::Preposition;
    let weak = tie.evidence == Evidence::Subject
        && cue.reliability < Reliability::High
        && (rules.is_thing(tie.source) || !asks(rules, &cue, start));
    let first = told.partition_point(|clause| clause.sentence < sentence);
    let within = told[first..].iter().take(CLAUSES).take_while(|clause| clause.sentence == sentence);
    let holds = |clause: &&Clause| clause.pieces.iter().any(|piece| (piece.0..piece.1).contains(&start));
    let prevails = |own: Cue| {
        source && cue.end <= own.start && own.end <= start
            || weak && own.kind == CueKind::Incise && own.reliability > cue.reliability
    };
    if let Some(clause) = within.filter(holds).last().filter(|clause| clause.tie.cue.is_some_and(prevails)) {
        *tie = clause.tie;
    }
}

/// A tie by a cue that announces speech more often than not.
fn speaks(tie: Option<&Tie>) -> bool {
    tie.is_some_and(|tie| tie.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium))
}

/// *X « regrette » que le « plan » traîne*: the marks hold the verb of speech whose subject stands before them.
fn tells(rules: &Rules<'_>, tie: &Tie, start: usize) -> bool {
    let word = rules.tokens.word(start);
    tie.cue.is_none() && tie.evidence == Evidence::Subject && word.classes.any(Classes::SPEECH) && word.forms.any(Forms::FINITE_3)
}

/// Whether a sentence, or the one before it in its paragraph, holds a verb of speech or *selon*.
fn reports(rules: &Rules<'_>, sentence: usize) -> bool {
    let clauses = rules.clauses;
    let own = clauses.sentences[sentence];
    let above = sentence.checked_sub(1).filter(|&above| {
        clauses.sentences.get(above).is_some_and(|above| (above.paragraph, above.inside) == (own.paragraph, own.inside))
    });
    let below = Some(sentence + 1).filter(|&below| clauses.sentences.get(below).is_some_and(|below| takes_up(rules, below)));
    core::iter::once(sentence).chain(above).chain(below).any(|sentence| {
        let sentence = clauses.sentences[sentence];
        (sentence.first..sentence.last.min(sentence.first + REACH)).any(|at| match clauses.elements[at].what {
            What::Verb(_) => clauses.group(at).is_some_and(|group| group.reliability(rules.tokens) >= Reliability::Medium),
            What::Prep => rules.preposition_at(at, sentence.last).is_some_and(|found| {
                at == sentence.first || found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High)
            }),
            _ => false,
        })
    })
}

/// Nouns for words that somebody has said.
const WORDED: Classes = Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT);

/// *Le pont serait « pourri ». C'est ce qu'a dit X.*, *C'est en tout cas ce que confie X*, *Voilà ce qu'a répondu X*, *Voilà
/// comment X l'a décrit*: a sentence that takes up what stands before it.
pub(super) fn takes_up(rules: &Rules<'_>, sentence: &Sentence) -> bool {
    const AROUND: usize = 4;
    let tokens = rules.tokens;
    let start = rules.clauses.elements[sentence.first].start;
    let shown = usize::from(tokens.one_of(start, words!["c'"]) && tokens.has(start + 1, Classes::ETRE));
    let voila = tokens.one_of(start, words!["voilà"]);
    let presents = |at: usize| {
        tokens.one_of(at, words!["ainsi", "ce"]) && tokens.has(at + 1, Classes::QUE)
            || voila && tokens.one_of(at, words!["comment"])
    };
    // « A » ⏎ C'est aussi ce que dit X.: others said so before
    let more = |at: &usize| tokens.one_of(*at, words!["aussi", "également"]);
    let from = start + 1 + shown;
    (shown > 0 || voila) && (from..from + AROUND).take_while(|at| !more(at)).any(presents)
}

/// *Le mot est de X.*, *L'expression est du maire.*, *Le bon mot est signé X.*, *L'aveu vient de X.*, *Le propos, tenu hier à
/// Lans, est de X.*: a sentence that tells whose words stood before it.
pub(super) fn credits(rules: &Rules<'_>, sentence: &Sentence) -> bool {
    let tokens = rules.tokens;
    let start = rules.clauses.elements[sentence.first].start;
    let noun = start + 1 + usize::from(tokens.has(start + 1, Classes::ADJECTIVE) && !tokens.has(start + 1, WORDED));
    let apart = tokens.kind(noun + 1) == Kind::Comma && tokens.word(noun + 2).forms.any(Forms::PARTICIPLE);
    let close = (noun + 2..noun + ASIDE).find(|&at| apart && tokens.kind(at) == Kind::Comma);
    let verb = close.unwrap_or(noun) + 1;
    let of = tokens.has(verb + 1, OF);
    let comes = || of && tokens.verb(verb).one_of(words!["venir", "émaner"]);
    let is = tokens.has(verb, Classes::ETRE) && (of || tokens.one_of(verb + 1, words!["signé", "signée"]));
    tokens.has(start, Classes::DET_DEF) && tokens.has(noun, WORDED) && (is || comes())
}
