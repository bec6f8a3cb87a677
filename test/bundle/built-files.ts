// The files of what was built, read where the build put them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of the test package itself. */
export const TEST_ROOT = path.resolve(import.meta.dirname, '..');

/** The folder of a workspace package. */
export function packageRoot(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

export interface BuiltFile {
  /** Path inside the folder. */
  name: string;
  bytes: Buffer;
}

/**
 * All files of a built folder.
 *
 * @throws Error when nothing was built there: an empty folder must not pass for a clean one
 */
export function builtFiles(folder: string): BuiltFile[] {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    : [];
  if (names.length === 0) throw new Error(`Nothing is built in ${folder}: run \`pnpm run build\` first`);
  return names.sort().map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

/** The folders a phone or a browser loads from. */
export const PAGE_FOLDERS: [name: string, folder: string][] = [
  ['the swan package', path.join(packageRoot('@kaquan/baidu-smart-program'), 'dist/swan')],
  ["the Baidu program's h5 preview", path.join(packageRoot('@kaquan/baidu-smart-program'), 'dist/h5')],
  ['the WeChat pages', path.join(packageRoot('@kaquan/wechat-h5'), 'dist/h5')],
  ['the WeChat mini-program', path.join(packageRoot('@kaquan/wechat-h5'), 'dist/weapp')],
  ['the playground', path.join(packageRoot('@kaquan/playground'), 'dist')],
];
