// What a command does not know is refused: nothing that was typed is passed over.
import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.ts';
import { kaquan } from './commands.ts';
import { findCommand } from './find-command.ts';

const check = (line: string) => () => checkOptions(findCommand(kaquan, line.split(' ')));

describe('a command line', () => {
  it.each([
    'sandbox --port 0 --json',
    'sandbox --port=0',
    'jobs told 7e57d004-2b97-0e7a-b45f-5387367791cd --database folder',
    'reconcile --config=./a.ts --apply --no-json',
    'baidu probe --secret - --app-key 4fecoAqgCIUtzIyA4FAPgoyrc4oUc25c',
  ])('is taken: %s', (line) => {
    expect(check(line)).not.toThrow();
  });

  it.each([
    ['migrate --aply', 'There is no option --aply.'],
    ['reconcile --config', '--config needs a value.'],
    ['reconcile --config --apply', '--config needs a value.'],
    ['jobs lst', 'There is no command jobs lst.'],
    ['jobs', 'Name a command.'],
    ['migrate now', 'What is now?'],
  ])('is refused: %s', (line, said) => {
    expect(check(line)).toThrow(said);
  });
});
