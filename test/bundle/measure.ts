// Sizes as they travel: raw, gzip, brotli.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

/** Sizes of one file, in bytes, at each format's highest level. */
export function measure(content: string | Buffer): Size {
  const bytes = Buffer.from(content);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  };
}

/** Sum over files that are compressed one by one. */
export function total(sizes: Size[]): Size {
  return sizes.reduce(
    (sum, size) => ({
      raw: sum.raw + size.raw,
      gzip: sum.gzip + size.gzip,
      brotli: sum.brotli + size.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
}

/** Prints a table to the run's output. */
export function printSizes(title: string, rows: [name: string, size: Size, limit: string][]): void {
  const number = (value: number) => value.toLocaleString('en').padStart(9);
  const lines = rows.map(
    ([name, size, limit]) =>
      `  ${name.padEnd(44)}${number(size.raw)}${number(size.gzip)}${number(size.brotli)}   ${limit}`,
  );
  const head = `  ${'bytes'.padEnd(44)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}   limit`;
  console.log([title, head, ...lines].join('\n'));
}
