// The SQL that is shipped makes the tables that the code believes in, and what was shipped once never changes.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as schema from './schema/index.ts';

const folder = new URL('../../migrations/', import.meta.url);
const read = (file: string) => readFile(new URL(file, folder), 'utf8');
const readMeta = async (file: string) => JSON.parse(await read(`meta/${file}`));

/** Databases out there have run these. A change of the tables is a further migration, and one more line here. */
const SHIPPED = {
  '0000_first': '484094d53d54e6aca99fb9a28c63917a6d256ac0d81010af85791c259b79f65d',
  '0001_bills_and_issues': '03aafc4e8ed4e2537cfbe31e7919326864307911b94e140f8e454b9b3a97da1e',
  '0002_guesses': '7a0c624bb3ce7c7367828003503ae471ccc800c554ad1f0e0640eb50dc765c84',
  '0003_served_by_merchant': 'ede62d1200fe8695d391f3aadb2b00198e49922e2d078a15b2b7ae28a304123b',
  '0004_found_while_owed': '6114b630ce645bdaa89c7b9c39744f9e9abfde0bac172c08cbae9b2df1580269',
  '0005_early_not_before': '868bb7d540afe0de9a6a97df2fdf43a6ea71b621dbf38989c6622ae429cc68f8',
  '0006_rows_that_owe': '059433a795fb65a35f97241f39932a8e0d4be13297c998b4af4da1e514f9ad01',
  '0007_room_on_the_page': 'a934edd610a2851c8b85d2e9235d08d2f82962c585e77e2588938278ec5f226a',
};

interface Entry {
  idx: number;
  tag: string;
  when: number;
}
const readEntries = async () => ((await readMeta('_journal.json')) as { entries: Entry[] }).entries;

it('no change of the schema is without its migration', async () => {
  const last = String((await readEntries()).at(-1)?.idx).padStart(4, '0');
  const shipped = await readMeta(`${last}_snapshot.json`);
  expect(await generateMigration(shipped, generateDrizzleJson(schema, shipped.id))).toEqual([]);
});

it('no migration that exists is ever edited, and none is left out of the journal', async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const hashes = await Promise.all(
    files.map(async (file) => [
      file.slice(0, -4),
      createHash('sha256')
        .update(await read(file))
        .digest('hex'),
    ]),
  );
  expect(Object.fromEntries(hashes)).toEqual(SHIPPED);
  expect((await readEntries()).map(({ tag }) => tag)).toEqual(Object.keys(SHIPPED));
});

it('each migration is later than the one before: a database knows them by their time', async () => {
  const times = (await readEntries()).map(({ when }) => when);
  expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
});
