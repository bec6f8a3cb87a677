// What is asked of both sides, route by route.

import type { Side, Stage } from './open-stage.ts';
import type { Visit } from './send-visits.ts';

export interface Workload {
  name: string;
  /** What the other side is, in words. */
  other: string;
  /** What goes to a platform meanwhile, said in the output. */
  calls: string;
  /** Without one it is shown for information. */
  hasGoal: boolean;
  /** Makes so many visits beforehand: coupons are sealed, messages encrypted. */
  prepare(count: number, side: Side, stage: Stage, urls: readonly string[]): Promise<Visit[]>;
}
