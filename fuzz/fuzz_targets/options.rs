//! Options from the first lines, the text from the rest: building may fail, nothing may panic.
#![no_main]

use dixit::{Entities, Extractor, Gender, KnownSpeaker, QuoteKind};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, bytes)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.splitn(6, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let mut builder = Extractor::builder().shortest(usize::from(choice & 7));
    if choice & 8 != 0 {
        builder = builder.entities(Entities::Decode);
    }
    if choice & 16 != 0 {
        builder = builder.kinds([QuoteKind::Direct, QuoteKind::Indirect]);
    }
    if choice & 32 != 0 {
        builder = builder.verb(line());
    }
    if choice & 64 != 0 {
        builder = builder.role(line()).organisation(line());
    }
    if choice & 128 != 0 {
        builder = builder.known_speaker(KnownSpeaker::new(line()).alias(line()).gender(Gender::Feminine).id("1"));
    }
    let rest = lines.next().unwrap_or_default();
    let Ok(extractor) = builder.build() else { return };
    for quote in extractor.analyze(rest).quotes() {
        for (span, words) in quote.spans().iter().zip(quote.parts()) {
            assert_eq!(&rest[span.range()], words);
        }
    }
});
