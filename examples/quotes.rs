use std::{fs, path::PathBuf};
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let out = PathBuf::from(&args[1]);
    fs::create_dir_all(&out).unwrap();
    let extractor = dixit::Extractor::new();
    for entry in fs::read_dir(&args[2]).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "txt") {
            let text = fs::read_to_string(&path).unwrap();
            let analysis = extractor.analyze(&text);
            fs::write(out.join(path.file_stem().unwrap()).with_extension("json"), serde_json::to_string(&analysis).unwrap()).unwrap();
        }
    }
}
