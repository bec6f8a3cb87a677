// npm run reliability:faults: every operation that changes something under every fault; `--record` keeps the table.
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { report } from '../harness/reliability/report.ts';
import { drawTable } from './draw-table.ts';
import { runFaults } from './run-faults.ts';

const { values } = parseArgs({
  options: {
    record: { type: 'boolean', default: false },
    operation: { type: 'string', default: '' },
    fault: { type: 'string', default: '' },
  },
});
const started = performance.now();
const cells = await runFaults({
  chosen: (operation, fault) => operation.includes(values.operation) && fault.includes(values.fault),
  onCell(cell) {
    const end = cell.wrong.length > 0 ? `WRONG: ${cell.wrong.join('; ')}` : 'right';
    console.error(`${cell.operation} | ${cell.fault} | ${cell.told.join(' ')} | ${end}`);
  },
});
const table = drawTable(cells);
if (values.record) {
  const folder = new URL('../../docs/reliability/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('faults.md', folder), table);
} else {
  console.error(table);
}
await report(
  {
    command: 'faults',
    counts: {
      faults: new Set(cells.map(({ fault }) => fault)).size,
      operations: new Set(cells.map(({ operation }) => operation)).size,
      cells: cells.length,
      wrong: cells.filter(({ wrong }) => wrong.length > 0).length,
    },
    zero: ['wrong'],
    seconds: (performance.now() - started) / 1000,
  },
  { record: values.record },
);
