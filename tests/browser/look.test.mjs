// What a page looks like, where only a browser can tell: columns that line up, signs that differ in every mode, pictures
// that fit, words as they are written, and pages that stand still while they load. Run as site.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileUrl, files, kinds, launch, none, root, serve, withPages } from './site.mjs';

let browser;
let context;

before(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
});

after(async () => {
  await browser?.close();
});

/** Works on a page of its own, which is closed whatever happens. */
async function onPage(work, options) {
  const own = options ? await browser.newContext(options) : context;
  const page = await own.newPage();
  try {
    return await work(page);
  } finally {
    await (options ? own : page).close();
  }
}

test('models that are compared stand under their names, whether they agree or not', () =>
  onPage(async (page) => {
    const chosen = 'alibaba/qwen3,openai/gpt-oss-120b,meta/llama-4-maverick';
    await page.goto(`${fileUrl(kinds.compare)}?models=${chosen}`);
    await page.waitForSelector('.compare tbody td');
    const { agreed, rows, wrong } = await page.evaluate(() => {
      const lefts = (row) => [...row.cells].map((it) => Math.round(it.getBoundingClientRect().left));
      const head = lefts(document.querySelector('.compare thead tr'));
      const rows = [...document.querySelectorAll('.compare tbody tr')].filter((it) => it.cells.length > 1);
      const wrong = rows.filter((row) => lefts(row).some((left, at) => Math.abs(left - head[at]) > 1));
      const agreed = rows.filter((row) => new Set([...row.cells].slice(1).map((it) => it.textContent)).size === 1);
      return { agreed: agreed.length, rows: rows.length, wrong: wrong.map((it) => it.cells[0].textContent) };
    });
    assert.ok(agreed > 3 && agreed < rows, `${agreed} of ${rows} rows agree, so the test sees only one kind`);
    none(wrong, 'rows whose values stand under another model');
  }));

