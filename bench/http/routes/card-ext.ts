// Somebody's page has one card signed.
import { headersOf } from '../processes/person.ts';
import type { Workload } from '../workload.ts';

const signing =
  (path: Record<'ours' | 'bare', string>): Workload['prepare'] =>
  async (count, side, { cardId, nextNumber }) =>
    Array.from({ length: count }, () => ({
      first: {
        path: path[side],
        headers: headersOf(`obench${nextNumber()}`),
        body: JSON.stringify({ cards: [{ cardId }] }),
      },
    }));

const calls = 'WeChat is not called: the ticket and the card are known by then';

export const cardExt: Workload = {
  name: 'POST /wechat/card-ext',
  other: 'bare Hono: SHA-1, one insert',
  calls,
  hasGoal: true,
  prepare: signing({ ours: '/wechat/card-ext', bare: '/wechat/card-ext' }),
};

/** Ours inserts nothing, so this is the stricter comparison. */
export const cardExtWithoutInsert: Workload = {
  name: 'POST /wechat/card-ext, neither inserts',
  other: 'bare Hono: SHA-1 alone',
  calls,
  hasGoal: false,
  prepare: signing({ ours: '/wechat/card-ext', bare: '/wechat/card-ext-without-insert' }),
};
