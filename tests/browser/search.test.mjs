// The search as a reader has it, from a folder: what stands first for what people type (queries.json: the words, and the
// pages any of which they would want first), the field in the head by keyboard, and what a first query costs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answered, fileUrl, kinds, launch, leads, none, serve } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const asked = (file) => JSON.parse(readFileSync(join(here, file), 'utf8'));
const queries = asked('queries.json');

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
});

/** The addresses of the results, in order: typed into the page, which is loaded once. */
async function results(text) {
  if (!page.url().startsWith(fileUrl(kinds.search))) await page.goto(fileUrl(kinds.search));
  return leads(page, fileUrl('.').replace(/\/?$/, '/'), text);
}

/** The mean reciprocal rank of queries, and those that lead elsewhere first. */
async function ranks(queries) {
  let sum = 0;
  let first = 0;
  const low = [];
  for (const { q, want } of queries) {
    const addresses = await results(q);
    const rank = addresses.findIndex((it) => want.includes(it)) + 1;
    sum += rank ? 1 / rank : 0;
    first += rank === 1 ? 1 : 0;
    if (rank !== 1) low.push(`${q}: ${rank || 'not found'}, after ${addresses.slice(0, 3).join(', ')}`);
  }
  const mean = sum / queries.length;
  console.log(`mean reciprocal rank ${mean.toFixed(3)}, first ${first} of ${queries.length}`);
  return { mean, low: `mean reciprocal rank ${mean.toFixed(3)}:\n  ${low.join('\n  ')}` };
}

test('what people type leads to what they want: a mean reciprocal rank of 0.9', { timeout: 300_000 }, async () => {
  const { mean, low } = await ranks(queries);
  assert.ok(mean >= 0.9, low);
});

// Written down, with the pages wanted, before they were tried: 0.70 and 0.76 at first. What failed was mended by its kind.
test('more of what people could type leads there, too: a mean reciprocal rank of 0.8', { timeout: 300_000 }, async () => {
  const { mean, low } = await ranks(asked('queries-more.json'));
  assert.ok(mean >= 0.8, low);
});

// Written down in five lots. Each was tried on the search as it was and, but for the first, on the search as it had become,
// before anything was mended for it: 0.75 and 0.91 after mending, 0.78 and 0.81, 0.65 and 0.76, 0.58 and 0.67, 0.90 and 0.93.
test('what nobody had tried leads there, too: a mean reciprocal rank of 0.88', { timeout: 300_000 }, async () => {
  const { mean, low } = await ranks(asked('queries-unseen.json').filter((it) => !it.lot));
  assert.ok(mean >= 0.88, low);
});

// Half of them whole questions of somebody who has never seen the site, in words that no title says. Three lots of 61, 40 and
// 24: 0.49, 0.54 and 0.64 on the search as it was; 0.55 and 0.72 for the later ones before anything was mended for them.
test('whole questions in words that no title says: a mean reciprocal rank of 0.7', { timeout: 300_000 }, async () => {
  const questions = asked('queries-unseen.json').filter((it) => it.lot === 'questions');
  assert.ok(questions.length > 100, `only ${questions.length}`);
  const { mean, low } = await ranks(questions);
  assert.ok(mean >= 0.7, low);
});

// Sixty written down with their pages before any was tried: half whole questions, then slips, German, and names half remembered.
// 0.70 on the search as it was, 0.73 after three kinds of misses were mended: words of grammar that a list lacked, a phrase
// whose words were taken one by one as well, and a name with another first letter.
test('what people ask in everyday words leads there, too: a mean reciprocal rank of 0.7', { timeout: 300_000 }, async () => {
  const everyday = asked('queries-unseen.json').filter((it) => it.lot === 'everyday');
  assert.equal(everyday.length, 60);
  const { mean, low } = await ranks(everyday);
  assert.ok(mean >= 0.7, low);
});

// Eighty questions of seven words or more, written down in two lots before any was tried: 0.40 of both on the search as it was.
// It was mended by one kind of miss, a long text that says each word somewhere and answers nothing: 0.42 and 0.48. What is left
// asks in words that no page says at all.
test('long questions in words that pages hardly say: a mean reciprocal rank of 0.42', { timeout: 300_000 }, async () => {
  const long = asked('queries-unseen.json').filter((it) => it.lot === 'long');
  assert.equal(long.length, 80);
  const { mean, low } = await ranks(long);
  assert.ok(mean >= 0.42, low);
});

