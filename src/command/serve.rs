//! `ajar serve`: the site in a browser, kept true while its files change.

use super::{REFUSED, complain, refuse, say};
use ajar::serve::{News, serve};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};

#[derive(clap::Args)]
pub(crate) struct Serve {
    /// The port to listen at; 0 for any that is free. (2527 is "ajar" on the keys of a telephone.)
    #[arg(long, value_name = "NUMBER", default_value_t = 2527)]
    port: u16,
    /// The address to listen at. Another one than this machine's own opens the preview to the network.
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), value_parser = host)]
    host: IpAddr,
    /// Open the site in a browser.
    #[arg(long)]
    open: bool,
}

/// An address, or the name that every machine has for itself.
fn host(text: &str) -> Result<IpAddr, String> {
    if text.eq_ignore_ascii_case("localhost") {
        return Ok(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    text.parse().map_err(|_| "write localhost or an address such as 127.0.0.1, 0.0.0.0 or ::1".to_owned())
}

pub(crate) fn run(dir: &Path, wanted: &Serve) -> u8 {
    let listener = match TcpListener::bind((wanted.host, wanted.port)) {
        Ok(listener) => listener,
        Err(error) => return refuse_port(wanted, &error),
    };
    let port = listener.local_addr().map_or(wanted.port, |it| it.port());
    let host = if wanted.host.is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { wanted.host };
    let url = format!("http://{}/", SocketAddr::new(host, port));
    let Err(failure) = serve(dir, wanted.host, listener, |news| match news {
        News::Listening => {
            say(&format!("serving {url} (Ctrl-C ends it)"));
            if wanted.open {
                open(&url);
            }
        }
        News::Shown { pages, took } => say(&format!("{pages} pages planned in {} ms", took.as_millis())),
        News::Mistaken(report) => complain(&format!("{report}the last good site stays until this is mended")),
        News::Mended => say("mended: the site is as it was before"),
        News::Polling(error) => {
            complain(&format!("changes are looked for once a second, because the system says: {error}"));
        }
    });
    refuse(&failure)
}

/// Says what is wrong with the address; of a port that is taken, which one is free.
fn refuse_port(wanted: &Serve, error: &io::Error) -> u8 {
    let Serve { host, port, .. } = wanted;
    if error.kind() != io::ErrorKind::AddrInUse {
        complain(&format!("error: cannot listen at {}: {error}", SocketAddr::new(*host, *port)));
        return REFUSED;
    }
    let free = (*port..=u16::MAX).skip(1).take(100).find(|it| TcpListener::bind((*host, *it)).is_ok());
    complain(&format!("error: port {port} is taken, perhaps by another `ajar serve`"));
    if let Some(free) = free {
        complain(&format!("port {free} is free: ajar serve --port {free}"));
    }
    REFUSED
}

/// Asks the system to open a page; a system that cannot says so.
fn open(url: &str) {
    let (program, arguments): (_, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    #[allow(clippy::disallowed_methods, reason = "a person asked for it with --open")]
    let started = Command::new(program)
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if let Err(error) = started {
        complain(&format!("cannot open a browser with {program}: {error}"));
    }
}
