// What a Markdown document holds: headings, anchors, links, and its shape.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { slug } from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import { ROOT } from './document-files.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });

export interface Heading {
  /** 1 to 6. */
  depth: number;
  title: string;
}

export interface Document {
  text: string;
  headings: Heading[];
  /** What a `#` may name: ids that are written, and those that headings have by themselves on GitHub. */
  anchors: Set<string>;
  /** Where links and pictures lead, as written. */
  targets: string[];
  /** Headings, code blocks and tables in their order; equal in both languages. */
  shape: string[];
}

const read = new Map<string, Document>();

/** @param file from the root of the repository */
export function readDocument(file: string): Document {
  const known = read.get(file);
  if (known) return known;
  const document = parseDocument(readFileSync(path.join(ROOT, file), 'utf8'));
  read.set(file, document);
  return document;
}

/** @example parseDocument('# Errors\n').shape // ['# '] */
export function parseDocument(text: string): Document {
  const tokens = markdown.parse(text, {});
  const headings = headingsOf(tokens);
  return {
    text,
    headings,
    anchors: new Set([...idsOf(headings), ...attributesOf(tokens, 'id')]),
    targets: targetsOf(tokens),
    shape: shapeOf(tokens),
  };
}

function headingsOf(tokens: Token[]): Heading[] {
  return tokens.flatMap((token, at) =>
    token.type === 'heading_open'
      ? [{ depth: Number(token.tag.slice(1)), title: plainText(tokens[at + 1]) }]
      : [],
  );
}

/** What a reader sees of a line: no marks, no addresses. */
function plainText(line: Token | undefined): string {
  return (line?.children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');
}

/** A title that comes again is counted, as GitHub does it. */
function idsOf(headings: Heading[]): string[] {
  const seen = new Map<string, number>();
  return headings.map(({ title }) => {
    const id = slug(title);
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before === 0 ? id : `${id}-${before}`;
  });
}

function targetsOf(tokens: Token[]): string[] {
  const written = tokens
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []);
  return [...written.map(decodeURI), ...attributesOf(tokens, 'href'), ...attributesOf(tokens, 'src')];
}

/** Values of an attribute in the HTML between the lines. */
function attributesOf(tokens: Token[], name: string): string[] {
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type }) => type === 'html_block' || type === 'html_inline')
    .flatMap(({ content }) => [...content.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))])
    .map(([, value = '']) => value);
}

function shapeOf(tokens: Token[]): string[] {
  const shape: string[] = [];
  for (const token of tokens) {
    if (token.type === 'heading_open') shape.push(`${'#'.repeat(Number(token.tag.slice(1)))} `);
    else if (token.type === 'fence') shape.push(`\`\`\`${token.info.split(' ')[0]}`);
    else if (token.type === 'table_open') shape.push('|');
    else if (token.type === 'tr_open') shape.push(`${shape.pop()}/`);
    else if (token.type === 'th_open') shape.push(`${shape.pop()}-`);
  }
  return shape;
}
