// Reads the style sheets of @kaquan/react: which CSS variables a component takes, and what they are unless set.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type AtRule, type Rule } from 'postcss';
import type { Meaning } from './read-components.ts';

const SOURCES = 'packages/react/src';

export interface Variable {
  name: string;
  /** Its value, and in the dark where that is another one. */
  light: string;
  dark: string | undefined;
  meaning: Meaning;
}

const THEME = [`${SOURCES}/theme.css`, `${SOURCES}/theme-more.css`];
const others = globSync(`${SOURCES}/**/*.css`).filter((file) => !THEME.includes(file));
const sheets = [...THEME, ...others.sort()].map((file) =>
  postcss.parse(readFileSync(file, 'utf8'), { from: file }),
);

/** All of the theme, as they are unless an app sets them; those that every page has come first. */
export function readVariables(): Variable[] {
  const variables = new Map<string, Variable>();
  for (const { prop: name, value, meaning } of declarations(undefined))
    variables.set(name, { name, light: value, dark: undefined, meaning: { key: name, text: meaning } });
  for (const { prop: name, value } of declarations('(prefers-color-scheme: dark)')) {
    const variable = variables.get(name);
    if (!variable) throw new Error(`${name} has a value in the dark only`);
    variable.dark = value;
  }
  return [...variables.values()];
}

/** Those on the root element, for the devices that the media question is true of. */
function declarations(media: string | undefined) {
  const found: { prop: string; value: string; meaning: string }[] = [];
  for (const sheet of sheets) {
    sheet.walkDecls(/^--/, (declaration) => {
      const rule = declaration.parent as Rule;
      if (!rule.selectors.includes(':root') || mediaOf(rule) !== media) return;
      const before = declaration.prev();
      const meaning = before?.type === 'comment' ? before.text.replace(/\s+/g, ' ') : '';
      found.push({ prop: declaration.prop, value: declaration.value, meaning });
    });
  }
  return found;
}

/** The variables and style sheets that a component's classes need, its parts' included. */
export function readLooks(source: string): { variables: Set<string>; styles: string[] } {
  const classes = classesOf(source);
  const variables = new Set<string>();
  const styles = new Set<string>();
  for (const sheet of sheets) {
    const blocks = blocksOf(sheet);
    sheet.walkRules((rule) => {
      if (!rule.selectors.some((selector) => isFor(selector, classes, blocks))) return;
      styles.add(path.basename(sheet.source?.input.file ?? ''));
      for (const [, name = ''] of rule.toString().matchAll(/var\((--[\w-]+)/g)) variables.add(name);
    });
  }
  return { variables, styles: [...styles].sort() };
}

function mediaOf(rule: Rule): string | undefined {
  const { parent } = rule;
  return parent?.type === 'atrule' ? (parent as AtRule).params : undefined;
}

interface Classes {
  whole: Set<string>;
  /** Of names that are put together: `kq-coupon--` of `kq-coupon--${layout}`. */
  begun: string[];
}

/** What a sheet is about: `kq-coupon`, whose elements and kinds it then has, too. */
function blocksOf(sheet: postcss.Root): Set<string> {
  const blocks = new Set<string>();
  sheet.walkRules(({ selectors }) => {
    for (const selector of selectors) if (/^\.kq-[a-z]+$/.test(selector)) blocks.add(selector.slice(1));
  });
  return blocks;
}

/**
 * A rule is for a component when every class that it names may be on it. A name that is put together may be any of its
 * block, in the sheet of that block: a skeleton's `kq-coupon--loading`, elsewhere, is not a coupon's.
 */
function isFor(selector: string, { whole, begun }: Classes, blocks: Set<string>): boolean {
  const named = [...selector.matchAll(/\.(kq-[\w-]+)/g)].map(([, name = '']) => name);
  return (
    named.length > 0 &&
    named.every(
      (name) =>
        whole.has(name) ||
        (blocks.has(name.split('--')[0] ?? '') && begun.some((beginning) => name.startsWith(beginning))),
    )
  );
}

/** Of the file and of all that it is put together from. */
function classesOf(source: string): Classes {
  const classes: Classes = { whole: new Set(), begun: [] };
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name = '', more] of text.matchAll(/(kq-[\w-]+)(\$\{)?/g)) {
      if (more) classes.begun.push(name);
      else classes.whole.add(name);
    }
    for (const [, target = ''] of text.matchAll(/^import (?!type\b)[^;]*?from '(\.{1,2}\/[^']+\.tsx)';/gm))
      visit(path.posix.join(path.posix.dirname(file), target));
  };
  visit(source);
  return classes;
}
