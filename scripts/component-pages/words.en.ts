// The pages of the components in English: the sources are.
import type { PageWords } from './words.ts';

export const en: PageWords = {
  suffix: '.md',
  language: 'en',
  links: (other) => `[简体中文](${other}) · [all components](README.md) · [all documents](../README.md)`,
  head: (list, themes) => `# Components

[简体中文](README.zh-CN.md) · [all documents](../README.md)

React components for Taro, one source for swan, weapp and h5. Each has a page with its props, the CSS variables that it takes, and examples. All of them live, with switches for theme, language, size of text and width: \`npm run gallery\`.

${list}

## Colours, digits and motion

Set these on \`page\` (swan, weapp) and \`:root\` (h5), after the kit's style sheet; what is not set stays as it is here. Without a value of its own, the dark has the same as the light.

${themes}

These pages are written by \`npm run docs:components\` from the sources of [packages/react](../../packages/react) and from the files of [apps/gallery](../../apps/gallery/README.md); a gate compares them.`,
  brings: (module, styles) =>
    `\`@kaquan/react/${module}\`${styles.length > 0 ? `, with its styles ${list(styles, ' and ')}` : ''}.`,
  runsOn: (platforms) => `Runs on ${platforms}.`,
  props: 'Props',
  noProps: 'None.',
  propColumns: '| name | type | required | default | meaning |',
  yes: 'yes',
  variables: 'CSS variables',
  noVariables: 'None of its own.',
  variableColumns: '| name | light | dark | meaning |',
  themeColumns: '| name | light | dark | meaning | taken by |',
  examples: 'Examples',
  live: (module) =>
    `Live: \`npm run gallery\`, then \`#/${module}\`. Each piece of code is the whole file that is run there.`,
  pictures: (links) => `As pictures, which the tests compare: ${links}.`,
  picture: {
    light: 'light',
    dark: 'dark',
    narrow: '320 px',
    tablet: '768 px',
    other: 'in Chinese',
    large: 'large text',
  },
  tapped: 'The same file, tapped.',
  translate: (_, text) => text,
};

function list(items: string[], and: string): string {
  const quoted = items.map((item) => `\`${item}\``);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(and);
}
