//! Mentions told beforehand: the forms of the speakers that the caller knows, and what the caller's own recogniser found.
//!
//! A form of a known speaker is found where the text has it with the same capitals, whatever the accents, and not inside a longer
//! name: *Dol* is not found in *Jean-Marc Dol*, nor in *M. Dol* when the caller knows a woman of that name.

use core::fmt;
use core::ops::Range;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

#[cfg(feature = "serde")]
use serde_derive::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::error::ErrorKind;
use crate::lexicon::{Classes, Lexicon};
use crate::model::{Gender, SpeakerKind, Warning, WarningKind};
use crate::order;
use crate::span::Span;
use crate::token::{Kind, Tokens, shape, tokenize, words};
use crate::view::View;

/// A speaker that the caller knows beforehand.
///
/// Its name and aliases are found wherever a text has them, lower-case nicknames too, and stand for one speaker; its gender helps
/// to follow the pronouns. A surname alone means the speaker where the text has named them in full, or where it is an alias. A
/// form that two known speakers share means neither.
///
/// ```
/// use dixit::{Extractor, Gender, KnownSpeaker};
/// let extractor = Extractor::builder()
///     .known_speaker(KnownSpeaker::new("Anne Dol").alias("la Dolmen").gender(Gender::Feminine).id("Q1"))
///     .build()?;
/// let analysis = extractor.analyze("« Oui », a dit la Dolmen. « Non », a répondu Paul Rey. « Si », a-t-elle insisté.");
/// let anne = &analysis.speakers()[0];
/// assert_eq!((anne.name(), anne.id()), ("Anne Dol", Some("Q1")));
/// assert_eq!(analysis.quotes_of(0).count(), 2);
/// # Ok::<(), dixit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSpeaker {
    pub(crate) name: String,
    aliases: Vec<String>,
    kind: SpeakerKind,
    gender: Option<Gender>,
    pub(crate) id: Option<String>,
}

impl KnownSpeaker {
    /// A person of this full name.
    ///
    /// ```
    /// use dixit::{Extractor, KnownSpeaker};
    /// let extractor = Extractor::builder().known_speaker(KnownSpeaker::new("ana dol")).build()?;
    /// assert_eq!(extractor.analyze("« Oui », dit ana dol.").speakers()[0].name(), "ana dol");
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), aliases: Vec::new(), kind: SpeakerKind::Person, gender: None, id: None }
    }

    /// Another form that means the same speaker: a surname, a nickname, a role.
    ///
    /// ```
    /// use dixit::{Extractor, KnownSpeaker};
    /// let known = KnownSpeaker::new("Anne Dol").alias("la maire de Brélidy");
    /// let extractor = Extractor::builder().known_speaker(known).build()?;
    /// let analysis = extractor.analyze("« Oui », a dit la maire de Brélidy.");
    /// assert_eq!(analysis.speakers()[0].name(), "Anne Dol");
    /// # Ok::<(), dixit::Error>(())
    /// ```
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }

    /// What kind of voice it is; a person unless told.
    ///
    /// ```
    /// use dixit::{Extractor, KnownSpeaker, SpeakerKind};
    /// let known = KnownSpeaker::new("Ar Mor").kind(SpeakerKind::Organisation);
    /// let extractor = Extractor::builder().known_speaker(known).build()?;
    /// let analysis = extractor.analyze("« Le quai rouvre », annonce Ar Mor.");
    /// assert_eq!(analysis.speakers()[0].kind(), SpeakerKind::Organisation);
    /// # Ok::<(), dixit::Error>(())
    /// ```
    #[must_use]
    pub fn kind(mut self, kind: SpeakerKind) -> Self {
        self.kind = kind;
        self
    }

    /// The grammatical gender to report and to follow pronouns by.
    ///
    /// ```
    /// use dixit::{Extractor, Gender, GenderEvidence, KnownSpeaker};
    /// let known = KnownSpeaker::new("Dominique Dol").gender(Gender::Feminine);
    /// let extractor = Extractor::builder().known_speaker(known).build()?;
    /// let analysis = extractor.analyze("« Oui », a dit Dominique Dol.");
    /// assert_eq!(analysis.speakers()[0].gender(), Some(Gender::Feminine));
    /// assert_eq!(analysis.speakers()[0].gender_evidence(), Some(GenderEvidence::Caller));
    /// # Ok::<(), dixit::Error>(())
    /// ```
    #[must_use]
    pub fn gender(mut self, gender: Gender) -> Self {
        self.gender = Some(gender);
        self
    }

    /// An identifier handed back by [`Speaker::id`](crate::Speaker::id).
    ///
    /// ```
    /// use dixit::{Extractor, KnownSpeaker};
    /// let known = KnownSpeaker::new("Anne Dol").id("Q1");
    /// let extractor = Extractor::builder().known_speaker(known).build()?;
    /// assert_eq!(extractor.analyze("« Oui », dit Anne Dol.").speakers()[0].id(), Some("Q1"));
    /// # Ok::<(), dixit::Error>(())
    /// ```
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aliases).map(String::as_str)
    }

    /// Whether two entries are of one speaker: the same name, and no identifiers that part them.
    fn is(&self, other: &Self) -> bool {
        self.name == other.name && (self.id == other.id || self.id.is_none() || other.id.is_none())
    }
}

