//! Whom a pronoun takes up.

use crate::attribution::Source;
use crate::clause::What;
use crate::lexicon::{Agreement, Classes, Fields, Forms, VerbClasses};
use crate::mention::{self, Determiner, Mention};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{Kind, THOSE, Words, shape, words};
use crate::verb::{Group, Mood};
use crate::weights;

use super::turn::Turn;
use super::{DETERMINERS, Entity, NEVER, REACH, Speakers, ago, compatible};

/// What speaks for or against somebody as the one whom a pronoun means, in the order of the weights, which `evaluate --pronouns`
/// fits to the choices that annotated articles make among the speakers in reach.
type Features = [f32; weights::PRONOUN.len()];

#[cfg(feature = "fitting")]
const NAMES: [&str; weights::PRONOUN.len()] = [
    "sentences",
    "others",
    "spoke",
    "acted",
    "subject",
    "here",
    "bound",
    "gender",
    "named",
    "oblique",
    "mentions",
    "bare_name",
    "organisation",
];

/// Pronouns that take up nobody.
const OTHERS: Words = words!["on", "je", "j'", "nous", "vous", "tu", "ce", "c'", "cela", "ça", "ceci"];
const SOMEBODY: Words = words![
    "aucunes",
    "aucuns",
    "autres",
    "beaucoup",
    "certaines",
    "certains",
    "chacun",
    "chacune",
    "plupart",
    "plusieurs",
    "quelqu'un",
    "quelques-unes",
    "quelques-uns"
];

/// Pronouns that take up whoever stands nearest.
pub(super) const LAST: Words =
    words!["celle-ci", "celles-ci", "celui-ci", "ceux-ci", "dernier", "dernière", "dernières", "derniers"];

/// What is done to find whom there is not yet.
const SOUGHT: Words =
    words!["attendre", "chercher", "espérer", "exiger", "rechercher", "recruter", "réclamer", "souhaiter", "vouloir"];

