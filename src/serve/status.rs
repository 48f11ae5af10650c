//! How a request is answered.

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HttpStatus {
    Fine,
    Malformed,
    /// From a page of another site.
    Foreign,
    Missing,
    OtherMethod,
    Slow,
    AddressTooLong,
    /// For a name that is none of ours.
    ForeignHost,
    HeadTooLong,
    Broken,
    Busy,
}

impl HttpStatus {
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Fine => "200 OK",
            Self::Malformed => "400 Bad Request",
            Self::Foreign => "403 Forbidden",
            Self::Missing => "404 Not Found",
            Self::OtherMethod => "405 Method Not Allowed",
            Self::Slow => "408 Request Timeout",
            Self::AddressTooLong => "414 URI Too Long",
            Self::ForeignHost => "421 Misdirected Request",
            Self::HeadTooLong => "431 Request Header Fields Too Large",
            Self::Broken => "500 Internal Server Error",
            Self::Busy => "503 Service Unavailable",
        }
    }
}
