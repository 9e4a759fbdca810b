//! Speed of the whole analysis, against one aho-corasick pass over the same bytes, on documents short and long, on one thread and two;
//! what a byte costs in texts that keep one pass or another busy.
//!
//! Reads the dispatches of `../shared/corpus/dispatches.jsonl` where they are present, else a text that the bench makes itself.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, MatchKind};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dixit::Extractor;

/// Cues that the yardstick looks for: what a reader of French quotations would list first.
const CUES: &str = include_str!("texts/cues.txt");

/// The sentences that make the text of a machine without dispatches; `{}` takes a name.
const SENTENCES: &str = include_str!("texts/sentences.txt");

/// Texts of a few sentences for the parts of the analysis.
const PARTS: &str = include_str!("texts/parts.txt");

const NAMES: [&str; 8] = [
    "Claire Vasseur",
    "Paul Morvan",
    "Hélène Quérel",
    "Julien Tassin",
    "Sophie Lebrac",
    "Marc Dormoy",
    "Élise Ferrandier",
    "Yann Guilvic",
];

fn made() -> Vec<String> {
    let sentences: Vec<&str> = SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    (0..200)
        .map(|number: usize| {
            let mut text = String::new();
            for at in 0..12 {
                let sentence = sentences[(number * 7 + at * 5) % sentences.len()];
                text.push_str(&sentence.replace("{}", NAMES[(number + at / 3) % NAMES.len()]));
                text.push_str(if at % 3 == 2 { "\n\n" } else { " " });
            }
            let _ = write!(text, "Dossier numéro {number}.");
            text
        })
        .collect()
}

fn articles() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/dispatches.jsonl");
    let Ok(file) = std::fs::read_to_string(path) else { return made() };
    let text = |line: &str| Some(serde_json::from_str::<serde_json::Value>(line).ok()?.get("text")?.as_str()?.to_owned());
    file.lines().filter_map(text).take(1500).collect()
}

fn bytes(texts: &[String]) -> u64 {
    texts.iter().map(|text| text.len() as u64).sum()
}

fn analyze_all(extractor: &Extractor, texts: &[String]) -> usize {
    texts.iter().map(|text| extractor.analyze(black_box(text)).quotes().len()).sum()
}

fn yardstick() -> AhoCorasick {
    let cues = CUES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    AhoCorasick::builder().match_kind(MatchKind::Standard).ascii_case_insensitive(true).build(cues).expect("a list of words")
}

/// The best of some runs.
fn best(mut run: impl FnMut() -> usize) -> Duration {
    let once = |run: &mut dyn FnMut() -> usize| {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..5).map(|_| once(&mut run)).min().unwrap_or_default()
}

fn speed(bytes: u64, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

fn whole(criterion: &mut Criterion) {
    let texts = articles();
    let size = bytes(&texts);
    let extractor = Extractor::new();
    let automaton = yardstick();
    let count =
        |texts: &[String]| texts.iter().map(|text| automaton.find_overlapping_iter(black_box(text)).count()).sum::<usize>();
    let ours = speed(size, best(|| analyze_all(&extractor, &texts)));
    let theirs = speed(size, best(|| count(&texts)));
    println!(
        "{} articles, {size} bytes: analysis {ours:.1} MB/s, aho-corasick {theirs:.1} MB/s, ratio {:.1}",
        texts.len(),
        theirs / ours
    );
    let mut group = criterion.benchmark_group("whole");
    group.throughput(Throughput::Bytes(size)).sample_size(10);
    group.bench_function("analysis", |bencher| bencher.iter(|| analyze_all(&extractor, &texts)));
    group.bench_function("aho_corasick", |bencher| bencher.iter(|| count(&texts)));
    group.finish();
}

/// What a byte costs where one pass or another is busy: the difference of two texts is the cost of what one has and the other lacks.
fn parts(criterion: &mut Criterion) {
    const SIZE: usize = 2_000;
    let extractor = Extractor::new();
    let mut group = criterion.benchmark_group("parts");
    group.sample_size(10);
    for part in PARTS.split("\n= ").skip(1) {
        let (name, sentences) = part.split_once('\n').expect("a name over its sentences");
        let sentences: Vec<&str> = sentences.lines().collect();
        let text = |number: usize| {
            let mut text = String::new();
            for at in 0.. {
                text.push_str(&sentences[at % sentences.len()].replace("{}", NAMES[(number + at / 3) % NAMES.len()]));
                if text.len() > SIZE {
                    break;
                }
                text.push_str(if sentences[0].starts_with('—') { "\n" } else { " " });
            }
            text
        };
        let texts: Vec<String> = (0..100).map(text).collect();
        let time = best(|| analyze_all(&extractor, &texts));
        println!("{:5.1} ns a byte of {name}", time.as_secs_f64() * 1e9 / bytes(&texts) as f64);
        group.throughput(Throughput::Bytes(bytes(&texts)));
        group.bench_function(name.split(':').next().unwrap_or(name), |bencher| bencher.iter(|| analyze_all(&extractor, &texts)));
    }
    group.finish();
}

/// One document of 10 MB against the same bytes in articles.
fn length(criterion: &mut Criterion) {
    let texts = articles();
    let mut long = String::new();
    let mut copies = Vec::new();
    for text in texts.iter().cycle() {
        if long.len() > 10_000_000 {
            break;
        }
        long.push_str(text);
        long.push_str("\n\n");
        copies.push(text.clone());
    }
    let extractor = Extractor::new();
    let mut group = criterion.benchmark_group("length");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(bytes(&copies)));
    group.bench_function(BenchmarkId::new("articles", copies.len()), |bencher| bencher.iter(|| analyze_all(&extractor, &copies)));
    group.throughput(Throughput::Bytes(long.len() as u64));
    group.bench_function(BenchmarkId::new("one_document", long.len()), |bencher| {
        bencher.iter(|| extractor.analyze(black_box(&long)).quotes().len())
    });
    group.finish();
}

fn threads(criterion: &mut Criterion) {
    let texts = articles();
    let extractor = Extractor::new();
    let mut group = criterion.benchmark_group("threads");
    group.throughput(Throughput::Bytes(bytes(&texts))).sample_size(10);
    for threads in [1, 2] {
        group.bench_function(BenchmarkId::from_parameter(threads), |bencher| {
            bencher.iter(|| {
                std::thread::scope(|scope| {
                    let share = texts.len().div_ceil(threads);
                    let workers: Vec<_> =
                        texts.chunks(share).map(|texts| scope.spawn(|| analyze_all(&extractor, texts))).collect();
                    workers.into_iter().map(|worker| worker.join().unwrap_or_default()).sum::<usize>()
                })
            });
        });
    }
    group.finish();
}

/// A first extractor builds the lexicon; the first call of the process is the one to time.
fn start(criterion: &mut Criterion) {
    let begin = Instant::now();
    black_box(Extractor::new());
    println!("first Extractor::new(): {:.1} ms", begin.elapsed().as_secs_f64() * 1e3);
    criterion.bench_function("new", |bencher| bencher.iter(Extractor::new));
    criterion.bench_function("build_with_a_verb", |bencher| bencher.iter(|| Extractor::builder().verb("storytweeter").build()));
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = start, whole, parts, length, threads
}
criterion_main!(benches);
