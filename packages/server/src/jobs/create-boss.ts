// pg-boss as we set it up: on our database, in a schema of its own, and with what the engine can do.
import { PgBoss } from 'pg-boss';
import type { OpenedDatabase } from '../storage/database.ts';

/**
 * How often each process looks whether the last look for lost jobs was a minute ago, seconds. At the minute itself, every
 * second look would come a moment too early, and a job whose process died would wait another minute.
 */
const LOOK_AROUND = 20;

/**
 * Makes pg-boss, not started. Its tables are its own, not a merchant's; it makes them by functions and guards its upkeep
 * by advisory locks, and does without either on the engines that lack them.
 *
 * @example const boss = createBoss(opened); await boss.start();
 * @supported node
 */
export function createBoss(opened: Pick<OpenedDatabase, 'executeSql' | 'engine'>): PgBoss {
  return new PgBoss({
    db: opened,
    backend: opened.engine,
    schema: 'kaquan_jobs',
    schedule: false,
    superviseIntervalSeconds: LOOK_AROUND,
  });
}
