//! How far a long build is: one line on a terminal, which goes away when the build is done.

use super::{is_quiet, told};
use ajar::render::Stage;
use ajar::timings::{Watcher, stage_message};
use ajar::words::Messages;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long a build may take before anything is shown: whoever waits no longer than that needs no telling.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the line is drawn anew, so that it moves while one part of a build takes long.
const TICK: Duration = Duration::from_millis(120);

/// A part of a build, and how many pages of how many are made while it makes pages.
const PART: &str = "{spinner} {msg}";
const PAGES: &str = "{spinner} {msg}: {human_pos} of {human_len} {wide_bar} ";

/// The line on the terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Held until the build is done: the thread waits for it to go.
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What of a build the line hears.
struct Line {
    bar: ProgressBar,
    words: Messages,
}

impl Progress {
    /// A line on standard error, if a person is there to read it: both streams lead to a terminal that can move its
    /// cursor, and nobody asked for quiet.
    pub(crate) fn new() -> Option<Self> {
        let is_read = io::stderr().is_terminal() && io::stdout().is_terminal();
        let is_wanted = is_read && !is_quiet() && told("TERM").is_none_or(|it| it != "dumb");
        is_wanted.then(|| Self::on(ProgressDrawTarget::stderr(), PATIENCE))
    }

    /// The same anywhere, for whoever has waited so long.
    fn on(target: ProgressDrawTarget, patience: Duration) -> Self {
        let bar = ProgressBar::hidden();
        let (done, waiting) = mpsc::channel();
        let shown = bar.clone();
        let thread = thread::spawn(move || {
            if waiting.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(target);
                shown.enable_steady_tick(TICK);
            }
        });
        Self { bar, done: Some(done), thread: Some(thread) }
    }

    /// What is to hear of the build.
    pub(crate) fn watcher(&self) -> Box<dyn Watcher> {
        // The program's own words, whatever language the site speaks.
        Box::new(Line { bar: self.bar.clone(), words: Messages::new("en", []) })
    }
}

impl Drop for Progress {
    /// Takes the line away, so that what is said next stands alone.
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(thread) = self.thread.take() {
            // It shows a line, and that is all that is lost if it could not.
            _ = thread.join();
        }
        self.bar.finish_and_clear();
    }
}

impl Watcher for Line {
    fn begins(&self, stage: Stage) {
        let style = ProgressStyle::with_template(if stage == Stage::Pages { PAGES } else { PART });
        self.bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        self.bar.set_message(self.words.get(stage_message(stage)));
    }

    fn expects(&self, pages: usize) {
        self.bar.set_length(u64::try_from(pages).unwrap_or(u64::MAX));
        self.bar.set_position(0);
    }

    fn page(&self) {
        self.bar.inc(1);
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Line, Messages, Progress, ProgressDrawTarget, Stage, Watcher, thread};
    use indicatif::TermLike;
    use std::io;
    use std::sync::{Arc, Mutex};

    /// A terminal that keeps what is written to it.
    #[derive(Debug, Clone, Default)]
    struct Paper(Arc<Mutex<String>>);

    impl Paper {
        fn text(&self) -> String {
            self.0.lock().unwrap().clone()
        }
        fn add(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap().push_str(text);
            Ok(())
        }
    }

    impl TermLike for Paper {
        fn width(&self) -> u16 {
            80
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, text: &str) -> io::Result<()> {
            self.add(text)
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.add(text)
        }
        fn clear_line(&self) -> io::Result<()> {
            self.add("<cleared>")
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    fn build(progress: &Progress, until: impl Fn() -> bool) {
        let line = progress.watcher();
        line.begins(Stage::Check);
        line.begins(Stage::Pages);
        line.expects(1200);
        line.page();
        for _ in 0..600 {
            if until() {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    #[test]
    fn a_long_build_says_how_many_pages_are_made_and_takes_it_away() {
        let paper = Paper::default();
        let target = ProgressDrawTarget::term_like(Box::new(paper.clone()));
        let progress = Progress::on(target, Duration::from_millis(1));
        build(&progress, || paper.text().contains("all pages: 1 of 1,200"));
        assert!(paper.text().contains("all pages: 1 of 1,200"), "{}", paper.text());
        drop(progress);
        assert!(paper.text().ends_with("<cleared>"), "{}", paper.text());
    }

    #[test]
    fn a_short_build_says_nothing() {
        let paper = Paper::default();
        let target = ProgressDrawTarget::term_like(Box::new(paper.clone()));
        let progress = Progress::on(target, Duration::from_secs(3600));
        build(&progress, || true);
        drop(progress);
        assert_eq!(paper.text(), "");
    }

    #[test]
    fn every_part_of_a_build_has_a_name() {
        let line = Line { bar: super::ProgressBar::hidden(), words: Messages::new("en", []) };
        for stage in Stage::ALL {
            line.begins(stage);
            assert!(!line.bar.message().is_empty(), "{stage:?}");
        }
    }
}
