//! Progress: a bar on a terminal, plain lines elsewhere.

use std::io::IsTerminal;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Between two plain lines.
const EVERY: Duration = Duration::from_secs(10);

const BAR: &str = "{bar:30} {percent:>3} %  {msg} articles  {bytes_per_sec}  {eta} left";

pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    total: u64,
    /// Bytes that an earlier run had read.
    skipped: u64,
    bytes: AtomicU64,
    articles: AtomicU64,
    began: Instant,
    told: Mutex<Instant>,
}

impl Progress {
    pub(crate) fn start(total: u64, skipped: u64, articles: u64) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr()).with_position(skipped);
            bar.set_style(ProgressStyle::with_template(BAR).expect("the template is well formed"));
            bar.reset_eta();
            bar
        });
        let now = Instant::now();
        let bytes = AtomicU64::new(skipped);
        Self { bar, total, skipped, bytes, articles: AtomicU64::new(articles), began: now, told: Mutex::new(now) }
    }

    /// One record of `bytes` bytes is done.
    pub(crate) fn advance(&self, bytes: u64) {
        let bytes = self.bytes.fetch_add(bytes, Ordering::Relaxed) + bytes;
        let articles = self.articles.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(bar) = &self.bar {
            bar.set_message(HumanCount(articles).to_string());
            bar.set_position(bytes);
            return;
        }
        let Ok(mut told) = self.told.try_lock() else { return };
        if told.elapsed() >= EVERY {
            *told = Instant::now();
            eprintln!("{}", self.line(articles, bytes));
        }
    }

    fn line(&self, articles: u64, bytes: u64) -> String {
        let seconds = self.began.elapsed().as_secs().max(1);
        let rate = ((bytes - self.skipped) / seconds).max(1);
        let left = Duration::from_secs(self.total.saturating_sub(bytes) / rate);
        format!(
            "{} articles, {} of {}, {}/s, {} left",
            HumanCount(articles),
            HumanBytes(bytes),
            HumanBytes(self.total),
            HumanBytes(rate),
            HumanDuration(left)
        )
    }

    pub(crate) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
