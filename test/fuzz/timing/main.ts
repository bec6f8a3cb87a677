// `npm run measure:timing`: can kinds of failure be told apart by how long the answer takes? Printed, never asserted.
import { parseArgs } from 'node:util';
import { FAILURES, openFailing } from './failures.ts';
import { welch } from './welch.ts';

const { values } = parseArgs({ options: { samples: { type: 'string', default: '20000' } } });
const samples = Number(values.samples);
/** Not counted: until the code is compiled. */
const WARM_UP = 500;
/** Beyond it dudect calls two classes distinguishable. */
const TELLING = 4.5;

const server = openFailing();
try {
  for (const { name, classes } of FAILURES) {
    const makers = Object.entries(classes);
    const times = new Map<string, number[]>(makers.map(([kind]) => [kind, []]));
    console.log(`\n${name}: ${makers.length} classes, ${samples.toLocaleString('en-US')} samples each`);
    for (let round = -WARM_UP; round < samples; round += 1) {
      // A new order each round, so that nobody has the same neighbour; made before the clock runs.
      const requests = makers.map(([kind, make]) => ({ kind, request: make(), order: Math.random() }));
      for (const { kind, request } of requests.sort((a, b) => a.order - b.order)) {
        const began = process.hrtime.bigint();
        await server.fetch(request);
        const took = Number(process.hrtime.bigint() - began);
        if (round >= 0) times.get(kind)?.push(took);
      }
    }
    const kinds = [...times.entries()];
    for (const [index, [kind, own]] of kinds.entries())
      for (const [other, others] of kinds.slice(index + 1)) {
        const t = welch(own, others);
        const verdict = Math.abs(t) > TELLING ? 'can be told apart' : 'alike';
        console.log(`  t ${t.toFixed(1).padStart(7)}  ${kind} / ${other}: ${verdict}`);
      }
  }
} finally {
  await server.close();
}
