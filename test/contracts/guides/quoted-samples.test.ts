// Every block of code in the guides is a piece of a file that is compiled and run; the languages quote the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
const GUIDES = path.join(ROOT, 'docs/guides');
const SAMPLES = 'test/contracts/guides';

interface Block {
  language: string;
  /** What stands behind the language: the file that the block is a piece of. */
  source: string;
  code: string;
}

/** A piece is quoted without the indentation it has in its file. */
const flushLeft = (text: string) => text.replace(/^ +/gm, '');

function blocksOf(guide: string): Block[] {
  const text = readFileSync(path.join(GUIDES, guide), 'utf8');
  return [...text.matchAll(/^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', source = '', code = '']) => ({ language, source, code }),
  );
}

const names = readdirSync(GUIDES)
  .filter((name) => name.endsWith('.md') && !name.endsWith('.zh-CN.md'))
  .map((name) => path.basename(name, '.md'));

describe.each(names)('the guide %s', (name) => {
  const blocks = blocksOf(`${name}.md`);

  it('quotes files of the project, word for word', () => {
    expect(blocks).not.toEqual([]);
    for (const { source, code } of blocks) {
      expect(existsSync(path.join(ROOT, source)) ? source : `no such file: ${source}`).toBe(source);
      expect(flushLeft(readFileSync(path.join(ROOT, source), 'utf8'))).toContain(flushLeft(code));
    }
  });

  it('quotes the same in Chinese', () => {
    expect(blocksOf(`${name}.zh-CN.md`)).toEqual(blocks);
  });

  it('leaves out none of its samples', () => {
    // A guide may quote an app of the project alone, such as one of examples/.
    const folder = path.join(ROOT, SAMPLES, name);
    const samples = existsSync(folder) ? readdirSync(folder).map((file) => `${SAMPLES}/${name}/${file}`) : [];
    const quoted = blocks.map(({ source }) => source);
    expect(samples.filter((sample) => !quoted.includes(sample))).toEqual([]);
  });

  it('is in two languages of one build: as many headings in each', () => {
    const headings = (file: string) => readFileSync(path.join(GUIDES, file), 'utf8').match(/^#+ /gm);
    expect(headings(`${name}.zh-CN.md`)).toEqual(headings(`${name}.md`));
  });
});
