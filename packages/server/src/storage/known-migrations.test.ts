// What a bundle of the server carries along is what the folder says.
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { knownMigrations } from './known-migrations.ts';

it('every file is read, in the order in which databases run them', async () => {
  const files = await readdir(new URL('../../migrations/', import.meta.url));
  const named = files.filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, -'.sql'.length));
  expect(knownMigrations.map(({ name }) => name)).toEqual(named.sort());
  const times = knownMigrations.map(({ when }) => when);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const { statements } of knownMigrations) expect(statements.join('').trim()).not.toBe('');
});
