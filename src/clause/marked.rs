//! Marks whose words are a part of the narrator's sentence: a medium, the name that somebody goes by, whoever speaks between
//! them.

use super::{Cutter, Element, What};
use crate::grammar::Cursor;
use crate::lexicon::{Classes, Forms, Reliability};
use crate::mention::{self, Head, Mention};
use crate::quotation::Stretch;
use crate::token::{Kind, Words, words};
use crate::verb::Mood;

impl Cutter<'_> {
    pub(super) fn marked_mention(&mut self, mention: Mention, start: usize, end: usize) -> usize {
        self.clauses.mentions.push(mention);
        self.push(What::Mention(self.clauses.mentions.len() - 1), start, end);
        end
    }

    /// *Selon « Le Figaro », P*, *« Le Monde » écrit que P*: the marks hold the name of a medium, no noun before them, at `at`.
    pub(super) fn medium(&self, at: usize, own: &Stretch) -> Option<Mention> {
        let tokens = self.tokens;
        if !(1..=6).contains(&own.end.saturating_sub(own.start)) || matches!(self.previous, What::Mention(_)) {
            return None;
        }
        // a confié à « 24 Heures »
        if tokens.names_paper_of_hours(own.start, own.end) {
            let name = (own.start, own.end);
            return Some(Mention { name, ..Mention::new(own.start, own.end, own.end - 1, Head::Organisation) });
        }
        if !tokens.is_capital(own.start) {
            return None;
        }
        // selon « Le Phare »: known or not
        let after = at > 1 && tokens.one_of(at - 1, words!["après"]) && tokens.one_of(at - 2, words!["d'"]);
        let sourced = after || at > 0 && tokens.one_of(at - 1, words!["selon"]) || self.tells_by_name(own);
        if sourced && !tokens.kind(own.end - 1).ends_sentence() {
            let name = (own.start, own.end);
            return Some(Mention { name, ..Mention::new(own.start, own.end, own.end - 1, Head::Organisation) });
        }
        let (_, mention) = mention::mention(Cursor::new(tokens, own.start, own.end)).ok()?;
        let (from, to) = mention.name;
        let known = tokens.names_medium(from, to);
        // « Agir ensemble » dénonce: the name of a body that the text has given
        let body = || mention.head == Head::Organisation && (own.start, own.end) == (from, to) && to > from + 1;
        let verb = own.after + usize::from(tokens.has(own.after, Classes::AVOIR));
        let told = || body() && matches!(self.previous, What::Stop) && tokens.has(verb, Classes::SPEECH);
        let whole = known || told() || self.is_assumed_name(at, own, &mention);
        (whole && mention.start == own.start && mention.end == own.end).then_some(mention)
    }

    /// *« A », dit « Zoé »*, *« Zoé » raconte : « A »*, *« Zoé » assure que P*, *Pour « Zoé », agricultrice, P*, *« Zoé », 40
    /// ans, tient un bar*: a given name in the marks at `at`, under which somebody speaks or is told of.
    fn is_assumed_name(&self, at: usize, own: &Stretch, mention: &Mention) -> bool {
        let (tokens, elements) = (self.tokens, &self.clauses.elements[self.first..]);
        if mention.head != Head::Person || own.end != own.start + 1 || !tokens.has(own.start, Classes::FIRST_NAME) {
            return false;
        }
        let verb = own.after + usize::from(tokens.has(own.after, Classes::AVOIR));
        let opens = matches!(self.previous, What::Stop | What::Comma);
        let governs = tokens.kind(verb + 1) == Kind::Colon || tokens.has(verb + 1, Classes::QUE);
        let says = opens && tokens.has(verb, Classes::SPEECH) && governs;
        let comma = tokens.kind(own.after) == Kind::Comma;
        let calling = || comma && tokens.has(own.after + 1, Classes::ROLE.or(Classes::PERSON));
        let judges =
            || at > 0 && tokens.one_of(at - 1, words!["pour"]) && (calling() || comma && self.is_told_of_before_words(own.after));
        let aged = || comma && tokens.kind(own.after + 1) == Kind::Number && tokens.one_of(own.after + 2, words!["ans"]);
        // « Zoé » (prénom modifié)
        let altered = || {
            let bracket = tokens.kind(own.after) == Kind::ParenOpen;
            bracket && tokens.one_of(own.after + 1, words!["nom", "prénom", "pseudo", "pseudonyme"])
        };
        let incise = || match elements {
            [.., words, comma, verb] => {
                let marked = matches!((words.what, comma.what), (What::Quote(_), What::Comma));
                marked && matches!(verb.what, What::Verb(group) if self.is_told(group))
            }
            _ => false,
        };
        says || judges() || aged() || altered() || incise()
    }

    /// *pour « Zoé », qui tient un bar, « A »*: marked words behind the relative clause that opens at the comma.
    fn is_told_of_before_words(&self, comma: usize) -> bool {
        const LONGEST: usize = 40;
        let tokens = self.tokens;
        let close = (comma + 2..comma + LONGEST).take_while(|&at| !tokens.kind(at).ends_sentence());
        let mut close = close.filter(|&at| tokens.kind(at) == Kind::Comma);
        tokens.one_of(comma + 1, words!["qui"]) && close.any(|at| tokens.kind(at + 1).is_mark())
    }

    fn is_told(&self, group: usize) -> bool {
        let group = &self.clauses.groups[group];
        group.mood == Mood::Finite && group.pronoun.is_none() && group.says(self.tokens)
    }

    /// *P, révèle « Le Petit Phare »*, *comme l'écrit « Le Petit Phare »*, *« Le Petit Phare » révèle que P*: every word has a
    /// capital, and the verb beside them tells news.
    fn tells_by_name(&self, own: &Stretch) -> bool {
        const TELLS: Words = words![
            "affirmer",
            "ajouter",
            "analyser",
            "annoncer",
            "assurer",
            "commenter",
            "confirmer",
            "constater",
            "dévoiler",
            "détailler",
            "estimer",
            "indiquer",
            "noter",
            "observer",
            "pointer",
            "poursuivre",
            "préciser",
            "raconter",
            "rappeler",
            "rapporter",
            "relater",
            "relayer",
            "relever",
            "résumer",
            "révéler",
            "souligner",
            "titrer",
            "écrire"
        ];
        const SMALL: Classes = Classes::DET_DEF.or(Classes::PREP).or(Classes::CONTRACTION);
        let (tokens, elements) = (self.tokens, &self.clauses.elements);
        // « Le Phare rouge »
        let noun = tokens.has(own.start, Classes::DET_DEF) && tokens.is_capital(own.start + 1);
        let adjective = noun && own.end == own.start + 3 && tokens.has(own.end - 1, Classes::ADJECTIVE);
        let titled = own.end > own.start + 1
            && own.end <= own.start + 5
            && (tokens.is_capital(own.end - 1) || adjective)
            && (own.start..own.end - 1).all(|at| tokens.is_capital(at) || tokens.has(at, SMALL));
        let follows = || {
            let [.., before, verb] = &elements[..] else { return false };
            let What::Verb(group) = verb.what else { return false };
            let group = &self.clauses.groups[group];
            let opens = matches!(before.what, What::Comma | What::Quote(_)) || tokens.one_of(before.start, words!["comme"]);
            opens && group.mood == Mood::Finite && group.pronoun.is_none() && group.lexicon_verb(tokens).one_of(TELLS)
        };
        let opens = || {
            let verb = own.after + usize::from(tokens.has(own.after, Classes::AVOIR));
            matches!(self.previous, What::Stop) && tokens.verb(verb).one_of(TELLS) && tokens.has(verb + 1, Classes::QUE)
        };
        titled && (follows() || opens())
    }

    /// The words of a stretch name the human being that the determiner at `at` stands before.
    pub(super) fn is_nickname(&self, at: usize, own: &Stretch) -> bool {
        let tokens = self.tokens;
        let length = own.end.saturating_sub(own.start);
        let known = tokens.has(at, Classes::DET_DEF.or(Classes::DET_DEM).or(Classes::DET_POSS));
        length == 1 && known && tokens.has(own.start, Classes::ROLE.or(Classes::PERSON))
            || (2..5).contains(&length)
                && (known || tokens.has(at, Classes::DET_INDEF.or(Classes::CONTRACTION)))
                && mention::is_human_phrase(Cursor::new(tokens, own.start, own.end))
    }

    /// *Les « marcheurs » ont jugé*, *les « black blocs » appellent*, *« A », a déploré une « marcheuse »*: whoever is named between marks speaks.
    pub(super) fn speaks_between_marks(&self, at: usize, own: &Stretch) -> bool {
        const DETERMINERS: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_DEM).or(Classes::DET_QUANT);
        let tokens = self.tokens;
        let common = |at: usize| tokens.kind(at) == Kind::Word && !tokens.is_capital(at);
        let noun = own.end == own.start + 1 && common(own.start);
        // les « black blocs » appellent
        let plain =
            |at: usize| common(at) && (tokens.classes(at).is_unknown() || tokens.has(at, Classes::NOUN.or(Classes::ADJECTIVE)));
        let phrase = own.end == own.start + 2 && plain(own.start) && plain(own.start + 1);
        // « A », a tweeté le « Conseil des ports »
        let body = tokens.is_capital(own.start) && tokens.has(own.start, Classes::ORGANISATION) && own.end < own.start + 8;
        if !noun && !phrase && !body || !tokens.has(at, DETERMINERS) {
            return false;
        }
        let verb = own.after + usize::from(tokens.has(own.after, Classes::CLITIC));
        let said = verb + usize::from(tokens.has(verb, Classes::AVOIR));
        let subject = tokens.one_of(at, words!["les", "ces", "des", "certains", "plusieurs"])
            && tokens.word(verb).forms.any(Forms::PLURAL_3)
            && tokens.has(said, Classes::SPEECH);
        let elements = &self.clauses.elements;
        // a déploré auprès de l'AFP une « marcheuse »: whoever listens stands between
        let between = |element: &&Element| matches!(element.what, What::Prep | What::Mention(_));
        let heard = elements.iter().rev().take(4).take_while(between).count();
        let governed = heard == 0 || matches!(elements[elements.len() - heard].what, What::Prep);
        let incise = || match elements.iter().rev().nth(heard).map(|element| element.what).filter(|_| governed) {
            Some(What::Verb(group)) => {
                // les gens de « Valmer » déplorent une « injustice »: the verb of no incise, which a comma or a sign sets apart
                let verb = elements.len() - 1 - heard;
                let comma = usize::from(verb > 0 && matches!(elements[verb - 1].what, What::Comma));
                let quoted = verb.checked_sub(1 + comma).is_some_and(|at| match elements[at].what {
                    What::Quote(stretch) if comma == 0 => tokens.kind(self.stretches[stretch].end - 1).ends_sentence(),
                    // Anne Dol, de l'association « Valmer », a déploré une « injustice »: the name of what stands before it
                    What::Quote(_) => {
                        at <= self.first || !matches!(elements[at - 1].what, What::Mention(_) | What::Prep | What::Other)
                    }
                    _ => false,
                });
                quoted
                    && self.clauses.groups[group].mood == Mood::Finite
                    && self.clauses.groups[group].reliability(tokens) >= Reliability::Medium
            }
            _ => false,
        };
        (noun || phrase) && subject || !phrase && incise()
    }
}
