// POST /wechat/card-ext, bare: signs the cards. Once with an insert that keeps what was signed, once without, as ours.
import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Pool } from 'pg';
import { personOf } from '../processes/person.ts';

const KEEP = 'insert into card_exts (nonce, card_id, open_id) values ($1, $2, $3)';

export function cardExt(pool: Pool, ticket: string): Hono {
  const sign = (cardId: string) => {
    const nonce = randomBytes(16).toString('hex');
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHash('sha1')
      .update([ticket, cardId, timestamp, nonce].sort().join(''))
      .digest('hex');
    return { nonce, cardExt: JSON.stringify({ timestamp, nonce_str: nonce, signature }) };
  };
  const answer = (insert: boolean) =>
    new Hono().post('/', async (c) => {
      const person = personOf(c.req.header('x-person'));
      if (person === undefined) return c.json({ error: 'log in' }, 401);
      const { cards } = await c.req.json<{ cards: { cardId: string }[] }>();
      const cardList = await Promise.all(
        cards.map(async ({ cardId }) => {
          const { nonce, cardExt } = sign(cardId);
          if (insert) await pool.query({ name: 'keep', text: KEEP, values: [nonce, cardId, person] });
          return { cardId, cardExt };
        }),
      );
      return c.json({ cardList });
    });
  return new Hono().route('/card-ext', answer(true)).route('/card-ext-without-insert', answer(false));
}
