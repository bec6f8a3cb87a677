// How far it is, for people who wait: on a terminal only, beside the answers.
import { progress, spinner } from '@clack/prompts';
import { warn } from './warn.ts';

/** Milliseconds between two lines where there is no terminal. */
const PAUSE = 2_000;

export interface ProgressShown {
  /** Says what goes on; `steps` forward where the end is known. */
  say(message: string, steps?: number): void;
  /** Takes it away: the answer stands alone. */
  end(): void;
}

/**
 * Shows a bar where it is known how many steps there are, else a sign that it goes on. Without a terminal it is silent,
 * or with `lines` says now and then how far it is.
 */
export function showProgress(
  message: string,
  { steps, lines = false }: { steps?: number; lines?: boolean } = {},
): ProgressShown {
  if (process.stderr.isTTY !== true) return lines ? sayInLines() : { say() {}, end() {} };
  if (steps === undefined) {
    const sign = spinner({ output: process.stderr });
    sign.start(message);
    return { say: sign.message, end: sign.clear };
  }
  const bar = progress({ output: process.stderr, max: steps });
  bar.start(message);
  return { say: (said, forward) => bar.advance(forward, said), end: bar.clear };
}

function sayInLines(): ProgressShown {
  let told = performance.now();
  return {
    say(message) {
      if (performance.now() - told < PAUSE) return;
      told = performance.now();
      warn(message);
    },
    end() {},
  };
}
