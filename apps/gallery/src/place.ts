// Where one is in the gallery, as its address says it: `#/coupon-card/over?theme=dark&lang=en&width=320`.

export interface Place {
  /** As its subpath of @kaquan/react: `coupon-card`. */
  component?: string | undefined;
  /** One of its examples; none: all of them, one below the other. */
  example?: string | undefined;
  theme: 'system' | 'light' | 'dark' | 'own';
  lang: 'zh' | 'en';
  text: 'normal' | 'large';
  motion: 'on' | 'off';
  /** Pixels. */
  width: number;
}

export const USUAL: Place = { theme: 'system', lang: 'zh', text: 'normal', motion: 'on', width: 375 };

const CHOICES = {
  theme: ['system', 'light', 'dark', 'own'],
  lang: ['zh', 'en'],
  text: ['normal', 'large'],
  motion: ['on', 'off'],
} as const;

/** What an address leaves out, or says in a word that is not known, is as usual. */
export function readPlace(hash: string): Place {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?', 2);
  const [component, example] = path.split('/');
  const asked = new URLSearchParams(query);
  const word = <K extends keyof typeof CHOICES>(name: K) =>
    CHOICES[name].find((choice) => choice === asked.get(name)) ?? USUAL[name];
  const width = Number(asked.get('width'));
  return {
    component: component || undefined,
    example: example || undefined,
    theme: word('theme'),
    lang: word('lang'),
    text: word('text'),
    motion: word('motion'),
    width: width >= 240 && width <= 1600 ? Math.round(width) : USUAL.width,
  } as Place;
}

/** The shortest address: what is as usual is left out. */
export function writePlace(place: Place): string {
  const query = new URLSearchParams();
  for (const name of ['theme', 'lang', 'width', 'text', 'motion'] as const) {
    if (place[name] !== USUAL[name]) query.set(name, String(place[name]));
  }
  const path = [place.component, place.example].filter(Boolean).join('/');
  return `#/${path}${query.size > 0 ? `?${query}` : ''}`;
}
