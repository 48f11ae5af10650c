// Answers for a reader: the finder, the page of one use, the comparison and the filter of the spectrum, by keyboard too.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chooseByKeyboard, fileUrl, launch, standsAt } from './site.mjs';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
});

after(() => browser?.close());

const at = (address) => {
  const [path, query] = address.split('?');
  return query ? `${fileUrl(path)}?${query}` : fileUrl(path);
};

/** The entries that name a model, each with its grade, its editions and what it says. */
const entries = (name, within = '.found') =>
  page.locator(`${within} .names li`, { has: page.getByRole('link', { name, exact: true, includeHidden: true }) }).evaluateAll((all) =>
    all.map((it) => ({
      grade: it.closest('section').querySelector('h2 .reply').textContent,
      editions: it.querySelector('.editions')?.textContent.trim() ?? '',
      points: [...it.closest('.alike').querySelectorAll('.points li')].map((line) => line.textContent.trim().replace(/\s+/g, ' ')),
    })),
  );
const grade = async (name) => (await entries(name)).map((it) => it.grade).join(' | ');

test('the page of a use answers for the reader, at the numbers of the texts', async () => {
  await page.goto(fileUrl('uses/sell-a-service.html'));
  assert.ok(await page.locator('#standing').isVisible(), 'nothing is said yet, and the answers of the build stand');
  const users = page.getByLabel('Your users in a month');
  await users.fill('700000000');
  assert.ok(await page.locator('#standing').isHidden());
  assert.equal(await grade('Llama 4 Maverick'), 'Yes, within limits');
  await users.fill('700000001');
  assert.equal(await grade('Llama 4 Maverick'), 'Only under a separate license');
  await users.fill('');
  assert.ok(await page.locator('#standing').isVisible());
  await page.getByLabel('You are based in').selectOption('de');
  await page.locator('select[name=kind]').selectOption('company');
  assert.equal(await grade('Llama 4 Maverick'), 'No');
  await page.getByLabel('You are based in').selectOption('us');
  assert.equal(await grade('Llama 4 Maverick'), 'Yes, within limits');
});

test('what few texts ask stands in a fold, counts, and is in sight when an address says it', async () => {
  await page.goto(fileUrl('uses/use-inside-a-company.html'));
  const fold = page.locator('.finder details.rare');
  assert.ok(!(await fold.evaluate((it) => it.open)));
  await fold.locator('summary').click();
  await page.locator('select[name=seat]').selectOption('fr');
  assert.equal(await grade('Llama 4 Maverick'), 'No');
  await page.locator('select[name=in-product]').selectOption('yes');
  assert.equal(await grade('Llama 4 Maverick'), 'Yes, within limits');
  await page.locator('select[name=sued-licensor]').selectOption('yes');
  assert.equal(await grade('Llama 4 Maverick'), 'No');
  await page.locator('select[name=sued-over]').selectOption('copyright');
  assert.equal(await grade('SantaCoder'), 'Yes, within limits');
  await page.locator('select[name=sued-over]').selectOption('patent');
  assert.equal(await grade('SantaCoder'), 'No');
  await page.locator('select[name=sued-over]').selectOption('');
  await page.locator('select[name=sued-licensor]').selectOption('');
  await page.locator('select[name=automated-decisions]').selectOption('yes');
  assert.equal(await grade('BLOOM'), 'No');
  await page.locator('select[name=automated-decisions]').selectOption('no');
  assert.equal(await grade('BLOOM'), 'Yes, within limits');
  await page.goto(await standsAt(page));
  assert.ok(await fold.evaluate((it) => it.open));
  assert.equal(await page.locator('select[name=in-product]').inputValue(), 'yes');
});

