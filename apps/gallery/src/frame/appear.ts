// What the address asks for beside the example itself: theme, size of text, motion.
import type { Place } from '../place.ts';
import { forceMedia } from './force-media.ts';

export function appear({ theme, text, motion, lang }: Place): void {
  const { documentElement: page } = document;
  page.lang = lang === 'en' ? 'en' : 'zh-CN';
  Object.assign(page.dataset, { theme, text });
  page.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : '';
  forceMedia(
    'prefers-color-scheme: dark',
    { system: undefined, own: false, light: false, dark: true }[theme],
  );
  forceMedia('prefers-reduced-motion', motion === 'off' ? true : undefined);
}
