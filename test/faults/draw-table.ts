// The table as Markdown: a row for each operation, a column for each fault.
import type { Cell } from './run-cell.ts';

const LEGEND = [
  '`·` done at the first go, or Kaquan itself repeated it',
  '`↻` the caller was told to do it again, and did',
  '`?` told that nobody knows, and where to look: not repeated, because it may be done',
  '`−` told that nothing was done, and nothing was',
  '`✗` wrong',
];

/** Faults as columns would be too wide to read, so each family has a table of its own. */
const FAMILIES: [title: string, belongs: (fault: string) => boolean][] = [
  ['The database', (fault) => fault.startsWith('database-')],
  ['Pushes', (fault) => ['lost', 'slow', 'repeated', 'reordered'].includes(fault)],
  ['Requests and clocks', () => true],
];

/** All of them, one below the other. */
export function drawTable(cells: readonly Cell[]): string {
  let left = [...cells];
  const parts = FAMILIES.map(([title, belongs]) => {
    const mine = left.filter(({ fault }) => belongs(fault));
    left = left.filter((cell) => !mine.includes(cell));
    return mine.length === 0 ? '' : `## ${title}\n\n${table(mine)}`;
  });
  const legend = LEGEND.map((line) => `- ${line}`).join('\n');
  return `${[
    '# Every operation under every fault',
    'Printed by `npm run reliability:faults -- --record`. Each cell was run against the sandbox and a PostgreSQL, and compared with the sandbox’s book.',
    legend,
    ...parts.reverse().filter((part) => part !== ''),
  ].join('\n\n')}\n`;
}

function table(cells: readonly Cell[]): string {
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const rows = [...new Set(cells.map(({ operation }) => operation))].sort().map((operation) => {
    const marks = faults.map((fault) => {
      const cell = cells.find((one) => one.operation === operation && one.fault === fault);
      return cell ? mark(cell) : '';
    });
    return `| ${operation} | ${marks.join(' | ')} |`;
  });
  return [`| | ${faults.join(' | ')} |`, `|---|${faults.map(() => ':-:|').join('')}`, ...rows].join('\n');
}

function mark({ wrong, done, told }: Cell): string {
  if (wrong.length > 0) return '✗';
  if (done) return told.length === 0 ? '·' : '↻';
  const isOpen = told.some((code) => ['PLATFORM_BUSY', 'PLATFORM_UNREACHABLE', 'UNAVAILABLE'].includes(code));
  return isOpen ? '?' : '−';
}
