//! `ajar completions`: what a shell needs to complete commands and options.

use super::DONE;
use clap::CommandFactory;
use clap_complete::Shell;

#[derive(clap::Args)]
pub(crate) struct Completions {
    /// The shell that is to complete commands.
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run<C: CommandFactory>(wanted: &Completions) -> u8 {
    let mut text = Vec::new();
    clap_complete::generate(wanted.shell, &mut C::command(), "ajar", &mut text);
    super::put(&text);
    DONE
}
