// POST /redemptions and /redemptions/:id/confirm, bare: one insert each; a primary key lets one use win. Tells nobody.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Pool } from 'pg';
import { personOf } from '../processes/person.ts';

const RESERVE = `insert into reservations (id, take_id, open_id, until) values ($1, $2, $3, now() + interval '5 minutes')`;
const USE = `insert into uses (take_id, open_id)
  select take_id, open_id from reservations where id = $1 and open_id = $2 and until > now()
  on conflict do nothing returning take_id`;

export function redemptions(pool: Pool): Hono {
  return new Hono()
    .post('/', async (c) => {
      const person = personOf(c.req.header('x-person'));
      if (person === undefined) return c.json({ error: 'log in' }, 401);
      const { couponTakeId } = await c.req.json<{ couponTakeId: string }>();
      const id = randomUUID();
      await pool.query({ name: 'reserve', text: RESERVE, values: [id, couponTakeId, person] });
      return c.json({ id, state: 'reserved' });
    })
    .post('/:id/confirm', async (c) => {
      const person = personOf(c.req.header('x-person'));
      if (person === undefined) return c.json({ error: 'log in' }, 401);
      const id = c.req.param('id');
      const { rowCount } = await pool.query({ name: 'use', text: USE, values: [id, person] });
      return rowCount === 1 ? c.json({ id, state: 'used' }) : c.json({ error: 'used or over' }, 409);
    });
}
