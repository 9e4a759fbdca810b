//! Scores quotations against gold: who is right, and by how much.
//!
//! A folder of gold holds pairs `NAME.txt` and `NAME.json`, offsets in code points, ends exclusive:
//!
//! ```json
//! {"speakers": {"E1": {"kind": "person", "gender": "f", "names": ["Anne Dol", "la maire", "Dol"]}},
//!  "quotes": [{"kind": "direct", "spans": [[2, 5]], "speaker": "E1", "mention": [12, 20], "cue": [[8, 11]]}],
//!  "not_speech": [{"span": [30, 41], "why": "title"}]}
//! ```
//!
//! `kind` is `direct`, `mixed` or `indirect`; a `speaker` of null means that the text does not tell; the fullest name
//! comes first. `"layers"` without `"speaker"` marks gold that tells mentions but no speakers; gold that has `"spans"`
//! instead of `"quotes"` tells only which words are direct speech.
//!
//! Quotations in marks are counted by segment, each unbroken stretch of words, so that joining the pieces around an
//! incise or not costs nothing. Indirect ones are counted whole.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::slice;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// A range of code points.
pub(crate) type Chars = Range<usize>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Direct,
    Mixed,
    Indirect,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Direct, Self::Mixed, Self::Indirect];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }

    fn read(value: &Value) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|kind| value["kind"] == kind.as_str())
            .ok_or_else(|| format!("kind {} is none of direct, mixed, indirect", value["kind"]))
    }
}

/// A speaker of the gold.
#[derive(Debug)]
pub(crate) struct Entity {
    pub(crate) kind: String,
    /// `m` or `f`.
    pub(crate) gender: Option<char>,
    /// The fullest first.
    pub(crate) names: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct GoldQuote {
    pub(crate) kind: Kind,
    spans: Vec<Chars>,
    /// A key of [`GoldQuotes::entities`].
    pub(crate) speaker: Option<String>,
    mention: Option<Chars>,
    cue: Option<Vec<Chars>>,
}

/// One text with what is true of it.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) gold: Gold,
}

#[derive(Debug)]
pub(crate) enum Gold {
    Quotes(GoldQuotes),
    /// Only which words are direct speech.
    Spans(Vec<Chars>),
}

#[derive(Debug)]
pub(crate) struct GoldQuotes {
    pub(crate) entities: BTreeMap<String, Entity>,
    quotes: Vec<GoldQuote>,
    not_speech: Vec<Chars>,
    /// Whether the gold tells who speaks, not only which mention is meant.
    tells_speakers: bool,
}

/// A quotation to be scored.
#[derive(Debug)]
pub(crate) struct Prediction {
    pub(crate) kind: Kind,
    spans: Vec<Chars>,
    cue: Option<Chars>,
    pub(crate) cue_kind: Option<String>,
    mention: Option<Chars>,
    pub(crate) name: Option<String>,
    gender: Option<char>,
    pub(crate) evidence: Option<String>,
    pub(crate) clues: Vec<String>,
    pub(crate) confidence: f64,
}

// ---------------------------------------------------------------- reading

/// The articles of a folder, sorted; `prefixes` keeps those whose name begins with one of them, if there are any.
pub(crate) fn read_folder(folder: &Path, prefixes: &[String]) -> Result<Vec<Article>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let wanted = prefixes.is_empty() || prefixes.iter().any(|prefix| name.starts_with(prefix.as_str()));
        if wanted && path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| Article::read(path).map_err(|problem| format!("{}: {problem}", path.display()))).collect()
}

/// The JSON document in a file.
pub(crate) fn read_json(path: &Path) -> Result<Value, String> {
    let json = fs::read(path).map_err(|error| error.to_string())?;
    serde_json::from_slice(&json).map_err(|error| error.to_string())
}

