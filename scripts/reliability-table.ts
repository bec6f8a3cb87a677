// Fills the READMEs' reliability table from what the `reliability:` commands recorded; with --check it only compares.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const FOLDER = 'docs/reliability';
const READMES = ['README.md', 'README.zh-CN.md'];

/** The row of a command: it ends with a cell for the figure, and the text before it is the README's own. */
const rowOf = (command: string) =>
  new RegExp(`^(\\| \`npm run reliability:${command}\` \\|.*\\|) [^|]*\\|$`, 'm');

interface Recorded {
  command: string;
  counts: Record<string, number>;
}

const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
const recorded = await Promise.all(
  files.map(async (name) => JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8')) as Recorded),
);

for (const readme of READMES) {
  const before = await readFile(readme, 'utf8');
  let after = before;
  for (const { command, counts } of recorded) {
    if (!rowOf(command).test(after)) throw new Error(`${readme} has no row for reliability:${command}`);
    const figure = Object.entries(counts)
      .map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`)
      .join(', ');
    after = after.replace(rowOf(command), (_row, text: string) => `${text} ${figure} |`);
  }
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.log(`${readme} gives other figures than ${FOLDER}. Run: npm run reliability:table`);
    process.exitCode = 1;
  } else await writeFile(readme, after);
}
