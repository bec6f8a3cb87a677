// Each operation that several share one statement for, ten at once, on rows in the middle of large tables.
import { randomUUID } from 'node:crypto';
import type { Database } from '@kaquan/server/storage';
import * as storage from '@kaquan/server/storage';
import { idOf, keyOf, MERCHANT, NOW, ROW_COUNT } from './fill-tables.ts';
import { grantInput } from './target.ts';

const SOME = Array.from({ length: 10 }, (_, n) => n);

const atOnce = (each: (db: Database, n: number) => Promise<unknown>) => (db: Database) =>
  Promise.all(SOME.map((n) => each(db, n)));

/**
 * By name.
 *
 * @param base a round number of ten thousands: which rows, so that they can be done twice
 */
export const operationsTogether = (base: number) => ({
  finishEvent: atOnce((db, n) =>
    storage.finishEvent(db, {
      ...MERCHANT,
      dedupeKey: `e${base + 77 + 1_000 * n}`,
      outcome: 'granted',
      now: NOW,
    }),
  ),
  grantCoupon: atOnce((db, n) =>
    storage.grantCoupon(db, { ...grantInput(keyOf(base + ROW_COUNT + n), 'p1'), now: NOW }),
  ),
  noteTold: atOnce((db, n) => {
    const told = base + 52 + 1_000 * n;
    return storage.noteTold(db, { key: keyOf(told), redemptionId: idOf(told), now: NOW });
  }),
  recordEvent: atOnce((db, n) =>
    storage.recordEvent(db, {
      ...MERCHANT,
      dedupeKey: `e${base + n}`,
      event: 'user_get_card',
      raw: {},
      now: NOW,
    }),
  ),
  reserveHeld: atOnce((db, n) => {
    const free = base + 3 + 10 * n;
    return storage.reserveHeld(db, {
      key: keyOf(free),
      openId: `p${free}`,
      redemptionId: randomUUID(),
      until: NOW + 1_000,
      now: NOW,
    });
  }),
  useReserved: atOnce((db, n) => {
    const reserved = base + 10 + 100 * n;
    return storage.useReserved(db, {
      merchant: MERCHANT,
      redemptionId: idOf(reserved),
      openId: `p${reserved}`,
      now: NOW,
    });
  }),
});
