//! `ajar man`: the manual pages, made from the commands' own help.

use super::{DONE, REFUSED, complain, unknown};
use clap::CommandFactory;

#[derive(clap::Args)]
pub(crate) struct Man {
    /// The command whose page is printed; without it, the page of ajar itself.
    #[arg(value_name = "COMMAND")]
    of: Option<String>,
}

pub(crate) fn run<C: CommandFactory>(wanted: &Man) -> u8 {
    let mut ajar = C::command();
    // Gives every command its full name, "ajar-check".
    ajar.build();
    let command = match &wanted.of {
        None => &ajar,
        Some(name) => match ajar.find_subcommand(name) {
            Some(command) => command,
            None => return unknown("command", name, ajar.get_subcommands().map(clap::Command::get_name)),
        },
    };
    let mut text = Vec::new();
    if let Err(error) = clap_mangen::Man::new(command.clone()).render(&mut text) {
        complain(&format!("error: cannot make the page: {error}"));
        return REFUSED;
    }
    super::put(&text);
    DONE
}
