//! Who is quoted: speakers, and the share of women and men by month, by outlet or by any other field.
//!
//! ```sh
//! cargo run --release --example voices                                   # articles of this example
//! cargo run --release -p dixit-corpus -- articles/ --out quotes.jsonl    # your own
//! cargo run --release --example voices -- quotes.jsonl --by outlet --out voices.svg
//! ```
//!
//! Prints tables and writes an SVG chart. The month is that of the field `date`; the outlet is the first of the fields
//! `outlet`, `media`, `publisher` and `source`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dixit::{Analysis, Gender, SpeakerKind, Voice, Voices};
use serde_json::{Value, json};

#[path = "support/markup.rs"]
mod markup;

use markup::escape;

const DEFAULT_OUT: &str = "target/voices.svg";

/// Speakers shown, and groups shown unless they are months.
const MOST_SPEAKERS: usize = 15;
const MOST_GROUPS: usize = 30;

/// Fields that may name the outlet, the likeliest first.
const OUTLETS: [&str; 4] = ["outlet", "media", "publisher", "source"];

/// Date, outlet and text of invented articles.
const SAMPLE: [[&str; 3]; 6] = [
    [
        "2024-03-02",
        "Agence du Ponant",
        "« Nous rouvrirons le pont en mai », a déclaré Claire Vasseur, la maire de Brélidy. Son opposant \
      Marc Tanguy a répliqué : « On nous a menti. »",
    ],
    [
        "2024-03-18",
        "Agence du Ponant",
        "« Personne ne reprendra avant un accord », a prévenu Nadia Belkacem, déléguée du personnel. \
      Selon la direction, la production reprendra lundi.",
    ],
    [
        "2024-04-05",
        "Agence du Ponant",
        "« Il n'y a pas d'eau courante », a reconnu M. Yves Le Goff. Marc Tanguy a ajouté qu'il ne \
      voulait pas du phare.",
    ],
    [
        "2024-04-11",
        "La Revue des Quais",
        "« Je ne finirai pas deuxième », a lancé la navigatrice Solène Abgrall. « Le bateau est \
      prêt », a assuré Tom Lavigne.",
    ],
    [
        "2024-05-20",
        "La Revue des Quais",
        "« J'ai failli tout arrêter », a confié Mme Solène Abgrall. Selon Paul Ker, le repos aurait \
      suffi.",
    ],
    [
        "2024-05-27",
        "La Revue des Quais",
        "« Le café rouvre », a annoncé Odette Riou. « Enfin », a soufflé Claire Vasseur, la maire.",
    ],
];

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(bad) => {
            eprintln!("voices: lines left out: {bad}");
            ExitCode::from(2)
        }
        Err(reason) => {
            eprintln!("voices: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Gives the number of lines that could not be read.
fn run() -> Result<u64, String> {
    let options = Options::read(std::env::args().skip(1))?;
    let mut tally = Tally::default();
    let mut bad = 0;
    for path in &options.paths {
        bad += read(path, &options.by, &mut tally)?;
    }
    if options.paths.is_empty() {
        for [date, outlet, text] in SAMPLE {
            tally.count(options.by.group(&json!({ "date": date, "outlet": outlet })), &dixit::analyze(text));
        }
    }
    if let Some(folder) = options.out.parent() {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    std::fs::write(&options.out, chart(&tally, &options.by)).map_err(|error| format!("{}: {error}", options.out.display()))?;
    let told = format!("{}\n{}\n", tables(&tally, &options.by), options.out.display());
    match std::io::stdout().write_all(told.as_bytes()) {
        // A reader that has seen enough, such as head, is no failure.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(bad),
    }
}

struct Options {
    paths: Vec<PathBuf>,
    by: By,
    out: PathBuf,
}

impl Options {
    fn read(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self { paths: Vec::new(), by: By::Month, out: DEFAULT_OUT.into() };
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--by" => options.by = By::named(&args.next().ok_or("--by: month, outlet or the name of a field")?),
                "--out" => options.out = args.next().ok_or("--out: name the .svg to write")?.into(),
                other if other.starts_with("--") => return Err(format!("{other}: the options are --by and --out")),
                path => options.paths.push(path.into()),
            }
        }
        Ok(options)
    }
}

fn read(path: &Path, by: &By, tally: &mut Tally) -> Result<u64, String> {
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut bad = 0;
    for (number, line) in BufReader::new(File::open(path).map_err(told)?).split(b'\n').enumerate() {
        let line = line.map_err(told)?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        if let Err(reason) = count_line(&line, by, tally) {
            eprintln!("{}:{}: {reason}", path.display(), number + 1);
            bad += 1;
        }
    }
    Ok(bad)
}

fn count_line(line: &[u8], by: &By, tally: &mut Tally) -> Result<(), String> {
    let mut record: Value = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    let analysis = record.get_mut("dixit").ok_or("no field `dixit`: name a .jsonl result of dixit-corpus")?.take();
    let analysis: Analysis<'_> =
        serde_json::from_value(analysis).map_err(|error| format!("the field `dixit` is no analysis: {error}"))?;
    tally.count(by.group(&record), &analysis);
    Ok(())
}

// ------------------------------------------------------------------------------------------------------------ groups

/// What the shares are compared by.
enum By {
    Month,
    Outlet,
    Field(String),
}

impl By {
    fn named(name: &str) -> Self {
        match name {
            "month" => Self::Month,
            "outlet" => Self::Outlet,
            field => Self::Field(field.to_owned()),
        }
    }

    fn label(&self) -> &str {
        match self {
            Self::Month => "mois",
            Self::Outlet => "média",
            Self::Field(field) => field,
        }
    }

    /// The group of an article; nothing when the article does not tell.
    fn group(&self, record: &Value) -> Option<String> {
        match self {
            Self::Month => month(&field(record, "date")?),
            Self::Outlet => OUTLETS.iter().find_map(|name| field(record, name)),
            Self::Field(name) => field(record, name),
        }
    }
}

fn digits(text: Option<&str>, length: usize) -> Option<&str> {
    text.filter(|text| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
}

fn field(record: &Value, name: &str) -> Option<String> {
    match record.get(name)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// `2024-03` from `2024-03-02T10:00` or from `02/03/2024`.
fn month(date: &str) -> Option<String> {
    let mut parts = date.split(['-', '/', 'T', ' ']);
    let (first, second, third) = (parts.next(), parts.next(), parts.next());
    let month = digits(second, 2).filter(|month| ("01"..="12").contains(month))?;
    let year = digits(first, 4).or_else(|| digits(first, 2).and(digits(third, 4)))?;
    Some(format!("{year}-{month}"))
}

// ------------------------------------------------------------------------------------------------------------ counts

/// Quotations by who speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Share {
    women: u64,
    men: u64,
    unknown: u64,
    /// Organisations, groups, sources without a name: no gender is asked of them.
    others: u64,
    /// Quotations of which nothing tells the speaker.
    nobody: u64,
}

impl Share {
    fn persons(self) -> u64 {
        self.women + self.men + self.unknown
    }

    fn all(self) -> u64 {
        self.persons() + self.others + self.nobody
    }

    fn add(&mut self, other: Self) {
        self.women += other.women;
        self.men += other.men;
        self.unknown += other.unknown;
        self.others += other.others;
        self.nobody += other.nobody;
    }

    fn one(speaker: Option<(SpeakerKind, Option<Gender>)>) -> Self {
        let mut share = Self::default();
        match speaker {
            None => share.nobody = 1,
            Some((SpeakerKind::Person, Some(Gender::Feminine))) => share.women = 1,
            Some((SpeakerKind::Person, Some(Gender::Masculine))) => share.men = 1,
            Some((SpeakerKind::Person, _)) => share.unknown = 1,
            Some(_) => share.others = 1,
        }
        share
    }
}

#[derive(Default)]
struct Tally {
    articles: u64,
    voices: Voices,
    groups: BTreeMap<Option<String>, Share>,
}

impl Tally {
    fn count(&mut self, group: Option<String>, analysis: &Analysis<'_>) {
        self.articles += 1;
        let shares = self.groups.entry(group).or_default();
        for quote in analysis.quotes() {
            let speaker = analysis.speaker_of(quote);
            shares.add(Share::one(speaker.map(|speaker| (speaker.kind(), speaker.gender()))));
        }
        self.voices.add(analysis);
    }

    fn whole(&self) -> Share {
        let mut whole = Share::default();
        self.groups.values().for_each(|share| whole.add(*share));
        whole
    }

    /// The names heard most; « le maire » of one article is not that of the next, and is left out.
    fn most_quoted(&self) -> Vec<&Voice> {
        let mut voices: Vec<_> = self.voices.as_slice().iter().filter(|voice| voice.is_named()).collect();
        voices.sort_by_key(|voice| std::cmp::Reverse(voice.quotes()));
        voices.truncate(MOST_SPEAKERS);
        voices
    }

    /// The groups to show: months in their order, other groups from the most quotations down and the rest together.
    fn shown_groups(&self, by: &By) -> Vec<(String, Share)> {
        let unnamed = || "non renseigné".to_owned();
        let mut groups: Vec<_> = self.groups.iter().map(|(name, share)| (name.clone().unwrap_or_else(unnamed), *share)).collect();
        if matches!(by, By::Month) {
            // The articles without a date stand last, not first.
            groups.sort_by_key(|(name, _)| (*name == unnamed(), name.clone()));
            return groups;
        }
        groups.sort_by_key(|(_, share)| std::cmp::Reverse(share.all()));
        if groups.len() > MOST_GROUPS {
            let rest = groups.split_off(MOST_GROUPS);
            let mut together = Share::default();
            rest.iter().for_each(|(_, share)| together.add(*share));
            groups.push((format!("{} autres", rest.len()), together));
        }
        groups
    }
}

fn percent(part: u64, whole: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a share shown with one decimal")]
    if whole == 0 { 0.0 } else { part as f64 * 100.0 / whole as f64 }
}

// ------------------------------------------------------------------------------------------------------------ tables

fn tables(tally: &Tally, by: &By) -> String {
    let whole = tally.whole();
    let mut text = format!("{} articles, {} citations\n\n", tally.articles, whole.all());
    let _ = writeln!(text, "{:<40} {:>9} {:>8}  genre", "voix nommée", "citations", "articles");
    for voice in tally.most_quoted() {
        let (_, word) = look(voice);
        let _ = writeln!(text, "{:<40} {:>9} {:>8}  {word}", cut(voice.name(), 40), voice.quotes(), voice.texts());
    }
    let _ = writeln!(text, "\n{}", head(by.label()));
    for (name, share) in tally.shown_groups(by) {
        let _ = writeln!(text, "{}", row(&name, share));
    }
    let _ = writeln!(text, "{}", row("ensemble", whole));
    text.push_str("\nLes parts sont celles des citations de personnes ; les colonnes de droite comptent les autres citations.\n");
    text
}

fn head(label: &str) -> String {
    format!(
        "{label:<26} {:>9} {:>8} {:>8} {:>14} {:>13} {:>10}",
        "personnes", "femmes", "hommes", "genre inconnu", "autres voix", "sans voix"
    )
}

fn row(name: &str, share: Share) -> String {
    // A share of nothing is no share.
    let part = |count| if share.persons() == 0 { "–".to_owned() } else { format!("{:.1} %", percent(count, share.persons())) };
    format!(
        "{:<26} {:>9} {:>8} {:>8} {:>14} {:>13} {:>10}",
        cut(name, 26),
        share.persons(),
        part(share.women),
        part(share.men),
        part(share.unknown),
        share.others,
        share.nobody
    )
}

fn cut(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length { line } else { line.chars().take(length - 1).chain(['…']).collect() }
}

/// The colour and the word for a voice.
fn look(voice: &Voice) -> (&'static str, &'static str) {
    match (voice.kind(), voice.gender()) {
        (SpeakerKind::Person, Some(Gender::Feminine)) => WOMEN,
        (SpeakerKind::Person, Some(Gender::Masculine)) => MEN,
        (SpeakerKind::Person, _) => UNKNOWN,
        _ => OTHERS,
    }
}

// ------------------------------------------------------------------------------------------------------------- chart

// Colours of the Okabe-Ito palette, which colour-blind readers tell apart; white or black text on them stays readable.
const WOMEN: (&str, &str) = ("#b34e00", "femme");
const MEN: (&str, &str) = ("#0072b2", "homme");
const UNKNOWN: (&str, &str) = ("url(#hatch)", "genre inconnu");
const OTHERS: (&str, &str) = ("#666666", "organisation ou autre voix");

const WIDTH: u64 = 860;
const LABELS: u64 = 270;
const BAR: u64 = 500;
const ROW: u64 = 26;

const STYLE: &str = "text{font:14px system-ui,sans-serif;fill:#1b1b1b}.h{font-weight:600;font-size:17px}.in{fill:#fff;font-size:12px}\
                     .soft{fill:#555;font-size:12px}";

/// The drawing grows downwards.
struct Drawing {
    svg: String,
    y: u64,
}

impl Drawing {
    fn text(&mut self, x: u64, class: &str, anchor: &str, words: &str) {
        let y = self.y + 15;
        let _ =
            writeln!(self.svg, "<text x=\"{x}\" y=\"{y}\" class=\"{class}\" text-anchor=\"{anchor}\">{}</text>", escape(words));
    }

    fn heading(&mut self, words: &str) {
        self.y += 16;
        self.text(16, "h", "start", words);
        self.y += ROW + 4;
    }

    fn bar(&mut self, x: u64, width: u64, fill: &str, title: &str) {
        let _ = writeln!(
            self.svg,
            "<rect x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"20\" fill=\"{fill}\"><title>{}</title></rect>",
            self.y,
            escape(title)
        );
    }

    fn legend(&mut self) {
        let mut x = 16;
        for (fill, label) in [WOMEN, MEN, UNKNOWN, OTHERS] {
            self.bar(x, 20, fill, label);
            self.text(x + 26, "", "start", label);
            x += 60 + label.chars().count() as u64 * 8;
        }
        self.y += ROW;
    }
}

fn chart(tally: &Tally, by: &By) -> String {
    let mut drawing = Drawing { svg: String::new(), y: 0 };
    drawing.heading("Les voix les plus citées");
    drawing.legend();
    draw_speakers(&mut drawing, tally);
    drawing.heading(&format!("Citations de personnes selon le genre, par {}", by.label()));
    draw_groups(&mut drawing, tally, by);
    drawing.y += 8;
    drawing.text(16, "soft", "start", &remark(tally));
    let height = drawing.y + ROW;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"title desc\" lang=\"fr\">\n\
         <title id=\"title\">Qui est cité ?</title>\n<desc id=\"desc\">{}</desc>\n<style>{STYLE}</style>\n\
         <defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"6\" height=\"6\" fill=\"#f2f2f2\"/><rect width=\"2\" height=\"6\" fill=\"#777\"/></pattern></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{}</svg>\n",
        escape(&description(tally, by)),
        drawing.svg
    )
}

fn draw_speakers(drawing: &mut Drawing, tally: &Tally) {
    let voices = tally.most_quoted();
    let most = voices.first().map_or(1, |voice| voice.quotes() as u64).max(1);
    for voice in voices {
        let (name, count) = (voice.name(), voice.quotes() as u64);
        let (fill, word) = look(voice);
        let width = (count * BAR / most).max(2);
        drawing.text(LABELS - 10, "", "end", &cut(name, 34));
        drawing.bar(LABELS, width, fill, &format!("{name}, {word} : {count} citations dans {} articles", voice.texts()));
        drawing.text(LABELS + width + 8, "", "start", &count.to_string());
        drawing.y += ROW;
    }
}

fn draw_groups(drawing: &mut Drawing, tally: &Tally, by: &By) {
    for (name, share) in tally.shown_groups(by) {
        drawing.text(LABELS - 10, "", "end", &cut(&name, 34));
        let persons = share.persons();
        let (women, men) = (share.women * BAR / persons.max(1), share.men * BAR / persons.max(1));
        // The last part takes what rounding leaves, so that every bar has the same length.
        let unknown = if share.unknown == 0 { 0 } else { BAR - women - men };
        let men = if unknown == 0 && share.men > 0 { BAR - women } else { men };
        let mut x = LABELS;
        for (width, count, (fill, word)) in
            [(women, share.women, WOMEN), (men, share.men, MEN), (unknown, share.unknown, UNKNOWN)]
        {
            if count == 0 {
                continue;
            }
            let part = format!("{:.0} %", percent(count, persons));
            drawing.bar(x, width, fill, &format!("{name}, {word} : {count} citations, {part}"));
            if width > 44 && word != UNKNOWN.1 {
                drawing.text(x + width / 2, "in", "middle", &part);
            }
            x += width;
        }
        drawing.text(LABELS + BAR + 8, "soft", "start", &persons.to_string());
        drawing.y += ROW;
    }
}

fn remark(tally: &Tally) -> String {
    let whole = tally.whole();
    format!(
        "{} citations dans {} articles ; genre inconnu pour {:.1} % de celles des personnes ; {} d'autres voix ; {} sans voix trouvée.",
        whole.all(),
        tally.articles,
        percent(whole.unknown, whole.persons()),
        whole.others,
        whole.nobody
    )
}

/// The chart in words, for those who do not see it.
fn description(tally: &Tally, by: &By) -> String {
    let whole = tally.whole();
    let part = |count| percent(count, whole.persons());
    let voices: Vec<_> = tally.most_quoted().iter().map(|voice| format!("{} {}", voice.name(), voice.quotes())).collect();
    let groups = tally.shown_groups(by);
    let groups: Vec<_> = groups
        .iter()
        .filter(|(_, share)| share.persons() > 0)
        .map(|(name, share)| format!("{name} : femmes {:.0} %", percent(share.women, share.persons())))
        .collect();
    format!(
        "Parmi les citations de personnes, femmes {:.1} %, hommes {:.1} %, genre inconnu {:.1} %. Voix les plus citées : {}. Par {} : {}.",
        part(whole.women),
        part(whole.men),
        part(whole.unknown),
        voices.join(", "),
        by.label(),
        groups.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(articles: &[(Option<&str>, &str)]) -> Tally {
        let mut tally = Tally::default();
        articles.iter().for_each(|(group, text)| tally.count(group.map(str::to_owned), &dixit::analyze(text)));
        tally
    }

    #[test]
    fn months_are_read_from_both_orders() {
        for (date, expected) in [
            ("2024-03-02", Some("2024-03")),
            ("2024-03-02T10:00:00Z", Some("2024-03")),
            ("2024-03", Some("2024-03")),
            ("02/03/2024", Some("2024-03")),
            ("2024-13-02", None),
            ("mars 2024", None),
            ("", None),
        ] {
            assert_eq!(month(date).as_deref(), expected, "{date}");
        }
    }

    #[test]
    fn the_outlet_is_the_first_field_that_tells_one() {
        let record = json!({ "outlet": " ", "media": null, "source": "La Revue", "n": 3 });
        assert_eq!(By::Outlet.group(&record).as_deref(), Some("La Revue"));
        assert_eq!(By::named("n").group(&record).as_deref(), Some("3"));
        assert_eq!(By::named("other").group(&record), None);
    }

    #[test]
    fn women_men_and_unknown_are_told() {
        let tally = tally(&[
            (Some("2024-03"), "« Oui », a dit Mme Anne Dol. « Non », a dit M. Paul Ker."),
            (None, "« Si », a dit Mme Anne Dol."),
        ]);
        assert_eq!(tally.whole(), Share { women: 2, men: 1, ..Share::default() });
        let groups: Vec<_> = tally.shown_groups(&By::Month).into_iter().map(|(name, _)| name).collect();
        assert_eq!(groups, ["2024-03", "non renseigné"]);
        let voice = tally.most_quoted()[0];
        assert_eq!((voice.name(), voice.quotes(), voice.texts()), ("Anne Dol", 2, 2));
        assert!(tables(&tally, &By::Month).contains("genre inconnu"));
    }

    #[test]
    fn small_groups_stand_together() {
        let mut tally = Tally::default();
        (0..MOST_GROUPS + 5)
            .for_each(|number| tally.count(Some(format!("g{number}")), &dixit::analyze("« Oui », a dit Anne Dol.")));
        let groups = tally.shown_groups(&By::Outlet);
        assert_eq!(groups.len(), MOST_GROUPS + 1);
        assert_eq!((groups[MOST_GROUPS].0.as_str(), groups[MOST_GROUPS].1.all()), ("5 autres", 5));
    }

    #[test]
    fn the_chart_runs_nothing_and_says_itself_in_words() {
        let svg = chart(&tally(&[(Some("<script>&\u{1}"), "« Oui », a dit Mme Anne Dol.")]), &By::Outlet);
        assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;&amp;\u{fffd}"), "{svg}");
        assert!(svg.contains("<desc id=\"desc\">Parmi les citations de personnes, femmes 100.0 %"), "{svg}");
    }

    #[test]
    fn a_line_that_is_no_result_says_so() {
        let error = count_line(br#"{"id": 1}"#, &By::Month, &mut Tally::default()).unwrap_err();
        assert!(error.contains("dixit-corpus"));
    }
}
