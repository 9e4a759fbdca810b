//! One self-contained HTML page an article: quotations in their speaker's colour, with the evidence for each.
//!
//! ```sh
//! cargo run --release --example report                          # an article of this example
//! cargo run --release --example report -- a.txt b.txt folder/ articles.jsonl --out pages
//! ```
//!
//! A `.jsonl` has `text` and may have `title` and `id`. The pages need no network and run no script of the article.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dixit::{
    Analysis, Clue, Cue, CueKind, Evidence, Gender, Modality, PassageKind, Polarity, Quote, QuoteKind, Span, SpeakerKind, Voices,
};
use serde_json::Value;

#[path = "support/markup.rs"]
mod markup;

use markup::escape;

/// Where the pages go unless told: a folder that git leaves alone.
const DEFAULT_OUT: &str = "target/report";

/// Invented, like everybody in it.
const SAMPLE_TITLE: &str = "Le pont de Brélidy rouvrira en mai";
const SAMPLE: &str =
    "« Nous rouvrirons le pont en mai », a déclaré samedi Claire Vasseur, la maire de Brélidy. « Les travaux, a-t-elle \
précisé, ont coûté moins cher que prévu. »

Son opposant Marc Tanguy, qui se présente contre elle, dénonce « un chantier mené sans personne ». Selon lui, la mairie \
a affirmé que les riverains avaient été « largement consultés ». « On nous a menti », a-t-il ajouté.

La préfecture indique que le pont, surnommé « le Bossu », supportera des camions de trente tonnes. Le film « Les Marées », \
tourné sur place, avait attiré des curieux. « Ils reviendront », espère Odette Riou, qui tient le café du port.

D'après une source proche du dossier, la facture dépasserait le million d'euros. <script>alert(\"ceci reste du texte\")</script>";

/// Voices in the chart of the index.
const MOST_VOICES: usize = 15;

struct Article {
    title: String,
    text: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("report: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let (paths, out) = arguments()?;
    let mut articles = Vec::new();
    for path in &paths {
        read(path, &mut articles)?;
    }
    if paths.is_empty() {
        articles.push(Article { title: SAMPLE_TITLE.into(), text: SAMPLE.into() });
    }
    if articles.is_empty() {
        return Err("no article found: name .txt or .jsonl files, or folders that hold some".into());
    }
    fs::create_dir_all(&out).map_err(|error| told(&out, &error))?;
    let index = out.join("index.html");
    if let [article] = articles.as_slice() {
        write(&index, &page(article, &dixit::analyze(&article.text), ""))?;
    } else {
        write(&index, &site(&articles, &out)?)?;
    }
    println!("{}", index.display());
    Ok(())
}

fn arguments() -> Result<(Vec<PathBuf>, PathBuf), String> {
    let mut paths = Vec::new();
    let mut out = PathBuf::from(DEFAULT_OUT);
    let mut args = std::env::args_os().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--out" {
            out = args.next().ok_or("--out: name a folder")?.into();
        } else if arg.to_string_lossy().starts_with("--") {
            return Err(format!("{}: the only option is --out FOLDER", arg.to_string_lossy()));
        } else {
            paths.push(arg.into());
        }
    }
    Ok((paths, out))
}

