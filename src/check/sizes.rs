//! Sizes and lengths are written as the finder and the tables read them: with capital letters for units.

use crate::data::{Model, in_house_style};
use crate::diag::{Applicability, Code, Diag};
use crate::shape::Text;
use crate::span::Spanned;

/// Where a model says a size that nothing can read.
pub(super) fn check(model: &Model, diags: &mut Vec<Diag>) {
    let of_variants = model.variant.iter().flat_map(|it| [&it.params, &it.context]);
    diags.extend(of_variants.chain([&model.context]).flatten().filter_map(misspelled));
}

fn misspelled(size: &Spanned<Text>) -> Option<Diag> {
    let right = format!("\"{}\"", in_house_style(size)?);
    let mut diag = Diag::new(Code::NoEffect, size.span, format!("`{}` has a unit in small letters", size.value));
    diag.label("no table can read it").help(format!("write {right}: thousands are K, millions M, billions B"));
    Some(diag.fix(size.span, right, Applicability::Certain).done())
}
