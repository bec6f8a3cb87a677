// The redemptions of all platforms as one thing: what the routes and the jobs call.
import type { RedemptionAnswer, RedemptionRequest } from '@kaquan/protocol/api';
import type { JobData } from '../jobs/job.ts';
import type { Caller } from '../platforms/platform.ts';
import { cancel } from './cancel.ts';
import { confirm } from './confirm.ts';
import type { RedemptionContext } from './context.ts';
import { merchantsOf } from './merchants-of.ts';
import { reserve } from './reserve.ts';
import { resume } from './resume.ts';
import { settle } from './settle.ts';

export interface Redemptions {
  reserve(request: RedemptionRequest, caller: Caller): Promise<RedemptionAnswer>;
  confirm(id: string, caller: Caller): Promise<RedemptionAnswer>;
  cancel(id: string, caller: Caller): Promise<RedemptionAnswer>;
  /** Works off a `settle` job. */
  settle(job: JobData['settle']): Promise<void>;
  /** Once after the start; answers how many redemptions were unsettled. */
  resume(): Promise<number>;
}

/**
 * Binds the steps of a redemption to a database, a job queue and the platforms.
 *
 * @example const redemptions = createRedemptions({ opened, jobs, platforms, now, logger });
 * @supported node
 */
export function createRedemptions(context: RedemptionContext): Redemptions {
  return {
    reserve: (request, caller) => reserve(context, request, caller),
    confirm: (id, caller) => confirm(context, id, caller),
    cancel: (id, caller) => cancel(context, id, caller),
    settle: (job) => settle(context, job),
    resume: () => resume(context, merchantsOf(context.platforms)),
  };
}
