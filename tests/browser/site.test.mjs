// The built site as a browser sees it: from a folder and from a server, light and dark,
// wide and narrow, with and without scripts, by keyboard. Run `node --test` here; the site
// is $AJAR_SITE, or ../../public. Every test collects all it finds and fails once.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { axe, fileUrl, kinds, lastingPages, launch, measure, none, policy, root, serve, withPages } from './site.mjs';

const pages = lastingPages();
// A kind that is new here is not passed over: every page at the top is looked at, and one of every folder.
const folderOf = (address) => address.split('/').slice(0, -1)[0] ?? address;
const named = Object.values(kinds);
const samples = [...named];
for (const it of pages) if (!samples.some((other) => folderOf(other) === folderOf(it))) samples.push(it);
const rootUrl = fileUrl('.').replace(/\/?$/, '/');

let browser;
let server;
let origin;
/** As a reader has it: nothing bypassed. */
let plain;
/** For axe, which is injected. */
let bypassed;

before(async () => {
  assert.ok(pages.length >= named.length, `only ${pages.length} pages in ${root}`);
  none(named.filter((it) => !pages.includes(it)), `pages that stand for their kind are not in ${root}`);
  server = serve();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
  plain = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  bypassed = await browser.newContext({ bypassCSP: true });
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

// The page for what is not there begins at the root of its host: on a disk it finds no style.
const opened = (address) => (address === '404.html' ? `${origin}/${address}` : fileUrl(address));

// The two ways to read the site, and the two widths. Each page is read from the folder, where it is narrowest and needs the
// most; from a server, the samples and a third of the rest, which are of the same kinds and come from the same files.
for (const [scheme, screen, urlOf, inside] of [
  ['file', 360, fileUrl, () => rootUrl],
  ['http', 1280, (address) => `${origin}/${address}`, () => `${origin}/`],
]) {
  // A folder on a disk answers nobody with the page for what is not there; hosts do.
  const read = scheme === 'file' ? pages.filter((it) => it !== '404.html') : pages.filter((it, at) => samples.includes(it) || at % 3 === 0);
  test(`${scheme === 'file' ? 'every page' : 'a page of each kind and a third of all'} over ${scheme}:// is silent, asks for nothing outside, and fits ${screen} px`, async () => {
    const found = [];
    let visited = 0;
    let styles = 0;
    const watched = new WeakMap();

    /** Listens to a page for as long as it lives; `state.address` is where it is. */
    async function watch(page) {
      const state = { address: '', pending: new Set() };
      const say = (what) => found.push(`${state.address}: ${what}`);
      page.on('console', (it) => {
        if (['error', 'warning'].includes(it.type())) say(`console ${it.type()}: ${it.text()}`);
      });
      page.on('pageerror', (it) => say(`error: ${it.message}`));
      page.on('crash', () => say('crashed'));
      page.on('request', (it) => {
        state.pending.add(it);
        if (!it.url().startsWith(inside())) say(`asks for ${it.url()}`);
        if (it.resourceType() === 'stylesheet') styles += 1;
      });
      page.on('requestfinished', (it) => state.pending.delete(it));
      page.on('requestfailed', (it) => {
        state.pending.delete(it);
        // The icon is fetched at leisure, even after the load, and dropped on leaving the page;
        // one that is not there fails otherwise.
        if (it.resourceType() === 'other' && it.failure()?.errorText === 'net::ERR_ABORTED') return;
        say(`failed: ${it.url()} (${it.failure()?.errorText})`);
      });
      page.on('response', (it) => {
        if (scheme === 'http' && it.status() >= 400) say(`${it.status()}: ${it.url()}`);
      });
      watched.set(page, state);
      await page.setViewportSize({ width: screen, height: 800 });
      return state;
    }

    await withPages(plain, read, async (page, address) => {
      const state = watched.get(page) ?? (await watch(page));
      state.address = address;
      const response = await page.goto(urlOf(address), { waitUntil: 'load' });
      if (scheme === 'http') assert.equal(await response.headerValue('content-security-policy'), policy);
      // The style is in force, not merely asked for.
      const styled = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.styleSheets].some((it) => it.href && !it.disabled);
      });
      if (!styled) found.push(`${address}: no style sheet is in force`);
      const measured = await page.evaluate(measure);
      assert.equal(measured.screen, screen);
      if (measured.width > screen)
        found.push(`${address}: scrolls sideways, ${measured.width} px wide on ${screen} because of ${measured.culprits || 'something hidden'}`);
      for (const limit = Date.now() + 5000; state.pending.size && Date.now() < limit; ) await sleep(5);
      for (const it of state.pending) found.push(`${address}: no answer for ${it.url()}`);
      visited += 1;
    });
    none(found, 'disturbances');
    assert.equal(visited, read.length);
    assert.ok(styles > 0, 'not one style sheet was asked for: requests are not seen');
  });
}