/// How many tokens behind the pronoun the object of its verb stands.
pub(super) const OBJECT: usize = 6;
/// How many tokens before an inverted pronoun its words end.
pub(super) const CUE: usize = 5;
/// More than it tells for somebody to have spoken, and less than a name.
pub(super) const SAID: f32 = 2.0;
/// What a body that was named last owes to a person.
const BODY: f32 = 1.5;
impl Speakers<'_> {
    /// The speaker that a third-person pronoun means.
    pub(crate) fn pronoun(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        if self.is_nobody(at) { None } else { self.meant(at, agreement, sentence) }
    }

    /// *il y a deux ans*, *il n'y en aura pas*: nobody; but *il y a aussitôt répondu*
    fn is_nobody(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let there = at + 1 + usize::from(tokens.one_of(at + 1, words!["n'"]));
        let verb = there + 1 + usize::from(tokens.one_of(there + 1, words!["en"]));
        let behind = verb + 1 + usize::from(tokens.has(verb + 1, Classes::ADVERB));
        let done = tokens.word(behind).forms.any(Forms::PARTICIPLE) && !tokens.one_of(behind, words!["eu"]);
        tokens.one_of(at, words!["il"]) && tokens.one_of(there, words!["y"]) && tokens.has(verb, Classes::AVOIR) && !done
    }

    /// *« Quelqu'un a crié : “Stop !” », raconte X*: nobody known, whose words they are all the same.
    pub(crate) fn somebody(&mut self, pronoun: &Mention) -> Option<usize> {
        self.tokens.one_of(pronoun.at, SOMEBODY).then(|| self.unnamed(pronoun.at))
    }

    /// *ceux qui veulent partir*: whoever they are
    fn is_whoever(&self, at: usize) -> bool {
        self.tokens.one_of(at, words!["ceux", "celles"]) && self.tokens.has(at + 1, Classes::REL)
    }

    /// *Les patrons de Lans et de Dol se taisent, celui de Valmer proteste*, *la gauche d'hier et celle de demain*: another
    /// of the kind, of whom the text has not told.
    pub(super) fn is_other_of_kind(&self, at: usize) -> bool {
        self.tokens.one_of(at, THOSE) && self.tokens.has(at + 1, mention::OF)
    }

    /// Behind *celui de Valmer*, *celles de la Poste*.
    fn behind_another(&self, at: usize) -> usize {
        let tokens = self.tokens;
        let small = |at: usize| tokens.has(at, DETERMINERS) || tokens.one_of(at, words!["même", "mêmes"]);
        let noun = (at + 2..at + 5).find(|&at| !small(at)).unwrap_or(at + 2);
        let named = |at: &usize| tokens.is_capital(*at) && tokens.is_capital(at - 1);
        noun + 1 + (noun + 1..noun + 4).take_while(named).count()
    }

    /// The same, of one that means somebody for sure.
    pub(super) fn meant(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        // on, certains: nobody of whom the text spoke; celui de Valmer: another of the kind
        let other = self.tokens.one_of(at, OTHERS) || self.tokens.one_of(at, SOMEBODY) || self.is_other_of_kind(at);
        if other || self.is_whoever(at) {
            return None;
        }
        if let Some(entity) = self.ordinal(at, agreement, sentence) {
            return Some(entity);
        }
        // — A, dit Anne. ⏎ — B, dit-il.
        let may = |&entity: &usize| self.may_be_taken_up(entity, agreement, sentence) && !self.ahead.contains(&entity);
        if let Some(entity) = self.likely.filter(|_| self.tokens.is(at, shape::TIED)).filter(may) {
            return Some(entity);
        }
        if let Some(asked) = self.asked(at, sentence).filter(may) {
            return Some(asked);
        }
        let (tied, plural) = (self.tokens.is(at, shape::TIED), agreement.is_plural());
        let turn = self.turn(at, agreement, sentence);
        let best = self.likeliest(at, agreement, sentence, &turn);
        // « Paul Rey ment », dit Luc Dol. « C'est faux », répond l'intéressé: somebody whom only the words name
        let concerns = |entity: usize| {
            let known = &self.cast.entities[entity];
            let answers = (at.saturating_sub(3)..at).any(|at| self.tokens.has(at, Classes::VERB));
            turn.concerned && answers && ago(known.spoke(), sentence) <= 1 && known.seen() <= known.spoke()
        };
        let best = best.filter(|&entity| !concerns(entity));
        let misnamed =
            if tied && !plural && best.is_none_or(|best| self.is_silent_thing(best)) { self.misnamed(sentence) } else { None };
        let aside = |entity: usize| {
            let known = &self.cast.entities[entity];
            self.is_silent_thing(entity) && known.oblique && known.acted() == NEVER && tied && !plural
        };
        let entity = misnamed.or(best.filter(|&best| !aside(best)))?;
        // d'après ses calculs: a possessive tells no gender
        let told = if self.tokens.one_of(at, LAST) || plural { None } else { agreement.told_gender() };
        // Le Dr Dol a réagi. « A », dit-elle: an incise tells the gender that a title left in doubt
        let record = &mut self.cast.entities[entity];
        if tied && told.is_some() && (misnamed.is_some() || record.is_of_doubtful_gender()) {
            record.gender = None;
        }
        if let Some(gender) = told.filter(|_| self.cast.entities[entity].human) {
            self.gender(entity, gender, GenderEvidence::Pronoun, 0.99);
        }
        Some(entity)
    }

    /// Of those whom the pronoun at `at` may take up, the one with the greatest weight.
    fn likeliest(&mut self, at: usize, agreement: Agreement, sentence: usize, turn: &Turn) -> Option<usize> {
        let (tied, plural) = (self.tokens.is(at, shape::TIED), agreement.is_plural());
        let last = self.tokens.one_of(at, LAST);
        // Anne Dol résume sa pensée : « … », écrit-elle: behind a colon the pronoun stands as in a subordinate clause.
        let bound = !tied || self.is_behind_colon(at, sentence);
        let content = last && self.ends_incise(at);
        let mut best: Option<(f32, usize)> = None;
        #[cfg(feature = "fitting")]
        let mut ranking = Vec::new();
        for (others, entity) in self.recent().enumerate() {
            let known = &self.cast.entities[entity];
            let others = if last { self.named_since(entity, content, sentence) } else { others };
            if !self.is_candidate_for(entity, at, agreement, sentence, turn) {
                continue;
            }
            let goes_on = turn.voice == Some(entity) && self.is_quoted_body(entity, agreement);
            // Des élus se plaignent. Le parquet a ouvert une enquête, a-t-il indiqué: several who spoke are no one
            let other = |voice: usize| voice != entity && self.cast.entities[voice].plural == plural;
            let here = known.subject() == sentence && (bound || !turn.voice.is_some_and(other));
            let called = known.form == agreement.gender() || self.is_last_called(entity, agreement);
            let features = features(known, agreement, called, sentence, others, last, (here, bound, tied));
            #[cfg(feature = "fitting")]
            ranking.push((entity, std::array::from_fn(|index| (NAMES[index], features[index]))));
            let score: f32 = features.iter().zip(weights::PRONOUN).map(|(value, weight)| value * weight).sum();
            let score = score + turn.weight(entity, known, sentence, goes_on) - if self.is_any(known) { SAID } else { 0.0 };
            let said = !content || ago(known.spoke(), sentence) <= 1;
            let score = score + if last && said && self.is_body(entity, agreement, sentence) { BODY } else { 0.0 };
            if best.is_none_or(|(highest, _)| score > highest) {
                best = Some((score, entity));
            }
        }
        #[cfg(feature = "fitting")]
        self.rankings.insert(at, ranking);
        best.map(|(_, entity)| entity)
    }

    /// Whether the pronoun at `at` may take up an entity at all.
    fn is_candidate_for(&self, entity: usize, at: usize, agreement: Agreement, sentence: usize, turn: &Turn) -> bool {
        let known = &self.cast.entities[entity];
        let tied = self.tokens.is(at, shape::TIED);
        // Nobody takes up who is a pronoun and no more.
        let doubtful = tied && !agreement.is_plural() && known.human && !known.plural && known.is_of_doubtful_gender();
        (doubtful || self.may_be_taken_up(entity, agreement, sentence))
            && known.mentions.len() > 0
            && !self.ahead.contains(&entity)
            && !(self.is_behind(known, at) || self.is_of_heading(known) || self.is_sought(known) || self.is_where(known))
            && !(self.is_place_of_headline(known, sentence) || self.is_word(known) || tied && self.is_looked_at(known))
            && !(known.human && self.is_companion(entity, sentence))
            && (agreement.is_plural() || !self.stands_for_many(known))
            && !(known.human && turn.objects.is_some_and(|within| self.is_named_within(entity, within)))
            && (known.human || !self.tokens.one_of(at, mention::CONCERNED))
            && !(self.is_silent_thing(entity) && (self.is_one_who(at) || turn.person && self.is_no_person(known)))
    }

    /// *Avec Luc Rey, « on a discuté », a-t-il dit*: with whom the sentence opens that somebody does something.
    fn is_companion(&self, entity: usize, sentence: usize) -> bool {
        let clauses = &self.rules.clauses;
        let opening = clauses.elements[clauses.sentences[sentence].first].start;
        let with = self.tokens.one_of(opening, words!["avec"]);
        with && self.last_places(entity).next().is_some_and(|(start, _)| start == opening + 1)
    }

    /// *Selon la ville, un élu sur trois a voté. « Je suis là », a-t-il dit*: one that stands for many is nobody.
    fn stands_for_many(&self, known: &Entity) -> bool {
        let (from, to) = known.label();
        let number = |at: usize| self.tokens.has(at, Classes::NUMBER) || self.tokens.kind(at) == Kind::Number;
        (from + 1..to).any(|at| self.tokens.one_of(at, words!["sur"]) && number(at + 1))
    }

    /// *a lancé sur Radio Nord celle qui préside la Ligue*
    fn is_one_who(&self, at: usize) -> bool {
        self.tokens.one_of(at, words!["celle", "celui"]) && self.tokens.one_of(at + 1, words!["qui"])
    }

    /// *une défaite contre le Pérou. « Je suis content », a-t-il dit*: neither a body nor a country says *je*.
    fn is_no_person(&self, known: &Entity) -> bool {
        let (from, to) = known.label();
        let noun = from + usize::from(self.tokens.has(from, Classes::DET_DEF));
        known.kind == SpeakerKind::Organisation || noun < to && self.is_place(noun, to)
    }

    /// *chez Valmer*: no person, and nobody's words so far.
    fn is_silent_thing(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        !known.human && known.spoke().min(known.told()) == NEVER
    }

    /// *C'est Andrea Dol qui l'a annoncé chez Valmer. « A », a-t-elle dit*: who acted just before, whose sex nothing but the
    /// given name told.
    fn misnamed(&self, sentence: usize) -> Option<usize> {
        let named = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            let by_name = known.gender.is_some_and(|(_, evidence, _)| evidence == GenderEvidence::FirstName);
            known.human && !known.plural && by_name && known.first() + 1 == sentence && known.subject() == known.first()
        };
        self.recent().find(named)
    }

    /// *Anne Dol et Paul Rey se sont vus. La première a promis …, le second a refusé …*: one of the two whom a phrase named
    /// together, the second still some sentences behind the first.
    fn ordinal(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        const APART: usize = 8;
        let first = self.tokens.one_of(at, words!["premier", "première"]);
        if !first && !self.tokens.one_of(at, words!["deuxième", "second", "seconde"]) {
            return None;
        }
        let near = |&(_, then): &(usize, usize)| sentence.saturating_sub(then) <= APART;
        let second = self.cast.second.filter(near).map(|(entity, _)| self.root(entity)).filter(|_| !first);
        if let Some(entity) = second.filter(|&entity| compatible(&self.cast.entities[entity], agreement)) {
            return Some(entity);
        }
        let both = self.recent().find(|&entity| {
            let known = &self.cast.entities[entity];
            known.plural && known.human && sentence.saturating_sub(known.seen()) <= 3 && self.is_pair(known)
        });
        let [one, other] = match both {
            Some(both) => self.two_of(&self.cast.entities[both])?,
            None => self.two_last(sentence)?.map(Some),
        };
        let member = if first { one } else { other }?;
        let fits = compatible(&self.cast.entities[member], agreement);
        if first && fits {
            self.cast.second = other.map(|other| (other, sentence));
        }
        fits.then_some(member)
    }

    /// *Anne Dol a battu Paul Rey. La première …, le second …*: the two people whom the text named last, in its order.
    fn two_last(&self, sentence: usize) -> Option<[usize; 2]> {
        let person = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.human && !known.plural && known.score >= 100 && sentence.saturating_sub(known.seen()) <= 2
        };
        let mut last = self.recent().filter(person);
        let two = [last.next()?, last.next()?];
        let first = |entity: usize| self.cast.places.first(self.cast.entities[entity].mentions).map(|place| place.token);
        let near = |entity: usize| self.cast.entities[entity].mentions.len() <= 2;
        let apart = two.map(|entity| self.cast.entities[entity].first());
        let [one, other] = if first(two[0]) < first(two[1]) { two } else { [two[1], two[0]] };
        (apart[0] == apart[1] && near(one) && near(other)).then_some([one, other])
    }

    /// *Anne Dol demande à Paul Rey si …. « Non », répond l'élu*, *interroge Paul Rey sur …. « Non », répond-il*: who is asked in
    /// the sentence before an answer whose subject starts at `start`.
    pub(super) fn asked(&self, start: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let answers = |at: usize| tokens.has(at, Classes::SPEECH) && tokens.verb(at).classes.any(VerbClasses::ANSWERS);
        let mut near = start.saturating_sub(2)..tokens.len().min(start + 4);
        let above = clauses.sentences.above(sentence).filter(|_| near.any(answers))?;
        let mut verbs = (above.first + 1..above.last.min(above.first + OBJECT)).filter(|&at| clauses.is_finite(at));
        let verb = verbs.next().filter(|&verb| clauses.mention(verb - 1).is_some())?;
        let lexical = clauses.group(verb)?.lexicon_verb(tokens);
        let somebody = |at: usize| clauses.mention(at).filter(|(_, found)| found.head.is_human() && !found.is_plural());
        let to = |at: usize| tokens.one_of(clauses.elements[at].start, words!["à", "au"]);
        let whom = |at: usize| match clauses.elements[at].what {
            What::Prep if lexical.asks && to(at) => somebody(at + 1),
            What::Mention(_) if lexical.one_of(words!["interroger", "questionner"]) => somebody(at),
            _ => None,
        };
        let (asked, _) = (verb + 1..above.last.min(verb + OBJECT)).find_map(whom)?;
        self.of_mention[asked].map(|asked| self.root(asked))
    }

    /// *Anne Dol lui demande si …*, *s'il …*, *« A ? », lui demande un homme*: who asks in the sentence before; but *« A ? », lui
    /// demande un homme. « B », ajoute-t-il*.
    pub(super) fn asker(&self, at: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let above = sentence.checked_sub(1).and_then(|above| clauses.sentences.get(above))?;
        let him = |group: &Group| (group.start..group.at).any(|at| tokens.one_of(at, words!["l'", "la", "le", "lui"]));
        let asks = |group: &Group| group.mood == Mood::Finite && him(group) && group.lexicon_verb(tokens).asks;
        let mut verbs = (above.first + 1..above.last.min(above.first + OBJECT)).filter(|&at| clauses.is_finite(at));
        let verb = verbs.next().filter(|&at| clauses.group(at).is_some_and(asks) && above.inside.is_none())?;
        let inverted = || clauses.mention(verb + 1).filter(|_| verb + 1 < above.last && !self.is_of_going_on(at, sentence));
        let (asker, _) = clauses.mention(verb - 1).or_else(inverted)?;
        self.of_mention[asker].map(|asker| self.root(asker))
    }

    /// Whether a pronoun of such gender and number may mean an entity; *ils* an organisation as well: *La direction a tranché …
    /// disent-ils*.
    fn may_be_taken_up(&self, entity: usize, agreement: Agreement, sentence: usize) -> bool {
        let known = &self.cast.entities[entity];
        // Dans les Côtes-d'Armor, certains rangent leurs filets. Ils …: where it happens
        let (from, _) = known.label();
        let within = from > 1 && known.plural && known.mentions.len() == 1 && self.tokens.one_of(from - 2, words!["dans"]);
        if within && self.tokens.is_capital(from) {
            return false;
        }
        // Un jeune couple de retraités, la famille … ils
        const SEVERAL: Words = words!["famille", "fratrie", "ménage", "trio"];
        let (start, end) = known.label();
        let several = |at: usize| self.tokens.is_of(at, Fields::PAIR) || self.tokens.one_of(at, SEVERAL);
        let pair = || (start..end.min(start + 3)).any(several);
        let fits = compatible(known, agreement);
        let they = agreement.is_plural() && agreement.told_gender() != Some(Gender::Feminine);
        if fits && known.plural == agreement.is_plural() || they && pair() {
            return true;
        }
        // la CGT et la FSU … disent-ils: their people
        let joined = || known.plural && !known.human && (start..end).any(|at| self.tokens.one_of(at, words!["et"]));
        let body = known.kind == SpeakerKind::Organisation;
        if !agreement.is_plural() || !(body || joined()) || agreement.told_gender() == Some(Gender::Feminine) {
            return false;
        }
        // un rapport has no people, and those of a newspaper are not spoken of.
        let medium = || self.is_medium(entity) || self.offices_of(entity).any(|office| self.is_of_medium(office));
        let acted = || ago(known.subject(), sentence) <= 2 || joined() && ago(known.spoke(), sentence) <= 2;
        (fits || acted()) && !self.is_paper(entity) && !medium()
    }

    /// How many a noun has named since one last named an entity: *Luc Rey a écrit à Jean Dol. Il l'accuse. Celui-ci …*, whoever
    /// spoke meanwhile. A bare name, which can be a place's, stands back, and so do bodies of which the words of an incise speak.
    fn named_since(&self, entity: usize, content: bool, sentence: usize) -> usize {
        let known = &self.cast.entities[entity];
        let bare = known.kind == SpeakerKind::Person && known.score < 120;
        // Netflix a saisi l'Autorité des ports … cette dernière: a firm that no noun has called so has no gender of its own.
        let neutral = known.kind == SpeakerKind::Organisation && known.form.told_gender().is_none() && known.offices.len() == 0;
        let aside = !known.human && (bare || neutral || content && known.seen() == sentence);
        let since = self.recent().filter(|&other| self.cast.entities[other].named > known.named);
        since.count() + if aside { REACH } else { 0 }
    }

    /// *assure celle-ci*, *a écrit sur son site ce dernier*, *selon ce dernier*
    fn ends_incise(&self, at: usize) -> bool {
        let within = |at: &usize| self.tokens.kind(*at) == Kind::Word && !self.tokens.has(*at, Classes::QUE);
        let says = |at: usize| self.tokens.has(at, Classes::SPEECH) || self.tokens.one_of(at, words!["après", "pour", "selon"]);
        (at.saturating_sub(CUE)..at).rev().take_while(within).any(says)
    }

    /// Whether somebody is first named behind the pronoun: *Il a accusé le préfet*; or is the object of its verb: *« A »,
    /// a-t-elle écrit à sa mère*.
    fn is_behind(&self, known: &Entity, pronoun: usize) -> bool {
        let number = self.tokens.number(pronoun);
        let later = self.cast.places.first(known.mentions).is_some_and(|place| place.token as usize > number);
        let near = number + 1..=number + OBJECT;
        let object = || self.cast.places.of(known.mentions).next().is_some_and(|place| near.contains(&(place.token as usize)));
        later || known.oblique && object()
    }

    /// *Une jeune retraitée*, *La mer, grande absente*, an intertitle: it tells what the lines below are about, and brings up
    /// nobody.
    fn is_of_heading(&self, known: &Entity) -> bool {
        (known.introduced == Determiner::Indefinite || !known.human)
            && known.mentions.len() == 1
            && known.spoke() == NEVER
            && known.seen() > 0
            && self.rules.is_line(known.seen())
    }

    /// *Il est né à Lans. « A », dit-il*, *au Sud de Lans*, *Elle vit près de Vernon-sur-Mer. « A », dit-elle*, *On l'a vu sur
    /// Valgram. « A », dit-il*: a name, of one word or known, that told no more than where.
    fn is_where(&self, known: &Entity) -> bool {
        const PARTS: [&str; 6] = ["-en-", "-lez-", "-lès-", "-sous-", "-sur-", "-aux-"];
        let tokens = self.tokens;
        let (from, to) = known.label();
        let silent = known.oblique && known.acted().min(known.spoke()).min(known.told()) == NEVER;
        let shaped = || PARTS.iter().any(|part| tokens.str(from).contains(part));
        let near = || tokens.has(from - 1, mention::OF) && from > 1 && tokens.one_of(from - 2, words!["originaire", "près"]);
        let at = || (tokens.one_of(from - 1, words!["à", "sur", "vers"]) || near()) && !tokens.has(from, Classes::FIRST_NAME);
        // New York, La Rochelle
        let article = usize::from(tokens.has(from, Classes::DET_DEF));
        let town = to == from + 1 + article || self.is_place(from, to);
        // à 25 km au Sud de Lans
        let side = tokens.one_of(from, words!["centre", "est", "nord", "ouest", "sud"]) && tokens.has(from + 1, mention::OF);
        silent && from > 0 && tokens.is_capital(from) && (side || town && (shaped() || at()))
    }

    /// *La crise est commentée par l'entourage de la ministre. Celui-ci …*: the body that was named last may be meant as well as
    /// a person; but no paper, no medium that prints what others say, no source, nor one beside the pronoun, *Reçu par le
    /// ministère, celui-ci …*.
    fn is_body(&self, entity: usize, agreement: Agreement, sentence: usize) -> bool {
        let known = &self.cast.entities[entity];
        matches!(known.kind, SpeakerKind::Group | SpeakerKind::Organisation)
            && !known.human
            && known.form == agreement.gender()
            && known.plural == agreement.is_plural()
            && known.seen() < sentence
            && known.introduced != Determiner::Indefinite
            && known.offices.len() > 0
            && !self.is_paper(entity)
            && !self.is_medium(entity)
    }

    /// *« A », a dénoncé la Ligue*: a body whose own words stand there, and no paper, no medium, nor what another leans on,
    /// *selon l'étude*.
    fn is_quoted_body(&self, entity: usize, agreement: Agreement) -> bool {
        let known = &self.cast.entities[entity];
        let cited = |(start, _): (usize, usize)| start > 0 && self.tokens.one_of(start - 1, words!["après", "selon"]);
        let cited = || self.last_places(entity).next().is_some_and(cited);
        !known.human
            && known.plural == agreement.is_plural()
            && (known.form == agreement.gender() || self.is_last_called(entity, agreement))
            && known.offices.len() > 0
            && !cited()
            && !self.is_paper(entity)
            && !self.is_medium(entity)
    }

    /// *l'usine Ardel … Le groupe … il*: of a body that nouns of either gender name, the one just before tells.
    fn is_last_called(&self, entity: usize, agreement: Agreement) -> bool {
        let known = &self.cast.entities[entity];
        let either = known.kind == SpeakerKind::Organisation && known.form.any(agreement) && known.form.told_gender().is_none();
        let medium = || self.is_medium(entity) || self.offices_of(entity).any(|office| self.is_of_medium(office));
        let last = if either && !medium() { self.last_places(entity).next() } else { None };
        let noun = last.map(|(start, _)| start + usize::from(self.tokens.has(start, DETERMINERS)));
        noun.is_some_and(|noun| !self.tokens.is_capital(noun) && self.tokens.word(noun).agreement.gender() == agreement.gender())
    }

    /// *L'un d'entre eux a gardé le cap*: any one of those of whom the text goes on to speak.
    fn is_any(&self, known: &Entity) -> bool {
        let tokens = self.tokens;
        let (from, to) = known.label();
        let one = tokens.one_of(from, words!["l'"]) && tokens.one_of(from + 1, words!["un", "une"]);
        one && known.spoke() == NEVER && (to <= from + 2 || tokens.one_of(to - 1, words!["elles", "eux"]))
    }

    /// *La halle attend toujours un repreneur*, *Le club cherche une entraîneuse*: nobody yet.
    fn is_sought(&self, known: &Entity) -> bool {
        let tokens = self.tokens;
        let (from, _) = known.label();
        let once = known.introduced == Determiner::Indefinite && known.mentions.len() == 1 && known.spoke() == NEVER;
        let seeks = |at: usize| tokens.lexicon.verb(tokens.word(at).verb).one_of(SOUGHT);
        once && (from.saturating_sub(4)..from.saturating_sub(1)).any(seeks)
    }

    /// *Une cliente a gagné. Le choix du prénom Sacha surprend. « A », dit-elle*: a name that is talked about is nobody.
    fn is_word(&self, known: &Entity) -> bool {
        let (from, _) = known.label();
        let marked = from > 0 && self.tokens.kind(from - 1).is_mark();
        let before = from.checked_sub(1 + usize::from(marked));
        before.is_some_and(|noun| self.tokens.one_of(noun, words!["patronyme", "prénom", "pseudonyme", "surnom"]))
    }

    /// *Une vidéo montre la foule. « A », affirme-t-elle*: neither what one watches or reads nor *une ville* says so.
    fn is_looked_at(&self, known: &Entity) -> bool {
        let (from, to) = known.label();
        let noun = from + usize::from(self.tokens.has(from, DETERMINERS));
        let silent = known.spoke().min(known.told()) == NEVER && !known.human && known.score < 100;
        let piece = || self.tokens.has(noun, Classes::PIECE.or(Classes::WORK)) && !self.tokens.is_of(noun, Fields::MEDIUM);
        let place = || known.introduced == Determiner::Indefinite && self.tokens.is_of(noun, Fields::TERRITORY);
        silent && noun < to && (piece() || place())
    }

    /// *Kermoal : il vole un tracteur*, *Tribunal de Lans : il vole un tracteur*: where it happened opens the headline.
    fn is_place_of_headline(&self, known: &Entity, sentence: usize) -> bool {
        let (from, to) = known.label();
        let place = !known.human && (to == from + 1 || known.kind == SpeakerKind::Organisation);
        let opens = sentence == known.first() && known.mentions.len() == 1 && place;
        opens && self.tokens.kind(to) == Kind::Colon && (from == 0 || self.tokens.kind(from - 1) == Kind::Break)
    }

    /// Whether a name, no description but one that the text has not had before, means somebody between two tokens.
    fn is_named_within(&self, entity: usize, (from, to): (usize, usize)) -> bool {
        let known = &self.cast.entities[entity];
        let (_, surname) = known.label();
        let named = |end: usize| self.is_named(entity) && self.tokens.str(end - 1) == self.tokens.str(surname - 1);
        let new = known.mentions.len() == 1;
        self.last_places(entity).any(|(start, end)| from < start && end <= to && (new || named(end)))
    }

    /// Whether the words that an incise cuts or follows come behind a colon of the narrator's.
    pub(super) fn is_behind_colon(&self, at: usize, sentence: usize) -> bool {
        let Some((first, last)) = self.elements_before(at + 1, sentence) else { return false };
        let before = self.rules.clauses.elements[first..=last].iter().rev();
        before.take(6).any(|element| matches!(element.what, What::Colon))
    }

    /// An entity for words that only a pronoun stands for.
    pub(crate) fn unnamed(&mut self, at: usize) -> usize {
        let end = if self.is_other_of_kind(at) { self.behind_another(at) } else { at + 1 };
        let text = self.text_key(at, end);
        if let Some(entity) = self.by_words(text) {
            return entity;
        }
        let plural = self.tokens.word(at).agreement.any(Agreement::PLURAL);
        let kind = if plural { SpeakerKind::Group } else { SpeakerKind::Anonymous };
        // d'autres, les autres, d'aucuns
        let article = self.tokens.one_of(at, words!["aucunes", "aucuns", "autres"])
            && at > 0
            && self.tokens.one_of(at - 1, words!["d'", "les"]);
        // l'intéressé, le principal intéressé
        let concerned = if self.tokens.one_of(at, mention::CONCERNED) {
            (1..3).find(|&back| at >= back && self.tokens.has(at - back, Classes::DET_DEF))
        } else {
            None
        };
        let start = at - concerned.unwrap_or(usize::from(article));
        let entity = self.entity((start, end), 1, kind, true, plural);
        // Certains disent non. Elles …: others
        let told = self.tokens.word(at).agreement.told_gender().filter(|_| self.tokens.one_of(at, SOMEBODY));
        self.cast.entities[entity].gender = told.map(|gender| (gender, GenderEvidence::Pronoun, 1.0));
        self.cast.by_words.insert(text, entity);
        entity
    }

    /// *Des témoins l'ont entendu crier : « A »*: the pronoun at `at` is an object, and means who acts in the sentence before;
    /// but not in *à l'en croire*.
    fn heard(&self, at: usize, sentence: usize) -> Option<usize> {
        let tokens = self.tokens;
        let object = tokens.one_of(at, words!["l'", "la", "le", "les"]) && !tokens.one_of(at.wrapping_sub(1), words!["à"]);
        let agreement = tokens.word(at).agreement;
        let acted = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let agrees = known.plural == agreement.is_plural() && self.may_be_taken_up(entity, agreement, sentence);
            known.human && known.subject() + 1 == sentence && agrees
        };
        self.recent().filter(|_| object).find(acted)
    }

    /// *L'évêché assure que P. « A », y indique-t-on*: those of the body that spoke just before; *a indiqué une source policière.
    /// ⏎ P, a-t-on ajouté*: a verb that goes on takes up the body or the source above.
    fn body_of_on(&self, at: usize, sentence: usize) -> Option<usize> {
        const NEAR: usize = 3;
        let tokens = self.tokens;
        // précise-t-on place Blanche: elsewhere
        let said = tokens.word(at + 1).forms.any(Forms::PARTICIPLE);
        let alone = tokens.kind(at + 1) != Kind::Word || tokens.has(at + 1, Classes::ADVERB) || said;
        let on = tokens.one_of(at, words!["on"]) && tokens.is(at, shape::TIED) && alone;
        let (body, spoke) = self.cast.last_speaker.filter(|_| on).map(|(body, spoke)| (self.root(body), spoke))?;
        let known = &self.cast.entities[body];
        let house = known.kind == SpeakerKind::Organisation && !known.human && !self.is_paper(body) && !self.is_medium(body);
        let source = || self.offices_of(body).any(|office| office.classes.any(Classes::ANONYMOUS));
        let adds = || (at.saturating_sub(3)..at + 3).any(|at| tokens.verb(at).classes.any(VerbClasses::GOES_ON));
        let near = || sentence.saturating_sub(spoke) <= NEAR && adds();
        (house && self.is_just_before(spoke, sentence) || (house || source()) && near()).then_some(body)
    }

    pub(crate) fn resolve(&mut self, source: Source, pronoun: Option<usize>, sentence: usize) -> Option<usize> {
        match source {
            Source::Mention(index) => (!self.rules.is_neuter(source)).then(|| self.source(index, sentence)),
            Source::Narrator => None,
            Source::Pronoun(at) => {
                let told = self.tokens.told_at(at).and_then(|told| self.cast.by_who.get(&self.tokens.told[told].who?));
                if let Some(&entity) = told {
                    return Some(self.root(entity));
                }
                if let Some(heard) = self.heard(at, sentence) {
                    return Some(heard);
                }
                if self.tokens.one_of(at, words!["même"]) {
                    return self.cast.last_speaker.map(|(entity, _)| self.root(entity));
                }
                // À ses yeux, à l'en croire: whoever spoke last, whose gender the word does not tell; but Jean Dol a défendu
                // jeudi le chantier. À l'en croire, …: the subject of a later sentence.
                if self.tokens.has(at, Classes::DET_POSS) || self.tokens.is(at, shape::ELIDED) {
                    let subject =
                        self.cast.last_subject.filter(|&(_, then)| self.cast.last_speaker.is_none_or(|(_, spoke)| spoke < then));
                    return subject.or(self.cast.last_speaker).map(|(entity, _)| self.root(entity));
                }
                let agreement = match self.tokens.str(at) {
                    "elle" | "Elle" | "celle" => Agreement::FEMININE.or(Agreement::SINGULAR),
                    "eux" | "ils" | "Ils" | "ceux" | "les" => Agreement::MASCULINE.or(Agreement::PLURAL),
                    "elles" | "celles" => Agreement::FEMININE.or(Agreement::PLURAL),
                    // ces mots lui échappèrent: it tells no gender
                    "lui" if self.tokens.word(at + 1).forms.any(Forms::FINITE_3) => Agreement::SINGULAR,
                    _ => Agreement::MASCULINE.or(Agreement::SINGULAR),
                };
                let inverted = self.tokens.has(at, Classes::SUBJECT_PRONOUN);
                self.pronoun(at, agreement, sentence).or_else(|| inverted.then(|| self.unnamed(at)))
            }
            Source::Unknown => {
                let at = pronoun?;
                if let Some(body) = self.body_of_on(at, sentence) {
                    return Some(body);
                }
                let agreement = self.tokens.word(at).agreement;
                let entity = self.pronoun(at, agreement, sentence);
                Some(entity.unwrap_or_else(|| self.unnamed(at)))
            }
        }
    }
}