test('a name one or two letters off leads to the same page, and so does its beginning', { timeout: 120_000 }, async () => {
  const found = [];
  for (const [name, address] of [
    ['pythia', 'models/eleutherai/pythia'],
    ['openwashing', 'glossary#openwashing'],
    ['stability', 'orgs/stability'],
    ['eleutherai', 'orgs/eleutherai'],
  ]) {
    const exact = await results(name);
    if (!exact.slice(0, 3).includes(address)) found.push(`${name}: ${exact.slice(0, 3).join(', ')}`);
    const middle = Math.ceil(name.length / 2);
    const swapped = name.slice(0, middle - 1) + name[middle] + name[middle - 1] + name.slice(middle + 1);
    for (const typed of [name.slice(0, middle) + name.slice(middle + 1), swapped, name.slice(0, -2)]) {
      const all = await results(typed);
      if (!all.slice(0, 5).includes(address)) found.push(`${typed}: ${all.slice(0, 3).join(', ')}`);
    }
  }
  none(found, 'words that lead elsewhere');
});

test('who names models to compare finds them side by side', async () => {
  for (const [text, models] of [
    ['compare OLMo 2, Qwen3, gpt-oss 120b', 'ai2/olmo-2,alibaba/qwen3,openai/gpt-oss-120b'],
    ['gemma 3 vs phi 4', 'google/gemma-3,microsoft/phi-4'],
  ]) {
    assert.equal((await results(text))[0], 'compare', text);
    const first = new URL(await page.locator('#results a').first().getAttribute('href'), page.url());
    assert.equal(decodeURIComponent(first.search), `?models=${models}`, text);
  }
  await page.locator('#results a').first().click();
  await page.locator('.compare thead th').nth(1).waitFor();
  assert.equal(await page.locator('.compare thead th').count(), 2);
});

test('what matches in part is found, with the part of the text that does, grouped by kind', async () => {
  const all = await results('llama zzqqxy acquisition');
  assert.ok(all.length > 0, 'a word that nothing says leaves nothing');
  await results('unilateral change');
  await page.waitForFunction(() => document.querySelectorAll('#results p mark').length > 0);
  const groups = await page.locator('#results h2').allInnerTexts();
  assert.ok(groups.length > 2 && new Set(groups).size === groups.length, `groups: ${groups.join(', ')}`);
});

test('the field in the head: a key leads there, arrows choose, Enter goes', async () => {
  await page.goto(fileUrl(kinds['model-restricted']));
  await page.keyboard.press('/');
  const field = page.locator('#find input');
  assert.ok(await field.evaluate((it) => it === document.activeElement), '/ does not lead to the search');
  await page.keyboard.type('olmo 2');
  await answered(page, '#finds');
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  assert.equal(await page.locator('#finds [aria-selected=true]').getAttribute('id'), active);
  assert.match(await page.locator('#finds [aria-selected=true]').innerText(), /OLMo 2/);
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#finds').isHidden(), 'Escape leaves the list');
  await page.keyboard.press('ArrowDown');
  await answered(page, '#finds');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL(/olmo-2\.html$/), page.keyboard.press('Enter')]);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('acceptable use');
  await answered(page, '#finds');
  await page.keyboard.press('ArrowDown');
  // What was chosen before more is typed is not chosen any longer.
  await page.keyboard.type(' policy');
  await answered(page, '#finds');
  assert.equal(await field.getAttribute('aria-activedescendant'), null);
  await Promise.all([page.waitForURL(/search\.html\?q=acceptable/), page.keyboard.press('Enter')]);
  await answered(page, '#results');
  assert.match(await page.locator('#results a').first().innerText(), /acceptable use policy/i);
  // What is typed stays in the address, so that it can be sent to others.
  await page.locator('#search input').fill('qwen');
  await page.waitForURL(/\?q=qwen$/);
});

