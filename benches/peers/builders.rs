//! Who builds the pages.

use super::results::Cost;
use super::same;
use super::sites::{Sort, Work};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};
use wait4::Wait4 as _;

/// Somebody who builds the pages.
pub(crate) enum Builder {
    /// Ajar, these pages and nothing else.
    Own,
    /// The same bytes read and written.
    Floor,
    /// Ajar as people run it: every page of its own theme, and all files for programs.
    Whole,
    /// Hugo, its program and version.
    Hugo(PathBuf, String),
    /// Zola, its program and version.
    Zola(PathBuf, String),
}

/// Everybody who is there, Ajar first, because the others are held against it; and in words, which versions they are and
/// who is absent.
pub(crate) fn builders() -> (Vec<Builder>, Vec<String>) {
    let mut res = vec![Builder::Own, Builder::Floor, Builder::Whole];
    let mut versions = vec![format!("Ajar {}", env!("CARGO_PKG_VERSION"))];
    let named = |key: &str, usual: &str| env::var_os(key).unwrap_or_else(|| usual.into());
    for program in env::split_paths(&named("HUGO", "hugo")) {
        match version(&program, "version") {
            Some(line) => {
                let word = |start: &str| line.split_whitespace().find_map(|it| it.strip_prefix(start));
                let number = word("v").unwrap_or_default().split(['+', '-']).next().unwrap_or_default();
                let from = word("VendorInfo=").map(|it| format!(" ({it})")).unwrap_or_default();
                versions.push(format!("Hugo {number}{from}"));
                res.push(Builder::Hugo(program, number.to_owned()));
            }
            None => versions.push(format!("Hugo is absent (`{}` does not run)", name(&program))),
        }
    }
    let program = PathBuf::from(named("ZOLA", "zola"));
    match version(&program, "--version") {
        Some(line) => {
            let number = line.split_whitespace().nth(1).unwrap_or_default().to_owned();
            versions.push(format!("Zola {number}"));
            res.push(Builder::Zola(program, number));
        }
        None => versions.push(format!("Zola is absent (`{}` does not run)", name(&program))),
    }
    (res, versions)
}

/// The name of a program, without the folders of the machine that runs this.
fn name(program: &Path) -> String {
    program.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a program says of its version, if it runs.
fn version(program: &Path, flag: &str) -> Option<String> {
    let told = Command::new(program).arg(flag).output().ok()?;
    told.status.success().then(|| String::from_utf8_lossy(&told.stdout).trim().to_owned())
}

impl Builder {
    /// Its name in a table.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Own => "Ajar, these pages".to_owned(),
            Self::Floor => "reading and writing alone".to_owned(),
            Self::Whole => "Ajar, its whole site".to_owned(),
            Self::Hugo(_, version) => format!("Hugo {version}"),
            Self::Zola(_, version) => format!("Zola {version}"),
        }
    }

    /// Keeps Ajar's pages, against which those of the peers are held.
    pub(crate) fn look(&self, work: &Work, out: &Path) {
        match self {
            Self::Own => work.keep(out),
            Self::Floor | Self::Whole => {}
            Self::Hugo(..) | Self::Zola(..) => same::hold(work, |address| self.place(address), &self.name(), out),
        }
    }

    /// Where it puts the page at `address`, below its output.
    fn place(&self, address: &str) -> String {
        match self {
            Self::Zola(..) => format!("{}/index.html", address.trim_end_matches(".html")),
            _ => address.to_owned(),
        }
    }

    /// Builds once, into a folder that is not there.
    pub(crate) fn build(&self, work: &Work, out: &Path) -> Cost {
        let args = |all: &[&dyn AsRef<std::ffi::OsStr>]| -> Vec<OsString> {
            all.iter().map(|it| it.as_ref().to_owned()).collect()
        };
        let me = env::current_exe().unwrap();
        let (site, hugo, zola) = (work.site(), work.hugo(), work.zola());
        match self {
            Self::Own => run(&me, &args(&[&"own", &site, &out, &work.sort.name()])),
            Self::Floor => {
                let args = args(&[&"floor", &site, &work.reference(), &out]);
                let told = Command::new(&me).args(args).output().unwrap();
                let cpu = String::from_utf8(told.stdout).unwrap().trim().parse().unwrap();
                Cost { cpu, mebibytes: None }
            }
            Self::Whole => {
                let program = Path::new(env!("CARGO_BIN_EXE_ajar"));
                run(program, &args(&[&"-C", &work.plain(), &"build", &"--no-sync", &"--out", &out]))
            }
            Self::Hugo(program, _) => run(program, &args(&[&"--quiet", &"--source", &hugo, &"--destination", &out])),
            Self::Zola(program, _) => run(program, &args(&[&"--root", &zola, &"build", &"--output-dir", &out])),
        }
    }
}

/// Runs a program once; what it told is shown if it failed.
fn run(program: &Path, args: &[OsString]) -> Cost {
    let told = tempfile::NamedTempFile::new().unwrap();
    let log = || Stdio::from(told.reopen().unwrap());
    let child = Command::new(program).args(args).stdout(log()).stderr(log()).spawn();
    let used = child.unwrap_or_else(|error| panic!("{}: {error}", program.display())).wait4().unwrap();
    let said = || fs::read_to_string(told.path()).unwrap_or_default();
    assert!(used.status.success(), "{} did not build:\n{}", program.display(), said());
    #[expect(clippy::cast_precision_loss, reason = "memory is no number of 53 bits")]
    let mebibytes = used.rusage.maxrss as f64 / 1024.0 / 1024.0;
    Cost { cpu: (used.rusage.utime + used.rusage.stime).as_secs_f64(), mebibytes: Some(mebibytes) }
}

impl Sort {
    /// What the program calls itself with.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Models => "models",
            Self::Explainers => "explainers",
        }
    }

    /// The sort that is called so.
    pub(crate) fn of(name: &str) -> Option<Self> {
        [Self::Models, Self::Explainers].into_iter().find(|it| it.name() == name)
    }
}
