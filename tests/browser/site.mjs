// What the tests and the screenshots share: where the built site is, which pages stand
// for all of their kind, and how a browser is found and started.

import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
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