fn told(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

fn write(path: &Path, html: &str) -> Result<(), String> {
    fs::write(path, html).map_err(|error| told(path, &error))
}

// ---------------------------------------------------------------------------------------------------------- articles

fn read(path: &Path, articles: &mut Vec<Article>) -> Result<(), String> {
    if path.is_dir() {
        let entries = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut files: Vec<_> = entries.map_err(|error| told(path, &error))?.iter().map(fs::DirEntry::path).collect();
        files.retain(|file| file.is_file() && matches!(ending(file), Some("txt" | "jsonl")));
        files.sort();
        return files.iter().try_for_each(|file| read(file, articles));
    }
    let text = fs::read_to_string(path).map_err(|error| told(path, &error))?;
    if ending(path) == Some("jsonl") {
        return read_lines(path, &text, articles);
    }
    let title = path.file_stem().map(OsStr::to_string_lossy).unwrap_or_default().into_owned();
    articles.push(Article { title, text });
    Ok(())
}

fn ending(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}

fn read_lines(path: &Path, lines: &str, articles: &mut Vec<Article>) -> Result<(), String> {
    for (number, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let place = format!("{}:{}", path.display(), number + 1);
        let record: Value = serde_json::from_str(line).map_err(|error| format!("{place}: {error}"))?;
        let text = record["text"].as_str().ok_or_else(|| format!("{place}: no field `text` that holds a text"))?;
        let id = match &record["id"] {
            Value::String(id) => id.clone(),
            Value::Null => place,
            other => other.to_string(),
        };
        let title = record["title"].as_str().map_or(id, str::to_owned);
        articles.push(Article { title, text: text.to_owned() });
    }
    Ok(())
}

// ------------------------------------------------------------------------------------------------------------- index

/// Writes a page for each article and gives the index.
fn site(articles: &[Article], out: &Path) -> Result<String, String> {
    let mut rows = String::new();
    let mut genders = BTreeMap::new();
    let mut voices = Voices::new();
    let mut words_of = Vec::new();
    let mut quotes = 0;
    for (number, article) in articles.iter().enumerate() {
        let analysis = dixit::analyze(&article.text);
        let file = format!("{:05}-{}.html", number + 1, slug(&article.title));
        write(&out.join(&file), &page(article, &analysis, BACK))?;
        let words = words_by_speaker(&article.text, &analysis);
        for (gender, count) in words_by_gender(&analysis, &words) {
            *genders.entry(gender).or_insert(0) += count;
        }
        for (voice, words) in voices.add(&analysis).into_iter().zip(&words) {
            words_of.resize(voices.as_slice().len(), 0);
            words_of[voice] += words;
        }
        quotes += analysis.quotes().len();
        let _ = writeln!(
            rows,
            "<tr><th scope=\"row\"><a href=\"{file}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td></tr>",
            escape(&article.title),
            analysis.quotes().len(),
            words.iter().sum::<usize>(),
            escape(&most_quoted(&analysis, &words))
        );
    }
    let charts = [
        chart("Mots cités selon le genre", &gender_bars(&genders), genders.values().sum()),
        chart("Voix nommées les plus citées", &voice_bars(&voices, &words_of), words_of.iter().sum()),
    ]
    .concat();
    let body = format!(
        "<header><h1>Qui parle ?</h1><p>{} articles, {quotes} citations.</p></header>\n<main>\n<section>{charts}</section>\n\
         <section><h2>Articles</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Articles\"><table>\
         <thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Citations</th><th scope=\"col\">Mots cités</th>\
         <th scope=\"col\">Voix la plus citée</th></tr></thead><tbody>\n{rows}</tbody></table></div></section>\n</main>",
        articles.len()
    );
    Ok(document("Qui parle ?", &body))
}

const BACK: &str = "<nav><a href=\"index.html\">Tous les articles</a></nav>\n";

/// The letters and digits of a title that are safe in a file name everywhere.
fn slug(title: &str) -> String {
    let words = title.split(|ch: char| !ch.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    if slug.is_empty() { "article".into() } else { slug.chars().take(60).collect() }
}

fn most_quoted(analysis: &Analysis<'_>, words: &[usize]) -> String {
    let most = analysis.speakers().iter().zip(words).rev().max_by_key(|&(_, &words)| words);
    most.map_or_else(String::new, |(speaker, words)| format!("{} ({words} mots)", speaker.name()))
}

// ------------------------------------------------------------------------------------------------------------ counts

/// Words quoted of each speaker; words that two of their quotations share count once.
fn words_by_speaker(text: &str, analysis: &Analysis<'_>) -> Vec<usize> {
    analysis
        .by_speaker()
        .map(|(_, quotes)| count_words(text, quotes.iter().flat_map(|quote| quote.spans()).copied().collect()))
        .collect()
}

fn count_words(text: &str, mut spans: Vec<Span>) -> usize {
    spans.sort_unstable();
    let mut read = 0;
    let mut count = 0;
    for span in spans {
        let fresh = text.get(span.start().max(read)..span.end()).unwrap_or("");
        count += fresh.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        read = read.max(span.end());
    }
    count
}

/// Where the words of a speaker are counted, in the order of the chart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Voice {
    Woman,
    Man,
    Unknown,
    Other,
}

impl Voice {
    fn label(self) -> &'static str {
        match self {
            Self::Woman => "Femmes",
            Self::Man => "Hommes",
            Self::Unknown => "Personnes de genre inconnu",
            Self::Other => "Organisations, groupes, sources anonymes",
        }
    }
}

fn voice(kind: SpeakerKind, gender: Option<Gender>) -> Voice {
    match (kind, gender) {
        (SpeakerKind::Person, Some(Gender::Feminine)) => Voice::Woman,
        (SpeakerKind::Person, Some(Gender::Masculine)) => Voice::Man,
        (SpeakerKind::Person, _) => Voice::Unknown,
        // « une source » is feminine, and says nothing of who speaks.
        _ => Voice::Other,
    }
}

fn words_by_gender(analysis: &Analysis<'_>, words: &[usize]) -> BTreeMap<Voice, usize> {
    let mut counts = BTreeMap::new();
    for (speaker, words) in analysis.speakers().iter().zip(words) {
        *counts.entry(voice(speaker.kind(), speaker.gender())).or_insert(0) += words;
    }
    counts
}

// ------------------------------------------------------------------------------------------------------------- chart

struct Bar {
    label: String,
    words: usize,
    hue: Option<u32>,
    speaker: Option<usize>,
}

fn gender_bars(counts: &BTreeMap<Voice, usize>) -> Vec<Bar> {
    let bar = |(voice, &words): (&Voice, &usize)| Bar { label: voice.label().into(), words, hue: None, speaker: None };
    counts.iter().map(bar).collect()
}

