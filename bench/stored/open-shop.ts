// A merchant's server on a database of its own, with a Baidu that answers at once: what is timed is ours and the
// database's.
import { sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import { createCouponServer } from '@kaquan/server';
import pg from 'pg';
import { answerAsBaidu } from './answer-as-baidu.ts';
import { GAP, holderOf, idOf, isFree } from './stored-coupon.ts';

const APP = { appKey: 'W9MWCXB2t4JswJQjSDoKPbZd6PTDv8Z3', appSecret: '5H53KYiAWGF4T5wL9j3BDj34kQudcqF2' };
const TEMPLATE_ID = '8087690061';

export interface Shop {
  /** A new coupon is launched by its owner. */
  claim(): Promise<void>;
  /** Somebody reserves one of the stored coupons and confirms: it is used, and a job tells Baidu. */
  redeem(): Promise<void>;
  /** Somebody looks at what he holds. */
  list(): Promise<void>;
  /** To its database, for what is no request. */
  client: pg.Client;
  close(): Promise<void>;
}

/**
 * Opens it.
 *
 * @param stored how many coupons its database will have
 * @example const shop = await openShop(await postgres.createDatabase('shop'), 10_000);
 */
export async function openShop(database: string, stored: number): Promise<Shop> {
  const server = createCouponServer({
    database,
    spool: false,
    limits: false,
    identify: (request) => ({ baidu: { openId: request.headers.get('x-person') ?? '' } }),
    baidu: { ...APP, callbackSecret: 'a-long-callback-secret' },
    fetch: answerAsBaidu,
  });
  await server.ready();
  const client = new pg.Client(database);
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');

  async function ask<T>(person: string, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const headers = { 'x-person': person, 'content-type': 'application/json' };
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await server.fetch(new Request(`http://shop.test${path}`, sent));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  const anyNumber = (below: number) => Math.floor(Math.random() * below);
  const redeemed = new Set<number>();
  return {
    client,
    async claim() {
      const n = anyNumber(stored);
      const openId = holderOf(n);
      const couponTakeId = idOf(n, 1 + anyNumber(GAP - 1));
      const coupon = sealLaunchCoupon(
        { openId, couponId: TEMPLATE_ID, couponCode: `N${couponTakeId}`, appKey: APP.appKey, couponTakeId },
        { appSecret: APP.appSecret, random: crypto.getRandomValues(new Uint8Array(16)) },
      );
      await ask(openId, 'POST', '/baidu/launch-coupon', { coupon });
    },
    async redeem() {
      if (redeemed.size > stored / 2) throw new Error('The stored coupons are used up');
      let n = anyNumber(stored);
      while (!isFree(n) || redeemed.has(n)) n = anyNumber(stored);
      redeemed.add(n);
      const person = holderOf(n);
      const request = { platform: 'baidu', couponId: TEMPLATE_ID, couponTakeId: idOf(n) };
      const { id } = await ask<{ id: string }>(person, 'POST', '/redemptions', request);
      await ask(person, 'POST', `/redemptions/${id}/confirm`);
    },
    async list() {
      await ask(holderOf(anyNumber(stored)), 'GET', '/coupons');
    },
    async close() {
      await client.end();
      await server.close();
    },
  };
}
