// Holds all Markdown of the repository to its form: links are alive, both languages alike, every document listed.
import { checkContents } from './documents/check-contents.ts';
import { checkLanguages } from './documents/check-languages.ts';
import { checkLinks } from './documents/check-links.ts';
import { documentFiles } from './documents/document-files.ts';
import { readDocument } from './documents/read-document.ts';

const files = documentFiles();
const wrong = [
  ...files.flatMap((file) => checkLinks(file)),
  ...checkLanguages(files),
  ...checkContents(files),
];
for (const words of wrong) console.log(words);
const links = files.reduce((sum, file) => sum + readDocument(file).targets.length, 0);
console.log(`${links} links in ${files.length} documents, ${wrong.length} things wrong`);
if (wrong.length > 0) process.exitCode = 1;
