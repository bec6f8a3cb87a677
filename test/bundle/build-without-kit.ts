// Builds the Baidu program once more, with parts of the kit replaced by one empty function.
//
// Without any of the kit, what remains is the app's own code, Taro and React: the difference between the two builds is what the kit
// weighs in this app. An app that did the same work without the kit would have code of its own for it; that
// is not subtracted.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { packageRoot, TEST_ROOT } from './built-files.ts';

const APP = packageRoot('@kaquan/baidu-smart-program');
/** As deep in the workspace as the app, because its tsconfig.json extends one by a relative path. */
const TWINS = path.resolve(TEST_ROOT, '../.check');
const KIT = ['client', 'react', 'protocol'];
const SOURCES = ['src', 'config', 'babel.config.js', 'package.json', 'project.swan.json', 'tsconfig.json'];

/**
 * The one function behind every name of the absent kit. Opaque on purpose: a bundler that could see through it would
 * drop the app's own code too.
 */
const ABSENT = 'absent.js';
const NOTHING = 'export const absent = (...given) => swan.absent(given);\n';

/** What a twin keeps of the kit: nothing, or all that draws nothing (client, provider, hooks). */
export type Kept = 'nothing' | 'logic';

const LOGIC =
  /^@kaquan\/(client|protocol)\/|^@kaquan\/react\/(use-|coupon-provider|to-coupon-error|redemption-session)/;

/**
 * Builds a twin of the app.
 *
 * @returns the folder of the built swan package
 */
export async function buildWithoutKit(kept: Kept): Promise<string> {
  const twin = path.join(TWINS, `swan-with-${kept}`);
  rmSync(twin, { recursive: true, force: true });
  mkdirSync(path.join(twin, 'node_modules/@kaquan'), { recursive: true });
  for (const name of SOURCES) cpSync(path.join(APP, name), path.join(twin, name), { recursive: true });
  for (const name of readdirSync(path.join(APP, 'node_modules'))) {
    if (name !== '@kaquan')
      symlinkSync(path.join(APP, 'node_modules', name), path.join(twin, 'node_modules', name));
  }
  // The demo apps' shared pieces are their own code: both builds carry them. A copy, so that it finds the stand-ins.
  cpSync(path.join(APP, '../page-pieces/src'), path.join(twin, 'page-pieces/src'), { recursive: true });
  cpSync(path.join(APP, '../page-pieces/package.json'), path.join(twin, 'page-pieces/package.json'));
  symlinkSync('../../page-pieces', path.join(twin, 'node_modules/@kaquan/page-pieces'));
  writeFileSync(path.join(twin, 'node_modules/@kaquan', ABSENT), NOTHING);
  for (const name of KIT) await writeStandIn(twin, `@kaquan/${name}`, kept);

  await promisify(execFile)(
    path.join(APP, 'node_modules/.bin/taro'),
    ['build', '--type', 'swan', '--no-check'],
    {
      cwd: twin,
      env: {
        ...process.env,
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
        NODE_ENV: 'production',
      },
    },
  );
  return path.join(twin, 'dist/swan');
}

/** A package with the same entries and names, behind which there is nothing but what is kept. */
async function writeStandIn(twin: string, name: string, kept: Kept): Promise<void> {
  const root = packageRoot(name);
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  const folder = path.join(twin, 'node_modules', name);
  const entries: Record<string, string> = {};
  for (const [subpath, target] of Object.entries(exports)) {
    if (subpath === './package.json') continue;
    const file = typeof target === 'string' ? target : target.default;
    const keep = kept === 'logic' && LOGIC.test(`${name}/${subpath.slice(2)}`);
    entries[subpath] = file;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    const absent = path.relative(path.dirname(path.join(folder, file)), path.join(folder, '..', ABSENT));
    writeFileSync(path.join(folder, file), await standIn(path.join(root, file), keep, absent));
  }
  const manifest = { name, version: '0.0.0', type: 'module', sideEffects: false, exports: entries };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

async function standIn(file: string, keep: boolean, absent: string): Promise<string> {
  if (keep) return `export * from ${JSON.stringify(file)};\n`;
  const names = file.endsWith('.js') ? await exportedNames(file) : [];
  if (names.length === 0) return '';
  const list = names.map((name) => `absent as ${name}`).join(', ');
  return `export { ${list} } from ${JSON.stringify(absent)};\n`;
}

async function exportedNames(file: string): Promise<string[]> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
    outdir: TWINS,
  });
  return Object.values(result.metafile.outputs).flatMap((output) => output.exports);
}
