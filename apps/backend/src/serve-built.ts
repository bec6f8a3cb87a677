// Hands out the files of a built app.
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/** Taro's file names carry a hash of what is in them: app.5bef5bc2.js. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/;

/**
 * Static files below a prefix: compressed where the build has left them so, and kept by the browser for good where the
 * name changes with the content.
 *
 * @example app.use('/apps/wechat/*', serveBuilt('/apps/wechat', folder));
 */
export function serveBuilt(prefix: string, root: string): MiddlewareHandler {
  const serve = serveStatic({
    root,
    precompressed: true,
    rewriteRequestPath: (url) => url.slice(prefix.length),
  });
  return async (c, next) => {
    const found = await serve(c, next);
    if (found && HASHED.test(c.req.path)) {
      found.headers.set('cache-control', 'public, max-age=31536000, immutable');
    }
    return found;
  };
}
