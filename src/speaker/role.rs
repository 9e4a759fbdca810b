//! Roles given to their bearers: *la ministre*, *le maire de Saint-Aubry*, *l'hebdomadaire*.

use crate::lexicon::{Agreement, Classes, Fields};
use crate::mention::{Determiner, Head, Mention};
use crate::model::SpeakerKind;
use crate::token::{Kind, Words, shape, words};

use super::office::Office;
use super::{DETERMINERS, Entity, FIRM, LEAD, NEVER, OFFICES, REACH, Speakers, VOICES, ago, compatible};

/// What two people can be called.
const PEOPLE: Classes = Classes::ROLE.or(Classes::PERSON).or(Classes::GROUP);

impl Speakers<'_> {
    /// A role that had no name so far gets it: *le préfet … le préfet de l'Aude, Jean Dol*.
    pub(super) fn unnamed_bearer(&self, mention: &Mention, office: &Office) -> Option<usize> {
        // selon son avocat … son avocat, Jean Dol; the lawyers of two people are two.
        let own = mention.determiner == Determiner::Possessive;
        if !own && !matches!(mention.determiner, Determiner::Definite | Determiner::None) {
            return None;
        }
        // L'avocate de Paul Rey a réagi. Paul Rey viendra, a dit son avocate, Anne Dol: whose she is, the first words tell.
        let owner = |entity: usize, known: &Office| {
            let surname = self.cast.entities[entity].surname;
            known.key == office.key && surname.is_some_and(|surname| known.words().contains(&surname))
        };
        let owned = |bearer: &Entity, known: &Office| {
            let (from, to) = bearer.label();
            let same = || self.text_key(from, to) == self.text_key(mention.start, mention.role.1);
            let spoken_of = self.present.iter().copied().chain(self.cast.last_subject.map(|(entity, _)| entity));
            match bearer.introduced {
                Determiner::Possessive => same(),
                Determiner::Definite => spoken_of.take(8).any(|entity| owner(self.root(entity), known)),
                _ => false,
            }
        };
        let (entity, _) = self.latest_offices(|known| self.agrees(known, office) || own && known.key == office.key).find(
            |(entity, known)| {
                let bearer = &self.cast.entities[*entity];
                bearer.score < 100
                    && bearer.human
                    && !bearer.plural
                    && bearer.kind == SpeakerKind::Person
                    && compatible(bearer, mention.agreement)
                    && (known.key == office.key || known.key == office.noun || known.length > 0)
                    && (!own || owned(bearer, known))
                    && !self.present.contains(entity)
            },
        )?;
        Some(entity)
    }

    pub(super) fn described(&mut self, mention: &Mention, told: Option<usize>, sentence: usize) -> usize {
        let new = mention.coordinated || matches!(mention.determiner, Determiner::Indefinite | Determiner::Quantity);
        let from = if mention.has_role() { mention.role.0 } else { mention.start };
        let text = self.text_key(from, mention.end);
        let source = if new { None } else { self.same_source(mention, sentence).or_else(|| self.writer(mention, sentence)) };
        let office = self.office(mention);
        let organisation = mention.head == Head::Organisation && mention.has_role() && !new;
        let letters = if organisation { self.letters(mention.at, mention.role.1) } else { None };
        let known = told.or_else(|| {
            let bearer = || if new { None } else { self.bearer(mention, office.as_ref(), text, sentence) };
            let known = source.or_else(bearer).or_else(|| self.spelled_so(mention, letters?));
            known.or_else(|| self.with_article(mention).filter(|_| organisation)).filter(|&known| self.may_be(mention, known))
        });
        if let Some((entity, true)) = self.voice.filter(|&(voice, _)| known == Some(voice)) {
            self.gather(entity, mention, office.as_ref());
        }
        let marked = if mention.head == Head::Organisation { self.marked_name(mention) } else { None };
        let label = marked.filter(|_| !mention.coordinated).unwrap_or_else(|| self.label_of(mention));
        // la compagnie ferroviaire says less than SNCF.
        let common = self.tokens.has(mention.at, Classes::TAKES_UP) && !self.tokens.is_capital(mention.at);
        let words = mention.end - mention.start;
        let score = match mention.head {
            Head::Pronoun => 1,
            // la même source is no name.
            _ if source.is_some() => 2,
            _ if marked.is_some() => 100,
            _ if common && words <= 3 => 8 + words as u32,
            _ => 10 + words.min(20) as u32,
        };
        let kind = kind_of(mention);
        let entity = known.unwrap_or_else(|| {
            let entity = self.entity(label, score, kind, mention.head.is_human(), mention.is_plural());
            self.cast.entities[entity].introduced = mention.determiner;
            entity
        });
        self.describe(entity, mention, label, score, kind);
        self.cast.by_words.insert(text, entity);
        if organisation {
            self.learn_institution(entity, mention, letters);
        }
        // les avocats du maire, Anne Dol et Paul Pradel … les avocats: the office of the pair, not of its first.
        let theirs = mention.has_name() && self.tokens.one_of(mention.role.0.max(1) - 1, words!["deux", "les", "leurs", "ses"]);
        if mention.has_role() && (!mention.coordinated || theirs) && source.is_none() {
            self.give_role(entity, mention, office);
        }
        entity
    }

    /// The words of a description that name best whom it means.
    fn label_of(&self, mention: &Mention) -> (usize, usize) {
        let tokens = self.tokens;
        if mention.coordinated {
            // les élus Anne Dol et Paul Pradel: the role of both stands outside the names.
            let joint = (mention.name.1..mention.end).find(|&at| tokens.has(at, Classes::COORD));
            let both = mention.has_name() && mention.has_role() && joint.is_some_and(|at| tokens.is_capital(at + 1));
            return (if both { mention.name.0 } else { mention.start }, mention.end);
        }
        if mention.has_name() {
            return mention.name;
        }
        // la seule Union européenne, le nouveau Code des ports: the name starts at its capital.
        let qualified = matches!(mention.head, Head::Organisation | Head::Document)
            && mention.start + 1 < mention.at
            && tokens.is_capital(mention.at)
            && !tokens.has(mention.at, Classes::TAKES_UP)
            && !mention.is_plural()
            && !tokens.is_capital(mention.at - 1);
        (if qualified { mention.at } else { mention.start }, mention.end)
    }

    /// *le FN … le Front national*: an acronym and the name it is made of.
    fn spelled_so(&self, mention: &Mention, letters: u64) -> Option<usize> {
        let short = mention.role.1 - mention.at == 1;
        let found = if short { self.by_words(letters) } else { self.spelled(letters) };
        found.filter(|&found| self.cast.entities[found].kind == SpeakerKind::Organisation)
    }

    /// *Le Courrier … les chiffres du Courrier*
    fn with_article(&self, mention: &Mention) -> Option<usize> {
        let one = mention.role.1 - mention.at == 1 && self.tokens.is_capital(mention.at);
        let found = if one { self.by_words(self.key(mention.at)) } else { None }?;
        let known = &self.cast.entities[found];
        let (from, to) = known.label();
        let written = to - from == 2 && self.tokens.has(from, Classes::DET_DEF) && self.tokens.is_capital(from);
        (written && known.kind == SpeakerKind::Organisation).then_some(found)
    }

    /// Keeps the better of the descriptions of somebody.
    fn describe(&mut self, entity: usize, mention: &Mention, label: (usize, usize), score: u32, kind: SpeakerKind) {
        // l'entreprise de la région, la plus haute cour du pays say less than Valmer Hebdo, la Cour suprême.
        let named =
            mention.head == Head::Organisation && !self.tokens.is_capital(mention.at) && self.is_named_organisation(entity);
        let record = &mut self.cast.entities[entity];
        if kind == SpeakerKind::Organisation && !record.human {
            record.kind = kind;
        }
        // cette étude publiée en mai points back to what has a name of its own.
        let pointed = mention.determiner == Determiner::Demonstrative && mention.head == Head::Document && record.score >= 10;
        if score > record.score && !named && !pointed {
            self.relabel(entity, label, score);
        }
    }

    /// Has the letters of an institution mean it, and what stands behind its noun: *le Groupe Valmer … Valmer*.
    fn learn_institution(&mut self, entity: usize, mention: &Mention, letters: Option<u64>) {
        if let Some(letters) = letters {
            self.cast.by_words.entry(letters).or_insert(entity);
            self.cast.entities[entity].lettered |= mention.role.1 - mention.at == 1;
        }
        let tail = mention.at + 1..mention.role.1;
        let named = |at: usize| self.tokens.is_capital(at) && !self.tokens.has(at, Classes::COUNTRY.or(Classes::METONYM));
        if !tail.is_empty() && self.tokens.is_capital(mention.at) && tail.clone().all(named) {
            let name = self.key(tail.start);
            self.cast.by_words.entry(name).or_insert(entity);
        }
    }

    /// *l'association « Sauvons la digue »*: the name of an institution between marks.
    fn marked_name(&self, mention: &Mention) -> Option<(usize, usize)> {
        const LONGEST: usize = 12;
        let tokens = self.tokens;
        let (open, from) = (mention.end, mention.end + 1);
        if !tokens.has(mention.at, Classes::TAKES_UP) || mention.coordinated || !tokens.kind(open).is_mark() {
            return None;
        }
        let title = tokens.is_capital(from) || tokens.kind(from) == Kind::Number;
        let words =
            |at: &usize| !tokens.kind(*at).is_mark() && !tokens.kind(*at).ends_sentence() && tokens.kind(*at) != Kind::Break;
        let end = (from..from + LONGEST).take_while(words).last()? + 1;
        (title && tokens.kind(end).is_mark()).then_some((from, end))
    }

    /// Whether an entity has the number, the humanity and the gender of a description.
    fn fits(&self, mention: &Mention) -> impl Fn(usize) -> bool {
        let human = mention.head.is_human();
        let plural = mention.is_plural();
        let agreement = if self.tokens.is_of(mention.at, Fields::EITHER) { Agreement::NONE } else { mention.agreement };
        move |entity| {
            let known = &self.cast.entities[entity];
            known.plural == plural
                && (human == known.human || known.kind == SpeakerKind::Person && human)
                && compatible(known, agreement)
        }
    }

    /// The entity that a definite description means: one that bears the office, or somebody in play that it fits.
    fn bearer(&self, mention: &Mention, office: Option<&Office>, text: u64, sentence: usize) -> Option<usize> {
        let fits = self.fits(mention);
        let Some(office) = office else {
            return self.by_words(text).filter(|&entity| fits(entity) || !mention.head.is_human());
        };
        if let Some(entity) = self.of_age(mention, office) {
            return Some(entity);
        }
        let bearer = self.bearer_of(mention, office, sentence, &fits);
        let may = |&(voice, goes_on): &(usize, bool)| fits(voice) && self.may_go_on(voice, goes_on, mention, office);
        let voice = self.voice.filter(may);
        if let Some((voice, true)) = voice
            && !self.is_rather(voice, bearer, mention, office, sentence)
        {
            return Some(voice);
        }
        let seen = |entity: usize| self.cast.entities[entity].seen;
        let titled = self.titled(mention, office).filter(|&entity| fits(entity));
        let titled = titled.filter(|&entity| bearer.is_none_or(|bearer| seen(bearer) < seen(entity)));
        if let Some(entity) = titled.or(bearer) {
            return Some(entity);
        }
        if mention.head == Head::Organisation {
            return self.by_words(text).or_else(|| self.named_organisation(mention, office, sentence));
        }
        if mention.is_plural() {
            return if office.classes.any(PEOPLE) { self.pair(mention, sentence) } else { None };
        }
        if !mention.head.is_human() {
            return None;
        }
        // l'éditeur: a firm may be called as people are.
        let firm = office.classes.any(Classes::TAKES_UP);
        let firm = if firm { self.named_organisation(mention, office, sentence) } else { None };
        firm.or_else(|| self.in_play(mention, office, sentence)).or(voice.map(|(voice, _)| voice))
    }

    /// Of those who bear the office of a description, the one whom it means best.
    fn bearer_of(&self, mention: &Mention, office: &Office, sentence: usize, fits: &impl Fn(usize) -> bool) -> Option<usize> {
        // leur avocat is not l'avocat de Paul Rey
        let owned = self.tokens.one_of(mention.start, words!["leur"]) && office.classes.any(Classes::NAMELESS);
        // le procureur Anne Dol … le procureur: the text calls her so.
        let word = self.tokens.word(mention.at).agreement;
        let masculine = mention.head.is_human() && word.any(Agreement::MASCULINE) && !word.any(Agreement::FEMININE);
        let called = |bearer: &Entity, known: &Office| {
            masculine && !mention.is_plural() && known.key == office.key && !bearer.plural && bearer.human
        };
        let mut best = None;
        for (entity, known) in self.latest_offices(|known| self.agrees(office, known)) {
            let bearer = &self.cast.entities[entity];
            let own = || bearer.introduced == Determiner::Possessive;
            if !fits(entity) && !called(bearer, known) || owned && known.length > 0 && !own() {
                continue;
            }
            // les pompiers du comté are not un millier de pompiers
            let counted = matches!(bearer.introduced, Determiner::Indefinite | Determiner::Quantity);
            if mention.is_plural() && counted && office.length > 0 && known.length == 0 {
                continue;
            }
            // le ministère de la Santé is not le ministère de l'Intérieur, which le ministère alone meant too; but Jean Dol, député du
            // Front breton, may be the député de Lans, where Paul Rey, avocat d'Anne Dol, is not l'avocat de Zoé Morel
            let unnamed = bearer.score < 100 || self.is_nameless(office, mention.determiner);
            let told_apart = mention.head != Head::Document && unnamed;
            if known.length < office.length && told_apart && self.is_rival(entity, office) {
                continue;
            }
            let exact = office.length > 0 && known.words() == office.words() && known.people == office.people;
            let same = known.key == office.key;
            // le Centre des marées … le centre, whatever centre of a town comes between
            let proper = mention.head == Head::Organisation && office.length == 0 && self.tokens.is_capital(known.from - 1);
            // « A », dit la mairie de Lans. La mairie de Brest a accepté. « B », dit la mairie: the one that acted last
            let acted = matches!(mention.head, Head::Organisation | Head::Group)
                && bearer.subject != NEVER
                && bearer.subject == bearer.seen;
            let just = same && self.is_just_named(entity, known, mention, office, sentence);
            let rank = (exact, just, same, proper, self.has_spoken(entity) || acted, bearer.seen);
            if best.is_none_or(|(highest, _)| rank > highest) {
                best = Some((rank, entity));
            }
        }
        best.map(|(_, entity)| entity)
    }

    /// *« A », dit le maire de Lans. Le maire de Brest, Paul Rey, a refusé. « B », dit le maire*: the subject of the sentence before, which
    /// names the office; but *Ministre du roi, Paul Rey a fondé le port*.
    fn is_just_named(&self, entity: usize, known: &Office, mention: &Mention, office: &Office, sentence: usize) -> bool {
        let bearer = &self.cast.entities[entity];
        let bare = mention.end == mention.start + 2 && mention.determiner == Determiner::Definite && !office.is_supreme();
        let there = |(start, end): (usize, usize)| (start..end + 8).contains(&known.from);
        bare && bearer.human
            && bearer.score >= 100
            && ago(bearer.subject, sentence) == 1
            && !self.tokens.is_capital(known.from.max(1) - 1)
            && self.last_places(entity).next().is_some_and(there)
    }

    /// *Un gardien a sauvé l'enfant. « A », dit Jean Dol. « B », ajoute le gardien*: whoever was so described is who goes on.
    fn gather(&mut self, entity: usize, mention: &Mention, office: Option<&Office>) {
        let Some(office) = office.filter(|office| office.classes.any(Classes::ROLE)) else { return };
        let described = |&(other, _): &(usize, &Office)| {
            let known = &self.cast.entities[other];
            other != entity && known.score < 100 && known.spoke == NEVER && self.fits(mention)(other)
        };
        let same = |known: &Office| known.key == office.key && self.agrees(office, known);
        let found = self.latest_offices(same).find(described).map(|(other, _)| other);
        if let Some(other) = found {
            self.join(other, entity);
        }
    }

    /// Whether who was speaking can be whom a description means.
    fn may_go_on(&self, entity: usize, goes_on: bool, mention: &Mention, office: &Office) -> bool {
        let known = &self.cast.entities[entity];
        let pointed = matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative);
        let bears = |name: Option<u64>| name.is_some_and(|name| office.words().contains(&name));
        // la mère de Jean Dol is not Jean Dol, but may be Anne Dol
        let stranger = bears(known.surname) && (known.given.is_none() || bears(known.given));
        let person = known.score >= 100 && known.human && (goes_on || known.kind == SpeakerKind::Person);
        if !pointed || !person || stranger || self.is_new(office) {
            return false;
        }
        let standing = self.standing(entity, office);
        // la députée de Lans is no élue de Brest
        let rival = |other: &Office| {
            (!goes_on || self.is_same(office, other))
                && self.is_proper(other)
                && self.is_proper(office)
                && !self.words_agree(office, other)
        };
        let other = |other: &Office| {
            self.is_above(office, other) || self.exceeds(office, other) || self.opposes(office, other) || rival(other)
        };
        let mut offices = self.cast.offices.of(known.offices).take(OFFICES).filter(|other| other.classes.any(Classes::ROLE));
        // le procureur, le Premier ministre: readers know that there is one
        let nameless = self.is_nameless(office, mention.determiner) && (!goes_on || standing == Standing::Other);
        let unique = office.is_unique() && office.people == 0 && !office.is_supreme() && standing < Standing::Same;
        !nameless && !unique && !offices.any(other)
    }

    /// Whether a description means another than who was speaking: its bearer, who spoke before, or whom it suits better.
    fn is_rather(&self, voice: usize, best: Option<usize>, mention: &Mention, office: &Office, sentence: usize) -> bool {
        let standing = self.standing(voice, office);
        let meant = |entity: usize| {
            let bearer = &self.cast.entities[entity];
            let same = |known: &Office| known.key == office.key && self.agrees(office, known);
            // le dirigeant may be anybody, le chef de la diplomatie one of whom the text spoke
            let told = office.length + usize::from(office.people != 0) > 0 || sentence.saturating_sub(bearer.seen) <= 6;
            bearer.spoke != NEVER && self.latest_offices(same).any(|(other, _)| other == entity)
                || bearer.score >= 100 && told && standing == Standing::Other
        };
        // « A », dit Anne Dol. L'urgentiste Paul Rey s'en prend à la mairie. « B », ajoute le médecin
        let likelier = |other: usize| {
            let other = self.standing(other, office);
            other >= Standing::Akin && other > standing
        };
        best.is_some_and(meant) || self.in_play(mention, office, sentence).is_some_and(likelier)
    }

    /// *Me Anne Dol … l'avocate*, *le Pr Paul Rey … le professeur*: whose name stood last behind the title of the profession.
    fn titled(&self, mention: &Mention, office: &Office) -> Option<usize> {
        let tokens = self.tokens;
        let titles: Words = match () {
            () if tokens.one_of(mention.at, words!["avocat", "avocate"]) => words!["me", "mᵉ"],
            () if tokens.one_of(mention.at, words!["professeur", "professeure"]) => words!["pr", "pre"],
            () if tokens.one_of(mention.at, words!["docteur", "docteure", "médecin"]) => words!["dr", "dre"],
            () => return None,
        };
        if office.length + usize::from(office.former) > 0 || mention.determiner != Determiner::Definite {
            return None;
        }
        let from = self.cast.recent.len().saturating_sub(REACH);
        self.cast.recent[from..].iter().rev().copied().find(|&entity| {
            let known = &self.cast.entities[entity];
            known.human && known.score >= 100 && known.label().0 > 0 && tokens.one_of(known.label().0 - 1, titles)
        })
    }

    /// Whether an entity is said to be the same of something else: *le maire de Nice*, *le maire de Lyon*.
    fn is_rival(&self, entity: usize, office: &Office) -> bool {
        let mut offices = self.cast.offices.of(self.cast.entities[entity].offices).take(OFFICES);
        // la police de Lans may be la police locale
        self.is_proper(office)
            && offices.any(|other| other.key == office.key && self.is_proper(other) && !self.words_agree(other, office))
    }

    /// Two people named together: *Anne Dol et Paul Pradel*.
    pub(super) fn is_pair(&self, known: &Entity) -> bool {
        let tokens = self.tokens;
        let (from, to) = known.label();
        let joints = (from..to).filter(|&at| tokens.has(at, Classes::COORD) || tokens.kind(at) == Kind::Comma).count();
        // Anne Dol, Paul Pradel et Marie Castel are three.
        let third = from > 1 && tokens.kind(from - 1) == Kind::Comma && tokens.is_capital(from - 2);
        tokens.is_capital(from) && tokens.is_capital(from + 1) && joints == 1 && !third
    }

    /// *les deux femmes*, *ces deux élus*: the two people whom one phrase named last.
    fn pair(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        let tokens = self.tokens;
        if !tokens.one_of(mention.start, words!["les", "ces"]) || !tokens.one_of(mention.start + 1, words!["deux"]) {
            return None;
        }
        let from = self.cast.recent.len().saturating_sub(REACH);
        self.cast.recent[from..].iter().rev().copied().find(|&entity| {
            let known = &self.cast.entities[entity];
            let gender = known.form & 3 == 0 || known.form & mention.agreement.0 & 3 != 0;
            known.plural && known.human && gender && sentence.saturating_sub(known.seen) <= 6 && self.is_pair(known)
        })
    }

    /// *Mathis, 14 ans, … L'adolescent de 14 ans*: of the age that the text gave somebody.
    fn of_age(&self, mention: &Mention, office: &Office) -> Option<usize> {
        let tokens = self.tokens;
        let number = |ans: usize| ans > 0 && tokens.one_of(ans, words!["ans"]) && tokens.kind(ans - 1) == Kind::Number;
        let ans = office.to.checked_sub(1).filter(|&ans| ans > office.from && number(ans))?;
        let fits = self.fits(mention);
        let from = self.cast.recent.len().saturating_sub(REACH);
        self.cast.recent[from..].iter().rev().copied().find(|&entity| {
            let told = |(_, end): (usize, usize)| {
                matches!(tokens.kind(end), Kind::Comma | Kind::ParenOpen)
                    && number(end + 2)
                    && tokens.str(end + 1) == tokens.str(ans - 1)
            };
            self.cast.entities[entity].human && fits(entity) && self.last_places(entity).any(told)
        })
    }

    /// *cet élu*, *le quinquagénaire*, *la maire de Lans*: the person in play, when an article varies what it calls somebody.
    /// An office is joined to a single person who spoke or acted just before and is not known to bear another; words that tell
    /// no office may mean the more salient of two.
    fn in_play(&self, mention: &Mention, office: &Office, sentence: usize) -> Option<usize> {
        let looked_for = self.looked_for(mention, office, sentence)?;
        let from = self.cast.recent.len().saturating_sub(REACH);
        let mut best: Option<((usize, usize), usize)> = None;
        let (mut tie, mut other, mut count) = (false, false, 0);
        let fits = self.fits(mention);
        for &entity in self.cast.recent[from..].iter().rev() {
            let known = &self.cast.entities[entity];
            let taken_up = || self.is_taken_up(known, &looked_for, &fits);
            if !self.is_near(known, &looked_for, taken_up) || !fits(entity) || self.present.contains(&entity) {
                continue;
            }
            count += 1;
            let spoke = ago(known.spoke, sentence);
            if looked_for.bare && (spoke > 1 || known.offices.length > 0) {
                continue;
            }
            let away = ago(known.subject, sentence).min(spoke).min(3);
            let standing = self.standing(entity, office);
            let rank = if taken_up() { Some(FIRM + 1) } else { rank(standing, &looked_for, spoke, away) };
            // Of two, whoever acted last.
            let Some(rank) = rank.map(|rank| (rank, 3 - away)) else { continue };
            match best {
                Some((highest, _)) if rank < highest => {}
                Some((highest, _)) if rank == highest => tie = true,
                _ => (best, tie, other) = (Some((rank, entity)), false, standing == Standing::Akin && spoke > 1),
            }
        }
        let ((rank, recent), entity) = best?;
        // Le ministre Jean Dol … le député de l'Eure: another office in full is his who was just speaking, or acted alone.
        if looked_for.strict && other && self.is_governed(office) && !(count == 1 && recent >= 2) {
            return None;
        }
        let alone = count == 1 && sentence.saturating_sub(self.cast.entities[entity].seen) <= 1;
        (!looked_for.strict || !tie && (rank >= FIRM || alone)).then_some(entity)
    }

    /// What a description asks of somebody in play, unless it asks for nobody.
    fn looked_for<'b>(&self, mention: &'b Mention, office: &'b Office, sentence: usize) -> Option<LookedFor<'b>> {
        let ours = self.tokens.one_of(mention.start, words!["notre", "nos"]);
        let pointed = mention.determiner == Determiner::Demonstrative || ours;
        // l'avocate may be anybody's; l'ancienne avocate is somebody of whom the text spoke.
        let former = office.former && office.classes.any(Classes::ROLE);
        // l'avocate de 38 ans
        let aged = self.tokens.one_of(office.to.max(1) - 1, words!["ans"]);
        let nameless = self.is_nameless(office, mention.determiner) && !former && !aged;
        // « A », note Anne Dol, du syndicat. « B », ajoute la magistrate: whoever spoke just before, and of whom nothing else is known
        let bare = nameless && !pointed;
        if mention.determiner == Determiner::Definite && self.is_new(office)
            || mention.determiner == Determiner::Possessive && !ours
            || bare && (office.length > 0 || mention.end > mention.start + 2)
        {
            return None;
        }
        // le président: who it is, readers know without having been told; le président du club is an office like others, and
        // l'ancien président is somebody of whom the text spoke.
        if office.is_supreme() && !office.former {
            return None;
        }
        let plain = mention.end == mention.start + 2 && self.tokens.is_of(mention.at, Fields::ANYBODY);
        Some(LookedFor {
            office,
            sentence,
            pointed,
            strict: office.classes.any(Classes::ROLE) && !pointed,
            bare,
            plain,
            wife: self.is_wife(office),
        })
    }

    /// *une habitante a appelé … la femme*; but *Paul Dol a vu un marin … l'homme*
    fn is_taken_up(&self, known: &Entity, looked_for: &LookedFor<'_>, fits: &impl Fn(usize) -> bool) -> bool {
        let named = |other: &usize| {
            let bearer = &self.cast.entities[*other];
            bearer.score >= 100 && bearer.human && bearer.seen >= known.seen && fits(*other)
        };
        let from = self.cast.recent.len().saturating_sub(REACH);
        looked_for.plain && looked_for.is_fresh(known) && known.score > 1 && !self.cast.recent[from..].iter().any(named)
    }

    /// Whether somebody is at hand for such a description: anybody of the last sentences, named or not.
    fn is_near(&self, known: &Entity, looked_for: &LookedFor<'_>, taken_up: impl Fn() -> bool) -> bool {
        let LookedFor { office, sentence, .. } = *looked_for;
        let near = sentence.saturating_sub(known.seen) <= if known.score < 100 { 2 } else { 6 };
        let pointed =
            || looked_for.pointed && known.score > 1 && (!office.classes.any(Classes::ROLE) || looked_for.is_fresh(known));
        // Ysolde Varn a témoigné. L'ancienne avocate …: a name of two words that acts may be a person's.
        let acts = || {
            known.kind == SpeakerKind::Person
                && known.score >= 120
                && ago(known.subject, sentence) <= 1
                && !self.tokens.is(known.label().0, shape::ALL_CAPITALS)
                && !self.tokens.has(known.label().1 - 1, Classes::COUNTRY)
        };
        // La femme de Jean Dol … Anne Dol
        let relative = || known.surname.is_some_and(|surname| office.words().contains(&surname));
        near && (known.human || acts()) && (known.score >= 100 || pointed() || taken_up()) && (!looked_for.wife || relative())
    }

    /// *le chef des ventes chez Valmer … le spécialiste de Valmer*: two offices in one house, which is no place.
    fn shares_house(&self, one: &Office, other: &Office) -> bool {
        let house = |at: usize| self.tokens.is_capital(at) && self.tokens.classes(at).is_unknown();
        (one.from..one.to.min(one.from + 14)).any(|at| house(at) && other.words().contains(&self.key(at)))
    }

    /// How what is known of somebody stands to an office: the same if one of their own is, the least of what each does otherwise.
    fn standing(&self, entity: usize, office: &Office) -> Standing {
        let lexicon = self.tokens.lexicon;
        let offices = self.cast.offices.of(self.cast.entities[entity].offices).take(OFFICES);
        let stands = |other: &Office| {
            if self.is_above(office, other) || self.exceeds(office, other) || self.opposes(office, other) {
                Standing::Other
            } else if self.is_same(office, other) {
                Standing::Same
            } else if (office.former || other.former) && !office.is_unique() {
                Standing::Bare
            } else if office.former || !office.is_unique() && lexicon.akin(office.head, other.head) {
                Standing::Akin
            } else if self.shares_house(office, other) {
                Standing::Bare
            } else {
                Standing::Other
            }
        };
        let mut stand = None;
        for other in offices.filter(|other| other.classes.any(Classes::ROLE)) {
            let next = stands(other);
            // le colonel Jean Dol, responsable de la base … l'officier
            let alike = || self.words_agree(office, other) || office.is_unique() && other.is_unique();
            if next == Standing::Same && alike() {
                return next;
            }
            stand = Some(stand.map_or(next, |stand: Standing| stand.min(next)));
        }
        stand.unwrap_or(Standing::Bare)
    }

    /// *l'hebdomadaire*, *le groupe*, *cette association*: the organisation named last.
    fn named_organisation(&self, mention: &Mention, office: &Office, sentence: usize) -> Option<usize> {
        // le collectif « Sauvons la digue »: the marks hold its own name.
        let tokens = self.tokens;
        // le collectif Sauvons la digue: so do capitals that are no name of the lexicon.
        let marked = tokens.kind(mention.end).is_mark() || tokens.is_capital(mention.end);
        // la plus haute juridiction du pays, la haute cour, la 3e fédération de France: what its rank tells apart
        let high = (mention.role.0..mention.at)
            .any(|at| tokens.one_of(at, words!["plus", "haute", "première", "premier", "deuxième", "troisième"]));
        let ranked = high || tokens.kind(mention.role.0) == Kind::Number;
        let court = high && tokens.one_of(mention.at, words!["juridiction", "cour", "instance"]);
        // l'agence de presse is no firm of which the text spoke
        let wire = tokens.one_of(mention.at, words!["agence"]) && tokens.one_of(mention.role.1 - 1, words!["presse"]);
        let takes_up = office.takes_up_names() || court || ranked && office.classes.any(Classes::TAKES_UP);
        // l'ONG is a noun like others
        let noun = tokens.one_of(mention.start, words!["l'", "cette"]) && tokens.is(mention.at, shape::ALL_CAPITALS);
        if tokens.is_capital(mention.at) && !noun
            || marked
            || !takes_up
            || !matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative)
        {
            return None;
        }
        let from = self.cast.recent.len().saturating_sub(REACH);
        let find = |bare: bool, near: &dyn Fn(&Entity) -> bool| {
            self.cast.recent[from..].iter().rev().copied().find(|&entity| {
                let (from, to) = self.cast.entities[entity].label();
                let fits = (!court || (from..to).any(|at| tokens.is_of(at, Fields::COURT)))
                    && (!wire || (from..to).any(|at| tokens.is_of(at, Fields::AGENCY)));
                fits && !self.is_otherwise(entity, office)
                    && (if bare { self.is_bare(entity) } else { self.is_named_organisation(entity) })
                    && near(&self.cast.entities[entity])
                    && self.cast.entities[entity].plural == mention.is_plural()
            })
        };
        let active = |known: &Entity| ago(known.spoke, sentence).min(ago(known.subject, sentence)) <= 3;
        // cité par Le Courrier. La mairie de Lans a fermé le pont. Selon le quotidien, …
        if tokens.is_of(office.from - 1, Fields::MEDIUM) && !tokens.one_of(office.from - 1, words!["agence"]) {
            let media = self.cast.recent[from..].iter().rev().copied().filter(|&entity| self.is_medium(entity));
            let near = |entity: &usize| sentence.saturating_sub(self.cast.entities[*entity].seen) <= 8;
            let found = media.clone().find(|&entity| active(&self.cast.entities[entity])).or_else(|| media.clone().find(near));
            if let Some(found) = found.filter(|&found| !self.is_otherwise(found, office)) {
                return Some(found);
            }
        }
        // interrogé par Radio Valmer. La radio …; le patron de Valmer, Jean Dol, … « A », dit-il. Le groupe …
        let reach = |known: &Entity| if known.run { 3 } else { 1 };
        let found = find(false, &active)
            .or_else(|| find(false, &|known| (1..=reach(known)).contains(&sentence.saturating_sub(known.seen))));
        // Valmer Hebdo a fermé. Le groupe …: a bare name that acts
        // l'éditeur is no bare name, which may be a person's.
        found.or_else(|| if mention.head == Head::Organisation { find(true, &active) } else { None })
    }

    /// A newspaper or a channel that the lexicon knows, or whose name says so: *Le Courrier de Lans*, *Radio Valmer*.
    fn is_medium(&self, entity: usize) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        let (tokens, to) = (self.tokens, to.min(from + 6));
        let from = if tokens.has(from, DETERMINERS) && !tokens.is_capital(from) { from + 1 } else { from };
        let known =
            || tokens.lexicon.phrase(tokens.words(from, to)).is_some_and(|(_, phrase)| phrase.classes.any(Classes::MEDIUM));
        self.cast.entities[entity].kind == SpeakerKind::Organisation
            && tokens.is_capital(from)
            && !tokens.is_of(from, Fields::AGENCY)
            && !tokens.one_of(from, words!["agence"])
            && ((from..to).any(|at| tokens.is_of(at, Fields::MEDIUM))
                || to == from + 1 && tokens.has(from, Classes::MEDIUM)
                || known())
    }

    /// Whether an organisation was called something that the description's is not: what is a club is no newspaper.
    fn is_otherwise(&self, entity: usize, description: &Office) -> bool {
        let head = |office: &Office, fields: Fields| self.tokens.is_of(office.from - 1, fields);
        let mut offices = self.cast.offices.of(self.cast.entities[entity].offices).take(OFFICES);
        !head(description, Fields::GENERAL)
            && offices.any(|office| {
                let specific = office.classes.any(Classes::TAKES_UP) && !head(office, Fields::GENERAL);
                specific && head(office, Fields::MEDIUM) != head(description, Fields::MEDIUM)
            })
    }

    /// A name that nothing tells to be a person's or an organisation's.
    fn is_bare(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let chance = known.mentions.length < 2 && known.label().1 - known.label().0 < 2;
        known.kind == SpeakerKind::Person && !known.human && !chance && !self.tokens.has(known.label().0, Classes::COUNTRY)
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

    pub(super) fn is_named_organisation(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let noun = || (from..to).find(|&at| !self.tokens.has(at, DETERMINERS));
        let capital = || noun().is_some_and(|at| self.tokens.is_capital(at));
        known.kind == SpeakerKind::Organisation && (known.score >= 100 || capital()) && !self.is_place(from, to)
    }

    /// Speakers of the part that are only described, and turn out to be the one named speaker whom they fit:
    /// *Le ministre a visité le port. Optimiste, Jean Dol a promis …*; *L'hebdomadaire révèle … « … », écrit Valmer Hebdo.*
    pub(crate) fn settle(&mut self) {
        let mut voices = std::mem::take(&mut self.present);
        voices.clear();
        let of_one = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            let one = known.human && !known.plural || known.kind == SpeakerKind::Organisation;
            known.joined.is_none() && one && known.spoke.min(known.subject) != NEVER
        };
        voices.extend((self.known..self.cast.entities.len()).filter(of_one).take(VOICES));
        for &entity in &voices {
            if let Some(bearer) = self.nameless(entity).and_then(|nameless| self.named_later(&nameless, &voices)) {
                self.join(entity, bearer);
            }
        }
    }

    /// A speaker who is only described, if a name of the text may be theirs.
    fn nameless(&self, entity: usize) -> Option<Nameless> {
        let known = &self.cast.entities[entity];
        // la Chine is not the agency Chine nouvelle.
        let noun = (known.label().0..known.label().1).find(|&at| !self.tokens.has(at, DETERMINERS));
        let country = noun.is_some_and(|at| self.tokens.has(at, Classes::COUNTRY));
        let named = if known.human { known.score >= 100 } else { country || self.is_named_organisation(entity) };
        if named || known.score <= 1 || known.spoke == NEVER || known.who.is_some() {
            return None;
        }
        let office = *self.cast.offices.first(known.offices)?;
        let anybody =
            self.is_nameless(&office, known.introduced) || self.is_wife(&office) || known.introduced == Determiner::Possessive;
        let kin = anybody && office.length > 1;
        // « A », a dit le procureur de Lans. « B », a ajouté Jean Dol: whoever speaks next, and of whom nothing else is said; but le frère de Jean Dol
        let family = (office.from..office.to).any(|at| self.tokens.has(at, Classes::FIRST_NAME));
        let signed = anybody && known.introduced == Determiner::Definite && office.length > 0 && !family;
        let person = known.human && (kin || signed || !anybody) && office.classes.any(Classes::ROLE.or(Classes::PERSON));
        let indefinite = known.introduced == Determiner::Indefinite;
        let general = !known.human && office.takes_up_names() && !indefinite;
        // Une chercheuse a annoncé … : the lead speaks of her, the text below names her.
        let lead = known.first <= 2 && known.subject == known.first;
        if !person && !general || indefinite && (!lead && known.mentions.length < 2 || self.is_anonymous(entity)) {
            return None;
        }
        Some(Nameless { entity, office, anybody, kin, signed, person })
    }

    /// The only one of the voices whose name can be that of somebody described; of several, the one who is said to bear the office.
    fn named_later(&self, nameless: &Nameless, voices: &[usize]) -> Option<usize> {
        let Nameless { entity, ref office, person, .. } = *nameless;
        let known = &self.cast.entities[entity];
        let fits = |other: &&usize| self.may_name(nameless, **other) && self.may_settle(entity, **other, office);
        // Jean Dol défend la digue ⏎ Le ministre estime …: of several, whom the headline names is whom the lead speaks of.
        let only = |speaks: bool, above: bool| {
            let spoke = |other: &&usize| !speaks || self.cast.entities[**other].spoke != NEVER;
            let before = |other: &&usize| !above || self.cast.entities[**other].first <= known.first && known.first <= LEAD;
            let mut found = voices.iter().filter(spoke).filter(before).filter(fits);
            found.next().copied().filter(|_| found.next().is_none())
        };
        let said = || {
            let told = |other: &Office| other.key == office.key && other.people == office.people && self.agrees(office, other);
            let own = |other: usize| self.cast.offices.of(self.cast.entities[other].offices).take(OFFICES).any(told);
            let same = |other: &&usize| own(**other);
            let mut found = voices.iter().filter(same).filter(fits);
            found.next().copied().filter(|_| person && found.next().is_none())
        };
        only(true, false).or_else(said).or_else(|| if person { only(true, true).or_else(|| only(false, false)) } else { None })
    }

    /// Whether a name can be that of somebody described: *l'avocat de Jean Dol* is not Jean Dol, *le frère de Jean Dol* may be Paul Dol.
    fn may_name(&self, nameless: &Nameless, other: usize) -> bool {
        let (known, named) = (&self.cast.entities[nameless.entity], &self.cast.entities[other]);
        let bears = |name: Option<u64>| name.is_some_and(|name| nameless.office.words().contains(&name));
        let below = named.first.saturating_sub(known.spoke.min(known.first));
        let next = nameless.signed && named.spoke != NEVER && (1..=2).contains(&below) && named.offices.length == 0;
        !nameless.anybody && !bears(named.surname) || next || nameless.kin && bears(named.surname) && !bears(named.given)
    }

    /// Whom articles often leave without a name: *le procureur*, *un porte-parole*; but there is one *porte-parole du gouvernement*.
    fn is_nameless(&self, office: &Office, determiner: Determiner) -> bool {
        let only = determiner == Determiner::Definite && self.tokens.one_of(office.from.max(1) - 1, words!["porte-parole"]);
        office.classes.any(Classes::NAMELESS) && !only
    }

    /// *l'habitant d'une maison du port*: of what nobody has heard of, nobody of whom the text spoke.
    fn is_new(&self, office: &Office) -> bool {
        let tokens = self.tokens;
        (office.from + 1..office.to).any(|at| tokens.one_of(at, words!["un", "une"]) && tokens.one_of(at - 1, words!["d'", "de"]))
    }

    /// *la femme de Jean Dol* is no woman of whom the text spoke.
    fn is_wife(&self, office: &Office) -> bool {
        self.tokens.one_of(office.from.max(1) - 1, words!["femme"])
            && (office.from..office.to).any(|at| self.tokens.has(at, Classes::FIRST_NAME) && self.tokens.is_capital(at))
    }

    /// Whether a speaker who is only described can be a named one.
    fn may_settle(&self, described: usize, named: usize, office: &Office) -> bool {
        let (known, bearer) = (&self.cast.entities[described], &self.cast.entities[named]);
        let below = bearer.first.saturating_sub(known.first);
        let gap = bearer.first.saturating_sub(known.seen).max(known.first.saturating_sub(bearer.seen));
        let far = if known.human { 6 } else { 12 };
        let new = bearer.first < known.first && known.introduced == Determiner::Definite && self.is_new(office);
        if new || bearer.joined.is_some() || gap > far || known.human != bearer.human || known.plural != bearer.plural {
            return false;
        }
        if !known.human {
            return self.is_named_organisation(named);
        }
        let agreement = known.gender.map_or(Agreement(known.form), |(gender, ..)| Agreement::NONE.of(gender));
        let standing = self.standing(named, office);
        // Un marin a crié. Jean Dol a défendu …: right behind somebody said once, a new name is another's.
        let least = if known.mentions.length < 2 { 2 } else { 1 };
        bearer.score >= 100
            && compatible(bearer, agreement)
            && (known.introduced != Determiner::Indefinite || (least..=4).contains(&below))
            // Le président du club se dit prêt … Jean Dol, président du club, a été élu: that it is his office is said
            && (below == 0 || (office.former || !office.is_supreme()) && (bearer.spoke != NEVER || standing == Standing::Same))
            // The lead says what somebody is, the text below the name; further down the name is at hand.
            && match standing {
                Standing::Other => false,
                Standing::Akin => below == 0 && !self.is_governed(office) || below > 0 && known.first <= LEAD,
                Standing::Bare | Standing::Same => known.first <= LEAD || below <= 2,
            }
    }

    /// *un diplomate sous couvert d'anonymat*, *a dit un élu qui a requis l'anonymat*: no name of the text is theirs.
    fn is_anonymous(&self, entity: usize) -> bool {
        let goes_on = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Period | Kind::Break);
        let hidden = |at: usize| self.tokens.one_of(at, words!["anonymat", "anonyme", "anonymement"]);
        self.last_places(entity).any(|(start, end)| {
            let before = (start.saturating_sub(8)..start).rev().take_while(goes_on).any(hidden);
            before || (end..(end + 16).min(self.tokens.len())).take_while(goes_on).any(hidden)
        })
    }
}

