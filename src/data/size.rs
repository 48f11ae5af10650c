//! How many parameters a record's words name: "7B", "1.6T", "220-240M", "86M and 400M".

/// The parameters that a text names, in millions: of a range the upper end, of two parts their sum. Nothing where it
/// says more than that, as in "80M for each of three transformers".
pub fn parameters(text: &str) -> Option<u64> {
    let text = text.split(" with ").next()?.trim();
    if text.contains(" each ") {
        return None;
    }
    let parts: Option<Vec<f64>> = text.split(" and ").map(part).collect();
    let sum: f64 = parts?.into_iter().sum();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10^12, and rounded up")]
    (sum > 0.0 && sum < 1e12).then(|| sum.ceil() as u64)
}

/// One number with its unit, in millions: "0.3B for images", "770 million", "6,053,381,344".
fn part(text: &str) -> Option<f64> {
    let text = text.split(" for ").next()?.trim();
    // Of a range the upper end counts: what holds for it holds for all.
    let upper = text.rsplit(['-', '–']).next()?.trim();
    let end = upper.find(|it: char| !it.is_ascii_digit() && it != '.' && it != ',').unwrap_or(upper.len());
    let (number, unit) = upper.split_at(end);
    let number: f64 = number.replace(',', "").parse().ok()?;
    let millions = match unit.trim() {
        "T" | "trillion" => 1e6,
        "B" | "billion" => 1e3,
        "M" | "million" => 1.0,
        "K" | "thousand" => 1e-3,
        "" => 1e-6,
        _ => return None,
    };
    Some(number * millions)
}

/// How a text is written that has a number with a small or doubled letter for its unit, as in `17b`, `7bn` or `128k`.
/// Nothing where it is written so already.
pub fn in_house_style(text: &str) -> Option<String> {
    let mut res = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|it: char| it.is_ascii_alphabetic()) {
        let (before, words) = rest.split_at(at);
        let end = words.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(words.len());
        let unit = match &words[..end] {
            "k" => Some("K"),
            "m" | "mn" => Some("M"),
            "b" | "bn" => Some("B"),
            "t" | "tn" => Some("T"),
            _ => None,
        };
        res.push_str(before);
        let behind_number = before.ends_with(|it: char| it.is_ascii_digit());
        res.push_str(unit.filter(|_| behind_number).unwrap_or(&words[..end]));
        rest = &words[end..];
    }
    res.push_str(rest);
    (res != text).then_some(res)
}

#[cfg(test)]
mod tests {
    use super::{in_house_style, parameters};

    #[test]
    fn a_unit_behind_a_number_is_a_capital() {
        for (text, right) in [
            ("17b", Some("17B")),
            ("7bn", Some("7B")),
            ("1.5t and 300m", Some("1.5T and 300M")),
            ("128k tokens", Some("128K tokens")),
            ("17B", None),
            ("30 minutes of speech", None),
            ("about 13 seconds", None),
            ("2k1", None),
        ] {
            assert_eq!(in_house_style(text).as_deref(), right, "{text}");
        }
    }

    #[test]
    fn what_records_say_of_size_becomes_a_number() {
        for (text, millions) in [
            ("7B", Some(7000)),
            ("1.6T", Some(1_600_000)),
            ("350M", Some(350)),
            ("220-240M", Some(240)),
            ("770 million", Some(770)),
            ("6,053,381,344", Some(6054)),
            ("8B with embeddings, 4.5B effective", Some(8000)),
            ("8B and 0.3B for images", Some(8300)),
            ("86M and 400M", Some(486)),
            ("80M for each of three transformers", None),
            ("not said", None),
            ("", None),
            ("-", None),
            ("9e999B", None),
        ] {
            assert_eq!(parameters(text), millions, "{text}");
        }
    }
}
