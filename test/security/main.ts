// npm run reliability:security [-- --record]
import { parseArgs } from 'node:util';
import { report } from '../harness/reliability/report.ts';
import { runSecurity } from './run-security.ts';

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const begun = Date.now();
const counts = await runSecurity((line) => console.error(line));
const figure = {
  command: 'security',
  counts: { ...counts },
  zero: ['open', 'seen'],
  seconds: (Date.now() - begun) / 1000,
};
await report(figure, values);
