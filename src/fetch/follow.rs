//! From an address to where it leads, and what is said there.

use super::client::{Client, Exchange, NoAnswer, header};
use super::text;
use super::wall::wall;
use crate::links::{LinkAnswer, LinkJob, LinkState, split_quotes};
use std::collections::BTreeSet;
use ureq::http::Method;
use url::Url as WebAddress;

/// Looks at one address.
pub(super) fn look(client: &Client<'_>, job: &LinkJob) -> LinkAnswer {
    let Ok(address) = WebAddress::parse(&job.url) else {
        return LinkAnswer::of(LinkState::Garbled, "no address of the web");
    };
    // Who wants words asks for them at once; for the others the head of the answer will do.
    let method = if job.quotes.is_empty() { Method::HEAD } else { Method::GET };
    let mut trail = Trail::new(address.clone());
    let mut res = match walk(client, &method, &mut trail) {
        Err(NoAnswer { state, detail, wait }) => LinkAnswer { wait, ..LinkAnswer::of(state, detail) },
        Ok(exchange) => settle(&exchange, &trail, &job.quotes),
    };
    res.to = trail.moved.map(String::from);
    let lacks_words = res.state.is_fine() && (!res.missing.is_empty() || res.unread.is_some());
    if lacks_words && let Some(raw) = raw(&address) {
        read_raw(client, raw, job, &mut res);
    }
    res
}

/// The way of an address: where it has come to, and what of that is for good.
struct Trail {
    at: WebAddress,
    seen: BTreeSet<String>,
    /// Where redirects led that are permanent, all before them too.
    moved: Option<WebAddress>,
    is_permanent: bool,
}

impl Trail {
    fn new(at: WebAddress) -> Self {
        let mut at = at;
        at.set_fragment(None);
        Self { seen: BTreeSet::from([at.to_string()]), at, moved: None, is_permanent: true }
    }

    /// Goes where a redirect leads.
    fn go(&mut self, status: u16, location: &str) -> Result<(), NoAnswer> {
        let refuse = |state, detail: String| Err(NoAnswer { state, detail, wait: None });
        let Ok(next) = self.at.join(location) else {
            return refuse(LinkState::Garbled, format!("{status} leads to no address: {location}"));
        };
        if !matches!(next.scheme(), "http" | "https") || !next.username().is_empty() || next.password().is_some() {
            return refuse(LinkState::Private, format!("{status} leads off the web: {}", next.scheme()));
        }
        let mut next = next;
        next.set_fragment(None);
        if !self.seen.insert(next.to_string()) {
            return refuse(LinkState::Loop, format!("redirects lead in a circle, back to {next}"));
        }
        self.is_permanent &= matches!(status, 301 | 308);
        if self.is_permanent {
            self.moved = Some(next.clone());
        }
        self.at = next;
        Ok(())
    }
}

/// Follows redirects to an answer.
fn walk(client: &Client<'_>, method: &Method, trail: &mut Trail) -> Result<Exchange, NoAnswer> {
    for _ in 0..=client.settings.redirects {
        let mut exchange = client.ask(method, &trail.at);
        // Many hosts refuse a question for the head alone, or answer it otherwise.
        let is_torn = |it: &NoAnswer| matches!(it.state, LinkState::Unreachable | LinkState::Garbled);
        let is_doubtful = exchange.as_ref().map_or_else(is_torn, |it| it.status >= 400);
        if *method == Method::HEAD && is_doubtful {
            exchange = client.ask(&Method::GET, &trail.at);
        }
        let exchange = exchange?;
        match header(&exchange.headers, "location") {
            Some(location) if matches!(exchange.status, 301 | 302 | 303 | 307 | 308) => {
                trail.go(exchange.status, &location)?;
            }
            _ => return Ok(exchange),
        }
    }
    let detail = format!("more than {} redirects", client.settings.redirects);
    Err(NoAnswer { state: LinkState::Loop, detail, wait: None })
}

/// What an answer means.
fn settle(exchange: &Exchange, trail: &Trail, quotes: &[String]) -> LinkAnswer {
    let status = exchange.status;
    let says = |state, words: &str| LinkAnswer { status: Some(status), ..LinkAnswer::of(state, words) };
    if let Some(whose) = wall(&exchange.headers, &exchange.body) {
        return says(LinkState::Wall, &format!("{status}: a page of {whose} that keeps programs out"));
    }
    match status {
        200..=299 => {}
        404 | 410 => return says(LinkState::Gone, &format!("{status}: not there")),
        401 | 402 | 403 | 407 | 451 => return says(LinkState::Refused, &format!("{status}: not for everybody")),
        _ => return says(LinkState::Failing, &format!("the host answers {status}")),
    }
    if leads_to_login(&trail.at) && trail.seen.len() > 1 {
        return says(LinkState::Refused, "it leads to a page where one signs in");
    }
    let state = if trail.moved.is_some() { LinkState::Moved } else { LinkState::Alive };
    let mut res = LinkAnswer { status: Some(status), ..LinkAnswer::of(state, "") };
    if trail.moved.as_ref().is_some_and(|it| it.path() == "/") {
        res.detail = "it leads to the front page: what stood there may be gone".to_owned();
    }
    if !quotes.is_empty() {
        quoted(&mut res, exchange, quotes);
    }
    res
}

