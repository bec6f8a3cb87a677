// The tables as a distributed PostgreSQL wants them: the merchant first in every key, and nothing that it may lack.
import { migrate, type OpenedDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readColumns, readConstraints, readExtensions, readFurtherObjects, readIndexes } from './catalog.ts';
import type { OpenTarget } from './target.ts';

const MERCHANT = ['platform', 'app_id'];

export function schemaSuite(open: OpenTarget): void {
  describe('schema', () => {
    let opened: OpenedDatabase;
    let extensions: { name: string }[];
    beforeAll(async () => {
      [opened] = await open().fresh();
      extensions = await readExtensions(opened);
      await migrate(opened);
    });
    afterAll(() => opened?.close());

    it('carries the merchant’s key in every table, and never without a value', async () => {
      const columns = await readColumns(opened);
      const tables = new Set(columns.map(({ table }) => table));
      expect(tables.size).toBeGreaterThan(7);
      for (const table of tables)
        for (const column of MERCHANT)
          expect(columns).toContainEqual(
            expect.objectContaining({ table, column, type: 'text', nullable: 'NO' }),
          );
    });

    it('begins every primary key, unique constraint and foreign key with the merchant’s', async () => {
      const keys = (await readConstraints(opened)).filter(({ kind }) => kind !== 'c');
      expect(keys.length).toBeGreaterThan(9);
      for (const { name, columns } of keys)
        expect([name, ...columns.slice(0, 2)]).toEqual([name, ...MERCHANT]);
    });

    it('points with every foreign key to the same merchant', async () => {
      const keys = (await readConstraints(opened)).filter(({ kind }) => kind === 'f');
      for (const { definition } of keys)
        expect(definition).toMatch(/^FOREIGN KEY \(platform, app_id, .* REFERENCES .*\(platform, app_id, /);
    });

    it('begins every index with the merchant’s key', async () => {
      const indexes = await readIndexes(opened);
      expect(indexes.length).toBeGreaterThan(12);
      for (const { name, columns } of indexes)
        expect([name, ...columns.slice(0, 2)]).toEqual([name, ...MERCHANT]);
    });

    it('numbers nothing by a sequence: no default but a word or a number', async () => {
      const defaults = new Set((await readColumns(opened)).map((column) => column.default));
      for (const text of defaults)
        if (text !== null) expect(text).toMatch(/^('\w+'(::+:text|::text)?|\d+(::+:INT8)?)$/i);
    });

    it('is tables and indexes alone: no sequence, view, function, trigger or extension', async () => {
      expect(await readFurtherObjects(opened)).toEqual([]);
      expect(await readExtensions(opened)).toEqual(extensions);
    });
  });
}