impl Article {
    fn read(json: &Path) -> Result<Self, String> {
        let gold = read_json(json)?;
        let text = fs::read_to_string(json.with_extension("txt")).map_err(|error| format!("its text: {error}"))?;
        let gold = match gold.get("spans") {
            Some(spans) => Gold::Spans(pairs(spans)?),
            None => Gold::Quotes(GoldQuotes::read(&gold)?),
        };
        if gold.end() > text.chars().count() {
            return Err("a span ends behind the text".into());
        }
        Ok(Self { name: json.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text, gold })
    }
}

impl Gold {
    /// Where the last span ends.
    fn end(&self) -> usize {
        let end = |spans: &[Chars]| spans.iter().map(|span| span.end).max().unwrap_or(0);
        match self {
            Self::Spans(spans) => end(spans),
            Self::Quotes(gold) => gold.quotes.iter().map(|quote| end(&quote.spans)).max().unwrap_or(0).max(end(&gold.not_speech)),
        }
    }
}

impl GoldQuotes {
    fn read(gold: &Value) -> Result<Self, String> {
        let mut entities = BTreeMap::new();
        for (key, entity) in gold["speakers"].as_object().ok_or("no speakers")? {
            let names: Vec<String> = list(&entity["names"])?.iter().filter_map(Value::as_str).map(String::from).collect();
            if names.is_empty() {
                return Err(format!("speaker {key} has no name"));
            }
            let kind = entity["kind"].as_str().unwrap_or_default().to_owned();
            entities.insert(key.clone(), Entity { kind, gender: initial(&entity["gender"]), names });
        }
        let mut quotes = Vec::new();
        for quote in list(&gold["quotes"])? {
            let speaker = quote["speaker"].as_str().map(String::from);
            if let Some(unknown) = speaker.as_ref().filter(|&key| !entities.contains_key(key)) {
                return Err(format!("no speaker {unknown}"));
            }
            quotes.push(GoldQuote {
                kind: Kind::read(quote)?,
                spans: pairs(&quote["spans"])?,
                speaker,
                mention: present(&quote["mention"]).map(pair).transpose()?,
                cue: present(&quote["cue"]).map(pairs).transpose()?,
            });
        }
        let not_speech = gold["not_speech"].as_array().into_iter().flatten().map(|passage| pair(&passage["span"]));
        let tells_speakers =
            gold.get("layers").and_then(Value::as_array).is_none_or(|layers| layers.iter().any(|l| l == "speaker"));
        Ok(Self { entities, quotes, not_speech: not_speech.collect::<Result<_, _>>()?, tells_speakers })
    }
}

impl Prediction {
    /// The quotations of an analysis in JSON, whose offsets are bytes of `text`.
    pub(crate) fn read_all(analysis: &Value, text: &str) -> Result<Vec<Self>, String> {
        let mut at_byte = vec![None; text.len() + 1];
        let ends = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
        ends.enumerate().for_each(|(index, byte)| at_byte[byte] = Some(index));
        let offset = |value: &Value| {
            let byte = value.as_u64().and_then(|byte| usize::try_from(byte).ok()).ok_or_else(|| format!("offset {value}"))?;
            at_byte.get(byte).copied().flatten().ok_or_else(|| format!("byte {byte} is no character boundary of the text"))
        };
        let span = |value: &Value| Ok::<_, String>(offset(&value["start"])?..offset(&value["end"])?);
        let mut predictions = Vec::new();
        for quote in list(&analysis["quotes"])? {
            let speaker = present(&quote["speaker"]).map(|index| {
                let index = index.as_u64().and_then(|index| usize::try_from(index).ok());
                index.and_then(|index| analysis["speakers"].get(index)).ok_or_else(|| format!("no speaker {}", quote["speaker"]))
            });
            let speaker = speaker.transpose()?.unwrap_or(&Value::Null);
            predictions.push(Self {
                kind: Kind::read(quote)?,
                spans: list(&quote["spans"])?.iter().map(span).collect::<Result<_, _>>()?,
                cue: present(&quote["cue"]).map(span).transpose()?,
                cue_kind: quote["cue"]["kind"].as_str().map(String::from),
                mention: present(&quote["mention"]).map(span).transpose()?,
                name: speaker["name"].as_str().map(String::from),
                gender: initial(&speaker["gender"]),
                evidence: quote["evidence"].as_str().map(String::from),
                clues: quote["clues"].as_array().into_iter().flatten().filter_map(Value::as_str).map(String::from).collect(),
                confidence: quote["confidence"].as_f64().unwrap_or(0.0),
            });
        }
        Ok(predictions)
    }
}

