// One coupon's way from reserved to used, as the page lives it: renewal, countdown, letting go. No React here.
import type { CouponClient } from '@kaquan/client';
import type { RedemptionAnswer, RedemptionRequest } from '@kaquan/protocol/api';
import type { CouponStatus } from '@kaquan/protocol/coupon';
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { toCouponError } from '../errors/to-coupon-error.ts';

export interface RedemptionSnapshot {
  status: 'idle' | 'reserving' | 'reserved' | 'using' | 'used' | 'cancelled' | 'failed';
  redemption?: RedemptionAnswer;
  /** Why it is `failed`; or, while `using`, why the last try brought no answer. */
  error?: CouponError;
  /** While `reserved`. */
  secondsLeft?: number;
}

export interface RedemptionSession {
  reserve(request: RedemptionRequest): Promise<void>;
  confirm(): Promise<void>;
  cancel(): Promise<void>;
  /** After `failed`: asks again whether it is used if that is what stayed open, else reserves again. */
  retry(): Promise<void>;
  /** The page goes away: what is merely reserved is let go, what is in use goes on at the server. */
  leave(): void;
  subscribe(changed: () => void): () => void;
  getSnapshot(): RedemptionSnapshot;
}

/** Renew this many seconds before the end, so that one lost answer does not lose the reservation. */
const RENEW_BEFORE = 60;
/** Seconds from a renewal without an answer to the next. */
const RENEW_AGAIN = 10;
/** Seconds between the tries while nobody can say whether the coupon is used. */
const ASK_AGAIN = [1, 2, 4, 8, 15, 30];

/** The server may or may not have done it: ask again, never guess. */
const NO_ANSWER = new Set<ErrorCode>([
  'NETWORK_FAILED',
  'TIMEOUT',
  'REDEMPTION_PENDING',
  'UNAVAILABLE',
  'PLATFORM_BUSY',
  'PLATFORM_UNREACHABLE',
]);

/** Why a redemption failed, by what became of its coupon. */
const FAILED_BECAUSE: Partial<Record<CouponStatus, ErrorCode>> = {
  used: 'COUPON_USED',
  expired: 'COUPON_EXPIRED',
  void: 'COUPON_VOID',
  reserved: 'COUPON_RESERVED',
};

/** What pages that went away are still letting go of: the next page may want the same coupon, and must come second. */
const leaving = new WeakMap<CouponClient, Promise<void>>();

/**
 * Drives one redemption at a time. Nothing is sent twice by a second tap; a late answer to something
 * given up is dropped.
 *
 * @example const session = createRedemptionSession(client); await session.reserve(request);
 * @supported swan h5 weapp node
 */
