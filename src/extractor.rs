//! Options, and the passes in their order.

use std::cell::Cell;
use std::sync::Arc;

use crate::attribution::Rules;
use crate::clause::{self, Clauses};
use crate::error::Error;
use crate::known::{Known, KnownSpeaker, Mention};
use crate::lexicon::{self, Lexicon};
use crate::mention::{first, given};
use crate::model::{Analysis, QuoteKind, Warning, WarningKind};
use crate::result::Results;
use crate::span::Span;
use crate::speaker::Cast;
use crate::token::{Lists, Tokens};
use crate::view::{self, View};
use crate::{page, part, quotation, reading};

/// Bytes of a text that are read: a token holds its place in 32 bits, and a character grows to three times its bytes at most when
/// it is composed.
const LONGEST: usize = 1 << 30;

/// From how many tokens on a text leaves no room to the next one.
const LONG: usize = 10_000;

/// The lists of a short text that has been read: another one finds room in them, where asking for it would cost a thirtieth of
/// its reading.
#[derive(Default)]
struct Room {
    tokens: Lists,
    clauses: Clauses,
    cast: Option<Cast>,
}

thread_local! {
    static ROOM: Cell<Room> = Cell::default();
}

impl Room {
    fn take() -> Self {
        ROOM.try_with(Cell::take).unwrap_or_default()
    }

    /// Leaves the room to the next text of the thread; one that ends keeps nothing.
    fn leave(self) {
        let _ = ROOM.try_with(|room| room.set(self));
    }
}

/// Which kinds of quotation to return; see [`ExtractorBuilder::kinds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds([bool; 3]);

impl Kinds {
    pub(crate) fn holds(self, kind: QuoteKind) -> bool {
        self.0[kind as usize]
    }
}

/// Options of an [`Extractor`]; only [`build`](Self::build) can fail.
///
/// ```
/// use dixit::{Extractor, QuoteKind};
/// let extractor = Extractor::builder().kinds([QuoteKind::Direct]).role("archidruidesse").shortest(3).build()?;
/// let analysis = extractor.analyze("« Le gui est mûr », dit l'archidruidesse.");
/// assert_eq!(analysis.speakers()[0].name(), "l'archidruidesse");
/// # Ok::<(), dixit::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ExtractorBuilder {
    kinds: Option<Vec<QuoteKind>>,
    lists: Vec<String>,
    verbs: Vec<String>,
    roles: Vec<String>,
    organisations: Vec<String>,
    speakers: Vec<KnownSpeaker>,
    shortest: usize,
    entities: Entities,
}

/// What to do with HTML entities (`&laquo;`, `&#233;`) in the text.
///
/// ```
/// use dixit::{Entities, Extractor};
/// let text = "&laquo; Oui &raquo;, dit Zo&eacute; Dol.";
/// let analysis = Extractor::builder().entities(Entities::Decode).build()?.analyze(text);
/// assert_eq!(analysis.quotes()[0].words(), "Oui");
/// assert_eq!(&text[analysis.quotes()[0].mention().unwrap().range()], "Zo&eacute; Dol");
/// assert_eq!(analysis.speakers()[0].name(), "Zoé Dol");
/// # Ok::<(), dixit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entities {
    /// Read the text as it is.
    #[default]
    Keep,
    /// Read `&laquo;` as «; spans still are those of the text as given.
    Decode,
}

