//! The forms of a verb from its infinitive and, where no rule gives them, its principal parts.
//!
//! Principal parts, as Latin grammars have them: present 3s and 3p, past participle, present participle, imperfect 3s, past
//! historic 3s. First-group verbs without change of stem (*annoncer*, *juger*: spelling only) and second-group verbs (*finir*)
//! need none.

use super::Forms;

/// The six principal parts.
pub(super) struct Parts {
    present_3s: String,
    present_3p: String,
    participle: String,
    gerund: String,
    imperfect_3s: String,
    past_3s: String,
}

impl Parts {
    /// Six words, or nothing for a verb that the rules cover.
    pub(super) fn read(infinitive: &str, given: Option<&str>) -> Option<Self> {
        let Some(given) = given else { return Self::regular(infinitive) };
        let mut words = given.split(' ').map(str::to_owned);
        let mut next = || words.next();
        Some(Self {
            present_3s: next()?,
            present_3p: next()?,
            participle: next()?,
            gerund: next()?,
            imperfect_3s: next()?,
            past_3s: next()?,
        })
    }

    fn regular(infinitive: &str) -> Option<Self> {
        if let Some(stem) = infinitive.strip_suffix("er") {
            let soft = match stem.chars().last()? {
                'c' => format!("{}ç", &stem[..stem.len() - 1]),
                'g' => format!("{stem}e"),
                _ => stem.to_owned(),
            };
            return Some(Self {
                present_3s: format!("{stem}e"),
                present_3p: format!("{stem}ent"),
                participle: format!("{stem}é"),
                gerund: format!("{soft}ant"),
                imperfect_3s: format!("{soft}ait"),
                past_3s: format!("{soft}a"),
            });
        }
        if let Some(stem) = infinitive.strip_suffix("ir") {
            return Some(Self {
                present_3s: format!("{stem}it"),
                present_3p: format!("{stem}issent"),
                participle: format!("{stem}i"),
                gerund: format!("{stem}issant"),
                imperfect_3s: format!("{stem}issait"),
                past_3s: format!("{stem}it"),
            });
        }
        let stem = infinitive.strip_suffix("re")?;
        Some(Self {
            present_3s: stem.to_owned(),
            present_3p: format!("{stem}ent"),
            participle: format!("{stem}u"),
            gerund: format!("{stem}ant"),
            imperfect_3s: format!("{stem}ait"),
            past_3s: format!("{stem}it"),
        })
    }
}

/// Stems of the future that neither the infinitive nor the present gives, by the ending of the infinitive.
const FUTURES: &[(&str, &str)] = &[
    ("accueillir", "accueiller"),
    ("aller", "ir"),
    ("cevoir", "cevr"),
    ("courir", "courr"),
    ("cueillir", "cueiller"),
    ("devoir", "devr"),
    ("envoyer", "enverr"),
    ("faire", "fer"),
    ("falloir", "faudr"),
    ("mourir", "mourr"),
    ("mouvoir", "mouvr"),
    ("pouvoir", "pourr"),
    ("prévaloir", "prévaudr"),
    ("prévoir", "prévoir"),
    ("quérir", "querr"),
    ("renvoyer", "renverr"),
    ("savoir", "saur"),
    ("tenir", "tiendr"),
    ("valoir", "vaudr"),
    ("venir", "viendr"),
    ("voir", "verr"),
    ("vouloir", "voudr"),
    ("asseoir", "assiér"),
];

/// Present subjunctives that the present 3p does not give.
const SUBJUNCTIVES: &[(&str, &str)] = &[
    ("aller", "aille"),
    ("faire", "fasse"),
    ("falloir", "faille"),
    ("pouvoir", "puisse"),
    ("savoir", "sache"),
    ("valoir", "vaille"),
    ("vouloir", "veuille"),
];

