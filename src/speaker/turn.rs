//! Who is likely to be the next that a pronoun means, by the sentence before and by what stands around it.

use crate::attribution::{Place, Source};
use crate::clause::What;
use crate::lexicon::{Agreement, Classes, Forms, VerbClasses};
use crate::mention::{self, Determiner, Head};
use crate::model::SpeakerKind;
use crate::quotation::Stretch;
use crate::token::{Kind, ME, Words, YOU, shape, tail, words};
use crate::verb::{Group, Mood};

use super::pronoun::{CUE, OBJECT, SAID};
use super::{Entity, NEVER, Speakers, ago, compatible};

/// How many elements before a verb the conjunction of its clause stands.
const OPENING: usize = 3;
/// How many tokens of the words in front of a pronoun are read.
const WORDS: usize = 48;
/// What whoever acts in front of the colon that opens the words gains.
const OPENS: f32 = 1.0;
/// What a body gains whose words stand just before, and where these and the pronoun's are both in marks.
const GOES_ON: f32 = 0.6;
const SAYS_ON: f32 = 1.5;
/// More than any of the weights together.
const UNLIKELY: f32 = 100.0;

/// What the words around a pronoun tell of whose turn it is.
pub(super) struct Turn {
    /// Behind words in the first person singular: no organisation's.
    pub(super) person: bool,
    /// *« A », dit le maire. L'intéressé dément*: whom what was said concerns, not who said it.
    pub(super) concerned: bool,
    /// *« Que voulez-vous ? », demande Anne Dol. « Rien », répond-elle*: whoever was spoken to.
    pub(super) replied: bool,
    /// *Anne Dol lui demande s'il a peur. « Non », souffle-t-il*: whoever was asked.
    pub(super) asked: Option<usize>,
    /// *« A », dit Anne Dol. Zoé Rey l'a suivie. « B », a-t-elle ajouté*: nobody who has said nothing.
    pub(super) goes_on: bool,
    /// *Le maire s'inquiète. Un expert viendra mardi, dit-il*: nobody whom the words without marks bring up.
    pub(super) told: bool,
    /// *« A », dit Luc Dol. Un plan que ne soutient guère Paul Rey. « B », martèle-t-il*: whom the sentence before was there to
    /// name.
    pub(super) presented: Option<usize>,
    /// *« A », dit Anne Dol. Sa voisine est inquiète. « B », dit-elle*: whom the sentence before first told of, without a name.
    pub(super) newcomer: Option<usize>,
    /// *Luc Rey dénonce une règle. Un marin a droit à un repos. Selon lui, …*: no one of a kind, told of once, who has said
    /// nothing.
    pub(super) source: bool,
    /// *« A », dit Luc Dol. Quand Paul Rey arrive, il crie*: the subject of the clause of time in front of the pronoun's.
    pub(super) fronted: Option<usize>,
    /// *« A », dit Zoé Rey. Sa fille est partie. « Elle me manque », dit-elle*: rather not whom the words speak of.
    pub(super) spoken_of: Option<usize>,
    /// *Le juge rappelle que Luc Rey a fui. « A », aurait-il dit*: not who reports it.
    pub(super) reporter: Option<usize>,
    /// *« A », a-t-il dit sous couvert d'anonymat*: nobody named in full.
    pub(super) hidden: bool,
    /// *Anne Dol répond à la maire : « A », dit-elle*: the subject of the clause in front of the colon.
    pub(super) opened: bool,
    /// *Une version qui agace le prévenu : « A », crie-t-il*: whom a thing concerns right before the colon.
    pub(super) brought: Option<usize>,
    /// *« A », glisse un ministre. « B », assure l'intéressé*: nobody who has no name, told of once.
    pub(super) interested: bool,
    /// *La Ligue publie un texte dans lequel elle demande …*: the subject of the clause in front of the relative one.
    pub(super) wrote: bool,
    /// *« A », a dit Luc Rey à Lans, où il a promis …*: whoever spoke in front of the relative clause.
    pub(super) there: Option<usize>,
    /// *« A », a dit la Ligue dans une lettre à Anne Dol. Elle demande …*: whoever spoke last, a body as well as a person.
    pub(super) voice: Option<usize>,
    /// *« A », a dit la Ligue. « B », a-t-elle ajouté*
    pub(super) marked: bool,
    /// *L'acteur dit être venu, réagit Luc Dol. « B », a-t-il ajouté*: whose words the sentence before is, by its incise.
    pub(super) teller: Option<usize>,
    /// *« A », dit Luc Rey. Paul Dol est venu. Les vacances de Luc Rey sont finies. « B », dit-il*: the last speaker, whose thing
    /// the sentence before is about.
    pub(super) owner: Option<usize>,
    /// *Évoquant un différend avec Paul Rey, il …*: nobody whom the participle in front of the pronoun has for its object.
    pub(super) objects: Option<(usize, usize)>,
}