fn present(value: &Value) -> Option<&Value> {
    Some(value).filter(|value| !value.is_null())
}

fn list(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("{value} is no array"))
}

fn pair(value: &Value) -> Result<Chars, String> {
    let end = |index: usize| value.get(index).and_then(Value::as_u64).and_then(|offset| usize::try_from(offset).ok());
    end(0).zip(end(1)).map(|(start, end)| start..end).ok_or_else(|| format!("{value} is no span"))
}

fn pairs(value: &Value) -> Result<Vec<Chars>, String> {
    list(value)?.iter().map(pair).collect()
}

fn initial(gender: &Value) -> Option<char> {
    gender.as_str().and_then(|gender| gender.chars().next())
}

// ---------------------------------------------------------------- folds

pub(crate) const FOLDS: usize = 5;

/// The outlet of an article: its name without the number behind the last `_`.
fn outlet(article: &Article) -> &str {
    article.name.rsplit_once('_').map_or(&article.name, |(outlet, _)| outlet)
}

/// The outlets of some articles, sorted.
pub(crate) fn outlets<'a>(articles: impl Iterator<Item = &'a Article>) -> Vec<&'a str> {
    let mut outlets: Vec<&str> = articles.map(outlet).collect();
    outlets.sort_unstable();
    outlets.dedup();
    outlets
}

/// The fold of an article. Outlets, sorted, go to the folds in turn: the split is the same everywhere, and a rule learnt from one
/// outlet is judged on others.
pub(crate) fn folds<'a>(articles: impl Iterator<Item = &'a Article>) -> impl Fn(&Article) -> usize {
    let outlets = outlets(articles);
    move |article| outlets.binary_search(&outlet(article)).map_or(0, |at| at % FOLDS)
}

// ---------------------------------------------------------------- names

const TITLES: &str = "m mm mme mlle dr pr me mᵉ maître maitre monsieur madame mgr sir lord lady";
const DETERMINERS: &str = "le la les l un une des du de d ce cet cette son sa ses leur leurs notre nos";
const PARTICLES: &str = "de du des d le la von van der den ben bin al el di da dos y et ibn";

/// Whether a word is in a list, spaces between its entries.
fn holds(list: &str, word: &str) -> bool {
    list.split(' ').any(|entry| entry == word)
}

/// The words of a name in lower case, without the titles and determiners in front.
fn words(name: &str) -> Vec<String> {
    let folded = name.nfkc().collect::<String>().to_lowercase();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.skip_while(|word| holds(TITLES, word) || holds(DETERMINERS, word)).map(String::from).collect()
}

