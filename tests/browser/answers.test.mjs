// One evaluator, twice: what `ajar answer` says and what the script of a page works out from the rules of the build
// are the same answer, for every edition, every use and readers of every sort.
// The program is $AJAR_BIN, or the debug build of this repository.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { fileUrl, kinds, launch } from './site.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ajar = process.env.AJAR_BIN ? resolve(process.env.AJAR_BIN) : join(repository, 'target/debug/ajar');
const run = promisify(execFile);

/** The facts about a reader: their names on pages, and those in a file of questions. */
const facts = {
  kind: 'kind',
  seat: 'seat',
  customers: 'customers_in',
  'place-of-use': 'place_of_use',
  field: 'field',
  'model-service': 'operates_model_service',
  'work-assistant': 'sells_work_assistant',
  'automated-decisions': 'automated_decisions',
  'in-product': 'got_it_in_a_product',
  'sued-licensor': 'sued_licensor',
  'sued-over': 'sued_over',
  'monthly-users': 'monthly_users',
  'monthly-users-at-release': 'monthly_users_at_license_release',
  'product-monthly-users': 'product_monthly_users',
  'annual-revenue': 'annual_revenue_usd',
  'monthly-revenue': 'monthly_revenue_usd',
  'product-annual-revenue': 'product_annual_recurring_revenue_usd',
  'product-monthly-revenue': 'product_monthly_revenue_usd',
  'employer-monthly-revenue': 'employer_monthly_revenue_usd',
};
const truths = ['model-service', 'work-assistant', 'automated-decisions', 'in-product'];
const kindsOfReader = ['person', 'company', 'nonprofit', 'university', 'public-body'];
const fields = [
  ...['none', 'medical', 'legal', 'police', 'migration', 'military', 'critical-infrastructure', 'employment'],
  ...['education', 'credit', 'biometrics', 'disinformation', 'adult', 'gambling'],
];
const union = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk'.split(' ');
const elsewhere = ['us', 'cn', 'in', 'br', 'ch', 'jp', 'eu', 'is', ...union];

let browser;
let page;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-answers-'));
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers that look random and are the same in every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the page knows: models with their editions, uses, and what its rules measure. */
const known = () =>
  page.evaluate(() => {
    const { rules, models, uses } = window.ajar.answers;
    const tests = rules.flatMap((it) => it.reach.concat(it.measure));
    return {
      editions: models.flatMap((editions, model) =>
        editions.map((it, edition) => ({ model, edition, id: window.ajar.models.rows.id[model], name: it.names[0] })),
      ),
      uses: uses.map((it) => it.id),
      values: [...new Set(tests.flatMap((it) => (it.test === 'number' ? it.any.map((limit) => limit.value) : [])))],
      places: [...new Set(tests.flatMap((it) => (it.test === 'place' ? it.regions.concat(it.unclear) : [])))],
      tests: [...new Set(tests.map((it) => it.test))].sort(),
    };
  });

/** Readers, of whom each fact is told or not; numbers stand at the thresholds, beside them and far from them. */
function readers(random, { values, places }) {
  const one = (list) => list[Math.floor(random() * list.length)];
  const somewhere = [...elsewhere, ...elsewhere, ...Array(20).fill(places).flat()].flat();
  const near = values.flatMap((it) => [it - 1, it, it + 1]);
  const value = (fact) => {
    if (fact === 'kind') return one(kindsOfReader);
    if (fact === 'field') return one(fields);
    if (fact === 'customers') return Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(somewhere));
    if (fact === 'seat' || fact === 'place-of-use') return one(somewhere);
    if (truths.includes(fact)) return random() < 0.5;
    if (fact === 'sued-licensor') return random() < 0.3;
    if (fact === 'sued-over') return one(['patent', 'copyright', 'any']);
    return random() < 0.8 ? one(near) : one([0, 1, 12_345, 3_000_000, 9_000_000_000]);
  };
  return () => {
    const told = random();
    return Object.fromEntries(Object.keys(facts).flatMap((fact) => (random() < told ? [[fact, value(fact)]] : [])));
  };
}

/** Rows of the table: some readers for each edition and use. */
function vectors(about, seed) {
  const random = seeded(seed);
  const reader = readers(random, about);
  const rows = [];
  for (const edition of about.editions)
    about.uses.forEach((use, at) => {
      for (let left = 3; left > 0; left -= 1) rows.push({ ...edition, use, at, reader: reader() });
    });
  return rows;
}

/** The answers of the program. */
async function program(rows, site) {
  const questions = rows.map(({ id, name, use, reader }, at) => ({
    id: String(at),
    model: id,
    edition: name,
    act: use,
    reader: Object.fromEntries(Object.entries(reader).map(([fact, value]) => [facts[fact], value])),
  }));
  const file = join(folder, 'questions.json');
  writeFileSync(file, JSON.stringify(questions));
  const { stdout } = await run(ajar, ['answer', file, '--format', 'json'], { cwd: site, maxBuffer: 1 << 30 });
  return JSON.parse(stdout);
}

