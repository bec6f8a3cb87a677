// kaquan jobs told: an operator has seen that the platform knows of a use; it is not told any more.
import { defineCommand } from 'citty';
import { print } from './print.ts';
import { databaseArg, withOperator } from './with-operator.ts';

export const jobsTold = defineCommand({
  meta: { name: 'told', description: 'The platform knows of this use: do not tell it any more' },
  args: {
    ...databaseArg,
    redemption: { type: 'positional', description: 'Its id, as jobs list prints it', required: true },
  },
  run: ({ args }) =>
    withOperator(args, async (operator) => {
      if (await operator.told(args.redemption)) return print('Noted. The platform is not told any more.');
      process.exitCode = 1;
      print('No redemption of this id was used by our word and is untold.');
    }),
});
