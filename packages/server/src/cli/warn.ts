// One line beside a command's answer: how far it is, what went wrong.

export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
