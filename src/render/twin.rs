//! The same pages in Markdown: a template of its own below `templates/twin/` says what a view holds.

use super::marked::{LinkTarget, SayMarkdown};
use crate::inert;
use crate::words::Messages;
use std::io::{self, Write};
use std::sync::Arc;
use tera::{Context, Tera};

/// Whether a template is one of Markdown.
pub(super) fn is_twin(name: &str) -> bool {
    name.ends_with(".md")
}

/// An engine that writes Markdown: what a template puts in is no markup there.
pub(super) fn engine(words: &Arc<Messages>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(escape);
    tera.register_function("say", SayMarkdown(Arc::clone(words)));
    tera.register_filter("address", LinkTarget);
    tera
}

fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(inert::markdown(text).as_bytes())
}

/// The template by which the Markdown of a view is made whose page is made from `template`.
pub(super) fn name(template: &str) -> String {
    format!("twin/{}.md", template.trim_end_matches(".html"))
}

/// The Markdown of a view whose page is made from `template`.
pub(super) fn write(tera: &Tera, template: &str, view: &Context) -> Result<Vec<u8>, tera::Error> {
    let text = tera.render(&name(template), view)?;
    Ok(tidy(&text).into_bytes())
}

/// No more than one empty line in a row outside of code.
fn tidy(text: &str) -> String {
    let mut res = String::with_capacity(text.len());
    let (mut in_code, mut empty) = (false, 0);
    for line in text.trim().lines() {
        let fence = line.trim_start();
        if fence.starts_with("```") || fence.starts_with("~~~") {
            in_code = !in_code;
        }
        empty = if line.trim().is_empty() { empty + 1 } else { 0 };
        if in_code || empty < 2 {
            res.push_str(if in_code { line } else { line.trim_end() });
            res.push('\n');
        }
    }
    res
}
