// What the kit adds to a swan package, measured on the built app and on the same app without it.
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildWithoutKit } from './build-without-kit.ts';
import { packageRoot } from './built-files.ts';
import { measure, printSizes, type Size, total } from './measure.ts';
import { uploadedFiles } from './uploaded-files.ts';

const packageSize = (folder: string): Size => total(uploadedFiles(folder).map((file) => measure(file.bytes)));

const minus = (one: Size, other: Size): Size => ({
  raw: one.raw - other.raw,
  gzip: one.gzip - other.gzip,
  brotli: one.brotli - other.brotli,
});

it('adds at most 8 kB to the swan package', { timeout: 300_000 }, async () => {
  const without = packageSize(await buildWithoutKit('swan', 'nothing'));
  const logic = packageSize(await buildWithoutKit('swan', 'logic'));
  const whole = packageSize(path.join(packageRoot('@kaquan/baidu-smart-program'), 'dist/swan'));
  const growth = minus(whole, without);
  printSizes('the swan package, all files, compressed one by one', [
    ['the app with the kit', whole, ''],
    ['the same app, the kit replaced by nothing', without, ''],
    ['the kit adds', growth, '8,000 gzip'],
    ['  of that client, provider and hooks', minus(logic, without), ''],
    ['  of that components, their words and styles', minus(whole, logic), ''],
  ]);
  expect(growth.raw).toBeGreaterThan(0);
  expect(growth.gzip).toBeLessThanOrEqual(8000);
});