/// A mention that the caller's own recogniser found, for [`Extractor::analyze_with`](crate::Extractor::analyze_with).
///
/// Mentions of one identifier are one speaker, mentions of two identifiers never are. A mention without one is joined to others
/// by the rules of the text. Pronouns may be mentions too. With the feature `serde`, `{"start": 16, "end": 26, "id": "Q7"}` is
/// one; `kind` and `gender` are those of [`SpeakerKind`] and [`Gender`].
///
/// ```
/// use dixit::{Extractor, Gender, Mention, SpeakerKind, Span};
/// let text = "« Oui », a tweeté dj gwenn hier.";
/// let start = text.find("dj").unwrap();
/// let gwenn = Mention::new(Span::new(start, start + 8)).id("Q7").kind(SpeakerKind::Person).gender(Gender::Feminine);
/// let analysis = Extractor::new().analyze_with(text, &[gwenn]);
/// let speaker = analysis.speaker_of(&analysis.quotes()[0]).unwrap();
/// assert_eq!((speaker.name(), speaker.id()), ("dj gwenn", Some("Q7")));
/// assert_eq!(speaker.gender(), Some(Gender::Feminine));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Mention {
    #[cfg_attr(feature = "serde", serde(flatten))]
    span: Span,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    id: Option<String>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    kind: Option<SpeakerKind>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    gender: Option<Gender>,
}

impl Mention {
    /// A mention at these bytes of the text.
    ///
    /// ```
    /// use dixit::{Extractor, Mention};
    /// let analysis = Extractor::new().analyze_with("« Oui », dit ana dol.", &[Mention::new(15..22)]);
    /// assert_eq!(analysis.speakers()[0].name(), "ana dol");
    /// ```
    pub fn new(span: impl Into<Span>) -> Self {
        Self { span: span.into(), id: None, kind: None, gender: None }
    }

    /// Whom it means, in the caller's terms; handed back by [`Speaker::id`](crate::Speaker::id). The identifier of a
    /// [`KnownSpeaker`] means that speaker.
    ///
    /// ```
    /// use dixit::{Extractor, Mention};
    /// let mentions = [Mention::new(15..22).id("Q1"), Mention::new(39..43).id("Q1")];
    /// let analysis = Extractor::new().analyze_with("« Oui », dit ana dol. « Non », se reprend elle.", &mentions);
    /// assert_eq!(analysis.speakers().len(), 1);
    /// ```
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What kind of voice it is; read from its words unless told.
    ///
    /// ```
    /// use dixit::{Extractor, Mention, SpeakerKind};
    /// let arvor = Mention::new(15..20).kind(SpeakerKind::Organisation);
    /// let analysis = Extractor::new().analyze_with("« Oui », dit Arvor.", &[arvor]);
    /// assert_eq!(analysis.speakers()[0].kind(), SpeakerKind::Organisation);
    /// ```
    #[must_use]
    pub fn kind(mut self, kind: SpeakerKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The gender of whom it means; read from its words unless told.
    ///
    /// ```
    /// use dixit::{Extractor, Gender, Mention};
    /// let claude = Mention::new(15..25).gender(Gender::Feminine);
    /// let analysis = Extractor::new().analyze_with("« Oui », dit Claude Dol.", &[claude]);
    /// assert_eq!(analysis.speakers()[0].gender(), Some(Gender::Feminine));
    /// ```
    #[must_use]
    pub fn gender(mut self, gender: Gender) -> Self {
        self.gender = Some(gender);
        self
    }
}

/// A mention told beforehand, in tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) who: Option<Who>,
    pub(crate) kind: Option<SpeakerKind>,
    pub(crate) gender: Option<Gender>,
}