/// A speaker who is only described.
struct Nameless {
    entity: usize,
    office: Office,
    /// Articles often leave such people without a name.
    anybody: bool,
    /// *le frère de Jean Dol*
    kin: bool,
    /// *le procureur de Lans*: whoever speaks next may be meant.
    signed: bool,
    person: bool,
}

/// What a description asks of whom it means, among those in play.
struct LookedFor<'a> {
    office: &'a Office,
    sentence: usize,
    /// *cet élu*, *notre élu*
    pointed: bool,
    /// An office, which tells more than that somebody is at hand.
    strict: bool,
    /// Whoever spoke just before, and of whom nothing else is known.
    bare: bool,
    /// *la femme*, *l'homme*
    plain: bool,
    /// *la femme de Jean Dol*
    wife: bool,
}

impl LookedFor<'_> {
    /// *un gardien a témoigné … ce surveillant*: somebody without a name who was just brought up.
    fn is_fresh(&self, known: &Entity) -> bool {
        known.introduced == Determiner::Indefinite && self.sentence.saturating_sub(known.seen) <= 1
    }
}

/// How well somebody stands to a description who `spoke` so many sentences ago, and spoke or acted so many `away`.
fn rank(standing: Standing, looked_for: &LookedFor<'_>, spoke: usize, away: usize) -> Option<usize> {
    if !looked_for.strict {
        return Some(3 - away);
    }
    let spoke_last = 2 * usize::from(spoke <= 1);
    match standing {
        // le médecin says no more than who speaks; le médecin de la ville is somebody else.
        Standing::Other if looked_for.office.length > 0 || away > 1 => None,
        Standing::Other => Some(FIRM + spoke_last - 1),
        Standing::Akin => Some(FIRM - 1 + spoke_last + usize::from(away <= 1)),
        Standing::Bare => Some(FIRM - 1 + spoke_last + usize::from(away <= 2)),
        Standing::Same => Some(FIRM + 2 + usize::from(away <= 2)),
    }
}

/// What a description says that its bearer is.
fn kind_of(mention: &Mention) -> SpeakerKind {
    match mention.head {
        Head::Organisation | Head::Document => SpeakerKind::Organisation,
        Head::Group => SpeakerKind::Group,
        _ if mention.is_plural() => SpeakerKind::Group,
        Head::Anonymous => SpeakerKind::Anonymous,
        _ if mention.determiner == Determiner::Indefinite => SpeakerKind::Anonymous,
        _ => SpeakerKind::Person,
    }
}

/// What is known of the office of somebody that a description may mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Of another walk of life.
    Other,
    /// Of the same: a deputy may head a party.
    Akin,
    /// Not known.
    Bare,
    /// The same, in other words.
    Same,
}
