//! Scores the crate on a folder of gold.
//!
//! ```text
//! cargo run --release --example evaluate -- GOLD_DIR
//! ```
//!
//! `-- --help` lists the options; the format of the gold and the meaning of the figures are in `support/score.rs`.

#[path = "support/calibration.rs"]
mod calibration;
#[cfg(feature = "fitting")]
#[path = "support/pronouns.rs"]
mod pronouns;
#[path = "support/score.rs"]
mod score;
#[path = "support/table.rs"]
mod table;

use std::collections::BTreeMap;
use std::env;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dixit::Extractor;
use serde_json::Value;

use calibration::BINS;
use score::{Article, FOLDS, Figure, Figures, Found, Gold, Kind, Outcome, Prediction, Scorer, SpeechFigures, Verdict, percent};

const USAGE: &str = "\
usage: evaluate [--folds] [--errors N] [--reliability] [--calibrate] [--pronouns] [--only PREFIX,...] [--pred DIR] GOLD_DIR...

Scores the quotations that the crate finds in the texts of each GOLD_DIR (pairs NAME.txt, NAME.json).

  --folds        the figures of five folds too, no outlet in two of them
  --errors N     list N errors
  --reliability  how often attributions of a given confidence are right
  --calibrate    fits the weights behind the confidence, cross-validated, and writes them to src/weights.rs
  --pronouns     fits the weights by which pronouns find their speaker, in the same way (cargo run --features fitting)
  --only P,...   the articles whose names begin with one of these prefixes
  --pred DIR     score DIR/NAME.json, analyses in JSON, instead of analysing the texts
  --help         print this
";

