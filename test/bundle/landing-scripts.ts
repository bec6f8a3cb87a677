// The scripts that the WeChat landing page loads until its coupon is shown and claimed, read from what was built.
import path from 'node:path';
import { type BuiltFile, builtFiles, packageRoot } from './built-files.ts';

export const WECHAT_PAGES = path.join(packageRoot('@kaquan/wechat-h5'), 'dist/h5');

/** Where the first script is: written into the document, without a file of its own. */
export const LANDING = 'landing.html';

/** What the document's script may load later is the JS-SDK. */
const JS_SDK = /preVerifyJSAPI/;
const INSIDE = /<script type="module"[^>]*>([\s\S]*?)<\/script>/;
const FROM_OUTSIDE = /<(?:script|link)[^>]*(?:src|href)="[^"]*\.(?:js|css)"/;
const IMPORTED = /(?:from|import)\s*"\.\/([^"]+)"/g;
const LOADED_LATER = /import\("\.\/js\/([^"]+)"\)/g;

/**
 * Those scripts: the one inside the document, and the JS-SDK with what that imports.
 *
 * @throws Error when the document, its script or the SDK is not found, or when it loads more before it starts: a page
 *   without scripts must not pass for a light one
 */
export function landingScripts(folder = WECHAT_PAGES): BuiltFile[] {
  const files = new Map(builtFiles(folder).map((file) => [file.name, file]));
  const read = (name: string) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name} is not among the built files`);
    return file;
  };
  const text = (name: string) => read(name).bytes.toString('utf8');
  const html = text(LANDING);
  const inside = INSIDE.exec(html)?.[1];
  if (!inside) throw new Error(`${LANDING} has no script`);
  if (FROM_OUTSIDE.test(html)) throw new Error(`${LANDING} loads a script or styles of another file`);
  const later = named(inside, LOADED_LATER);
  if (!later.some((name) => JS_SDK.test(text(name)))) throw new Error(`${LANDING} does not load the JS-SDK`);

  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    named(text(name), IMPORTED).forEach(load);
  };
  later.forEach(load);
  return [{ name: LANDING, bytes: Buffer.from(inside) }, ...[...loaded].map(read)];
}

/** Those that are files of their own: what a browser is asked to load. */
export function landingFiles(folder = WECHAT_PAGES): BuiltFile[] {
  return landingScripts(folder).filter(({ name }) => name !== LANDING);
}

const named = (script: string, pattern: RegExp) =>
  [...script.matchAll(pattern)].map(([, name]) => `js/${name}`);
