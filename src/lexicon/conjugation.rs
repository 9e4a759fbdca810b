//! The forms of a verb from its infinitive alone.
//!
//! The first group needs spelling rules only (*annonça*, *jugea*, *répète*, *martèle*, *appelle*, *emploie*); the second is
//! regular; the third follows [`MODELS`], a table by the ending of the infinitive, so that *redire* or *parvenir* need no entry
//! of their own. Both spellings of the 1990 reform are made.

use super::word::Forms;

/// By ending: present 3s and 3p, participle (masculine, or masculine/feminine), present participle, past historic 3s, stem of the
/// future, and the present subjunctive 3s where the present 3p does not give it. `-` stands for a form the verb lacks, and a verb
/// may have two lines (*assied*, *assoit*). The longest ending that fits is the model; an empty line sends the verb to the
/// second group.
const MODELS: &[(&str, &str)] = &[
    ("absoudre", "absout absolvent absous/absoute absolvant - absoudr"),
    ("accroître", "accroît accroissent accru accroissant accrut accroîtr"),
    ("aitre", "ait aissent u aissant ut aitr"),
    ("aller", "va vont allé allant alla ir aille"),
    ("asseoir", "assied asseyent assis asseyant assit assiér"),
    ("asseoir", "assoit assoient assis assoyant assit assoir"),
    ("asservir", ""),
    ("assortir", ""),
    ("aître", "aît aissent u aissant ut aîtr"),
    ("battre", "bat battent battu battant battit battr"),
    ("boire", "boit boivent bu buvant but boir"),
    ("bouillir", "bout bouillent bouilli bouillant bouillit bouillir"),
    ("braire", "brait braient brait brayant - brair"),
    ("cevoir", "çoit çoivent çu cevant çut cevr"),
    ("clore", "clôt closent clos closant - clor"),
    ("clore", "clot closent clos closant - clor"),
    ("clure", "clut cluent clu cluant clut clur"),
    ("connaitre", "connait connaissent connu connaissant connut connaitr"),
    ("connaître", "connaît connaissent connu connaissant connut connaîtr"),
    ("coudre", "coud cousent cousu cousant cousit coudr"),
    ("courir", "court courent couru courant courut courr"),
    ("crire", "crit crivent crit crivant crivit crir"),
    ("croire", "croit croient cru croyant crut croir"),
    ("cueillir", "cueille cueillent cueilli cueillant cueillit cueiller"),
    ("devoir", "doit doivent dû/due devant dut devr"),
    ("dire", "dit disent dit disant dit dir"),
    ("dissoudre", "dissout dissolvent dissous/dissoute dissolvant - dissoudr"),
    ("dormir", "dort dorment dormi dormant dormit dormir"),
    ("défaillir", "défaille défaillent défailli défaillant défaillit défaillir"),
    ("envoyer", "envoie envoient envoyé envoyant envoya enverr"),
    ("faillir", "faillit faillissent failli faillissant faillit faillir"),
    ("faire", "fait font fait faisant fit fer fasse"),
    ("falloir", "faut - fallu - fallut faudr faille"),
    ("ffrir", "ffre ffrent ffert ffrant ffrit ffrir"),
    ("foutre", "fout foutent foutu foutant - foutr"),
    ("frire", "frit - frit - - frir"),
    ("fuir", "fuit fuient fui fuyant fuit fuir"),
    ("haïr", "hait haïssent haï haïssant haït haïr"),
    ("impartir", ""),
    ("inclure", "inclut incluent inclus incluant inclut inclur"),
    ("indre", "int ignent int ignant ignit indr"),
    ("lire", "lit lisent lu lisant lut lir"),
    ("luire", "luit luisent lui luisant luisit luir"),
    ("maudire", "maudit maudissent maudit maudissant maudit maudir"),
    ("mentir", "ment mentent menti mentant mentit mentir"),
    ("mettre", "met mettent mis mettant mit mettr"),
    ("moudre", "moud moulent moulu moulant moulut moudr"),
    ("mourir", "meurt meurent mort mourant mourut mourr"),
    ("mouvoir", "meut meuvent mu mouvant mut mouvr"),
    ("naitre", "nait naissent né naissant naquit naitr"),
    ("naître", "naît naissent né naissant naquit naîtr"),
    ("nuire", "nuit nuisent nui nuisant nuisit nuir"),
    ("oitre", "oit oissent u oissant ut oitr"),
    ("ouvrir", "ouvre ouvrent ouvert ouvrant ouvrit ouvrir"),
    ("oître", "oît oissent u oissant ut oîtr"),
    ("partir", "part partent parti partant partit partir"),
    ("plaire", "plaît plaisent plu plaisant plut plair"),
    ("plaire", "plait plaisent plu plaisant plut plair"),
    ("pleuvoir", "pleut pleuvent plu pleuvant plut pleuvr"),
    ("pourvoir", "pourvoit pourvoient pourvu pourvoyant pourvut pourvoir"),
    ("pouvoir", "peut peuvent pu pouvant put pourr puisse"),
    ("prendre", "prend prennent pris prenant prit prendr"),
    ("prévaloir", "prévaut prévalent prévalu prévalant prévalut prévaudr prévale"),
    ("prévoir", "prévoit prévoient prévu prévoyant prévit prévoir"),
    ("quérir", "quiert quièrent quis quérant quit querr"),
    ("repentir", "repent repentent repenti repentant repentit repentir"),
    ("rire", "rit rient ri riant rit rir"),
    ("rompre", "rompt rompent rompu rompant rompit rompr"),
    ("répartir", ""),
    ("résoudre", "résout résolvent résolu résolvant résolut résoudr"),
    ("saillir", "saille saillent sailli saillant saillit saillir"),
    ("savoir", "sait savent su sachant sut saur sache"),
    ("sentir", "sent sentent senti sentant sentit sentir"),
    ("servir", "sert servent servi servant servit servir"),
    ("sortir", "sort sortent sorti sortant sortit sortir"),
    ("suffire", "suffit suffisent suffi suffisant suffit suffir"),
    ("suivre", "suit suivent suivi suivant suivit suivr"),
    ("surseoir", "sursoit sursoient sursis sursoyant sursit surseoir"),
    ("taire", "tait taisent tu taisant tut tair"),
    ("tenir", "tient tiennent tenu tenant tint tiendr"),
    ("traire", "trait traient trait trayant - trair"),
    ("uire", "uit uisent uit uisant uisit uir"),
    ("vaincre", "vainc vainquent vaincu vainquant vainquit vaincr"),
    ("valoir", "vaut valent valu valant valut vaudr vaille"),
    ("venir", "vient viennent venu venant vint viendr"),
    ("vivre", "vit vivent vécu vivant vécut vivr"),
    ("voir", "voit voient vu voyant vit verr"),
    ("vouloir", "veut veulent voulu voulant voulut voudr veuille"),
    ("vêtir", "vêt vêtent vêtu vêtant vêtit vêtir"),
    ("échoir", "échoit échoient échu échéant échut échoir"),
];

