// What --help says of a command: its options, lines that work, and what its exit codes mean.
import { type CommandDef, renderUsage } from 'citty';
import { EXAMPLES } from './examples.ts';
import type { FoundCommand } from './find-command.ts';

const EXIT_CODES = 'Exit codes: 0 fine, 1 something is wrong, 2 called wrongly or not done.';

export async function helpOf({ path, command }: FoundCommand): Promise<string> {
  const parent: CommandDef = { meta: { name: ['kaquan', ...path.slice(0, -1)].join(' ') } };
  const usage = await renderUsage(command, path.length === 0 ? undefined : parent);
  const examples = (EXAMPLES[path.join(' ')] ?? []).map((line) => `  ${line}`);
  return [
    usage.trimEnd(),
    ...(examples.length > 0 ? ['', 'EXAMPLES', '', ...examples] : []),
    '',
    EXIT_CODES,
  ].join('\n');
}
