// What a row knows of the work that it still owes: it is its own job.
import { integer, jsonb } from 'drizzle-orm/pg-core';
import type { Origin } from '../../telemetry/origin.ts';
import { seconds } from './kaquan.ts';

/** Why a try failed: never the words of an error that is not ours, which may hold a secret. */
export interface Failure {
  code: string;
  message: string;
  /** Where in the code, for an error that is not ours. */
  at?: string[];
}

/** Means something only while the row owes work: an event that nobody has worked on, a use that is unsettled. */
export const owing = {
  /** When it is to be worked on; while somebody is at it, when he is given up for dead. Null: tried too often. */
  dueAt: seconds('due_at').default(0),
  /** How often it was tried. */
  tries: integer('tries').notNull().default(0),
  /** What the last try failed with. */
  failure: jsonb('failure').$type<Failure>(),
  /** The request that the work comes from. */
  origin: jsonb('origin').$type<Origin>(),
};
