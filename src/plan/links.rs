//! Where a link leads: every one of them somewhere.

use super::language::above;
use super::made::MadeFiles;
use super::picture_size::size_of;
use super::resolved::Resolved;
use super::targets::{anchors, bad_scheme, is_scheme, join, names, page_of, remote_picture, schemes, to_draft};
use super::{Asset, Page, address, claim, drawn, made};
use crate::assess::Assessed;
use crate::check::Facts;
use crate::data::{RecordKind, language_folder, original_of};
use crate::diag::{Code, Diag};
use crate::once::OnceMap;
use crate::parse::Link;
use crate::read::{SETTINGS, Sources};
use crate::shape::{Words, nearest};
use crate::span::{FileId, Spanned};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What a link names, without what it says of it.
fn without_claims<'t>(link: &Link, rest: &'t str) -> Cow<'t, str> {
    match rest.split_once('?').filter(|_| link.says.is_some()) {
        Some((name, said)) => format!("{name}{}", said.find('#').map_or("", |at| &said[at..])).into(),
        None => rest.into(),
    }
}

/// The text that a link stands in.
pub(super) struct Here {
    /// The address of its page; empty for the settings.
    pub(super) address: String,
    pub(super) file: FileId,
}

/// What every link of a site is looked up in.
pub(super) struct Resolver<'d> {
    pub(super) facts: &'d Facts,
    sources: &'d Sources,
    pages: BTreeSet<&'d str>,
    /// Files that are published as they are, by their paths.
    assets: BTreeMap<&'d str, &'d Asset>,
    pub(super) used: RefCell<BTreeSet<FileId>>,
    /// The drawings whose claims were looked at: what is not so is told where one is shown first.
    drawn: RefCell<BTreeSet<FileId>>,
    made: MadeFiles<'d>,
    sizes: OnceMap<FileId, Option<(usize, usize)>>,
    /// What leads to the root of all languages.
    above: &'static str,
    /// The folder of the language; none if it is the first.
    folder: Option<String>,
    anchors: BTreeMap<String, BTreeSet<String>>,
    /// The names behind each scheme of links.
    pub(super) names: BTreeMap<&'static str, BTreeSet<&'d str>>,
    /// The files of all explainers, as links name them.
    files: Vec<String>,
    /// The paths of all texts.
    texts: BTreeSet<&'d str>,
}

impl<'d> Resolver<'d> {
    pub(super) fn new(facts: &'d Facts, sources: &'d Sources, pages: &'d [Page], assets: &'d [Asset]) -> Self {
        Self {
            facts,
            sources,
            pages: pages.iter().map(|it| it.address.as_str()).collect(),
            assets: assets.iter().map(|it| (sources.file(it.file).path.as_str(), it)).collect(),
            used: RefCell::default(),
            drawn: RefCell::default(),
            made: MadeFiles::new(facts),
            sizes: OnceMap::default(),
            above: above(0),
            folder: None,
            anchors: anchors(facts),
            names: names(facts),
            files: facts.explainers.keys().map(|it| format!("{it}.md")).collect(),
            texts: facts.texts().map(|it| sources.file(it.file).path.as_str()).collect(),
        }
    }

    /// The same for the language of that rank.
    pub(super) fn of_language(self, rank: usize) -> Self {
        let folder = (rank > 0).then(|| language_folder(self.facts.settings.first_language()));
        Self { above: above(rank), folder, ..self }
    }

