//! The person in play under a new description, when an article varies what it calls somebody: *Anne Dol a réuni la presse.
//! La maire de Lans …*

use crate::lexicon::{Classes, Fields, Forms, VerbClasses};
use crate::mention::{Determiner, Mention, OF, TOWARDS};
use crate::model::SpeakerKind;
use crate::quotation::Stretch;
use crate::token::{Kind, Words, shape, words};

use super::age::DECADE;
use super::office::{OFFICES, Office};
use super::party::Party;
use super::sought::Sought;
use super::standing::Standing;
use super::{Entity, NEVER, Speakers, ago, compatible};

/// How well somebody must stand to an office to be meant by it.
const FIRM: usize = 3;

impl Speakers<'_> {
    /// *cet élu*, *le quinquagénaire*, *la maire de Lans*: the person in play, when an article varies what it calls somebody.
    /// An office is joined to a single person who spoke or acted just before and is not known to bear another; words that tell
    /// no office may mean the more salient of two.
    pub(super) fn in_play(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let looked_for = self.looked_for(sought)?;
        let mut best: Option<((usize, usize), usize)> = None;
        let (mut tie, mut count) = (false, 0);
        for entity in self.recent().filter(|&entity| self.is_candidate(entity, &looked_for)) {
            count += 1;
            let Some(rank) = self.rank(entity, &looked_for, count == 1) else { continue };
            match best {
                Some((highest, _)) if rank < highest => {}
                Some((highest, _)) if rank == highest => tie = true,
                _ => (best, tie) = (Some((rank, entity)), false),
            }
        }
        let ((rank, recent), entity) = best?;
        let known = &self.cast.entities[entity];
        // Le ministre Jean Dol … le député de l'Eure: another office in full is his who was just speaking, or acted alone.
        let other = || self.standing(entity, office) == Standing::Akin && ago(known.spoke(), sentence) > 1;
        if looked_for.strict && self.is_governed(office) && !(count == 1 && recent >= 2) && other() {
            return None;
        }
        // Face à Luc Ros et Ivo Dol, le maire a ri. « Luc Ros rêve », dit le maire: nor is he the other
        let rival = |&other: &usize| compatible(&self.cast.entities[other], mention.agreement);
        let left = office.length == 0 && self.ahead.iter().any(rival);
        let alone = count == 1 && !left && sentence.saturating_sub(known.seen()) <= 1;
        (!looked_for.strict || !tie && (rank >= FIRM || alone)).then_some(entity)
    }

    /// Whether somebody is at hand for a description, and nothing that the text tells of them speaks against it.
    fn is_candidate(&self, entity: usize, looked_for: &LookedFor<'_>) -> bool {
        let Sought { mention, office, .. } = *looked_for.sought;
        let known = &self.cast.entities[entity];
        let near = !looked_for.setting.others.contains(&Some(entity))
            && self.is_near(known, looked_for)
            && self.fits(looked_for.sought, entity)
            && (!self.present.contains(&entity) || self.acts_here(entity, looked_for));
        let aged = || !self.is_of_its_age(looked_for.sought, entity) || looked_for.young && self.is_old(entity);
        let runs = || {
            let runs = !looked_for.pointed && self.tokens.is_of(mention.at, Fields::RUNS);
            runs && self.is_just_told_other(entity, mention, office)
        };
        let unknown = || known.gender.is_none() && known.offices.len() == 0 && known.spoke() == NEVER;
        let seat = || unknown() && self.is_seat_of_another(known);
        let bench = || looked_for.tried && self.is_of_bench(entity, looked_for.aged);
        let apart = || aged() || runs() || self.is_named_in(office, entity) || seat() || bench();
        near && !apart() && !self.is_kept_from(entity, office)
    }

    /// *Anne Dol hésite : la maire refuse*, *La place est vide pour Anne Dol : « A », dit cette élue*: whom the sentence is about
    /// that the colon explains.
    fn acts_here(&self, entity: usize, looked_for: &LookedFor<'_>) -> bool {
        let Setting { explains, sole, .. } = looked_for.setting;
        explains && (self.cast.entities[entity].subject() == looked_for.sought.sentence || sole == Some(entity))
    }

    /// How likely a description means somebody, and how lately they acted, if it can at all; `first` of those at hand.
    fn rank(&self, entity: usize, looked_for: &LookedFor<'_>, first: bool) -> Option<(usize, usize)> {
        let Sought { office, sentence, .. } = *looked_for.sought;
        let known = &self.cast.entities[entity];
        if looked_for.bare && (known.offices.len() > 0 || !self.is_just_met(known, office, sentence, first)) {
            return None;
        }
        let standing = self.standing(entity, office);
        if self.is_of_other_office(entity, standing, looked_for) || self.is_private(entity, looked_for) {
            return None;
        }
        let explained = self.acts_here(entity, looked_for) && standing != Standing::Other;
        let told = explained || self.is_taken_up(known, looked_for) || self.is_said_so(entity, office);
        let away = self.away(known, looked_for, sentence);
        let rank = if told { Some(FIRM + 4) } else { weight(standing, looked_for, ago(known.spoke(), sentence), away) };
        // Of two, whoever acted last.
        rank.map(|rank| (rank, 3 - away))
    }

    /// *Le préfet Ivo Dol a reçu Luc Rey. « A », dit l'homme*: words that tell no more than a sex mean whom the text has just
    /// named without an office, rather than somebody in office; but *« A », dit la ministre Anne Dol. « B », ajoute la Bretonne*.
    fn is_private(&self, entity: usize, looked_for: &LookedFor<'_>) -> bool {
        let sought = looked_for.sought;
        let native = self.is_people(sought.office);
        let other = |other: usize| {
            let known = &self.cast.entities[other];
            let person = other != entity && known.human && !known.plural && known.score >= 100;
            // « A », dit la ministre Anne Dol. Même avis chez Zoé Rey. « B », ajoute la Bretonne
            let later = !native || known.seen() > self.cast.entities[entity].seen();
            let near = person && ago(known.seen(), sought.sentence) <= 2;
            near && later && self.fits(sought, other) && !self.offices_of(other).any(|own| own.classes.any(Classes::ROLE))
        };
        looked_for.plain && self.is_official(entity) && self.recent().any(other)
    }

    /// Whether the office that a description tells is not that of somebody who stands so to it.
    fn is_of_other_office(&self, entity: usize, standing: Standing, looked_for: &LookedFor<'_>) -> bool {
        let Sought { mention, office, sentence, .. } = *looked_for.sought;
        let known = &self.cast.entities[entity];
        let spoke = ago(known.spoke(), sentence);
        // « Le chauffeur a crié : "A" », dit le peintre Ivo Dol: inside marks none of another walk of life is whoever spoke.
        // « A », dit le procureur Ivo Dol. Le chauffeur …: who speaks of others is none of them
        let of_others = || {
            let talks = (spoke <= 1 || !looked_for.plain) && self.is_official(entity);
            // « A », dit la ministre Zoé Dol. La lycéenne estime que P
            let opens = || {
                let before = self.tokens.kind(mention.start.max(1) - 1);
                mention.start > 0
                    && !looked_for.pointed
                    && !looked_for.aged
                    && office.is_bare()
                    && matches!(before, Kind::Period | Kind::Break)
            };
            let silent = || !looked_for.pointed && !self.is_heard(mention);
            self.is_magistrate(entity) || talks && (silent() || opens())
        };
        // Anne Dol se tait. La maire, elle, …: whoever is set against who was named is somebody else; but Zoé Roy tient un bar.
        // « A », dit Luc Rey. La patronne, elle, …
        let back = || standing == Standing::Bare && known.seen() + 1 < sentence && !self.sits_alone(office);
        let set_against = || looked_for.setting.contrasted && !back();
        // « A », dit l'avocat Jean Dol. « B », répond le notaire; « B », ajoute le maire: whoever has another office
        let answers = || spoke <= 1 && (self.is_answer_of(mention) || self.retorts(mention) || self.is_question_of(mention));
        // Jean Dol entra. L'aubergiste salua.: two
        let two = || self.tale || set_against() || answers();
        let other = standing == Standing::Other;
        other && (looked_for.setting.quoted || of_others() || self.is_of_house(office))
            || looked_for.strict && (other && self.sits_alone(office) || standing < Standing::Same && two())
    }

    /// *Anne Dol hésite : la maire refuse*, *Anne Dol hésite : pour la maire, P*, *Anne Dol hésite : « A », dit cette élue*: what
    /// the colon announces may tell who its subject is.
    fn explains(&self, mention: &Mention) -> bool {
        const INCISE: usize = 8;
        let colon = |at: usize| matches!(self.tokens.kind(at), Kind::Colon | Kind::Semicolon);
        let Some(before) = mention.start.checked_sub(1) else { return false };
        if colon(before) || before > 0 && self.tokens.has(before, Classes::PREP) && colon(before - 1) {
            return true;
        }
        let stretches = self.rules.stretches;
        let quote = stretches[..stretches.partition_point(|stretch| stretch.start <= mention.start)].last();
        let plain = |at: usize| matches!(self.tokens.kind(at), Kind::Word | Kind::Comma);
        let near = |quote: &&Stretch| (quote.after..mention.start).len() <= INCISE && (quote.after..mention.start).all(plain);
        let quote = quote.filter(|quote| quote.after <= mention.start && near(quote));
        quote.is_some_and(|quote| quote.open > 0 && colon(quote.open - 1))
    }

    /// *« A », dit Paul Rey. Le dossier traînait. « B », dit l'infirmier*: whoever spoke, `alone` or just before. *Paul Rey a
    /// réagi. « A », dit le riverain*: whoever was just named for the first time; but not *« A », dit le policier*.
    fn is_just_met(&self, known: &Entity, office: &Office, sentence: usize, alone: bool) -> bool {
        let plain = !office.classes.any(Classes::ROLE);
        let new = || plain && known.first() == known.subject() && ago(known.subject(), sentence) <= 1;
        ago(known.spoke(), sentence) <= if alone { 3 } else { 1 } || new()
    }

    /// How many sentences ago somebody spoke or acted, three at most.
    fn away(&self, known: &Entity, looked_for: &LookedFor, sentence: usize) -> usize {
        let spoke = ago(known.spoke(), sentence);
        let acted = if self.tale && looked_for.pointed { known.acted() } else { NEVER };
        // « A », dit Anne Dol. ⏎ La jeune fille leva la tête.: rather who listens
        if self.tale && looked_for.plain && spoke <= 1 {
            return 3;
        }
        ago(known.subject(), sentence).min(ago(acted, sentence)).min(spoke).min(3)
    }

    /// *le procureur Ivo Dol*
    pub(super) fn is_magistrate(&self, entity: usize) -> bool {
        self.offices_of(entity).any(|office| self.tries(office))
    }

    /// *le ministre Ivo Dol*, *Ivo Dol, porte-parole de la police*: who speaks of others for a living.
    pub(super) fn is_official(&self, entity: usize) -> bool {
        const OFFICIALS: Words = words![
            "avocat",
            "avocate",
            "commissaire",
            "député",
            "députée",
            "ministre",
            "policier",
            "policière",
            "porte-parole",
            "psychiatre",
            "sénateur",
            "sénatrice",
        ];
        let head = |office: &Office| office.from.checked_sub(1);
        let speaks = |at: usize| self.tokens.is_of(at, Fields::SEAT) || self.tokens.one_of(at, OFFICIALS);
        self.offices_of(entity).any(|office| !office.former && head(office).is_some_and(speaks))
    }

    /// Whether a mention stands in quoted words, but for the subject of an incise: *« Il pleut, dit la brune, et … »*, *« Il
    /// pleut, dit à la radio la brune »*.
    fn is_quoted(&self, mention: &Mention) -> bool {
        let stretches = self.rules.stretches;
        let before = stretches.partition_point(|stretch| stretch.start <= mention.start);
        let around = before.checked_sub(1).map(|at| &stretches[at]);
        const INCISE: usize = 8;
        let verb = |at: usize| self.tokens.has(at, Classes::VERB.or(Classes::AVOIR));
        let comma = (mention.start.saturating_sub(INCISE)..mention.start).rev().find(|&at| self.tokens.kind(at) != Kind::Word);
        let led = comma.is_some_and(|at| self.tokens.kind(at) == Kind::Comma && verb(at + 1));
        let incise = led || self.tokens.has(mention.start.max(1) - 1, Classes::VERB);
        !incise && around.is_some_and(|stretch| mention.start < stretch.end || stretch.parent.is_some())
    }

    /// *l'accusé*, *la victime*, *l'homme aux cheveux gris*, *le trentenaire*
    pub(super) fn may_be_tried(&self, noun: usize) -> bool {
        let of = |field| self.tokens.is_of(noun, field);
        of(Fields::ANYBODY) || of(DECADE) || Party::of(of).is_some()
    }

    /// Whether its first noun or its last is such a one.
    pub(super) fn is_of_the_tried(&self, mention: &Mention) -> bool {
        [mention.at, mention.end - 1].into_iter().any(|noun| self.may_be_tried(noun))
    }

    /// *« A », relate le procureur Luc Rey. L'homme …*, *Me Dol a plaidé. « A », dit l'accusé*: of whom only the sex is told, or
    /// that he is tried, is not who speaks by an office, nor who is at court for a living; but of a mayor articles tell that he
    /// is `aged`, *le trentenaire*.
    pub(super) fn is_of_bench(&self, entity: usize, aged: bool) -> bool {
        const BENCH: Words = words![
            "avocat",
            "avocate",
            "bâtonnier",
            "juge",
            "magistrat",
            "magistrate",
            "président",
            "présidente",
            "substitut",
            "substitute"
        ];
        let known = &self.cast.entities[entity];
        // procureur de la République
        let head = |office: &Office| office.from.saturating_sub(4)..office.from;
        let seated = |office: &Office| head(office).any(|at| self.tokens.is_of(at, Fields::SEAT));
        let presides = |at: usize| aged && self.tokens.one_of(at, words!["président", "présidente"]);
        let sits = |office: &Office| {
            office.is_bare()
                && !office.former
                && !office.over
                && office.from > 0
                && self.tokens.one_of(office.from - 1, BENCH)
                && !presides(office.from - 1)
                && !self.is_told_by_kin(office)
        };
        let title = known.label().0.checked_sub(1).is_some_and(|at| self.tokens.one_of(at, words!["me", "mᵉ", "maître"]));
        let seated = || if aged { self.is_magistrate(entity) } else { self.offices_of(entity).any(seated) };
        let speaks = || known.spoke() != NEVER && seated();
        known.party.is_none() && (title || speaks() || self.offices_of(entity).any(sits))
    }

    /// *« A », dit Anne Dol. L'avocate, elle, …*, *La maire a, de son côté, …*, *Quant à la maire, …*: somebody set against
    /// whoever spoke.
    pub(super) fn is_contrasted(&self, mention: &Mention) -> bool {
        self.is_behind_side(mention.start)
            || self.is_set_apart(mention.end)
            || self.is_said_to_him(mention)
            || self.is_aimed_at(mention)
    }

    /// *« A », dit Anne Dol. Une pique à l'adresse de la maire*, *Une allusion à la maire*, *Une attaque contre la maire*: whom
    /// the words were meant for that a sentence takes up so.
    fn is_aimed_at(&self, mention: &Mention) -> bool {
        const AT: Words = words!["au", "contre", "envers", "visant", "à"];
        const NOUN: usize = 6;
        let tokens = self.tokens;
        let at = |at: usize| tokens.one_of(at, AT) || tokens.has(at, OF) && tokens.one_of(at.wrapping_sub(1), TOWARDS);
        let Some(tie) = (mention.start.saturating_sub(1)..=mention.start).rev().find(|&tie| at(tie)) else { return false };
        let opens = |at: usize| tokens.one_of(at, words!["un", "une"]) && tokens.is_capital(at);
        let word = |at: &usize| tokens.kind(*at) == Kind::Word && !tokens.has(*at, Classes::REL.or(Classes::AVOIR));
        (tie.saturating_sub(NOUN)..tie).rev().take_while(word).any(opens)
    }

    /// *, elle,*, *a, de son côté,*, *, quant à lui,*, *a pour sa part*, *a quant à elle*, *ne cède, lui, rien*: behind somebody
    /// who ends at `end`.
    pub(super) fn is_set_apart(&self, end: usize) -> bool {
        let tokens = self.tokens;
        let end = end + usize::from(tokens.one_of(end, words!["n'", "ne"]));
        let verb = end + usize::from(tokens.has(end, Classes::VERB.or(Classes::AVOIR)));
        let comma = tokens.kind(verb) == Kind::Comma;
        let from = verb + usize::from(comma);
        let alone = |at: usize| tokens.one_of(at, words!["lui", "elle"]) && (!comma || tokens.kind(at + 1) == Kind::Comma);
        let topic = || tokens.one_of(from, words!["quant"]) && alone(from + 2);
        let side = || tokens.has(from + 1, Classes::DET_POSS) && tokens.one_of(from + 2, words!["côté", "part"]);
        // Luc Rey est moins sûr
        let compared = || {
            let is = tokens.has(end, Classes::ETRE) && tokens.one_of(end + 1, words!["moins", "plus"]);
            is && tokens.has(end + 2, Classes::ADJECTIVE)
        };
        comma && alone(from) || side() || topic() || compared()
    }

    /// *« A », dit Anne Dol. « B », lui a alors lancé la maire*; *« A », dit Anne Dol, députée. « B », répond la maire*; *« A »,
    /// dit une députée. « B », la rassure Anne Dol*; *« A », dit le préfet. « B », répond Anne Dol. De son côté, Luc Rey …*: who
    /// listens, or spoke, is another.
    pub(super) fn tell_listener(&mut self, entity: usize, mention: &Mention, sentence: usize) {
        let Some((listener, spoke)) = self.cast.last_speaker.map(|(listener, spoke)| (self.root(listener), spoke)) else {
            return;
        };
        let answers = || {
            let near = sentence.saturating_sub(spoke) <= 1;
            let (answer, retort) = (self.is_answer_of(mention), self.retorts(mention));
            let side = retort || self.is_behind_side(mention.start);
            let office = if near && (answer || side) { self.office(mention) } else { None };
            let standing = office.map(|office| self.standing(listener, &office));
            standing.is_some_and(|standing| standing < if side { Standing::Same } else { Standing::Bare })
        };
        let near = sentence.saturating_sub(spoke) <= 1;
        let apart = || self.is_answer_of(mention) || self.is_set_apart(mention.end);
        let named = || near && apart() || self.is_behind_side(mention.start);
        let other = || if mention.has_name() { named() } else { answers() };
        let described = mention.head.is_human() && (self.is_said_to_him(mention) || other());
        if described && listener != entity {
            self.cast.entities[listener].object_of = Some(entity as u32);
        }
    }

    /// *De son côté, Luc Rey …*, *ajoute pour sa part Luc Rey*, *Quant à Luc Rey, …*, *Un avis que partage Luc Rey*, *partagé par
    /// Luc Rey*
    fn is_behind_side(&self, start: usize) -> bool {
        let tokens = self.tokens;
        let Some(before) = start.checked_sub(2) else { return false };
        let comma = tokens.kind(before + 1) == Kind::Comma;
        // a de son côté déploré Luc Rey
        let participle = !comma && tokens.word(before + 1).forms.any(Forms::PARTICIPLE);
        let side = before + usize::from(!comma && !participle);
        let sides = side > 0 && tokens.one_of(side, words!["côté", "part", "tour"]) && tokens.has(side - 1, Classes::DET_POSS);
        let shares = before + usize::from(!tokens.one_of(before + 1, words!["par"]));
        let topic = (before..start).any(|at| tokens.one_of(at, words!["quant"]));
        // estime quant à lui Luc Rey, a quant à elle estimé Luc Rey
        let him = before + usize::from(!comma && !participle);
        let topic = topic || him > 2 && tokens.one_of(him, words!["lui", "elle"]) && tokens.one_of(him - 2, words!["quant"]);
        sides || topic || tokens.verb(shares).one_of(words!["partager"])
    }

    /// *« A », dit Anne Dol. « B », lui a alors lancé la maire*, *lui répond, lundi, la maire*, *l'a coupée la maire*: said to
    /// whoever spoke.
    pub(super) fn is_said_to_him(&self, mention: &Mention) -> bool {
        const TERM: usize = 6;
        let tokens = self.tokens;
        let comma = |at: &usize| tokens.kind(*at) == Kind::Comma;
        let closes = mention.start.checked_sub(1).filter(comma);
        let opens = closes.and_then(|closes| (closes.saturating_sub(TERM)..closes).rev().find(comma));
        let says = |at: &usize| *at > 0 && tokens.has(*at - 1, Classes::SPEECH);
        let verb = opens.filter(says).unwrap_or(mention.start);
        let within = |at: &usize| tokens.kind(*at) == Kind::Word;
        let cuts = || {
            tokens.verb(mention.start - 1).one_of(words![
                "contredire",
                "couper",
                "corriger",
                "encourager",
                "interroger",
                "interrompre",
                "rassurer",
                "relancer",
                "reprendre",
                "tancer"
            ])
        };
        let him = |at: usize| {
            let whom = tokens.one_of(at, words!["lui"])
                || tokens.one_of(at, words!["l'"]) && cuts()
                || tokens.one_of(at, words!["la", "le"]) && at + 2 == mention.start && cuts();
            whom && tokens.has(at + 1, Classes::VERB.or(Classes::AVOIR))
        };
        (verb.saturating_sub(5)..verb).rev().take_while(within).any(him)
    }

    /// *L'expert qui devait témoigner est absent*, *Le chauffeur, un homme de 59 ans, est mort*, *Le commissaire, un colonel à la
    /// retraite, a ri*: what stands behind tells who it is; but *L'expert qui ajoute que …* tells more of whoever spoke.
    pub(super) fn is_defined_behind(&self, start: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let opens = start > 0 && matches!(tokens.kind(start - 1), Kind::Break | Kind::Period);
        let verb = || (end + 1..end + 4).find(|&at| tokens.has(at, Classes::VERB));
        let says = || verb().is_some_and(|verb| tokens.has(verb, Classes::SPEECH));
        let clause = || tokens.one_of(end, words!["qui"]) && !says();
        let person = |at: usize| tokens.has(at, Classes::ROLE.or(Classes::PERSON)) && !tokens.is_capital(at);
        let human = |at: usize| tokens.has(at, Classes::DET_INDEF) && (tokens.is_of(at + 1, Fields::ANYBODY) || person(at + 1));
        let apposed = || tokens.kind(end) == Kind::Comma && human(end + 1);
        opens && tokens.one_of(start, words!["le", "la", "l'"]) && (clause() || apposed())
    }

    /// Whether a verb of speech or of writing stands beside: *dit l'élu*, *L'élu a dit*; but *Une pétition accuse l'élu*.
    pub(super) fn is_heard(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let word = |at: &usize| tokens.kind(*at) == Kind::Word;
        let says = |at: usize| tokens.has(at, Classes::SPEECH);
        // , a aussi dit l'élu; que réclame l'élu
        let small = Classes::AVOIR.or(Classes::CLITIC).or(Classes::NE).or(Classes::ADVERB).or(Classes::PAS);
        let opens = |verb: usize| {
            let first = (verb.saturating_sub(5)..verb).rev().find(|&at| !tokens.has(at, small));
            let joint = Classes::QUE.or(Classes::REL).or(Classes::SUBORD).or(Classes::COORD);
            first.is_none_or(|at| tokens.kind(at) != Kind::Word || tokens.has(at, joint))
        };
        let mut before = (mention.start.saturating_sub(12)..mention.start).rev().take_while(word);
        before.any(|at| says(at) && opens(at))
            || (mention.end..mention.end + 5).take_while(word).any(says)
            || mention.start > 0 && tokens.one_of(mention.start - 1, words!["après", "selon", "pour"])
    }

    /// *répond le notaire*, *a sèchement rétorqué le notaire*
    pub(super) fn is_answer_of(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let within = |at: &usize| tokens.kind(*at) == Kind::Word;
        let mut before = (mention.start.saturating_sub(3)..mention.start).rev().take_while(within);
        before.any(|at| tokens.verb(at).classes.any(VerbClasses::ANSWERS))
    }

    /// *« A ? », demande le notaire*: of whoever spoke; but *« A », demande le notaire*.
    pub(super) fn is_question_of(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let Some(verb) = mention.start.checked_sub(1).filter(|&verb| tokens.verb(verb).asks) else { return false };
        let close = verb.wrapping_sub(1 + usize::from(tokens.kind(verb.wrapping_sub(1)) == Kind::Comma));
        tokens.kind(close).is_mark() && tokens.kind(close.wrapping_sub(1)) == Kind::Question
    }

    /// *répond le notaire*, *Le notaire a répondu que P*, *Le notaire a rejeté ces propos*: to whoever spoke; but *Le notaire a
    /// répondu aux élus*.
    pub(super) fn retorts(&self, mention: &Mention) -> bool {
        const RETORTS: Words = words!["répliquer", "répondre", "rétorquer"];
        const REPROACHES: Words = words!["accusations", "affirmations", "allégations", "critiques", "déclarations", "propos"];
        let tokens = self.tokens;
        let retorts = |at: usize| tokens.verb(at).one_of(RETORTS);
        let verb = mention.end + usize::from(tokens.has(mention.end, Classes::AVOIR));
        let next = tokens.kind(verb + 1);
        let words = tokens.has(verb + 1, Classes::QUE) || next == Kind::Colon || next.is_mark();
        let denies = || tokens.one_of(verb + 1, words!["ces"]) && tokens.one_of(verb + 2, REPROACHES);
        words && retorts(verb) || denies() || mention.start > 0 && retorts(mention.start - 1)
    }

    /// What a description asks of somebody in play, unless it asks for nobody.
    fn looked_for<'s>(&self, sought: &'s Sought<'s>) -> Option<LookedFor<'s>> {
        let Sought { mention, office, .. } = *sought;
        let ours = self.tokens.one_of(mention.start, words!["notre", "nos"]);
        let pointed = mention.determiner == Determiner::Demonstrative || ours;
        // l'avocate may be anybody's; l'ancienne avocate is somebody of whom the text spoke.
        let former = office.former && office.classes.any(Classes::ROLE);
        // l'avocate de 38 ans
        let aged = self.age_of(office.to).is_some();
        let known = former
            || aged
            || self.is_of_trade(office, mention.start, mention.end)
            || self.is_twofold(office)
            || self.is_kin_of_named(mention, office);
        let nameless = self.is_nameless(office, mention.determiner) && !known;
        // « A », note Anne Dol, du syndicat. « B », ajoute la magistrate: whoever spoke just before, and of whom nothing else is
        // known
        let bare = nameless && !pointed;
        // notre chroniqueur: the paper's own, nobody of whom it writes
        // l'inconnu: nobody whom the text names
        // la ville dont le maire dénonce P: the town's
        let owned = mention.start > 0 && self.tokens.one_of(mention.start - 1, words!["dont"]);
        if owned
            || self.tokens.one_of(mention.at, words!["inconnu", "inconnue"])
            || ours && self.tokens.is_of(mention.at, Fields::REPORTER)
            || mention.determiner == Determiner::Definite && self.is_new(office)
            || mention.determiner == Determiner::Possessive && !ours
            || self.is_of_children(mention.start)
            || bare && (office.length > 0 || mention.end > mention.start + 2)
            || !former && self.is_defined_behind(mention.start, mention.end)
        {
            return None;
        }
        // le président: who it is, readers know without having been told; le président du club is an office like others, and
        // l'ancien président is somebody of whom the text spoke.
        if office.is_supreme() && !office.former {
            return None;
        }
        // la femme, le jeune homme, l'homme de 41 ans
        let young = self.tokens.one_of(mention.start + 1, words!["jeune"]);
        let end = if aged { mention.at + 1 } else { mention.end };
        // la Nîmoise, le jeune Isérois
        let people = self.tokens.has(end - 1, Classes::DEMONYM) && self.tokens.is_capital(end - 1);
        let anybody = people || self.tokens.is_of(end - 1, Fields::ANYBODY);
        let plain = end == mention.start + 2 + usize::from(young) && anybody;
        Some(LookedFor {
            sought,
            setting: self.setting(mention, pointed),
            pointed,
            strict: office.classes.any(Classes::ROLE) && !pointed,
            bare,
            plain,
            young: plain && young,
            tried: self.is_of_the_tried(mention),
            aged: self.tokens.is_of(mention.at, DECADE),
            wife: self.is_wife(office),
        })
    }

    /// How the sentence brings up a description, which is `pointed` or not.
    fn setting(&self, mention: &Mention, pointed: bool) -> Setting {
        let (explains, contrasted) = (self.explains(mention), self.is_contrasted(mention));
        // La place est vide pour Anne Dol : « A », dit cette élue
        let sole = if explains && pointed { super::only(self.present.iter().copied()) } else { None };
        let rival = self.cast.last_speaker.filter(|_| contrasted);
        // Anne Dol agit avec le maire
        let with = mention.start > 0 && self.tokens.one_of(mention.start - 1, words!["avec", "chez", "contre"]);
        let beside = self.cast.last_subject.filter(|_| with);
        let others = [rival, beside].map(|other| other.map(|(other, _)| self.root(other)));
        Setting { quoted: self.is_quoted(mention), explains, contrasted, sole, others }
    }

    /// *Paul Dol a deux enfants. L'aîné …*: one of several children that the text has just told of, and not their parent.
    pub(super) fn is_of_children(&self, start: usize) -> bool {
        const RANKS: Words = words!["aîné", "aînée", "benjamin", "benjamine", "cadet", "cadette"];
        const CHILDREN: Words = words!["enfants", "filles", "fils", "frères", "garçons", "jumeaux", "jumelles", "sœurs"];
        const BACK: usize = 24;
        let told = || (start.saturating_sub(BACK)..start).any(|at| self.tokens.one_of(at, CHILDREN));
        self.tokens.one_of(start + 1, RANKS) && told()
    }

    /// *une habitante a appelé … la femme*, *Le conducteur a blessé Paul Dol. L'homme …*; but *Paul Dol a vu un marin … l'homme*
    fn is_taken_up(&self, known: &Entity, looked_for: &LookedFor<'_>) -> bool {
        let Sought { office, sentence, .. } = *looked_for.sought;
        let acted = |other: &Entity| ago(other.subject(), sentence).min(ago(other.spoke(), sentence)) <= 1;
        let nobody = || self.cast.offices.of(known.offices).take(OFFICES).any(|office| office.classes.any(Classes::NAMELESS));
        // « A », écrit une autre. La femme …: one of several
        if self.tokens.one_of(known.label().1.max(1) - 1, words!["autre", "autres"]) {
            return false;
        }
        // La policière arrive. La Lyonnaise …: a people's name takes up whom the text has brought in.
        let led = known.score < 100 && !self.tokens.is_capital(office.at) && acted(known) && nobody();
        let named = |other: usize| {
            let bearer = &self.cast.entities[other];
            let salient = if led { acted(bearer) } else { bearer.seen() >= known.seen() };
            bearer.score >= 100 && bearer.human && salient && self.fits(looked_for.sought, other)
        };
        let fresh = led || looked_for.is_fresh(known);
        looked_for.plain && fresh && known.score > 1 && !self.recent().any(named)
    }

    /// *Tizi Rann : le préfet menace* ⏎ *Le préfet de Tizi Rann …*, *les villages de Lans et Tizi Rann*: a name that is a
    /// place's.
    fn is_seat_of_another(&self, known: &Entity) -> bool {
        const BEFORE: usize = 8;
        let tokens = self.tokens;
        let (from, to) = known.label();
        let of_it = |office: &Office| {
            let named = || (from..to).all(|at| office.words().contains(&self.key(at)));
            self.sits_alone(office) && tokens.has(office.from, OF) && named()
        };
        let word = |at: &usize| tokens.kind(*at) == Kind::Word;
        let places = |at: usize| tokens.is_of(at, Fields::TERRITORY) && tokens.str(at).ends_with('s') && tokens.has(at + 1, OF);
        let joined = from > 0 && tokens.has(from - 1, Classes::COORD);
        joined && (from.saturating_sub(BEFORE)..from - 1).rev().take_while(word).any(places)
            || self.latest_offices(of_it).next().is_some()
    }

    /// Whether somebody is at hand for such a description: anybody of the last sentences, named or not.
    fn is_near(&self, known: &Entity, looked_for: &LookedFor<'_>) -> bool {
        let Sought { office, sentence, .. } = *looked_for.sought;
        let near = sentence.saturating_sub(known.seen()) <= if known.score < 100 { 2 } else { 6 };
        let pointed =
            || looked_for.pointed && known.score > 1 && (!office.classes.any(Classes::ROLE) || looked_for.is_fresh(known));
        // Ysolde Varn a témoigné. L'ancienne avocate …: a name of two words that acts may be a person's.
        // Ysold a marqué. Le Sénégalais …
        let people = self.is_people(office);
        let acts = || {
            known.kind == SpeakerKind::Person
                && known.score >= if people { 100 } else { 120 }
                && ago(known.subject(), sentence) <= 1 + usize::from(looked_for.pointed)
                && !self.tokens.is(known.label().0, shape::ALL_CAPITALS)
                && !self.tokens.has(known.label().1 - 1, Classes::COUNTRY)
        };
        // La femme de Jean Dol … Anne Dol
        let relative = || known.surname().is_some_and(|surname| office.words().contains(&surname));
        // « A », disent-ils. « B », affirme ce guichetier: who did nothing of late is not pointed at
        let of_late = || {
            ago(known.subject(), sentence).min(ago(known.spoke(), sentence)).min(ago(known.acted(), sentence)) <= 2
                || ago(known.seen(), sentence) <= 1
                || known.mentions.len() > 2
        };
        let near = near && (!looked_for.pointed || !office.classes.any(Classes::ROLE) || known.score < 100 || of_late());
        near && (known.human || acts())
            && (known.score >= 100 || pointed() || self.is_taken_up(known, looked_for))
            && (!looked_for.wife || relative())
    }
}

