//! The speakers of several texts, joined where their names leave no doubt.

use std::collections::HashMap;

use crate::known;
use crate::lexicon::{Classes, Lexicon};
use crate::model::{Analysis, Gender, GenderEvidence, Speaker, SpeakerKind};
use crate::token::{Tokens, shape, tokenize};

/// The speakers of several texts.
///
/// Speakers of one identifier are one voice. Without identifiers, persons are joined by their full name and organisations by
/// their name, accents, capitals and article aside. What stays in doubt stays apart: a surname alone, a role (*le préfet* of one
/// text is not that of the next), groups and unnamed sources, two people of one name of whom one is *M.* and the other *Mme*, or
/// who have two identifiers.
///
/// ```
/// use dixit::Voices;
/// let texts = [
///     "« Le pont tiendra », a dit Anne Dol. « Non », a répondu le préfet.",
///     "« On verra », a soufflé le préfet. Anne Dol assure qu'elle « ne regrette rien ».",
/// ];
/// let mut voices = Voices::new();
/// for text in texts {
///     voices.add(&dixit::analyze(text));
/// }
/// let anne = &voices.as_slice()[0];
/// assert_eq!((anne.name(), anne.texts(), anne.quotes()), ("Anne Dol", 2, 3));
/// assert_eq!(voices.as_slice().iter().filter(|voice| voice.name() == "le préfet").count(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Voices {
    voices: Vec<Voice>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<(u64, SpeakerKind), Vec<usize>>,
    texts: usize,
}

/// A speaker of one text or several.
///
/// ```
/// let mut voices = dixit::Voices::new();
/// voices.add(&dixit::analyze("« Oui », dit la maire, Anne Dol."));
/// let voice = &voices.as_slice()[0];
/// assert_eq!(voice.name(), "Anne Dol");
/// assert_eq!(voice.gender(), Some(dixit::Gender::Feminine));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Voice {
    name: String,
    kind: SpeakerKind,
    gender: Option<(Gender, GenderEvidence)>,
    id: Option<String>,
    texts: usize,
    quotes: usize,
    /// Number of the text that was added last, from 1.
    last: usize,
}

impl Voices {
    /// No voice yet.
    ///
    /// ```
    /// assert!(dixit::Voices::new().as_slice().is_empty());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the speakers of one text; gives, for each of its [`speakers`](Analysis::speakers), the index of the voice.
    ///
    /// ```
    /// let mut voices = dixit::Voices::new();
    /// voices.add(&dixit::analyze("« Un », dit Anne Dol. « Deux », dit Paul Rey."));
    /// let analysis = dixit::analyze("« Trois », dit Paul Rey. « Quatre », dit Anne Dol.");
    /// assert_eq!(voices.add(&analysis), [1, 0]);
    /// ```
    pub fn add(&mut self, analysis: &Analysis<'_>) -> Vec<usize> {
        self.texts += 1;
        analysis
            .by_speaker()
            .map(|(speaker, quotes)| {
                let index = self.voice(speaker);
                let voice = &mut self.voices[index];
                voice.texts += usize::from(voice.last != self.texts);
                voice.last = self.texts;
                voice.quotes += quotes.len();
                voice.learn(speaker);
                index
            })
            .collect()
    }

    /// The voices, in the order in which they were first added.
    ///
    /// ```
    /// let mut voices = dixit::Voices::new();
    /// voices.add(&dixit::analyze("« Un », dit Anne Dol. « Deux », dit Paul Rey. « Trois », dit Paul Rey."));
    /// let most = voices.as_slice().iter().max_by_key(|voice| voice.quotes()).unwrap();
    /// assert_eq!(most.name(), "Paul Rey");
    /// ```
    #[must_use]
    pub fn as_slice(&self) -> &[Voice] {
        &self.voices
    }

