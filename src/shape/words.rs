//! Closed vocabularies: every allowed word, with what it means.

/// Declares a closed vocabulary: an enum whose every value has a written word
/// and, as its doc comment, a meaning. Behind the name stand what it is called
/// in a message, and the value that holds when none is written.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident ($what:literal, $default:ident) {
            $( $(#[doc = $line:literal])* $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $line])* $variant, )+ }

        impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        }

        impl $crate::shape::Words for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WHAT: &'static str = $what;
            fn word(self) -> $crate::shape::Word {
                match self {
                    $(Self::$variant => $crate::shape::Word { name: $word, doc: concat!($($line),*).trim_ascii() },)+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::shape::Words::name(*self))
            }
        }

        impl $crate::shape::Decode for $name {
            fn decode(node: $crate::shape::Node<'_>, decoder: &mut $crate::shape::Decoder) -> Self {
                decoder.word(&node)
            }
            fn shape() -> $crate::shape::Shape {
                $crate::shape::Shape::Words { name: stringify!($name), what: $what, words: <Self as $crate::shape::Words>::all() }
            }
            fn is_closed() -> bool {
                true
            }
        }

        impl $crate::shape::DecodeKey for $name {
            fn decode_key(key: &str, span: $crate::span::Span, decoder: &mut $crate::shape::Decoder) -> Option<Self> {
                decoder.word_key(key, span)
            }
            fn keys() -> Option<Vec<$crate::shape::Word>> {
                Some(<Self as $crate::shape::Words>::all())
            }
        }
    };
}
pub(crate) use words;
