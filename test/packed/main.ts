// npm run packed: every package, packed, in an empty project of each kind.
import { parseArgs } from 'node:util';
import { installChromium } from '../../scripts/install-chromium.ts';
import { nodeCommonjs, nodeEsm } from './projects/node.ts';
import { oldestNode } from './projects/oldest-node.ts';
import { vite, webpack } from './projects/page.ts';
import { taroApp } from './projects/taro-app.ts';
import { typescript } from './projects/typescript.ts';
import { workers } from './projects/workers.ts';
import { runPacked } from './run-packed.ts';

const ALL = [nodeEsm, nodeCommonjs, oldestNode, typescript, vite, webpack, workers, taroApp];

const { positionals } = parseArgs({ allowPositionals: true });
const projects = positionals.length === 0 ? ALL : ALL.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => !projects.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`No project ${unknown.join(', ')}: there are ${ALL.map(({ name }) => name).join(', ')}`);

if (!(await installChromium((text) => process.stderr.write(text)))) throw new Error('There is no Chromium');
const outcome = await runPacked({ projects, onProgress: (line) => console.error(line) });
for (const failure of outcome.failures) console.error(`✗ ${failure}`);
console.log(
  `packed: ${outcome.projects} projects, ${outcome.imports} imports, ${outcome.failures.length} failed`,
);
process.exitCode = outcome.failures.length === 0 ? 0 : 1;
