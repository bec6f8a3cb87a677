// Holds one coupon's row beside what its platform says of it. Asks nobody and writes nothing: that is what `mend` is for.
import { isDeepStrictEqual } from 'node:util';
import type { CouponFace, Validity } from '@kaquan/protocol/coupon';
import { validityOf } from '../redemption/validity.ts';
import { addHolder } from '../storage/add-holder.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import type { Database } from '../storage/database.ts';
import { markUsed } from '../storage/mark-used.ts';
import { reviveCoupon } from '../storage/revive-coupon.ts';
import { saveFace } from '../storage/save-face.ts';
import { transferCoupon } from '../storage/transfer-coupon.ts';
import { voidCoupon } from '../storage/void-coupon.ts';
import { type Found, SETTLED } from './stage.ts';

/** What a platform says of a coupon, in one form. What it does not say is absent. */
export interface PlatformWord {
  state: 'held' | 'used' | 'void';
  /** As the platform says it, for an operator's eyes. */
  words: string;
  /** Why it is void, as its holder reads it. */
  voidReason?: string;
  owner?: string;
  /** Others than its owner may use it, too. */
  isShared?: boolean;
  validity?: Validity;
  shown?: { face: CouponFace; raw: Record<string, unknown> };
  /** The platform has the last word, also where it contradicts what came from it before. */
  isLast?: boolean;
}

/**
 * The differences between a row and the platform's word. One that is being used is left to its own settling, and what
 * is over on both sides is not looked at any closer.
 *
 * @param row its holders beside it, the longest first
 * @param now seconds
 * @example for (const found of compareCoupon(db, { row, holders }, word, now)) await tools.found(found);
 * @supported node
 */
export function compareCoupon(
  db: Database,
  { row, holders }: { row: CouponRow; holders: string[] },
  word: PlatformWord,
  now: number,
): Found[] {
  const { platform, appId, couponId, templateId, state } = row;
  const key: CouponKey = { platform, appId, couponId };
  const about = { couponId, templateId };
  const beside = { about, ours: state, theirs: word.words };
  if (state === 'using') return [];
  if (state === 'used' || state === 'void') {
    if (word.state !== 'held' || row.updatedAt > now - SETTLED) return [];
    // What was used through us was promised to somebody: only a person can say what went wrong.
    if (word.isLast !== true || row.redemptionId !== null) return [{ kind: 'end-only-here', ...beside }];
    const mend = async () => void (await reviveCoupon(db, row, now));
    return [{ kind: 'end-only-here', ...beside, mend }, ...compareGood(db, { row, holders }, word, now)];
  }
  if (word.state === 'used') {
    const mend = async () => void (await markUsed(db, { key, now }));
    return [{ kind: 'use-missing', ...beside, mend }];
  }
  if (word.state === 'void') {
    const reason = word.voidReason ?? word.words;
    const mend = async () => void (await voidCoupon(db, { key, reason, now }));
    return [{ kind: 'end-missing', ...beside, mend }];
  }
  return compareGood(db, { row, holders }, word, now);
}

/** Of a coupon that is good: whose it is, and what it says. */
function compareGood(
  db: Database,
  { row, holders }: { row: CouponRow; holders: string[] },
  word: PlatformWord,
  now: number,
): Found[] {
  const { platform, appId, couponId } = row;
  const key = { platform, appId, couponId };
  return [...compareHolders(db, { key, holders }, word, now), ...compareShown(db, row, word, now)];
}

function compareHolders(
  db: Database,
  { key, holders }: { key: CouponKey; holders: string[] },
  { owner, isShared = false }: PlatformWord,
  now: number,
): Found[] {
  if (owner === undefined) return [];
  const isRight = isShared ? holders.includes(owner) : holders.length === 1 && holders[0] === owner;
  if (isRight) return [];
  return [
    {
      kind: 'holder-changed',
      about: { couponId: key.couponId, openId: owner },
      ours: holders.join(', ') || 'nobody',
      theirs: owner,
      mend: () =>
        isShared ? addHolder(db, key, owner, now) : transferCoupon(db, { key, openId: owner, now }),
    },
  ];
}

/** What is printed on it, and when it can be used: both are taken over together. */
function compareShown(
  db: Database,
  row: CouponRow,
  { validity = {}, shown }: PlatformWord,
  now: number,
): Found[] {
  const { couponId, templateId } = row;
  const times = { ...validityOf(row), ...validity };
  const { face, raw } = shown ?? row;
  const difference = {
    about: { couponId, templateId },
    mend: async () => void (await saveFace(db, row, { face, validity: times, raw, now })),
  };
  const from = (of: Validity) => `${of.beginTime ?? 'any time'} to ${of.endTime ?? 'any time'}`;
  const ours = from(validityOf(row));
  const theirs = from(times);
  if (ours !== theirs) return [{ kind: 'validity-changed', ...difference, ours, theirs }];
  if (isDeepStrictEqual(face, row.face)) return [];
  return [{ kind: 'face-changed', ...difference, ours: row.face.title, theirs: face.title }];
}
