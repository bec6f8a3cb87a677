// The pages that are compared: the demo's, the same screen in a Taro app without the kit, a plain one, Taro's hello world.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildTwin } from '@kaquan/test/bundle/build-twin';
import { WECHAT_PAGES } from '@kaquan/test/bundle/landing-scripts';

const here = (folder: string) => path.join(import.meta.dirname, folder);
const BY_HAND = here('../mini-program/by-hand/src');

/** Folders of built pages. */
export interface Pages {
  ours: string;
  byHand: string;
  plain: string;
  hello: string;
}

/** Builds all but ours, which is built already: two Taro apps as Taro comes, and the plain page with its look inside. */
export async function buildPages(): Promise<Pages> {
  const taro = (name: string, source: string) =>
    buildTwin({ name, app: '@kaquan/wechat-h5', host: 'h5', source, instead: here('as-it-comes') });
  const hello = await taro('h5-hello', here('hello'));
  const byHand = await taro('h5-by-hand', BY_HAND);
  const plain = mkdtempSync(path.join(tmpdir(), 'plain-page-'));
  const look = readFileSync(path.join(BY_HAND, 'app.css'), 'utf8');
  const html = readFileSync(here('plain/index.html'), 'utf8');
  writeFileSync(
    path.join(plain, 'index.html'),
    html.replace('/* look */', () => look),
  );
  // Ours leaves its build compressed; so do the others.
  for (const folder of [byHand, plain]) compress(folder);
  return { ours: WECHAT_PAGES, byHand, plain, hello };
}

function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css|js)$/.test(name)) continue;
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
