//! What an incise goes on with behind a comma: *dit-elle, en posant sa lampe*, *fit-il, les yeux baissés*, *cria-t-on, et il
//! sortit*.

use super::incise::incise_end;
use super::narrative::is_silent;
use super::tense::{
    acts_first, is_agreeing, is_first_person, is_gerund, is_participle_group, is_past, is_past_participle, is_past_subjunctive,
    is_person, is_present, is_unknown_participle,
};
use crate::lexicon::{Classes, Fields, Forms};
use crate::token::{Kind, Tokens, Words, words};

/// How far before an incise what its relative clause could hang on is looked for, in tokens.
const CLEFT: usize = 12;

/// Whether the words from `at`, behind the comma of the incise that starts at `incise`, tell how somebody speaks.
pub(super) fn opens_narrative(tokens: &Tokens<'_>, (incise, at, end): (usize, usize, usize), teller: bool) -> bool {
    let stop = incise_end(tokens, at, end).min(at + 40);
    let tail = Tail { tokens, incise, at, stop };
    let asked = stop < end && matches!(tokens.kind(stop), Kind::Question | Kind::Exclamation);
    let own = |at: usize| teller && is_first_person(tokens, at);
    let person = || (at..stop).any(|at| is_person(tokens, at) && !own(at));
    !asked
        && !person()
        && (tail.is_participle()
            || tail.is_manner()
            || tail.is_adverb()
            || tail.is_pause()
            || tail.is_state(end)
            || tail.is_posture(end)
            || tail.is_purpose(end)
            || tail.is_clause()
            || !(at..stop).any(own) && tail.is_apposed(end))
}

/// The words between the comma of an incise and the next stop.
struct Tail<'a> {
    tokens: &'a Tokens<'a>,
    /// Where the incise starts.
    incise: usize,
    at: usize,
    stop: usize,
}

