//! Whether the words behind a cue go on with those before it, or tell how and where it was said.

use crate::attribution::{Incise, Source};
use crate::clause::What;
use crate::lexicon::{Agreement, Classes, Fields, Forms, VerbClasses, phrases};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::Evidence;
use crate::token::{Phrases, Words, phrases, tail, words};
use crate::verb::{Group, Mood};

use super::Finder;

/// What opens a reason or a comparison, of what is said and not of saying it.
const GROUNDS: Words = words!["afin", "contre", "depuis", "faute", "grâce", "jusqu'", "malgré"];

impl Finder<'_> {
    /// Whether the words behind the incise go on with those before it, and not with its subject: *P, a dit X, qui dirige le
    /// site.*
    pub(super) fn resumes(&self, incise: &Incise, from: usize, whole: bool) -> bool {
        let preposition = incise.tie.evidence == Evidence::Preposition;
        // Une première, selon le quotidien de la ville: what no comma parts from the source is its complement
        let joined = incise.first > self.sentence.first && matches!(self.what(incise.first - 1), What::Comma);
        let tail = !preposition || joined && !self.has_verb(from, self.sentence.last);
        if tail && !matches!(self.what(from), What::Comma | What::Colon | What::Quote(_)) {
            return false;
        }
        let Some(next) = (from..self.sentence.last).find(|&at| !matches!(self.what(at), What::Comma)) else { return false };
        // La loi qui a créé le port, rappelle X, sera revue: the main verb is still to come.
        // but « La loi est là », a dit X, jointe par la radio
        let main = |at: usize| {
            let state = whole && (self.is_noun(at) || self.goes_on(at));
            !preposition && self.clauses.is_finite(at) && !state && !self.has_main_verb(self.sentence.first, incise.first)
        };
        let apposed = || self.is_bare_apposition(next, incise) || !preposition && self.is_of_place(next);
        if whole && (self.is_circumstance(next, incise) || self.is_name_of_it(next) || apposed()) {
            return false;
        }
        if whole && preposition && self.is_date_of_text(next, incise) {
            return false;
        }
        let unfinished = self.is_unfinished(incise);
        // Il s'agit surtout, dit X, de gagner du temps
        let adverb = usize::from(incise.first >= 3 && matches!(self.what(incise.first - 2), What::Adverb));
        let object = joined && incise.first >= 2 && matches!(self.what(incise.first - 2 - adverb), What::Verb(_));
        let open = !whole || unfinished || matches!(incise.tie.source, Source::Pronoun(_)) || main(next);
        match self.what(next) {
            // Tout est prévu, dit-il : un médecin et deux chambres
            What::Colon => {
                let behind = next + 1 < self.sentence.last && !matches!(self.what(next + 1), What::Quote(_));
                !preposition && whole && matches!(incise.tie.source, Source::Pronoun(_)) && behind
            }
            What::Dash | What::ParenOpen => false,
            What::Coord if preposition && whole && self.is_objection(next, incise) => false,
            // P, selon l'étude du groupe « Marées unies »
            What::Quote(stretch)
                if preposition && whole && next == from && self.is_capital(stretch) && !self.is_utterance(stretch) =>
            {
                false
            }
            // P, selon le rapport remis au maire, et publié mardi
            What::Coord if preposition && whole && self.is_made(next + 1, incise) => false,
            // a-t-il dit à propos du maire, Luc Rey, et du préfet
            What::Coord if !preposition && whole && self.is_about_too(next, incise) => false,
            What::Coord | What::Subord | What::Que | What::Si | What::Quote(_) | What::Stop => true,
            What::Mention(_) => open || self.clauses.is_finite(next + 1) || object && self.is_object_to_come(next, incise),
            // L'homme a fui, a dit X, grâce à un témoin
            What::Prep | What::Other if self.is_word(next, GROUNDS) => true,
            What::Prep | What::Relative if self.tells_part_of_several(next, incise) => true,
            // P, selon X, pour qui Q
            What::Prep if next + 1 < self.sentence.last && matches!(self.what(next + 1), What::Relative) => false,
            // a dit X, de l'Institut des marées
            What::Prep if !preposition && whole && self.is_body_of(next, incise) => false,
            // Il s'agit, a dit X, de la pire crue
            What::Prep if object && self.is_word(next, words!["de", "d'", "du", "des"]) => true,
            What::Prep | What::Adverb | What::Other => open || preposition,
            // a-t-elle dit, contactée par la radio; selon les chiffres réunis par la radio
            What::Verb(group) if self.clauses.groups[group].mood == Mood::Participle => {
                (!whole || unfinished) && !(preposition && next == from) || whole && self.tells_of_subject(next, incise)
            }
            // Non, ont répondu les élus, quittant la salle
            What::Verb(_) if !preposition && self.is_gerund(next) => !whole && matches!(incise.tie.source, Source::Pronoun(_)),
            // Une première, selon l'office, qui a enquêté
            What::Relative if preposition => matches!(incise.tie.source, Source::Pronoun(_)),
            // Un « oui » à la paix, a ajouté le maire, dont la ville a souffert: of the maire, where no main verb is still to
            // come
            What::Relative => open && self.has_main_verb(next, self.sentence.last),
            // Il faut, selon X, rouvrir la ligne; Il compte bien, dit X, rouvrir la ligne
            What::Verb(_) => open || object && self.clauses.is_finite(incise.first - 2 - adverb) && self.is_infinitive(next),
            _ => true,
        }
    }

    /// *P, selon l'Office, mais le maire n'en a rien su*: what somebody else does against it is the narrator's.
    fn is_objection(&self, mais: usize, incise: &Incise) -> bool {
        let other = |(_, mention): (usize, &Mention)| mention.head != Head::Pronoun;
        let named = matches!(incise.tie.source, Source::Mention(_));
        let marked = || (mais..self.sentence.last).any(|at| matches!(self.what(at), What::Quote(_)));
        let clause = || self.clauses.mention(mais + 1).is_some_and(other) && self.main_clause(mais + 1);
        self.is_word(mais, words!["mais"]) && named && clause() && !marked()
    }

    /// *La ville présente, selon une étude, le taux le plus haut*: the object of the verb before the incise; but *selon le
    /// rapport du régulateur, l'Arcot, publié jeudi*, where a definite somebody is the source's other name.
    fn is_object_to_come(&self, at: usize, incise: &Incise) -> bool {
        let Some((_, mention)) = self.clauses.mention(at) else { return false };
        let indefinite = || {
            let anybody = mention.determiner == Determiner::Indefinite && mention.head != Head::Document;
            anybody && self.is_named_source(incise)
        };
        let told = || mention.has_name() || mention.determiner == Determiner::Definite || indefinite();
        let thing = || matches!(mention.head, Head::Thing | Head::Document) && !self.rules.is_time(at);
        (incise.tie.evidence == Evidence::Preposition || thing()) && !(mention.head.speaks() && told())
    }

    /// *Dix témoins viendront, a précisé le juge, dont deux enfants*, *selon la mairie, parmi lesquels des voisins*: some of
    /// several of whom the clause tells; but *ont dit les élus, dont deux maires*.
    fn tells_part_of_several(&self, at: usize, incise: &Incise) -> bool {
        let several = words!["lesquelles", "lesquels"];
        let some = self.is_word(at, words!["dont"]) && !self.has_verb(at, self.sentence.last);
        let behind = self.clauses.elements[at].start + 1;
        let among = self.is_word(at, words!["parmi"]) && self.tokens.one_of(behind, several) || self.is_word(at, several);
        let one = match incise.tie.source {
            Source::Mention(index) => !self.clauses.mentions[index].is_plural(),
            Source::Pronoun(pronoun) => !self.tokens.word(pronoun).agreement.any(Agreement::PLURAL),
            _ => false,
        };
        some && (one || incise.tie.evidence == Evidence::Preposition) || among && one
    }

    /// *Le pont a cédé, explique la maire, emporté par la crue*: the participle agrees with the subject of the clause, and with
    /// nobody whom the incise names.
    pub(super) fn tells_of_subject(&self, at: usize, incise: &Incise) -> bool {
        const FAR: usize = 60;
        let participle = self.clauses.elements[at].start;
        let agrees = |mention: &Mention| self.rules.agrees_with(participle, mention);
        let first = self.sentence.first.max(incise.first.saturating_sub(FAR));
        let verb = self.clauses.first_finite(first..incise.first);
        let Some(Source::Mention(subject)) = verb.map(|verb| self.rules.subject(verb)) else { return false };
        let named = (incise.first..incise.last).any(|at| self.clauses.mention(at).is_some_and(|(_, mention)| agrees(mention)));
        let several = self.clauses.mentions[subject].is_plural();
        let source = match incise.tie.source {
            Source::Mention(index) => agrees(&self.clauses.mentions[index]),
            Source::Pronoun(pronoun) => self.tokens.word(pronoun).agreement.is_plural() == several,
            _ => true,
        };
        agrees(&self.clauses.mentions[subject]) && !named && !source
    }

    /// *a-t-il dit à propos du maire, Luc Rey, et du préfet, Anne Dol*: at the end of the sentence, a second complement of what
    /// an incise is about.
    fn is_about_too(&self, joint: usize, incise: &Incise) -> bool {
        const ABOUT: Words = words!["propos", "réponse", "suite", "sujet", "égard"];
        let last = self.sentence.last;
        let (start, end) = (self.clauses.elements[incise.first].start, self.clauses.elements[incise.last - 1].end);
        let of = |at: usize| self.tokens.has(self.clauses.elements[at].start, mention::OF);
        let plain = |at: usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Other | What::Comma | What::Stop);
        self.is_word(joint, words!["et"])
            && joint + 2 < last
            && of(joint + 1)
            && (start..end).any(|at| self.tokens.one_of(at, ABOUT))
            && (joint + 1..last).all(plain)
    }

    /// *Il a fallu vendre, a dit Anne Dol, de l'Institut des marées*: the body at the end of the sentence to which whoever speaks
    /// belongs.
    fn is_body_of(&self, of: usize, incise: &Incise) -> bool {
        let last = self.sentence.last;
        let named = |mention: &Mention| mention.head.is_human() && mention.has_name();
        let person = incise.tie.source.mention(self.clauses).is_some_and(named);
        let body = |(_, mention): (usize, &Mention)| mention.head == Head::Organisation;
        person
            && of + 1 < last
            && self.tokens.has(self.clauses.elements[of].start, mention::OF)
            && self.clauses.mention(of + 1).is_some_and(body)
            && (of + 2..last).all(|at| matches!(self.what(at), What::Stop))
    }

    /// *selon une note publiée à Lans, à la veille du conseil*, *selon un rapport, mardi soir*: when the text that is the source
    /// was made.
    fn is_date_of_text(&self, at: usize, incise: &Incise) -> bool {
        let last = self.sentence.last;
        let text = |mention: &Mention| mention.head == Head::Document || self.tokens.has(mention.at, Classes::SPEECH_NOUN);
        let eve = || {
            let noun = at + 1 < last
                && self
                    .clauses
                    .mention(at + 1)
                    .is_some_and(|(_, mention)| self.tokens.one_of(mention.at, words!["lendemain", "occasion", "veille"]));
            noun && self.is_word(at, words!["au", "à"])
        };
        let plain = |at: usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Stop);
        incise.tie.source.mention(self.clauses).is_some_and(text)
            && (self.tokens.has(self.clauses.elements[at].start, Classes::WEEKDAY) || eve())
            && (at..last).all(plain)
    }

    /// *selon le rapport remis au maire, et publié mardi*: a participle that tells of the text that is the source.
    fn is_made(&self, at: usize, incise: &Incise) -> bool {
        let document = |found: &Mention| found.head == Head::Document;
        let hands_on = |verb: &Group| verb.lexicon_verb(self.tokens).classes.any(VerbClasses::WRITES.or(VerbClasses::MAKES));
        incise.tie.source.mention(self.clauses).is_some_and(document)
            && at < self.sentence.last
            && self.clauses.is_participle(at)
            && self.clauses.group(at).is_some_and(hands_on)
            && !self.has_verb(at + 1, self.sentence.last)
    }

    /// *a-t-il tonné sur Twitter, son réseau favori*: behind where it was said, between two commas, what that place is.
    fn is_of_place(&self, at: usize) -> bool {
        let place = at >= self.sentence.first + 3
            && matches!((self.what(at - 1), self.what(at - 2), self.what(at - 3)), (What::Comma, What::Mention(_), What::Prep))
            && self.is_word(at - 3, words!["à", "au", "dans", "devant", "sur"]);
        let what = |(_, mention): (usize, &Mention)| {
            let determined = matches!(mention.determiner, Determiner::Definite | Determiner::Possessive | Determiner::Indefinite);
            !mention.head.is_human() && !mention.has_name() && determined
        };
        place
            && self.clauses.mention(at).is_some_and(what)
            && !self.has_verb(at, self.sentence.last)
            && !(at..self.sentence.last).any(|at| matches!(self.what(at), What::Quote(_)))
    }

    /// *La route restera, selon la préfecture, fermée*; *aurait, selon X, fui*: the verb before the incise asks for more.
    pub(super) fn is_unfinished(&self, incise: &Incise) -> bool {
        let behind_comma = self.sentence.first..incise.first.saturating_sub(1);
        let verb = self.clauses.before_adverbs(tail(behind_comma, 3));
        verb.and_then(|verb| self.clauses.group(verb)).is_some_and(|group| {
            group.pronoun.is_none()
                && (self.tokens.has(group.at, Classes::AVOIR.or(Classes::ETRE))
                    || group.lexicon_verb(self.tokens).classes.any(VerbClasses::STATE))
        })
    }

    /// How and where it was said, or where its source is from: *dit-elle, la voix brisée*; *a-t-il indiqué, dans un communiqué*;
    /// *a-t-il ajouté, sans donner de détails*; *selon X, du laboratoire des marées*.
    fn is_circumstance(&self, at: usize, incise: &Incise) -> bool {
        let preposition = incise.tie.evidence == Evidence::Preposition;
        if self.is_mood(at) {
            return !preposition;
        }
        match self.what(at) {
            What::Mention(index) => {
                // une pointe d'amertume dans la voix
                let mention = &self.clauses.mentions[index];
                let felt = || mention.determiner == Determiner::Indefinite && self.is_felt(mention.end - 1);
                !preposition && (self.tokens.is_of(mention.at, Fields::MANNER) || felt())
            }
            // a dit X, interrogée par la radio
            What::Verb(group) => {
                let group = &self.clauses.groups[group];
                let asked = words!["contacter", "interroger", "joindre", "questionner", "solliciter"];
                group.mood == Mood::Participle && group.lexicon_verb(self.tokens).one_of(asked)
            }
            What::Prep if self.is_word(at, words!["sans"]) && self.is_omitted(at) => true,
            What::Prep if preposition => self.is_origin(at, incise),
            // avec un large sourire, avec amertume, sans fausse modestie
            What::Prep if self.is_word(at, words!["avec", "sans"]) && at + 1 < self.sentence.last => match self.what(at + 1) {
                What::Mention(index) => self.is_felt(self.clauses.mentions[index].at),
                _ => {
                    let noun = self.clauses.elements[at + 1].start;
                    let false_or_great = self.tokens.one_of(noun, words!["aucune", "fausse", "faux", "grand", "grande"]);
                    self.is_felt(noun + usize::from(false_or_great))
                }
            },
            What::Prep => self.is_occasion(at),
            _ => false,
        }
    }

    /// *en colère*, *du bout des lèvres*, *à son tour*, *visiblement émue*, *un brin agacé*; *au sujet de la crue*.
    fn is_mood(&self, at: usize) -> bool {
        static MOODS: Phrases = phrases![
            ["au", "bord", "des", "larmes"],
            ["au", "grand", "dam"],
            ["au", "sujet"],
            ["en", "colère"],
            ["en", "larmes"],
            ["en", "pleurs"],
            ["en", "réponse"],
            ["hors", "de", "lui"],
            ["non", "sans"],
            ["sans", "ambages"],
            ["sans", "autre"],
            ["sans", "ciller"],
            ["sans", "détour"],
            ["sans", "fard"],
            ["sans", "plus"],
            ["sans", "rire"],
            ["sans", "sourciller"],
            ["sous", "le", "choc"],
            ["à", "propos"]
        ];
        const TONES: Words = words!["lèvres", "sa", "son", "sourire", "voix"];
        let start = self.clauses.elements[at].start;
        let adverb = self.tokens.phrase(start, &phrases::ADVERB);
        if adverb.is_some_and(|length| (start..start + length).any(|at| self.tokens.one_of(at, TONES))) {
            return true;
        }
        // visiblement accablé
        let shows = self.tokens.one_of(start, words!["apparemment", "manifestement", "visiblement"]);
        let state = self.tokens.has(start + 1, Classes::ADJECTIVE) || self.tokens.word(start + 1).forms.any(Forms::PARTICIPLE);
        if shows && state {
            return true;
        }
        let little = self.tokens.one_of(start, words!["un"]) && self.tokens.one_of(start + 1, words!["brin", "peu", "rien"]);
        let moved = start + if little { 2 } else { usize::from(matches!(self.what(at), What::Adverb)) };
        let moods = |at: usize| self.tokens.phrase(at, &MOODS).is_some();
        // un brin amusé
        let brin = little && self.tokens.one_of(start + 1, words!["brin"]);
        moods(start) || brin || moved > start && (moods(moved) || self.tokens.is_of(moved, Fields::STANCE))
    }

    /// *sans donner de date*, *sans toutefois donner de date*, *sans pour autant le dire*
    fn is_omitted(&self, sans: usize) -> bool {
        let goes_on = |at: &usize| matches!(self.what(*at), What::Adverb | What::Prep | What::Other);
        let verb = (sans + 1..self.sentence.last.min(sans + 4)).find(|at| !goes_on(at));
        verb.is_some_and(|verb| self.clauses.is_infinitive(verb))
    }

    /// *amertume*, *sourire*: a noun of what one shows.
    fn is_felt(&self, noun: usize) -> bool {
        self.tokens.is_of(noun, Fields::FEELING) || self.tokens.one_of(noun, words!["sourire"])
    }

    /// *P, selon X, deuxième adjoint de la ville*, *selon une note de l'Office, organisme rattaché au port*, *souligne X, et
    /// membre du conseil*: up to the end of the sentence what its source is, with no article and no verb.
    fn is_bare_apposition(&self, at: usize, incise: &Incise) -> bool {
        let last = self.sentence.last;
        let start = |at: usize| self.clauses.elements[at].start;
        let graded =
            |at: usize| matches!(self.what(at), What::Adverb | What::Coord) || self.tokens.has(start(at), Classes::ADJECTIVE);
        let head = (at..last.min(at + 3)).find(|&at| !graded(at));
        let noun = |at: usize| {
            let noun = self.tokens.has(start(at), Classes::ROLE.or(Classes::ORGANISATION));
            noun && matches!(self.what(at), What::Other) || self.is_office(at)
        };
        matches!(incise.tie.source, Source::Mention(_))
            && matches!(self.what(at - 1), What::Comma)
            && head.is_some_and(noun)
            && !self.has_verb(at, last)
            && !(at..last).any(|at| matches!(self.what(at), What::Quote(_)))
    }

    /// *X, du laboratoire des marées*: the body that somebody named belongs to.
    fn is_origin(&self, at: usize, incise: &Incise) -> bool {
        let named = self.is_named_source(incise);
        let body = |(_, mention): (usize, &Mention)| mention.head == Head::Organisation;
        named
            && self.tokens.has(self.clauses.elements[at].start, mention::OF)
            && at + 1 < self.sentence.last
            && self.clauses.mention(at + 1).is_some_and(body)
    }

    /// *dans un communiqué*, *sur un tract*, *lors d'une réunion*
    fn is_occasion(&self, at: usize) -> bool {
        // dans une référence à la crue
        let alludes = |(_, mention): (usize, &Mention)| self.tokens.one_of(mention.at, words!["allusion", "référence"]);
        let allusion = || {
            let noun = at + 1 < self.sentence.last && self.is_word(at, words!["dans", "en", "par"]);
            noun && (self.clauses.mention(at + 1).is_some_and(alludes) || self.is_received(at))
        };
        self.is_word(at, words!["lors"]) || self.is_told_in(at) || allusion()
    }

    /// *dans un communiqué*, *sur un tract*
    pub(super) fn is_told_in(&self, at: usize) -> bool {
        let document = |(_, mention): (usize, &Mention)| self.tokens.has(mention.at, Classes::DOCUMENT);
        self.is_word(at, words!["dans", "sur", "par"])
            && at + 1 < self.sentence.last
            && self.clauses.mention(at + 1).is_some_and(document)
    }
}