fn main() -> ExitCode {
    let options = match Options::parse(env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprint!("evaluate: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let result = read(&options).and_then(|(articles, predictions)| {
        let mut out = BufWriter::new(io::stdout().lock());
        match report(&mut out, &options, &articles, &predictions).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
            _ => Ok(()),
        }
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("evaluate: {problem}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Default)]
struct Options {
    gold: Vec<PathBuf>,
    predictions: Option<PathBuf>,
    only: Vec<String>,
    errors: usize,
    folds: bool,
    reliability: bool,
    calibrate: bool,
    #[cfg(feature = "fitting")]
    pronouns: bool,
}

impl Options {
    /// None if help is asked for.
    fn parse(mut args: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Self::default();
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--help" | "-h" => return Ok(None),
                "--folds" => options.folds = true,
                "--reliability" => options.reliability = true,
                "--calibrate" => options.calibrate = true,
                #[cfg(feature = "fitting")]
                "--pronouns" => options.pronouns = true,
                "--errors" => options.errors = value()?.parse().map_err(|_| "--errors needs a number")?,
                "--only" => options.only.extend(value()?.split(',').filter(|prefix| !prefix.is_empty()).map(String::from)),
                "--pred" => options.predictions = Some(value()?.into()),
                option if option.starts_with('-') => return Err(format!("unknown option {option}")),
                _ => options.gold.push(PathBuf::from(arg)),
            }
        }
        if options.gold.is_empty() { Err("which folder of gold?".into()) } else { Ok(Some(options)) }
    }
}

/// The articles, and for each the quotations to score.
fn read(options: &Options) -> Result<(Vec<Article>, Vec<Vec<Prediction>>), String> {
    let mut articles = Vec::new();
    for folder in &options.gold {
        let read = score::read_folder(folder, &options.only)?;
        if read.is_empty() {
            return Err(format!("{}: no such gold in this folder", folder.display()));
        }
        articles.extend(read);
    }
    let extractor = Extractor::new();
    let predictions = articles.iter().map(|article| {
        let analysis = match &options.predictions {
            Some(folder) => analysis_in(folder, &article.name),
            None => analysis_of(&extractor, &article.text),
        };
        analysis.and_then(|analysis| Prediction::read_all(&analysis, &article.text)).map_err(|e| format!("{}: {e}", article.name))
    });
    let predictions = predictions.collect::<Result<_, _>>()?;
    Ok((articles, predictions))
}

/// The analysis as the JSON that users read; by way of its text, which keeps a confidence of 0.9 what it is.
fn analysis_of(extractor: &Extractor, text: &str) -> Result<Value, String> {
    let json = serde_json::to_string(&extractor.analyze(text)).map_err(|error| error.to_string())?;
    serde_json::from_str(&json).map_err(|error| error.to_string())
}

/// A text without a file has no quotations.
fn analysis_in(folder: &Path, name: &str) -> Result<Value, String> {
    let path = folder.join(format!("{name}.json"));
    if path.exists() { score::read_json(&path) } else { Ok(serde_json::json!({"quotes": []})) }
}

/// An article with its predictions.
type Case<'a> = (&'a Article, &'a [Prediction]);

fn report(out: &mut impl Write, options: &Options, articles: &[Article], predictions: &[Vec<Prediction>]) -> io::Result<()> {
    let cases: Vec<Case<'_>> = articles.iter().zip(predictions.iter().map(Vec::as_slice)).collect();
    let mut speech = None::<SpeechFigures>;
    for (article, predictions) in &cases {
        if let Gold::Spans(spans) = &article.gold {
            speech.get_or_insert_default().add(&article.text, spans, predictions);
        }
    }
    if let Some(speech) = &speech {
        write!(out, "{speech}")?;
    }
    let cases: Vec<Case<'_>> = cases.into_iter().filter(|(article, _)| matches!(article.gold, Gold::Quotes(_))).collect();
    if cases.is_empty() {
        return Ok(());
    }
    let scorer = score_all(cases.iter().copied());
    let outcomes = &scorer.outcomes;
    write!(out, "{}", scorer.figures)?;
    by_kind(out, outcomes)?;
    by_prediction(out, "cue kind", outcomes, |prediction| prediction.cue_kind.as_deref())?;
    by_prediction(out, "evidence", outcomes, |prediction| prediction.evidence.as_deref())?;
    by_gender(out, outcomes)?;
    errors_by(out, "kind", outcomes, |outcome| kind_of(outcome).as_str())?;
    errors_by(out, "evidence", outcomes, |outcome| outcome.predicted.and_then(|p| p.quote.evidence.as_deref()).unwrap_or("-"))?;
    if options.reliability {
        reliability(out, "marked quotations", outcomes.iter().filter(|outcome| kind_of(outcome) != Kind::Indirect))?;
        reliability(out, "all quotations", outcomes.iter())?;
    }
    if options.calibrate {
        let (reliability, weights) = calibration::calibrate(outcomes);
        write!(out, "\nreliability, cross-validated\n{reliability}")?;
        calibration::write(&weights)?;
    }
    #[cfg(feature = "fitting")]
    if options.pronouns {
        let (choices, labels) = pronouns::choices(articles);
        if choices.is_empty() {
            return Err(io::Error::other("no pronoun whose speaker the gold tells"));
        }
        let (hits, weights) = pronouns::calibrate(&choices, &dixit::fitting::WEIGHTS.map(f64::from), &pronouns::PRIOR);
        write!(out, "\npronouns whose speaker is chosen right, cross-validated\n{hits}")?;
        table::write("PRONOUN", &labels, &weights)?;
    }
    if options.folds {
        folds(out, &cases, &scorer.figures)?;
    }
    list_errors(out, outcomes, options.errors)
}

fn score_all<'a>(cases: impl Iterator<Item = Case<'a>>) -> Scorer<'a> {
    let mut scorer = Scorer::default();
    for (article, predictions) in cases {
        if let Gold::Quotes(gold) = &article.gold {
            scorer.add(article, gold, predictions);
        }
    }
    scorer
}

/// The gold kind, or the predicted one of what is not in the gold.
fn kind_of(outcome: &Outcome<'_>) -> Kind {
    let predicted = outcome.predicted.map(|piece| piece.quote.kind);
    outcome.gold.map(|piece| piece.quote.kind).or(predicted).expect("an outcome is about something")
}

