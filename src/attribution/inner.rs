//! Incises inside the words, and what the narrator tells behind them.
//!
//! ```text
//! « A, dit X. B »                       a verb of speech before its subject
//! « A, fit-il ; B », « A, fit X ; B »   any that novels hand words on with, before a pronoun or a person
//! « A, dit X, les yeux baissés, B »     the narrator goes on behind a verb of the past
//! ```

use super::{Incise, Place, Rules, Source};
use crate::clause::What;
use crate::lexicon::{Agreement, Classes, Fields, Forms, Reliability, VerbClasses, phrases};
use crate::mention::{Determiner, HEADS, HUMAN, Head, Mention, OF};
use crate::quotation::{Style, aside_end, narrative_tail};
use crate::token::{Kind, Phrases, Words, phrases, shape, words};
use crate::verb::{Group, Mood};

/// How long a sentence is read around an incise, in elements.
const LONGEST: usize = 60;

/// How many elements brackets hold in front of an incise.
const ASIDE: usize = 16;

impl Rules<'_> {
    /// The incises inside the words of a stretch, in order.
    pub(crate) fn inner_incises(&self, stretch: usize, out: &mut Vec<Incise>) {
        let style = self.stretches[stretch].style;
        for sentence in self.sentences_inside(stretch) {
            let mut at = sentence.0;
            while at < sentence.1 {
                if at > sentence.0 && matches!(self.what(at - 1), What::Comma | What::Stop | What::Dash) {
                    let found = self.verb_incise_inside(at, sentence.1, style);
                    // « A (depuis cinq ans, assure la mairie). B »: what another says, whom the words quote in passing
                    let aside = || self.is_in_brackets(sentence.0.max(at.saturating_sub(ASIDE)), at);
                    if let Some(mut incise) = found.filter(|_| !aside()) {
                        incise.last = self.dashed_end(at, incise.last, sentence.1);
                        incise.last = self.cited_end(incise.last, sentence.1);
                        incise.last = self.told_end(at, incise.last, sentence);
                        incise.last = self.presented_end(at, &incise, sentence);
                        self.name_behind(&mut incise, sentence.1);
                        incise.last = self.detached_end(at, &incise, sentence);
                        out.push(incise);
                        at = incise.last.max(at + 1);
                        continue;
                    }
                }
                at += 1;
            }
        }
    }

    /// *« Qui dort dîne, disait ma grand-mère. B »*, *« Qui dort dîne, disait Hugo. B », lance X*: whoever speaks recalls a
    /// saying, whose author is no speaker of the words; `tied` where another cue tells who that is.
    pub(crate) fn is_saying(&self, incise: &Incise, tied: bool) -> bool {
        let tokens = self.tokens;
        let said = self.clauses.group(incise.first).is_some_and(|group| tokens.word(group.at).forms.any(Forms::IMPERFECT));
        let Source::Mention(author) = incise.tie.source else { return false };
        let ours = tokens.one_of(self.clauses.mentions[author].start, words!["ma", "mes", "mon", "nos", "notre"]);
        said && (tied || ours)
    }

    /// *« A — dit X, comme s'il avait peur — B »*: the dash that closes what one opens.
    fn dashed_end(&self, element: usize, end: usize, last: usize) -> usize {
        let dash = (end..last.min(end + 12)).take_while(|&at| !matches!(self.what(at), What::Stop)).find(|&at| self.is_dash(at));
        if self.is_dash(element - 1) { dash.unwrap_or(end) } else { end }
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.what(at), What::Dash)
    }

    /// *« A, assure le patron du port (PDL) et docker à Lans, Luc Rey. B »*: the name in full that ends the sentence behind what
    /// its bearer is.
    fn name_behind(&self, incise: &mut Incise, last: usize) {
        let name = incise.last + 1;
        let Source::Mention(bearer) = incise.tie.source else { return };
        let bearer = &self.clauses.mentions[bearer];
        let office = bearer.determiner == Determiner::Definite && bearer.head.is_human() && !bearer.has_name();
        let alone = name + 1 < last && matches!((self.what(name - 1), self.what(name + 1)), (What::Comma, What::Stop));
        let full = |found: &Mention| found.head == Head::Person && found.name == (found.start, found.end);
        let named = self.clauses.mention(name).filter(|(_, found)| alone && office && !bearer.is_plural() && full(found));
        if let Some((index, _)) = named {
            incise.tie.source = Source::Mention(index);
            incise.last = name + 1;
        }
    }

    /// *« A, assure X, cité par la radio. B »*: where the participle that tells who heard X ends.
    fn cited_end(&self, end: usize, last: usize) -> usize {
        let participle = |at: usize| self.clauses.is_participle(at);
        let cited = end + 2 < last && matches!(self.what(end), What::Comma) && participle(end + 1);
        let by = (end + 2..last.min(end + 5)).find(|&at| !self.is_time(at)).filter(|_| cited);
        by.filter(|&by| self.is(by, words!["par"])).map_or(end, |by| self.incise_end(by, last))
    }

    /// *« A, dit X, les yeux baissés, B »*: where what the narrator tells behind an incise of the past ends.
    fn told_end(&self, element: usize, end: usize, (first, last): (usize, usize)) -> usize {
        let tokens = self.tokens;
        // finit par dire, laissa tomber: the first verb of the group tells
        let past = |group: &Group| {
            let told = |at: usize| tokens.word(at).forms.any(Forms::PAST.or(Forms::IMPERFECT));
            // avait dit X
            let compound = tokens.has(group.start, Classes::AVOIR.or(Classes::ETRE));
            let alone = !compound || tokens.word(group.start).forms.any(Forms::IMPERFECT);
            group.first_person || alone && (group.start..=group.at).any(told)
        };
        // « C'était, dit X, une fête qui l'ennuyait »: the attribute; but un doigt sur les lèvres, un peu pâle
        let behind = if end + 1 < last { self.clauses.elements[end + 1].start } else { 0 };
        let shown = || tokens.is_of(behind + 1, Fields::MANNER) || tokens.one_of(behind + 1, words!["peu"]);
        let article = end + 1 < last && tokens.has(behind, Classes::DET_INDEF) && !shown();
        if end >= last || article || !self.clauses.group(element).is_some_and(past) || self.hangs_on_copula(element, first) {
            return end;
        }
        let elements = &self.clauses.elements;
        let (stop, limit) = (elements[end].start, elements[last - 1].end);
        // « A, dit X, — et sa voix tremblait, — B »
        let dash = stop + usize::from(tokens.kind(stop) == Kind::Comma);
        let aside = (tokens.kind(dash) == Kind::Dash).then(|| aside_end(tokens, dash, limit)).flatten();
        let teller = self.clauses.group(element).is_some_and(|group| group.first_person) || self.is_told_by_one_there();
        let tail = aside.unwrap_or_else(|| narrative_tail(tokens, elements[element].start, stop, limit, teller));
        (end..last).find(|&at| elements[at].start >= tail).unwrap_or(last)
    }

    /// *« Je pars tôt, explique X, qui a deux enfants, Zoé et Lou. B »*: where the relative clause that presents who speaks ends
    /// with its sentence; but *« C'est un homme, explique X, qui a tout donné »* tells of the man.
    fn presented_end(&self, element: usize, incise: &Incise, sentence: (usize, usize)) -> usize {
        let (end, last) = (incise.last, sentence.1);
        let who = end + 2 < last && matches!(self.what(end), What::Comma) && matches!(self.what(end + 1), What::Relative);
        if !who || !self.is(end + 1, words!["dont", "qui"]) || !matches!(self.what(end - 1), What::Mention(_)) {
            return end;
        }
        let told = (sentence.0..element).rev().find_map(|at| self.clauses.mention(at));
        // « C'est un projet, dit X, dont la ville est fière »: what right before the incise has
        let had = self.is(end + 1, words!["dont"]) && matches!(self.what(element.max(2) - 2), What::Mention(_));
        let of_words = had || told.is_some_and(|(_, told)| told.head.is_people());
        let comma = (end + 2..last).find(|&at| matches!(self.what(at), What::Comma)).unwrap_or(last);
        let plain = !(end + 2..last).any(|at| matches!(self.what(at), What::Semicolon | What::Colon));
        if plain && !of_words && self.has_no_verb(comma, last) { self.end_of_told(element, end, sentence) } else { end }
    }

    /// *« Je pars tôt, explique X à la radio, l'un des marins. B »*, *« …, explique X, lundi 8 juin. B »*, *« …, explique X, face
    /// à la foule qui crie. B »*, *« …, explique X, les larmes aux yeux. B »*, *« …, explique X, installé au port. B »*, *« …,
    /// explique X, avant de sourire. B »*, *« …, explique X, un sac à la main, sur le quai. B »*, *« …, explique X, docker, vingt
    /// ans de quai. B »*: where a phrase without verb that tells who speaks, when, where or how ends with its sentence.
    fn detached_end(&self, element: usize, incise: &Incise, sentence: (usize, usize)) -> usize {
        let (end, last) = (incise.last, sentence.1);
        if end + 2 >= last || !matches!(self.what(end), What::Comma) {
            return end;
        }
        let relative = (end + 1..last).find(|&at| matches!(self.what(at), What::Relative)).unwrap_or(last);
        let plain = !(end + 1..last).any(|at| matches!(self.what(at), What::Semicolon | What::Colon));
        let mut commas = (end + 1..last - 1).filter(|&at| matches!(self.what(at), What::Comma));
        let goes_on = last <= end + LONGEST && commas.all(|comma| self.is_circumstance(comma + 1, last));
        let told = || goes_on && (self.is_shown(end + 1) || self.is_aside_of_incise(element, incise, sentence));
        let detached = plain && self.has_no_verb(end + 1, relative) && (self.is_calling(end + 1) || told());
        if detached { self.end_of_told(element, end, sentence) } else { end }
    }

    /// *sur le quai*, *ce mardi*, *les yeux baissés*, *un sac à la main*: what goes on with such a phrase behind another comma.
    fn is_circumstance(&self, at: usize, last: usize) -> bool {
        let placed = self.is(at, words!["au", "avant", "dans", "depuis", "devant", "sur", "à"]);
        placed || self.is_day(at) || self.is_shown(at) || self.is_held(at, last) || self.is_state(at)
    }

    /// Behind the comma of an incise: another name of whoever speaks, and where, when and how it is.
    fn is_aside_of_incise(&self, element: usize, incise: &Incise, sentence: (usize, usize)) -> bool {
        let (first, last) = sentence;
        let at = incise.last + 1;
        let noun = matches!(incise.tie.source, Source::Mention(_));
        self.clauses.mention(at).is_some_and(|(_, other)| self.is_other_name(other, incise))
            || self.is_apposed_place(at, incise)
            || self.is(at, words!["après", "avant", "face", "lors", "près"])
            || self.is_occasion(at, sentence)
            || self.is_held(at, last)
            || noun && (self.is_scene(element, at, first) || self.is_state(at) && !self.tells_of_another(first, element))
            || self.is_own_manner(element, at, sentence)
            || self.is_told_of_speaker(element, incise, first)
            || self.is_day(at)
            || self.is_body_of_speaker(at, incise)
    }

    /// *mardi*, *ce mardi*
    fn is_day(&self, at: usize) -> bool {
        let start = self.clauses.elements[at].start;
        let this = self.tokens.has(start, Classes::DET_DEM) && self.tokens.has(start + 1, Classes::WEEKDAY);
        this || self.is_time(at)
    }

    /// *explique X, les yeux baissés*, *bras croisés*
    fn is_shown(&self, at: usize) -> bool {
        let of_manner = |at: usize| self.tokens.is_of(at, Fields::MANNER) && !self.tokens.is_capital(at);
        let start = self.clauses.elements[at].start;
        let told = |at: usize| self.may_qualify(at) || self.tokens.one_of(at, words!["au", "aux", "en", "sur", "à"]);
        self.clauses.mention(at).map_or(of_manner(start) && told(start + 1), |(_, shown)| of_manner(shown.at))
    }

    /// *encore sous le choc*, *en train de balayer*: what somebody does or feels who speaks, whenever what is told happened.
    fn is_state(&self, at: usize) -> bool {
        static STATES: Phrases = phrases![
            ["en", "train", "d'"],
            ["en", "train", "de"],
            ["encore", "sous", "le", "choc"],
            ["sous", "le", "choc"],
            ["toujours", "sous", "le", "choc"]
        ];
        self.tokens.phrase(self.clauses.elements[at].start, &STATES).is_some()
    }

    /// *devant la grille de l'usine*, *à deux pas du port*, *deux jours après la crue*: where or when somebody speaks of the
    /// present, of nobody else; but *« Il est resté, explique X, devant la grille »*.
    fn is_scene(&self, element: usize, at: usize, first: usize) -> bool {
        static PLACES: Phrases = phrases![
            ["au", "pied"],
            ["au", "volant"],
            ["de", "retour"],
            ["devant", "l'"],
            ["devant", "la"],
            ["devant", "le"],
            ["devant", "les"],
            ["entre", "deux"],
            ["sous", "les", "applaudissements"],
            ["sous", "les", "huées"],
            ["à", "deux", "pas"],
            ["à", "quelques", "mètres"],
            ["à", "quelques", "pas"]
        ];
        let (tokens, start) = (self.tokens, self.clauses.elements[at].start);
        let counted = (start + 1..start + 3).find(|&at| tokens.has(at, Classes::TIME));
        let dated = counted.is_some_and(|time| tokens.one_of(time + 1, words!["après", "avant"]));
        let apart = |group: &Group| {
            let forms = Forms::PAST.or(Forms::IMPERFECT).or(Forms::FUTURE).or(Forms::PARTICIPLE);
            let tense = (group.start..group.end).any(|at| tokens.word(at).forms.any(forms));
            group.mood != Mood::Finite || self.is_future(group) || tense
        };
        (dated || tokens.phrase(start, &PLACES).is_some())
            && element <= first + LONGEST
            && !self.tells_of_another(first, element)
            && !(first..element).any(|at| self.clauses.group(at).is_some_and(apart))
    }

    /// *au volant de son camion*, *sans cacher sa colère*, *en haussant les épaules*: with what is theirs who speak of nobody
    /// else; but *« Je l'ai vu, explique X, dans sa cuisine »*, *« Il est venu, explique X, avec son fils »*.
    fn is_own_manner(&self, element: usize, at: usize, (first, last): (usize, usize)) -> bool {
        const OBJECTS: Words = words!["l'", "la", "le", "lui"];
        let [start, close] = [at, last - 1].map(|at| self.clauses.elements[at].start);
        let gerund = self.clauses.group(at).is_some_and(|group| group.mood == Mood::Gerund);
        let theirs = |at: usize| self.tokens.one_of(at, words!["sa", "ses", "son"]);
        let own = || (start..close).any(theirs) || gerund && self.is_shown(at + 1);
        let opens = matches!(self.what(at), What::Prep | What::Verb(_) | What::Adverb) && !self.is(at, words!["avec"]);
        let object = |group: &Group| (group.start..group.end).any(|at| self.tokens.one_of(at, OBJECTS));
        let other = |at: usize| self.is(at, words!["on"]) || self.clauses.group(at).is_some_and(object);
        let short = last <= at + LONGEST && element <= first + LONGEST;
        short && own() && opens && !self.tells_of_another(first, element) && !(first..element).any(other)
    }

    /// Somebody, or a definite thing, in the singular of the third person; but *C'est une honte*, *Il faut tenir*.
    fn tells_of_another(&self, from: usize, to: usize) -> bool {
        const OPEN: Words = words!["c'", "ce", "j'", "je", "nous", "on", "tout", "vous", "ça"];
        let needs = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["falloir"]);
        let another = |at: usize, mention: &Mention| {
            let thing = mention.determiner == Determiner::Indefinite && !mention.head.is_human();
            let nobody = self.tokens.one_of(mention.start, OPEN) || self.clauses.group(at + 1).is_some_and(needs);
            !(mention.is_plural() || nobody || thing)
        };
        (from..to).any(|at| self.clauses.mention(at).is_some_and(|(_, mention)| another(at, mention)))
    }

    /// *explique X, de la CGT*, *du collectif Quai libre*: the body that somebody who is but named belongs to.
    fn is_body_of_speaker(&self, at: usize, incise: &Incise) -> bool {
        let Source::Mention(speaker) = incise.tie.source else { return false };
        let speaker = &self.clauses.mentions[speaker];
        let bare = speaker.has_name() && !speaker.has_role() && speaker.head.is_human();
        let body = |(_, body): (usize, &Mention)| body.head == Head::Organisation;
        bare && self.has(at, OF) && self.clauses.mention(at + 1).is_some_and(body)
    }

    /// *dans un entretien au quotidien*, *en marge du sommet*, *dans une lettre*, *au micro de la radio*, *sur France 2*, *dans
    /// les colonnes du journal*, *d'une voix douce*: where or how what is said was said; but *« On votera, explique X, à l'issue
    /// du débat »*.
    fn is_occasion(&self, at: usize, (first, last): (usize, usize)) -> bool {
        let tokens = self.tokens;
        let document = |(_, found): (usize, &Mention)| tokens.has(found.at, Classes::DOCUMENT);
        let written = || self.is(at, words!["dans", "par", "sur"]) && self.clauses.mention(at + 1).is_some_and(document);
        let start = self.clauses.elements[at].start;
        let noun = start + 1 + usize::from(tokens.has(start + 1, Classes::DETERMINED));
        let future = || (first..at).any(|at| self.clauses.group(at).is_some_and(|group| self.is_future(group)));
        // à l'égard de X, à propos de X: about whom
        let about = || tokens.one_of(noun, words!["adresse", "propos", "égard"]);
        let placed = || self.is(at, words!["au", "à"]) && tokens.is_of(noun, Fields::OCCASION) && !about() && !future();
        // sur son compte, sur le site de la radio
        let page = || {
            let site = tokens.one_of(noun, words!["page", "site"]) && tokens.has(noun + 1, OF.or(Classes::CONTRACTION));
            site && (noun + 2..noun + 4).any(|at| tokens.tells_of_press(at)) || tokens.one_of(noun, words!["blog", "compte"])
        };
        let aired = || self.is(at, words!["sur"]) && (tokens.has(noun, Classes::MEDIUM) || page());
        let printed = || self.is(at, words!["dans"]) && tokens.one_of(noun, words!["colonnes", "pages"]);
        let faced = || self.is(at, words!["devant"]) && tokens.one_of(noun, words!["caméras", "journalistes", "presse"]);
        let article = || tokens.has(start + 1, Classes::DET_INDEF);
        let voiced = || self.is(at, words!["avec", "d'"]) && article() && tokens.is_of(noun, Fields::MANNER);
        let received = || tokens.phrase(start, &phrases::RECEIVED).is_some();
        at + 1 < last && (received() || written() || placed() || aired() || printed() || faced() || voiced())
    }

    /// *votera*, *voterons*
    fn is_future(&self, group: &Group) -> bool {
        // nous voterons: no form of the third person
        let first = |at: usize| ["rons", "rai"].iter().any(|end| self.tokens.str(at).ends_with(end));
        (group.start..group.end).any(|at| self.tokens.word(at).forms.any(Forms::FUTURE) || first(at))
    }

    /// *explique X, docker*, *longtemps élue du port*, *vingt ans de quai*, *encore en pyjama*: what somebody is, has been or
    /// wears.
    fn is_calling(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let start = self.clauses.elements[at].start;
        let graded = tokens.has(start, Classes::ADVERB) && !tokens.has(start, HEADS);
        let first = start + usize::from(graded);
        let phrase =
            tokens.lexicon.phrase(tokens.words(first, tokens.len())).is_some_and(|(_, phrase)| phrase.classes.any(HUMAN));
        // usineur et soudeur, RH du port
        let joins = |at: usize| tokens.one_of(at, words!["et"]) && tokens.has(at + 1, HEADS);
        let joint = |at: usize| tokens.has(at, OF) || tokens.one_of(at, words!["chez"]) || joins(at);
        let code = joint(first + 1) && tokens.is(first, shape::ALL_CAPITALS) && tokens.classes(first).is_unknown();
        let coined = || joint(first + 1) && tokens.classes(first).is_unknown() && !tokens.is_capital(first);
        let noun = (tokens.has(first, HEADS) || phrase) && !tokens.is_capital(first) || code || coined();
        let bare = noun && !tokens.word(first).agreement.is_plural();
        let worn = graded && tokens.one_of(first, words!["en"]);
        let years = (first..first + 3).find(|&at| tokens.one_of(at, words!["ans"]));
        let spent = years.is_some_and(|years| tokens.has(years + 1, OF) && !tokens.is_capital(years + 2));
        bare || worn || spent
    }

    /// *explique X, un sac à la main*, *explique X, une écharpe autour du cou*: what somebody carries or wears, and where.
    fn is_held(&self, at: usize, last: usize) -> bool {
        let tokens = self.tokens;
        if at + 2 >= last {
            return false;
        }
        // casque sur la tête
        let start = self.clauses.elements[at].start;
        let bare = self.has(at, Classes::NOUN) && !tokens.is_capital(start) && !tokens.is_of(start, Fields::MANNER);
        let on = |at: usize| self.is(at, words!["à", "au", "aux", "contre", "dans", "devant", "du", "entre", "sous", "sur"]);
        let body = |at: usize| self.clauses.mention(at).is_some_and(|(_, body)| tokens.is_of(body.at, Fields::MANNER));
        let thing = self
            .clauses
            .mention(at)
            .is_some_and(|(_, held)| held.head == Head::Thing && tokens.has(held.start, Classes::DET_INDEF.or(Classes::DET_DEF)));
        (bare || thing) && (at + 1..last.min(at + 8) - 1).any(|at| on(at) && body(at + 1))
    }

    /// *explique X, installé au port*, *explique X, visiblement ému*: what agrees with who speaks; but *« Le pont sera, dit X,
    /// fermé »* goes on with the words.
    pub(crate) fn is_told_of_speaker(&self, element: usize, incise: &Incise, first: usize) -> bool {
        let start = self.clauses.elements[incise.last].end;
        let graded = self.tokens.has(start, Classes::ADVERB) && !self.tokens.word(start).forms.any(Forms::PARTICIPLE);
        // par ailleurs élue, un peu gênée
        let phrase = matches!(self.what(incise.last + 1), What::Adverb) && !graded;
        let little = self.tokens.one_of(start, words!["un"]) && self.tokens.one_of(start + 1, words!["brin", "peu"]);
        let at = match () {
            () if phrase => self.clauses.elements[incise.last + 1].end,
            () if little => start + 2,
            () => start + usize::from(graded),
        };
        let agrees = match incise.tie.source {
            Source::Mention(speaker) => {
                let speaker = &self.clauses.mentions[speaker];
                self.agrees_with(at, speaker) && speaker.head.is_human()
            }
            // explique-t-elle, émue
            Source::Pronoun(pronoun) => {
                self.agrees(at, self.tokens.word(pronoun).agreement) && !self.tells_of_another(first, element)
            }
            _ => false,
        };
        agrees && self.may_qualify(at) && !self.is_behind_copula(element, first)
    }

    /// *ému*, *visible*: a participle, or an adjective that is no noun as well.
    pub(crate) fn may_qualify(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        word.forms.any(Forms::PARTICIPLE) || word.classes.any(Classes::ADJECTIVE) && !word.classes.any(Classes::NOUN)
    }

    /// Whether an adjective or a participle has the number of a mention, and its gender as far as it tells.
    pub(crate) fn agrees_with(&self, at: usize, mention: &Mention) -> bool {
        let number = if mention.is_plural() { Agreement::PLURAL } else { Agreement::SINGULAR };
        self.agrees(at, mention.agreement.gender().or(number))
    }

    fn agrees(&self, at: usize, told: Agreement) -> bool {
        let word = self.tokens.word(at);
        // ému, émue: a participle tells the sex by its form
        let sex = match word.agreement.gender() {
            Agreement::NONE if word.forms.any(Forms::PARTICIPLE_FS.or(Forms::PARTICIPLE_FP)) => Agreement::FEMININE,
            Agreement::NONE => Agreement::MASCULINE,
            gender => gender,
        };
        let several = word.agreement.is_plural() || word.forms.any(Forms::PARTICIPLE_MP.or(Forms::PARTICIPLE_FP));
        several == told.is_plural() && (told.gender() == Agreement::NONE || sex.any(told.gender()))
    }

    /// *« Le pont sera, dit X, fermé »*: a form of *être* or *avoir*, or nothing, stands before the incise at `element`.
    fn is_behind_copula(&self, element: usize, first: usize) -> bool {
        let adverb = |&at: &usize| matches!(self.what(at), What::Adverb);
        (first..element - 1).all(|at| adverb(&at)) || self.hangs_on_copula(element, first)
    }

    /// *« Le pont sera, dit X, fermé »*, but *« Assez ! dit X, rassuré »*
    fn hangs_on_copula(&self, element: usize, first: usize) -> bool {
        if matches!(self.what(element - 1), What::Stop) {
            return false;
        }
        let before = self.clauses.before_adverbs(first..element - 1);
        let links = |group: &Group| self.tokens.has(group.at, Classes::ETRE.or(Classes::AVOIR));
        before.is_some_and(|at| self.clauses.group(at).is_some_and(links))
    }

    /// No conjugated verb, or only a form that is a noun as well: *élève de CM2*.
    fn has_no_verb(&self, from: usize, to: usize) -> bool {
        let noun = |group: &Group| group.end == group.start + 1 && self.tokens.has(group.at, HEADS);
        !(from..to).any(|at| self.clauses.is_finite(at) && self.clauses.group(at).is_some_and(|group| !noun(group)))
    }

    /// The stop of a sentence whose words before the incise hold a verb, and `end` in any other one.
    fn end_of_told(&self, element: usize, end: usize, sentence: (usize, usize)) -> usize {
        let said = self.clauses.any_finite(sentence.0..element);
        let stop = matches!(self.what(sentence.1 - 1), What::Stop);
        if said && stop { sentence.1 - 1 } else { end }
    }

    /// *X, l'un des marins*: what else whoever speaks is called.
    fn is_other_name(&self, other: &Mention, incise: &Incise) -> bool {
        let Source::Mention(speaker) = incise.tie.source else { return false };
        let speaker = &self.clauses.mentions[speaker];
        let one = other.head.speaks() && !other.is_plural() && other.agreement.gender().any(speaker.agreement);
        one && speaker.has_name() && !other.has_name() && !self.tokens.has(other.start, Classes::DET_INDEF)
    }

    /// *cet habitant de Lans, la deuxième ville du pays*: what the place is that ends what who speaks is called.
    fn is_apposed_place(&self, at: usize, incise: &Incise) -> bool {
        let Source::Mention(speaker) = incise.tie.source else { return false };
        let speaker = &self.clauses.mentions[speaker];
        let town = (speaker.at + 2..speaker.end).rev().take_while(|&at| self.tokens.is_capital(at)).last();
        town.is_some_and(|town| self.tokens.has(town - 1, Classes::PREP))
            && self.clauses.mention(at).is_some_and(|(_, place)| {
                self.tokens.is_of(place.at, Fields::TERRITORY) && place.determiner != Determiner::Possessive
            })
    }

    /// An incise inside marks must be inverted, of a speech verb, and in the third person (or *dis-je* in a dialogue).
    fn verb_incise_inside(&self, element: usize, last: usize, style: Style) -> Option<Incise> {
        if self.is(element, words!["de", "d'"]) {
            return self.narrated_incise_inside(element, last);
        }
        let group = self.clauses.group(element)?;
        // « A, fit-il. B », « A, répéta-t-elle, B », « A, fit la meunière, B »
        let named = || element + 1 < last && self.clauses.mention(element + 1).is_some_and(|(_, mention)| mention.has_name());
        let presents = self.presents(group) && (group.pronoun.is_some() || named() || self.is_told_by(element, last));
        let silent = group.reliability(self.tokens) < Reliability::Low && !presents;
        if silent || group.mood != Mood::Finite || group.second_person || group.negated {
            return None;
        }
        if group.first_person && (group.pronoun.is_none() || style == Style::Marks && !self.is_told_by_narrator(group)) {
            return None;
        }
        let mut incise =
            self.verb_incise(element, last, Place::beside(presents || style == Style::Turn && group.pronoun.is_some()))?;
        // « A, reprend Anne. B »: a name tells more than the verb does.
        let low = group.pronoun.is_none() && !group.says(self.tokens);
        let subject = incise.tie.source.mention(self.clauses);
        // « Des vidéos circulent, révèlent des faits graves, qui … »: a thing that says nothing
        let thing = |subject: &Mention| subject.head == Head::Thing && self.tokens.has(subject.at, Classes::NOUN);
        let says = group.lexicon_verb(self.tokens).one_of(words!["dire"]);
        if subject.is_some_and(|subject| thing(subject) && !says && !self.tokens.one_of(subject.at, words!["personne", "voix"])) {
            return None;
        }
        let named = subject.is_some_and(Mention::has_name);
        // « A, lit la présidente, B »
        let reads = || {
            let office = |subject: &Mention| subject.head == Head::Role && subject.determiner == Determiner::Definite;
            group.lexicon_verb(self.tokens).one_of(words!["lire", "relire"]) && subject.is_some_and(office)
        };
        if low && !(named && incise.last == element + 2 || self.is_told_by(element, last) || reads()) {
            return None;
        }
        let closes = |at: usize| self.closes_incise(at, last);
        // « A, dit X, serveuse au bar « Le Poulp ». B », « A, dit X, chargé du projet « Mer » à Lans. B »: a name in marks
        let marked = incise.last < last && matches!(self.what(incise.last), What::Quote(_));
        if marked {
            let end = self.incise_end(incise.last + 1, last);
            let plain = !(incise.last + 1..end).any(|at| matches!(self.what(at), What::Verb(_) | What::Que | What::Relative));
            incise.last = if plain && closes(end) { end } else { incise.last };
        }
        let hearsay = || style == Style::Marks && self.is_hearsay(&incise, element, last);
        (closes(incise.last) && !hearsay() && !self.ends_in_question_after(incise.last, last)).then_some(incise)
    }

    /// *« A, pensais-je, B »*, *« A, lui dis-je, B »*, *« A, ai-je répondu, B »*: who tells thought or said it; *« A, dis-je, B »*,
    /// *« A, ai-je dit, B »* is its speaker's insistence.
    fn is_told_by_narrator(&self, group: &Group) -> bool {
        let answered = || {
            let verb = group.lexicon_verb(self.tokens);
            verb.classes.any(VerbClasses::ANSWERS) || verb.one_of(words!["balbutier", "crier", "demander", "murmurer"])
        };
        ["ai", "ais"].iter().any(|ending| self.tokens.str(group.at).ends_with(ending))
            || group.pronoun.is_some()
                && self.tokens.one_of(group.at, words!["repris", "répondis", "poursuivis", "fis", "interrompis"])
            || self.tokens.one_of(group.start, words!["leur", "lui", "m'", "me"])
            || group.pronoun.is_some_and(|pronoun| group.at > pronoun) && answered()
    }

    /// *dit-on*, *dit-on au port*; but *cria-t-on*: who was there, *peut-on lire sur le mur*, *précise-t-on à la criée*: where
    /// the words stand or somebody says them.
    fn is_hearsay(&self, incise: &Incise, element: usize, last: usize) -> bool {
        let Some(group) = self.clauses.group(element) else { return false };
        let on = group.pronoun.is_some_and(|pronoun| self.tokens.one_of(pronoun, words!["on"]));
        let ends = || incise.last >= last || matches!(self.what(incise.last), What::Stop);
        let heard = || group.lexicon_verb(self.tokens).one_of(words!["affirmer", "dire", "murmurer", "prétendre", "raconter"]);
        let placed = || {
            let place = words!["au", "aux", "chez", "dans", "à"];
            element + 1 < last && matches!(self.what(element + 1), What::Prep) && self.is(element + 1, place)
        };
        let told = || incise.tie.source.mention(self.clauses).is_some_and(|subject| subject.start >= group.end);
        let stands = || (told() || placed()) && ends() && !heard();
        let forms = self.tokens.word(group.at).forms;
        let now = forms.any(Forms::PRESENT_3S) || !forms.any(Forms::PAST);
        on && now && !stands()
    }

    /// *« A, d'ajouter X. B »*: but for whom the text names, whoever stands behind the verb may be its object.
    fn narrated_incise_inside(&self, element: usize, last: usize) -> Option<Incise> {
        let incise = self.narrated_incise(element, last, Place::Apart)?;
        let Source::Mention(subject) = incise.tie.source else { return None };
        let named = self.clauses.mentions[subject].has_name();
        (named && self.closes_incise(incise.last, last)).then_some(incise)
    }

    fn closes_incise(&self, at: usize, last: usize) -> bool {
        at >= last || matches!(self.what(at), What::Comma | What::Semicolon | What::Stop | What::Colon | What::Dash)
    }

    fn ends_in_question_after(&self, at: usize, last: usize) -> bool {
        at < last && matches!(self.what(at), What::Stop) && self.tokens.kind(self.clauses.elements[at].start) == Kind::Question
    }
}
