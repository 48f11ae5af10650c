//! The template engine: loading, which template is taken, what all pages share, and where its errors stand.
//!
//! The default theme's templates are called `default/x.html`, the site's own `x.html`. A name that the site has no
//! template for is the theme's, wherever it is named: by a page, `extends` or `include`. So `{% extends "base.html" %}`
//! in the theme finds the site's own frame, and `{% extends "default/model.html" %}` in the site the theme's page.
//! A component of the site goes before the theme's of the same name.

use super::Naming;
use super::complaint::{Complaint, in_house_style};
use super::engine;
use super::leaf::Leaf;
use super::say::Say;
use super::scope;
use super::shared::Shared;
use super::spoken::{MessageEnds, spoken};
use super::twin;
use crate::diag::{Code, Diag};
use crate::export::Tables;
use crate::plan::Site;
use crate::read::FileKind;
use crate::shape::{names, nearest};
use crate::span::{FileId, Span};
use crate::view::doors;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tera::{ErrorKind, ReportError, Tera};

/// Where the default theme's templates stand, below `templates/`.
pub(super) const THEME: &str = "default/";

/// How many `elif` a template may have: the engine counts how deep conditions stand in each other, and calls itself for
/// each of these without counting.
const MOST_BRANCHES: usize = 200;

/// The template engine, for pages and for the same in Markdown.
#[derive(Debug)]
pub(super) struct Engines {
    pub(super) pages: Tera,
    pub(super) twins: Tera,
    /// Where the words of each template stood in its file.
    places: BTreeMap<String, MessageEnds>,
}

/// Loads every template; `None` if one of them cannot be read.
pub(super) fn load(site: &Site<'_>, tables: &Tables<'_, '_>, naming: Naming) -> (Option<Engines>, Vec<Diag>) {
    let templates: Vec<(&str, &str)> = site
        .sources
        .files()
        .filter(|(_, file)| file.kind == FileKind::Template)
        .filter_map(|(_, file)| Some((file.path.strip_prefix("templates/")?, file.text())))
        .collect();
    let (torn, templates): (Vec<_>, Vec<_>) =
        templates.into_iter().map(|it| (syntax(site, it.0, it.1), it)).partition(|it| it.0.is_some());
    let mut diags: Vec<Diag> = torn.into_iter().filter_map(|it| it.0).collect();
    let is_torn = !diags.is_empty();
    diags.extend(misplaced(site));
    diags.extend(unused(site));
    let (twins, pages): (Vec<_>, Vec<_>) = templates.into_iter().map(|it| it.1).partition(|it| twin::is_twin(it.0));
    let mut tera = Tera::new();
    tera.register_function("leaf", Leaf::new(&doors(site.assessed.facts.levels())));
    tera.register_function("say", Say(Arc::clone(&site.words)));
    let mut engines = Engines { pages: tera, twins: twin::engine(&site.words), places: BTreeMap::new() };
    if diags.is_empty() || is_torn {
        let shared = Shared::new(site, tables, naming);
        let (places, words) = (&mut engines.places, &site.words);
        let mut found = fill(site, &mut engines.pages, &spoken_all(pages, places, |it| words.ready_html(it)), &shared);
        found.extend(fill(site, &mut engines.twins, &spoken_all(twins, places, |it| words.ready(it)), &shared));
        // What a template with a mistake defines is not there either.
        diags.extend(found.into_iter().filter(|it| !(is_torn && it.is_about_others)).map(|it| it.diag));
    }
    if diags.is_empty() { (Some(engines), diags) } else { (None, diags) }
}

/// A template by its name: as its file has it, and with its messages in it.
type Loaded<'t> = (&'t str, &'t str, Cow<'t, str>);

/// Templates with the messages in them that take nothing; where their words stood goes into `places`.
fn spoken_all<'t, 'm>(
    templates: Vec<(&'t str, &'t str)>,
    places: &mut BTreeMap<String, MessageEnds>,
    message: impl Fn(&str) -> Option<&'m str>,
) -> Vec<Loaded<'t>> {
    let put = |(name, text): (&'t str, &'t str)| {
        let spoken = spoken(text, &message);
        places.insert(name.to_owned(), spoken.ends);
        (name, text, spoken.text)
    };
    templates.into_iter().map(put).collect()
}

/// A mistake in a template.
struct TemplateMistake {
    diag: Diag,
    /// Whether another template could hold what is not there.
    is_about_others: bool,
}

/// Gives an engine its templates; what is wrong with them.
fn fill(site: &Site<'_>, tera: &mut Tera, templates: &[Loaded<'_>], shared: &Shared<'_>) -> Vec<TemplateMistake> {
    tera.set_fallback_prefixes([THEME]).expect("no template is there yet");
    tera.global_context().insert("site", shared);
    if tera.add_raw_templates(templates.iter().map(|it| (it.0, it.2.as_ref()))).is_ok() {
        return Vec::new();
    }
    // The same mistakes once more, where they stand in the files.
    let Err(error) = tera.add_raw_templates(templates.iter().map(|it| (it.0, it.1))) else { return Vec::new() };
    let listed = listed(site, &error.to_string());
    let is_about_others = matches!(error.kind(), ErrorKind::MissingParent { .. });
    let alone = || TemplateMistake { diag: diag(site, Code::TemplateSyntax, &error), is_about_others };
    if listed.is_empty() { vec![alone()] } else { listed }
}

