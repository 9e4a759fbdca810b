//! Names for those who are only described: at once, *le préfet … le préfet de l'Aude, Jean Dol*, or when the part is read,
//! *Le ministre a visité le port. Optimiste, Jean Dol a promis …*

use crate::lexicon::{Agreement, Classes, Fields};
use crate::mention::{Determiner, Mention, OF};
use crate::model::SpeakerKind;
use crate::token::{HE_OR_SHE, Kind, Words, words};

use super::office::Office;
use super::presented::MENTIONS;
use super::standing::Standing;
use super::{DETERMINERS, Entity, NEVER, Place, Speakers, compatible, only};

/// How many speakers are compared at the end of a text.
pub(super) const VOICES: usize = 64;

/// The last sentence of the lead, which may tell what somebody is and not the name.
pub(super) const LEAD: usize = 3;

/// How many sentences behind whom the lead calls *la procureure* she may be named.
const LEAD_TO_NAME: usize = 12;

/// Sentences behind a pronoun in which whom it means is named.
const BEHIND: usize = 4;

impl Speakers<'_> {
    /// A role that had no name so far gets it: *le préfet … le préfet de l'Aude, Jean Dol*, *« A », dit un marin. « B », ajoute
    /// ce marin, Jean Dol*; so do several, *les avocats … ses avocats, Jean Dol et Zoé Rey*.
    pub(super) fn unnamed_bearer(&self, mention: &Mention, office: &Office) -> Option<usize> {
        // selon son avocat … son avocat, Jean Dol; the lawyers of two people are two.
        let own = mention.determiner == Determiner::Possessive;
        // ce marin, Jean Dol: whoever spoke or acted last
        let pointed = mention.determiner == Determiner::Demonstrative;
        if !own && !pointed && !matches!(mention.determiner, Determiner::Definite | Determiner::None) {
            return None;
        }
        let last = |entity: usize| {
            let last = [self.cast.last_speaker, self.cast.last_subject].into_iter().flatten();
            last.map(|(last, _)| self.root(last)).any(|last| last == entity)
        };
        // L'avocate de Paul Rey a réagi. Paul Rey viendra, a dit son avocate, Anne Dol: whose she is, the first words tell.
        let owner = |entity: usize, known: &Office| {
            let surname = self.cast.entities[entity].surname();
            known.key == office.key && surname.is_some_and(|surname| known.words().contains(&surname))
        };
        let owned = |bearer: &Entity, known: &Office| {
            let (from, to) = bearer.label();
            let same = || self.text_key(from, to) == self.text_key(mention.start, mention.role.1);
            let spoken_of = self.present.iter().copied().chain(self.cast.last_subject.map(|(entity, _)| entity));
            match bearer.introduced {
                Determiner::Possessive => same(),
                Determiner::Definite if bearer.plural => true,
                Determiner::Definite => spoken_of.take(8).any(|entity| owner(self.root(entity), known)),
                _ => false,
            }
        };
        let (entity, _) = self
            .latest_offices(|known| self.agrees(known, office) || (own || pointed) && known.key == office.key)
            .find(|(entity, known)| {
                let bearer = &self.cast.entities[*entity];
                bearer.score < 100
                    && (bearer.human || bearer.plural)
                    && bearer.plural == mention.is_plural()
                    && (bearer.plural || bearer.kind == SpeakerKind::Person || pointed && bearer.kind == SpeakerKind::Anonymous)
                    && compatible(bearer, mention.agreement)
                    && (known.key == office.key || known.key == office.noun || known.length > 0)
                    && (!own || owned(bearer, known))
                    && (!pointed || last(*entity))
                    && !self.present.contains(entity)
                    // Le ministre des Ports … « A », assure le ministre. Le ministre de la Mer, Jean Dol, …
                    && !self.offices_of(*entity).any(|own| self.is_of_other_ministry(office, own))
            })?;
        Some(entity)
    }

    /// Speakers of the part that are only described, and turn out to be the one named speaker whom they fit:
    /// *Le ministre a visité le port. Optimiste, Jean Dol a promis …*; *L'hebdomadaire révèle … « … », écrit Valmer Hebdo.*
    pub(crate) fn settle(&mut self) {
        for (described, named) in std::mem::take(&mut self.apposed) {
            if let (Some(described), Some(named)) = (self.of_mention[described], self.of_mention[named]) {
                self.unite(described, named);
            }
        }
        let mut voices = std::mem::take(&mut self.present);
        voices.clear();
        let of_one = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            let one = known.human && !known.plural || known.kind == SpeakerKind::Organisation;
            known.joined.is_none() && one && known.spoke().min(known.subject()) != NEVER && !known.is_credit()
        };
        voices.extend((self.known..self.cast.entities.len()).filter(of_one).take(VOICES));
        for &entity in &voices {
            let named = self.nameless(entity, &voices).and_then(|nameless| {
                let next = || self.named_later(&Nameless { reach: 2 * nameless.reach, ..nameless }, &voices);
                let found = self.named_later(&nameless, &voices).or_else(next);
                found.or_else(|| self.named_aside(&nameless, &voices))
            });
            if let Some(bearer) = named.or_else(|| self.named_behind_pronoun(entity, &voices)) {
                self.join(entity, bearer);
            }
        }
        for entity in self.known..self.cast.entities.len().min(self.known + VOICES) {
            if let Some(group) = self.group_behind_pronoun(entity).or_else(|| self.speaks_behind_pronoun(entity)) {
                self.join(entity, group);
            }
        }
        for &entity in &voices {
            if let Some(protagonist) = self.nameless(entity, &voices).and_then(|nameless| self.protagonist(&nameless)) {
                self.join(entity, protagonist);
            }
        }
    }

    /// *Elle a crié « Non ! ». Anne Dol a peur de tout*: a text that opens with the pronoun names whom it means in its next
    /// sentences.
    fn named_behind_pronoun(&self, entity: usize, voices: &[usize]) -> Option<usize> {
        let known = &self.cast.entities[entity];
        let agreement = match self.tokens.str(known.label().0) {
            "celle" | "elle" | "Elle" => Agreement::FEMININE,
            "celui" | "il" | "Il" => Agreement::MASCULINE,
            _ => return None,
        };
        if self.is_other_of_kind(known.label().0) {
            return None;
        }
        let named = |other: &&usize| {
            let bearer = &self.cast.entities[**other];
            bearer.human && bearer.score >= 100
        };
        let bearer =
            *only(voices.iter().filter(named).filter(|&&other| self.cast.entities[other].first() <= known.first() + BEHIND))?;
        let behind = self.cast.entities[bearer].first() > known.first();
        (known.score <= 1 && known.first() <= LEAD && behind && compatible(&self.cast.entities[bearer], agreement))
            .then_some(bearer)
    }

    /// *Il a cédé, dit-il. Le maire de Lans, Luc Rey, a estimé …*: who speaks first in the next sentences, if gender and number
    /// allow.
    fn speaks_behind_pronoun(&self, entity: usize) -> Option<usize> {
        let known = &self.cast.entities[entity];
        let agreement = self.tokens.word(known.label().0).agreement;
        let pronoun = self.tokens.one_of(known.label().0, HE_OR_SHE);
        if !pronoun || known.score > 1 || known.first() > LEAD || known.spoke() == NEVER || known.joined.is_some() {
            return None;
        }
        let speaks = |&other: &usize| {
            let one = &self.cast.entities[other];
            let near = (known.first() + 1..=known.first() + BEHIND).contains(&one.first());
            let body = agreement.any(Agreement::FEMININE) && one.kind == SpeakerKind::Organisation;
            let alike = one.plural == known.plural && (one.human || body) && compatible(one, agreement);
            near && one.spoke() != NEVER && one.joined.is_none() && one.score > 1 && alike
        };
        let behind = (entity + 1..self.cast.entities.len()).take(VOICES).filter(speaks);
        behind.min_by_key(|&other| self.cast.entities[other].first())
    }

    /// *« A », disent-ils. Anne et Luc Dol ont fermé leur librairie*: the only ones who act in the next sentences.
    fn group_behind_pronoun(&self, entity: usize) -> Option<usize> {
        let known = &self.cast.entities[entity];
        let they = known.plural && self.tokens.one_of(known.label().0, words!["elles", "ils"]);
        if !they || known.score > 1 || known.first() > LEAD || known.joined.is_some() {
            return None;
        }
        let agreement = self.tokens.word(known.label().0).agreement;
        let acts = |&other: &usize| {
            let group = &self.cast.entities[other];
            let below = (known.first() + 1..=known.first() + BEHIND).contains(&group.first());
            let named = group.human && group.plural && group.score > 1 && group.joined.is_none();
            below && named && group.subject() == group.first() && compatible(group, agreement)
        };
        only((entity + 1..self.cast.entities.len()).take(VOICES).filter(acts))
    }

    /// Somebody only described said what somebody named says: they are one, if gender and number allow.
    pub(crate) fn unite(&mut self, described: usize, named: usize) {
        let (described, named) = (self.root(described), self.root(named));
        let (one, other) = (&self.cast.entities[described], &self.cast.entities[named]);
        let agreement = one.agreement();
        let people = one.human && other.human && !one.plural && !other.plural;
        if people && (2..100).contains(&one.score) && other.score >= 100 && compatible(other, agreement) {
            self.join(described, named);
        }
    }

    /// A speaker who is only described, if a name of the text may be theirs.
    fn nameless(&self, entity: usize, voices: &[usize]) -> Option<Nameless> {
        let known = &self.cast.entities[entity];
        // la Chine is not the agency Chine nouvelle.
        let noun = (known.label().0..known.label().1).find(|&at| !self.tokens.has(at, DETERMINERS));
        let country = noun.is_some_and(|at| self.tokens.has(at, Classes::COUNTRY));
        let named = if known.human { known.score >= 100 } else { country || self.is_named_organisation(entity) };
        // Mme le maire: so called, whoever is named below
        let civil = known.label().0.checked_sub(1).is_some_and(|at| known.human && self.tokens.has(at, Classes::CIVILITY));
        // le plus jeune des prévenus
        let one_of = known.human && self.tokens.one_of(known.label().0 + 1, words!["plus", "moins"]);
        let past = known.human && self.is_of_past(known.label().0, known.label().1);
        if named || known.labelled || civil || one_of || past || known.score <= 1 || known.spoke() == NEVER || known.who.is_some()
        {
            return None;
        }
        let office = *self.cast.offices.first(known.offices)?;
        // le responsable d'une boutique: below the lead nobody whom the text names
        if known.human && known.first() > LEAD && self.is_new(&office) {
            return None;
        }
        // there is one procureur général de Lans, whose name may stand below
        let trade = || self.last_places(entity).all(|(start, end)| self.is_of_trade(&office, start, end));
        let nameless = || self.is_nameless(&office, known.introduced) && !office.has_seat() && !trade();
        let anybody = nameless() || self.is_wife(&office) || known.introduced == Determiner::Possessive;
        // le frère de Jean Dol may be Paul Dol, le frère de M. Dol is no M. Dol
        let civil = (office.from..office.to).any(|at| self.tokens.has(at, Classes::CIVILITY));
        let kin = anybody && office.length > 1 && (!civil || self.is_wife(&office));
        // « A », a dit le procureur de Lans. « B », a ajouté Jean Dol: whoever speaks next, and of whom nothing else is said; but
        // le frère de Jean Dol
        let family = self.names_person(&office);
        let definite = anybody && known.introduced == Determiner::Definite;
        // selon son avocat … Me Jean Dol
        let theirs = known.introduced == Determiner::Possessive && office.classes.any(Classes::ROLE) && !self.is_kin(&office);
        let signed = (definite && office.length > 0 || theirs) && !family;
        let foreign = office.is_supreme() && office.people != 0;
        let seat = known.introduced == Determiner::Definite
            && (foreign || anybody && (self.sits_alone(&office) || self.is_kin(&office)));
        let indefinite = known.introduced == Determiner::Indefinite;
        // Une chercheuse a annoncé … : the lead speaks of her, the text below names her.
        let lead = known.first() <= 2 && known.subject() == known.first();
        // Un préfet se tait ⏎ Le préfet, Jean Dol, …: the headline leaves out the name even of those who often have none
        let headed = indefinite && known.first() == 0 && lead;
        // le Toulousain
        let people = office.classes.any(Classes::DEMONYM) && self.tokens.is_capital(office.at);
        let one = people || office.classes.any(Classes::ROLE.or(Classes::PERSON));
        let person = known.human && (kin || signed || seat || headed || !anybody) && one;
        // L'association de défense des marées affirme … Ecolittoral
        let of_kind =
            || known.first() <= LEAD && known.introduced == Determiner::Definite && !known.plural && self.tells_kind(&office);
        let takes_up = !known.human && (office.takes_up_names() || of_kind());
        let general = takes_up && (!indefinite || lead && !known.plural);
        if !person && !general || indefinite && known.human && (!lead && known.mentions.len() < 2 || self.is_anonymous(entity)) {
            return None;
        }
        let another = |&other: &usize| {
            let described = &self.cast.entities[other];
            other != entity && described.first() == known.first() && described.score < 100 && self.alike(entity, other)
        };
        let alone = known.first() <= LEAD && !office.is_supreme() && !voices.iter().any(another);
        Some(Nameless { entity, office, anybody, kin, signed, seat, person, reach: usize::from(alone) })
    }

    /// The only one of the voices whose name can be that of somebody described; of several, the one who is said to bear the
    /// office.
    fn named_later(&self, nameless: &Nameless, voices: &[usize]) -> Option<usize> {
        let Nameless { entity, ref office, person, .. } = *nameless;
        let known = &self.cast.entities[entity];
        let fits = |other: &&usize| self.may_name(nameless, **other) && self.may_settle(nameless, **other);
        // Jean Dol défend la digue ⏎ Le ministre estime …: of several, whom the headline names is whom the lead speaks of.
        let voice = |speaks: bool, above: bool| {
            let spoke = |other: &&usize| !speaks || self.cast.entities[**other].spoke() != NEVER;
            let before = |other: &&usize| !above || self.cast.entities[**other].first() <= known.first() && known.first() <= LEAD;
            only(voices.iter().filter(spoke).filter(before).filter(fits)).copied()
        };
        let said = || {
            let told = |other: &Office| other.key == office.key && other.people == office.people && self.agrees(office, other);
            let own = |other: usize| self.offices_of(other).any(told);
            let same = |other: &&usize| own(**other);
            only(voices.iter().filter(same).filter(fits)).copied().filter(|_| person)
        };
        // « A », dit Jean Dol. « B », dit Luc Rey. Le maire de Lans a voté …: below the lead the text has named several whom it
        // may mean, and none of them so.
        let agreement = known.agreement();
        let man = |&&other: &&usize| {
            let bearer = &self.cast.entities[other];
            let before = bearer.first() < known.first() && bearer.spoke() != NEVER;
            before && bearer.human && bearer.score >= 100 && !bearer.plural && compatible(bearer, agreement)
        };
        if person && known.first() > LEAD && self.sits_alone(office) && voices.iter().filter(man).nth(1).is_some() {
            return said();
        }
        // L'ancien maire conteste tout ⏎ Condamné en avril, Jean Dol a comparu: of several, whom the sentence below the headline
        // names
        // Le député refuse. ⏎ Il ira voter. Jean Dol dit …: or the second below
        let next = || {
            let below = |far: usize| {
                let there = move |other: &&usize| self.cast.entities[**other].first() == known.first() + far;
                voices.iter().filter(there).filter(fits)
            };
            // une gérante may be anybody, le Premier ministre is known without a name
            let told = known.introduced == Determiner::Definite && (office.former || !office.is_unique());
            let far = (1..=if told { 2 } else { 1 }).find(|&far| below(far).next().is_some())?;
            only(below(far)).copied().filter(|_| known.first() < LEAD)
        };
        let alone = || voice(true, true).or_else(|| voice(false, false)).or_else(&next);
        // L'ancien ministre raconte ⏎ Jean Dol se souvient. … « A », dit Luc Rey, député: rather whom the sentence below names
        // than somebody of another office
        let nearer = |voice: usize| {
            let akin = |other: usize| self.standing(other, office) <= Standing::Akin;
            next().filter(|&below| person && akin(voice) && !akin(below)).unwrap_or(voice)
        };
        // Le club conteste tout ⏎ … « A », écrit Le Courrier. Valmer FC a dit : « B »: of several bodies, the only one of the
        // kind
        let kind = || {
            let press = self.is_of_medium(office);
            let alike = |other: &&usize| self.cast.entities[**other].spoke() != NEVER && self.is_medium(**other) == press;
            only(voices.iter().filter(alike).filter(fits)).copied().filter(|_| !known.human)
        };
        let found = voice(true, false).map(nearer).or_else(said).or_else(kind).or_else(|| if person { alone() } else { None });
        // Le leader syndical nie. Le ministre Jean Dol a cédé. … Anne Roy, secrétaire générale de la CGT: rather who is the same
        let same = |other: &&usize| self.standing(**other, office) == Standing::Same;
        let told = person && known.introduced == Determiner::Definite;
        let less = |found: &usize| told && self.standing(*found, office) < Standing::Bare;
        let rather = || only(voices.iter().filter(fits).filter(same)).copied();
        found.map(|found| if less(&found) { rather().unwrap_or(found) } else { found })
    }

    /// *La ministre nie ⏎ Sans l'accord d'Anne Dol, la taxe a été votée*, *L'avion de Jean Dol a du retard. Le chef de l'État …*:
    /// the only one named of whose deeds nothing is told, where nobody who acts may be meant; but *Après avoir vu Jean Dol, le
    /// maire nie*, *Jean Dol a cédé. Le maire, lui, nie.*
    fn named_aside(&self, nameless: &Nameless, voices: &[usize]) -> Option<usize> {
        let Nameless { entity, ref office, .. } = *nameless;
        let known = &self.cast.entities[entity];
        let told = known.introduced == Determiner::Definite && (known.first() <= LEAD || office.is_unique());
        let other = || self.is_of_court(office) || self.last_places(entity).any(|(_, end)| self.is_set_apart(end));
        if !told || !nameless.person || nameless.anybody || !office.classes.any(Classes::ROLE) || other() {
            return None;
        }
        let agreement = known.agreement();
        let named = |other: usize| {
            let bearer = &self.cast.entities[other];
            let full = bearer.label().1 > bearer.label().0 + 1;
            let person = bearer.human && !bearer.plural && bearer.joined.is_none() && !bearer.is_credit();
            person && full && bearer.score >= 100 && compatible(bearer, agreement)
        };
        let met = |other: usize| {
            let at = self.first_token(other).unwrap_or(0);
            let bearer = &self.cast.entities[other];
            let object = || bearer.first() == known.first() && self.tokens.has(at - 1, Classes::VERB);
            at > 0 && (object() || bearer.first() > known.first() && self.is_behind_actor(entity, other, at))
        };
        let least = if office.is_unique() { Standing::Same } else { Standing::Akin };
        let likely = |other: &usize| named(*other) && self.standing(*other, office) >= least;
        let may = |nameless: &Nameless, other: usize| {
            named(other) && !met(other) && self.may_name(nameless, other) && self.may_settle(nameless, other)
        };
        // further below whoever is spoken of again; but of a Premier ministre without a name the president is the one who has
        let reign = office.is_unique() && self.tokens.one_of(office.from.max(1) - 1, words!["ministre"]);
        let further = Nameless { reach: 4 * nameless.reach, ..*nameless };
        let again = |other: &usize| {
            let one = !reign && !office.classes.any(Classes::NAMELESS) && self.cast.entities[*other].mentions.len() > 1;
            one && may(&further, *other)
        };
        let all = || (self.known..self.cast.entities.len()).take(2 * VOICES);
        let found = only(all().filter(|&other| may(nameless, other))).or_else(|| only(all().filter(again)));
        found.filter(|other| !voices.iter().any(|voice| voice != other && likely(voice)))
    }

    /// *Les élus attendent des offres pour Luc Rey*: whether other people act, in the clause that first names somebody, at `at`,
    /// for or against him; but *sans l'accord de Luc Rey*.
    fn is_behind_actor(&self, described: usize, named: usize, at: usize) -> bool {
        const FAR: usize = 40;
        let then = self.cast.entities[named].first();
        let acts = |other: usize| {
            let known = &self.cast.entities[other];
            let near = |(start, end): (usize, usize)| start + FAR > at && end + 1 < at;
            let person = known.joined.is_none() && known.human && known.acted() == then;
            person && other != described && other != named && self.last_places(other).any(near)
        };
        let tied = self.tokens.one_of(at - 1, words!["avec", "contre", "pour"]);
        tied && (self.known..self.cast.entities.len()).take(2 * VOICES).any(acts)
    }

    /// Whether a name can be that of somebody described: *l'avocat de Jean Dol* is not Jean Dol, *le frère de Jean Dol* may be
    /// Paul Dol.
    fn may_name(&self, nameless: &Nameless, other: usize) -> bool {
        let (known, named) = (&self.cast.entities[nameless.entity], &self.cast.entities[other]);
        let bears = |name: Option<u64>| name.is_some_and(|name| nameless.office.words().contains(&name));
        let below = named.first().saturating_sub(known.spoke().min(known.first()));
        let near = if known.first() <= LEAD { LEAD_TO_NAME } else { 2 };
        // leur médecin … M. Fournier, le porte-parole de Jean Dol … Valmer: one word alone was told of before, or is no person's
        // name
        let theirs = known.introduced == Determiner::Possessive || self.names_person(&nameless.office);
        let full = !theirs || named.label().1 > named.label().0 + 1;
        let spoke = nameless.signed && named.spoke() != NEVER && (1..=2).contains(&below) && full;
        let kin = self.is_kin(&nameless.office);
        let acts = named.spoke().min(named.told()) != NEVER || kin && named.subject() == named.first() && below <= LEAD;
        let seated = || nameless.seat && acts && (1..=near).contains(&below);
        // La procureure … Anne Dol … la magistrate: what else is said of her may be said of whoever holds the office
        let wider = |own: &Office| own.general && self.tokens.lexicon.takes_up(own.head, nameless.office.head);
        let any = kin || self.offices_of(other).all(wider);
        let untold = || named.offices.len() == 0 && !self.is_told_right_behind(named) && !self.is_told_before(other);
        let next = spoke && untold() || any && seated() && self.is_presented_bare(named);
        // L'avocate de Jean Dol s'est dite confiante … a dit Me Anne Roy
        let same = || {
            let office = &nameless.office;
            // leur avocate, Anne Roy; but a dit son avocate
            let own = |told: &Office| {
                let bare = told.length == told.own || self.words_agree(told, office);
                told.noun == office.noun && bare && !self.tokens.one_of(told.from.max(2) - 2, words!["sa", "son"])
            };
            let professes = office.classes.any(Classes::ROLE) && !kin && self.offices_of(other).any(own);
            professes && full && acts && (1..=near).contains(&below) && self.standing(other, office) == Standing::Same
        };
        !nameless.anybody && full && !bears(named.surname())
            || next
            || nameless.anybody && same()
            || nameless.kin && bears(named.surname()) && !bears(named.given())
    }

    /// *le porte-parole de Jean Dol*
    fn names_person(&self, office: &Office) -> bool {
        (office.from..office.to).any(|at| self.tokens.has(at, Classes::FIRST_NAME.or(Classes::CIVILITY)))
    }

    /// *le père de la victime*, *la veuve*
    pub(super) fn is_kin(&self, office: &Office) -> bool {
        self.tokens.one_of(office.from.max(1) - 1, words!["père", "mère", "veuf", "veuve"])
    }

    /// *Le président rit. L'ancien conseiller de Paul Rey se tait*: who had somebody in his service that has left it since.
    fn is_of_former(&self, named: usize) -> bool {
        let tokens = self.tokens;
        let left = |at: usize| tokens.is_of(at, Fields::FORMER) || tokens.str(at).starts_with("ex-");
        let theirs = |(start, _): (usize, usize)| {
            let role = start.checked_sub(2).filter(|&role| tokens.has(start - 1, OF) && tokens.has(role, Classes::ROLE));
            role.is_some_and(|role| (role.saturating_sub(2)..=role).any(left))
        };
        let mut places = self.last_places(named).peekable();
        places.peek().is_some() && places.all(theirs)
    }

    /// Whether a speaker who is only described can be a named one.
    fn may_settle(&self, nameless: &Nameless, named: usize) -> bool {
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let kind = known.human == bearer.human && known.plural == bearer.plural && bearer.joined.is_none();
        kind && self.is_in_reach(nameless, named)
            && !self.is_told_to_be_another(nameless, named)
            && if known.human { self.may_settle_person(nameless, named) } else { self.may_settle_body(nameless, named) }
    }

    /// Whether so few sentences lie between somebody described and the name that it may be theirs.
    fn is_in_reach(&self, nameless: &Nameless, named: usize) -> bool {
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let gap = bearer.first().saturating_sub(known.seen()).max(known.first().saturating_sub(bearer.seen()));
        gap <= if known.human { 6 } else { 12 }
    }

    /// Whether the text tells in other words that somebody named is another than whoever it describes.
    fn is_told_to_be_another(&self, nameless: &Nameless, named: usize) -> bool {
        let office = &nameless.office;
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let above = bearer.first() < known.first();
        let new = || above && known.introduced == Determiner::Definite && self.is_new(office);
        // « A », dit Jean Dol. Le maire, lui, en doute; L'expert qui devait témoigner est absent; Jean Dol a trois fils. L'aîné
        // rit
        // Jean Dol a quitté la ville dont le maire rit
        let before = |start: usize| above || self.first_token(named).is_some_and(|first| first < start);
        let owned = |(start, _): (usize, usize)| {
            let of = start > 0 && self.tokens.one_of(start - 1, words!["dont"]);
            of && office.classes.any(Classes::ROLE) && before(start)
        };
        let owned = || self.last_places(nameless.entity).any(owned);
        let told_apart =
            |(start, end)| self.is_set_apart(end) || self.is_defined_behind(start, end) || self.is_of_children(start);
        let apart = || above && self.last_places(nameless.entity).any(told_apart);
        // Me Jean Dol a plaidé. « A », dit l'homme
        let tried = || (office.from.saturating_sub(3)..office.from).any(|at| self.may_be_tried(at));
        // Jean Dol est jugé. « A », lui demande le président du tribunal: nor is the court whom the text named before
        let court = || self.is_of_court(office) && above && self.standing(named, office) < Standing::Same;
        new()
            || owned()
            || apart()
            || self.is_quoted_before(nameless, named)
            || self.is_set_apart_from(named, office)
            || self.is_one_of_others(named, office)
            || court()
            || self.is_of_bench(named, false) && tried()
            || !office.former && self.is_of_former(named)
            || known.human && !self.tokens.is_of(office.at, Fields::REPORTER) && self.is_interviewer(named)
            || known.human && above && self.is_long_left(nameless.entity, named)
    }

    /// *« A », confie un ancien élu. Jean Dol, qui l'a combattu, …*: below the lead, who is quoted so is not whom the text goes on
    /// to present.
    fn is_quoted_before(&self, nameless: &Nameless, named: usize) -> bool {
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let voice = |place: &Place| {
            let at = self.tokens.at(place.token as usize).unwrap_or(0);
            at > 0 && self.tokens.has(at - 1, Classes::SPEECH)
        };
        known.introduced == Determiner::Indefinite
            && known.first() > LEAD
            && bearer.first() > known.first()
            && self.is_presented_behind(named)
            && self.first_place(nameless.entity).is_some_and(voice)
    }

    /// *Un collectif proteste* ⏎ *Le Gadem dénonce*: whom the lead presents, the next sentences name, or the text by the same
    /// noun.
    fn may_settle_body(&self, nameless: &Nameless, named: usize) -> bool {
        let office = &nameless.office;
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let below = bearer.first().saturating_sub(known.first());
        let told = || self.offices_of(named).any(|other| other.key == office.key);
        let near = known.introduced != Determiner::Indefinite || (1..=LEAD).contains(&below) || told();
        let press = self.may_be_press(office) || !self.is_medium(named);
        let other = || office.is_bare() && self.is_another_body(office.at, named) || self.is_of_other_kind(named, office);
        near && press && self.is_named_organisation(named) && !other()
    }

    fn may_settle_person(&self, nameless: &Nameless, named: usize) -> bool {
        let office = &nameless.office;
        let beside = || office.classes.any(Classes::ROLE) && self.is_beside(nameless.entity, named);
        if beside() || self.is_set_against(nameless.entity, named) || self.is_met_in_pair(named) {
            return false;
        }
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        // le père de la victime may be of any walk of life
        let standing = if self.is_kin(office) { Standing::Bare } else { self.standing(named, office) };
        bearer.score >= 100
            && compatible(bearer, known.agreement())
            && !(self.tale && standing < Standing::Same)
            && !self.is_passer_by(named, office)
            && self.is_named_in_turn(nameless, named)
            && self.is_named_where_told(nameless, named, standing)
            && self.suits(nameless, named, standing)
    }

    /// *« A », juge le chef d'équipe. « B », soufflent Anne et Luc Rey*: who is first named with another of one surname is one of
    /// two of whom nothing else is told.
    fn is_met_in_pair(&self, named: usize) -> bool {
        let tokens = self.tokens;
        let Some(first) = self.first_token(named).filter(|&first| first > 2) else { return false };
        let given = tokens.is_capital(first - 2) && tokens.has(first - 2, Classes::FIRST_NAME) && !tokens.is_capital(first - 3);
        given && tokens.has(first - 1, Classes::COORD)
    }

    /// *Un marin a crié. Jean Dol a défendu …*: right behind somebody said once, a new name is another's; but *Un chirurgien est
    /// jugé* ⏎ *Le chirurgien Jean Dol …*: the text says again what the headline did.
    fn is_named_in_turn(&self, nameless: &Nameless, named: usize) -> bool {
        let office = &nameless.office;
        let known = &self.cast.entities[nameless.entity];
        let below = self.cast.entities[named].first().saturating_sub(known.first());
        let told =
            || known.first() == 0 && self.offices_of(named).any(|other| other.key == office.key && self.agrees(office, other));
        let least = if known.mentions.len() < 2 && !told() { 2 } else { 1 };
        known.introduced != Determiner::Indefinite || (least..=4).contains(&below)
    }

    /// Whether the name stands where a text that describes somebody first gives it.
    fn is_named_where_told(&self, nameless: &Nameless, named: usize, standing: Standing) -> bool {
        let office = &nameless.office;
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let below = bearer.first().saturating_sub(known.first());
        let full = bearer.label().1 > bearer.label().0 + 1;
        let told_of = known.introduced == Determiner::Definite || self.sits_alone(office);
        let voiced = || bearer.spoke().min(bearer.told()) != NEVER || nameless.seat || standing == Standing::Same;
        // Le président du club se dit prêt … Jean Dol, président du club, a été élu: that it is his office is said
        below == 0
            || nameless.seat && office.is_supreme() && self.is_presented_bare(bearer)
            // Le président est venu. Jean Dol a promis … le chef de l'État: the text calls him so below
            || office.is_supreme() && standing == Standing::Same && below <= if full { LEAD_TO_NAME } else { LEAD }
            || (office.former || !office.is_supreme()) && voiced()
            // Le député de Lans a réagi. Mécontent, Jean Dol a quitté la salle.
            || told_of && nameless.reach > 0 && known.first() < LEAD && full && below <= LEAD && bearer.acted() != NEVER
            // L'humoriste a gagné. Jean Dol est ravi: the lead varies what it calls him.
            || (1..=nameless.reach).contains(&below) && standing == Standing::Bare
    }

    /// Whether what is known of somebody's office suits a description: the lead says what somebody is, the text below the name;
    /// further down the name is at hand.
    fn suits(&self, nameless: &Nameless, named: usize, standing: Standing) -> bool {
        let office = &nameless.office;
        let (known, bearer) = (&self.cast.entities[nameless.entity], &self.cast.entities[named]);
        let below = bearer.first().saturating_sub(known.first());
        let led = known.first() <= LEAD;
        match standing {
            Standing::Other => false,
            Standing::Akin if below > 0 => led && !self.is_presented_otherwise(named, office),
            Standing::Akin => !self.is_governed(office),
            // le procureur général de Lans is named behind, and nobody of whom the text spoke before
            Standing::Bare if office.has_seat() && office.classes.any(Classes::NAMELESS) => (1..=2).contains(&below),
            // Le commissaire s'est tu. Paul Rey, le frère de la victime, rit: nor does the lead mean somebody's kin
            Standing::Bare if self.is_told_kin(bearer) => false,
            Standing::Bare => led || below <= if self.is_told_anew(named) { 1 } else { 2 },
            Standing::Same => led || below <= 2,
        }
    }

    /// *Interrogé par Jean Dol, …*, *au micro de Zoé Rey*: who asks the questions.
    fn is_interviewer(&self, named: usize) -> bool {
        const ASKED: Words =
            words!["interrogé", "interrogée", "interviewé", "interviewée", "questionné", "questionnée", "relancé", "relancée"];
        let tokens = self.tokens;
        let asks = |start: usize| {
            let before = |words| start > 1 && tokens.one_of(start - 2, words);
            before(ASKED) && tokens.one_of(start - 1, words!["par"])
                || before(words!["micro"]) && tokens.one_of(start - 1, words!["d'", "de"])
        };
        self.last_places(named).any(|(start, _)| asks(start))
    }

    /// *Jean Dol et Luc Rey seront là. … Le rappeur a ri. … Jean Dol rit*: whether the text last named somebody long before it
    /// first describes another, of whom nothing else tells that they are one.
    fn is_long_left(&self, described: usize, named: usize) -> bool {
        const LONG: u32 = 250;
        let first = self.first_place(described).map_or(0, |place| place.token);
        let mentions = self.cast.places.of(self.cast.entities[named].mentions).take(MENTIONS);
        let last = mentions.map(|place| place.token).filter(|&token| token < first).max();
        let told = self.cast.offices.first(self.cast.entities[described].offices);
        let same = told.is_some_and(|office| self.standing(named, office) == Standing::Same);
        !same && last.is_some_and(|last| first - last > LONG)
    }

    /// *L'ancien ministre, à qui Jean Dol avait écrit, …*, *Le maire a réagi après le départ de Jean Dol*: whether the sentence
    /// that first describes somebody goes on to name another.
    pub(super) fn is_beside(&self, described: usize, named: usize) -> bool {
        if self.cast.entities[described].first() != self.cast.entities[named].first() {
            return false;
        }
        // le maire, Jean Dol
        let comma = |place: &Place| {
            let at = self.tokens.at(place.token as usize).and_then(|at| at.checked_sub(1));
            at.is_none_or(|at| self.tokens.kind(at) == Kind::Comma)
        };
        // Un virologue est menacé : à Lans, Ivo Dol vit caché
        let explained = |one: &Place, other: &Place| {
            let tokens = self.tokens.at(one.token as usize).zip(self.tokens.at(other.token as usize));
            tokens.is_some_and(|(one, other)| (one..other).any(|at| self.tokens.kind(at) == Kind::Colon))
        };
        self.first_place(described)
            .zip(self.first_place(named))
            .is_some_and(|(one, other)| other.start > one.end + 1 && !comma(other) && !explained(one, other))
    }

    /// *Le maire est venu. Il a reçu Luc Rey*, *Le maire a ri. Son homologue, le maire Luc Rey, boude*: whether the sentence that
    /// first names somebody opens with a pronoun for whoever was described, or sets them beside; but *Il est là : Luc Rey a
    /// cédé*.
    fn is_set_against(&self, described: usize, named: usize) -> bool {
        const FAR: usize = 48;
        const OWN: usize = 4;
        let tokens = self.tokens;
        let Some(first) = self.first_token(named) else { return false };
        // son homologue, le maire Luc Rey
        let comma = first > 0 && tokens.kind(first - 1) == Kind::Comma;
        let peer = |at: usize| at > 0 && tokens.is_of(at, Fields::COUNTERPART) && tokens.has(at - 1, Classes::DET_POSS);
        let beside = (first.saturating_sub(OWN)..first + 2).any(peer) && (comma || peer(first + 1));
        let parts = |at: usize| tokens.kind(at).ends_sentence() || matches!(tokens.kind(at), Kind::Colon | Kind::Semicolon);
        let places = self.cast.places.of(self.cast.entities[described].mentions).take(MENTIONS);
        places.filter_map(|place| tokens.at(place.token as usize)).filter(|&at| at + 1 < first && first - at <= FAR).any(|at| {
            let opens = tokens.one_of(at, words!["elle", "il"]) && tokens.is_capital(at) && (!comma || beside);
            opens && !(at..first).any(parts) || beside
        })
    }

    /// *un diplomate sous couvert d'anonymat*, *a dit un élu qui a requis l'anonymat*: no name of the text is theirs.
    fn is_anonymous(&self, entity: usize) -> bool {
        self.last_places(entity).any(|(start, end)| self.hides_name(start, end))
    }

    /// *sous couvert d'anonymat*, *qui ne souhaite pas que son nom apparaisse*: told in the sentence of the words at hand; but
    /// *La maire est sortie de l'anonymat*, *La maire a reçu un courrier anonyme*.
    pub(super) fn hides_name(&self, start: usize, end: usize) -> bool {
        const BESIDE: usize = 6;
        let goes_on = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Period | Kind::Break);
        let hidden = |at: usize| {
            let withheld = || (at.saturating_sub(BESIDE)..at).any(|at| self.tokens.has(at, Classes::PAS));
            let letter = || at > 0 && self.tokens.is_of(at - 1, Fields::LETTER);
            self.tokens.one_of(at, words!["anonymat"]) && !self.is_left_behind(at)
                || self.tokens.one_of(at, words!["anonyme", "anonymement"]) && !letter()
                || at > 0 && self.tokens.one_of(at, words!["nom"]) && self.tokens.one_of(at - 1, words!["son"]) && withheld()
        };
        let before = (start.saturating_sub(8)..start).rev().take_while(goes_on).any(hidden);
        before || (end..(end + 16).min(self.tokens.len())).take_while(goes_on).any(hidden)
    }

    /// *sorti de l'anonymat*, *tiré de l'anonymat*: what somebody is in no longer.
    fn is_left_behind(&self, noun: usize) -> bool {
        let tokens = self.tokens;
        let Some(verb) = noun.checked_sub(3).filter(|_| tokens.has(noun - 2, OF)) else { return false };
        tokens.verb(verb).one_of(words!["arracher", "extirper", "passer", "sortir", "tirer", "émerger"])
    }
}

/// A speaker who is only described.
#[derive(Clone, Copy)]
pub(super) struct Nameless {
    pub(super) entity: usize,
    pub(super) office: Office,
    /// Articles often leave such people without a name.
    anybody: bool,
    /// *le frère de Jean Dol*
    kin: bool,
    /// *le procureur de Lans*: whoever speaks next may be meant.
    signed: bool,
    /// *le procureur*: whoever holds such an office has it alone.
    seat: bool,
    pub(super) person: bool,
    /// In how many sentences below they may be named who act there, where nobody else of the lead is so described.
    reach: usize,
}