/// The names heard most in all articles; « le maire » of one is not that of the next.
fn voice_bars(voices: &Voices, words: &[usize]) -> Vec<Bar> {
    let named = voices.as_slice().iter().zip(words).filter(|(voice, _)| voice.is_named());
    let mut bars: Vec<_> =
        named.map(|(voice, &words)| Bar { label: voice.name().into(), words, hue: None, speaker: None }).collect();
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.words));
    bars.truncate(MOST_VOICES);
    bars
}

fn speaker_bars(analysis: &Analysis<'_>, words: &[usize]) -> Vec<Bar> {
    let bar = |(index, (speaker, &words)): (usize, (&dixit::Speaker<'_>, &usize))| Bar {
        label: format!("{} · {}", letter(index), speaker.name()),
        words,
        hue: Some(hue(index)),
        speaker: Some(index),
    };
    let mut bars: Vec<_> = analysis.speakers().iter().zip(words).enumerate().map(bar).collect();
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.words));
    bars
}

/// Bars for the eye and the same figures in a table, with their share of all words.
fn chart(title: &str, bars: &[Bar], all: usize) -> String {
    let longest = bars.iter().map(|bar| bar.words).max().unwrap_or(0).max(1);
    let all = all.max(1);
    let mut drawn = String::new();
    let mut rows = String::new();
    for bar in bars {
        let Bar { label, words, hue, speaker } = bar;
        let label = escape(label);
        let colour = hue.map_or_else(String::new, |hue| format!(";--h:{hue}"));
        let of = speaker.map_or_else(String::new, |speaker| format!(" data-s=\"{speaker}\""));
        let _ = write!(
            drawn,
            "<div class=\"bar\"{of}><span>{label}</span><span class=\"track\"><i style=\"width:{}%{colour}\"></i></span><b>{words}</b></div>",
            words * 100 / longest
        );
        let _ = write!(rows, "<tr{of}><th scope=\"row\">{label}</th><td>{words}</td><td>{} %</td></tr>", words * 100 / all);
    }
    format!(
        "<h2>{title}</h2><div class=\"bars\" role=\"img\" aria-label=\"{title}, diagramme en barres ; les chiffres sont dans le \
         tableau qui suit\">{drawn}</div><details><summary>Les chiffres</summary><table><caption>{title}</caption><thead><tr>\
         <th scope=\"col\">Voix</th><th scope=\"col\">Mots</th><th scope=\"col\">Part</th></tr></thead><tbody>{rows}</tbody>\
         </table></details>"
    )
}

// -------------------------------------------------------------------------------------------------------------- page

fn page(article: &Article, analysis: &Analysis<'_>, back: &str) -> String {
    let words = words_by_speaker(&article.text, analysis);
    let all = words.iter().sum();
    let by_speaker = chart("Mots cités par voix", &speaker_bars(analysis, &words), all);
    let by_gender = chart("Mots cités selon le genre", &gender_bars(&words_by_gender(analysis, &words)), all);
    let body = format!(
        "{back}<header><h1>{title}</h1><p>{count} citations, {voices} voix.</p></header>\n<main>\n\
         <section aria-labelledby=\"h-voices\"><h2 id=\"h-voices\">Voix</h2>{legend}</section>\n\
         <article aria-label=\"{title}\">\n{text}</article>\n<div id=\"cards\">{cards}</div>\n\
         <section>{by_speaker}{by_gender}<p class=\"note\">Une citation dans la citation d'un autre compte pour les deux voix. \
         Le genre est celui des mots du texte.</p></section>\n\
         <section><h2>Citations</h2>{table}</section>\n</main>\n<script>{SCRIPT}</script>",
        title = escape(&article.title),
        count = analysis.quotes().len(),
        voices = analysis.speakers().len(),
        legend = legend(analysis, &words),
        text = text(&article.text, analysis),
        cards = cards(&article.text, analysis),
        table = quote_table(&article.text, analysis),
    );
    document(&article.title, &body)
}

fn document(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        escape(title)
    )
}

/// Far apart for neighbours: the golden angle.
fn hue(speaker: usize) -> u32 {
    u32::try_from(speaker * 137 % 360).unwrap_or(0)
}

/// A, B, … Z, AA: tells voices apart without colour.
fn letter(speaker: usize) -> String {
    let last = char::from(b'A' + u8::try_from(speaker % 26).unwrap_or(0));
    if speaker < 26 { last.to_string() } else { format!("{}{last}", letter(speaker / 26 - 1)) }
}

fn name_of(quote: &Quote<'_>, analysis: &Analysis<'_>) -> String {
    analysis.speaker_of(quote).map_or_else(|| "voix inconnue".to_owned(), |speaker| speaker.name().to_owned())
}

/// What stands after a quotation and in the table: the speaker's letter and the quotation's number.
fn code(number: usize, quote: &Quote<'_>) -> String {
    format!("{}{}", quote.speaker().map_or_else(|| "?".to_owned(), letter), number + 1)
}

/// How scripts and styles know a speaker; `u` is the unknown one.
fn speaker_key(quote: &Quote<'_>) -> String {
    quote.speaker().map_or_else(|| "u".to_owned(), |speaker| speaker.to_string())
}

