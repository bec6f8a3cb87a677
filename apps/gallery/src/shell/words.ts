// The gallery's own words, in both languages.
const zh = {
  gallery: 'Kaquan 组件',
  played: '这里没有服务器，也没有微信：示例的数据都是写好的，应答由页面自己给出。',
  components: '组件',
  states: '状态',
  look: '怎么看',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色', own: '春节' },
  lang: '语言',
  text: '字号',
  texts: { normal: '标准', large: '大' },
  motion: '动效',
  motions: { on: '开', off: '关' },
  width: '宽度',
  code: '代码',
  copy: '复制',
  copied: '已复制',
  alone: '单独打开',
  tapped: '打开后自动点了一下，才到这个状态。',
};

const en: typeof zh = {
  gallery: 'Kaquan components',
  played: 'There is no server here and no WeChat: the data is fixed, and the page itself gives the answers.',
  components: 'Components',
  states: 'States',
  look: 'How to look at it',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', own: 'Spring Festival' },
  lang: 'Language',
  text: 'Text',
  texts: { normal: 'Normal', large: 'Large' },
  motion: 'Motion',
  motions: { on: 'On', off: 'Off' },
  width: 'Width',
  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  alone: 'Open alone',
  tapped: 'It was tapped by itself to get into this state.',
};

export const WORDS = { zh, en };
export type Words = typeof zh;
