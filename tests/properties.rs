//! What holds for every text, and what holds for every article made of the constructions that the crate documents.

use dixit::{Analysis, Extractor, KnownSpeaker, Mention, Quote, QuoteKind, SpeakerKind};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Pieces that a scraper may leave next to each other in any order.
const FRAGMENTS: &[&str] = &[
    "«",
    "»",
    "« ",
    " »",
    "“",
    "”",
    "„",
    "\"",
    " +",
    "+",
    "''",
    "``",
    "‘",
    "’",
    "'",
    "‹",
    "›",
    "<<",
    ">>",
    "— ",
    "– ",
    "- ",
    "-",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\u{2028}",
    "\u{a0}",
    "\u{202f}",
    " ",
    "\t",
    ", ",
    ". ",
    " : ",
    " ; ",
    "…",
    "... ",
    " ? ",
    " ! ",
    "(",
    ")",
    "a déclaré ",
    "dit-il",
    "a-t-elle ajouté",
    "dit ",
    "selon ",
    "Selon ",
    "d'après ",
    "que ",
    "qu'",
    "si ",
    "comme l'a dit ",
    "a été accusé par ",
    "ajoutant que ",
    "M. ",
    "Mme ",
    "J.-P. ",
    "Anne ",
    "Dol",
    "Jean-Marc Érable ",
    "le ministre ",
    "la présidente de la région ",
    "l'AFP ",
    "il ",
    "elle ",
    "ils ",
    "je ",
    "nous ",
    "ne ",
    "pas ",
    "Le ",
    "l'",
    "jusqu'",
    "e\u{301}",
    "E\u{301}",
    "c\u{327}",
    "\u{301}",
    "ﬁ",
    "œ",
    "Œuvre ",
    "İ",
    "ß",
    "K",
    "&laquo;",
    "&#233;",
    "&",
    "@nom",
    "#mot",
    "12,5 ",
    "1er ",
    "gouv.fr ",
    "😀",
    "👩\u{200d}👧",
    "שלום",
    "\0",
    "\u{feff}",
    "\u{ad}",
    "𝕏",
    "et ",
    "mot ",
    "oui",
];

/// Words that open, join and end clauses, names and marks.
const WORDS: &[&str] = &[
    "«",
    "»",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    ":",
    ",",
    ".",
    ";",
    "?",
    "!",
    "–",
    "—",
    "-",
    "(",
    ")",
    "…",
    "•",
    "|",
    "et",
    "mais",
    "ou",
    "que",
    "qu'",
    "qui",
    "dont",
    "où",
    "si",
    "comme",
    "selon",
    "pour",
    "après",
    "par",
    "de",
    "d'",
    "du",
    "des",
    "à",
    "au",
    "aux",
    "la",
    "le",
    "les",
    "l'",
    "un",
    "une",
    "son",
    "sa",
    "ses",
    "ce",
    "cette",
    "il",
    "elle",
    "elles",
    "on",
    "je",
    "nous",
    "celui-ci",
    "l'intéressé",
    "Anne",
    "Dol",
    "Luc",
    "Rey",
    "Lans",
    "Valmer",
    "M.",
    "Mme",
    "FO",
    "CGT",
    "maire",
    "élus",
    "ministre",
    "président",
    "syndicat",
    "groupe",
    "juge",
    "parquet",
    "police",
    "avocat",
    "rapport",
    "sondage",
    "journal",
    "direction",
    "association",
    "a",
    "dit",
    "dit-il",
    "a-t-il",
    "déclaré",
    "affirme",
    "annonce",
    "veut",
    "voit",
    "y",
    "dénonce",
    "accuse",
    "accusé",
    "promis",
    "estime",
    "ajoute",
    "refuse",
    "hésite",
    "vient",
    "reste",
    "demandé",
    "répond",
    "réponse",
    "entretien",
    "colère",
    "mot",
    "pont",
    "lent",
    "utile",
    "prêt",
    "lundi",
    "mai",
    "3",
    "12",
    "%",
    "ne",
    "pas",
    "plus",
    "jamais",
    "très",
    "hier",
    "soir",
    "critiques",
    "sur",
    "contre",
    "été",
    "ont",
    "est",
    "sera",
    "avait",
    "aurait",
    "afin",
    "sans",
    "avoir",
    "être",
    "dire",
    "partir",
    "vendre",
    "resabler",
    "se",
    "ainsi",
    "centaines",
    "plupart",
    "R",
    "Q",
    "@dol",
    "chère",
    "propos",
    "dans",
    "lire",
    "peut-on",
    "« un pont »",
    "« Non. »",
    "Le Phare",
    "ce dernier",
    "alors que",
    "parce que",
    "tandis que",
    "\n",
    "\n\n",
];

