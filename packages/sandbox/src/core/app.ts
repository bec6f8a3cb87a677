// Puts the platforms, the control routes and the log page together into one HTTP application.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { type ControlOptions, createControl } from './control.ts';
import { createLogPage } from './log-page.ts';
import { record } from './record.ts';
import { Refusal } from './refuse.ts';

/** Far above what any platform takes, so that each answers in its own way to what is too large for it. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A page may work the sandbox only from this machine: a site of the internet must not post through it. */
function isLocal(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}

/** The whole HTTP surface of a sandbox. */
export function createApp(options: ControlOptions): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof Refusal)
      return c.json({ error: { code: error.code, message: error.message } }, error.status);
    options.log.add({
      platform: 'sandbox',
      kind: 'request',
      title: '沙箱自身出错',
      method: c.req.method,
      route: c.req.path,
      status: 500,
      outcome: error.message,
    });
    return c.json(
      { error: { code: 'INTERNAL', message: 'The sandbox itself failed; its log says how' } },
      500,
    );
  });
  app.notFound((c) =>
    c.json({ error: { code: 'NOT_FOUND', message: 'The sandbox has no such route' } }, 404),
  );
  app.use(bodyLimit({ maxSize: MOST_BYTES }));
  app.use('/_sandbox/*', cors({ origin: (origin) => (isLocal(origin) ? origin : null), credentials: true }));
  app.use('/_sandbox/*', async (c, next) => {
    const origin = c.req.header('origin');
    if (origin && !isLocal(origin))
      throw new Refusal('FORBIDDEN', 'Control routes answer pages of this machine only', 403);
    await next();
  });
  for (const platform of options.platforms) {
    app.use(`/${platform.name}/*`, record(platform, options));
    app.route(`/${platform.name}`, platform.routes);
    app.route(`/_sandbox/${platform.name}`, platform.control);
  }
  app.route('/_sandbox', createControl(options));
  app.route('/_sandbox/', createLogPage(options));
  for (const path of ['/', '/_sandbox']) app.get(path, (c) => c.redirect('/_sandbox/'));
  return app;
}
