//! What a small word besides *de* ties to a noun: the field of an office, *le ministre délégué à la mer*; the place of a body,
//! *les autorités au Pérou*; a second complement or office behind *et*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, Forms, Frames, phrases};
use crate::mention::apposition::close_name;
use crate::mention::head::{head, is_adjective, is_finite};
use crate::mention::institution::expansion;
use crate::mention::name::{is_full_name, name, phrase_classes};
use crate::mention::whose::{bearer, is_named_by_form};
use crate::mention::{HEADS, HUMAN, Head, OF};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::addressee::{PRESS, governs_medium, is_spoken_to};
use super::adjective::tells_one;
use super::of_phrase::of_phrase;
use super::{Tail, complements};

/// What there is between two.
const EQUALITY: Words = words!["egalité", "parité", "égalité"];

impl<'a> Tail<'a> {
    /// What a small word besides *de* ties to the noun.
    #[inline(never)]
    pub(super) fn tied(&mut self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let token = cursor.token();
        if let Some(house) = self.workplace() {
            self.complement = house.at;
            return of_phrase(house);
        }
        let behind = |words| tokens.one_of(cursor.at - 1, words);
        // a dit l'avocate à nouveau, en privé
        if tokens.phrase(cursor.at, &phrases::ADVERB).is_some() {
            return None;
        }
        if token.one_of(words!["à", "au", "aux", "en", "pour", "auprès", "chez", "sur"]) && self.opens_field() {
            let field = of_phrase(cursor.skip(if token.one_of(words!["auprès"]) { 2 } else { 1 }))?;
            // la secrétaire d'État à l'Égalité entre les femmes et les hommes
            if tokens.one_of(field.at - 1, EQUALITY) {
                self.complement = field.at - 1;
            }
            return Some(field);
        }
        // un cadre au sein du parti
        if token.one_of(words!["au"]) && cursor.skip(1).one_of(words!["sein"]) && cursor.skip(2).has(OF) {
            let inside = head.is_people() || head == Head::Anonymous;
            return if inside { of_phrase(cursor.skip(3)) } else { None };
        }
        if token.one_of(words!["dans"]) {
            return self.among();
        }
        if token.one_of(words!["à", "au", "aux", "en"]) {
            return self.placed();
        }
        if token.one_of(words!["et", "ou"]) {
            return self.joined().or_else(|| self.members());
        }
        // le Centre de lutte contre l'oubli, l'Office de protection des marais et des landes
        // chargée de la lutte contre la faim, l'agence des Nations unies pour la faim
        if token.one_of(words!["contre", "pour"]) {
            let behind = || behind(if token.one_of(words!["pour"]) { words!["unies"] } else { words!["lutte"] });
            let known =
                self.common || behind() || is_high(tokens, cursor.at - 1) || token.one_of(words!["pour"]) && self.is_founded();
            let object = if known && cursor.skip(1).has(Classes::DET_DEF) { of_phrase(cursor.skip(1)) } else { None };
            let vague = Classes::TIME.or(Classes::NUMBER).or(Classes::ROLE_MODIFIER);
            return object.filter(|next| !tokens.has(next.at - 1, vague));
        }
        // l'Association pour l'amitié entre la Bretagne et la Corse, la ministre de l'Égalité entre les uns et les autres
        if token.one_of(words!["entre"]) {
            let equals = self.is_complemented() && tokens.one_of(self.complement, EQUALITY);
            let one = if self.common || equals { of_phrase(cursor.skip(1)) } else { None };
            return one.filter(|one| one.one_of(words!["et"])).and_then(|one| of_phrase(one.skip(1)));
        }
        // le chef des ventes chez Valmer: the house of the office
        if token.one_of(words!["chez"]) && head == Head::Role && tokens.is_capital(cursor.at + 1) {
            let (end, _) = name(cursor.skip(1))?;
            return Some(Cursor { at: bearer(cursor.skip(1), end).unwrap_or(end), ..cursor });
        }
        // la ministre chargée des relations avec le Parlement
        let relation = token.one_of(words!["avec"]) && behind(words!["dialogue", "relation", "relations"]);
        if relation && head.is_human() && cursor.skip(1).has(Classes::DETERMINERS) {
            return of_phrase(cursor.skip(1));
        }
        None
    }

