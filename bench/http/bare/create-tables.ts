// The bare server's tables: what it needs to do each thing once, and no more.
import type { Pool } from 'pg';

/** Makes them, unless another process has. */
export async function createTables(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    // Several processes start at once, and `if not exists` alone lets two of them collide.
    await client.query('select pg_advisory_lock(1)');
    await client.query(`
      create table if not exists coupons (take_id text primary key, open_id text not null, coupon_id text not null,
        code text not null, granted_at timestamptz not null default now());
      create table if not exists card_exts (nonce text primary key, card_id text not null, open_id text not null,
        signed_at timestamptz not null default now());
      create table if not exists reservations (id uuid primary key, take_id text not null, open_id text not null,
        until timestamptz not null);
      create table if not exists uses (take_id text primary key, open_id text not null,
        used_at timestamptz not null default now());
      create table if not exists pushes (key text primary key, body jsonb not null,
        received_at timestamptz not null default now());`);
    await client.query('select pg_advisory_unlock(1)');
  } finally {
    client.release();
  }
}
