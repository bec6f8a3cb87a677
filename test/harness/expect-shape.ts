// Holds an answer to the sample of a platform's document.
import { expect } from 'vitest';

type Fields = Record<string, unknown>;

/** Every field of the documented answer is there and is of its kind; there may be more. */
export function expectShape(answer: unknown, documented: unknown, where: string): void {
  expect(kindOf(answer), where).toBe(kindOf(documented));
  if (Array.isArray(documented)) {
    expect(answer, where).not.toEqual([]);
    expectShape((answer as unknown[])[0], documented[0], `${where}[0]`);
  } else if (typeof documented === 'object' && documented !== null)
    for (const [name, value] of Object.entries(documented))
      expectShape((answer as Fields)[name], value, `${where}.${name}`);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
