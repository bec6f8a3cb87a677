// The index of the components, and the table of all variables of the theme.
import { CATALOGUE } from '../../apps/gallery/src/catalogue.ts';
import { code, row } from './component-page.ts';
import { sourceOf } from './read-components.ts';
import { readLooks, readVariables } from './read-variables.ts';
import type { PageWords } from './words.ts';

export function themePage(words: PageWords): string {
  const list = CATALOGUE.map(
    ({ module, components, title }) =>
      `- [${components.join(', ')}](${module}${words.suffix}): ${title[words.language]}`,
  );
  const looks = CATALOGUE.map(({ module, components }) => ({ components, ...readLooks(sourceOf(module)) }));
  const rows = readVariables().map(({ name, light, dark, meaning }) => {
    const takers = looks.filter(({ variables }) => variables.has(name));
    return row([
      code(name),
      code(light),
      dark ? code(dark) : '',
      words.translate(meaning.key, meaning.text),
      takers.flatMap(({ components }) => components[0] ?? []).join(', '),
    ]);
  });
  return `${words.head(list.join('\n'), [words.themeColumns, '|---|---|---|---|---|', ...rows].join('\n'))}\n`;
}
