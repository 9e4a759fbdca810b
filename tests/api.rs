//! What a caller brings along: known speakers, mentions of their own recogniser, a lexicon.

use dixit::{Analysis, Extractor, Gender, GenderEvidence, KnownSpeaker, Mention, Span, SpeakerKind, WarningKind};

fn known(speakers: impl IntoIterator<Item = KnownSpeaker>) -> Extractor {
    speakers.into_iter().fold(Extractor::builder(), |builder, speaker| builder.known_speaker(speaker)).build().unwrap()
}

/// Words and speaker of each quotation: the identifier where there is one, the name otherwise.
fn voices<'a>(analysis: &'a Analysis<'_>) -> Vec<(String, &'a str)> {
    let who = |quote| analysis.speaker_of(quote).map_or("?", |speaker| speaker.id().unwrap_or(speaker.name()));
    analysis.quotes().iter().map(|quote| (quote.words().into_owned(), who(quote))).collect()
}

fn speakers_of(extractor: &Extractor, text: &str) -> Vec<String> {
    voices(&extractor.analyze(text)).into_iter().map(|(_, who)| who.to_owned()).collect()
}

/// The mention at the first place of these words behind `from`.
fn mention(text: &str, from: usize, words: &str) -> Mention {
    let start = from + text[from..].find(words).unwrap();
    Mention::new(start..start + words.len())
}

#[test]
fn an_alias_is_a_mention() {
    let anne = || KnownSpeaker::new("Anne Dol").alias("la Dolmen").alias("dj dolmen").gender(Gender::Feminine).id("Q1");
    let extractor = known([anne()]);
    for text in [
        "« Oui », a dit la Dolmen.",
        "« Oui », a dit dj dolmen.",
        "La Dolmen a répondu : « Oui ».",
        "« Oui », a dit cette Dolmen.",
        "Selon dj dolmen, le pont tiendra.",
        "dj dolmen a dit que le pont tiendrait.",
        "« Oui », a dit ANNE DOL.",
        "« Oui », a répondu Mme Anne Dol, la maire.",
        "« Oui », a répondu la maire, Anne Dol.",
    ] {
        assert_eq!(speakers_of(&extractor, text), ["Q1"], "{text}");
    }
}

#[test]
fn the_forms_of_a_known_speaker_are_joined() {
    let extractor =
        known([KnownSpeaker::new("Éric Rey").alias("le Grand Druide").alias("Rey").id("Q2").gender(Gender::Masculine)]);
    let text = "« Un », a dit Eric Rey. « Deux », a dit le Grand Druide. « Trois », a-t-il ajouté. « Quatre », a conclu M. Rey.";
    let analysis = extractor.analyze(text);
    assert_eq!(voices(&analysis).iter().map(|(_, who)| *who).collect::<Vec<_>>(), ["Q2"; 4]);
    let speaker = &analysis.speakers()[0];
    assert_eq!((speaker.name(), speaker.gender_evidence()), ("Éric Rey", Some(GenderEvidence::Caller)));
    assert_eq!(speaker.mentions().len(), 4);
}

#[test]
fn the_gender_of_a_known_speaker_settles_pronouns() {
    let text = "Dominique Dol a reçu Camille Rey. « Un », a-t-elle dit. « Deux », a-t-il répondu.";
    let dominique = |gender| KnownSpeaker::new("Dominique Dol").gender(gender);
    let camille = |gender| KnownSpeaker::new("Camille Rey").gender(gender);
    let one = known([dominique(Gender::Feminine), camille(Gender::Masculine)]);
    assert_eq!(speakers_of(&one, text), ["Dominique Dol", "Camille Rey"]);
    let other = known([dominique(Gender::Masculine), camille(Gender::Feminine)]);
    assert_eq!(speakers_of(&other, text), ["Camille Rey", "Dominique Dol"]);
}

#[test]
fn an_alias_inside_another_name_is_not_the_speaker() {
    let extractor = known([KnownSpeaker::new("Anne Dol").alias("Dol").alias("Orange").gender(Gender::Feminine).id("Q1")]);
    for (text, speaker) in [
        ("« Oui », a dit Jean-Marc Dol.", "Jean-Marc Dol"),
        ("« Oui », a dit Anne-Lise Dol.", "Anne-Lise Dol"),
        ("« Oui », a dit Paul de Dol.", "Paul de Dol"),
        ("« Oui », a dit J. Dol.", "J. Dol"),
        ("« Oui », a dit M. Dol.", "Dol"),
        ("« Oui », a dit Dol Ferrand.", "Dol Ferrand"),
        ("« Oui », a dit la fondation Anne Dol.", "fondation Anne Dol"),
        ("« Oui », a dit Mme Dol.", "Q1"),
        ("« Oui », a dit Me Dol.", "Q1"),
        ("« Oui », a dit la ministre Dol.", "Q1"),
        ("« Oui », a dit Orange.", "Q1"),
    ] {
        assert_eq!(speakers_of(&extractor, text), [speaker], "{text}");
    }
    let analysis = extractor.analyze("Une orange a roulé. « Oui », a dit Paul Rey.");
    assert_eq!(voices(&analysis)[0].1, "Paul Rey");
}

