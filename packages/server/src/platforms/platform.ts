// What a platform must bring so that routes, redemption and events need not know which one it is.
import type { CouponFace, Platform, Validity } from '@kaquan/protocol/coupon';
import type { ErrorCode } from '@kaquan/protocol/errors';
import type { Hono } from 'hono';
import type { ReconcileRules } from '../reconcile/stage.ts';
import type { RouteEnv } from '../routes/route-env.ts';
import type { CouponRow } from '../storage/coupon-row.ts';
import type { Circuit } from '../telemetry/gauges.ts';

/** Who is calling, as the host app says. Ids of platforms the caller has not logged in with are absent. */
export interface Caller {
  baidu?: { openId: string };
  wechat?: { openid: string };
  /** The merchant's own number of this person, under which BeeCloud is told of coupons and payers. */
  beecloud?: { userId: string };
}

/** What is known about a coupon at the moment it is granted. */
export interface Grant {
  couponId: string;
  templateId: string;
  code: string;
  face: CouponFace;
  validity: Validity;
  raw: Record<string, unknown>;
  /** Which way it became known: launch, push, redirect, issue, list. */
  via: string;
}

/**
 * What the platform said about using a coupon. `held`: not used, and not gone; `code` is what a page is told of it,
 * PLATFORM_REFUSED unless given, and `retryAfter` in seconds. `unknown`: no answer, ask again; never guess. `waiting`:
 * the platform has it, and a person must act there (pay) before it can say more.
 */
export type Verdict =
  | { outcome: 'used' }
  | { outcome: 'held'; reason: string; platformCode?: string; code?: ErrorCode; retryAfter?: number }
  | { outcome: 'void'; reason: string; platformCode?: string }
  | { outcome: 'used-elsewhere'; platformCode?: string }
  | { outcome: 'waiting'; reason: string; platformCode?: string }
  | { outcome: 'unknown'; reason: string; platformCode?: string };

/** How a platform takes part in a coupon's life (the table in docs/architecture.md). */
export interface RedemptionRules {
  /**
   * `ours`: confirmed means used, the platform is told by a job (Baidu).
   * `platform`: used only when the platform says so (WeChat, BeeCloud).
   */
  lastWord: 'ours' | 'platform';
  /** How long a reservation lasts, seconds; the platform's own where it has one. */
  holdSeconds: number;
  /**
   * Reads which coupon a redemption request names; grants it first where seeing it is enough. `templateId`: what the
   * request says that the coupon is of.
   */
  identify(
    request: Record<string, unknown>,
    caller: Caller,
  ): Promise<{ couponId: string; openId: string; templateId?: string }>;
  /** After our own compare-and-set: WeChat marks the code. Throws CouponError to refuse. */
  reserve?(coupon: CouponRow, openId: string): Promise<void>;
  /** Lets go at the platform: WeChat unmarks. Failing is harmless, the mark ends by itself. */
  release?(coupon: CouponRow, openId: string): Promise<void>;
  /** Uses it at the platform. Called at most once per success; the platform's refusals come as a verdict. */
  consume(coupon: CouponRow, openId: string): Promise<Verdict>;
  /** What the platform now says, after an answer was lost. */
  inquire?(coupon: CouponRow, openId: string): Promise<Verdict>;
  /**
   * What to do when `inquire` says `held`: `consume` again with the same coupon (WeChat), or let it go, because using
   * it again takes the person (BeeCloud: a payer). `consume` unless given.
   */
  ifUnused?: 'consume' | 'let-go';
}

/** A push after its signature was checked and its body parsed. */
export interface PlatformEvent {
  /** The platform's event name, lower case: user_get_card. */
  event: string;
  /** Unique for what happened, the same for every delivery of it. */
  dedupeKey: string;
  raw: Record<string, unknown>;
}

/** How a platform's pushes are received and worked on. */
export interface EventRules {
  /** The answer body that tells the platform to stop sending. */
  accepted: { body: string; contentType: string };
  /** Milliseconds within which the platform wants its answer. */
  deadline: number;
  /** Checks and parses one delivery. Null: not an event, `reply` is the answer (WeChat's echostr). */
  receive(request: Request, secret: string | undefined): Promise<PlatformEvent | { reply: string }>;
  /** Works on a stored event; may run again after a crash, so it must be repeatable. */
  work(event: PlatformEvent): Promise<{ outcome: string }>;
  /** Tells the host app of it, after the work. A throw means: again later, the work included. */
  tell?(event: PlatformEvent): Promise<void>;
}

export interface CouponPlatform {
  name: Platform;
  /** The merchant's app on this platform: Baidu appKey, WeChat appid. */
  appId: string;
  /** The caller's id on this platform. */
  openIdOf(caller: Caller): string | undefined;
  /** This platform's own routes, mounted under /<name>. */
  routes(): Hono<RouteEnv>;
  redemption: RedemptionRules;
  events: EventRules;
  /** Fills in what could not be known when the coupon was granted, where that is missing; never throws. */
  complete(row: CouponRow): Promise<CouponRow>;
  /** Where the platform can list what somebody holds: brings our rows to what it says. Never throws, never takes long. */
  refresh?(openId: string): Promise<void>;
  /** How our rows are held beside what the platform says; without it only our own rows are looked at. */
  reconcile?: ReconcileRules;
  /** For /readyz: can the platform's credentials be had? */
  ready(): Promise<void>;
  /** Whether its calls are let through, see `platforms/http/platform-http.ts`. */
  circuit(): Circuit;
}