test('what a reader says is kept in the address, and comes back', async () => {
  await page.goto(fileUrl('uses.html'));
  // By keyboard alone: two wishes, and where one is based.
  await page.getByLabel('Sell a service built on it', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Use it inside an organization', { exact: true }).focus();
  await page.keyboard.press('Space');
  await chooseByKeyboard(page, page.getByLabel('You are based in'), 'Germany', 'de');
  await page.getByLabel('Your users in a month').focus();
  await page.keyboard.type('1200');
  assert.match(await standsAt(page), /\?use=use-inside-a-company%2Csell-a-service&seat=de&monthly-users=1200$/);
  const count = await page.locator('.finder .count').innerText();
  const said = await page.locator('#found').innerText();
  await page.goto(await standsAt(page));
  assert.equal(await page.locator('.finder .count').innerText(), count);
  assert.equal(await page.locator('#found').innerText(), said);
  assert.ok(await page.getByLabel('Sell a service built on it', { exact: true }).isChecked());
});

test('how many models fit stays in sight while a reader says what they want', async () => {
  await page.goto(fileUrl('uses.html'));
  await page.getByLabel('Sell a service built on it', { exact: true }).check();
  await page.waitForFunction(() => /\d/.test(document.querySelector('.finder .count').textContent));
  for (const size of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, 0));
    assert.ok(await page.locator('.finder .count').evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight), `${size.width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a button leads to the answers, and another clears what was said', async () => {
  await page.goto(at('uses.html?use=sell-a-service&seat=de'));
  await page.getByRole('button', { name: 'Go to the answers' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'found');
  await page.getByRole('button', { name: 'Clear' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('#found').children.length);
  assert.doesNotMatch(await standsAt(page), /\?/);
  // On the page of a use, what the build answered stands there again.
  await page.goto(at('uses/sell-a-service.html?seat=de'));
  assert.ok(await page.locator('#standing').isHidden());
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.locator('#standing').waitFor();
});

test('an address can say anything, and stays text', async () => {
  const bad = encodeURIComponent('"><img src=x onerror=alert(1)>');
  await page.goto(at(`uses.html?use=${bad},sell-a-service&seat=${bad}&monthly-users=${bad}&kind=constructor`));
  assert.equal(await page.locator('main img').count(), 0);
  assert.equal(await grade('Llama 4 Maverick'), 'Yes, within limits');
});

test('of several wishes the worst answer counts', async () => {
  await page.goto(at('uses.html?use=sell-a-service'));
  const count = () => page.locator('.finder .count').innerText().then((it) => Number(/(\d+) \//.exec(it)[1]));
  const one = await count();
  await page.getByLabel('Rebuild it from scratch', { exact: true }).check();
  const both = await count();
  assert.ok(both > 0 && both < one, `${both} of ${one}`);
  // A long group shows its first models, and more when it is asked for them.
  await page.evaluate(() => {
    for (let more = document.querySelector('.alike .more'); more; more = document.querySelector('.alike .more')) more.click();
  });
  assert.equal(await grade('Llama 4 Maverick'), 'No');
});

test('a condition that the reader already meets is named once, and is no condition any more', async () => {
  const condition = 'You are not based in the European Union';
  const met = () => page.locator('.found ul.given li').allTextContents();
  await page.goto(at('uses.html?use=sell-a-service'));
  const [open] = await entries('Llama 4 Maverick');
  assert.ok(open.points.some((it) => it.startsWith(condition)), open.points.join('\n'));
  assert.deepEqual(await met(), []);
  await page.goto(at('uses.html?use=sell-a-service&kind=company&seat=us&monthly-users=1000'));
  const [told] = await entries('Llama 4 Maverick');
  assert.ok(!told.points.some((it) => it.startsWith(condition)), told.points.join('\n'));
  const all = await met();
  // By the text, without the places that say so.
  const texts = await page.locator('.found ul.given li').evaluateAll((lines) => lines.map((it) => it.firstChild.textContent.trim()));
  assert.equal(new Set(texts).size, texts.length, 'one condition stands twice');
  assert.ok(texts.some((it) => it.startsWith(condition)), texts.join('\n'));
  assert.ok(all.some((it) => /at most 700 million monthly active users/.test(it)), all.join('\n'));
  assert.match(await page.locator('.found details').first().locator('summary').innerText(), new RegExp(`^What you said already meets ${all.length} conditions`));
  // What excludes meets nothing.
  await page.goto(at('uses.html?use=sell-a-service&kind=company&seat=de&monthly-users=1000'));
  const [no] = await entries('Llama 4 Maverick');
  assert.equal(no.grade, 'No');
  assert.equal(no.points.length, 1);
  assert.ok(!(await met()).some((it) => it.startsWith(condition)));
});

test('the verdict is counted first, what asks for least stands first, and what does not fit is folded', async () => {
  await page.goto(at('uses.html?use=sell-a-service&kind=company&seat=us&monthly-users=1000'));
  const counted = /^(\d+) of (\d+) models fit/.exec(await page.locator('.tally').innerText());
  assert.ok(Number(counted[1]) > 0 && Number(counted[1]) < Number(counted[2]));
  const sections = await page.locator('.found > section').evaluateAll((all) =>
    all.map((it) => [...it.querySelectorAll('.alike')].map((group) => ({
      models: [...group.querySelectorAll('.names a')].map((link) => link.textContent),
      points: [...group.querySelectorAll('.points li')].map((line) => line.firstChild.textContent.trim()),
    }))),
  );
  for (const groups of sections) {
    const lengths = groups.map((it) => it.points.length);
    assert.deepEqual(lengths, [...lengths].sort((a, b) => a - b));
    const duties = groups.map((it) => [...it.points].sort().join('|'));
    assert.equal(new Set(duties).size, duties.length, 'models that owe the same stand apart');
  }
  assert.ok(await page.locator('.found > details.unfit #found-no').isHidden());
  await page.locator('.found > details.unfit > summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#found-no').isVisible());
});

test('size, one graphics card and modality choose among editions, from the dataset', async () => {
  const count = () => page.locator('.finder .count').innerText().then((it) => Number(/(\d+) \//.exec(it)[1]));
  await page.goto(at('uses.html?use=sell-a-service'));
  const all = await count();
  await page.getByRole('checkbox', { name: 'Runs on one graphics card' }).focus();
  await page.keyboard.press('Space');
  const card = await count();
  assert.ok(card > 0 && card < all);
  assert.match(await page.locator('.finder .rule').innerText(), /4 bits each, 40 billion parameters weigh 20 GB, and 4 of 24 GB/);
  for (const more = page.locator('.found .alike .more'); (await more.count()) > 0; ) await more.first().evaluate((it) => it.click());
  const qwen = (await entries('Qwen3'))[0].editions.split(', ');
  assert.ok(qwen.includes('32b') && !qwen.some((it) => it.startsWith('235b')), qwen.join());
  assert.equal((await entries('DeepSeek-V3')).length, 0);
  assert.match(await standsAt(page), /&card=1/);
  await page.getByLabel('At most, in billions of parameters').fill('1');
  assert.ok((await count()) < card);
  assert.ok(!(await entries('Qwen3'))[0].editions.includes('32b'));
  await page.goto(await standsAt(page));
  assert.equal(await page.getByLabel('At most, in billions of parameters').inputValue(), '1');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.goto(at('uses.html?use=sell-a-service&modality=audio'));
  const audio = await count();
  assert.ok(audio > 0 && audio < all / 2);
  assert.equal((await entries('Qwen3')).length, 0);
  // Of a model that was released in editions with and without images, those with them.
  await page.goto(at('uses.html?use=sell-a-service&modality=image'));
  const vision = (await entries('Llama 3.2')).flatMap((it) => it.editions.split(', '));
  assert.ok(vision.length === 4 && vision.every((it) => it.includes('vision')), vision.join());
});

test('models are put on a list that goes to the comparison and stays in the address', async () => {
  await page.goto(at('uses.html?use=sell-a-service'));
  await page.getByLabel('Compare Olmo 3 32B', { exact: true }).check();
  assert.match(await page.locator('.picked').innerText(), /another model/);
  await page.getByLabel('Compare Pythia', { exact: true }).check();
  assert.match(await standsAt(page), /&list=ai2%2Folmo-3-32b%2C/);
  await page.goto(await standsAt(page));
  assert.ok(await page.getByLabel('Compare Pythia', { exact: true }).isChecked());
  await page.locator('.picked a').click();
  await page.locator('#compare thead a').nth(1).waitFor();
  assert.deepEqual(await page.locator('#compare thead a').allInnerTexts(), ['Olmo 3 32B', 'Pythia']);
});

test('where nothing fits, the finder says what to leave out, and leaves it out', async () => {
  await page.goto(at('uses.html?use=sell-a-service,rebuild-it&seat=de&size=0.001'));
  const ways = page.locator('.found .loosen button');
  const texts = await ways.allInnerTexts();
  assert.ok(texts.length > 0 && texts.every((it) => /^Without “.*”: \d+ models?$/.test(it)), texts.join('\n'));
  assert.match(texts[0], /At most, in billions of parameters: 0\.001/);
  const wanted = Number(/(\d+) models?$/.exec(texts[0])[1]);
  await ways.first().click();
  assert.equal(await page.locator('.found .loosen').count(), 0);
  assert.match(await page.locator('.tally').innerText(), new RegExp(`^${wanted} of `));
  assert.doesNotMatch(await standsAt(page), /size=/);
});

test('on paper stand the verdict, what was asked and what fits', async () => {
  await page.goto(at('uses.html?use=sell-a-service&kind=company&seat=us&monthly-users=1000&card=1'));
  const paper = await browser.newPage();
  await paper.goto(await standsAt(page));
  await paper.emulateMedia({ media: 'print' });
  await paper.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await paper.locator('.alike .more').count(), 0, 'a list is cut off');
  assert.ok(await paper.locator('.tally').isVisible());
  assert.ok(await paper.locator('.found ul.given').isVisible(), 'what is met is unfolded');
  assert.ok(await paper.locator('details.unfit').isHidden());
  assert.ok(await paper.locator('.finder label', { hasText: 'Runs on one graphics card' }).isVisible());
  assert.ok(await paper.locator('.choose').first().isHidden());
  await paper.close();
});

test('editions that answer differently stand apart, with their names', async () => {
  await page.goto(at('uses.html?use=sell-a-service'));
  // Long lists go on by a button.
  for (const more = page.locator('.found button.more'); await more.count(); ) await more.first().click();
  const found = await entries('Qwen2.5');
  // How many groups there are is the dataset's affair; no edition is in two of them.
  assert.ok(found.length >= 3, `${found.length} groups`);
  const names = found.flatMap((it) => it.editions.split(', '));
  assert.equal(new Set(names).size, names.length, 'an edition stands twice');
  const of = (edition) => found.find((it) => it.editions.split(', ').includes(edition));
  assert.equal(of('7b').grade, 'Yes');
  assert.equal(of('3b').grade, 'Only under a separate license');
  assert.equal(of('72b').grade, 'Yes, within limits');
  // The page of the use says so, too.
  await page.goto(fileUrl('uses/sell-a-service.html'));
  const row = page.locator('#standing .names li', { has: page.getByRole('link', { name: 'Qwen2.5', exact: true }) });
  assert.match(await row.locator('.depends').innerText(), /depends on the edition/);
  const other = row.getByRole('link', { name: /\b3b\b.*: Only under a separate license$/ });
  assert.match(await other.getAttribute('href'), /qwen2\.5\.html#edition-3b$/);
});

test('a script and the build show the same of every answer', { timeout: 120_000 }, async () => {
  // Every page of a use against the finder's own reading of the tables, for the edition that leads.
  await page.goto(fileUrl('uses.html'));
  const worked = await page.evaluate(() =>
    Object.fromEntries(
      window.ajar.answers.uses.map((use, at) => [
        use.id,
        window.ajar.models.rows.id.map((id, model) => {
          const answer = window.ajar.answer(window.ajar.answers.models[model][0].answers[at], at, {});
          const told = window.ajar.told(answer);
          return { id, grade: window.ajar.answers.grades[answer.grade].word, points: told.points.map((it) => it.text) };
        }),
      ]),
    ),
  );
  const found = [];
  let looked = 0;
  for (const [use, rows] of Object.entries(worked)) {
    const stands = new Map();
    for (let next = `uses/${use}.html`; next; ) {
      await page.goto(fileUrl(next));
      const { models, after } = await page.evaluate(() => ({
        models: [...document.querySelectorAll('#standing .names li')].map((it) => ({
          id: /models\/(.*)\.html$/.exec(it.querySelector('a').getAttribute('href'))[1],
          grade: it.closest('section').getAttribute('aria-labelledby'),
          points: [...it.closest('.alike').querySelectorAll('.points li')].map((line) => {
            const copy = line.cloneNode(true);
            copy.querySelectorAll('.origin, q').forEach((part) => part.remove());
            return copy.textContent.trim();
          }),
        })),
        after: document.querySelector('a[rel=next]')?.href,
      }));
      for (const { id, ...it } of models) stands.set(id, it);
      next = after && decodeURIComponent(after).split(fileUrl('.').replace(/\/?$/, '/'))[1];
    }
    for (const { id, ...it } of rows) {
      looked += 1;
      const other = stands.get(id);
      if (JSON.stringify(other) !== JSON.stringify(it)) found.push(`${use} ${id}\n    build:  ${JSON.stringify(other)}\n    script: ${JSON.stringify(it)}`);
    }
  }
  assert.equal(found.length, 0, `${found.length} of ${looked} differ:\n  ${found.slice(0, 8).join('\n  ')}`);
  assert.ok(looked > 1500, `only ${looked} answers`);
});

test('models side by side answer every use, and editions that differ stand below', async () => {
  await page.goto(at('compare.html?models=alibaba/qwen2.5,meta/llama-4-maverick'));
  const row = page.locator('#compare tbody tr', { hasText: 'Sell a service built on it' }).first();
  const cell = row.locator('td').first();
  const replies = await cell.locator('.reply').allInnerTexts();
  assert.deepEqual(replies.slice(0, 3), ['Yes', 'Only under a separate license', 'Yes, within limits']);
  assert.equal(new Set(replies).size, replies.length, 'one answer stands twice');
  assert.match(await cell.innerText(), /\b3b\b[^\n]*\nOnly under a separate license/);
  // Conditions unfold by keyboard.
  const box = row.locator('td').nth(1).locator('details');
  assert.ok(!(await box.locator('.points').isVisible()));
  assert.match(await box.locator('summary').innerText(), /^Conditions \(\d+\)$/);
  await box.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await box.locator('.points').isVisible());
  assert.match(await box.innerText(), /Built with Llama/);
});

test('the filter by use shows a model of which one edition allows it, and unfolds that one', async () => {
  await page.goto(fileUrl('spectrum.html'));
  const row = page.locator('#models tbody tr:visible', { has: page.getByRole('link', { name: 'Qwen2.5', exact: true }) });
  const lines = row.locator('.editions li:visible');
  await page.getByLabel('Name', { exact: true }).fill('qwen2.5');
  assert.equal(await lines.count(), 0, 'folded');
  await row.locator('.editions summary').focus();
  await page.keyboard.press('Enter');
  const unfolded = await lines.count();
  assert.ok(unfolded >= 3, `${unfolded} lines`);
  assert.match(await row.locator('.editions').innerText(), /3b.*Qwen-Research/s);
  // Of the cell itself, without what unfolds: the license of one edition is not that of all.
  const own = row.locator('td', { has: page.locator('.editions') }).evaluate((cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelector('.editions').remove();
    return copy.textContent.trim();
  });
  assert.equal(await own, 'Apache-2.0');
  await page.getByLabel('That I may').selectOption('sell-a-service');
  const allowing = await lines.count();
  assert.ok(allowing > 0 && allowing < unfolded, `${allowing} of ${unfolded}: the 3b edition does not allow it`);
  assert.doesNotMatch(await row.locator('.editions').innerText(), /3b/);
  assert.match(await standsAt(page), /\?q=qwen2\.5&use=sell-a-service$/);
  await page.goto(await standsAt(page));
  assert.equal(await lines.count(), allowing);
});

test('answers for a reader fit a narrow screen, and have no barrier', { timeout: 120_000 }, async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const found = [];
  for (const address of [
    'uses.html?use=sell-a-service,fine-tune-and-publish&kind=company&seat=us&monthly-users=1000',
    'uses/host-the-model-as-api.html?seat=de&model-service=yes',
    'compare.html?models=alibaba/qwen2.5,meta/llama-4-maverick,ai2/olmo-3-32b',
    'spectrum.html?q=qwen2.5&use=sell-a-service',
  ])
    for (const colorScheme of ['light', 'dark'])
      for (const width of [1280, 360]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(at(address));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${address}: ${wide} px wide on ${width}`);
        await page.evaluate(() => document.querySelectorAll('main details').forEach((it) => { it.open = true; }));
        // A bar that stays in sight covers what is behind it until one scrolls: here it stands at its place.
        await page.evaluate(() => document.querySelector('.finder .buttons')?.style.setProperty('position', 'static'));
        await page.evaluate(axe);
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const violations = await page.evaluate(async (tags) => {
          const run = await globalThis.axe.run(document, {
            runOnly: { type: 'tag', values: tags },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return run.violations.map((it) => `${it.id}: ${it.help}: ${it.nodes.slice(0, 3).map((node) => `${node.target.flat().join(' ')} (${node.any[0]?.message})`).join(' | ')}`);
        }, values);
        found.push(...violations.map((it) => `${address} ${colorScheme} ${width}: ${it}`));
      }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.equal(found.length, 0, found.join('\n'));
});
