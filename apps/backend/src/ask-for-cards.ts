// Beside the landing page's first byte the browser is told what its script will ask for, so it asks at once.
import type { MiddlewareHandler } from 'hono';

/** What the page asks first. */
const CARDS = '/demo/wechat/cards';

/** @example app.get('/apps/wechat/landing.html', askForCards, showDocument); */
export const askForCards: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.ok) c.header('link', `<${CARDS}>; rel=preload; as=fetch; crossorigin=anonymous`);
};