test('rows of a long table that nobody has scrolled to are not laid out, and its columns hold what stands in them', () =>
  onPage(async (page) => {
    const found = [];
    for (const width of [1280, 900])
      for (const [address, rows] of [
        [kinds.spectrum, '#models tbody tr:not(.step-row)'],
        [kinds.clauses, 'section:first-of-type .matrix tbody tr'],
      ]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(fileUrl(address));
        await page.waitForTimeout(100);
        const laid = await page.locator(rows).evaluateAll((all) => ({
          all: all.length,
          out: all.filter((it) => it.firstElementChild.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length,
        }));
        assert.ok(laid.all > 60, `${address}: ${laid.all} rows`);
        if (laid.out > laid.all * 0.6) found.push(`${width} ${address}: ${laid.out} of ${laid.all} rows are laid out`);
        found.push(
          ...(await page.evaluate(
            ([selector, name]) => {
              const lefts = (row) => [...row.cells].map((it) => Math.round(it.getBoundingClientRect().left));
              const shown = [...document.querySelectorAll(selector)].slice(0, 12);
              const head = lefts(shown[0].closest('table').tHead.rows[0]);
              const inside = (cell) => [...cell.querySelectorAll('.marks, .reply, .answer')];
              const said = shown.filter((row) => lefts(row).some((left, at) => Math.abs(left - head[at]) > 1)).map((row) => `${name}: not below its head: ${row.textContent.slice(0, 20)}`);
              for (const cell of shown.flatMap((row) => [...row.cells]))
                for (const it of inside(cell))
                  if (it.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1) said.push(`${name}: ${it.className} of column ${cell.cellIndex} is wider than it`);
              return said;
            },
            [rows, `${width} ${address}`],
          )),
        );
        // A mark stands below its name, where names are shown.
        if (address !== kinds.spectrum || width < 1216) continue;
        const apart = await page.evaluate(() => {
          const row = document.querySelector('#models tbody tr:not(.step-row)');
          return [...document.querySelectorAll('.parts-column')].flatMap((head) =>
            [...head.querySelectorAll('.labels > span')].map((name, at) => {
              const mark = row.cells[head.cellIndex].querySelectorAll('.marks i')[at];
              return Math.abs(name.getBoundingClientRect().left - mark.getBoundingClientRect().left);
            }),
          );
        });
        assert.ok(apart.length > 20 && Math.max(...apart) < 1.5, `marks are ${Math.max(...apart)} px beside their names`);
      }
    none([...new Set(found)], 'rows that are laid out too early or badly');
  }));

test('on paper a table begins each page with its head, and every door stands in its own row', () =>
  onPage(async (page) => {
    const found = [];
    for (const address of [kinds.spectrum, kinds.clauses, kinds.org, kinds.disagreement]) {
      await page.goto(fileUrl(address));
      await page.emulateMedia({ media: 'print' });
      // A head that holds a box of its own stands on the first page only.
      const boxes = await page.locator('thead button').evaluateAll((all) => all.filter((it) => getComputedStyle(it).display !== 'contents').length);
      if (boxes) found.push(`${address}: ${boxes} boxes in heads`);
      if (address !== kinds.spectrum) continue;
      found.push(
        ...(await page.locator('#models tbody tr:not(.step-row)').evaluateAll((rows) =>
          rows
            .filter((row) => {
              const [own, door] = [row, row.querySelector('.door')].map((it) => it.getBoundingClientRect());
              return door.top < own.top || door.bottom > own.bottom + 1;
            })
            .map((row) => `door beside its row: ${row.textContent.slice(0, 20)}`),
        )),
      );
      if (await page.locator('#filters').isVisible()) found.push('the filters are printed');
    }
    await page.emulateMedia({ media: 'screen' });
    none(found, 'faults on paper');
  }));

test('what is true of many is said once: a verdict of a standard, the name of a record that changed', () =>
  onPage(async (page) => {
    const twice = (all) => all.filter((it, at) => all.indexOf(it) !== at);
    const found = [];
    for (const address of [kinds.standard, 'standards/mof-1.1.html', 'standards/osai-2026.html']) {
      await page.goto(fileUrl(address));
      const said = await page.locator('.verdicts tbody tr').evaluateAll((all) => all.map((it) => `${it.cells[0].textContent} ${it.cells[1].dataset.sort}`));
      assert.ok(said.length > 3, `${address}: ${said.length} verdicts`);
      found.push(...twice(said).map((it) => `${address}: ${it}`));
    }
    // Verdicts that divide models in the same way, and how much is told of a dataset, stand above those for which they hold.
    await page.goto(fileUrl(kinds.disagreement));
    const divided = await page.locator('.divided').evaluateAll((all) =>
      all.flatMap((it) => [...it.querySelectorAll('dt')].map((dt) => [...it.querySelectorAll(':scope > p'), dt].map((part) => part.textContent).join(' '))),
    );
    const pairs = await page.locator('.divided').evaluateAll((all) => all.map((it) => [...it.querySelectorAll(':scope > p')].map((part) => part.textContent).join(' ')));
    assert.ok(divided.length > 3 && (await page.locator('.divided .names a').count()) > divided.length, `${divided.length} causes`);
    found.push(...twice([...divided, ...pairs]).map((it) => `${kinds.disagreement}: ${it}`));
    assert.doesNotMatch(await page.locator('.agreement').innerText(), /none/, 'a definition that tells no models apart is compared');
    await page.goto(fileUrl(kinds.datasets));
    const told = await page.locator('main h2').allTextContents();
    assert.ok(told.length > 1 && told.every((it) => /^\D+ \d+$/.test(it.trim())), told.join(', '));
    found.push(...twice(told.map((it) => it.replace(/ \d+$/, ''))).map((it) => `${kinds.datasets}: ${it}`));
    // The licenses that readers meet most come first.
    await page.goto(fileUrl(kinds.licenses));
    assert.match(await page.locator('.entries li').first().innerText(), /^Apache License 2\.0/);
    for (const list of await page.locator('.entries').all()) {
      const counts = await list.locator('li').evaluateAll((all) => all.map((it) => parseInt(it.querySelector('small')?.textContent ?? '0', 10)));
      found.push(...counts.filter((it, at) => it > (counts[at - 1] ?? it)).map((it) => `${kinds.licenses}: ${it} models below fewer`));
    }
    await page.goto(fileUrl(kinds.changes));
    for (const day of await page.locator('main section').all()) found.push(...twice(await day.locator('dt').allTextContents()));
    none(found, 'words that stand twice');
  }));

test('lines end where they may: a day is one word, and no line begins with a comma', () =>
  onPage(async (page) => {
    await page.goto(fileUrl(kinds.spectrum));
    const days = await page.locator('#models td.when').evaluateAll((all) =>
      all.slice(0, 40).filter((it) => {
        const range = document.createRange();
        range.selectNodeContents(it);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
      }).map((it) => it.textContent),
    );
    none(days, 'days on two lines');
    const commas = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(fileUrl(kinds.standard));
      commas.push(
        ...(await page.locator('.level p a').evaluateAll((all) =>
          all.filter((it) => {
            const after = it.nextSibling;
            if (!after || after.nodeType !== 3 || !after.data.startsWith(',')) return false;
            const range = document.createRange();
            range.setStart(after, 0);
            range.setEnd(after, 1);
            return Math.abs(range.getBoundingClientRect().bottom - [...it.getClientRects()].at(-1).bottom) > 6;
          }).map((it) => `after ${it.textContent}`),
        )),
      );
    }
    none(commas, 'commas that begin a line');
  }));