/// Whether a form is a person's name and nothing else: capitals on all but particles and titles.
fn proper(form: &str) -> bool {
    let small = |word: &str| {
        let word = word.to_lowercase();
        let word = word.trim_matches('.');
        holds(TITLES, word) || holds(PARTICLES, word)
    };
    let mut words =
        form.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’')).filter(|w| !w.is_empty() && !small(w)).peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a name is one of these forms of an entity: the whole form, or for a human being the form with its role or
/// title around it, or shortened to its last words.
fn is_one_of(name: &str, forms: &[String], entity_kind: &str) -> bool {
    let name = words(name);
    let human = matches!(entity_kind, "person" | "anonymous");
    !name.is_empty()
        && forms.iter().any(|form| {
            let words = words(form);
            let inside = || name.windows(words.len()).any(|window| window == words);
            let shortened = || words.len() > 1 && words.ends_with(&name);
            !words.is_empty() && (name == words || (human && proper(form) && (inside() || shortened())))
        })
}

impl Entity {
    pub(crate) fn is(&self, name: Option<&str>) -> bool {
        name.is_some_and(|name| is_one_of(name, &self.names, &self.kind))
    }

    /// Whether the name is the fullest one, not a surname or a role alone.
    fn is_fully(&self, name: Option<&str>) -> bool {
        let fullest = &self.names[..1];
        name.is_some_and(|name| is_one_of(name, fullest, &self.kind) && words(name).len() >= words(&fullest[0]).len())
    }
}

// ---------------------------------------------------------------- matching

/// Does not count at the edge of a span.
const EDGE: &str = " \t\n\r\u{a0}\u{202f}\u{2009}«»“”\"‹›„.,;:!?…'’‘—–-()[]";

/// The characters of some spans, edges trimmed: ranges in order that do not touch.
#[derive(Clone, PartialEq)]
struct Cover(Vec<Chars>);

impl Cover {
    fn of(spans: &[Chars], text: &[char]) -> Self {
        let mut ranges: Vec<Chars> = spans.iter().map(|span| trimmed(span, text)).filter(|span| !span.is_empty()).collect();
        ranges.sort_by_key(|range| range.start);
        let mut merged: Vec<Chars> = Vec::new();
        for range in ranges {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        Self(merged)
    }

    fn len(&self) -> usize {
        self.0.iter().map(Range::len).sum()
    }

    fn shared(&self, other: &Self) -> usize {
        let shared = |a: &Chars, b: &Chars| a.end.min(b.end).saturating_sub(a.start.max(b.start));
        self.0.iter().map(|a| other.0.iter().map(|b| shared(a, b)).sum::<usize>()).sum()
    }
}

fn trimmed(span: &Chars, text: &[char]) -> Chars {
    let Range { mut start, mut end } = span.clone();
    while start < end && EDGE.contains(text[start]) {
        start += 1;
    }
    while end > start && EDGE.contains(text[end - 1]) {
        end -= 1;
    }
    start..end
}

/// When two quotations have the same words.
#[derive(Clone, Copy)]
enum Measure {
    /// Intersection over union, at least.
    Union(f64),
    /// The share of the gold that is covered, more than.
    Covered(f64),
}

impl Measure {
    fn value(self, gold: &Cover, predicted: &Cover) -> Option<f64> {
        let shared = gold.shared(predicted);
        let over = |whole: usize| shared as f64 / whole as f64;
        match self {
            _ if shared == 0 => None,
            Self::Union(least) => Some(over(gold.len() + predicted.len() - shared)).filter(|&value| value >= least),
            Self::Covered(more) => Some(over(gold.len())).filter(|&value| value > more),
        }
    }
}

/// Indices of the pairs of gold and predicted that match, the best first, each used once.
fn matches(gold: &[Cover], predicted: &[Cover], measure: Measure) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (i, wanted) in gold.iter().enumerate() {
        for (j, had) in predicted.iter().enumerate() {
            candidates.extend(measure.value(wanted, had).map(|value| (value, i, j)));
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut gold_used, mut predicted_used) = (vec![false; gold.len()], vec![false; predicted.len()]);
    let mut pairs = Vec::new();
    for (_, i, j) in candidates {
        if !gold_used[i] && !predicted_used[j] {
            (gold_used[i], predicted_used[j]) = (true, true);
            pairs.push((i, j));
        }
    }
    pairs
}

fn overlap(a: Option<&Chars>, b: Option<&Chars>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.start < b.end && b.start < a.end)
}

// ---------------------------------------------------------------- figures

/// Right ones among the predicted and among the gold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) right: usize,
    pub(crate) predicted: usize,
    pub(crate) gold: usize,
}

/// In percent; 0 of nothing is 0.
pub(crate) fn percent(right: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { (100 * right) as f64 / of as f64 }
}

impl Found {
    pub(crate) fn precision(&self) -> f64 {
        percent(self.right, self.predicted)
    }

