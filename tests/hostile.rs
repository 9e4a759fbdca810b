//! Inputs that no newsroom writes: twice the bytes may take about twice the time, and no byte may cost much more than a byte of
//! news.
//!
//! The time is what the thread ran, where the system tells it, the best of several runs: a busy machine has no part in it but for
//! its caches. A quadratic walk misses the bounds by far. A debug build runs smaller texts with wider bounds.

use std::hint::black_box;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use dixit::{Extractor, KnownSpeaker, Mention};

/// Bytes of the smaller text of each pair; the other has twice as many.
const SIZE: usize = if cfg!(debug_assertions) { 20_000 } else { 1_000_000 };
/// Time of the double text against the single one.
const GROWTH: f64 = 2.3;
/// Cost of a byte against a byte of news.
const DEARER: f64 = if cfg!(debug_assertions) { 6.0 } else { 3.0 };
/// What the steps of the clock and the neighbours of the machine may add.
const NOISE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 30 } else { 10 });

/// By how much each rest before a new try is longer than the one before.
const REST: Duration = Duration::from_millis(200);

/// One clock at a time: tests that run side by side would time each other.
static CLOCK: Mutex<()> = Mutex::new(());

/// The `unit` again and again, `size` bytes or the last whole character before.
fn repeated(unit: &str, size: usize) -> String {
    let mut text = unit.repeat(size / unit.len() + 1);
    let mut end = size;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

/// As many different names as fit.
fn names(size: usize, before: &str, after: &str) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "do", "ki", "lu", "me", "no", "ra", "su", "ti", "vo", "ga", "pe", "zu", "fi", "jo", "ché"];
    let mut text = String::with_capacity(size + 64);
    let mut number = 1usize;
    while text.len() < size {
        text.push_str(before);
        let start = text.len();
        let mut left = number;
        for _ in 0..5 {
            text.push_str(SYLLABLES[left % SYLLABLES.len()]);
            left /= SYLLABLES.len();
        }
        text[start..start + 1].make_ascii_uppercase();
        text.push_str(after);
        number += 1;
    }
    text
}

fn news(size: usize) -> String {
    let article = "« Nous rouvrirons la piscine au printemps », a déclaré mardi la maire de Brévanne, Claire Vasseur, devant le conseil \
        municipal. Selon elle, les travaux « avancent bien » et coûteront moins que prévu.\n\nL'opposition n'y croit pas. Le conseiller \
        Paul Morvan estime que « le calendrier ne tient pas debout », et il a demandé une expertise. « On nous promet cette \
        réouverture depuis trois ans, et rien ne vient », a-t-il ajouté. Les clubs de natation, eux, attendent. D'après la présidente \
        du club local, près de deux cents enfants n'ont pas pu s'inscrire à la rentrée.\n\n";
    repeated(article, size)
}

/// How long this thread has run.
fn ran() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn time(run: &impl Fn(&str) -> usize, text: &str) -> Duration {
    let (start, before) = (Instant::now(), ran());
    black_box(run(black_box(text)));
    let clock = start.elapsed();
    before.zip(ran()).map_or(clock, |(before, after)| after.saturating_sub(before))
}

/// Times the pair, again when the bounds are missed, after longer and longer rests: a machine that was busy is not twice busy at
/// the same place.
fn check(name: &str, run: impl Fn(&str) -> usize, make: impl Fn(usize) -> String) {
    let _alone = CLOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let news = news(SIZE);
    let (once, twice) = (make(SIZE), make(2 * SIZE));
    let mut best = [Duration::MAX; 3];
    let linear = |[_, single, double]: [Duration; 3]| double <= single.mul_f64(GROWTH) + NOISE;
    for rest in 0..8 {
        thread::sleep(REST * rest);
        let tried = [&news, &once, &twice].map(|text| time(&run, text));
        for (best, tried) in best.iter_mut().zip(tried) {
            *best = tried.min(*best);
        }
        let [base, _, double] = best;
        let cheap = double <= base.mul_f64(DEARER * 2.0) + NOISE;
        // The short run finds a quiet moment sooner than the long one: what was timed side by side counts as well.
        if cheap && (linear(best) || linear(tried)) {
            return;
        }
    }
    let [base, single, double] = best;
    panic!("{name}: news {base:?}, {SIZE} bytes {single:?}, twice {double:?}");
}