    /// The voice of a speaker, found or made.
    fn voice(&mut self, speaker: &Speaker<'_>) -> usize {
        if let Some(&known) = speaker.id().and_then(|id| self.by_id.get(id)) {
            return known;
        }
        let next = self.voices.len();
        let name = full_name(speaker.name(), speaker.kind()).map(|name| (name, speaker.kind()));
        let namesakes = name.and_then(|name| self.by_name.get(&name)).map_or(&[][..], Vec::as_slice);
        let fitting: Vec<usize> = namesakes.iter().copied().filter(|&index| self.voices[index].may_be(speaker)).take(2).collect();
        let index = match fitting[..] {
            [only] => only,
            _ => next,
        };
        if index == next {
            self.voices.push(Voice {
                name: speaker.name().to_owned(),
                kind: speaker.kind(),
                gender: None,
                id: None,
                texts: 0,
                quotes: 0,
                last: 0,
            });
            // One of several that it may be is no namesake of its own.
            if let (Some(name), true) = (name, fitting.is_empty()) {
                self.by_name.entry(name).or_default().push(index);
            }
        }
        if let Some(id) = speaker.id() {
            self.by_id.insert(id.to_owned(), index);
        }
        index
    }
}

impl<'a, 't: 'a> Extend<&'a Analysis<'t>> for Voices {
    fn extend<I: IntoIterator<Item = &'a Analysis<'t>>>(&mut self, texts: I) {
        for text in texts {
            self.add(text);
        }
    }
}

impl<'a, 't: 'a> FromIterator<&'a Analysis<'t>> for Voices {
    fn from_iter<I: IntoIterator<Item = &'a Analysis<'t>>>(texts: I) -> Self {
        let mut voices = Self::new();
        voices.extend(texts);
        voices
    }
}

impl Voice {
    /// The name as the first text gives it; see [`Speaker::name`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the name is a proper one; see [`Speaker::is_named`].
    #[must_use]
    pub fn is_named(&self) -> bool {
        is_proper(&self.name)
    }

    /// What kind of voice it is; see [`SpeakerKind`].
    #[must_use]
    pub fn kind(&self) -> SpeakerKind {
        self.kind
    }

    /// The gender that the strongest evidence of all texts tells; see [`Speaker::gender`].
    #[must_use]
    pub fn gender(&self) -> Option<Gender> {
        self.gender.map(|(gender, _)| gender)
    }

    /// The identifier that the caller gave; see [`Speaker::id`].
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// In how many texts it speaks.
    ///
    /// ```
    /// let mut voices = dixit::Voices::new();
    /// voices.add(&dixit::analyze("« Un », dit Anne Dol. « Deux », ajoute-t-elle."));
    /// voices.add(&dixit::analyze("« Trois », dit Anne Dol."));
    /// assert_eq!(voices.as_slice()[0].texts(), 2);
    /// ```
    #[must_use]
    pub fn texts(&self) -> usize {
        self.texts
    }

    /// How many quotations it has in all.
    ///
    /// ```
    /// let mut voices = dixit::Voices::new();
    /// voices.add(&dixit::analyze("« Un », dit Anne Dol. « Deux », ajoute-t-elle."));
    /// voices.add(&dixit::analyze("« Trois », dit Anne Dol."));
    /// assert_eq!(voices.as_slice()[0].quotes(), 3);
    /// ```
    #[must_use]
    pub fn quotes(&self) -> usize {
        self.quotes
    }

    /// Whether nothing tells it apart from a speaker of its name.
    fn may_be(&self, speaker: &Speaker<'_>) -> bool {
        let other = speaker.id().is_some() && self.id.is_some();
        // A pronoun may be another's, and a first name only makes a gender likely: one mistake in a thousand texts would part
        // all.
        let sure = |evidence| matches!(evidence, GenderEvidence::Caller | GenderEvidence::Civility);
        let clash = self
            .gender
            .zip(speaker.gender().zip(speaker.gender_evidence()))
            .is_some_and(|(own, told)| own.0 != told.0 && sure(own.1) && sure(told.1));
        !other && !clash
    }