/** The pixels of an element, as text: two that look alike are equal. */
const pixels = async (locator) => (await locator.screenshot()).toString('base64');

for (const [mode, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
  ['forced colors in the dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['print', { media: 'print' }],
])
  test(`signs of the legends differ from each other: ${mode}`, () =>
    onPage(async (page) => {
      const found = [];
      for (const [address, selector, least] of [
        [kinds.spectrum, '.legend .sign', 7],
        [kinds.pictures, '.chart:nth-of-type(1) .legend .door', 5],
        [kinds['model-restricted'], '.legend .sign', 7],
      ]) {
        await page.goto(fileUrl(address));
        await page.emulateMedia(media);
        const all = await page.locator(selector).all();
        const seen = new Map();
        for (const it of all.slice(0, 8)) {
          if (!(await it.isVisible())) continue;
          const look = await pixels(it);
          if (seen.has(look)) found.push(`${address}: ${seen.get(look)} and ${await it.evaluate((sign) => sign.getAttribute('class'))}`);
          seen.set(look, await it.evaluate((sign) => sign.getAttribute('class')));
        }
        if (seen.size < least) found.push(`${address}: only ${seen.size} signs of ${selector}`);
        if (address !== kinds.spectrum) continue;
        // A line between rows that has the color of the paper is none.
        const [paper, line] = await page.evaluate(() => {
          const row = document.querySelector('#models tbody tr:not(.step-row)');
          const cell = getComputedStyle(row.cells[0]).backgroundColor;
          return [cell === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.documentElement).backgroundColor : cell, getComputedStyle(row).borderTopColor];
        });
        if (mode !== 'print' && contrast(paper, line) < 1.1) found.push(`${address}: lines of ${line} on ${paper}`);
      }
      none(found, 'signs that look alike');
    }));

/** How far two colors are apart as WCAG counts it. */
function contrast(one, other) {
  const light = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map((it) => it / 255).map((it) => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test('on paper the signs beside a picture have the colors of the picture', () =>
  onPage(async (page) => {
    await page.goto(fileUrl(kinds.pictures));
    await page.emulateMedia({ media: 'print' });
    const rooms = await page
      .locator('.chart:first-of-type .legend .room')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).fill));
    assert.equal(new Set(rooms.filter((it) => it !== 'none')).size, 5, `colors: ${rooms.join(', ')}`);
  }));

test('every step has a color that can be seen on the page, in the dark too', () =>
  onPage(async (page) => {
    const found = [];
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const [address, selector, property] of [
        [kinds.home, '.step', '::before'],
        [kinds.pictures, '.drawing circle', 'fill'],
        [kinds.pictures, '.drawing rect[class^="s"]', 'fill'],
      ]) {
        await page.goto(fileUrl(address));
        const colors = await page.evaluate(
          ([all, of]) => {
            const paper = getComputedStyle(document.documentElement).backgroundColor;
            const colors = [...document.querySelectorAll(all)].map((it) => ({
              step: it.getAttribute('class').match(/\bs(\d)/)[1],
              color: of === 'fill' ? getComputedStyle(it).fill : getComputedStyle(it, of).backgroundColor,
            }));
            return { paper, colors };
          },
          [selector, property],
        );
        const steps = new Set(colors.colors.map((it) => it.step));
        assert.equal(steps.size, 5, `${address}: ${selector} shows ${steps.size} steps`);
        for (const { step, color } of colors.colors)
          if (contrast(color, colors.paper) < 1.6) found.push(`${address} ${colorScheme}: step ${step} is ${color} on ${colors.paper}`);
      }
    }
    none([...new Set(found)], 'steps that cannot be seen');
  }));

test('a picture shows all of itself at 360 px, with letters that can be read', () =>
  onPage(async (page) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(fileUrl(kinds.pictures));
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.drawing')]
        .filter((it) => it.checkVisibility())
        .flatMap((it) => {
          const name = it.getAttribute('aria-label');
          const { left, right } = it.getBoundingClientRect();
          const said = [];
          if (left < -1 || right > innerWidth + 1) said.push(`${name}: reaches from ${left} to ${right}`);
          const scale = it.getScreenCTM().a;
          const small = [...it.querySelectorAll('text')].find((text) => parseFloat(getComputedStyle(text).fontSize) * scale < 9.5);
          if (small) said.push(`${name}: “${small.textContent}” is too small`);
          for (const text of it.querySelectorAll('text')) {
            const box = text.getBoundingClientRect();
            if (box.left < left - 1 || box.right > right + 1) said.push(`${name}: “${text.textContent}” is cut off`);
          }
          return said;
        }),
    );
    const sideways = await page.locator('.scroll:has(> .agreement)').evaluateAll((all) => all.filter((it) => it.scrollWidth > it.clientWidth + 1).length);
    if (sideways) found.push(`${sideways} tables scroll sideways`);
    none(found, 'pictures that are cut off or too small');
    assert.ok((await page.locator('.drawing:visible').count()) >= 3, 'there are no pictures');
  }));