fn legend(analysis: &Analysis<'_>, words: &[usize]) -> String {
    let mut buttons = String::new();
    for (index, (speaker, words)) in analysis.speakers().iter().zip(words).enumerate() {
        let _ = writeln!(
            buttons,
            "<button type=\"button\" class=\"voice\" data-s=\"{index}\" aria-pressed=\"false\" style=\"--h:{}\">\
             <span class=\"letter\">{}</span> {} <small>{}, {words} mots</small></button>",
            hue(index),
            letter(index),
            escape(speaker.name()),
            speaker_words(speaker.kind(), speaker.gender())
        );
    }
    if analysis.quotes().iter().any(|quote| quote.speaker().is_none()) {
        buttons.push_str(
            "<button type=\"button\" class=\"voice nobody\" data-s=\"u\" aria-pressed=\"false\"><span class=\"letter\">?</span> \
             Voix inconnue</button>\n",
        );
    }
    format!(
        "<p class=\"note\" id=\"how\">Choisir une ou plusieurs voix ne montre que leurs citations.</p>\
         <div class=\"legend\" role=\"group\" aria-label=\"Filtrer par voix\">\n{buttons}\
         <button type=\"button\" id=\"all\" aria-pressed=\"true\">Toutes les voix</button></div>\
         <p id=\"status\" role=\"status\"></p>\
         <p class=\"note\" style=\"--h:215\"><mark class=\"q direct\">directe</mark> <mark class=\"q mixed\">mixte</mark> \
         <mark class=\"q indirect\">indirecte</mark> <span class=\"cue\">introducteur</span> \
         <span class=\"mention\">voix nommée</span> <span class=\"not-speech\">pas une parole</span></p>"
    )
}

fn speaker_words(kind: SpeakerKind, gender: Option<Gender>) -> &'static str {
    match (kind, gender) {
        (SpeakerKind::Organisation, _) => "organisation",
        (SpeakerKind::Group, _) => "groupe",
        (SpeakerKind::Anonymous, _) => "source anonyme",
        (_, Some(Gender::Feminine)) => "femme",
        (_, Some(Gender::Masculine)) => "homme",
        _ => "genre inconnu",
    }
}

// -------------------------------------------------------------------------------------------------------------- text

/// Something that stands over a stretch of the text.
#[derive(Clone, Copy)]
enum Layer {
    /// A part of the quotation.
    Quote(usize),
    Cue,
    Mention,
    NotSpeech(PassageKind),
}

/// Layers by their start. Spans that do not fit the text are left out: a result may be read from a file.
fn layers(text: &str, analysis: &Analysis<'_>) -> Vec<(Span, Layer)> {
    let mut layers = Vec::new();
    for (number, quote) in analysis.quotes().iter().enumerate() {
        layers.extend(quote.spans().iter().map(|&span| (span, Layer::Quote(number))));
        layers.extend(quote.cue().map(|cue| (cue.span(), Layer::Cue)));
        layers.extend(quote.mention().map(|mention| (mention, Layer::Mention)));
    }
    layers.extend(analysis.not_speech().iter().map(|passage| (passage.span(), Layer::NotSpeech(passage.kind()))));
    layers.retain(|(span, _)| !span.is_empty() && text.get(span.range()).is_some());
    layers.sort_by_key(|&(span, _)| span);
    layers
}

/// The stretches between blank lines.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end_matches(['\n', '\r']).len();
        let blank = line.trim().is_empty();
        match paragraphs.last_mut() {
            Some(last) if open && !blank => *last = Span::new(last.start(), end),
            _ if !blank => paragraphs.push(Span::new(start, end)),
            _ => {}
        }
        open = !blank;
        start += line.len();
    }
    paragraphs
}

/// The text cut wherever a layer or a paragraph begins or ends: tags then never cross, however layers overlap.
fn text(text: &str, analysis: &Analysis<'_>) -> String {
    let layers = layers(text, analysis);
    let mut html = String::new();
    let mut next = 0;
    let mut active: Vec<(Span, Layer)> = Vec::new();
    for paragraph in paragraphs(text) {
        html.push_str("<p>");
        let mut at = paragraph.start();
        while at < paragraph.end() {
            while next < layers.len() && layers[next].0.start() <= at {
                active.push(layers[next]);
                next += 1;
            }
            active.retain(|(span, _)| span.end() > at);
            let ends = active.iter().map(|(span, _)| span.end());
            let starts = layers.get(next).map(|(span, _)| span.start());
            let end = ends.chain(starts).chain([paragraph.end()]).min().unwrap_or(paragraph.end()).min(paragraph.end());
            segment(&mut html, &text[at..end], &active, analysis);
            references(&mut html, end, &active, analysis);
            at = end;
        }
        html.push_str("</p>\n");
    }
    html
}

