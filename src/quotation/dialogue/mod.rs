//! Dialogue turns: which dashes open somebody's words, and where the narrator takes over.
//!
//! ```text
//! line   = dash speech (incise speech | incise narrative [dash speech])*
//! incise = clitic* verb "-" pronoun complements              , dit-il en riant,
//!        | clitic* speech-verb adverb* noun complements      , murmura la voisine.
//!        | ["que"] pronoun speech-verb                       , j'ai dit. , qu'il dit,
//! ```
//!
//! Speech that an incise interrupts goes on behind a comma. Behind a full stop the next sentence tells whose it is: the simple
//! past and the imperfect narrate (*Elle se leva.*), the first and second persons, the present and the future speak (*Je
//! viens.*). A mark may open the dialogue and close it behind its last turn (*« Tu viens ?* ⏎ *— Oui. »*), or stand at the head
//! of each further paragraph of a long turn. Texts whose lines were joined are read the same way, a dash behind a full stop
//! opening the turn.
//!
//! `line` finds the dashes, `tone` tells which of them speak, `opener` knows the marks around a dialogue, `turn` cuts each turn
//! at the `incise` and the `narrative` in it, `tail` tells what an incise goes on with behind a comma, `beat` finds the narrative
//! that no incise opens, `tense` weighs who may say a form.
//!
//! A dash is left alone in a list, in an intertitle (`- "Discrétion" -`), in a parenthesis, before marks that hold all the words
//! of its line (`– « A », dit X`), and in a text where no line behind a dash sounds like speech. Every token is looked at a
//! bounded number of times.

mod beat;
mod incise;
mod line;
mod narrative;
mod opener;
mod tail;
mod tense;
mod tone;
mod turn;

use self::line::{Line, is_joined, lines};
pub(crate) use self::narrative::{aside_end, narrative_tail};
use self::opener::{drop_openers, is_marked, open_dialogues, take_talks, wraps_dialogue};
pub(crate) use self::tense::{acts_first, tells_of_self};
use self::tone::{is_flat, is_spoken, kept};
use self::turn::Finder;
use super::marks::Pair;
use crate::token::{Kind, Tokens};

/// An unbroken stretch of a turn's words, in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) open: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// First token behind the mark that closes the dialogue, or behind the words.
    pub(super) after: usize,
    /// The stretch before it is of the same turn.
    pub(super) continues: bool,
}

/// How many turns inside its lines make a text one of joined lines.
const FLAT: usize = 4;

/// Longest label of a reaction, in tokens.
const LABEL: usize = 30;

/// Longest sentence whose words are weighed, in tokens.
const SENTENCE: usize = 90;

/// The turns of the text in order. Pairs of marks that only open a dialogue, or that a missing closer made, are dropped.
pub(super) fn find(tokens: &Tokens<'_>, pairs: &mut Vec<Pair>) -> Vec<Turn> {
    let dashes = || tokens.signs(0, tokens.len()).filter(|(_, kind)| matches!(kind, Kind::Dash | Kind::Hyphen));
    let opens = |at: usize| at == 0 || matches!(tokens.kind(at - 1), Kind::Break | Kind::GuillemetOpen);
    let joined = || dashes().filter(|&(at, _)| is_joined(tokens, at, tokens.len()));
    let flat = joined().nth(FLAT - 1).is_some() && is_flat(tokens);
    let opens = dashes().any(|(at, _)| opens(at));
    if !opens && joined().next().is_none() {
        return Vec::new();
    }
    let mut lines: Vec<Line> = lines(tokens).collect();
    let opens = flat || opens && (0..lines.len()).any(|at| is_spoken(tokens, &lines, at));
    let kept = if opens { kept_lines(tokens, pairs, &mut lines, flat) } else { vec![false; lines.len()] };
    let turns = kept.iter().filter(|kept| **kept).count();
    let talks = take_talks(tokens, pairs, &lines, &kept, flat);
    if !flat && turns == 0 && talks.is_empty() {
        return Vec::new();
    }
    let teller = tells_of_self(tokens);
    let novel = turns >= FLAT;
    let mut finder = Finder { tokens, pairs, next_pair: 0, talks: &talks, next_talk: 0, novel, teller, turns: Vec::new() };
    if !flat && turns == 0 {
        finder.talks();
        return finder.turns;
    }
    for (line, &kept) in lines.iter().zip(&kept) {
        if kept {
            let (dash, start) = line.dash.unwrap_or((line.start, line.start));
            let open = if tokens.kind(dash).is_mark() { dash } else { line.start };
            finder.turn(open, start, line.end, flat);
        } else if finder.goes_on(line) {
            finder.paragraph(line);
        } else {
            finder.joined(line.start, line.end, flat);
        }
    }
    finder.turns
}

