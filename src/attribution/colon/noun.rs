//! The noun of speech before a colon, and whose it is: *La réponse de X : « A »*, *Coup de gueule de X : « A »*, *Le mot est de X :
//! « A »*.

use crate::attribution::{Cue, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Reliability};
use crate::mention::{Head, Mention, OF};
use crate::model::{CueKind, Evidence};
use crate::token::{Phrases, phrases, tail, words};

impl Rules<'_> {
    /// The noun of speech with its author: *La réponse de X :*, *Verdict du juge :*
    pub(super) fn noun_of_speech(&self, first: usize, colon: usize) -> Option<Tie> {
        let speech = |at: usize| self.tokens.has(at, Classes::SAID);
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
        let said = met || self.tokens.has(start, Classes::SAID) || written();
        self.clauses.mention(of + 1).filter(|(_, author)| said && author.head.speaks()).map(|(author, _)| author)
    }

    /// *cinglante*, *indignée*, *à chaud*: what tells how the noun before it is.
    pub(in crate::attribution) fn qualifies(&self, at: usize) -> bool {
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

    /// *Le mot d'ordre des élus est clair :*: the author of the noun of speech that is the subject of the verb.
    pub(super) fn author_of(&self, subject: Source, first: usize, verb: usize) -> Option<usize> {
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
        let is = self.is_being(verb);
        let (_, last) = self.sentence(verb);
        let of = is && self.tokens.has(words.at, WORDED) && verb + 2 < last && self.has(verb + 1, OF);
        self.clauses.mention(verb + 2).filter(|(_, author)| of && author.head.speaks()).map(|(author, _)| author)
    }

    /// *Je me rappelai la question du juge :*, *À ces mots de X :*: whose words the last noun before the colon means; of
    /// what one thinks of, *la réponse du juge* too.
    pub(super) fn told_of(&self, first: usize, colon: usize, thought: bool) -> Option<usize> {
        let words = words!["question", "questions", "parole", "paroles", "mot", "mots", "phrase", "phrases", "cri", "cris"];
        // cette réplique de X
        let these = |mention: &Mention| {
            let said = self.tokens.has(mention.at, Classes::SAID);
            said && (thought || self.tokens.has(mention.start, Classes::DET_DEM))
        };
        let worded = |mention: &Mention| self.tokens.one_of(mention.at, words) || these(mention);
        let noun = |at: &usize| self.clauses.mention(*at).is_some_and(|(_, mention)| worded(mention));
        let noun = tail(first..colon, 8).rev().find(noun)?;
        let bare = (noun..colon).all(|at| !matches!(self.what(at), What::Verb(_) | What::Quote(_)));
        let object = self.clauses.is_governed(noun, first) || self.clauses.any_finite(first..noun);
        self.author(noun, colon).filter(|_| bare && object)
    }
}
