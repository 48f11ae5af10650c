//! Tables, which scroll by themselves where the page is narrow.

use super::writer::Writer;
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

/// Where in a table the writer stands.
#[derive(Default)]
pub(super) struct Table {
    columns: Vec<Alignment>,
    column: usize,
    row: Row,
    /// How many tables began, for their names.
    count: usize,
}

#[derive(Default, PartialEq, Eq)]
enum Row {
    Head,
    #[default]
    Body,
}

impl<'s> Writer<'s, '_> {
    /// Opens a table or a part of one; false if the tag is neither.
    pub(super) fn open_table(&mut self, tag: &Tag<'s>) -> bool {
        let table = &mut self.table;
        let html = match tag {
            Tag::Table(columns) => {
                table.columns.clone_from(columns);
                table.count += 1;
                let label = format!("Table {}", table.count);
                format!("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table>")
            }
            Tag::TableHead => {
                (table.row, table.column) = (Row::Head, 0);
                "<thead><tr>".into()
            }
            Tag::TableRow => {
                table.column = 0;
                "<tr>".into()
            }
            Tag::TableCell => {
                let class = match table.columns.get(table.column) {
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"right\"",
                    _ => "",
                };
                table.column += 1;
                if table.row == Row::Head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") }
            }
            _ => return false,
        };
        self.html(html);
        true
    }

    pub(super) fn close_table(&mut self, end: TagEnd) {
        match end {
            TagEnd::Table => self.html("</tbody></table></div>\n".into()),
            TagEnd::TableHead => {
                self.table.row = Row::Body;
                self.html("</tr></thead><tbody>\n".into());
            }
            TagEnd::TableRow => self.html("</tr>\n".into()),
            TagEnd::TableCell => self.html(if self.table.row == Row::Head { "</th>" } else { "</td>" }.into()),
            _ => self.out.push(Event::End(end)),
        }
    }
}