/// Looks for quotes in what was fetched.
fn quoted(res: &mut LinkAnswer, exchange: &Exchange, quotes: &[String]) {
    let kind = header(&exchange.headers, "content-type").unwrap_or_default();
    match text::words(&kind, &exchange.body) {
        Err(why) => res.unread = Some(why.to_owned()),
        Ok(text) => {
            (res.found, res.missing) = split_quotes(&text, quotes);
            res.unread = None;
            if exchange.is_cut && !res.missing.is_empty() {
                res.missing.clear();
                res.unread = Some(format!("it is longer than {} bytes, and only those were read", exchange.body.len()));
            }
        }
    }
}

/// Looks for what is missing in the text that a page only shows.
fn read_raw(client: &Client<'_>, raw: WebAddress, job: &LinkJob, res: &mut LinkAnswer) {
    let mut trail = Trail::new(raw);
    let Ok(exchange) = walk(client, &Method::GET, &mut trail) else { return };
    if exchange.status == 200 && wall(&exchange.headers, &exchange.body).is_none() {
        let mut again = LinkAnswer::of(res.state, "");
        quoted(&mut again, &exchange, &job.quotes);
        if again.found.len() >= res.found.len() && again.unread.is_none() {
            (res.found, res.missing, res.unread) = (again.found, again.missing, again.unread);
        }
    }
}

/// Where the text of a file stands that GitHub or Hugging Face show on a page, the text itself in a script.
fn raw(page: &WebAddress) -> Option<WebAddress> {
    let parts: Vec<&str> = page.path_segments()?.collect();
    let text = match (page.host_str()?, parts.as_slice()) {
        ("github.com", [owner, name, "blob", rest @ ..]) => {
            format!("https://raw.githubusercontent.com/{owner}/{name}/{}", rest.join("/"))
        }
        ("huggingface.co", [owner, name, "blob", rest @ ..]) => {
            format!("https://huggingface.co/{owner}/{name}/raw/{}", rest.join("/"))
        }
        ("huggingface.co", ["datasets", owner, name, "blob", rest @ ..]) => {
            format!("https://huggingface.co/datasets/{owner}/{name}/raw/{}", rest.join("/"))
        }
        _ => return None,
    };
    WebAddress::parse(&text).ok()
}

fn leads_to_login(at: &WebAddress) -> bool {
    let is_login = |it: &str| matches!(it, "login" | "signin" | "sign_in" | "sign-in" | "sso");
    at.host_str() == Some("accounts.google.com") || at.path_segments().is_some_and(|mut it| it.any(is_login))
}

#[cfg(test)]
mod tests {
    use super::{Trail, leads_to_login, raw};
    use crate::links::LinkState;
    use url::Url as WebAddress;

    fn web(text: &str) -> WebAddress {
        WebAddress::parse(text).unwrap()
    }

    #[test]
    fn a_file_on_a_page_has_its_text_elsewhere() {
        let of = |it| raw(&web(it)).map(String::from);
        assert_eq!(
            of("https://github.com/a/b/blob/1f/x/LICENSE").unwrap(),
            "https://raw.githubusercontent.com/a/b/1f/x/LICENSE"
        );
        assert_eq!(
            of("https://huggingface.co/a/b/blob/main/README.md").unwrap(),
            "https://huggingface.co/a/b/raw/main/README.md"
        );
        assert!(of("https://github.com/a/b").is_none() && of("https://example.org/a/b/blob/c").is_none());
    }

    #[test]
    fn what_is_for_good_ends_where_a_redirect_is_for_now() {
        let mut trail = Trail::new(web("http://a.org/1#x"));
        assert!(trail.go(301, "https://a.org/1").is_ok() && trail.go(302, "/2").is_ok() && trail.go(308, "/3").is_ok());
        assert_eq!(trail.moved.clone().unwrap().as_str(), "https://a.org/1");
        assert_eq!(trail.at.as_str(), "https://a.org/3");
        for (to, state) in [
            ("/2", LinkState::Loop),
            ("file:///etc/passwd", LinkState::Private),
            ("gopher://a.org/", LinkState::Private),
            ("https://user:word@a.org/", LinkState::Private),
            ("https://", LinkState::Garbled),
        ] {
            assert!(trail.go(302, to).is_err_and(|it| it.state == state), "{to}");
        }
    }

    #[test]
    fn a_page_where_one_signs_in_is_known() {
        assert!(leads_to_login(&web("https://huggingface.co/login?next=x")));
        assert!(!leads_to_login(&web("https://example.org/blog/login-flows")));
    }
}
