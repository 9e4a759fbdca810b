//! The lines that a page has between those of its text: intertitles, captions. They part no paragraphs, and nobody is brought up
//! in them.

use crate::lexicon::{Classes, Forms};
use crate::mention;
use crate::page::LONG;
use crate::token::{Kind, shape, words};

use super::{Cutter, Level};

/// Whoever may label the words below.
const SPEAKERS: Classes = mention::HUMAN.or(Classes::ORGANISATION).or(Classes::ANONYMOUS);

impl Cutter<'_> {
    /// Behind such lines at `at`.
    pub(super) fn behind_page(&mut self, level: &Level, at: usize) -> usize {
        let mut at = at;
        while let Some(end) = if level.inside.is_none() { self.end_of_line(level, at) } else { None } {
            let caption = self.is_caption(at, end) || self.is_below_title(level, at, end);
            if end > level.open || !(caption || self.is_intertitle(at, end)) {
                break;
            }
            if caption {
                self.captions.push((at, end));
            }
            at = level.to.min(end + 1);
        }
        at
    }

    /// Where the line at `at` ends, if it is short.
    fn end_of_line(&self, level: &Level, at: usize) -> Option<usize> {
        let end = (at..level.to.min(at + LONG)).find(|&at| self.tokens.kind(at) == Kind::Break);
        end.or_else(|| (level.to < at + LONG).then_some(level.to)).filter(|&end| end > at)
    }

    /// *Un projet contesté*, *Le maire a cédé*: a line between two paragraphs that is no sentence and names nobody in full.
    fn is_intertitle(&self, from: usize, end: usize) -> bool {
        const TITLE: usize = 14;
        const QUESTION: usize = 8;
        const TEXT: usize = 80;
        let tokens = self.tokens;
        let above = from.checked_sub(2).map(|at| tokens.kind(at));
        let closed = above.is_some_and(|above| above.ends_sentence() || above.is_mark() || above == Kind::ParenClose);
        let named = |at: usize| tokens.has(at, Classes::FIRST_NAME) && !tokens.has(at, Classes::DET_DEF.or(Classes::PARTICLE));
        let opens = tokens.kind(from) == Kind::Number || tokens.is_capital(from) && !named(from);
        let plain = |at: usize| match tokens.kind(at) {
            Kind::Word => !self.says(at) && (!tokens.is_capital(at) || !tokens.is_capital(at - 1) && !named(at)),
            kind => matches!(kind, Kind::Number | Kind::Comma),
        };
        // Vers une issue ?
        let asks = tokens.kind(end - 1) == Kind::Question && end <= from + QUESTION;
        let last = end - usize::from(asks);
        // Inquiétude; but Anne
        let word = last > from + 1 || last > from && tokens.has(from, Classes::NOUN);
        if !closed || !opens || !word || end >= from + TITLE || !(from + 1..last).all(plain) {
            return false;
        }
        // Une riveraine ⏎ « Oui »: a label; but Le maire a cédé ⏎ « Oui »
        let verbal = || (from + 1..end).any(|at| tokens.has(at, Classes::AVOIR.or(Classes::ETRE)));
        let label = || (from..end).any(|at| tokens.has(at, SPEAKERS)) && !verbal();
        let text = end + 1;
        let starts = tokens.is_capital(text) || tokens.kind(text).is_mark() && !asks && !label();
        starts && self.is_text(text, TEXT)
    }

    /// Whether a sentence ends in the line at `text`, within so many tokens.
    fn is_text(&self, text: usize, within: usize) -> bool {
        let stops = |kind: &Kind| kind.ends_sentence() || *kind == Kind::Break;
        let mut kinds = (text..self.tokens.len().min(text + within)).map(|at| self.tokens.kind(at));
        kinds.find(stops).is_some_and(|kind| kind != Kind::Break)
    }

    /// *Politique*, *Par Anne Dol*, *Lans*: a line without verb between the title and the text.
    fn is_below_title(&self, level: &Level, from: usize, end: usize) -> bool {
        const SHORT: usize = 8;
        const TEXT: usize = 120;
        let tokens = self.tokens;
        let breaks = |at: usize| {
            let kind = tokens.kind(at);
            kind.is_mark() || kind.ends_sentence() || matches!(kind, Kind::Break | Kind::Colon | Kind::Comma)
        };
        if level.paragraph != 1 || end > from + SHORT || (from..end).any(breaks) || !self.is_without_verb(from, end) {
            return false;
        }
        // « Oui » ⏎ Anne Dol: who said it
        let above = from.checked_sub(2).map(|at| tokens.kind(at));
        let signs = above.is_some_and(Kind::is_mark) && tokens.is_capital(end - 1);
        let title = tokens.signs(0, from).find(|&(_, kind)| kind == Kind::Break).and_then(|(at, _)| at.checked_sub(1));
        let titled = !signs && title.is_some_and(|last| tokens.kind(last) != Kind::Period);
        // Une riveraine ⏎ « Oui »: a label
        let label = || (from..end).any(|at| tokens.has(at, SPEAKERS) || tokens.is_capital(at) && at > from);
        let text = end + 1;
        let starts = tokens.kind(text) == Kind::Word || tokens.kind(text).is_mark() && !label();
        titled && starts && self.is_text(text, TEXT)
    }

    /// *Le port de Lans, le 3 mai. © Le Phare*, *Marc Dol (AFP)*, *Photo Le Phare*, *Anne Dol à Lans, en mai 2021.*: what a
    /// picture shows, and who took it. The names in it tell no more than how somebody is called.
    fn is_caption(&self, from: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let source = |at: usize| {
            tokens.one_of(at, words!["selon"]) || tokens.one_of(at, words!["d'"]) && tokens.one_of(at + 1, words!["après"])
        };
        let says = |at: usize| tokens.has(at, Classes::QUE) || source(at);
        let opens = tokens.is_capital(from) || matches!(tokens.kind(from), Kind::ParenOpen | Kind::Other);
        let shows = || {
            let pictured = self.is_picture(from, end) || self.is_dated(from, end) || self.is_posed(from, end);
            self.is_credit_line(from, end) || pictured && self.is_without_verb(from, end)
        };
        let shown = opens && tokens.kind(end - 1) != Kind::Colon && shows() && !(from..end).any(says);
        shown || self.is_post(from, end)
    }

    /// *— Mairie de Lans (@lans) 3 mai 2021*, *pic.valgram.com/a1*: whose a post is whose words do not stand in marks above.
    fn is_post(&self, from: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let account = |at: usize| tokens.is(at, shape::HANDLE) && tokens.kind(at - 1) == Kind::ParenOpen;
        let dash = matches!(tokens.kind(from), Kind::Dash | Kind::Hyphen);
        let below = from > 1 && !tokens.kind(from - 2).is_mark();
        let address = |at: usize| tokens.str(at).contains('.') && (at + 1..end).any(|at| tokens.str(at) == "/");
        below && (dash && (from + 1..end).any(account) || address(from) && end <= from + 4)
    }

    /// *annonce*, *assure*
    fn says(&self, at: usize) -> bool {
        self.tokens.has(at, Classes::SPEECH) && self.tokens.word(at).forms.any(Forms::FINITE_3)
    }

    /// *© Le Phare*, *(AFP)*, *Marc Dol / AFP*, *AFP/Marc Dol*, *à Lans. AFP*, *Le Phare avec AFP*, *Source : AFP*
    fn is_credit_line(&self, from: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let sign = |at: usize, signs: &[&str]| tokens.kind(at) == Kind::Other && signs.contains(&tokens.str(at));
        let closed = |at: &usize| !matches!(tokens.kind(*at), Kind::ParenClose | Kind::Period);
        let last = (from..end).rev().find(closed).unwrap_or(from);
        let before = last > from
            && (sign(last - 1, &["/", "|"])
                || tokens.one_of(last - 1, words!["avec"])
                || matches!(tokens.kind(last - 1), Kind::ParenOpen | Kind::Period | Kind::Colon));
        let name = |at: usize| (at + 2..last + 1).all(|at| tokens.is_capital(at) || tokens.has(at, Classes::PARTICLE));
        let joined = |at: usize| {
            let letters = tokens.is_press(at) || tokens.is(at, shape::ALL_CAPITALS);
            letters && sign(at + 1, &["/"]) && at + 1 < last && name(at)
        };
        // Marc Dol / Ouest Phare
        let names = |at: usize| tokens.is_capital(at) || tokens.has(at, Classes::PARTICLE) || sign(at, &["/", "|"]);
        let parted = || (from..end).any(|at| sign(at, &["/", "|"])) && (from..end).all(names);
        let signed = (from..end).any(|at| tokens.kind(at) == Kind::Other);
        tokens.is_press(last) && before
            || signed && ((from..end).any(|at| sign(at, &["©"])) || (from..last).any(joined) || parted())
    }

    /// *Photo Le Phare*, *Image : Le Phare*, *Crédit photo : DR*, *Illustration. Le port*, *La mairie (photo d'archives)*
    fn is_picture(&self, from: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let picture = |at: usize| tokens.one_of(at, words!["crédit", "crédits", "illustration", "photo", "photos"]);
        let opens = |at: usize| at == from || tokens.kind(at - 1) == Kind::ParenOpen;
        let taken = || tokens.kind(from + 1) == Kind::Colon || tokens.one_of(from + 1, words!["d'"]) && picture(from + 2);
        let image = tokens.one_of(from, words!["image"]) && taken();
        image || (from..end).any(|at| opens(at) && picture(at))
    }

    /// *Anne Dol à Lans, en mai 2021.*, *Anne Dol, mardi.*; but *Un plan confirmé mardi par Anne Dol.*
    fn is_dated(&self, from: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let year = |at: usize| tokens.kind(at) == Kind::Number && tokens.str(at).len() == 4;
        let presents = |at: usize| tokens.one_of(at, words!["chez", "par", "pour"]);
        (from + 1..end).any(|at| tokens.has(at, Classes::MONTH.or(Classes::WEEKDAY)) || year(at)) && !(from..end).any(presents)
    }

    /// *Anne Dol à la mairie.*, *La maire Anne Dol, lors d'un vote*, *Luc Rey (à gauche) et Anne Dol*: somebody, and where, above
    /// no words that the line could label; but *Anne Dol, avocate à Lans*.
    fn is_posed(&self, from: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let named = |at: usize| tokens.is_capital(at) && tokens.has(at, Classes::FIRST_NAME);
        let led = tokens.has(from, Classes::DET_DEF) && tokens.has(from + 1, mention::HUMAN);
        let place = |at: usize| {
            let side = tokens.kind(at) == Kind::ParenOpen && tokens.one_of(at + 1, words!["archives", "au", "à"]);
            let behind = tokens.is_capital(at - 1) || tokens.kind(at - 1) == Kind::Comma;
            let beside = || tokens.one_of(at, words!["au", "aux", "avec", "dans", "en", "sur", "à"]);
            side || behind && beside() || tokens.one_of(at, words!["devant", "durant", "lors", "pendant"])
        };
        let place = (from + 1..end).find(|&at| place(at));
        let labels = || (from..end).any(|at| tokens.kind(at) == Kind::Colon) || tokens.kind(end + 1).is_mark();
        from > 0 && (led || named(from)) && place.is_some_and(|place| (from..place).any(named)) && !labels()
    }

    fn is_without_verb(&self, from: usize, end: usize) -> bool {
        const OTHER: Classes = Classes::NOUN
            .or(Classes::OFTEN_NOUN)
            .or(Classes::ADJECTIVE)
            .or(Classes::PREP)
            .or(Classes::FIRST_NAME)
            .or(mention::HEADS);
        let tokens = self.tokens;
        let plain = |at: usize| tokens.kind(at) == Kind::Word && !tokens.is_capital(at);
        // rechantera, surjouent: a verb that no list holds
        let strange = |at: usize| {
            let ends = || ["a", "ait", "ent", "ont"].iter().any(|ending| tokens.str(at).ends_with(ending));
            plain(at) && tokens.classes(at).is_unknown() && ends()
        };
        let verb = |at: usize| {
            let finite = at == from || plain(at) && tokens.word(at).forms.any(Forms::FINITE_3.or(Forms::INFINITIVE));
            let listed = finite && tokens.has(at, Classes::VERB) && !tokens.has(at, OTHER);
            listed || tokens.has(at, Classes::AVOIR.or(Classes::ETRE)) || strange(at)
        };
        !(from..end).any(verb)
    }
}
