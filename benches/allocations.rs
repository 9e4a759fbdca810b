//! Allocations and peak heap of an analysis, counted by the allocator.

use std::alloc::System;
use std::hint::black_box;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use dixit::Extractor;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const ARTICLE: &str = include_str!("texts/sentences.txt");

fn main() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/dispatches.jsonl");
    let text = |line: &str| Some(serde_json::from_str::<serde_json::Value>(line).ok()?.get("text")?.as_str()?.to_owned());
    let texts: Vec<String> = match std::fs::read_to_string(path) {
        Ok(file) => file.lines().filter_map(text).take(1500).collect(),
        Err(_) => vec![ARTICLE.replace("{}", "Claire Vasseur")],
    };
    let extractor = Extractor::new();
    black_box(extractor.analyze(&texts[0]));
    let region = Region::new(ALLOCATOR);
    for text in &texts {
        black_box(extractor.analyze(text));
    }
    let change = region.change();
    let count = texts.len() as f64;
    let bytes: usize = texts.iter().map(String::len).sum();
    println!(
        "{} articles of {:.0} bytes: {:.1} allocations and {:.1} reallocations each, {:.1} bytes allocated per byte of text",
        texts.len(),
        bytes as f64 / count,
        change.allocations as f64 / count,
        change.reallocations as f64 / count,
        change.bytes_allocated as f64 / bytes as f64
    );
    let mut long = String::new();
    for text in texts.iter().cycle() {
        if long.len() > 10_000_000 {
            break;
        }
        long.push_str(text);
        long.push_str("\n\n");
    }
    println!(
        "peak heap of one document of {} bytes: {:.1} times its size",
        long.len(),
        peak(&extractor, &long) as f64 / long.len() as f64
    );
}

/// The most bytes in use at once while a text is analysed, looked at every fifth of a millisecond.
fn peak(extractor: &Extractor, text: &str) -> usize {
    let used = || {
        let stats = ALLOCATOR.stats();
        stats.bytes_allocated.saturating_sub(stats.bytes_deallocated)
    };
    let (before, done) = (used(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut most = 0;
            while !done.load(Ordering::Relaxed) {
                most = most.max(used());
                std::thread::sleep(Duration::from_micros(200));
            }
            most
        });
        black_box(extractor.analyze(black_box(text)));
        done.store(true, Ordering::Relaxed);
        watch.join().unwrap_or_default().saturating_sub(before)
    })
}
