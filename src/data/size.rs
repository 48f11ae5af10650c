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

#[cfg(test)]
mod tests {
    use super::parameters;

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
