// What the site's script adds, from a folder on disk: filters, sorting, the theme. What concerns answers stands in finder.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answered, fileUrl, launch, standsAt } from './site.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
});

after(() => browser?.close());

const shown = () => page.locator('#models tbody tr:not(.step-row):visible').count();

test('the spectrum filters, says how many are left, and keeps the state in the address', async () => {
  await page.goto(fileUrl('spectrum.html'));
  const all = await shown();
  assert.ok(all > 50);
  await page.getByLabel('Name', { exact: true }).fill('llama');
  const some = await shown();
  assert.ok(some > 0 && some < all);
  // Of a long list the page holds the first part, and the filter looks through all of it.
  const [, count] = (await page.locator('.count').innerText()).match(new RegExp(`^${some} of (\\d+) models$`)) ?? [];
  assert.ok(Number(count) >= all, `${some} of ${all}: ${count}`);
  await page.getByLabel('That I may').selectOption('sell-at-scale');
  assert.ok((await shown()) < some, 'Llama may not be sold at scale');
  const address = await standsAt(page);
  assert.match(address, /\?q=llama&use=sell-at-scale$/);
  const left = await shown();
  await page.goto(address);
  assert.equal(await shown(), left, 'the address brings the filter back');
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await shown(), all);
});

test('the filter finds a model on whichever part of the list it stands', async () => {
  await page.goto(fileUrl('spectrum/2.html'));
  // A row that nobody has scrolled to has its words, though a browser does not lay them out.
  const last = await page.locator('#models tbody tr:not(.step-row) th a').last().textContent();
  await page.goto(fileUrl('spectrum.html'));
  assert.ok(last && !(await page.locator('#models tbody th a').allTextContents()).includes(last));
  for (const name of ['Llama 4 Maverick', last]) {
    await page.getByLabel('Name', { exact: true }).fill(name);
    assert.ok((await page.locator('#models tbody th a:visible').allInnerTexts()).includes(name), name);
  }
});

test('a query in the address is text, whatever it looks like', async () => {
  await page.goto(`${fileUrl('spectrum.html')}?q=${encodeURIComponent('"><img src=x onerror=alert(1)>(')}&step=%27`);
  assert.equal(await shown(), 0);
  assert.equal(await page.locator('main img').count(), 0);
});

test('an address can name anything, and changes nothing but what the page has', async () => {
  for (const path of ['spectrum.html', 'clauses.html', 'uses.html', 'compare.html', 'compare-licenses.html', 'search.html']) {
    const errors = [];
    const note = (error) => errors.push(error.message);
    page.on('pageerror', note);
    await page.goto(`${fileUrl(path)}?__proto__=x&constructor=y&toString=z&models=constructor,__proto__&list=__proto__&use=toString&from=valueOf`);
    assert.equal(await page.evaluate(() => ({}).value), undefined, path);
    assert.deepEqual(errors, [], path);
    page.off('pageerror', note);
  }
});

test('an address that says a hundred thousand things is read in a moment', async () => {
  const ids = await (await page.goto(fileUrl('compare.html')), page.evaluate(() => ajar.models.rows.id.slice(0, 2)));
  const strange = Array.from({ length: 100_000 }, (_, at) => `a/${at}`).join(',');
  const many = `${strange},${`${ids[0]},`.repeat(50_000)}${ids[1]}`;
  for (const [path, query] of [
    ['compare.html', `models=${many}`],
    ['uses.html', `list=${many}&use=${strange}`],
    ['compare-licenses.html', `from=${many}`],
    ['search.html', `q=${'open weights of '.repeat(40_000)}`],
    ['spectrum.html', `q=${strange}`],
  ]) {
    const start = performance.now();
    // What went wrong would repeat the whole address.
    await page.goto(`${fileUrl(path)}?${query}`).catch(() => assert.fail(`${path} is not there in half a minute`));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const took = performance.now() - start;
    assert.ok(took < 20_000, `${path}: ${took} ms`);
    if (path === 'compare.html') assert.equal(await page.locator('table.compare thead th').count(), 2);
  }
});

test('a table sorts by a column, with the keyboard, and says which way', async () => {
  await page.goto(fileUrl('licenses/Apache-2.0.html'));
  const names = () => page.locator('table.sortable tbody th a').allInnerTexts();
  const button = page.locator('table.sortable thead th').first().getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  const up = await names();
  assert.ok(up.length > 5);
  assert.deepEqual(up, [...up].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  assert.equal(await page.locator('table.sortable thead th').first().getAttribute('aria-sort'), 'ascending');
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(), up.reverse());
});

