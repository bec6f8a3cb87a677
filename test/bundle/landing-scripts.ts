// The scripts that the WeChat landing page loads until its coupon is shown and claimed, read from what was built.
import path from 'node:path';
import { type BuiltFile, builtFiles, packageRoot } from './built-files.ts';

export const WECHAT_PAGES = path.join(packageRoot('@kaquan/wechat-h5'), 'dist/h5');

/** Of the script that may be loaded later, only the JS-SDK belongs to the claim; the other one is Taro, for going on. */
const JS_SDK = /preVerifyJSAPI/;
const FIRST = /<script type="module"[^>]*src="[^"]*\/(js\/[^"]+)"/;
const PRELOADED = /<link rel="modulepreload"[^>]*href="[^"]*\/(js\/[^"]+)"/g;
const IMPORTED = /(?:from|import)\s*"\.\/([^"]+)"/g;
const LOADED_LATER = /import\("\.\/([^"]+)"\)/g;

/**
 * Those files: the page's first script, what it imports, and the JS-SDK with what that imports.
 *
 * @throws Error when the page, its first script or the SDK is not found: a page without scripts must not pass for a light one
 */
export function landingScripts(folder = WECHAT_PAGES): BuiltFile[] {
  const files = new Map(builtFiles(folder).map((file) => [file.name, file]));
  const read = (name: string) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name} is not among the built files`);
    return file;
  };
  const text = (name: string) => read(name).bytes.toString('utf8');
  const html = text('index.html');
  const first = FIRST.exec(html)?.[1];
  if (!first) throw new Error('The page has no first script');
  const sdk = named(text(first), LOADED_LATER).find((name) => JS_SDK.test(text(name)));
  if (!sdk) throw new Error("The page's first script does not load the JS-SDK");

  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    named(text(name), IMPORTED).forEach(load);
  };
  [first, sdk, ...[...html.matchAll(PRELOADED)].map(([, name = '']) => name)].forEach(load);
  return [...loaded].map(read);
}

const named = (script: string, pattern: RegExp) =>
  [...script.matchAll(pattern)].map(([, name]) => `js/${name}`);
