//! Every fact of a site, resolved.

use super::{LicenseEntry, Release};
use crate::data::{Ages, Dataset, Glossary, Org, Settings, Standard, Use};
use crate::parse::{Explainer, InFile, Records};
use crate::shape::Day;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every fact of a site, resolved.
#[derive(Debug, Default)]
pub struct Facts {
    /// The site's settings.
    pub settings: Settings,
    /// The day against which age is measured.
    pub as_of: Day,
    /// Releases by id: "meta/llama-4-maverick".
    pub models: BTreeMap<String, Arc<Release>>,
    /// Every license that has a file or is named by a model, by id.
    pub licenses: BTreeMap<String, LicenseEntry>,
    /// Definitions of open, by id.
    pub standards: Records<Standard>,
    /// What readers want to do, by id.
    pub uses: Records<Use>,
    /// Organizations, by id.
    pub orgs: Records<Org>,
    /// Datasets that several models share, by id.
    pub datasets: Records<Dataset>,
    /// How old what was read may get.
    pub max_age: Ages,
    /// Licenses that are named somewhere by a name that is none; they are used all the same.
    pub(super) misspelled: Vec<String>,
    /// Glossary terms.
    pub glossary: Option<InFile<Glossary>>,
    /// Explainers, by slug.
    pub explainers: Records<Explainer>,
}

impl Facts {
    /// An organization's name; its id if there is no record.
    pub fn org_name<'d>(&'d self, id: &'d str) -> &'d str {
        self.orgs.get(id).map_or(id, |it| it.value.name.as_str())
    }
}