macro_rules! hostile {
    ($($name:ident: $make:expr;)*) => {
        $(
            #[test]
            fn $name() {
                check(stringify!($name), |text| dixit::analyze(text).quotes().len(), $make);
            }
        )*
    };
}

hostile! {
    openers: |size| repeated("«", size);
    openers_and_spaces: |size| repeated("« ", size);
    openers_with_a_word: |size| repeated("« mot ", size);
    openers_of_every_shape: |size| repeated("« a “ b ‹ c „ d ‘ e \" f ", size);
    openers_each_in_a_paragraph: |size| repeated("« mot\n\n", size);
    closers: |size| repeated("»", size);
    closers_with_a_word: |size| repeated("mot » ", size);
    alternating: |size| repeated("«»", size);
    alternating_with_a_word: |size| repeated("« mot » ", size);
    alternating_backwards: |size| repeated("» mot « ", size);
    nested: |size| format!("{}{}", repeated("« a ", size / 2), repeated("b » ", size / 2));
    nested_bare: |size| format!("{}a{}", repeated("«", size / 2), repeated("»", size / 2));
    nested_in_two_shapes: |size| format!("{}{}", repeated("« a “b ", size / 2), repeated("c” d » ", size / 2));
    straight_marks: |size| repeated("\"", size);
    straight_marks_with_a_word: |size| repeated("\" a", size);
    apostrophes: |size| repeated("'", size);
    graves: |size| repeated("`", size);
    no_white_space: |size| repeated("abcdé,«x»dit-il.", size);
    roles_each_on_a_line: |size| repeated("Le maire a\n", size);
    two_roles_each_on_a_line: |size| repeated("Le maire a\nLe préfet dort\n", size);
    roles_of_one_person: |size| repeated("Le maire Luc Dol a ri. Le député Luc Dol a ri. ", size);
    commas: |size| repeated(",", size);
    commas_with_a_word: |size| repeated("mot, ", size);
    full_stops: |size| repeated(".", size);
    colons: |size| repeated("mot : ", size);
    parentheses: |size| repeated("( mot ", size);
    selon: |size| repeated("selon ", size);
    selon_with_a_name: |size| repeated("selon Anne, ", size);
    a_t_il: |size| repeated("a-t-il ", size);
    a_t_il_dit: |size| repeated("a-t-il dit, ", size);
    dit_que: |size| repeated("il dit que ", size);
    que: |size| repeated("que ", size);
    capitals: |size| repeated("ABCDE ", size);
    capitals_without_space: |size| repeated("ABCDE", size);
    one_name: |size| repeated("Anne ", size);
    names_in_a_row: |size| names(size, "", " ");
    names_in_sentences: |size| names(size, "On a vu ", ". ");
    names_that_speak: |size| names(size, "« Oui », a dit ", ". ");
    names_joined: |size| names(size, "", " et ");
    roles_in_a_row: |size| repeated("le ministre de la ", size);
    endless_sentence: |size| repeated("le chat mange la souris et ", size);
    endless_sentence_of_speech: |size| repeated("le maire dit « oui » et que non, ", size);
    endless_sentence_of_clauses: |size| repeated("Tant la maire que le préfet ont assuré que la mer est vide, ", size);
    endless_sentence_of_replies: |size| repeated("Evenol a gagné, Le Breton a dit qu'il continuera, ", size);
    endless_sentence_of_colons: |size| repeated("Le préfet a rappelé, lundi, aux élus que la halle fermerait : ", size);
    endless_sentence_of_relatives: |size| repeated("le maire assure que la digue qui ", size);
    endless_sentence_of_incises: |size| repeated("Lina Ferrand est à Lans : « Le port ferme », prévient la préfète : ", size);
    endless_quotation_of_incises: |size| format!("« {}", repeated("“ On refait la rue ”, dit Luc Rey, ", size));
    endless_quotation_of_colons: |size| format!("« {}", repeated("“ C'est illégal ”, juge l'avocat, qui part : ", size));
    endless_quotation: |size| format!("« {} », a dit Anne.", repeated("le chat dort. ", size));
    endless_turn: |size| format!("— {}", repeated("le chat dort, dit-il. ", size));
    pronouns: |size| repeated("il ", size);
    pronouns_that_speak: |size| repeated("« Oui », dit-elle. ", size);
    quotations_without_a_speaker: |size| repeated("« Nous irons loin. » ", size);
    quotations_that_go_on: |size| repeated("« Nous irons loin.\n", size);
    turns: |size| repeated("— Oui.\n", size);
    paragraphs_of_an_opener: |size| repeated("«\n\n", size);
    paragraphs_of_a_closer: |size| repeated("»\n\n", size);
    paragraphs_of_a_straight_mark: |size| repeated("\"\n\n", size);
    line_ends: |size| repeated("\n", size);
    carriage_returns: |size| repeated("\r", size);
    spaces: |size| repeated(" ", size);
    no_break_spaces: |size| repeated("\u{a0}", size);
    combining_accents: |size| repeated("e\u{301}", size);
    accents_on_one_letter: |size| format!("e{}", repeated("\u{301}", size));
    accents_out_of_order: |size| format!("e{}", repeated("\u{301}\u{323}", size));
    right_to_left: |size| repeated("שלום עליכם ", size);
    emoji: |size| repeated("😀 ", size);
    emoji_joined: |size| repeated("👩\u{200d}👩\u{200d}👧", size);
    nuls: |size| repeated("\0", size);
    a_long_word: |size| repeated("é", size);
    a_long_number: |size| repeated("1", size);
    hyphens_between_letters: |size| repeated("a-", size);
    elisions: |size| repeated("l'", size);
    initials: |size| repeated("J.-", size);
    ligatures: |size| repeated("ﬁ", size);
    capitals_that_grow: |size| repeated("İ", size);
    ampersands: |size| repeated("&", size);
    handles: |size| repeated("@a ", size);
    glued_sentences: |size| repeated("Abc.", size);
    words_cut_at_line_ends: |size| repeated("abc-\n", size);
    numbers_of_pages: |size| repeated("- 12 -\n", size);
    hours: |size| repeated("14:30 Ab\n", size);
    emphasis_that_nothing_closes: |size| repeated("*a ", size);
    raised_figures: |size| repeated("a¹", size);
}