#[test]
fn a_civility_goes_with_an_alias_of_its_gender() {
    let extractor = known([KnownSpeaker::new("Paul Rey").alias("Rey").gender(Gender::Masculine).id("Q1")]);
    let unknown = known([KnownSpeaker::new("Paul Rey").alias("Rey").id("Q1")]);
    assert_eq!(speakers_of(&extractor, "« Oui », a dit M. Rey."), ["Q1"]);
    assert_eq!(speakers_of(&extractor, "« Oui », a dit Mme Rey."), ["Rey"]);
    assert_eq!(speakers_of(&unknown, "« Oui », a dit Mme Rey."), ["Q1"]);
}

#[test]
fn namesakes_stay_apart() {
    let martin = |id: &str, gender| KnownSpeaker::new("Claude Martin").id(id).gender(gender);
    let extractor = known([martin("Q1", Gender::Feminine), martin("Q2", Gender::Masculine)]);
    let analysis = extractor.analyze("« Oui », a dit Claude Martin.");
    assert_eq!((analysis.speakers()[0].name(), analysis.speakers()[0].id()), ("Claude Martin", None));
    // The same entry twice, or with other aliases, is one speaker.
    let extractor = known([KnownSpeaker::new("Anne Dol").id("Q1"), KnownSpeaker::new("Anne Dol").alias("la Dolmen")]);
    assert_eq!(speakers_of(&extractor, "« Oui », a dit Anne Dol. « Non », a dit la Dolmen."), ["Q1", "Q1"]);
}

#[test]
fn mentions_of_the_caller_keep_their_identifiers() {
    let text = "« Un », a lancé kiki. « Deux », a répondu Dol. « Trois », a-t-elle insisté. « Quatre », dit Dol.";
    let second = text.find("Dol").unwrap() + 3;
    let mentions = [
        mention(text, 0, "kiki").id("a").kind(SpeakerKind::Person),
        mention(text, 0, "Dol").id("b"),
        mention(text, 0, "elle").id("a"),
        mention(text, second, "Dol").id("c"),
    ];
    let analysis = Extractor::new().analyze_with(text, &mentions);
    let ids: Vec<_> = voices(&analysis).into_iter().map(|(_, who)| who.to_owned()).collect();
    assert_eq!(ids, ["a", "b", "a", "c"]);
    assert!(analysis.warnings().is_empty());
}

#[test]
fn a_mention_keeps_the_phrase_it_stands_in() {
    let text = "« Un », a dit la maire de Brélidy, Claire Vasseur. « Deux », a dit le maire. Selon l'association Mer Propre, l'eau monte.";
    let mentions = [
        mention(text, 0, "Claire Vasseur").id("x").kind(SpeakerKind::Person).gender(Gender::Feminine),
        mention(text, 0, "Mer Propre").id("y").kind(SpeakerKind::Organisation),
    ];
    let analysis = Extractor::new().analyze_with(text, &mentions);
    let first = &analysis.quotes()[0];
    assert_eq!(&text[first.mention().unwrap().range()], "la maire de Brélidy, Claire Vasseur");
    assert_eq!(analysis.speaker_of(first).unwrap().id(), Some("x"));
    assert_eq!(analysis.speaker_of(&analysis.quotes()[2]).unwrap().id(), Some("y"));
}

#[test]
fn a_mention_may_mean_a_known_speaker() {
    let extractor = known([KnownSpeaker::new("Anne Dol").id("Q1").gender(Gender::Feminine)]);
    let text = "« Oui », a dit la patronne du quai.";
    let analysis = extractor.analyze_with(text, &[mention(text, 0, "la patronne du quai").id("Q1")]);
    assert_eq!((analysis.speakers()[0].name(), analysis.speakers()[0].id()), ("Anne Dol", Some("Q1")));
}

