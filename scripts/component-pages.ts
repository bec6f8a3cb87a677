// Writes docs/components: a page a component in both languages, from the sources of packages/react and the gallery's
// examples. With --check it only compares, and says which sentence lacks its Chinese.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { CATALOGUE, type Entry } from '../apps/gallery/src/catalogue.ts';
import { componentPage } from './component-pages/component-page.ts';
import { componentNames } from './component-pages/read-components.ts';
import { themePage } from './component-pages/theme-page.ts';
import { untranslated } from './component-pages/translations.ts';
import { en } from './component-pages/words.en.ts';
import type { PageWords } from './component-pages/words.ts';
import { zh } from './component-pages/words.zh.ts';

const FOLDER = 'docs/components';
const check = process.argv.includes('--check');
const wrong: string[] = [];

const shown = CATALOGUE.flatMap(({ components }) => components);
for (const name of componentNames())
  if (!shown.includes(name)) wrong.push(`${name} is not in the gallery's catalogue, and so without a page`);

const pages = new Map<string, string>();
for (const words of [en, zh] satisfies PageWords[]) {
  pages.set(`README${words.suffix}`, themePage(words));
  for (const entry of CATALOGUE satisfies Entry[])
    pages.set(`${entry.module}${words.suffix}`, componentPage(entry, words));
}
wrong.push(...untranslated());

await mkdir(FOLDER, { recursive: true });
for (const [name, after] of pages) {
  const before = await readFile(`${FOLDER}/${name}`, 'utf8').catch(() => '');
  if (before === after) continue;
  if (check)
    wrong.push(`${FOLDER}/${name} says something else than the sources. Run: npm run docs:components`);
  else await writeFile(`${FOLDER}/${name}`, after);
}
for (const name of await readdir(FOLDER)) {
  if (pages.has(name)) continue;
  if (check) wrong.push(`${FOLDER}/${name} is of no component`);
  else await rm(`${FOLDER}/${name}`);
}

for (const words of wrong) console.log(words);
if (wrong.length > 0) process.exitCode = 1;
