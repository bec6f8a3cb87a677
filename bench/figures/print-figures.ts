// Prints a bench's results: a line a figure, its goal beside it.
import { type Figure, isMet, type Reading, type Results, sayGoal } from './figure.ts';
import { sayValue } from './say-value.ts';

/**
 * The table of a bench, without a line break at its end.
 *
 * @example console.log(printFigures('signing', results))
 */
export function printFigures(bench: string, { figures, readings = [] }: Results): string {
  const rows = [
    ['', 'ours', 'other', 'ratio', 'low–high', 'goal', ''],
    ...figures.map(figureRow),
    ...readings.map(readingRow),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [bench, ...lines.map((line) => `  ${line.trimEnd()}`), sayGoals(bench, figures)].join('\n');
}

/** How many goals are met, and which are not. */
function sayGoals(bench: string, figures: readonly Figure[]): string {
  const withGoal = figures.filter(({ goal }) => goal);
  const missed = withGoal.filter((figure) => !isMet(figure)).map(({ name }) => name);
  if (withGoal.length === 0) return `${bench}: no goal`;
  const met = `${bench}: ${withGoal.length - missed.length} of ${withGoal.length} goals met`;
  return missed.length === 0 ? met : `${met}; not met: ${missed.join('; ')}`;
}

function figureRow(figure: Figure): string[] {
  const { name, ours, other, ratio, low, high, goal } = figure;
  const met = { true: 'met', false: 'NOT MET', undefined: '' }[`${isMet(figure)}`];
  const range = `${low.toFixed(2)}–${high.toFixed(2)}`;
  return [
    name,
    sayValue(ours),
    `${sayValue(other)} ${other.name}`,
    ratio.toFixed(2),
    range,
    goal ? sayGoal(goal) : '',
    met,
  ];
}

function readingRow({ name, value, unit, note = '' }: Reading): string[] {
  return [name, sayValue({ value, unit }), note];
}
