// webpack writes scripts only: the page that loads them goes beside them.
import { readFile, writeFile } from 'node:fs/promises';

const page = await readFile('index.html', 'utf8');
await writeFile('dist/index.html', page.replace('type="module" src="/src/main.js"', 'defer src="/main.js"'));