fn segment(html: &mut String, words: &str, active: &[(Span, Layer)], analysis: &Analysis<'_>) {
    let mut closing = Vec::new();
    if let Some(open) = mark(active, analysis) {
        html.push_str(&open);
        closing.push("</mark>");
    }
    for (class, layer) in [("cue", Layer::Cue), ("mention", Layer::Mention)] {
        if active.iter().any(|(_, other)| std::mem::discriminant(other) == std::mem::discriminant(&layer)) {
            let _ = write!(html, "<span class=\"{class}\">");
            closing.push("</span>");
        }
    }
    let passage = active.iter().find_map(|(_, layer)| if let Layer::NotSpeech(kind) = layer { Some(*kind) } else { None });
    if let Some(kind) = passage {
        let _ = write!(html, "<span class=\"not-speech\" title=\"Pas une parole : {}\">", passage_words(kind));
        closing.push("</span>");
    }
    html.push_str(&escape(words).replace('\n', "<br>"));
    closing.iter().rev().for_each(|tag| html.push_str(tag));
}

/// The opening tag for the innermost quotation, which also names those around it.
fn mark(active: &[(Span, Layer)], analysis: &Analysis<'_>) -> Option<String> {
    let mut quotes: Vec<(usize, usize)> = active
        .iter()
        .filter_map(|(span, layer)| if let Layer::Quote(number) = layer { Some((span.len(), *number)) } else { None })
        .collect();
    quotes.sort_by_key(|&(length, number)| (length, std::cmp::Reverse(number)));
    let &(_, innermost) = quotes.first()?;
    let quote = &analysis.quotes()[innermost];
    let joined = |key: &dyn Fn(usize) -> String| quotes.iter().map(|&(_, number)| key(number)).collect::<Vec<_>>().join(" ");
    let colour = quote.speaker().map_or_else(|| " nobody\"".to_owned(), |speaker| format!("\" style=\"--h:{}\"", hue(speaker)));
    Some(format!(
        "<mark class=\"q {}{colour} data-q=\"{}\" data-s=\"{}\" aria-describedby=\"c{innermost}\">",
        quote.kind(),
        joined(&|number| number.to_string()),
        joined(&|number| speaker_key(&analysis.quotes()[number]))
    ))
}

/// A button after the last word of each quotation: keyboards and screen readers reach its card by it.
fn references(html: &mut String, end: usize, active: &[(Span, Layer)], analysis: &Analysis<'_>) {
    let mut ended: Vec<usize> = active
        .iter()
        .filter_map(|(span, layer)| match layer {
            Layer::Quote(number) if span.end() == end && analysis.quotes()[*number].spans().last() == Some(span) => Some(*number),
            _ => None,
        })
        .collect();
    ended.sort_unstable_by(|one, other| other.cmp(one));
    for number in ended {
        let quote = &analysis.quotes()[number];
        let _ = write!(
            html,
            "<button type=\"button\" class=\"ref{}\" style=\"--h:{}\" data-q=\"{number}\" data-s=\"{}\" aria-expanded=\"false\" \
             aria-controls=\"c{number}\" aria-label=\"Citation {}, {}\">{}</button>",
            if quote.speaker().is_none() { " nobody" } else { "" },
            quote.speaker().map_or(0, hue),
            speaker_key(quote),
            number + 1,
            escape(&name_of(quote, analysis)),
            code(number, quote)
        );
    }
}

// ------------------------------------------------------------------------------------------------------------- cards

fn cards(text: &str, analysis: &Analysis<'_>) -> String {
    let mut html = String::new();
    for (number, quote) in analysis.quotes().iter().enumerate() {
        let _ = writeln!(
            html,
            "<div class=\"card\" id=\"c{number}\" role=\"note\" hidden><p><b>{} · {}</b></p><dl><dt>Citation</dt><dd>{}</dd>\
             <dt>Preuve</dt><dd>{}</dd><dt>Introducteur</dt><dd>{}</dd><dt>Confiance</dt><dd>{}<br><small>{}</small></dd></dl></div>",
            code(number, quote),
            escape(&name_of(quote, analysis)),
            quote_words(quote.kind()),
            evidence_words(quote.evidence()),
            cue_words(text, quote),
            percent(quote.confidence()),
            quote.clues().map(clue_words).collect::<Vec<_>>().join(", ")
        );
    }
    html
}

fn quote_table(text: &str, analysis: &Analysis<'_>) -> String {
    let mut rows = String::new();
    for (number, quote) in analysis.quotes().iter().enumerate() {
        let _ = writeln!(
            rows,
            "<tr data-s=\"{}\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            speaker_key(quote),
            code(number, quote),
            escape(&name_of(quote, analysis)),
            escape(&quote.words()),
            quote_words(quote.kind()),
            evidence_words(quote.evidence()),
            cue_words(text, quote),
            percent(quote.confidence())
        );
    }
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Citations\"><table><thead><tr><th scope=\"col\">N°</th>\
         <th scope=\"col\">Voix</th><th scope=\"col\">Paroles</th><th scope=\"col\">Forme</th><th scope=\"col\">Preuve</th>\
         <th scope=\"col\">Introducteur</th><th scope=\"col\">Confiance</th></tr></thead><tbody>\n{rows}</tbody></table></div>"
    )
}

