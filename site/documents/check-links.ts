// A link leads to a file of the repository and to a place in it; one that leads out of it has the form of an address.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './document-files.ts';
import { type Document, readDocument } from './read-document.ts';

/** A line of a file, or some of them, as GitHub names them. */
const LINES = /^L\d+(-L\d+)?$/;

/**
 * Answers what is wrong with a document's links, one sentence a link.
 * @param file from the root of the repository
 */
export function checkLinks(file: string, document: Document = readDocument(file)): string[] {
  return document.targets.flatMap((target) => {
    const wrong = /^[a-z]+:/i.test(target) ? wrongAddress(target) : wrongPlace(file, document, target);
    return wrong === undefined ? [] : [`${file}: ${target === '' ? 'an empty link' : target} ${wrong}`];
  });
}

function wrongAddress(target: string): string | undefined {
  const url = URL.parse(target);
  if (!url) return 'is not an address';
  if (url.protocol === 'mailto:') return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'is not for a browser';
  if (/^(localhost|127\.|0\.0\.0\.0)/.test(url.hostname)) return 'is on the reader’s own machine';
  return url.hostname.includes('.') ? undefined : 'names no host';
}

function wrongPlace(file: string, document: Document, target: string): string | undefined {
  const [name = '', anchor] = target.split('#', 2);
  if (name === '' && anchor === undefined) return 'leads nowhere';
  if (name.startsWith('/')) return 'begins at a root that GitHub does not have';
  const to = name === '' ? file : path.posix.join(path.posix.dirname(file), name);
  if (to !== file && (to.startsWith('..') || !existsSync(path.join(ROOT, to)))) return 'leads nowhere';
  if (anchor === undefined) return undefined;
  const place = to === file ? document : to.endsWith('.md') ? readDocument(to) : undefined;
  const found = place ? place.anchors.has(anchor) : LINES.test(anchor);
  return found ? undefined : 'has no such place';
}
