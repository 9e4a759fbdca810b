//! The caller's words, on top of those of the crate.

use super::builder::Builder;
use super::lists::List;
use super::tables::Lexicon;
use super::word::{Agreement, Classes, Frames, Reliability, Verb};
use crate::error::ErrorKind;

/// The lists that a caller may add to.
const LISTS: [(&str, List); 9] = [
    ("verbs", Builder::speech_verbs),
    ("verb_phrases", Builder::verb_phrases),
    ("roles", Builder::roles),
    ("organisations", Builder::organisations),
    ("metonyms", Builder::metonyms),
    ("places", Builder::places),
    ("demonyms", Builder::demonyms),
    ("first_names", Builder::first_names),
    ("nouns", Builder::nouns),
];

/// The base with the caller's lists, verbs (infinitives), roles and organisations added.
pub(crate) fn with_extras(
    lists: &[String],
    verbs: &[String],
    roles: &[String],
    organisations: &[String],
) -> Result<Lexicon, ErrorKind> {
    let mut builder = Builder::over((**Lexicon::base()).clone());
    lists.iter().try_for_each(|list| builder.extra_lists(list))?;
    verbs.iter().try_for_each(|verb| builder.extra_verb(verb))?;
    roles.iter().try_for_each(|role| builder.extra_entry(ROLE, role))?;
    organisations.iter().try_for_each(|organisation| builder.extra_entry(ORGANISATION, organisation))?;
    Ok(builder.finish())
}

/// What an entry of the caller's is when nothing but the word is given.
type Extra = (&'static str, Classes);

const ROLE: Extra = ("extra role", Classes::ROLE);
const ORGANISATION: Extra = ("extra organisation", Classes::METONYM.or(Classes::ORGANISATION));

impl Builder {
    /// The caller's lists, each under its name in brackets: lines of the lists of the crate, or the first column alone.
    fn extra_lists(&mut self, text: &str) -> Result<(), ErrorKind> {
        let mut list = None;
        for (at, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
            let line = line.trim();
            let bad = |reason: String| ErrorKind::BadLine { line: at + 1, reason };
            if let Some(name) = line.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
                let known = LISTS.iter().find(|known| known.0 == name);
                let names = || LISTS[1..].iter().fold(LISTS[0].0.to_owned(), |names, known| names + ", " + known.0);
                list = Some(known.ok_or_else(|| bad(format!("{name:?} is none of the lists {}", names())))?);
                continue;
            }
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let &(name, read) = list.ok_or_else(|| bad("no list, such as [verbs], is named above".to_owned()))?;
            let read = match (name, line.matches('\t').count()) {
                ("verbs", 0) => self.extra_verb(line).map_err(|error| error.to_string()),
                ("roles", 0) => self.extra_entry(ROLE, line).map_err(|error| error.to_string()),
                ("organisations" | "metonyms", 0) => self.extra_entry(ORGANISATION, line).map_err(|error| error.to_string()),
                // How often a verb is seen only matters between the verbs of the crate.
                ("verbs", 3) => read(self, &format!("{line}\t0")).map_err(|error| error.reason),
                _ => read(self, line).map_err(|error| error.reason),
            };
            read.map_err(bad)?;
        }
        Ok(())
    }

    /// A role or an organisation of the caller's.
    fn extra_entry(&mut self, (what, classes): Extra, entry: &str) -> Result<(), ErrorKind> {
        if !entry.chars().any(char::is_alphabetic) {
            return Err(ErrorKind::NoLetter { what, entry: entry.to_owned() });
        }
        self.entry(entry.trim(), classes, Agreement::EPICENE);
        Ok(())
    }

    /// A verb of the caller's. One that is known becomes surer and keeps the frames it has.
    fn extra_verb(&mut self, given: &str) -> Result<(), ErrorKind> {
        let infinitive = given.trim_start().to_lowercase();
        let pronominal = ["se ", "s'", "s’"].iter().find_map(|prefix| infinitive.strip_prefix(prefix));
        let bare = pronominal.unwrap_or(&infinitive).trim();
        if bare.is_empty() {
            return Err(ErrorKind::EmptyVerb(given.to_owned()));
        }
        if bare.chars().count() < 3 || !bare.chars().all(|ch| ch.is_alphabetic() || ch == '-') {
            return Err(ErrorKind::NotAnInfinitive(given.to_owned()));
        }
        let id = self.known_verb(bare).unwrap_or_else(|| self.verb(Verb::new(bare), 0));
        self.priority[id.0 as usize] = u32::MAX;
        let verb = &mut self.lexicon.verbs[id.0 as usize];
        verb.incise = true;
        let frames = Frames::QUE.or(Frames::NOUN);
        if pronominal.is_some() {
            let before = verb.reflexive.map_or(frames, |(_, before)| before.or(frames));
            verb.reflexive = Some((Reliability::High, before));
        } else {
            verb.reliability = Reliability::High;
            verb.frames = verb.frames.or(frames);
        }
        let classes = Classes::SPEECH.or(Classes::VERB);
        if self.conjugated(bare, id, classes) { Ok(()) } else { Err(ErrorKind::NotAnInfinitive(given.to_owned())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{FoldBuffer, Forms, fold};

    #[test]
    fn extras_are_added() {
        let list = |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
        let extended =
            with_extras(&[], &list(&["Slamer", "s’ébrouer", "feindre"]), &list(&["dompteuse de puces"]), &list(&["Zorgl"]))
                .unwrap();
        let find = |form: &str| {
            let mut buffer = FoldBuffer::default();
            fold(form, &mut buffer);
            extended.word(extended.find(buffer.hash()))
        };
        let verb = extended.verb(find("slama").verb);
        assert_eq!((&*verb.lemma, verb.reliability, verb.incise), ("slamer", Reliability::High, true));
        assert!(find("slama").forms.any(Forms::PAST_3S));
        assert_eq!(extended.verb(find("feignit").verb).reliability, Reliability::High);
        let shaken = extended.verb(find("ébrouait").verb);
        assert_eq!((shaken.reliability, shaken.reflexive.is_some()), (Reliability::None, true));
        assert!(find("zorgl").classes.any(Classes::METONYM) && find("dompteuse").classes.any(Classes::STARTS_PHRASE));
        assert!(find("dire").classes.any(Classes::SPEECH));
        let error = |verb: &str| with_extras(&[], &list(&[verb]), &[], &[]).unwrap_err();
        assert_eq!(error("se "), ErrorKind::EmptyVerb("se ".to_owned()));
        assert_eq!(error(" "), ErrorKind::EmptyVerb(" ".to_owned()));
        assert_eq!(error("parole"), ErrorKind::NotAnInfinitive("parole".to_owned()));
        assert_eq!(error("faire valoir"), ErrorKind::NotAnInfinitive("faire valoir".to_owned()));
        let error = with_extras(&[], &[], &list(&["—"]), &[]).unwrap_err();
        assert_eq!(error, ErrorKind::NoLetter { what: "extra role", entry: "—".to_owned() });
    }
}
