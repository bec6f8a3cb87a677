// The names that a module exports, types not among them.
import { build } from 'esbuild';
import { TEST_ROOT } from './built-files.ts';

/**
 * Asks the bundler rather than the module: what is asked may not run here.
 *
 * @param module a package, a subpath of it, or a file
 * @example await exportedNames('@kaquan/client') // ['CONSUME_AND_SHARE_SINCE', 'addCard', …]
 */
export async function exportedNames(module: string): Promise<string[]> {
  const result = await build({
    stdin: { contents: `export * from ${JSON.stringify(module)}`, resolveDir: TEST_ROOT },
    bundle: true,
    external: ['react', 'react/*', '@tarojs/*', 'weixin-js-sdk'],
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
    outdir: '.',
  });
  return Object.values(result.metafile.outputs).flatMap((output) => output.exports);
}
