// What the address asks for beside the example itself: theme, size of text, motion.
import type { Place } from '../place.ts';
import { scaleText } from './scale-text.ts';

/** As WeChat's larger settings. */
const LARGE = 1.4;

/** The kit's own classes; none: what the device says. */
const THEMES: Record<Place['theme'], string | undefined> = {
  system: undefined,
  light: 'kaquan-light',
  dark: 'kaquan-dark',
  own: 'kaquan-spring-festival',
};

export function appear({ theme, text, motion, lang }: Place): void {
  const { documentElement: page } = document;
  page.lang = lang === 'en' ? 'en' : 'zh-CN';
  page.className = [THEMES[theme], motion === 'off' && 'kaquan-still'].filter(Boolean).join(' ');
  scaleText(text === 'large' ? LARGE : 1);
}
