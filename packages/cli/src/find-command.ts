// Which command a line names: the words at its beginning, as far as there are commands of that name.
import type { CommandDef } from 'citty';

export interface FoundCommand {
  /** Its words, without `kaquan`. */
  path: string[];
  command: CommandDef;
  /** What stands behind them. */
  args: string[];
}

/** Goes down the tree; groups have no options of their own. */
export function findCommand(root: CommandDef, args: readonly string[]): FoundCommand {
  const found: FoundCommand = { path: [], command: root, args: [...args] };
  for (;;) {
    const [name = ''] = found.args;
    const next = commandsOf(found.command)[name];
    if (!next) return found;
    found.path.push(name);
    found.command = next;
    found.args.shift();
  }
}

function commandsOf({ subCommands }: CommandDef): Record<string, CommandDef | undefined> {
  return (subCommands ?? {}) as Record<string, CommandDef | undefined>;
}
