// What a user would write without Kaquan: Hono on Node, a pool of pg, one table. Ready when both answer.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { reportReady } from './report.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await pool.query(
  'create table if not exists coupons (id text primary key, holder text not null, state text not null)',
);

const app = new Hono();
app.get('/coupons/:holder', async (c) => {
  const { rows } = await pool.query('select * from coupons where holder = $1', [c.req.param('holder')]);
  return c.json(rows);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.once('SIGTERM', () => process.exit());
  void fetch(`http://127.0.0.1:${port}/coupons/nobody`).then(reportReady);
});
