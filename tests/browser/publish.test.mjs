// `ajar publish` to a storage with the protocol of S3 (s3rver, which checks signatures), and what it does there.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import S3rver from 's3rver';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ajar = process.env.AJAR_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(repository, 'target'), 'release/ajar');

let folder;
let storage;
let gate;
/** What the storage was asked, in order: "PUT docs/index.html". */
let asked = [];
/** How many writes of pages are still let through; then the line is dead. */
let patience = Infinity;
let endpoint;

/** Runs ajar in the site. The server runs in this program, so it must not wait for it. */
function run(...args) {
  const env = { PATH: process.env.PATH, AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_ENDPOINT_URL: endpoint };
  const child = spawn(ajar, ['-C', join(folder, 'site'), ...args], { env });
  let out = '';
  child.stdout.on('data', (it) => (out += it));
  child.stderr.on('data', (it) => (out += it));
  return new Promise((done) => child.on('close', (code) => done({ code, out })));
}

const site = (path) => join(folder, 'site', path);
const stored = (address) => join(folder, 'storage/pages', `docs/${address}._S3rver_object`);
const writes = () => asked.filter((it) => it.startsWith('PUT '));

before(async () => {
  if (!existsSync(ajar)) throw new Error(`no program at ${ajar}: run cargo build --release, or name one in AJAR_BIN`);
  folder = mkdtempSync(join(tmpdir(), 'ajar-publish-'));
  cpSync(join(repository, 'examples/minimal'), site('.'), { recursive: true });
  storage = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'storage'),
    configureBuckets: [{ name: 'pages' }],
  });
  const { port } = await storage.run();
  // Between the two: hears what is asked, and can break.
  gate = createServer((from, to) => {
    const path = decodeURIComponent(new URL(from.url, 'http://x').pathname.slice('/pages/'.length));
    asked.push(`${from.method} ${path}`);
    if (from.method === 'PUT' && path.endsWith('.html') && patience-- <= 0) {
      from.destroy();
      return;
    }
    const onward = request({ port, host: '127.0.0.1', method: from.method, path: from.url, headers: from.headers }, (it) => {
      to.writeHead(it.statusCode, it.headers);
      it.pipe(to);
    });
    from.pipe(onward);
  });
  await new Promise((done) => gate.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${gate.address().port}`;
  const built = await run('build', '--no-sync');
  assert.equal(built.code, 0, built.out);
});

after(async () => {
  gate?.close();
  await storage?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing is changed by a dry run', async () => {
  const dry = await run('publish', 's3://pages/docs', '--dry-run');
  assert.equal(dry.code, 0, dry.out);
  assert.match(dry.out, /^send {4}index\.html$/m);
  assert.deepEqual(writes(), []);
});

test('a publication that is cut off leaves no page without what it loads, and the next goes on', async () => {
  asked = [];
  patience = 2;
  const cut = await run('publish', 's3://pages/docs');
  assert.equal(cut.code, 2, cut.out);
  assert.match(cut.out, /run the same again to go on/);
  assert.doesNotMatch(cut.out, /Signature|Credential/, 'a signed address is in no message');
  const pages = writes().findIndex((it) => it.endsWith('.html'));
  assert.equal(writes()[0], 'PUT docs/.ajar-manifest');
  assert.ok(!existsSync(stored('index.html')), 'the front page comes last');
  assert.ok(writes().slice(0, pages).some((it) => it.endsWith('.css')) && writes().slice(pages).every((it) => it.endsWith('.html')));

  asked = [];
  patience = Infinity;
  const again = await run('publish', 's3://pages/docs');
  assert.equal(again.code, 0, again.out);
  // Nothing that arrived is sent again, but for what was on its way.
  assert.ok(writes().every((it) => it.endsWith('.html') || it.endsWith('.xml') || it.endsWith('.ajar-manifest')), writes().join('\n'));
  for (const address of ['index.html', 'spectrum.html', '.ajar-manifest']) {
    assert.deepEqual(readFileSync(stored(address)), readFileSync(site(`public/${address}`)), address);
  }
});

test('media types and how long files are kept', async () => {
  const head = (address) => JSON.parse(readFileSync(stored(address).replace('_object', '_metadata.json'), 'utf8'));
  const page = head('index.html');
  assert.equal(page['content-type'], 'text/html; charset=utf-8');
  assert.equal(page['cache-control'], 'public, max-age=0, must-revalidate');
  const html = readFileSync(site('public/index.html'), 'utf8');
  const style = /href="(static\/[^"]+\.css)"/.exec(html)[1];
  assert.equal(head(style)['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(head(style)['content-type'], 'text/css; charset=utf-8');
});

test('without a change nothing is written', async () => {
  asked = [];
  const same = await run('publish', 's3://pages/docs');
  assert.equal(same.code, 0, same.out);
  assert.match(same.out, /0 files sent, \d+ unchanged, 0 deleted/);
  assert.deepEqual(writes(), []);
});

test('only what changed is sent, and what is gone is deleted after it', async () => {
  const text = join('content/explainers', 'what-open-means-here.md');
  writeFileSync(site(text), readFileSync(site(text), 'utf8') + '\nOne sentence more.\n');
  const before = await run('build', '--no-sync');
  assert.equal(before.code, 0, before.out);
  asked = [];
  const changed = await run('publish', 's3://pages/docs');
  assert.equal(changed.code, 0, changed.out);
  assert.ok(!writes().some((it) => /\.(woff2|css)$/.test(it)), writes().join('\n'));
  assert.ok(writes().includes('PUT docs/explainers/what-open-means-here.html'));

  // Under another address the page before goes, after the new one came.
  writeFileSync(site('content/explainers/another.md'), readFileSync(site(text)));
  rmSync(site(text));
  const built = await run('build', '--no-sync');
  assert.equal(built.code, 0, built.out);
  asked = [];
  const moved = await run('publish', 's3://pages/docs');
  assert.equal(moved.code, 0, moved.out);
  const came = asked.indexOf('PUT docs/explainers/another.html');
  const went = asked.indexOf('DELETE docs/explainers/what-open-means-here.html');
  assert.ok(came > 0 && went > came, asked.join('\n'));
  assert.ok(!existsSync(stored('explainers/what-open-means-here.html')));
});

test('an object of somebody else is neither written over nor deleted', async () => {
  // Into the folder of the storage, as if another program had sent it.
  const described = stored('spectrum.html').replace('_object', '_metadata.json');
  const head = JSON.parse(readFileSync(described, 'utf8'));
  delete head['x-amz-meta-ajar-sha256'];
  writeFileSync(described, JSON.stringify(head));
  writeFileSync(stored('spectrum.html'), 'mine');
  asked = [];
  const refused = await run('publish', 's3://pages/docs');
  assert.equal(refused.code, 2, refused.out);
  assert.match(refused.out, /`spectrum\.html` in the storage: not written by Ajar as it is now, and nothing was changed/);
  assert.deepEqual(writes(), []);
  assert.equal(readFileSync(stored('spectrum.html'), 'utf8'), 'mine');
});

test('what a storage refuses is told in its words', async () => {
  const nowhere = await run('publish', 's3://no-such-bucket');
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.out, /NoSuchBucket/);
});