impl ExtractorBuilder {
    /// Return only these kinds; all three unless told.
    ///
    /// The text is read as if all were asked for: these quotations are those of the full analysis, speakers and confidence
    /// included. Speakers of other quotations only are left out, and a parent left out is replaced by its own.
    ///
    /// ```
    /// use dixit::{Extractor, QuoteKind};
    /// let extractor = Extractor::builder().kinds([QuoteKind::Direct, QuoteKind::Mixed]).build()?;
    /// assert!(extractor.analyze("Anne Dol dit que le pont tiendra.").quotes().is_empty());
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = QuoteKind>) -> Self {
        self.kinds = Some(kinds.into_iter().collect());
        self
    }

    /// One more verb of speech, by its infinitive.
    ///
    /// ```
    /// let extractor = dixit::Extractor::builder().verb("storytweeter").build()?;
    /// let analysis = extractor.analyze("Anne Dol a storytweeté que le pont tiendrait.");
    /// assert_eq!(analysis.quotes()[0].cue().unwrap().lemma(), Some("storytweeter"));
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn verb(mut self, infinitive: impl Into<String>) -> Self {
        self.verbs.push(infinitive.into());
        self
    }

    /// One more role or title.
    ///
    /// ```
    /// let extractor = dixit::Extractor::builder().role("archidruidesse").build()?;
    /// let analysis = extractor.analyze("« Oui », dit l'archidruidesse Anne Dol.");
    /// assert_eq!(analysis.speakers()[0].name(), "Anne Dol");
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.roles.push(role.into());
        self
    }

    /// One more organisation, by its name or its head noun.
    ///
    /// ```
    /// use dixit::{Extractor, SpeakerKind};
    /// let extractor = Extractor::builder().organisation("Ker Vor").build()?;
    /// let analysis = extractor.analyze("« Le quai rouvre », annonce Ker Vor.");
    /// assert_eq!(analysis.speakers()[0].kind(), SpeakerKind::Organisation);
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn organisation(mut self, organisation: impl Into<String>) -> Self {
        self.organisations.push(organisation.into());
        self
    }

    /// Word lists of your own, in one text.
    ///
    /// Each list stands under its name in brackets, one entry a line, its columns parted by tabs; `#` starts a comment. The
    /// columns are those of the lists of the crate, whose heads in `src/lexicon/data` explain them. In `[verbs]`, `[roles]`,
    /// `[organisations]` and `[metonyms]` the first column is enough. The other lists are `[verb_phrases]`, `[places]`,
    /// `[demonyms]`, `[first_names]` and `[nouns]`. A verb that the crate has already is governed as you say.
    ///
    /// ```
    /// let lexicon = "
    /// [verbs]
    /// storytweeter
    /// ## reliability, frames (que, noun), flags (incise)
    /// chevroter\t3\tNQ\ti
    /// [verb_phrases]
    /// crier au loup\t2\tN\ti
    /// [roles]
    /// archidruidesse\tR\tfs
    /// [organisations]
    /// confrérie\tO\tf
    /// ";
    /// let extractor = dixit::Extractor::builder().lexicon(lexicon).build()?;
    /// let analysis = extractor.analyze("« Oui », chevrote l'archidruidesse. La confrérie a storytweeté que le gui était mûr.");
    /// assert_eq!(analysis.quotes().len(), 2);
    /// let error = dixit::Extractor::builder().lexicon("[verbs]\ntable").build().unwrap_err();
    /// assert_eq!(error.line(), Some(2));
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn lexicon(mut self, lists: impl Into<String>) -> Self {
        self.lists.push(lists.into());
        self
    }

    /// One more speaker that texts may name; see [`KnownSpeaker`].
    ///
    /// ```
    /// use dixit::{Extractor, KnownSpeaker};
    /// let extractor = Extractor::builder().known_speaker(KnownSpeaker::new("Anne Dol").alias("la Dolmen")).build()?;
    /// assert_eq!(extractor.analyze("« Oui », dit la Dolmen.").speakers()[0].name(), "Anne Dol");
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn known_speaker(mut self, speaker: KnownSpeaker) -> Self {
        self.speakers.push(speaker);
        self
    }

    /// Leave out quotations in marks of fewer words than this.
    ///
    /// ```
    /// let extractor = dixit::Extractor::builder().shortest(3).build()?;
    /// let analysis = extractor.analyze("« Oui », dit Anne Dol. « Le pont tiendra », ajoute-t-elle.");
    /// assert_eq!(analysis.quotes().len(), 1);
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn shortest(mut self, words: usize) -> Self {
        self.shortest = words;
        self
    }

    /// What to do with HTML entities; kept unless told. See [`Entities`].
    pub fn entities(mut self, entities: Entities) -> Self {
        self.entities = entities;
        self
    }

    /// Checks the options and builds the extractor.
    ///
    /// # Errors
    /// The first bad option, named: a line of a lexicon that cannot be read, an empty verb, a name without a letter, a speaker
    /// given twice with different facts.
    ///
    /// ```
    /// let error = dixit::Extractor::builder().verb("parole").build().unwrap_err();
    /// assert_eq!(error.to_string(), "extra verb \"parole\" is no infinitive in -er, -ir, -oir or -re");
    /// ```
    pub fn build(self) -> Result<Extractor, Error> {
        let Self { kinds, lists, verbs, roles, organisations, speakers, shortest, entities } = self;
        let plain = [&lists, &verbs, &roles, &organisations].iter().all(|given| given.is_empty());
        let lexicon = if plain {
            Arc::clone(Lexicon::base())
        } else {
            Arc::new(lexicon::with_extras(&lists, &verbs, &roles, &organisations)?)
        };
        let kinds = kinds.map_or(Kinds([true; 3]), |kinds| {
            let mut chosen = [false; 3];
            kinds.iter().for_each(|&kind| chosen[kind as usize] = true);
            Kinds(chosen)
        });
        Ok(Extractor { lexicon, kinds, known: Arc::new(Known::new(speakers)?), shortest, entities, part: part::SIZE })
    }
}

