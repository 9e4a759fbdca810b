//! Direct or mixed: marks that hold a whole utterance, or a fragment of the narrator's clause.
//!
//! | text | kind | why |
//! |---|---|---|
//! | *« Le pont tiendra », dit X* | direct | a main clause with its subject |
//! | *X l'a dit : « Non. »* | direct | a complete reply |
//! | *X a dit que « le pont tiendra »* | mixed | *que* ties the clause, across an adverbial too (*que, demain, « … »*) |
//! | *le « pont tiendra », dit X* | mixed | the determiner stands outside |
//! | *X dénonce « un pont qui cède »* | mixed | the only finite verb is a relative clause's |
//! | *X « tient à ce pont »* | mixed | the subject stands outside |
//! | *« Une honte »* ⏎, *X : « une honte »* ⏎ | mixed | a heading without a verb |
//! | *X a dit « que le pont tiendra »* | mixed | *que* stands inside |

use super::Reader;
use crate::attribution::Tie;
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::model::Evidence;
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Words, shape, tail, words};
use crate::verb::Group;

/// How many elements of an utterance are read in search of its main verb.
const REACH: usize = 80;

/// How many elements a row of marked words has at most.
const ROW: usize = 10;

/// Words that hold what follows them inside the narrator's clause.
const HOLDERS: Classes = Classes::DET_DEF
    .or(Classes::DET_INDEF)
    .or(Classes::DET_POSS)
    .or(Classes::DET_DEM)
    .or(Classes::PREP)
    .or(Classes::QUE)
    .or(Classes::SI)
    .or(Classes::REL)
    .or(Classes::NUMBER)
    .or(Classes::NE)
    .or(Classes::ETRE)
    .or(Classes::AVOIR);

/// Words for how many, which are a subject by themselves or with *de*.
const MANY: Words = words!["aucun", "aucune", "beaucoup", "chacun", "chacune", "combien", "plusieurs", "trop"];

/// Pronouns that stand before their verb, or behind a preposition: *il « voulait »*, *selon lui « »*.
const PRONOUNS: Classes = Classes::CLITIC.or(Classes::SUBJECT_PRONOUN);

