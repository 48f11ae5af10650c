// The built site as its bytes are, without a browser: valid HTML, links that lead somewhere, and nothing inline. Run as
// site.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { files, lastingPages, none, root } from './site.mjs';

const pages = lastingPages();

test('every page is valid HTML', () => {
  assert.ok(pages.length > 0, `no page in ${root}`);
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Matters of taste.
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        // A scrolling box with a name is a region; <section> would say the same. A list below a field is no <select>.
        'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
        // Boxes of one question have one name.
        'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
        // Names are allowed wherever ARIA allows them, such as on lists; ids may have dots.
        'aria-label-misuse': ['error', { allowAnyNamable: true }],
        'valid-id': ['error', { relaxed: true }],
        // Beyond the recommended: the outline and the references hold.
        'heading-level': 'error',
        'missing-doctype': 'error',
        'no-missing-references': 'error',
      },
    }),
  );
  const found = [];
  for (const address of pages) {
    const report = validator.validateStringSync(readFileSync(join(root, address), 'utf8'), join(root, address));
    for (const { messages } of report.results)
      for (const it of messages) found.push(`${address}:${it.line}:${it.column} ${it.ruleId}: ${it.message}`);
  }
  none(found, 'mistakes in the HTML');
  // The validator does find mistakes when there are some.
  assert.ok(!validator.validateStringSync('<!doctype html><p id="a" style="top: 0"><p id="a">').valid);
});

/** The tags of a page with their attributes; html-validate guards the syntax. */
function tagsOf(html) {
  const bare = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\2)/gi, '$1');
  const tags = [];
  for (const [, name, rest] of bare.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi)) {
    const attributes = new Map();
    for (const [, key, , double, single, naked] of rest.matchAll(
      /([^\s=/"'<>]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
    ))
      attributes.set(key.toLowerCase(), decode(double ?? single ?? naked ?? ''));
    tags.push({ name: name.toLowerCase(), attributes });
  }
  return tags;
}

function decode(text) {
  const names = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name ? names[name.toLowerCase()] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

/** Follows links; what is wrong with one is put into `found`, and how many of each sort there were into `seen`. */
function follower(parsed, existing, found) {
  const named = (tags) => new Set(tags.filter((it) => it.attributes.has('id')).map((it) => it.attributes.get('id')));
  const ids = new Map([...parsed].map(([address, tags]) => [address, named(tags)]));
  const seen = { relative: 0, anchors: 0, absolute: 0, assets: 0 };

  function follow(from, target, isAsset) {
    const wrong = (why) => found.push(`${from}: ${why}: ${target}`);
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1].toLowerCase();
    if (scheme) {
      if (!['https', 'http', 'mailto'].includes(scheme)) return wrong(`${scheme}: is no scheme for a link`);
      if (isAsset) return wrong('an asset from elsewhere');
      if (!URL.canParse(target)) return wrong('not an address');
      seen.absolute += 1;
      return undefined;
    }
    // A host answers with this page at any depth: what it names begins at the root of the host.
    if (from === '404.html' && target.startsWith('/')) target = target.slice(1);
    if (target.startsWith('/')) return wrong('not relative to the page');
    if (/\s/.test(target)) return wrong('a space in an address');
    const [, path, , fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(target);
    let to;
    let id;
    try {
      to = path ? posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path))) : from;
      id = fragment && decodeURIComponent(fragment);
    } catch {
      return wrong('a broken % escape');
    }
    if (!existing.has(to)) return wrong(to.startsWith('..') ? 'leaves the site' : 'no such file');
    seen[isAsset ? 'assets' : 'relative'] += 1;
    if (fragment === '') return wrong('an empty anchor');
    if (id) {
      seen.anchors += 1;
      if (!ids.get(to)?.has(id)) return wrong('no such anchor');
    }
    return undefined;
  }

  return { follow, seen };
}

/** Follows what the attributes of a tag name; `wrong` is told what stands inline. */
function look({ name, attributes }, address, follow, wrong) {
  if (name === 'style') wrong('<style>');
  if (name === 'base') wrong('<base>');
  if (name === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json') wrong('<script> without src');
  for (const [key, value] of attributes) {
    if (key === 'style' || key === 'integrity' || /^on/.test(key)) wrong(`${key}= on <${name}>`);
    if (/^\s*javascript:/i.test(value)) wrong(`${key}="${value}" on <${name}>`);
    const page = name === 'a' || name === 'area' || /^(canonical|alternate|license|author)$/.test(attributes.get('rel'));
    if (['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'].includes(key))
      follow(address, value, !(page || key === 'action' || key === 'cite'));
    if (key === 'srcset' || key === 'imagesrcset')
      for (const it of value.split(',')) follow(address, it.trim().split(/\s+/)[0], true);
  }
}

test('every link and asset leads somewhere, and nothing is inline', () => {
  const found = [];
  const parsed = new Map(pages.map((it) => [it, tagsOf(readFileSync(join(root, it), 'utf8'))]));
  const existing = new Set(files());
  const { follow, seen } = follower(parsed, existing, found);
  for (const [address, tags] of parsed) {
    const wrong = (what) => found.push(`${address}: ${what}`);
    if (tags.length < 20) wrong(`only ${tags.length} tags`);
    for (const tag of tags) look(tag, address, follow, wrong);
  }
  for (const sheet of existing) {
    if (!sheet.endsWith('.css')) continue;
    const css = readFileSync(join(root, sheet), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    if (/@import/i.test(css)) found.push(`${sheet}: @import`);
    for (const [, , target] of css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/gi)) follow(sheet, target, true);
  }
  none(found, 'bad links or inline parts');
  for (const [what, count] of Object.entries(seen)) assert.ok(count >= pages.length, `only ${count} ${what} links seen`);
});
