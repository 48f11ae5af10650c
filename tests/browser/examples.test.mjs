// The sites in examples/, and the smallest of them from right to left: built into a temporary folder and looked at.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { axe, launch, leads, measure, none, withPages } from './site.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ajar = process.env.AJAR_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(repository, 'target'), 'release/ajar');

/** A home page, a table, a model, a text, and a page of the site's own where there is one. */
const minimal = ['index.html', 'spectrum.html', 'models/openai/whisper.html', 'explainers/what-open-means-here.html'];
const german = [
  'index.html',
  'spectrum.html',
  'models/meta/llama-4-maverick.html',
  'explainers/grundlagen/woraus-ein-modell-besteht.html',
  'explainers/grundlagen/lizenzen.html',
  'uses/im-verein-nutzen.html',
  'impressum.html',
];

const bilingual = ['', 'de/'].flatMap((folder) =>
  ['index.html', 'spectrum.html', 'models/openai/whisper.html', 'explainers/what-open-means-here.html', 'about.html', 'glossary.html', 'search.html'].map(
    (page) => folder + page,
  ),
);

const sizes = [[1280, 900], [360, 740]];

let folder;
let browser;

before(async () => {
  if (!existsSync(ajar)) throw new Error(`no program at ${ajar}: run cargo build --release, or name one in AJAR_BIN`);
  folder = mkdtempSync(join(tmpdir(), 'ajar-examples-'));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Builds an example, with these lines more in its settings and these explainers; the function that says where a page of it is. */
function build(name, settings = '', explainers = {}) {
  const site = join(folder, `${name}${settings.length}${Object.keys(explainers)}`);
  cpSync(join(repository, 'examples', name), site, { recursive: true });
  appendFileSync(join(site, 'ajar.toml'), settings);
  for (const [id, text] of Object.entries(explainers)) writeFileSync(join(site, 'content/explainers', `${id}.md`), text);
  const out = `${site}-out`;
  execFileSync(ajar, ['-C', site, '--quiet', 'build', '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (address) => pathToFileURL(join(out, address)).href;
}

/** What is wrong with a page as it stands: barriers, and what reaches beyond the screen. */
async function faults(page, label) {
  const { screen, width, culprits } = await page.evaluate(measure);
  const wide = width > screen ? [`${label}: ${width} px wide: ${culprits}`] : [];
  const violations = await page.evaluate(async (it) => (await globalThis.axe.run(document, it)).violations, axe.options);
  return wide.concat(violations.map(({ id, help, nodes }) => `${label}: ${id}: ${help}: ${nodes[0].target.flat().join(' ')}`));
}

/** Opens the pages, light and dark, wide and narrow, and collects all that is wrong with them. */
async function examine(urlOf, addresses, also = async () => []) {
  const context = await browser.newContext({ bypassCSP: true });
  const found = [];
  let looked = 0;
  try {
    await withPages(context, addresses, async (page, address) => {
      const listen = (it) => ['error', 'warning'].includes(it.type()) && found.push(`${address}: console: ${it.text()}`);
      const fail = (error) => found.push(`${address}: ${error.message}`);
      page.on('console', listen).on('pageerror', fail);
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.goto(urlOf(address));
      }
      // From here on axe would be heard as well.
      page.off('console', listen).off('pageerror', fail);
      await page.evaluate(axe.script);
      for (const colorScheme of ['light', 'dark'])
        for (const [width, height] of sizes) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height });
          const label = `${address} ${colorScheme} ${width}`;
          found.push(...(await faults(page, label)), ...(await also(page, label)));
          looked += 1;
        }
    });
  } finally {
    await context.close();
  }
  none(found, 'faults');
  assert.equal(looked, addresses.length * 4);
}

test('the smallest example is silent, has no barrier and fits', { timeout: 120_000 }, async () => {
  await examine(build('minimal'), minimal);
});

test('the German example is silent, has no barrier and fits', { timeout: 180_000 }, async () => {
  await examine(build('offenheit'), german);
});

