// Where a link of a document leads on the site: to a page of it, or to the repository's file.
import { statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './document-files.ts';
import { pageAddress, pagesByDocument } from './page-path.ts';
import { REPOSITORY } from './repository.ts';

const pages = pagesByDocument();

/**
 * Answers the target as the site needs it; addresses and places on the same page stay as they are.
 * @param document that the link is in, from the root of the repository
 * @param target as written
 * @example leadTarget('docs/errors.md', 'rules/baidu.md#order') // '/rules/baidu#order'
 */
export function leadTarget(document: string, target: string): string {
  if (/^([a-z]+:|#|\/)/i.test(target)) return target;
  const [place = '', anchor] = target.split('#', 2);
  const to = path.posix.join(path.posix.dirname(document), place).replace(/\/$/, '');
  const at = anchor === undefined ? '' : `#${anchor}`;
  const page = pages.get(to) ?? pages.get(`${to}/README.md`);
  if (page !== undefined) return pageAddress(page) + at;
  // Its list of pages is made for the site: GitHub shows the folder.
  if (to === 'docs/decisions') return '/decisions/';
  // One that leads nowhere is found by check-documents.ts.
  const kind = statSync(path.join(ROOT, to), { throwIfNoEntry: false })?.isDirectory() ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${to}${at}`;
}

/**
 * Where a document's picture lies below the site's root.
 * @example leadPicture('docs/guides/command.md', '../images/phones.png') // '/images/phones.png'
 */
export function leadPicture(document: string, target: string): string {
  if (/^([a-z]+:|\/)/i.test(target)) return target;
  const to = path.posix.join(path.posix.dirname(document), target);
  return `/${to.replace(/^docs\//, '')}`;
}