fn features(
    known: &Entity,
    agreement: Agreement,
    called: bool,
    sentence: usize,
    others: usize,
    nearest: bool,
    (here, bound, tied): (bool, bool, bool),
) -> Features {
    // ce dernier, celle-ci: whoever stands nearest. il, elle: who spoke, then who acted, rather than who was named.
    let salient = |holds: bool| f32::from(u8::from(holds && !nearest));
    // le ministère … il: without a person's gender, that of the noun
    let told =
        known.gender.map_or(called, |(gender, ..)| (gender == Gender::Masculine) == (agreement.gender() == Agreement::MASCULINE));
    // Ysolde Varn … dit-elle: a name in full, of which no word tells a gender, may have either
    let unknown = known.human && known.given().is_some() && known.gender.is_none() && known.form.told_gender().is_none();
    let told = told || unknown && tied && !agreement.is_plural();
    let plural = agreement.is_plural();
    let name = known.human || known.kind != SpeakerKind::Person;
    let thing = |person: bool| {
        // les pompiers, Les Verts … ils; but la mairie … ils: its people
        let several = plural && (known.plural || person);
        f32::from(u8::from(!known.human && !several && (known.kind == SpeakerKind::Person) == person))
    };
    [
        // Sentences since the last mention, speakers mentioned since.
        if nearest { others } else { sentence.saturating_sub(known.seen()) } as f32,
        others as f32,
        // Spoke in this sentence or the one before, or was said to have done so.
        salient(ago(known.spoke(), sentence).min(ago(known.told(), sentence)) <= 1),
        // Was the subject of a clause in the last three sentences, or of a main one.
        salient(ago(known.acted(), sentence) <= 2),
        salient(ago(known.subject(), sentence) <= 2),
        // Is the subject of the main clause behind which the pronoun stands.
        salient(here),
        // The same, where the pronoun is the subject of a subordinate clause: X défend un texte qu'il juge …
        salient(here && bound && (name || known.score >= 120)),
        // Words other than pronouns tell its gender, or none does.
        salient(told),
        salient(known.score >= 100),
        // The last mention stands behind a preposition: chez Anne Dol.
        salient(known.oblique),
        // The logarithm of the number of mentions.
        salient(true) * (known.mentions.len().min(16) as f32).ln(),
        // A bare name, which can be a place's.
        thing(true),
        thing(false),
    ]
}
