//! `ajar answer`: questions about rights from a file, each with its answer.

use super::{DONE, MISTAKES, REFUSED, complain, inspect, refuse, say};
use ajar::export::ask::{self, AskedQuestion, Reply};
use ajar::inert;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct AnswerArgs {
    /// A JSON file with a list of questions: `id`, `model`, `edition`, `act`, `reader`; `-` for standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How to print the answers.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Compare with the grades that the file itself gives (`grade`, and `alt_grade` for what could be defended, too).
    #[arg(long)]
    expect: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// Paragraphs for a person.
    Human,
    /// A list of objects with `id`, `grade`, `duties`, `limits`, `risks` and `decided_by`.
    Json,
}

pub(crate) fn run(dir: &Path, wanted: &AnswerArgs) -> u8 {
    let text = match read(&wanted.file) {
        Ok(text) => text,
        Err(error) => return refuse(&format!("cannot read {}: {error}", wanted.file.display())),
    };
    let questions = match ask::read(&text) {
        Ok(questions) => questions,
        Err(mistakes) => return refused(&wanted.file, &mistakes),
    };
    inspect(dir, |assessed, sources| {
        let words = ajar::plan::spoken(assessed.facts, sources).0;
        let answers: Vec<_> = questions.iter().map(|asked| ask::answer(assessed, &words, asked)).collect();
        let mistakes: Vec<String> = answers.iter().filter_map(|it| it.as_ref().err()).flatten().cloned().collect();
        if !mistakes.is_empty() {
            return refused(&wanted.file, &mistakes);
        }
        let replies: Vec<Reply> = answers.into_iter().filter_map(Result::ok).collect();
        match wanted.format {
            Format::Json => say(&inert::json(serde_json::to_string_pretty(&replies).expect("plain structs are JSON"))),
            Format::Human if !wanted.expect => replies.iter().for_each(|reply| say(&paragraph(reply))),
            Format::Human => {}
        }
        if wanted.expect { compare(&questions, &replies) } else { DONE }
    })
}

fn read(file: &Path) -> std::io::Result<String> {
    if file == Path::new("-") {
        return std::io::read_to_string(std::io::stdin());
    }
    std::fs::read_to_string(file)
}

fn refused(file: &Path, mistakes: &[String]) -> u8 {
    for mistake in mistakes {
        complain(&format!("error: {}: {mistake}", file.display()));
    }
    REFUSED
}

/// The answer with what is owed, what binds and what decided, a line each.
fn paragraph(reply: &Reply) -> String {
    let mut lines = vec![format!("{}: {}", reply.id, reply.grade)];
    lines.extend(reply.note.iter().map(|it| format!("  note   {it}")));
    lines.extend(reply.duties.iter().map(|it| format!("  duty   {}: {}", it.kind, it.text)));
    lines.extend(reply.limits.iter().map(|it| format!("  limit  {}: {}", it.kind, it.text)));
    lines.extend(reply.arguable.iter().map(|it| format!("  maybe  {}: {}", it.kind, it.text)));
    if !reply.risks.is_empty() {
        lines.push(format!("  risks  {}", reply.risks.join(", ")));
    }
    for it in &reply.decided_by {
        let section = it.section.as_deref().map_or_else(String::new, |it| format!(", {it}"));
        let quote = it.quote.as_deref().map_or_else(String::new, |it| format!(": “{it}”"));
        lines.push(format!("  by     {}{section}{quote}", it.license));
    }
    lines.join("\n")
}

/// Every answer that is not the expected one. An answer that could be defended is told, and is no difference.
fn compare(questions: &[AskedQuestion], replies: &[Reply]) -> u8 {
    let (mut right, mut near, mut wrong) = (0, 0, 0);
    for (asked, reply) in questions.iter().zip(replies) {
        match asked.grade.as_deref() {
            None => {}
            Some(grade) if grade == reply.grade => right += 1,
            Some(grade) if asked.alt_grade.iter().any(|it| it == reply.grade) => {
                near += 1;
                complain(&format!("{}: {} could be defended, {grade} is expected", asked.id, reply.grade));
            }
            Some(grade) => {
                wrong += 1;
                complain(&format!("{}: {}, but {grade} is expected\n{}", asked.id, reply.grade, paragraph(reply)));
            }
        }
    }
    complain(&format!("{right} as expected, {near} that could be defended, {wrong} other"));
    if wrong == 0 { DONE } else { MISTAKES }
}
