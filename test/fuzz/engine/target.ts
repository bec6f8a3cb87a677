// What is fuzzed: one parser or one route, fed with texts, as what comes from outside is text.
import { CouponError, ERROR_STATUS } from '@kaquan/protocol/errors';
import type { Arbitrary } from 'fast-check';

export interface Target {
  /** `wechat/message-crypto decryptMessage`: where it is and what it is called. */
  name: string;
  /** Inputs that the target takes, as far as the documents have any: what is damaged begins there. */
  seeds: readonly string[];
  /** Inputs made up from nothing, hostile to this target. */
  inputs: Arbitrary<string>;
  /**
   * Throws when a claim about the target is broken. A refusal that its callers expect is no such thing: see refusing.
   */
  run(input: string): unknown;
  /** How many cases it gets, compared with the others; 1 unless given. */
  weight?: number;
}

/** Targets that share what they need: a server, a sandbox, nothing. */
export interface TargetGroup {
  name: string;
  open(): Promise<{ targets: Target[]; close?(): Promise<void> }>;
}

/** The error must be a CouponError of the closed list. */
export function checkRefusal(error: unknown): void {
  if (!(error instanceof CouponError)) throw error;
  if (!Object.hasOwn(ERROR_STATUS, error.code)) throw new Error(`${String(error.code)} is on no list`);
}

/** Runs something that may refuse in our way only; undefined for a refusal. */
export function refusing<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    checkRefusal(error);
    return undefined;
  }
}

/** The same for what answers later. */
export async function refusingLater<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    checkRefusal(error);
    return undefined;
  }
}

/** Throws with `claim` unless it holds. */
export function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`broken: ${what}`);
}

/** What JSON text says; undefined where it is none, which JSON itself cannot say. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