    pub(crate) fn recall(&self) -> f64 {
        percent(self.right, self.gold)
    }

    pub(crate) fn f(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P {:5.1} R {:5.1} F {:5.1}   ", self.precision(), self.recall(), self.f())?;
        write!(f, "gold {}, predicted {}", self.gold, self.predicted)
    }
}

/// Right ones among those that could be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) right: usize,
    pub(crate) of: usize,
}

impl Share {
    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }
}

/// One line of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    Count(usize),
    Found(Found),
    Share(Share),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Found(found) => write!(f, "{found}"),
            Self::Share(share) => write!(f, "{:.1}", percent(share.right, share.of)),
        }
    }
}

/// The figures of some articles, all micro-averaged.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    articles: usize,
    attributed: Found,
    named: Found,
    all_attributed: Found,
    mention_attributed: Found,
    exact: Found,
    overlap: Found,
    kind: Share,
    indirect: Found,
    mention: Share,
    speaker: Share,
    cue: Share,
    gender: Share,
    ggt_3: Found,
    ggt_8: Found,
    ggt_speaker: Share,
}

impl Figures {
    /// Name and value, in the order to print:
    ///
    /// - *attributed*: marked quotations whose words (intersection over union of 0.8) and speaker are right, the headline
    ///   figure; *named*: whose speaker has the fullest name; *all.attributed*: with the indirect ones;
    ///   *mention.attributed*: whose mention is right, for gold that tells no speakers
    /// - *marked.exact*, *marked.overlap*, *indirect* (0.6): the words alone
    /// - *marked.kind*, *mention*, *speaker*, *cue*, *gender*: shares of the quotations with right words
    /// - *ggt*: the way of the Gender Gap Tracker, more than this share of the gold words covered
    pub(crate) fn lines(&self) -> [(&'static str, Figure); 16] {
        [
            ("articles", Figure::Count(self.articles)),
            ("attributed", Figure::Found(self.attributed)),
            ("named", Figure::Found(self.named)),
            ("all.attributed", Figure::Found(self.all_attributed)),
            ("mention.attributed", Figure::Found(self.mention_attributed)),
            ("marked.exact", Figure::Found(self.exact)),
            ("marked.overlap", Figure::Found(self.overlap)),
            ("marked.kind", Figure::Share(self.kind)),
            ("indirect", Figure::Found(self.indirect)),
            ("mention", Figure::Share(self.mention)),
            ("speaker", Figure::Share(self.speaker)),
            ("cue", Figure::Share(self.cue)),
            ("gender", Figure::Share(self.gender)),
            ("ggt.3", Figure::Found(self.ggt_3)),
            ("ggt.8", Figure::Found(self.ggt_8)),
            ("ggt.speaker", Figure::Share(self.ggt_speaker)),
        ]
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines().iter().try_for_each(|(name, figure)| writeln!(f, "{name:20} {figure}"))
    }
}

/// What became of one quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// Words and speaker are right; the mention instead of the speaker, where the gold tells none.
    Right,
    Missed,
    Spurious,
    /// Spurious, and the gold says that these marked words are nobody's.
    NotSpeech,
    /// Shares words with the gold, too few.
    WrongWords,
    /// Right words, nobody's.
    NoSpeaker,
    WrongSpeaker,
}

/// A gold segment, a predicted one, or both together, and what to think of it.
#[derive(Clone, Copy)]
pub(crate) struct Outcome<'a> {
    pub(crate) article: &'a Article,
    pub(crate) gold: Option<Piece<'a, GoldQuote>>,
    pub(crate) predicted: Option<Piece<'a, Prediction>>,
    pub(crate) verdict: Verdict,
}

/// A quotation with those of its spans that are counted together.
#[derive(Debug)]
pub(crate) struct Piece<'a, Q> {
    pub(crate) quote: &'a Q,
    pub(crate) spans: &'a [Chars],
}

impl<Q> Clone for Piece<'_, Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q> Copy for Piece<'_, Q> {}

