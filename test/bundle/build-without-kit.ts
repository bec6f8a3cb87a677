// Builds a mini-program of the demo once more, with parts of the kit replaced by one empty function.
//
// Without any of the kit, what remains is the app's own code, Taro and React: the difference between the two builds is what the kit
// weighs in this app. An app that did the same work without the kit would have code of its own for it; that
// is not subtracted.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildTwin } from './build-twin.ts';
import { packageRoot } from './built-files.ts';
import { exportedNames } from './exported-names.ts';

const KIT = ['client', 'react', 'protocol'];

/**
 * The one function behind every name of the absent kit. Opaque on purpose: a bundler that could see through it would
 * drop the app's own code too.
 */
const ABSENT = 'absent.js';
const NOTHING = 'export const absent = (...given) => getApp().absent(given);\n';

/** What a twin keeps of the kit: nothing, or all that draws nothing (client, provider, hooks). */
export type Kept = 'nothing' | 'logic';

const LOGIC =
  /^@kaquan\/(client|protocol)\/|^@kaquan\/react\/(use-|coupon-provider|to-coupon-error|redemption-session)/;

/** The demo's program on each host. */
const PROGRAMS = { swan: '@kaquan/baidu-smart-program', weapp: '@kaquan/wechat-h5' };

/**
 * Builds a twin of the demo's program on that host.
 *
 * @returns the folder of the built package
 * @example await buildWithoutKit('swan', 'nothing')
 */
export function buildWithoutKit(host: keyof typeof PROGRAMS, kept: Kept): Promise<string> {
  return buildTwin({
    name: `${host}-with-${kept}`,
    app: PROGRAMS[host],
    host,
    async furnish(twin) {
      const kit = path.join(twin, 'node_modules/@kaquan');
      mkdirSync(kit);
      // The demo apps' shared pieces are their own code: both builds carry them. A copy, so that it finds the stand-ins.
      for (const part of ['src', 'package.json']) {
        const pieces = path.join(packageRoot(PROGRAMS[host]), '../page-pieces', part);
        cpSync(pieces, path.join(twin, 'page-pieces', part), { recursive: true });
      }
      symlinkSync('../../page-pieces', path.join(kit, 'page-pieces'));
      writeFileSync(path.join(kit, ABSENT), NOTHING);
      for (const name of KIT) await writeStandIn(twin, `@kaquan/${name}`, kept);
    },
  });
}

/** A package with the same entries and names, behind which there is nothing but what is kept. */
async function writeStandIn(twin: string, name: string, kept: Kept): Promise<void> {
  const root = packageRoot(name);
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default?: string }>;
  };
  const folder = path.join(twin, 'node_modules', name);
  const entries: Record<string, string> = {};
  for (const [subpath, target] of Object.entries(exports)) {
    if (subpath === './package.json') continue;
    const file = typeof target === 'string' ? target : target.default;
    // What only servers may import: a page has no such entry.
    if (file === undefined) continue;
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
