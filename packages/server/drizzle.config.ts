// Where drizzle-kit reads the tables and writes the SQL migrations that both databases run.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/storage/schema/index.ts',
  out: './migrations',
});