test("a page on disk refuses scripts, pictures and frames that are not the site's own", async () => {
  const page = await browser.newPage();
  await page.goto(fileUrl('index.html'));
  // No header came with it: what holds is what the page says itself.
  const refused = await page.evaluate(async () => {
    const found = [];
    document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
    const add = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
    window.reached = false;
    add('script', { textContent: 'window.reached = true' });
    add('img', { src: 'https://evil.example/x.png' });
    add('iframe', { src: 'https://evil.example/' });
    for (let turn = 0; found.length < 3 && turn < 100; turn += 1) await new Promise((done) => setTimeout(done, 50));
    return { reached: window.reached, found: found.sort() };
  });
  assert.deepEqual(refused, { reached: false, found: ['frame-src', 'img-src', 'script-src-elem'] });
  await page.close();
});

test('axe finds no barrier, light and dark, wide and narrow', { timeout: 300_000 }, async () => {
  // Explainers are written by hand, so one does not stand for the others.
  const examined = [...new Set([...samples, ...pages.filter((it) => it.startsWith('explainers/'))])];
  const found = [];
  let looked = 0;
  await withPages(bypassed, examined, async (page, address) => {
    await page.goto(opened(address));
    // A bar that stays in sight covers what is behind it until one scrolls: here it stands at its place.
    await page.evaluate(() => document.querySelector('.finder .buttons')?.style.setProperty('position', 'static'));
    await page.evaluate(axe.script);
    for (const colorScheme of ['light', 'dark'])
      for (const [width, height] of [[1280, 900], [360, 740]]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        const { violations, passed } = await page.evaluate(async (it) => {
          const result = await globalThis.axe.run(document, it);
          return { violations: result.violations, passed: result.passes.map((rule) => rule.id) };
        }, axe.options);
        for (const rule of ['color-contrast', 'document-title', 'html-has-lang', 'target-size'])
          if (![...passed, ...violations.map((it) => it.id)].includes(rule))
            found.push(`${address} ${colorScheme} ${width}: ${rule} did not run`);
        for (const { id, help, nodes } of violations) {
          const targets = nodes.slice(0, 5).map((it) => it.target.flat().join(' '));
          const detail = nodes[0].any.concat(nodes[0].all, nodes[0].none)[0]?.message;
          const more = nodes.length > 5 ? ` and ${nodes.length - 5} more` : '';
          found.push(`${address} ${colorScheme} ${width}: ${id}: ${help} (${detail}): ${targets.join(' | ')}${more}`);
        }
        looked += 1;
      }
  });
  none(found, 'barriers');
  assert.equal(looked, examined.length * 4);
});

test('a model and the spectrum can be read without scripts', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    const models = pages.filter((it) => it.startsWith('models/'));
    assert.ok(models.length > 0, 'no models');

    for (const address of samples.filter((it) => it.startsWith('models/'))) {
      await page.goto(fileUrl(address));
      const main = page.locator('main');
      // What is folded unfolds without a script, the outer before the inner.
      for (const folded = main.locator('details:not([open]) > summary:visible').first(); await folded.count(); ) await folded.click();
      // The verdict, its reasons, the parts, the facts: every section with all its headings.
      for (const what of ['h1', '.sentence', 'section', 'h2', 'h3', '.jumps', 'dt']) {
        const all = await main.locator(what).all();
        assert.ok(all.length > 0, `${address}: no ${what}`);
        for (const it of all) assert.ok(await it.isVisible(), `${address}: a hidden ${what}: ${await it.textContent()}`);
      }
      assert.ok((await main.innerText()).length > 1000, `${address}: hardly any text`);
    }

    const shown = new Set();
    // A long spectrum goes on over several pages.
    for (const address of pages.filter((it) => it === kinds.spectrum || it.startsWith('spectrum/'))) {
      await page.goto(fileUrl(address));
      const links = await page.locator('main tbody th a[href*="models/"]').all();
      for (const it of links) {
        assert.ok((await it.isVisible()) && (await it.textContent()).trim(), `hidden: ${await it.textContent()}`);
        shown.add((await it.getAttribute('href')).replace('../', ''));
      }
    }
    assert.deepEqual([...shown].sort(), models, 'the spectrum does not show every model');
  } finally {
    await context.close();
  }
});

test('the skip link is first, and leads to the text', async () => {
  const page = await plain.newPage();
  try {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(fileUrl(kinds['model-restricted']));
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      return { skip: document.activeElement.matches('a[href="#main"]'), left, top, width, height };
    });
    assert.ok(first.skip, 'the first Tab does not reach the skip link');
    assert.ok(first.left >= 0 && first.top >= 0 && first.width > 20 && first.height > 10, 'the skip link is out of sight');

    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#main', null, { timeout: 2000 });
    const target = await page.evaluate(() => {
      const main = document.querySelector('#main');
      return { matched: main.matches(':target'), top: main.getBoundingClientRect().top };
    });
    assert.ok(target.matched, '#main is not the target');
    assert.ok(target.top >= -1 && target.top < 450, `#main is at ${target.top} px, out of sight`);

    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => {
      const main = document.querySelector('#main');
      const focusable = main.querySelector('a[href], button, input, select, textarea, summary, [tabindex="0"]');
      return { inside: main.contains(document.activeElement), first: document.activeElement === focusable };
    });
    assert.ok(next.inside, 'after the skip link, Tab goes on outside #main');
    assert.ok(next.first, 'after the skip link, Tab does not reach the first link of #main');
  } finally {
    await page.close();
  }
});

