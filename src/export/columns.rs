//! Rows of a table for scripts, written as columns: `{"name": ["a", "b"], "step": [1, 2]}`.
//!
//! Each value has a name, and the name is written once however many rows there are: at 10,000 models an object for
//! each would make the tables half as large again.

/// Declares a row, and the table of its columns, which is collected from rows.
macro_rules! columns {
    ($(#[$doc:meta])* $vis:vis $table:ident of $row:ident { $($(#[$about:meta])* $column:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        $vis struct $row {
            $($(#[$about])* $vis $column: $type,)+
        }

        #[doc = concat!("The columns of [`", stringify!($row), "`].")]
        #[derive(Default, serde::Serialize)]
        $vis struct $table {
            $($column: Vec<$type>,)+
        }

        impl FromIterator<$row> for $table {
            fn from_iter<I: IntoIterator<Item = $row>>(rows: I) -> Self {
                let mut res = Self::default();
                for row in rows {
                    $(res.$column.push(row.$column);)+
                }
                res
            }
        }
    };
}

pub(super) use columns;