export function createRedemptionSession(client: CouponClient): RedemptionSession {
  const listeners = new Set<() => void>();
  let snapshot: RedemptionSnapshot = { status: 'idle' };
  let request: RedemptionRequest | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every step the user takes: whoever awaited an answer sees that it came too late. */
  let step = 0;
  /** By the phone's clock, milliseconds. */
  let endsAt = 0;
  /** Renew when this many seconds are left. */
  let renewAt = 0;
  let renewing = false;
  /** What the server was asked last of keeping the coupon or letting it go. */
  let asked: Promise<void> | undefined;

  function set(next: RedemptionSnapshot): void {
    snapshot = next;
    for (const changed of listeners) changed();
  }

  function begin(): number {
    clearTimeout(timer);
    renewing = false;
    step += 1;
    return step;
  }

  function accept(redemption: RedemptionAnswer): void {
    if (redemption.state === 'reserved') {
      const seconds = (redemption.reservedUntil ?? redemption.now) - redemption.now;
      endsAt = Date.now() + seconds * 1000;
      renewAt = Math.min(RENEW_BEFORE, seconds / 2);
      set({ status: 'reserved', redemption, secondsLeft: secondsLeft() });
      timer = setTimeout(tick, 1000);
    } else if (redemption.state === 'failed') {
      const code = FAILED_BECAUSE[redemption.coupon.status] ?? 'PLATFORM_REFUSED';
      set({ status: 'failed', redemption, error: new CouponError(code, 'Not accepted.') });
    } else if (redemption.state === 'using') {
      // Confirmed on an earlier visit, and the platform has not answered since.
      void ask(redemption, 0);
    } else {
      set({ status: redemption.state, redemption });
    }
  }

  function secondsLeft(): number {
    return Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
  }

  function tick(): void {
    const left = secondsLeft();
    if (left !== snapshot.secondsLeft) set(Object.assign({}, snapshot, { secondsLeft: left }));
    if (!renewing && left <= renewAt) void renew();
    timer = setTimeout(tick, 1000);
  }

  // Promises and not await from here on: a page that has no other await would carry the helper for it.

  function renew(): void {
    if (!request) return;
    const mine = step;
    renewing = true;
    client.reserve(request).then(
      (redemption) => {
        if (mine === step) {
          begin();
          accept(redemption);
        } else if (snapshot.status === 'cancelled') {
          letGo(redemption.id);
        }
      },
      (cause) => {
        if (mine !== step) return;
        const error = toCouponError(cause);
        const left = secondsLeft();
        const unanswered = NO_ANSWER.has(error.code);
        if (unanswered && left > 0) {
          renewing = false;
          renewAt = Math.max(0, left - RENEW_AGAIN);
          return;
        }
        begin();
        // Without an answer and out of time it has simply lapsed; otherwise the server has said why.
        set({ status: unanswered ? 'cancelled' : 'failed', error });
      },
    );
  }

  function reserve(wanted: RedemptionRequest): Promise<void> {
    if (snapshot.status === 'reserving' || snapshot.status === 'using') return Promise.resolve();
    if (snapshot.status === 'reserved') return cancel().then(() => reserve(wanted));
    const mine = begin();
    request = wanted;
    set({ status: 'reserving' });
    asked = Promise.resolve(asked ?? leaving.get(client))
      .then(() => client.reserve(wanted))
      .then(
        (redemption) => (mine === step ? accept(redemption) : letGo(redemption.id)),
        (cause) => {
          if (mine === step) set({ status: 'failed', error: toCouponError(cause) });
        },
      );
    return asked;
  }

  function ask(redemption: RedemptionAnswer, tries: number): Promise<void> {
    const mine = begin();
    if (tries === 0) set({ status: 'using', redemption });

    function askAgain(error: CouponError): void {
      const wait = ASK_AGAIN[tries];
      set({ status: wait ? 'using' : 'failed', redemption, error });
      if (wait) timer = setTimeout(() => void ask(redemption, tries + 1), wait * 1000);
    }

    return client.confirm(redemption.id).then(
      (answer) => {
        if (mine !== step) return;
        if (answer.state !== 'using') accept(answer);
        else askAgain(new CouponError('REDEMPTION_PENDING', 'Not answered yet.'));
      },
      (cause) => {
        if (mine !== step) return;
        const error = toCouponError(cause);
        if (NO_ANSWER.has(error.code)) askAgain(error);
        else set({ status: 'failed', error });
      },
    );
  }

  function cancel(): Promise<void> {
    if (snapshot.status !== 'reserved' || !snapshot.redemption) return Promise.resolve();
    const { redemption } = snapshot;
    begin();
    set({ status: 'cancelled', redemption });
    asked = letGo(redemption.id);
    return asked;
  }

  /** A refusal or a lost answer changes nothing for the user: the reservation ends by itself. */
  function letGo(id: string): Promise<void> {
    return client.cancel(id).then(
      () => undefined,
      () => undefined,
    );
  }

  return {
    reserve,
    cancel,
    confirm: () =>
      snapshot.status === 'reserved' && snapshot.redemption ? ask(snapshot.redemption, 0) : Promise.resolve(),
    retry: () => {
      if (snapshot.status !== 'failed' || !request) return Promise.resolve();
      const open = snapshot.error && NO_ANSWER.has(snapshot.error.code) && snapshot.redemption;
      return open ? ask(open, 0) : reserve(request);
    },
    leave: () => {
      if (snapshot.status === 'reserved') void cancel();
      else begin();
      if (snapshot.status === 'reserving') set({ status: 'idle' });
      if (asked) leaving.set(client, asked);
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    getSnapshot: () => snapshot,
  };
}