/// What gold and predicted quotations have in common.
trait Quotation {
    fn kind(&self) -> Kind;
    fn spans(&self) -> &[Chars];
}

impl Quotation for GoldQuote {
    fn kind(&self) -> Kind {
        self.kind
    }
    fn spans(&self) -> &[Chars] {
        &self.spans
    }
}

impl Quotation for Prediction {
    fn kind(&self) -> Kind {
        self.kind
    }
    fn spans(&self) -> &[Chars] {
        &self.spans
    }
}

/// Marked quotations cut in segments, or the indirect ones whole.
fn pieces<Q: Quotation>(quotes: &[Q], marked: bool) -> Vec<Piece<'_, Q>> {
    let of_layer = quotes.iter().filter(|quote| (quote.kind() != Kind::Indirect) == marked);
    if marked {
        of_layer.flat_map(|quote| quote.spans().iter().map(move |span| Piece { quote, spans: slice::from_ref(span) })).collect()
    } else {
        of_layer.map(|quote| Piece { quote, spans: quote.spans() }).collect()
    }
}

fn covers<Q>(pieces: &[Piece<'_, Q>], text: &[char]) -> Vec<Cover> {
    pieces.iter().map(|piece| Cover::of(piece.spans, text)).collect()
}

/// Scores articles one after the other.
#[derive(Default)]
pub(crate) struct Scorer<'a> {
    pub(crate) figures: Figures,
    pub(crate) outcomes: Vec<Outcome<'a>>,
}

impl<'a> Scorer<'a> {
    /// Counts one article.
    pub(crate) fn add(&mut self, article: &'a Article, gold: &'a GoldQuotes, predictions: &'a [Prediction]) {
        let text: Vec<char> = article.text.chars().collect();
        self.figures.articles += 1;
        self.add_layer(article, gold, predictions, &text, true);
        self.add_layer(article, gold, predictions, &text, false);
        self.add_covered(gold, predictions, &text);
    }

    /// Counts the marked or the indirect quotations of an article.
    fn add_layer(
        &mut self,
        article: &'a Article,
        gold: &'a GoldQuotes,
        predictions: &'a [Prediction],
        text: &[char],
        marked: bool,
    ) {
        let (wanted, had) = (pieces(&gold.quotes, marked), pieces(predictions, marked));
        let (wanted_covers, had_covers) = (covers(&wanted, text), covers(&had, text));
        let pairs = matches(&wanted_covers, &had_covers, Measure::Union(if marked { 0.8 } else { 0.6 }));
        self.add_totals(gold.tells_speakers, marked, Found { right: pairs.len(), predicted: had.len(), gold: wanted.len() });
        for &(i, j) in &pairs {
            let exact = wanted_covers[i] == had_covers[j];
            let verdict = self.add_pair(gold, wanted[i].quote, had[j].quote, exact);
            self.outcomes.push(Outcome { article, gold: Some(wanted[i]), predicted: Some(had[j]), verdict });
        }
        self.add_unmatched(article, gold, (&wanted, &wanted_covers), (&had, &had_covers), &pairs, text);
    }

    fn add_totals(&mut self, tells_speakers: bool, marked: bool, found: Found) {
        let Figures { attributed, named, all_attributed, mention_attributed, exact, overlap, indirect, .. } = &mut self.figures;
        let mut totals = Vec::new();
        if marked {
            totals.extend([mention_attributed, exact, &mut *overlap]);
        } else {
            totals.push(&mut *indirect);
        }
        if tells_speakers {
            totals.push(all_attributed);
            if marked {
                totals.extend([attributed, named]);
            }
        }
        for total in totals {
            total.predicted += found.predicted;
            total.gold += found.gold;
        }
        if marked { overlap.right += found.right } else { indirect.right += found.right }
    }

