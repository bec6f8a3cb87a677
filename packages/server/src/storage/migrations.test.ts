// The SQL that is shipped makes the tables that the code believes in.
import { readFile } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as schema from './schema/index.ts';

const meta = new URL('../../migrations/meta/', import.meta.url);
const readMeta = async (file: string) => JSON.parse(await readFile(new URL(file, meta), 'utf8'));

it('no change of the schema is without its migration', async () => {
  const { entries } = (await readMeta('_journal.json')) as { entries: { idx: number }[] };
  const last = String(entries.at(-1)?.idx).padStart(4, '0');
  const shipped = await readMeta(`${last}_snapshot.json`);
  expect(await generateMigration(shipped, generateDrizzleJson(schema, shipped.id))).toEqual([]);
});
