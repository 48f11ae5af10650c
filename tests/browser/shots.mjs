// Full-page screenshots for a pair of eyes: node shots.mjs OUTDIR [address…]
// An address is a path inside the site, such as models/meta/llama-4-maverick.html.
// Without one, a page of every kind is taken. The site is $AJAR_SITE, or ../../public.

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileUrl, kinds, laidOut, launch, root, withPages } from './site.mjs';

const looks = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 360, height: 740 },
  dark: { width: 1280, height: 900, colorScheme: 'dark' },
  forced: { width: 1280, height: 900, forcedColors: 'active' },
  print: { width: 794, height: 1123, media: 'print' },
};

const [out, ...addresses] = process.argv.slice(2);
if (!out || out.startsWith('-')) {
  console.error('usage: node shots.mjs OUTDIR [address…]');
  process.exit(2);
}
const named = addresses.map((it) => it.replace(/^\.?\/+/, ''));
const pages = named.length
  ? named.map((address) => [address.replace(/\.html$/, '').replaceAll('/', '-'), address])
  : Object.entries(kinds);
const missing = pages.filter(([, address]) => !existsSync(join(root, address)));
if (missing.length) {
  console.error(`not in ${root}: ${missing.map(([, address]) => address).join(', ')}`);
  process.exit(1);
}

mkdirSync(out, { recursive: true });
const browser = await launch();
try {
  // What lays rows out is a style of ours, which the pages' own policy refuses.
  const context = await browser.newContext({ bypassCSP: true });
  await withPages(context, pages, async (page, [name, address]) => {
    await page.goto(fileUrl(address));
    // Rows that nobody scrolls to are in the picture, too.
    await page.evaluate(laidOut);
    for (const [look, { width, height, colorScheme = 'light', media = 'screen', forcedColors = 'none' }] of Object.entries(looks)) {
      await page.emulateMedia({ colorScheme, media, forcedColors });
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage: true });
    }
    await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
  });
} finally {
  await browser.close();
}
console.log(`${pages.length * Object.keys(looks).length} screenshots in ${resolve(out)}`);
