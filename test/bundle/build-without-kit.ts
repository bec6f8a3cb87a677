// Builds the Baidu program a second time, with the kit's packages replaced by one empty function.
//
// What remains is the app's own code, Taro and React: the difference between the two builds is what the kit
// weighs in this app. An app that did the same work without the kit would have code of its own for it; that
// is not subtracted.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { packageRoot, TEST_ROOT } from './built-files.ts';

const APP = packageRoot('@kaquan/baidu-smart-program');
const TWIN = path.resolve(TEST_ROOT, '../.check/without-kit');
const KIT = ['client', 'react', 'protocol'];
const SOURCES = ['src', 'config', 'babel.config.js', 'package.json', 'project.swan.json', 'tsconfig.json'];

/**
 * Builds the twin.
 *
 * @returns the folder of the built swan package
 */
export async function buildWithoutKit(): Promise<string> {
  rmSync(TWIN, { recursive: true, force: true });
  mkdirSync(path.join(TWIN, 'node_modules/@kaquan'), { recursive: true });
  for (const name of SOURCES) cpSync(path.join(APP, name), path.join(TWIN, name), { recursive: true });
  for (const name of readdirSync(path.join(APP, 'node_modules'))) {
    if (name !== '@kaquan')
      symlinkSync(path.join(APP, 'node_modules', name), path.join(TWIN, 'node_modules', name));
  }
  for (const name of KIT) await writeStandIn(`@kaquan/${name}`);

  await promisify(execFile)(
    path.join(APP, 'node_modules/.bin/taro'),
    ['build', '--type', 'swan', '--no-check'],
    {
      cwd: TWIN,
      env: {
        ...process.env,
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
        NODE_ENV: 'production',
      },
    },
  );
  return path.join(TWIN, 'dist/swan');
}

/** A package with the same entries and names, behind all of which there is nothing. */
async function writeStandIn(name: string): Promise<void> {
  const root = packageRoot(name);
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  const folder = path.join(TWIN, 'node_modules', name);
  const entries: Record<string, string> = {};
  for (const [subpath, target] of Object.entries(exports)) {
    if (subpath === './package.json') continue;
    const file = typeof target === 'string' ? target : target.default;
    entries[subpath] = file;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    const names = file.endsWith('.js') ? await exportedNames(path.join(root, file)) : [];
    // Opaque on purpose: a bundler that could see through it would drop the app's own code too.
    const code = `const absent = (...given) => swan.absent(given);\nexport { ${names
      .map((exported) => `absent as ${exported}`)
      .join(', ')} };\n`;
    writeFileSync(path.join(folder, file), names.length > 0 ? code : '');
  }
  const manifest = { name, version: '0.0.0', type: 'module', sideEffects: false, exports: entries };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
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
    outdir: TWIN,
  });
  return Object.values(result.metafile.outputs).flatMap((output) => output.exports);
}
