//! Speakers told by a description: *la ministre*, *le maire de Saint-Aubry*, *l'hebdomadaire*; what is kept of it as their name.

use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::model::SpeakerKind;
use crate::token::{Kind, shape, words};

use super::Speakers;
use super::name::phrase_key;
use super::office::Office;
use super::sought::Sought;
use super::standing::Standing;

/// How many words a name in a description is worth.
const PROPER: u32 = 3;
/// How well words name somebody that only say that it is the same, *la même source*, *ce même ami*, and a body by its name in
/// marks.
const AGAIN: u32 = 2;
const MARKED: u32 = 100;

impl Speakers<'_> {
    /// The entity of a description, which `told` may name already; a new one where the text has not told of it.
    pub(super) fn described(&mut self, mention: &Mention, told: Option<usize>, sentence: usize) -> usize {
        let from = if mention.has_role() { mention.role.0 } else { mention.start };
        let text = self.text_key(from, mention.end);
        let source = if is_new(mention) { None } else { self.source_again(mention, sentence) };
        let office = self.office(mention);
        let sought = office.as_ref().map(|office| self.sought(mention, office, text, sentence));
        let body = mention.head == Head::Organisation && mention.has_role() && !is_new(mention);
        let letters = if body { self.letters(mention.at, self.spelled_to(mention)) } else { None };
        let met = || {
            let meant = || self.meant_by(mention, sought.as_ref(), text);
            let so_called = || if body { self.body_so_called(mention, letters) } else { None };
            let together = || self.described_together(mention, office.as_ref()?);
            source.or_else(meant).or_else(so_called).or_else(together).filter(|&met| self.may_be(mention, met))
        };
        let met = || self.same_pair(mention, text).or_else(met);
        let known = told.or_else(|| met().filter(|&met| !self.is_other_bearer(mention, met, office.as_ref())));
        let known = known.map(|known| self.named_since_left(known, sought.as_ref()));
        if let Some((entity, true)) = self.voice.filter(|&(voice, _)| known == Some(voice)) {
            self.gather(entity, mention, office.as_ref());
        }
        let marked = if mention.head == Head::Organisation { self.marked_name(mention) } else { None };
        let label = marked.filter(|_| !mention.coordinated).unwrap_or_else(|| self.label_of(mention));
        let score = match marked {
            _ if source.is_some() || self.tokens.one_of(mention.at.max(1) - 1, words!["même"]) => AGAIN,
            Some(_) => MARKED,
            None => self.worth(mention),
        };
        let kind = kind_of(mention);
        let entity = known.unwrap_or_else(|| {
            let entity = self.entity(label, score, kind, mention.head.is_human(), mention.is_plural());
            self.cast.entities[entity].introduced = mention.determiner;
            entity
        });
        // « Non », dit Valmer. « Oui », ajoute l'entreprise: what it is called tells that it is nobody.
        if mention.head == Head::Organisation && known.is_some() && self.is_bare(entity) {
            self.cast.entities[entity].human = false;
        }
        self.describe(entity, mention, label, score, kind);
        self.cast.by_words.insert(text, entity);
        if let Some(pair) = self.pair_key(mention) {
            self.cast.by_words.insert(pair, entity);
        }
        if body {
            self.learn_institution(entity, mention, letters);
        }
        if source.is_none() {
            self.learn_office(entity, mention, office, known.is_none());
        }
        entity
    }

    /// *la même source*, *ce communiqué*: the source or the paper that the text has just told of.
    fn source_again(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        self.same_source(mention, sentence)
            .or_else(|| self.writer(mention, sentence))
            .or_else(|| self.signatories(mention, sentence))
            .or_else(|| self.fellow_paper(mention, sentence))
    }

    /// Whom a description means by the office that it tells, or else by its words.
    fn meant_by(&self, mention: &Mention, sought: Option<&Sought<'_>>, text: u64) -> Option<usize> {
        let new = is_new(mention);
        let Some(sought) = sought else { return if new { None } else { self.of_its_words(mention, text) } };
        let bearer = if new { None } else { self.bearer(sought) };
        bearer.or_else(|| self.pointed(mention, sought.office, text, sought.sentence))
    }

    /// The body whose `letters` the words spell, whose branch they name, or whose name the article makes whole.
    fn body_so_called(&self, mention: &Mention, letters: Option<u64>) -> Option<usize> {
        letters
            .and_then(|letters| self.spelled_so(mention, letters))
            .or_else(|| self.branch_by_letters(mention.at, self.spelled_to(mention)))
            .or_else(|| self.with_article(mention))
    }

    /// *la préfète de Lans … la préfète de Valmer*, *le maire de l'époque*: a description of somebody else than the text has
    /// told of.
    fn is_other_bearer(&self, mention: &Mention, known: usize, office: Option<&Office>) -> bool {
        let past = |office| {
            !mention.has_name() && self.is_of_past(mention.at, mention.end) && self.standing(known, office) < Standing::Same
        };
        office.is_some_and(|office| self.is_of_other_place(known, mention, office) || past(office))
    }

    /// How well a description names whom it means.
    fn worth(&self, mention: &Mention) -> u32 {
        let words = mention.end - mention.start;
        // la compagnie ferroviaire says less than SNCF.
        let common = self.tokens.has(mention.at, Classes::TAKES_UP) && !self.tokens.is_capital(mention.at);
        // la police de la ville says less than la police de Lans
        let body = mention.head.is_human() || mention.head == Head::Organisation;
        let proper = body && (mention.at + 1..mention.end).any(|at| self.tokens.is_capital(at));
        match mention.head {
            Head::Pronoun => 1,
            _ if common && words <= 3 => 8 + words as u32,
            _ => 10 + words.min(20) as u32 + if proper { PROPER } else { 0 },
        }
    }

    /// Gives somebody the office that a description tells, who is `new` to the text or not.
    fn learn_office(&mut self, entity: usize, mention: &Mention, office: Option<Office>, new: bool) {
        // les avocats du maire, Anne Dol et Paul Pradel … les avocats: the office of the pair, not of its first.
        let theirs = mention.has_name() && self.tokens.one_of(mention.role.0.max(1) - 1, words!["deux", "les", "leurs", "ses"]);
        if !mention.has_role() || mention.coordinated && !theirs {
            return;
        }
        if mention.role.1 == mention.end {
            // The words of the role are those of the description.
            self.give_office(entity, office);
        } else {
            self.give_role(entity, mention, office);
        }
        if let Some(own) = office.filter(|_| !mention.has_name() && new) {
            self.give_elder(entity, mention, &own);
        }
    }

    /// *« A », dit Anne Dol. Selon le maire de l'époque, P*, *le ministre d'alors*: the words up to `end` mean whoever had the
    /// office then, none who speaks today without it.
    pub(super) fn is_of_past(&self, start: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let then = |of: usize| {
            let time = tokens.one_of(of + 1, words!["l'"]) && tokens.one_of(of + 2, words!["époque"]);
            tokens.has(of, OF) && (time || tokens.one_of(of + 1, words!["alors"]))
        };
        (start + 1..=end).any(then)
    }

    /// Whom the text called by the same words, of a description that tells no office.
    fn of_its_words(&self, mention: &Mention, text: u64) -> Option<usize> {
        let form = self.form_of(mention);
        self.by_words(text).filter(|&entity| self.has_form(entity, form) || !mention.head.is_human())
    }

    /// *La maire a cédé. … Zoé Rey rit. « A », dit la maire de Lans*: whom the text called so, and left, is who was just
    /// presented.
    fn named_since_left(&mut self, known: usize, sought: Option<&Sought<'_>>) -> usize {
        let left = sought.filter(|sought| self.is_left(known, sought.sentence));
        let named = left.and_then(|sought| self.just_presented(sought));
        // Le maire a ri. Paul Rey boude. « A », dit le maire: who is still at hand is meant
        let below = |&named: &usize| self.cast.entities[known].first() + 1 < self.cast.entities[named].first();
        if let Some(named) = named.filter(below) {
            self.unite(known, named);
        }
        self.root(known)
    }

    /// *les parents … ses parents, Anne et Luc Dol*: several whom the text has only described so far, by their names behind a
    /// comma.
    fn described_together(&self, mention: &Mention, office: &Office) -> Option<usize> {
        let named = mention.coordinated && mention.has_name() && mention.has_role();
        let apposed = named && self.tokens.kind(mention.name.0.max(1) - 1) == Kind::Comma;
        if apposed { self.unnamed_bearer(mention, office) } else { None }
    }

    /// *Anne Dol et le Pr Luc Rey … MM. Dol et Rey*, *Luc Rey et Anne Dol*: the same names joined again.
    fn same_pair(&self, mention: &Mention, text: u64) -> Option<usize> {
        let joined = mention.coordinated && mention.has_name();
        let same = |entity: &usize| self.cast.entities[*entity].plural;
        let words = if joined { self.by_words(text).filter(same) } else { None };
        words.or_else(|| self.by_words(self.pair_key(mention)?).filter(same))
    }

    /// What two are found by who are named together: the last words of their names, in whichever order.
    fn pair_key(&self, mention: &Mention) -> Option<u64> {
        const PAIR: u64 = 2;
        let tokens = self.tokens;
        let joints = (mention.name.1..mention.end).filter(|&at| tokens.has(at, Classes::COORD)).count();
        let two = mention.coordinated && mention.has_name() && joints == 1;
        let (first, second) = (mention.name.1.checked_sub(1)?, mention.end - 1);
        let named = two && tokens.is_capital(first) && tokens.is_capital(second);
        let comma = (mention.name.1..mention.end).any(|at| tokens.kind(at) == Kind::Comma);
        let (one, other) = (self.key(first), self.key(second));
        (named && !comma).then(|| phrase_key([PAIR, one.min(other), one.max(other)]))
    }

    /// The words of a description that name best whom it means.
    fn label_of(&self, mention: &Mention) -> (usize, usize) {
        let tokens = self.tokens;
        if mention.coordinated {
            // les élus Anne Dol et Paul Pradel: the role of both stands outside the names.
            let joint = (mention.name.1..mention.end).find(|&at| tokens.has(at, Classes::COORD));
            let both = mention.has_name() && mention.has_role() && joint.is_some_and(|at| tokens.is_capital(at + 1));
            // les élus (la maire Anne Dol et le préfet Paul Pradel)
            let opens = |&at: &usize| matches!(tokens.kind(at), Kind::ParenOpen | Kind::Dash | Kind::Hyphen);
            let closed = |open: usize| (open..mention.name.0).any(|at| tokens.kind(at) == Kind::ParenClose);
            if let Some(open) = (mention.start..mention.name.0).rev().find(opens).filter(|&open| !closed(open)) {
                let close = usize::from(tokens.kind(mention.end - 1) == Kind::ParenClose);
                return (open + 1, mention.end - close);
            }
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
        // Le directeur surpris: how somebody feels for a while
        let state = |at: usize| {
            let (classes, forms) = (tokens.classes(at), tokens.word(at).forms);
            classes.any(Classes::ADJECTIVE) || classes.is_unknown() || forms.any(Forms::PARTICIPLE)
        };
        let feels = |at: usize| tokens.is_of(at, Fields::STANCE) && state(at) || tokens.one_of(at, words!["seul", "seule"]);
        let passing = mention.head.is_human() && mention.end > mention.at + 1 && feels(mention.end - 1);
        // Mme le maire; but the MR
        let civil = usize::from(mention.start + 1 < mention.end && tokens.has(mention.start, Classes::CIVILITY));
        (if qualified { mention.at } else { mention.start + civil }, mention.end - usize::from(passing))
    }

    /// Keeps the better of the descriptions of somebody.
    fn describe(&mut self, entity: usize, mention: &Mention, label: (usize, usize), score: u32, kind: SpeakerKind) {
        // l'entreprise de la région, la plus haute cour du pays say less than Valmer Hebdo, la Cour suprême.
        // l'Élysée … la présidence française: a power by its name says more than its seat.
        let power = self.tokens.has(mention.at, Classes::METONYM);
        let named = mention.head == Head::Organisation
            && !self.tokens.is_capital(mention.at)
            && !power
            && !self.is_spelled_by(entity, mention)
            && self.is_named_organisation(entity);
        // un rapport de la cour des comptes … la Cour des comptes
        let (known, told) = (self.cast.entities[entity].label(), self.cast.entities[entity].score);
        // l'avis du conseil scientifique … le Conseil
        let bare = |at: usize| !self.tokens.has(at, super::DETERMINERS);
        let capital = mention.head == Head::Organisation
            && (bare(label.0) || !bare(known.0))
            && (score, label.1 - label.0) == (told, known.1 - known.0)
            && self.tokens.is_capital(mention.at)
            && !self.is_named_organisation(entity);
        // l'Agence des quais … l'ADQ de Lans: the words say more than their letters.
        let letters = self.tokens.is(mention.at, shape::ALL_CAPITALS)
            && self.is_named_organisation(entity)
            && !(known.0..known.1).any(|at| self.key(at) == self.key(mention.at));
        let body = kind == SpeakerKind::Organisation;
        let spelled = body && self.is_read_as_word(entity) && self.is_spelled_by(entity, mention);
        let record = &mut self.cast.entities[entity];
        if kind == SpeakerKind::Organisation && !record.human {
            record.kind = kind;
        }
        if spelled {
            (record.kind, record.human) = (kind, false);
            return self.relabel(entity, label, score);
        }
        // cette étude publiée en mai points back to what has a name of its own.
        let pointed = mention.determiner == Determiner::Demonstrative && mention.head == Head::Document && record.score >= 10;
        // « A », a-t-elle écrit dans un message. Dans son message, …: what she wrote is not what she is called.
        let wrote = mention.head == Head::Document && record.human;
        if (score > record.score || capital) && !named && !pointed && !letters && !wrote {
            self.relabel(entity, label, score);
        }
    }

    /// *la DGP … la direction générale des phares*, *l'Unap … l'Union nationale des pêcheurs*: the words say more than the
    /// letters.
    fn is_spelled_by(&self, entity: usize, mention: &Mention) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        to == from + 1
            && (self.tokens.is(from, shape::ALL_CAPITALS) || self.is_read_as_word(entity))
            && self.acronyms(mention.at, mention.role.1).contains(&Some(self.key(from)))
    }
}

/// *un élu*, *dix élus*, *Anne et Luc Dol*: a description of whom the text has not told before.
fn is_new(mention: &Mention) -> bool {
    mention.coordinated || matches!(mention.determiner, Determiner::Indefinite | Determiner::Quantity)
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