/// Number of a known speaker or, after them, of an identifier among the mentions of one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Who(u32);

/// The known speakers and where their forms lead.
#[derive(Clone, Default)]
pub(crate) struct Known {
    speakers: Vec<KnownSpeaker>,
    by_id: HashMap<String, u32>,
    /// Trie of the forms: a node and the key of the next token to a node. Node 0 is the root.
    steps: HashMap<(u32, u64), u32>,
    forms: Vec<Option<Form>>,
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Known").field("speakers", &self.speakers.len()).finish_non_exhaustive()
    }
}

/// A form that ends at a node of the trie.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// The speaker, none when two share the form.
    speaker: Option<u32>,
    /// Which tokens have a capital, the first in the lowest bit.
    capitals: u64,
}

impl Known {
    pub(crate) fn new(given: Vec<KnownSpeaker>) -> Result<Self, ErrorKind> {
        let mut known = Self { forms: vec![None], ..Self::default() };
        let mut by_name: HashMap<String, Vec<u32>> = HashMap::new();
        for speaker in given {
            if let Some(form) = speaker.forms().find(|form| !form.chars().any(char::is_alphabetic)) {
                return Err(ErrorKind::NoLetter { what: "known speaker", entry: form.to_owned() });
            }
            let namesakes = by_name.entry(speaker.name.clone()).or_default();
            let same = namesakes.iter().copied().find(|&other| known.speakers[other as usize].is(&speaker));
            let index = same.unwrap_or(known.speakers.len() as u32);
            if let Some(known) = same.map(|same| &mut known.speakers[same as usize]) {
                if known.kind != speaker.kind || known.gender != speaker.gender {
                    return Err(ErrorKind::SpeakerConflict(speaker.name));
                }
                known.aliases.extend(speaker.aliases);
                known.id = known.id.take().or(speaker.id);
            } else {
                namesakes.push(index);
                known.speakers.push(speaker);
            }
        }
        for index in 0..known.speakers.len() {
            let speaker = known.speakers[index].clone();
            for form in speaker.forms() {
                known.learn(form, index as u32);
            }
            if let Some(id) = speaker.id {
                known.by_id.entry(id).or_insert(index as u32);
            }
        }
        Ok(known)
    }

    /// Adds a form to the trie, without its article too: *la Dolmen*, *cette Dolmen*.
    fn learn(&mut self, form: &str, speaker: u32) {
        let tokens = tokenize(form, Lexicon::base());
        let article = tokens.has(0, Classes::DET_DEF) && tokens.is_capital(1) && !tokens.is_capital(0);
        for first in 0..=usize::from(article) {
            let (mut node, mut capitals) = (0, 0);
            for at in first..tokens.len() {
                let next = self.forms.len() as u32;
                node = *self.steps.entry((node, key(tokens.str(at)))).or_insert(next);
                if node == next {
                    self.forms.push(None);
                }
                capitals |= u64::from(tokens.is_capital(at)) << (at - first).min(63);
            }
            let form = &mut self.forms[node as usize];
            let shared = form.is_some_and(|known| known.speaker != Some(speaker));
            *form = Some(Form { speaker: (!shared).then_some(speaker), capitals });
        }
    }

