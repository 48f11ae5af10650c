// What only explainers have: definitions within reach, code that can be copied. Run `node --test` here;
// the site is $AJAR_SITE, or ../../public.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileUrl, launch } from './site.mjs';

const address = 'explainers/writing-explainers.html';
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function open(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(fileUrl(address));
  return page;
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 700 }]) {
  test(`a definition is within reach of keyboard and pointer without scripts, ${viewport.width} px wide`, async () => {
    const page = await open({ javaScriptEnabled: false, viewport });
    const link = page.locator('.term > a').first();
    const gloss = page.locator('.term > .gloss').first();
    assert.equal(await gloss.isVisible(), false);
    assert.equal(await page.locator('.toc ol').isVisible(), viewport.width > 900, 'contents are shown beside the text, and folded above it');
    assert.equal(await link.getAttribute('aria-describedby'), await gloss.getAttribute('id'));
    await link.focus();
    await gloss.waitFor({ state: 'visible' });
    await link.blur();
    await gloss.waitFor({ state: 'hidden' });
    await link.hover();
    await gloss.waitFor({ state: 'visible' });
    // The pointer can move onto it, on the straight way, without losing it.
    const [from, to] = [await link.boundingBox(), await gloss.boundingBox()];
    assert.ok(to.x >= 0 && to.x + to.width <= viewport.width, 'it leaves the page');
    await page.mouse.move(Math.min(from.x + 4, to.x + to.width - 4), to.y + to.height / 2, { steps: 12 });
    assert.equal(await gloss.isVisible(), true);
    await page.context().close();
  });
}

test('Escape puts a definition away, and it comes back with the focus', async () => {
  const page = await open({});
  const link = page.locator('.term > a').first();
  const gloss = page.locator('.term > .gloss').first();
  await link.focus();
  await gloss.waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  assert.equal(await gloss.isVisible(), false);
  await link.blur();
  await link.focus();
  await gloss.waitFor({ state: 'visible' });
  // The contents beside the text say which part is being read, and are folded where there is no room beside it.
  const contents = page.locator('.toc');
  await page.evaluate(() => scrollTo(0, 0));
  await contents.locator('[aria-current]').waitFor({ state: 'detached' });
  for (const at of [4, 1]) {
    const part = contents.locator('a').nth(at);
    await part.click();
    await page.waitForFunction((name) => document.querySelector('.toc [aria-current]')?.textContent === name, await part.textContent());
    assert.equal(await contents.locator('[aria-current]').count(), 1);
  }
  await page.setViewportSize({ width: 360, height: 700 });
  await contents.locator('ol').waitFor({ state: 'hidden' });
  await contents.locator('summary').click();
  await contents.locator('ol').waitFor({ state: 'visible' });
  await page.context().close();
});

test('every block of code can be copied, and what is copied is the code', async () => {
  const page = await open({});
  const blocks = await page.locator('.code').count();
  assert.ok(blocks > 10);
  assert.equal(await page.locator('.code > .copy').count(), blocks);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text) => ((window.copied = text), Promise.resolve()) },
    });
  });
  const numbered = page.locator('.code:has(ins.line)').first();
  await numbered.hover();
  await numbered.locator('.copy').click();
  const lines = (await page.evaluate(() => window.copied)).split('\n');
  assert.deepEqual(lines, ['[component.weights]', 'state = "open"', 'state = "released"', 'access = "gated"', '']);
  await page.context().close();
});
