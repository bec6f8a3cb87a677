// Refuses what a command does not know: a misspelt --aply would otherwise be passed over in silence.
import type { ArgsDef } from 'citty';
import type { FoundCommand } from './find-command.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} for an unknown option or command, an option without its value, a word too many */
export function checkOptions({ path, command, args }: FoundCommand): void {
  const options = (command.args ?? {}) as ArgsDef;
  const places = Object.values(options).filter(({ type }) => type === 'positional').length;
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', value] = arg.slice(2).split(/=(.*)/s);
    const option = options[name] ?? options[name.replace(/^no-/, '')];
    if (!option || option.type === 'positional') throw new UsageError(`There is no option --${name}.`);
    if (option.type === 'boolean' || value !== undefined) continue;
    at += 1;
    if (args[at] === undefined || args[at]?.startsWith('--'))
      throw new UsageError(`--${name} needs a value.`);
  }
  if (!command.run)
    throw new UsageError(
      words.length > 0 ? `There is no command ${[...path, ...words].join(' ')}.` : 'Name a command.',
    );
  if (words.length > places) throw new UsageError(`What is ${words[places]}?`);
}
