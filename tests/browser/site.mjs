// What the tests and the screenshots share: where the built site is, which pages stand
// for all of their kind, and how a browser is found and started.

import assert from 'node:assert/strict';
import { accessSync, constants, createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { delimiter, dirname, extname, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the built site: $AJAR_SITE, or `public` of this repository. */
export const root = process.env.AJAR_SITE ? resolve(process.env.AJAR_SITE) : resolve(here, '../../public');

/** One page of every kind. */
export const kinds = {
  home: 'index.html',
  spectrum: 'spectrum.html',
  'model-restricted': 'models/meta/llama-4-maverick.html',
  'model-closed': 'models/openai/gpt-4.html',
  'model-open': 'models/ai2/olmo-3-32b.html',
  'model-editions': 'models/alibaba/qwen2.5.html',
  licenses: 'licenses.html',
  license: 'licenses/LicenseRef-Llama-4-Community.html',
  orgs: 'orgs.html',
  org: 'orgs/meta.html',
  uses: 'uses.html',
  use: 'uses/sell-a-service.html',
  standards: 'standards.html',
  standard: 'standards/spectrum.html',
  explainers: 'explainers.html',
  explainer: 'explainers/how-to-read-a-license.html',
  glossary: 'glossary.html',
  clauses: 'clauses.html',
  components: 'components.html',
  component: 'components/training-code.html',
  datasets: 'datasets.html',
  families: 'families.html',
  family: 'families/llama.html',
  compare: 'compare.html',
  'compare-licenses': 'compare-licenses.html',
  disagreement: 'disagreement.html',
  method: 'method.html',
  pictures: 'pictures.html',
  search: 'search.html',
  changes: 'changes.html',
  404: '404.html',
};

/** Every file of the site whose name ends so, as sorted addresses with `/`. */
export function files(ending = '') {
  if (!existsSync(root)) throw new Error(`no site at ${root}: build it first, or name its folder in AJAR_SITE`);
  return readdirSync(root, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending) && statSync(join(root, path)).isFile())
    .sort();
}

// A page that only leads to the one that took its place is gone before it can be looked at.
const leadsOn = (address) => readFileSync(join(root, address), 'utf8').includes('http-equiv="refresh"');

/** The addresses of all pages that stay. */
export const lastingPages = () => files('.html').filter((address) => !leadsOn(address));

/** The file:// URL of an address of the site. */
export const fileUrl = (address) => pathToFileURL(join(root, address)).href;

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser: $CHROMIUM, Debian's, or what is called google-chrome on the path. */
export function findChromium() {
  if (process.env.CHROMIUM) {
    if (!runs(process.env.CHROMIUM)) throw new Error(`CHROMIUM=${process.env.CHROMIUM} is no program`);
    return process.env.CHROMIUM;
  }
  const path = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'google-chrome'));
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', ...path].find(runs);
  if (!found) throw new Error('no browser found: install chromium, or name one in CHROMIUM');
  return found;
}

/** Starts the browser, silent towards the network. */
export const launch = () =>
  chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Runs `work(page, item)` for every item on a few pages of one context; pages are reused. */
export async function withPages(context, items, work, width = 2) {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: Math.min(width, queue.length) }, async () => {
      const page = await context.newPage();
      try {
        while (queue.length) await work(page, queue.shift());
      } finally {
        await page.close();
      }
    }),
  );
}

/** The addresses to which the results of a query lead, in order, from `base` on and without `.html`, as queries.json has them: typed
 * into the page of the search that is open. */
export async function leads(page, base, text) {
  const all = await page.evaluate(async (typed) => {
    const form = document.getElementById('search');
    const [field, said] = ['input', 'output'].map((it) => form.querySelector(it));
    said.textContent = '';
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (said.textContent === '') await new Promise((done) => setTimeout(done));
    return [...document.querySelectorAll('#results a')].map((it) => it.href);
  }, text);
  return all.map((it) => decodeURIComponent(it.slice(base.length)).replace(/\.html(\?[^#]*)?(?=#|$)/, ''));
}

/** Waits until a list of finds answers all that was typed: at each letter there is another. */
export const answered = (page, list) => page.locator(`${list}[aria-busy=false]`).waitFor({ state: 'attached' });

/** Where a page stands, as it says itself: the driver hears later of an address that a script changed. */
export const standsAt = (page) => page.evaluate(() => location.href);

/**
 * Chooses from a list by keyboard: by the first letter, then downward. A browser takes more letters for one word only if they come
 * within a second, and a page that answers each of them can be slower.
 */
export async function chooseByKeyboard(page, field, text, value) {
  await field.focus();
  await page.keyboard.press(text[0]);
  for (let left = 40; left > 0 && (await field.inputValue()) !== value; left -= 1) await page.keyboard.press('ArrowDown');
  assert.equal(await field.inputValue(), value, `what the keyboard chooses for “${text}”`);
}

/** What a server calls the files of the site. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
/** The strictest policy that a host may set. */
export const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** A page whose end comes when its beginning has been painted long since. */
async function inHalves(response, bytes) {
  response.write(bytes.subarray(0, bytes.length / 2));
  await sleep(250);
  response.end(bytes.subarray(bytes.length / 2));
}

/**
 * A server that knows nothing but files. `slow(path)`, if given, is how many milliseconds an answer is kept back, as on a line
 * that is not next door.
 */
export function serve(slow) {
  return createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (slow) await sleep(slow(path));
    const found = file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      'Content-Type': (found && types[extname(file)]) || 'text/plain; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      // Over a slow line every page is the first.
      'Cache-Control': slow ? 'no-store' : 'max-age=600',
    });
    if (!found) response.end('not found');
    else if (slow && file.endsWith('.html')) await inHalves(response, readFileSync(file));
    else createReadStream(file).pipe(response);
  });
}

/** Lays out what nobody has scrolled to yet: a row of the table has its size only when it is near the screen. */
export const laidOut = "document.head.appendChild(document.createElement('style')).textContent = '* { content-visibility: visible !important }';";

/** What axe is asked: whether a page has a barrier for anybody, by WCAG 2.2 AA. */
export const axe = {
  script: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') + laidOut,
  options: {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
    // Fetched a second time, the styles of a page on disk are refused, and the browser says so when it likes.
    preload: false,
  },
};

/** How far a page reaches beyond the screen, and what does: to be run in the page. */
export function measure() {
  const clipped = (it) => it && (getComputedStyle(it).overflowX !== 'visible' || clipped(it.parentElement));
  const width = document.documentElement.scrollWidth;
  const beyond = ({ left, right }) => right > innerWidth + 0.5 || left < -0.5;
  const culprits = [...(width > innerWidth ? document.body.querySelectorAll('*') : [])]
    .filter((it) => beyond(it.getBoundingClientRect()) && !clipped(it.parentElement))
    .map((it) => `<${it.localName} class="${it.getAttribute('class') ?? ''}">`);
  return { screen: innerWidth, width, culprits: [...new Set(culprits)].slice(0, 3).join(', ') };
}

/** Fails with a count and the list, if there is anything in it. */
export function none(found, what) {
  assert.equal(found.length, 0, `${found.length} ${what}:\n  ${found.join('\n  ')}`);
}
