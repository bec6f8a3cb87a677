// Ends a reliability command: its figure as the last line, and as a file that the READMEs' table is made from.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

export interface Figure {
  /** The command's name: `servers` of `npm run reliability:servers`. */
  command: string;
  /** In the order in which they are printed: attempts, kills, cases, lost, doubled… */
  counts: Record<string, number>;
  /** Which of the counts must be zero; any that is not fails the command. */
  zero: string[];
  /** How long it took, seconds. */
  seconds: number;
}

/** The counts in one line, the command first. */
function figureLine({ command, counts }: Pick<Figure, 'command' | 'counts'>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`);
  return `${command}: ${parts.join(', ')}`;
}

/** Whether everything is zero that must be. */
function figureHolds({ counts, zero }: Figure): boolean {
  return zero.every((name) => counts[name] === 0);
}

/**
 * Prints the figure, fails the process when it does not hold, and keeps it under `docs/reliability` when asked to.
 *
 * @example await report({ command: 'crashes', counts: { kills: 200, lost: 0 }, zero: ['lost'], seconds }, { record });
 */
export async function report(figure: Figure, { record }: { record: boolean }): Promise<void> {
  if (record) {
    const folder = new URL('../../../docs/reliability/', import.meta.url);
    await mkdir(folder, { recursive: true });
    const machine = { cores: availableParallelism(), node: process.version };
    await writeFile(
      new URL(`${figure.command}.json`, folder),
      `${JSON.stringify({ ...figure, seconds: Math.round(figure.seconds), machine }, null, 2)}\n`,
    );
  }
  if (!figureHolds(figure)) process.exitCode = 1;
  console.log(figureLine(figure));
}
