// The built gallery over HTTP, and beside it the one font that all machines draw it with.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Listening, listen } from '../harness/listen.ts';

const GALLERY = path.join(import.meta.dirname, '../../apps/gallery/dist');
const FONT = path.dirname(
  fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json')),
);
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** `/` is the gallery, `/font/` the font's package. */
export function serveGallery(): Promise<Listening> {
  return listen(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://gallery');
    const file = pathname.startsWith('/font/')
      ? path.join(FONT, pathname.slice('/font'.length))
      : path.join(GALLERY, pathname);
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': 'max-age=3600',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}
