//! A determiner before what is no head of the lexicon: a proper name, *l'Élysée*, a people's name, a word between marks, any
//! other noun.

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::{Gender, GenderEvidence};
use crate::token::{Kind, shape, words};

use super::apposition::{close_name, is_green, is_party_label, resumes, runs_on};
use super::complement::{complements, of_phrase};
use super::head::{head, is_finite, only_verb};
use super::name::{name, phrase_classes};
use super::whose::is_whose;
use super::{CLOSED, Determiner, HUMAN, Head, Mention, OF, follows_preposition};

/// *l'Élysée*, *la CGT*, *l'Ukrainienne Olena Dan*, *les Verts*, *le « boxeur »*, *le pont*
#[inline]
pub(super) fn article_name(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    if input.is_empty() || determiner == Determiner::None {
        return Err(nom::Err::Error(()));
    }
    // le Jeudi 11 novembre: no name
    if input.has(Classes::WEEKDAY) && input.tokens.kind(input.at + 1) == Kind::Number {
        return Err(nom::Err::Error(()));
    }
    let capital = input.tokens.is_capital(input.at);
    // au Parisien: a newspaper
    let people =
        capital && input.has(Classes::DEMONYM) && !(input.has(Classes::METONYM) && input.tokens.is_capital(input.at + 1));
    // a confié au PS Anne Dol: what she said was said to the party
    let label = || is_party_label(input) && !follows_preposition(input.tokens, start) && !input.tokens.has(start, Classes::PREP);
    let member = || close_name(input.skip(1)).is_some_and(|(name, form)| form.head == Head::Person && name.0 == input.at + 1);
    let green = || (is_green(input) || label()) && member();
    // l'agent, un Blanc, a dit: no name
    let colour = || capital && determiner == Determiner::Indefinite && input.one_of(words!["blanc", "blanche", "noir", "noire"]);
    let found = match input.kind() {
        _ if people
            || colour() && !input.tokens.is_capital(input.at + 1)
            || green()
            || capital && townsperson(input, start).is_some() =>
        {
            compatriots(input, start)
        }
        _ if capital => return proper(input, start, determiner),
        Kind::Word => return common(input, start, determiner),
        kind if kind.is_mark() => marked(input, start),
        _ => None,
    };
    let (after, mention) = found.ok_or(nom::Err::Error(()))?;
    Ok((after, Mention { determiner, ..mention }))
}

/// *la Lanseroise*, *le Valmérien Ivo Dol*: the sex of one of a town whose people no list has, told by the article and the
/// ending; but *dans le Lansérois*.
pub(super) fn townsperson(input: Cursor<'_>, start: usize) -> Option<Gender> {
    const MEN: &[&str] = &["ois", "ais", "ien", "éen", "ain"];
    const WOMEN: &[&str] = &["oise", "aise", "ienne", "éenne", "aine"];
    let (tokens, word) = (input.tokens, input.tokens.str(input.at));
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let (he, she) = (words!["ce", "l'", "le", "un"], words!["cette", "l'", "la", "une"]);
    let gender = match () {
        () if tokens.one_of(start, he) && ends(MEN) => Gender::Masculine,
        () if tokens.one_of(start, she) && ends(WOMEN) => Gender::Feminine,
        () => return None,
    };
    let region = start > 0 && tokens.one_of(start - 1, words!["dans", "sur", "vers", "depuis", "entre"]);
    let alone = !tokens.is_capital(input.at + 1) || close_name(input.skip(1)).is_some_and(|(_, form)| form.head == Head::Person);
    // l'ancien Lanserois
    let former = usize::from(tokens.is_of(start + 1, Fields::FORMER));
    let plain = input.word().classes.is_unknown() && start + 1 + former == input.at && !tokens.is(input.at, shape::ALL_CAPITALS);
    (plain && alone && !region).then_some(gender)
}

/// *l'Ukrainienne Olena Dan*, *les Bretons d'Armor Avenir*
fn compatriots(input: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let told = input.word().agreement;
    let agreement = townsperson(input, start).map_or(told, |gender| Agreement::SINGULAR.of(gender));
    // Contre les Belges, Ivo Dol a marqué, Face au Belge, Ivo Dol a marqué: the comma opens the clause
    let opens = |name: (usize, usize)| {
        let behind = Cursor { at: name.1, ..input };
        name.0 > input.at + 1 && (agreement.is_plural() || runs_on(behind, start) || resumes(behind, start))
    };
    if let Some((name, form)) = close_name(input.skip(1)).filter(|(name, _)| !opens(*name)) {
        let mut mention = Mention::new(start, name.1, input.at, Head::Role);
        (mention.name, mention.role, mention.agreement) = (name, (input.at, input.at + 1), agreement);
        mention.gender = form.gender.or(Some(GenderEvidence::RoleForm));
        return Some((Cursor { at: name.1, ..input }, mention));
    }
    let (end, _) = name(input)?;
    let end = Cursor { at: end, ..input };
    let after = if end.has(OF) { complements(end, Head::Human) } else { end };
    let mut mention = Mention::new(start, after.at, input.at, Head::Human);
    (mention.role, mention.agreement) = ((input.at, after.at), agreement.gender());
    Some((after, mention))
}

