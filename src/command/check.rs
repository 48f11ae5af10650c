//! `ajar check`: every mistake and warning; nothing is written but what `--fix` mends.

use super::{DONE, DiagFormat, MISTAKES, complain, refuse, show};
use ajar::diag::Applicability;
use ajar::inert;
use ajar::mend::AppliedFix;
use ajar::{Failure, Options, Outcome, report};
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Check {
    /// How to show them.
    #[arg(long, value_enum, default_value_t = DiagFormat::Human)]
    format: DiagFormat,
    /// Mend in the files what can be mended beyond doubt, and show what remains.
    #[arg(long)]
    fix: bool,
}

pub(crate) fn run(dir: &Path, wanted: &Check) -> u8 {
    let (mends, outcome) = match look(dir, wanted) {
        Ok(found) => found,
        Err(failure) => return refuse(&failure),
    };
    for it in &mends {
        let AppliedFix { path, line, column, code, was, now } = it;
        let (was, now) = (inert::line(was), inert::line(now));
        complain(&format!("{path}:{line}:{column}: mended[{}]: `{was}` is now `{now}`", code.name()));
    }
    show(dir, &outcome, wanted.format);
    let tally = report::tally(&outcome.diags);
    let tally = if tally.is_empty() { "no mistakes".to_owned() } else { tally };
    let mended = if wanted.fix { format!("{} mended, ", mends.len()) } else { String::new() };
    let certain = outcome
        .diags
        .iter()
        .filter_map(|it| it.fix.as_ref())
        .filter(|it| it.applicability == Applicability::Certain)
        .count();
    let hint = match certain {
        0 => String::new(),
        _ if wanted.fix => String::new(),
        count => format!("; ajar check --fix mends {count} of them"),
    };
    let files = outcome.sources.files().filter(|(_, it)| !it.builtin).count();
    complain(&format!("{files} files checked: {mended}{tally}{hint}"));
    if outcome.has_errors() { MISTAKES } else { DONE }
}

fn look(dir: &Path, wanted: &Check) -> Result<(Vec<AppliedFix>, Outcome), Failure> {
    if !wanted.fix {
        return Ok((Vec::new(), ajar::check(dir, Options::default())?));
    }
    let mended = ajar::fix(dir, Options::default())?;
    Ok((mended.mends, mended.outcome))
}
