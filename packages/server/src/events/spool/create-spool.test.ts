// The spool on a real disk: one private file a push, whole or not there, ours alone, and never too many.
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spoolFolder } from '../../../test-support/spool-folder.ts';
import type { TakenPush } from '../taken-push.ts';
import { createSpool, type SpoolOptions } from './create-spool.ts';

const APP = { platform: 'baidu', appId: 'app-1' };
const PUSH: TakenPush = {
  ...APP,
  event: 'user_get_coupon',
  dedupeKey: 'user_get_coupon:9007199254740993:SECRET-CODE',
  // What an object has by itself may also be a field of a push.
  raw: JSON.parse('{"CouponCode":"SECRET-CODE","constructor":"c","__proto__":{"a":1},"n":[1.5,null,"😀"]}'),
  receivedAt: 1_700_000_000,
  origin: { requestId: 'request-1', trace: { traceparent: '00-a-b-01' } },
};

async function open(more: Partial<SpoolOptions> = {}) {
  const folder = more.folder ?? (await spoolFolder());
  const told: string[] = [];
  const tell = (_facts: object, message: string) => void told.push(message);
  const logger = { debug: tell, info: tell, warn: tell, error: tell };
  return { folder, told, spool: createSpool({ apps: () => [APP], logger, ...more, folder }) };
}

describe('the spool', () => {
  it('gives back what was put there, to another process as well', async () => {
    const { folder, spool } = await open();
    expect(await spool.put(PUSH)).toBe(true);
    const { spool: other } = await open({ folder });
    const [name = ''] = await other.names();
    const push = await other.read(name);
    expect(push).toEqual(PUSH);
    expect(JSON.stringify(push?.raw)).toBe(JSON.stringify(PUSH.raw));
    await other.remove(name);
    expect([await spool.names(), await spool.read(name)]).toEqual([[], undefined]);
    await spool.remove(name);
  });

  it('keeps a push once, however often it is delivered, also at the same time', async () => {
    const { folder, spool } = await open();
    expect(await Promise.all([spool.put(PUSH), spool.put(PUSH), spool.put(PUSH)])).toEqual([
      true,
      true,
      true,
    ]);
    await spool.put({ ...PUSH, dedupeKey: 'another' });
    expect(await readdir(folder)).toHaveLength(2);
    expect(await spool.names()).toHaveLength(2);
  });

  it('is readable by nobody else, and names no code and nobody', async () => {
    const { folder, spool } = await open();
    await spool.put(PUSH);
    const [name = ''] = await readdir(folder);
    expect(name).toMatch(/^[0-9a-f]{16}-[0-9a-f]{64}\.json$/);
    const modes = await Promise.all(
      [folder, join(folder, name)].map(async (path) => (await stat(path)).mode),
    );
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '600']);
  });

  it('makes nothing on the disk before there is a push', async () => {
    const { folder, spool } = await open();
    expect([await spool.names(), await spool.isFull()]).toEqual([[], false]);
    await expect(stat(dirname(folder))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it("leaves the pushes of other servers' apps alone", async () => {
    const { folder, spool } = await open();
    await spool.put({ ...PUSH, appId: 'app-2' });
    expect(await spool.names()).toEqual([]);
    const { spool: other } = await open({ folder, apps: () => [{ ...APP, appId: 'app-2' }] });
    expect(await other.names()).toHaveLength(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -10)],
    ['empty', () => ''],
    ['of another shape', () => '{"platform":"baidu"}'],
    ['of another push', (text: string) => text.replace('9007199254740993', '9007199254740994')],
  ])('sets a file aside that is %s, and says so', async (_how, damage) => {
    const { folder, spool, told } = await open();
    await spool.put(PUSH);
    const [name = ''] = await spool.names();
    const file = join(folder, name);
    const damaged = damage(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    expect(await spool.read(name)).toBeUndefined();
    expect([await spool.names(), await readdir(folder)]).toEqual([[], [`${name}.damaged`]]);
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(damaged);
    expect(told).toEqual(['a damaged push was set aside in the spool']);
  });

  it('clears away what a process left that died while it wrote, and not what is being written', async () => {
    const { folder, spool } = await open();
    await spool.put(PUSH);
    await writeFile(join(folder, 'dead.writing'), '{"half');
    await writeFile(join(folder, 'living.writing'), '{"half');
    const anHourAgo = Date.now() / 1000 - 3_600;
    await utimes(join(folder, 'dead.writing'), anHourAgo, anHourAgo);
    expect(await spool.names()).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => !name.endsWith('.json'))).toEqual(['living.writing']);
  });

  it('takes no more than so many, and says it once', async () => {
    const { spool, told } = await open({ most: 2 });
    const put = (dedupeKey: string) => spool.put({ ...PUSH, dedupeKey });
    expect([await put('a'), await put('b'), await put('c'), await put('d')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await spool.isFull()).toBe(true);
    expect(told).toEqual(['the spool is full: pushes are refused until the database is back']);
  });

  it('keeps nothing on a disk that cannot be written, and says it once', async () => {
    const folder = await spoolFolder();
    await mkdir(dirname(folder), { recursive: true });
    // A file where the folder would have to be: refused to everybody, root included.
    await writeFile(folder, '');
    const { spool, told } = await open({ folder: join(folder, 'pushes') });
    expect([await spool.put(PUSH), await spool.put(PUSH)]).toEqual([false, false]);
    expect(told).toEqual(['the spool cannot be written: pushes are refused while the database is away']);
  });
});
