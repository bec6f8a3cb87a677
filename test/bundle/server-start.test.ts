// What a server loads when it starts, and the empty database that it is built with. Guards against the second and the
// 300 MB that went into reading Drizzle's package.json once for each of its files.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const dist = new URL('../../packages/server/dist/', import.meta.url);

/** Runs a module's text in a process of its own, on what was built. */
async function runOnBuilt(text: string): Promise<unknown> {
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', text], { cwd });
  return JSON.parse(stdout);
}

describe('the built server', () => {
  it('loads no file of Drizzle’s package, and of PGlite none before it is wanted', async () => {
    const loaded = (await runOnBuilt(`
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      await import('@kaquan/server');
      console.log(JSON.stringify(loaded));`)) as string[];
    expect(loaded.some((url) => url.includes('/packages/server/dist/'))).toBe(true);
    expect(loaded.filter((url) => /\/(drizzle-orm|pglite)\//.test(url))).toEqual([]);
  });

  it('opens a fresh folder as an empty database, and the same once more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kaquan-empty-'));
    const open = (path: string) =>
      runOnBuilt(`
      import { openDatabase } from '@kaquan/server/storage';
      const opened = await openDatabase(${JSON.stringify(path)});
      const { rows } = await opened.db.execute(\`select
        (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace) as tables,
        (select system_identifier::text from pg_control_system()) as cluster,
        current_setting('shared_buffers') as buffers\`);
      await opened.close();
      console.log(JSON.stringify(rows[0]));`);
    try {
      const fresh = await open(join(folder, 'one'));
      expect(fresh).toEqual({ tables: 0, cluster: expect.stringMatching(/^\d+$/), buffers: '16MB' });
      expect(await open(join(folder, 'one'))).toEqual(fresh);
      // The same cluster: unpacked, not made.
      expect(await open(join(folder, 'another'))).toEqual(fresh);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('brings it in less than 2 MB', async () => {
    const { size } = await stat(new URL('empty-database.tar.br', dist));
    expect(size).toBeLessThan(2_000_000);
  });
});
