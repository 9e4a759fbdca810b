//! Any JSON that reads as a result may be used, and is written and read back the same.
#![no_main]

use dixit::Analysis;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let analysis = dixit::analyze(&text);
    let json = serde_json::to_string(&analysis).expect("a result is written");
    let back: Analysis<'_> = serde_json::from_str(&json).expect("a result is read back");
    assert_eq!(back, analysis);
    if let Ok(analysis) = serde_json::from_slice::<Analysis<'_>>(bytes) {
        for quote in analysis.quotes() {
            let _ = (quote.words(), analysis.speaker_of(quote), quote.cue().map(|cue| cue.lemma().is_some()));
        }
        let _ = analysis.into_owned();
    }
});
