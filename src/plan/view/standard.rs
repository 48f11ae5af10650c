//! A standard's page: what it asks, and who meets it.

use super::Scene;
use super::model::{ChangeView, changes};
use super::parts::{Door, Frame, LinkView, SourceView, Sources};
use crate::data::{Requirement, Standard};
use crate::plan::words;
use crate::shape::Words;
use serde::Serialize;

/// What `standard.html` gets.
#[derive(Debug, Serialize)]
pub struct StandardView {
    /// What every page has.
    pub page: Frame,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Who made it.
    pub steward: String,
    /// What it asks.
    pub summary: String,
    /// What a reader should know before relying on it.
    pub note: Option<String>,
    /// "test", "ladder" or "score".
    pub kind: &'static str,
    /// How findings become a verdict.
    pub how: &'static str,
    /// The date of this version, in words.
    pub date: Option<String>,
    /// Its levels, lowest first, with the models that stand there.
    pub levels: Vec<LevelView>,
    /// Its requirements, if it has no levels.
    pub requirements: Vec<RequirementView>,
    /// Whether its levels are the spectrum's steps, which have signs.
    pub doors: bool,
    /// What changed between versions.
    pub changes: Vec<ChangeView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

/// A level.
#[derive(Debug, Serialize)]
pub struct LevelView {
    /// Its rank, from 1.
    pub step: usize,
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub summary: String,
    /// What it asks for beyond the level below.
    pub requirements: Vec<RequirementView>,
    /// The models that stand there.
    pub models: Vec<LinkView>,
}

/// A requirement.
#[derive(Debug, Serialize)]
pub struct RequirementView {
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The standard's own sentence.
    pub text: Option<String>,
    /// Where it stands.
    pub at: Option<String>,
    /// The components it asks for.
    pub components: String,
    /// The condition word.
    pub condition: &'static str,
    /// What the condition word means.
    pub meaning: &'static str,
}

impl StandardView {
    pub(super) fn new(scene: Scene<'_, '_>, id: &str, standard: &Standard) -> Self {
        let doors = id == words::SPECTRUM;
        let models = scene.by_step();
        let level = |(at, level): (usize, &crate::data::Level)| {
            let stands = |it: &&&crate::assess::Assessment<'_>| {
                if doors {
                    Door::new(it).step == at + 1
                } else {
                    it.trace(id).is_some_and(|it| it.ladder().floor == at + 1)
                }
            };
            LevelView {
                step: at + 1,
                id: level.id.value.clone(),
                name: level.name.clone(),
                summary: level.summary.clone(),
                requirements: level.requirement.iter().map(RequirementView::new).collect(),
                models: models.iter().filter(stands).map(|it| scene.model_link(it)).collect(),
            }
        };
        Self {
            page: Frame::new(scene, "standards", standard.name.clone(), standard.summary.clone())
                .crumbs(vec![scene.link("Standards", "standards.html")]),
            name: standard.name.clone(),
            version: standard.version.clone(),
            steward: standard.steward.clone(),
            summary: standard.summary.clone(),
            note: standard.note.clone(),
            kind: standard.kind.name(),
            how: standard.kind.word().doc,
            date: standard.date.as_ref().map(|it| it.words()),
            levels: standard.level.iter().enumerate().map(level).collect(),
            requirements: standard.requirement.iter().map(RequirementView::new).collect(),
            doors,
            changes: changes(&standard.change),
            sources: Sources::new(&standard.source).views,
        }
    }
}

impl RequirementView {
    fn new(requirement: &Requirement) -> Self {
        let components: Vec<String> = requirement.component.iter().map(|it| it.title()).collect();
        Self {
            id: requirement.id.value.clone(),
            name: requirement.name.clone(),
            text: requirement.text.clone(),
            at: requirement.at.clone(),
            components: components.join(" or "),
            condition: requirement.condition.name(),
            meaning: requirement.condition.word().doc,
        }
    }
}