/// Sentences of such words that nobody would write.
fn any_words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 1..24).prop_map(|words| words.join(" "))
}

/// The texts of the table of constructions.
fn table() -> impl Iterator<Item = &'static str> {
    let texts = include_str!("constructions.tsv").lines().filter(|line| !line.starts_with(['#', '\t']));
    texts.filter_map(|line| line.split('\t').nth(1))
}

/// Stretches of the table's sentences, which hold every word that a rule asks for, cut anywhere.
fn any_stretches() -> impl Strategy<Value = String> {
    let words: Vec<&str> = table().flat_map(|text| text.split([' ', '⏎'])).collect();
    let stretch = (0..words.len(), 1..30usize);
    prop::collection::vec(stretch, 1..4).prop_map(move |stretches| {
        let stretch = |&(from, length): &(usize, usize)| words[from..words.len().min(from + length)].join(" ");
        stretches.iter().map(stretch).collect::<Vec<_>>().join(" ")
    })
}

fn any_text() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        8 => prop::sample::select(FRAGMENTS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(fragment, 0..60).prop_map(|pieces| pieces.concat())
}

fn check_spans(text: &str, analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let inside = |span: dixit::Span| {
        prop_assert!(span.end() <= text.len(), "{span:?} outside");
        prop_assert!(text.get(span.range()).is_some(), "{span:?} cuts a character");
        Ok(())
    };
    for (index, quote) in analysis.quotes().iter().enumerate() {
        prop_assert!(!quote.spans().is_empty());
        prop_assert_eq!(quote.spans().len(), quote.parts().len());
        for (span, words) in quote.spans().iter().zip(quote.parts()) {
            inside(*span)?;
            prop_assert!(!span.is_empty());
            prop_assert_eq!(&text[span.range()], words);
        }
        for pair in quote.spans().windows(2) {
            prop_assert!(pair[0].end() <= pair[1].start(), "{pair:?} overlap");
        }
        if let Some(cue) = quote.cue() {
            inside(cue.span())?;
        }
        if let Some(mention) = quote.mention() {
            inside(mention)?;
        }
        if let Some(speaker) = analysis.speaker_of(quote) {
            prop_assert!(
                quote.mention().is_some_and(|mention| speaker.mentions().contains(&mention)),
                "{quote:?} of {speaker:?}"
            );
        }
        prop_assert!(quote.speaker().is_none_or(|speaker| speaker < analysis.speakers().len()));
        prop_assert!(quote.parent().is_none_or(|parent| parent < index));
        prop_assert!((0.0..=1.0).contains(&quote.confidence()));
    }
    for pair in analysis.quotes().windows(2) {
        prop_assert!(pair[0].spans()[0].start() <= pair[1].spans()[0].start(), "quotations out of order");
    }
    for speaker in analysis.speakers() {
        prop_assert!(!speaker.name().is_empty());
        for mention in speaker.mentions() {
            inside(*mention)?;
        }
        prop_assert!(speaker.mentions().windows(2).all(|pair| pair[0] < pair[1]), "mentions out of order");
    }
    for passage in analysis.not_speech() {
        inside(passage.span())?;
    }
    for warning in analysis.warnings() {
        inside(warning.span())?;
    }
    Ok(())
}

/// The words of the quotations in one normal form.
fn words(analysis: &Analysis<'_>) -> Vec<String> {
    analysis.quotes().iter().map(|quote| quote.words().nfc().collect()).collect()
}