    /// The forms in a text, the longest first, without overlap.
    fn find(&self, tokens: &Tokens<'_>) -> Vec<Told> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() && !self.steps.is_empty() {
            let Some((end, form)) = self.longest(tokens, at) else {
                at += 1;
                continue;
            };
            let speaker = form.speaker.map(|speaker| &self.speakers[speaker as usize]);
            found.push(Told {
                start: at,
                end,
                who: form.speaker.map(Who),
                kind: speaker.map(|speaker| speaker.kind),
                gender: speaker.and_then(|speaker| speaker.gender),
            });
            at = end;
        }
        found
    }

    fn longest(&self, tokens: &Tokens<'_>, start: usize) -> Option<(usize, Form)> {
        let mut node = 0;
        let mut best = None;
        for at in start..tokens.len() {
            let Some(&next) = self.steps.get(&(node, key(tokens.str(at)))) else { break };
            node = next;
            best = self.forms[node as usize]
                .filter(|form| self.fits(tokens, start, at + 1, *form))
                .map(|form| (at + 1, form))
                .or(best);
        }
        best
    }

    fn fits(&self, tokens: &Tokens<'_>, start: usize, end: usize, form: Form) -> bool {
        let capitals = (start..end.min(start + 64)).all(|at| form.capitals >> (at - start) & 1 == 0 || tokens.is_capital(at));
        let gender = form.speaker.and_then(|speaker| self.speakers[speaker as usize].gender);
        let title = start.checked_sub(1).filter(|&before| tokens.has(before, Classes::CIVILITY));
        let clash = title
            .zip(gender)
            .is_some_and(|(title, gender)| tokens.word(title).agreement.told_gender().is_some_and(|told| told != gender));
        capitals && !clash && !is_part(tokens, start, end)
    }

    /// Whom the caller's mentions of a text mean; those that lie outside it are left out with a warning.
    pub(crate) fn identify<'m>(
        &self,
        view: &View<'_>,
        mentions: &'m [Mention],
        warnings: &mut Vec<Warning>,
    ) -> Identities<'_, 'm> {
        let mut places = Vec::with_capacity(mentions.len());
        for (index, mention) in mentions.iter().enumerate() {
            match view.place(mention.span) {
                Some((start, end)) => places.push(Place { start, end, index }),
                None => warnings.push(Warning { span: view.nearest(mention.span), kind: WarningKind::BadMention }),
            }
        }
        // A part takes those that end in it.
        order::sort_by_key(&mut places, |place| (place.end, 0));
        Identities { known: self, mentions, places, read: 0, aside: Vec::new(), numbers: HashMap::new(), ids: Vec::new() }
    }
}

/// A mention of the caller's in bytes of the view.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    /// Its number among those given.
    index: usize,
}

/// Whom the mentions of a text mean.
pub(crate) struct Identities<'k, 'm> {
    known: &'k Known,
    mentions: &'m [Mention],
    places: Vec<Place>,
    /// How many of them the parts before had.
    read: usize,
    /// Those in lines that are read behind the text.
    aside: Vec<Place>,
    numbers: HashMap<&'m str, Who>,
    ids: Vec<&'m str>,
}

impl<'m> Identities<'_, 'm> {
    /// What is told of a part that ends at a byte: the caller's mentions, the forms of the known speakers that they leave, and
    /// the names of the text's own that both leave. Mentions that cannot be used are left out with a warning.
    pub(crate) fn tell(
        &mut self,
        view: &View<'_>,
        tokens: &Tokens<'_>,
        names: Vec<Told>,
        end: usize,
        warnings: &mut Vec<Warning>,
    ) -> Vec<Told> {
        let forms = free_of(names, self.known.find(tokens));
        let first = self.read;
        self.read += self.places[first..].iter().take_while(|place| place.end <= end).count();
        let mut places = std::mem::take(&mut self.aside);
        places.extend_from_slice(&self.places[first..self.read]);
        if places.is_empty() {
            return forms;
        }
        order::sort_by_key(&mut places, |place| (place.index, 0));
        let mut found: Vec<(Told, Span)> = Vec::with_capacity(places.len());
        for place in places {
            if tokens.is_aside(place.start) {
                self.aside.push(place);
                continue;
            }
            let mention = &self.mentions[place.index];
            let Some((start, end)) = covered(tokens, place.start, place.end) else {
                warnings.push(Warning { span: view.nearest(mention.span), kind: WarningKind::BadMention });
                continue;
            };
            let who = mention.id.as_deref().map(|id| self.who(id));
            let facts = who.and_then(|who| self.known.speakers.get(who.0 as usize));
            let kind = mention.kind.or(facts.map(|facts| facts.kind));
            let gender = mention.gender.or(facts.and_then(|facts| facts.gender));
            found.push((Told { start, end, who, kind, gender }, mention.span));
        }
        // The longer of two that start together goes before the shorter, and the first before what it overlaps.
        order::sort_by_key(&mut found, |(told, _)| (told.start, !told.end));
        let mut all: Vec<Told> = Vec::with_capacity(found.len() + forms.len());
        let mut free = forms.into_iter().peekable();
        for (mut told, span) in found {
            if all.last().is_some_and(|before| told.start < before.end) {
                warnings.push(Warning { span: view.nearest(span), kind: WarningKind::BadMention });
                continue;
            }
            while let Some(form) = free.next_if(|form| form.start < told.end) {
                if form.end <= told.start {
                    all.push(form);
                } else if (form.start, form.end) == (told.start, told.end) && told.who.is_none() {
                    told = Told { kind: told.kind.or(form.kind), gender: told.gender.or(form.gender), ..form };
                }
            }
            all.push(told);
        }
        all.extend(free);
        all
    }

    /// The number of an identifier.
    fn who(&mut self, id: &'m str) -> Who {
        match (self.known.by_id.get(id), self.numbers.entry(id)) {
            (Some(&known), _) => Who(known),
            (None, Entry::Occupied(number)) => *number.get(),
            (None, Entry::Vacant(new)) => {
                self.ids.push(id);
                *new.insert(Who((self.known.speakers.len() + self.ids.len() - 1) as u32))
            }
        }
    }

    /// The name, if the caller gave one, and the identifier.
    pub(crate) fn of(&self, who: Who) -> (Option<&str>, Option<&str>) {
        let number = who.0 as usize;
        match self.known.speakers.get(number) {
            Some(speaker) => (Some(&speaker.name), speaker.id.as_deref()),
            None => (None, self.ids.get(number - self.known.speakers.len()).copied()),
        }
    }
}