/** A site of so many models, each with a name and words of its own, beside the records of this repository. */
function large(folder, count) {
  const data = resolve(here, '../../data');
  for (const it of ['licenses', 'standards', 'uses', 'orgs', 'datasets']) cpSync(join(data, it), join(folder, 'data', it), { recursive: true });
  for (const it of ['glossary.toml', 'policy.toml']) cpSync(join(data, it), join(folder, 'data', it));
  // What the records say reaches to the day of this site.
  const [asOf] = /^as-of = .+$/m.exec(readFileSync(resolve(here, '../../ajar.toml'), 'utf8'));
  writeFileSync(join(folder, 'ajar.toml'), `title = "Large"\nquestion = "?"\nsummary = "Many models."\n${asOf}\n`);
  // A short record: what is measured is the search.
  const text = readFileSync(join(data, 'models/alibaba/qwen3-max.toml'), 'utf8');
  const parts = ['ba', 'ko', 'lu', 'mi', 'ra', 'to', 'ven', 'xi', 'zo', 'quor'];
  mkdirSync(join(folder, 'data/models/ai2'), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const digits = String(at).padStart(4, '0').split('').map(Number);
    const name = `${digits.map((it) => parts[it]).join('')} ${at % 7}`;
    writeFileSync(join(folder, `data/models/ai2/m${at}.toml`), text.replace(/^name = .*$/m, `name = "${name}"`).replace(/^(aliases|family) = .*$/gm, ''));
  }
}

test('an index that a browser kept from an earlier build is asked for anew, and found in at once', async () => {
  const server = serve();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const search = `http://127.0.0.1:${server.address().port}/${kinds.search}`;
  try {
    // The files of words, and those of entries, that the kept index names are gone.
    for (const gone of ['words', 'entries']) {
      const tab = await browser.newPage();
      const asked = [];
      await tab.route(/data\/index\.js/, async (route) => {
        asked.push(new URL(route.request().url()).search);
        if (asked.length > 1) return route.continue();
        const answer = await route.fetch();
        const other = (all, name, prints) => `${name}${prints.replace(/[0-9a-f]/g, '0')}`;
        const kept = (await answer.text()).replace(new RegExp(`("${gone}":")([0-9a-f]+)`), other);
        return route.fulfill({ response: answer, body: kept });
      });
      await tab.goto(`${search}?q=pythia`);
      await tab.waitForFunction(() => document.querySelector('#search output').textContent !== '');
      const first = await tab.locator('#results a').first().getAttribute('href');
      assert.match(first, /models\/eleutherai\/pythia\.html/, gone);
      assert.equal(asked.length, 2, gone);
      // What was kept for another script is not taken by this one.
      assert.match(asked[0], /^\?.*static\/find\.[0-9a-f]{8}\.js&.*static\/rank\.[0-9a-f]{8}\.js$/);
      // From then on, the new one serves.
      await tab.locator('#search input').fill('stability');
      await tab.locator('#results a[href*="orgs/stability"]').first().waitFor();
      assert.equal(asked.length, 2, gone);
      await tab.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('at 10,000 models a first query loads less than 150 kB, and the next ones answer in 50 ms', {
  // Building so large a site takes minutes; AJAR_LARGE=1 asks for it.
  skip: process.env.AJAR_BIN && process.env.AJAR_LARGE ? false : 'AJAR_BIN or AJAR_LARGE is not set',
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ajar-large-'));
  try {
    large(folder, 10_000);
    execFileSync(process.env.AJAR_BIN, ['build', '--out', join(folder, 'public')], { cwd: folder, stdio: 'pipe', maxBuffer: 1 << 28 });
    const tab = await browser.newPage();
    const loaded = new Set();
    tab.on('request', (it) => loaded.add(it.url()));
    await tab.goto(pathToFileURL(join(folder, 'public/search.html')).href);
    const before = new Set(loaded);
    await tab.locator('#search input').fill('rakotomi 3');
    await answered(tab, '#results');
    await tab.waitForLoadState('networkidle');
    const bytes = [...loaded].filter((it) => !before.has(it)).reduce((all, it) => all + statSync(fileURLToPath(it)).size, 0);
    assert.ok(bytes > 0 && bytes < 150_000, `a first query loads ${bytes} bytes`);
    const times = await tab.evaluate(async () => {
      const res = [];
      for (const text of ['mibako', 'bakolumi 4', 'license', 'open weights', 'rakotmi']) {
        await window.ajar.find(text);
        // The least of five: what other programs take meanwhile is not the search's.
        let took = Infinity;
        for (let run = 0; run < 5; run += 1) {
          const begin = performance.now();
          await window.ajar.find(text);
          took = Math.min(took, performance.now() - begin);
        }
        res.push({ text, took });
      }
      return res;
    });
    console.log(`first query ${bytes} bytes; ${times.map((it) => `${it.text} ${it.took.toFixed(1)} ms`).join(', ')}`);
    none(times.filter((it) => it.took > 50).map((it) => `${it.text}: ${it.took.toFixed(0)} ms`), 'slow answers');
    await tab.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
