// All pages on one server: the files by the demo's own way to hand them out, everything else from the demo's backend.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { askForCards, serveBuilt } from '@kaquan/backend';
import { LANDING } from '@kaquan/test/bundle/landing-scripts';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';

export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/**
 * @param folders by the path that they are below: `/apps/wechat`
 * @param backendUrl a running demo's
 */
export async function servePages(folders: Record<string, string>, backendUrl: string): Promise<PageServer> {
  const app = new Hono();
  app.use(`/apps/wechat/${LANDING}`, askForCards);
  for (const [prefix, folder] of Object.entries(folders)) app.use(`${prefix}/*`, serveBuilt(prefix, folder));
  app.all('*', (c) => {
    const { pathname, search } = new URL(c.req.url);
    return proxy(backendUrl + pathname + search, c.req);
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
