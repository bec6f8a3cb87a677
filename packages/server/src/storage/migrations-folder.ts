// Where the SQL of the migrations lies.
import { fileURLToPath } from 'node:url';

/** Two up from here, in the sources as well as in what is built from them. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));
