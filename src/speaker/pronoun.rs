//! Whom a pronoun takes up.

use crate::attribution::{Place, Source};
use crate::clause::What;
use crate::lexicon::{Agreement, Classes, Fields, Forms, Reliability, VerbClasses};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::quotation::Stretch;
use crate::token::{Kind, Words, shape, words};
use crate::verb::{Group, Mood};
use crate::weights;

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

/// How many elements before a verb the conjunction of its clause stands.
const OPENING: usize = 3;
/// How many tokens behind the pronoun the object of its verb stands.
const OBJECT: usize = 6;
/// How many tokens before an inverted pronoun its words end, and how many of them are read.
const CUE: usize = 5;
const WORDS: usize = 48;
/// More than it tells for somebody to have spoken, and less than a name.
const SAID: f32 = 2.0;
/// What a body that was named last owes to a person.
const BODY: f32 = 1.5;
/// What whoever acts in front of the colon that opens the words gains.
const OPENS: f32 = 1.0;
/// What a body gains whose words stand just before, and where these and the pronoun's are both in marks.
const GOES_ON: f32 = 0.6;
const SAYS_ON: f32 = 1.5;
/// More than any of the weights together.
const UNLIKELY: f32 = 100.0;

/// What the words around a pronoun tell of whose turn it is.
struct Turn {
    /// Behind words in the first person singular: no organisation's.
    person: bool,
    /// *« A », dit le maire. L'intéressé dément*: whom what was said concerns, not who said it.
    concerned: bool,
    /// *« Que voulez-vous ? », demande Anne Dol. « Rien », répond-elle*: whoever was spoken to.
    replied: bool,
    /// *Anne Dol lui demande s'il a peur. « Non », souffle-t-il*: whoever was asked.
    asked: Option<usize>,
    /// *« A », dit Anne Dol. Zoé Rey l'a suivie. « B », a-t-elle ajouté*: nobody who has said nothing.
    goes_on: bool,
    /// *Le maire s'inquiète. Un expert viendra mardi, dit-il*: nobody whom the words without marks bring up.
    told: bool,
    /// *« A », dit Luc Dol. Un plan que ne soutient guère Paul Rey. « B », martèle-t-il*: whom the sentence before was there to
    /// name.
    presented: Option<usize>,
    /// *« A », dit Anne Dol. Sa voisine est inquiète. « B », dit-elle*: whom the sentence before first told of, without a name.
    newcomer: Option<usize>,
    /// *Luc Rey dénonce une règle. Un marin a droit à un repos. Selon lui, …*: no one of a kind, told of once, who has said
    /// nothing.
    source: bool,
    /// *« A », dit Luc Dol. Quand Paul Rey arrive, il crie*: the subject of the clause of time in front of the pronoun's.
    fronted: Option<usize>,
    /// *« A », dit Zoé Rey. Sa fille est partie. « Elle me manque », dit-elle*: rather not whom the words speak of.
    spoken_of: Option<usize>,
    /// *Le juge rappelle que Luc Rey a fui. « A », aurait-il dit*: not who reports it.
    reporter: Option<usize>,
    /// *« A », a-t-il dit sous couvert d'anonymat*: nobody named in full.
    hidden: bool,
    /// *Anne Dol répond à la maire : « A », dit-elle*: the subject of the clause in front of the colon.
    opened: bool,
    /// *Une version qui agace le prévenu : « A », crie-t-il*: whom a thing concerns right before the colon.
    brought: Option<usize>,
    /// *« A », glisse un ministre. « B », assure l'intéressé*: nobody who has no name, told of once.
    interested: bool,
    /// *La Ligue publie un texte dans lequel elle demande …*: the subject of the clause in front of the relative one.
    wrote: bool,
    /// *« A », a dit Luc Rey à Lans, où il a promis …*: whoever spoke in front of the relative clause.
    there: Option<usize>,
    /// *« A », a dit la Ligue dans une lettre à Anne Dol. Elle demande …*: whoever spoke last, a body as well as a person.
    voice: Option<usize>,
    /// *« A », a dit la Ligue. « B », a-t-elle ajouté*
    marked: bool,
    /// *L'acteur dit être venu, réagit Luc Dol. « B », a-t-il ajouté*: whose words the sentence before is, by its incise.
    teller: Option<usize>,
    /// *« A », dit Luc Rey. Paul Dol est venu. Les vacances de Luc Rey sont finies. « B », dit-il*: the last speaker, whose thing
    /// the sentence before is about.
    owner: Option<usize>,
    /// *Évoquant un différend avec Paul Rey, il …*: nobody whom the participle in front of the pronoun has for its object.
    objects: Option<(usize, usize)>,
}

