// The guide from an empty Taro app to a claim, typed as it stands there: h5 in Chromium, swan in the host of the tests.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createNetwork } from '../../harness/mini-program/network.ts';
import { openProgram } from '../../harness/mini-program/open-program.ts';
import { swanHost } from '../../harness/swan/swan-api.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { claimInChromium } from '../claim-in-chromium.ts';
import type { EmptyProject } from '../empty-project.ts';
import type { Project } from '../project.ts';

const GUIDE = path.join(import.meta.dirname, '../../contracts/guides/empty-taro-app');
const BACKEND = 'http://127.0.0.1:3000';
/** What a person answers to the questions of `taro init`. */
const ANSWERS = {
  name: 'my-shop',
  description: 'shop',
  npm: 'Npm',
  'template-source': 'default-template',
  template: 'default',
  css: 'None',
  framework: 'React',
  compiler: 'Vite',
};
/** Where the guide has each of its files put. */
const FILES = {
  'backend.mjs': 'backend.mjs',
  'project.swan.json': 'project.swan.json',
  'dev.ts': 'config/dev.ts',
  'kaquan.ts': 'src/kaquan.ts',
  'app.tsx': 'src/app.tsx',
  'index.tsx': 'src/pages/index/index.tsx',
  'index.css': 'src/pages/index/index.css',
};

const sample = (file: string) => readFile(path.join(GUIDE, file), 'utf8');

export const taroApp: Project = {
  name: 'taro-app',
  dependencies: {},
  async use(project) {
    const commands = await readCommands();
    await makeApp(project, commands);
    await followGuide(project);
    const kit = project.run.bind(project);
    for (const line of commands('the kit')) await kit(...words(line), '--ignore-scripts');

    await begin(project, commands('the platforms'), /baidu: \d+ .*\n.*wechat: p.*/);
    await begin(project, commands('the backend'), /Backend: .*/);
    const page = project.start(...words(commands('the page')[0] ?? ''));
    await page.says(/Local: .*10086/);
    await claimInChromium({
      url: 'http://127.0.0.1:10086/',
      button: '领取到微信卡包',
      title: '桂花拿铁一杯',
    });
    await page.stop();

    for (const line of commands('the mini-program')) await kit(...words(line), '--', '--no-check');
    const said = await kit(...words(commands('what to open it with')[0] ?? ''));
    await openInBaidu(path.join(project.folder, 'dist/swan'), /coupon=\S+/.exec(said)?.[0] ?? '');
    return countImports();
  },
};

/** Answers are given as options, and what installs at once may stop where the registry lacks something: as the guide says. */
async function makeApp(project: EmptyProject, commands: Commands): Promise<void> {
  const [init = ''] = commands('a new app');
  const answers = Object.entries(ANSWERS).flatMap(([name, answer]) => [`--${name}`, answer]);
  await project.run(...words(init), ...answers, '--typescript', '--no-build-es5');
  await project.enter('my-shop');
  for (const line of commands('where npm finds')) {
    const rest = line === 'npm install' ? ['--ignore-scripts', '--no-audit', '--no-fund'] : [];
    await project.run(...words(line), ...rest);
  }
}

async function followGuide(project: EmptyProject): Promise<void> {
  for (const [from, to] of Object.entries(FILES)) await project.write(to, await sample(from));
  await project.removeFile('src/app.ts');
  const [bridge, changes] = [await sample('index.html'), await sample('config.ts')];
  await change(project, 'src/index.html', [/<head>\n/, `<head>\n${bridge}`]);
  const line = (name: string) => new RegExp(`^ *${name}: .*,$`, 'm').exec(changes)?.[0] ?? '';
  await change(
    project,
    'config/index.ts',
    [/^ *designWidth: .*,$/m, line('designWidth')],
    [/^ *outputRoot: .*,$/m, line('outputRoot')],
    [/"@tarojs\/plugin-generator"/, ''],
  );
}

async function change(project: EmptyProject, file: string, ...changes: [RegExp, string][]): Promise<void> {
  let text = await readFile(path.join(project.folder, file), 'utf8');
  for (const [before, after] of changes) {
    if (!before.test(text)) throw new Error(`${file} of a new app has no ${before} any more`);
    text = text.replace(before, () => after);
  }
  await project.write(file, text);
}

async function begin(project: EmptyProject, [line = '']: string[], says: RegExp): Promise<void> {
  await project.start(...words(line)).says(says);
}

/** What the guide has one do in Baidu's tools: the page opens with the coupon in its query, and lists it. */
async function openInBaidu(directory: string, query: string): Promise<void> {
  const network = createNetwork({ [BACKEND]: BACKEND });
  const program = openProgram(directory, swanHost({ network, loginCode: async () => '' }));
  try {
    const coupon = new URLSearchParams(query).get('coupon') ?? '';
    await program.start({ path: 'pages/index/index', query: { coupon } });
    const there = () => program.page().text().includes('咖啡满三十减五元');
    await waitUntil(
      there,
      () => `the coupon on the page:\n${program.page().text()}\n${program.errors.join('\n')}`,
    );
  } finally {
    program.close();
  }
}

type Commands = (heading: string) => string[];

/** The lines under a heading that begins so. */
async function readCommands(): Promise<Commands> {
  const groups = (await sample('commands.sh')).split('\n\n').map((group) => group.trim().split('\n'));
  return (heading) => {
    const found = groups.find(([first]) => first?.startsWith(`# ${heading}`));
    if (!found) throw new Error(`commands.sh has nothing under ${heading}`);
    return found.slice(1).filter((line) => !line.startsWith('cd '));
  };
}

function words(line: string): [string, ...string[]] {
  const [command = '', ...args] = line.split(' ');
  return command === 'npx' ? [command, '--yes', ...args] : [command, ...args];
}

/** Of the kit, by the guide's files, each once for h5 and once for swan. */
async function countImports(): Promise<number> {
  const sources = await Promise.all(Object.keys(FILES).map(sample));
  const imported = sources.flatMap((source) => source.match(/from '@kaquan|^import '@kaquan/gm) ?? []);
  return imported.length * 2;
}