// queries-de.json was written before it was tried: 0.82 with the words that German had then.
test('what German readers type leads to what they want: a mean reciprocal rank of 0.9', { timeout: 120_000 }, async () => {
  const urlOf = build('offenheit', '\n');
  const queries = JSON.parse(readFileSync(join(repository, 'tests/browser/queries-de.json'), 'utf8'));
  const page = await browser.newPage();
  try {
    await page.goto(urlOf('search.html'));
    let sum = 0;
    const low = [];
    for (const { q, want } of queries) {
      const addresses = await leads(page, urlOf('/'), q);
      const rank = addresses.findIndex((it) => want.includes(it)) + 1;
      sum += rank ? 1 / rank : 0;
      if (rank !== 1) low.push(`${q}: ${rank || 'not found'}, after ${addresses.slice(0, 3).join(', ')}`);
    }
    const mean = sum / queries.length;
    assert.ok(mean >= 0.9, `mean reciprocal rank ${mean.toFixed(3)}:\n  ${low.join('\n  ')}`);
  } finally {
    await page.close();
  }
});

/** The link to the same page in the other language: where it stands and what it says of itself. */
function otherLanguage() {
  const links = [...document.querySelectorAll('.languages a')];
  const faults = links.length === 1 ? [] : [`${links.length} links to other languages`];
  for (const it of links) {
    const { width, height, right } = it.getBoundingClientRect();
    if (!width || height < 20 || right > document.documentElement.clientWidth) faults.push('the link to the other language is not seen whole');
    if (it.lang !== it.hreflang || it.lang === document.documentElement.lang) faults.push(`the link is called ${it.lang}`);
  }
  return faults;
}

test('the site in two languages is silent, has no barrier and fits', { timeout: 240_000 }, async () => {
  await examine(build('bilingual'), bilingual, async (page, label) => (await page.evaluate(otherLanguage)).map((it) => `${label}: ${it}`));
});

test('from a folder, without scripts, a reader goes to the same page in the other language and back', async () => {
  const urlOf = build('bilingual', '\n');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  try {
    for (const address of bilingual.filter((it) => !it.startsWith('de/'))) {
      await page.goto(urlOf(address));
      await page.locator('.languages a').click();
      assert.equal(page.url(), urlOf(`de/${address}`));
      assert.equal(await page.locator('html').getAttribute('lang'), 'de');
      await page.locator('.languages a').click();
      assert.equal(page.url(), urlOf(address));
    }
  } finally {
    await context.close();
  }
});

test('the search of a page finds what is said in its language', async () => {
  const urlOf = build('bilingual', '\n\n');
  const page = await browser.newPage();
  try {
    for (const [folder, words, text] of [
      ['de/', 'Dialekt', 'heißt'],
      ['', 'dialect', 'means here'],
    ]) {
      await page.goto(`${urlOf(`${folder}search.html`)}?q=${words}`);
      await page.waitForFunction(() => document.querySelectorAll('#results a').length > 0);
      const first = page.locator('#results a').first();
      assert.match(await first.innerText(), new RegExp(text));
      assert.ok((await first.evaluate((it) => it.href)).startsWith(urlOf(`${folder}explainers/what-open-means-here.html`)));
      assert.equal(await first.getAttribute('lang'), null);
    }
    // What nobody has translated says its language.
    await page.goto(`${urlOf('de/search.html')}?q=About`);
    await page.waitForFunction(() => document.querySelectorAll('#results a').length > 0);
    const found = await page.locator('#results a').first().evaluate((it) => [it.innerText, it.lang, it.nextElementSibling.lang]);
    assert.deepEqual(found, ['About this site', 'en', 'en']);
  } finally {
    await page.close();
  }
});