    /// *l'agence pour le littoral*, *la directrice du centre pour la paix*, *le service d'État pour les digues*: what a body was
    /// founded for; but *félicite l'association pour la fête*, *le comité pour l'élection*.
    fn is_founded(&self) -> bool {
        const FOUNDED: Words = words![
            "agence",
            "association",
            "autorité",
            "centre",
            "comité",
            "fondation",
            "fonds",
            "institut",
            "mission",
            "mouvement",
            "observatoire",
            "office",
            "réseau",
            "service"
        ];
        let Self { start, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let whole = matches!(self.head, Head::Organisation | Head::Group);
        let noun = if self.is_complemented() && !whole { self.complement } else { start.at - 1 };
        let spelled = || expansion(Cursor { at: noun, end: tokens.len(), ..start }, start.at).is_some();
        let governs = |at: usize| {
            let acts = tokens.has(at, Classes::VERB) || tokens.word(at).forms.any(Forms::PARTICIPLE);
            acts && !tokens.has(at, Classes::SPEECH) || tokens.verb(at).frames.any(Frames::PERSON)
        };
        let object = || start.at.checked_sub(3).is_some_and(governs);
        // un rapport du Fonds pour la nature
        let body = tokens.one_of(noun, FOUNDED) && (self.head == Head::Document || !tokens.is_capital(noun));
        let tied = if whole { !object() } else { self.head.is_human() || self.head == Head::Document };
        tied && body && !spelled() && !cursor.skip(2).is_of(Fields::ELECTION)
    }

    /// *le ministre délégué à la mer*, *la candidate à la mairie*: the field of an office.
    fn opens_field(&self) -> bool {
        let Self { start, head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let stands = || {
            let to = cursor.skip(1 + usize::from(cursor.one_of(words!["à"])));
            cursor.one_of(words!["à", "au", "aux"])
                && to.is_of(Fields::ELECTION)
                && tokens.one_of(
                    start.at - 1,
                    words!["candidat", "candidate", "candidates", "candidats", "ex-candidat", "ex-candidate"],
                )
        };
        let body = matches!(head, Head::Organisation | Head::Group) && tokens.is_of(start.at - 1, Fields::DELEGATION);
        let high = cursor.one_of(words!["à", "au", "aux"]) && is_high(tokens, cursor.at - 1);
        (matches!(head, Head::Role | Head::Human | Head::Group) && (is_delegated(tokens, cursor.at - 1) || stands())
            || body
            || high
            || self.is_sent_by())
            && !tokens.has(cursor.at + 1, Classes::WEEKDAY.or(Classes::METONYM).or(Classes::DET_POSS))
            // prévient la ministre sur X
            && !(cursor.one_of(words!["sur"]) && tokens.is_capital(cursor.at + 1))
            && !self.tells_how()
            && (head == Head::Organisation || !is_spoken_to(cursor))
    }

    /// *la haut-commissaire de l'ONU aux réfugiés*, *le commissaire européen aux Transports*: whose office it is stands between
    /// it and its field.
    fn is_sent_by(&self) -> bool {
        const SENT: Words = words![
            "ambassadeur",
            "ambassadrice",
            "commissaire",
            "emissaire",
            "envoyé",
            "envoyée",
            "haut-commissaire",
            "haut-commissariat",
            "haute-commissaire",
            "rapporteur",
            "rapporteure",
            "rapporteuse",
            "représentant",
            "représentante",
            "émissaire",
        ];
        let Self { start, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let last = cursor.at - 1;
        let known = tokens.has(last, Classes::COUNTRY.or(Classes::METONYM)) || tokens.one_of(last, words!["unies"]);
        // le commissaire européen, le Commissaire valmérois
        let adjective =
            tokens.has(last, Classes::DEMONYM) && !tokens.is_capital(last) && tokens.one_of(last.wrapping_sub(1), SENT);
        let whose = known && self.is_complemented() && tokens.one_of(start.at - 1, SENT);
        (whose || adjective)
            && cursor.one_of(words!["au", "aux", "pour", "sur", "à"])
            && (!cursor.one_of(words!["pour", "sur", "à"]) || cursor.skip(1).has(Classes::DET_DEF))
    }

    /// *dit la ministre en riant*, *en anglais*, *à nouveau*, *au micro de Radio Valmer*, *à l'issue de l'audience*, *à
    /// l'Assemblée*: how, when and where an office speaks, and no field of it; but *la déléguée à l'Assemblée*.
    fn tells_how(&self) -> bool {
        const CHAMBERS: Words = words!["assemblée", "chambre", "congrès", "conseil", "parlement", "sénat"];
        const SENT: Words = words!["ambassadeur", "ambassadrice", "délégué", "déléguée", "représentant", "représentante"];
        let (cursor, next) = (self.cursor, self.cursor.skip(1));
        let tokens = cursor.tokens;
        let tongue = cursor.one_of(words!["en"]) && next.has(Classes::DEMONYM) && !tokens.is_capital(next.at);
        let chamber = || {
            let house = (next.at..next.at + 3).find(|&at| tokens.is_capital(at) && tokens.one_of(at, CHAMBERS));
            house.is_some() && self.head != Head::Organisation && !tokens.one_of(cursor.at - 1, SENT)
        };
        tongue
            || next.word().forms.any(Forms::PRESENT_PARTICIPLE)
            || (next.at..next.at + 2).any(|at| tokens.is_of(at, Fields::OCCASION))
            || chamber()
    }

    /// *un marin*, *une vieille dame*
    fn is_unnamed(&self) -> bool {
        let (tokens, start) = (self.start.tokens, self.start.at);
        let qualified = start > 2 && tokens.has(start - 2, Classes::ADJECTIVE) && tokens.has(start - 3, Classes::DET_INDEF);
        self.head.is_human() && (qualified || start > 1 && tokens.has(start - 2, Classes::DET_INDEF))
    }

    /// *un chercheur au CNRS*, *une infirmière à l'hôpital de Lans*, *un ouvrier chez Valmer*, *un cadre dans une banque*, *une
    /// médecin en pédiatrie*, *le chef de service à l'hôpital*: the noun of where somebody works whom nobody names, or whose post
    /// says it of no house.
    fn workplace(&self) -> Option<Cursor<'a>> {
        const LAW: Words = words!["gendarmerie", "justice", "parquet", "police"];
        let Self { start, cursor, .. } = *self;
        let (tokens, next) = (cursor.tokens, cursor.skip(1));
        let source = self.head == Head::Anonymous && start.at > 1 && tokens.has(start.at - 2, Classes::DET_INDEF);
        let unnamed = (self.is_unnamed() || source) && cursor.at <= start.at + 1;
        // le chef de service; but le ministre de la Mer, le chef d'État
        let field = cursor.at - 1;
        let posted =
            || tokens.one_of(field - 1, words!["d'", "de"]) && !tokens.one_of(field, words!["etat", "gouvernement", "état"]);
        let post =
            cursor.one_of(words!["à", "au"]) && self.head == Head::Role && field > 1 && !tokens.is_capital(field) && posted();
        if !unnamed && !post || tokens.is_of(start.at - 1, Fields::ANYBODY) || self.tells_how() {
            return None;
        }
        let determined = next.has(Classes::DET_DEF.or(Classes::DET_INDEF));
        let noun = next.skip(usize::from(determined));
        // a dit un salarié au journal, à la justice
        let heard = || tokens.tells_of_press(noun.at) || noun.one_of(PRESS) || noun.is_of(Fields::COURT) || noun.one_of(LAW);
        let house = || (noun.has(Classes::ORGANISATION.or(Classes::METONYM)) || noun.is_of(Fields::BRANCH)) && !heard();
        let works = match () {
            () if cursor.one_of(words!["à"]) => next.has(Classes::DET_DEF) && house(),
            () if cursor.one_of(words!["au", "aux"]) => !determined && house(),
            () if cursor.one_of(words!["dans", "pour"]) => determined && house(),
            () if cursor.one_of(words!["chez"]) => tokens.is_capital(noun.at) || determined && noun.has(Classes::NOUN.or(HEADS)),
            () => cursor.one_of(words!["en"]) && noun.is_of(Fields::BRANCH),
        };
        works.then_some(noun)
    }

    /// What *à* or *en* ties to the noun.
    fn placed(&self) -> Option<Cursor<'a>> {
        self.ranked()
            .or_else(|| self.seated())
            .or_else(|| self.housed())
            .or_else(|| self.sent())
            .or_else(|| self.situated())
            .or_else(|| self.dressed())
            .or_else(|| self.retired())
            .or_else(|| self.among())
            .or_else(|| self.chartered())
    }

    /// *l'ingénieure en chef du port*, *la vente en ligne*, *un diplomate en poste à Lans*, *l'adjoint en charge de la sécurité
    /// Ivo Dol*: a rank, a way of offer, a post and where, a charge.
    fn ranked(&self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        let next = cursor.skip(1);
        if !cursor.one_of(words!["en"]) {
            return None;
        }
        let end = cursor.skip(2);
        if head.is_human() && next.one_of(words!["poste"]) && end.one_of(words!["à", "au", "aux", "en"]) && !is_spoken_to(end) {
            return of_phrase(end.skip(1)).or(Some(end));
        }
        // le syndicat des métiers en santé
        let branch = head == Head::Organisation && self.is_complemented() && next.is_of(Fields::BRANCH);
        let troubled = next.one_of(words!["difficulté"]) || next.one_of(words!["situation"]) && end.has(OF);
        let people = head.is_human() || matches!(head, Head::Anonymous | Head::Group | Head::Thing);
        if people && troubled || branch || head.is_human() && next.is_of(Fields::RANK) || cursor.tokens.is_way_of_offer(cursor.at)
        {
            return Some(end);
        }
        let charge = matches!(head, Head::Role | Head::Organisation) && next.one_of(words!["charge"]) && cursor.skip(2).has(OF);
        if charge { of_phrase(cursor.skip(3)) } else { None }
    }

    /// *la déléguée du Québec à Paris, Line Dol*: the place of the office, before its bearer's name.
    fn seated(&self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let place = head == Head::Role && tokens.is_capital(cursor.at + 1) && tokens.kind(cursor.at + 2) == Kind::Comma;
        (place && close_name(cursor.skip(2)).is_some()).then(|| cursor.skip(2))
    }

    /// *l'économiste à l'OFCE Jean Dol*: the house of the office, between it and its bearer's name in full.
    fn housed(&self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        let (tokens, house) = (cursor.tokens, self.house());
        if head != Head::Role || !tokens.is_capital(house.at) || cursor.one_of(words!["en"]) || governs_medium(cursor) {
            return None;
        }
        let person = |at: usize| is_full_name(tokens, at) || is_named_by_form(tokens, at, at + 2);
        let named = |end: usize| bearer(house, end).filter(|at| at + 2 == end).or_else(|| person(end).then_some(end));
        name(house).and_then(|(end, _)| named(end)).map(|at| Cursor { at, ..cursor })
    }

    /// What stands behind *à*, and behind its article.
    fn house(&self) -> Cursor<'a> {
        let next = self.cursor.skip(1);
        next.skip(usize::from(next.has(Classes::DET_DEF) && self.cursor.one_of(words!["à"])))
    }