test('the theme changes, and is kept for the next page', async () => {
  await page.goto(fileUrl('index.html'));
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Change between light and dark' }).click();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.goto(fileUrl('glossary.html'));
  assert.equal(await paper(), dark);
});

test('columns are unfolded where there is room, fold with the keyboard, and marks say their names', async () => {
  await page.goto(fileUrl('spectrum.html'));
  const button = page.locator('#models thead').getByRole('button', { name: 'Code' });
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  const labels = page.locator('#models thead .labels').nth(1);
  assert.ok(await labels.isVisible());
  // Each name stands above its mark.
  const names = await labels.locator('span').evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map((it) => it.x + it.width / 2));
  const marks = await page
    .locator('#models tbody tr:not(.step-row)')
    .first()
    .locator('.marks')
    .nth(1)
    .locator('i')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map((it) => it.x + it.width / 2));
  assert.equal(names.length, marks.length);
  names.forEach((x, at) => assert.ok(Math.abs(x - marks[at]) < 3, `name ${at} stands at ${x}, its mark at ${marks[at]}`));
  const mark = page.locator('#models .marks').first().locator('i').first();
  await mark.hover();
  assert.match(await mark.getAttribute('title'), /^Final weights: /);
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  assert.ok(await labels.isHidden(), 'the names are still there');
});

