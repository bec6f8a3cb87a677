// Serves the built apps: the playground at /, the Baidu preview and the WeChat pages below /apps.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { withNativeBridge } from './in-app-browser.ts';

const require = createRequire(import.meta.url);
const built = (name: string, folder: string) =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), 'dist', folder);

/** Static routes. An app that has not been built answers 404. */
export function serveApps(sandboxUrl: string): Hono {
  const app = new Hono();
  const wechat = built('@kaquan/wechat-h5', 'h5');
  const mount = (prefix: string, root: string) => {
    app.use(`${prefix}/*`, serveStatic({ root, rewriteRequestPath: (url) => url.slice(prefix.length) }));
  };

  app.get('/apps/wechat/', async (c) => {
    const html = await readFile(path.join(wechat, 'index.html'), 'utf8');
    return c.html(withNativeBridge(html, sandboxUrl), 200, { 'cache-control': 'no-store' });
  });
  mount('/apps/wechat', wechat);
  mount('/apps/baidu', built('@kaquan/baidu-smart-program', 'h5'));
  mount('', built('@kaquan/playground', ''));
  return app;
}