const scripts = [
  ['zh', '什么是开放权重', '开放权重模型可以下载。商业使用取决于许可证的条款。', { 下载: '下载', 许可证: '许可证', 权重: '权重', 取: '取', 款: '款' }],
  ['ja', 'オープンウェイトとは', '学習データの説明が公開されていないモデルです。', { データ: 'データ', モデル: 'モデル', 説明: '説明', 習: '習' }],
  ['th', 'โมเดลแบบเปิด', 'ใครก็ดาวน์โหลดน้ำหนักของโมเดลได้', { น้ำหนัก: 'น้ำหนัก', โมเดล: 'โมเดล' }],
  ['hi', 'खुला मॉडल', 'प्रशिक्षण का डेटा प्रकाशित नहीं हुआ। हिन्दी में।', { हिन्दी: 'हिन्दी', प्रशिक्षण: 'प्रशिक्षण' }],
];
for (const [language, title, text, queries] of scripts)
  test(`a word inside a sentence in ${language} is found, and marked`, async () => {
    const words = `+++\ntitle = "${title}"\nsummary = "S."\n+++\n\n${text}\n`;
    const urlOf = build('minimal', `language = "${language}" \n`, { [`of-${language}`]: words });
    const page = await browser.newPage();
    try {
      for (const [query, marked] of Object.entries(queries)) {
        await page.goto(`${urlOf('search.html')}?q=${encodeURIComponent(query)}`);
        await page.waitForFunction(() => document.querySelectorAll('#results a, #results p').length > 0);
        const first = page.locator('#results li').first();
        assert.match(await first.innerText(), new RegExp(title), query);
        const shown = await first.evaluate((it) => Array.from(it.querySelectorAll('mark'), (mark) => mark.textContent).join(''));
        assert.ok(shown.includes(marked), `${query}: ${shown}`);
      }
    } finally {
      await page.close();
    }
  });

test('every page in two languages is valid HTML', () => {
  const urlOf = build('bilingual', '\n\n\n');
  const rules = { 'attr-quotes': 'off', 'doctype-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off' };
  const also = {
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'valid-id': ['error', { relaxed: true }],
    'no-missing-references': 'error',
  };
  const config = { root: true, extends: ['html-validate:recommended'], rules: { ...rules, ...also } };
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  const folder = fileURLToPath(urlOf(''));
  const pages = readdirSync(folder, { recursive: true }).filter((it) => it.endsWith('.html'));
  assert.ok(pages.filter((it) => it.startsWith('de/')).length * 2 === pages.length && pages.length > 80, `${pages.length} pages`);
  const found = [];
  for (const address of pages)
    for (const { messages } of validator.validateStringSync(readFileSync(join(folder, address), 'utf8'), join(folder, address)).results)
      found.push(...messages.map((it) => `${address}:${it.line}:${it.column} ${it.ruleId}: ${it.message}`));
  none(found, 'mistakes in the HTML');
});

/** Things that stand on the wrong side of a page that begins at the right: to be run in the page. */
function misplaced() {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const top = box('.top');
  const { paddingLeft, paddingRight } = getComputedStyle(document.querySelector('.top'));
  const res = [];
  if (Math.abs(box('.brand').right - (top.right - parseFloat(paddingRight))) > 1) res.push('the name of the site is not at the right');
  if (Math.abs(box('.theme').left - (top.left + parseFloat(paddingLeft))) > 1) res.push('the button is not at the left');
  const words = document.createRange();
  words.selectNodeContents(document.querySelector('h1'));
  if (words.getBoundingClientRect().right < box('h1').right - 1) res.push('the heading does not begin at the right');
  if (box('h1').right < box('main').left + box('main').width / 2) res.push('the heading is not at the right');
  // A door stands before its model's name, which in such a page is to the left of it.
  for (const door of document.querySelectorAll('#models th[scope="row"] .door')) {
    const row = door.closest('th');
    const name = row.querySelector('a').getBoundingClientRect();
    const at = door.getBoundingClientRect();
    if (at.left < name.right - 1 || at.left > name.right + 40) res.push(`the door is not beside the name: ${row.textContent.trim()}`);
  }
  return res;
}

test('a page from right to left begins at the right, has no barrier and fits', { timeout: 120_000 }, async () => {
  await examine(build('minimal', 'language = "ar"\n'), minimal, async (page, label) => {
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl', label);
    return (await page.evaluate(misplaced)).map((it) => `${label}: ${it}`);
  });
});

test('on paper a page from right to left loses nothing at its side', async () => {
  const urlOf = build('minimal', '\nlanguage = "ar"\n');
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  try {
    await page.emulateMedia({ media: 'print' });
    for (const address of minimal) {
      await page.goto(urlOf(address));
      const { screen, width, culprits } = await page.evaluate(measure);
      assert.ok(width <= screen, `${address}: ${width} px: ${culprits}`);
      const start = await page.evaluate(() => document.querySelector('h1').getBoundingClientRect().right);
      assert.ok(start > screen * 0.75, `${address}: the heading begins at ${start}`);
    }
  } finally {
    await page.close();
  }
});