    fn learn(&mut self, speaker: &Speaker<'_>) {
        if let Some(told) = speaker.gender().zip(speaker.gender_evidence()) {
            if self.gender.is_none_or(|(_, known)| told.1 < known) {
                self.gender = Some(told);
            }
        }
        if self.id.is_none() {
            self.id = speaker.id().map(str::to_owned);
        }
    }
}

/// The key of a name that means one person or one organisation wherever it stands.
fn full_name(name: &str, kind: SpeakerKind) -> Option<u64> {
    let (tokens, first) = without_determiner(name);
    let whole = match kind {
        SpeakerKind::Person => first == 0 && tokens.is_capital(0) && capitals(&tokens, first) > 1,
        SpeakerKind::Organisation => capitals(&tokens, first) > 0,
        _ => false,
    };
    whole.then(|| known::keys(&tokens, first..tokens.len()))
}

/// Whether a name has a capital besides that of a determiner: *la CGT*, not *Le préfet*.
pub(crate) fn is_proper(name: &str) -> bool {
    let (tokens, first) = without_determiner(name);
    capitals(&tokens, first) > 0
}

/// The tokens of a name, and the first behind its determiner.
fn without_determiner(name: &str) -> (Tokens<'_>, usize) {
    let tokens = tokenize(name, Lexicon::base());
    let first = usize::from(tokens.has(0, Classes::DETERMINED.or(Classes::CONTRACTION)));
    (tokens, first)
}

fn capitals(tokens: &Tokens<'_>, first: usize) -> usize {
    (first..tokens.len()).filter(|&at| tokens.is(at, shape::CAPITAL)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(texts: &[&str]) -> Vec<(String, usize)> {
        let analyses: Vec<_> = texts.iter().map(|text| crate::analyze(text)).collect();
        let voices: Voices = analyses.iter().collect();
        voices.as_slice().iter().map(|voice| (voice.name().to_owned(), voice.texts())).collect()
    }

    #[test]
    fn full_names_are_joined_and_no_others() {
        let texts =
            ["« A », dit Éric Rey.", "« B », dit Eric REY.", "« C », dit Rey.", "« D », dit Paul Rey.", "« E », dit M. Rey."];
        let rey = |name: &str, texts| (name.to_owned(), texts);
        assert_eq!(names(&texts), [rey("Éric Rey", 2), rey("Rey", 1), rey("Paul Rey", 1), rey("Rey", 1)]);
        let texts =
            ["« A », annonce la CGT.", "La CGT refuse « B ».", "« C », répond le ministère.", "« D », répond le ministère."];
        assert_eq!(names(&texts).iter().map(|(_, texts)| *texts).collect::<Vec<_>>(), [2, 1, 1]);
    }

    #[test]
    fn namesakes_of_two_genders_stay_apart() {
        let texts = ["« A », dit Mme Claude Dol.", "« B », dit M. Claude Dol.", "« C », dit Claude Dol."];
        let dol = ("Claude Dol".to_owned(), 1);
        assert_eq!(names(&texts), [dol.clone(), dol.clone(), dol]);
    }

    #[test]
    fn identifiers_decide() {
        let json = |name: &str, id: Option<&str>| {
            let speaker = Speaker {
                name: name.to_owned().into(),
                kind: SpeakerKind::Person,
                gender: None,
                gender_evidence: None,
                gender_confidence: 0.0,
                mentions: Vec::new(),
                id: id.map(|id| id.to_owned().into()),
            };
            Analysis { speakers: vec![speaker], ..Analysis::default() }
        };
        let mut voices = Voices::new();
        let found: Vec<usize> = [
            ("Anne Dol", None),
            ("Anne Dol", Some("1")),
            ("la maire", Some("1")),
            ("Anne Dol", None),
            ("Anne Dol", Some("2")),
            ("Anne Dol", None),
        ]
        .into_iter()
        .flat_map(|(name, id)| voices.add(&json(name, id)))
        .collect();
        assert_eq!(found, [0, 0, 0, 0, 1, 2]);
        assert_eq!(voices.as_slice()[0].id(), Some("1"));
    }
}
