// Two licenses side by side: by keyboard, from the address, as the pages of the build tell it, on any screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, chooseByKeyboard, fileUrl, files, launch, measure, none, standsAt } from './site.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
});

after(() => browser?.close());

const pair = (from, to, more = '') => `${fileUrl('compare-licenses.html')}?from=${from}&to=${to}${more}`;
const two = 'LicenseRef-Llama-2-Community';
const four = 'LicenseRef-Llama-4-Community';

/** The clauses of the table of differences, each with what both texts say. */
const rows = (within) =>
  page.locator(`${within} table.difference tr:has(td)`).evaluateAll((all) =>
    all.map((it) =>
      [it.querySelector('th').textContent, ...[...it.querySelectorAll('td')].flatMap((side) => [side.querySelector('.answer').textContent, side.querySelector('q')?.textContent ?? ''])].map((text) => text.trim()).join(' | '),
    ),
  );

test('two licenses are chosen by keyboard, stay in the address, and change places', async () => {
  await page.goto(fileUrl('compare-licenses.html'));
  assert.equal(await page.locator('#pair table').count(), 0);
  await chooseByKeyboard(page, page.getByLabel('First license'), 'Llama 2', two);
  await page.keyboard.press('Tab');
  // Its family is offered first.
  assert.match(await page.locator('select[name=to] optgroup').first().innerText(), /Llama 4/);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'to');
  await chooseByKeyboard(page, page.getByLabel('Second license'), 'Llama 4', four);
  await page.keyboard.press('Tab');
  assert.equal(await standsAt(page), pair(two, four));
  const found = await rows('#pair');
  assert.ok(found.some((it) => /^Geography \| .*European Union/.test(it)), found.join('\n'));
  const count = await page.locator('#pair .count').innerText();
  assert.match(count, new RegExp(`^${found.length} clauses differ`));
  await page.goto(await standsAt(page));
  assert.deepEqual(await rows('#pair'), found);
  await page.getByRole('button', { name: 'Change places' }).click();
  assert.equal(await standsAt(page), pair(four, two));
  assert.equal(await page.locator('#pair .count').innerText(), count);
  await page.getByLabel('Also what both say alike').check();
  const all = (await rows('#pair')).length;
  assert.ok(all > found.length);
  assert.match(await standsAt(page), /&all=1$/);
});

test('an address can name anything, and what is no license is not chosen', async () => {
  const bad = encodeURIComponent('"><img src=x onerror=alert(1)>');
  await page.goto(pair(bad, four));
  assert.equal(await page.locator('main img, #pair table').count(), 0);
  assert.equal(await page.locator('#pair .count').innerText(), 'Choose a second license.');
  await page.goto(pair(four, four));
  assert.equal(await page.locator('#pair table').count(), 0);
});

test('the script and the pages of licenses tell the same difference', { timeout: 120_000 }, async () => {
  let looked = 0;
  for (const address of files('.html').filter((it) => it.startsWith('licenses/'))) {
    const to = /licenses\/(.*)\.html$/.exec(address)[1];
    await page.goto(fileUrl(address));
    const told = await page.locator('.against > div').evaluateAll((all) => all.map((it) => it.id.replace('against-', '')));
    const pairs = [];
    for (const from of told) pairs.push([from, await rows(`[id="against-${from}"]`)]);
    for (const [from, written] of pairs) {
      await page.goto(pair(from, to));
      assert.deepEqual(await rows('#pair'), written, `${from} to ${to}`);
      looked += 1;
    }
  }
  assert.ok(looked > 15, `only ${looked} pairs`);
});

test('a license leads to others of its family, and an address to the unfolded difference', async () => {
  await page.goto(fileUrl(`licenses/${two}.html`));
  await page.locator('.pairs').getByRole('link', { name: 'Llama 4 license' }).click();
  await page.locator(`[id="against-${two}"] table`).waitFor();
  await page.waitForURL((it) => it.href.endsWith(`licenses/${four}.html#against-${two}`));
  await page.getByRole('link', { name: 'any other license' }).click();
  await page.waitForURL(/compare-licenses\.html/);
  assert.equal(await page.getByLabel('First license').inputValue(), four);
});

test('without a script the page says how two licenses are read, and a family tells its own', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(fileUrl('compare-licenses.html'));
  const note = bare.locator('noscript .note');
  assert.match(await note.innerText(), /two windows/);
  await note.getByRole('link', { name: 'all licenses' }).click();
  await bare.waitForURL(/\/licenses\.html$/);
  await bare.goto(fileUrl('families/gemma.html'));
  const details = bare.locator('.terms-changes details').first();
  await details.locator('summary').click();
  assert.ok(await details.locator('table.difference q').first().isVisible());
  await context.close();
});

test('two licenses fit every screen and have no barrier', { timeout: 120_000 }, async () => {
  const found = [];
  for (const colorScheme of ['light', 'dark'])
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const more of ['', '&all=1']) {
        await page.goto(pair(two, 'Apache-2.0', more));
        const { width: reached, culprits } = await page.evaluate(measure);
        if (reached > width) found.push(`${colorScheme} ${width}${more}: ${reached} px, ${culprits}`);
        const over = await page.evaluate(() => {
          const all = [...document.querySelectorAll('#pair form :is(select, button, .check)')].filter((it) => it.offsetParent).map((it) => it.getBoundingClientRect());
          return all.some((one, at) => all.slice(at + 1).some((other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
        });
        if (over) found.push(`${colorScheme} ${width}${more}: a field lies over another one`);
        await page.evaluate(axe.script);
        const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), axe.options);
        found.push(...violations.map((it) => `${colorScheme} ${width}${more}: ${it.id}: ${it.nodes[0].target}`));
      }
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  none(found, 'barriers');
});
