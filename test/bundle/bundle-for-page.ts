// Bundles a few lines of code as a page's build would: for browsers, minified, from the packages' built files.
import { build } from 'esbuild';
import { TEST_ROOT } from './built-files.ts';

/**
 * One minified ES module.
 *
 * @param code what a page would write; imports are the packages' public ones
 * @param external packages left out, for measuring
 */
export async function bundleForPage(code: string, external: string[] = []): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: TEST_ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2017',
    legalComments: 'none',
    logLevel: 'silent',
    external,
  });
  return result.outputFiles.map((file) => file.text).join('\n');
}
