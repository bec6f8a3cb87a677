// Lays one document out where VitePress finds it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './document-files.ts';

/** The folder that VitePress reads. */
export const PAGES = path.join(ROOT, 'site/.pages');
/** The languages are switched at the top of every page; files need a line for it. */
const OTHER_LANGUAGE = /^\[(简体中文|中文|English)\]\([^)]*\)( · )?/m;

/** @example preparePage('docs/errors.zh-CN.md', 'zh/errors.md') */
export function preparePage(document: string, page: string): void {
  writePage(page, readFileSync(path.join(ROOT, document), 'utf8').replace(OTHER_LANGUAGE, ''));
}

export function writePage(page: string, text: string): void {
  const file = path.join(PAGES, page);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