fn is_right(outcome: &Outcome<'_>) -> bool {
    outcome.verdict == Verdict::Right
}

/// Whether the words are right, whoever says them.
fn words_right(outcome: &Outcome<'_>) -> bool {
    matches!(outcome.verdict, Verdict::Right | Verdict::NoSpeaker | Verdict::WrongSpeaker)
}

/// Precision by the predicted kind, recall by the gold one.
fn by_kind(out: &mut impl Write, outcomes: &[Outcome<'_>]) -> io::Result<()> {
    writeln!(out, "\nby kind       gold  words found  attributed  recall   predicted  right  precision      F")?;
    for kind in Kind::ALL {
        let gold: Vec<_> = outcomes.iter().filter(|o| o.gold.is_some_and(|piece| piece.quote.kind == kind)).collect();
        let predicted: Vec<_> = outcomes.iter().filter(|o| o.predicted.is_some_and(|piece| piece.quote.kind == kind)).collect();
        let words = gold.iter().filter(|outcome| words_right(outcome)).count();
        let recall = Found { right: gold.iter().filter(|o| is_right(o)).count(), gold: gold.len(), predicted: 0 };
        let precision = Found { right: predicted.iter().filter(|o| is_right(o)).count(), predicted: predicted.len(), gold: 0 };
        let (p, r) = (precision.precision(), recall.recall());
        let f = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        writeln!(
            out,
            "{:12} {:5} {words:12} {:11} {r:7.1} {:11} {:6} {p:10.1} {f:6.1}",
            kind.as_str(),
            recall.gold,
            recall.right,
            precision.predicted,
            precision.right,
        )?;
    }
    Ok(())
}

/// Precision of the predictions that share a property, the most frequent first.
fn by_prediction<'a>(
    out: &mut impl Write,
    title: &str,
    outcomes: &[Outcome<'a>],
    property: impl Fn(&'a Prediction) -> Option<&'a str>,
) -> io::Result<()> {
    let mut counts = BTreeMap::<&str, (usize, usize)>::new();
    for outcome in outcomes {
        if let Some(piece) = outcome.predicted {
            let (count, right) = counts.entry(property(piece.quote).unwrap_or("-")).or_default();
            *count += 1;
            *right += usize::from(is_right(outcome));
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|&(_, (count, _))| std::cmp::Reverse(count));
    writeln!(out, "\n{:13} predicted  right  precision", format!("by {title}"))?;
    for (name, (count, right)) in rows {
        writeln!(out, "{name:13} {count:9} {right:6} {:10.1}", percent(right, count))?;
    }
    Ok(())
}

/// Whom the gold speaker of a quotation is counted with.
fn voice(outcome: &Outcome<'_>) -> Option<&'static str> {
    let Gold::Quotes(gold) = &outcome.article.gold else { return None };
    let speaker = gold.speaker_of(outcome.gold?.quote)?;
    Some(match (speaker.kind.as_str(), speaker.gender) {
        ("person" | "anonymous", Some('f')) => "women",
        ("person" | "anonymous", Some('m')) => "men",
        _ => "others",
    })
}

/// Recall of the quotations of women and of men: a count of voices is fair when both are found alike.
fn by_gender(out: &mut impl Write, outcomes: &[Outcome<'_>]) -> io::Result<()> {
    if outcomes.iter().all(|outcome| voice(outcome).is_none()) {
        return Ok(());
    }
    writeln!(out, "\nby gender    marked  right  recall      all  right  recall")?;
    let mut recalls = Vec::new();
    for who in ["women", "men", "others"] {
        let all: Vec<_> = outcomes.iter().filter(|outcome| voice(outcome) == Some(who)).collect();
        let marked: Vec<_> = all.iter().copied().filter(|outcome| kind_of(outcome) != Kind::Indirect).collect();
        let right = |outcomes: &[&Outcome<'_>]| outcomes.iter().filter(|outcome| is_right(outcome)).count();
        let recall = |outcomes: &[&Outcome<'_>]| percent(right(outcomes), outcomes.len());
        write!(out, "{who:12} {:6} {:6} {:7.1}", marked.len(), right(&marked), recall(&marked))?;
        writeln!(out, " {:8} {:6} {:7.1}", all.len(), right(&all), recall(&all))?;
        recalls.push((recall(&marked), recall(&all)));
    }
    let (marked, all) = (recalls[0].0 - recalls[1].0, recalls[0].1 - recalls[1].1);
    writeln!(out, "{:12} {:6} {:6} {marked:+7.1} {:8} {:6} {all:+7.1}", "women - men", "", "", "", "")
}

const CAUSES: [(Verdict, &str); 6] = [
    (Verdict::Missed, "missed"),
    (Verdict::Spurious, "spurious"),
    (Verdict::NotSpeech, "not speech"),
    (Verdict::WrongWords, "wrong words"),
    (Verdict::NoSpeaker, "no speaker"),
    (Verdict::WrongSpeaker, "wrong speaker"),
];

/// How many errors of each cause, by some property.
fn errors_by<'a>(
    out: &mut impl Write,
    title: &str,
    outcomes: &[Outcome<'a>],
    property: impl Fn(&Outcome<'a>) -> &'a str,
) -> io::Result<()> {
    let mut counts = BTreeMap::<&str, [usize; CAUSES.len()]>::new();
    for outcome in outcomes {
        if let Some(cause) = CAUSES.iter().position(|(verdict, _)| *verdict == outcome.verdict) {
            counts.entry(property(outcome)).or_default()[cause] += 1;
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, causes)| std::cmp::Reverse(causes.iter().sum::<usize>()));
    let total: [usize; CAUSES.len()] = std::array::from_fn(|cause| rows.iter().map(|(_, causes)| causes[cause]).sum());
    write!(out, "\n{:19}", format!("errors by {title}"))?;
    CAUSES.iter().try_for_each(|(_, cause)| write!(out, "  {cause}"))?;
    writeln!(out, "  all")?;
    for (name, causes) in rows.into_iter().chain([("all", total)]) {
        write!(out, "{name:19}")?;
        for (count, (_, cause)) in causes.iter().zip(CAUSES) {
            write!(out, "  {count:width$}", width = cause.len())?;
        }
        writeln!(out, "  {:3}", causes.iter().sum::<usize>())?;
    }
    Ok(())
}

/// The share of the attributions that are right, by their confidence: end to end, and where the words are right.
fn reliability<'o, 'a: 'o>(out: &mut impl Write, title: &str, outcomes: impl Iterator<Item = &'o Outcome<'a>>) -> io::Result<()> {
    let attributions: Vec<(f64, &Outcome<'_>)> = outcomes
        .filter_map(|outcome| {
            let prediction = outcome.predicted?.quote;
            prediction.name.as_ref().map(|_| (prediction.confidence, outcome))
        })
        .collect();
    let shares = |low: f64, high: f64| {
        let bin = || attributions.iter().filter(move |(confidence, _)| (low..high).contains(confidence));
        let right = bin().filter(|(_, outcome)| is_right(outcome)).count();
        let words = bin().filter(|(_, outcome)| words_right(outcome)).count();
        (bin().count(), right, words)
    };
    writeln!(out, "\nreliability, {title}\nconfidence     n   right   words right   of these right")?;
    for (at, &low) in BINS.iter().enumerate() {
        let high = BINS.get(at + 1).copied();
        let (n, right, words) = shares(low, high.unwrap_or(f64::INFINITY));
        let label = format!("{low}-{}", high.unwrap_or(1.0));
        writeln!(out, "{label:10} {n:5} {:7.1} {words:13} {:16.1}", percent(right, n), percent(right, words))?;
    }
    let (n, right, words) = shares(0.9, f64::INFINITY);
    let all = attributions.len();
    writeln!(
        out,
        "≥ 0.9: {n} of {all} ({:.1} %), right {:.1} % ({:.1} % where the words are right)",
        percent(n, all),
        percent(right, n),
        percent(right, words)
    )
}

/// The figures of each fold beside those of all.
fn folds(out: &mut impl Write, cases: &[Case<'_>], all: &Figures) -> io::Result<()> {
    let articles = || cases.iter().map(|(article, _)| *article);
    let (outlets, fold_of) = (score::outlets(articles()), &score::folds(articles()));
    let of_fold = |fold| score_all(cases.iter().copied().filter(move |(article, _)| fold_of(article) == fold)).figures;
    let folds: Vec<Figures> = (0..FOLDS).map(of_fold).collect();
    write!(out, "\n{:20} {:>6}", "folds (F or share)", "all")?;
    (1..=FOLDS).try_for_each(|fold| write!(out, " {fold:6}"))?;
    writeln!(out)?;
    print_columns(out, all, &folds)?;
    for fold in 0..FOLDS {
        let own: Vec<&str> = outlets.iter().copied().skip(fold).step_by(FOLDS).collect();
        writeln!(out, "fold {}: {}", fold + 1, own.join(", "))?;
    }
    Ok(())
}

fn print_columns(out: &mut impl Write, all: &Figures, folds: &[Figures]) -> io::Result<()> {
    let columns: Vec<_> = std::iter::once(all).chain(folds).map(Figures::lines).collect();
    for (row, (name, _)) in columns[0].iter().enumerate() {
        write!(out, "{name:20}")?;
        for column in &columns {
            match column[row].1 {
                Figure::Count(count) => write!(out, " {count:6}")?,
                Figure::Found(found) => write!(out, " {:6.1}", found.f())?,
                Figure::Share(share) => write!(out, " {:6.1}", percent(share.right, share.of))?,
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The first `limit` errors, in the order of the articles.
fn list_errors(out: &mut impl Write, outcomes: &[Outcome<'_>], limit: usize) -> io::Result<()> {
    let errors = outcomes.iter().filter(|outcome| !is_right(outcome)).take(limit);
    for (at, error) in errors.enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        writeln!(out, "{gap}  - {}", described(error))?;
    }
    Ok(())
}

/// `article: wrong speaker "Luc Dol", want "Anne Dol" (subject): "words"`
fn described(error: &Outcome<'_>) -> String {
    let words = |spans: &[score::Chars]| {
        let first = spans.first().cloned().unwrap_or_default();
        error.article.text.chars().skip(first.start).take(first.len().min(70)).collect::<String>()
    };
    let cause = CAUSES.iter().find(|(verdict, _)| *verdict == error.verdict).map_or("right", |(_, cause)| cause);
    let mut line = format!("{}: {cause}", error.article.name);
    let predicted = error.predicted.map(|piece| piece.quote);
    match error.verdict {
        Verdict::NoSpeaker | Verdict::WrongSpeaker => {
            line +=
                &format!(" {:?}, want {:?}", predicted.and_then(|p| p.name.as_deref()).unwrap_or("nobody"), wanted_name(error));
        }
        Verdict::WrongWords => line += &format!(" {:?}, want", error.predicted.map(|p| words(p.spans)).unwrap_or_default()),
        _ => line += &format!(" {}", kind_of(error).as_str()),
    }
    if let Some(evidence) = predicted.and_then(|p| p.evidence.as_deref()) {
        line += &format!(" ({evidence})");
    }
    let spans = error.gold.map(|piece| piece.spans).or(error.predicted.map(|piece| piece.spans)).unwrap_or_default();
    format!("{line}: {:?}", words(spans))
}

/// The fullest name of the gold speaker.
fn wanted_name<'a>(error: &Outcome<'a>) -> &'a str {
    let Gold::Quotes(gold) = &error.article.gold else { return "nobody" };
    error.gold.and_then(|piece| gold.speaker_of(piece.quote)).map_or("nobody", |entity| &entity.names[0])
}
