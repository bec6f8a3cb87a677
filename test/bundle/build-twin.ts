// Builds a twin of a demo app: the same configuration and the same Taro, with something else in it.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot, TEST_ROOT } from './built-files.ts';

/** As deep in the workspace as the app, because its tsconfig.json extends one by a relative path. */
const TWINS = path.resolve(TEST_ROOT, '../.check');
const NOT_COPIED = new Set(['dist', 'node_modules', 'src', '.turbo']);

export interface Twin {
  /** Of its folder: `swan-by-hand`. */
  name: string;
  /** Whose configuration it is built with: `@kaquan/baidu-smart-program`. */
  app: string;
  host: 'swan' | 'weapp' | 'h5';
  /** A folder with its source; the app's own unless given. */
  source?: string;
  /** A folder whose files stand in for the app's: another configuration. */
  instead?: string;
  /** Puts into `node_modules/@kaquan` what is not to be the app's. Without it, that is the app's, too. */
  furnish?: (twin: string) => Promise<void>;
}

/**
 * Builds it for production, in a folder of its own.
 *
 * @returns the folder of the built package
 * @throws Error with Taro's words when it does not build
 * @example await buildTwin({ name: 'swan-by-hand', app: '@kaquan/baidu-smart-program', host: 'swan', source })
 */
export async function buildTwin({ name, app, host, source, instead, furnish }: Twin): Promise<string> {
  const root = packageRoot(app);
  const twin = path.join(TWINS, name);
  rmSync(twin, { recursive: true, force: true });
  mkdirSync(path.join(twin, 'node_modules'), { recursive: true });
  for (const entry of readdirSync(root)) {
    if (!NOT_COPIED.has(entry)) cpSync(path.join(root, entry), path.join(twin, entry), { recursive: true });
  }
  cpSync(source ?? path.join(root, 'src'), path.join(twin, 'src'), { recursive: true });
  if (instead) cpSync(instead, twin, { recursive: true });
  for (const entry of readdirSync(path.join(root, 'node_modules'))) {
    if (entry !== '@kaquan' || !furnish) link(path.join(root, 'node_modules', entry), twin, entry);
  }
  await furnish?.(twin);
  await promisify(execFile)(
    path.join(root, 'node_modules/.bin/taro'),
    ['build', '--type', host, '--no-check'],
    {
      cwd: twin,
      env: {
        ...process.env,
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
        NODE_ENV: 'production',
      },
    },
  );
  return path.join(twin, 'dist', host);
}

function link(target: string, twin: string, name: string): void {
  symlinkSync(target, path.join(twin, 'node_modules', name));
}