/// *l'Élysée*, *la CGT*, *20 Minutes*: people take no article, *le Jamel Comedy Club* is a place; but *mon cher Marc*.
fn proper(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let (tokens, at) = (input.tokens, input.at);
    let Some((end, form)) = name(input) else { return Err(nom::Err::Error(())) };
    // 20 Minutes: a number counts what it stands before; au festival 2019 Anne Dol …: no name is counted.
    let counted = start < at && tokens.kind(at - 1) == Kind::Number;
    // vers 06h00 GMT: letters are no name either.
    let units = tokens.has(at, Classes::TIME) && !tokens.is(at, shape::ALL_CAPITALS);
    // 2020-11 Plusieurs élus: a date before a sentence
    if counted && input.has(Classes::DETERMINERS) || counted && !(units || tokens.str(at).ends_with('s')) {
        return Err(nom::Err::Error(()));
    }
    // l'A16, la D8: a road
    if end == at + 1 && is_road(tokens.str(at)) {
        return common(input, start, determiner);
    }
    // le PIB, le Covid: nobody is called so; but le Programme alimentaire breton
    if end == at + 1 && input.has(Classes::NOT_NAME) && !input.has(Classes::TITLE_HEAD.or(Classes::SPEECH_NOUN)) {
        return common(input, start, determiner);
    }
    // le Bureau breton pour la défense des marais
    let noun = end == at + 1 && input.has(Classes::NOUN) && !input.has(Classes::METONYM.or(Classes::FIRST_NAME));
    let noun = noun || end == at + 1 && is_trade_of_letters(tokens.str(at));
    let end = Cursor { at: end, ..input };
    let after = if noun && determiner == Determiner::Definite { complements(end, Head::Organisation) } else { end };
    let after = if after.at == end.at && determiner == Determiner::Definite { seated(input, end).unwrap_or(end) } else { after };
    // notre chère Bretagne
    let place = input.has(Classes::COUNTRY.or(Classes::METONYM));
    let own = tokens.one_of(start, words!["ma", "mon", "notre"]) || form.head == Head::Person;
    let dear = determiner == Determiner::Possessive && own && start + 2 == at && tokens.has(at - 1, Classes::ADJECTIVE) && !place;
    let kind = if dear && after.at == end.at && form.head != Head::Organisation { Head::Person } else { Head::Organisation };
    let mut mention = Mention::new(start, after.at, at, kind);
    mention.name = (at - usize::from(counted), after.at);
    (mention.determiner, mention.agreement) = (determiner, input.word().agreement.gender());
    Ok((after, mention))
}

/// *A16*, *N7*, *RD 8* without its space
fn is_road(word: &str) -> bool {
    let number = ["A", "RD", "RN", "D", "N"].iter().find_map(|letters| word.strip_prefix(letters));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}

/// *la FDV-Services publics*, *la FDV-Centrale générale*: behind letters and their hyphen a noun, with what belongs to it.
fn is_trade_of_letters(word: &str) -> bool {
    let Some((letters, noun)) = word.split_once('-') else { return false };
    let small = || noun.chars().skip(1).all(char::is_lowercase);
    letters.len() > 1
        && letters.chars().all(char::is_uppercase)
        && noun.starts_with(char::is_uppercase)
        && noun.len() > 2
        && small()
}

/// *le Grand Orchestre de Brest*, *le GRV des Hautes-Terres*, *les Sages de la rue Haute*: behind the place that tells where a
/// body is, whose name ends at `end`.
fn seated<'a>(name: Cursor<'a>, end: Cursor<'a>) -> Option<Cursor<'a>> {
    let (tokens, place) = (name.tokens, end.skip(1));
    let town = place.has(Classes::COUNTRY) || phrase_classes(place).is_some_and(|(_, classes)| classes.any(Classes::COUNTRY));
    let street = place.one_of(words!["la"]) && place.skip(1).one_of(words!["rue"]) && tokens.is_capital(place.at + 2);
    let seat = town && tokens.is_capital(place.at) && !name.has(Classes::COUNTRY) || street;
    let behind = if end.one_of(words!["de", "d'"]) && seat || is_country_of_letters(end) { of_phrase(place) } else { None };
    behind.map(|behind| behind.skip(usize::from(street)))
}

