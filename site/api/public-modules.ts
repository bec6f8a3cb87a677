// What can be imported: each subpath of the packages, and the source file it stands for.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../documents/document-files.ts';

export interface PublicModule {
  /** @kaquan/server/wechat/card/create */
  name: string;
  /** Absolute. */
  file: string;
}

/** In the order of the packages' names and of their `exports`. Style sheets and package.json have no types to show. */
export function publicModules(): PublicModule[] {
  return globSync('packages/*/package.json', { cwd: ROOT })
    .sort()
    .flatMap((manifest) => {
      const { name, exports } = JSON.parse(readFileSync(path.join(ROOT, manifest), 'utf8')) as {
        name: string;
        exports: Record<string, string | { '@kaquan/source'?: string }>;
      };
      return Object.entries(exports).flatMap(([subpath, target]): PublicModule[] => {
        const source = typeof target === 'object' && target['@kaquan/source'];
        if (!source || !/\.tsx?$/.test(source)) return [];
        return [
          { name: path.posix.join(name, subpath), file: path.join(ROOT, path.dirname(manifest), source) },
        ];
      });
    });
}

/**
 * The page of a module, below the site's source folder.
 * @example modulePage('@kaquan/server/wechat/call') // 'api/server/wechat/call.md'
 */
export function modulePage(name: string): string {
  return `api/${name.replace(/^@kaquan\//, '')}.md`;
}
