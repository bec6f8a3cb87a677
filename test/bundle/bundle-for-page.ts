// Bundles a few lines of code as a page's build would: for browsers, minified, from the packages' built files.
import { build } from 'esbuild';
import { TEST_ROOT } from './built-files.ts';

/**
 * One minified ES module.
 *
 * @param code what a page would write; imports are the packages' public ones
 * @param external packages left out, for measuring
 * @param target what Taro's build would put in the place of TARO_ENV
 */
export async function bundleForPage(code: string, external: string[] = [], target = 'h5'): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: TEST_ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2017',
    // As Taro writes it in the demo apps: three bytes a character, not six.
    charset: 'utf8',
    define: { 'process.env.TARO_ENV': JSON.stringify(target) },
    legalComments: 'none',
    logLevel: 'silent',
    external,
  });
  return result.outputFiles.map((file) => file.text).join('\n');
}
