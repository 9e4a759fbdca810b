//! Organisations under a description, by their letters and by their article: *Valmer Hebdo … l'hebdomadaire*, *le FN … le Front
//! national*, *Le Courrier … les chiffres du Courrier*.

use crate::clause::What;
use crate::lexicon::{Classes, Fields};
use crate::mention::{Determiner, HUMAN, Head, Mention, OF, PAPERS};
use crate::model::SpeakerKind;
use crate::token::{Kind, Words, shape, words};

use super::office::Office;
use super::origin::is_from;
use super::sought::Sought;
use super::{DETERMINERS, Entity, NEVER, REACH, Speakers, ago, only};

/// What a firm is called, and bodies that are none.
const FIRMS: Words = words![
    "compagnie",
    "constructeur",
    "enseigne",
    "entreprise",
    "fabricant",
    "firme",
    "géant",
    "marque",
    "mastodonte",
    "opérateur",
    "plate-forme",
    "plateforme",
    "réseau",
    "société",
    "start-up"
];
/// Articles of other languages before the name of a paper: *The Lans Review*, *Il Porto*.
const FOREIGN: Words = words!["das", "der", "die", "el", "il", "the"];

const INSTITUTIONS: Words = words![
    "académie",
    "armée",
    "assemblée",
    "autorité",
    "caisse",
    "commission",
    "conseil",
    "cour",
    "diocèse",
    "département",
    "fédération",
    "gendarmerie",
    "gouvernement",
    "hôpital",
    "mairie",
    "ministère",
    "municipalité",
    "organisation",
    "parlement",
    "parquet",
    "parti",
    "police",
    "préfecture",
    "rectorat",
    "région",
    "syndicat",
    "tribunal",
    "université",
    "ville"
];

/// A noun for bodies, *le groupe*, *la haute cour*, *l'agence de presse*, and what it asks of whom it means.
struct BodySought<'s> {
    sought: &'s Sought<'s>,
    /// It tells of what kind the body is: *l'association de défense des marées*.
    of_kind: bool,
    /// *le premier syndicat*, *la haute cour*
    ranked: bool,
    court: bool,
    agency: bool,
    /// *l'agence de presse*
    wire: bool,
    /// *le quotidien*, *la radio*
    medium: bool,
    /// *Batex fermera trois usines, a annoncé jeudi l'équipementier*: it may mean the subject of what the incise closes.
    announces: bool,
}

impl BodySought<'_> {
    /// Whether an entity is the subject of what the incise closes.
    fn is_subject(&self, known: &Entity) -> bool {
        self.announces && known.subject() == self.sought.sentence
    }
}