fn in_marks(quote: &Quote<'_>) -> bool {
    quote.kind() != QuoteKind::Indirect
}

/// Words of each quotation and its speaker.
fn said(analysis: &Analysis<'_>) -> Vec<(String, Option<String>)> {
    let name = |quote| analysis.speaker_of(quote).map(|speaker| speaker.name().to_owned());
    analysis.quotes().iter().map(|quote| (quote.words().into_owned(), name(quote))).collect()
}

// ----- sentences that the documented constructions make ---------------------------------------------------------------

const FIRST: &[&str] = &["Claire", "Paul", "Hélène", "Julien", "Sophie", "Marc", "Élise", "Antoine"];
const LAST: &[&str] = &["Vasseur", "Morvan", "Quérel", "Tassin", "Lebrac", "Dormoy", "Ferrandier", "Guilvic"];
const VERBS: &[(&str, &str)] = &[
    ("a déclaré", "déclarer"),
    ("a affirmé", "affirmer"),
    ("a expliqué", "expliquer"),
    ("a assuré", "assurer"),
    ("a répondu", "répondre"),
    ("a ajouté", "ajouter"),
    ("affirme", "affirmer"),
    ("explique", "expliquer"),
];
const SAYINGS: &[&str] = &[
    "Nous rouvrirons la piscine au printemps",
    "Il faut attendre la fin des travaux",
    "Je ne regrette rien de cette saison",
    "Cette décision est une erreur",
    "On ne peut pas continuer comme cela",
    "Les enfants attendent depuis trois ans",
    "Personne ne nous a prévenus",
];
/// What pages have between the lines of their texts.
const OFFERS: &[&str] = &[
    "Lire aussi : « Nous tiendrons », prévient le maire",
    "À lire également - Budget : Zoé Dol dénonce « un passage en force »",
    "VIDÉO. Zoé Dol : « Je veux une ville plus verte »",
    "La suite après cette publicité",
    "Facebook Twitter E-mail",
    "Suivez-nous sur Facebook.",
    "Vous pouvez lire tous nos articles sans publicité.",
    "Mis à jour le 3 mai 2021 à 12 h",
    "03:12",
];
const COMPLEMENTS: &[&str] = &["", " mardi", " devant la presse", " lundi soir"];

/// What was put into one sentence.
#[derive(Clone, Debug)]
struct Made {
    sentence: String,
    words: &'static str,
    name: String,
    cue: &'static str,
    lemma: Option<&'static str>,
}

fn made() -> impl Strategy<Value = Made> {
    let pick = prop::sample::select::<&'static str>;
    (pick(FIRST), pick(LAST), prop::sample::select(VERBS), pick(SAYINGS), pick(COMPLEMENTS), 0..5usize).prop_map(
        |(first, last, (verb, lemma), words, complement, template)| {
            let name = format!("{first} {last}");
            let (sentence, cue, lemma) = match template {
                0 => (format!("« {words} », {verb}{complement} {name}."), verb, Some(lemma)),
                1 => (format!("{name} {verb}{complement} : « {words}. »"), verb, Some(lemma)),
                2 => (format!("« {words} », selon {name}."), "selon", None),
                3 => (format!("Selon {name}, « {words} »."), "Selon", None),
                _ => (format!("« {words} ! », {verb} {name}{complement}."), verb, Some(lemma)),
            };
            Made { sentence, words, name, cue, lemma }
        },
    )
}

/// What stands before a name that no comma parts from it.
const OFFICES: &[&str] = &[
    "",
    "le maire ",
    "la maire de Paris ",
    "le maire socialiste de Nantes ",
    "la députée des Yvelines ",
    "le gouverneur de la Floride ",
    "la ministre des Armées ",
    "le ministre de la Santé ",
    "le ministre des Affaires étrangères ",
    "la porte-parole du gouvernement ",
    "l'avocat de la famille ",
    "la présidente du tribunal ",
    "le président des Républicains ",
];
const PARTICLES: &[&str] = &["", "", "de ", "Le ", "van der "];