/// The verbs that no model covers, and the single forms that a model does not give.
const IRREGULAR: &[(&str, &[(Forms, &str)])] = &[
    ("aller", &[(Forms::FIRST_S, "vais")]),
    ("avoir", AVOIR),
    ("dire", &[(Forms::SECOND, "dites")]),
    ("faire", &[(Forms::SECOND, "faites")]),
    ("falloir", &[(Forms::IMPERFECT_3S, "fallait"), (Forms::SUBJUNCTIVE_3S, "faille")]),
    ("mouvoir", &[(Forms::PARTICIPLE_MS, "mû")]),
    ("pouvoir", &[(Forms::FIRST_S, "puis")]),
    ("redire", &[(Forms::SECOND, "redites")]),
    ("refaire", &[(Forms::SECOND, "refaites")]),
    ("savoir", &[(Forms::SECOND, "sachez")]),
    ("vouloir", &[(Forms::SECOND, "veuillez")]),
    ("être", ETRE),
];

const ETRE: &[(Forms, &str)] = &[
    (Forms::PRESENT_3S, "est"),
    (Forms::PRESENT_3P, "sont"),
    (Forms::IMPERFECT_3S, "était"),
    (Forms::IMPERFECT_3P, "étaient"),
    (Forms::PAST_3S, "fut"),
    (Forms::PAST_3P, "furent"),
    (Forms::FUTURE_3S, "sera"),
    (Forms::FUTURE_3P, "seront"),
    (Forms::CONDITIONAL_3S, "serait"),
    (Forms::CONDITIONAL_3P, "seraient"),
    (Forms::SUBJUNCTIVE_3S, "soit fût"),
    (Forms::SUBJUNCTIVE_3P, "soient fussent"),
    (Forms::PARTICIPLE_MS, "été"),
    (Forms::PRESENT_PARTICIPLE, "étant"),
    (Forms::INFINITIVE, "être"),
    (Forms::FIRST_S, "suis étais fus serai serais sois fusse"),
    (Forms::FIRST_P, "sommes étions fûmes serons serions soyons"),
    (Forms::SECOND, "es étais fus seras serais sois êtes étiez serez seriez soyez"),
];