/// `&laquo;` that never ends, and a million that do.
#[test]
fn entities() {
    let extractor = Extractor::builder().entities(dixit::Entities::Decode).build().unwrap();
    for unit in ["&", "&laquo", "&laquo;", "&#x;", "&#99999999999;"] {
        check(unit, |text| extractor.analyze(text).quotes().len(), |size| repeated(unit, size));
    }
}

/// Forms that begin alike, and a text of nothing but their beginnings.
#[test]
fn known_speakers() {
    let forms = ["Anne", "Anne Anne Anne Anne Dol", "Anne Anne Anne Rey", "la Anne", "Dol"];
    let known = forms.iter().fold(KnownSpeaker::new("Anne Dol"), |known, form| known.alias(*form));
    let extractor = Extractor::builder().known_speaker(known).build().unwrap();
    for unit in ["Anne ", "« Oui », dit Anne. ", "Anne Anne Anne et Dol, ", "la "] {
        check(unit, |text| extractor.analyze(text).quotes().len(), |size| repeated(unit, size));
    }
}

/// A mention a sentence, each with an identifier of its own, apart or all over each other.
#[test]
fn mentions() {
    let extractor = Extractor::new();
    for width in [8, 40] {
        let run = |text: &str| {
            let mayors = text.match_indices("le maire").enumerate();
            let mentions: Vec<_> = mayors.map(|(number, (at, _))| Mention::new(at..at + width).id(number.to_string())).collect();
            extractor.analyze_with(text, &mentions).quotes().len()
        };
        check("mentions", run, |size| repeated("« Oui », a dit le maire à Anne. ", size));
    }
}
