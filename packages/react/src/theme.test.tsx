// The style files as a themer relies on them: every variable is said and explained, both modes can be read, all motion stops.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = import.meta.dirname;

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
const read = (name: string) => readFileSync(path.join(SRC, name), 'utf8');
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** What a block sets, by variable. */
function variablesOf(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/(--kaquan-[a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

function block(file: string, opening: RegExp): Record<string, string> {
  const [, inside = ''] = withoutComments(read(file)).match(opening) ?? [];
  return variablesOf(inside);
}

const ROOT = /^\s*page,\s*:root \{([^}]*)\}/;
const DARK = /\(prefers-color-scheme: dark\) \{\s*page,\s*:root \{([^}]*)\}/;
const LIGHT_VALUES = { ...block('theme.css', ROOT), ...block('theme-more.css', ROOT) };
const DARK_VALUES = { ...block('theme.css', DARK), ...block('theme-more.css', DARK) };
const byClass = (name: string) => block('themes.css', new RegExp(`\\.${name} \\{([^}]*)\\}`));

describe('the variables', () => {
  it('are each explained above the line that says it', () => {
    for (const file of ['theme.css', 'theme-more.css']) {
      const [root = ''] = read(file).split('@media');
      for (const name of Object.keys(variablesOf(withoutComments(root)))) {
        expect(root, name).toMatch(new RegExp(`\\*/\\s+${name}:`));
      }
    }
  });

  it('are all said, and all used', () => {
    const used = new Set(
      FILES.flatMap((file) => [...read(file).matchAll(/var\((--kaquan-[a-z-]+)/g)].map(([, name]) => name)),
    );
    expect([...used].sort()).toEqual(Object.keys(LIGHT_VALUES).sort());
  });

  it('are by class what they are by the phone’s setting', () => {
    const [light, dark] = [byClass('kaquan-light'), byClass('kaquan-dark')];
    expect(dark).toEqual(DARK_VALUES);
    expect(light).toEqual(Object.fromEntries(Object.keys(dark).map((name) => [name, LIGHT_VALUES[name]])));
  });
});

describe.each([
  ['light', LIGHT_VALUES],
  ['dark', { ...LIGHT_VALUES, ...DARK_VALUES }],
  ['spring festival', { ...LIGHT_VALUES, ...byClass('kaquan-spring-festival') }],
])('in %s', (_name, values) => {
  const color = (name: string) => values[`--kaquan-${name}`] ?? '';

  it.each([
    ['text', 'surface'],
    ['text', 'ground'],
    ['muted', 'surface'],
    ['muted', 'ground'],
    ['warning', 'surface'],
    ['warning', 'warning-ground'],
  ])('%s can be read on %s', (ink, ground) => {
    expect(contrast(color(ink), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('prices can be read on paper, paper on what is chosen, and white on what went well', () => {
    expect(contrast(color('accent'), color('surface'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', color('good'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('moves nothing that the two variables of motion do not stop, but the button that is held', () => {
  const moving = FILES.flatMap((file) =>
    [...withoutComments(read(file)).matchAll(/\b(?:animation|transition): ([^;]+);/g)].map(
      ([, how = '']) => `${file}: ${how}`,
    ),
  );
  const free = moving.filter((how) => !/var\(--kaquan-(quick|slow)\)/.test(how));
  expect(free.filter((how) => !how.startsWith('button/hold-button.css'))).toEqual([]);
  expect(moving.length).toBeGreaterThan(5);
  expect(block('themes.css', /\.kaquan-still \{([^}]*)\}/)).toEqual({
    '--kaquan-quick': '0s',
    '--kaquan-slow': '0s',
  });
});

it('has every file in style.css, but the themes by class', () => {
  const named = [...read('style.css').matchAll(/@import "\.\/(.*)";/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(FILES.filter((file) => !['style.css', 'themes.css'].includes(file)).sort());
});

/** As WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const hex = color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
