// Writes the lists of docs/guides/limits.md and its Chinese twin from where they are said first: `npm run docs:limits`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSandbox } from '@kaquan/sandbox';
import { fill, pageOf, ROOT, read, saidElsewhere } from './limits-said-elsewhere.ts';

const sandbox = await createSandbox();
for (const language of ['en', 'zh'] as const) {
  const page = pageOf(language);
  writeFileSync(path.join(ROOT, page), fill(read(page), await saidElsewhere(language, sandbox.url)));
}
await sandbox.close();
