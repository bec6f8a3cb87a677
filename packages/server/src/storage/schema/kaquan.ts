// What the tables have in common: the schema they are in, and how they keep a time.
import { bigint, pgSchema } from 'drizzle-orm/pg-core';

/** A schema of our own, so that the merchant's other tables may share the database. */
export const kaquan = pgSchema('kaquan');

/** Seconds since 1970, by the server's clock (which tests and the demo can move), never the database's. */
export const seconds = (name: string) => bigint(name, { mode: 'number' });
