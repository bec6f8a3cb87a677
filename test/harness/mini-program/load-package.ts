// Loads a built package the way the hosts do: CommonJS modules in a context without a browser.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, Script } from 'node:vm';

/** Names a page's code finds as parameters and undefined, because the host has no browser. */
const SHADOWED = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
] as const;

type ModuleFunction = (
  require: (request: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

/**
 * Makes a loader for the modules of a built package; every module runs once.
 *
 * @param directory the package's root, the folder of app.js
 * @param globals what the host puts beside JavaScript's own globals: swan or wx, App, Page, timers
 * @returns a function that loads a module by its path inside the package
 */
export function createLoader(directory: string, globals: Record<string, unknown>): (file: string) => unknown {
  const context = createContext({ ...globals, global: {} });
  const modules = new Map<string, { exports: unknown }>();

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const source = readFileSync(file, 'utf8');
    const script = new Script(`(function (require, module, exports, ${SHADOWED.join(', ')}) {${source}\n})`, {
      filename: file,
    });
    const run = script.runInContext(context) as ModuleFunction;
    run((request) => load(resolve(path.dirname(file), request)), module, module.exports);
    return module.exports;
  }

  return (file) => load(resolve(directory, file));
}

function resolve(from: string, request: string): string {
  const file = path.resolve(from, request);
  return file.endsWith('.js') ? file : `${file}.js`;
}
