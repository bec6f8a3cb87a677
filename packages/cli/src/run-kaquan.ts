// Runs one command line: its help, the command, or what was wrong with it.
import { runCommand } from 'citty';
import { checkOptions } from './check-options.ts';
import { kaquan } from './commands.ts';
import { EXIT, exitWith } from './exit-code.ts';
import { findCommand } from './find-command.ts';
import { helpOf } from './help.ts';
import { print } from './output/print.ts';
import { warn } from './output/warn.ts';
import { UsageError } from './usage-error.ts';

/** @param args what stands behind `kaquan` */
export async function runKaquan(args: readonly string[]): Promise<void> {
  // Completion is asked about whatever was typed so far, --help among it.
  if (args[0] === 'complete') return void (await runCommand(kaquan, { rawArgs: [...args] }));
  const found = findCommand(kaquan, args);
  try {
    if (args.some((arg) => arg === '--help' || arg === '-h')) return print(await helpOf(found));
    checkOptions(found);
    await runCommand(found.command, { rawArgs: [...found.args] });
  } catch (error) {
    exitWith(EXIT.failed);
    warn(error instanceof Error ? error.message : 'The command failed.');
    if (isUsage(error)) warn(`Try: ${['kaquan', ...found.path].join(' ')} --help`);
  }
}

function isUsage(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof Error && error.name === 'CLIError');
}