/// *le GRV des Hautes-Terres*, *la FDV du Haut-Lans*: behind letters that the lexicon does not know, a place that has an article.
fn is_country_of_letters(end: Cursor<'_>) -> bool {
    let tokens = end.tokens;
    let place = end.skip(1 + usize::from(end.skip(1).has(Classes::DET_DEF)));
    let article = place.at > end.at + 1 || end.one_of(words!["du", "des"]);
    let letters = tokens.is(end.at - 1, shape::ALL_CAPITALS) && tokens.classes(end.at - 1).is_unknown();
    letters && article && end.has(OF) && tokens.is_capital(place.at) && !place.has(Classes::FIRST_NAME.or(HUMAN))
}

/// *le « boxeur »*, *les « gilets jaunes »*: the noun stands between marks.
fn marked(input: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let (end, classes, agreement) = head(input.skip(1))?;
    if end >= input.end || !classes.any(HUMAN) || !input.tokens.kind(end).is_mark() {
        return None;
    }
    let kind = if classes.any(Classes::GROUP) { Head::Group } else { Head::Human };
    let mut mention = Mention::new(start, end + 1, input.at + 1, kind);
    (mention.role, mention.agreement) = ((input.at + 1, end), agreement);
    Some((Cursor { at: end + 1, ..input }, mention))
}

/// How many tokens before a thing with a name a verb of speech stands whose subject the name may be.
const NEAR: usize = 5;

/// *le pont*: any other lower-case word behind a determiner is a noun.
fn common(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let closed = input.has(CLOSED.or(Classes::DETERMINERS)) && !input.has(Classes::NOUN.or(Classes::TIME));
    if closed || only_verb(input) {
        return Err(nom::Err::Error(()));
    }
    let tokens = input.tokens;
    let mut after = complements(input.skip(1), Head::Thing);
    // le stade Ferrol: a place named after somebody; but a dit dans le stade Jean Ferrol
    let alone = after.at == input.at + 1 && tokens.is_capital(after.at);
    // le robot Kaz: what it is called; but a dit dans la salle Kaz, la Bretonne Kaz
    let called = || {
        let said = || (start.saturating_sub(NEAR)..start).any(|at| tokens.has(at, Classes::SPEECH));
        let bare = !tokens.is_capital(input.at) && !tokens.is_capital(after.at + 1) && !input.word().agreement.is_plural();
        // la tribu Kaz exige
        let acts = is_finite(after.skip(1)) || after.skip(1).has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
        bare && !after.has(Classes::FIRST_NAME.or(Classes::CIVILITY).or(Classes::METONYM)) && !acts && !said()
    };
    let namesake = alone && (tokens.is_of(input.at, Fields::NAMESAKE) || called());
    let named = if namesake && determiner == Determiner::Definite { name(after) } else { None };
    if let Some((end, _)) = named.filter(|(end, form)| form.head != Head::Person || *end == after.at + 1) {
        after = Cursor { at: end, ..input };
    }
    // le bateau du préfet Jean Dol: the name belongs to the complement
    let whose = after.kind() == Kind::Word && tokens.is_capital(after.at) && is_whose(tokens, input.at + 1, after.at);
    if let Some((name, _)) = if whose { close_name(after).filter(|(_, form)| form.head == Head::Person) } else { None } {
        after = Cursor { at: name.1, ..input };
    }
    let mut mention = Mention::new(start, after.at, input.at, Head::Thing);
    (mention.determiner, mention.role, mention.agreement) = (determiner, (input.at, after.at), input.word().agreement);
    // a dit le trufficulteur de Lans, Jean Dol: whatever the word, behind its verb a given name between commas makes it somebody;
    // but En évoquant le déneigement, Anne Dol a dit
    let unknown = input.word().classes.is_unknown() && matches!(determiner, Determiner::Definite | Determiner::Possessive);
    let speech = |at: usize| tokens.has(at, Classes::SPEECH) && !tokens.word(at).forms.any(Forms::PRESENT_PARTICIPLE);
    let said = unknown && start > 0 && speech(start - 1) && !tokens.has(start, Classes::CONTRACTION);
    let bearer = if said { close_name(after) } else { None }.filter(|(name, form)| {
        let behind = Cursor { at: name.1, ..input };
        name.0 == after.at + 1 && form.head == Head::Person && !behind.one_of(words!["et"]) && !runs_on(behind, start)
    });
    if let Some((name, form)) = bearer {
        (mention.name, mention.end, mention.head, mention.gender) = (name, name.1, Head::Role, form.gender);
        mention.agreement = mention.agreement.with_gender(form.agreement);
        after = Cursor { at: name.1, ..input };
    }
    Ok((after, mention))
}
