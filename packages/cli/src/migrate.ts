// kaquan migrate: which migrations a database lacks; --apply runs them.
import { defineCommand } from 'citty';
import { EXIT, exitWith } from './exit-code.ts';
import { databaseArgs } from './input/database-args.ts';
import { print } from './output/print.ts';
import { showProgress } from './output/show-progress.ts';

export const migrate = defineCommand({
  meta: {
    name: 'migrate',
    description: 'Which migrations the database lacks; --apply runs them, all or none',
  },
  args: {
    ...databaseArgs,
    apply: { type: 'boolean', description: 'Run what is missing', default: false },
    json: { type: 'boolean', description: 'One JSON object', default: false },
  },
  async run({ args }) {
    const storage = await import('@kaquan/server/storage');
    const opened = await storage.openDatabase(args.database ?? process.env.DATABASE_URL);
    try {
      const { migrations, newer } = await storage.listMigrations(opened);
      const missing = migrations.filter(({ isApplied }) => !isApplied).map(({ name }) => name);
      const isApplying = args.apply && missing.length > 0;
      if (isApplying) {
        const progress = showProgress(`Running ${missing.length} migrations`);
        await storage.migrate(opened).finally(progress.end);
      }
      if (args.json) print(JSON.stringify({ missing, applied: isApplying, newer }));
      else {
        for (const name of missing) print(`${isApplying ? 'applied' : 'missing'}  ${name}`);
        print(summary(missing.length, isApplying));
        if (newer > 0)
          print(`The database has ${newer} that this version does not know: a newer one was here.`);
      }
      exitWith(missing.length > 0 && !isApplying ? EXIT.wrong : EXIT.fine);
    } finally {
      await opened.close();
    }
  },
});

function summary(count: number, isApplied: boolean): string {
  if (count === 0) return 'The database has all migrations of this version.';
  return isApplied ? `${count} migrations were run.` : `${count} migrations are missing: --apply runs them.`;
}