    /// Counts a quotation whose words are right.
    fn add_pair(&mut self, gold: &GoldQuotes, wanted: &GoldQuote, had: &Prediction, exact: bool) -> Verdict {
        let figures = &mut self.figures;
        let marked = wanted.kind != Kind::Indirect;
        let mention_right = overlap(wanted.mention.as_ref(), had.mention.as_ref());
        if marked {
            figures.exact.right += usize::from(exact);
            figures.kind.count(wanted.kind == had.kind);
            figures.mention_attributed.right += usize::from(wanted.mention.is_none() || mention_right);
        }
        if wanted.mention.is_some() {
            figures.mention.count(mention_right);
        }
        if let Some(last) = wanted.cue.as_ref().and_then(|cue| cue.last()) {
            figures.cue.count(had.cue.as_ref().is_some_and(|cue| cue.start < last.end && last.end <= cue.end));
        }
        if !gold.tells_speakers {
            return match (wanted.mention.is_none() || mention_right, &had.mention) {
                (true, _) => Verdict::Right,
                (false, None) => Verdict::NoSpeaker,
                (false, Some(_)) => Verdict::WrongSpeaker,
            };
        }
        let right = gold.right_speaker(wanted, had);
        let entity = gold.speaker_of(wanted);
        if let Some(entity) = entity {
            figures.speaker.count(right);
            if let Some(gender) = entity.gender.filter(|_| right) {
                figures.gender.count(had.gender == Some(gender));
            }
        }
        figures.all_attributed.right += usize::from(right);
        if marked {
            figures.attributed.right += usize::from(right);
            let full = entity.is_none_or(|entity| entity.is_fully(had.name.as_deref()));
            figures.named.right += usize::from(right && full);
        }
        match (right, &had.name) {
            (true, _) => Verdict::Right,
            (false, None) => Verdict::NoSpeaker,
            (false, Some(_)) => Verdict::WrongSpeaker,
        }
    }

