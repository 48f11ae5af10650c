//! Which collections there are.

use super::item::ApiItem;
use super::items::{
    ApiAnswer, ApiChange, ApiComponent, ApiCondition, ApiEdition, ApiHead, ApiLicense, ApiModel, ApiVerdict,
};
use super::{facts, rights};
use crate::data::{Dataset, License, Model, ModelIndex, Org, Standard, Term, Use};
use crate::plan::Site;
use crate::shape::{Decode, Shape};

/// One kind of item.
pub(super) struct Collection {
    /// Its name in addresses.
    pub(super) name: &'static str,
    /// The message that says what its items are.
    pub(super) about: &'static str,
    /// The shapes whose keys an item has, one behind the other.
    pub(super) shapes: fn() -> Vec<Shape>,
    /// Its items, in order.
    pub(super) items: fn(&Site<'_>) -> Vec<ApiItem>,
    /// What has a file of its own beside the whole collection.
    pub(super) alone: Alone,
}

/// What has a file of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Alone {
    /// Each item.
    Item,
    /// The items of each model, whose id theirs begin with.
    Model,
    /// Nothing.
    Nothing,
}

/// The keys of a record, behind those that every record's item has.
fn record<M: Decode, R: Decode>() -> Vec<Shape> {
    vec![ApiHead::shape(), M::shape(), R::shape()]
}

fn plain<R: Decode>() -> Vec<Shape> {
    vec![ApiHead::shape(), R::shape()]
}

fn own<T: Decode>() -> Vec<Shape> {
    vec![T::shape()]
}

/// Every collection, in the order of the index.
pub(super) static COLLECTIONS: [Collection; 14] = [
    Collection {
        name: "models",
        about: "api-about-models",
        shapes: record::<ApiModel, Model>,
        items: facts::models,
        alone: Alone::Item,
    },
    Collection {
        name: "editions",
        about: "api-about-editions",
        shapes: own::<ApiEdition>,
        items: facts::editions,
        alone: Alone::Model,
    },
    Collection {
        name: "licenses",
        about: "api-about-licenses",
        shapes: record::<ApiLicense, License>,
        items: facts::license_items,
        alone: Alone::Item,
    },
    Collection {
        name: "standards",
        about: "api-about-standards",
        shapes: plain::<Standard>,
        items: facts::standards,
        alone: Alone::Item,
    },
    Collection { name: "uses", about: "api-about-uses", shapes: plain::<Use>, items: facts::uses, alone: Alone::Item },
    Collection {
        name: "answers",
        about: "api-about-answers",
        shapes: own::<ApiAnswer>,
        items: rights::answers,
        alone: Alone::Model,
    },
    Collection {
        name: "conditions",
        about: "api-about-conditions",
        shapes: own::<ApiCondition>,
        items: rights::conditions,
        alone: Alone::Nothing,
    },
    Collection {
        name: "verdicts",
        about: "api-about-verdicts",
        shapes: own::<ApiVerdict>,
        items: rights::verdict_items,
        alone: Alone::Model,
    },
    Collection {
        name: "components",
        about: "api-about-components",
        shapes: own::<ApiComponent>,
        items: facts::components,
        alone: Alone::Item,
    },
    Collection {
        name: "organizations",
        about: "api-about-organizations",
        shapes: plain::<Org>,
        items: facts::organizations,
        alone: Alone::Item,
    },
    Collection {
        name: "datasets",
        about: "api-about-datasets",
        shapes: plain::<Dataset>,
        items: facts::datasets,
        alone: Alone::Item,
    },
    Collection {
        name: "indices",
        about: "api-about-indices",
        shapes: plain::<ModelIndex>,
        items: facts::indices,
        alone: Alone::Item,
    },
    Collection {
        name: "glossary",
        about: "api-about-glossary",
        shapes: plain::<Term>,
        items: facts::glossary,
        alone: Alone::Nothing,
    },
    Collection {
        name: "changes",
        about: "api-about-changes",
        shapes: own::<ApiChange>,
        items: facts::change_items,
        alone: Alone::Nothing,
    },
];
