// Fuzzes one target: new inputs from nothing and from a corpus that grows by whatever reaches a new block of code.
import * as fc from 'fast-check';
import type { Coverage } from './coverage.ts';
import { heapBytes, takePollution } from './heap.ts';
import { mutated } from './mutate.ts';
import { shorten } from './shorten.ts';
import type { Target } from './target.ts';

export interface Finding {
  target: string;
  kind: 'crash' | 'server error' | 'hang' | 'leak';
  message: string;
  /** As short as it could be made. */
  input: string;
}

export interface TargetResult {
  target: string;
  cases: number;
  /** Inputs that the corpus holds at the end. */
  corpus: number;
  findings: Finding[];
}

export interface FuzzOptions {
  cases: number;
  seed: number;
  coverage: Coverage;
  /** Told before an input is run, and after. */
  begin(input: string): void;
  end(): void;
}

/** An answer that says that our side failed. */
export class ServerError extends Error {}

const BATCH = 128;
/** Inputs of the corpus, and how long one of them may be: it is damaged again and again. */
const MOST_KEPT = 400;
const LONGEST_KEPT = 20_000;
/** Batches between two looks at the coverage, at most: while nothing new turns up it is looked at ever more rarely. */
const LONGEST_INTERVAL = 64;
/** Different findings of one target; more of the same say nothing new. */
const MOST_FINDINGS = 5;
/** Bytes that a heap may grow by in a third of the cases without being a leak; only both later thirds together count. */
const SLACK = 1_500_000;

/**
 * Runs the cases of one target.
 *
 * @example const { findings } = await fuzzTarget(target, { cases: 10_000, seed, coverage, begin, end });
 */
export async function fuzzTarget(target: Target, options: FuzzOptions): Promise<TargetResult> {
  const { cases, seed, coverage } = options;
  const corpus = [...target.seeds];
  const findings: Finding[] = [];
  const faults: string[] = [];
  let done = 0;
  /** Inputs that were run once more to find out which of them reached something new: a quarter at most. */
  let again = 0;
  let interval = 1;
  let nextLook = 0;
  const heaps: number[] = [];

  async function fails(input: string): Promise<Error | undefined> {
    options.begin(input);
    try {
      await target.run(input);
      const polluted = takePollution();
      return polluted.length > 0 ? new Error(`every object has got ${polluted.join(', ')}`) : undefined;
    } catch (error) {
      return error instanceof Error
        ? error
        : new Error(`something was thrown that is no error: ${String(error)}`);
    } finally {
      options.end();
    }
  }

  async function note(input: string, error: Error): Promise<void> {
    if (findings.length >= MOST_FINDINGS || faults.some((known) => sameFault(known, error.message))) return;
    faults.push(error.message);
    const short = await shorten(input, async (text) => {
      const other = await fails(text);
      return other !== undefined && sameFault(other.message, error.message);
    });
    const kind = error instanceof ServerError ? 'server error' : 'crash';
    findings.push({ target: target.name, kind, message: describe(error), input: short });
  }

  /** Finds out which inputs of a batch reached something new, by running ever smaller parts of it. */
  async function keepNews(inputs: readonly string[]): Promise<void> {
    if (again > cases / 4) return coverage.remember(coverage.news());
    again += inputs.length;
    for (const input of inputs) await fails(input);
    const news = coverage.news();
    if (news.length === 0) return;
    const [only = ''] = inputs;
    if (inputs.length > 1) {
      const half = Math.ceil(inputs.length / 2);
      await keepNews(inputs.slice(0, half));
      await keepNews(inputs.slice(half));
      return;
    }
    coverage.remember(news);
    if (only.length <= LONGEST_KEPT && corpus.length < MOST_KEPT) corpus.push(only);
  }

  for (const seedInput of target.seeds) {
    const error = await fails(seedInput);
    if (error) await note(seedInput, error);
    done += 1;
  }
  coverage.remember(coverage.news());

  for (let batch = 0; done < cases; batch += 1) {
    const source =
      corpus.length === 0
        ? target.inputs
        : fc.oneof({ weight: 1, arbitrary: target.inputs }, { weight: 2, arbitrary: mutated(corpus) });
    const inputs = fc.sample(source, { seed: seed + batch, numRuns: Math.min(BATCH, cases - done) });
    const sound: string[] = [];
    for (const input of inputs) {
      const error = await fails(input);
      if (error) await note(input, error);
      else sound.push(input);
    }
    done += inputs.length;
    // Where nothing real is waited for, timers would never come to their turn, and what they hold would look like a leak.
    await new Promise((resolve) => setImmediate(resolve));
    if (batch >= nextLook) {
      const size = coverage.size();
      if (coverage.news().length > 0) await keepNews(sound);
      interval = coverage.size() > size ? 1 : Math.min(interval * 2, LONGEST_INTERVAL);
      nextLook = batch + interval;
    }
    if (done * 3 >= cases * (heaps.length + 1)) heaps.push(heapBytes());
  }

  const growth = heaps.slice(1).map((bytes, index) => bytes - (heaps[index] ?? bytes));
  if (growth.length >= 2 && growth.every((bytes) => bytes > SLACK))
    findings.push({
      target: target.name,
      kind: 'leak',
      message: `the heap grew by ${growth.join(', then ')} bytes`,
      input: '',
    });
  return { target: target.name, cases: done, corpus: corpus.length, findings };
}

/** Messages that differ only in what they quote tell of one fault. */
function sameFault(one: string, other: string): boolean {
  const bare = (message: string) => message.split(/[:"'`{[]\s*(?=[^:]*$)|\d/, 1)[0]?.slice(0, 60);
  return bare(one) === bare(other);
}

function describe(error: Error): string {
  const where = /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message.slice(0, 300)}${where && ` (${where.replace(/file:\/\/\S*\/(?=packages|test)/, '')})`}`;
}
