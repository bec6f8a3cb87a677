// kaquan jobs retry: everything that waits or was given up is tried again now, by the servers.
import { defineCommand } from 'citty';
import { databaseArgs } from '../input/database-args.ts';
import { print } from '../output/print.ts';
import { withOperator } from './with-operator.ts';

export const jobsRetry = defineCommand({
  meta: { name: 'retry', description: 'Have everything tried again that waits or was given up' },
  args: {
    ...databaseArgs,
    json: { type: 'boolean', description: 'One JSON object', default: false },
  },
  run: ({ args }) =>
    withOperator(args, async (operator) => {
      const retried = await operator.retry();
      print(args.json ? JSON.stringify({ retried }) : `${retried} jobs will be tried again by the servers.`);
    }),
});
