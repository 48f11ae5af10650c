// How long pages take to be ready, at a CPU of a quarter of the speed: node ready.mjs SITE[,SITE…] [address…]
// Several sites are measured in turn, page by page, so that what else the machine does falls on all alike: the folder built
// before a change, and the one after it. Besides the time on the clock, the least that the main thread worked is told.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { kinds, launch, types } from './site.mjs';

const [named, ...addresses] = process.argv.slice(2);
if (!named || named.startsWith('-')) {
  console.error('usage: node ready.mjs SITE[,SITE…] [address…]');
  process.exit(2);
}
const slower = 4;
const runs = 7;
const sites = named.split(',').map((it) => resolve(it));

// Each site stands below its number.
const server = createServer((request, response) => {
  const [, site, ...path] = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).split('/');
  const file = join(sites[Number(site)] ?? sites[0], ...path);
  const found = path.length > 0 && existsSync(file);
  response.writeHead(found ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'text/plain', 'Cache-Control': 'no-store' });
  response.end(found ? readFileSync(file) : '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

async function measure(context, address) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    // Ready is what has been loaded, has run and has been painted once.
    await page.addInitScript(() => {
      addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => { globalThis.ready = performance.now(); })));
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/${address}`);
    await page.waitForFunction(() => globalThis.ready > 0);
    const { metrics } = await session.send('Performance.getMetrics');
    return { ready: await page.evaluate(() => globalThis.ready), worked: 1000 * metrics.find((it) => it.name === 'TaskDuration').value };
  } finally {
    await page.close();
  }
}

const browser = await launch();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  for (const address of addresses.length ? addresses : Object.values(kinds).filter((it) => it !== kinds[404])) {
    const found = sites.map(() => []);
    for (let run = 0; run < runs; run += 1)
      for (const at of sites.keys()) found[at].push(await measure(context, `${at}/${address}`));
    const least = (all, name) => `${Math.min(...all.map((it) => it[name])).toFixed(0)} ms`;
    console.log(`${address}: ${found.map((all) => `ready ${least(all, 'ready')}, worked ${least(all, 'worked')}`).join(' | ')}`);
  }
} finally {
  await browser.close();
  server.close();
}
