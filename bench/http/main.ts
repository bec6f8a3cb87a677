// npm run bench:http: --routes launch,card-ext --processes 1,4 --pairs 5 --visits 2000 --at-once 32, --record, --short
import { parseArgs } from 'node:util';
import { commandLine } from '../figures/command-line.ts';
import { type Route, run, workloads } from './run.ts';

const { values } = parseArgs({
  options: {
    routes: { type: 'string' },
    processes: { type: 'string' },
    pairs: { type: 'string' },
    visits: { type: 'string' },
    'at-once': { type: 'string' },
  },
  strict: false,
});
const list = (value: unknown) => (typeof value === 'string' ? value.split(',') : undefined);
const number = (value: unknown) => (typeof value === 'string' ? Number(value) : undefined);
const routes = list(values.routes);
const unknown = routes?.filter((route) => !(route in workloads)) ?? [];
if (unknown.length > 0)
  throw new Error(`There is no route ${unknown.join()}: ${Object.keys(workloads).join()}`);

await commandLine('http', ({ short }) =>
  run({
    short,
    routes: routes as Route[] | undefined,
    processes: list(values.processes)?.map(Number),
    pairs: number(values.pairs),
    visits: number(values.visits),
    atOnce: number(values['at-once']),
  }),
);
