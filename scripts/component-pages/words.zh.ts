// The pages of the components in Chinese.
import { translate } from './translations.ts';
import type { PageWords } from './words.ts';

export const zh: PageWords = {
  suffix: '.zh-CN.md',
  language: 'zh',
  links: (other) => `[English](${other}) · [全部组件](README.zh-CN.md) · [全部文档](../README.zh-CN.md)`,
  head: (list, themes) => `# 组件

[English](README.md) · [全部文档](../README.zh-CN.md)

给 Taro 用的 React 组件，一份源码同时用于 swan、weapp 和 h5。每个组件一页：props、用到的 CSS 变量、示例。想直接看、直接点，还能换主题、语言、字号和宽度，就运行 \`npm run gallery\`。

${list}

## 颜色、数字字体与动效

在 \`page\`（swan、weapp）和 \`:root\`（h5）上设置，写在组件样式之后；没设的就用这里的值。“深色”一栏空着，就是和浅色一样。

${themes}

这些页面由 \`npm run docs:components\` 根据 [packages/react](../../packages/react) 的源码和 [apps/gallery](../../apps/gallery/README.md) 的示例文件生成，检查时会逐字比对。`,
  brings: (module, styles) =>
    `\`@kaquan/react/${module}\`${styles.length > 0 ? `，样式在 ${styles.map((style) => `\`${style}\``).join('、')}` : ''}。`,
  runsOn: (platforms) => `可用于 ${platforms.replaceAll(', ', '、').replace(' and ', '、')}。`,
  props: 'Props',
  noProps: '没有。',
  propColumns: '| 名称 | 类型 | 必填 | 默认值 | 含义 |',
  yes: '是',
  variables: 'CSS 变量',
  noVariables: '自己不用变量。',
  variableColumns: '| 名称 | 浅色 | 深色 | 用在哪里 |',
  themeColumns: '| 名称 | 浅色 | 深色 | 用在哪里 | 哪些组件 |',
  examples: '示例',
  live: (module) =>
    `运行 \`npm run gallery\`，打开 \`#/${module}\` 就能看到。下面每段代码都是那里运行的整个文件。`,
  pictures: (links) => `截图（测试会逐像素比对）：${links}。`,
  picture: {
    light: '浅色',
    dark: '深色',
    narrow: '320 px',
    tablet: '768 px',
    other: '英文',
    large: '大字号',
  },
  tapped: '同一个文件，点过之后。',
  translate,
};