    /// The path from which the links of a text begin: a translation has those of its original.
    fn path(&self, file: FileId) -> Cow<'_, str> {
        let path = &self.sources.file(file).path;
        let original = self.folder.as_ref().and_then(|it| original_of(path, it));
        original.map_or(Cow::Borrowed(path), Cow::Owned)
    }

    /// Whether a text stands in for a translation: its places are those of the first language.
    fn stands_in(&self, here: &Here) -> bool {
        self.folder.as_ref().is_some_and(|it| original_of(&self.sources.file(here.file).path, it).is_none())
    }

    pub(super) fn link(&self, here: &Here, link: &Link) -> Result<Resolved, Box<Diag>> {
        let target = &link.target;
        let lower = target.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") || lower.starts_with("mailto:") {
            return if link.picture {
                Err(Box::new(remote_picture(target)))
            } else {
                Ok(Resolved::Outside(target.value.clone()))
            };
        }
        if let Some((scheme, rest)) = target.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
            return self.named(here, target, scheme, &without_claims(link, rest));
        }
        if target.starts_with("//") {
            return Err(Box::new(bad_scheme(target, [])));
        }
        if link.picture { self.picture(here, target) } else { self.relative(here, target) }
    }

    /// `model:meta/llama-3`, `license:MIT#use`, `term:open-weight`.
    fn named(&self, here: &Here, target: &Spanned<String>, scheme: &str, rest: &str) -> Result<Resolved, Box<Diag>> {
        let (id, anchor) = match rest.split_once('#') {
            Some((id, anchor)) => (id, Some(anchor)),
            None => (rest, None),
        };
        // None if Ajar knows no such scheme.
        let known = self.names.get(scheme).ok_or_else(|| Box::new(bad_scheme(target, self.names.keys().copied())))?;
        if !known.contains(id) {
            let mut diag = Diag::nothing_called(target.span, scheme, id);
            diag.label("leads nowhere");
            let file = RecordKind::from_name(scheme).filter(|it| it.is_text()).map(|it| it.path(id));
            if file.is_some_and(|it| self.sources.find(&it).is_some()) {
                return Err(Box::new(to_draft(target)));
            }
            if let Some(near) = nearest(id, known.iter().copied()) {
                diag.did_you_mean(format!("{scheme}:{near}"));
            }
            return Err(Box::new(diag));
        }
        let page = match (RecordKind::from_name(scheme), scheme) {
            (Some(kind), _) => address::record(kind, id),
            (None, "component") => address::component(id),
            (None, _) => return Ok(Resolved::Inside(format!("glossary.html#{id}"))),
        };
        self.anchored(here, target, page, anchor)
    }

    /// A path from the explainer's own file to another source file or page, or an anchor in it.
    fn relative(&self, here: &Here, target: &Spanned<String>) -> Result<Resolved, Box<Diag>> {
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (target.as_str(), None),
        };
        if path.is_empty() {
            return self.anchored(here, target, here.address.clone(), anchor);
        }
        // A source path, so that links also work where the repository is browsed.
        let from = self.path(here.file);
        let source = join(&from, path);
        // A page that is made of no file stands at the root of the sources as at that of the site.
        let pages = [source.as_deref().and_then(page_of), source, join(&here.address, path)];
        if let Some(page) = pages.into_iter().flatten().find(|it| self.pages.contains(it.as_str())) {
            return self.anchored(here, target, page, anchor);
        }
        if let Some(asset) = self.asset(here, path) {
            return Ok(Resolved::Inside(format!("{}{}", self.above, asset.address)));
        }
        let mut made = [join(&from, path), join(&here.address, path)].into_iter().flatten();
        if let Some(file) = made.find(|it| self.made.has(&self.pages, it)) {
            let above = if made::is_told(&file) { "" } else { self.above };
            return Ok(Resolved::Inside(format!("{above}{file}")));
        }
        let text = join(&from, path).filter(|it| it.ends_with(".md"));
        if self.facts.hides_drafts && text.is_some_and(|it| self.sources.find(&it).is_some()) {
            return Err(Box::new(to_draft(target)));
        }
        Err(Box::new(self.no_page(target, path, &from)))
    }

    /// A path that leads nowhere, and what it could have been: `from` is the path that it begins at.
    fn no_page(&self, target: &Spanned<String>, path: &str, from: &str) -> Diag {
        let mut diag = Diag::new(Code::BrokenLink, target.span, format!("`{path}` is no page of the site"));
        diag.label("leads nowhere");
        if let Some((kind, id)) = join(from, path).and_then(|it| RecordKind::at(&it)) {
            diag.absent(kind.name(), &id);
        }
        if let Some(name) = self.name_of(path) {
            diag.help(format!("write `{name}`: a link by name holds in every file and language")).replace(name);
            return diag;
        }
        let ups = "../".repeat(from.matches('/').count());
        if let Some(near) = nearest(path, self.files.iter().map(String::as_str)) {
            diag.did_you_mean(near);
        } else if let Some(near) = nearest(path, self.texts.iter().copied()) {
            diag.did_you_mean(near).replace(near);
        } else if let Some(near) = join(from, path).and_then(|it| nearest(&it, self.pages.iter().copied())) {
            diag.did_you_mean(format!("{ups}{near}"));
        } else if let Some(near) = made::called(self.facts, path) {
            diag.did_you_mean(format!("{ups}{near}"));
        }
        let others = schemes(|it| it != RecordKind::Explainer.name() && it != RecordKind::Page.name());
        diag.help(format!("link to another explainer as `name.md`, to anything else by name: {others}"));
        diag.help("a file stands beside the text or below static/, and a path to it begins where the text stands");
        diag
    }

    /// What a link calls the record whose page has this address: `license:MIT` for `/licenses/MIT.html`.
    fn name_of(&self, path: &str) -> Option<String> {
        let (folder, page) = path.trim_start_matches(['.', '/']).split_once('/')?;
        let id = page.strip_suffix(".html")?;
        let kind = RecordKind::many().find(|it| it.plural() == folder)?;
        self.names.get(kind.name())?.contains(id).then(|| format!("{}:{id}", kind.name()))
    }

    /// The file that is published as it is, at a path that begins where the text stands.
    fn asset(&self, here: &Here, path: &str) -> Option<&'d Asset> {
        let at = |from: &str| self.assets.get(join(from, path)?.as_str());
        let asset = *at(&self.sources.file(here.file).path).or_else(|| at(&self.path(here.file)))?;
        self.used.borrow_mut().insert(asset.file);
        Some(asset)
    }

    fn picture(&self, here: &Here, target: &Spanned<String>) -> Result<Resolved, Box<Diag>> {
        if let Some(asset) = self.asset(here, target) {
            let size = self.sizes.get(asset.file, || size_of(self.sources.file(asset.file)));
            return Ok(Resolved::Picture(format!("{}{}", self.above, asset.address), size));
        }
        let mut diag = Diag::new(Code::BrokenLink, target.span, format!("there is no picture `{}`", target.value));
        diag.label("no such file beside the text or below static/");
        let folder = self.sources.file(here.file).path.rsplit_once('/').map_or("", |it| it.0);
        // They stand one behind the other, whatever else there is.
        let all = self.assets.range(folder..).map(|it| it.0).take_while(|it| it.starts_with(folder));
        let beside = all.filter_map(|it| it.strip_prefix(folder)?.strip_prefix('/'));
        if let Some(near) = nearest(target, beside) {
            diag.did_you_mean(near);
        }
        if self.sources.file(here.file).path == SETTINGS {
            let end = format!("/{}", target.trim_start_matches('/'));
            if let Some(near) = self.assets.keys().find(|it| it.ends_with(&end)) {
                diag.did_you_mean(near).replace(*near);
            }
            diag.label("no such file").help("put it into static/ and write static/<name>");
            return Err(Box::new(diag));
        }
        let from = self.path(here.file);
        let place = join(&from, target);
        if let Some(near) =
            place.and_then(|it| nearest(&it, self.assets.keys().copied().filter(|path| path.starts_with("static/"))))
        {
            let near = format!("{}{near}", "../".repeat(from.matches('/').count()));
            diag.did_you_mean(&near).replace(near);
        }
        diag.help("put it beside the text, or into static/ and write ../../static/<name>");
        Err(Box::new(diag))
    }

    /// What a drawing that a text shows says, and what is not so.
    pub(super) fn drawn(&self, here: &Here, link: &Link, assessed: &Assessed<'_>) -> Vec<Diag> {
        let picture = &link.target;
        let asset = if link.picture { self.asset(here, picture) } else { None };
        let asset = asset.filter(|it| self.drawn.borrow_mut().insert(it.file));
        let Some(file) = asset.map(|it| self.sources.file(it.file)) else { return Vec::new() };
        let claims = drawn::claims_of(file, picture.span).into_iter().flat_map(|(claim, mut wrong)| {
            claim::check(&claim, assessed, &mut wrong);
            wrong.extend(self.link(here, &claim).err().map(|it| *it));
            let told = |it| drawn::told(it, &claim.target, &file.path, picture.span);
            wrong.into_iter().map(told).collect::<Vec<_>>()
        });
        claims.collect()
    }

    fn anchored(
        &self,
        here: &Here,
        target: &Spanned<String>,
        page: String,
        anchor: Option<&str>,
    ) -> Result<Resolved, Box<Diag>> {
        let Some(anchor) = anchor.filter(|it| !it.is_empty()) else {
            return Ok(Resolved::Inside(page));
        };
        let of_model = self.anchors_of_model(&page);
        let known = of_model.as_ref().or_else(|| self.anchors.get(&page));
        if known.is_some_and(|it| it.contains(anchor)) {
            return Ok(Resolved::Inside(format!("{page}#{anchor}")));
        }
        // A translated page calls its places otherwise.
        if self.stands_in(here) {
            return Ok(Resolved::Inside(page));
        }
        let span = target.span.within(target.find('#').map_or(0, |it| it + 1), anchor.len());
        let mut diag = Diag::new(Code::BrokenAnchor, span, format!("`{page}` has no place called `{anchor}`"));
        diag.label("leads nowhere in the page");
        if let Some(near) = nearest(anchor, known.into_iter().flatten().map(String::as_str)) {
            diag.did_you_mean(format!("#{near}")).replace(near);
        }
        Err(Box::new(diag))
    }

    /// The parts of a model's page; found when asked for, because there are many models and few links to their parts.
    fn anchors_of_model(&self, page: &str) -> Option<BTreeSet<String>> {
        let id = page.strip_prefix("models/")?.strip_suffix(".html")?;
        let components = self.facts.models.get(id)?.record.value.component.keys();
        Some(components.map(|it| it.name().to_owned()).collect())
    }
}
