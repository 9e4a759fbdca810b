//! The colon before the words.
//!
//! ```text
//! colon = subject verb … ":" words                 X a été clair : « A »
//!       | source ":" words                         Selon X : « A »
//!       | noun "de" author ":" words               La réponse de X : « A »; entretien avec X : « A »
//!       | example ":" words                        À l'image de X : « A »; même constat chez X : « A »
//!       | label ":" words                          X : « A »
//! ```

use super::{Cue, Incise, Place, Rules, Source, Tie, WINDOW};
use crate::clause::What;
use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF, owner};
use crate::model::{CueKind, Evidence};
use crate::quotation::Style;
use crate::token::{Kind, ME, Phrases, Words, phrases, tail, words};
use crate::verb::{Group, Mood};

/// How many elements brackets hold in front of a colon.
const ASIDE: usize = 24;

/// What slogans are written as.
const SIGNS: Words = words!["graffiti", "graffitis", "inscription", "inscriptions", "slogan", "slogans", "tag", "tags"];

/// How words between the start of a sentence and a colon may present somebody.
type Way<'t> = fn(&Rules<'t>, usize, usize) -> Option<usize>;

/// The tie to a mention that the words before the colon present.
fn labelled(mention: usize) -> Tie {
    Tie::new(None, Source::Mention(mention), Evidence::Label)
}

