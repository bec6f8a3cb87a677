// The steps of a signature, for eyes: of a ticket its length, unless it is asked for.
import {
  type Fragment,
  isSecret,
  maskedText,
  type SignatureSteps,
  type SignedValue,
} from '@kaquan/protocol/wechat/explain-signature';
import { print } from '../output/print.ts';

/** The joined text, masked unless it is to be seen. */
export function writeJoined(joined: readonly Fragment[], showsSecrets: boolean): string {
  // A line break at the end of a ticket would be seen by nobody.
  const text = showsSecrets ? joined.map((fragment) => fragment.text).join('') : maskedText(joined);
  return text.replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}

/** The same for programs. */
export function printable(
  { values, sorted, joined, signature }: SignatureSteps,
  showsSecrets: boolean,
): object {
  const shown = (all: readonly SignedValue[]) =>
    all.map(({ name, text }) => ({ name, text: showsSecrets ? text : maskedValue(name, text) }));
  return {
    values: shown(values),
    sorted: shown(sorted),
    joined: writeJoined(joined, showsSecrets),
    signature,
  };
}

export function printSteps(steps: SignatureSteps, showsSecrets: boolean): void {
  const { values, sorted, joined, signature } = steps;
  const isSorted = sorted.some((value, at) => value !== values[at]);
  const list = (all: readonly SignedValue[]) => {
    for (const { name, text } of all)
      print(`  ${name.padEnd(14)}${showsSecrets ? text : maskedValue(name, text)}`);
  };
  print('1. The values that take part');
  list(values);
  print(isSorted ? '2. Sorted by their bytes' : '2. In this order, with their names');
  list(sorted);
  print('3. Joined');
  print(`  ${writeJoined(joined, showsSecrets)}`);
  print('4. SHA-1, in small hexadecimal digits');
  print(`  ${signature}`);
}

function maskedValue(name: string, text: string): string {
  return isSecret(name) ? maskedText([{ text, secret: name }]) : text;
}
