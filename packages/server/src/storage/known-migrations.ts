// The migrations of this version. The build puts what is read here in this file's place: a Worker has no folder to read.
import { readMigrations } from './read-migrations.ts';

export const knownMigrations = readMigrations(new URL('../../migrations/', import.meta.url));
