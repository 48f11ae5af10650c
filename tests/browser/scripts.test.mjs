// What the site's script adds, from a folder on disk: filters, sorting, the reader's numbers, the theme.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileUrl, launch } from './site.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
});

after(() => browser?.close());

const shown = () => page.locator('.group tbody tr:visible').count();

test('the spectrum filters, says how many are left, and keeps the state in the address', async () => {
  await page.goto(fileUrl('spectrum.html'));
  const all = await shown();
  assert.ok(all > 50);
  await page.getByLabel('Name').fill('llama');
  const some = await shown();
  assert.ok(some > 0 && some < all);
  assert.match(await page.locator('.count').innerText(), new RegExp(`^${some} of ${all} models$`));
  await page.getByLabel('That I may').selectOption('sell-at-scale');
  assert.ok((await shown()) < some, 'Llama may not be sold at scale');
  const address = page.url();
  assert.match(address, /\?q=llama&use=sell-at-scale$/);
  const left = await shown();
  await page.goto(address);
  assert.equal(await shown(), left, 'the address brings the filter back');
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await shown(), all);
});

test('a query in the address is text, whatever it looks like', async () => {
  await page.goto(`${fileUrl('spectrum.html')}?q=${encodeURIComponent('"><img src=x onerror=alert(1)>(')}&step=%27`);
  assert.equal(await shown(), 0);
  assert.equal(await page.locator('main img').count(), 0);
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

test("the reader's numbers turn the answers at the break points of the build", async () => {
  await page.goto(fileUrl('uses/sell-a-product.html'));
  const maverick = page.locator('.part', { has: page.getByRole('link', { name: 'Llama 4 Maverick', exact: true }) });
  const turned = () => maverick.locator('.turned').count();
  const users = page.getByLabel('Your users in a month');
  await users.fill('700000000');
  assert.equal(await turned(), 0, 'the number itself is still free');
  await users.fill('700000001');
  assert.equal(await turned(), 1);
  await users.fill('');
  await page.getByLabel('You are based in').selectOption('eu');
  assert.equal(await turned(), 1);
  assert.match(await maverick.innerText(), /No, for you/);
  await page.getByLabel('You are based in').selectOption('elsewhere');
  assert.equal(await turned(), 0);
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
