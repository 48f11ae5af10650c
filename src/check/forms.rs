//! The address of a form for a new issue: that of a repository or of its list of issues is the likeliest slip, and a reader
//! who follows it finds no form.

use crate::data::{Settings, Url};
use crate::diag::{Code, Diag};
use crate::parse::Parsed;

/// What stands behind the address of a repository where its form is. GitLab parts its own pages from those of groups.
const FORM: &str = "/issues/new";
const FORM_OF_GITLAB: &str = "/-/issues/new";

/// Where `issues` leads to no form.
pub(super) fn check(parsed: &Parsed, diags: &mut Vec<Diag>) {
    let Settings { issues: Some(issues), .. } = &parsed.settings else { return };
    let Some(form) = form(issues) else { return };
    let mut diag = Diag::new(Code::BadUrl, issues.span, "no form for a new issue stands there");
    diag.label("a repository, or its list of issues").help(format!("write {form}")).replace(format!("\"{form}\""));
    diags.push(diag);
}

/// Where the form is that an address means, if it is known to lead to none.
fn form(issues: &Url) -> Option<String> {
    let address = issues.text.trim_end_matches('/');
    let (_, path) = address.split_once("://")?.1.split_once('/')?;
    if path.contains(['?', '#']) {
        return None;
    }
    if let Some(repository) = address.strip_suffix("/issues") {
        return Some(format!("{repository}{FORM}"));
    }
    let is_repository = path.split('/').count() == 2;
    match issues.host() {
        "github.com" | "codeberg.org" | "gitea.com" if is_repository => Some(format!("{address}{FORM}")),
        "gitlab.com" if is_repository => Some(format!("{address}{FORM_OF_GITLAB}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::form;
    use crate::data::Url;

    #[test]
    fn a_repository_and_its_list_of_issues_are_no_form() {
        let form = |text: &str| form(&Url { text: text.to_owned().into(), ..Url::default() });
        for (text, right) in [
            ("https://github.com/acme/openness", "https://github.com/acme/openness/issues/new"),
            ("https://codeberg.org/acme/openness/", "https://codeberg.org/acme/openness/issues/new"),
            ("https://gitlab.com/acme/openness", "https://gitlab.com/acme/openness/-/issues/new"),
            ("https://git.acme.example/legal/models/issues", "https://git.acme.example/legal/models/issues/new"),
            ("https://git.acme.example/a/b/-/issues", "https://git.acme.example/a/b/-/issues/new"),
        ] {
            assert_eq!(form(text).as_deref(), Some(right));
        }
        for text in [
            "https://codeberg.org/a/b/issues/new",
            "https://acme.example/report?about=",
            "https://git.acme.example/a/b",
        ] {
            assert_eq!(form(text), None, "{text}");
        }
    }
}
