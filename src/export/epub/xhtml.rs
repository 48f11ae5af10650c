//! HTML of a page → XHTML of a book: every element ends, every attribute has a value, every link leads somewhere.
//!
//! What Ajar's templates write ends well; raw HTML that a site lets through may not. Whatever comes in, what goes out
//! can be read as XML: a reader of books shows a document that cannot as an error and nothing else.

use super::rewrite::{LinkEnd, identifier, media_type};
use super::tag::{HtmlTag, after, is_name, tag, unescape, void};
use crate::parse::escape;
use crate::plan::{Site, address};
use std::collections::BTreeSet;

/// Elements that a book has no use for, with all that is in them.
const LEFT_OUT: [&str; 12] = [
    "script", "style", "template", "iframe", "object", "form", "button", "video", "audio", "select", "textarea", "head",
];

/// Elements of which the next one of its name ends the one before, where HTML lets the end tag be left out.
const IN_A_ROW: [&str; 7] = ["li", "p", "dt", "dd", "tr", "td", "th"];

/// Attributes that say something to a browser only.
const FOR_BROWSERS: [&str; 5] = ["loading", "tabindex", "aria-describedby", "popover", "data-root"];

/// The inside of a body.
#[derive(Default)]
pub(super) struct Inside {
    /// XHTML.
    pub(super) text: String,
    /// The sources of its pictures, as they are written.
    pub(super) pictures: BTreeSet<String>,
    /// What the package has to say of it.
    pub(super) properties: Vec<&'static str>,
}

/// Makes XHTML of the inside of a body; `target` says where a link leads.
pub(super) fn body(html: &str, target: impl Fn(&str) -> LinkEnd) -> Inside {
    let mut writer = XmlWriter { target, body: Inside::default(), open: Vec::new(), ids: BTreeSet::new() };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        writer.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(tail) = rest.strip_prefix("<!--") {
            rest = tail.find("-->").map_or("", |it| &tail[it + 3..]);
        } else if let Some(tail) = rest.strip_prefix("</") {
            let end = tail.find('>').unwrap_or(tail.len());
            writer.end(tail[..end].trim().to_ascii_lowercase().as_str());
            rest = tail.get(end + 1..).unwrap_or("");
        } else if rest[1..].starts_with(|it: char| it.is_ascii_alphabetic()) {
            let (tag, tail) = tag(&rest[1..]);
            rest = if writer.is_left_out(&tag) { after(&tag, tail) } else { tail };
            if !writer.is_left_out(&tag) {
                writer.start(&tag);
            }
        } else {
            writer.text("<");
            rest = &rest[1..];
        }
    }
    writer.text(rest);
    writer.finish()
}

/// A whole document around the inside of its body.
pub(super) fn document(site: &Site<'_>, title: &str, at: &str, body: &str) -> String {
    let (language, direction, root) = (site.words.language(), site.words.direction(), address::root(at));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" \
         xml:lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{}</title>\n\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"{root}book.css\"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        xml(title)
    )
}

struct XmlWriter<F> {
    target: F,
    body: Inside,
    /// The elements that are open: the name of each, and whether its tags are written.
    open: Vec<(String, bool)>,
    ids: BTreeSet<String>,
}

impl<F: Fn(&str) -> LinkEnd> XmlWriter<F> {
    /// Whether an element is none of a book's: what needs a program, what explains itself under the pointer only, the
    /// sign beside a heading.
    fn is_left_out(&self, tag: &HtmlTag) -> bool {
        let class = tag.get("class").unwrap_or_default();
        LEFT_OUT.contains(&tag.name.as_str()) || class == "gloss" || tag.name == "a" && class == "anchor"
    }

    fn text(&mut self, text: &str) {
        self.body.text.push_str(&xml(&unescape(text)));
    }

    fn start(&mut self, tag: &HtmlTag) {
        if IN_A_ROW.contains(&tag.name.as_str()) && self.open.last().is_some_and(|it| it.0 == tag.name) {
            self.end(&tag.name.clone());
        }
        if tag.name == "img" {
            return self.picture(tag);
        }
        let link = tag.get("href").filter(|_| tag.name == "a").map(|it| (self.target)(it));
        let is_written = !matches!(link, Some(LinkEnd::Gone));
        if is_written {
            let text = self.written(tag, link);
            self.body.text.push_str(&text);
        }
        let drawn = self.is_drawn(&tag.name);
        if void(&tag.name) || tag.closed && drawn {
            self.body.text.push_str("/>");
            return;
        }
        if is_written {
            self.body.text.push('>');
        }
        self.open.push((tag.name.clone(), is_written));
    }

