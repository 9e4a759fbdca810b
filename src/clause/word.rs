//! What the word at hand is: a connector, the start of a mention or of a verb group, a preposition, something else.

use super::{Cutter, TIME, What};
use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Forms, Frames, Reliability, phrases};
use crate::mention::{self, Head, Mention};
use crate::token::{Kind, Token, Tokens, Words, shape, words};
use crate::verb::{self, Group};

/// What a word must be to connect clauses or to stand before a verb.
const SMALL: Classes = Classes::QUE
    .or(Classes::SI)
    .or(Classes::NE)
    .or(Classes::CLITIC)
    .or(Classes::REL)
    .or(Classes::COORD)
    .or(Classes::SUBORD)
    .or(Classes::INTERROG);

/// Pronouns with *même*, which a preposition governs alone.
const SELF: Words = words![
    "elle-même",
    "elles-mêmes",
    "eux-mêmes",
    "lui-même",
    "moi-même",
    "nous-mêmes",
    "soi-même",
    "toi-même",
    "vous-même",
    "vous-mêmes",
];

/// What a word with a capital is before it is a verb.
const NAMES: Classes = Classes::FIRST_NAME.or(Classes::ROLE).or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::METONYM);

/// What hides the name of a body that it opens: *Que Choisir*, *Madame Figaro*, *Debout la France*.
const HIDES: Classes = Classes::QUE.or(Classes::ADVERB).or(Classes::CIVILITY);

/// What opens a noun phrase, whatever follows.
const OPENS: Classes = Classes::DETERMINERS.or(Classes::NUMBER).or(Classes::CIVILITY);

