// The repository's address, from the root's package.json, so that it is written once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './document-files.ts';

const { repository } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  repository: { url: string };
};

/** Without a slash at its end. */
export const REPOSITORY = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
