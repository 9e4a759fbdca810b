//! Fixed phrases that rules ask for, as `data/phrases.txt` tells them.

use crate::token::{Openings, Phrases, phrases};

/// Phrases that are mere adverbs: they govern nothing, and part an auxiliary from its participle (*a, de son côté, estimé*).
pub(crate) static ADVERB: Phrases = include!(concat!(env!("OUT_DIR"), "/ADVERB.rs"));

/// *la suite après cette publicité*, *lire aussi*: what opens a line of a web page that is no part of its text.
pub(crate) static PAGE: Phrases = include!(concat!(env!("OUT_DIR"), "/PAGE.rs"));

/// *au grand dam*, *au micro*: how what is said is received, where and what for, in the narrator's words.
pub(crate) static RECEIVED: Phrases = include!(concat!(env!("OUT_DIR"), "/RECEIVED.rs"));

/// *d'après*, *à en croire*: whose words they are stands behind.
pub(crate) static SOURCE: Phrases = include!(concat!(env!("OUT_DIR"), "/SOURCE.rs"));

/// *aux dires*, *de l'avis même*: *de* and whose words they are stand behind.
pub(crate) static SOURCE_OF: Phrases = include!(concat!(env!("OUT_DIR"), "/SOURCE_OF.rs"));

/// *à ses yeux*, *à l'en croire*: the second word means whose words they are.
pub(crate) static SOURCE_OWN: Phrases = include!(concat!(env!("OUT_DIR"), "/SOURCE_OWN.rs"));

/// What a source opens with, but for *selon* and *pour* alone.
pub(crate) static SOURCES: Openings =
    Openings::of([&SOURCE, &SOURCE_OF, &SOURCE_OWN, &phrases![["de", "source"], ["de", "sources"]]]);
