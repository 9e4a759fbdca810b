//! Reads the lists of words, a line an entry: those that a caller may add to as well.

use std::fmt;

use super::builder::Builder;
use super::tables::led_by;
use super::word::{Agreement, Classes, Frames, Reliability, Verb, VerbId};

/// A line of a list that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadLine {
    pub(super) line: usize,
    pub(super) reason: String,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

pub(super) type List = fn(&mut Builder, &str) -> Result<(), BadLine>;

/// Reads the entries of a list: one a line, a form and `N` fields parted by tabs, `#` for comments.
pub(super) fn entries<'a, const N: usize>(
    list: &'a str,
    mut take: impl FnMut(&'a str, [&'a str; N]) -> Result<(), String>,
) -> Result<(), BadLine> {
    lines(list, &mut |form, columns| match columns.try_into() {
        Ok(fields) => take(form, fields),
        Err(_) => Err(format!("{} fields where {} are due", columns.len() + 1, N + 1)),
    })
}

/// What takes the form of a line and its fields, or tells why it cannot.
type Take<'a, 'b> = dyn FnMut(&'a str, &[&'a str]) -> Result<(), String> + 'b;

fn lines<'a>(list: &'a str, take: &mut Take<'a, '_>) -> Result<(), BadLine> {
    for (at, line) in list.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let form = columns.next().unwrap_or_default();
        take(form, &columns.collect::<Vec<_>>()).map_err(|reason| BadLine { line: at + 1, reason })?;
    }
    Ok(())
}

/// What stands between the marks.
pub(super) fn parts(text: &str, mark: char) -> impl Iterator<Item = &str> {
    text.split(mark).map(|part| part.trim_start_matches(' ')).filter(|part| !part.is_empty())
}

/// A form cut as the tokens are: elisions are words of their own.
pub(super) fn pieces(form: &str) -> impl Iterator<Item = &str> {
    let mut rest = form;
    std::iter::from_fn(move || {
        let word = rest.split(' ').next().unwrap_or_default();
        let piece = elision(word).unwrap_or(word);
        rest = rest[piece.len()..].trim_start_matches(' ');
        (!piece.is_empty()).then_some(piece)
    })
}

/// The elided word that a form starts with: *d'*, *qu'*.
fn elision(text: &str) -> Option<&str> {
    let (at, mark) = text.char_indices().find(|(_, ch)| ['\'', '’'].contains(ch))?;
    let (elided, rest) = text.split_at(at + mark.len_utf8());
    ((1..=2).contains(&elided[..at].chars().count()) && !rest.is_empty()).then_some(elided)
}

/// Verbs of speech go before the others for the forms they share.
const SPEECH: u32 = COMMON + 1;
pub(super) const COMMON: u32 = 1;

impl Builder {
    pub(super) fn speech_verbs(&mut self, list: &str) -> Result<(), BadLine> {
        let mut last = VerbId::NONE;
        entries(list, |infinitive, [reliability, frames, flags, rank]| {
            let (reliability, frames, flags) = (read_reliability(reliability)?, read_frames(frames)?, Flags::read(flags)?);
            let rank: u32 = rank.parse().map_err(|_| format!("{rank:?} is no rank"))?;
            // The pronominal use has a line of its own, next to the plain one.
            let again = self.lexicon.verbs[last.0 as usize].lemma == infinitive;
            if !again {
                last = self.known_verb(infinitive).unwrap_or_else(|| self.verb(Verb::new(infinitive), 0));
            }
            let before = self.priority[last.0 as usize];
            let priority = before.max(SPEECH.saturating_add(rank));
            self.priority[last.0 as usize] = priority;
            let verb = &mut self.lexicon.verbs[last.0 as usize];
            if flags.reflexive {
                verb.reflexive = Some((reliability, frames));
            } else {
                verb.reliability = reliability;
                verb.frames = frames;
            }
            verb.incise |= flags.incise;
            verb.denies |= flags.denies;
            verb.asks |= flags.asks;
            let classes = Classes::SPEECH.or(Classes::VERB);
            let done = again && priority == before || self.conjugated(infinitive, last, classes);
            if done { Ok(()) } else { Err(format!("{infinitive:?} is no infinitive")) }
        })
    }

