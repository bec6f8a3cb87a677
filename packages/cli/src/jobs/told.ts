// kaquan jobs told: an operator has seen that the platform knows of a use; it is not told any more.
import { defineCommand } from 'citty';
import { EXIT, exitWith } from '../exit-code.ts';
import { databaseArgs } from '../input/database-args.ts';
import { print } from '../output/print.ts';
import { withOperator } from './with-operator.ts';

export const jobsTold = defineCommand({
  meta: { name: 'told', description: 'The platform knows of this use: do not tell it any more' },
  args: {
    ...databaseArgs,
    json: { type: 'boolean', description: 'One JSON object', default: false },
    redemption: { type: 'positional', description: 'Its id, as jobs list prints it', required: true },
  },
  run: ({ args }) =>
    withOperator(args, async (operator) => {
      const noted = await operator.told(args.redemption);
      exitWith(noted ? EXIT.fine : EXIT.wrong);
      if (args.json) return print(JSON.stringify({ noted }));
      print(
        noted
          ? 'Noted. The platform is not told any more.'
          : 'No redemption of this id was used by our word and is untold.',
      );
    }),
});
