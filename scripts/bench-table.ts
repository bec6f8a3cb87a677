// Fills the READMEs' table of speed, and docs/bench/README.md, from what the benches recorded; with --check it only compares.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type Figure, isMet, type Reading, type Recorded, sayGoal } from '../bench/figures/figure.ts';
import { sayValue } from '../bench/figures/say-value.ts';

const FOLDER = 'docs/bench';
const READMES = ['README.md', 'README.zh-CN.md'];
const EVERY_FIGURE = `${FOLDER}/README.md`;

/** A README's row: the bench's command, the README's own words, a goal, and a cell for the ratios that have this goal. */
const rowOf = (bench: string, goal: string) =>
  new RegExp(`^(\\| \`npm run bench:${bench}\` \\|.*\\| ${goal} \\|) [^|]*\\|$`, 'm');

const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
const recorded = await Promise.all(
  files.map(async (name) => JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8')) as Recorded),
);

for (const readme of READMES) await fill(readme, fillRows);
await fill(EVERY_FIGURE, () => everyFigure());

async function fill(file: string, filled: (before: string, file: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  const after = filled(before, file);
  if (after === before) return;
  if (process.argv.includes('--check')) {
    console.log(`${file} gives other figures than ${FOLDER}. Run: npm run bench:table`);
    process.exitCode = 1;
  } else await writeFile(file, after);
}

function fillRows(before: string, file: string): string {
  let after = before;
  for (const { bench, figures } of recorded) {
    const goalOf = ({ goal }: Figure) => (goal ? sayGoal(goal) : undefined);
    for (const goal of new Set(figures.map(goalOf))) {
      if (goal === undefined) continue;
      const ofGoal = figures.filter((figure) => goalOf(figure) === goal);
      const row = rowOf(bench, goal);
      if (!row.test(after)) throw new Error(`${file} has no row for bench:${bench} with the goal ${goal}`);
      after = after.replace(row, (_row, text: string) => `${text} ${sayRatios(ofGoal)} |`);
    }
  }
  return after;
}

/** "0.91", or "0.82–0.97" over several figures, and which of them miss the goal: said without words of a language. */
function sayRatios(figures: readonly Figure[]): string {
  const ratios = figures.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const ends = [...new Set([ratios[0], ratios.at(-1)].map((ratio) => ratio?.toFixed(2)))].join('–');
  const met = figures.filter((figure) => isMet(figure)).length;
  return `${ends}${figures.length > 1 ? ` (${figures.length})` : ''} ${met === figures.length ? '✓' : `✗ ${figures.length - met}`}`;
}

function everyFigure(): string {
  const benches = recorded.map(({ bench, machine, figures, readings = [] }) =>
    [
      `## ${bench}`,
      `\`npm run bench:${bench}\`, on ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}.`,
      ...(figures.length > 0 ? [`![${bench}](${bench}.svg)`, tableOfFigures(figures)] : []),
      ...(readings.length > 0 ? [tableOfReadings(readings)] : []),
    ].join('\n\n'),
  );
  return `${['# Every figure of the benches', 'Written by `npm run bench:table` from the files beside it. What is compared with what, and how to read it: [bench/README.md](../../bench/README.md).', ...benches].join('\n\n')}\n`;
}

function tableOfFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, ours, other, ratio, low, high, goal } = figure;
    const met = isMet(figure) ? 'met' : 'not met';
    return [
      name,
      sayValue(ours),
      `${sayValue(other)}, ${other.name}`,
      `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
      goal ? `${sayGoal(goal)}, ${met}` : '',
    ];
  });
  return table(['', 'ours', 'other', 'ratio (lowest–highest pair)', 'goal'], rows);
}

function tableOfReadings(readings: readonly Reading[]): string {
  return table(
    ['', 'reading', ''],
    readings.map((reading) => [reading.name, sayValue(reading), reading.note ?? '']),
  );
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
