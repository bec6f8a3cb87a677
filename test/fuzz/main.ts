// `npm run reliability:input`: a million hostile inputs and more, over every parser and every route.
import { parseArgs } from 'node:util';
import { report } from '../harness/reliability/report.ts';
import { runInput } from './run-input.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    /** Only these groups of targets. */
    group: { type: 'string', multiple: true },
    record: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const tell = (line: string) => process.stderr.write(`${line}\n`);

tell(`seed ${seed}`);
const began = performance.now();
const { serverErrors, findings, ...counts } = await runInput({
  cases: Number(values.cases),
  seed,
  tell,
  ...(values.group ? { groups: values.group } : {}),
});
if (findings.length > 0) tell(`to see it again: npm run reliability:input -- --seed ${seed}`);
const { cases, targets, crashes, hangs, leaks } = counts;
await report(
  {
    command: 'input',
    counts: { cases, targets, crashes, hangs, 'server errors': serverErrors, leaks },
    zero: ['crashes', 'hangs', 'server errors', 'leaks'],
    seconds: (performance.now() - began) / 1000,
  },
  { record: values.record },
);
