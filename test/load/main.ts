// npm run reliability:servers: 20,000 attempts on 2,000 coupons at 8 server processes.
import { parseArgs } from 'node:util';
import { report } from '../harness/reliability/report.ts';
import { runServers } from './run-servers.ts';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '8' },
    coupons: { type: 'string', default: '2000' },
    attempts: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: '8' },
    connections: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    record: { type: 'boolean', default: false },
  },
});
console.error(`seed ${values.seed}`);

const outcome = await runServers({
  processes: Number(values.processes),
  coupons: Number(values.coupons),
  attempts: Number(values.attempts),
  atOnce: Number(values['at-once']),
  seed: Number(values.seed),
  ...(values.connections ? { connections: Number(values.connections) } : {}),
  onProgress: (line) => console.error(line),
});

for (const [end, count] of Object.entries(outcome.ends).sort(([, a], [, b]) => b - a))
  console.error(`${count.toLocaleString('en-US').padStart(8)} ${end}`);
for (const complaint of outcome.complaints) console.error(complaint);
const { attempts, coupons, used, unexplained, lost, doubled, extraRefreshes, seconds } = outcome;
await report(
  {
    command: 'servers',
    counts: {
      attempts,
      coupons,
      processes: Number(values.processes),
      used,
      'told why': attempts - used - unexplained,
      lost,
      doubled,
      unexplained,
      'extra refreshes': extraRefreshes,
    },
    zero: ['lost', 'doubled', 'unexplained', 'extra refreshes'],
    seconds,
  },
  { record: values.record },
);