/// Names that no list holds.
fn coined() -> impl Strategy<Value = String> {
    let syllable = prop::sample::select(&["zwi", "kwo", "dzu", "rhe", "vlo", "xha", "gwi", "phu", "njo", "tchu"]);
    prop::collection::vec(syllable, 2..4).prop_map(|syllables| {
        let name = syllables.concat();
        name[..1].to_uppercase() + &name[1..]
    })
}

/// What stands between the verb of an incise and its subject: when, where, to whom, how.
const BETWEEN: &[&str] = &[
    "à l'AFP",
    "à l'Agence des Guyanes",
    "à l'adresse du préfet",
    "à l'issue de la réunion",
    "à la sortie du tribunal",
    "à nos confrères de BTV",
    "à son tour",
    "au nom de la famille",
    "auprès de l'agence Lanspress",
    "aux enquêteurs",
    "avec émotion",
    "d'une voix ferme",
    "dans les colonnes du Quotidien",
    "dans un communiqué publié mardi",
    "dans un entretien accordé à Libération",
    "dans une lettre adressée au maire",
    "de son côté",
    "devant la presse",
    "en direction des élus",
    "en marge du sommet",
    "face aux députés",
    "il y a un mois",
    "lors d'une conférence de presse à Lans",
    "lundi à Lans",
    "mardi 3 mai",
    "non sans humour",
    "par téléphone",
    "samedi sur la place du marché",
    "sur son compte Facebook",
    "sur Twitter",
];

/// Subjects of an incise, and the names that are reported.
const SUBJECTS: &[(&str, &str)] = &[
    ("Claire Vasseur", "Claire Vasseur"),
    ("Ysolde Varn", "Ysolde Varn"),
    ("Jean-Marc Le Goff", "Jean-Marc Le Goff"),
    ("Luc A. Tassin", "Luc A. Tassin"),
    ("le maire de Lans, Luc Tassin", "Luc Tassin"),
    ("le ministre Luc Tassin", "Luc Tassin"),
    ("Luc Tassin, président de la Ligue", "Luc Tassin"),
    ("le ministre des Ports", "le ministre des Ports"),
    ("un habitant du quartier", "un habitant du quartier"),
    ("une source proche du dossier", "une source proche du dossier"),
    ("Me Anne Quérel", "Anne Quérel"),
    ("son avocate, Me Zoé Dol", "Zoé Dol"),
    ("l'un des riverains, Paul Rey", "Paul Rey"),
    ("le n° 2 du parti, Paul Rey", "Paul Rey"),
    ("la Fédération des marins", "la Fédération des marins"),
    ("l'association Quai Libre", "Quai Libre"),
    ("Karim, 34 ans", "Karim"),
];

/// How somebody is presented, the name, and what the text may call them next.
const TAKEN_UP: &[(&str, &str, &[&str])] = &[
    ("le maire de Lans, Luc Tassin", "Luc Tassin", &["le maire", "M. Tassin", "Tassin", "l'élu", "l'édile", "ce dernier"]),
    ("la ministre des Ports, Claire Vasseur", "Claire Vasseur", &["la ministre", "Mme Vasseur", "la ministre des Ports"]),
    ("Paul Rey, secrétaire général de la CGT", "Paul Rey", &["le secrétaire général", "le syndicaliste", "M. Rey"]),
    ("Anne Quérel, présidente de l'association Quai Libre", "Anne Quérel", &["la présidente", "la militante", "Mme Quérel"]),
    ("le professeur Ivo Ros, chef du service de réanimation", "Ivo Ros", &["le médecin", "le Pr Ros", "le chef de service"]),
    ("Me Zoé Dol, avocate de la famille", "Zoé Dol", &["l'avocate", "Me Dol", "l'avocate de la famille"]),
    ("le député (LR) Marc Dormoy", "Marc Dormoy", &["le député", "l'élu LR", "le parlementaire", "M. Dormoy"]),
    ("l'entraîneur de Lans, Rémi Ozanam", "Rémi Ozanam", &["l'entraîneur", "le coach", "le technicien"]),
    ("Sandrine, 34 ans, infirmière à Lans", "Sandrine", &["Sandrine", "l'infirmière", "la trentenaire"]),
];

