//! Whoever holds a fragment in the narrator's sentence: *X est venu apporter son « soutien »*, *X, « très émue », a salué la
//! foule*

use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention};
use crate::model::QuoteKind;
use crate::reading::Reader;
use crate::token::{Kind, Words, shape, tail, words};
use crate::verb::{Group, Mood};

use super::{BEHIND, Holder};

impl Reader<'_> {
    /// Who holds a fragment: the document that it qualifies, the subject of the finite verb before it, or the person whom the
    /// participle there is said of.
    pub(super) fn holder(&self, index: usize) -> Option<Holder> {
        let clauses = &self.rules.clauses;
        let item = &self.items[index];
        let element = clauses.element_of[item.stretch?];
        let first = self.sentence_first(element);
        if let Some(document) = self.qualified(index, element, first) {
            return Some(Holder { mention: document, owns: false });
        }
        if item.kind != QuoteKind::Mixed {
            return self.elided(element, first).map(|mention| Holder { mention, owns: false });
        }
        if self.is_refuted(element, first) {
            return None;
        }
        if let Some(author) = self.worded(element, first) {
            return Some(Holder { mention: author, owns: true });
        }
        let nearest =
            || (first.max(element.saturating_sub(5))..element.saturating_sub(1)).rev().find_map(|at| clauses.mention(at));
        let verb = clauses.last_finite(tail(first..element, 20));
        // La mairie a fermé un terrain jugé « dangereux »: whoever acts judges
        if self.judged(index) {
            let (judge, subject) = self.rules.subject_mention(verb?)?;
            let judges = subject.head.acts() && nearest().is_none_or(|(noun, _)| noun != judge);
            return judges.then_some(Holder { mention: judge, owns: true });
        }
        // un élu, Jean Dol, venu « soutenir »
        // but a été « sauvagement » frappé
        let auxiliary = Classes::AVOIR.or(Classes::ETRE);
        let participle =
            |group: &Group| group.mood == Mood::Participle && !group.passive && !self.rules.tokens.has(group.end - 1, auxiliary);
        if element > first + 1 && clauses.group(element - 1).is_some_and(participle) {
            let (mention, _) = nearest().filter(|(_, mention)| mention.head.is_human())?;
            return Some(Holder { mention, owns: false });
        }
        match verb {
            Some(verb) => {
                let held = self.epithet(element, first, verb).map(|mention| Holder { mention, owns: false });
                let held = held.or_else(|| self.thinker(element, verb, first));
                let held = held.or_else(|| self.actor(index, element, verb)).or_else(|| self.unfolds(element, verb));
                held.or_else(|| self.pointed(element, first).map(|mention| Holder { mention, owns: false }))
            }
            None => {
                let told = self.detached(element, first).or_else(|| self.elided(element, first));
                // Face à une « crise », la CGT dénonce P
                let told = told.map(|mention| Holder { mention, owns: false });
                let own = |mention| Holder { mention, owns: clauses.mentions[mention].head != Head::Pronoun };
                let teller = || self.rules.teller_behind(element).map(own);
                told.or_else(teller)
                    .or_else(|| self.headlined(index, element, first).map(|mention| Holder { mention, owns: true }))
            }
        }
    }

    /// *Le message de X est clair : il faut « transformer » la ville*: whose words the clause behind the colon tells.
    fn worded(&self, element: usize, first: usize) -> Option<usize> {
        const FAR: usize = 20;
        let clauses = &self.rules.clauses;
        let colon = tail(first..element, FAR).rev().find(|&at| matches!(self.what(at), What::Colon))?;
        let verb = clauses.last_finite(tail(first..colon, 3))?;
        let is = self.rules.is_being(verb) && clauses.group(verb).is_some_and(|group| !group.negated);
        let subject = |&at: &usize| clauses.mention(at).is_some() && !clauses.is_governed(at, first);
        let noun = tail(first..verb, FAR).find(subject).filter(|_| is)?;
        self.rules.author(noun, verb).or_else(|| self.rules.owned_text(noun).map(|(text, _)| text))
    }

    /// *Non, la ville ne va pas « rationner l'eau »*: whoever checks a rumour denies what others say that somebody does.
    fn is_refuted(&self, element: usize, first: usize) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let start = clauses.elements[first].start;
        let negated = |at: usize| clauses.group(at).is_some_and(|group| group.negated);
        tokens.one_of(start, words!["non"]) && tokens.kind(start + 1) == Kind::Comma && (first..element).any(negated)
    }

    /// *Les élus ont reçu Zoé Rey, décidée à « tenir bon »*, *…, « ravie » du vote*: whom alone the adjective behind the comma
    /// agrees with, rather than the subject of the verb before.
    fn epithet(&self, element: usize, first: usize, verb: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let What::Quote(stretch) = self.what(element) else { return None };
        let qualifies = |at: usize| self.rules.may_qualify(at);
        let link = element > verb + 1 && matches!(self.what(element - 1), What::Prep | What::Que);
        let outside = element.checked_sub(1 + usize::from(link)).filter(|&at| at > verb + 2);
        let (open, at) = match outside.map(|at| (at, clauses.elements[at].start)).filter(|&(_, at)| qualifies(at)) {
            Some(found) => found,
            None => (element, self.rules.stretches[stretch].start),
        };
        let noun = open.checked_sub(2).filter(|&noun| noun > verb.max(first) && matches!(self.what(open - 1), What::Comma))?;
        let (mention, bearer) = clauses.mention(noun).filter(|(_, bearer)| bearer.head.is_people() && qualifies(at))?;
        let (_, subject) = self.rules.subject_mention(verb)?;
        (self.rules.agrees_with(at, bearer) && !self.rules.agrees_with(at, subject)).then_some(mention)
    }

    /// *Zoé Rey sait que les élus veulent « un débat »*, *Elle a la conviction que …*, *Les élus refusent que le port soit « vendu »*:
    /// whoever thinks or wants it so, rather than of whom.
    fn thinker(&self, element: usize, verb: usize, first: usize) -> Option<Holder> {
        const WANTS: Words = words!["accepter", "aimer", "préférer", "refuser", "souhaiter", "vouloir"];
        const VIEWS: Words = words!["crainte", "impression", "pari", "persuadé", "persuadée", "preuve", "principe", "signe"];
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let plain = |at: &usize| matches!(self.what(*at), What::Mention(_) | What::Prep | What::Adverb | What::Que);
        let tied = element > first && matches!(self.what(element - 1), What::Que);
        let open = if tied { element } else { verb };
        let que = tail(first..open, 8).rev().take_while(plain).find(|&at| matches!(self.what(at), What::Que))?;
        let before = clauses.elements[que].start.checked_sub(1)?;
        let view = tokens.is_of(before, Fields::STANCE) || tokens.one_of(before, VIEWS);
        let main = clauses.last_finite(tail(first..que, 6))?;
        let own = clauses.group(main).filter(|_| main + 1 == que);
        let wants = own.filter(|group| group.lexicon_verb(tokens).one_of(WANTS));
        let thought = |group: &Group| group.lexicon_verb(tokens).classes.any(VerbClasses::THOUGHT);
        let thinks = wants.is_some() || own.is_some_and(thought);
        let (mention, subject) = self.rules.subject_mention(main)?;
        // but La profession aurait aimé que P: another tells so
        let together = wants.is_some_and(|group| !group.conditional);
        let together = together && (matches!(subject.head, Head::Group | Head::Organisation) || self.is_together(subject));
        ((view || thinks) && (subject.head.is_somebody() || together)).then_some(Holder { mention, owns: together })
    }

    /// *Ils, de leur côté, « montent à Lans »*, and, where nobody has spoken, *Anne Dol « perd tout »*: the subject of the verb
    /// that the marks open with.
    pub(super) fn predicated(&self, index: usize) -> Option<usize> {
        let element = self.rules.clauses.element_of[self.items[index].stretch?];
        let first = self.sentence_first(element);
        let clauses = &self.rules.clauses;
        let What::Quote(stretch) = self.what(element) else { return None };
        let verb = clauses.group(self.rules.words_inside(stretch).start).filter(|group| group.mood == Mood::Finite)?;
        let comma = |at: &usize| matches!(self.what(*at), What::Comma);
        let apart = element.checked_sub(1).filter(|at| *at > first && comma(at));
        let subject = match apart {
            Some(close) => tail(first..close, 6).rev().find(comma)?.checked_sub(1)?,
            None => element.checked_sub(1)?,
        };
        let (mention, found) = clauses.mention(subject).filter(|_| subject >= first && !clauses.is_governed(subject, first))?;
        let agrees = if found.is_plural() { verb.plural } else { verb.singular };
        // Les gilets jaunes « ne lâcheront rien » ⏎
        let together = apart.is_some() || self.rules.is_line(self.items[index].sentence);
        let acts = found.head.is_somebody() || together && found.head.acts();
        let opens = verb.start == self.rules.stretches[stretch].start && verb.pronoun.is_none();
        // « doit se reposer », « a été arrêté » is said of somebody
        let bound = verb.passive || self.rules.tokens.verb(verb.start).classes.any(VerbClasses::MODAL);
        (opens && agrees && acts && !bound).then_some(mention)
    }

    /// *Ils, de leur côté, « montent »*: a comma stands before the words.
    pub(super) fn is_apart(&self, index: usize) -> bool {
        let element = self.items[index].stretch.map(|stretch| self.rules.clauses.element_of[stretch]);
        element.is_some_and(|element| element > self.sentence_first(element) && matches!(self.what(element - 1), What::Comma))
    }

    /// *Le maire « inquiet » pour le port* ⏎: whom a fragment qualifies in a headline, no verb before it.
    fn headlined(&self, index: usize, element: usize, first: usize) -> Option<usize> {
        let (tokens, clauses, item) = (self.rules.tokens, &self.rules.clauses, &self.items[index]);
        let start = self.rules.stretches[item.stretch?].start;
        let (mention, noun) = clauses.mention(element.checked_sub(1).filter(|_| element > first)?)?;
        let known = noun.has_name() || matches!(noun.determiner, Determiner::Definite | Determiner::Possessive);
        let people = noun.head.is_human() && !clauses.is_governed(element - 1, first);
        let qualifies = tokens.has(start, Classes::ADJECTIVE.or(Classes::ADVERB))
            || tokens.word(start).forms.any(Forms::PARTICIPLE)
            || tokens.one_of(start, words!["en"])
            || tokens.classes(start).is_unknown() && !tokens.is_capital(start);
        let shouted = tokens.is(start, shape::ALL_CAPITALS);
        (known && people && qualifies && !shouted && self.rules.is_line(item.sentence)).then_some(mention)
    }

    /// *Un tract « destiné aux élus »*: the document just before a fragment.
    fn qualified(&self, index: usize, element: usize, first: usize) -> Option<usize> {
        const DATED: usize = 8;
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let item = &self.items[index];
        let start = self.rules.stretches[item.stretch?].start;
        // un arrêté, daté du 30 janvier, « relatif au port »
        let relates = tokens.one_of(start, words!["relatif", "relatifs", "relative", "relatives"]);
        let paper = |&at: &usize| clauses.mention(at).is_some_and(|(_, noun)| noun.head == Head::Document);
        let far = if relates { tail(first..element, DATED).rev().find(paper) } else { None };
        let (mention, noun) = clauses.mention(far.or(element.checked_sub(1)).filter(|_| element > first)?)?;
        // X entend avec ce tract « alerter les élus »: an infinitive qualifies no noun; X a signé la décision « en conscience »:
        // nor does an adverbial.
        let apart =
            tokens.word(start).forms.any(Forms::INFINITIVE) || tokens.one_of(start, words!["à", "avec", "dans", "en", "sans"]);
        // un texte « dangereux », une étude « bidon »: nor does it judge itself
        let judged = tokens.has(start, Classes::ADJECTIVE) && !relates && !tokens.word(start).forms.any(Forms::PARTICIPLE);
        // L'enquête « se poursuit », La loi « est prête »: what becomes of it
        let element_inside = self.rules.words_inside(item.stretch?).start;
        let becomes = |group: &Group| {
            group.mood == Mood::Finite && (group.reflexive || group.passive || self.rules.is_being(element_inside))
        };
        let apart = apart || judged || clauses.group(element_inside).is_some_and(becomes);
        // Le préfet a tenu dans un communiqué « à rappeler les règles », X vise avec son texte « la fin du port »: where or by
        // what somebody says so
        const MEANS: Words = words!["avec", "dans", "par", "via"];
        let within = element > first + 1 && tokens.one_of(clauses.elements[element - 2].start, MEANS);
        // les chiffres « rassurants » du port: what somebody counts says nothing of itself
        let counted = tokens.has(noun.at, Classes::OWNED) && !tokens.word(start).forms.any(Forms::FINITE_3);
        let document = noun.head == Head::Document && !counted && !within && item.kind == QuoteKind::Mixed;
        (!apart && (document || tokens.is_of(noun.at, Fields::CARRIED))).then_some(mention)
    }

    /// *X attend « un geste »*, *La mairie souhaite « un accord »*: the subject of the finite verb at `verb`, before a fragment.
    fn actor(&self, index: usize, element: usize, verb: usize) -> Option<Holder> {
        let tokens = self.rules.tokens;
        let stretch = &self.rules.stretches[self.items[index].stretch?];
        let group = self.rules.clauses.group(verb)?;
        let own = group.lexicon_verb(tokens);
        // Le syndicat va « déposer plainte »; les élus se réunissent pour « sauver le port »: what for, whoever does it says.
        let may =
            own.classes.any(VerbClasses::UNCERTAIN) || own.classes.any(VerbClasses::MODAL) && own.classes.any(VerbClasses::LIGHT);
        let goes = self.verb_before(element) == Some(verb) && !may;
        if self.is_undergone(group, goes) {
            return None;
        }
        let hearsay = self.is_hearsay(index);
        let turn = self.takes_turn(element, verb, hearsay);
        if turn.is_some() || hearsay {
            return turn;
        }
        let infinitive = tokens.word(stretch.start).forms.any(Forms::INFINITIVE);
        let aim = infinitive && (goes || tokens.has(stretch.open - 1, Classes::PREP));
        let feels = goes && self.is_feeling(group, stretch.start);
        // « X est “déçu” », « X devra “agir” » may be said by anybody.
        let told = aim && goes || feels || goes && self.is_possession(group, stretch.start);
        let vague = group.modal || own.classes.any(VerbClasses::LIGHT) && !told;
        // Elle a tenu à venir, « parce que c'est dur »: whoever does it gives the reason
        let reason = tokens.one_of(stretch.start, words!["parce"]) && !tokens.has(group.at, Classes::ETRE) && !group.plural;
        // X est là pour « tenir bon », X devra lutter pour écarter « le péril »
        let purpose = || self.is_purpose(element, verb) && !own.one_of(words!["agir", "falloir", "suffire"]);
        // Il s'agit d'offrir « un répit »: nobody is il
        let concerns = group.reflexive && own.one_of(words!["agir"]);
        if concerns || vague && !reason && !purpose() {
            return None;
        }
        let (mention, subject) = self.rules.subject_mention(verb)?;
        let head = subject.head;
        let together = matches!(head, Head::Group | Head::Organisation) || aim && self.is_together(subject);
        // L'association recommande du tissu, en évitant les coutures « verticales »
        let long = stretch.end - stretch.start > 3;
        let tells = together && long && group.says(tokens) && !group.negated;
        // La préfecture prend la menace « très au sérieux »
        let adverb = usize::from(tokens.has(stretch.start, Classes::ADVERB));
        let manner = tokens.one_of(stretch.start + adverb, words!["au", "à"]);
        let regards = manner && !group.passive && own.one_of(words!["prendre"]) && head.acts();
        // Les riverains ne comprennent pas pourquoi « on bâtit ici »
        let wonders = group.negated
            && matches!(self.what(element - 1), What::Interrogative)
            && self.verb_before(element - 1) == Some(verb)
            && own.one_of(words!["comprendre", "expliquer"]);
        let owns = self.wishes(index, mention)
            || together && (aim || tells)
            || feels && (together || head.is_human())
            || reason
            || wonders
            || regards;
        if vague && head == Head::Pronoun && !reason {
            return None;
        }
        (head.is_somebody() || aim && together || owns).then_some(Holder { mention, owns })
    }

    /// *X est jugé « timide »* by others, *Zoé Rey a été placée « en soins »*: what is done to somebody others tell; but *a été
    /// choquée par un ton « dur »*.
    fn is_undergone(&self, group: &Group, goes: bool) -> bool {
        let tokens = self.rules.tokens;
        let done = || goes && (group.start..group.end).any(|at| tokens.one_of(at, words!["été"]));
        group.passive && (group.reliability(tokens) > Reliability::None || done())
    }

    /// *Anne Dol n'a « pas de réveil »*, *« rien su »*; but *a « endigué la crise »*: what somebody did is told by others.
    fn is_possession(&self, group: &Group, start: usize) -> bool {
        let tokens = self.rules.tokens;
        let done = (start..start + 2).any(|at| tokens.word(at).forms.any(Forms::PARTICIPLE));
        let done = done && !tokens.one_of(start, words!["rien"]);
        !done && !group.modal && tokens.has(group.at, Classes::AVOIR) && group.lexicon_verb(tokens).lemma == "avoir"
    }

    /// *Paul Dol est « très inquiet »*, *« pas surpris »*, *« en désaccord »*, *« d'accord »*: what one feels one tells oneself;
    /// but *était « inquiet »* is told of him.
    fn is_feeling(&self, group: &Group, start: usize) -> bool {
        let tokens = self.rules.tokens;
        let is = tokens.has(group.at, Classes::ETRE) && tokens.word(group.at).forms.any(Forms::PRESENT_3S);
        let from = start + usize::from(tokens.has(start, Classes::ADVERB));
        let small = tokens.has(from, Classes::PAS.or(Classes::ADVERB)) || tokens.one_of(from, words!["en"]);
        let mood = from + usize::from(small);
        let agrees = || tokens.one_of(from, words!["d'"]) && tokens.one_of(from + 1, words!["accord"]);
        is && (tokens.is_of(from, Fields::STANCE) || tokens.is_of(mood, Fields::STANCE) || agrees())
    }

    /// *Les élus veulent « partir »*; but *Ses filles veulent « partir »*: he tells of them.
    fn is_together(&self, subject: &Mention) -> bool {
        let people = subject.is_plural() && subject.head.is_human() && !subject.has_name();
        people && subject.determiner != Determiner::Possessive
    }

    /// *De son côté, la mairie a fait ses adieux à « un ami »*: whoever's turn the opening of the sentence says that it is; but *De
    /// son côté, la mairie aurait reçu « un ami »*.
    fn takes_turn(&self, element: usize, verb: usize, hearsay: bool) -> Option<Holder> {
        let clauses = &self.rules.clauses;
        let first = self.sentence_first(element);
        // De son côté, la mairie a parlé du port, qui reste « un atout »
        let main = (first..=verb).find(|&at| clauses.is_finite(at)).filter(|_| self.opens_on_side(first))?;
        if hearsay && main == verb {
            return None;
        }
        let (mention, found) = self.rules.subject_mention(main)?;
        let acts = found.head.acts() && clauses.group(main).is_some_and(|group| !group.passive);
        acts.then_some(Holder { mention, owns: true })
    }

    /// *C'est ainsi que X a présenté un plan qui vise à « tenir bon »*, *C'est pour « tenir bon » que X a signé*: who did what the
    /// sentence points out; but *C'est « triste » que X ait signé*.
    fn pointed(&self, element: usize, first: usize) -> Option<usize> {
        const CLEFT: usize = 6;
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let start = clauses.elements[first].start;
        let presents = tokens.one_of(start, words!["c'"]);
        let so = presents && tokens.one_of(start + 2, words!["ainsi", "alors", "donc"]);
        let before = (first..element.min(first + 4)).find(|&at| so && matches!(self.what(at), What::Que));
        let last = self.rules.sentence(element).1;
        let governed = || {
            let What::Quote(stretch) = self.what(element) else { return false };
            let marked = tokens.has(self.rules.stretches[stretch].start, Classes::PREP);
            marked || element > first + 2 && matches!(self.what(element - 1), What::Prep)
        };
        let behind = element + 1;
        let cleft = behind < last && presents && element < first + CLEFT && matches!(self.what(behind), What::Que) && governed();
        let que = before.or(Some(behind).filter(|_| cleft))?;
        let end = if que < element { element } else { last.min(que + BEHIND) };
        let verb = clauses.first_finite(que + 1..end)?;
        let (mention, found) = self.rules.subject_mention(verb)?;
        let passive = clauses.group(verb).is_some_and(|group| group.passive);
        (found.names_somebody() && !passive).then_some(mention)
    }

    /// *X va plus loin : le port est « en ruine »*: behind a colon, where a thing is spoken of, the sentence unfolds what X has
    /// to say.
    fn unfolds(&self, element: usize, verb: usize) -> Option<Holder> {
        let clauses = &self.rules.clauses;
        let first = self.sentence_first(element);
        let colon = tail(first..verb, BEHIND).rev().find(|&at| matches!(self.what(at), What::Colon))?;
        let told = self.rules.subject_mention(verb).is_none_or(|(_, subject)| !subject.head.acts());
        let main = clauses.first_finite(first..colon)?;
        let ((mention, subject), group) = (self.rules.subject_mention(main)?, clauses.group(main)?);
        let leads = subject.has_name() && subject.head.is_human() && !group.passive;
        (told && leads).then_some(Holder { mention, owns: false })
    }

    /// *pour « tenir bon »*, *pour écarter « le péril »*: what the verb at `verb` is done for.
    fn is_purpose(&self, element: usize, verb: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let infinitive = |at: usize| clauses.is_infinitive(at);
        let outside = infinitive(element - 1);
        let marked = || match self.what(element) {
            What::Quote(stretch) => tokens.word(self.rules.stretches[stretch].start).forms.any(Forms::INFINITIVE),
            _ => false,
        };
        let pour = element.saturating_sub(1 + usize::from(outside));
        pour > verb && (outside || marked()) && tokens.one_of(clauses.elements[pour].start, words!["pour"])
    }

    /// *jugé « dangereux »*, *qualifié de « danger »*, *décrit comme « dangereux »*: the participle of a verb that says what it
    /// finds.
    fn judged(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let Some(stretch) = self.items[index].stretch else { return false };
        let open = self.rules.stretches[stretch].open;
        let link = open > 1 && tokens.one_of(open - 1, words!["comme", "d'", "de"]);
        let Some(verb) = open.checked_sub(1 + usize::from(link)) else { return false };
        let found = tokens.verb(verb);
        let frame = if link { Frames::QUALIFY.or(Frames::ATTRIBUTE) } else { Frames::ATTRIBUTE };
        let charges = link && found.frames.any(Frames::DE_INF);
        let judges = found.reliability >= Reliability::Medium && found.frames.any(frame) && !charges;
        judges && tokens.word(verb).forms.any(Forms::PARTICIPLE)
    }

    /// *Anne Dol, « très émue », a salué la foule*; *« Très émue » par le vote, Anne Dol a promis …*: what is set apart is said
    /// of the subject.
    fn detached(&self, element: usize, first: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let last = self.rules.sentence(element).1.min(element + if element == first { BEHIND } else { 12 });
        let (open, close) = self.row(element);
        let apart = open == first || matches!(self.what(open - 1), What::Comma);
        let comma = (close + 1..last).find(|&at| matches!(self.what(at), What::Comma)).filter(|_| apart)?;
        if comma > close + 1 && !(element == first && self.is_attribute(element, comma)) {
            return None;
        }
        let verb = clauses.first_finite(comma + 1..last)?;
        let ((mention, found), group) = (self.rules.subject_mention(verb)?, clauses.group(verb)?);
        let speaks = found.end <= clauses.elements[element].start || group.says(self.rules.tokens);
        // « Écœurés », les syndicats parlent d'un recul
        let says = group.says(self.rules.tokens) && found.head.speaks();
        // « Choquée » par ces mots, une élue a quitté la salle
        let speaks = speaks || element == first && found.head.is_human() && self.is_adjective(element);
        ((found.head.is_somebody() || says) && speaks && !group.passive).then_some(mention)
    }

    /// *« Fière » d'avoir chanté,* *« très déçus » par le vote,*: an adjective in marks with its complement up to the comma.
    fn is_attribute(&self, element: usize, comma: usize) -> bool {
        let clauses = &self.rules.clauses;
        self.is_adjective(element)
            && matches!(self.what(element + 1), What::Prep)
            && (element + 1..comma).all(|at| !clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_) | What::Stop))
    }

    /// *« fière »*, *« très déçus »*
    fn is_adjective(&self, element: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return false };
        let stretch = &self.rules.stretches[stretch];
        let adverb = self.rules.tokens.has(stretch.start, Classes::ADVERB);
        let word = self.rules.tokens.word(stretch.start + usize::from(adverb && stretch.end > stretch.start + 1));
        word.classes.any(Classes::ADJECTIVE) && !word.classes.any(Classes::NOUN) || word.forms.any(Forms::PARTICIPLE)
    }

    /// *X s'est dit « choqué ». Son collègue Y, « consterné ».*, *Pour sa part, Z, élu de Lans, « rien n'a changé ».*: the verb
    /// of speech is left out.
    fn elided(&self, element: usize, first: usize) -> Option<usize> {
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        let clauses = &self.rules.clauses;
        let last = self.rules.sentence(element).1;
        let ends = element + 1 == last || element + 2 == last && matches!(self.what(element + 1), What::Stop);
        // Idem pour Y, « ravie ».
        let same = element > first + 3 && matches!(self.what(element - 3), What::Prep) && comma(element - 1);
        let pour = same && self.rules.tokens.one_of(clauses.elements[element - 3].start, words!["chez", "pour"]);
        if pour && element <= first + 5 && ends && !clauses.any_finite(first..element) {
            return clauses.mention(element - 2).filter(|(_, found)| found.head.is_human()).map(|(mention, _)| mention);
        }
        let turn = matches!(self.what(first), What::Adverb) && first + 2 < element && comma(first + 1);
        let subject = first + if turn { 2 } else { 0 };
        let parted = element > subject + 1 && comma(element - 1) && (element == subject + 2 || turn && comma(subject + 1));
        let (mention, found) = clauses.mention(subject).filter(|_| parted && ends)?;
        found.head.is_human().then_some(mention)
    }

    /// The verb that adverbs alone part from the words at `element`.
    pub(super) fn verb_before(&self, element: usize) -> Option<usize> {
        const ADVERBS: usize = 3;
        let clauses = &self.rules.clauses;
        clauses.before_adverbs(tail(0..element, ADVERBS)).filter(|&at| clauses.group(at).is_some())
    }
}
