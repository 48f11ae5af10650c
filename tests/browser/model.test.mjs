// A model's page: how long it is, that nothing in it is lost by being folded, and that its first screen answers.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileUrl, files, kinds, launch } from './site.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
});

after(() => browser?.close());

// It was 4,620 px over all models when this was written, less than half of what it had been; records grow.
// A row for each part that somebody looked for: since every record has a word on logs, data cards and data information, 4,940 px.
test('the page of a model in the middle is at most 5,000 px long, and that of Llama 4 Maverick 5,450', { timeout: 180_000 }, async () => {
  const pages = files('.html').filter((it) => it.startsWith('models/'));
  const height = async (address) => {
    await page.goto(fileUrl(address));
    return page.evaluate(() => document.fonts.ready.then(() => document.documentElement.scrollHeight));
  };
  const heights = [];
  for (const address of pages.filter((_, at) => at % 3 === 0)) heights.push(await height(address));
  heights.sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)];
  assert.ok(middle <= 5000, `${middle} px over ${heights.length} pages`);
  const maverick = await height(kinds['model-restricted']);
  assert.ok(maverick <= 5450, `${maverick} px`);
});

// It was 11,950 px and 9,300 in the middle, with a fact on each line and the same words many times over.
test('at 360 px it is at most 8,050 px long for Llama 4 Maverick, and 7,300 in the middle', { timeout: 180_000 }, async () => {
  const narrow = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const height = async (address) => {
    await narrow.goto(fileUrl(address));
    return narrow.evaluate(() => document.fonts.ready.then(() => document.documentElement.scrollHeight));
  };
  const heights = [];
  for (const address of files('.html').filter((it) => it.startsWith('models/')).filter((_, at) => at % 5 === 0)) heights.push(await height(address));
  heights.sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)];
  const maverick = await height(kinds['model-restricted']);
  console.log(`360 px: ${middle} in the middle, ${maverick}`);
  assert.ok(middle <= 7300, `${middle} px over ${heights.length} pages`);
  assert.ok(maverick <= 8050, `${maverick} px`);
  await narrow.close();
});

test('the contents are one line at every width, and the last of them can be reached', async () => {
  const tab = await browser.newPage();
  for (const width of [360, 640, 900, 1000, 1100, 1280]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(fileUrl(kinds['model-restricted']));
    const tops = await tab.locator('.jumps a').evaluateAll((all) => [...new Set(all.map((it) => Math.round(it.getBoundingClientRect().top)))]);
    assert.equal(tops.length, 1, `${tops.length} lines at ${width} px`);
    await tab.locator('.jumps a').last().focus();
    assert.ok(await tab.locator('.jumps a').last().evaluate((it) => it.getBoundingClientRect().right <= innerWidth), `cut off at ${width} px`);
  }
  await tab.close();
});