impl Speakers<'_> {
    /// *l'hebdomadaire*, *le groupe*, *cette association*: the organisation named last; of *Selon Le Phare, Valmer a fermé. Le
    /// groupe …* rather the firm than the paper.
    pub(super) fn named_organisation(&self, sought: &Sought<'_>) -> Option<usize> {
        let body = self.body_sought(sought)?;
        let firm = self.tokens.one_of(sought.mention.at, words!["compagnie", "entreprise", "firme", "groupe", "industriel"]);
        let own = if firm { self.organisation_named(&body, false) } else { None };
        own.or_else(|| self.organisation_named(&body, self.may_be_press(sought.office)))
    }

    /// What a noun for bodies asks, if a body is what it means.
    fn body_sought<'s>(&self, sought: &'s Sought<'s>) -> Option<BodySought<'s>> {
        let Sought { mention, office, .. } = *sought;
        let tokens = self.tokens;
        // la plus haute juridiction du pays, la haute cour, la 3e fédération de France: what its rank tells apart
        let high = (mention.role.0..mention.at)
            .any(|at| tokens.one_of(at, words!["plus", "haute", "première", "premier", "deuxième", "troisième"]));
        // le syndicat majoritaire des lycées, le principal syndicat du port
        let first = |at: usize| tokens.one_of(at, words!["grande", "majoritaire", "principal", "principale"]);
        let union = tokens.one_of(mention.at, words!["centrale", "fédération", "organisation", "syndicat", "union"]);
        let leads = union && (mention.start + 1..mention.at + 2).any(first);
        let ranked = high || leads || tokens.kind(mention.role.0) == Kind::Number;
        let court = high && tokens.one_of(mention.at, words!["juridiction", "cour", "instance"]);
        // l'agence de presse is no firm of which the text spoke, and no group or firm is one
        let agency = tokens.one_of(mention.at, words!["agence"]);
        let wire = agency && tokens.one_of(mention.role.1 - 1, words!["presse"]);
        let plain = office.takes_up_names() || court || ranked && office.classes.any(Classes::TAKES_UP);
        let kind = || self.tells_kind(office) || self.tells_seat(office);
        let of_kind = !plain && !agency && !mention.is_plural() && kind();
        let noun = tokens.one_of(mention.start, words!["l'", "cette"]) && self.is_common_acronym(mention.at);
        if tokens.is_capital(mention.at) && !noun
            || self.has_own_name(mention)
            || !plain && !of_kind
            || !matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative)
        {
            return None;
        }
        let medium = self.is_of_medium(office);
        let announces =
            !agency && !ranked && !medium && mention.head == Head::Organisation && self.is_behind_incise(mention.start);
        Some(BodySought { sought, of_kind, ranked, court, agency, wire, medium, announces })
    }

    /// The body named last that a noun may mean; a paper or a broadcaster only if it may be called so.
    fn organisation_named(&self, body: &BodySought<'_>, press: bool) -> Option<usize> {
        const REACH: usize = 3;
        let Sought { mention, office, sentence, .. } = *body.sought;
        let tokens = self.tokens;
        let known = |entity: usize| &self.cast.entities[entity];
        let named = |entity: usize| self.may_be_body(entity, body, press) && self.is_body_by_name(entity);
        let bare = |entity: usize| self.may_be_body(entity, body, press) && self.is_body_by_deeds(entity, body);
        let find = |near: &dyn Fn(&Entity) -> bool| self.recent().find(|&entity| near(known(entity)) && named(entity));
        let find_bare = |near: &dyn Fn(&Entity) -> bool| self.recent().find(|&entity| near(known(entity)) && bare(entity));
        let own = |&entity: &usize| body.is_subject(known(entity)) && (named(entity) || bare(entity));
        if let Some(own) = self.recent().find(own) {
            return Some(own);
        }
        if body.of_kind {
            let voice = |known: &Entity| ago(known.spoke(), sentence) <= 1;
            let acts = |known: &Entity| voice(known) || ago(known.subject(), sentence) <= 3;
            return find(&acts).or_else(|| find_bare(&voice));
        }
        let active = |known: &Entity| ago(known.spoke(), sentence).min(ago(known.subject(), sentence)) <= 3;
        // cité par Le Courrier. La mairie de Lans a fermé le pont. Selon le quotidien, …
        if body.medium {
            let medium = |&entity: &usize| self.is_medium(entity) && !self.is_of_other_press(entity, office);
            let media = self.recent().filter(medium).filter(|&entity| !known(entity).plural);
            let near = |entity: &usize| sentence.saturating_sub(known(*entity).seen()) <= 8;
            let found = media.clone().find(|&entity| active(known(entity))).or_else(|| media.clone().find(near));
            if let Some(found) = found.filter(|&found| !self.is_otherwise(found, office)) {
                return Some(found);
            }
        }
        // interrogé par Radio Valmer. La radio …; le patron de Valmer, Jean Dol, … « A », dit-il. Le groupe …
        let within = |known: &Entity, reach: usize| (1..=reach).contains(&sentence.saturating_sub(known.seen()));
        let found = find(&active).or_else(|| find(&|known| within(known, if known.run { REACH } else { 1 })));
        // Valmer Hebdo a fermé. Le groupe …: a bare name that acts
        // l'éditeur is no bare name, which may be a person's.
        let found = found.or_else(|| if mention.head == Head::Organisation { find_bare(&active) } else { None });
        // L'accord oppose la mairie à Valmer. « A », dit Paul Rey. Selon l'entreprise, …: the only one of the last sentences
        let one = !body.agency && !body.ranked && !mention.is_plural() && !tokens.is_of(mention.at, Fields::MEDIUM);
        let state = |entity: usize| tokens.one_of(known(entity).label().1 - 1, words!["etat", "état"]);
        let alone = |&entity: &usize| within(known(entity), REACH) && named(entity) && !state(entity);
        let found = found.or_else(|| if one { only(self.recent().filter(alone)) } else { None });
        let plain = mention.end == mention.start + 2;
        found.filter(|&found| !(plain && self.is_another_body(mention.at, found)))
    }

    /// Whether nothing that the text tells of an entity speaks against that a noun for bodies means it.
    fn may_be_body(&self, entity: usize, body: &BodySought<'_>, press: bool) -> bool {
        let Sought { mention, office, .. } = *body.sought;
        let (tokens, known) = (self.tokens, &self.cast.entities[entity]);
        let (from, to) = known.label();
        let of_court = !body.court || (from..to).any(|at| tokens.is_of(at, Fields::COURT));
        let of_wire = || body.agency && !body.wire || body.wire == (from..to).any(|at| tokens.is_of(at, Fields::AGENCY));
        // la Maison-Blanche … le mensuel: nor is a power or a firm that everybody knows a paper
        let otherwise = || body.medium && self.is_known_otherwise(from, to) || self.is_otherwise(entity, office);
        !self.is_no_firm(mention, entity, from)
            && !self.is_town(from, to)
            && !self.is_of_place_named(entity)
            && !self.is_road(from, to)
            && !self.is_owned(from)
            && of_court
            && of_wire()
            // cité par Le Courrier … l'association: a paper is not called so
            && (press || !self.is_medium(entity))
            && !otherwise()
            && (known.plural == mention.is_plural()) != self.is_called_several(entity)
    }

    /// Its name is a body's; but *dans l'Atlantique*, *en face de l'Italie*.
    fn is_body_by_name(&self, entity: usize) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        let noun = from + usize::from(self.tokens.has(from, DETERMINERS));
        self.is_named_organisation(entity) && !self.is_place(noun, to)
    }

    /// A bare name, which only what it does tells to be a body's.
    fn is_body_by_deeds(&self, entity: usize, body: &BodySought<'_>) -> bool {
        body.is_subject(&self.cast.entities[entity]) && self.is_unknown_name(entity)
            || self.is_bare(entity)
            || self.is_firm_that_acts(body.sought.mention, entity)
    }

    /// *Luc Rey, délégué du collectif, a ri. L'ADQ se tait. « A », prévient le collectif*: an office told of a body so `called`
    /// before another one was named.
    pub(super) fn is_another_body(&self, called: usize, body: usize) -> bool {
        let tokens = self.tokens;
        let first = self.cast.places.first(self.cast.entities[body].mentions).map_or(0, |place| place.token as usize);
        let theirs = |office: &Office| {
            let article = tokens.has(office.from + 1, Classes::DET_DEF);
            let noun = office.from + 1 + usize::from(article);
            let definite = article || tokens.one_of(office.from, words!["du"]);
            let so = definite && tokens.has(office.from, OF) && noun + 1 == office.to && self.key(noun) == self.key(called);
            so && tokens.number(office.from) < first
        };
        self.latest_offices(theirs).next().is_some()
    }

    /// *la société d'exploitation des quais*, *le réseau de collectivités*, *le fabricant breton de pneus*: whether what stands
    /// behind the head tells of what kind a body is; but *le syndicat des dockers*, *la fédération du secteur* is one of its own.
    pub(super) fn tells_kind(&self, office: &Office) -> bool {
        const WORDS: usize = 8;
        let tokens = self.tokens;
        let (from, to) = (office.from, office.to);
        let of = (from..to).find(|&at| tokens.has(at, Classes::PREP));
        let noun =
            |of: usize| tokens.one_of(of, words!["d'", "de"]) && !tokens.has(of + 1, DETERMINERS) && !tokens.is_capital(of + 1);
        // la plateforme de vidéos de Doxa
        let lower = (from..to.max(from + 1) - 1).all(|at| !tokens.is_capital(at));
        // les droits de l'Homme
        let man = || tokens.one_of(to - 1, words!["enfant", "femme", "homme"]) && tokens.has(to - 2, Classes::DET_DEF);
        let own = lower && (!tokens.is_capital(to.max(1) - 1) || to > from + 2 && (tokens.has(to - 2, OF) || man()));
        office.classes.any(Classes::TAKES_UP) && to > from && to - from <= WORDS && own && of.is_none_or(noun)
    }

    /// *l'entreprise de Valmer*, *la firme de Lans*: where a firm sits, by one word that nothing tells to be a body's or
    /// somebody's name.
    fn tells_seat(&self, office: &Office) -> bool {
        let tokens = self.tokens;
        let firm = office.from > 0 && tokens.one_of(office.from - 1, FIRMS);
        let seat = office.from + 1;
        let town = || tokens.is_capital(seat) && tokens.classes(seat).is_unknown() && !tokens.is(seat, shape::ALL_CAPITALS);
        firm && tokens.one_of(office.from, words!["d'", "de"]) && office.to == seat + 1 && town()
    }

    /// *Batex fermera, a annoncé jeudi l'équipementier*, *, a indiqué à la presse l'équipementier*: whether the verb of an incise
    /// stands before its subject.
    fn is_behind_incise(&self, start: usize) -> bool {
        const INCISE: usize = 8;
        let tokens = self.tokens;
        let comma = (start.saturating_sub(INCISE)..start).rev().find(|&at| tokens.kind(at) != Kind::Word);
        comma.is_some_and(|at| {
            let verb = at + 1 + usize::from(tokens.has(at + 1, Classes::AVOIR));
            tokens.kind(at) == Kind::Comma && verb < start && tokens.has(verb, Classes::SPEECH)
        })
    }

    /// *Batex fermera*: one word that nothing tells to be a person's name, nor a place's.
    fn is_unknown_name(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let nobody = known.kind == SpeakerKind::Person && known.gender.is_none() && known.given().is_none();
        nobody && known.offices.len() == 0 && to == from + 1 && self.tokens.classes(from).is_unknown()
    }

    /// *le collectif « Sauvons la digue »*, *le collectif Sauvons la digue*, *le site valmer.info*: marks, a capital or an
    /// address behind a description open its own name, whether the lexicon knows it for one or not.
    fn has_own_name(&self, mention: &Mention) -> bool {
        let (tokens, at) = (self.tokens, mention.end);
        tokens.kind(at).is_mark() || tokens.is_capital(at) || tokens.kind(at) == Kind::Word && tokens.str(at).contains('.')
    }

    /// *l'Hôpital de Lans … la compagnie*, *la caisse de retraite Valmer … l'enseigne*: what bears such a name, or was called so,
    /// is no firm, nor is *la CNIL*; *la firme Valmer … l'association*: nor is a firm an association.
    fn is_no_firm(&self, mention: &Mention, entity: usize, from: usize) -> bool {
        const TRADES: Words = words!["constructeur", "enseigne", "entreprise", "fabricant", "firme", "marque", "start-up"];
        const UNITED: Words =
            words!["association", "collectif", "comité", "confédération", "fédération", "ligue", "ong", "syndicat"];
        let head = from + usize::from(self.tokens.has(from, DETERMINERS));
        // la CNIL, le FMI: what everybody knows by its article; a firm's name has none, but for a few
        let known = || {
            let word = self.tokens.word(head);
            let article = word.classes.any(Classes::METONYM) && word.agreement.told_gender().is_some();
            article && !self.tokens.one_of(head, words!["lufthansa", "poste", "ratp", "saq", "sncf", "stm"])
        };
        let institution = || self.is_institution(entity) || known();
        // la société civile, le groupe d'anciens élus: nor are people a firm; la plateforme citoyenne: nor are citizens
        let civic = || self.tokens.one_of(mention.at + 1, words!["citoyen", "citoyenne"]);
        let of = self.tokens.has(mention.at + 1, OF);
        let of_people = || {
            of && (mention.at + 2..mention.at + 4)
                .any(|at| self.tokens.has(at, HUMAN) && self.tokens.word(at).agreement.is_plural())
        };
        // le Conseil d'État … le parti
        let party = || {
            self.tokens.one_of(mention.at, words!["club", "formation", "parti"])
                && self.tokens.one_of(head, INSTITUTIONS)
                && !self.tokens.one_of(head, words!["parti"])
        };
        // le régulateur … Google: nor is a firm what watches it
        let watched = || {
            let word = self.tokens.word(head);
            word.classes.any(Classes::METONYM) && word.agreement.told_gender().is_none()
        };
        self.tokens.one_of(mention.at, FIRMS) && institution()
            || party()
            || self.tokens.one_of(mention.at, words!["gendarme", "régulateur"]) && watched()
            || self.tokens.one_of(mention.at + 1, words!["civile"])
            || of_people()
            || (self.tokens.one_of(mention.at, UNITED) || civic()) && self.is_called(entity, TRADES)
    }

    /// *la caisse Valmer*, *l'Organisation des ports*, *Valmer, le syndicat*: by the first word of its name, or by what it was
    /// called.
    fn is_institution(&self, entity: usize) -> bool {
        let (from, _) = self.cast.entities[entity].label();
        let head = from + usize::from(self.tokens.has(from, DETERMINERS));
        self.tokens.one_of(head, INSTITUTIONS) || self.is_called(entity, INSTITUTIONS)
    }

    fn is_called(&self, entity: usize, names: Words) -> bool {
        let mut offices = self.offices_of(entity);
        offices.any(|office| office.own == 0 && office.from > 0 && self.tokens.one_of(office.from - 1, names))
    }

    /// *l'entreprise* is no institution, *le quotidien* no agency.
    pub(super) fn is_of_other_kind(&self, entity: usize, office: &Office) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        let firm = office.from > 0 && self.tokens.one_of(office.from - 1, FIRMS);
        let wire = || (from..to).any(|at| self.tokens.is_of(at, Fields::AGENCY));
        firm && self.is_institution(entity) || self.is_of_medium(office) && wire()
    }

    /// *la ville de Kermoal*, *la Ville*, *Saint-Kermoal*: a place, however it acts.
    fn is_town(&self, from: usize, to: usize) -> bool {
        let tokens = self.tokens;
        let saint = || to == from + 1 && ["Saint-", "Sainte-"].iter().any(|saint| tokens.str(from).starts_with(saint));
        let bare = || to > 0 && to <= from + 2 && tokens.is_capital(to - 1) && tokens.is_of(to - 1, Fields::TERRITORY);
        saint() || bare() || from > 1 && tokens.has(from - 1, OF) && tokens.is_of(from - 2, Fields::TERRITORY)
    }

    /// *à la gare du Vernet Montclair*, *au port de Lans*: what such a place is called after, and nothing else is told of.
    fn is_of_place_named(&self, entity: usize) -> bool {
        let (from, _) = self.cast.entities[entity].label();
        let once = self.cast.entities[entity].mentions.len() == 1;
        once && from > 1 && self.tokens.has(from - 1, OF) && self.tokens.is_of(from - 2, Fields::NAMESAKE)
    }

    /// *sa nouvelle Valmer*, *leur Doxa*: what a body makes or has is none.
    fn is_owned(&self, from: usize) -> bool {
        let tokens = self.tokens;
        let theirs = |at: usize| at > 0 && tokens.has(at - 1, Classes::DET_POSS);
        let qualified = from > 0 && tokens.has(from - 1, Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER));
        theirs(from) || qualified && theirs(from - 1)
    }

    /// *l'autoroute E87*, *l'A7*, *la RN 10*: a letter and a number name a road.
    fn is_road(&self, from: usize, to: usize) -> bool {
        const ROADS: [&str; 6] = ["A", "D", "E", "N", "RD", "RN"];
        let name = self.tokens.str(from);
        let letters = name.trim_end_matches(|digit: char| digit.is_ascii_digit());
        to == from + 1 && letters.len() < name.len() && ROADS.contains(&letters)
    }

    /// *« A », titre Le Matin. Selon ce journal, B. « C », pointe L'Écho. Le journal …*: the medium that spoke or acted last,
    /// whatever other one was called so before.
    pub(super) fn paper_in_turn(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let medium = self.is_of_medium(office) && !self.has_own_name(mention);
        let takes_up = office.takes_up_names() || self.is_of_place(office);
        let may = |entity: usize| !self.cast.entities[entity].plural && !self.is_of_other_press(entity, office);
        let one = |&entity: &usize| medium && takes_up && may(entity);
        let mut recent = self.recent().filter(one);
        if let Some(own) = recent.clone().find(|&entity| self.is_medium(entity) && self.is_named_after(entity, office)) {
            return Some(own);
        }
        let last = recent.find(|&entity| self.is_medium(entity) || self.is_entitled(entity))?;
        let known = &self.cast.entities[last];
        // Le Courrier en grand titre sur la digue. « A », écrit le journal: no preposition stood before its name
        // Autre son de cloche au Phare. « A », écrit le journal: or nothing else stood in its sentence
        let alone = || sentence.checked_sub(1).is_some_and(|above| known.seen() == above && self.is_verbless(above));
        let near = (!known.oblique || alone()) && sentence.saturating_sub(known.seen()) <= 1;
        let acts = near || ago(known.spoke(), sentence).min(ago(known.subject(), sentence)) <= 1;
        let other =
            |called: &Office| self.is_of_media(called) && (called.noun != office.noun || self.is_of_other_people(called, office));
        (acts && !self.offices_of(last).any(other) && !self.is_otherwise(last, office)).then_some(last)
    }

    /// *Changement de ton au Phare.*: a short sentence of the narrator's without verb or marks.
    fn is_verbless(&self, sentence: usize) -> bool {
        const SHORT: usize = 24;
        let clauses = self.rules.clauses;
        let plain = |at: usize| !matches!(clauses.elements[at].what, What::Verb(_) | What::Quote(_));
        let short = |first: usize, last: usize| last - first <= SHORT && (first..last).all(plain);
        clauses.sentences.get(sentence).is_some_and(|own| own.inside.is_none() && short(own.first, own.last))
    }

    /// *New York Times … le quotidien new-yorkais*: the name tells of the town as the description does.
    fn is_named_after(&self, entity: usize, office: &Office) -> bool {
        let tokens = self.tokens;
        let town = |at: &usize| tokens.has(*at, Classes::DEMONYM) && !tokens.is_of(*at, Fields::NATION);
        let Some(people) = (office.from..office.to.min(office.from + 4)).find(town) else { return false };
        let (from, to) = self.cast.entities[entity].label();
        (from..to.min(from + 6)).any(|at| tokens.is_capital(at) && is_from(tokens.str(people), tokens.str(at)))
    }

    /// *le quotidien de Lans*, *le journal de la capitale*, *le quotidien du soir*: where or when a paper is sold.
    fn is_of_place(&self, office: &Office) -> bool {
        const SOLD: Words = words!["capitale", "côte", "matin", "région", "soir", "ville", "île"];
        let (tokens, of) = (self.tokens, office.from);
        let noun = of + 1 + usize::from(tokens.has(of + 1, Classes::DET_DEF));
        let place = tokens.is_capital(noun) && !tokens.has(noun, Classes::ORGANISATION.or(Classes::TITLE_HEAD));
        tokens.has(of, OF) && office.to == noun + 1 && (place || tokens.one_of(noun, SOLD))
    }

    /// *s'étonne Le Relais*: a name with its article, both with a capital, is a paper's where the lexicon knows no other.
    fn is_entitled(&self, entity: usize) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        let article = self.tokens.has(from, Classes::DET_DEF) || self.tokens.one_of(from, FOREIGN);
        let capitals = article && to > from + 1 && self.tokens.is_capital(from) && self.tokens.is_capital(from + 1);
        let organisation = self.cast.entities[entity].kind == SpeakerKind::Organisation;
        capitals && organisation && !self.is_known_otherwise(from, to) && !self.is_place(from, to)
    }

    /// *Le Matin titre : « A ». « B », précise notre confrère*: so a paper calls another, the last that the text named.
    pub(super) fn fellow_paper(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        const FELLOWS: Words = words!["confrère", "confrères", "consœur", "consœurs"];
        let ours = self.tokens.one_of(mention.start, words!["notre", "nos"]);
        let bare = ours && self.tokens.one_of(mention.at, FELLOWS) && mention.end == mention.at + 1;
        let near = |entity: usize| sentence.saturating_sub(self.cast.entities[entity].seen()) <= REACH;
        let voice =
            || self.cast.last_speaker.map(|(entity, _)| self.root(entity)).filter(|&entity| self.is_named_organisation(entity));
        if bare { self.recent().find(|&entity| self.is_medium(entity) && near(entity)).or_else(voice) } else { None }
    }

    /// A newspaper or a channel that the lexicon knows, or whose name says so: *Le Courrier de Lans*, *Radio Valmer*.
    pub(super) fn is_medium(&self, entity: usize) -> bool {
        let (label, to) = self.cast.entities[entity].label();
        let (tokens, from, to) = (self.tokens, label, to.min(label + 6));
        let from = if tokens.has(from, DETERMINERS) && !tokens.is_capital(from) { from + 1 } else { from };
        let known =
            || tokens.lexicon.phrase(tokens.words(from, to)).is_some_and(|(_, phrase)| phrase.classes.any(Classes::MEDIUM));
        // franceinfo
        let named = || to == from + 1 && from == label && tokens.has(from, Classes::MEDIUM);
        self.cast.entities[entity].kind == SpeakerKind::Organisation
            && (tokens.is_capital(from) || named())
            && !tokens.is_of(from, Fields::AGENCY)
            && !tokens.one_of(from, words!["agence"])
            && ((from..to).any(|at| tokens.is_of(at, Fields::MEDIUM) || tokens.is_capital(at) && tokens.one_of(at, PAPERS))
                || self.offices_of(entity).any(|office| self.is_of_media(office))
                || to == from + 1 && tokens.has(from, Classes::MEDIUM)
                || to == from + 2 && self.is_channel(from)
                || known())
    }

    /// *France 3*: a country with a small number.
    pub(super) fn is_channel(&self, country: usize) -> bool {
        let number = country + 1;
        let small = self.tokens.kind(number) == Kind::Number && self.tokens.str(number).len() <= 2;
        small && self.tokens.is_capital(country) && self.tokens.has(country, Classes::COUNTRY)
    }

    /// A body or a place that the lexicon knows, and for no medium.
    fn is_known_otherwise(&self, from: usize, to: usize) -> bool {
        const KNOWN: Classes = Classes::METONYM.or(Classes::COUNTRY);
        // L'Oréal: the article is part of the name
        let before = from > 0 && self.tokens.has(from - 1, Classes::DET_DEF) && self.is_listed(from - 1, to);
        let article = self.tokens.has(from, DETERMINERS) && to > from + 1 && !self.is_listed(from, to);
        let from = from + usize::from(article) - usize::from(before);
        let starts = self.tokens.has(from, Classes::STARTS_PHRASE);
        let phrase = if starts { self.tokens.lexicon.phrase(self.tokens.words(from, to)) } else { None };
        let classes = match phrase {
            Some((length, phrase)) if from + length == to => phrase.classes,
            _ if to == from + 1 => self.tokens.classes(from),
            _ => return false,
        };
        classes.any(KNOWN) && !classes.any(Classes::MEDIUM)
    }

    /// Whether an organisation was called something that the description's is not: what is a club is no newspaper.
    fn is_otherwise(&self, entity: usize, description: &Office) -> bool {
        let head = |office: &Office, fields: Fields| self.tokens.is_of(office.from - 1, fields);
        let media = |office: &Office| self.is_of_media(office);
        let mut offices = self.offices_of(entity);
        !head(description, Fields::GENERAL)
            && offices.any(|office| {
                let specific = office.classes.any(Classes::TAKES_UP) && !head(office, Fields::GENERAL);
                let other = || media(office) && self.is_of_other_people(office, description);
                specific && media(office) != media(description) || other()
            })
            || self.is_of_other_press(entity, description)
    }

    /// *l'hebdomadaire* is no *chaîne*, nor *la radio* a *quotidien*.
    fn is_of_other_press(&self, entity: usize, description: &Office) -> bool {
        const PRINTED: Words =
            words!["gazette", "hebdo", "hebdomadaire", "journal", "magazine", "mensuel", "quotidien", "revue", "tabloïd"];
        const AIRED: Words = words!["chaîne", "radio", "station", "télé", "télévision"];
        // la chaîne de télévision, la chaîne d'information
        let is = |office: &Office, kind| office.from > 0 && self.tokens.one_of(office.from - 1, kind);
        // Radio Lans, France 3; but Télé Lans may be a magazine
        let (from, to) = self.cast.entities[entity].label();
        let named = |kind| (from..to.min(from + 4)).any(|at| self.tokens.one_of(at, kind));
        let called = |kind| self.offices_of(entity).any(|office| is(office, kind));
        let printed = || called(PRINTED) || named(PRINTED);
        let aired = || called(AIRED) || named(words!["radio"]) || to == from + 2 && self.is_channel(from);
        is(description, PRINTED) && aired() && !printed() || is(description, AIRED) && printed() && !aired()
    }

    /// *le quotidien belge … le journal suisse*: whether both tell of which people a paper is, and of another.
    fn is_of_other_people(&self, one: &Office, other: &Office) -> bool {
        let people = |office: &Office| {
            let at = (office.from..office.to.min(office.from + 6)).find(|&at| self.tokens.is_of(at, Fields::NATION))?;
            self.tokens.str(at).get(..5)
        };
        people(one).zip(people(other)).is_some_and(|(one, other)| one != other)
    }

    /// *le quotidien*, *la chaîne*; but *l'agence* may be of anything.
    pub(super) fn is_of_medium(&self, office: &Office) -> bool {
        let noun = office.from - 1;
        self.tokens.is_of(noun, Fields::MEDIUM) && !self.tokens.one_of(noun, words!["agence"])
    }

    /// *le journal*, *le groupe*, *l'entreprise*; but *la société*, *le club* is no paper.
    pub(super) fn may_be_press(&self, office: &Office) -> bool {
        let noun = office.from - 1;
        let other =
            || self.tokens.is_of(noun, Fields::CIVIL) || self.tokens.one_of(noun, words!["fabricant", "société", "éditeur"]);
        self.tokens.is_of(noun, Fields::MEDIUM) || !other()
    }

    /// *le quotidien*, *la chaîne de télévision*, *le site d'information*
    fn is_of_media(&self, office: &Office) -> bool {
        let information = self.tokens.one_of(office.from - 1, words!["info", "information", "presse"]);
        let general = || office.from.checked_sub(3).is_some_and(|at| self.tokens.is_of(at, Fields::GENERAL));
        self.tokens.is_of(office.from - 1, Fields::MEDIUM) || information && general()
    }

    /// A name that nothing tells to be a person's or an organisation's.
    pub(super) fn is_bare(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let (one, spoke) = (to - from < 2, known.spoke() != NEVER);
        let chance = known.mentions.len() < 2 && one && !spoke;
        // « Non », dit Valmer. « Oui », ajoute l'entreprise: it has spoken, but nothing tells that it is a person.
        let voice = spoke && one && known.given().is_none() && known.gender.is_none() && known.offices.len() == 0;
        known.kind == SpeakerKind::Person && (!known.human || voice) && !chance && !self.tokens.has(from, Classes::COUNTRY)
    }

    /// *Les Verts*, *les Chantiers du port*: one body whose name is plural, which *le parti*, *l'entreprise* take up.
    fn is_called_several(&self, entity: usize) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        let noun = from + usize::from(self.tokens.has(from, DETERMINERS));
        let joined = (from..to).any(|at| self.tokens.has(at, Classes::COORD) || self.tokens.kind(at) == Kind::Comma);
        self.cast.entities[entity].plural
            && self.tokens.is_capital(noun)
            && self.tokens.has(noun, Classes::METONYM.or(Classes::ORGANISATION))
            && !joined
    }

    /// *C'est Valmer qui est touchée. Selon l'enseigne, …*: a firm is meant by one word that acts once.
    fn is_firm_that_acts(&self, mention: &Mention, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let unknown = known.kind == SpeakerKind::Person && !known.human && known.gender.is_none() && known.offices.len() == 0;
        let one = to == from + 1 && self.tokens.classes(from).is_unknown();
        self.tokens.one_of(mention.at, FIRMS) && unknown && one && known.acted() != NEVER
    }

    pub(super) fn is_named_organisation(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let noun = || (from..to).find(|&at| !self.tokens.has(at, DETERMINERS));
        let common = |at: usize| to == at + 1 && self.is_common_acronym(at) && !known.plural;
        let capital = || noun().is_some_and(|at| self.tokens.is_capital(at) && !common(at));
        known.kind == SpeakerKind::Organisation && (known.score >= 100 || capital()) && !self.is_place(from, to)
    }

    /// *ONG*: a noun like others, in capitals.
    fn is_common_acronym(&self, at: usize) -> bool {
        self.tokens.has(at, Classes::TAKES_UP) && self.tokens.is(at, shape::ALL_CAPITALS)
    }

    /// Paris Match is no town, New York is one.
    pub(super) fn is_place(&self, from: usize, to: usize) -> bool {
        let words = self.tokens.words(from, to.min(from + 4));
        let starts = self.tokens.has(from, Classes::STARTS_PHRASE);
        let phrase = if starts { self.tokens.lexicon.phrase(words) } else { None };
        let phrase = phrase.filter(|(_, phrase)| phrase.classes.any(Classes::COUNTRY));
        let length = phrase.map_or(1, |(length, _)| length);
        to - from == length && (length > 1 || self.tokens.has(from, Classes::COUNTRY))
    }

    /// *le FN … le Front national*: an acronym and the name it is made of.
    pub(super) fn spelled_so(&self, mention: &Mention, letters: u64) -> Option<usize> {
        let short = mention.role.1 - mention.at == 1;
        let found = if short { self.by_words(letters) } else { self.spelled(letters) };
        found.filter(|&found| self.cast.entities[found].kind == SpeakerKind::Organisation || self.is_read_as_word(found))
    }

    /// *l'Agence des quais de Lans … l'ADQ de Lans*, *l'ADQ Bretagne … l'Agence des quais Bretagne*: the letters of a body and
    /// where it is, if the text tells of it elsewhere at all.
    pub(super) fn branch_by_letters(&self, at: usize, end: usize) -> Option<usize> {
        // ICI Provence: a house by itself
        let written = self.tokens.is(at, shape::ALL_CAPITALS) && !self.is_listed(at, end);
        let place = if written { at + 1 } else { self.before_place(at, end)? };
        let letters = if written { [(place < end).then(|| self.key(at)), None, None] } else { self.acronyms(at, place) };
        letters.into_iter().flatten().find_map(|letters| {
            let entity = self.by_words(letters)?;
            let known = &self.cast.entities[entity];
            let (from, to) = known.label();
            let capital = |&at: &usize| self.tokens.is_capital(at);
            let head = from + usize::from(self.tokens.has(from, DETERMINERS));
            // l'Agence des quais, l'ADQ: nothing is said of where
            let lettered = self.tokens.is(head, shape::ALL_CAPITALS);
            let common = || (head..to).filter(capital).count() < 2 && self.before_place(from, to).is_none();
            let bare = if lettered { head + 1 == to } else { common() };
            // Force ouvrière … la fédération FO des ports: a branch, which nothing says to be there
            let placed = || (place..end).any(|at| capital(&at));
            let known_there = |at: usize| (from..to).any(|known| self.key(known) == self.key(at));
            let there = || placed() && (place..end).filter(capital).all(known_there);
            let spelled = || (from..to).any(|at| self.key(at) == letters);
            (known.kind == SpeakerKind::Organisation && (written || spelled()) && (bare || there())).then_some(entity)
        })
    }

    /// *Le Courrier … les chiffres du Courrier*, *la Caisse nautique (Canau) … la Canau*, *la Cour des comptes … la Cour*
    pub(super) fn with_article(&self, mention: &Mention) -> Option<usize> {
        let one = mention.role.1 == mention.at + 1 && self.tokens.is_capital(mention.at);
        let found = if one { self.by_words(self.key(mention.at)) } else { None }?;
        let known = &self.cast.entities[found];
        let (from, to) = known.label();
        let written = to - from == 2 && self.tokens.has(from, Classes::DET_DEF) && self.tokens.is_capital(from);
        // un rapport de la Cour des comptes … la Cour, le Medef breton … le Medef; but Paris Match is no Paris
        let part = to > from + 1 && !self.tokens.has(from, Classes::COUNTRY.or(Classes::MEDIUM));
        let part = part && self.tokens.is_capital(from) && self.key(from) == self.key(mention.at);
        ((written || known.lettered || part) && known.kind == SpeakerKind::Organisation).then_some(found)
    }

    /// *la Fédération des pilotes (FDP) de l'Est*: where the words end that the letters shorten.
    pub(super) fn spelled_to(&self, mention: &Mention) -> usize {
        let open = (mention.at + 1..mention.role.1).find(|&at| self.tokens.kind(at) == Kind::ParenOpen);
        open.unwrap_or(mention.role.1)
    }

    /// Has the letters of an institution mean it, and what stands behind its noun: *le Groupe Valmer … Valmer*.
    pub(super) fn learn_institution(&mut self, entity: usize, mention: &Mention, letters: Option<u64>) {
        let last = self.spelled_to(mention);
        if let Some(letters) = self.before_place(mention.at, last).and_then(|end| self.letters(mention.at, end)) {
            self.cast.by_words.entry(letters).or_insert(entity);
        }
        // la Ligue des pêcheurs … la LDP
        let capital = self.tokens.is_capital(mention.at);
        if let Some(letters) = if capital { self.acronym(mention.at, last, true) } else { None } {
            self.cast.by_words.entry(letters).or_insert(entity);
        }
        if let Some(letters) = letters {
            self.cast.by_words.entry(letters).or_insert(entity);
            self.cast.entities[entity].lettered |= mention.role.1 - mention.at == 1;
        }
        let tail = mention.at + 1..mention.role.1;
        // la Fédération des pilotes (FDP) de l'Est … la FDP
        if last < mention.role.1 {
            let letters = self.key(last + 1);
            self.cast.by_words.entry(letters).or_insert(entity);
        }
        // le Fonds maritime international … le Fonds
        if !tail.is_empty()
            && self.tokens.is_capital(mention.at)
            && !self.tokens.has(mention.at, Classes::COUNTRY)
            && !self.is_medium(entity)
        {
            let name = self.key(mention.at);
            self.cast.by_words.entry(name).or_insert(entity);
        }
        let named = |at: usize| self.tokens.is_capital(at) && !self.tokens.has(at, Classes::COUNTRY.or(Classes::METONYM));
        if !tail.is_empty() && self.tokens.is_capital(mention.at) && tail.clone().all(named) {
            let name = self.key(tail.start);
            self.cast.by_words.entry(name).or_insert(entity);
        }
    }

    /// *l'association « Sauvons la digue »*: the name of an institution between marks.
    pub(super) fn marked_name(&self, mention: &Mention) -> Option<(usize, usize)> {
        const LONGEST: usize = 12;
        let tokens = self.tokens;
        let (open, from) = (mention.end, mention.end + 1);
        if !tokens.has(mention.at, Classes::TAKES_UP) || mention.coordinated || !tokens.kind(open).is_mark() {
            return None;
        }
        // LE MUSÉE « TRÈS TOUCHÉ »: a headline in capitals
        let shouts = [mention.start, mention.at, from].iter().all(|&at| tokens.is(at, shape::ALL_CAPITALS));
        let title = tokens.is_capital(from) && !shouts || tokens.kind(from) == Kind::Number;
        let words =
            |at: &usize| !tokens.kind(*at).is_mark() && !tokens.kind(*at).ends_sentence() && tokens.kind(*at) != Kind::Break;
        let end = (from..from + LONGEST).take_while(words).last()? + 1;
        (title && tokens.kind(end).is_mark()).then_some((from, end))
    }
}
