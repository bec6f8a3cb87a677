// The gate “No secret was seen”: it finds what was planted, wherever and however, and passes only what it has searched.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Secret } from '../harness/canary/create-search.ts';
import { nothingSeen, searchSeen } from '../harness/canary/search-seen.ts';

const CANARY = 'c4n+ry/secret=of?the&shop "1"';
const SECRET: Secret = { kind: 'app secret', value: CANARY };

const FORMS: Record<string, string> = {
  'as it is': CANARY,
  'in a URL': encodeURIComponent(CANARY),
  'in a form': new URLSearchParams({ secret: CANARY }).toString(),
  'in JSON': JSON.stringify({ secret: CANARY }),
  'as base64': Buffer.from(CANARY).toString('base64'),
  'as base64 of more, one byte before': Buffer.from(`a${CANARY}:b`).toString('base64'),
  'as base64 of more, two bytes before': Buffer.from(`ab${CANARY}:`).toString('base64'),
  'as base64 for URLs': Buffer.from(`appid:${CANARY}`).toString('base64url'),
  'as hex': Buffer.from(CANARY).toString('hex'),
  'as hex in capitals': Buffer.from(CANARY).toString('hex').toUpperCase(),
};
const PLACES = ['answer', 'log', 'database'] as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kaquan-canary-'));
  await say('answer', 'x-request-id: 1\n\n{"status":"ok"}');
  await bundle('app.js', 'console.log("bought")');
});
afterEach(() => rm(folder, { recursive: true }));

let lines = 0;
async function write(kind: string, line: object) {
  await mkdir(path.join(folder, kind), { recursive: true });
  lines += 1;
  await writeFile(path.join(folder, kind, `${lines}.ndjson`), `${JSON.stringify(line)}\n`);
}
const say = (place: (typeof PLACES)[number], text: string) => write('seen', { place, text });
const give = (secret: Secret) => write('secrets', secret);
async function bundle(name: string, text: string) {
  await mkdir(path.join(folder, 'dist/js'), { recursive: true });
  await writeFile(path.join(folder, 'dist/js', name), text);
}
const search = () => searchSeen(folder, [path.join(folder, 'dist')]);

describe('The gate', () => {
  it.each(Object.entries(FORMS))(
    'finds a secret %s, in an answer, a log, a database and a bundle',
    async (_form, text) => {
      await give(SECRET);
      for (const place of PLACES) await say(place, `something before ${text} and after`);
      await bundle('leak.js', `const a="${text}"`);
      const searched = await search();
      expect(searched.seen.map(({ place }) => path.basename(place)).sort()).toEqual(
        ['leak.js', ...PLACES].sort(),
      );
      expect(nothingSeen(searched)).toBe(false);
    },
  );

  it('says which kind and where, and never what', async () => {
    await give(SECRET);
    await say('log', CANARY);
    const { seen } = await search();
    expect(seen).toEqual([{ kind: 'app secret', place: 'log' }]);
  });

  it('finds each of many, at the very beginning and end of a text', async () => {
    const many = Array.from({ length: 500 }, (_, n) => ({
      kind: `token ${n}`,
      value: `token-number-${n}-of-many`,
    }));
    for (const secret of many) await give(secret);
    await say('log', `${many[0]?.value} and ${many[250]?.value} and ${many[499]?.value}`);
    expect((await search()).seen.map(({ kind }) => kind)).toEqual(['token 0', 'token 250', 'token 499']);
  });

  it('lets a coupon’s code be shown to its holder, and not be logged', async () => {
    await give({ kind: 'code', value: '198374613512', only: 'log' });
    await say('answer', '{"code":"198374613512"}');
    expect(nothingSeen(await search())).toBe(true);
    await say('log', '{"couponId":"198374613512"}');
    expect((await search()).seen).toEqual([{ kind: 'code', place: 'log' }]);
  });

  it('does not take a part of a secret, or one byte less, for it', async () => {
    await give(SECRET);
    await say(
      'log',
      `${CANARY.slice(0, -1)} ${CANARY.slice(1)} ${Buffer.from(CANARY).toString('hex').slice(2)}`,
    );
    expect((await search()).seen).toEqual([]);
  });

  it('does not pass when nothing was given out, nothing was said, or nothing was built', async () => {
    expect(nothingSeen(await search())).toBe(false);
    await give(SECRET);
    expect(nothingSeen(await search())).toBe(true);
    expect(nothingSeen(await searchSeen(folder, []))).toBe(false);
    await rm(path.join(folder, 'seen'), { recursive: true });
    expect(nothingSeen(await search())).toBe(false);
  });
});
