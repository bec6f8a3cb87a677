// Finds what the platforms and we disagree on, shows it, and mends it if that is asked for.
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { Redemptions } from '../redemption/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import type { EventKey } from '../storage/event-row.ts';
import type { Log } from '../telemetry/log.ts';
import { createAsker } from './create-asker.ts';
import { type Difference, differenceKinds } from './difference.ts';
import { each } from './each.ts';
import { ownContradictions } from './own-contradictions.ts';
import { ownEvents } from './own-events.ts';
import { ownReservations } from './own-reservations.ts';
import { ownUses } from './own-uses.ts';
import { count, emptyReport, type ReconcileReport } from './report.ts';
import { readResume } from './resume-point.ts';
import type { Found, Stage } from './stage.ts';

export interface ReconcileOptions {
  /** Mend what is found; shown only unless set. */
  apply?: boolean;
  /** Only these platforms; all that are configured unless given. */
  platforms?: CouponPlatform['name'][];
  /** Seconds: what was used, void or paid before this time is not asked about again. Everything unless given. */
  since?: number;
  /** Only what these people hold, by their ids on the platforms. */
  openIds?: string[];
  /**
   * Payments that nobody here knew and with which somebody has dealt: the numbers of their bills. With `apply` they are
   * entered, and shown no more.
   */
  dealtWith?: string[];
  /** Questions to one platform in a second, 20 unless given: mind its daily quota. */
  perSecond?: number;
  /** Questions under way at the same time, 4 unless given. */
  concurrency?: number;
  /** Where an earlier run stopped, as its report says. */
  resume?: string;
  /** Told of each difference at once, after it was mended. */
  onDifference?: (difference: Difference) => void;
  /** Told now and then how far it is. */
  onProgress?: (progress: { platform: string; stage: string; compared: number }) => void;
}

export interface ReconcileContext {
  platforms: ReadonlyMap<CouponPlatform['name'], CouponPlatform>;
  services(): Promise<{ opened: OpenedDatabase; redemptions: Redemptions }>;
  workEvent(key: EventKey): Promise<void>;
  /** Seconds. */
  now(): number;
  logger: Pick<Log, 'warn'>;
}

export type Reconcile = (options?: ReconcileOptions) => Promise<ReconcileReport>;

/**
 * Makes the comparison of one server's platforms with its database. It may run beside live traffic: what it mends goes
 * through the same compare-and-set as everything else, and what changes while it looks is left alone.
 *
 * @throws {CouponError} FIELD_INVALID for a `resume` that no report has said; CONFIG_INVALID for a platform that is not
 *   configured; UNAVAILABLE when the database cannot be had. What a platform refuses is in the report, under `stopped`
 * @example
 * const report = await server.operator.reconcile({ apply: true, onDifference: (one) => console.error(one) });
 * @supported node
 */
export function createReconcile(context: ReconcileContext): Reconcile {
  return async (options = {}) => {
    const report = emptyReport();
    const resume = options.resume === undefined ? undefined : readResume(options.resume);
    const wanted = resume ? [resume.platform] : (options.platforms ?? [...context.platforms.keys()]);
    for (const name of wanted) {
      const platform = context.platforms.get(name);
      if (!platform) throw new CouponError('CONFIG_INVALID', `This server is not configured for ${name}.`);
      const stages = await stagesOf(context, platform);
      const from = resume ? stages.findIndex((stage) => stage.name === resume.stage) : 0;
      if (from < 0) throw new CouponError('FIELD_INVALID', `There is no stage ${resume?.stage} to resume.`);
      for (const [index, stage] of stages.slice(from).entries()) {
        const isEnded = await runStage(stage, index === 0 ? resume?.after : undefined, {
          context,
          platform,
          options,
          report,
        });
        // A platform that does not answer one stage does not answer the next; where it stopped, it can go on.
        if (!isEnded) break;
      }
      report.cannotBeAsked[name] = platform.reconcile?.cannotBeAsked ?? [];
    }
    return report;
  };
}

/** Ours first: what they write is what the platform is then asked about. */
async function stagesOf(context: ReconcileContext, platform: CouponPlatform): Promise<Stage[]> {
  const own = { ...(await context.services()), platform, now: context.now };
  return [
    ownEvents(own, context.workEvent),
    ownUses(own),
    ownReservations({ ...own, logger: context.logger }),
    ...(platform.reconcile?.stages ?? []),
    ownContradictions(own),
  ];
}

interface Run {
  context: ReconcileContext;
  platform: CouponPlatform;
  options: ReconcileOptions;
  report: ReconcileReport;
}

/** Answers whether it came to its end. */
async function runStage(stage: Stage, after: string | undefined, run: Run): Promise<boolean> {
  const { platform, options, report } = run;
  const { since, openIds, dealtWith = [], perSecond = 20, concurrency = 4 } = options;
  let cursor = after;
  try {
    await stage.run({
      after,
      since,
      openIds,
      dealtWith,
      ask: createAsker(perSecond),
      each: (items, work) => each(items, concurrency, work),
      found: (found) => take(found, run),
      passed(reached, compared) {
        cursor = reached === '' ? undefined : reached;
        report.compared += compared;
        options.onProgress?.({ platform: platform.name, stage: stage.name, compared: report.compared });
      },
    });
    return true;
  } catch (error) {
    if (!(error instanceof CouponError) || error.platform === undefined) throw error;
    const at = [platform.name, stage.name, ...(cursor === undefined ? [] : [cursor])].join(':');
    report.stopped.push({ platform: platform.name, at, why: `${error.code}: ${error.message}` });
    return false;
  }
}

async function take({ mend, ...found }: Found, { platform, options, report }: Run): Promise<void> {
  const difference: Difference = {
    ...found,
    severity: differenceKinds[found.kind].severity,
    platform: platform.name,
    appId: platform.appId,
    state: mend ? 'found' : 'for-a-person',
  };
  if (mend && options.apply)
    try {
      await mend();
      difference.state = 'mended';
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      difference.state = 'left';
      difference.why = `${error.code}: ${error.message}`;
    }
  count(report, difference);
  options.onDifference?.(difference);
}