impl Cutter<'_> {
    /// A number, or the mention that starts with it; returns where it ends.
    pub(super) fn number(&mut self, at: usize, limit: usize) -> usize {
        let tokens = self.tokens;
        // soulignait en 2019 un responsable: a year before an article; but 20 des élus
        let year =
            tokens.told_at(at).is_none() && tokens.has(at + 1, Classes::DETERMINED) && !tokens.one_of(at + 1, words!["des"]);
        if !year {
            if let Ok((_, mention)) = mention::mention(Cursor { tokens, at, end: limit }) {
                return self.mention(mention);
            }
        }
        self.push(What::Other, at, at + 1);
        at + 1
    }

    /// *La mairie est, elle, fermée*: the pronoun between commas behind the auxiliary stresses the subject, and is none.
    fn is_emphatic(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let comma = |at: usize| tokens.kind(at) == Kind::Comma;
        let apart = at > 1 && comma(at - 1) && comma(at + 1) && tokens.one_of(at, words!["elle", "elles"]);
        apart && tokens.has(at - 2, Classes::ETRE.or(Classes::AVOIR))
    }

    /// One element that starts with the word at `at`; returns where it ends.
    #[inline(never)]
    pub(super) fn word(&mut self, at: usize, limit: usize) -> usize {
        let tokens = self.tokens;
        let cursor = Cursor { tokens, at, end: limit };
        let token = tokens.get(at);
        let classes = token.word().classes;
        let previous = self.previous;
        if tokens.told_at(at).is_some() {
            if let Ok((_, mention)) = mention::mention(cursor) {
                return self.mention(mention);
            }
        }
        // selon ici Provence
        let capital = token.is_capital() || token.one_of(words!["ici"]) && tokens.is_capital(at + 1);
        let may_name = capital && classes.any(Classes::STARTS_PHRASE);
        if let Some(body) = if may_name && classes.any(HIDES) { mention::known(cursor) } else { None } {
            return self.mention(body);
        }
        if let Some(end) = self.adverbial(cursor, token, previous) {
            return end;
        }
        // révèle Voici, selon Voici: the magazine, where no sentence starts
        let inside = !matches!(previous, What::Stop | What::Colon | What::Dash | What::Quote(_));
        if inside && token.is_capital() && token.one_of(words!["voici"]) {
            let name = Mention { name: (at, at + 1), ..Mention::new(at, at + 1, at, Head::Organisation) };
            return self.mention(name);
        }
        // Dixit Luc Rey : « A »
        let dixit = token.is_capital() && matches!(previous, What::Stop) && token.one_of(words!["dixit"]);
        if dixit || self.is_emphatic(at) {
            self.push(What::Other, at, at + 1);
            return at + 1;
        }
        if classes.any(SMALL) {
            if let Some(end) = self.small_word(cursor, classes) {
                return end;
            }
        }
        let pronoun = classes.any(Classes::SUBJECT_PRONOUN) && !matches!(previous, What::Prep);
        let noun = pronoun || self.starts_noun(cursor, previous);
        if noun {
            if let Ok((_, mention)) = mention::mention(cursor) {
                return self.mention(mention);
            }
        }
        let misspelt = matches!(previous, What::Mention(_)) && verb::has_misspelt(cursor);
        let verb = (classes.any(Classes::VERB) || misspelt)
            && !self.is_noun_here(at, previous)
            && !(classes.any(Classes::PREP.or(Classes::PAS)) && self.is_closed_here(at))
            && !(classes.any(Classes::PREP) && !misspelt && self.is_preposition_here(at, previous));
        if verb {
            if let Some(group) = verb::group(cursor) {
                // A Lans, A ses yeux: the preposition without its accent opens the sentence
                if group.end == at + 1 && token.is_capital() && token.one_of(words!["a"]) && matches!(previous, What::Stop) {
                    return self.preposition(cursor, classes, previous);
                }
                return self.verb(group);
            }
        }
        if classes.any(Classes::PREP) {
            return self.preposition(cursor, classes, previous);
        }
        // plus largement: no form of plaire
        if !classes.any(Classes::ADVERB.or(Classes::PAS)) {
            // rendu public, jugé responsable: the adjective behind the verb
            let attribute = matches!(previous, What::Verb(_)) && classes.any(Classes::ADJECTIVE) && !token.is_capital();
            let may = !noun && !attribute && mention::starts(cursor);
            if let Some((_, mention)) = if may { mention::mention(cursor).ok() } else { None } {
                return self.mention(mention);
            }
            // teintée de regret: a bare noun
            let group = if verb { None } else { verb::group(cursor) };
            if let Some(group) = group.filter(|_| !self.is_noun_here(at, previous)) {
                return self.verb(group);
            }
        }
        // Crédit Suisse: a noun without a determiner
        if let Some(body) = if may_name { mention::known(cursor) } else { None } {
            return self.mention(body);
        }
        // selon lans-info.fr
        if classes.is_unknown() && tokens.is_address(at) {
            return self.mention(Mention { name: (at, at + 1), ..Mention::new(at, at + 1, at, Head::Organisation) });
        }
        // En moi-même je dis: what the preposition governs is this alone
        let governed = || {
            let prep = matches!(self.clauses.elements.last(), Some(last) if matches!(last.what, What::Prep) && last.end == at);
            prep && self.tokens.one_of(at, SELF)
        };
        let adverb = classes.any(Classes::ADVERB.or(Classes::PAS)) && !governed();
        self.push(if adverb { What::Adverb } else { What::Other }, at, at + 1);
        at + 1
    }

    /// A word or a phrase that governs nothing, whatever its class; returns where it ends.
    #[inline]
    fn adverbial(&mut self, cursor: Cursor<'_>, token: &Token, previous: What) -> Option<usize> {
        // Rare words are asked for first: what class a word is of is as likely as not, so that asking costs more.
        let phrase = cursor.tokens.phrase(cursor.at, &phrases::ADVERB);
        let small = token.one_of(mention::STRESSED) || token.one_of(words!["moins", "plus", "près"]);
        if token.one_of(words!["il"]) && cursor.skip(1).one_of(words!["y"]) {
            return self.ago(cursor);
        }
        if phrase.is_some() || small { self.adverbial_here(cursor, token, phrase, previous) } else { None }
    }

    /// *il y a deux jours*, *il y a peu*; but *il y a dix ans que P*, *il y a du bruit*
    fn ago(&mut self, cursor: Cursor<'_>) -> Option<usize> {
        /// *plus de trois ans*
        const BEFORE: usize = 4;
        let since = cursor.at + 3;
        let counts = Classes::DETERMINERS.or(Classes::NUMBER).or(Classes::PAS).or(Classes::OF).or(Classes::ADVERB);
        let counted = |at: &usize| self.tokens.has(*at, counts) || self.tokens.kind(*at) == Kind::Number;
        let noun = since + (since..since + BEFORE).take_while(counted).count();
        // il y a longtemps; but il y a été un élu
        let alone = || self.tokens.one_of(noun, words!["longtemps", "peu"]);
        let time = if noun > since { self.tokens.has(noun, TIME) } else { alone() };
        let end = noun + 1;
        if !time || !cursor.skip(2).one_of(words!["a"]) || end > cursor.end || self.tokens.has(end, Classes::QUE) {
            return None;
        }
        self.push(What::Adverb, cursor.at, end);
        Some(end)
    }

    #[inline(never)]
    fn adverbial_here(&mut self, cursor: Cursor<'_>, token: &Token, phrase: Option<usize>, previous: What) -> Option<usize> {
        let (tokens, at, classes) = (self.tokens, cursor.at, token.word().classes);
        // a déploré d'ailleurs le sénateur, assure tout de même avoir payé, qui plus est: a fixed phrase
        let whole = |length: &usize| at + length <= cursor.end;
        if let Some(length) = phrase.filter(whole) {
            self.push(What::Adverb, at, at + length);
            return Some(at + length);
        }
        if let Some((_, pronoun)) = mention::is_stressed(cursor).then(|| mention::mention(cursor).ok()).flatten() {
            return Some(self.mention(pronoun));
        }
        // une crise qui selon lui dure: no clitic; but pour lui dire
        let lone = token.one_of(words!["lui"]) && matches!(previous, What::Prep);
        if lone && tokens.word(at + 1).forms.any(Forms::FINITE_3) {
            self.push(What::Other, at, at + 1);
            return Some(at + 1);
        }
        // près de 300 pêcheurs, plus d'un tiers: the noun that is counted is the head.
        let about = classes.any(Classes::PAS.or(Classes::ADVERB)) && token.one_of(words!["près", "plus", "moins"]);
        if about && cursor.skip(1).one_of(words!["de", "d'"]) {
            let counted = cursor.skip(2);
            let half = counted.one_of(words!["la"]) && counted.skip(1).one_of(words!["moitié"]);
            if half || counted.has(Classes::NUMBER) || counted.kind() == Kind::Number {
                self.push(What::Adverb, at, at + 2);
                return Some(at + 2);
            }
        }
        // plus du quart des élus, près des deux tiers des élus
        let share = cursor.skip(2 + usize::from(cursor.skip(2).has(Classes::NUMBER)));
        let part = about && cursor.skip(1).one_of(words!["des", "du"]) && share.one_of(words!["quart", "quarts", "tiers"]);
        let (_, counted) = part.then(|| contracted(cursor.skip(1)).ok()).flatten()?;
        Some(self.mention(Mention { start: at, ..counted }))
    }

    /// A preposition, or a phrase that only starts like one; returns where the element ends.
    fn preposition(&mut self, cursor: Cursor<'_>, classes: Classes, previous: What) -> usize {
        let at = cursor.at;
        if let Some(mention) = self.partitive(cursor, previous).or_else(|| particle(cursor)) {
            return self.mention(mention);
        }
        self.push(What::Prep, at, at + 1);
        let inner = Cursor::new(self.tokens, at + 1, cursor.end);
        if let Some(people) = self.people_behind_de(cursor) {
            let end = self.mention(Mention { start: at + 1, ..people });
            if let Some(found) = self.clauses.mentions.last_mut() {
                found.start = at;
            }
            return end;
        }
        if classes.any(Classes::CONTRACTION) && !inner.is_empty() {
            // The article is inside the preposition: read the rest as behind a determiner.
            if let Ok((_, mention)) = contracted(cursor) {
                return self.mention(mention);
            }
        }
        at + 1
    }

    /// *a reçu de nombreux élus*, *la visite de jeunes marins*: people whom *de* or its article leads.
    fn people_behind_de(&self, of: Cursor<'_>) -> Option<Mention> {
        let many = of.one_of(words!["d'", "de"]) && of.skip(1).has(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER));
        let (_, found) = if many { mention::mention(of).ok()? } else { return None };
        let led = found.start == of.at && found.at > of.at + 1;
        (led && found.is_plural() && found.head.is_people()).then_some(found)
    }

    /// *des riverains*, *d'anciens salariés*: an article, not a preposition, where a subject can stand, and behind a preposition
    /// that takes no *de* (*selon des élus*, *selon de nombreux élus*).
    fn partitive(&self, cursor: Cursor<'_>, previous: What) -> Option<Mention> {
        let next = cursor.skip(1);
        let before_plural =
            || next.has(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER)) && next.word().agreement.any(Agreement::PLURAL);
        let opens = cursor.one_of(words!["des", "d'"]) || cursor.one_of(words!["de"]) && before_plural();
        let inside = matches!(previous, What::Mention(_) | What::Verb(_) | What::Prep | What::Other | What::Quote(_));
        // accusé par des élus d'avoir menti
        let by = || self.tokens.one_of(cursor.at - 1, words!["par"]) && self.is_behind_speech();
        let source = || self.tokens.one_of(cursor.at - 1, words!["après", "pour", "selon"]);
        let sourced = || !matches!(previous, What::Prep) || source() || by();
        let article = || if cursor.one_of(words!["des"]) { sourced() } else { before_plural() };
        let governed = || article() && self.is_behind_bare_preposition(cursor.at);
        if !opens || inside && !self.is_behind_time() && !governed() {
            return None;
        }
        mention::mention(cursor).ok().map(|(_, mention)| mention).filter(Mention::is_plural)
    }

    /// *accusé par*, *critiqué par*: a verb of speech stands before the preposition that is the last element.
    fn is_behind_speech(&self) -> bool {
        let before = self.clauses.elements.iter().rev().nth(1).map(|element| element.what);
        let says = |group: usize| self.clauses.groups[group].reliability(self.tokens) >= Reliability::Medium;
        matches!(before, Some(What::Verb(group)) if says(group))
    }

    /// *selon de nombreux élus*, *estiment d'anciens élus*: the preposition, or the plural verb of an incise, has a noun behind
    /// it.
    fn is_behind_bare_preposition(&self, at: usize) -> bool {
        const BARE: Words = words!["après", "avec", "chez", "contre", "dans", "par", "parmi", "pour", "selon", "sur"];
        let elements = &self.clauses.elements;
        match elements.last().map(|last| last.what) {
            // à en croire de nombreux élus
            Some(What::Verb(_)) if self.tokens.one_of(at - 1, words!["croire", "croit"]) => {
                at > 1 && self.tokens.one_of(at - 2, words!["en"])
            }
            Some(What::Prep) => self.tokens.one_of(at - 1, BARE),
            Some(What::Verb(group)) => {
                let group = &self.clauses.groups[group];
                let apart =
                    elements.len() > self.first + 1 && matches!(elements[elements.len() - 2].what, What::Comma | What::Quote(_));
                apart && group.plural && !group.singular && group.says(self.tokens)
            }
            _ => false,
        }
    }

    /// A connector, or the pronouns and the negation that open a verb group; returns where the element ends.
    fn small_word(&mut self, cursor: Cursor<'_>, classes: Classes) -> Option<usize> {
        let (tokens, at) = (self.tokens, cursor.at);
        if classes.any(Classes::QUE) {
            // en tant que maire: no clause follows
            let role = at > 1 && tokens.one_of(at - 1, words!["tant"]) && tokens.one_of(at - 2, words!["en"]);
            // En tant que maire, Anne Dol affirme que P: nor does it govern whom it is said of
            let named = || mention::mention(cursor.skip(1)).is_ok_and(|(_, found)| found.has_role() && found.has_name());
            let what = match role {
                true if named() => What::Other,
                true => What::Prep,
                false => What::Que,
            };
            self.push(what, at, at + 1);
            return Some(at + 1);
        }
        // si claire, si vite, si près du port; but Si Claire Dol estime, Si certains estiment, si tout tient, Si près des deux
        // tiers estiment
        let share = |at: usize| tokens.kind(at) == Kind::Number || tokens.has(at, Classes::NUMBER);
        let near = || (at + 3..at + 5).any(|at| share(at) || tokens.one_of(at, words!["moitié", "quart", "tiers"]));
        let counted = tokens.one_of(at + 1, words!["beaucoup", "certains", "certaines", "tout"])
            || tokens.one_of(at + 1, words!["près"]) && near();
        let degree = tokens.has(at + 1, Classes::ADJECTIVE.or(Classes::ADVERB)) && !tokens.is_capital(at + 1) && !counted;
        if classes.any(Classes::SI) && mention::is_sir(cursor) {
            if let Ok((_, sir)) = mention::mention(cursor) {
                return Some(self.mention(sir));
            }
        }
        if classes.any(Classes::SI) && !self.is_reflexive(at) && !degree {
            self.push(What::Si, at, at + 1);
            return Some(at + 1);
        }
        if self.is_clitic_group(at, cursor.end) {
            if let Some(group) = verb::group(cursor) {
                return Some(self.verb(group));
            }
        }
        if classes.any(Classes::REL) && !(classes.any(Classes::INTERROG) && at_question(tokens, at)) {
            self.push(What::Relative, at, at + 1);
            return Some(at + 1);
        }
        if classes.any(Classes::COORD) {
            self.push(What::Coord, at, at + 1);
            return Some(at + 1);
        }
        // lance alors le président: an adverb without *que*
        let adverb = classes.any(Classes::ADVERB) && (!tokens.has(at + 1, Classes::QUE) || is_then(tokens, at));
        if classes.any(Classes::SUBORD) && !adverb {
            self.push(What::Subord, at, at + 1);
            return Some(at + 1);
        }
        if classes.any(Classes::INTERROG) {
            self.push(What::Interrogative, at, at + 1);
            return Some(at + 1);
        }
        None
    }

    fn verb(&mut self, group: Group) -> usize {
        let index = self.clauses.groups.len();
        self.clauses.groups.push(group);
        self.push(What::Verb(index), group.start, group.end);
        group.end.max(group.start + 1)
    }

    /// s' before anything but il(s) is the reflexive pronoun.
    fn is_reflexive(&self, at: usize) -> bool {
        self.tokens.is(at, shape::ELIDED) && !self.tokens.one_of(at + 1, words!["il", "ils"])
    }

    /// Clitics or *ne* before a verb: *l'a dit*, *se félicite*, *n'exclut*; but *le juge* is a noun.
    fn is_clitic_group(&self, at: usize, limit: usize) -> bool {
        let tokens = self.tokens;
        if tokens.has(at, Classes::NE) {
            return true;
        }
        if !tokens.has(at, Classes::CLITIC) || tokens.is(at, shape::TIED) {
            return false;
        }
        let mut next = at + 1;
        while next < limit && next < at + 3 && tokens.has(next, Classes::CLITIC) && !tokens.word(next).forms.any(Forms::FINITE_3)
        {
            next += 1;
        }
        if next >= limit || tokens.kind(next) != Kind::Word {
            return false;
        }
        let word = tokens.word(next);
        let verbal = word.classes.any(Classes::AVOIR.or(Classes::ETRE))
            || word.classes.any(Classes::VERB)
                && word.forms.any(
                    Forms::FINITE_3
                        .or(Forms::INFINITIVE)
                        .or(Forms::PRESENT_PARTICIPLE)
                        .or(Forms::FIRST_S)
                        .or(Forms::FIRST_P)
                        .or(Forms::SECOND),
                );
        if !verbal || tokens.is_capital(next) || self.is_closed_here(next) {
            return false;
        }
        if tokens.one_of(at, words!["en"]) {
            return word.forms.any(Forms::FINITE_3.or(Forms::PRESENT_PARTICIPLE))
                && !word.classes.any(Classes::OFTEN_NOUN.or(Classes::NOUN).or(Classes::ROLE));
        }
        if next == at + 1 && tokens.one_of(at, words!["le", "la", "les", "l'"]) {
            return self.is_object_pronoun(at);
        }
        let ours = Forms::FINITE_3.or(Forms::FIRST_P).or(Forms::SECOND).or(Forms::INFINITIVE);
        if tokens.one_of(at, words!["nous", "vous"]) && !word.forms.any(ours) {
            return false;
        }
        // leur demande: a possessive before a noun.
        !(tokens.one_of(at, words!["leur"])
            && word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::SPEECH_NOUN).or(Classes::ROLE))
            && !self.is_dative(at))
    }

    /// *Elle leur demande de partir*, *qui leur reproche sa mort*, *Le maire leur demande s'ils partent*: *leur* behind the
    /// subject.
    fn is_dative(&self, at: usize) -> bool {
        const SUBJECTS: Words = words!["elle", "elles", "il", "ils", "je", "on", "qui", "tu"];
        const CONTENT: Words = words!["d'", "de", "qu'", "que", "s'", "si"];
        let subject = at > 0 && self.tokens.one_of(at - 1, SUBJECTS) && !self.tokens.is(at - 1, shape::TIED);
        subject || self.tokens.one_of(at + 2, CONTENT) && self.is_behind_subject(at)
    }

    /// Whether *le*, *la*, *les* at `at` is what the verb behind it has for object: *comme le note X*, *il le précise*; but *le
    /// juge*.
    fn is_object_pronoun(&self, at: usize) -> bool {
        const NOUNS: Classes = Classes::NOUN
            .or(Classes::ROLE)
            .or(Classes::PERSON)
            .or(Classes::OFTEN_NOUN)
            .or(Classes::SPEECH_NOUN)
            .or(Classes::DOCUMENT)
            .or(Classes::ORGANISATION)
            .or(Classes::ADJECTIVE)
            .or(Classes::ROLE_MODIFIER)
            .or(Classes::TITLE_HEAD)
            .or(Classes::GROUP);
        let (tokens, next) = (self.tokens, at + 1);
        let word = tokens.word(next);
        if mention::is_party(tokens, at) {
            return false;
        }
        if word.classes.any(Classes::AVOIR.or(Classes::ETRE)) && !tokens.one_of(next, words!["été", "avoir", "être"]) {
            return true;
        }
        // les épaules, les rides: *je* or *tu* would stand before the verb
        if !word.forms.any(Forms::FINITE_3.or(Forms::INFINITIVE).or(Forms::PRESENT_PARTICIPLE)) {
            return false;
        }
        // Elle le juge dangereux; Jean Dol le juge « dangereux », Un autre la coupe : « Non »: behind its subject a verb
        let spoken_of =
            at > 0 && tokens.one_of(at - 1, words!["elle", "elles", "il", "ils", "on"]) && !tokens.is(at - 1, shape::TIED);
        let announces = || tokens.kind(next + 1).is_mark() || tokens.kind(next + 1) == Kind::Colon;
        let object = || announces() && self.is_behind_subject(at) || self.is_behind_qui(at);
        // « Non », la coupe Nathan, la coupe son frère
        let cuts = || {
            let whom =
                tokens.is_capital(next + 1) || tokens.has(next + 1, Classes::DETERMINERS) && !tokens.has(next + 1, mention::OF);
            let behind_marks = at > 1 && tokens.kind(at - 1) == Kind::Comma && tokens.kind(at - 2).is_mark();
            tokens.one_of(next, words!["coupe"]) && behind_marks && whom
        };
        if word.forms.any(Forms::FINITE_3) && (spoken_of || object() || cuts()) {
            return true;
        }
        // comme le note X, il le précise: what has another gender than the article is no noun; but le critique, la garde
        let (own, other) = (tokens.word(at).agreement.gender(), word.agreement.gender());
        let clash = !own.any(other) && own != Agreement::NONE && other != Agreement::NONE;
        let sure = || {
            at > 0 && tokens.one_of(at - 1, words!["comme"])
                || !word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ROLE).or(Classes::PERSON))
        };
        // comme l'annonce Le Phare, comme l'annonce mardi la mairie, comme le titre Le Phare; but comme l'annonce du maire, comme
        // l'annonce faite hier, comme le juge Rey
        let follows = Classes::DETERMINERS.or(Classes::WEEKDAY).or(Classes::TIME);
        let said = || {
            let noun = word.classes.any(Classes::ROLE.or(Classes::PERSON));
            tokens.one_of(at, words!["le"]) && !noun && tokens.verb(next).frames.any(Frames::QUE)
        };
        let told = || {
            at > 0
                && tokens.one_of(at - 1, words!["comme"])
                && (tokens.is(at, shape::ELIDED) || said())
                && word.classes.any(Classes::SPEECH)
                && word.forms.any(Forms::FINITE_3)
                && (tokens.is_capital(next + 1) || tokens.has(next + 1, follows))
                && !tokens.has(next + 1, Classes::OF.or(Classes::CONTRACTION))
        };
        !word.classes.any(NOUNS) || clash && sure() || told()
    }

    /// *l'avocat qui le guide*: *qui* is the subject of the verb behind it; but *à qui le juge*, *sait qui le juge*.
    fn is_behind_qui(&self, at: usize) -> bool {
        let elements = &self.clauses.elements;
        let [.., before, last] = elements.as_slice() else { return false };
        let noun = matches!(before.what, What::Mention(_) | What::Comma | What::ParenClose);
        last.end == at && matches!(last.what, What::Relative) && self.tokens.one_of(at - 1, words!["qui"]) && noun
    }

    /// Whether somebody who can be a subject stands right before `at`.
    fn is_behind_subject(&self, at: usize) -> bool {
        let Some(last) = self.clauses.elements.last().filter(|last| last.end == at) else { return false };
        let What::Mention(index) = last.what else { return false };
        let before = self.clauses.elements.len().checked_sub(2).map(|before| self.clauses.elements[before].what);
        self.clauses.mentions[index].head.speaks() && !matches!(before, Some(What::Prep | What::Verb(_)))
    }

    fn starts_noun(&self, cursor: Cursor<'_>, previous: What) -> bool {
        let token = self.tokens.get(cursor.at);
        let may = token.is_capital() || token.has(OPENS.or(Classes::GROUP));
        if !may || token.has(Classes::CONTRACTION) || token.one_of(words!["de", "d'"]) {
            return false;
        }
        // Juste Koundi: a given name that is an adverb too
        let given = || {
            let (at, tokens) = (cursor.at, self.tokens);
            let whole = !tokens.has(at + 1, Classes::FIRST_NAME) || tokens.is_capital(at + 2);
            token.has(Classes::ADVERB) && mention::is_full_name(tokens, at) && whole
        };
        token.has(OPENS)
            || given()
            || token.is_capital() && !token.has(Classes::PREP.or(Classes::ADVERB)) && !self.is_noun_free_verb(cursor, previous)
            || token.has(Classes::GROUP) && mention::is_bare_pair(cursor)
    }

    /// A capital word that opens a sentence as a verb: *Interrogé*, *Contactée*, *Estimant*; but *Axa a estimé* is a name.
    fn is_noun_free_verb(&self, cursor: Cursor<'_>, previous: What) -> bool {
        let word = cursor.word();
        matches!(previous, What::Stop | What::Colon | What::Quote(_) | What::Dash)
            && word.classes.any(Classes::VERB)
            && !(word.forms.any(Forms::FINITE_3) && self.tokens.has(cursor.at + 1, Classes::AVOIR.or(Classes::ETRE)))
            && !mention::is_participle_for_name(self.tokens, cursor.at)
            && !word.classes.any(NAMES)
    }

    /// *dimanche des élus annoncent*, *estiment ce matin des élus*
    fn is_behind_time(&self) -> bool {
        self.clauses.elements.last().is_some_and(|last| match last.what {
            What::Other => self.tokens.has(last.start, TIME),
            What::Mention(_) => {
                let noun = last.start + 1;
                self.tokens.has(last.start, Classes::DET_DEM) && last.end == noun + 1 && self.tokens.has(noun, TIME)
            }
            _ => false,
        })
    }

    pub(super) fn starts_here(&self) -> bool {
        self.first == self.clauses.elements.len()
    }

    /// *devant la presse*, *plus haut*: a preposition or an adverb that shares its form with a verb.
    fn is_closed_here(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let gerund = word.classes.any(Classes::PREP) && word.forms.any(Forms::PRESENT_PARTICIPLE);
        gerund && !self.tokens.word(at + 1).forms.any(Forms::INFINITIVE)
            || word.classes.any(Classes::PAS) && !word.forms.any(Forms::FINITE_3)
    }

    /// *entre les élus et nous*, *une motion contre des lois*; but *il entre*, *la loi entre en vigueur*
    fn is_preposition_here(&self, at: usize, previous: What) -> bool {
        let word = self.tokens.word(at);
        let pronoun = matches!(previous, What::Mention(index) if self.clauses.mentions[index].head == Head::Pronoun);
        let preposition = self.tokens.has(at + 1, Classes::PREP) && !self.tokens.one_of(at + 1, words!["des"]);
        word.classes.any(Classes::PREP) && word.forms.any(Forms::FINITE_3) && !pronoun && !preposition
    }
}