/// What a description asks of whom it means, among those in play.
struct LookedFor<'a> {
    sought: &'a Sought<'a>,
    setting: Setting,
    /// *cet élu*, *notre élu*
    pointed: bool,
    /// An office, which tells more than that somebody is at hand.
    strict: bool,
    /// Whoever spoke just before, and of whom nothing else is known.
    bare: bool,
    /// *la femme*, *l'homme*
    plain: bool,
    /// *la jeune femme*
    young: bool,
    /// *l'homme*, *l'accusé*, *le trentenaire*: nobody who is at court for a living.
    tried: bool,
    /// *le trentenaire*
    aged: bool,
    /// *la femme de Jean Dol*
    wife: bool,
}

/// How a sentence brings up a description.
struct Setting {
    /// Inside marks.
    quoted: bool,
    /// *Anne Dol hésite : la maire refuse*
    explains: bool,
    /// *La maire, elle, refuse*
    contrasted: bool,
    /// Whom alone the sentence told of.
    sole: Option<usize>,
    /// Whoever spoke last, where he is set against them; the subject that acts beside them: nobody whom it means.
    others: [Option<usize>; 2],
}

impl LookedFor<'_> {
    /// *un gardien a témoigné … ce surveillant*: somebody without a name who was just brought up.
    fn is_fresh(&self, known: &Entity) -> bool {
        // « A », crie un marin. « B », lui dit Anne Dol. Et l'homme de répondre : « C »
        let far = if ago(known.spoke(), self.sought.sentence) <= 2 { 2 } else { 1 };
        known.introduced == Determiner::Indefinite && self.sought.sentence.saturating_sub(known.seen()) <= far
    }
}

/// How well somebody stands to a description who `spoke` so many sentences ago, and spoke or acted so many `away`.
fn weight(standing: Standing, looked_for: &LookedFor<'_>, spoke: usize, away: usize) -> Option<usize> {
    if !looked_for.strict {
        return Some(3 - away);
    }
    let spoke_last = 2 * usize::from(spoke <= 1);
    match standing {
        // le médecin says no more than who speaks; le médecin de la ville is somebody else.
        Standing::Other if looked_for.sought.office.length > 0 || away > 1 => None,
        Standing::Other => Some(FIRM + spoke_last - 1),
        Standing::Akin => Some(FIRM - 1 + spoke_last + usize::from(away <= 1)),
        Standing::Bare => Some(FIRM - 1 + spoke_last + usize::from(away <= 2)),
        Standing::Same => Some(FIRM + 2 + usize::from(away <= 2)),
    }
}