    /// A start tag without its last sign.
    fn written(&mut self, tag: &HtmlTag, link: Option<LinkEnd>) -> String {
        let mut res = format!("<{}", tag.name);
        let mut named = BTreeSet::new();
        let space = match tag.name.as_str() {
            "svg" => Some(("svg", "http://www.w3.org/2000/svg")),
            "math" => Some(("mathml", "http://www.w3.org/1998/Math/MathML")),
            _ => None,
        };
        if let Some((property, space)) = space {
            res.push_str(&format!(" xmlns=\"{space}\""));
            named.insert("xmlns".to_owned());
            if !self.body.properties.contains(&property) {
                self.body.properties.push(property);
            }
        }
        let mut link = link;
        for (name, value) in &tag.attributes {
            let value = match (name.as_str(), link.take()) {
                ("href", Some(LinkEnd::To(to))) => to,
                (_, kept) => {
                    link = kept;
                    value.clone()
                }
            };
            let value = if name == "id" { identifier(&value) } else { value };
            let again = name == "id" && !self.ids.insert(value.clone());
            let for_browsers = name.starts_with("on") || FOR_BROWSERS.contains(&name.as_str());
            if !again && !for_browsers && is_name(name) && named.insert(name.clone()) {
                res.push_str(&format!(" {name}=\"{}\"", xml(&value)));
            }
        }
        res
    }

    /// A picture of the site is one of the book's; another one is told by its words.
    fn picture(&mut self, tag: &HtmlTag) {
        let source = tag.get("src").unwrap_or_default();
        if source.contains("://") || media_type(source).is_none() {
            return self.text(tag.get("alt").unwrap_or_default());
        }
        self.body.pictures.insert(source.to_owned());
        let text = self.written(tag, None);
        self.body.text.push_str(&text);
        self.body.text.push_str("/>");
    }

    fn end(&mut self, name: &str) {
        if self.open.iter().any(|it| it.0 == name) {
            while let Some((open, is_written)) = self.open.pop() {
                if is_written {
                    self.body.text.push_str(&format!("</{open}>"));
                }
                if open == name {
                    break;
                }
            }
        }
    }

    /// Whether an element stands in a drawing or a formula, where every one may end itself.
    fn is_drawn(&self, name: &str) -> bool {
        let outside = ["svg", "math"];
        outside.contains(&name) || self.open.iter().any(|it| outside.contains(&it.0.as_str()))
    }

    fn finish(mut self) -> Inside {
        while let Some((name, is_written)) = self.open.pop() {
            if is_written {
                self.body.text.push_str(&format!("</{name}>"));
            }
        }
        self.body
    }
}

/// Words as XML has them: what it has no form for is left out.
pub(super) fn xml(text: &str) -> String {
    let known = |it: &char| !it.is_control() && !matches!(it, '\u{fffe}' | '\u{ffff}') || matches!(it, '\n' | '\t');
    escape(&text.chars().filter(known).collect::<String>()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(html: &str) -> String {
        body(html, |it| if it == "gone" { LinkEnd::Gone } else { LinkEnd::To(it.to_owned()) }).text
    }

    #[test]
    fn every_element_ends() {
        assert_eq!(
            made("<p>a<br>b<img src=x.svg alt='c d' loading=lazy>"),
            "<p>a<br/>b<img src=\"x.svg\" alt=\"c d\"/></p>"
        );
        assert_eq!(made("<ul><li>a<li>b</ul></p>c"), "<ul><li>a</li><li>b</li></ul>c");
        assert_eq!(made("<i/>a & b &amp; c &lt; d < e &nbsp;"), "<i>a &amp; b &amp; c &lt; d &lt; e \u{a0}</i>");
    }

    #[test]
    fn what_is_none_of_a_books_is_left_out() {
        assert_eq!(made("a<!-- b --><script>c<p></script>d<span class=\"gloss\">e <span>f</span></span>g"), "adg");
        assert_eq!(made("<h2 id=\"2-a\">B<a class=\"anchor\" href=\"#2-a\">#</a></h2>"), "<h2 id=\"id-2-a\">B</h2>");
        assert_eq!(
            made("<a href=\"gone\">a</a> <a href=\"b\" onclick=\"c\" href=\"d\">e</a>"),
            "a <a href=\"b\">e</a>"
        );
        assert_eq!(made("<img src=\"https://example.org/a.png\" alt=\"A\"><img src=\"a.avif\" alt=\"B\">"), "AB");
    }

    #[test]
    fn a_drawing_and_a_formula_say_what_they_are() {
        let made = body("<svg viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg><math><mi>x</mi></math>", |_| LinkEnd::Gone);
        assert_eq!(
            made.text,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg>\
             <math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
        );
        assert_eq!(made.properties, ["svg", "mathml"]);
    }
}
