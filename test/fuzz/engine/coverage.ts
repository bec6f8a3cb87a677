// Which blocks of our code were run, by V8's own precise coverage: no instrumented build, no native library.
// @see Chrome DevTools Protocol, Profiler.startPreciseCoverage
import { type Profiler, Session } from 'node:inspector';

/** Ours, and the parsers that we hand hostile text to. */
const WATCHED = /\/packages\/[^/]+\/src\/|\/(fast-xml-parser|image-size|valibot)\//;

export interface Coverage {
  /** Blocks run since the last call that no input was remembered for. */
  news(): string[];
  /** They are no news any more. */
  remember(blocks: readonly string[]): void;
  /** How many blocks were run in all. */
  size(): number;
}

/**
 * Starts to watch this thread. Code must be loaded after that: what was compiled before is counted by whole functions.
 *
 * @example const coverage = watchCoverage(); run(input); coverage.remember(coverage.news());
 */
export function watchCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Set<string>();

  function take(): Profiler.ScriptCoverage[] {
    let scripts: Profiler.ScriptCoverage[] = [];
    // In this thread the answer is there when `post` returns.
    session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      scripts = answer.result;
    });
    return scripts;
  }

  return {
    news() {
      const blocks: string[] = [];
      for (const { url, functions } of take()) {
        if (!WATCHED.test(url)) continue;
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges) {
            const block = `${url}:${startOffset}-${endOffset}`;
            if (count > 0 && !known.has(block)) blocks.push(block);
          }
      }
      return blocks;
    },
    remember(blocks) {
      for (const block of blocks) known.add(block);
    },
    size: () => known.size,
  };
}