const AVOIR: &[(Forms, &str)] = &[
    (Forms::PRESENT_3S, "a"),
    (Forms::PRESENT_3P, "ont"),
    (Forms::IMPERFECT_3S, "avait"),
    (Forms::IMPERFECT_3P, "avaient"),
    (Forms::PAST_3S, "eut"),
    (Forms::PAST_3P, "eurent"),
    (Forms::FUTURE_3S, "aura"),
    (Forms::FUTURE_3P, "auront"),
    (Forms::CONDITIONAL_3S, "aurait"),
    (Forms::CONDITIONAL_3P, "auraient"),
    (Forms::SUBJUNCTIVE_3S, "ait eût"),
    (Forms::SUBJUNCTIVE_3P, "aient eussent"),
    (Forms::PARTICIPLE_MS, "eu"),
    (Forms::PARTICIPLE_FS, "eue"),
    (Forms::PARTICIPLE_MP, "eus"),
    (Forms::PARTICIPLE_FP, "eues"),
    (Forms::PRESENT_PARTICIPLE, "ayant"),
    (Forms::INFINITIVE, "avoir"),
    (Forms::FIRST_S, "ai avais eus aurai aurais aie"),
    (Forms::FIRST_P, "avons avions eûmes aurons aurions ayons"),
    (Forms::SECOND, "as avais auras aurais aies avez aviez aurez auriez ayez"),
];

/// Principal parts, from which every form is made.
#[derive(Debug, Default)]
struct Parts<'a> {
    /// What the infinitive keeps in every form; the other parts stand behind it.
    root: &'a str,
    present_3s: &'a str,
    present_3p: &'a str,
    participle: &'a str,
    gerund: &'a str,
    past_3s: &'a str,
    future: &'a str,
    subjunctive: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn read(root: &'a str, line: &'a str) -> Option<Self> {
        let mut parts = line.split(' ').map(|part| if part == "-" { "" } else { part });
        Some(Self {
            root,
            present_3s: parts.next()?,
            present_3p: parts.next()?,
            participle: parts.next()?,
            gerund: parts.next()?,
            past_3s: parts.next()?,
            future: parts.next()?,
            subjunctive: parts.next(),
        })
    }
}

/// Hands every form of the verb to `add`, some more than once. Returns false when the word is no infinitive.
pub(super) fn conjugate(infinitive: &str, mut add: impl FnMut(&str, Forms)) -> bool {
    if !["er", "ir", "re", "ïr"].iter().any(|ending| infinitive.len() > ending.len() && infinitive.ends_with(ending)) {
        return false;
    }
    let mut sink = Sink { add: &mut add, form: String::new() };
    forms(infinitive, &mut sink);
    // 1990: reconnaitre, enchainer, bruler; être keeps its accent.
    if !infinitive.is_ascii() && infinitive.contains(['î', 'û']) {
        let plain = infinitive.replace('î', "i").replace('û', "u");
        forms(&plain, &mut sink);
    }
    true
}

fn forms(infinitive: &str, sink: &mut Sink<'_>) {
    for (_, forms) in IRREGULAR.iter().filter(|(verb, _)| *verb == infinitive) {
        for (bits, list) in *forms {
            list.split(' ').for_each(|form| sink.put(&[form], *bits));
        }
    }
    if ["être", "avoir"].contains(&infinitive) {
        return;
    }
    let model = model(infinitive);
    if let Some((ending, _)) = model {
        let root = &infinitive[..infinitive.len() - ending.len()];
        for (_, line) in MODELS.iter().filter(|(known, line)| *known == ending && !line.is_empty()) {
            if let Some(parts) = Parts::read(root, line) {
                from_parts(infinitive, &parts, sink);
            }
        }
    } else if let Some(stem) = infinitive.strip_suffix("er") {
        first_group(infinitive, stem, sink);
    } else if let Some(stem) = infinitive.strip_suffix("ir") {
        from_parts(infinitive, &Parts::read(stem, "it issent i issant it ir").unwrap_or_default(), sink);
    } else if let Some(stem) = infinitive.strip_suffix("re") {
        // rendre, mordre, perdre
        from_parts(infinitive, &Parts::read(stem, " ent u ant it r").unwrap_or_default(), sink);
    }
}

