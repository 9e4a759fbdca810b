//! Text for HTML and XML.

/// Text that HTML and XML show as it is, between tags and in quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(ch),
            // Both forbid the other control characters even when escaped, and XML two more.
            ch if ch.is_control() || matches!(ch, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            ch => escaped.push(ch),
        }
    }
    escaped
}
