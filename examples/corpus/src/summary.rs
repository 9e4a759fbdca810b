//! What a run counted.

use std::collections::BTreeMap;
use std::fmt;

use dixit::{Analysis, Gender, QuoteKind, SpeakerKind};
use serde::{Deserialize, Serialize};

/// Names counted at once. The rarest half is forgotten beyond, so that memory stays bounded.
const MOST_NAMES: usize = 200_000;

/// Names shown.
const TOP: usize = 10;

/// Counts of a part or of a whole run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) articles: u64,
    pub(crate) rejects: u64,
    quotes: BTreeMap<String, u64>,
    attributed: u64,
    women: u64,
    men: u64,
    gender_unknown: u64,
    /// Quotations by speaker, for the speakers with a name.
    speakers: BTreeMap<String, u64>,
    /// Whether rare names were forgotten.
    names_forgotten: bool,
}

impl Summary {
    pub(crate) fn count(&mut self, analysis: &Analysis<'_>) {
        self.articles += 1;
        for quote in analysis.quotes() {
            *self.quotes.entry(quote.kind().as_str().to_owned()).or_default() += 1;
            let Some(speaker) = analysis.speaker_of(quote) else { continue };
            self.attributed += 1;
            if speaker.kind() == SpeakerKind::Person {
                match speaker.gender() {
                    Some(Gender::Feminine) => self.women += 1,
                    Some(Gender::Masculine) => self.men += 1,
                    _ => self.gender_unknown += 1,
                }
            }
            // « le maire » of one article is not that of the next: only names are added up.
            if speaker.is_named() {
                *self.speakers.entry(speaker.name().to_owned()).or_default() += 1;
            }
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.articles += other.articles;
        self.rejects += other.rejects;
        self.attributed += other.attributed;
        self.women += other.women;
        self.men += other.men;
        self.gender_unknown += other.gender_unknown;
        self.names_forgotten |= other.names_forgotten;
        add_counts(&mut self.quotes, other.quotes);
        add_counts(&mut self.speakers, other.speakers);
        if self.speakers.len() > MOST_NAMES {
            let ranked = ranked(&self.speakers);
            let kept = ranked[..MOST_NAMES / 2].iter().map(|&(name, count)| (name.clone(), count)).collect();
            self.speakers = kept;
            self.names_forgotten = true;
        }
    }

    fn all_quotes(&self) -> u64 {
        self.quotes.values().sum()
    }
}

fn add_counts(counts: &mut BTreeMap<String, u64>, others: BTreeMap<String, u64>) {
    for (name, count) in others {
        *counts.entry(name).or_default() += count;
    }
}

/// Most frequent first, then by name.
fn ranked(counts: &BTreeMap<String, u64>) -> Vec<(&String, u64)> {
    let mut ranked: Vec<_> = counts.iter().map(|(name, &count)| (name, count)).collect();
    ranked.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    ranked
}

fn share(part: u64, whole: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a share shown with one decimal")]
    if whole == 0 { 0.0 } else { part as f64 * 100.0 / whole as f64 }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quotes = self.all_quotes();
        writeln!(f, "articles:    {}", self.articles)?;
        let kinds = QuoteKind::ALL.iter().map(|kind| format!("{kind} {}", self.quotes.get(kind.as_str()).unwrap_or(&0)));
        writeln!(f, "quotations:  {quotes} ({})", kinds.collect::<Vec<_>>().join(", "))?;
        writeln!(f, "attributed:  {} ({:.1} %)", self.attributed, share(self.attributed, quotes))?;
        let persons = self.women + self.men + self.gender_unknown;
        let part = |count| format!("{:.1} % ({count})", share(count, persons));
        writeln!(
            f,
            "persons:     of their {persons} quotations, women {}, men {}, gender unknown {}",
            part(self.women),
            part(self.men),
            part(self.gender_unknown)
        )?;
        let rare = if self.names_forgotten { ", at least: rare names were forgotten on the way" } else { "" };
        writeln!(f, "most quoted (named speakers{rare}):")?;
        for (name, count) in ranked(&self.speakers).into_iter().take(TOP) {
            writeln!(f, "{count:>11}  {name}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_the_whole() {
        let texts = ["« Oui », a dit Mme Anne Dol. « Non », a dit Paul Ker.", "« Peut-être », a répondu Anne Dol."];
        let mut whole = Summary::default();
        let mut parts = Summary::default();
        for text in texts {
            let analysis = dixit::analyze(text);
            whole.count(&analysis);
            let mut part = Summary::default();
            part.count(&analysis);
            parts.add(part);
        }
        assert_eq!(whole, parts);
        assert_eq!((whole.articles, whole.all_quotes(), whole.attributed), (2, 3, 3));
        assert!(whole.to_string().contains("2  Anne Dol"), "{whole}");
    }

    #[test]
    fn names_stay_bounded() {
        let mut sum = Summary::default();
        for start in [0, MOST_NAMES] {
            let speakers = (start..start + MOST_NAMES).map(|number| (format!("N{number}"), 1)).chain([("Often".into(), 5)]);
            sum.add(Summary { speakers: speakers.collect(), ..Summary::default() });
        }
        assert!(sum.speakers.len() <= MOST_NAMES && sum.names_forgotten);
        assert!(sum.speakers.contains_key("Often"));
    }
}
