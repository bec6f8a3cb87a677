// What is tried under every fault: an operation that changes something, and how it must end.
import type { Lane } from './lane.ts';

/**
 * How an operation ends, whatever goes wrong:
 *
 * - `once`: whoever started it repeats it as he is told to, and it takes effect exactly once;
 * - `again`: the same, where a second effect changes nothing (the state is set, not added to);
 * - `told`: it is asked for once, and what the caller is told is true: done, not done, or that nobody knows.
 */
export type Rule = 'once' | 'again' | 'told';

export type PlatformName = 'baidu' | 'wechat' | 'beecloud';

export interface Operation {
  /** In words, for the table: `baidu: a launch is granted`. */
  name: string;
  platform: PlatformName;
  /** The platform's route that goes wrong, as the sandbox's faults name it; `push:<event>` for a push. */
  route: string;
  rule: Rule;
  /** What it stands for: subpaths of the server (`./wechat/card/create`), own routes, credentials. */
  covers: readonly string[];
  /** Whether it writes to our database: then that goes wrong, too. */
  writes: boolean;
  /** Makes everything ready before the fault is planned. */
  prepare(lane: Lane): Promise<Attempt>;
}

export interface Attempt {
  /** Does it. A CouponError that time may heal is followed by another go, unless the rule is `told`. */
  act(): Promise<unknown>;
  /** How often it took effect, where the platform's log does not say. */
  effects?(): Promise<number>;
  /** What is wrong in the end: where our database and the platform's book differ. Empty: nothing. */
  wrong?(): Promise<string[]>;
}
