//! Whether *selon X*, *pour X* is the source of the clause around it, or of a noun, a figure, the words in marks alone.

use crate::attribution::{Cue, Incise, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Reliability};
use crate::mention::{Determiner, Head, Mention};
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood};

use super::Finder;

/// How many of those who were counted, or how many times as many.
const PARTS: Words = words!["double", "moitié", "quart", "tiers", "triple"];

impl Finder<'_> {
    /// *mille personnes selon la police, deux mille selon la ville*: figures that each source has for itself, no comma between.
    pub(super) fn quantity_before(&self, at: usize) -> Option<usize> {
        let counter = self.is_counter(at);
        if !counter && !self.rules.is_selon(at) {
            return None;
        }
        // deux morts, selon la ville, et dix blessés, selon la police
        let comma = usize::from(at > self.sentence.first + 1 && matches!(self.what(at - 1), What::Comma));
        let behind_source = comma == 1 && tail(self.sentence.first..at, 8).any(|at| self.rules.is_selon(at));
        let figure = (self.sentence.first..at - usize::from(behind_source))
            .rev()
            .find(|&at| !matches!(self.what(at), What::Adverb | What::Other | What::Mention(_)))?;
        let range = self.opening_of_range(figure);
        let figure = range.and_then(|opening| opening.checked_sub(1)).unwrap_or(figure);
        // Selon des témoins, un avion est tombé, faisant dix morts selon la police
        let gerund = figure > self.sentence.first + 1
            && self.is_gerund(figure)
            && matches!(self.what(figure - 1), What::Comma)
            && (self.sentence.first.max(at.saturating_sub(40))..figure).any(|at| self.rules.is_selon(at));
        // dix mille selon la ville, contre deux mille selon la police
        let governed = matches!(self.what(figure), What::Prep);
        // une foule - dix mille selon la ville - a défilé
        let dashed = || (at + 1..self.sentence.last.min(at + 5)).any(|at| matches!(self.what(at), What::Dash));
        let apart = match self.what(figure) {
            What::ParenOpen | What::Semicolon => true,
            What::Dash => dashed(),
            // contre près de deux mille: a form of a verb as well
            _ => {
                let comma = |before: usize| matches!(self.what(before), What::Comma);
                self.is_word(figure, words!["contre"]) && (governed || figure.checked_sub(1).is_some_and(comma))
            }
        };
        let other = |from: usize, to: usize| (from..to).any(|at| self.rules.is_selon(at));
        // Selon la ville, dix mille marins ont défilé à Lans, deux mille selon la police
        let far = if matches!(self.what(figure), What::Comma) { 40 } else { 8 };
        let (before, behind) = (self.sentence.first.max(at.saturating_sub(far)), self.sentence.last.min(at + 8));
        let bounded = apart
            || matches!(self.what(figure), What::Comma | What::Dash | What::Coord)
                && (other(before, at) || other(at + 1, behind))
            // a réuni du monde avec dix mille marins selon la ville, deux mille selon la police
            || governed && self.is_word(figure, words!["avec", "entre", "par"]) && other(at + 1, behind);
        let tokens = self.tokens;
        let counts = |at: usize| {
            let start = self.clauses.elements[at].start;
            let quantity = |(_, mention): (usize, &Mention)| {
                let number = |at: usize| tokens.has(at, Classes::NUMBER);
                mention.determiner == Determiner::Quantity || (mention.start..mention.at.max(mention.start + 2)).any(number)
            };
            tokens.kind(start) == Kind::Number
                || tokens.has(start, Classes::NUMBER)
                || self.clauses.mention(at).is_some_and(quantity)
                || self.clauses.mention(at).is_some_and(|(_, mention)| tokens.one_of(mention.at, PARTS))
        };
        // avril 2021, selon X, voire mi-2021, selon Y: a year
        let number = figure + 2 == at - comma && tokens.kind(self.clauses.elements[figure + 1].start) == Kind::Number;
        let counted = (figure + 1..at).any(counts) && !(behind_source && number);
        // contre un peu plus de deux mille
        let bounds = |&at: &usize| matches!(self.what(at), What::Adverb) || self.is_word(at, words!["un"]);
        let bound = (figure + 1..at).take(4).filter(bounds).count();
        let length = if range.is_some() { 6 } else { 3 };
        let near = figure + 1 < at && at <= figure + length + comma + bound && counted;
        // neuf mille marins, quatre mille selon la police: the second number counts the same
        let bare = || {
            matches!(self.what(figure), What::Comma)
                && figure.checked_sub(1).is_some_and(counts)
                && comma == 0
                && self.is_bare_number(figure + 1, at)
        };
        let bounded = bounded || bare();
        // dix mille selon la ville, deux mille pour la police
        if counter && !self.is_bare_number(figure + 1, at) {
            return None;
        }
        ((bounded || gerund) && near).then_some(figure + usize::from(!gerund))
    }

    /// *deux mille pour la police*: *pour* before those who count a crowd.
    fn is_counter(&self, at: usize) -> bool {
        const COUNTERS: Words = words![
            "autorités",
            "cfdt",
            "cgt",
            "gendarmerie",
            "intersyndicale",
            "organisateur",
            "organisateurs",
            "organisatrices",
            "police",
            "préfecture",
            "syndicat",
            "syndicats"
        ];
        let counts = |(_, mention): (usize, &Mention)| {
            mention.determiner == Determiner::Definite && self.tokens.one_of(mention.at, COUNTERS)
        };
        self.is_word(at, words!["pour"]) && at + 1 < self.sentence.last && self.clauses.mention(at + 1).is_some_and(counts)
    }

    /// *de mille à deux mille*, *entre mille et deux mille*: where the range opens whose second number stands behind `joint`.
    fn opening_of_range(&self, joint: usize) -> Option<usize> {
        let opening = joint.checked_sub(2).filter(|&opening| opening > self.sentence.first)?;
        let number = |at: usize| {
            let start = self.clauses.elements[at].start;
            self.tokens.kind(start) == Kind::Number || self.tokens.has(start, Classes::NUMBER)
        };
        let words = |open: Words, close: Words| self.is_word(opening, open) && self.is_word(joint, close);
        let ranges = words(words!["de", "d'"], words!["à"]) || words(words!["entre"], words!["et"]);
        (ranges && number(joint - 1) && number(joint + 1)).then_some(opening)
    }

    /// *quatre mille*: nothing else between two elements.
    fn is_bare_number(&self, from: usize, to: usize) -> bool {
        let (start, end) = (self.clauses.elements[from].start, self.clauses.elements[to].start);
        let number = |at: usize| self.tokens.kind(at) == Kind::Number || self.tokens.has(at, Classes::NUMBER);
        start < end && end <= start + 3 && (start..end).all(number)
    }

    /// *deux mille selon la ville*, *contre deux mille selon la ville*: behind a comma a figure with a source of its own.
    pub(super) fn counts_apart(&self, from: usize) -> bool {
        let end = self.sentence.last.min(from + 7);
        let source = (from..end).find(|&at| self.rules.is_selon(at) || self.is_counter(at));
        source.and_then(|at| self.quantity_before(at)).is_some_and(|figure| figure == from || figure == from + 1)
    }

    /// *un projet à ses yeux « indigne »*, *au « parc », selon ses mots*, *selon ses mots, un « parc »*; but *Il serait, selon
    /// ses dires, prêt*.
    pub(super) fn qualifies_marks(&self, incise: &Incise, cue: &Cue, at: usize) -> bool {
        let tokens = self.tokens;
        let possessive = cue.end - cue.start > 2 && tokens.has(cue.start + 1, Classes::DET_POSS);
        let marks =
            || (at.saturating_sub(2)..self.sentence.last.min(incise.last + 3)).any(|at| matches!(self.what(at), What::Quote(_)));
        // X a dit que P, selon ses dires: told already
        let told = || {
            let says = |at: usize| self.clauses.is_finite(at) && self.content_of(at).is_some_and(|start| start < incise.first);
            tail(self.sentence.first..at, 80).any(says)
        };
        let comma = || matches!(self.what(at - 1), What::Comma);
        let aside = || tokens.one_of(cue.start, words!["selon"]) && comma() && !marks() && !told();
        possessive && !self.opens(incise, at) && !aside() || self.quotes_words(incise, at)
    }

    /// *« longue » selon les mots du maire*, *« longue », selon la formule de X*: the words in marks just before it.
    fn quotes_words(&self, incise: &Incise, at: usize) -> bool {
        let Source::Mention(index) = incise.tie.source else { return false };
        let before = at.saturating_sub(1).max(self.sentence.first);
        let marks = |at: usize| at < self.sentence.last && matches!(self.what(at), What::Quote(_));
        let near = marks(before) || matches!(self.what(before), What::Comma) && before > self.sentence.first && marks(before - 1);
        near && self.tokens.one_of(self.clauses.mentions[index].at, words!["expression", "formule", "mots", "termes"])
    }

    /// *Pour X, P*; *Pour la mairie c'est une chance*; *Pour X, fondatrice du club qui gère le port, P*; but neither
    /// *heureusement pour lui* nor *pour sa défense* is a source.
    pub(super) fn is_opinion(&self, incise: &Incise, cue: &Cue, at: usize) -> bool {
        let (tokens, last) = (self.tokens, self.sentence.last);
        let adverb = at > self.sentence.first && matches!(self.what(at - 1), What::Adverb);
        let plea = tokens.has(cue.end, Classes::DET_POSS) && tokens.one_of(cue.end + 1, words!["défense"]);
        // Pour Noël, la mairie promet un sapin
        let feast = tokens.one_of(cue.end, words!["halloween", "noël", "pâques"]) && tokens.kind(cue.end + 1) == Kind::Comma;
        if adverb || plea || feast || !self.opens(incise, at) || self.serves(incise) {
            return false;
        }
        // Pour Anne Dol, reviennent aussi les questions
        let inverted = || matches!(self.what(incise.last.min(last - 1)), What::Comma) && self.is_before_verb(incise.last);
        if self.befalls(incise) || self.is_offered(incise) || inverted() {
            return false;
        }
        let cleft = || incise.last < last && self.is_word(incise.last, words!["c'"]);
        // Pour l'avocat qui défend la famille, P
        let office = |found: &Mention| {
            found.head == Head::Role && found.determiner == Determiner::Definite && !found.is_plural() && !found.coordinated
        };
        let somebody = self.is_named_source(incise) || incise.tie.source.mention(self.clauses).is_some_and(office);
        let told = || somebody && incise.last < last && matches!(self.what(incise.last), What::Relative);
        let closed = || (incise.last..last).take(24).any(|at| matches!(self.what(at), What::Comma));
        // Pour Anne Dol il faut agir, Pour Anne Dol le maire doit agir: the comma is missing
        let judged = || {
            let verb = self.clauses.first_finite(incise.last..last.min(incise.last + 4));
            let ought = |group: &Group| {
                self.tokens.verb(group.start).one_of(words!["devoir"])
                    || group.lexicon_verb(self.tokens).one_of(words!["devoir", "falloir"])
            };
            self.is_named_source(incise)
                && incise.last < last
                && self.clauses.mention(incise.last).is_some()
                && verb.and_then(|verb| self.clauses.group(verb)).is_some_and(ought)
        };
        (cleft() || self.comma_follows(incise.last) || told() && closed() || judged()) && !self.is_topic(incise)
    }

    /// *Pour les marins, c'est un choc*, *Pour Anne Dol, c'est déjà un troisième mandat*: what happens to them, and nobody's
    /// opinion.
    fn befalls(&self, incise: &Incise) -> bool {
        const EVENTS: Words = words![
            "angoisse",
            "calvaire",
            "camouflet",
            "cauchemar",
            "choc",
            "consécration",
            "douche",
            "drame",
            "délivrance",
            "désaveu",
            "désillusion",
            "enfer",
            "fierté",
            "galère",
            "heure",
            "mandat",
            "quotidien",
            "revers",
            "soulagement",
            "stupeur"
        ];
        let last = self.sentence.last;
        let open = (incise.last..last.min(incise.last + 2)).find(|&at| self.is_word(at, words!["c'", "cela"]));
        let Some(open) = open else { return false };
        // un coup dur, l'angoisse
        let blow = |at: usize| self.tokens.one_of(at, words!["coup"]) && self.tokens.one_of(at + 1, words!["dur"]);
        let elements = &self.clauses.elements[open..last.min(open + 4)];
        elements.iter().flat_map(|element| element.start..element.end).any(|at| blow(at) || self.tokens.one_of(at, EVENTS))
    }

    /// *Pour les touristes, un parking est ouvert derrière l'église*, *Pour les enfants, une garderie est prévue*, *Pour les élèves,
    /// le masque est obligatoire*: what there is for them; but *Pour les élus, le plan est enterré*.
    fn is_offered(&self, incise: &Incise) -> bool {
        const RULES: Words = words![
            "facultatif",
            "facultatifs",
            "facultative",
            "facultatives",
            "gratuit",
            "gratuite",
            "gratuites",
            "gratuits",
            "obligatoire",
            "obligatoires",
            "payant",
            "payante",
            "payantes",
            "payants",
            "systématique",
            "systématiques"
        ];
        const OFFERS: Words =
            words!["aménager", "installer", "mettre", "organiser", "ouvrir", "percher", "proposer", "prévoir", "réserver"];
        let people = |mention: &Mention| mention.is_plural() && mention.determiner == Determiner::Definite && !mention.has_name();
        let verb = (incise.last..self.sentence.last).take(8).find(|&at| self.clauses.is_finite(at));
        let offered = |group: &Group| group.passive && !group.negated && group.lexicon_verb(self.tokens).one_of(OFFERS);
        let ruled = |verb: usize| {
            let is = self.clauses.group(verb).is_some_and(|group| !group.negated && self.tokens.has(group.at, Classes::ETRE));
            is && self.is_word(verb + 1, RULES)
        };
        incise.tie.source.mention(self.clauses).is_some_and(people)
            && verb.is_some_and(|verb| {
                let thing = || self.rules.is_thing(self.rules.subject(verb));
                (self.clauses.group(verb).is_some_and(offered) || ruled(verb)) && thing()
            })
    }

    /// *Pour la région, tout se joue en mai*: a body without a word of its own in marks or a judgement (*c'est*, *ce n'est pas*,
    /// *il faut*, *doit*, *est un recul*) is whom something concerns; people are rather who thinks so.
    fn serves(&self, incise: &Incise) -> bool {
        let Source::Mention(source) = incise.tie.source else { return false };
        let indefinite = |(_, mention): (usize, &Mention)| mention.determiner == Determiner::Indefinite;
        let judges = |at: usize| match self.what(at) {
            What::Quote(_) => true,
            What::Verb(group) => {
                let verb = self.clauses.groups[group].lexicon_verb(self.tokens);
                let calls = || (at + 1..at + 3).filter_map(|at| self.clauses.mention(at)).any(indefinite);
                verb.one_of(words!["devoir", "falloir"]) || verb.one_of(words!["agir", "être"]) && calls()
            }
            _ => self.is_word(at, words!["c'"]) || self.is_ce(at) && self.clauses.is_finite(at + 1),
        };
        let source = &self.clauses.mentions[source];
        let body = source.head == Head::Organisation && !source.coordinated;
        body && !(incise.last..self.sentence.last).any(judges)
    }

    /// *dénonce un plan selon elle trop flou*, *une force selon lui « incontournable »*: the source of the adjective behind it
    /// alone.
    pub(super) fn is_of_noun(&self, incise: &Incise) -> bool {
        let noun = |at: usize| {
            let mention = self.clauses.mention(at);
            mention.is_some_and(|(_, mention)| {
                // a dénoncé la gestion selon lui « archaïque » des ports
                let definite = || incise.last < self.sentence.last && matches!(self.what(incise.last), What::Quote(_));
                let object = mention.determiner == Determiner::Indefinite
                    || !mention.has_name() && definite() && self.has_verb(self.sentence.first, at);
                object && !self.rules.is_time(at)
            })
        };
        let lequel = matches!(self.what(incise.last - 1), What::Relative);
        let pronoun = matches!(incise.tie.source, Source::Pronoun(_));
        let behind = (incise.last..self.sentence.last).find(|&at| !matches!(self.what(at), What::Adverb) && !lequel);
        // X a salué Anne Dol, selon lui « exemplaire ».
        let last = self.sentence.last;
        let apart = behind.is_some_and(|marks| {
            let closed = marks + 1 >= last || matches!(self.what(marks + 1), What::Stop) || self.is_before_verb(marks + 1);
            let fragment = matches!(self.what(marks), What::Quote(stretch) if !self.is_utterance(stretch));
            let person = || incise.tie.source.mention(self.clauses).is_some_and(|found| found.head == Head::Person);
            closed && fragment && marks == incise.last && (self.is_stressed_pronoun(incise) || person())
        });
        let noun_before = |comma: usize| comma > self.sentence.first && matches!(self.what(comma - 1), What::Mention(_));
        if apart
            && incise.first > self.sentence.first
            && matches!(self.what(incise.first - 1), What::Comma)
            && noun_before(incise.first - 1)
        {
            return true;
        }
        // une usine, responsable selon lui de la crue; une loi injuste selon elle pour les jeunes
        let complement = || {
            let adjective = incise.first.checked_sub(1).filter(|&at| at > self.sentence.first + 1);
            let qualifies = |at: usize| {
                let word = self.clauses.elements[at].start;
                let alone = matches!(self.what(at), What::Other) && self.tokens.has(word, Classes::ADJECTIVE);
                let head = self.clauses.mention(at).is_some_and(|(_, mention)| mention.determiner == Determiner::None);
                let judged = self.clauses.mention(at).is_some_and(|(_, mention)| {
                    mention.determiner == Determiner::Indefinite && self.tokens.has(mention.end - 1, Classes::ADJECTIVE)
                });
                alone && matches!(self.what(at - 1), What::Comma | What::Mention(_))
                    || head && matches!(self.what(at - 1), What::Comma)
                    || judged
            };
            let hangs =
                |at: usize| matches!(self.what(at), What::Prep) && self.is_word(at, words!["à", "d'", "de", "du", "des", "pour"]);
            self.is_stressed_pronoun(incise)
                && behind == Some(incise.last)
                && hangs(incise.last)
                && adjective.is_some_and(qualifies)
        };
        if complement() && self.has_verb(self.sentence.first, incise.first) {
            return true;
        }
        let Some(behind) = behind.filter(|_| incise.first > self.sentence.first && noun(incise.first - 1)) else { return false };
        match self.what(behind) {
            What::Quote(stretch) => !self.is_utterance(stretch),
            What::Verb(group) => pronoun && self.clauses.groups[group].mood == Mood::Participle,
            What::Other => pronoun && self.tokens.kind(self.clauses.elements[behind].start) == Kind::Word,
            _ => false,
        }
    }

    /// *dans un port (sûr au vu des relevés selon X)*: the source of a phrase in brackets; but *P (selon X)*.
    pub(super) fn is_bracketed(&self, incise: &Incise) -> bool {
        let nearest = self.sentence.first.max(incise.first.saturating_sub(16));
        let open = (nearest..incise.first).rev().find(|&at| matches!(self.what(at), What::ParenOpen));
        let closed = incise.last < self.sentence.last && matches!(self.what(incise.last), What::ParenClose);
        closed && open.is_some_and(|open| open + 1 < incise.first && !self.has_verb(open, incise.first))
    }

    /// *Pour les aînés, le taux baisse, selon l'institut*: where the sentence names its source, *pour* tells whom it is about.
    fn is_topic(&self, incise: &Incise) -> bool {
        let named = self.is_named_source(incise);
        let sources = |at: usize| {
            matches!((self.what(at - 1), self.what(at)), (What::Comma, What::Prep))
                && self.rules.preposition_at(at, self.sentence.last).is_some_and(|found| {
                    found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High) && self.closes(&found)
                })
        };
        // Pour les usagers, elle promet que P: somebody tells it
        let tells = |at: usize| {
            let subject = || match self.rules.subject(at) {
                Source::Pronoun(_) => true,
                Source::Mention(index) => {
                    let head = self.clauses.mentions[index].head;
                    head.is_somebody()
                }
                _ => false,
            };
            self.clauses.is_finite(at) && self.content_of(at).is_some() && subject()
        };
        // Pour les victimes, la procureure demande « une peine lourde »: she does; Pour dix autres, elle a requis des amendes
        let asks = |at: usize| {
            const CLAIMS: Words = words!["demander", "exiger", "promettre", "proposer", "requérir", "réclamer"];
            let group = self.clauses.group(at);
            let says = group.is_some_and(|group| group.says(self.tokens));
            let claims = || group.is_some_and(|group| !group.passive && group.lexicon_verb(self.tokens).one_of(CLAIMS));
            let marks = || (at + 1..self.sentence.last.min(at + 4)).any(|at| matches!(self.what(at), What::Quote(_)));
            let someone = |found: &Mention| {
                let head = found.head;
                head.is_human() || head == Head::Pronoun && claims()
            };
            says && (claims() || marks()) && self.rules.subject(at).mention(self.clauses).is_some_and(someone)
        };
        // Pour le parti, Anne Dol a dénoncé « un recul »: on its behalf
        let on_behalf = |at: usize| {
            let says = self.clauses.group(at).is_some_and(|group| group.says(self.tokens));
            let marked = || (at + 1..self.sentence.last.min(at + 6)).any(|at| matches!(self.what(at), What::Quote(_)));
            says && (self.content_of(at).is_some() || marked()) && self.rules.is_named(self.rules.subject(at))
        };
        // Pour Anne Dol, Me Rey demande que P: her lawyer
        let pleads = |at: usize| {
            let says = self.clauses.group(at).is_some_and(|group| group.says(self.tokens));
            says && self.rules.subject(at).mention(self.clauses).is_some_and(|found| self.is_lawyer(found))
        };
        let party = || incise.tie.source.mention(self.clauses).is_some_and(|found| !found.head.is_human());
        let main = |&at: &usize| self.clauses.is_finite(at) && self.rules.relative_of(at, self.sentence.first).is_none();
        let clause = || (incise.last..self.sentence.last).take(8).find(main);
        let named = named || matches!(incise.tie.source, Source::Pronoun(_));
        // Pour les studios, il s'agit de gagner du temps: what they are after
        let aims = |at: usize| {
            let group = self.clauses.group(at);
            let concerns = group.is_some_and(|group| group.reflexive && group.lexicon_verb(self.tokens).one_of(words!["agir"]));
            concerns && (at + 1..self.sentence.last.min(at + 5)).any(|at| self.is_infinitive(at))
        };
        let several = || incise.tie.source.mention(self.clauses).is_some_and(|found| found.is_plural());
        if party() && clause().is_some_and(on_behalf) || (several() || party()) && clause().is_some_and(aims) {
            return true;
        }
        let pleaded =
            clause().is_some_and(pleads) && !incise.tie.source.mention(self.clauses).is_some_and(|found| self.is_lawyer(found));
        if pleaded {
            return true;
        }
        !named
            && ((incise.last + 1..self.sentence.last.min(incise.last + 80)).any(sources)
                || clause().is_some_and(|verb| tells(verb) || asks(verb)))
    }

    /// *Me Rey*, *maître Anne Dol*, *l'avocate*
    fn is_lawyer(&self, mention: &Mention) -> bool {
        const LAWYERS: Words = words!["avocat", "avocate", "avocates", "avocats", "maître", "me"];
        (mention.start..mention.end).any(|at| self.tokens.one_of(at, LAWYERS))
    }
}