/// The forms of known speakers, and the names that the text gives where the forms leave room for them.
fn free_of(names: Vec<Told>, forms: Vec<Told>) -> Vec<Told> {
    if names.is_empty() || forms.is_empty() {
        return if forms.is_empty() { names } else { forms };
    }
    let free = |name: &Told| {
        let next = forms.partition_point(|form| form.end <= name.start);
        forms.get(next).is_none_or(|form| name.end <= form.start)
    };
    let mut all: Vec<Told> = names.into_iter().filter(free).collect();
    all.extend(&forms);
    order::sort_by_key(&mut all, |told| (told.start, 0));
    all
}

/// The tokens that a range of bytes touches, without marks at its edges and without a preposition that holds its article.
fn covered(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let word = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number);
    let (first, last) = tokens.touched(start, end);
    let first = (first..last).find(word)?;
    let first = first + usize::from(tokens.one_of(first, words!["du", "au", "aux"]));
    let last = (first..last).rev().find(word)? + 1;
    (first < last).then_some((first, last))
}

/// Whether a longer name holds these words: *Jean-Marc Dol*, *Anne de Dol*, *Dol Ferrand*.
fn is_part(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let given = |at: usize| {
        let known = tokens.word(at).classes;
        let form = known == Classes::NONE || known.any(Classes::FIRST_NAME) || tokens.is(at, shape::INITIALS);
        tokens.is_capital(at) && form && !known.any(Classes::CIVILITY)
    };
    let before = (start.saturating_sub(3)..start).rev().find(|&at| !tokens.has(at, Classes::PARTICLE) || tokens.is_capital(at));
    let prefixed = tokens.is_capital(start) && before.is_some_and(given);
    let goes_on = tokens.is_capital(end - 1) && tokens.is(end, shape::SPACE_BEFORE) && given(end);
    prefixed || goes_on
}

/// The key of several tokens.
pub(crate) fn keys(tokens: &Tokens<'_>, range: Range<usize>) -> u64 {
    range.fold(0, |all, at| (all ^ key(tokens.str(at))).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23))
}

/// The letters of a text in lower case, without accents.
pub(crate) fn unaccented(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase)
}

/// The key of a token for look-up: lower case, without accents.
fn key(text: &str) -> u64 {
    const START: u64 = 0xCBF2_9CE4_8422_2325;
    let put = |hash: u64, value: u32| (hash ^ u64::from(value)).wrapping_mul(0x100_0000_01B3);
    if text.is_ascii() {
        return text.bytes().fold(START, |hash, byte| put(hash, u32::from(byte.to_ascii_lowercase())));
    }
    unaccented(text).fold(START, |hash, ch| match ch {
        '’' => put(hash, u32::from('\'')),
        'œ' => put(put(hash, u32::from('o')), u32::from('e')),
        'æ' => put(put(hash, u32::from('a')), u32::from('e')),
        ch => put(hash, u32::from(ch)),
    })
}