/// Which lines are turns. Pairs of marks that only open one of them, or that a missing closer made, are dropped.
fn kept_lines(tokens: &Tokens<'_>, pairs: &mut Vec<Pair>, lines: &mut [Line], flat: bool) -> Vec<bool> {
    open_dialogues(tokens, pairs, lines);
    let mut kept = kept(tokens, lines);
    if is_list(tokens, lines, &kept) {
        kept.fill(false);
    }
    if !flat {
        for (line, kept) in lines.iter().zip(&mut kept) {
            *kept = *kept && !is_marked(tokens, pairs, line);
        }
        // – Le maire est parti. ⏎ – « Bon vent », a dit Anne Dol.
        if !kept.iter().enumerate().any(|(at, kept)| *kept && is_spoken(tokens, lines, at)) {
            kept.fill(false);
        }
    }
    if flat || kept.contains(&true) {
        drop_openers(tokens, pairs, lines, &kept);
    }
    if flat {
        pairs.retain(|pair| !wraps_dialogue(tokens, pair));
    }
    kept
}

/// *- Le maire a parlé. « Tout va bien », a-t-il dit.* ⏎ *- Il pleuvra demain.*: behind hyphens items whose words stand in marks,
/// of half of the lines that might be turns or where nearly all lines have one.
fn is_list(tokens: &Tokens<'_>, lines: &[Line], kept: &[bool]) -> bool {
    let marked = |&(dash, start): &(usize, usize), end: usize| {
        tokens.kind(dash) == Kind::Hyphen && tokens.signs(start + 1, end).any(|(_, kind)| kind.is_mark())
    };
    let told = lines.iter().filter(|line| line.dash.as_ref().is_some_and(|dash| marked(dash, line.end))).count();
    let turns = || kept.iter().filter(|kept| **kept).count();
    let dashed = || lines.iter().filter(|line| line.dash.is_some()).count();
    told > 1 && (2 * told >= turns() || dashed() * 5 >= lines.len() * 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;
    use crate::lexicon::Lexicon;
    use crate::token::tokenize;

    /// The pieces of the turns, those of one turn joined by ` | `.
    fn turns(text: &str) -> Vec<String> {
        let tokens = tokenize(text, Lexicon::base());
        let mut turns: Vec<String> = Vec::new();
        for turn in find(&tokens, &mut super::super::marks::pair(&tokens).0) {
            let words = tokens.slice(turn.start, turn.end);
            match turns.last_mut() {
                Some(last) if turn.continues => *last = format!("{last} | {words}"),
                _ => turns.push(words.to_owned()),
            }
        }
        turns
    }

    /// The speaker of every quotation, `-` for none.
    fn speakers(text: &str) -> Vec<String> {
        let analysis = analyze(text);
        analysis
            .quotes()
            .iter()
            .map(|quote| analysis.speaker_of(quote).map_or("-", |speaker| speaker.name()).to_owned())
            .collect()
    }

    const TURNS: &[(&str, &str, &[&str])] = &[
        ("em dash", "— Tu viens ?\n— Oui, j'arrive.", &["Tu viens ?", "Oui, j'arrive."]),
        ("en dash", "– Tu viens ?\n– Oui.", &["Tu viens ?", "Oui."]),
        ("bar", "― Tu viens ?\n― Oui.", &["Tu viens ?", "Oui."]),
        ("hyphen", "- Tu viens ?\n- Oui.", &["Tu viens ?", "Oui."]),
        ("two hyphens", "-- Tu viens ?\n-- Oui.", &["Tu viens ?", "Oui."]),
        ("incise between commas", "— Non, dit-il, jamais de la vie !", &["Non | jamais de la vie !"]),
        ("incise with a noun", "— Tu es sûr ? demanda la meunière. Je ne le crois pas.", &["Tu es sûr ? | Je ne le crois pas."]),
        ("compound incise", "— Je reste, avait répondu gravement Odile.", &["Je reste"]),
        ("narrator's verb", "— Bah ! fit le passeur, tu verras.", &["Bah ! | tu verras."]),
        ("narrative behind the incise", "— Oui, dit-elle. Elle se leva et ferma la porte.\n— Tu vois ?", &["Oui", "Tu vois ?"]),
        ("speech again", "— Oui, dit-elle. Elle se leva. Vous me suivez ?", &["Oui | Vous me suivez ?"]),
        ("a dash opens speech again", "— Oui, dit-elle. Elle se leva. — Venez !", &["Oui | Venez !"]),
        (
            "narrative tail of the incise",
            "— Viens, dit Odile en posant sa lampe, les yeux baissés, tu as froid.",
            &["Viens | tu as froid."],
        ),
        (
            "a story told in the past",
            "— Je l'ai vue. Elle sortait de la grange et pleurait.",
            &["Je l'ai vue. Elle sortait de la grange et pleurait."],
        ),
        ("a question is no incise", "— Alors, viendra-t-il ?\n— Je ne sais pas.", &["Alors, viendra-t-il ?", "Je ne sais pas."]),
        ("guillemets around the dialogue", "« — Tu viens ?\n— Oui, je viens. »", &["Tu viens ?", "Oui, je viens."]),
        (
            "marks inside a turn",
            "— Il m'a dit : « Va-t'en, lui, et vite. » Tu entends ?",
            &["Il m'a dit : « Va-t'en, lui, et vite. » Tu entends ?"],
        ),
        ("marks behind the dash", "— Tu viens ?\n— « Non », dit Odile.\n— « J'ai froid. »", &["Tu viens ?"]),
        (
            "a word in marks at the head of a turn",
            "— Tu viens ?\n— « Viens », c'est vite dit !",
            &["Tu viens ?", "« Viens », c'est vite dit !"],
        ),
        ("behind a colon", "— Tu viens ?\nOdile haussa les épaules et dit : — Non.", &["Tu viens ?", "Non."]),
        ("an editor's note", "— Ouvre la lourde [Note : la porte.] tout de suite !", &["Ouvre la lourde | tout de suite !"]),
        ("list", "Au menu :\n- soupe ;\n- tarte aux pommes ;\n- café", &[]),
        ("list of sentences", "Le plan :\n- Le pont fermera lundi.\n- La route rouvrira mardi.", &[]),
        ("intertitle", "Le pont ferme.\n- \"Prudence\" -\nLa route aussi.", &[]),
        ("intertitle of news", "Le pont ferme.\n- Retour au calme -\nNous verrons.", &[]),
        ("dateline", "LYON — Le pont ferme lundi.\nIl rouvrira — dit-on — mardi.", &[]),
        ("parenthesis", "Le pont – un ouvrage de 1902 – est fermé. Nous passerons !", &[]),
        (
            "joined lines",
            "Odile entra. — Tu viens ? — Non. — Pourquoi ? demanda Odile. Marc ne répondit pas et ferma le livre. — Tu as peur ? — Je suis las. \
             Elle sortait déjà.",
            &["Tu viens ?", "Non.", "Pourquoi ?", "Tu as peur ?", "Je suis las."],
        ),
    ];

    #[test]
    fn turns_are_cut_where_the_narrator_speaks() {
        for &(name, text, expected) in TURNS {
            assert_eq!(turns(text), expected, "{name}: {text}");
        }
    }

    #[test]
    fn turns_get_their_speaker() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("incise", "— Tu viens ? demanda Odile Marchand.\n— Non, répondit Marc.", &["Odile Marchand", "Marc"]),
            (
                "alternation",
                "— Tu viens ? demanda Odile Marchand.\n— Non, répondit Marc Lebon.\n— Pourquoi ?\n— Je suis las.",
                &["Odile Marchand", "Marc Lebon", "Odile Marchand", "Marc Lebon"],
            ),
            (
                "scene break",
                "— Tu viens ? demanda Odile Marchand.\n— Non, répondit Marc Lebon.\n* * *\n— Pourquoi ?",
                &["Odile Marchand", "Marc Lebon", "-"],
            ),
            ("colon above", "Marc Lebon se tourna vers la fenêtre et dit :\n— Il pleut !", &["Marc Lebon"]),
            ("action above", "Marc Lebon regarda la fenêtre.\n— Il pleut, tu vois.", &["Marc Lebon"]),
            ("first person", "— Tu mens, dis-je.\n— Je te jure que non ! s'écria Odile.", &["je", "Odile"]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(speakers(text), *expected, "{name}: {text}");
        }
    }

    #[test]
    fn a_dialogue_on_one_line_is_read_to_its_end() {
        let turn = "— Oui, dit-elle, je viens, dit-il. Elle se leva. Il sortit, fit-il. ";
        assert!(turns(&turn.repeat(4_000)).len() >= 4_000);
    }
}
