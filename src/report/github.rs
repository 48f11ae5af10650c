//! Diagnostics as the workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
//!
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>. Columns are characters from
//! 1; `endColumn` names the last one, not the one behind it. Where a place spans lines, GitHub wants no columns.

use super::cut::cut;
use super::span::{lines, path, severity};
use crate::diag::Diag;
use crate::inert;
use crate::read::Sources;

/// Diagnostics, one annotation a line. `base` leads from the repository's root to the site: "" or "docs/site/".
pub fn github(diags: &[Diag], sources: &Sources, base: &str) -> String {
    cut(diags).iter().map(|it| annotation(it, sources, base)).collect()
}

fn annotation(diag: &Diag, sources: &Sources, base: &str) -> String {
    let lines = lines(diag.span, sources);
    let file = property(&inert::line(&format!("{base}{}", path(diag.span, sources))));
    let columns = if lines.line == lines.end_line {
        format!(",col={},endColumn={}", lines.column, (lines.end_column - 1).max(lines.column))
    } else {
        String::new()
    };
    // What a person at a terminal sees below the line stands below the message.
    let label = (!diag.label.is_empty()).then(|| diag.label.clone());
    let help = diag.help.iter().map(|it| format!("help: {it}"));
    let words = [diag.message.clone()].into_iter().chain(label).chain(help);
    let words: Vec<String> = words.map(|it| inert::line(&it).into_owned()).collect();
    format!(
        "::{} file={file},line={},endLine={}{columns},title={}::{}\n",
        severity(diag),
        lines.line,
        lines.end_line,
        property(diag.code.name()),
        message(&words.join("\n"))
    )
}

/// Without the characters that would end the command: a message from a data file must not become one of its own.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The same for a property, which also ends at a colon or comma.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{message, property};

    #[test]
    fn no_text_can_end_the_command_it_stands_in() {
        assert_eq!(message("50 %\r\n::stop-commands::x"), "50 %25%0D%0A::stop-commands::x");
        assert_eq!(property("a,b: c%\n"), "a%2Cb%3A c%25%0A");
    }
}