    /// *la mission bretonne à l'ACME*: the body that another has sent somebody to.
    fn sent(&self) -> Option<Cursor<'a>> {
        let Self { start, cursor, .. } = *self;
        let house = self.house();
        let sent = self.adjectives > 0 && cursor.tokens.one_of(start.at - 1, words!["délégation", "mission", "représentation"]);
        (sent && cursor.tokens.is(house.at, shape::ALL_CAPITALS) && !house.is_of(Fields::AGENCY)).then(|| house.skip(1))
    }

    /// *les autorités au Pérou disent*, *un homme à moto*, *l'ambassade du Valdor à Lans*: the country of a body before what it
    /// does, the state somebody is in, the town of an embassy.
    fn situated(&self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, .. } = *self;
        let (tokens, place) = (cursor.tokens, cursor.skip(1));
        // les équipes au sol, le personnel au sol: no more than a rank; la junte au pouvoir, les militaires au pouvoir
        let body = matches!(head, Head::Group | Head::Organisation);
        let several = || head.is_people() && tokens.word(start.at - 1).agreement.is_plural();
        let rules = || place.one_of(words!["pouvoir"]) && (body || several());
        if cursor.one_of(words!["au"]) && (body && place.one_of(words!["sol"]) || rules()) {
            return Some(cursor.skip(2));
        }
        let country = || {
            matches!(head, Head::Group | Head::Organisation)
                && !cursor.one_of(words!["à"])
                && tokens.is_capital(place.at)
                && place.has(Classes::COUNTRY)
                && (is_finite(cursor.skip(2)) || cursor.skip(2).has(Classes::AVOIR.or(Classes::ETRE)))
        };
        let state = || {
            head == Head::Human
                && cursor.at == start.at
                && start.at > 1
                && tokens.has(start.at - 2, Classes::DET_INDEF)
                && place.is_of(Fields::STATE)
                // mettre un homme à terre: where the verb puts him
                && !(start.at > 2 && tokens.has(start.at - 3, Classes::VERB) && !tokens.has(start.at - 3, Classes::SPEECH))
        };
        let posted = || {
            let town = place.has(Classes::COUNTRY) && !tokens.is_capital(cursor.at + 2);
            let seat = head == Head::Organisation && self.is_complemented() && town;
            seat && tokens.one_of(start.at - 1, words!["ambassade", "consulat"])
        };
        (country() || cursor.one_of(words!["à"]) && (state() || posted())).then(|| cursor.skip(2))
    }

    /// *un homme en bleu de travail*, *une dame à casquette rouge*, *un retraité à la barbe blanche*: what somebody wears, has or
    /// rides whom nobody names.
    fn dressed(&self) -> Option<Cursor<'a>> {
        let Self { start, cursor, .. } = *self;
        let article = usize::from(cursor.one_of(words!["à"]) && cursor.skip(1).has(Classes::DET_DEF));
        let worn = cursor.skip(2 + article);
        let coloured = is_adjective(worn) && !is_finite(worn);
        let wears = self.is_unnamed() && cursor.at == start.at && cursor.skip(1 + article).is_of(Fields::WORN);
        wears.then(|| worn.skip(usize::from(coloured)))
    }

    /// *un chaudronnier à la retraite*
    fn retired(&self) -> Option<Cursor<'a>> {
        let (article, state) = (self.cursor.skip(1), self.cursor.skip(2));
        let retired = self.cursor.one_of(words!["à"]) && article.one_of(words!["la"]) && state.one_of(words!["retraite"]);
        (retired && self.head.is_human()).then(|| self.cursor.skip(3))
    }

    /// *une voix dans l'assistance*, *un homme au fond de la salle*: which of those who are there somebody unnamed is.
    fn among(&self) -> Option<Cursor<'a>> {
        const CROWD: Words =
            words!["assemblée", "assistance", "auditoire", "cortège", "file", "foule", "public", "salle", "tribunes"];
        let Self { start, head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let unnamed = start.at > 1 && tokens.has(start.at - 2, Classes::DET_INDEF);
        let bottom = cursor.one_of(words!["au"]) && cursor.skip(1).one_of(words!["fond"]) && cursor.skip(2).one_of(words!["de"]);
        let place = if bottom { cursor.skip(2) } else { cursor };
        let within = bottom || cursor.one_of(words!["dans"]);
        let crowd = within && place.skip(1).has(Classes::DET_DEF) && place.skip(2).one_of(CROWD);
        let somebody = head.is_human() || tokens.one_of(start.at - 1, words!["voix"]);
        (unnamed && crowd && somebody).then(|| place.skip(3))
    }

    /// *l'association à but non lucratif*, *l'association d'aide aux marins*: what a body is for.
    fn chartered(&self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        if head != Head::Organisation || cursor.one_of(words!["en"]) {
            return None;
        }
        if cursor.one_of(words!["à"]) && cursor.skip(1).is_of(Fields::CHARTER) {
            let adjective = cursor.skip(2 + usize::from(cursor.skip(2).one_of(words!["non"])));
            return Some(adjective.skip(usize::from(is_adjective(adjective) && !is_finite(adjective))));
        }
        if cursor.tokens.is_of(cursor.at - 1, Fields::SERVICE) { of_phrase(cursor.skip(1)) } else { None }
    }

    /// What *et* or *ou* ties to the noun.
    fn joined(&self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        let both = cursor.one_of(words!["et"]);
        let role = head == Head::Role;
        let proper = both && tokens.is_capital(cursor.at - 1);
        // le ministère de l'Économie et des Finances, le ministère de l'Action et des comptes publics
        let departments = head == Head::Organisation
            && proper
            && (tokens.one_of(start.at - 1, words!["ministère", "secrétariat"])
                || (cursor.at + 2..cursor.at + 4).any(|at| tokens.is_capital(at)));
        // l'Office pour la défense de Valmer et Lans a dit: one institution, whose verb is singular;
        // so l'amitié entre Valmer et Lans, le procureur de Lans et Brive a dit
        let one = role
            && self.is_complemented()
            && tokens.word(start.at - 1).agreement.any(Agreement::SINGULAR)
            && !tokens.has(cursor.at + 1, Classes::FIRST_NAME);
        if (self.common || one) && proper && tokens.is_capital(cursor.at + 1) {
            let end = name(cursor.skip(1)).map(|(end, _)| Cursor { at: end, ..cursor });
            let end = end.filter(|end| is_finite(*end) && !end.word().forms.any(Forms::PLURAL_3));
            if end.is_some() {
                return end;
            }
        }
        // l'Académie des arts et sciences a dit: of one body; les sondés de 70 ans et plus
        let next = cursor.skip(1);
        // l'Office des phares et balises, le Syndicat des hôteliers et restaurateurs
        let body = self.common || head == Head::Organisation && !start.tokens.word(start.at - 1).agreement.is_plural();
        let several = next.skip(1).word().forms.any(Forms::PLURAL_3);
        let plural = next.word().agreement.is_plural() && next.has(Classes::NOUN.or(HUMAN))
            || next.word().classes.is_unknown() && tokens.str(next.at).ends_with('s');
        let fields = body && tokens.one_of(complement.max(1) - 1, words!["des"]) && plural;
        let fields = fields && !tokens.is_capital(next.at) && !(next.has(HUMAN) && several);
        let older = tokens.one_of(cursor.at - 1, words!["ans"]) && next.one_of(words!["moins", "plus"]);
        // des sources policières et proches du dossier
        let close = next.one_of(words!["proche", "proches"]) && next.skip(1).has(OF);
        let qualified = || is_adjective(Cursor { at: cursor.at - 1, ..cursor });
        let sources = head == Head::Anonymous && (close || is_adjective(next) && !is_finite(next)) && qualified();
        if both && (fields || older || sources) {
            return Some(next.skip(1));
        }
        if let Some(end) = if both { self.children() } else { None } {
            return Some(end);
        }
        if let Some(end) = if both && role { self.towns() } else { None } {
            return Some(end);
        }
        // le service chargé des marins et de leur famille; le ministère de la Mer et d'autres sources
        // d'un homme de 20 ans et d'une femme: the age is over.
        let joins = role || departments || self.is_complemented() && !tokens.has(complement, Classes::TIME);
        // les élus bretons et des pêcheurs, les élus du port et des pêcheurs: an article
        let governs = || {
            let people = cursor.skip(2).has(HUMAN) && !tokens.has(complement, HUMAN);
            !people && (start.at..cursor.at).any(|at| tokens.has(at, Classes::PREP))
        };
        // les élus de droite et même de gauche
        let joint = if cursor.skip(1).one_of(words!["aussi", "même", "surtout"]) { cursor.skip(1) } else { cursor };
        let of = joins && cursor.at > start.at && joint.skip(1).has(OF) && !cursor.skip(2).one_of(words!["autres"]);
        if of && (!cursor.skip(1).one_of(words!["des"]) || governs()) {
            return of_phrase(joint.skip(2));
        }
        // la secrétaire d'État à l'Énergie et aux transports
        if role && proper && cursor.skip(1).one_of(words!["à", "au", "aux"]) && is_delegated(tokens, start.at - 1) {
            return of_phrase(cursor.skip(2)).filter(|_| !cursor.skip(2).has(Classes::FIRST_NAME));
        }
        // l'acteur et réalisateur Ivo Dol, le porte-parole du gouvernement et ministre du Budget: one person, two offices.
        let office = if both && matches!(head, Head::Role | Head::Human) { second_office(cursor.skip(1)) } else { None };
        // le ministère de la Transition verte et solidaire, les agents de la santé humaine et animale
        let body = head.is_people() && self.is_complemented() && !cursor.skip(2).has(Classes::NOUN);
        let same = role || body;
        let again = both && same && cursor.skip(1).has(Classes::ADJECTIVE) && self.adjectives > 0;
        // les clubs bleu et rouge: one each of several
        let each = || {
            both && tokens.word(start.at - 1).agreement.is_plural()
                && tells_one(tokens, cursor.at - 1)
                && tells_one(tokens, cursor.at + 1)
        };
        office.or_else(|| (again || self.adjectives > 0 && each()).then(|| cursor.skip(2)))
    }

    /// *les maires de Lans et Brive*, *les maires de La Baule, New York et Dol*: where each of several has their office.
    pub(super) fn towns(&self) -> Option<Cursor<'a>> {
        let Self { start, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let town = |at: usize| {
            let listed = phrase_classes(Cursor { at, ..cursor }).filter(|(_, classes)| classes.any(Classes::COUNTRY));
            let article = tokens.has(at, Classes::DET_DEF) && tokens.is_capital(at);
            let last = at + listed.map_or(usize::from(article), |(length, _)| length.max(1) - 1);
            let place = tokens.is_capital(last) && !tokens.is_capital(last + 1) && !tokens.is(last, shape::ALL_CAPITALS);
            let given = last == at && tokens.has(at, Classes::FIRST_NAME) && !tokens.has(at, Classes::COUNTRY);
            (place && !given).then_some(last + 1)
        };
        let several = tokens.word(start.at - 1).agreement.any(Agreement::PLURAL);
        if !several || !start.one_of(words!["de", "d'"]) || town(start.at + 1) != Some(cursor.at) {
            return None;
        }
        let mut at = cursor.at;
        while let (Kind::Comma, Some(end)) = (tokens.kind(at), town(at + 1)) {
            at = end;
        }
        let last = if tokens.one_of(at, words!["et"]) { town(at + 1) } else { None };
        last.map(|at| Cursor { at, ..cursor })
    }

    /// *le père de Zélie et Noam*: the second child behind *et*; but *le père de Zélie et Noam ont dit*.
    fn children(&self) -> Option<Cursor<'a>> {
        let (tokens, at) = (self.cursor.tokens, self.cursor.at);
        let parent = tokens.one_of(self.start.at - 1, words!["maman", "mère", "papa", "parents", "père"]);
        let given = |at: usize| tokens.is_capital(at) && tokens.has(at, Classes::FIRST_NAME);
        let two = parent && at == self.start.at + 2 && given(at - 1) && given(at + 1);
        let end = self.cursor.skip(2);
        let acts = tokens.one_of(self.start.at - 1, words!["parents"]) || !end.word().forms.any(Forms::PLURAL_3);
        (two && acts && !tokens.is_capital(end.at)).then_some(end)
    }
}