/// The ending and line of the model. Verbs in -er have but two, looked for first because most verbs are in -er.
fn model(infinitive: &str) -> Option<(&'static str, &'static str)> {
    if infinitive.ends_with("er") {
        let known = if infinitive.ends_with("envoyer") { "envoyer" } else { "aller" };
        let fits = infinitive.ends_with("envoyer") || infinitive == "aller";
        return MODELS.iter().copied().find(|(ending, _)| fits && *ending == known);
    }
    let longest =
        MODELS.iter().copied().filter(|(ending, _)| infinitive.ends_with(ending)).max_by_key(|(ending, _)| ending.len());
    longest.filter(|(_, line)| !line.is_empty())
}

/// Letters that make a stem a form of its verb.
type Ending = (&'static str, Forms);

struct Sink<'a> {
    add: &'a mut dyn FnMut(&str, Forms),
    /// Room for a form.
    form: String,
}

impl Sink<'_> {
    fn put(&mut self, pieces: &[&str], forms: Forms) {
        self.all(pieces, &[&[("", forms)]]);
    }

    fn all(&mut self, stem: &[&str], endings: &[&[Ending]]) {
        for &(ending, forms) in endings.iter().copied().flatten() {
            self.form.clear();
            stem.iter().chain([&ending]).for_each(|piece| self.form.push_str(piece));
            (self.add)(&self.form, forms);
        }
    }
}

macro_rules! endings {
    ($($ending:literal $($form:ident)+),+ $(,)?) => { &[$(($ending, Forms(0 $(| Forms::$form.0)+))),+] };
}

const FIRST_OR_SECOND: Forms = Forms(Forms::FIRST_S.0 | Forms::SECOND.0);

const IMPERFECT: &[Ending] = endings!["ait" IMPERFECT_3S, "aient" IMPERFECT_3P, "ais" FIRST_S SECOND];

const PLURAL: &[Ending] = endings!["ez" SECOND, "ions" FIRST_P, "iez" SECOND];

const FUTURE: &[Ending] = endings![
    "a" FUTURE_3S, "ont" FUTURE_3P, "ait" CONDITIONAL_3S, "aient" CONDITIONAL_3P, "ai" FIRST_S, "ais" FIRST_S SECOND, "as" SECOND,
    "ons" FIRST_P, "ez" SECOND, "ions" FIRST_P, "iez" SECOND,
];

/// First group: endings before which the stem is that of the infinitive. é: expliqué-je.
const HARD: &[Ending] = endings![
    "er" INFINITIVE, "é" PARTICIPLE_MS FIRST_S, "ée" PARTICIPLE_FS, "és" PARTICIPLE_MP, "ées" PARTICIPLE_FP, "èrent" PAST_3P,
];

/// First group: endings before which the stem has ç and ge.
const SOFT: &[Ending] = endings![
    "ant" PRESENT_PARTICIPLE, "a" PAST_3S, "ai" FIRST_S, "as" SECOND, "âmes" FIRST_P, "ât" SUBJUNCTIVE_3S,
    "assent" SUBJUNCTIVE_3P, "ons" FIRST_P,
];

/// First group: endings with a silent e.
const SILENT: &[Ending] = endings![
    "e" PRESENT_3S SUBJUNCTIVE_3S FIRST_S, "ent" PRESENT_3P SUBJUNCTIVE_3P, "es" SECOND, "era" FUTURE_3S, "eront" FUTURE_3P,
    "erait" CONDITIONAL_3S, "eraient" CONDITIONAL_3P, "erai" FIRST_S, "erais" FIRST_S SECOND, "eras" SECOND, "erons" FIRST_P,
    "erez" SECOND, "erions" FIRST_P, "eriez" SECOND,
];

