// Serves the built apps: the playground at /, the Baidu preview and the WeChat pages below /apps.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { askForCards } from './ask-for-cards.ts';
import { withNativeBridge } from './in-app-browser.ts';
import { serveBuilt } from './serve-built.ts';

const require = createRequire(import.meta.url);
const built = (name: string, folder: string) =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), 'dist', folder);

/** What WeChat's in-app browser opens. */
const WECHAT_DOCUMENTS = {
  '/apps/wechat/': 'index.html',
  '/apps/wechat/landing.html': 'landing.html',
};

/** Static routes. An app that has not been built answers 404. */
export function serveApps(sandboxUrl: string): Hono {
  const app = new Hono();
  const wechat = built('@kaquan/wechat-h5', 'h5');
  app.use('/apps/wechat/landing.html', askForCards);
  for (const [place, document] of Object.entries(WECHAT_DOCUMENTS))
    app.get(place, compress(), async (c) => {
      const html = await readFile(path.join(wechat, document), 'utf8');
      return c.html(withNativeBridge(html, sandboxUrl), 200, { 'cache-control': 'no-store' });
    });
  app.use('/apps/wechat/*', serveBuilt('/apps/wechat', wechat));
  app.use('/apps/baidu/*', serveBuilt('/apps/baidu', built('@kaquan/baidu-smart-program', 'h5')));
  app.use(serveBuilt('', built('@kaquan/playground', '')));
  return app;
}
