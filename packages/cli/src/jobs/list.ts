// kaquan jobs list: what waits for a platform's clear answer, with what the platform said last.
import { defineCommand } from 'citty';
import { databaseArgs } from '../input/database-args.ts';
import { print } from '../output/print.ts';
import { withOperator } from './with-operator.ts';

export const jobsList = defineCommand({
  meta: { name: 'list', description: 'What waits for a platform, and what the platform said last' },
  args: {
    ...databaseArgs,
    json: { type: 'boolean', description: 'One JSON object', default: false },
  },
  run: ({ args }) =>
    withOperator(args, async (operator) => {
      const pending = await operator.pending();
      const dead = await operator.dead();
      if (args.json) return print(JSON.stringify({ pending, dead }));
      for (const one of pending)
        print(
          `${one.redemptionId}  ${one.platform}  coupon ${one.couponId}  ${one.state}, asked ${one.attempts} times, last at ${timeOf(one.askedAt)}: ${one.said}`,
        );
      for (const { name, tries, reason } of dead)
        print(`given up: ${name} after ${tries} tries: ${JSON.stringify(reason)}`);
      print(`${pending.length} redemptions wait, ${dead.length} jobs were given up.`);
    }),
});

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
