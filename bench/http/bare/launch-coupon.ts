// POST /baidu/launch-coupon, bare: opens the coupon, checks whose it is, inserts it once.
import { Hono } from 'hono';
import type { Pool } from 'pg';
import { personOf } from '../processes/person.ts';
import { openFrame } from './open-frame.ts';

export interface SealedCoupon {
  open_id: string;
  coupon_id: string;
  coupon_code: string;
  app_key: string;
  coupon_take_id: string;
}

/** What this shop's one coupon shows. */
const FACE = { title: '图书满百立减金', leastCost: 10_000, reduceCost: 2_000 };

const GRANT = `insert into coupons (take_id, open_id, coupon_id, code) values ($1, $2, $3, $4)
  on conflict do nothing`;

export function launchCoupon(pool: Pool, { appKey, appSecret }: { appKey: string; appSecret: string }): Hono {
  const key = Buffer.from(appSecret, 'base64');
  return new Hono().post('/', async (c) => {
    const person = personOf(c.req.header('x-person'));
    if (person === undefined) return c.json({ error: 'log in' }, 401);
    const { coupon } = await c.req.json<{ coupon: string }>();
    let opened: SealedCoupon;
    try {
      opened = JSON.parse(openFrame(coupon, key, appKey)) as SealedCoupon;
    } catch {
      return c.json({ error: 'not readable' }, 400);
    }
    if (opened.open_id !== person) return c.json({ error: 'not yours' }, 403);
    const { coupon_take_id: id, coupon_id: templateId, coupon_code: code } = opened;
    const values = [id, person, templateId, code];
    const { rowCount } = await pool.query({ name: 'grant', text: GRANT, values });
    return c.json({ coupon: { id, templateId, code, ...FACE }, granted: rowCount === 1 });
  });
}
