//! The declaration of a record, from which its type, its decoder and its documentation are made.

/// Declares a record: a struct whose fields are the keys of a TOML table.
///
/// Each field is `required` or `optional` and carries its meaning as a doc
/// comment. Every record also knows its `span`. What a translation says in its own words is followed by how: `=> text`,
/// `=> name`, `=> kept` or `=> forms`, see [`crate::shape::Telling`].
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $line:literal])* $need:ident $field:ident : $ty:ty $(=> $telling:ident)?, )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $( $(#[doc = $line])* pub $field: $ty, )*
            /// Where the record stands.
            pub span: $crate::span::Span,
        }

        /// As a table with every key, in the letters of JSON: `released_on`.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap as _;
                let mut map = serializer.serialize_map(None)?;
                $( map.serialize_entry(stringify!($field).trim_start_matches("r#"), &self.$field)?; )*
                map.end()
            }
        }

        impl $crate::shape::Decode for $name {
            fn decode(node: $crate::shape::Node<'_>, decoder: &mut $crate::shape::Decoder) -> Self {
                let mut table = decoder.table(node);
                let span = table.span();
                let res = Self {
                    $( $field: {
                        let telling = $crate::shape::record!(@ told $($telling)?);
                        table.take_told(stringify!($field), $crate::shape::record!(@ $need), telling, decoder)
                    }, )*
                    span,
                };
                table.finish(&[$(stringify!($field)),*], decoder);
                res
            }
            fn shape() -> $crate::shape::Shape {
                $crate::shape::Shape::Record {
                    name: stringify!($name),
                    doc: concat!($($doc),*).trim_ascii(),
                    fields: vec![$(
                        $crate::shape::Field::new(
                            stringify!($field),
                            concat!($($line),*),
                            $crate::shape::record!(@ $need),
                            <$ty as $crate::shape::Decode>::shape(),
                        )$(.told($crate::shape::Telling::named(stringify!($telling))))?,
                    )*],
                }
            }
        }
    };
    (@ told) => { None };
    (@ told $telling:ident) => { Some($crate::shape::Telling::named(stringify!($telling))) };
    (@ required) => { true };
    (@ optional) => { false };
}
pub(crate) use record;
