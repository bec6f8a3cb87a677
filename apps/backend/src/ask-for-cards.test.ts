// The header with which the landing page comes.
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { askForCards } from './ask-for-cards.ts';

const app = new Hono()
  .use(askForCards)
  .get('/landing.html', (c) => c.html('<html>', 200, { 'cache-control': 'no-store' }));

it('tells the browser beside the document what its page asks first', async () => {
  const { headers } = await app.request('/landing.html');
  expect(headers.get('link')).toBe('</demo/wechat/cards>; rel=preload; as=fetch; crossorigin=anonymous');
  expect(headers.get('cache-control')).toBe('no-store');
});

it('has nothing asked for where there is no page', async () => {
  const answer = await app.request('/gone.html');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('link')).toBeNull();
});
