//! What the template engine says is wrong. It says so in words alone, which are taken apart here and nowhere else.

/// What the engine says is wrong, with the names that it gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Complaint<'m> {
    /// A tag that it does not know, or that ends what does not stand open; it does not say which.
    UnknownTag,
    /// A filter, test or function that is none.
    Unknown(Callable, &'m str),
    /// A component that no template defines.
    UnknownComponent(&'m str),
    /// A template to be included that is none.
    UnknownTemplate,
    /// A block that is in none of the templates that its own extends.
    UnknownBlock(&'m str),
    /// An argument that a component does not take, and those that it takes.
    UnknownArgument(&'m str, Vec<&'m str>),
    /// A name that stands for nothing, and those that stand for something there.
    NoSuchName {
        /// What is said of the name, as a sentence.
        says: &'m str,
        name: &'m str,
        /// Whether it is that of a variable; else it is that of a field or a message.
        is_variable: bool,
        known: Vec<&'m str>,
    },
    /// A value is used that is not there.
    Undefined,
    /// The template ends inside of something.
    NoEnd,
    /// A sign that other languages have, such as `&&`.
    OtherSign,
    /// `=` where two things are compared.
    NoComparison,
    /// An argument without its name.
    NamelessArgument,
    /// Anything else: its words say all that is known.
    Other,
}

/// What a template can call by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Callable {
    Filter,
    Test,
    Function,
}

impl<'m> Complaint<'m> {
    /// Takes a message apart that begins small and ends without a stop, as [`in_house_style`] leaves it.
    pub(super) fn read(message: &'m str) -> Self {
        let name = message.split('`').nth(1).unwrap_or_default();
        // Messages of the theme's own functions name what there is as the engine does.
        if let Some((says, list)) = message.split_once(". Available") {
            let known = list.split_once(": ").map_or(Vec::new(), |(_, list)| list.split(", ").collect());
            return Self::NoSuchName { says, name, is_variable: says.starts_with("variable "), known };
        }
        if let Some((_, list)) = message.split_once(" in component call. Possible argument(s) are: ") {
            return Self::UnknownArgument(name, list.split('`').skip(1).step_by(2).collect());
        }
        match message.split('`').next().unwrap_or_default() {
            "unknown tag" => Self::UnknownTag,
            "unknown filter " => Self::Unknown(Callable::Filter, name),
            "unknown test " => Self::Unknown(Callable::Test, name),
            "unknown function " => Self::Unknown(Callable::Function, name),
            "unknown component " => Self::UnknownComponent(name),
            "unknown template " => Self::UnknownTemplate,
            "block " if message.ends_with("in any parent template") => Self::UnknownBlock(name),
            _ if message.contains("`undefined`") || message.contains("an undefined value") => Self::Undefined,
            it if it.starts_with("unexpected end of input") => Self::NoEnd,
            it if it.starts_with("unexpected character") => Self::OtherSign,
            "found " if message.starts_with("found `=` but expected") => Self::NoComparison,
            it if it.starts_with("found string but expected identifier") => Self::NamelessArgument,
            _ => Self::Other,
        }
    }

    /// Whether another template could hold what is not there.
    pub(super) fn is_about_others(&self) -> bool {
        matches!(self, Self::UnknownComponent(_) | Self::UnknownTemplate | Self::UnknownBlock(_))
    }
}

/// House style: messages begin small and end without a stop.
pub(super) fn in_house_style(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let mut chars = message.chars();
    chars.next().map_or_else(String::new, |it| it.to_lowercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::{Callable, Complaint, in_house_style};
    use tera::{Context, ErrorKind, Tera};

    /// What the engine says of a template beside one with a block and a component.
    fn said(template: &str) -> String {
        let mut tera = Tera::new();
        let frame = "{% block inside %}{% endblock %}{% component sign(size: number) %}{{ size }}{% endcomponent %}";
        let loaded = tera.add_raw_templates([("frame.html", frame), ("page.html", template)]);
        let error = match loaded {
            Ok(()) => {
                let context = Context::from_serialize(&std::collections::BTreeMap::from([("title", "x")])).unwrap();
                tera.render("page.html", &context).unwrap_err()
            }
            Err(error) => error,
        };
        in_house_style(match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => report.message(),
            ErrorKind::Msg(reports) => reports.lines().next().unwrap().trim_start_matches("error: "),
            other => panic!("{template}: {other}"),
        })
    }

    #[test]
    fn what_the_engine_says_is_understood() {
        for (template, complaint) in [
            ("{% elseif title %}", Complaint::UnknownTag),
            ("{% if title %}{% endfor %}", Complaint::UnknownTag),
            ("{{ title | uper }}", Complaint::Unknown(Callable::Filter, "uper")),
            ("{% if title is strin %}{% endif %}", Complaint::Unknown(Callable::Test, "strin")),
            ("{{ sya() }}", Complaint::Unknown(Callable::Function, "sya")),
            ("{{ <sing size={1} /> }}", Complaint::UnknownComponent("sing")),
            ("{% include 'fram.html' %}", Complaint::UnknownTemplate),
            ("{% extends 'frame.html' %}{% block insid %}{% endblock %}", Complaint::UnknownBlock("insid")),
            ("{{ <sign siz={1} /> }}", Complaint::UnknownArgument("siz", vec!["size"])),
            ("{% for it in titles %}{% endfor %}", Complaint::Undefined),
            ("{{ title + }}", Complaint::Other),
            ("{% if title %}", Complaint::NoEnd),
            ("{% if title && title %}{% endif %}", Complaint::OtherSign),
            ("{% if title = title %}{% endif %}", Complaint::NoComparison),
            ("{{ say(\"x\") }}", Complaint::NamelessArgument),
        ] {
            assert_eq!(Complaint::read(&said(template)), complaint, "{template}: {}", said(template));
        }
        let message = said("{{ titel }}");
        let says = "variable `titel` is not defined";
        let expected = Complaint::NoSuchName { says, name: "titel", is_variable: true, known: vec!["title"] };
        assert_eq!(Complaint::read(&message), expected);
    }
}