test('whatever has the focus shows it', async () => {
  const page = await plain.newPage();
  const found = [];
  try {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [colorScheme, address] of [
      ['light', kinds.home],
      ['dark', kinds.home],
      ['light', kinds.uses],
      ['dark', `${kinds.compare}?models=meta/llama-4-maverick,ai2/olmo-3-32b`],
      ['light', `${kinds.search}?q=llama`],
    ]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${fileUrl(address.split('?')[0])}${address.includes('?') ? `?${address.split('?')[1]}` : ''}`);
      // What a script draws is there before the keys are pressed, and the focus begins at the top.
      await page.waitForLoadState('networkidle');
      await page.mouse.click(1, 1);
      // What is folded or hidden is passed over.
      const expected = await page.locator(':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):visible').count();
      assert.ok(expected > 10, `only ${expected} places to tab to`);
      for (let step = 1; step <= expected; step += 1) {
        await page.keyboard.press('Tab');
        const it = await page.evaluate((number) => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          const { width, height, left, right } = element.getBoundingClientRect();
          const again = element.dataset.tabbed;
          element.dataset.tabbed = number;
          return {
            name: `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`,
            body: element === document.body,
            again,
            drawn: width > 0 && height > 0 && right > 0 && left < innerWidth,
            outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
            visible: !/^rgba\(.*, 0\)$|^transparent$/.test(style.outlineColor),
            shadow: style.boxShadow !== 'none',
          };
        }, step);
        if (it.body || it.again) found.push(`${address} ${colorScheme}: Tab ${step} of ${expected} reaches nothing new (${it.name})`);
        else if (!it.drawn) found.push(`${address} ${colorScheme}: out of sight with the focus: ${it.name}`);
        else if (!(it.outline && it.visible) && !it.shadow) found.push(`${address} ${colorScheme}: no outline: ${it.name}`);
      }
    }
  } finally {
    await page.close();
  }
  none(found, 'places without a visible focus');
});

test('the fonts of the site are loaded from its folder, and used', async () => {
  const page = await plain.newPage();
  try {
    await page.goto(fileUrl(kinds['model-restricted']));
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map((it) => ({ family: it.family.replace(/"/g, ''), style: it.style, status: it.status }));
    });
    for (const family of ['Inter', 'Ajar Serif'])
      assert.ok(
        fonts.some((it) => it.family === family && it.style === 'normal' && it.status === 'loaded'),
        `${family} is not loaded: ${JSON.stringify(fonts)}`,
      );
    none(fonts.filter((it) => it.status === 'error').map((it) => `${it.family} ${it.style}`), 'fonts failed');

    // Loaded is not used: ask which font drew the letters. A font that comes late is for a later page
    // (`font-display: optional`), and how late it comes is the machine's affair: here the page waits for it.
    await page.route(/\.css$/, async (route) => {
      const sheet = readFileSync(fileURLToPath(route.request().url()), 'utf8');
      assert.ok(sheet.includes('font-display: optional'), 'the style sheet no longer says when a font is too late');
      await route.fulfill({ contentType: 'text/css', body: sheet.replaceAll('font-display: optional', 'font-display: block') });
    });
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    const session = await plain.newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root: document } = await session.send('DOM.getDocument');
    for (const [selector, family] of [['main h1', /Ajar Serif/], ['.facts dt', /Inter/]]) {
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: document.nodeId, selector });
      const { fonts: drawn } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      assert.ok(drawn.length > 0, `${selector} draws no letters`);
      assert.ok(
        drawn.every((it) => it.isCustomFont && family.test(it.familyName)),
        `${selector} is drawn with ${drawn.map((it) => it.familyName).join(', ')}`,
      );
    }
  } finally {
    await page.close();
  }
});

test('who asks for less motion gets none', async () => {
  const found = [];
  let looked = 0;
  await withPages(plain, samples, async (page, address) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(fileUrl(address));
    const it = await page.evaluate(() => ({
      asked: matchMedia('(prefers-reduced-motion: reduce)').matches,
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
      animations: document.getAnimations().length,
      moving: [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        const longest = Math.max(...`${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat).filter((n) => n >= 0), 0);
        return longest > 0.01;
      }).length,
    }));
    assert.ok(it.asked, 'the browser does not ask for less motion');
    if (it.scroll !== 'auto') found.push(`${address}: scroll-behavior is ${it.scroll}`);
    if (it.animations + it.moving) found.push(`${address}: ${it.animations + it.moving} elements move`);
    looked += 1;
  });
  none(found, 'pages that move');
  assert.equal(looked, samples.length);
});
