// npm run reliability:storage [-- --database postgres://…] [--record]
import { parseArgs } from 'node:util';
import { report } from '../../harness/reliability/report.ts';
import { runStorage } from './run-storage.ts';

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const begun = Date.now();
const counts = await runStorage({ ...values, tell: (line) => console.error(line) });
const figure = {
  command: 'storage',
  counts: { ...counts },
  zero: ['broken'],
  seconds: (Date.now() - begun) / 1000,
};
await report(figure, values);
