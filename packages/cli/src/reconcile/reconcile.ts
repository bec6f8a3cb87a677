// kaquan reconcile: what the platforms and we disagree on, shown first, and mended with --apply.
import type { CouponServerConfig, ReconcileOptions, ReconcileReport } from '@kaquan/server';
import { defineCommand } from 'citty';
import { EXIT, exitWith } from '../exit-code.ts';
import { configArg, loadConfig } from '../input/load-config.ts';
import { readNumber, readTime } from '../input/read-argument.ts';
import { printers } from './print-differences.ts';

export const reconcile = defineCommand({
  meta: {
    name: 'reconcile',
    description: 'What the platforms and the database disagree on: shown, and mended with --apply',
  },
  args: {
    ...configArg,
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
    'dealt-with': {
      type: 'string',
      description:
        'With --apply: the bills of unknown payments that somebody has dealt with, by their numbers, separated by commas',
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
    const since = args.since === undefined ? undefined : readTime('since', args.since);
    const perSecond =
      args['per-second'] === undefined ? undefined : readNumber('per-second', args['per-second']);
    const config = await loadConfig(args.config);
    const { onReport, end, ...told } = printers(args.json);
    const report = await run(config, {
      apply: args.apply,
      ...(args.platform === undefined ? {} : { platforms: [args.platform] }),
      ...(since === undefined ? {} : { since }),
      ...(perSecond === undefined ? {} : { perSecond }),
      ...(args['open-id'] === undefined ? {} : { openIds: args['open-id'].split(',') }),
      ...(args['dealt-with'] === undefined ? {} : { dealtWith: args['dealt-with'].split(',') }),
      ...(args.resume === undefined ? {} : { resume: args.resume }),
      ...told,
    }).finally(end);
    onReport(report);
    exitWith(codeOf(report));
  },
});

/** Beside the servers: their jobs stay theirs, and the log goes where it does not stand between the answers. */
async function run(config: CouponServerConfig, options: ReconcileOptions): Promise<ReconcileReport> {
  const [{ default: pino }, { createCouponServer }] = await Promise.all([
    import('pino'),
    import('@kaquan/server'),
  ]);
  const logger = config.logger ?? pino({ level: 'warn' }, pino.destination(2));
  const server = createCouponServer({ ...config, logger, workJobs: false, spool: false });
  try {
    return await server.operator.reconcile(options);
  } finally {
    await server.close();
  }
}

function codeOf({ stopped, left }: ReconcileReport) {
  if (stopped.length > 0) return EXIT.failed;
  return left > 0 ? EXIT.wrong : EXIT.fine;
}