/// Templates of the site in the theme's own folder: they would take from everybody what they extend.
fn misplaced(site: &Site<'_>) -> Vec<Diag> {
    let own = site.sources.files().filter(|(_, file)| file.kind == FileKind::Template && !file.builtin);
    own.filter_map(|(id, file)| {
        let name = file.path.strip_prefix("templates/")?.strip_prefix(THEME)?;
        let message = format!("`{}` stands among the templates of the default theme", file.path);
        let mut diag = Diag::new(Code::UnexpectedFile, Span::new(id, 0..0), message);
        diag.help(format!("move it to `templates/{name}`, which can extend `{THEME}{name}`"));
        Some(diag)
    })
    .collect()
}

/// Templates of the site that no page shows: they have the name of none of the theme's, no template names them, and they
/// define no component. Most often a letter is wrong.
fn unused(site: &Site<'_>) -> Vec<Diag> {
    let all = || site.sources.files().filter(|(_, file)| file.kind == FileKind::Template);
    let name = |path: &'_ str| path.strip_prefix("templates/").unwrap_or(path).to_owned();
    let known: BTreeSet<String> = all()
        .filter(|(_, file)| file.builtin)
        .map(|(_, file)| name(&file.path).trim_start_matches(THEME).to_owned())
        .collect();
    let own = all().filter(|(_, file)| !file.builtin && !file.path.starts_with("templates/default/"));
    let is_named = |wanted: &str| {
        let quoted = [format!("\"{wanted}\""), format!("'{wanted}'")];
        all().any(|(_, file)| quoted.iter().any(|it| file.text().contains(it.as_str())))
    };
    let left = own.filter(|(_, file)| {
        let name = name(&file.path);
        // A word between quotes is no name of a file.
        let is_named = name.contains('.') && is_named(&name);
        !known.contains(&name) && !file.text().contains("{% component") && !is_named
    });
    left.map(|(id, file)| {
        let message = format!("no page uses `{}`", file.path);
        let mut diag = Diag::new(Code::UnexpectedFile, Span::new(id, 0..0), message);
        if let Some(near) = nearest(&name(&file.path), known.iter().map(String::as_str)) {
            diag.did_you_mean(format!("templates/{near}"));
        }
        diag.help("`ajar theme list` names the templates that pages use").done()
    })
    .collect()
}

/// The syntax error of one template, looked at alone so that each file gets its own.
fn syntax(site: &Site<'_>, name: &str, text: &str) -> Option<Diag> {
    if let Some((at, word)) = text.match_indices("elif").nth(MOST_BRANCHES) {
        let message = format!("a template has more than {MOST_BRANCHES} `elif`");
        let mut diag = fault(site, Code::TooDeep, file(site, name, at..at + word.len()), &message);
        return Some(
            diag.label("from this one on").help("part it into several templates, or look the value up").done(),
        );
    }
    let error = Tera::new().add_raw_template(name, text).err()?;
    // What it lacks from other files is looked for when all are there.
    matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| diag(site, Code::TemplateSyntax, &error))
}

/// The engine hands several mistakes over as one text, a report after the other: `error: what`, then ` --> file:line:column`.
fn listed(site: &Site<'_>, text: &str) -> Vec<TemplateMistake> {
    let mut res = Vec::new();
    let mut what = String::new();
    for line in text.lines().map(str::trim) {
        if let Some(message) = line.strip_prefix("error: ") {
            what = in_house_style(message);
        } else if let Some(span) = line.strip_prefix("--> ").and_then(|it| spot(site, it)) {
            let mut diag = fault(site, Code::TemplateSyntax, span, &what);
            diag.label("cannot be read");
            // Templates of the default theme go together; one that replaces another may be older than the others.
            if site.sources.file(span.file).builtin {
                diag.help(
                    "a template of the site stands in for one of the default theme and lacks this: compare the two",
                );
            }
            res.push(TemplateMistake { diag, is_about_others: Complaint::read(&what).is_about_others() });
        }
    }
    res
}

/// The names of all components that templates define.
fn components<'s>(site: &'s Site<'_>) -> BTreeSet<&'s str> {
    let templates = site.sources.files().filter(|(_, file)| file.kind == FileKind::Template);
    let ends = |sign: char| sign == '(' || sign.is_whitespace();
    let texts = templates.flat_map(|(_, file)| file.text().split("{% component ").skip(1));
    texts.filter_map(|text| text.split(ends).next()).collect()
}

