import type { IProjectConfig } from '@tarojs/taro/types/compile';

export const changed: Partial<IProjectConfig> = {
  designWidth: (input) => (typeof input === 'object' && input.file?.includes('@kaquan') ? 375 : 750),
  outputRoot: `dist/${process.env.TARO_ENV}`,
};
