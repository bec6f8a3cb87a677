// The Compose file, as far as it can be held to its word without a Docker engine; and the host app in it, run.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@kaquan/server/storage';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { executeSql } from '../harness/database/execute-sql.ts';
import { startPostgres } from '../harness/postgres.ts';
import { waitUntil } from '../harness/wait-until.ts';

interface Service {
  image: string;
  environment?: Record<string, string>;
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  expose?: string[];
}

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const compose = parse(await read('deploy/compose.yaml'), { merge: true }) as {
  services: Record<'postgres' | 'migrate' | 'server' | 'proxy', Service>;
  secrets: Record<string, { file: string }>;
};
const { postgres, migrate, server, proxy } = compose.services;
const root = JSON.parse(await read('package.json')) as {
  packageManager: string;
  devDependencies: { node: string };
};

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

it('pins what it runs, to the very versions of this repository where it has them', async () => {
  for (const { image } of [postgres, proxy]) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-\w+$/);
  const dockerfile = await read('deploy/Dockerfile');
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  expect(new Set(bases)).toEqual(new Set([`node:${root.devDependencies.node}-bookworm-slim`]));
  const managers = [...dockerfile.matchAll(/pnpm@[\d.]+/g)].map(([manager]) => manager);
  expect(new Set(managers)).toEqual(new Set([root.packageManager.split('+')[0]]));
});

it('brings secrets as files, each declared where it is read', () => {
  for (const { environment = {}, secrets = [] } of Object.values(compose.services)) {
    const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
    expect(files.map(([, file]) => path.basename(file)).sort()).toEqual([...secrets].sort());
    for (const name of Object.keys(environment)) expect(name).not.toMatch(/(SECRET|PASSWORD|TOKEN|AES_KEY)$/);
    for (const secret of secrets) expect(compose.secrets[secret]?.file).toBe(`./secrets/${secret}`);
  }
});

it('starts in order: the database is healthy, then migrated, then served from', () => {
  expect(postgres.healthcheck).toBeDefined();
  expect(migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(server.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
  expect(server.healthcheck).toBeDefined();
});

it('leads the proxy to where the servers listen', async () => {
  expect(server.expose).toEqual([server.environment?.PORT]);
  const nginx = await read('deploy/nginx.conf');
  expect(nginx).toContain(`server server:${server.environment?.PORT} resolve;`);
});

it('migrates, serves and ends in order with the settings that the file gives', async () => {
  const database = await startPostgres();
  ends.push(database.stop);
  const url = new URL(await database.createDatabase('kaquan'));
  const folder = await mkdtemp(path.join(tmpdir(), 'kaquan-host-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const values: Record<string, string> = {
    database_password: url.password,
    wechat_encoding_aes_key: 'a'.repeat(43),
  };
  for (const secret of Object.keys(compose.secrets))
    await writeFile(path.join(folder, secret), `${values[secret] ?? 'x'.repeat(40)}\n`);
  url.password = '';
  const env = Object.fromEntries(
    Object.entries(server.environment ?? {}).map(([name, value]) => [
      name,
      value
        .replace('/run/secrets', folder)
        .replace(/^\$\{(\w+):?[?-].*\}$/, (_, id) => (id === 'PAGE_ORIGINS' ? '' : id)),
    ]),
  );
  const run = (script: string) => {
    const file = fileURLToPath(new URL(`../../deploy/host/src/${script}`, import.meta.url));
    const child = spawn(process.execPath, ['--conditions=@kaquan/source', file], {
      env: { ...process.env, ...env, DATABASE_URL: url.href, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ends.push(async () => child.kill('SIGKILL'));
    return child;
  };

  expect(await codeOf(run('migrate.ts'))).toBe(0);
  const whole = new URL(url);
  whole.password = values.database_password ?? '';
  const db = await openDatabase(whole.href);
  ends.push(() => db.close());
  expect((await executeSql(db, 'select * from kaquan.coupons')).rows).toEqual([]);

  const host = run('main.ts');
  let output = '';
  host.stdout?.on('data', (text) => {
    output += text;
  });
  const at = await waitUntil(
    () => /"url":"([^"]+)"/.exec(output)?.[1],
    () => `the host to serve: ${output}`,
    60_000,
  );
  // No platform is asked for this; readiness would ask the real ones.
  expect((await fetch(`${at}/api/healthz`)).status).toBe(200);
  expect((await fetch(`${at}/api/coupons`)).status).toBe(401);
  const ended = codeOf(host);
  host.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output).not.toContain('x'.repeat(40));
}, 240_000);

function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}