/// Whether the role that ends here takes such a complement: *le délégué*, *la secrétaire d'État*.
pub(in crate::mention) fn is_delegated(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_of(at, Fields::DELEGATED)
        || at > 2 && tokens.one_of(at, words!["etat", "état"]) && tokens.is_of(at - 2, Fields::DELEGATED)
}

/// *le Haut conseil à la pêche*, *la Haute autorité pour la primaire*: such a body, whose name ends at `at`, has a field.
fn is_high(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 0 && tokens.one_of(at - 1, words!["haut", "haute"]) && tokens.has(at, Classes::ORGANISATION)
}

/// What follows *et*: an office without article, *ministre de la Mer*, whose bearer has another one.
fn second_office(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let tokens = input.tokens;
    // ancien ministre et actuel président du club
    let input = if input.has(Classes::ROLE_MODIFIER) { input.skip(1) } else { input };
    // militante et figure du mouvement pour la paix
    let phrase = || head(input).filter(|&(end, classes, _)| end > input.at + 1 && classes.any(HUMAN));
    let phrase = if input.has(Classes::STARTS_PHRASE) && !tokens.is_capital(input.at) { phrase() } else { None };
    if let Some((at, ..)) = phrase {
        return Some(complements(Cursor { at, ..input }, Head::Role));
    }
    let singular = input.word().agreement.any(Agreement::SINGULAR);
    // et président du club: no verb of the plural
    let verb = is_finite(input) && !input.word().forms.any(Forms::PLURAL_3);
    // après avoir perdu son bébé et condamnée à dix ans: what is done to somebody
    let undergone = input.word().forms.any(Forms::PARTICIPLE) && input.skip(1).one_of(words!["à", "pour"]);
    if tokens.is_capital(input.at) || !input.has(Classes::ROLE) || !singular || verb || undergone {
        return None;
    }
    Some(complements(input.skip(1), Head::Role))
}