/** The answers of the page, with what it shows of them. */
const script = (rows) =>
  page.evaluate((asked) => {
    const { grades, models } = window.ajar.answers;
    return asked.map((row) => {
      const answer = window.ajar.answer(models[row.model][row.edition].answers[row.at], row.at, row.reader);
      const grade = grades[answer.grade];
      const texts = (wanted) => [...new Set(grade.tone === 'no' ? [] : answer.points.filter(wanted).map((it) => it.text))];
      return {
        grade: grade.word,
        duties: texts((it) => it.rule.sort === 'duty' && it.standing !== 'unclear'),
        limits: texts((it) => it.rule.sort === 'limit' && grades[it.grade].word !== 'yes'),
        arguable: texts((it) => it.rule.sort === 'duty' && it.standing === 'unclear'),
        standings: [...new Set(answer.points.map((it) => it.standing))],
      };
    });
  }, rows);

/** Rows that the two answer differently, each with both answers; and what there is to say about the table. */
async function differences(address, site, seed) {
  await page.goto(address);
  const about = await known();
  const rows = vectors(about, seed);
  const [said, worked] = await Promise.all([program(rows, site), script(rows)]);
  assert.equal(said.length, rows.length);
  const found = rows.flatMap((row, at) => {
    const { grade, duties, limits, arguable, note } = said[at];
    const texts = (items) => items.map((it) => it.text);
    const expected = JSON.stringify({ grade, duties: texts(duties), limits: texts(limits), arguable: texts(arguable) });
    const { standings: _, ...given } = worked[at];
    const asked = `${row.id} ${row.name ?? ''} ${row.use} ${JSON.stringify(row.reader)}`;
    if (note) return [`${asked}: ${note}`];
    return expected === JSON.stringify(given) ? [] : [`${asked}\n    program: ${expected}\n    page:    ${JSON.stringify(given)}`];
  });
  assert.equal(found.length, 0, `${found.length} of ${rows.length} rows differ:\n  ${found.slice(0, 10).join('\n  ')}`);
  return { about, rows, standings: [...new Set(worked.flatMap((it) => it.standings))].sort() };
}

test('a page and the program give the same answer, to every edition, use and reader', { timeout: 300_000 }, async () => {
  const { about, rows, standings } = await differences(fileUrl(kinds.uses), repository, 20_240_229);

  // The table would say little if it did not reach every corner.
  assert.ok(rows.length >= 2000, `only ${rows.length} rows`);
  assert.equal(new Set(rows.map((it) => it.use)).size, about.uses.length);
  assert.deepEqual([...new Set(rows.flatMap((it) => Object.keys(it.reader)))].sort(), Object.keys(facts).sort());
  for (const value of about.values)
    for (const near of [value - 1, value, value + 1])
      assert.ok(rows.some((it) => Object.values(it.reader).includes(near)), `no reader with ${near}`);
  assert.deepEqual(standings, ['conditional', 'excludes', 'holds', 'met', 'unclear']);
  const asked = ['business', 'direct', 'doubt', 'field', 'kind', 'number', 'place', 'practice', 'purpose', 'sued'];
  assert.deepEqual(about.tests, asked);
});

/** The site of this repository with other licenses: every number and place is counted in another way, each way in turn. */
function twisted() {
  const site = join(folder, 'twisted');
  // Without the texts: what they say of a model is held to the terms that are twisted here.
  for (const it of ['ajar.toml', 'data', 'locales', 'static', 'templates'])
    cpSync(join(repository, it), join(site, it), { recursive: true });
  const ops = ['>', '>=', 'unclear'];
  const counted = ['licensee', 'product', 'unclear', 'licensee-and-affiliates', 'licensee-and-employer'];
  const metrics = ['monthly-active-users', 'annual-revenue-usd', 'monthly-revenue-usd'];
  const places = ['["output"]', '["seat"]', '["customers"]', '["use"]'];
  let numbers = 0;
  let limits = 0;
  for (const name of readdirSync(join(site, 'data/licenses'))) {
    const file = join(site, 'data/licenses', name);
    const text = readFileSync(file, 'utf8')
      .replace(/\{ metric = "[^"]*", op = "[^"]*", value = ([\d_]+), counted = "[^"]*"(, when = "[^"]*")?/g, (_, value) => {
        numbers += 1;
        const metric = metrics[Math.floor(numbers / 2) % 3];
        const when = numbers % 2 && metric === metrics[0] ? 'at-release' : 'continuing';
        return `{ metric = "${metric}", op = "${ops[numbers % 3]}", value = ${value}, counted = "${counted[numbers % 5]}", when = "${when}"`;
      })
      .replace(/^place = .*/gm, () => `place = ${places[limits++ % 4]}`);
    writeFileSync(file, text);
  }
  assert.ok(numbers >= 15 && limits >= 3, `only ${numbers} numbers and ${limits} places`);
  return site;
}

test('they agree about every way to count that the format knows', { timeout: 300_000 }, async () => {
  const site = twisted();
  const built = join(folder, 'built');
  await run(ajar, ['build', '--out', built], { cwd: site, maxBuffer: 1 << 30 });
  await differences(pathToFileURL(join(built, kinds.uses)).href, site, 20_250_814);
  const ways = await page.evaluate(() => {
    const tests = window.ajar.answers.rules.flatMap((it) => it.reach.concat(it.measure));
    const cutoffs = tests.flatMap((it) => it.test === 'number' ? it.any : []);
    return {
      op: [...new Set(cutoffs.map((it) => it.op))].length,
      counted: [...new Set(cutoffs.map((it) => it.counted))].length,
      metric: [...new Set(cutoffs.map((it) => it.metric))].length,
      when: [...new Set(cutoffs.map((it) => it.when))].length,
    };
  });
  assert.deepEqual(ways, { op: 3, counted: 5, metric: 3, when: 2 });
});
