// The redemptions of all platforms as one thing: what the routes and the jobs call.
import type { RedemptionAnswer, RedemptionRequest } from '@kaquan/protocol/api';
import type { Caller } from '../platforms/platform.ts';
import type { Turn } from '../storage/take-unsettled.ts';
import { cancel } from './cancel.ts';
import { confirm } from './confirm.ts';
import type { RedemptionContext } from './context.ts';
import { reserve } from './reserve.ts';
import { type Settling, settle, settleTaken } from './settle.ts';

export interface Redemptions {
  reserve(request: RedemptionRequest, caller: Caller): Promise<RedemptionAnswer>;
  confirm(id: string, caller: Caller): Promise<RedemptionAnswer>;
  cancel(id: string, caller: Caller): Promise<RedemptionAnswer>;
  /** Brings a redemption to its end with the platform, unless somebody else is at it. */
  settle(redemption: Settling): Promise<void>;
  /** The same for one that the caller has the turn to ask about. */
  settleTaken(turn: Turn): Promise<void>;
}

/**
 * Binds the steps of a redemption to a database and the platforms.
 *
 * @example const redemptions = createRedemptions({ opened, platforms, now, logger });
 * @supported node
 */
export function createRedemptions(context: RedemptionContext): Redemptions {
  return {
    reserve: (request, caller) => reserve(context, request, caller),
    confirm: (id, caller) => confirm(context, id, caller),
    cancel: (id, caller) => cancel(context, id, caller),
    settle: (redemption) => settle(context, redemption),
    settleTaken: (turn) => settleTaken(context, turn),
  };
}