    pub(super) fn verb_phrases(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |words, [reliability, frames, flags]| {
            let (reliability, frames, flags) = (read_reliability(reliability)?, read_frames(frames)?, Flags::read(flags)?);
            let (head, tail) = words.split_once(' ').ok_or_else(|| format!("{words:?} is one word"))?;
            let id = self.verb_of(head).ok_or_else(|| format!("{head:?} is no verb"))?;
            let record = Verb {
                reliability,
                frames,
                reflexive: flags.reflexive.then_some((reliability, frames)),
                incise: flags.incise,
                denies: flags.denies,
                asks: flags.asks,
                ..Verb::new(words)
            };
            let verb = self.verb(record, 0);
            self.lexicon.verbs[id.0 as usize].leads = true;
            if let Some(node) = self.path(led_by(id), pieces(tail)) {
                self.lexicon.nodes[node as usize].verb = verb;
            }
            Ok(())
        })
    }

    /// The verb of an infinitive.
    pub(super) fn verb_of(&mut self, infinitive: &str) -> Option<VerbId> {
        let word = self.word(infinitive)?;
        let id = self.lexicon.words[word].verb;
        (self.lexicon.verbs[id.0 as usize].lemma == infinitive).then_some(id)
    }

    pub(super) fn nouns(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [kinds, agreement]| {
            let mut classes = Classes::NONE;
            for kind in kinds.chars() {
                classes = classes.or(match kind {
                    'N' => Classes::NOUN,
                    'A' => Classes::ADJECTIVE,
                    'S' => Classes::SPEECH_NOUN.or(Classes::NOUN),
                    'T' => Classes::TITLE_HEAD.or(Classes::NOUN),
                    'O' => Classes::OFTEN_NOUN,
                    'X' => Classes::NOT_NAME,
                    'H' => Classes::TIME,
                    other => return Err(format!("{other:?} is no kind of noun")),
                });
            }
            self.with_plural(form, classes, read_agreement(agreement)?);
            Ok(())
        })
    }

    /// A form and, when it is not said to be singular or plural, its regular plural.
    fn with_plural(&mut self, form: &str, classes: Classes, agreement: Agreement) {
        if agreement.any(Agreement::SINGULAR.or(Agreement::PLURAL)) {
            return self.entry(form, classes, agreement);
        }
        if form.ends_with(['s', 'x', 'z']) {
            return self.entry(form, classes, agreement.or(Agreement::SINGULAR).or(Agreement::PLURAL));
        }
        self.entry(form, classes, agreement.or(Agreement::SINGULAR));
        let plural = match form.strip_suffix("al") {
            Some(stem) if agreement != Agreement::FEMININE => format!("{stem}aux"),
            _ if form.ends_with("au") || form.ends_with("eu") => format!("{form}x"),
            _ => format!("{form}s"),
        };
        self.entry(&plural, classes, agreement.or(Agreement::PLURAL));
    }

    pub(super) fn roles(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [kinds, agreement]| {
            let mut classes = Classes::NONE;
            for kind in kinds.chars() {
                classes = classes.or(match kind {
                    'C' => Classes::CIVILITY,
                    'M' => Classes::ROLE_MODIFIER,
                    'G' => Classes::GROUP,
                    'P' => Classes::PERSON,
                    'R' => Classes::ROLE,
                    'N' => Classes::NAMELESS,
                    'S' => Classes::SUPREME,
                    other => return Err(format!("{other:?} is no kind of role")),
                });
            }
            // The tokens M and MM come without their full stop.
            let form = form.strip_suffix('.').unwrap_or(form);
            self.entry(form, classes, read_agreement(agreement)?);
            Ok(())
        })
    }

    pub(super) fn organisations(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [kind, agreement]| {
            let classes = match kind {
                "O" => Classes::ORGANISATION,
                "T" => Classes::ORGANISATION.or(Classes::TAKES_UP),
                "D" => Classes::DOCUMENT,
                "A" => Classes::ANONYMOUS,
                "G" => Classes::GROUP,
                other => return Err(format!("{other:?} is no kind of organisation")),
            };
            let agreement = read_agreement(agreement)?;
            if form.contains(' ') {
                self.entry(form, classes, agreement)
            } else {
                self.with_plural(form, classes, agreement)
            }
            Ok(())
        })
    }

    pub(super) fn places(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, []| {
            self.entry(form, Classes::COUNTRY, Agreement::NONE);
            Ok(())
        })
    }

    pub(super) fn demonyms(&mut self, list: &str) -> Result<(), BadLine> {
        let classes = Classes::DEMONYM.or(Classes::ADJECTIVE);
        entries(list, |masculine, [feminine]| {
            if masculine == feminine {
                self.with_plural(masculine, classes, Agreement::EPICENE);
            } else {
                self.with_plural(masculine, classes, Agreement::MASCULINE);
                self.with_plural(feminine, classes, Agreement::FEMININE);
            }
            Ok(())
        })
    }

    pub(super) fn metonyms(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [agreement, kind]| {
            let group = match kind {
                "O" => Classes::NONE,
                "M" => Classes::MEDIUM,
                "G" => Classes::GROUP,
                other => return Err(format!("{other:?} is no kind of metonym")),
            };
            let brand = if form.starts_with(char::is_lowercase) { Classes::BRAND } else { Classes::NONE };
            self.entry(form, Classes::METONYM.or(group).or(brand), read_agreement(agreement)?);
            Ok(())
        })
    }

    pub(super) fn first_names(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |line, []| {
            let mut names = parts(line, ' ');
            let share = names.next().unwrap_or_default();
            let share: u8 =
                share.parse().ok().filter(|share| *share <= 100).ok_or_else(|| format!("{share:?} is no percentage"))?;
            for name in names {
                if let Some(id) = self.word(name) {
                    self.change(id, |word| {
                        word.classes = word.classes.or(Classes::FIRST_NAME);
                        word.male_share = share;
                    });
                }
            }
            Ok(())
        })
    }
}

