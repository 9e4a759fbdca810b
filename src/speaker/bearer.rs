//! Whom a description means: *le maire* who was told of, *les deux élus*, *le professeur* for *le Pr Rey*. [`Speakers::bearer`]
//! asks the ways in order; whoever goes on speaking, who is in play and which organisation is at hand have files of their own.

use crate::lexicon::{Agreement, Classes, Fields};
use crate::mention::{Determiner, HUMAN, Head, Mention, OF};
use crate::model::Gender;
use crate::token::{Kind, Words, words};

use super::age::DECADE;
use super::office::Office;
use super::sought::Sought;
use super::standing::Standing;
use super::unnamed::LEAD;
use super::{Entity, NEVER, Speakers, ago, compatible};

/// How many *les deux élus*, *les trois syndicats* are, from two on.
const COUNTS: [Words; 4] = [words!["deux"], words!["trois"], words!["quatre"], words!["cinq"]];

impl Speakers<'_> {
    /// The entity that a definite description means: one that bears the office, or somebody in play that it fits.
    pub(super) fn bearer(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, text, .. } = *sought;
        // le plus jeune des prévenus: one of several, whom nothing but this tells apart
        if mention.head.is_human() && self.tokens.one_of(mention.start + 1, words!["plus", "moins"]) {
            return self.by_words(text).filter(|&known| self.fits(sought, known));
        }
        let told = self.first_by(
            sought,
            &[
                Self::of_age,
                Self::in_court,
                Self::counterpart,
                Self::unnamed_voice,
                Self::companion,
                Self::paper_in_turn,
                Self::kin_by_surname,
                Self::parent,
                Self::maker,
                Self::member,
                Self::answering,
                Self::both,
            ],
        );
        told.or_else(|| self.bearer_or_voice(sought))
    }

    /// Whom the first of some ways tells that tells anybody.
    fn first_by(&self, sought: &Sought<'_>, ways: &[fn(&Self, &Sought<'_>) -> Option<usize>]) -> Option<usize> {
        ways.iter().find_map(|way| way(self, sought))
    }

    /// *« Partirez-vous ? », demande Anne Dol à Luc Rey. « Non », répond le maire*: whoever was asked, and bears no other office.
    fn answering(&self, sought: &Sought<'_>) -> Option<usize> {
        let other = |asked: usize| self.standing(asked, sought.office) == Standing::Other;
        self.asked(sought.mention.start, sought.sentence).filter(|&asked| self.fits(sought, asked) && !other(asked))
    }

    /// *le duo*, *le couple*, *les deux*
    fn both(&self, sought: &Sought<'_>) -> Option<usize> {
        let at = sought.mention.at;
        let counted = COUNTS.iter().any(|&count| self.tokens.one_of(at, count));
        if counted || self.tokens.is_of(at, Fields::PAIR) { self.pair(sought) } else { None }
    }

    /// Whoever bears the office that a description tells, or goes on speaking under it; where there is nobody, who is at hand.
    fn bearer_or_voice(&self, sought: &Sought<'_>) -> Option<usize> {
        let bearer = self.bearer_of(sought);
        if let Some(newcomer) = self.newcomer(bearer, sought).or_else(|| self.pair_since(bearer, sought)) {
            return Some(newcomer);
        }
        let bearer = self.headed(bearer, sought).or(bearer);
        let fresh = bearer.and_then(|bearer| self.met_since(bearer, sought).or_else(|| self.shown(bearer, sought)));
        if fresh.is_some() {
            return fresh;
        }
        // « B », confie la gérante du bar, qui ne veut pas donner son nom
        if sought.mention.head.is_human() && self.hides_name(sought.mention.start, sought.mention.end) {
            return bearer;
        }
        let voice = self.voice_for(sought);
        let meant = voice.filter(|&voice| self.means_voice(voice, bearer, sought)).map(|(voice, _)| voice);
        let meant = meant.or_else(|| self.firm_speaking(sought));
        let meant = meant.or_else(|| self.titled_since(bearer, sought).or(bearer)).or_else(|| self.one_of_pair(sought));
        meant.or_else(|| self.at_hand(sought, voice.map(|(voice, _)| voice)))
    }

    /// *Deux avocates plaident. Mes Anne Dol et Zoé Rey relèvent … les deux avocates*: two who were named since the text called
    /// somebody so.
    fn pair_since(&self, bearer: Option<usize>, sought: &Sought<'_>) -> Option<usize> {
        let bearer = bearer.filter(|_| sought.mention.is_plural()).map(|bearer| &self.cast.entities[bearer])?;
        let since = |&pair: &usize| bearer.seen() < self.cast.entities[pair].seen();
        if bearer.score < 100 { self.pair(sought).filter(since) } else { None }
    }

    /// Whoever goes on speaking, if a description may mean him.
    fn voice_for(&self, sought: &Sought<'_>) -> Option<(usize, bool)> {
        let (voice, goes_on) = self.voice?;
        let may = self.fits(sought, voice) && self.is_of_its_age(sought, voice) && self.may_go_on(voice, goes_on, sought);
        // « A », dit Anne Dol. De son côté, la maire …; « B », répond la maire
        let answers = || {
            let spoke = ago(self.cast.entities[voice].spoke(), sought.sentence) <= 1;
            spoke && (self.retorts(sought.mention) || self.is_question_of(sought.mention))
        };
        let apart = || {
            let same = self.standing(voice, sought.office) == Standing::Same;
            !same && (self.is_contrasted(sought.mention) || answers())
        };
        (may && !apart()).then_some((voice, goes_on))
    }

    /// Whether a description means whoever goes on speaking rather than a bearer of its office.
    fn means_voice(&self, (voice, goes_on): (usize, bool), bearer: Option<usize>, sought: &Sought<'_>) -> bool {
        let called = goes_on || self.is_pointed_at(voice, sought);
        let known = &self.cast.entities[voice];
        let tells_more = || {
            let less = || bearer.is_some_and(|bearer| bearer != voice && self.is_told_less(bearer, sought.office));
            ago(known.spoke(), sought.sentence) <= 1 && known.given().is_some() && less()
        };
        called && !self.is_rather(voice, bearer, sought) || self.is_rather_voice(voice, bearer, sought) || tells_more()
    }

    /// *Me Anne Dol*, for *l'avocate*, if she was spoken of since the bearer was.
    fn titled_since(&self, bearer: Option<usize>, sought: &Sought<'_>) -> Option<usize> {
        let seen = |entity: usize| self.cast.entities[entity].seen();
        self.titled(sought).filter(|&entity| bearer.is_none_or(|bearer| seen(bearer) < seen(entity)))
    }

    /// Who is at hand for a description whose office nobody bears; `voice` goes on speaking and may be meant.
    fn at_hand(&self, sought: &Sought<'_>, voice: Option<usize>) -> Option<usize> {
        let Sought { mention, office, text, .. } = *sought;
        let two = || if mention.is_plural() { self.pair(sought) } else { None };
        match mention.head {
            Head::Organisation => two().or_else(|| self.by_words(text)).or_else(|| self.named_organisation(sought)),
            _ if mention.is_plural() => two().filter(|_| office.classes.any(HUMAN)),
            head if !head.is_human() => None,
            _ => {
                let known = self.first_by(sought, &[Self::firm, Self::native_voice, Self::just_presented, Self::in_play]);
                let last: [fn(&Self, &Sought<'_>) -> Option<usize>; 5] =
                    [Self::nameless_voice, Self::subject_above, Self::aged_above, Self::only_actor, Self::only_native];
                known.or(voice).or_else(|| self.first_by(sought, &last))
            }
        }
    }

    /// *l'éditeur*, *l'assureur*: a firm may be called as people are.
    fn firm(&self, sought: &Sought<'_>) -> Option<usize> {
        if sought.office.classes.any(Classes::TAKES_UP) { self.named_organisation(sought) } else { None }
    }

    /// *Luc Rey attaque son assureur. « A », dit Axa. « B », ajoute l'assureur*: the firm that has just spoken, whoever was called
    /// so before.
    fn firm_speaking(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let (voice, _) = self.voice?;
        let trade = office.classes.any(Classes::TAKES_UP) && office.is_bare() && mention.determiner == Determiner::Definite;
        let body = trade && !self.cast.entities[voice].human && ago(self.cast.entities[voice].spoke(), sentence) <= 1;
        if body { self.named_organisation(sought).filter(|&firm| firm == voice) } else { None }
    }

    /// *La trentenaire a sorti un disque. « A », confie la chanteuse*: the subject of the sentence before, of whom nothing but an
    /// age is told.
    fn aged_above(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let (entity, then) = self.cast.last_subject.map(|(entity, then)| (self.root(entity), then))?;
        let known = &self.cast.entities[entity];
        let aged = (2..100).contains(&known.score) && self.tokens.is_of(known.label().1.max(1) - 1, DECADE);
        let trade = mention.determiner == Determiner::Definite && office.is_bare() && office.classes.any(Classes::ROLE);
        let apart = self.sits_alone(office)
            || office.is_unique()
            || self.is_nameless(office, mention.determiner)
            || self.is_contrasted(mention)
            || self.is_answer_of(mention);
        let only = self.offices_of(entity).all(|own| !own.classes.any(Classes::ROLE));
        (then + 1 == sentence && aged && only && trade && !apart && self.fits(sought, entity)).then_some(entity)
    }

    /// *Paul Rey était mercredi au port. … Le président a promis une aide*: of whom readers know who it is, the text most often
    /// tells the name: the only one who acted or spoke lately, of whom it has told no office.
    fn only_actor(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let known = office.is_unique() && !office.former && office.people == 0 && mention.determiner == Determiner::Definite;
        if !known || self.is_contrasted(mention) || self.is_answer_of(mention) {
            return None;
        }
        let acted = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            let full = known.score >= 100 && known.label().1 > known.label().0 + 1;
            let acts = known.acted().min(known.spoke()) != NEVER;
            // le Premier ministre Luc Rey is not le président
            let other = || self.offices_of(*entity).any(Office::is_unique) && self.standing(*entity, office) == Standing::Other;
            full && known.human && !known.plural && acts && !other()
        };
        let one = super::only(self.recent().filter(acted))?;
        let near = sentence.saturating_sub(self.cast.entities[one].seen()) <= 3;
        // L'ancien président a ri … le président: nor is anybody else who is only described
        let described = |entity: usize| {
            let known = &self.cast.entities[entity];
            let person = known.human && !known.plural && (2..100).contains(&known.score);
            person
                && known.introduced == Determiner::Definite
                && known.subject().min(known.spoke()) != NEVER
                && self.fits(sought, entity)
        };
        if self.recent().any(described) {
            return None;
        }
        let untold = !self.offices_of(one).any(|own| own.classes.any(Classes::ROLE));
        (near && untold && self.fits(sought, one) && !self.is_kept_from(one, office) && !self.present.contains(&one))
            .then_some(one)
    }

    /// *Anne Dol a tenu bon. ⏎ La patronne du port …*: where nobody else may be meant, the subject of the sentence right before,
    /// which names nobody beside; but *le maire*, *la députée*, whom the text need not have told of.
    fn subject_above(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        const ELECTED: Words = words![
            "député",
            "députée",
            "élu",
            "élue",
            "eurodéputé",
            "eurodéputée",
            "rapporteur",
            "rapporteure",
            "sénateur",
            "sénatrice"
        ];
        let (entity, then) = self.cast.last_subject.map(|(entity, then)| (self.root(entity), then))?;
        let known = &self.cast.entities[entity];
        let named = |known: &Entity| known.human && known.score >= 100;
        let full = named(known) && known.label().1 > known.label().0 + 1;
        let described = mention.determiner == Determiner::Definite && office.classes.any(Classes::ROLE);
        let seated = office.is_unique() || self.sits_alone(office) || self.tokens.one_of(mention.at, ELECTED);
        // La ministre des Ports, Anne Dol, a ri. ⏎ La médecin de la ville …
        let full_office = |own: &Office| own.classes.any(Classes::ROLE) && self.is_governed(own) && self.is_governed(office);
        let apart = self.is_nameless(office, mention.determiner) || self.is_new(office) || self.is_contrasted(mention);
        let apart = apart
            || self.is_defined_behind(mention.start, mention.end)
            || self.is_kept_from(entity, office)
            || self.standing(entity, office) == Standing::Other
                && (self.is_acted_on(mention) || self.offices_of(entity).any(&full_office));
        let may = full && described && !seated && !apart && self.fits(sought, entity);
        // dans un entretien avec le journaliste Luc Rey
        let asks = |own: &Office| own.from > 0 && self.tokens.is_of(own.from - 1, Fields::REPORTER);
        let beside = |other: usize| {
            let known = &self.cast.entities[other];
            other != entity && named(known) && known.seen() >= then && !self.offices_of(other).any(asks)
        };
        let alone = then + 1 == sentence && !self.present.contains(&entity) && !self.recent().any(beside);
        (may && alone).then_some(entity)
    }

    /// *Une pétition vise le rappeur*, *le concert du rappeur*: whom a verb that is not his, or a noun, governs.
    fn is_acted_on(&self, mention: &Mention) -> bool {
        let governed = |at: usize| self.tokens.has(at, OF.or(Classes::VERB));
        let before = mention.start.checked_sub(1).is_some_and(governed);
        (before || mention.determiner == Determiner::None) && !self.is_heard(mention)
    }

    /// *« A », dit ce maçon. ⏎ Paul Rey vient de Lans. « B », résume ce maçon*, *cet homme*: *ce* points at whom the sentence
    /// before brought up as its subject, rather than at somebody above it. *« A », dit le jeune homme. ⏎ Paul Rey vient de Lans.
    /// Il a tout vu. « B », résume le jeune homme*: words that tell a sex and no more mean whom the text speaks of now.
    fn newcomer(&self, bearer: Option<usize>, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let pointed = mention.determiner == Determiner::Demonstrative && mention.head.is_human();
        let young = usize::from(self.tokens.one_of(mention.start + 1, words!["jeune"]));
        let sex = mention.end == mention.start + 2 + young && self.tokens.is_of(mention.end - 1, Fields::ANYBODY);
        let bearer = bearer.filter(|_| pointed || sex).map(|bearer| &self.cast.entities[bearer])?;
        let subject = self.cast.last_subject;
        let voice = self.cast.last_speaker.filter(|&(_, then)| sex && subject.is_none_or(|(_, acted)| acted < then));
        let last = voice.or(subject);
        let (entity, then) = last.map(|(entity, then)| (self.root(entity), then))?;
        let known = &self.cast.entities[entity];
        let brought = known.first() == then && then + 1 == sentence && bearer.seen() < then;
        let spoken_of = sex && bearer.score >= 100 && bearer.seen() < known.first() && ago(then, sentence) <= 2;
        let new = known.human && !known.plural && known.score >= 100 && (brought && pointed || spoken_of);
        let other = || self.standing(entity, office) == Standing::Other || self.is_kept_from(entity, office);
        (new && !other() && self.fits(sought, entity) && self.is_of_its_age(sought, entity)).then_some(entity)
    }

    /// *« A », dit une riveraine. « B », la rassure Zoé Rey. Elle rit. « C », dit-elle. « D », dit la riveraine*: rather who goes
    /// on than whom the text once had without a name.
    fn is_rather_voice(&self, voice: usize, bearer: Option<usize>, sought: &Sought<'_>) -> bool {
        let Sought { office, sentence, .. } = *sought;
        let Some(known) = bearer.filter(|&bearer| bearer != voice).map(|bearer| &self.cast.entities[bearer]) else {
            return false;
        };
        let once = known.introduced == Determiner::Indefinite && known.score < 100 && known.mentions.len() == 1;
        let goes_on = ago(self.cast.entities[voice].spoke(), sentence) <= 1;
        once && goes_on && ago(known.seen(), sentence) > 2 && self.standing(voice, office) >= Standing::Bare
    }

    /// *Une infirmière raconte* ⏎ *Zoé Rey est à bout. « A », dit-elle. « B », souffle cette infirmière de Lans*: who just spoke,
    /// of whom nothing else is told, rather than whom only the headline called so.
    fn shown(&self, bearer: usize, sought: &Sought<'_>) -> Option<usize> {
        let (voice, _) = self.voice.filter(|&(voice, _)| self.fits(sought, voice))?;
        let sentences = &self.rules.clauses.sentences;
        let (known, bearer) = (&self.cast.entities[voice], &self.cast.entities[bearer]);
        let once = bearer.introduced == Determiner::Indefinite && bearer.score < 100 && bearer.mentions.len() == 1;
        let headed = once && bearer.first() == 0 && sentences[sought.sentence].paragraph > sentences[0].paragraph;
        let told = || self.offices_of(voice).any(|own| own.classes.any(Classes::ROLE));
        let goes_on = known.human && known.score >= 100 && ago(known.spoke(), sought.sentence) <= 1;
        (sought.mention.determiner == Determiner::Demonstrative && goes_on && headed && !told()).then_some(voice)
    }

    /// Of those who bear the office of a description, the one whom it means best: *ce maçon de 42 ans … ce maçon de 36 ans* are
    /// not of one age.
    fn bearer_of(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        // leur avocat is not l'avocat de Paul Rey
        let owned = self.tokens.one_of(mention.start, words!["leur"]) && office.classes.any(Classes::NAMELESS);
        // le procureur Anne Dol … le procureur: the text calls her so.
        let called = |bearer: &Entity, known: &Office| {
            let so = office.masculine && known.masculine && known.noun == office.noun;
            so && !mention.is_plural() && !bearer.plural && bearer.human
        };
        // le nouveau maire, beside his predecessor
        let renewed = (mention.start..mention.at).any(|at| self.tokens.is_of(at, Fields::NEW));
        let mut best = None;
        for (entity, known) in self.latest_offices(|known| !known.shared && self.agrees(office, known)) {
            let bearer = &self.cast.entities[entity];
            let own = || bearer.introduced == Determiner::Possessive;
            if !self.fits(sought, entity) && !called(bearer, known) || owned && known.length > 0 && !own() {
                continue;
            }
            if !self.is_of_its_age(sought, entity) || self.ahead.contains(&entity) || self.is_another(entity, known, sought) {
                continue;
            }
            let shortened = || self.is_shortened(office, known) && known.words()[known.own..] == *office.words();
            let exact = office.length + usize::from(office.people != 0) > 0
                && (known.words() == office.words() || shortened())
                && known.people == office.people;
            // le ministre, beside son homologue polonais
            let first = known.borrowed == renewed || known.people == office.people && office.people != 0;
            // le chef de l'État … le président
            let same = known.key == office.key || office.is_supreme() && known.is_unique();
            // « A », dit la mairie de Lans. La mairie de Brest a accepté. « B », dit la mairie: the one that acted last
            let acted = matches!(mention.head, Head::Organisation | Head::Group)
                && bearer.subject() != NEVER
                && bearer.subject() == bearer.seen();
            // le Centre des marées, l'association Quai Libre … le centre, l'association, whatever centre of a town comes between
            let proper = mention.head == Head::Organisation
                && office.length == 0
                && (self.tokens.is_capital(known.from - 1)
                    || (acted || self.has_spoken(entity)) && bearer.score >= 100 && bearer.label().0 == known.to);
            // « A », dit la présidente Anne Dol. La procureure, Zoé Rey, se lève. « B », lance la magistrate: of two, who acted
            // last
            let acted_last = bearer.score >= 100 && self.just_acted(bearer, sentence) || ago(bearer.spoke(), sentence) <= 1;
            let lately = office.general && bearer.human && acted_last;
            let just = same && self.is_just_named(entity, known, sought);
            let rank = (
                exact,
                just,
                same,
                proper,
                first,
                lately,
                self.has_spoken(entity) || acted,
                bearer.seen(),
                bearer.subject() == bearer.seen(),
            );
            if best.is_none_or(|(highest, _)| rank > highest) {
                best = Some((rank, entity));
            }
        }
        best.map(|(_, entity)| entity)
    }

    /// *« A », dit Zoé Dol, 20 ans. « B », ajoute la jeune femme.* ⏎ *Anne Rey, 30 ans, est venue. « C », dit la jeune femme*:
    /// words that tell no more than the sex mean whom the text was just speaking of, met since it called somebody so.
    fn met_since(&self, bearer: usize, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let noun = mention.end.max(1) - 1;
        let plain = office.is_bare() && self.tokens.is_of(noun, Fields::ANYBODY);
        let (subject, then) = self.cast.last_subject.filter(|_| plain && mention.determiner == Determiner::Definite)?;
        let (subject, old) = (self.root(subject), &self.cast.entities[bearer]);
        let known = &self.cast.entities[subject];
        let new = known.human && known.score >= 100 && known.first() > old.seen() && sentence.saturating_sub(then) <= 1;
        let speaks = || self.is_official(subject) || self.is_of_bench(subject, false);
        (new && subject != bearer && self.fits(sought, subject) && !speaks()).then_some(subject)
    }

    /// *Zoé Dol … la chanteuse* ⏎ *Anne Rey s'explique* ⏎ *Anne Rey a tenu bon. « A », dit la chanteuse*: below a headline whom
    /// this is about, rather than somebody above it whom the text only once took up so.
    fn headed(&self, bearer: Option<usize>, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, .. } = *sought;
        let (person, line) = self.cast.headed.map(|(person, line)| (self.root(person), line))?;
        let (known, other) = (&self.cast.entities[person], bearer.filter(|&bearer| bearer != person)?);
        let bare = mention.determiner == Determiner::Definite && office.is_bare() && office.classes.any(Classes::ROLE);
        let described = |called: &Office| self.last_places(other).any(|(_, end)| end == called.to);
        let above = self.cast.entities[other].seen() < line && self.offices_of(other).all(described);
        let below = known.human && known.score >= 100 && known.seen() != NEVER && known.seen() > line;
        let untold = !self.offices_of(person).any(|called| called.classes.any(Classes::ROLE));
        (bare && above && below && untold && self.fits(sought, person)).then_some(person)
    }

    /// Whether a sentence stands right before another, in its paragraph.
    pub(super) fn is_just_before(&self, then: usize, sentence: usize) -> bool {
        let sentences = &self.rules.clauses.sentences;
        then != NEVER
            && then + 1 == sentence
            && sentences.get(then).is_some_and(|above| above.paragraph == sentences[sentence].paragraph)
    }

    /// The subject of the sentence before, in its paragraph.
    fn just_acted(&self, known: &Entity, sentence: usize) -> bool {
        self.is_just_before(known.subject(), sentence)
    }

    /// *L'élu savoyard nie. Paul Rey a réagi : « A », plaide l'élu de l'Ain*: whether what a description says of whose it is was
    /// told of none of somebody's offices.
    fn is_told_less(&self, entity: usize, office: &Office) -> bool {
        let told = |known: &Office| office.words().iter().any(|word| known.words().contains(word));
        office.length > office.own && office.general && !self.offices_of(entity).any(told)
    }

    /// *Sur le même banc, Zoé Rey se lève. L'élue écologiste refuse*: the only one whom the sentence before named, in full and
    /// for the first time, without saying what she is (*cette élue* by any name); but *Paul Rey est mort. Le maire …*, an office
    /// whose bearer has no name.
    pub(super) fn just_presented(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let pointed = mention.determiner == Determiner::Demonstrative;
        // la Bretonne, l'avocate bretonne
        let people = self.tokens.has(mention.at, Classes::DEMONYM);
        let described = pointed || mention.determiner == Determiner::Definite && (people || office.classes.any(Classes::ROLE));
        let unsaid = (office.people != 0 || !self.is_nameless(office, mention.determiner)) && !self.is_contrasted(mention);
        let left = |entity: usize| self.is_left(entity, sentence);
        // Ivo Ros est président. Anne Dol se lève. La présidente de la région refuse
        let elsewhere = |known: &Office| known.is_supreme() && office.length > office.own || !self.words_agree(office, known);
        let same = |known: &Office| known.noun == office.noun && !elsewhere(known);
        if !described || !unsaid || self.latest_offices(same).any(|(entity, _)| !left(entity)) {
            return None;
        }
        // Paul Rey a battu le maire. ⏎ Le maire …
        let below = !self.sits_alone(office);
        let near = |then: usize| self.is_just_before(then, sentence) || below && then != NEVER && then + 1 == sentence;
        let named = |known: &Entity| known.human && !known.plural && known.score >= 100;
        let entity = super::only(self.recent().filter(|&entity| {
            let known = &self.cast.entities[entity];
            named(known) && near(known.seen())
        }))?;
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        // le fils de Paul Rey, devant Paul Rey
        let theirs = from > 1 && self.tokens.has(from - 1, OF) && self.tokens.has(from - 2, HUMAN);
        let theirs =
            theirs || !pointed && from > 0 && self.tokens.one_of(from - 1, words!["à", "avec", "chez", "contre", "devant"]);
        // « A », dit Paul Rey. Le stade porte le nom d'Ivo Dol. ⏎ Le ministre …: rather who spoke or acted before
        let leads = |other: usize| {
            let bearer = &self.cast.entities[other];
            let lately = ago(bearer.spoke(), sentence).min(ago(bearer.subject(), sentence)) <= 3;
            other != entity && named(bearer) && lately && self.fits(sought, other)
        };
        // « A », dit Zoé. ⏎ La joie est la même pour Anne. ⏎ « B », dit la graphiste de 38 ans
        let told_close = pointed || self.age_of(office.to).is_some();
        let new = near(known.first())
            && (told_close || !known.oblique || self.is_just_before(known.seen(), sentence) || !self.recent().any(leads))
            && (told_close || to > from + 1)
            && !self.offices_of(entity).any(|own| own.classes.any(Classes::ROLE))
            && known.spoke() == NEVER;
        // Anne Dol, née à Rennes, … Zoé Rey l'attend. La Rennaise refuse: rather of whom the text has said so
        let said = |other: usize| other != entity && named(&self.cast.entities[other]) && self.fits(sought, other);
        let rather = || {
            let other = self.recent().any(|other| said(other) && self.is_said_so(other, office));
            other && !self.is_said_so(entity, office)
        };
        (new && !theirs && self.fits(sought, entity) && !self.is_kept_from(entity, office) && !rather()).then_some(entity)
    }

    /// Somebody whom the lead called by what they are, without a name, and the text not again; or of whom it has long said
    /// nothing.
    pub(super) fn is_left(&self, entity: usize, sentence: usize) -> bool {
        const LONG: usize = 5;
        let known = &self.cast.entities[entity];
        let told = known.human && !known.plural && known.score < 100 && known.introduced == Determiner::Definite;
        let led = || known.first() <= LEAD && known.mentions.len() == 1;
        told && (led() || sentence.saturating_sub(known.seen()) > LONG)
    }

    /// Whether who bears an office of the same name is somebody else than a description means.
    fn is_another(&self, entity: usize, known: &Office, sought: &Sought<'_>) -> bool {
        let Sought { mention, office, .. } = *sought;
        let bearer = &self.cast.entities[entity];
        // la Direction des ports … la direction: who runs a house
        let runs = self.tokens.one_of(mention.at, words!["direction"]) && !self.tokens.is_capital(mention.at);
        if runs && office.is_bare() && self.tokens.is_capital(known.at) {
            return true;
        }
        // les pompiers du comté are not un millier de pompiers
        let counted = matches!(bearer.introduced, Determiner::Indefinite | Determiner::Quantity);
        if mention.is_plural() && counted && office.length > 0 && known.length == 0 {
            return true;
        }
        // une femme … sa femme: whose she is tells of another than her sex does
        let hers = || self.tokens.one_of(mention.at, words!["femme", "mère", "père"]);
        if bearer.introduced == Determiner::Indefinite && mention.determiner == Determiner::Possessive && hers() {
            return true;
        }
        // un père … le père de deux enfants: so many children tell of somebody at hand
        let children = office.length > 0 && self.tokens.has(office.from + 1, Classes::NUMBER.or(Classes::DET_QUANT));
        if counted && known.length == 0 && children && self.is_kin(office) {
            return true;
        }
        // le ministère de la Santé is not le ministère de l'Intérieur, which le ministère alone meant too; but Jean Dol, député
        // du Front breton, may be the député de Lans, where Paul Rey, avocat d'Anne Dol, is not l'avocat de Zoé Morel
        let unnamed = || bearer.score < 100 || self.is_nameless(office, mention.determiner);
        let told_apart = known.length < office.length && mention.head != Head::Document && unnamed();
        if told_apart && self.is_rival(entity, office) {
            return true;
        }
        if known.people == 0 && self.is_of_others_people(entity, office) {
            return true;
        }
        // une note de la police de Lans … la police bretonne: whom a complement alone named, a people's name does not mean
        let aside = || bearer.oblique && bearer.acted() == NEVER && bearer.spoke() == NEVER && self.is_proper(known);
        mention.head == Head::Organisation && office.people != 0 && known.people == 0 && aside()
    }

    /// *« A », dit l'hôte mauritanien, Ivo Dol. … Le président mauritanien …*: the only one of that people who has spoken.
    fn only_native(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, .. } = *sought;
        if office.people == 0 || mention.determiner != Determiner::Definite || !office.classes.any(Classes::ROLE) {
            return None;
        }
        let native = super::only(self.natives(office))?;
        (self.has_spoken(native) && self.fits(sought, native)).then_some(native)
    }

    /// Those of the people of an office who may bear it.
    pub(super) fn natives(&self, office: &Office) -> impl Iterator<Item = usize> {
        let sex = if office.masculine { Gender::Feminine } else { Gender::Masculine };
        let named = move |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.human && !known.plural && known.score >= 100 && known.agreement().told_gender() != Some(sex)
        };
        let people = self.latest_offices(|own| own.people == office.people).map(|(entity, _)| entity);
        people.filter(named).filter(|&entity| self.standing(entity, office) != Standing::Other)
    }

    /// *« A », dit le maire de Lans. Le maire de Brest, Paul Rey, a refusé. « B », dit le maire*: the subject of the sentence
    /// before, which names the office; but *Ministre du roi, Paul Rey a fondé le port*.
    fn is_just_named(&self, entity: usize, known: &Office, sought: &Sought<'_>) -> bool {
        let Sought { mention, office, sentence, .. } = *sought;
        let bearer = &self.cast.entities[entity];
        let bare = mention.end == mention.start + 2 && mention.determiner == Determiner::Definite && !office.is_supreme();
        let there = |(start, end): (usize, usize)| (start..end + 8).contains(&known.from);
        bare && bearer.human
            && bearer.score >= 100
            && ago(bearer.subject(), sentence) == 1
            && !self.tokens.is_capital(known.from.max(1) - 1)
            && self.last_places(entity).next().is_some_and(there)
    }

    /// Whether an entity is said to be the same of something else: *le maire de Nice*, *le maire de Lyon*.
    fn is_rival(&self, entity: usize, office: &Office) -> bool {
        let mut offices = self.offices_of(entity);
        // la police de Lans may be la police locale
        self.is_proper(office)
            && offices.any(|other| other.key == office.key && self.is_proper(other) && !self.words_agree(other, office))
    }

    /// *Me Anne Dol … l'avocate*, *Me Luc Rey … la robe noire*, *le Pr Paul Rey … le professeur*: whose name stood last behind
    /// the title of the profession.
    fn titled(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let tokens = self.tokens;
        let titles: Words = match () {
            () if tokens.one_of(mention.at, words!["avocat", "avocate"]) || self.is_robe(mention.at) => {
                words!["me", "mᵉ", "maître"]
            }
            () if tokens.one_of(mention.at, words!["professeur", "professeure"]) => words!["pr", "pre"],
            () if tokens.one_of(mention.at, words!["docteur", "docteure", "médecin"]) => words!["dr", "dre"],
            () => return None,
        };
        // l'avocat de la prévenue: that of the trial's only Me
        let side = words!["accusé", "accusée", "défense", "prévenu", "prévenue"];
        let counsel = tokens.one_of(mention.at, words!["avocat", "avocate"]) && mention.has_role();
        let defends = counsel && office.length > 0 && tokens.one_of(mention.role.1 - 1, side);
        // Me Anne Dol est émue. « A », dit l'avocate de la famille: that of somebody without a name, where she has just been told
        // of
        let client = (mention.at + 1..mention.role.1).all(|at| !tokens.is_capital(at));
        let theirs = counsel && office.length > 0 && client;
        if office.former || office.length > 0 && !defends && !theirs {
            return None;
        }
        let so = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            known.human
                && known.score >= 100
                && known.label().0 > 0
                && tokens.one_of(known.label().0 - 1, titles)
                && self.fits(sought, entity)
        };
        match mention.determiner {
            Determiner::Definite if defends => super::only(self.recent().filter(so)),
            Determiner::Definite if theirs => {
                let just = |entity: &usize| ago(self.cast.entities[*entity].seen(), sentence) <= 3;
                let untold = |entity: &usize| !self.offices_of(*entity).any(|own| own.length > own.own);
                super::only(self.recent().filter(so)).filter(just).filter(untold)
            }
            Determiner::Definite => self.recent().find(so),
            // Défendu par Me Anne Dol, Paul Rey nie. « A », plaide son avocate; but Me Anne Dol est jugée. « A », dit son avocate
            Determiner::Possessive => super::only(self.recent().filter(so)).filter(|&own| self.taken_up_last() != Some(own)),
            _ => None,
        }
    }

    /// *les deux femmes*, *ces deux élus*, *les trois syndicats*: so many people or bodies that one phrase named last.
    fn pair(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, sentence, .. } = *sought;
        let tokens = self.tokens;
        let two = tokens.is_of(mention.at, Fields::PAIR) && mention.end == mention.at + 1;
        let counted = COUNTS.iter().position(|&count| tokens.one_of(mention.start + 1, count));
        let counted = counted.filter(|_| tokens.one_of(mention.start, words!["les", "ces"]));
        let count = if two { 2 } else { counted? + 2 };
        let bodies = tokens.has(mention.at, Classes::ORGANISATION) && !tokens.has(mention.at, Classes::ROLE);
        self.recent().find(|&entity| {
            let known = &self.cast.entities[entity];
            let gender = two || bodies || known.form == Agreement::NONE || known.form.any(mention.agreement);
            let named = || {
                if bodies { !known.human && self.are_named(known, count) } else { known.human && self.are_people(known, count) }
            };
            known.plural && gender && sentence.saturating_sub(known.seen()) <= 6 && named()
        })
    }

    /// *Paul et Anne Dol ont tout perdu. « Rien n'est sauf », dit Anne. « On rebâtira », ajoute son mari*, *son frère*, *son
    /// collègue*: of two people named together, the other than who spoke.
    fn companion(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, sentence, .. } = *sought;
        const COMPANIONS: Words = words![
            "acolyte",
            "ami",
            "amie",
            "associé",
            "associée",
            "camarade",
            "collègue",
            "compagne",
            "compagnon",
            "compère",
            "complice",
            "conjoint",
            "conjointe",
            "femme",
            "frère",
            "mari",
            "sœur",
            "épouse",
            "époux",
        ];
        let tokens = self.tokens;
        let own = tokens.one_of(mention.start, words!["sa", "son"]) && mention.end == mention.start + 2;
        let (voice, _) = self.cast.last_speaker.filter(|_| own && tokens.one_of(mention.at, COMPANIONS))?;
        let voice = self.root(voice);
        let named = |at: usize| {
            let entity = self.by_words(self.key(at)).filter(|_| tokens.is_capital(at))?;
            let known = &self.cast.entities[entity];
            (known.human && !known.plural && known.score >= 100).then_some(entity)
        };
        self.recent().find_map(|entity| {
            let known = &self.cast.entities[entity];
            let (from, to) = known.label();
            let near = known.human && known.plural && sentence.saturating_sub(known.seen()) <= 6;
            let joint = (from..to.min(from + 4)).find(|&at| near && tokens.has(at, Classes::COORD))?;
            let other = match (named(from)?, named(joint + 1)?) {
                (one, other) if one == voice => other,
                (one, other) if other == voice => one,
                _ => return None,
            };
            compatible(&self.cast.entities[other], mention.agreement).then_some(other)
        })
    }

    /// *Anne Dol et Paul Rey, avocats du maire, … l'avocate*: the one of two who can bear the office that both were given.
    fn one_of_pair(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let bare = mention.determiner == Determiner::Definite && office.is_bare() && !office.former;
        if !bare || mention.is_plural() || !office.classes.any(Classes::ROLE) {
            return None;
        }
        self.recent().find_map(|pair| {
            let known = &self.cast.entities[pair];
            let near = known.plural && known.human && sentence.saturating_sub(known.seen()) <= 6;
            let both = if near && self.is_pair(known) { self.two_of(known)? } else { return None };
            let theirs = self.noun_of_pair(pair).is_some_and(|noun| self.is_one_noun(noun, mention.at));
            let may = |entity: &usize| {
                theirs && self.fits(sought, *entity) && compatible(&self.cast.entities[*entity], mention.agreement)
            };
            super::only(both.into_iter().flatten().filter(may))
        })
    }

    /// *Anne Dol et Paul Rey, les deux avocats*, *les avocats Anne Dol et Paul Rey*: the noun that says what two people are.
    fn noun_of_pair(&self, pair: usize) -> Option<usize> {
        let tokens = self.tokens;
        let plural = |at: &usize| tokens.has(*at, Classes::ROLE) && tokens.word(*at).agreement.is_plural();
        let (from, to) = self.cast.entities[pair].label();
        let behind = (to + 1..to + 4).find(plural).filter(|_| tokens.kind(to) == Kind::Comma);
        let from = from.saturating_sub(usize::from(from > 0 && tokens.kind(from - 1) == Kind::Comma));
        behind.or_else(|| (from.saturating_sub(8)..from).rev().take_while(|&at| tokens.kind(at) == Kind::Word).find(plural))
    }

    /// *avocats*, *avocate*: whether two words are one noun, whatever their gender and number.
    pub(super) fn is_one_noun(&self, one: usize, other: usize) -> bool {
        const ENDING: usize = 3;
        let (one, other) = (self.tokens.str(one), self.tokens.str(other));
        let common = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
        common + ENDING >= one.len().min(other.len()) && common >= ENDING
    }

    /// The two people that one phrase names: *Anne Dol et sa sœur Zoé Dol*, the whole name telling more than its last word.
    pub(super) fn two_of(&self, pair: &Entity) -> Option<[Option<usize>; 2]> {
        let (from, to) = pair.label();
        let joint = (from..to).find(|&at| self.tokens.has(at, Classes::COORD))?;
        let of = |start: usize, end: usize| {
            self.by_words(self.text_key(start, end)).or_else(|| self.by_words(self.key(end.max(1) - 1)))
        };
        Some([of(from, joint), of(joint + 1, to)])
    }

    /// So many bodies or people, each named: *la FDCM et Mer Propre*, *Anne Dol, Ivo Rey et Luc Roz*.
    fn are_named(&self, known: &Entity, count: usize) -> bool {
        let tokens = self.tokens;
        let (from, to) = known.label();
        let named = |at: usize| tokens.is_capital(at + usize::from(tokens.has(at, Classes::DET_DEF)));
        let joints = || (from..to).filter(|&at| tokens.has(at, Classes::COORD) || tokens.kind(at) == Kind::Comma);
        named(from) && joints().count() + 1 == count && joints().all(|joint| named(joint + 1))
    }

    fn are_people(&self, known: &Entity, count: usize) -> bool {
        if count == 2 { self.is_pair(known) } else { self.are_named(known, count) }
    }

    /// Two people named together: *Anne Dol et Paul Pradel*, *l'imam Ali Dol et le rabbin Élie Rey*.
    pub(super) fn is_pair(&self, known: &Entity) -> bool {
        let tokens = self.tokens;
        let (from, to) = known.label();
        let mut joints = (from..to).filter(|&at| tokens.has(at, Classes::COORD) || tokens.kind(at) == Kind::Comma);
        let (Some(joint), None) = (joints.next(), joints.next()) else { return false };
        // Anne Dol, Paul Pradel et Marie Castel are three.
        let third = from > 1 && tokens.kind(from - 1) == Kind::Comma && tokens.is_capital(from - 2);
        // Paul et Anne Dol: one surname
        let shared = tokens.has(from, Classes::FIRST_NAME) && joint == from + 1 && tokens.is_capital(from + 2);
        // Bernard et Yannick
        let first = |at: usize| tokens.has(at, Classes::FIRST_NAME) && tokens.is_capital(at);
        let given = first(from) && joint == from + 1 && first(joint + 1) && to == joint + 2;
        let named = tokens.is_capital(from) && (joint > from + 1 && tokens.is_capital(joint - 1) || shared) || given;
        let titled = |from: usize, to: usize| {
            to > from + 2 && !tokens.is_capital(from) && tokens.is_capital(to - 2) && tokens.is_capital(to - 1)
        };
        !third && (named || titled(from, joint) && titled(joint + 1, to))
    }
}
