//! Runs of the program on tiny inputs written here.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::RowAccessor;
use parquet::schema::parser::parse_message_type;
use serde_json::Value;

/// An empty folder of this test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn command(folder: &Path, args: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dixit-corpus"));
    command.current_dir(folder).args(args.split_whitespace());
    command
}

fn run(folder: &Path, args: &str) -> Output {
    command(folder, args).output().unwrap()
}

/// Runs and expects this exit status; gives what was printed.
fn expect(folder: &Path, args: &str, status: i32) -> (String, String) {
    let output = run(folder, args);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(status), "{args}\n{out}\n{err}");
    (out, err)
}

fn json_lines(path: &Path) -> Vec<Value> {
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn article(id: usize) -> String {
    format!(
        "{{\"id\": {id}, \"page\": 1.50, \"text\": \"« Nous partons », a dit Anne Dol. « Moi non », a répondu Paul Ker.\"}}\n"
    )
}

#[test]
fn fields_are_kept_and_lines_come_in_order() {
    let folder = folder("fields");
    fs::write(folder.join("in.jsonl"), (0..50).map(article).collect::<String>()).unwrap();
    let (out, _) = expect(&folder, "in.jsonl --out out.jsonl --part 7 --with-text", 0);
    assert!(out.contains("articles:    50\nquotations:  100 ("), "{out}");
    let lines = json_lines(&folder.join("out.jsonl"));
    assert!(lines.iter().enumerate().all(|(number, line)| line["id"] == number));
    let line = fs::read_to_string(folder.join("out.jsonl")).unwrap();
    assert!(line.starts_with(r#"{"id":0,"page":1.50,"text":"« Nous"#), "the number keeps its spelling: {line}");
    let quote = &lines[0]["dixit"]["quotes"][0];
    assert_eq!(quote["words"][0], "Nous partons");
    assert_eq!(lines[0]["dixit"]["speakers"][0]["name"], "Anne Dol");
    assert_eq!(names(&folder), ["in.jsonl", "out.jsonl", "out.summary.json"]);
}

#[test]
fn bad_lines_are_set_aside_with_the_reason() {
    let folder = folder("rejects");
    let mut input = article(1).into_bytes();
    input.extend(b"{\"id\": 2, \"text\": \"\n\n{\"id\": 3}\n{\"id\": 4, \"text\": \"\xe9\"}\n");
    input.extend(article(5).into_bytes());
    fs::write(folder.join("in.jsonl"), input).unwrap();
    let (out, _) = expect(&folder, "in.jsonl --out out.jsonl", 2);
    assert!(out.contains("articles:    2\n") && out.contains("rejected:    3, with"), "{out}");
    let rejects = json_lines(&folder.join("out.rejects.jsonl"));
    let places: Vec<_> = rejects.iter().map(|reject| reject["place"].as_str().unwrap()).collect();
    assert_eq!(places, ["in.jsonl:2", "in.jsonl:4", "in.jsonl:5"]);
    let reasons: Vec<_> = rejects.iter().map(|reject| reject["reason"].as_str().unwrap()).collect();
    assert!(reasons[0].contains("not a JSON object, column 19"), "{reasons:?}");
    assert!(reasons[1].contains("no field `text` among id"), "{reasons:?}");
    assert!(reasons[2].contains("not UTF-8 at byte 19"), "{reasons:?}");
    assert_eq!(rejects[1]["record"], "{\"id\": 3}");
    assert_eq!(rejects[2]["record"]["latin1"], "{\"id\": 4, \"text\": \"é\"}");
    // A later run without rejects leaves no old file behind.
    fs::write(folder.join("in.jsonl"), article(1)).unwrap();
    expect(&folder, "in.jsonl --out out.jsonl", 0);
    assert!(!folder.join("out.rejects.jsonl").exists());
}

/// Starts a run, kills it after its third part, and says whether it was caught before its end.
fn interrupt(folder: &Path, args: &str, partial: &str) -> bool {
    let mut run = command(folder, args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let receipt = folder.join(partial).join("000002.json");
    let began = Instant::now();
    while !receipt.exists() && run.try_wait().unwrap().is_none() && began.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_micros(200));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    folder.join(partial).exists()
}

#[test]
fn an_interrupted_run_goes_on() {
    for form in ["jsonl", "csv", "parquet"] {
        let folder = folder(&format!("resume-{form}"));
        let input: String = (0..240).map(|id| if id % 50 == 9 { "{\n".to_owned() } else { article(id) }).collect();
        fs::write(folder.join("in.jsonl"), input).unwrap();
        let args = format!("in.jsonl --out out.{form} --part 3");
        assert!(interrupt(&folder, &args, &format!("out.{form}.partial")), "the run ended before it could be killed");
        assert!(!folder.join(format!("out.{form}")).exists(), "a result must not be half-written");

        let (_, error) = expect(&folder, &args, 1);
        assert!(error.contains("--resume"), "{error}");
        let (_, error) = expect(&folder, &format!("{args} --resume --text-field body"), 1);
        assert!(error.contains("other inputs or options"), "{error}");
        let (out, error) = expect(&folder, &format!("{args} --resume"), 2);
        assert!(error.contains("resuming:"), "{error}");

        let (whole, _) = expect(&folder, &format!("in.jsonl --out whole.{form} --part 3"), 2);
        assert_eq!(out.replace("out.rejects", "whole.rejects"), whole, "the summary covers both halves");
        let bytes = |name: &str| fs::read(folder.join(name)).unwrap();
        assert!(bytes(&format!("out.{form}")) == bytes(&format!("whole.{form}")), "{form}");
        assert_eq!(bytes("out.rejects.jsonl"), bytes("whole.rejects.jsonl"));
        assert!(!folder.join(format!("out.{form}.partial")).exists());

        // What is finished is not done twice, and its status is told again.
        let (again, error) = expect(&folder, &format!("{args} --resume"), 2);
        assert!(error.contains("finished already") && again == out, "{error}");
    }
}

#[test]
fn cells_of_a_spreadsheet_run_nothing() {
    let folder = folder("formulas");
    let text = "« =1+1 », a dit Anne Dol. « @tous, bonjour », a répondu Paul Ker.";
    let record = serde_json::json!({ "id": "=cmd|' /C calc'!A0", "+note": "-2+3", "text": text });
    fs::write(folder.join("in.jsonl"), format!("{record}\n")).unwrap();
    expect(&folder, "in.jsonl --out out.csv --separator ;", 0);
    let written = fs::read_to_string(folder.join("out.csv")).unwrap();
    assert!(written.starts_with("\u{feff}article_id;quote;"), "{written}");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(written.as_bytes());
    let at = reader.headers().unwrap().iter().position(|name| name == "words").unwrap();
    assert!(reader.headers().unwrap().iter().any(|name| name == "'+note"));
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!((&rows[0][0], &rows[0][at]), ("'=cmd|' /C calc'!A0", "'=1+1"));
    assert_eq!(&rows[1][at], "'@tous, bonjour");
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
}

/// A table of articles with a number and a missing value, as another program would write it.
fn write_parquet(path: &Path, texts: &[&str]) {
    let schema = "message articles { required int64 id; optional binary outlet (STRING); required binary body (STRING); }";
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let mut writer =
        SerializedFileWriter::new(File::create(path).unwrap(), schema, Arc::new(WriterProperties::default())).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let ids: Vec<i64> = (1..).take(texts.len()).collect();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<Int64Type>().write_batch(&ids, None, None).unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    let mut present = vec![0; texts.len()];
    present[0] = 1;
    column.typed::<ByteArrayType>().write_batch(&["La Revue".into()], Some(&present), None).unwrap();
    column.close().unwrap();
    let bodies: Vec<ByteArray> = texts.iter().map(|&text| text.into()).collect();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<ByteArrayType>().write_batch(&bodies, None, None).unwrap();
    column.close().unwrap();
    group.close().unwrap();
    writer.close().unwrap();
}

#[test]
fn parquet_goes_in_and_out() {
    let folder = folder("parquet");
    let texts = ["« Oui », a dit Mme Anne Dol.", "Rien.", "« Non », a dit Paul Ker. « Si », a-t-il corrigé."];
    write_parquet(&folder.join("in.parquet"), &texts);
    // Two parts, one of them without a row.
    expect(&folder, "in.parquet --out out.parquet --text-field body --part 2", 0);
    let reader = SerializedFileReader::new(File::open(folder.join("out.parquet")).unwrap()).unwrap();
    let columns: Vec<_> = reader.metadata().file_metadata().schema().get_fields().iter().map(|field| field.name()).collect();
    assert_eq!(columns[..4], ["article_id", "quote", "kind", "words"]);
    assert_eq!(columns.last(), Some(&"outlet"));
    let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
    let words: Vec<_> = rows.iter().map(|row| row.get_string(3).unwrap().as_str()).collect();
    assert_eq!(words, ["Oui", "Non", "Si"]);
    assert_eq!(rows[0].get_string(columns.len() - 1).unwrap(), "La Revue");
    assert!(rows[1].get_string(columns.len() - 1).is_err(), "a missing value stays missing");
    // The result is itself an input, and a table of it says the same.
    let (out, _) = expect(&folder, "out.parquet --out back.jsonl --text-field words --id-field article_id --with-text", 0);
    assert!(out.contains("articles:    3\n"), "{out}");
    let lines = json_lines(&folder.join("back.jsonl"));
    assert_eq!((&lines[2]["words"], &lines[2]["article_id"], &lines[2]["kind"]), (&"Si".into(), &"3".into(), &"direct".into()));
}

#[test]
fn a_damaged_parquet_is_one_reject() {
    let folder = folder("damaged");
    fs::write(folder.join("a.parquet"), b"PAR1 this is no table PAR1").unwrap();
    fs::write(folder.join("b.jsonl"), article(1)).unwrap();
    let (out, _) = expect(&folder, "a.parquet b.jsonl --out out.jsonl", 2);
    assert!(out.contains("articles:    1\n"), "{out}");
    assert_eq!(json_lines(&folder.join("out.rejects.jsonl"))[0]["place"], "a.parquet");
}

#[test]
fn tables_are_read_whatever_their_separator() {
    let folder = folder("tables");
    let table = "id;rubrique;text\n1;Sport;\"« Gagné ; enfin », a dit Anne Dol.\"\n2;Sport\n";
    fs::write(folder.join("a.csv"), table).unwrap();
    fs::write(folder.join("b.csv"), table.replace(';', ",")).unwrap();
    let (out, _) = expect(&folder, "a.csv b.csv --out out.jsonl", 2);
    assert!(out.contains("articles:    2\n"), "{out}");
    let lines = json_lines(&folder.join("out.jsonl"));
    assert!(lines.iter().all(|line| line["rubrique"] == "Sport" && line["dixit"]["speakers"][0]["name"] == "Anne Dol"));
    let rejects = json_lines(&folder.join("out.rejects.jsonl"));
    assert_eq!(rejects[0]["place"], "a.csv:3");
    assert!(rejects[0]["reason"].as_str().unwrap().starts_with("2 cells where the header has 3"));
    assert_eq!(rejects[0]["record"], serde_json::json!(["2", "Sport"]));
}

#[test]
fn a_folder_is_read_without_what_the_run_writes() {
    let folder = folder("folder");
    fs::create_dir_all(folder.join("in/sub")).unwrap();
    fs::write(folder.join("in/sub/b.txt"), "\u{feff}« Oui », a dit Anne Dol.").unwrap();
    fs::write(folder.join("in/a.txt"), b"\xab Oui \xbb").unwrap();
    fs::write(folder.join("in/readme.md"), "no article").unwrap();
    for _ in 0..2 {
        let (out, error) = expect(&folder, "in --out in/out.jsonl", 2);
        assert!(out.contains("articles:    1\n") && out.contains("rejected:    1, with"), "{out}");
        assert!(error.contains("left out: 1"), "{error}");
    }
    let lines = json_lines(&folder.join("in/out.jsonl"));
    assert_eq!(lines[0]["id"], "in/sub/b.txt");
    assert_eq!(lines[0]["dixit"]["quotes"][0]["spans"][0]["start"], 3, "the byte order mark is no part of the text");
    let reason = json_lines(&folder.join("in/out.rejects.jsonl"))[0]["reason"].as_str().unwrap().to_owned();
    assert!(reason.contains("iconv"), "{reason}");
}

#[test]
fn the_sample_is_read_whole() {
    let folder = folder("sample");
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample");
    let (out, _) = expect(&folder, &format!("{sample} --out out.jsonl"), 0);
    assert!(out.contains("articles:    6\n"), "{out}");
}

#[test]
fn failures_say_what_to_do() {
    let folder = folder("failures");
    fs::create_dir(folder.join("empty")).unwrap();
    fs::write(folder.join("in.jsonl"), article(1)).unwrap();
    for (args, reason) in [
        ("missing.jsonl --out out.jsonl", "cannot read missing.jsonl"),
        ("in.jsonl --out in.jsonl", "choose another --out"),
        ("empty --out out.jsonl", "hold no .txt"),
        ("in.jsonl --out in.jsonl/out.jsonl", "cannot make the folder in.jsonl/out.jsonl.partial"),
    ] {
        let (_, error) = expect(&folder, args, 1);
        assert!(error.contains(reason), "{args}: {error}");
    }
}
