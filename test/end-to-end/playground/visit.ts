// What the claims about a visitor's first minutes are given.
import type { Playground } from '../../harness/playground/open-playground.ts';
import type { Stack } from '../../harness/stack.ts';

/** Browsers are closed after the test. */
export interface Visit {
  stack: Stack;
  /** @param hash of the address, empty for the beginning */
  onDesktop(hash: string): Promise<Playground>;
  onPhone(hash: string): Promise<Playground>;
}

/** For `expect.poll`: as long as anything else here may take. */
export const SOON = { timeout: 15_000 };
