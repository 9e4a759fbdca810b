//! Which verb before a colon announces the words behind it, and which is that of the main clause.
//!
//! | text | the verb that announces is no |
//! |---|---|
//! | *X, qui assure tenir bon, est sorti : « A »* | verb of a relative clause that ends before the colon |
//! | *Alors que Y dénonce le plan, X s'est voulu rassurant : « A »* | verb of a clause in front of the main one |
//! | *X affirme que la mairie avait promis de payer : « A »* | verb that has its content |
//! | *X a critiqué les élus, qui ne répondent pas : « A »* | verb of what somebody is blamed for |
//! | *X sortit sans ajouter un mot : « A »* | verb of what was not said, or only done or perceived |

use crate::attribution::{Rules, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *X bondit lorsqu'on lui demande si P :*, *X sourit quand Y dit que P :*: the conjunction of the clause that tells to what
    /// X replies.
    pub(super) fn before_when(&self, first: usize, colon: usize) -> Option<usize> {
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
        let says = |at: usize| self.clauses.group(at).is_some_and(|group| group.says(self.tokens));
        let content = |at: usize| at + 2 < colon && matches!(self.what(at + 1), What::Que | What::Si | What::Interrogative);
        let told = (when + 1..colon).take(6).any(|at| self.clauses.is_finite(at) && says(at) && content(at));
        (someone && told && !matches!(self.what(when - 1), What::Comma)).then_some(when)
    }

    /// *X sait que sa mère ne reviendra pas :*, *X a tout quitté quand son fils est mort :*: whoever learns or knows what the
    /// clause of the verb at `verb` says, or to whom its subject belongs, has the words.
    pub(super) fn main_verb(&self, verb: usize, first: usize) -> Option<usize> {
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

    /// *X a indiqué avoir souhaité agir :*: what one says to have done announces nothing.
    fn is_done_content(&self, at: usize, first: usize) -> bool {
        const NEAR: usize = 4;
        let done = |group: &Group| group.has_auxiliary(self.tokens) && self.clauses.is_infinitive(at);
        let tells = |group: &Group| group.frames(self.tokens).any(Frames::BARE_INF) && group.says(self.tokens);
        let verb = || self.clauses.last_finite(tail(first..at, NEAR));
        self.clauses.group(at).is_some_and(done) && verb().and_then(|verb| self.clauses.group(verb)).is_some_and(tells)
    }

    /// The verb of speech that announces what stands behind the colon, and the last verb of the main clause behind it.
    pub(super) fn verbs_before(&self, first: usize, colon: usize) -> (Option<usize>, Option<usize>) {
        let (mut speech, mut main) = (None, None);
        // X a détaillé (ce qu'on en dit est faux) le plan :
        let mut open = colon;
        for at in (first..colon).rev() {
            if matches!(self.what(at), What::Stop | What::Semicolon) {
                break;
            }
            if matches!(self.what(at), What::ParenClose) {
                open = self.bracket_before(at, first).unwrap_or(open);
            }
            let Some(group) = self.clauses.group(at).filter(|_| at <= open) else { continue };
            let finite = group.mood == Mood::Finite;
            let leads = |speech: usize| main.is_none() && finite && self.outdoes(at, speech, first, colon);
            if speech.is_none_or(leads) && self.may_announce(at, first, colon, main) {
                speech = Some(at);
                let tells = group.says(self.tokens) && !self.is_gerund(at);
                if finite || tells && !(at > first && self.is_deed_apart(at, colon)) {
                    break;
                }
            }
            if finite && main.is_none() && self.is_of_main_clause(at, first) {
                main = Some(at);
            }
        }
        (speech, main)
    }

    /// *Elle ajouta en souriant :*: the gerund at `speech` tells how; but *Elle appuya sur sa main, en disant :*. *Elle reprit,
    /// poursuivant son récit :*
    fn outdoes(&self, verb: usize, speech: usize, first: usize, colon: usize) -> bool {
        const GOES_ON: Words = words!["continuer", "poursuivre", "reprendre"];
        let reliability = |at: usize| self.clauses.group(at).map_or(Reliability::None, |group| group.reliability(self.tokens));
        let resumes = self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(GOES_ON));
        let told = self.is_gerund(speech) && reliability(speech) <= reliability(verb);
        (reliability(verb) >= Reliability::Medium || resumes)
            && (told || resumes && speech > first && self.is_deed_apart(speech, colon))
    }

    /// *, poursuivant son récit*: behind a comma a gerund with its object.
    fn is_deed_apart(&self, verb: usize, colon: usize) -> bool {
        let object = verb + 1 < colon && matches!(self.what(verb + 1), What::Mention(_));
        let gerund = self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Gerund);
        gerund && object && matches!(self.what(verb - 1), What::Comma)
    }

    /// Whether the verb at `at` may announce what stands behind the colon, the one of the main clause behind it being `main`.
    fn may_announce(&self, at: usize, first: usize, colon: usize, main: Option<usize>) -> bool {
        // le cercle où elles se trouvent :, L'été s'annonce dur :
        const HAPPENS: Words = words!["annoncer", "confirmer", "poursuivre", "préciser", "trouver"];
        let Some(group) = self.clauses.group(at) else { return false };
        let reliability = group.reliability(self.tokens);
        let cited = group.mood == Mood::Participle && !group.passive || at > first + 1 && self.is_adjective(at);
        let happens = || group.reflexive && group.lexicon_verb(self.tokens).one_of(HAPPENS);
        if reliability == Reliability::None || cited || happens() {
            return false;
        }
        let silent = || {
            self.is_aside(at, first, colon)
                || self.is_unheard(at, first)
                || self.is_answered(at, first, colon)
                || self.is_told_whole(at, first, colon)
                || self.is_reproached(at, first)
                || main.is_some_and(|main| self.is_under_conjunction(at, first, main) || self.has_words(at, main))
        };
        let unsure =
            || self.is_done_content(at, first) || self.is_perceived(at, first) || at + 1 != colon && self.is_told(at, first);
        let weak = || self.is_done_to_thing(at, first) || main.is_some_and(|main| self.is_cut_short(at, main));
        !(reliability == Reliability::Low && weak() || reliability < Reliability::High && unsure() || silent())
    }

    /// The verb at `at` stands in no relative clause.
    fn is_of_main_clause(&self, at: usize, first: usize) -> bool {
        !self.in_relative(at, first) && !self.is_narrators_relative(at, first) && !self.is_done_to_thing(at, first)
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
    pub(super) fn is_thought(&self, verb: usize) -> bool {
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
    pub(super) fn is_gerund(&self, verb: usize) -> bool {
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
        let says = |at: usize| self.clauses.group(at).is_some_and(|group| group.says(self.tokens));
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
        let says = |group: &Group| group.says(self.tokens) && !group.passive;
        main.is_some_and(|main| self.clauses.group(main).is_some_and(says) && self.speaks(self.subject(main)))
    }
}
