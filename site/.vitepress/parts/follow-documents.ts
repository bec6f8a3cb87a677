// While somebody writes: a document that is saved is laid out again, and VitePress shows it.
import path from 'node:path';
import type { Plugin } from 'vitepress';
import { ROOT } from '../../documents/document-files.ts';
import { preparePage } from '../../documents/prepare-page.ts';

/** @param pages the pages of the documents, by the documents */
export function followDocuments(pages: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'kaquan:follow-documents',
    configureServer({ watcher }) {
      watcher.add([...pages.keys()].map((document) => path.join(ROOT, document)));
      watcher.on('change', (file) => {
        const document = path.relative(ROOT, file);
        const page = pages.get(document);
        if (page !== undefined) preparePage(document, page);
      });
    },
  };
}