#[expect(clippy::cast_possible_truncation, reason = "from 0 to 100")]
fn percent(share: f32) -> String {
    format!("{} %", (share * 100.0).round() as i32)
}

fn quote_words(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "directe",
        QuoteKind::Mixed => "mixte : un fragment dans la phrase du récit",
        QuoteKind::Indirect => "indirecte : sans guillemets",
        other => other.as_str(),
    }
}

fn cue_words(text: &str, quote: &Quote<'_>) -> String {
    let Some(cue) = quote.cue() else { return "aucun".to_owned() };
    let mention = quote.mention().and_then(|mention| text.get(mention.range()));
    let lemma = cue.lemma().map_or_else(String::new, |lemma| format!(" ({lemma})"));
    let mention = mention.map_or_else(String::new, |mention| format!(", voix : «\u{a0}{mention}\u{a0}»"));
    let words = text.get(cue.span().range()).unwrap_or("");
    escape(&format!("«\u{a0}{words}\u{a0}»{lemma}, {}{mention}", cue_form(cue)))
}

fn cue_form(cue: &Cue<'_>) -> String {
    let form = match cue.kind() {
        CueKind::Incise => "incise",
        CueKind::Verb => "verbe",
        CueKind::Participle => "participe",
        CueKind::Preposition => "préposition",
        CueKind::Comparison => "comparaison",
        CueKind::Noun => "nom",
        other => other.as_str(),
    };
    let denied = if cue.polarity() == Polarity::Denied { ", nié" } else { "" };
    let modality = match cue.modality() {
        Modality::Conditional => ", au conditionnel",
        Modality::Asked => ", question",
        _ => "",
    };
    format!("{form}{denied}{modality}")
}

fn evidence_words(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Incise => "sujet inversé dans l'incise",
        Evidence::Subject => "sujet du verbe qui précède",
        Evidence::Colon => "sujet de la phrase avant les deux-points",
        Evidence::Label => "nom suivi de deux-points",
        Evidence::Preposition => "complément de la préposition",
        Evidence::Participle => "sujet du verbe principal",
        Evidence::Agent => "complément d'agent",
        Evidence::Noun => "complément du nom de parole",
        Evidence::Continuation => "suite de la citation précédente",
        Evidence::Floating => "voix dont les paroles continuent",
        Evidence::Introduced => "personne qui vient d'être introduite",
        Evidence::Alternation => "tours de parole alternés",
        Evidence::Clause => "voix de la proposition qui l'entoure",
        Evidence::Echo => "titre qui reprend une citation",
        Evidence::Signature => "signature",
        Evidence::Narrator => "narrateur",
        Evidence::None => "aucune",
        other => other.as_str(),
    }
}

fn clue_words(clue: Clue) -> &'static str {
    match clue {
        Clue::Named => "voix nommée",
        Clue::Described => "voix désignée par un rôle",
        Clue::Pronoun => "voix désignée par un pronom",
        Clue::SpeechVerb => "verbe de parole",
        Clue::DoubtfulVerb => "verbe à double sens",
        Clue::NoCue => "sans introducteur",
        Clue::Short => "trois mots au plus",
        Clue::Nested => "dans une autre citation",
        Clue::NeverNamed => "voix jamais nommée",
        Clue::NoPerson => "pas une personne seule",
        Clue::Once => "voix mentionnée une fois",
        Clue::Rival => "autre voix possible tout près",
        Clue::Far => "voix mentionnée loin avant",
        Clue::SameAsBefore => "même voix que la citation précédente",
        other => other.as_str(),
    }
}

fn passage_words(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Title => "titre d'une œuvre",
        PassageKind::Nickname => "surnom",
        PassageKind::Term => "terme",
        PassageKind::Irony => "distance du narrateur",
        PassageKind::Name => "nom",
        PassageKind::Subheading => "intertitre",
        PassageKind::Other => "autre",
        other => other.as_str(),
    }
}

// --------------------------------------------------------------------------------------------------- style and script