/// Sentences that name nobody who could be meant.
const MEANWHILE: &[&str] =
    &["", "Le vote est prévu mardi. ", "Une enquête a été ouverte par la police. ", "Le chantier coûte cher. "];

/// The text with a capital first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// An article of sentences whose speakers all bear different names.
fn article() -> impl Strategy<Value = (String, Vec<Made>)> {
    prop::collection::vec(made(), 1..5).prop_map(|mut all| {
        let mut seen = Vec::new();
        all.retain(|made| {
            let names: Vec<String> = made.name.split(' ').map(str::to_owned).collect();
            let new = names.iter().all(|name| !seen.contains(name));
            seen.extend(names);
            new
        });
        (all.iter().map(|made| made.sentence.as_str()).collect::<Vec<_>>().join("\n\n"), all)
    })
}

/// An article in which reported speech, fragments inside it and pronouns follow one another.
fn told() -> impl Strategy<Value = String> {
    let pick = prop::sample::select::<&'static str>;
    let reported = (pick(FIRST), pick(LAST), prop::sample::select(VERBS), pick(SAYINGS), 0..8usize);
    let reported = reported.prop_map(|(first, last, (verb, _), words, template)| match template {
        0 => format!("{first} {last} {verb} que la digue tiendrait."),
        1 => format!("{first} {last} {verb} que la digue de la maire, « {words} », était un « danger »."),
        2 => format!("Selon {first} {last}, le maire parle d'un « passage en force » et promet que « {words} »."),
        3 => format!("La digue, {verb} M. {last}, sera fermée. « {words}. »"),
        4 => format!("Il {verb} que {first} {last} avait dit « {words} »."),
        5 => format!("« Le maire, \"{words}\", a dit qu'il viendrait \"demain\" », {verb} {first} {last}."),
        6 => format!("« {words} », ajoute-t-elle, assurant que « la digue » est solide."),
        _ => format!("« {words} »."),
    });
    let sentence = prop_oneof![2 => reported, 1 => made().prop_map(|made| made.sentence)];
    (prop::collection::vec(sentence, 1..8), pick(&[" ", "\n\n"])).prop_map(|(sentences, between)| sentences.join(between))
}

/// All of a quotation but its place in the results, with its speaker.
fn described<'a>(analysis: &'a Analysis<'_>, quote: &'a Quote<'_>) -> impl PartialEq + std::fmt::Debug + use<'a> {
    let tie = (quote.cue(), quote.mention(), quote.evidence(), quote.clues().collect::<Vec<_>>(), quote.confidence());
    (quote.kind(), quote.spans(), quote.parts().collect::<Vec<_>>(), tie, analysis.speaker_of(quote))
}

/// The next quotation around one that is of a kind.
fn around<'a, 't>(analysis: &'a Analysis<'t>, quote: &Quote<'t>, wanted: impl Fn(&Quote<'t>) -> bool) -> Option<&'a Quote<'t>> {
    let parent = |quote: &Quote<'t>| quote.parent().map(|parent| &analysis.quotes()[parent]);
    std::iter::successors(parent(quote), |quote| parent(quote)).find(|quote| wanted(quote))
}

fn bare(words: &str) -> &str {
    words.trim_matches(|ch: char| ch.is_whitespace() || ch == '.' || ch == '!')
}

#[test]
fn words_that_open_a_text_have_none_before_them() {
    for text in ["« Lent », Luc Rey « un port ».", "Que estime être utile", "source a dit « oui ».", ": \n — Il part."] {
        check_spans(text, &dixit::analyze(text)).unwrap();
    }
}

/// Found by the property below: a second accent behind a handle was a word of its own.
#[test]
fn a_mark_belongs_to_the_word_before_it() {
    let text = "Un érable selon @nome\u{301}\u{301} tient";
    let composed: String = text.nfc().collect();
    assert_eq!(words(&dixit::analyze(text)), ["Un érable tient"]);
    assert_eq!(words(&dixit::analyze(&composed)), ["Un érable tient"]);
}