#[test]
fn bad_mentions_warn_and_change_nothing() {
    let text = "« Été », a dit Zoé Dol. « Oui », a dit Paul Rey.";
    let plain = Extractor::new().analyze(text);
    let e_acute = text.find("é »").unwrap();
    for span in [
        Span::new(e_acute + 1, e_acute + 2),
        Span::new(0, e_acute + 1),
        Span::new(5, 5),
        Span::new(9_000, 9_001),
        Span::new(3, usize::MAX),
        Span::new(usize::MAX, usize::MAX),
        Span::new(0, 2),
        Span::new(2, 3),
    ] {
        let analysis = Extractor::new().analyze_with(text, &[Mention::new(span).id("x")]);
        assert_eq!(analysis.quotes(), plain.quotes(), "{span}");
        assert_eq!(analysis.warnings().len(), 1, "{span}");
        assert_eq!(analysis.warnings()[0].kind(), WarningKind::BadMention);
        assert!(text.get(analysis.warnings()[0].span().range()).is_some());
    }
    let twice = [mention(text, 0, "Zoé Dol").id("x"), mention(text, 0, "Dol").id("y")];
    let analysis = Extractor::new().analyze_with(text, &twice);
    assert_eq!(voices(&analysis)[0].1, "x");
    assert_eq!(analysis.warnings().len(), 1);
}

#[test]
fn mentions_are_found_in_a_rewritten_text() {
    let text = "« Oui »,\u{AD} a dit Zoe\u{301} Dol &amp; fils.";
    let extractor = Extractor::builder().entities(dixit::Entities::Decode).build().unwrap();
    let analysis = extractor.analyze_with(text, &[mention(text, 0, "Zoe\u{301} Dol").id("x")]);
    let speaker = &analysis.speakers()[0];
    assert_eq!((speaker.id(), &text[speaker.mentions()[0].range()]), (Some("x"), "Zoe\u{301} Dol"));
}

#[test]
fn types_are_shared_between_threads() {
    fn shared<T: Send + Sync + std::fmt::Debug + Clone + 'static>() {}
    shared::<Extractor>();
    shared::<dixit::ExtractorBuilder>();
    shared::<Analysis<'static>>();
    shared::<dixit::Offsets<'static>>();
    shared::<dixit::Error>();
    shared::<Mention>();
    shared::<KnownSpeaker>();
    shared::<dixit::Voices>();
    let error: Box<dyn std::error::Error + Send + Sync> = Extractor::builder().verb("").build().unwrap_err().into();
    assert!(!error.to_string().is_empty());
}

#[test]
fn an_extractor_is_printed_without_its_word_lists() {
    let printed = format!("{:?}", known([KnownSpeaker::new("Anne Dol")]));
    assert!(printed.len() < 400 && printed.contains("speakers: 1"), "{printed}");
}

#[test]
fn a_lexicon_adds_to_the_lists() {
    let lexicon =
        "\u{feff}# ours\r\n[verbs]\r\nslamer\r\njuger\t3\tQ\ti\r\n\n[metonyms]\nKer Vor\tms\tO\n[first_names]\n000 gwennaëlig\n";
    let extractor = Extractor::builder().lexicon(lexicon).build().unwrap();
    let analysis = extractor.analyze("« Oui », slame Gwennaëlig Dol. Ker Vor a jugé que le pont tiendrait.");
    assert_eq!(voices(&analysis).iter().map(|(_, who)| *who).collect::<Vec<_>>(), ["Gwennaëlig Dol", "Ker Vor"]);
    assert_eq!(analysis.speakers()[0].gender(), Some(Gender::Feminine));
    assert_eq!(analysis.speakers()[1].kind(), SpeakerKind::Organisation);
    let cues: Vec<_> = analysis.quotes().iter().filter_map(|quote| quote.cue()?.lemma()).collect();
    assert_eq!(cues, ["slamer", "juger"]);
}

#[test]
fn a_bad_lexicon_line_is_named() {
    for (lexicon, line, message) in [
        ("maire", 1, "lexicon line 1: no list, such as [verbs], is named above"),
        (
            "# ours\n\n[words]",
            3,
            "lexicon line 3: \"words\" is none of the lists verbs, verb_phrases, roles, organisations, metonyms, places, demonyms, first_names, nouns",
        ),
        ("[verbs]\nslamer\nparole", 3, "lexicon line 3: extra verb \"parole\" is no infinitive in -er, -ir, -oir or -re"),
        ("[verbs]\nslamer\t3\tZ\ti", 2, "lexicon line 2: 'Z' is no frame"),
        ("[verbs]\nslamer\t3", 2, "lexicon line 2: 2 fields where 5 are due"),
        ("[roles]\n—", 2, "lexicon line 2: extra role \"—\" has no letter"),
        ("[places]\nBrélidy\tfs", 2, "lexicon line 2: 2 fields where 1 are due"),
    ] {
        let error = Extractor::builder().lexicon(lexicon).build().unwrap_err();
        assert_eq!((error.line(), error.to_string().as_str()), (Some(line), message));
    }
}