test('the contents stay in sight, and what they lead to stands below them', async () => {
  await page.goto(fileUrl(kinds['model-restricted']));
  await page.locator('.jumps a[href="#parts"]').click();
  // It scrolls there.
  await page.waitForFunction(() => Math.abs(document.querySelector('.jumps').getBoundingClientRect().top) < 1);
  await page.waitForFunction(() => document.querySelector('#parts').getBoundingClientRect().top < 300);
  const [bar, head] = await page.evaluate(() =>
    ['.jumps', '#parts'].map((it) => document.querySelector(it).getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  assert.ok(head.top >= bar.bottom, `${head.top} px`);
  // They say where a reader is.
  await page.locator('.jumps a[href="#parts"][aria-current]').waitFor();
  assert.equal(await page.locator('.jumps [aria-current]').count(), 1);
});

test('the first screen answers, with facts that have quotes and citations', async () => {
  await page.goto(fileUrl(kinds['model-restricted']));
  const seen = (it) => it.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight);
  assert.match(await page.locator('.top-answer').innerText(), /^Open source\? No\.$/);
  const facts = page.locator('.deciding li');
  assert.ok((await facts.count()) >= 2);
  for (const it of await facts.all()) assert.ok(await seen(it), 'a fact that decides stands below the first screen');
  assert.ok(await facts.locator('q').first().isVisible());
  assert.ok(await facts.getByRole('button', { name: 'Copy citation' }).first().isVisible());
});

test('from a step that a model does not reach it is one click to the models that stand there', async () => {
  await page.goto(fileUrl(kinds['model-restricted']));
  const links = page.locator('.rungs .placed');
  assert.equal(await links.count(), 3);
  await links.last().click();
  await page.locator('#filters select[name=step]').waitFor();
  assert.equal(await page.locator('#filters select[name=step]').inputValue(), 'open-source');
  const shown = await page.locator('#models tbody tr:not(.step-row):visible .where').allInnerTexts();
  assert.ok(shown.length > 0 && shown.every((it) => /Open source$/.test(it)), shown.join(', '));
});

test('what is folded unfolds by its address, by keyboard, and on paper', async () => {
  const address = fileUrl(kinds['model-restricted']);
  await page.goto(address);
  const part = page.locator('#training-code');
  assert.ok(await part.locator('.evidence').first().isHidden());
  await page.goto(`${address}#training-code`);
  await part.locator('.evidence').first().waitFor();
  // From the same page, too.
  await page.goto(address);
  await page.locator('.rungs a[href="#training-code"]').first().click();
  await part.locator('.evidence').first().waitFor();
  const clauses = page.locator('details:has(.clauses)');
  await clauses.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await clauses.locator('.clause').first().isVisible());
  const paper = await browser.newPage();
  await paper.goto(address);
  await paper.emulateMedia({ media: 'print' });
  const hidden = await paper.locator('main details:not(.cite-page details) > :not(summary)').evaluateAll((all) =>
    all.filter((it) => it.textContent.trim() && !it.getBoundingClientRect().height).map((it) => it.textContent.trim().slice(0, 60)),
  );
  assert.deepEqual(hidden, []);
  // What is unfolded has no sign of being folded.
  const folded = await paper.locator('main summary').evaluateAll((all) => all.filter((it) => it.checkVisibility() && getComputedStyle(it).listStyleType !== 'none').length);
  assert.equal(folded, 0);
  await paper.close();
});

test('who disagrees finds the report, filled in, and the file to edit, in two clicks', async () => {
  await page.goto(fileUrl(kinds['model-restricted']));
  const to = (it) => it.getAttribute('href').then((href) => new URL(href));
  const fact = await to(page.locator('.deciding').getByRole('link', { name: 'Dispute' }).first());
  assert.match(fact.href, /^https:\/\/github\.com\/.*\/issues\/new\?title=Llama\+4\+Maverick/);
  const body = fact.searchParams.get('body');
  for (const part of [
    'Llama 4 Maverick',
    'models/meta/llama-4-maverick.html',
    'Requirement: `The license has no restrictions',
    '700 million monthly active users',
    'greater than 700 million',
    'Llama 4 license, section 2',
    'data/licenses/LicenseRef-Llama-4-Community.toml:',
  ])
    assert.ok(body.includes(part), `${part}: ${body}`);
  assert.ok(fact.href.length < 4000, `${fact.href.length} characters`);
  const verdict = await to(page.getByRole('link', { name: 'Dispute this verdict' }));
  assert.match(verdict.searchParams.get('body'), /Verdict: `Restricted weights`/);
  const edit = await to(page.getByRole('link', { name: 'Correct the record' }));
  assert.match(edit.href, /edit\/main\/data\/models\/meta\/llama-4-maverick\.toml$/);
});

test('an address of a page can end in anything', async () => {
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  for (const end of ['#%E0%A4%A', '#"]', '#', '#constructor']) {
    await page.goto(`${fileUrl(kinds['model-restricted'])}${end}`);
    assert.ok(await page.locator('h1').isVisible());
  }
  assert.deepEqual(problems, []);
});