/// Reads texts. Built once, shared by reference between threads; a clone shares the lexicon.
///
/// ```
/// let extractor = dixit::Extractor::new();
/// let texts = ["« Oui », dit Anne Dol.", "« Non », dit Paul Rey."];
/// let names = std::thread::scope(|scope| {
///     texts.map(|text| scope.spawn(|| extractor.analyze(text).into_owned())).map(|thread| thread.join().unwrap())
/// });
/// assert_eq!(names[1].speakers()[0].name(), "Paul Rey");
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    kinds: Kinds,
    known: Arc<Known>,
    shortest: usize,
    entities: Entities,
    /// Bytes of a part.
    part: usize,
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// An extractor with the default options.
    ///
    /// ```
    /// assert_eq!(dixit::Extractor::new().analyze("« Oui », dit Anne Dol.").quotes().len(), 1);
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self {
            lexicon: Arc::clone(Lexicon::base()),
            kinds: Kinds([true; 3]),
            known: Arc::default(),
            shortest: 0,
            entities: Entities::Keep,
            part: part::SIZE,
        }
    }

    /// Options to set before [`ExtractorBuilder::build`].
    ///
    /// ```
    /// let extractor = dixit::Extractor::builder().shortest(2).build()?;
    /// assert!(extractor.analyze("« Oui », dit Anne Dol.").quotes().is_empty());
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Who said what in `text`. Total: any text gives a result.
    ///
    /// ```
    /// let extractor = dixit::Extractor::new();
    /// let analysis = extractor.analyze("Selon Anne Dol, le pont tiendra.");
    /// assert_eq!(analysis.quotes()[0].words(), "le pont tiendra");
    /// ```
    #[must_use]
    pub fn analyze<'t>(&self, text: &'t str) -> Analysis<'t> {
        self.analyze_with(text, &[])
    }

    /// Who said what in `text`, where the caller's own recogniser found these mentions.
    ///
    /// A mention that cannot be used (outside the text, inside a character, without a word, over another) is left out with a
    /// [`Warning`].
    ///
    /// ```
    /// use dixit::{Extractor, Mention, Span, WarningKind};
    /// let text = "« Oui », a dit la Dolmen. Mme Dol a ajouté qu'elle signerait.";
    /// let at = |words: &str| Span::from(text.find(words).unwrap()..text.find(words).unwrap() + words.len());
    /// let mentions = [Mention::new(at("la Dolmen")).id("Q1"), Mention::new(at("Mme Dol")).id("Q1"), Mention::new(900..910)];
    /// let analysis = Extractor::new().analyze_with(text, &mentions);
    /// assert!(analysis.quotes().iter().all(|quote| analysis.speaker_of(quote).unwrap().id() == Some("Q1")));
    /// assert_eq!(analysis.warnings()[0].kind(), WarningKind::BadMention);
    /// ```
    #[must_use]
    pub fn analyze_with<'t>(&self, text: &'t str, mentions: &[Mention]) -> Analysis<'t> {
        let (text, rest) = text.split_at(view::boundary(text, LONGEST));
        let view = View::new(text, self.entities, &self.lexicon);
        let mut warnings = Vec::new();
        if !rest.is_empty() {
            warnings.push(Warning { span: Span::new(text.len(), text.len() + rest.len()), kind: WarningKind::TextTooLong });
        }
        let mut identities = self.known.identify(&view, mentions, &mut warnings);
        let mut results = Results::new(&view, warnings);
        let mut room = Room::take();
        let mut tokens = Tokens::within(view.text(), &self.lexicon, room.tokens);
        let mut past = reading::Past::within(room.cast);
        let (mut start, mut size) = (0, self.part);
        // What the page offers besides its text is a part of its own behind it.
        let mut aside = false;
        loop {
            let mut end = part::reach(view.text(), start, size);
            if aside {
                tokens.read_aside();
            } else {
                tokens.read(start, end);
                page::set_aside(&mut tokens);
            }
            let (mut stretches, mut oddities) = quotation::find(&tokens);
            let ends = end == view.text().len();
            if !ends {
                let Some(behind) = part::end(&tokens, &stretches) else {
                    // What is read again stays a small share of the text.
                    size = size.saturating_mul(8);
                    continue;
                };
                tokens.end_at(behind);
                stretches.truncate(stretches.partition_point(|stretch| stretch.open < behind));
                oddities.retain(|oddity| oddity.token < behind);
                end = tokens.bytes(behind - 1, behind).1;
            }
            let last = ends && (aside || !page::speaks(&tokens));
            let given_names = first::names(&tokens);
            tokens.christen(&given_names);
            let names = given::names(&tokens);
            tokens.told = identities.tell(&view, &tokens, names, end, &mut results.warnings);
            let clauses = clause::cut(&tokens, &stretches, past.sentences, std::mem::take(&mut room.clauses));
            let rules = Rules::new(&tokens, &clauses, &stretches);
            let reading = reading::read(&rules, past, last && results.is_empty());
            results.take(&tokens, &reading, &oddities, |kind, words| {
                self.kinds.holds(kind)
                    && (kind == QuoteKind::Indirect || self.shortest == 0 || words.nth(self.shortest - 1).is_some())
            });
            if last {
                let analysis = results.end(&tokens, &reading.speakers, &identities);
                if start == 0 && tokens.len() < LONG {
                    let cast = Some(reading.speakers.cast.emptied());
                    Room { tokens: tokens.into_lists(), clauses, cast }.leave();
                }
                return analysis;
            }
            let (left, kept) = reading.leave(&clauses);
            aside = ends;
            past = if aside { left.apart() } else { left };
            room.clauses = clauses;
            tokens.leave(&kept);
            (start, size) = (end, self.part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads texts in parts as short as can be.
    fn in_parts(part: usize) -> Extractor {
        Extractor { part, ..Extractor::new() }
    }

    #[test]
    fn speakers_go_on_from_part_to_part() {
        let text = "Les élus étaient réunis lundi. La maire de Lans, Claire Vasseur, présidait.\n\n\
            Il faisait froid dans la salle. Claire Vasseur a ouvert la séance.\n\n\
            « Le pont tiendra », a déclaré la maire. Personne n'a répondu.\n\n\
            Le préfet est venu plus tard. Il n'avait rien à dire.\n\n\
            « Merci à tous », a conclu Mme Vasseur.\n\n\
            La séance a été levée. Il était tard.\n\n\
            « C'est long », a-t-elle soufflé.\n";
        for part in [40, 60, 100, 150, 1000] {
            let extractor = in_parts(part);
            let analysis = extractor.analyze(text);
            assert_eq!(analysis, Extractor::new().analyze(text), "parts of {part} bytes");
            assert_eq!(analysis.speakers().len(), 1);
            assert_eq!(analysis.speakers()[0].name(), "Claire Vasseur");
            assert_eq!(analysis.quotes().len(), 3);
        }
    }

    #[test]
    fn the_callers_mentions_are_found_in_their_parts() {
        let text = "Ana dol arrive. Elle sourit.\n\n« Oui », dit ana dol.\n\nIl pleut sur la ville. Il vente.\n\n« Non », dit dj gwenn.\n\n\
            Le soir tombe. Il pleut.\n\n« Si », dit ana dol.\n";
        let mentions: Vec<Mention> = [("ana dol", "Q1"), ("dj gwenn", "Q2")]
            .iter()
            .flat_map(|&(name, id)| text.match_indices(name).map(move |(at, _)| Mention::new(at..at + name.len()).id(id)))
            .collect();
        let analysis = in_parts(20).analyze_with(text, &mentions);
        assert_eq!(analysis, Extractor::new().analyze_with(text, &mentions));
        let ids: Vec<_> = analysis.quotes().iter().map(|quote| analysis.speaker_of(quote).unwrap().id()).collect();
        assert_eq!(ids, [Some("Q1"), Some("Q2"), Some("Q1")]);
        assert!(analysis.warnings().is_empty());
    }

    #[test]
    fn what_a_page_offers_is_read_behind_the_text() {
        let text =
            "« Oui », dit ana dol.\n\nLire aussi : « Non », dit dj gwenn\n\n« Si », ajoute-t-elle.\n\nPublicité\n\nIl pleut.\n";
        let at = |name: &str| text.find(name).unwrap()..text.find(name).unwrap() + name.len();
        let mentions = [Mention::new(at("ana dol")).id("Q1"), Mention::new(at("dj gwenn")).id("Q2")];
        for part in [20, 50, 1000] {
            let analysis = in_parts(part).analyze_with(text, &mentions);
            let said: Vec<_> = analysis
                .quotes()
                .iter()
                .map(|quote| (quote.words().into_owned(), analysis.speaker_of(quote).unwrap().id().unwrap()))
                .collect();
            let wanted = [("Oui", "Q1"), ("Non", "Q2"), ("Si", "Q1")].map(|(words, id)| (words.to_owned(), id));
            assert_eq!(said, wanted, "parts of {part} bytes");
            let ids: Vec<_> = analysis.speakers().iter().map(|speaker| speaker.id().unwrap()).collect();
            assert_eq!(ids, ["Q1", "Q2"]);
            assert!(analysis.warnings().is_empty());
        }
    }

    #[test]
    fn no_part_breaks_a_text() {
        let cases = include_str!("../tests/constructions.tsv");
        let texts = || cases.lines().filter_map(|line| line.split('\t').find(|cell| cell.len() > 20));
        let text: String = texts().flat_map(|text| [text, "\n\n"]).collect();
        for part in [1, 100, 1_000, 10_000] {
            let extractor = in_parts(part);
            let analysis = extractor.analyze(&text);
            assert!(analysis.quotes().windows(2).all(|pair| pair[0].spans()[0].start() <= pair[1].spans()[0].start()));
            assert!(
                analysis.quotes().iter().all(|quote| quote.speaker().is_none_or(|speaker| speaker < analysis.speakers().len()))
            );
            let words = |quote: &crate::Quote<'_>| {
                quote.spans().iter().zip(quote.parts()).all(|(span, part)| &text[span.range()] == part)
            };
            assert!(analysis.quotes().iter().all(words));
        }
    }

    #[test]
    fn a_line_without_end_is_cut_between_sentences() {
        let told =
            "Il pleut sur la ville et « tout est vide », sauf le port. Les rues montent, et M. Rey les compte. ".repeat(2_000);
        let text =
            format!("La maire de Lans, Claire Vasseur, présidait. {told}« Le pont tiendra », a conclu Mme Vasseur. {told}");
        let (parts, whole) = (in_parts(20_000).analyze(&text), Extractor::new().analyze(&text));
        assert_eq!(parts.quotes().len(), whole.quotes().len());
        let said = |analysis: &Analysis<'_>| {
            let quote = analysis.quotes().iter().find(|quote| quote.words() == "Le pont tiendra").unwrap();
            analysis.speaker_of(quote).unwrap().name().to_owned()
        };
        assert_eq!((said(&parts), said(&whole)), ("Claire Vasseur".to_owned(), "Claire Vasseur".to_owned()));
    }

    #[test]
    fn a_mark_that_nothing_opened_goes_back_no_farther_than_its_part() {
        let told = "Il pleut sur la ville. Les rues sont vides.\n\n".repeat(8);
        let text = format!("{told}Le pont “tiendra » longtemps”, a dit Anne Dol.\n\n{told}");
        for part in [50, 200] {
            assert_eq!(in_parts(part).analyze(&text), Extractor::new().analyze(&text));
        }
    }
}