impl Turn {
    /// What it adds to the score of an entity.
    pub(super) fn weight(&self, entity: usize, known: &Entity, sentence: usize, goes_on: bool) -> f32 {
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
    pub(super) fn turn(&self, at: usize, agreement: Agreement, sentence: usize) -> Turn {
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
            owner: if plural { None } else { self.whose_thing(at, sentence) },
            objects: self.fronted_participle(at, sentence),
        }
    }

    /// *Les vacances de Luc Rey sont finies. « B », dit-il*: whose thing the sentence before is about, if nobody has spoken since
    /// they did: in the sentence before an incise, or in that of any other pronoun, *quand il …*.
    fn whose_thing(&self, pronoun: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let above = || sentence.checked_sub(1).filter(|&above| self.is_just_before(above, sentence));
        let told = if tokens.is(pronoun, shape::TIED) { above()? } else { sentence };
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
    /// since nor has come in, by an incise without marks, where it tells of what another said.
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
        // L'acteur dit être venu, réagit Luc Dol. Paul Rey est là. « A », a-t-il dit
        let came = |(entity, then): (usize, usize)| {
            let entity = self.root(entity);
            let known = &self.cast.entities[entity];
            then > number && self.is_named(entity) && known.human && !known.plural && known.first() == then
        };
        (!self.cast.last_subject.is_some_and(came) && self.recent().any(other)).then_some(teller)
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
        let you = |at: usize| tokens.one_of(at, YOU) || tokens.one_of(at, words!["madame", "monsieur"]);
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
            && spoken
                .is_some_and(|spoken| (spoken.start.max(spoken.end.saturating_sub(WORDS))..spoken.end).any(you) || asked(spoken))
    }

    /// *a-t-il ajouté*, *a-t-il encore dit*: the verb of an inverted pronoun, or the adverb behind it, goes on with what was
    /// said.
    pub(super) fn is_of_going_on(&self, at: usize, sentence: usize) -> bool {
        const AGAIN: Words = words!["aussi", "encore", "également"];
        let clauses = self.rules.clauses;
        let verb = self.elements_before(at + 1, sentence).and_then(|(_, last)| clauses.group(last));
        let goes_on = |group: &Group| group.lexicon_verb(self.rules.tokens).classes.any(VerbClasses::GOES_ON);
        self.tokens.is(at, shape::TIED) && (self.tokens.one_of(at + 1, AGAIN) || verb.is_some_and(goes_on))
    }

    /// *Évoquant un différend avec Paul Rey, il …*, *Saluant Paul Rey : « A », dit-il*: the tokens of the participle
    /// that stands in front of the pronoun, its subject.
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

    /// The elements of a sentence that start before a token: the first, and the last.
    pub(super) fn elements_before(&self, at: usize, sentence: usize) -> Option<(usize, usize)> {
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
        noun.is_some_and(|noun| written(noun) && tail(first..noun, OPENING).any(writes))
    }

    /// *« A », a dit Luc Rey à Lans, où il a promis …*: the inverted subject in front of the relative clause that the pronoun
    /// opens.
    fn speaker_before_where(&self, at: usize, sentence: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let (first, last) = self.elements_before(at, sentence)?;
        let apart = |at: usize| matches!(clauses.elements[at].what, What::Comma);
        let opens = tokens.one_of(clauses.elements[last].start, words!["où"]) && last > first && apart(last - 1);
        let near = first.max(last.saturating_sub(WORDS));
        let verb = clauses.last_finite(near..last).filter(|&verb| opens && verb > first && apart(verb - 1))?;
        let (subject, found) = clauses.mention(verb + 1)?;
        let says = clauses.group(verb).is_some_and(|group| group.says(tokens));
        self.of_mention[subject].filter(|_| says && found.head.is_human()).map(|entity| self.root(entity))
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
        let verb = clauses.last_finite(tail(first..colon - 1, NEAR))?;
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
        within.take_while(|&at| !tokens.kind(at).is_mark()).any(|at| tokens.one_of(at, ME))
    }
}