impl Rules<'_> {
    /// What ties the words behind the colon at `colon`.
    pub(crate) fn colon(&self, colon: usize) -> Option<Tie> {
        let (first, _) = self.sentence(colon);
        let first = first.max(colon.saturating_sub(WINDOW));
        // X : « A »
        if colon == first {
            return None;
        }
        // Comme le résume X : « A »; but Comme l'écrit X, Y a répondu : « A »
        if let Some(found) = self.comparison_at(first, colon) {
            let verb = self.verbs_before(found.last, colon).0;
            let said = verb.and_then(|verb| self.spoken(verb, found.last, colon)).filter(|tie| self.speaks(tie.source));
            return Some(said.unwrap_or(found.tie));
        }
        // Dixit X : « A »
        let dixit = if self.is(first, words!["dixit"]) { self.dixit_at(first, colon) } else { None };
        if let Some(found) = dixit.filter(|found| found.last == colon) {
            return Some(found.tie);
        }
        if let Some(same) = self.same_again(first, colon) {
            return Some(Tie::new(None, Source::Pronoun(same), Evidence::Label));
        }
        if let Some(doer) = self.doer_above(first, colon) {
            return Some(labelled(doer));
        }
        let ways: [Way<'_>; 9] = [
            Self::seconded,
            Self::next_speaker,
            Self::handed,
            Self::origin,
            Self::same_for,
            Self::alike_for,
            Self::instance,
            Self::provoked,
            Self::called_up,
        ];
        let presented = ways.iter().find_map(|way| way(self, first, colon)).map(labelled);
        presented.or_else(|| self.disputed(first, colon)).or_else(|| self.told_before(first, colon))
    }

    /// What ties the words behind a colon that a verb, or a noun of speech, stands before.
    fn told_before(&self, first: usize, colon: usize) -> Option<Tie> {
        let (speech, finite) = self.verbs_before(first, self.before_when(first, colon).unwrap_or(colon));
        let finite = finite.map(|verb| self.main_verb(verb, first).unwrap_or(verb));
        // Réplique de X : « A », Réponse ferme de X : « A »: a noun, an adjective that is a form of a verb as well
        let adjective = |verb: usize| verb == first + 1 && self.has(verb, Classes::ADJECTIVE) && self.has(verb + 1, OF);
        let alone = |verb: Option<usize>| verb.is_none_or(|verb| verb == first || adjective(verb));
        let noun = matches!(self.what(first), What::Verb(_)) || finite.is_some_and(adjective);
        let bare = noun && alone(speech) && alone(finite);
        let said = if bare { self.noun_of_speech(first, colon) } else { None };
        if let Some(tie) = said.filter(|tie| tie.source != Source::Unknown) {
            return Some(tie);
        }
        // Il songeait aux paroles de X : « A »: what one thinks of is another's
        // Tout est perdu, à en croire X : « A »
        let spoken =
            || speech.and_then(|verb| self.verb_of_source(verb, first, colon).or_else(|| self.spoken(verb, first, colon)));
        if let Some(comma) = speech.and_then(|verb| self.relayed_at(verb, first, colon)).filter(|&comma| comma > first) {
            return self.told_before(first, comma);
        }
        let thought = speech.is_some_and(|verb| self.is_thought(verb));
        let told = || self.told_of(first, colon, thought).map(labelled);
        if let Some(tie) = if thought { told().or_else(spoken) } else { spoken().or_else(told) } {
            return Some(tie);
        }
        if let Some(found) = finite.and_then(|_| self.ending_source(first, colon)) {
            return Some(found.tie);
        }
        // Chez X, même tonalité : « A »
        let at_whose = || if finite.is_none() { self.at_whose(first, colon) } else { None };
        let named = self.example(first, colon, finite).or_else(at_whose);
        let named = named.or_else(|| self.shown(first, finite?, colon)).or_else(|| self.borne(first, colon, finite));
        match (named, finite) {
            (Some(index), _) => Some(labelled(index)),
            (None, Some(verb)) => Some(self.behind_deed(first, verb, colon)),
            // Les élèves ont entendu : « A »
            (None, None) if speech.is_some_and(|verb| self.is_heard_by_subject(verb)) => {
                Some(Tie::new(None, Source::Unknown, Evidence::Colon))
            }
            (None, None) => self.behind_phrase(first, colon),
        }
    }

    /// *Les élus tiennent bon : « A »*: what ties the words that explain a verb of no speech.
    fn behind_deed(&self, first: usize, verb: usize, colon: usize) -> Tie {
        // Les cuisiniers manquent : « Je suis seul »: a headline whose words are those of one
        if self.is_headline_of_one(verb, colon) {
            return Tie::new(None, Source::Unknown, Evidence::Colon);
        }
        let subject = self.subject(verb);
        if let Some(source) = self.escapes(verb, subject) {
            return Tie::new(None, source, Evidence::Label);
        }
        // Depuis, c'est la colère qui gagne le hameau : « A »: a thing says nothing by what it does.
        let says_nothing = || {
            self.is_thing(subject) || self.is_bare_message(subject, verb) || self.is_there(verb) || self.is_addressed(verb, colon)
        };
        let source = if self.is_outcry(subject) {
            subject
        } else {
            let otherwise = if says_nothing() { Source::Unknown } else { subject };
            self.author_of(subject, first, verb).map_or(otherwise, Source::Mention)
        };
        let source = self.relayed_author(verb, colon).map_or(source, Source::Mention);
        let told = || self.concerned(verb, colon).or_else(|| self.told_in_relative(verb, colon));
        let concerned = if source == Source::Unknown { told() } else { None };
        // X fit : « A », X lui fit d'un ton bourru : « A »
        let utters = |group: &&Group| {
            let object = verb + 1 < colon && !matches!(self.what(verb + 1), What::Prep | What::Comma | What::Adverb);
            let plain = group.mood == Mood::Finite && !group.passive && !group.reflexive && !group.negated;
            let joint = |at: usize| matches!(self.what(at), What::Que | What::Relative | What::Subord);
            let main = !tail(first..verb, 3).any(joint);
            plain && main && !object && group.lexicon_verb(self.tokens).one_of(words!["faire"])
        };
        let cue = self.clauses.group(verb).filter(utters).filter(|_| self.speaks(source));
        let cue = cue.map(|group| self.cue(group, CueKind::Verb));
        concerned.map_or(Tie::new(cue, source, Evidence::Colon), labelled)
    }

    /// *Un fiasco pour X, « la confusion » pour Y : « A »*, *X (nommée pour un film) : « A »*: what ties the words behind a phrase
    /// without a verb.
    fn behind_phrase(&self, first: usize, colon: usize) -> Option<Tie> {
        let noun = self.noun_of_speech(first, colon);
        let bracket = matches!(self.what(colon - 1), What::ParenClose)
            .then(|| (first + 1..colon).rev().take(ASIDE).find(|&at| matches!(self.what(at), What::ParenOpen)));
        let bracket = bracket.flatten().filter(|&open| self.clauses.mention(open - 1).is_some());
        let before = bracket.unwrap_or(colon);
        let ending = |at| self.preposition_at(at, colon).filter(|found| found.last == colon);
        let source = (first..before).rev().take(12).find_map(ending);
        let source = source.or_else(|| (first..before).find_map(|at| self.preposition_at(at, colon)));
        let stressed = || Some(Tie::new(None, Source::Pronoun(self.stressed_subject(colon, first)?), Evidence::Label));
        // Un avis que partage X : « A »
        let tie = source.map(|found| found.tie).or(noun).filter(|tie| tie.source != Source::Unknown);
        tie.or_else(|| self.label(first, colon)).or(noun).or_else(stressed)
    }

    /// *X reparut. Puis, prenant Y à part : « A »*, *X reparut. Enfin, pâle, et regardant la mer : « A »*: who did what the
    /// sentence above tells does what leads to the words as well.
    fn doer_above(&self, first: usize, colon: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        // Enfin, craintive, et regardant la mer :
        let small = |&at: &usize| {
            matches!(self.what(at), What::Coord | What::Adverb | What::Comma | What::Other) || self.clauses.is_participle(at)
        };
        let is_gerund = |at: &usize| self.clauses.group(*at).is_some_and(|group| group.mood == Mood::Gerund && !group.passive);
        let opens = (first..colon.min(first + LONGEST)).find(|at| !small(at)).filter(is_gerund)?;
        let parted = |at: usize| matches!(self.what(at), What::Comma | What::Quote(_)) || self.clauses.is_finite(at);
        let number = self.clauses.sentence_of(colon);
        let above = self.clauses.sentences.get(number.checked_sub(1)?).filter(|above| above.inside.is_none())?;
        let near = above.paragraph == self.clauses.sentences[number].paragraph;
        if !near || (opens + 1..colon).any(parted) {
            return None;
        }
        let main = |&at: &usize| self.clauses.is_finite(at) && self.relative_of(at, above.first).is_none();
        let main = (above.first..above.last).rev().take(WINDOW).find(main)?;
        let (index, doer) = self.subject_mention(main)?;
        doer.head.is_somebody().then_some(index)
    }

    /// *Ces mots lui échappèrent : « A »*: to whom the words come.
    fn escapes(&self, verb: usize, subject: Source) -> Option<Source> {
        const COMES: Words = words!["monter", "venir", "échapper"];
        let group = self.clauses.group(verb)?;
        let Source::Mention(index) = subject else { return None };
        let noun = &self.clauses.mentions[index];
        const HEARD: Words = words!["cri", "exclamation", "mot", "mots", "parole", "paroles", "phrase", "question", "réplique"];
        let comes = group.lexicon_verb(self.tokens).one_of(COMES) && self.tokens.one_of(noun.at, HEARD);
        let to = (group.start..group.at).find(|&at| self.tokens.one_of(at, words!["lui", "m'", "me"])).filter(|_| comes)?;
        Some(if self.tokens.one_of(to, words!["lui"]) { Source::Pronoun(to) } else { Source::Narrator })
    }

    /// *Des cris montent : « A »*: what is heard, where nobody is seen.
    fn is_outcry(&self, subject: Source) -> bool {
        let Source::Mention(index) = subject else { return false };
        let mention = &self.clauses.mentions[index];
        let heard = self.tokens.one_of(mention.at, words!["clameur", "clameurs", "cris", "huées", "slogans"]);
        heard && mention.end == mention.at + 1
    }

    /// *Le message est clair : « A »*: what somebody voiced is theirs who voiced it.
    fn is_bare_message(&self, subject: Source, verb: usize) -> bool {
        let Source::Mention(index) = subject else { return false };
        let mention = &self.clauses.mentions[index];
        let bare = mention.determiner == Determiner::Definite && mention.end == mention.start + 2;
        let is = self.clauses.group(verb).is_some_and(|group| self.tokens.has(group.at, Classes::ETRE));
        bare && is && mention.head == Head::Document && self.tokens.has(mention.at, Classes::VOICED)
    }

    /// *La maire a reçu un courrier anonyme : « A »*: whoever gets what somebody wrote has not written it.
    pub(crate) fn is_addressed(&self, verb: usize, colon: usize) -> bool {
        let gets = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["recevoir"]) && !group.passive;
        // a reçu des menaces de mort : « A »
        let said = |found: &Mention| {
            let threat = words!["injures", "insultes", "menaces"];
            self.tokens.one_of(found.at, threat)
                || self.tokens.is_of(found.at, Fields::LETTER)
                || self.tokens.has(found.at, Classes::SPEECH_NOUN.or(Classes::VOICED))
        };
        let letter = |(_, found): (usize, &Mention)| found.head == Head::Document || !found.head.is_people() && said(found);
        let several = usize::from(verb + 2 < colon && self.is(verb + 1, words!["d'", "de", "des"]));
        // un message de menace
        let clause = |at: usize| self.clauses.is_finite(at) && !matches!(self.what(at - 1), What::Prep);
        verb + 1 < colon
            && self.clauses.group(verb).is_some_and(gets)
            && self.clauses.mention(verb + 1 + several).is_some_and(letter)
            && !(verb + 2..colon).any(clause)
    }

    /// *Les cuisiniers manquent : « Je suis seul »*: in a headline several do what the verb says, and the words are of one.
    fn is_headline_of_one(&self, verb: usize, colon: usize) -> bool {
        let source = self.subject(verb);
        let plural = source.mention(self.clauses).is_some_and(|found| found.is_plural());
        let several = plural && !self.is_thing(source);
        let line = several && self.is_line(self.clauses.sentence_of(colon));
        matches!(self.clauses.what(colon + 1), Some(What::Quote(stretch)) if line && self.is_of_one(stretch))
    }

    /// *« Je tiens »*, *« Mon port »*: what one alone says.
    pub(crate) fn is_of_one(&self, stretch: usize) -> bool {
        let words = &self.stretches[stretch];
        (words.start..words.end.min(words.start + 24)).any(|at| self.tokens.one_of(at, ME))
    }

    /// *X bondit lorsqu'on lui demande si P :*, *X sourit quand Y dit que P :*: the conjunction of the clause that tells to what
    /// X replies.
    fn before_when(&self, first: usize, colon: usize) -> Option<usize> {
        const WHEN: Words = words!["lorsque", "lorsqu'", "quand"];
        let opens = |&at: &usize| self.is(at, WHEN);
        let when = (first + 2..colon).rev().take(40).find(opens)?;
        let main = self.clauses.last_finite(tail(first..when, 12))?;
        let someone = match self.subject(main) {
            Source::Mention(index) => {
                self.clauses.mentions[index].head.is_human() || self.clauses.mentions[index].head == Head::Pronoun
            }
            source => matches!(source, Source::Pronoun(_)),
        };
        let says = |at: usize| self.clauses.group(at).is_some_and(|group| group.reliability(self.tokens) >= Reliability::Medium);
        let content = |at: usize| at + 2 < colon && matches!(self.what(at + 1), What::Que | What::Si | What::Interrogative);
        let told = (when + 1..colon).take(6).any(|at| self.clauses.is_finite(at) && says(at) && content(at));
        (someone && told && !matches!(self.what(when - 1), What::Comma)).then_some(when)
    }

    /// *X sait que sa mère ne reviendra pas :*, *X a tout quitté quand son fils est mort :*: whoever learns or knows what the
    /// clause of the verb at `verb` says, or to whom its subject belongs, has the words.
    fn main_verb(&self, verb: usize, first: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        const WHEN: Words = words!["depuis", "lorsque", "lorsqu'", "quand"];
        let inside = |&at: &usize| !matches!(self.what(at), What::Comma | What::Quote(_)) && !self.clauses.is_finite(at);
        let joint = |at: usize| matches!(self.what(at), What::Que | What::Subord | What::Relative) || self.is(at, WHEN);
        let opens = (first + 2..verb).rev().take(LONGEST).take_while(inside).find(|&at| joint(at))?;
        let when = self.is(opens, WHEN);
        let before = opens - 1 - usize::from(matches!(self.what(opens - 1), What::Adverb));
        let main = if when { self.clauses.last_finite(tail(first..opens, LONGEST))? } else { before };
        let group = self.clauses.group(main).filter(|group| group.mood == Mood::Finite && group.pronoun.is_none())?;
        let learns = matches!(self.what(opens), What::Que) && !group.passive;
        let own = || self.subject_mention(verb).is_some_and(|(_, mention)| mention.determiner == Determiner::Possessive);
        let somebody = self.subject_mention(main).is_some_and(|(_, mention)| mention.head.is_human() && !mention.is_plural());
        (somebody && (when && own() || learns)).then_some(main)
    }

    /// *X s'est emporté, rapporte Le Phare : « Je m'en vais »*: the comma before the incise of a paper that hands on what one
    /// says of oneself.
    fn relayed_at(&self, verb: usize, first: usize, colon: usize) -> Option<usize> {
        const RELAYS: Words = words!["raconter", "rapporter", "relater", "relayer", "révéler"];
        let comma = verb.checked_sub(1).filter(|&at| matches!(self.what(at), What::Comma))?;
        let relays = self.clauses.group(verb)?.lexicon_verb(self.tokens).one_of(RELAYS);
        let Source::Mention(index) = self.spoken(verb, first, colon).filter(|_| relays)?.source else { return None };
        let paper = &self.clauses.mentions[index];
        // Lepoint.fr
        let site = paper.name.1 == paper.name.0 + 1 && self.tokens.str(paper.name.0).contains('.');
        let medium = site || self.tokens.names_medium(paper.name.0, paper.name.1) || self.tokens.is_of(paper.at, Fields::MEDIUM);
        let one = || matches!(self.clauses.what(colon + 1), Some(What::Quote(stretch)) if self.is_of_one(stretch));
        (medium && one()).then_some(comma)
    }

    /// *X a indiqué avoir souhaité agir :*: what one says to have done announces nothing.
    fn is_done_content(&self, at: usize, first: usize) -> bool {
        const NEAR: usize = 4;
        let done = |group: &Group| group.has_auxiliary(self.tokens) && self.clauses.is_infinitive(at);
        let tells = |group: &Group| {
            group.frames(self.tokens).any(Frames::BARE_INF) && group.reliability(self.tokens) >= Reliability::Medium
        };
        let verb = || self.clauses.last_finite(tail(first..at, NEAR));
        self.clauses.group(at).is_some_and(done) && verb().and_then(|verb| self.clauses.group(verb)).is_some_and(tells)
    }

    /// The verb of speech that announces what stands behind the colon, and the last verb of the main clause behind it.
    fn verbs_before(&self, first: usize, colon: usize) -> (Option<usize>, Option<usize>) {
        let (mut speech, mut finite) = (None, None);
        for at in (first..colon).rev() {
            match self.what(at) {
                What::Verb(group) => {
                    let group = &self.clauses.groups[group];
                    let reliability = group.reliability(self.tokens);
                    let cited = group.mood == Mood::Participle && !group.passive || at > first + 1 && self.is_adjective(at);
                    // Elle ajouta en souriant : the gerund tells how; but Elle appuya sur sa main, en disant :
                    let sure = |at: usize| self.clauses.group(at).map(|group| group.reliability(self.tokens));
                    // le cercle où elles se trouvent :, L'été s'annonce dur :
                    const HAPPENS: Words = words!["annoncer", "confirmer", "poursuivre", "préciser", "trouver"];
                    let found = group.reflexive && group.lexicon_verb(self.tokens).one_of(HAPPENS);
                    // Elle reprit, poursuivant son récit :
                    const GOES_ON: Words = words!["continuer", "poursuivre", "reprendre"];
                    let resumes = group.mood == Mood::Finite && group.lexicon_verb(self.tokens).one_of(GOES_ON);
                    let apart = |speech: usize| {
                        let object = speech + 1 < colon && matches!(self.what(speech + 1), What::Mention(_));
                        let gerund = self.clauses.group(speech).is_some_and(|group| group.mood == Mood::Gerund);
                        gerund && object && matches!(self.what(speech - 1), What::Comma)
                    };
                    let outdone = |speech: usize| {
                        let told = self.is_gerund(speech) && sure(speech) <= Some(reliability);
                        told || resumes && speech > first && apart(speech)
                    };
                    let clear = reliability >= Reliability::Medium || resumes;
                    let shown = finite.is_none() && group.mood == Mood::Finite && clear;
                    if reliability > Reliability::None
                        && !cited
                        && !found
                        && speech.is_none_or(|speech| shown && outdone(speech))
                        && !self.is_aside(at, first, colon)
                        && !(reliability < Reliability::Medium && self.is_done_to_thing(at, first))
                        && !self.is_unheard(at, first)
                        && !self.is_answered(at, first, colon)
                        && !(reliability < Reliability::High && self.is_done_content(at, first))
                        && !self.is_told_whole(at, first, colon)
                        && !self.is_reproached(at, first)
                        && !finite.is_some_and(|finite| self.is_under_conjunction(at, first, finite))
                        && !finite.is_some_and(|finite| self.has_words(at, finite))
                        && !(reliability < Reliability::High && self.is_perceived(at, first))
                        && !finite.is_some_and(|finite| reliability == Reliability::Low && self.is_cut_short(at, finite))
                        && (reliability == Reliability::High || at + 1 == colon || !self.is_told(at, first))
                    {
                        speech = Some(at);
                        if group.mood == Mood::Finite
                            || reliability >= Reliability::Medium && !self.is_gerund(at) && !(at > first && apart(at))
                        {
                            break;
                        }
                    }
                    if group.mood == Mood::Finite
                        && finite.is_none()
                        && !self.in_relative(at, first)
                        && !self.is_narrators_relative(at, first)
                        && !self.is_done_to_thing(at, first)
                    {
                        finite = Some(at);
                    }
                }
                What::Stop | What::Semicolon => break,
                _ => {}
            }
        }
        (speech, finite)
    }

    /// *sans ajouter un mot :*, *si bas qu'on eut peine à l'entendre :*: the infinitive of what is not said, or heard.
    fn is_unheard(&self, at: usize, first: usize) -> bool {
        let hears = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["entendre"]);
        let infinitive = at > first && self.clauses.is_infinitive(at);
        infinitive && (self.is(at - 1, words!["sans"]) || self.clauses.group(at).is_some_and(hears))
    }

    /// *Alors que le maire dénonce le plan, X s'est voulu rassurant :*: the verb at `at` is that of the clause in front of the
    /// main one.
    fn is_under_conjunction(&self, at: usize, first: usize, main: usize) -> bool {
        let someone = |source: Source| source.mention(self.clauses).is_some_and(|found| found.head.is_human());
        // Et quand X annonce : « A », le juge l'arrête : « B »
        let opens = first + usize::from(matches!(self.what(first), What::Coord));
        matches!(self.what(opens), What::Subord)
            && at < main
            && (at..main).any(|at| matches!(self.what(at), What::Comma))
            && someone(self.subject(main))
    }

    /// *X a vu son voisin tenter de sortir :*, *X a entendu sa fille pleurer :*: whoever saw or heard what another did tells of
    /// it; but *X a entendu son voisin crier :*
    fn is_perceived(&self, verb: usize, first: usize) -> bool {
        const PERCEIVES: Words = words!["apercevoir", "entendre", "laisser", "observer", "regarder", "sentir", "voir"];
        let of_another = verb > first + 1 && self.clauses.is_infinitive(verb) && self.clauses.mention(verb - 1).is_some();
        // a vu son voisin aboyer :
        let tells = self.clauses.group(verb).is_some_and(|group| group.frames(self.tokens).any(Frames::QUE));
        let main = self.clauses.last_finite(tail(first..verb, 6)).filter(|_| of_another && !tells);
        main.and_then(|main| self.clauses.group(main)).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(PERCEIVES))
    }

    /// *L'été fut dur pour X : « J'ai tout perdu »*, *La crue oblige X à partir : « Je reviendrai »*: whom a thing befalls
    /// speaks, where the words are of one.
    fn concerned(&self, verb: usize, colon: usize) -> Option<usize> {
        const OBLIGES: Words = words!["contraindre", "forcer", "inciter", "obliger", "pousser"];
        let Some(What::Quote(stretch)) = self.clauses.what(colon + 1) else { return None };
        let somebody = |at: usize| self.clauses.mention(at).filter(|(_, found)| found.names_somebody() && !found.is_plural());
        let ends = |at: usize| matches!(self.what(at + 1), What::Comma | What::Colon);
        let obliges = self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(OBLIGES));
        let whom = somebody(verb + 1).filter(|_| obliges && verb + 1 < colon).or_else(|| {
            let pour = |&at: &usize| self.is(at, words!["pour"]) && somebody(at + 1).is_some() && ends(at + 1);
            somebody((verb + 1..colon).rev().take(16).find(pour)? + 1)
        });
        whom.filter(|_| self.is_of_one(stretch)).map(|(index, _)| index)
    }

    /// *Ce refus agace X, qui ne mâche pas ses mots : « A »*: of whom the relative clause in front of the colon tells something,
    /// where a thing is the subject of the main one.
    fn told_in_relative(&self, verb: usize, colon: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        let inside = |&at: &usize| !matches!(self.what(at), What::Comma | What::Quote(_) | What::Que | What::Subord);
        let mut back = (verb + 2..colon).rev().take(LONGEST).take_while(inside);
        let qui = back.find(|&at| matches!(self.what(at), What::Relative)).filter(|&at| self.is(at, words!["qui"]))?;
        let told = (qui + 1..colon).filter(|&at| self.clauses.is_finite(at)).count() == 1;
        let before = qui - 1 - usize::from(matches!(self.what(qui - 1), What::Comma));
        let (index, met) = self.clauses.mention(before).filter(|_| told && before > verb)?;
        (met.names_somebody() && !met.is_plural()).then_some(index)
    }

    /// *X annonce : « A », Y l'arrête :*, *Quand X annonce : « A », il l'arrête :*: the verb at `at` has its words, and another
    /// clause with its own subject follows.
    fn has_words(&self, at: usize, then: usize) -> bool {
        const LONG: usize = 8;
        let comma = (at + 3..then).rev().take(LONG).find(|&at| matches!(self.what(at), What::Comma));
        comma.is_some_and(|comma| {
            let words = matches!((self.what(comma - 2), self.what(comma - 1)), (What::Colon, What::Quote(_)));
            let opens = |(_, subject): (usize, &Mention)| subject.head.is_somebody();
            words && comma + 1 < then && self.clauses.mention(comma + 1).is_some_and(opens)
        })
    }

    /// *X commence sa phrase quand une élue se lève :*: what happens then, the verb at `then` tells of another who speaks.
    fn is_cut_short(&self, verb: usize, then: usize) -> bool {
        let when = (verb..then).rev().find(|&at| self.is(at, words!["lorsque", "lorsqu'", "quand"]));
        let someone = |mention: &Mention| mention.head.is_human() && mention.determiner == Determiner::Indefinite;
        when.is_some() && self.subject(then).mention(self.clauses).is_some_and(someone)
    }

    /// *songeait*, *se rappelle*, *se souvient*
    fn is_thought(&self, verb: usize) -> bool {
        self.clauses.group(verb).is_some_and(|group| {
            let lexicon = group.lexicon_verb(self.tokens);
            let recalls = || lexicon.one_of(words!["rappeler", "remémorer", "souvenir"]);
            lexicon.classes.any(VerbClasses::THOUGHT) || group.reflexive && recalls()
        })
    }

    /// *X affirme que la mairie avait promis de payer : « On n'a rien reçu »*: the verb at `at` has its content, in the clause
    /// that another verb announces; but *X raconte que sa mère lui disait de partir : « Va-t'en ! »*.
    fn is_told_whole(&self, at: usize, first: usize, colon: usize) -> bool {
        const ADDRESS: Words = words!["t", "t'", "ta", "te", "tes", "toi", "ton", "tu", "vos", "votre", "vous"];
        let Some(group) = self.clauses.group(at).filter(|group| group.mood == Mood::Finite) else { return false };
        let content = |at: usize| matches!(self.what(at), What::Que) || self.clauses.is_infinitive(at);
        let lies = group.lexicon_verb(self.tokens).one_of(words!["mentir"]);
        if !lies && !(at + 1..colon).any(content) || !self.is_told(at, first) {
            return false;
        }
        let Some(What::Quote(stretch)) = self.clauses.what(colon + 1) else { return false };
        let words = &self.stretches[stretch];
        let cried = words.end > words.start && self.tokens.kind(words.end - 1) == Kind::Exclamation;
        // Va-t'en
        let mut near = words.start..words.end.min(words.start + 24);
        let spoken_to = near.any(|at| self.tokens.one_of(at, ADDRESS));
        !cried && !spoken_to
    }

    /// *en souriant*
    fn is_gerund(&self, verb: usize) -> bool {
        let group = self.clauses.group(verb);
        group.is_some_and(|group| group.mood == Mood::Gerund && self.tokens.one_of(group.start, words!["en"]))
    }

    /// *un regard noir et menaçant :*: joined to an adjective a participle is one.
    fn is_adjective(&self, verb: usize) -> bool {
        let at = self.clauses.elements[verb].start;
        self.tokens.word(at).forms.any(Forms::PRESENT_PARTICIPLE)
            && self.tokens.has(at - 1, Classes::COORD)
            && self.tokens.has(at - 2, Classes::ADJECTIVE)
    }

    /// *X réplique à un voisin qui blâmait ses plans : « A »*: the verb of whom one answers has its object, the words are the
    /// answer.
    fn is_answered(&self, verb: usize, first: usize, colon: usize) -> bool {
        let relative = self.relative_of(verb, first).filter(|&at| at > first && self.is(at, words!["qui"]));
        let Some(relative) = relative.filter(|&at| matches!(self.what(at - 1), What::Mention(_))) else { return false };
        let says = |at: usize| self.clauses.group(at).is_some_and(|group| group.reliability(self.tokens) >= Reliability::Medium);
        let main = |at: usize| self.clauses.is_finite(at) && says(at) && self.relative_of(at, first).is_none();
        verb + 1 < colon
            && self.tokens.has(self.clauses.elements[verb + 1].start, Classes::DETERMINERS.or(Classes::CONTRACTION))
            && !self.is_time(verb + 1)
            && tail(first..relative, 8).any(main)
    }

    /// *X a critiqué les élus, qui ne répondent pas : « A »*, *X a critiqué les élus qui, selon elle, mentent : « A »*: what they
    /// are blamed for in the relative clause, though a verb of speech, is no announcement; but *X a critiqué les élus, qui
    /// répondent : « A »*, *X reconnut un élu qui articula : « A »*.
    fn is_reproached(&self, verb: usize, first: usize) -> bool {
        const NEAR: usize = 8;
        const BLAMES: Words = words![
            "attaquer",
            "blâmer",
            "condamner",
            "critiquer",
            "dénoncer",
            "déplorer",
            "fustiger",
            "pourfendre",
            "railler",
            "regretter",
            "stigmatiser",
            "tacler",
            "tancer",
            "épingler",
            "étriller"
        ];
        let open =
            |&at: &usize| !matches!(self.what(at), What::Quote(_) | What::Stop | What::Semicolon) && !self.clauses.is_finite(at);
        let mut before = (first..verb).rev().take(NEAR).take_while(open);
        // X raille le juge, ce qui lui vaut une réponse : « A »
        let own = |at: &usize| *at > first && self.is(*at, words!["qui"]) && !self.is(at - 1, words!["ce"]);
        let Some(relative) = before.find(|&at| matches!(self.what(at), What::Relative)).filter(own) else { return false };
        let tells = |group: &Group| group.lexicon_verb(self.tokens).classes.any(VerbClasses::PRESENTS);
        let says = |group: &Group| !group.negated && (group.reliability(self.tokens) == Reliability::High || tells(group));
        let main = (first + 1..relative).rev().take(2 * NEAR).find(|&at| self.clauses.is_finite(at));
        let blames = |main: usize| {
            let blames = |group: &Group| group.lexicon_verb(self.tokens).one_of(BLAMES) && !group.passive;
            let object = (main + 1..relative)
                .all(|at| matches!(self.what(at), What::Mention(_) | What::Comma | What::Other) || self.has(at, OF));
            object && self.clauses.group(main).is_some_and(blames) && self.speaks(self.subject(main))
        };
        !self.clauses.group(verb).is_some_and(says) && main.is_some_and(blames)
    }

    /// *Le maire prévient :*, *Rien ne bouge, assure le maire :*, *Et lui, tout penaud, répondait :*
    fn spoken(&self, verb: usize, first: usize, colon: usize) -> Option<Tie> {
        let group = self.clauses.group(verb)?;
        let mut tie = self.tie_of(verb, colon);
        let opens = verb > first && matches!(self.what(verb - 1), What::Comma | What::Quote(_));
        let incise = if opens { self.incise_at(verb, colon, Place::Apart) } else { None };
        if let Some(incise) = incise.filter(|incise| self.speaks(incise.tie.source)) {
            tie = incise.tie;
        }
        if let (Source::Unknown, Some(at)) = (tie.source, self.stressed_subject(verb, first)) {
            tie.source = Source::Pronoun(at);
        }
        // X a cité Y : « A »
        let cites = group.lexicon_verb(self.tokens).one_of(words!["citer", "paraphraser"]) && !group.passive;
        if let Some((cited, _)) = self.clauses.mention(colon - 1).filter(|(_, mention)| cites && mention.head.is_human()) {
            tie.source = Source::Mention(cited);
        }
        if tie.evidence == Evidence::None {
            tie.evidence = Evidence::Colon;
        }
        // L'analyse de X est plus nuancée :, La voix de X tremble :
        let low = group.reliability(self.tokens) == Reliability::Low;
        let thing = (group.passive || low) && (tie.source == Source::Unknown || self.is_thing(tie.source));
        if let Some(author) = if thing { self.author_of(self.subject(verb), first, verb) } else { None } {
            tie.source = Source::Mention(author);
        }
        // La radio rapporte ces mots de X :, Le journal cite X :
        if let Some(author) = self.relayed_author(verb, colon) {
            tie.source = Source::Mention(author);
        }
        let weak = group.reliability(self.tokens) == Reliability::Low && group.pronoun.is_none();
        (tie.source != Source::Unknown || !weak).then_some(tie)
    }

    /// Whose words a verb hands on or has read: *rapporte ces mots de X*, *cite X*, *a reçu une lettre de X*.
    fn relayed_author(&self, verb: usize, colon: usize) -> Option<usize> {
        const HANDLES: Words = words![
            "afficher",
            "attirer",
            "brandir",
            "conserver",
            "découvrir",
            "dévoiler",
            "diffuser",
            "essuyer",
            "exhiber",
            "garder",
            "lire",
            "montrer",
            "partager",
            "publier",
            "recevoir",
            "relire",
            "republier",
            "retrouver",
            "retweeter",
            "tweeter",
            "transmettre",
            "valoir",
        ];
        let group = self.clauses.group(verb).filter(|group| verb + 1 < colon && !group.passive)?;
        let lexicon = group.lexicon_verb(self.tokens);
        let (mention, found) = self.clauses.mention(verb + 1)?;
        if lexicon.one_of(words!["citer"]) {
            return found.head.is_human().then_some(mention);
        }
        let relays = lexicon.classes.any(VerbClasses::RELAYS)
            && self.tokens.has(found.at, Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT).or(Classes::OWNED));
        // a rappelé les mots de X, la conviction de X, reprend la formule de X
        const RECALLS: Words = words!["mettre en avant", "mettre en exergue", "rappeler", "reprendre", "répéter", "retenir"];
        const RECALLED: Words =
            words!["conviction", "formule", "mot", "mots", "parole", "paroles", "phrase", "phrases", "propos"];
        let recalls = lexicon.one_of(RECALLS) && self.tokens.one_of(found.at, RECALLED);
        let text = || found.head == Head::Document || self.tokens.has(found.at, Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT));
        let handed = relays || recalls || lexicon.one_of(HANDLES) && text();
        let owned = || owner(Cursor::new(self.tokens, found.at + 1, found.end), found.end).is_some();
        if handed && found.head == Head::Document && found.end > found.at + 1 && owned() {
            return Some(mention);
        }
        let of = handed && verb + 3 < colon && self.has(verb + 2, OF);
        let author = self.clauses.mention(verb + 3).filter(|(_, found)| of && found.head.speaks()).map(|(author, _)| author);
        // a reçu une réponse cinglante de X
        author.or_else(|| if handed { self.author(verb + 1, colon) } else { None })
    }

    /// *L'outil est trop lent, selon X :*; but *Il est heureux pour X :*
    fn ending_source(&self, first: usize, colon: usize) -> Option<Incise> {
        let source = |at| self.preposition_at(at, colon).filter(|found| self.is_detached(at, found, first));
        (first..colon).rev().take(12).find_map(source).filter(|found| found.last == colon)
    }

    /// The noun of speech with its author: *La réponse de X :*, *Verdict du juge :*
    fn noun_of_speech(&self, first: usize, colon: usize) -> Option<Tie> {
        let speech = |at: usize| self.tokens.has(at, Classes::SPEECH_NOUN.or(Classes::VOICED));
        // Le message du maire aux habitants :
        let thing = |at: usize| {
            let of_author = |mention: &Mention| mention.head == Head::Document && self.author(at, colon).is_some();
            let thing = |mention: &Mention| mention.head == Head::Thing || of_author(mention);
            self.clauses.mention(at).filter(|(_, mention)| speech(mention.at) && thing(mention))
        };
        let determined = (first..colon.min(first + 4)).find(|&at| thing(at).is_some() && !self.clauses.is_governed(at, first));
        let (noun, author) = if let Some(noun) = determined {
            (noun, self.author(noun, colon))
        } else {
            if let Some(tie) = self.outburst(first, colon) {
                return Some(tie);
            }
            let author = self.bare_author(first, colon)?;
            (first, Some(author))
        };
        let (start, end) = match self.clauses.mention(noun) {
            Some((_, mention)) => (mention.start, mention.end),
            None => (self.clauses.elements[noun].start, self.clauses.elements[noun].end),
        };
        let cue = Cue::without_verb(start, end, CueKind::Noun, Reliability::Medium);
        let source = author.map_or(Source::Unknown, Source::Mention);
        Some(Tie::new(Some(cue), source, Evidence::Colon))
    }

    /// *Réponse cinglante de X*, *Réaction à chaud de X*, *Entretien avec X*: whose the noun of speech at `noun` is, that has no
    /// determiner.
    pub(crate) fn bare_author(&self, noun: usize, last: usize) -> Option<usize> {
        let of = noun + 1 + usize::from(noun + 1 < last && self.qualifies(noun + 1));
        let ties = of + 1 < last && (self.has(of, OF) || self.is(of, words!["avec"]));
        if !ties || self.clauses.mention(noun).is_some() {
            return None;
        }
        let start = self.clauses.elements[noun].start;
        let met = self.is(noun, words!["rencontre"]) && self.is(of, words!["avec"]);
        // Lettre de X à Y
        let written = || self.tokens.is_of(start, Fields::LETTER) && self.has(of, OF);
        let said = met || self.tokens.has(start, Classes::SPEECH_NOUN.or(Classes::VOICED)) || written();
        self.clauses.mention(of + 1).filter(|(_, author)| said && author.head.speaks()).map(|(author, _)| author)
    }

    /// *cinglante*, *indignée*, *à chaud*: what tells how the noun before it is.
    pub(super) fn qualifies(&self, at: usize) -> bool {
        match self.what(at) {
            What::Adverb => true,
            What::Other | What::Verb(_) => self.tokens.has(self.clauses.elements[at].start, Classes::ADJECTIVE),
            _ => false,
        }
    }

    /// *Rappel au règlement de X :*, *Coup de gueule de X :*: what is said aloud, under a name of several words.
    fn outburst(&self, first: usize, colon: usize) -> Option<Tie> {
        static OUTBURSTS: Phrases = phrases![
            ["coup", "de", "colère"],
            ["coup", "de", "gueule"],
            ["coup", "de", "sang"],
            ["cri", "d'", "alarme"],
            ["cri", "du", "cœur"],
            ["mise", "au", "point"],
            ["rappel", "au", "règlement"],
            ["rappel", "à", "l'", "ordre"]
        ];
        const LONGEST: usize = 6;
        let start = self.clauses.elements[first].start;
        let end = start + self.tokens.phrase(start, &OUTBURSTS)?;
        let of = (first..colon.min(first + LONGEST)).find(|&at| self.clauses.elements[at].start >= end)?;
        let of = of + usize::from(self.tokens.has(self.clauses.elements[of].start, Classes::ADJECTIVE));
        let (author, _) =
            self.clauses.mention(of + 1).filter(|(_, found)| of + 1 < colon && self.has(of, OF) && found.head.speaks())?;
        let cue = Cue::without_verb(start, end, CueKind::Noun, Reliability::Medium);
        Some(Tie::new(Some(cue), Source::Mention(author), Evidence::Colon))
    }

    /// *D'autres peignaient des slogans :*, *La façade est couverte de banderoles :*: who makes or carries what bears the words,
    /// else what bears them.
    fn borne(&self, first: usize, colon: usize, finite: Option<usize>) -> Option<usize> {
        let carried = |(_, mention): &(usize, &Mention)| {
            self.tokens.is_of(mention.at, Fields::CARRIED) || self.tokens.one_of(mention.at, SIGNS)
        };
        let behind = finite.map_or(first, |verb| verb + 1).max(colon.saturating_sub(6));
        let (bearer, _) = (behind..colon).find_map(|at| self.clauses.mention(at).filter(carried))?;
        let doer = finite.map(|verb| self.subject(verb)).and_then(|source| match source {
            Source::Mention(index) if self.clauses.mentions[index].head.speaks() => Some(index),
            _ => None,
        });
        Some(doer.unwrap_or(bearer))
    }

    /// *Des slogans comme « A » ont été scandés par X*, *X a des panneaux avec des slogans tels que « A »*, *La banderole portait
    /// le slogan « A »*: who chants the slogan or carries what bears it.
    pub(crate) fn chanted(&self, element: usize) -> Option<Source> {
        const LIKE: Words = words!["comme", "que", "tel", "telle", "telles", "tels"];
        let (first, last) = self.sentence(element);
        let noun = tail(first..element, 3).rev().find(|&at| !self.is(at, LIKE))?;
        let like = noun + 1 < element;
        // Des slogans hostiles ont été scandés, comme « A »
        let passive = noun.checked_sub(1).filter(|&verb| like && verb > first && matches!(self.what(noun), What::Comma));
        let passive = passive.filter(|&verb| self.clauses.group(verb).is_some_and(|group| group.passive));
        if let Some(Source::Mention(slogans)) = passive.map(|verb| self.subject(verb)) {
            return self.tokens.one_of(self.clauses.mentions[slogans].at, SIGNS).then_some(Source::Mention(slogans));
        }
        self.clauses.mention(noun).filter(|(_, slogan)| self.tokens.one_of(slogan.at, SIGNS))?;
        let passive = Some(element + 1).filter(|&verb| like && verb < last && self.clauses.is_finite(verb));
        if let Some(agent) = passive.and_then(|verb| self.agent(verb, verb)) {
            return Some(Source::Mention(agent));
        }
        let verb = self.clauses.last_finite(tail(first..noun, 12))?;
        let (index, subject) = self.subject_mention(verb)?;
        let bears = self.tokens.is_of(subject.at, Fields::CARRIED);
        (bears || like && subject.head.speaks()).then_some(Source::Mention(index))
    }

    /// *Le mot d'ordre des élus est clair :*: the author of the noun of speech that is the subject of the verb.
    fn author_of(&self, subject: Source, first: usize, verb: usize) -> Option<usize> {
        let Source::Mention(index) = subject else { return None };
        let noun = (first..verb).find(|&at| self.clauses.mention(at).is_some_and(|(found, _)| found == index))?;
        self.author(noun, verb).or_else(|| self.ascribed(noun, verb)).or_else(|| self.whose_part(noun, verb))
    }

    /// *La voix de X tremble :*, *Les yeux d'une élue s'embuent :*: whose voice or look the noun tells.
    fn whose_part(&self, noun: usize, verb: usize) -> Option<usize> {
        let (_, part) = self.clauses.mention(noun).filter(|_| noun + 3 == verb && self.has(noun + 1, OF))?;
        let (owner, found) = self.clauses.mention(noun + 2)?;
        (self.tokens.is_of(part.at, Fields::MANNER) && found.head.is_human()).then_some(owner)
    }

    /// *Le mot est de X :*, *La formule est d'une élue :*
    fn ascribed(&self, noun: usize, verb: usize) -> Option<usize> {
        const WORDED: Classes = Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT).or(Classes::OWNED);
        let (_, words) = self.clauses.mention(noun)?;
        let is = self.clauses.group(verb).is_some_and(|group| self.tokens.has(group.at, Classes::ETRE));
        let (_, last) = self.sentence(verb);
        let of = is && self.tokens.has(words.at, WORDED) && verb + 2 < last && self.has(verb + 1, OF);
        self.clauses.mention(verb + 2).filter(|(_, author)| of && author.head.speaks()).map(|(author, _)| author)
    }

    /// The first mention that can speak, where there is no verb: *X :*, *Certains :*, *Dans un communiqué, la mairie :*
    fn label(&self, first: usize, colon: usize) -> Option<Tie> {
        let first = self.label_start(first, colon);
        if self.is_topic(first, colon) || self.is_where(first, colon) || self.is_named_after(first, colon) {
            return None;
        }
        // Dans un communiqué, la mairie : « A »; but Après Lans, Valmer : « A »
        let fronted = |at: usize| {
            let behind = matches!(self.what(first), What::Prep) && at > first + 1 && matches!(self.what(at - 1), What::Comma);
            behind && at + 1 == colon && !self.is_where(at, colon)
        };
        let label = (first..colon).find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            // Un avis partagé par X : « A »
            let agent = at > first + 1 && self.is(at - 1, words!["par"]) && self.clauses.is_participle(at - 2);
            // Voilà X, mine défaite : « A »
            let shown = at == first + 1 && self.is(first, words!["voici", "voilà"]);
            // Mais la petite, indignée : ⏎ — A
            let opens = first + usize::from(matches!(self.what(first), What::Coord));
            let described = at == opens
                && mention.determiner == Determiner::Definite
                && mention.end == mention.at + 1
                && self.tokens.has(mention.at, Classes::ADJECTIVE)
                && !self.tokens.has(mention.at, Classes::NOUN)
                && self.is_before_turn(colon);
            let human = described
                || mention.head.is_human() && (mention.has_name() || mention.has_role())
                || mention.head == Head::Organisation && (at == first || agent || fronted(at))
                || matches!(mention.head, Head::Group | Head::Pronoun) && at == first && at + 1 == colon;
            (human && (!self.clauses.is_governed(at, first) || agent || shown) && !self.is_told_in_relative(at, first))
                .then_some(index)
        });
        label.map(|index| Tie::new(None, Source::Mention(index), Evidence::Label))
    }

    /// The colon announces the turn of a dialogue.
    fn is_before_turn(&self, colon: usize) -> bool {
        matches!(self.clauses.what(colon + 1), Some(What::Quote(stretch)) if self.stretches[stretch].style == Style::Turn)
    }

    /// *Puis, à son cocher, qui tenait la portière :*: the mention at `at` stands behind the verb of a clause that says
    /// something of somebody else.
    pub(crate) fn is_told_in_relative(&self, at: usize, first: usize) -> bool {
        const LONGEST: usize = 8;
        let inside = |&at: &usize| !matches!(self.what(at), What::Comma | What::Quote(_));
        let mut back = (first + 2..at).rev().take(LONGEST).take_while(inside);
        let Some(qui) = back.find(|&at| matches!(self.what(at), What::Relative)).filter(|&at| self.is(at, words!["qui"])) else {
            return false;
        };
        let whom = qui - 1 - usize::from(matches!(self.what(qui - 1), What::Comma));
        let somebody = self.clauses.mention(whom).is_some_and(|(_, mention)| mention.head.is_human());
        somebody && self.clauses.is_governed(whom, first) && self.clauses.any_finite(qui..at)
    }

    /// *Guyane : « L'eau monte »*, *Lac Léman : « L'eau monte »*: where it happens, as headlines say in front.
    fn is_where(&self, first: usize, colon: usize) -> bool {
        const BODY: Classes = Classes::ORGANISATION.or(Classes::MEDIUM).or(Classes::METONYM).or(Classes::FIRST_NAME);
        self.clauses.mention(first).is_some_and(|(_, place)| {
            let (from, to) = place.name;
            let alone = first + 1 == colon && place.has_name() && !place.has_role() && place.start == from;
            alone && self.tokens.has(to - 1, Classes::COUNTRY) && !(from..to).any(|at| self.tokens.has(at, BODY))
        })
    }

    /// *Affaire Dol : « Je n'ai rien vu »*, *Loi Dol : « On verra »*: what a headline is about bears somebody's name.
    fn is_named_after(&self, first: usize, colon: usize) -> bool {
        const MATTERS: Words = words![
            "affaire",
            "amendement",
            "attentat",
            "disparition",
            "dossier",
            "décret",
            "loi",
            "mercato",
            "meurtre",
            "plan",
            "procès",
            "réforme",
            "scandale",
            "transfert"
        ];
        let name = colon.checked_sub(1).filter(|&name| name >= first).and_then(|name| self.clauses.mention(name));
        name.is_some_and(|(_, mention)| {
            let (from, to) = mention.name;
            let inside = to > from + 1 && self.tokens.one_of(from, MATTERS);
            let before = from > self.clauses.elements[first].start && self.tokens.one_of(from - 1, MATTERS);
            mention.has_name() && (inside || before)
        })
    }

    /// *• Sur le départ de Jean Dol :*, *Au sujet de Jean Dol :*: what the words are about.
    pub(crate) fn is_topic(&self, first: usize, colon: usize) -> bool {
        let opens = first + usize::from(matches!(self.what(first), What::Other));
        let start = self.clauses.elements[opens].start;
        let subject = self.tokens.one_of(start, words!["au", "à"]) && self.tokens.one_of(start + 1, words!["propos", "sujet"]);
        (subject || self.is(opens, words!["sur", "concernant"])) && !(opens..colon).any(|at| matches!(self.what(at), What::Comma))
    }

    /// Where the label starts: behind a dash, the words of another or what a headline is about: *- Le syndicat, dans un tract :
    /// « A »*, *X : « A »; Y : « B »*, *Voile – Anne Dol : « A »*.
    fn label_start(&self, first: usize, colon: usize) -> usize {
        let open = first + (first..colon).take_while(|&at| matches!(self.what(at), What::Dash)).count();
        let parts = |at: usize| match self.what(at) {
            What::Comma | What::Semicolon | What::Coord => at > first && matches!(self.what(at - 1), What::Quote(_)),
            What::Dash => true,
            What::Other => self.tokens.str(self.clauses.elements[at].start) == "|",
            _ => false,
        };
        let named =
            |at: usize| self.clauses.mention(at + 1).is_some_and(|(_, mention)| mention.has_name() && mention.head.speaks());
        let last = (open..colon.saturating_sub(1)).rev().find(|&at| parts(at) && named(at));
        last.map_or(open, |at| at + 1)
    }

    /// *Je me rappelai la question du juge :*, *À ces mots de X :*: whose words the last noun before the colon means; of
    /// what one thinks of, *la réponse du juge* too.
    fn told_of(&self, first: usize, colon: usize, thought: bool) -> Option<usize> {
        let words = words!["question", "questions", "parole", "paroles", "mot", "mots", "phrase", "phrases", "cri", "cris"];
        // cette réplique de X
        let these = |mention: &Mention| {
            let said = self.tokens.has(mention.at, Classes::SPEECH_NOUN.or(Classes::VOICED));
            said && (thought || self.tokens.has(mention.start, Classes::DET_DEM))
        };
        let worded = |mention: &Mention| self.tokens.one_of(mention.at, words) || these(mention);
        let noun = |at: &usize| self.clauses.mention(*at).is_some_and(|(_, mention)| worded(mention));
        let noun = tail(first..colon, 8).rev().find(noun)?;
        let bare = (noun..colon).all(|at| !matches!(self.what(at), What::Verb(_) | What::Quote(_)));
        let object = self.clauses.is_governed(noun, first) || self.clauses.any_finite(first..noun);
        self.author(noun, colon).filter(|_| bare && object)
    }

    /// The head noun of a mention, else the first word of the element.
    pub(super) fn head_word(&self, at: usize) -> usize {
        match self.what(at) {
            What::Mention(index) => self.clauses.mentions[index].at,
            _ => self.clauses.elements[at].start,
        }
    }

    fn speaks(&self, source: Source) -> bool {
        match source {
            Source::Mention(index) => self.clauses.mentions[index].head.speaks(),
            source => matches!(source, Source::Pronoun(_)),
        }
    }

    /// The stressed pronoun that stands for the subject: *Et lui, tout penaud, répondait :*, *Et lui :*
    fn stressed_subject(&self, verb: usize, first: usize) -> Option<usize> {
        let small = |&at: &usize| matches!(self.what(at), What::Coord | What::Adverb | What::Comma);
        let at = first + (first..verb.min(first + 3)).take_while(small).count();
        let pronoun = at < verb && self.is(at, words!["lui", "elle", "eux", "elles"]) && self.clauses.mention(at).is_none();
        (pronoun && matches!(self.what(at + 1), What::Comma | What::Colon)).then(|| self.clauses.elements[at].start)
    }

    fn in_relative(&self, verb: usize, first: usize) -> bool {
        // À quoi X objecta, en riant :, Ce à quoi il répondit, en riant :
        let opens = |at: usize| (first..at).all(|at| matches!(self.what(at), What::Prep) || self.is(at, words!["ce"]));
        let links = |at: usize| at > first && matches!(self.what(at - 1), What::Prep) && opens(at);
        tail(first..verb, 3).any(|at| matches!(self.what(at), What::Relative) && !links(at))
    }

    /// *X, qui a tout vu, est formel :*, *X brandit un panneau où on peut lire :*, *X déplore la hâte avec laquelle Y a jugé
    /// l'affaire :*, *X ajoute ceci, que je livre au maire :*; but *X tient de Y, qui assure :*, *X cite un texte où Y juge :*
    fn is_aside(&self, verb: usize, first: usize, colon: usize) -> bool {
        if self.is_narrators_relative(verb, first) {
            return true;
        }
        let closed = || (verb + 1..colon.min(verb + 40)).any(|at| matches!(self.what(at), What::Comma));
        let nobody = || self.is(verb - 1, words!["on", "l'on"]) || self.is_thing(self.subject(verb));
        self.in_relative(verb, first) && (closed() || nobody() || verb + 1 < colon && self.is_object_clause(verb, first))
    }

    /// *ceci, que je livre au maire*, *cette phrase, que je n'oublie pas*: what the narrator does with the words of another.
    fn is_narrators_relative(&self, verb: usize, first: usize) -> bool {
        const NARRATOR: Words = words!["j'", "je", "nous"];
        verb > first + 2 && self.is(verb - 1, NARRATOR) && self.is_relative_que(verb - 2, first)
    }

    /// *X plaisante sur l'année que commence Y :*: what Y does to a thing; but *X rit des mots que lâche Y :*
    fn is_done_to_thing(&self, verb: usize, first: usize) -> bool {
        const WORDED: Classes = Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT).or(Classes::OWNED);
        let que = verb.checked_sub(1).filter(|&que| verb > first + 2 && self.is_relative_que(que, first));
        let thing = que.and_then(|que| self.clauses.mention(que - 1)).map(|(_, thing)| thing);
        let thing = thing.filter(|thing| thing.head == Head::Thing && !self.tokens.has(thing.at, WORDED));
        thing.is_some() && self.clauses.last_finite(first..verb - 1).is_some()
    }

    /// *X déplore la manière dont Y juge l'affaire*: the verb at `verb` has its subject behind the relative pronoun, and the main
    /// clause says something of that.
    fn is_object_clause(&self, verb: usize, first: usize) -> bool {
        let noun = |(_, mention): (usize, &Mention)| mention.head != Head::Pronoun;
        let own = self.clauses.mention(verb - 1).is_some_and(noun) && self.clauses.mention(verb + 1).is_some_and(noun);
        let open = self.relative_of(verb, first).filter(|&open| own && open + 1 < verb && !self.is(open, words!["qui", "où"]));
        // publie un texte dans lequel Y juge l'affaire
        let text = |at: usize| self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Document);
        let open = open.filter(|&open| !tail(first..open, 2).any(text));
        let main = open.and_then(|open| self.clauses.last_finite(first..open));
        let says = |group: &Group| group.reliability(self.tokens) >= Reliability::Medium && !group.passive;
        main.is_some_and(|main| self.clauses.group(main).is_some_and(says) && self.speaks(self.subject(main)))
    }
}
