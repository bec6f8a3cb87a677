// npm run reliability:crashes: kill -9 of servers on PostgreSQL 150 times, and of an embedded database's 50 times.
import { parseArgs } from 'node:util';
import { report } from '../harness/reliability/report.ts';
import { type CrashesOutcome, runCrashes } from './run-crashes.ts';

const { values } = parseArgs({
  options: {
    postgres: { type: 'string', default: '150' },
    pglite: { type: 'string', default: '50' },
    processes: { type: 'string', default: '4' },
    people: { type: 'string', default: '16' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    record: { type: 'boolean', default: false },
  },
});
console.error(`seed ${values.seed}`);

const campaigns: CrashesOutcome[] = [];
for (const database of ['postgres', 'pglite'] as const) {
  const kills = Number(values[database]);
  if (kills === 0) continue;
  const campaign = await runCrashes({
    database,
    kills,
    processes: Number(values.processes),
    people: Number(values.people),
    seed: Number(values.seed),
    roundLength: 75_000,
    onProgress: (line) => console.error(`${database}: ${line}`),
  });
  campaigns.push(campaign);
  for (const complaint of campaign.complaints) console.error(`${database}: ${complaint}`);
}

const sum = (count: (outcome: CrashesOutcome) => number) =>
  campaigns.reduce((total, outcome) => total + count(outcome), 0);
await report(
  {
    command: 'crashes',
    counts: {
      kills: sum(({ kills }) => kills),
      coupons: sum(({ coupons }) => coupons),
      used: sum(({ used }) => used),
      lost: sum(({ lost }) => lost),
      doubled: sum(({ doubled }) => doubled),
      'unaccounted pushes': sum(({ unaccounted }) => unaccounted),
      'differences after reconcile': sum(({ differences }) => differences),
      'mended by reconcile': sum(({ reconciled }) => reconciled),
      'brought in from the wallet': sum(({ broughtIn }) => broughtIn),
      'for an operator': sum(({ forOperator }) => forOperator),
    },
    zero: ['lost', 'doubled', 'unaccounted pushes', 'differences after reconcile'],
    seconds: sum(({ seconds }) => seconds),
  },
  { record: values.record },
);
