// npm run bench: every bench one after the other, each in a process of its own, then all their figures once more.
import { fork } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import type { Results } from './figures/figure.ts';
import { printFigures } from './figures/print-figures.ts';

interface Told {
  bench: string;
  results: Results;
}

/** A bench is a folder with a main.ts; it gets the options that we got. */
async function findBenches(): Promise<string[]> {
  const entries = await readdir(import.meta.dirname, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const isBench = (name: string) =>
    access(`${import.meta.dirname}/${name}/main.ts`).then(
      () => true,
      () => false,
    );
  const are = await Promise.all(folders.map(isBench));
  return folders.filter((_, at) => are[at]).sort();
}

/** Its results, or undefined when it failed. */
function runBench(bench: string): Promise<Told | undefined> {
  return new Promise((resolve) => {
    let told: Told | undefined;
    const child = fork(`${import.meta.dirname}/${bench}/main.ts`, process.argv.slice(2));
    child.once('message', (message) => {
      told = message as Told;
    });
    child.once('exit', (code) => resolve(code === 0 ? told : undefined));
  });
}

const failed: string[] = [];
const all: Told[] = [];
for (const bench of await findBenches()) {
  console.log(`\n▸ ${bench}`);
  const told = await runBench(bench);
  if (told) all.push(told);
  else failed.push(bench);
}

console.log('\n▸ Every figure');
for (const { bench, results } of all) console.log(`\n${printFigures(bench, results)}`);
for (const bench of failed) console.log(`✗ ${bench} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
