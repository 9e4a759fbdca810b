//! Any bytes, read as lossy text: no panic, and every span slices the text.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let analysis = dixit::analyze(&text);
    for quote in analysis.quotes() {
        assert!(!quote.spans().is_empty());
        assert!(quote.spans().windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        for (span, words) in quote.spans().iter().zip(quote.parts()) {
            assert_eq!(&text[span.range()], words);
        }
        if let Some(cue) = quote.cue() {
            let _ = &text[cue.span().range()];
        }
        if let Some(mention) = quote.mention() {
            let _ = &text[mention.range()];
        }
        assert!(quote.speaker().is_none_or(|speaker| speaker < analysis.speakers().len()));
    }
    for mention in analysis.speakers().iter().flat_map(dixit::Speaker::mentions) {
        let _ = &text[mention.range()];
    }
    for passage in analysis.not_speech() {
        let _ = &text[passage.span().range()];
    }
    for warning in analysis.warnings() {
        let _ = &text[warning.span().range()];
    }
});
