// The preview in a browser: changes of the sources arrive by themselves, and mistakes are shown as text.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './site.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ajar = process.env.AJAR_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(repository, 'target'), 'release/ajar');
const address = 'models/acme/one.html';

let folder;
let preview;
let url;
let browser;
let page;
const complaints = [];

const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const model = (summary) => `name = "One"\nsummary = ${JSON.stringify(summary)}\nchecked = 2026-11-21\n`;
const style = () => readFileSync(join(repository, 'static/ajar.css'), 'utf8');
const words = () => page.locator('dialog pre');

before(async () => {
  if (!existsSync(ajar)) throw new Error(`no program at ${ajar}: run cargo build --release, or name one in AJAR_BIN`);
  folder = mkdtempSync(join(tmpdir(), 'ajar-serve-'));
  for (const part of ['data/standards', 'data/uses', 'data/licenses']) cpSync(join(repository, part), join(folder, part), { recursive: true });
  // The licenses are those of the repository's own site, and were looked at by its day.
  const [, day] = /^as-of = (.+)$/m.exec(readFileSync(join(repository, 'ajar.toml'), 'utf8'));
  write('ajar.toml', `title = "T"\nsummary = "S"\nas-of = ${day}\nladder = "spectrum"\n`);
  write('data/orgs/acme.toml', 'name = "Acme"\nkind = "company"\n');
  write('data/models/acme/one.toml', model('The first words.'));
  preview = spawn(ajar, ['-C', folder, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: preview.stdout })) {
    url = line.match(/^serving (\S+)/)?.[1];
    if (url) break;
  }
  preview.stdout.resume();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1000, height: 500 } });
  page.on('console', (it) => it.type() === 'error' && complaints.push(it.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});

after(async () => {
  await browser?.close();
  preview?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('an edited record is shown by itself, at the place one had scrolled to', async () => {
  await page.goto(url + address);
  await page.getByText('The first words.').waitFor();
  await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 300, `the page is too short to scroll: ${before}`);
  write('data/models/acme/one.toml', model('The second words.'));
  await page.getByText('The second words.').waitFor();
  // Once the fonts are there; a device pixel is no place of its own.
  await page.waitForFunction((top) => Math.abs(scrollY - top) < 1, before);
});

test('a page on which no script works is exchanged in place, and one with a sorted table is loaded again', async () => {
  await page.evaluate(() => { window.marker = 'still the same page'; });
  write('data/models/acme/one.toml', model('Words in between.'));
  await page.getByText('Words in between.').waitFor();
  assert.equal(await page.evaluate(() => window.marker), 'still the same page');
  const list = await browser.newPage();
  await list.goto(`${url}families.html`);
  await list.evaluate(() => { window.marker = 'still the same page'; });
  write('data/models/acme/one.toml', model('The second words.'));
  await page.getByText('The second words.').waitFor();
  await list.waitForFunction(() => window.marker === undefined);
  await list.close();
});

test('a style is exchanged without loading the page again', async () => {
  write('static/ajar.css', style());
  // The file is new: the page is loaded once more. From here on only its words change.
  await page.waitForLoadState();
  await page.waitForFunction(async () => (await fetch(document.querySelector('link[rel=stylesheet]').href)).ok);
  await page.reload();
  await page.evaluate(() => { window.marker = 'still the same page'; });
  write('static/ajar.css', `${style()}\nbody { outline: 3px solid rgb(1, 2, 3) }\n`);
  await page.waitForFunction(() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)');
  await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1);
  assert.equal(await page.evaluate(() => window.marker), 'still the same page');
});

test('a mistake is shown over the page as text, and goes away when it is mended', async () => {
  const trap = "<img src=x onerror=\"document.title='caught'\"></pre><script>document.title='caught'</script>";
  write('data/orgs/acme.toml', `name = "Acme"\nkind = '''${trap}'''\n`);
  await words().waitFor();
  const text = await words().innerText();
  assert.ok(text.includes(trap), text);
  assert.match(text, /error\[unknown-word\]/);
  assert.match(text, /data\/orgs\/acme\.toml:2:8/);
  assert.match(text, /\^{10,}/);
  assert.equal(await page.locator('dialog img, dialog script').count(), 0);
  assert.notEqual(await page.title(), 'caught');
  // The last good page is beneath, and can be read.
  await page.getByRole('button', { name: 'Show the page' }).click();
  await words().waitFor({ state: 'hidden' });
  assert.ok(await page.getByText('The second words.').isVisible());
  await page.getByRole('button', { name: 'Show the mistakes' }).click();
  await words().waitFor();
  // Whoever loads the page now sees the same.
  await page.reload();
  await words().waitFor();
  write('data/orgs/acme.toml', 'name = "Acme"\nkind = "company"\n');
  await words().waitFor({ state: 'detached' });
  assert.ok(await page.getByText('The second words.').isVisible());
});

test('mistakes of settings and templates are mended without a restart', async () => {
  const settings = readFileSync(join(folder, 'ajar.toml'), 'utf8');
  rmSync(join(folder, 'ajar.toml'));
  await words().waitFor();
  assert.match(await words().innerText(), /ajar\.toml/);
  write('ajar.toml', settings.replace('"T"', '"Another title"'));
  await page.getByRole('link', { name: 'Another title' }).first().waitFor();
  assert.equal(await words().count(), 0);
  write('templates/model.html', '<h1>{{ nothing }}</h1>');
  await words().waitFor();
  assert.match(await words().innerText(), /templates\/model\.html:1:/);
  rmSync(join(folder, 'templates'), { recursive: true });
  await words().waitFor({ state: 'detached' });
});

test('a page that is not there yet is styled, and appears when its record is written', async () => {
  const other = await browser.newPage();
  await other.goto(`${url}models/acme/two.html`);
  const styled = await other.evaluate(() => getComputedStyle(document.body).outlineColor);
  assert.equal(styled, 'rgb(1, 2, 3)', 'its links are relative to the root');
  write('data/models/acme/two.toml', model('The other model.'));
  await other.getByText('The other model.').waitFor();
  rmSync(join(folder, 'data/models/acme/two.toml'));
  await other.getByText('The other model.').waitFor({ state: 'detached' });
  await other.close();
});

test('the browser had nothing to complain about', () => {
  assert.deepEqual(complaints, []);
});
