// Reads what drizzle-kit wrote: the migrations in their order, with the statements of each.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Migration {
  /** The name of its file: `0002_guesses`. */
  name: string;
  /** When it was generated, milliseconds: what databases know it by. */
  when: number;
  /** Of the file, as Drizzle's own migrator takes it: databases from before have it. */
  hash: string;
  statements: string[];
}

interface Journal {
  entries: { tag: string; when: number }[];
}

/**
 * Reads a folder of migrations.
 *
 * @param folder with a slash at its end
 * @example const migrations = readMigrations(new URL('../../migrations/', import.meta.url));
 * @supported node
 */
export function readMigrations(folder: URL): Migration[] {
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const { entries } = JSON.parse(read('meta/_journal.json')) as Journal;
  return entries.map(({ tag, when }) => {
    const text = read(`${tag}.sql`);
    const hash = createHash('sha256').update(text).digest('hex');
    return { name: tag, when, hash, statements: text.split('--> statement-breakpoint') };
  });
}
