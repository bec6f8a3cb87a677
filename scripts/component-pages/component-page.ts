// The page of one component module: what it is for, props, CSS variables, examples.
import { readFileSync } from 'node:fs';
import type { Entry, Example } from '../../apps/gallery/src/catalogue.ts';
import { type Component, readComponent, sourceOf } from './read-components.ts';
import { readLooks, readVariables, type Variable } from './read-variables.ts';
import type { PageWords } from './words.ts';

const EXAMPLES = 'apps/gallery/src/examples';
const PICTURES = '../../test/screenshots/pictures';

export function componentPage(entry: Entry, words: PageWords): string {
  const other = words.suffix === '.md' ? '.zh-CN.md' : '.md';
  const components = entry.components.map((name) => readComponent(entry.module, name));
  const { variables, styles } = readLooks(sourceOf(entry.module));
  const parts = [
    `# ${entry.components.join(', ')}`,
    words.links(`${entry.module}${other}`),
    `${entry.title[words.language]}${words.language === 'zh' ? '。' : '.'}`,
    words.brings(entry.module, styles),
    ...components.flatMap((component) => describe(component, words, components.length > 1)),
    `## ${words.variables}`,
    variableTable(
      readVariables().filter(({ name }) => variables.has(name)),
      words,
    ),
    `## ${words.examples}`,
    words.live(entry.module),
    words.pictures(pictureLinks(entry, words)),
    ...entry.examples.flatMap((example) => exampleParts(entry, example, words)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function describe(component: Component, words: PageWords, severalHere: boolean): string[] {
  const { name, meaning, supported, props } = component;
  const heading = severalHere ? `${name}: ${words.props}` : words.props;
  return [
    `${words.translate(meaning.key, meaning.text)} ${words.runsOn(supported.split(' ').join(', '))}`,
    `## ${heading}`,
    props.length === 0
      ? words.noProps
      : [
          words.propColumns,
          '|---|---|---|---|---|',
          ...props.map((prop) =>
            row([
              `\`${prop.name}\``,
              code(prop.type),
              prop.required ? words.yes : '',
              prop.default === undefined ? '' : code(prop.default),
              words.translate(prop.meaning.key, prop.meaning.text),
            ]),
          ),
        ].join('\n'),
  ];
}

function variableTable(variables: Variable[], words: PageWords): string {
  if (variables.length === 0) return words.noVariables;
  return [
    words.variableColumns,
    '|---|---|---|---|',
    ...variables.map(({ name, light, dark, meaning }) =>
      row([code(name), code(light), dark ? code(dark) : '', words.translate(meaning.key, meaning.text)]),
    ),
  ].join('\n');
}

function exampleParts({ module }: Entry, { name, file, title }: Example, words: PageWords): string[] {
  const heading = `### ${title[words.language]}`;
  if (file !== undefined) return [heading, words.tapped];
  const source = `${EXAMPLES}/${module}/${name}.tsx`;
  return [heading, `\`\`\`tsx ${source}\n${readFileSync(source, 'utf8').trimEnd()}\n\`\`\``];
}

/** Of its first example; a page's in the other language is there for one language only. */
function pictureLinks({ module, layout, examples }: Entry, { picture, language }: PageWords): string {
  const first = layout === 'page' ? `${examples[0]?.name}-` : '';
  const mine = language === 'en' ? '-en' : '';
  const theirs = language === 'en' ? '' : '-en';
  const links = {
    [picture.light]: `375-light${mine}`,
    [picture.dark]: '375-dark',
    [picture.narrow]: '320-light',
    [picture.tablet]: '768-light',
    [picture.other]: `375-light${theirs}`,
    [picture.large]: '375-light-large',
  };
  const linked = Object.entries(links).map(
    ([name, file]) => `[${name}](${PICTURES}/${module}/${first}${file}.png)`,
  );
  return linked.join(language === 'zh' ? '、' : ', ');
}

export function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
    .replaceAll('|  |', '| |')
    .replaceAll('|  |', '| |');
}

export function code(text: string): string {
  return `\`${text}\``;
}