fn first_group(infinitive: &str, stem: &str, sink: &mut Sink<'_>) {
    let [one, other] = silent(stem);
    let soft = match stem.as_bytes().last() {
        Some(b'c') => [&stem[..stem.len() - 1], "ç"],
        Some(b'g') => [stem, "e"],
        _ => [stem, ""],
    };
    sink.all(&[stem], &[HARD, PLURAL]);
    sink.all(&soft, &[SOFT, IMPERFECT]);
    for (first, second, third) in [one, other].into_iter().flatten() {
        sink.all(&[first, second, third], &[SILENT]);
    }
    // répétera beside répètera
    if one.is_some_and(|(_, change, _)| change == "è") && infinitive.contains('é') {
        sink.all(&[infinitive], &[FUTURE]);
    }
}

/// The stem before a silent e, in three pieces, and its variant: répèt-, lèv-, appell- and appèl-, emploi-, bala- i or y.
type Silent<'a> = (&'a str, &'static str, &'a str);

fn silent(stem: &str) -> [Option<Silent<'_>>; 2] {
    let unchanged = Some((stem, "", ""));
    if let Some(root) = stem.strip_suffix('y') {
        return match root.as_bytes().last() {
            Some(b'a') => [Some((root, "i", "")), unchanged],
            Some(b'o' | b'u') => [Some((root, "i", "")), None],
            _ => [unchanged, None],
        };
    }
    let vowel =
        |ch: char| matches!(ch, 'a' | 'e' | 'é' | 'è' | 'ê' | 'i' | 'o' | 'u' | 'y' | 'â' | 'î' | 'ô' | 'û' | 'ï' | 'ë' | 'œ');
    let Some(at) = stem.rfind(vowel) else { return [unchanged, None] };
    // The u of léguer and disséquer is no vowel.
    let at = match (stem.as_bytes().get(at), at.checked_sub(1).and_then(|before| stem.as_bytes().get(before))) {
        (Some(b'u'), Some(b'g' | b'q')) => match stem[..at - 1].char_indices().next_back() {
            Some((before, 'é' | 'e')) => before,
            _ => return [unchanged, None],
        },
        _ => at,
    };
    let vowel = stem[at..].chars().next().unwrap_or('a');
    let (root, tail) = (&stem[..at], &stem[at + vowel.len_utf8()..]);
    match (vowel, tail) {
        ('é', "") => [unchanged, None],
        // tweeter
        ('e', _) if root.is_empty() || root.ends_with('e') => [unchanged, None],
        ('é', _) => [Some((root, "è", tail)), None],
        // jette, jète; appelle, appèle
        ('e', "l") => [Some((root, "ell", "")), Some((root, "è", tail))],
        ('e', "t") => [Some((root, "ett", "")), Some((root, "è", tail))],
        ('e', "c" | "g" | "m" | "n" | "p" | "r" | "s" | "v" | "vr") => [Some((root, "è", tail)), None],
        _ => [unchanged, None],
    }
}

fn from_parts(infinitive: &str, parts: &Parts<'_>, sink: &mut Sink<'_>) {
    let root = parts.root;
    sink.put(&[infinitive], Forms::INFINITIVE);
    present(infinitive, parts, sink);
    participle(parts, sink);
    past(root, parts.past_3s, sink);
    sink.all(&[root, parts.future], &[FUTURE]);

    if let Some(stem) = parts.gerund.strip_suffix("ant") {
        sink.put(&[root, parts.gerund], Forms::PRESENT_PARTICIPLE);
        // sachant, savait
        let stem = if parts.gerund == "sachant" { "sav" } else { stem };
        let soft = [root, stem];
        sink.all(&soft, &[IMPERFECT, PLURAL]);
        sink.put(&[root, stem, "ons"], Forms::FIRST_P);
    }
}

fn present(infinitive: &str, parts: &Parts<'_>, sink: &mut Sink<'_>) {
    let (root, third) = (parts.root, parts.present_3s);
    sink.put(&[root, third], Forms::PRESENT_3S);
    if third.ends_with('e') {
        // ouvre, cueille
        sink.put(&[root, third], Forms::FIRST_S);
        sink.put(&[root, third, "s"], Forms::SECOND);
    } else if ["faut", "peut", "prévaut", "vaut", "veut"].contains(&third) {
        sink.put(&[root, &third[..third.len() - 1], "x"], FIRST_OR_SECOND);
    } else if infinitive.ends_with("ttre") || infinitive.ends_with("vêtir") || !third.ends_with('t') {
        sink.put(&[root, third, "s"], FIRST_OR_SECOND);
    } else if let Some(stem) = third.strip_suffix("ît") {
        sink.put(&[root, stem, "is"], FIRST_OR_SECOND);
    } else if let Some(stem) = third.strip_suffix('t') {
        sink.put(&[root, stem, "s"], FIRST_OR_SECOND);
    }
    let Some(stem) = parts.present_3p.strip_suffix("nt") else { return };
    sink.put(&[root, parts.present_3p], Forms::PRESENT_3P);
    let subjunctive = parts.subjunctive.unwrap_or(stem);
    sink.put(&[root, subjunctive], Forms(Forms::SUBJUNCTIVE_3S.0 | Forms::FIRST_S.0));
    sink.put(&[root, subjunctive, "nt"], Forms::SUBJUNCTIVE_3P);
    sink.put(&[root, subjunctive, "s"], Forms::SECOND);
}