test('what is shown can be had as CSV, and only that', async () => {
  await page.goto(`${fileUrl('spectrum.html')}?step=open-source`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV of these' }).click()]);
  const stream = await download.createReadStream();
  let text = '';
  for await (const it of stream) text += it;
  const lines = text.trim().split('\r\n');
  assert.equal(lines.length - 1, await shown());
  assert.match(lines[0], /^id,model,organization,step,license,released,weights,/);
  assert.ok(lines.slice(1).every((it) => it.includes(',open-source,')));
});

test('a name in that CSV is no formula, whatever stands before its sign', async () => {
  const own = await launch();
  const one = await own.newPage();
  // The names of a dataset that somebody else writes.
  const names = ['=1+1', '@x', '\u202e=1+1', 'a,"b"'];
  await one.route('**/data/models*.js', async (route) => {
    const models = readFileSync(fileURLToPath(route.request().url()), 'utf8');
    const others = `window.ajar.models.rows.name.splice(0, ${names.length}, ...${JSON.stringify(names)});`;
    await route.fulfill({ contentType: 'text/javascript', body: `${models}\n${others}` });
  });
  await one.goto(fileUrl('spectrum.html'));
  const [download] = await Promise.all([one.waitForEvent('download'), one.getByRole('button', { name: 'CSV of these' }).click()]);
  let text = '';
  for await (const it of await download.createReadStream()) text += it;
  await own.close();
  const cells = text.split('\r\n').map((line) => line.slice(line.indexOf(',') + 1));
  const has = (cell) => cells.some((it) => it.startsWith(`${cell},`));
  assert.ok(has('"\'=1+1"') && has('"\'@x"') && has('"\'\u202e=1+1"') && has('"a,""b"""'), text.slice(0, 500));
  assert.ok(cells.every((it) => !/^[=+@-]/.test(it)));
});

test('a comparison shows only what differs on request, keeps that in its address, and says how far two models are apart', async () => {
  const lines = () => page.locator('#compare tbody tr:not(.step-row)').count();
  await page.goto(`${fileUrl('compare.html')}?models=meta/llama-4-maverick,ai2/olmo-3-32b`);
  await page.waitForSelector('#compare tbody td');
  const all = await lines();
  const same = await page.locator('#compare tr.same').count();
  assert.ok(same > 0 && same < all, `${same} of ${all} lines are the same`);
  const sentence = await page.locator('#compare .apart').innerText();
  const parts = page.locator('#compare tbody', { hasText: 'What was released' }).locator('tr:not(.step-row)');
  const listed = await parts.count();
  const differ = listed - (await parts.and(page.locator('.same')).count());
  assert.match(sentence, new RegExp(`Llama 4 Maverick and Olmo 3 32B differ in \\d+ of \\d+ answers and in ${differ} of ${listed} parts`));

  await page.getByLabel('Only what differs').check();
  assert.equal(await lines(), all - same);
  assert.match(await standsAt(page), /differs=1/);
  await page.reload();
  await page.waitForSelector('#compare tbody td');
  assert.equal(await lines(), all - same, 'the request is lost with the page');
  // One model differs from nobody.
  await page.getByRole('button', { name: 'Remove Olmo 3 32B' }).click();
  assert.equal(await page.getByLabel('Only what differs').isVisible(), false);
  assert.equal(await page.locator('#compare .apart').count(), 0);
  assert.ok((await lines()) > 30);
});

test('ticked models are compared, by keyboard alone', async () => {
  await page.goto(fileUrl('spectrum.html'));
  for (const name of ['Olmo 3 32B', 'Qwen3']) {
    await page.getByLabel(`Compare ${name}`, { exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.locator('.picked a').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/compare\.html\?models=/);
  assert.deepEqual(await page.locator('#compare thead a').allInnerTexts(), ['Olmo 3 32B', 'Qwen3']);
  // A third by its name, and one away again.
  await page.getByLabel('Add a model').focus();
  await page.keyboard.type('pythia');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#compare thead a').count(), 3);
  await page.getByRole('button', { name: 'Remove Olmo 3 32B' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#compare thead a').count(), 2);
  assert.match(await standsAt(page), /models=alibaba%2Fqwen3%2Celeutherai%2Fpythia$/);
  // The table says what the models' own pages say.
  const sentence = await page.locator('#compare tbody tr', { hasText: 'In short' }).locator('td').first().innerText();
  await page.goto(fileUrl('models/alibaba/qwen3.html'));
  assert.equal(await page.locator('.sentence').innerText(), sentence);
});

test('the search finds models, licenses and terms by their beginnings, from a folder', async () => {
  await page.goto(fileUrl('search.html'));
  await page.keyboard.type('llama 4 mav');
  await answered(page, '#results');
  const first = () => page.locator('.results li a').first().innerText();
  assert.equal(await first(), 'Llama 4 Maverick');
  await page.goto(`${fileUrl('search.html')}?q=apache`);
  await answered(page, '#results');
  assert.match(await first(), /Apache/);
  await page.goto(`${fileUrl('search.html')}?q=${encodeURIComponent('<img src=x onerror=alert(1)> llama')}`);
  await answered(page, '#results');
  assert.ok((await page.locator('.results li').count()) > 0);
  assert.equal(await page.locator('.results img').count(), 0);
  await page.goto(`${fileUrl('search.html')}?q=zzqqxxyyvv`);
  await page.locator('#search .count', { hasText: 'No page' }).waitFor();
  assert.equal(await page.locator('.results *').count(), 0);
});

test('the clause matrix keeps the licenses that say one thing of one clause', async () => {
  await page.goto(fileUrl('clauses.html'));
  const rows = () => page.locator('table.matrix').first().locator('tbody tr:visible').count();
  const all = await rows();
  await page.locator('select[name=clause]').selectOption({ label: 'User threshold' });
  await page.locator('select[name=says]').selectOption('present');
  const some = await rows();
  assert.ok(some > 0 && some < all);
  const names = await page.locator('table.matrix').first().locator('tbody tr:visible th').allInnerTexts();
  assert.ok(names.some((it) => /Llama/.test(it)));
  assert.ok(!names.some((it) => /^(MIT|Apache)/.test(it)));
});

test('the first view of a model, with its fonts, takes at most 114 kB on the line', async () => {
  const { readFileSync, statSync } = await import('node:fs');
  const { gzipSync } = await import('node:zlib');
  const { join } = await import('node:path');
  const { root, files } = await import('./site.mjs');
  const sent = (it) => gzipSync(readFileSync(join(root, it)), { level: 9 }).length;
  assert.ok(sent('spectrum.html') < 30_000, 'spectrum.html is too large');
  const fonts = files('.woff2').reduce((sum, it) => sum + statSync(join(root, it)).size, 0);
  const pages = files('.html').filter((it) => it.startsWith('models/'));
  // Every model page loads the same sheets and scripts; what finds is loaded by who looks for something.
  const first = readFileSync(join(root, pages[0]), 'utf8');
  const styles = files('.css').filter((it) => first.includes(it));
  const scripts = files('.js').filter((it) => new RegExp(`src="[^"]*${it}"`).test(first));
  assert.ok(scripts.length >= 2 && !scripts.some((it) => it.includes('find.')), scripts.join(', '));
  const shared = fonts + [...styles, ...scripts].reduce((sum, it) => sum + sent(it), 0);
  const heavy = pages.filter((it) => shared + sent(it) > 114_000);
  console.log(`the heaviest: ${Math.max(...pages.map((it) => shared + sent(it)))} bytes`);
  assert.deepEqual(heavy.map((it) => `${it}: ${shared + sent(it)}`), []);
});