/// "base.html:3:12" as a place that reaches to the end of its word.
fn spot(site: &Site<'_>, text: &str) -> Option<Span> {
    let mut parts = text.rsplitn(3, ':');
    let (column, line, name) = (parts.next()?, parts.next()?, parts.next()?);
    let (column, line): (usize, usize) = (column.parse().ok()?, line.parse().ok()?);
    let id = site.sources.find(&format!("templates/{name}"))?;
    let template = site.sources.file(id).text();
    let start: usize = template.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let rest = template.get(start..)?;
    let skipped: usize = rest.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
    let word: usize = rest
        .get(skipped..)?
        .chars()
        .take_while(|it| it.is_alphanumeric() || "<_-".contains(*it))
        .map(char::len_utf8)
        .sum();
    Some(Span::new(id, start + skipped..start + skipped + word.max(1)))
}

/// What ends, and where.
const ENDS: &str = "each `if`, `for` and `block` has its own end, and ends before what it stands in";

fn diag(site: &Site<'_>, code: Code, error: &tera::Error) -> Diag {
    let (span, message) = locate(site, error);
    let word = site.sources.file(span.file).text().get(span.range()).unwrap_or_default();
    if Complaint::read(&message) == Complaint::UnknownTag {
        if let Some(diag) = engine::unknown_tag(code, span, word) {
            return diag;
        }
        if word.starts_with("end") || word.starts_with("el") {
            let mut diag = Diag::new(code, span, format!("`{word}` has nothing to end here"));
            diag.label("what was opened last above is something else");
            return diag.help(ENDS).done();
        }
    }
    let mut diag = fault(site, code, span, &message);
    diag.label("cannot be read");
    if let ErrorKind::CircularExtend { tpl, .. } = error.kind() {
        diag.help(format!("the default theme's template is called `{THEME}{}`", tpl.trim_start_matches(THEME)));
    }
    if let ErrorKind::MissingParent { parent, .. } = error.kind() {
        let templates = site.sources.files().filter(|(_, file)| file.kind == FileKind::Template);
        let names = templates.filter_map(|(_, file)| file.path.strip_prefix("templates/"));
        if let Some(near) = nearest(parent, names) {
            diag.did_you_mean(near).replace(near);
        }
    }
    diag
}

/// A diagnostic from the engine's words, with what could have been meant.
pub(super) fn fault(site: &Site<'_>, code: Code, span: Span, message: &str) -> Diag {
    let complaint = Complaint::read(message);
    if let Some(diag) = engine::told_otherwise(site, code, span, &complaint) {
        return diag;
    }
    let mut diag = Diag::new(code, span, message);
    match complaint {
        Complaint::NoSuchName { says, name, is_variable, mut known } => {
            says.clone_into(&mut diag.message);
            if is_variable {
                known.extend(scope::of_loops(site, span));
            }
            if let Some(near) = nearest(name, known.iter().copied()) {
                diag.did_you_mean(near).replace(near);
            }
            diag.help(format!("there is: {}", names(known)));
        }
        Complaint::Unknown(what, name) => engine::propose(site, &mut diag, what, name),
        Complaint::UnknownComponent(name) => {
            if let Some(near) = nearest(name, components(site)) {
                diag.did_you_mean(near);
            }
        }
        Complaint::UnknownBlock(name) => scope::tell_blocks(site, &mut diag, name),
        Complaint::NoEnd => {
            diag.help(ENDS);
        }
        Complaint::OtherSign => {
            diag.help("`and`, `or` and `not` stand for &&, || and !");
        }
        Complaint::NoComparison => {
            diag.help("whether two things are the same, `==` asks");
        }
        Complaint::NamelessArgument => {
            diag.help("each argument has its name before it: say(id=\"page-base-skip\")");
        }
        Complaint::Undefined => return scope::undefined(site, code, span).unwrap_or(diag),
        Complaint::UnknownTag | Complaint::UnknownTemplate | Complaint::UnknownArgument(..) | Complaint::Other => {}
    }
    diag
}

impl Engines {
    /// Where in the file of which template an error stands that came up while it was filled, and what it says.
    pub(super) fn locate(&self, site: &Site<'_>, error: &tera::Error) -> (Span, String) {
        match error.kind() {
            ErrorKind::RenderingError(report) => {
                let (name, range) = (report.filename(), report.span().range.clone());
                let range = self.places.get(name).map_or(range.clone(), |it| it.before(range));
                (file(site, name, range), in_house_style(report.message()))
            }
            _ => locate(site, error),
        }
    }
}

/// Where in which template an error stands, and what it says.
fn locate(site: &Site<'_>, error: &tera::Error) -> (Span, String) {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (span(site, report), in_house_style(report.message()))
        }
        ErrorKind::MissingParent { current, parent } => {
            let id = file(site, current, 0..0).file;
            let found = site.sources.file(id).text().find(parent.as_str());
            let range = found.map_or(0..0, |it| it..it + parent.len());
            (Span::new(id, range), format!("`{current}` extends `{parent}`, which is no template"))
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (file(site, tpl, 0..0), in_house_style(&error.to_string()))
        }
        _ => (Span::default(), in_house_style(&error.to_string())),
    }
}

fn span(site: &Site<'_>, report: &ReportError) -> Span {
    file(site, report.filename(), report.span().range.clone())
}

fn file(site: &Site<'_>, name: &str, range: std::ops::Range<usize>) -> Span {
    let id = site.sources.find(&format!("templates/{name}")).unwrap_or(FileId(0));
    Span::new(id, range)
}
