//! Tables, which scroll by themselves where the page is narrow.

use pulldown_cmark::{Alignment, Tag, TagEnd};

/// Where in a table the writer stands.
#[derive(Default)]
pub(super) struct TableState {
    columns: Vec<Alignment>,
    column: usize,
    row: RowKind,
    /// How many tables began, for their names.
    count: usize,
}

#[derive(Default, PartialEq, Eq)]
enum RowKind {
    Head,
    #[default]
    Body,
}

impl TableState {
    /// Begins a table of these columns: its number.
    pub(super) fn begin(&mut self, columns: &[Alignment]) -> usize {
        columns.clone_into(&mut self.columns);
        self.count += 1;
        self.count
    }

    /// How many columns the table has.
    pub(super) fn columns(&self) -> usize {
        self.columns.len()
    }

    /// The HTML that opens a part of a table; nothing if the tag is none.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Option<String> {
        let html = match tag {
            Tag::TableHead => {
                (self.row, self.column) = (RowKind::Head, 0);
                "<thead><tr>".into()
            }
            Tag::TableRow => {
                self.column = 0;
                "<tr>".into()
            }
            Tag::TableCell => {
                let class = match self.columns.get(self.column) {
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"right\"",
                    _ => "",
                };
                self.column += 1;
                if self.row == RowKind::Head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") }
            }
            _ => return None,
        };
        Some(html)
    }

    /// The HTML that ends a table or a part of one; nothing if the tag is neither.
    pub(super) fn close(&mut self, end: TagEnd) -> Option<&'static str> {
        let html = match end {
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => {
                self.row = RowKind::Body;
                "</tr></thead><tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.row == RowKind::Head => "</th>",
            TagEnd::TableCell => "</td>",
            _ => return None,
        };
        Some(html)
    }
}
