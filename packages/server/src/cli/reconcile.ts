// kaquan reconcile: what the platforms and we disagree on, shown first, and mended with --apply.
import { defineCommand } from 'citty';
import pino from 'pino';
import type { CouponServerConfig } from '../config.ts';
import { createCouponServer } from '../create-coupon-server.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { ReconcileOptions, ReconcileReport } from '../reconcile/index.ts';
import { loadConfig } from './load-config.ts';
import { printers } from './print-differences.ts';
import { readNumber, readTime } from './read-argument.ts';
import { warn } from './warn.ts';

/** Nothing differs (any more); something differs; not everything could be compared. */
const EXIT = { agree: 0, differ: 1, unfinished: 2 };

export const reconcile = defineCommand({
  meta: {
    name: 'reconcile',
    description:
      'What the platforms and the database disagree on: shown, and mended with --apply. Exit code 0: nothing (any more), 1: something, 2: not everything could be compared',
  },
  args: {
    config: {
      type: 'string',
      description: 'A module whose default export is what createCouponServer is given; it knows the secrets',
      default: './kaquan.config.js',
    },
    apply: { type: 'boolean', description: 'Mend what is found', default: false },
    platform: { type: 'enum', options: ['baidu', 'wechat', 'beecloud'], description: 'This platform only' },
    since: {
      type: 'string',
      description:
        'What was used, void or paid before this time is not asked about again: 2026-10-01T08:00+08:00',
    },
    'open-id': {
      type: 'string',
      description: 'Only what these people hold, by their ids, separated by commas',
    },
    'per-second': { type: 'string', description: 'Questions to a platform in a second, 20 unless given' },
    resume: { type: 'string', description: 'Go on where an earlier run says that it stopped' },
    json: {
      type: 'boolean',
      description: 'One JSON object a line; the last one is the report',
      default: false,
    },
  },
  async run({ args }) {
    try {
      const since = args.since === undefined ? undefined : readTime('since', args.since);
      const perSecond =
        args['per-second'] === undefined ? undefined : readNumber('per-second', args['per-second']);
      const { onReport, ...told } = printers(args.json);
      const report = await run(await loadConfig(args.config), {
        apply: args.apply,
        ...(args.platform === undefined ? {} : { platforms: [args.platform as CouponPlatform['name']] }),
        ...(since === undefined ? {} : { since }),
        ...(perSecond === undefined ? {} : { perSecond }),
        ...(args['open-id'] === undefined ? {} : { openIds: args['open-id'].split(',') }),
        ...(args.resume === undefined ? {} : { resume: args.resume }),
        ...told,
      });
      onReport(report);
      process.exitCode = codeOf(report);
    } catch (error) {
      warn(error instanceof Error ? error.message : 'The comparison failed.');
      process.exitCode = EXIT.unfinished;
    }
  },
});

/** Beside the servers: their jobs stay theirs, and the log goes where it does not stand between the answers. */
async function run(config: CouponServerConfig, options: ReconcileOptions): Promise<ReconcileReport> {
  const logger = config.logger ?? pino({ level: 'warn' }, pino.destination(2));
  const server = createCouponServer({ ...config, logger, workJobs: false, spool: false });
  try {
    return await server.operator.reconcile(options);
  } finally {
    await server.close();
  }
}

function codeOf({ stopped, left }: ReconcileReport): number {
  if (stopped.length > 0) return EXIT.unfinished;
  return left > 0 ? EXIT.differ : EXIT.agree;
}
