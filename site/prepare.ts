// Lays out what VitePress makes the site from: the documents at their addresses, their pictures, the home pages, the
// API reference, the components' gallery. VitePress's own `rewrites` would leave Chinese pages in the English search.
import { cpSync, existsSync, globSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { writeApi } from './api/write-api.ts';
import { decisionsIndex } from './documents/decisions-index.ts';
import { ROOT } from './documents/document-files.ts';
import { pagesByDocument } from './documents/page-path.ts';
import { PAGES, preparePage, writePage } from './documents/prepare-page.ts';

/** What is served as it is. */
const PUBLIC = path.join(PAGES, 'public');
const GALLERY = path.join(ROOT, 'apps/gallery/dist');

rmSync(PAGES, { recursive: true, force: true });
const documents = pagesByDocument();
for (const [document, page] of documents) preparePage(document, page);
writePage('decisions/index.md', decisionsIndex());
cpSync(path.join(import.meta.dirname, 'pages'), PAGES, { recursive: true });
cpSync(path.join(ROOT, 'apps/playground/public/mark.svg'), path.join(PUBLIC, 'mark.svg'));
await copyPictures();
if (existsSync(GALLERY)) cpSync(GALLERY, path.join(PUBLIC, 'gallery'), { recursive: true });
else console.log('apps/gallery is not built: component pages go without their live examples');
const modules = await writeApi(path.join(PAGES, 'api'));
console.log(`${documents.size} documents and ${modules} pages of the API reference laid out`);

/** As they are, and for the home pages in a format that a phone loads in a tenth of the time. */
async function copyPictures(): Promise<void> {
  for (const picture of globSync('docs/**/*.{png,svg,webp}', { cwd: ROOT })) {
    const to = path.join(PUBLIC, path.relative('docs', picture));
    cpSync(path.join(ROOT, picture), to);
    if (picture.startsWith('docs/images/'))
      await sharp(to)
        .webp({ quality: 82 })
        .toFile(to.replace(/\.\w+$/, '.webp'));
  }
}
