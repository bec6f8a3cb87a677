// What a platform brings to the sandbox. A further platform is a folder that fills this in, and one line in create-sandbox.ts.
import type { Hono } from 'hono';
import type { BookCoupon } from './book.ts';
import type { RunningClock } from './clock.ts';
import type { Log } from './log.ts';
import type { Pushes } from './pushes.ts';
import type { Seed } from './seed.ts';

/** What the sandbox lends to a platform. */
export interface Core {
  clock: RunningClock;
  log: Log;
  pushes: Pushes;
  seed: Seed;
}

export interface SandboxPlatform {
  name: string;
  /** The platform's own HTTP surface, mounted under `/<name>`. */
  routes: Hono;
  /** What people and reviewers do there, mounted under `/_sandbox/<name>`. */
  control: Hono;
  /** Pages among them for people, linked from the sandbox's own page; `href` is relative to `/_sandbox/<name>/`. */
  pages?: { title: string; href: string }[];
  /** Chinese name of each route, for the log; its key may hold `:id` and begin with a method (`POST /2/rest/bill`). */
  titles: Record<string, string>;
  /** The platform's way to say that it is busy, that it was called too often, or that a token has run out. */
  refusals: Record<'busy' | 'quota' | 'token-expired', unknown>;
  /** How the log sums up an answer's body: `ok`, or the platform's error code. */
  outcomeOf(answer: unknown): string;
  /** The apps it plays, with their credentials. */
  accounts(): unknown[];
  /** What it believes of every coupon in somebody's hands. */
  book(): BookCoupon[];
  /** Changes what the merchant could set in the console; throws on input it does not know. */
  patchAccount(patch: unknown): void;
  /** In what this is not the platform: shown on the limits page. */
  limits: Limit[];
}

/** One thing that the sandbox assumes or leaves out, in both languages of the documents. */
export interface Limit {
  zh: string;
  en: string;
}

/** Starts a platform from its seed. Reset starts it again. */
export type CreatePlatform = (core: Core) => SandboxPlatform;