const STYLE: &str = "
:root{--ink:#1b1b1b;--paper:#fff;--soft:#5a5a5a;--line:#d5d5d5;--tint-s:85%;--tint-l:88%;--key-l:26%;--key-ink:#fff;--bar-l:45%}
@media (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#161616;--soft:#b5b5b5;--line:#444;--tint-s:45%;--tint-l:24%;--key-l:82%;--key-ink:#111;--bar-l:60%}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:46rem;font:1.05rem/1.7 Georgia,serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}a{color:inherit}
article p{unicode-bidi:isolate}
.note,small,#status{color:var(--soft);font-size:.85rem}#status:empty{display:none}
button{font:inherit;color:inherit;cursor:pointer}
:focus-visible{outline:3px solid #2a6fdb;outline-offset:2px}
mark.q{color:inherit;background:hsl(var(--h) var(--tint-s) var(--tint-l));padding:.1em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.mixed{border-bottom:2px dotted}mark.indirect{border-bottom:2px dashed hsl(var(--h) 60% var(--bar-l))}
mark.nobody{background:none;outline:1px solid var(--soft)}
.cue{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
.mention{text-decoration:underline double;text-underline-offset:.2em}
.cue .mention,.mention .cue{text-decoration:underline wavy}
.not-speech{color:var(--soft);background:color-mix(in srgb,var(--soft) 16%,transparent)}
.ref,.letter{font:600 .68rem/1 system-ui,sans-serif;border:0;border-radius:.6em;padding:.25em .45em;background:hsl(var(--h) 60% var(--key-l));color:var(--key-ink)}
.ref{vertical-align:super;margin:0 .15em;user-select:none}
.ref.nobody,.nobody .letter{background:var(--soft);color:var(--paper)}
.legend{display:flex;flex-wrap:wrap;gap:.5rem}
.legend button{border:1px solid var(--line);border-radius:.5rem;padding:.35rem .6rem;background:none;text-align:left;min-height:2.75rem}
.legend button[aria-pressed=true]{border-color:currentColor;box-shadow:inset 0 0 0 2px currentColor}
mark.off{background:none;border-color:transparent;outline:0;color:var(--soft)}.ref.off,[hidden]{display:none!important}
.card{position:absolute;z-index:2;width:min(22rem,calc(100vw - 2rem));padding:.6rem .9rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper);box-shadow:0 4px 20px #0005;font-size:.9rem;line-height:1.45}
.card p{margin:.2rem 0}dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem .7rem;margin:.3rem 0}dt{color:var(--soft)}dd{margin:0}
.bar{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr 3.5rem;gap:.6rem;align-items:center;font-size:.9rem;line-height:1.3;margin:.35rem 0}
.track{height:1rem}.track i{display:block;height:100%;min-width:2px;background:hsl(var(--h,215) var(--bar-s,60%) var(--bar-l));print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.88rem;line-height:1.4;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}caption{text-align:left;color:var(--soft)}
@media (max-width:40rem){.card{position:fixed;left:1rem!important;right:1rem;top:auto!important;bottom:1rem;width:auto}.bar{grid-template-columns:1fr 3.5rem}.bar span:first-child{grid-column:1/-1}}
@media print{body{max-width:none;font-size:10.5pt;color:#000;background:#fff}mark.q{print-color-adjust:exact;-webkit-print-color-adjust:exact}.card,#all,#how,#status,details:not([open]) summary,nav{display:none!important}article,tr,.bar{break-inside:avoid-page}article{break-inside:auto}.scroll{overflow:visible}}
";

/// Filter and cards. Without it the page still holds all that it shows, in the table of quotations.
const SCRIPT: &str = "
'use strict';
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const chosen = new Set();
  const keys = (element) => element.dataset.s.split(' ');
  const shown = (element) => chosen.size === 0 || keys(element).some((key) => chosen.has(key));
  const voices = all('.voice');
  const every = document.getElementById('all');
  const status = document.getElementById('status');
  const rows = all('tr[data-s], .bar[data-s]');
  const marks = all('mark[data-s], .ref');

  const filter = () => {
    voices.forEach((button) => button.setAttribute('aria-pressed', chosen.has(button.dataset.s)));
    every.setAttribute('aria-pressed', chosen.size === 0);
    marks.forEach((mark) => mark.classList.toggle('off', !shown(mark)));
    rows.forEach((row) => { row.hidden = !shown(row); });
    const count = all('.ref:not(.off)').length;
    status.textContent = chosen.size === 0 ? 'Toutes les citations.' : count + (count > 1 ? ' citations.' : ' citation.');
    close();
  };
  voices.forEach((button) => button.addEventListener('click', () => {
    const key = button.dataset.s;
    if (!chosen.delete(key)) chosen.add(key);
    filter();
  }));
  every.addEventListener('click', () => { chosen.clear(); filter(); });

  let open = null;
  const close = () => {
    if (!open) return;
    document.getElementById('c' + open).hidden = true;
    all('.ref[aria-expanded=true]').forEach((ref) => ref.setAttribute('aria-expanded', 'false'));
    open = null;
  };
  const show = (element) => {
    const number = element.dataset.q.split(' ')[0];
    if (element.classList.contains('off') || open === number) return;
    close();
    const card = document.getElementById('c' + number);
    const box = element.getBoundingClientRect();
    card.hidden = false;
    card.style.left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 16)) + 'px';
    const below = box.bottom + 6 + card.offsetHeight < window.innerHeight;
    card.style.top = window.scrollY + (below ? box.bottom + 6 : Math.max(6, box.top - card.offsetHeight - 6)) + 'px';
    const ref = document.querySelector('.ref[data-q=\"' + number + '\"]');
    if (ref) ref.setAttribute('aria-expanded', 'true');
    open = number;
  };
  const target = (event) => event.target.closest && event.target.closest('mark[data-q], .ref');
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const element = target(event);
    if (element) show(element); else if (!event.target.closest('.card')) close();
  });
  document.addEventListener('focusin', (event) => { const element = target(event); if (element) show(element); else close(); });
  document.addEventListener('click', (event) => {
    const element = target(event);
    if (element) show(element); else if (!event.target.closest('.card')) close();
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  // Paper has no buttons: the figures are printed open.
  window.addEventListener('beforeprint', () => all('details').forEach((details) => { details.open = true; }));
})();
";

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    const TEXT: &str = "Selon Zoé <Ker>, le maire a dit que tout irait « très bien & vite ».\n\nLe film « A » \"b\"";

    fn span(words: &str) -> Value {
        let start = TEXT.find(words).unwrap();
        serde_json::json!({ "start": start, "end": start + words.len() })
    }

    /// A mixed quotation inside an indirect one, with cue and mention inside; a passage that overlaps a quotation.
    fn analysis() -> Analysis<'static> {
        let cue = |words, kind| {
            let mut cue = span(words);
            cue["kind"] = kind;
            cue["lemma"] = "dire".into();
            cue["polarity"] = "asserted".into();
            cue["modality"] = "plain".into();
            cue
        };
        let quote = |kind: &str, words: &str, cue: Value, mention, speaker, evidence: &str, parent| {
            serde_json::json!({
                "kind": kind, "spans": [span(words)], "words": [words], "cue": cue, "mention": mention, "speaker": speaker,
                "evidence": evidence, "confidence": 0.9, "parent": parent
            })
        };
        let speaker = |name: &str| {
            serde_json::json!({
                "name": name, "kind": "person", "gender": null, "gender_evidence": null, "gender_confidence": 0.0, "mentions": []
            })
        };
        let outer = "le maire a dit que tout irait « très bien & vite »";
        let mut passage = span("bien & vite ».\n\nLe film « A");
        passage["kind"] = "title".into();
        let json = serde_json::json!({
            "quotes": [
                quote("indirect", outer, cue("Selon", "preposition".into()), span("Zoé <Ker>"), Some(0), "preposition", None),
                quote("indirect", "tout irait « très bien & vite »", cue("a dit", "verb".into()), span("le maire"), Some(1), "subject", Some(0)),
                quote("mixed", "très bien & vite", Value::Null, Value::Null, None::<usize>, "none", Some(1)),
            ],
            "speakers": [speaker("Zoé <Ker>"), speaker("le maire")],
            "not_speech": [passage],
        });
        serde_json::from_str::<Analysis<'_>>(&json.to_string()).unwrap().into_owned()
    }

    fn whole() -> String {
        page(&Article { title: "</title><script>".into(), text: TEXT.into() }, &analysis(), "")
    }

    /// Every tag that is closed is the last one opened.
    fn well_formed(html: &str) {
        let html = html.split("<script>").next().unwrap();
        let mut open = Vec::new();
        for tag in html.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').expect("a tag is closed");
            let name = tag.split(' ').next().unwrap();
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "in {html}"),
                None if !matches!(name, "!doctype" | "meta" | "br") => open.push(name),
                None => {}
            }
        }
        // The script and what closes after it were cut off.
        assert_eq!(open, ["html", "body"]);
    }

    #[test]
    fn layers_that_overlap_give_a_well_formed_page() {
        well_formed(&whole());
    }

    #[test]
    fn the_article_runs_nothing() {
        let html = whole();
        assert_eq!(html.matches("<script>").count(), 1, "only the page's own");
        assert!(html.contains("Selon</span> <span class=\"mention\">Zoé &lt;Ker&gt;</span>"), "{html}");
        assert!(html.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"));
    }

    #[test]
    fn the_text_stays_whole() {
        let html = text(TEXT, &analysis());
        let mut bare = String::new();
        for piece in html
            .split("<button")
            .enumerate()
            .map(|(at, piece)| if at == 0 { piece } else { piece.split_once("</button>").unwrap().1 })
        {
            piece
                .split('<')
                .enumerate()
                .for_each(|(at, part)| bare += if at == 0 { part } else { part.split_once('>').unwrap().1 });
        }
        assert_eq!(bare.replace("\n", ""), escape(TEXT).replace('\n', ""));
    }

    #[test]
    fn the_innermost_quotation_names_those_around_it() {
        let html = text(TEXT, &analysis());
        assert!(
            html.contains("class=\"q mixed nobody\" data-q=\"2 1 0\" data-s=\"u 1 0\" aria-describedby=\"c2\">très "),
            "{html}"
        );
        assert_eq!(html.matches("class=\"ref").count(), 3, "one button a quotation");
    }

    #[test]
    fn words_shared_by_two_quotations_count_once() {
        assert_eq!(count_words("un deux trois quatre", vec![Span::new(3, 13), Span::new(0, 7), Span::new(3, 7)]), 3);
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 702].map(letter), ["A", "Z", "AA", "AAA"]);
    }

    #[test]
    fn sample_is_quoted() {
        let analysis = dixit::analyze(SAMPLE);
        let html = page(&Article { title: SAMPLE_TITLE.into(), text: SAMPLE.into() }, &analysis, "");
        well_formed(&html);
        assert!(html.contains("Claire Vasseur") && html.contains("&lt;script&gt;alert"));
    }
}