fn participle(parts: &Parts<'_>, sink: &mut Sink<'_>) {
    let root = parts.root;
    let (masculine, feminine) = parts.participle.split_once('/').unwrap_or((parts.participle, ""));
    if masculine.is_empty() {
        return;
    }
    sink.put(&[root, masculine], Forms::PARTICIPLE_MS);
    if feminine.is_empty() {
        sink.put(&[root, masculine, "e"], Forms::PARTICIPLE_FS);
        sink.put(&[root, masculine, "es"], Forms::PARTICIPLE_FP);
    } else {
        sink.put(&[root, feminine], Forms::PARTICIPLE_FS);
        sink.put(&[root, feminine, "s"], Forms::PARTICIPLE_FP);
    }
    if masculine.ends_with('s') {
        sink.put(&[root, masculine], Forms::PARTICIPLE_MP);
    } else {
        // dû loses its accent
        let plural = feminine.strip_suffix('e').unwrap_or(masculine);
        sink.put(&[root, plural, "s"], Forms::PARTICIPLE_MP);
    }
}

const PAST: [(&str, &[Ending]); 4] = [
    (
        "int",
        endings![
            "int" PAST_3S, "înt" SUBJUNCTIVE_3S, "inrent" PAST_3P, "ins" FIRST_S SECOND, "inssent" SUBJUNCTIVE_3P, "înmes" FIRST_P,
        ],
    ),
    (
        "it",
        endings![
            "it" PAST_3S, "ît" SUBJUNCTIVE_3S, "irent" PAST_3P, "is" FIRST_S SECOND, "issent" SUBJUNCTIVE_3P, "îmes" FIRST_P,
        ],
    ),
    (
        "ut",
        endings![
            "ut" PAST_3S, "ût" SUBJUNCTIVE_3S, "urent" PAST_3P, "us" FIRST_S SECOND, "ussent" SUBJUNCTIVE_3P, "ûmes" FIRST_P,
        ],
    ),
    ("ït", endings!["ït" PAST_3S SUBJUNCTIVE_3S, "ïrent" PAST_3P, "ïs" FIRST_S SECOND, "ïssent" SUBJUNCTIVE_3P, "ïmes" FIRST_P]),
];