fn read_reliability(text: &str) -> Result<Reliability, String> {
    match text {
        "0" => Ok(Reliability::None),
        "1" => Ok(Reliability::Low),
        "2" => Ok(Reliability::Medium),
        "3" => Ok(Reliability::High),
        _ => Err(format!("{text:?} is no reliability")),
    }
}

fn read_frames(text: &str) -> Result<Frames, String> {
    text.chars().filter(|letter| *letter != '-').try_fold(Frames::NONE, |all, letter| {
        Ok(all.or(match letter {
            'Q' => Frames::QUE,
            'S' => Frames::QUESTION,
            'D' => Frames::DE_INF,
            'E' => Frames::A_INF,
            'I' => Frames::BARE_INF,
            'N' => Frames::NOUN,
            'O' => Frames::PERSON,
            'K' => Frames::QUALIFY,
            'A' => Frames::ATTRIBUTE,
            _ => return Err(format!("{letter:?} is no frame")),
        }))
    })
}

#[derive(Default)]
struct Flags {
    reflexive: bool,
    incise: bool,
    denies: bool,
    asks: bool,
}

impl Flags {
    fn read(text: &str) -> Result<Self, String> {
        let mut flags = Self::default();
        for letter in text.chars().filter(|letter| *letter != '-') {
            match letter {
                'r' => flags.reflexive = true,
                'i' => flags.incise = true,
                'd' => flags.denies = true,
                'a' => flags.asks = true,
                _ => return Err(format!("{letter:?} is no flag")),
            }
        }
        Ok(flags)
    }
}

pub(super) fn read_agreement(text: &str) -> Result<Agreement, String> {
    text.chars().filter(|letter| *letter != '-').try_fold(Agreement::NONE, |all, letter| {
        Ok(all.or(match letter {
            'm' => Agreement::MASCULINE,
            'f' => Agreement::FEMININE,
            'e' => Agreement::EPICENE,
            's' => Agreement::SINGULAR,
            'p' => Agreement::PLURAL,
            'x' => Agreement::SINGULAR.or(Agreement::PLURAL),
            _ => return Err(format!("{letter:?} is no gender or number")),
        }))
    })
}