impl Reader<'_> {
    /// Whether the marks hold a whole utterance that could stand alone.
    pub(super) fn is_direct(&self, index: usize, element: usize, tie: Option<&Tie>) -> bool {
        let stretch = &self.rules.stretches[index];
        if stretch.style == Style::Turn || self.is_cried(stretch) {
            return true;
        }
        let first = self.sentence_first(element);
        let before = if element > first { Some(self.what(element - 1)) } else { None };
        if before.is_some() && self.is_held(stretch.open, element, first) {
            return false;
        }
        if self.holds_clause(index) {
            return true;
        }
        let tokens = self.rules.tokens;
        let presented =
            matches!(before, None | Some(What::Colon | What::Stop | What::Semicolon | What::Quote(_) | What::Dash | What::Coord));
        // répètent « restez chez vous »; but reprend « Laissez-moi danser », le slogan « restez chez vous »
        let told = presented || tie.is_some() && !tokens.is_capital(stretch.start);
        if told && self.opens_with_command(index) {
            return true;
        }
        if !presented || tokens.kind(stretch.start) == Kind::Word && !tokens.is_capital(stretch.start) || self.is_heading(index) {
            return false;
        }
        // « Un menteur » : les mots de X
        let finite = |at: usize| tokens.word(at).forms.any(Forms::FINITE_3.or(Forms::FIRST_P).or(Forms::SECOND));
        let verbless = !(stretch.start..stretch.end.min(stretch.start + REACH)).any(finite);
        let summed = before.is_none() && verbless && !tokens.kind(stretch.end - 1).ends_sentence();
        let part = before.is_none() && tie.is_some_and(|tie| self.is_part_of_clause(index, element, tie));
        let announced = tie
            .is_some_and(|tie| tie.evidence == Evidence::Incise && !part || tie.evidence == Evidence::Label && !summed)
            || matches!(before, Some(What::Colon))
            || matches!(before, Some(What::Dash)) && element > first + 1 && matches!(self.what(element - 2), What::Colon);
        let label = tie.is_some_and(|tie| tie.evidence == Evidence::Label) && !tokens.kind(stretch.end - 1).ends_sentence();
        if label && self.rules.is_line(self.rules.clauses.sentence_of(element)) {
            return false;
        }
        // – « Demain. »; but not the intertitle - « Demain » -
        let closed = tokens.kind(stretch.end - 1).ends_sentence();
        let alone = element == first && (closed || tokens.kind(stretch.after).ends_sentence())
            || element == first + 1 && closed && matches!(before, Some(What::Dash));
        announced || alone
    }

    /// *« Trop de rats » vivent à Lans, dit X*, *« Compte tenu de la crue » dans le nord, « A », dit X*, *« À la suite d'un
    /// vol », le port « ferme », dit X*: the narrator's clause goes on just behind the marks, before the incise.
    fn is_part_of_clause(&self, index: usize, element: usize, tie: &Tie) -> bool {
        let (clauses, stretch) = (self.rules.clauses, &self.rules.stretches[index]);
        // « Un pont », « une digue » et « un quai » seront bâtis
        let joins = |at: &usize| matches!(self.what(*at), What::Quote(_) | What::Comma | What::Coord);
        let last = self.rules.sentence(element).1;
        let Some(next) = (element + 1..last.min(element + ROW)).find(|at| !joins(at)) else { return false };
        let marked = |at: usize| at < last && matches!(self.what(at), What::Quote(_));
        let fronted = self.rules.tokens.has(stretch.start, Classes::PREP) && matches!(self.what(next - 1), What::Comma);
        let acts = || clauses.mention(next).is_some() && (clauses.is_finite(next + 1) || marked(next + 1));
        let goes_on = || marked(next - 1) && matches!(self.what(next), What::Verb(_) | What::Prep | What::Relative);
        (fronted && acts() || goes_on())
            && !self.rules.tokens.kind(stretch.end - 1).ends_sentence()
            && tie.cue.is_some_and(|cue| clauses.elements[next].end <= cue.start)
            && !self.rules.words_inside(index).take(REACH).skip(1).any(|at| clauses.is_finite(at))
    }

    /// *aux cris de « Démission ! »*: an exclamation is a whole utterance.
    fn is_cried(&self, stretch: &Stretch) -> bool {
        let tokens = self.rules.tokens;
        let cry = stretch.open > 1 && tokens.one_of(stretch.open - 1, words!["d'", "de"]);
        cry && tokens.one_of(stretch.open - 2, words!["cri", "cris"])
            && tokens.is_capital(stretch.start)
            && tokens.kind(stretch.end.max(1) - 1) == Kind::Exclamation
    }

    /// Whether the word before the marks, or *que* with an adverbial behind it, ties the words to the narrator's clause.
    fn is_held(&self, open: usize, element: usize, first: usize) -> bool {
        let tokens = self.rules.tokens;
        let tonic = || open > 1 && tokens.has(open - 2, Classes::PREP);
        if tokens.has(open - 1, HOLDERS) || tokens.kind(open - 1) == Kind::Number || tokens.has(open - 1, PRONOUNS) && !tonic() {
            return true;
        }
        // explique comment « le port a tenu »
        if tokens.one_of(open - 1, words!["comment", "pourquoi"]) && tokens.kind(open.max(2) - 2) == Kind::Word {
            return true;
        }
        // devra « tenir bon », invoque « un oubli »: a verb that takes no speech, unless the words open as a sentence does.
        if let Some(group) = self.rules.clauses.group(element - 1) {
            return !group.lexicon_verb(tokens).incise && !tokens.is_capital(open + 1);
        }
        for at in tail(first..element, 10).rev() {
            match self.what(at) {
                What::Que => return true,
                What::Mention(_) if self.rules.clauses.is_governed(at, first) || self.rules.is_time(at) => {}
                What::Verb(_) if !self.rules.clauses.is_finite(at) => {}
                What::Comma | What::Adverb | What::Prep | What::Other | What::Quote(_) => {}
                _ => return false,
            }
        }
        false
    }

    /// Whether one of the first sentences in the marks has a main clause of its own.
    pub(super) fn holds_clause(&self, index: usize) -> bool {
        let mut sentences = self.rules.sentences_inside(index).take(4);
        let Some(opening) = sentences.next() else { return false };
        if self.has_infinitive_for_subject(opening) {
            return true;
        }
        if self.opens_with_infinitive(index, opening.0) || self.opens_with_que(index, opening.0) {
            return false;
        }
        match self.main_clause(opening) {
            Some(whole) => whole,
            // « Non. Nous restons »; but « probable. Nous restons » starts in the narrator's clause.
            None => {
                self.rules.tokens.is_capital(self.rules.stretches[index].start)
                    && sentences.any(|sentence| self.main_clause(sentence) == Some(true))
            }
        }
    }

    /// *« donnez-moi du temps »*, *« restez chez vous »*, *« Faites-nous confiance »*: an imperative needs no subject.
    fn opens_with_command(&self, index: usize) -> bool {
        let (tokens, start) = (self.rules.tokens, self.rules.stretches[index].start);
        const OBJECTS: [&str; 9] = ["en", "la", "le", "les", "leur", "lui", "moi", "nous", "y"];
        let joined = tokens.str(start).split_once('-').filter(|(_, object)| OBJECTS.contains(object));
        let tied = joined.is_some() || tokens.is(start, shape::TIED) && !tokens.one_of(start + 1, words!["vous"]);
        let ending = joined.map_or(tokens.str(start), |(verb, _)| verb).ends_with("ez");
        let command = ending && (tied || tokens.word(start).forms.any(Forms::SECOND));
        let irregular = || tied && tokens.one_of(start, words!["dites", "faites"]);
        command && !tokens.has(start, Classes::NOUN.or(Classes::OFTEN_NOUN)) || irregular()
    }

    /// *« que le pont tiendra »*; but *« que peut-on faire ? »* asks.
    fn opens_with_que(&self, index: usize, first: usize) -> bool {
        let (tokens, start) = (self.rules.tokens, self.rules.stretches[index].start);
        let asks = self.rules.clauses.group(first + 1).is_some_and(|group| group.pronoun.is_some());
        tokens.has(start, Classes::QUE) && !tokens.is_capital(start) && !asks
    }

    /// *« tenir bon »*, *« d'atteindre la rive »*: what a verb of the narrator's governs.
    fn opens_with_infinitive(&self, index: usize, first: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let start = self.rules.stretches[index].start;
        let infinitive = |at| clauses.is_infinitive(at);
        !tokens.is_capital(start) && (infinitive(first) || tokens.one_of(start, words!["de", "d'", "à"]) && infinitive(first + 1))
    }

    /// *réduire les effectifs serait une erreur*, *fermer l'école, c'est non*: an infinitive is the subject of a verb that
    /// nothing subordinates; but *réduire les effectifs qui coûtent*, *partir, car le port ferme*.
    fn has_infinitive_for_subject(&self, (first, last): (usize, usize)) -> bool {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        if !clauses.is_infinitive(first) {
            return false;
        }
        let is = |at: usize| self.rules.is_being(at);
        let taken_up = |at: usize| at + 1 < last && tokens.one_of(clauses.elements[at].start, words!["ce", "c'"]) && is(at + 1);
        let parts = |at: &usize| match self.what(*at) {
            What::Mention(mention) => clauses.mentions[mention].head == Head::Pronoun,
            What::Verb(_) => clauses.is_finite(*at),
            What::Prep | What::Adverb | What::Other => false,
            _ => true,
        };
        let Some(at) = (first + 1..last.min(first + REACH)).find(parts) else { return false };
        let noun = |at: usize| tokens.has(at, Classes::NOUN.or(Classes::OFTEN_NOUN));
        match self.what(at) {
            What::Comma => taken_up(at + 1),
            What::Verb(_) => clauses.group(at).is_some_and(|group| {
                let behind = is(at) || matches!(self.what(at - 1), What::Mention(_));
                // jouer la montre
                let article = tokens.one_of(group.at - 1, words!["l'", "la", "le", "les"]);
                tokens.word(group.at).forms.any(Forms::SINGULAR_3) && !article && (behind || !noun(group.at))
            }),
            _ => false,
        }
    }

    /// Whether the first finite verb that nothing subordinates has its subject inside the marks; nothing without such a verb.
    fn main_clause(&self, (first, last): (usize, usize)) -> Option<bool> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let ending = clauses.elements[last - 1];
        let asks = matches!(ending.what, What::Stop) && tokens.kind(ending.start) != Kind::Period;
        let start = clauses.elements[first].start;
        let fragment = !tokens.is_capital(start) && !tokens.is_of(start, Fields::REPLY) && !matches!(ending.what, What::Stop);
        let mut subject = false;
        let mut subordinate = false;
        let mut closed = false;
        for at in first..last.min(first + REACH) {
            match self.what(at) {
                // Peut-être que c'est beau. Pourquoi partir ? Que c'est beau !
                What::Que if at == first + 1 && matches!(self.what(first), What::Adverb) => {}
                // Sur le port, que va-t-il se passer ?
                What::Que | What::Interrogative if asks && self.is_inverted_behind(at, first) => {}
                What::Relative | What::Que | What::Si | What::Subord | What::Interrogative => {
                    subordinate |= at > first || !asks;
                    // Qui va là ?
                    subject |= at == first && self.is_question_of_who(at, ending.start);
                }
                // car c'est utile: what it explains stands outside; réclame « du temps, car c'est utile »: or is a fragment
                What::Coord if (at == first || fragment) && tokens.one_of(clauses.elements[at].start, words!["car"]) => {
                    return None;
                }
                // ceux qui voient et jugent: the second verb is subordinate like the first.
                What::Coord => subordinate |= closed,
                What::Mention(_) | What::Quote(_) => {
                    subject |= !subordinate && !clauses.is_governed(at, first);
                    closed = false;
                }
                // rien ne change, personne ne vient
                _ if tokens.one_of(clauses.elements[at].start, words!["rien", "personne", "nul", "tout"])
                    && at + 1 < last
                    && clauses.is_finite(at + 1) =>
                {
                    subject |= !subordinate;
                }
                // aucun d'entre nous ne cède, beaucoup partent, trop de marins partent
                What::Other | What::Adverb if tokens.one_of(clauses.elements[at].start, MANY) => subject |= !subordinate,
                // ce qui compte est la mer
                What::Other if self.is_antecedent_of_clause(at, first, last) => subject = true,
                // ce sont
                What::Other if tokens.one_of(clauses.elements[at].start, words!["ce", "c'"]) => {
                    subject |= at + 1 < last && clauses.is_finite(at + 1);
                    subordinate &= !subject;
                }
                What::Verb(_)
                    if clauses.is_finite(at) && !self.is_noun_behind(at, first, last) && !self.is_made_of(at, first) =>
                {
                    if subordinate {
                        (subordinate, closed) = (false, true);
                        continue;
                    }
                    return Some(subject || self.has_own_subject(at, first, asks));
                }
                What::Verb(_) if !subordinate && self.is_wondered(at, (first, last)) => return Some(true),
                What::Other | What::Adverb if !subordinate && self.is_unknown_negated(at) => return Some(subject),
                What::Comma => closed = false,
                What::Other | What::Adverb if tokens.one_of(clauses.elements[at].start, words!["voilà", "voici"]) => {
                    return Some(true);
                }
                _ => {}
            }
        }
        None
    }

    /// *un chaos fait de départs*, *des plans faits de promesses*: a participle right behind what it is said of.
    fn is_made_of(&self, at: usize, first: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let made = |group: &Group| group.end == group.start + 1 && tokens.one_of(group.at, words!["fait", "faits"]);
        let thing = |(_, found): (usize, &Mention)| found.head == Head::Thing && found.determiner == Determiner::Indefinite;
        at > first
            && clauses.mention(at - 1).is_some_and(thing)
            && clauses.group(at).is_some_and(|group| made(group) && tokens.has(group.end, OF))
    }

    /// ***ce*** *qui compte est la mer*, ***ce*** *que je veux sera fait*
    fn is_antecedent_of_clause(&self, at: usize, first: usize, last: usize) -> bool {
        let start = self.rules.clauses.elements[at].start;
        at == first
            && at + 1 < last
            && self.rules.tokens.one_of(start, words!["ce"])
            && matches!(self.what(at + 1), What::Relative | What::Que)
    }

    /// *le roi ne nous ambiance plus*: between the two words of a negation, behind pronouns at most, stands a verb, whatever the
    /// lexicon knows of it.
    fn is_unknown_negated(&self, at: usize) -> bool {
        let tokens = self.rules.tokens;
        let ne = self.rules.clauses.elements[at].start;
        let verb = (ne + 1..ne + 4).find(|&at| !tokens.has(at, PRONOUNS)).unwrap_or(ne);
        let word = tokens.word(verb);
        let unknown = verb > ne && tokens.kind(verb) == Kind::Word && !word.forms.any(Forms::INFINITIVE);
        tokens.has(ne, Classes::NE) && unknown && tokens.has(verb + 1, Classes::PAS) && !tokens.has(verb, Classes::PAS)
    }

    /// *…, que va-t-il se passer ?*: the word that asks at `at` stands between a comma and an inversion.
    fn is_inverted_behind(&self, at: usize, first: usize) -> bool {
        let inverted = self.rules.clauses.group(at + 1).is_some_and(|group| group.pronoun.is_some());
        inverted && at > first && matches!(self.what(at - 1), What::Comma)
    }

    /// *Qui va là ?*: the word that asks at `at` is the subject of the sentence that ends at the token `end`.
    fn is_question_of_who(&self, at: usize, end: usize) -> bool {
        let tokens = self.rules.tokens;
        tokens.kind(end) == Kind::Question && tokens.one_of(self.rules.clauses.elements[at].start, words!["qui"])
    }

    /// *Comment lui dire que Marc est mort ?*, *Que faire ?*, *À qui parler ?*: the infinitive at `at` is what a whole question
    /// asks.
    fn is_wondered(&self, at: usize, (first, last): (usize, usize)) -> bool {
        let (tokens, elements) = (self.rules.tokens, &self.rules.clauses.elements);
        let infinitive = self.rules.clauses.is_infinitive(at);
        let asked = first + usize::from(matches!(self.what(first), What::Prep));
        infinitive
            && asked < at
            && matches!(self.what(asked), What::Interrogative | What::Relative | What::Que)
            && tokens.is_capital(elements[first].start)
            && tokens.kind(elements[last - 1].start) == Kind::Question
    }

    /// *de taxes*, *contre la fraude*, *des vues inverses*: a form behind a preposition or an infinitive, or one of the second
    /// person without its pronoun, is no finite verb.
    fn is_noun_behind(&self, at: usize, first: usize, last: usize) -> bool {
        let tokens = self.rules.tokens;
        let second = self.rules.clauses.group(at).is_some_and(|group| {
            let pronoun =
                at > first && self.rules.clauses.mention(at - 1).is_some_and(|(_, mention)| mention.head == Head::Pronoun);
            let alone = group.end == group.start + 1 && group.pronoun.is_none() && at > first && !pronoun;
            alone && !tokens.word(group.at).forms.any(Forms::FINITE_3)
        });
        if second && !self.is_of_us(at, first) {
            return true;
        }
        // un quartier calme, promesse creuse: behind a noun without the article of a subject
        let adjective = self.rules.clauses.group(at).is_some_and(|group| {
            let alone = group.end == group.start + 1 && tokens.has(group.at, Classes::ADJECTIVE) && at + 1 == last;
            let noun = at.checked_sub(1).filter(|&noun| noun >= first).and_then(|noun| self.rules.clauses.mention(noun));
            let bare = noun.map_or(at == first + 1 && matches!(self.what(first), What::Other), |(_, noun)| {
                noun.determiner == Determiner::Indefinite && noun.head == Head::Thing
            });
            alone && bare
        });
        if adjective {
            return true;
        }
        let before = (first..at).rev().find(|&before| !matches!(self.what(before), What::Other | What::Adverb));
        // par le dialogue, à l'embauche: nor is one whose article was read as a pronoun.
        let governed = at > first && matches!(self.what(at - 1), What::Prep);
        self.rules.clauses.group(at).is_some_and(|group| governed || group.end == group.start + 1)
            && before.is_some_and(|before| match self.what(before) {
                What::Prep => true,
                // une aide forcée reste
                What::Verb(_) => !self.rules.clauses.is_finite(before) && !self.rules.clauses.is_participle(before),
                _ => false,
            })
    }

    /// *Nous, ses parents, savons*, *vous autres devez*, *Anne et moi partons*: apart from its verb at `at`, the pronoun is
    /// its subject.
    fn is_of_us(&self, at: usize, first: usize) -> bool {
        const APART: usize = 8;
        let (tokens, elements) = (self.rules.tokens, &self.rules.clauses.elements);
        let (from, verb) = (elements[first.max(at.saturating_sub(APART))].start, elements[at].start);
        let forms = tokens.word(verb).forms;
        let us = forms.any(Forms::FIRST_P) && (from..verb).any(|at| tokens.one_of(at, words!["moi", "nous"]));
        us || tokens.str(verb).ends_with("ez") && (from..verb).any(|at| tokens.one_of(at, words!["vous"]))
    }

    /// *je pars*, *viendra-t-il*, *Regardez*, *il faut*, *faut voir*: the verb tells its subject, or needs none.
    fn has_own_subject(&self, at: usize, first: usize, asks: bool) -> bool {
        let tokens = self.rules.tokens;
        let Some(group) = self.rules.clauses.group(at) else { return false };
        let word = tokens.word(group.at);
        let opens = at == first;
        let imperative = opens
            && !word.classes.any(Classes::NOUN)
            && (tokens.is_capital(group.start) && (asks || word.forms.any(Forms::SECOND)) || word.forms.any(Forms::FIRST_P));
        let impersonal = group.lexicon_verb(tokens).one_of(words!["falloir", "valoir"]);
        // nous voulons, but not il « nous regarde »
        let ours = tokens.one_of(group.start, words!["nous", "vous"])
            && (group.start + 1..group.end).any(|at| tokens.word(at).forms.any(Forms::FIRST_P.or(Forms::SECOND)));
        // « voyages » is no form of voyager.
        let told = group.first_person || group.second_person || group.pronoun.is_some() || ours;
        told && !(opens && group.end == group.start + 1) || imperative || impersonal
    }
}
