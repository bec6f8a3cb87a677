// The help of every command is good enough to do without the documents.
import type { ArgsDef, CommandDef } from 'citty';
import { describe, expect, it } from 'vitest';
import { kaquan } from './commands.ts';
import { EXAMPLES } from './examples.ts';
import { findCommand } from './find-command.ts';
import { helpOf } from './help.ts';

/** Every command that does something, by its words. */
function commandsIn({ subCommands = {} }: CommandDef, path: string[] = []): string[] {
  return Object.entries(subCommands as Record<string, CommandDef>).flatMap(([name, command]) =>
    command.run ? [[...path, name].join(' ')] : commandsIn(command, [...path, name]),
  );
}
const COMMANDS = commandsIn(kaquan);

describe.each(COMMANDS)('kaquan %s', (words) => {
  const found = findCommand(kaquan, words.split(' '));
  const options = Object.entries((found.command.args ?? {}) as ArgsDef);

  it('has help with its whole name, each option described, and its exit codes', async () => {
    const help = await helpOf(found);
    expect(help).toContain(`kaquan ${words}`);
    for (const [name, { type, description }] of options) {
      expect(help).toContain(type === 'positional' ? name.toUpperCase() : `--${name}`);
      expect(description).toBeTruthy();
    }
    expect(help).toContain('Exit codes: 0 fine');
  });

  it('answers a program as well as a person', () => {
    expect(options.map(([name]) => name)).toContain(words === 'complete' ? 'shell' : 'json');
  });
});

it('gives examples of commands that exist', () => {
  expect(Object.keys(EXAMPLES).filter((words) => words !== '' && !COMMANDS.includes(words))).toEqual([]);
});

it('names every command at the top', async () => {
  const help = await helpOf(findCommand(kaquan, []));
  for (const words of COMMANDS) expect(help).toContain(words.split(' ')[0]);
});