/// The past historic and the imperfect subjunctive from the past historic 3s.
fn past(root: &str, third: &str, sink: &mut Sink<'_>) {
    if let Some(stem) = third.strip_suffix('a') {
        let tail = endings![
            "a" PAST_3S, "èrent" PAST_3P, "ai" FIRST_S, "as" SECOND, "ât" SUBJUNCTIVE_3S, "assent" SUBJUNCTIVE_3P,
        ];
        return sink.all(&[root, stem], &[tail]);
    }
    for (ending, tail) in PAST {
        let Some(stem) = third.strip_suffix(ending) else { continue };
        return sink.all(&[root, stem], &[tail]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(infinitive: &str, form: &str, bits: Forms) -> bool {
        let mut found = Forms::NONE;
        assert!(conjugate(infinitive, |made, forms| {
            if made == form {
                found = found.or(forms);
            }
        }));
        found.0 & bits.0 == bits.0
    }

    /// A verb, then forms in the order of `ORDER`; `-` for one that is not tested.
    const ORDER: [Forms; 10] = [
        Forms::PRESENT_3S,
        Forms::PRESENT_3P,
        Forms::IMPERFECT_3S,
        Forms::PAST_3S,
        Forms::PAST_3P,
        Forms::FUTURE_3S,
        Forms::SUBJUNCTIVE_3S,
        Forms::PARTICIPLE_FS,
        Forms::PRESENT_PARTICIPLE,
        FIRST_OR_SECOND,
    ];

    const VERBS: &[&str] = &[
        "accueillir accueille accueillent accueillait accueillit accueillirent accueillera accueille accueillie accueillant -",
        "acquérir acquiert acquièrent acquérait acquit acquirent acquerra acquière acquise acquérant acquiers",
        "admettre admet admettent admettait admit admirent admettra admette admise admettant admets",
        "affirmer affirme affirment affirmait affirma affirmèrent affirmera affirmât affirmée affirmant affirmais",
        "aller va vont allait alla allèrent ira aille allée allant allais",
        "alléguer allègue allèguent alléguait allégua alléguèrent alléguera allègue alléguée alléguant alléguais",
        "annoncer annonce annoncent annonçait annonça annoncèrent annoncera annonçât annoncée annonçant annonçais",
        "appeler appelle appellent appelait appela appelèrent appellera appelle appelée appelant appelais",
        "assener assène assènent assenait assena assenèrent assènera assène assenée assenant assenais",
        "asservir asservit asservissent asservissait asservit asservirent asservira asservisse asservie asservissant asservis",
        "avertir avertit avertissent avertissait avertit avertirent avertira avertisse avertie avertissant avertis",
        "balayer balaie balaient balayait balaya balayèrent balaiera balaie balayée balayant balayais",
        "balayer balaye balayent balayait balaya balayèrent balayera balaye balayée balayant balayais",
        "battre bat battent battait battit battirent battra batte battue battant bats",
        "boire boit boivent buvait but burent boira boive bue buvant bois",
        "bouillir bout bouillent bouillait bouillit bouillirent bouillira bouille bouillie bouillant bous",
        "concevoir conçoit conçoivent concevait conçut conçurent concevra conçoive conçue concevant conçois",
        "conclure conclut concluent concluait conclut conclurent conclura conclue conclue concluant conclus",
        "conduire conduit conduisent conduisait conduisit conduisirent conduira conduise conduite conduisant conduis",
        "connaître connaît connaissent connaissait connut connurent connaîtra connaisse connue connaissant connais",
        "convaincre convainc convainquent convainquait convainquit convainquirent convaincra convainque convaincue convainquant convaincs",
        "courir court courent courait courut coururent courra coure courue courant cours",
        "craindre craint craignent craignait craignit craignirent craindra craigne crainte craignant crains",
        "créer crée créent créait créa créèrent créera crée créée créant créais",
        "croire croit croient croyait crut crurent croira croie crue croyant crois",
        "cueillir cueille cueillent cueillait cueillit cueillirent cueillera cueille cueillie cueillant cueillis",
        "devoir doit doivent devait dut durent devra doive due devant dois",
        "dire dit disent disait dit dirent dira dise dite disant dis",
        "dire dit disent disait dit dirent dira dît dite disant disais",
        "écrire écrit écrivent écrivait écrivit écrivirent écrira écrive écrite écrivant écris",
        "employer emploie emploient employait employa employèrent emploiera emploie employée employant employais",
        "enchaîner enchaine enchainent enchainait enchaina enchainèrent enchainera enchaine enchainée enchainant enchainais",
        "envoyer envoie envoient envoyait envoya envoyèrent enverra envoie envoyée envoyant envoyais",
        "faire fait font faisait fit firent fera fasse faite faisant fais",
        "falloir faut - fallait fallut - faudra faille - - -",
        "fuir fuit fuient fuyait fuit fuirent fuira fuie fuie fuyant fuis",
        "interdire interdit interdisent interdisait interdit interdirent interdira interdise interdite interdisant interdis",
        "interpeller interpelle interpellent interpellait interpella interpellèrent interpellera interpelle interpellée interpellant interpellais",
        "jeter jette jettent jetait jeta jetèrent jettera jette jetée jetant jetais",
        "joindre joint joignent joignait joignit joignirent joindra joigne jointe joignant joins",
        "juger juge jugent jugeait jugea jugèrent jugera jugeât jugée jugeant jugeais",
        "lire lit lisent lisait lut lurent lira lise lue lisant lis",
        "marteler martèle martèlent martelait martela martelèrent martèlera martèle martelée martelant martelais",
        "maudire maudit maudissent maudissait maudit maudirent maudira maudisse maudite maudissant maudis",
        "mourir meurt meurent mourait mourut moururent mourra meure morte mourant meurs",
        "naître naît naissent naissait naquit naquirent naîtra naisse née naissant nais",
        "ouvrir ouvre ouvrent ouvrait ouvrit ouvrirent ouvrira ouvre ouverte ouvrant ouvrais",
        "plaire plaît plaisent plaisait plut plurent plaira plaise plue plaisant plais",
        "pouvoir peut peuvent pouvait put purent pourra puisse - pouvant peux",
        "prendre prend prennent prenait prit prirent prendra prenne prise prenant prends",
        "prévoir prévoit prévoient prévoyait prévit prévirent prévoira prévoie prévue prévoyant prévois",
        "reconnaître reconnait reconnaissent reconnaissait reconnut reconnurent reconnaitra reconnaisse reconnue reconnaissant reconnais",
        "répartir répartit répartissent répartissait répartit répartirent répartira répartisse répartie répartissant répartis",
        "répéter répète répètent répétait répéta répétèrent répètera répète répétée répétant répétais",
        "répondre répond répondent répondait répondit répondirent répondra réponde répondue répondant réponds",
        "résoudre résout résolvent résolvait résolut résolurent résoudra résolve résolue résolvant résous",
        "rire rit rient riait rit rirent rira rie - riant ris",
        "rompre rompt rompent rompait rompit rompirent rompra rompe rompue rompant romps",
        "savoir sait savent savait sut surent saura sache sue sachant sais",
        "sentir sent sentent sentait sentit sentirent sentira sente sentie sentant sens",
        "soutenir soutient soutiennent soutenait soutint soutinrent soutiendra soutînt soutenue soutenant soutiens",
        "suivre suit suivent suivait suivit suivirent suivra suive suivie suivant suis",
        "taire tait taisent taisait tut turent taira taise tue taisant tais",
        "tweeter tweete tweetent tweetait tweeta tweetèrent tweetera tweete tweetée tweetant tweetais",
        "valoir vaut valent valait valut valurent vaudra vaille value valant vaux",
        "venir vient viennent venait vint vinrent viendra vienne venue venant viens",
        "vivre vit vivent vivait vécut vécurent vivra vive vécue vivant vis",
        "voir voit voient voyait vit virent verra voie vue voyant vois",
        "vouloir veut veulent voulait voulut voulurent voudra veuille voulue voulant veux",
        "vêtir vêt vêtent vêtait vêtit vêtirent vêtira vête vêtue vêtant vêts",
    ];

    #[test]
    fn every_tense_of_the_press_is_made() {
        for line in VERBS {
            let mut words = line.split(' ');
            let infinitive = words.next().unwrap_or_default();
            assert!(has(infinitive, infinitive, Forms::INFINITIVE));
            for (form, bits) in words.zip(ORDER).filter(|(form, _)| *form != "-") {
                assert!(has(infinitive, form, bits), "{infinitive}: {form} {bits:?}");
            }
        }
    }

    #[test]
    fn the_auxiliaries_are_whole() {
        for (infinitive, form, bits) in [
            ("avoir", "eut", Forms::PAST_3S),
            ("avoir", "eût", Forms::SUBJUNCTIVE_3S),
            ("avoir", "ai", Forms::FIRST_S),
            ("être", "été", Forms::PARTICIPLE_MS),
            ("être", "fut", Forms::PAST_3S),
            ("être", "soient", Forms::SUBJUNCTIVE_3P),
        ] {
            assert!(has(infinitive, form, bits), "{form}");
        }
        assert!(!has("dire", "dit", Forms::SUBJUNCTIVE_3S));
        assert!(!has("reconnaître", "reconnut", Forms::SUBJUNCTIVE_3S));
    }

    #[test]
    fn the_first_person_is_inverted() {
        assert!(has("expliquer", "expliqué", Forms(Forms::FIRST_S.0 | Forms::PARTICIPLE_MS.0)));
        assert!(has("dire", "dis", FIRST_OR_SECOND));
        assert!(has("commencer", "commençons", Forms::FIRST_P));
        assert!(has("dire", "dites", Forms(Forms::SECOND.0 | Forms::PARTICIPLE_FP.0)));
    }

    #[test]
    fn other_words_are_no_infinitives() {
        assert!(!conjugate("parole", |_, _| ()));
        assert!(!conjugate("er", |_, _| ()));
    }

    #[test]
    fn the_models_are_sorted() {
        assert!(MODELS.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        assert!(IRREGULAR.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
