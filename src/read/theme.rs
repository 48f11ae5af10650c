//! The default theme: the repository's own templates and static files, put
//! into the binary when it is built. A site's own file of the same path wins.

include!(concat!(env!("OUT_DIR"), "/theme.rs"));
