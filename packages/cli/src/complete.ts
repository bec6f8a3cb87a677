// kaquan complete: what a shell needs to complete the command, and what it asks at each Tab.
// @see https://github.com/bombshell-dev/tab
import tab from '@bomb.sh/tab/citty';
import { type CommandDef, runCommand, type SubCommandsDef } from 'citty';

/** Makes the command for a tree, which is there when it runs. */
export function completeOf(tree: () => CommandDef): CommandDef {
  return {
    meta: { name: 'complete', description: 'Completion for the shell: bash, zsh, fish, powershell' },
    args: { shell: { type: 'positional', description: 'bash, zsh, fish or powershell', required: false } },
    async run({ rawArgs }) {
      // The library adds its own command to the tree that it is given.
      const { subCommands, ...root } = tree();
      const completed: CommandDef = { ...root, subCommands: { ...(subCommands as SubCommandsDef) } };
      await tab(completed);
      await runCommand(completed, { rawArgs: ['complete', ...rawArgs] });
    },
  };
}