/// Found by fuzzing: a re-opened mark that crosses a dash, and a mark that opens inside a turn, made a quotation go on with words
/// that stand around it or in it already.
#[test]
fn a_quotation_goes_on_with_no_words_around_it() {
    for text in ["«—“me.\n«u«”", "—s,d-il«n", "— Tkvns, dLitit-il re&oamre «noml Æ -il, rit il-il"] {
        check_spans(text, &dixit::analyze(text)).unwrap();
    }
}

#[test]
fn a_text_starts_and_ends_anywhere() {
    for text in ["Se dit resabler.", "Se a dit er", "un “village” ici », raconte", "que le greffier, promet de venir."] {
        check_spans(text, &dixit::analyze(text)).unwrap();
    }
    const LONGEST: usize = if cfg!(debug_assertions) { 4 } else { 6 };
    let extractor = Extractor::new();
    let check = |text: &str| check_spans(text, &extractor.analyze(text)).unwrap_or_else(|error| panic!("{text:?}: {error}"));
    for text in table() {
        let words: Vec<&str> = text.split([' ', '⏎']).collect();
        let windows = (1..=LONGEST).flat_map(|length| words.windows(length));
        for window in windows {
            check(&window.join(" "));
            for left_out in 1..window.len().saturating_sub(1) {
                check(&[&window[..left_out], &window[left_out + 1..]].concat().join(" "));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 1000 } else { 8000 }, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_sound_spans(text in any_text()) {
        check_spans(&text, &dixit::analyze(&text))?;
    }

    #[test]
    fn any_words_give_sound_spans(text in any_words()) {
        check_spans(&text, &dixit::analyze(&text))?;
    }

    #[test]
    fn any_stretches_give_sound_spans(text in any_stretches()) {
        check_spans(&text, &dixit::analyze(&text))?;
    }

    #[test]
    fn any_characters_give_sound_spans(text in any::<String>()) {
        check_spans(&text, &dixit::analyze(&text))?;
    }

    #[test]
    fn any_options_give_sound_spans(text in any_text(), shortest in 0..5usize, verb in "[a-zé]{0,8}", role in "\\PC{0,8}") {
        let built = Extractor::builder().verb(verb).role(role).shortest(shortest).entities(dixit::Entities::Decode).build();
        if let Ok(extractor) = built {
            check_spans(&text, &extractor.analyze(&text))?;
        }
    }

    #[test]
    fn any_mentions_give_sound_spans(
        text in any_text(),
        given in prop::collection::vec((0..200usize, 0..40usize, 0..4usize, prop::option::of(0..SpeakerKind::ALL.len())), 0..8),
        forms in prop::collection::vec(prop::sample::select(FRAGMENTS), 2),
    ) {
        let mentions: Vec<Mention> = given
            .into_iter()
            .map(|(start, length, id, kind)| {
                let mention = Mention::new(start..start + length);
                let mention = if id == 0 { mention } else { mention.id(id.to_string()) };
                if let Some(kind) = kind { mention.kind(SpeakerKind::ALL[kind]) } else { mention }
            })
            .collect();
        let known = KnownSpeaker::new("Anne Dol").alias(forms[0]).alias(forms.concat()).id("1");
        let extractor = Extractor::builder().known_speaker(known).build().unwrap_or_default();
        check_spans(&text, &extractor.analyze_with(&text, &mentions))?;
    }

    #[test]
    fn normal_forms_agree_on_the_words(text in any_text()) {
        // The marks of U+0300..U+036F are folded, which compose Latin, Greek and Cyrillic letters; other scripts are read as
        // given.
        let folded = |ch: char| (ch as u32) < 0x530 || (0x2000..0x2100).contains(&(ch as u32));
        let text: String = text.chars().map(|ch| if folded(ch) { ch } else { 'x' }).collect();
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let given = words(&dixit::analyze(&text));
        prop_assert_eq!(&given, &words(&dixit::analyze(&composed)), "as given and NFC");
        prop_assert_eq!(&given, &words(&dixit::analyze(&decomposed)), "as given and NFD");
    }

    #[test]
    fn generated_sentences_give_back_their_parts(made in made()) {
        let analysis = dixit::analyze(&made.sentence);
        let quotes: Vec<_> = analysis.quotes().iter().filter(|quote| in_marks(quote)).collect();
        prop_assert_eq!(quotes.len(), 1, "{}", made.sentence);
        let quote = quotes[0];
        let words = quote.words();
        prop_assert_eq!(bare(&words), made.words, "{}", made.sentence);
        prop_assert_eq!(analysis.speaker_of(quote).map(dixit::Speaker::name), Some(made.name.as_str()), "{}", made.sentence);
        let cue = quote.cue().expect("a cue");
        prop_assert_eq!(&made.sentence[cue.span().range()], made.cue, "{}", made.sentence);
        if made.lemma.is_some() {
            prop_assert_eq!(cue.lemma(), made.lemma, "{}", made.sentence);
        }
    }

    #[test]
    fn names_that_no_list_holds_are_told_from_what_is_before_them(
        (first, last) in (coined(), coined()).prop_filter("two names", |(first, last)| first != last),
        office in prop::sample::select(OFFICES),
        particle in prop::sample::select(PARTICLES),
        words in prop::sample::select(SAYINGS),
        before in any::<bool>(),
    ) {
        let name = format!("{first} {particle}{last}");
        let text = match before {
            true => format!("Selon {office}{name}, « {words} »."),
            false => format!("« {words} », a déclaré mardi {office}{name}."),
        };
        prop_assert_eq!(said(&dixit::analyze(&text)), vec![(words.to_owned(), Some(name))], "{}", text);
    }

    #[test]
    fn an_incise_finds_its_subject_behind_any_complement(
        between in prop::sample::select(BETWEEN),
        subject in prop::sample::select(SUBJECTS),
        verb in prop::sample::select(&["a déclaré", "explique", "lance", "s'indigne", "a réagi", "témoigne"][..]),
        words in prop::sample::select(SAYINGS),
    ) {
        let (told, name) = subject;
        let text = format!("Il pleuvait sur la ville. « {words} », {verb} {between} {told}.");
        prop_assert_eq!(said(&dixit::analyze(&text)), vec![(words.to_owned(), Some(name.to_owned()))], "{}", text);
    }

    #[test]
    fn a_speaker_is_taken_up_by_any_short_form(
        (told, name, forms) in prop::sample::select(TAKEN_UP),
        form in any::<prop::sample::Index>(),
        opening in 0..4_usize,
        between in prop::sample::select(MEANWHILE),
    ) {
        let form = forms[form.index(forms.len())];
        let (one, comma) = (capital(told), if told.contains(", ") { "," } else { "" });
        let first = match opening {
            0 => format!("« Le pont tient », a déclaré {told}."),
            1 => format!("{one}{comma} a réagi mardi : « Le pont tient. »"),
            2 => format!("Pour {told}, « le pont tient »."),
            _ => format!("{one}{comma} s'est rendu au port mardi."),
        };
        for second in [format!("« Rien ne presse », a ajouté {form}."), format!("{} a évoqué « un sursaut ».", capital(form))] {
            let text = format!("{first} {between}{second}");
            let all = said(&dixit::analyze(&text));
            prop_assert_eq!(all.len(), if opening < 3 { 2 } else { 1 }, "{}", text);
            prop_assert!(all.iter().all(|(_, speaker)| speaker.as_deref() == Some(name)), "{}\n{:?}", text, all);
        }
    }

    #[test]
    fn the_shape_of_the_marks_changes_no_speaker((text, _) in article()) {
        let french = said(&dixit::analyze(&text));
        for (open, close) in [("“", "”"), ("\"", "\"")] {
            let other = text.replace("« ", open).replace(" »", close);
            prop_assert_eq!(&french, &said(&dixit::analyze(&other)), "{}", other);
        }
    }

    #[test]
    fn articles_of_several_voices_keep_them_apart((text, all) in article()) {
        let analysis = dixit::analyze(&text);
        let found: Vec<_> = analysis.quotes().iter().filter(|quote| in_marks(quote)).collect();
        prop_assert_eq!(found.len(), all.len(), "{}", text);
        for (quote, made) in found.into_iter().zip(&all) {
            let words = quote.words();
            prop_assert_eq!(bare(&words), made.words, "{}", text);
            prop_assert_eq!(analysis.speaker_of(quote).map(dixit::Speaker::name), Some(made.name.as_str()), "{}", text);
        }
    }

    #[test]
    fn what_a_page_offers_changes_nothing_around_it((text, _) in article(), offer in prop::sample::select(OFFERS), place in 0..4usize) {
        let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
        paragraphs.insert(place.min(paragraphs.len()).max(1), offer);
        let page = paragraphs.join("\n\n");
        let offered = page.find(offer).unwrap()..page.find(offer).unwrap() + offer.len();
        let analysis = dixit::analyze(&page);
        let apart = |quote: &&Quote<'_>| !offered.contains(&quote.spans()[0].start());
        let name = |quote: &Quote<'_>| analysis.speaker_of(quote).map(|speaker| speaker.name().to_owned());
        let around: Vec<_> =
            analysis.quotes().iter().filter(apart).map(|quote| (quote.words().into_owned(), name(quote))).collect();
        prop_assert_eq!(around, said(&dixit::analyze(&text)), "{}", page);
        let starts = |quotes: &[Quote<'_>]| quotes.is_sorted_by_key(|quote| quote.spans()[0].start());
        prop_assert!(starts(analysis.quotes()), "{}", page);
    }

    #[test]
    fn chosen_kinds_are_those_of_the_full_analysis(
        text in prop_oneof![told(), article().prop_map(|(text, _)| text), any_text(), any::<String>()],
        kinds in prop::sample::subsequence(QuoteKind::ALL.to_vec(), 0..=3),
        shortest in prop_oneof![Just(0), 2..5usize],
    ) {
        let builder = || Extractor::builder().shortest(shortest);
        let full = builder().build().unwrap().analyze(&text);
        let chosen = builder().kinds(kinds.iter().copied()).build().unwrap().analyze(&text);
        let wanted = |quote: &Quote<'_>| kinds.contains(&quote.kind());
        let of_full: Vec<_> = full.quotes().iter().filter(|quote| wanted(quote)).collect();
        prop_assert_eq!(chosen.quotes().len(), of_full.len(), "{}", text);
        for (quote, of_full) in chosen.quotes().iter().zip(of_full) {
            prop_assert_eq!(described(&chosen, quote), described(&full, of_full), "{}", text);
            let parents = (around(&chosen, quote, |_| true), around(&full, of_full, wanted));
            prop_assert_eq!(parents.0.map(Quote::spans), parents.1.map(Quote::spans), "{}", text);
        }
        let speak = |index| chosen.quotes().iter().any(|quote| quote.speaker() == Some(index));
        prop_assert!((0..chosen.speakers().len()).all(speak), "a speaker of no quotation: {}", text);
        prop_assert_eq!((chosen.not_speech(), chosen.warnings()), (full.not_speech(), full.warnings()), "{}", text);
    }

    #[test]
    fn joined_articles_keep_their_quotations((one, _) in article(), (other, _) in article()) {
        let marked = |text: &str| -> Vec<String> {
            dixit::analyze(text).quotes().iter().filter(|quote| in_marks(quote)).map(|quote| quote.words().into_owned()).collect()
        };
        let joined = format!("{one}\n\nAutre sujet\n\n{other}");
        let apart: Vec<String> = marked(&one).into_iter().chain(marked(&other)).collect();
        prop_assert_eq!(marked(&joined), apart, "{}", joined);
    }

    #[test]
    fn owned_results_equal_borrowed_ones(text in any_text()) {
        let analysis = dixit::analyze(&text);
        prop_assert_eq!(analysis.clone().into_owned(), analysis);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_comes_back_the_same(text in any_text()) {
        let analysis = dixit::analyze(&text);
        let json = serde_json::to_string(&analysis).unwrap();
        let back: Analysis<'static> = serde_json::from_str::<Analysis<'_>>(&json).unwrap().into_owned();
        prop_assert_eq!(back, analysis);
    }
}