impl Turn {
    /// What it adds to the score of an entity.
    fn weight(&self, entity: usize, known: &Entity, sentence: usize, goes_on: bool) -> f32 {
        let spoke = ago(known.spoke(), sentence);
        let mut weight = 0.0;
        // « A », dit Luc Rey, une pique contre Paul Dol que l'intéressé a jugée déplacée: the one who is spoken of since
        // Luc Rey a traité Paul Dol de menteur. « A », répond l'intéressé
        let tells = ago(known.told(), sentence) == 1 && known.subject() == known.told() && known.seen() <= known.told();
        if self.concerned && (spoke <= 1 && known.seen() <= known.spoke() || tells) {
            weight -= UNLIKELY;
        }
        // « A », dit Luc Rey. Ce dernier a fait graver une plaque. L'intéressé refuse: not he who acts
        if self.concerned && spoke == 2 && known.subject() + 1 == sentence {
            weight -= SAID;
        }
        // « A », dit Luc Rey. On attend le préfet, Paul Dol. L'intéressé assure que P: rather whom the text has named since
        if self.concerned && (2..=4).contains(&spoke) && known.seen() <= known.spoke() {
            weight -= SAID;
        }
        if [self.asked, self.reporter].contains(&Some(entity)) || self.hidden && known.human && known.given().is_some() {
            weight -= UNLIKELY;
        }
        if self.replied && spoke == 1 {
            weight -= 2.0 * SAID;
        }
        if self.goes_on && known.spoke().min(known.told()) == NEVER {
            weight -= SAID;
        }
        if self.spoken_of == Some(entity) && known.spoke().min(known.told()) == NEVER {
            weight -= SAID;
        }
        if self.told && known.first() == sentence && known.human && known.introduced == Determiner::Indefinite {
            weight -= UNLIKELY;
        }
        if [self.presented, self.newcomer, self.fronted, self.teller, self.owner].contains(&Some(entity)) {
            weight += SAID;
        }
        if self.brought == Some(entity) {
            weight += UNLIKELY;
        }
        let any = known.human && known.score < 100 && known.introduced == Determiner::Indefinite && known.mentions.len() == 1;
        if self.interested && any {
            weight -= UNLIKELY;
        }
        if self.source && any && known.spoke().min(known.told()) == NEVER {
            weight -= SAID;
        }
        if self.opened && known.subject() == sentence {
            weight += OPENS;
        }
        if self.wrote && known.subject() == sentence {
            weight += UNLIKELY;
        }
        if self.there == Some(entity) {
            weight += UNLIKELY;
        }
        if self.voice == Some(entity) && goes_on {
            weight += if self.marked { SAYS_ON } else { GOES_ON };
        }
        if self.person && known.kind == SpeakerKind::Organisation { weight - UNLIKELY } else { weight }
    }
}

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

    /// The same, of one that means somebody for sure.
    pub(super) fn meant(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        // on, certains: nobody of whom the text spoke
        if self.tokens.one_of(at, OTHERS) || self.tokens.one_of(at, SOMEBODY) || self.is_whoever(at) {
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
        let last = self.tokens.one_of(at, LAST);
        // Anne Dol résume sa pensée : « … », écrit-elle: behind a colon the pronoun stands as in a subordinate clause.
        let bound = !tied || self.is_behind_colon(at, sentence);
        let content = last && self.ends_incise(at);
        let turn = self.turn(at, agreement, sentence);
        let mut best: Option<(f32, usize)> = None;
        #[cfg(feature = "fitting")]
        let mut ranking = Vec::new();
        for (others, entity) in self.recent().enumerate() {
            let known = &self.cast.entities[entity];
            let others = if last { self.named_since(entity, content, sentence) } else { others };
            if !self.is_candidate_for(entity, at, agreement, sentence, &turn) {
                continue;
            }
            let goes_on = turn.voice == Some(entity) && self.is_quoted_body(entity, agreement);
            let here = known.subject() == sentence && (bound || turn.voice.is_none_or(|voice| voice == entity));
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
        // « Paul Rey ment », dit Luc Dol. « C'est faux », répond l'intéressé: somebody whom only the words name
        let concerns = |entity: usize| {
            let known = &self.cast.entities[entity];
            let answers = (at.saturating_sub(3)..at).any(|at| self.tokens.has(at, Classes::VERB));
            turn.concerned && answers && ago(known.spoke(), sentence) <= 1 && known.seen() <= known.spoke()
        };
        let best = best.map(|(_, entity)| entity).filter(|&entity| !concerns(entity));
        let misnamed =
            if tied && !plural && best.is_none_or(|best| self.is_silent_thing(best)) { self.misnamed(sentence) } else { None };
        let aside = |entity: usize| {
            let known = &self.cast.entities[entity];
            self.is_silent_thing(entity) && known.oblique && known.acted() == NEVER && tied && !plural
        };
        let entity = misnamed.or(best.filter(|&best| !aside(best)))?;
        // d'après ses calculs: a possessive tells no gender
        let told = if last || plural { None } else { agreement.told_gender() };
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
            && !(known.human && turn.objects.is_some_and(|within| self.is_named_within(entity, within)))
            && (known.human || !self.tokens.one_of(at, mention::CONCERNED))
            && !(self.is_silent_thing(entity) && (self.is_one_who(at) || turn.person && self.is_no_person(known)))
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

    fn turn(&self, at: usize, agreement: Agreement, sentence: usize) -> Turn {
        let (tied, plural) = (self.tokens.is(at, shape::TIED), agreement.is_plural());
        // Son président, lui, se tait. ⏎ Luc Dol a compris : « A », dit-il: who acts in the sentence itself
        let acts = |&entity: &usize| self.cast.entities[entity].subject() == sentence;
        let near = |then: usize| then + 1 == sentence && !self.present.iter().any(acts);
        // Entre Anne Dol. Elle …, Cette dernière …; but Quand Zoé Rey parle, elle …
        let opens = || self.elements_before(at + 1, sentence).is_some_and(|(first, last)| first == last);
        let presented = self.cast.presented.filter(|&(_, then)| near(then) && (tied || opens()));
        let new = |&(entity, then): &(usize, usize)| {
            let known = &self.cast.entities[self.root(entity)];
            let told = matches!(known.introduced, Determiner::Indefinite | Determiner::Possessive);
            let unnamed = known.human && !known.plural && (2..100).contains(&known.score) && told;
            tied && near(then) && self.is_just_before(then, sentence) && unnamed && known.first() == then
        };
        let newcomer = self.cast.last_subject.filter(|subject| !plural && new(subject));
        // whoever speaks in the headline is whom the text concerns
        let leads = sentence == 1 && self.rules.is_line(0);
        Turn {
            person: tied && !plural && self.is_behind_first_person(at),
            concerned: self.tokens.one_of(at, mention::CONCERNED)
                && self.is_answer(at)
                && !leads
                && !self.is_behind_ascription(at),
            asked: if tied { self.asker(at, sentence) } else { None },
            replied: tied && self.replies(at, sentence),
            goes_on: !plural && self.is_of_going_on(at, sentence),
            told: tied && self.is_behind_plain_words(at, sentence),
            presented: presented.map(|(entity, _)| self.root(entity)),
            newcomer: newcomer.map(|(entity, _)| self.root(entity)),
            source: at > 0 && self.tokens.one_of(at - 1, words!["après", "selon"]),
            fronted: self.fronted.filter(|&(_, then)| then == sentence).map(|(entity, _)| self.root(entity)),
            reporter: if tied { self.reporter(at, sentence) } else { None },
            spoken_of: if tied && !plural { self.words_about(at, agreement, sentence) } else { None },
            hidden: tied && self.hides_name(at, at + 1),
            opened: tied && self.is_behind_colon(at, sentence),
            brought: if tied && !plural { self.brought_before_colon(at, sentence) } else { None },
            interested: self.tokens.one_of(at, mention::CONCERNED),
            wrote: self.is_in_own_paper(at, sentence),
            there: self.speaker_before_where(at, sentence),
            voice: self.cast.last_speaker.filter(|&(_, spoke)| ago(spoke, sentence) <= 1).map(|(entity, _)| self.root(entity)),
            marked: tied && self.is_behind_marks(at, sentence),
            teller: if tied { self.teller_here(at, sentence).or_else(|| self.teller_above(sentence)) } else { None },
            owner: if plural {
                None
            } else {
                self.whose_thing(if tied { sentence.checked_sub(1) } else { Some(sentence) }, at, sentence)
            },
            objects: self.fronted_participle(at, sentence),
        }
    }

    /// *Les vacances de Luc Rey sont finies. « B », dit-il*: whose thing the sentence before is about, if nobody has spoken since
    /// they did: in the sentence before an incise, or in that of any other pronoun, *quand il …*.
    fn whose_thing(&self, told: Option<usize>, pronoun: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let told = told.filter(|&told| told == sentence || self.is_just_before(told, sentence))?;
        let (speaker, _) = self.cast.last_speaker?;
        let owner = self.root(speaker);
        let first = clauses.sentences[told].first;
        let (_, thing) = clauses.mention(first).filter(|(_, thing)| thing.head == Head::Thing && thing.has_role())?;
        let acts = clauses.is_finite(first + 1) && clauses.sentences[told].inside.is_none() && thing.end < pronoun;
        let (_, surname) = self.cast.entities[owner].label();
        let whose = |at: usize| tokens.is_capital(at) && tokens.str(at) == tokens.str(surname - 1);
        (acts && (thing.at + 2..thing.end).any(whose)).then_some(owner)
    }

    /// *« A », a estimé Zoé Rey, « B », poursuit-elle*: whose words stand before in the same sentence.
    fn teller_here(&self, pronoun: usize, sentence: usize) -> Option<usize> {
        let clauses = self.rules.clauses;
        let own = clauses.sentences.get(sentence).filter(|own| own.inside.is_none())?;
        let (speaker, _) = self.cast.last_speaker.filter(|&(_, spoke)| spoke == sentence)?;
        let before = clauses.elements[own.first..own.last].partition_point(|element| element.start < pronoun);
        let quoted = |at: &usize| matches!(clauses.elements[*at].what, What::Quote(_));
        let quotes = (own.first..own.first + before).filter(quoted).take(2).count();
        (quotes == 2).then(|| self.root(speaker))
    }

    /// *L'acteur dit être venu, réagit Luc Dol*: whose words the sentence before is, or the one above it where nobody has spoken
    /// since, by an incise without marks, where it tells of what another said.
    fn teller_above(&self, sentence: usize) -> Option<usize> {
        const LONGEST: usize = 60;
        let clauses = self.rules.clauses;
        let spoken = self.cast.last_speaker.map(|(_, spoken)| spoken).filter(|&spoken| ago(spoken, sentence) == 2);
        let number = spoken.or(sentence.checked_sub(1))?;
        let above = clauses.sentences.get(number)?;
        let comma = |at: &usize| matches!(clauses.elements[*at].what, What::Comma);
        let commas = (above.first + 1..above.last.saturating_sub(2)).rev().take(LONGEST).filter(comma);
        let mut incises = commas.filter_map(|at| self.rules.incise_at(at + 1, above.last, Place::Apart));
        let incise = incises.find(|incise| clauses.is_finite(incise.first)).filter(|_| above.inside.is_none())?;
        let Source::Mention(index) = incise.tie.source else { return None };
        let teller = self.of_mention[index].map(|teller| self.root(teller))?;
        let other = |entity: usize| {
            let known = &self.cast.entities[entity];
            entity != teller && known.spoke().min(known.told()) == number
        };
        self.recent().any(other).then_some(teller)
    }

    /// *Le juge rappelle que Luc Rey a fui. « A », aurait-il dit*: who reports what the conditional tells did not say it; but *Le
    /// juge aurait rappelé que P. « A », aurait-il dit*.
    fn reporter(&self, at: usize, sentence: usize) -> Option<usize> {
        const HEARSAY: Words = words!["aurait", "auraient"];
        let verb = at.checked_sub(1).filter(|&verb| self.tokens.one_of(verb, HEARSAY))?;
        let (reporter, spoke) = self.cast.last_speaker?;
        let told = (verb.saturating_sub(2 * WORDS)..verb).any(|at| self.tokens.one_of(at, HEARSAY));
        // L'élu dit être ému. « A », aurait-il lâché: nothing about anybody else
        let above = &self.rules.clauses.sentences[spoke.min(sentence)];
        let content = || (above.first..above.last).any(|at| matches!(self.rules.clauses.elements[at].what, What::Que));
        (spoke + 1 == sentence && !told && content()).then(|| self.root(reporter))
    }

    /// *Anne Dol et Paul Rey se sont vus. La première a promis …, le second a refusé …*: one of the two whom a phrase named
    /// together.
    fn ordinal(&self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        let first = self.tokens.one_of(at, words!["premier", "première"]);
        if !first && !self.tokens.one_of(at, words!["second", "seconde"]) {
            return None;
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
        compatible(&self.cast.entities[member], agreement).then_some(member)
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

    /// *L'intéressé dément*, *répond l'intéressé*, *se défend l'intéressé*; but *a lancé l'intéressé*
    fn is_answer(&self, at: usize) -> bool {
        const CONTRADICTS: Words = words!["corriger", "couper", "démentir", "interrompre", "nier", "rectifier", "réfuter"];
        let tokens = self.tokens;
        let verb = at.saturating_sub(2);
        let lexical = tokens.verb(verb);
        let himself = verb > 0 && tokens.one_of(verb - 1, words!["se", "s'"]);
        !tokens.has(verb, Classes::SPEECH)
            || lexical.classes.any(VerbClasses::ANSWERS)
            || lexical.one_of(CONTRADICTS)
            || himself && lexical.one_of(words!["défendre", "justifier"])
    }

    /// *la phrase prêtée au maire, « A », est fausse. L'intéressé …*: whose the words are said to be is whom that concerns.
    fn is_behind_ascription(&self, at: usize) -> bool {
        const BACK: usize = 40;
        let lent = |at: usize| {
            let done = self.tokens.word(at).forms.any(Forms::PARTICIPLE);
            done && self.tokens.verb(at).one_of(words!["attribuer", "prêter"])
        };
        (at.saturating_sub(BACK)..at).any(lent)
    }

    /// *« Où allez-vous ? », demande la juge. « Au port », répond-elle*, *« Est-ce vrai ? », demande la juge. « Non »,
    /// répond-elle*: an answer to words just before that speak to somebody, or are asked.
    fn replies(&self, pronoun: usize, sentence: usize) -> bool {
        let tokens = self.tokens;
        let clauses = self.rules.clauses;
        let answers = |&at: &usize| tokens.verb(at).classes.any(VerbClasses::ANSWERS);
        let above = sentence.checked_sub(1).and_then(|above| clauses.sentences.get(above));
        let Some((above, own)) = above.zip(clauses.sentences.get(sentence)) else { return false };
        let spoken = (above.first..above.last.min(above.first + OBJECT)).find_map(|at| match clauses.elements[at].what {
            What::Quote(stretch) => Some(&self.rules.stretches[stretch]),
            _ => None,
        });
        let you = words!["vous", "votre", "vos", "tu", "toi", "madame", "monsieur"];
        let (verb, behind) = (pronoun.saturating_sub(3)..pronoun, pronoun + 1..tokens.len().min(pronoun + 3));
        let asks = |at: usize| {
            clauses.is_finite(at) && clauses.group(at).is_some_and(|group| group.lexicon_verb(self.rules.tokens).asks)
        };
        let asked = |spoken: &Stretch| {
            let question = tokens.kind(spoken.end.saturating_sub(1)) == Kind::Question;
            question && (above.first..above.last.min(above.first + OBJECT)).any(asks)
        };
        verb.chain(behind).any(|at| answers(&at))
            && above.inside.is_none()
            && above.paragraph == own.paragraph
            && spoken.is_some_and(|spoken| {
                (spoken.start.max(spoken.end.saturating_sub(WORDS))..spoken.end).any(|at| tokens.one_of(at, you)) || asked(spoken)
            })
    }

    /// *Anne Dol demande à Paul Rey si …. « Non », répond l'élu*, *interroge Paul Rey sur …. « Non », répond-il*: who is asked in
    /// the sentence before an answer whose subject starts at `start`.
    pub(super) fn asked(&self, start: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let answers = |at: usize| tokens.has(at, Classes::SPEECH) && tokens.verb(at).classes.any(VerbClasses::ANSWERS);
        let mut near = start.saturating_sub(2)..tokens.len().min(start + 4);
        let above = sentence.checked_sub(1).and_then(|above| clauses.sentences.get(above)).filter(|_| near.any(answers))?;
        let mut verbs = (above.first + 1..above.last.min(above.first + OBJECT)).filter(|&at| clauses.is_finite(at));
        let verb = verbs.next().filter(|&verb| above.inside.is_none() && clauses.mention(verb - 1).is_some())?;
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
    fn asker(&self, at: usize, sentence: usize) -> Option<usize> {
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
        if !agreement.is_plural() || known.kind != SpeakerKind::Organisation || agreement.told_gender() == Some(Gender::Feminine)
        {
            return false;
        }
        // un rapport has no people, and those of a newspaper are not spoken of.
        let medium = || self.is_medium(entity) || self.offices_of(entity).any(|office| self.is_of_medium(office));
        (fits || ago(known.subject(), sentence) <= 2) && !self.is_paper(entity) && !medium()
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

    /// *a-t-il ajouté*, *a-t-il encore dit*: the verb of an inverted pronoun, or the adverb behind it, goes on with what was
    /// said.
    fn is_of_going_on(&self, at: usize, sentence: usize) -> bool {
        const AGAIN: Words = words!["aussi", "encore", "également"];
        let clauses = self.rules.clauses;
        let verb = self.elements_before(at + 1, sentence).and_then(|(_, last)| clauses.group(last));
        let goes_on = |group: &Group| group.lexicon_verb(self.rules.tokens).classes.any(VerbClasses::GOES_ON);
        self.tokens.is(at, shape::TIED) && (self.tokens.one_of(at + 1, AGAIN) || verb.is_some_and(goes_on))
    }

    /// *Évoquant un différend avec Paul Rey, il …*, *Saluant Paul Rey : « A », dit-il*: the tokens of the participle that stands in front of the pronoun, its
    /// subject.
    fn fronted_participle(&self, at: usize, sentence: usize) -> Option<(usize, usize)> {
        let clauses = self.rules.clauses;
        let (first, last) = self.elements_before(at + 1, sentence).filter(|_| self.tokens.has(at, Classes::SUBJECT_PRONOUN))?;
        let first = first + usize::from(matches!(clauses.elements[first].what, What::Coord | What::Adverb));
        // Saluant Paul Rey : « A », dit-il
        let parts = |at: &usize| !matches!(clauses.elements[*at].what, What::Comma | What::Quote(_));
        let colon = (first + 1..last).rev().take(4).find(parts);
        let colon = colon.filter(|&at| at + 1 < last && matches!(clauses.elements[at].what, What::Colon));
        let comma = last > first + 1 && matches!(clauses.elements[last - 1].what, What::Comma) || colon.is_some();
        let participle = |group: &Group| matches!(group.mood, Mood::Gerund | Mood::Participle);
        let opens = |at: usize| matches!(clauses.elements[at].what, What::Relative | What::Que | What::Si | What::Subord);
        // Évoquant Paul Rey, le maire dit que, selon Anne Dol, il …
        let main = |at: usize| clauses.is_finite(at) && !(at.saturating_sub(OPENING).max(first)..at).any(opens);
        let end = colon.unwrap_or(last);
        let alone = colon.is_some() || clauses.elements[last].start == at;
        let fronted = comma && alone && clauses.group(first).is_some_and(participle);
        (fronted && !(first..end).any(main)).then(|| (clauses.elements[first].start, clauses.elements[end].start))
    }

    /// Whether a name, no description but one that the text has not had before, means somebody between two tokens.
    fn is_named_within(&self, entity: usize, (from, to): (usize, usize)) -> bool {
        let known = &self.cast.entities[entity];
        let (_, surname) = known.label();
        let named = |end: usize| self.is_named(entity) && self.tokens.str(end - 1) == self.tokens.str(surname - 1);
        let new = known.mentions.len() == 1;
        self.last_places(entity).any(|(start, end)| from < start && end <= to && (new || named(end)))
    }

    /// The elements of a sentence that start before a token: the first, and the last.
    fn elements_before(&self, at: usize, sentence: usize) -> Option<(usize, usize)> {
        let clauses = self.rules.clauses;
        let own = clauses.sentences.get(sentence)?;
        let before = clauses.elements[own.first..own.last].partition_point(|element| element.start < at);
        Some((own.first, own.first + before.checked_sub(1)?))
    }

    /// *La Ligue a publié un communiqué dans lequel elle demande …*, *une lettre où il affirme …*: in the relative clause of a
    /// text, whoever has written it.
    fn is_in_own_paper(&self, at: usize, sentence: usize) -> bool {
        let clauses = self.rules.clauses;
        let Some((first, last)) = self.elements_before(at, sentence) else { return false };
        let where_ = self.tokens.one_of(clauses.elements[last].start, words!["où"]);
        let which = self.tokens.one_of(clauses.elements[last].start, words!["laquelle", "lequel", "lesquels", "lesquelles"]);
        let noun = last.checked_sub(if where_ { 1 } else { 2 }).filter(|&noun| noun > first && (where_ || which));
        let written = |noun: usize| clauses.mention(noun).is_some_and(|(_, mention)| mention.head == mention::Head::Document);
        let writes =
            |at: usize| clauses.group(at).is_some_and(|group| group.lexicon_verb(&self.tokens).classes.any(VerbClasses::WRITES));
        noun.is_some_and(|noun| written(noun) && (first.max(noun.saturating_sub(OPENING))..noun).any(writes))
    }

    /// *« A », a dit Luc Rey à Lans, où il a promis …*: the inverted subject in front of the relative clause that the pronoun
    /// opens.
    fn speaker_before_where(&self, at: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let (first, last) = self.elements_before(at, sentence)?;
        let apart = |at: usize| matches!(clauses.elements[at].what, What::Comma);
        let opens = tokens.one_of(clauses.elements[last].start, words!["où"]) && last > first && apart(last - 1);
        let near = first.max(last.saturating_sub(WORDS));
        let verb =
            (near..last).rev().find(|&at| clauses.is_finite(at)).filter(|&verb| opens && verb > first && apart(verb - 1))?;
        let (subject, found) = clauses.mention(verb + 1)?;
        let says = clauses.group(verb).is_some_and(|group| group.reliability(tokens) >= Reliability::Medium);
        self.of_mention[subject].filter(|_| says && found.head.is_human()).map(|entity| self.root(entity))
    }

    /// Whether the words that an incise cuts or follows come behind a colon of the narrator's.
    fn is_behind_colon(&self, at: usize, sentence: usize) -> bool {
        let Some((first, last)) = self.elements_before(at + 1, sentence) else { return false };
        let before = self.rules.clauses.elements[first..=last].iter().rev();
        before.take(6).any(|element| matches!(element.what, What::Colon))
    }

    /// *Cela fait sourire le prévenu : « A », lâche-t-il*, *Une version qui agace le prévenu : « A »*: who stands right before
    /// the colon of the words, where what happens to him has a thing for its subject.
    fn brought_before_colon(&self, at: usize, sentence: usize) -> Option<usize> {
        const NEAR: usize = 24;
        let clauses = self.rules.clauses;
        let (first, last) = self.elements_before(at, sentence)?;
        let quoted = |&colon: &usize| {
            let opens = matches!(clauses.elements[colon + 1].what, What::Quote(_));
            opens && matches!(clauses.elements[colon].what, What::Colon)
        };
        let colon = (first + 2..last).rev().take(NEAR).find(quoted)?;
        let (index, met) = clauses.mention(colon - 1).filter(|(_, met)| met.head.is_human() && !met.is_plural())?;
        let verb = (first..colon - 1).rev().take(NEAR).find(|&at| clauses.is_finite(at))?;
        let subject = self.rules.subject(verb);
        let made = matches!(subject, Source::Mention(made) if made == index);
        let brought = made || self.rules.is_thing(subject) || self.rules.is_neuter(subject);
        self.of_mention[index].map(|met| self.root(met)).filter(|_| brought && met.agreement != Agreement::NONE)
    }

    /// Whether the words before an inverted pronoun stand in marks, and others in the sentence before.
    fn is_behind_marks(&self, at: usize, sentence: usize) -> bool {
        let quote = |sentence: usize| {
            let clauses = self.rules.clauses;
            let own = clauses.sentences.get(sentence);
            own.is_some_and(|own| (own.first..own.last).any(|at| matches!(clauses.elements[at].what, What::Quote(_))))
        };
        !self.is_behind_plain_words(at, sentence) && sentence.checked_sub(1).is_some_and(quote)
    }

    /// *Sa fille est partie. « Elle me manque », dit-elle*: the subject of the sentence before, where it tells of nobody else of
    /// the kind and the words go on about them; but *Zoé Rey a vu sa fille. « Elle dort », dit-elle*.
    fn words_about(&self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        let (subject, then) = self.cast.last_subject.map(|(entity, then)| (self.root(entity), then))?;
        let beside = |other: usize| {
            let known = &self.cast.entities[other];
            other != subject && known.human && known.seen() == then && compatible(known, agreement)
        };
        let about = then + 1 == sentence && self.speaks_of(at, sentence);
        (about && !self.recent().any(beside)).then_some(subject)
    }

    /// *« Elle me manque », dit-elle*, *« Oui, il dort », dit-il*: the words open with the pronoun that the incise has.
    fn speaks_of(&self, at: usize, sentence: usize) -> bool {
        const FIRST: usize = 3;
        let Some((first, last)) = self.elements_before(at + 1, sentence) else { return false };
        let words = self.rules.clauses.elements[first..=last].iter().find_map(|element| match element.what {
            What::Quote(stretch) => Some(&self.rules.stretches[stretch]),
            _ => None,
        });
        // Il faut, Il y a, Il me semble, Il m'est arrivé: nobody
        let verb = |next: usize| next + usize::from(self.tokens.one_of(next, words!["m'", "me", "nous"]));
        let person = |next: usize| {
            let nobody = words!["arrive", "est", "faut", "paraît", "reste", "s'", "semble", "suffit", "y"];
            !self.tokens.one_of(verb(next), nobody)
        };
        let own = |word: usize| self.tokens.one_of(word, words!["elle", "il"]) && self.tokens.same(word, at) && person(word + 1);
        words.is_some_and(|words| (words.start..words.end.min(words.start + FIRST)).any(own))
    }

    /// Whether the words before an inverted pronoun stand without marks.
    fn is_behind_plain_words(&self, at: usize, sentence: usize) -> bool {
        let Some((first, last)) = self.elements_before(at + 1, sentence) else { return false };
        !self.rules.clauses.elements[first..=last].iter().any(|element| matches!(element.what, What::Quote(_)))
    }

    /// *« Je m'y engage », a-t-elle dit*: no region says *je*.
    fn is_behind_first_person(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let mut before = (at.saturating_sub(CUE)..at).rev();
        let Some(close) = before.find(|&at| tokens.kind(at).is_mark()) else { return false };
        let within = (close.saturating_sub(WORDS)..close).rev();
        within
            .take_while(|&at| !tokens.kind(at).is_mark())
            .any(|at| tokens.one_of(at, words!["je", "j'", "moi", "me", "m'", "mon", "ma", "mes"]))
    }

    /// An entity for words that only a pronoun stands for.
    pub(crate) fn unnamed(&mut self, at: usize) -> usize {
        let text = self.text_key(at, at + 1);
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
        let entity = self.entity((start, at + 1), 1, kind, true, plural);
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

    /// *L'évêché assure que P. « A », y indique-t-on*: those of the body that spoke just before.
    fn body_of_on(&self, at: usize, sentence: usize) -> Option<usize> {
        // précise-t-on place Blanche: elsewhere
        let said = self.tokens.word(at + 1).forms.any(Forms::PARTICIPLE);
        let alone = self.tokens.kind(at + 1) != Kind::Word || self.tokens.has(at + 1, Classes::ADVERB) || said;
        let on = self.tokens.one_of(at, words!["on"]) && self.tokens.is(at, shape::TIED) && alone;
        let (body, spoke) = self.cast.last_speaker.filter(|_| on).map(|(body, spoke)| (self.root(body), spoke))?;
        let known = &self.cast.entities[body];
        let house = known.kind == SpeakerKind::Organisation && !known.human && !self.is_paper(body) && !self.is_medium(body);
        (house && self.is_just_before(spoke, sentence)).then_some(body)
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