    /// Says what is wrong with the words that no pair holds.
    fn add_unmatched(
        &mut self,
        article: &'a Article,
        gold: &GoldQuotes,
        (wanted, wanted_covers): (&[Piece<'a, GoldQuote>], &[Cover]),
        (had, had_covers): (&[Piece<'a, Prediction>], &[Cover]),
        pairs: &[(usize, usize)],
        text: &[char],
    ) {
        let wanted_left: Vec<usize> = (0..wanted.len()).filter(|&i| pairs.iter().all(|pair| pair.0 != i)).collect();
        let had_left: Vec<usize> = (0..had.len()).filter(|&j| pairs.iter().all(|pair| pair.1 != j)).collect();
        let chosen = |covers: &[Cover], indices: &[usize]| indices.iter().map(|&at| covers[at].clone()).collect::<Vec<_>>();
        let close = matches(&chosen(wanted_covers, &wanted_left), &chosen(had_covers, &had_left), Measure::Union(0.0));
        for (at, &i) in wanted_left.iter().enumerate() {
            let predicted = close.iter().find(|pair| pair.0 == at).map(|pair| had[had_left[pair.1]]);
            let verdict = if predicted.is_some() { Verdict::WrongWords } else { Verdict::Missed };
            self.outcomes.push(Outcome { article, gold: Some(wanted[i]), predicted, verdict });
        }
        let not_speech = Cover::of(&gold.not_speech, text);
        for (_, &j) in had_left.iter().enumerate().filter(|(at, _)| close.iter().all(|pair| pair.1 != *at)) {
            let verdict = if not_speech.shared(&had_covers[j]) > 0 { Verdict::NotSpeech } else { Verdict::Spurious };
            self.outcomes.push(Outcome { article, gold: None, predicted: Some(had[j]), verdict });
        }
    }

    /// Counts all quotations by the share of the gold that is covered.
    fn add_covered(&mut self, gold: &GoldQuotes, predictions: &[Prediction], text: &[char]) {
        let wanted: Vec<Cover> = gold.quotes.iter().map(|quote| Cover::of(&quote.spans, text)).collect();
        let had: Vec<Cover> = predictions.iter().map(|quote| Cover::of(&quote.spans, text)).collect();
        let figures = &mut self.figures;
        for (found, share) in [(&mut figures.ggt_3, 0.3), (&mut figures.ggt_8, 0.8)] {
            found.right += matches(&wanted, &had, Measure::Covered(share)).len();
            found.gold += wanted.len();
            found.predicted += had.len();
        }
        for (i, j) in matches(&wanted, &had, Measure::Covered(0.3)) {
            let (wanted, had) = (&gold.quotes[i], &predictions[j]);
            let agreed_none = || had.mention.is_none() || (gold.tells_speakers && gold.right_speaker(wanted, had));
            let right = overlap(wanted.mention.as_ref(), had.mention.as_ref()) || (wanted.mention.is_none() && agreed_none());
            figures.ggt_speaker.count(right);
        }
    }
}

impl GoldQuotes {
    pub(crate) fn speaker_of(&self, quote: &GoldQuote) -> Option<&Entity> {
        quote.speaker.as_ref().and_then(|key| self.entities.get(key))
    }

    /// The speaker of a quotation whose mention is these words.
    #[cfg(feature = "fitting")]
    pub(crate) fn told_by(&self, words: &Chars) -> Option<&Entity> {
        let within = |mention: &Chars| words.start <= mention.start && mention.end <= words.end;
        let quote = self.quotes.iter().find(|quote| quote.mention.as_ref().is_some_and(within))?;
        self.speaker_of(quote)
    }

    /// Where the gold cannot tell, nobody is the right answer.
    fn right_speaker(&self, wanted: &GoldQuote, had: &Prediction) -> bool {
        self.speaker_of(wanted).map_or(had.name.is_none(), |entity| entity.is(had.name.as_deref()))
    }
}

// ---------------------------------------------------------------- direct speech by words

/// How well the words of direct speech are found, for gold that tells nothing else.
#[derive(Clone, Debug, Default)]
pub(crate) struct SpeechFigures {
    token: Found,
    strict: Found,
}

impl SpeechFigures {
    pub(crate) fn add(&mut self, text: &str, gold: &[Chars], predictions: &[Prediction]) {
        let starts = word_starts(text);
        let marked = predictions.iter().filter(|quote| quote.kind != Kind::Indirect).flat_map(|quote| &quote.spans);
        let (wanted, had) = (inside(&starts, gold), inside(&starts, marked));
        let both = wanted.iter().zip(&had).filter(|&(&wanted, &had)| wanted && had);
        let count = |flags: &[bool]| flags.iter().filter(|&&flag| flag).count();
        self.token.right += both.count();
        self.token.gold += count(&wanted);
        self.token.predicted += count(&had);
        let (wanted, had) = (runs(&wanted), runs(&had));
        self.strict.right += wanted.iter().filter(|run| had.contains(run)).count();
        self.strict.gold += wanted.len();
        self.strict.predicted += had.len();
    }
}

impl fmt::Display for SpeechFigures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:8} {}", "token", self.token)?;
        writeln!(f, "{:8} {}", "strict", self.strict)
    }
}

/// Where words begin, in code points.
fn word_starts(text: &str) -> Vec<usize> {
    let mut before = false;
    let mut starts = Vec::new();
    for (at, character) in text.chars().enumerate() {
        let within = character.is_alphanumeric() || character == '_';
        if within && !before {
            starts.push(at);
        }
        before = within;
    }
    starts
}

/// For each word whether it begins in one of the spans.
fn inside<'s>(starts: &[usize], spans: impl IntoIterator<Item = &'s Chars>) -> Vec<bool> {
    let mut inside = vec![false; starts.len()];
    for span in spans {
        let first = starts.partition_point(|&start| start < span.start);
        let end = starts.partition_point(|&start| start < span.end);
        inside.get_mut(first..end).unwrap_or_default().fill(true);
    }
    inside
}

/// The unbroken stretches of words inside.
fn runs(inside: &[bool]) -> Vec<Chars> {
    let mut runs: Vec<Chars> = Vec::new();
    for (at, _) in inside.iter().enumerate().filter(|&(_, &inside)| inside) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}
