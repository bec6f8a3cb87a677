// What a browser gets of a built app: compressed, once, and nothing kept that is not there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveBuilt } from './serve-built.ts';

const SCRIPT = '/apps/shop/js/app.5bef5bc2.js';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'built-'));
  mkdirSync(path.join(folder, 'js'));
  writeFileSync(path.join(folder, 'index.html'), '<html>');
  writeFileSync(path.join(folder, 'js/app.5bef5bc2.js'), 'plain');
  writeFileSync(path.join(folder, 'js/app.5bef5bc2.js.br'), 'brotli');
  writeFileSync(path.join(folder, 'js/app.5bef5bc2.js.gz'), 'gzip');
});
afterAll(() => rmSync(folder, { recursive: true }));

function get(url: string, encodings = ''): Response | Promise<Response> {
  const app = new Hono().use('/apps/shop/*', serveBuilt('/apps/shop', folder));
  return app.request(url, { headers: { 'accept-encoding': encodings } });
}

it.each([
  ['gzip, deflate, br', 'br', 'brotli'],
  ['gzip, deflate', 'gzip', 'gzip'],
  ['', null, 'plain'],
])('answers a browser that takes "%s" with %s', async (encodings, encoding, body) => {
  const answer = await get(SCRIPT, encodings);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('content-type')).toContain('text/javascript');
  expect(await answer.text()).toBe(body);
});

it('lets a browser keep what has a hash in its name', async () => {
  expect((await get(SCRIPT)).headers.get('cache-control')).toContain('immutable');
});

it('lets no browser keep the page, which names the files of the day', async () => {
  expect((await get('/apps/shop/index.html')).headers.get('cache-control')).toBeNull();
});

it('lets no browser keep that a file was not there: the next build may bring it', async () => {
  const answer = await get('/apps/shop/js/app.00000000.js');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('cache-control')).toBeNull();
});