impl Tail<'_> {
    fn starts(&self, words: Words) -> bool {
        self.tokens.one_of(self.at, words)
    }

    fn any(&self, told: impl FnMut(usize) -> bool) -> bool {
        (self.at..self.stop).any(told)
    }

    /// *qui le regardait*, *quand je fus entré*, *comme je me levais*
    fn is_past(&self) -> bool {
        let while_i = self.starts(words!["comme", "pendant", "tandis"]);
        let imperfect = |at: usize| while_i && self.tokens.str(at).ends_with("ais");
        self.any(|at| is_past(self.tokens, at) || acts_first(self.tokens, at, imperfect))
    }

    /// *machinalement.*, *tout doucement.*, but not *certainement.*: an adverb alone, to the full stop.
    fn is_adverb(&self) -> bool {
        const OF_WORDS: Words = words![
            "absolument",
            "apparemment",
            "assurément",
            "certainement",
            "décidément",
            "effectivement",
            "également",
            "évidemment",
            "exactement",
            "forcément",
            "franchement",
            "heureusement",
            "justement",
            "malheureusement",
            "naturellement",
            "parfaitement",
            "précisément",
            "probablement",
            "seulement",
            "sûrement",
            "vraiment",
        ];
        let tokens = self.tokens;
        let unknown = |at: usize| tokens.classes(at).is_unknown() && tokens.str(at).ends_with("ment") && !tokens.is_capital(at);
        let adverb =
            |at: usize| tokens.has(at, Classes::ADVERB) || tokens.one_of(at, words!["et", "tout", "très", "si"]) || unknown(at);
        tokens.kind(self.stop) == Kind::Period
            && self.stop > self.at
            && tokens.str(self.stop - 1).ends_with("ment")
            && (self.at..self.stop).all(adverb)
            && !self.any(|at| tokens.one_of(at, OF_WORDS))
    }

    /// *tout pâle et frémissant*, *à demi rassuré*: what tempers the state stands before it.
    fn first(&self) -> usize {
        let tempers = |at: usize| {
            self.tokens.has(at, Classes::ADVERB)
                || self.tokens.one_of(at, words!["et", "mais", "pas", "puis", "si", "tout", "toute", "à", "demi", "peu"])
                || self.tokens.one_of(at, words!["un"]) && self.tokens.one_of(at + 1, words!["peu"])
        };
        (self.at..self.stop.min(self.at + 3)).find(|&at| !tempers(at)).unwrap_or(self.stop.min(self.at + 3))
    }

    /// *en se levant*, *tout en marchant*, *la prenant par le bras*, *rassuré par ce silence*, *consterné*
    fn is_participle(&self) -> bool {
        let (tokens, first) = (self.tokens, self.first());
        // en attendant says when, in anybody's words
        if self.starts(words!["en"]) && tokens.one_of(self.at + 1, words!["attendant"]) {
            return false;
        }
        // vu que, étant donné que, et pendant que the words go on
        let que = (first..self.stop.min(first + 3)).any(|at| tokens.has(at, Classes::QUE));
        if que && tokens.one_of(first, words!["attendu", "pendant", "suivant", "vu", "étant"]) {
            return false;
        }
        // dit Luc, et occupé ailleurs: the words go on, for no participle is joined to a verb
        let joined = self.starts(words!["et"]) && !(self.incise..self.at).any(|at| is_participle_group(tokens, at));
        if joined && is_past_participle(tokens, first) && self.stop - self.at > 2 {
            return false;
        }
        is_participle_group(tokens, first)
            || self.starts(words!["en", "tout"]) && (self.at + 1..self.at + 4).any(|at| is_gerund(tokens, at))
            || is_past_participle(tokens, first)
                && (self.stop - self.at > 1 || tokens.kind(self.stop) == Kind::Comma || !self.hangs() && !self.is_uttered())
            || (first > self.at || !self.hangs()) && is_unknown_participle(tokens, first)
    }

    /// *Il est donc, dit Odile, perdu*: the words before the incise wait for theirs.
    fn hangs(&self) -> bool {
        let tokens = self.tokens;
        let adverb = |at: &usize| tokens.has(*at, Classes::ADVERB) || tokens.one_of(*at, words!["pas", "plus"]);
        let last = (self.incise.saturating_sub(5)..self.incise.saturating_sub(1)).rev().find(|at| !adverb(at));
        let waits = |at: usize| {
            tokens.has(at, Classes::ETRE.or(Classes::AVOIR).or(Classes::PREP))
                || tokens.verb(at).one_of(words!["demeurer", "devenir", "paraître", "rester", "sembler", "trouver"])
                || tokens.one_of(at, words!["voici", "voilà"])
        };
        tokens.kind(self.incise.saturating_sub(1)) == Kind::Comma && last.is_some_and(waits)
    }

    /// The words before the incise are a whole utterance: *Ah !*, *Et toi ?*
    fn is_whole(&self) -> bool {
        self.tokens.kind(self.incise.saturating_sub(1)).ends_sentence()
    }

    /// *Parfait*, *compris*, *chère amie*: an adjective that people utter by itself or call somebody with.
    fn is_uttered(&self) -> bool {
        const WORDS: Words = words![
            "absurde",
            "accordé",
            "adjugé",
            "admirable",
            "beau",
            "belle",
            "bizarre",
            "bon",
            "bonne",
            "brave",
            "certain",
            "charmé",
            "charmée",
            "cher",
            "chère",
            "chers",
            "chères",
            "compris",
            "convenu",
            "curieux",
            "désolé",
            "désolée",
            "dit",
            "drôle",
            "enchanté",
            "enchantée",
            "entendu",
            "étrange",
            "évident",
            "exact",
            "excellent",
            "faux",
            "fini",
            "flatté",
            "flattée",
            "impossible",
            "incroyable",
            "inutile",
            "juré",
            "juste",
            "magnifique",
            "merveilleux",
            "navré",
            "navrée",
            "parfait",
            "pauvre",
            "pauvres",
            "perdu",
            "petit",
            "petite",
            "possible",
            "promis",
            "ravi",
            "ravie",
            "ridicule",
            "superbe",
            "sûr",
            "vieille",
            "vieux",
            "vrai",
            "vu",
        ];
        self.tokens.one_of(self.first(), WORDS)
    }

    /// *les yeux baissés*, *d'une voix sourde*, *avec une pitié feinte*: no verb says anything of them.
    fn is_manner(&self) -> bool {
        const SHOWN: Words = words!["en", "et", "mais", "sans", "avec", "dans", "à", "au", "un", "une", "plein", "pleine"];
        const SEEN: Words = words!["d'", "les", "la", "l'", "le", "après", "son", "sa", "ses", "debout", "tout"];
        let tokens = self.tokens;
        let shown = self.starts(SHOWN) || self.starts(words!["d'"]) && tokens.one_of(self.at + 1, words!["un", "une"]);
        let fields = if shown { Fields::MANNER.or(Fields::FEELING) } else { Fields::MANNER };
        // de ce ton rude, de sa voix douce
        let known = self.starts(words!["de"]) && tokens.has(self.at + 1, Classes::DET_DEM.or(Classes::DET_POSS));
        // avec un calme que rien ne trouble: what a relative clause says of it aside
        let mut main = (self.at..self.stop).take_while(|&at| !tokens.has(at, Classes::QUE.or(Classes::REL)));
        (shown || known || self.starts(SEEN))
            && main.clone().any(|at| tokens.is_of(at, fields))
            && !main.any(|at| is_present(tokens, at))
    }

    /// *après un silence*, *au bout d'un instant*, *après avoir bu*
    fn is_pause(&self) -> bool {
        self.starts(words!["après", "au"])
            && (self.any(|at| self.tokens.is_of(at, Fields::PAUSE)) && !self.any(|at| is_present(self.tokens, at))
                || (self.at + 1..self.at + 4).any(|at| self.tokens.one_of(at, words!["avoir", "être"])))
    }

    /// *sans se retourner*, *si effrayée qu'elle tremblait*, *très pâle.*
    fn is_state(&self, end: usize) -> bool {
        let (tokens, at, first) = (self.tokens, self.at, self.first());
        let without =
            self.starts(words!["sans"]) && (at + 1..self.stop.min(at + 4)).any(|at| tokens.word(at).forms.any(Forms::INFINITIVE));
        let tempered =
            || self.starts(words!["si", "tellement"]) && self.is_past() && self.any(|at| tokens.one_of(at, words!["que", "qu'"]));
        // très calme, pâle de colère: what tempers it or what follows tells the adjective from the noun
        let fuller = first + 1 < self.stop && tokens.one_of(first + 1, words!["comme", "de", "d'", "jusqu'", "à"]);
        let noun = if first > at || fuller { Classes::NONE } else { Classes::NOUN };
        let shown = tokens.has(first, Classes::ADJECTIVE) || is_agreeing(tokens, first);
        let plain = || {
            let ends = matches!(tokens.kind(self.stop), Kind::Period | Kind::Semicolon);
            // furieux, vous sortirez; but bon monsieur, vous sortirez
            let likened = || tokens.one_of(first + 1, words!["comme"]) || self.any(|at| tokens.is_of(at, Fields::FEELING));
            // Ah ! dit X, heureux de parler, venez; but heureux d'avoir un ami, un frère
            let apart = || self.is_whole() && !tokens.has(self.stop + 1, Classes::DET_INDEF);
            let whole = !fuller || likened() || apart();
            let alone = (first > at || fuller || first + 1 == self.stop) && whole && !self.is_uttered();
            shown
                && !tokens.has(first, Classes::ADVERB.or(Classes::PREP).or(noun))
                && is_silent(tokens, at, end)
                && !self.hangs()
                && (ends || alone)
        };
        // plus mort que vif
        let compared = || {
            self.starts(words!["plus", "moins", "aussi"])
                && self.any(|at| tokens.one_of(at, words!["que", "qu'"]))
                && is_silent(tokens, at, end)
                && !self.hangs()
        };
        // moitié rieuse, moitié fâchée
        let half = || self.starts(words!["moitié", "mi"]) && is_silent(tokens, at, end) && !self.hangs();
        // pareille à un râle, quoique heureux de l'aveu
        let likened = || {
            let like = self.starts(words!["pareil", "pareille", "semblable"]) && tokens.one_of(at + 1, words!["à", "au", "aux"]);
            let though = self.starts(words!["quoique", "quoiqu'"]) && is_silent(tokens, at, end);
            (like || though) && tokens.kind(self.stop) != Kind::Comma
        };
        likened() || without || tempered() || plain() || compared() || half()
    }

    /// *debout près de la fenêtre*, *hors de lui*, *à bout de patience*, *non sans peine*, *comme se parlant à elle-même*
    fn is_posture(&self, end: usize) -> bool {
        let (tokens, at) = (self.tokens, self.at);
        let next = |words: Words| tokens.one_of(at + 1, words);
        let stands = || self.starts(words!["debout"]) && self.stop - at > 1;
        let beside = || {
            self.starts(words!["hors"]) && next(words!["de", "d'"])
                || self.starts(words!["à", "au", "en"]) && next(words!["bout", "comble", "proie", "larmes", "sanglots", "nage"])
                || self.starts(words!["non"]) && next(words!["sans"])
        };
        // comme si elle eût chassé une mouche: what is likened has not happened, whatever stands behind its verb
        let supposed = || {
            let past = |at: usize| is_past(tokens, at) || is_past_subjunctive(tokens, at);
            self.starts(words!["comme"])
                && next(words!["si", "s'"])
                && (at + 3..self.stop.min(at + 7)).any(past)
                && tokens.kind(self.stop) == Kind::Period
                && !self.hangs()
        };
        // comme éveillé en sursaut, comme une prière; but comme prévu, Je l'aime, dit Luc, comme un frère
        let like = || {
            is_past_participle(tokens, at + 1) && self.stop - at > 2 || self.is_whole() && tokens.has(at + 1, Classes::DET_INDEF)
        };
        let likened = || {
            self.starts(words!["comme"])
                && (is_participle_group(tokens, at + 1)
                    || next(words!["pour", "si", "s'", "malgré", "à", "dans", "en", "frappé"])
                    || like())
                && !self.hangs()
        };
        (stands() || beside() || likened()) && is_silent(tokens, at, end) || supposed()
    }

    /// *Ah ! dit Odile, pour gagner du temps.*, *Bien, dit Odile en s'asseyant, afin de l'écouter ; va*: behind a whole
    /// utterance, to what end somebody speaks, behind a gesture, to what end it is made; behind any, *au lieu de répondre*.
    fn is_purpose(&self, end: usize) -> bool {
        let (tokens, at) = (self.tokens, self.at);
        let opens = self.starts(words!["pour", "afin", "avant", "faute", "histoire", "au", "de"]);
        let verb = (at + 1..self.stop.min(at + 5)).find(|&at| tokens.word(at).forms.any(Forms::INFINITIVE));
        let aim = verb.filter(|_| opens && !self.starts(words!["au", "de"]) || tokens.one_of(at + 1, words!["lieu", "peur"]));
        let gesture = || (self.incise..at).any(|at| is_gerund(tokens, at));
        aim.is_some_and(|verb| self.is_whole() || gesture() || tokens.has(verb, Classes::SPEECH)) && is_silent(tokens, at, end)
    }

    /// *qui le regardait*, *pendant que la porte s'ouvrait*, *et il sortit*
    fn is_clause(&self) -> bool {
        const JOINED: Words = words![
            "et",
            "mais",
            "car",
            "puis",
            "tandis",
            "pendant",
            "comme",
            "quand",
            "lorsque",
            "lorsqu'",
            "après",
            "sans",
            "dès",
            "aussitôt",
            "quoique",
            "quoiqu'"
        ];
        let so_that = self.starts(words!["de"])
            && self.tokens.one_of(self.at + 1, words!["sorte", "manière", "façon"])
            && self.tokens.has(self.at + 2, Classes::QUE);
        let relative = so_that
            || self.starts(words!["qui", "dont", "que", "qu'", "auquel", "où"])
            || self.starts(words!["ce"]) && self.tokens.has(self.at + 1, Classes::QUE.or(Classes::REL))
            || self.starts(words!["à", "chez", "de", "en", "sur", "pour"])
                && self.tokens.one_of(self.at + 1, words!["qui", "laquelle", "lequel"]);
        (relative || self.starts(JOINED)) && self.is_past()
            || relative && self.is_supposed()
            || self.concedes()
            || self.acts()
            || self.shows()
            || self.is_told_in_present()
    }

    /// *qui aurait donné sa barque*, *qui eût tout avoué*
    fn is_supposed(&self) -> bool {
        const SUPPOSED: Forms = Forms::CONDITIONAL.or(Forms::SUBJUNCTIVE_3S).or(Forms::SUBJUNCTIVE_3P);
        self.any(|at| self.tokens.has(at, Classes::AVOIR.or(Classes::ETRE)) && self.tokens.word(at).forms.any(SUPPOSED))
    }

    /// *quoiqu'il fît chaud*, *bien qu'elle l'eût vu*, *sans que la porte s'ouvrît*
    fn concedes(&self) -> bool {
        let que = self.tokens.has(self.at + 1, Classes::QUE);
        let conceded = self.starts(words!["quoique", "quoiqu'"])
            || self.starts(words!["bien", "encore"]) && que
            || self.is_whole() && self.starts(words!["sans", "avant"]) && que;
        conceded && self.any(|at| is_past(self.tokens, at) || is_past_subjunctive(self.tokens, at))
    }

    /// *Monstre ! cria-t-elle, et elle s'enfuit.*
    fn acts(&self) -> bool {
        self.is_whole()
            && self.starts(words!["et", "puis"])
            && self.tokens.one_of(self.at + 1, words!["il", "elle"])
            && self.tokens.word(self.behind_clitics(self.at + 2)).forms.any(Forms::PAST)
    }

    /// *dit M. Lanoix, qui rougit.*; but *C'est lui, dit M. Lanoix, qui finit.*
    fn shows(&self) -> bool {
        let tokens = self.tokens;
        let cleft = |at: usize| tokens.one_of(at, words!["c'", "ce", "celui", "celle", "ceux", "voilà", "voici"]);
        self.starts(words!["qui"])
            && tokens.kind(self.stop) == Kind::Period
            && tokens.word(self.behind_clitics(self.at + 1)).forms.any(Forms::PAST)
            && tokens.is_capital(self.at - 2)
            && !(self.incise.saturating_sub(CLEFT)..self.incise).any(cleft)
    }

    /// *Ah ! fait la nourrice, qui court.*, *crie Luc, dont la voix porte.*: behind a whole utterance, told in the present.
    fn is_told_in_present(&self) -> bool {
        let present = |at: usize| self.tokens.word(at).forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P));
        let runs = || self.starts(words!["qui"]) && present(self.behind_clitics(self.at + 1));
        self.is_whole()
            && (runs() || self.starts(words!["dont"]) && self.any(present))
            && matches!(self.tokens.kind(self.stop), Kind::Period | Kind::Ellipsis)
            && (self.incise..self.incise + 2).any(present)
    }

    /// The token behind two clitics at most.
    fn behind_clitics(&self, at: usize) -> usize {
        at + (0..2).take_while(|step| self.tokens.has(at + step, Classes::CLITIC)).count()
    }

    /// *disait le juge, jeune magistrat qui espérait monter*; *dit Félix, garçon pâle et poltron.*, to the full stop
    fn is_apposed(&self, end: usize) -> bool {
        let tokens = self.tokens;
        let told = tokens.has(self.at, Classes::ADJECTIVE.or(Classes::NOUN).or(Classes::ROLE))
            && self.any(|at| tokens.one_of(at, words!["qui"]))
            && self.is_past();
        let bare = tokens.has(self.at, Classes::PERSON.or(Classes::ROLE)) && self.at > 1 && tokens.is_capital(self.at - 2);
        let called = || tokens.kind(self.stop) == Kind::Period && is_silent(tokens, self.at, end);
        told || bare && !tokens.is_capital(self.at) && called()
    }
}
