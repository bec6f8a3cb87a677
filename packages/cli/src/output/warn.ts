// One line beside a command's answer: how far it is, what went wrong.

/** Writes it to standard error, where it does not stand between the answers. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
