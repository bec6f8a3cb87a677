// What is looked at: every example of the gallery, at which widths, in which light.
import { CATALOGUE, type Entry } from '@kaquan/gallery/catalogue';

/** What is drawn once, and then looked at in several ways. */
export interface Scene {
  /** Its folder of pictures. */
  module: string;
  /** None: all examples of the component, one below the other. */
  example: string | undefined;
  lang: 'zh' | 'en';
  text: 'normal' | 'large';
  looks: Look[];
}

export interface Look {
  /** Of the screen, pixels. */
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

/** A small phone, the usual one, a tablet. */
const SCREENS = [
  { width: 320, height: 568 },
  { width: 375, height: 667 },
  { width: 768, height: 1024 },
];
const USUAL = { width: 375, height: 667 };

const inBothLights = (screens: typeof SCREENS): Look[] =>
  screens.flatMap((screen) => [
    { ...screen, scheme: 'light' as const },
    { ...screen, scheme: 'dark' as const },
  ]);

/** A component on every screen and in both lights, in English and in large text; a page's other states on the usual one. */
export function scenes(): Scene[] {
  const all = CATALOGUE.flatMap(({ module, layout, examples }: Entry): Scene[] => {
    const usual: Look[] = [{ ...USUAL, scheme: 'light' }];
    const [first, ...others] = layout === 'page' ? examples.map(({ name }) => name) : [undefined];
    const scene = { module, example: first, lang: 'zh', text: 'normal' } as const;
    return [
      { ...scene, looks: inBothLights(SCREENS) },
      { ...scene, lang: 'en' as const, looks: usual },
      { ...scene, text: 'large' as const, looks: usual },
      ...others.map((example) => ({ ...scene, example, looks: inBothLights([USUAL]) })),
    ];
  });
  // Another language is another page load: one for each.
  return all.sort((one, other) => other.lang.localeCompare(one.lang));
}

/** The picture's file: `coupon-card/375-light-en.png`, `self-service-use/used-375-dark.png`. */
export function pictureName({ module, example, lang, text }: Scene, { width, scheme }: Look): string {
  const parts = [example, width, scheme, lang === 'en' && 'en', text === 'large' && 'large'];
  return `${module}/${parts.filter(Boolean).join('-')}.png`;
}