test('at 360 px compared models stand beside each other, and their names stay', async () => {
  const tab = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  await tab.goto(`${fileUrl(kinds.compare)}?models=alibaba/qwen3,openai/gpt-oss-120b,meta/llama-4-maverick`);
  const names = tab.locator('.compare thead th');
  await names.first().waitFor();
  await tab.locator('.compare tbody tr').last().scrollIntoViewIfNeeded();
  const boxes = await names.evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top })));
  assert.equal(boxes.length, 3);
  for (const it of boxes) assert.ok(it.left >= 0 && it.right <= 360 && it.top >= 0 && it.top < 100, JSON.stringify(it));
  // What is said of a model stands below its name.
  const cells = await tab.locator('.compare tbody tr:not(.step-row)').last().locator('td').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
  boxes.forEach((it, at) => assert.ok(Math.abs(it.left - cells[at]) < 8, `${it.left} and ${cells[at]}`));
  await tab.close();
});

test('names are written as they are, and words do not run into each other', () =>
  onPage(async (page) => {
    const found = [];
    await withPages(context, Object.values(kinds), async (tab, address) => {
      await tab.goto(`${fileUrl(address)}${address === kinds.search ? '?q=open source initiative' : ''}`);
      if (address === kinds.search) await tab.waitForSelector('#results a');
      const wrong = await tab.evaluate(() => {
        const shown = [...document.body.querySelectorAll('*')].filter((it) => it.checkVisibility());
        const said = shown.filter((it) => getComputedStyle(it).textTransform !== 'none').map((it) => `${it.localName}.${it.className} is transformed`);
        // A sign of its own beside another one, without a space and not by design: what is read as one word.
        for (const it of shown.filter((each) => each.localName === 'small' || each.matches('.id'))) {
          const before = it.previousSibling;
          if (!before || before.nodeType !== 1 || !before.textContent.trim() || !it.textContent.trim()) continue;
          const [a, b] = [before.getBoundingClientRect(), it.getBoundingClientRect()];
          const sameLine = a.bottom > b.top + 2 && b.bottom > a.top + 2;
          if (sameLine && b.left - a.right < 2 && b.left - a.right > -2) said.push(`“${before.textContent.trim()}${it.textContent.trim()}”`);
        }
        return said;
      });
      found.push(...wrong.map((it) => `${address}: ${it}`));
    });
    none(found, 'words that are not as written');
    // The page of results does say names with capitals.
    await page.goto(`${fileUrl(kinds.search)}?q=open source initiative`);
    await page.waitForSelector('#results a');
    assert.match(await page.locator('#results').innerText(), /Open Source/);
  }));

test('pages stand still while they load over a slow line', { timeout: 300_000 }, async () => {
  // Fonts and scripts come late, when the text has been painted long since.
  const server = serve((path) => (path.endsWith('.woff2') ? 400 : path.endsWith('.js') ? 120 : 0));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const found = [];
  let measured = 0;
  try {
    for (const [width, height] of [[1280, 900], [360, 740]]) {
      const own = await browser.newContext({ viewport: { width, height } });
      await own.addInitScript(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const it of list.getEntries())
            if (!it.hadRecentInput) globalThis.shifts.push({ value: it.value, what: it.sources?.map((source) => source.node?.className || source.node?.nodeName).join(' ') });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const addresses = Object.values(kinds).filter((it) => files('.html').includes(it));
      // Most of the time is waiting.
      await withPages(own, addresses, async (page, address) => {
        await page.goto(`${origin}/${address}`, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready.then(() => {}));
        await sleep(100);
        const shift = await page.evaluate(() => globalThis.shifts);
        measured += 1;
        const sum = shift.reduce((all, it) => all + it.value, 0);
        if (process.env.SHOW) console.log(width, address, sum.toFixed(3));
        if (sum >= 0.05) found.push(`${width} ${address}: ${sum.toFixed(3)} (${shift.map((it) => `${it.value.toFixed(3)} ${it.what}`).join('; ').slice(0, 200)})`);
      }, 4);
      await own.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  none(found, 'pages that move');
  assert.ok(measured > 40, `only ${measured} pages of ${root} measured`);
});