/// Hands every form to `add`.
pub(super) fn conjugate(infinitive: &str, parts: &Parts, mut add: impl FnMut(&str, Forms)) {
    let mut buffer = String::with_capacity(32);
    let mut put = |stem: &str, ending: &str, forms: Forms| {
        buffer.clear();
        buffer.push_str(stem);
        buffer.push_str(ending);
        add(&buffer, forms);
    };
    put(infinitive, "", Forms::INFINITIVE);
    put(&parts.present_3s, "", Forms::PRESENT_3S);
    put(&parts.present_3p, "", Forms::PRESENT_3P);
    put(&parts.gerund, "", Forms::PRESENT_PARTICIPLE);
    participles(&parts.participle, &mut put);

    let imperfect = parts.imperfect_3s.strip_suffix("it").unwrap_or(&parts.imperfect_3s);
    put(imperfect, "it", Forms::IMPERFECT_3S);
    put(imperfect, "ient", Forms::IMPERFECT_3P);
    put(imperfect, "is", Forms::FIRST_S.or(Forms::SECOND));
    past(&parts.past_3s, &mut put);

    let (future, variant) = futures(infinitive, parts);
    for stem in [Some(future), variant].into_iter().flatten() {
        put(&stem, "a", Forms::FUTURE_3S);
        put(&stem, "ont", Forms::FUTURE_3P);
        put(&stem, "ait", Forms::CONDITIONAL_3S);
        put(&stem, "aient", Forms::CONDITIONAL_3P);
        put(&stem, "ai", Forms::FIRST_S);
        put(&stem, "ais", Forms::FIRST_S.or(Forms::SECOND));
        put(&stem, "ons", Forms::FIRST_P);
        put(&stem, "ez", Forms::SECOND);
    }

    let stem = parts.present_3p.strip_suffix("nt").unwrap_or(&parts.present_3p);
    match SUBJUNCTIVES.iter().find(|(ending, _)| infinitive.ends_with(ending)) {
        Some((ending, form)) => {
            let head = &infinitive[..infinitive.len() - ending.len()];
            put(head, form, Forms::SUBJUNCTIVE_3S);
            put(&format!("{head}{form}"), "nt", Forms::SUBJUNCTIVE_3P);
        }
        None => {
            put(stem, "", Forms::SUBJUNCTIVE_3S);
            put(stem, "nt", Forms::SUBJUNCTIVE_3P);
        }
    }

    let plural = parts.gerund.strip_suffix("ant").unwrap_or(&parts.gerund);
    put(plural, "ons", Forms::FIRST_P);
    put(plural, "ez", Forms::SECOND);
    put(plural, "ions", Forms::FIRST_P);
    put(plural, "iez", Forms::SECOND);
    if let Some(stem) = infinitive.strip_suffix("er") {
        put(&parts.present_3s, "", Forms::FIRST_S);
        put(&parts.present_3s, "s", Forms::SECOND);
        put(stem, "é", Forms::FIRST_S);
    } else {
        let root = parts.present_3s.strip_suffix('t').unwrap_or(&parts.present_3s);
        put(root, "s", Forms::FIRST_S.or(Forms::SECOND));
    }
}

fn participles(participle: &str, put: &mut impl FnMut(&str, &str, Forms)) {
    // dû loses its accent in the other agreements.
    let bare = if participle == "dû" { "du" } else { participle };
    put(participle, "", Forms::PARTICIPLE_MS);
    put(bare, "e", Forms::PARTICIPLE_FS);
    put(bare, "es", Forms::PARTICIPLE_FP);
    if participle.ends_with('s') {
        put(participle, "", Forms::PARTICIPLE_MP);
    } else {
        put(bare, "s", Forms::PARTICIPLE_MP);
    }
}

/// The past historic and the imperfect subjunctive.
fn past(third: &str, put: &mut impl FnMut(&str, &str, Forms)) {
    if let Some(stem) = third.strip_suffix("a") {
        // annonça, annoncèrent; jugea, jugèrent
        let hard = match stem.strip_suffix('ç') {
            Some(root) => format!("{root}c"),
            None => stem.strip_suffix('e').filter(|root| root.ends_with('g')).unwrap_or(stem).to_owned(),
        };
        put(stem, "a", Forms::PAST_3S);
        put(&hard, "èrent", Forms::PAST_3P);
        put(stem, "ai", Forms::FIRST_S);
        put(stem, "ât", Forms::SUBJUNCTIVE_3S);
        put(stem, "assent", Forms::SUBJUNCTIVE_3P);
        put(stem, "âmes", Forms::FIRST_P);
        return;
    }
    for (vowel, long, tail) in [("it", "ît", "i"), ("ut", "ût", "u"), ("int", "înt", "in")] {
        let Some(stem) = third.strip_suffix(vowel) else { continue };
        if vowel == "it" && third.ends_with("int") {
            continue;
        }
        put(third, "", Forms::PAST_3S);
        put(stem, &format!("{tail}rent"), Forms::PAST_3P);
        put(stem, &format!("{tail}s"), Forms::FIRST_S);
        put(stem, long, Forms::SUBJUNCTIVE_3S);
        put(stem, &format!("{tail}ssent"), Forms::SUBJUNCTIVE_3P);
        return;
    }
}

