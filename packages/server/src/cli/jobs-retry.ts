// kaquan jobs retry: everything that waits or was given up is tried again now, by the servers.
import { defineCommand } from 'citty';
import { print } from './print.ts';
import { databaseArg, withOperator } from './with-operator.ts';

export const jobsRetry = defineCommand({
  meta: { name: 'retry', description: 'Have everything tried again that waits or was given up' },
  args: databaseArg,
  run: ({ args }) =>
    withOperator(args, async (operator) => {
      print(`${await operator.retry()} jobs will be tried again by the servers.`);
    }),
});