/// The mention behind *du*, *des*, *au*, *aux*, whose article is in the preposition; the preposition is left outside.
pub(super) fn contracted(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let (rest, mut mention) = mention::contracted(input)?;
    mention.start = input.at + 1;
    Ok((rest, mention))
}

/// *C'est alors que X rit*, *X demande alors que tout soit dit*: no *alors que*, which takes no subjunctive, but *then* and
/// *que*.
fn is_then(tokens: &Tokens<'_>, at: usize) -> bool {
    const CLAUSE: usize = 14;
    const OTHER: Forms = Forms::PRESENT_3S.or(Forms::PRESENT_3P);
    let subjunctive = |at: usize| {
        let forms = tokens.word(at).forms;
        forms.any(Forms::SUBJUNCTIVE_3S.or(Forms::SUBJUNCTIVE_3P)) && !forms.any(OTHER)
    };
    let verb = (at + 2..tokens.len().min(at + CLAUSE)).find(|&at| tokens.word(at).forms.any(Forms::FINITE_3));
    let pointed = at > 1 && tokens.has(at - 1, Classes::ETRE) && tokens.one_of(at - 2, words!["c'", "ce"]);
    tokens.one_of(at, words!["alors"]) && (pointed || verb.is_some_and(subjunctive))
}

fn at_question(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.one_of(at, words!["quel", "quelle", "quels", "quelles", "comment", "pourquoi", "combien"])
}

/// *De Kerbras sourit*: the particle of a name.
#[inline]
fn particle(cursor: Cursor<'_>) -> Option<Mention> {
    if !cursor.token().is_capital() || !cursor.has(mention::OF) {
        return None;
    }
    let (_, mention) = mention::mention(cursor).ok()?;
    (mention.has_name() && mention.name.0 == cursor.at).then_some(mention)
}