/// The stem of the future and conditional, and its 1990 variant.
fn futures(infinitive: &str, parts: &Parts) -> (String, Option<String>) {
    if let Some((ending, stem)) =
        FUTURES.iter().filter(|(ending, _)| infinitive.ends_with(ending)).max_by_key(|(ending, _)| ending.len())
    {
        return (format!("{}{stem}", &infinitive[..infinitive.len() - ending.len()]), None);
    }
    if let Some(stem) = infinitive.strip_suffix('e') {
        return (stem.to_owned(), None);
    }
    let changed = format!("{}r", parts.present_3s);
    if !infinitive.ends_with("er") || changed == infinitive {
        return (infinitive.to_owned(), None);
    }
    // répéter: répétera, répètera; appeler: appellera only; balayer: balaiera, balayera
    let stem = &infinitive[..infinitive.len() - 2];
    let accent = stem.contains('é') && parts.present_3s.contains('è');
    if accent || infinitive.ends_with("ayer") { (infinitive.to_owned(), Some(changed)) } else { (changed, None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(infinitive: &str, parts: Option<&str>) -> Vec<(String, Forms)> {
        let mut all = Vec::new();
        conjugate(infinitive, &Parts::read(infinitive, parts).unwrap(), |form, forms| all.push((form.to_owned(), forms)));
        all
    }

    #[test]
    fn every_tense_of_the_press_is_made() {
        type Case = (&'static str, Option<&'static str>, &'static [(&'static str, Forms)]);
        let cases: &[Case] = &[
            (
                "annoncer",
                None,
                &[
                    ("annonça", Forms::PAST_3S),
                    ("annoncèrent", Forms::PAST_3P),
                    ("annonçait", Forms::IMPERFECT_3S),
                    ("annoncera", Forms::FUTURE_3S),
                ],
            ),
            (
                "juger",
                None,
                &[
                    ("jugea", Forms::PAST_3S),
                    ("jugèrent", Forms::PAST_3P),
                    ("jugeaient", Forms::IMPERFECT_3P),
                    ("jugées", Forms::PARTICIPLE_FP),
                ],
            ),
            (
                "avertir",
                None,
                &[
                    ("avertit", Forms::PRESENT_3S),
                    ("avertissent", Forms::PRESENT_3P),
                    ("avertirent", Forms::PAST_3P),
                    ("avertirait", Forms::CONDITIONAL_3S),
                ],
            ),
            (
                "répondre",
                None,
                &[
                    ("répond", Forms::PRESENT_3S),
                    ("répondirent", Forms::PAST_3P),
                    ("répondra", Forms::FUTURE_3S),
                    ("réponds", Forms::FIRST_S),
                ],
            ),
            (
                "dire",
                Some("dit disent dit disant disait dit"),
                &[
                    ("dirent", Forms::PAST_3P),
                    ("dît", Forms::SUBJUNCTIVE_3S),
                    ("dise", Forms::SUBJUNCTIVE_3S),
                    ("dira", Forms::FUTURE_3S),
                    ("dites", Forms::PARTICIPLE_FP),
                ],
            ),
            (
                "soutenir",
                Some("soutient soutiennent soutenu soutenant soutenait soutint"),
                &[("soutiendra", Forms::FUTURE_3S), ("soutinrent", Forms::PAST_3P), ("soutînt", Forms::SUBJUNCTIVE_3S)],
            ),
            (
                "répéter",
                Some("répète répètent répété répétant répétait répéta"),
                &[("répétera", Forms::FUTURE_3S), ("répètera", Forms::FUTURE_3S)],
            ),
            (
                "rappeler",
                Some("rappelle rappellent rappelé rappelant rappelait rappela"),
                &[("rappellera", Forms::FUTURE_3S), ("rappelèrent", Forms::PAST_3P)],
            ),
            (
                "prévoir",
                Some("prévoit prévoient prévu prévoyant prévoyait prévit"),
                &[("prévoira", Forms::FUTURE_3S), ("prévues", Forms::PARTICIPLE_FP)],
            ),
            (
                "admettre",
                Some("admet admettent admis admettant admettait admit"),
                &[("admis", Forms::PARTICIPLE_MP), ("admise", Forms::PARTICIPLE_FS), ("admettra", Forms::FUTURE_3S)],
            ),
        ];
        for (infinitive, parts, wanted) in cases {
            let made = forms(infinitive, *parts);
            for (form, bits) in *wanted {
                assert!(made.iter().any(|(made, forms)| made == form && forms.any(*bits)), "{infinitive}: {form}");
            }
        }
    }
}
