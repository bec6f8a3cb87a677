// The campaign against hostile input: every parser and every route, over all cores, with a seed.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Finding } from './engine/fuzz-target.ts';
import { openWatch, watchMemory } from './engine/watch.ts';
import type { Order, Word } from './engine/worker.ts';
import { GROUPS } from './targets/groups.ts';

export interface InputOptions {
  /** In all, spread over the targets by their weights. */
  cases: number;
  seed: number;
  /** Threads; one for each core unless given. */
  workers?: number;
  /** Groups of targets; all unless given. */
  groups?: readonly string[];
  /** Seconds that one input may take before it counts as a hang. */
  deadline?: number;
  /** Told every few seconds, and of every finding at once. */
  tell?(line: string): void;
}

export interface InputFigure {
  cases: number;
  targets: number;
  crashes: number;
  hangs: number;
  serverErrors: number;
  leaks: number;
  findings: Finding[];
}

const TELL_EVERY = 5_000;

/**
 * Runs the campaign and counts what it found.
 *
 * @example const { cases, crashes } = await runInput({ cases: 20_000, seed: 1 });
 */
export async function runInput(options: InputOptions): Promise<InputFigure> {
  const { seed, tell = () => undefined, deadline = 30 } = options;
  const queue = Object.entries(GROUPS).filter(([group]) => options.groups?.includes(group) ?? true);
  const shares = queue.reduce((sum, [, { share }]) => sum + share, 0);
  const figure: InputFigure = {
    cases: 0,
    targets: 0,
    crashes: 0,
    hangs: 0,
    serverErrors: 0,
    leaks: 0,
    findings: [],
  };
  const watches = new Map<number, () => string>();
  const telling = setInterval(
    () => tell([...watches.values()].map((look) => look()).join(' | ')),
    TELL_EVERY,
  );

  function note(finding: Finding): void {
    figure.findings.push(finding);
    if (finding.kind === 'crash') figure.crashes += 1;
    if (finding.kind === 'server error') figure.serverErrors += 1;
    if (finding.kind === 'hang') figure.hangs += 1;
    if (finding.kind === 'leak') figure.leaks += 1;
    tell(
      `${finding.kind} in ${finding.target} (seed ${seed}): ${finding.message}\n  ${JSON.stringify(finding.input).slice(0, 2_000)}`,
    );
  }

  /** One group in a thread; after a hang, what is left of it in another one. */
  async function run(slot: number, group: string, cases: number, skip: string[]): Promise<void> {
    const memory = watchMemory();
    const watch = openWatch(memory);
    const order: Order = { group, cases, seed, skip, memory };
    const worker = new Worker(new URL('./engine/worker.ts', import.meta.url), {
      workerData: order,
      execArgv: ['--conditions=@kaquan/source'],
    });
    let current = group;
    let [seen, since] = [-1, Date.now()];
    watches.set(slot, () => `${current} ${watch.count().toLocaleString('en-US')}`);
    const hung = await new Promise<string | undefined>((resolve, reject) => {
      const watching = setInterval(() => {
        if (!watch.running() || watch.count() !== seen) [seen, since] = [watch.count(), Date.now()];
        else if (Date.now() - since > deadline * 1_000) end(() => resolve(current));
      }, 500);
      function end(settle: () => void): void {
        clearInterval(watching);
        settle();
      }
      worker.on('message', (word: Word) => {
        if ('begun' in word) current = word.begun;
        if ('result' in word) {
          figure.cases += word.result.cases;
          figure.targets += 1;
          skip.push(word.result.target);
          word.result.findings.forEach(note);
        }
        if ('finished' in word) end(() => resolve(undefined));
      });
      worker.on('error', (error) => end(() => reject(error)));
    });
    const input = hung === undefined ? '' : (JSON.parse(watch.input()) as string);
    await worker.terminate();
    if (hung === undefined) return;
    figure.cases += watch.count();
    figure.targets += 1;
    note({ target: hung, kind: 'hang', message: `no answer within ${deadline} seconds`, input });
    await run(slot, group, cases, [...skip, hung]);
  }

  async function work(slot: number): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [group, { share }] = next;
      await run(slot, group, Math.ceil((options.cases * share) / shares), []);
    }
    watches.delete(slot);
  }

  try {
    await Promise.all(
      Array.from({ length: options.workers ?? availableParallelism() }, (_, slot) => work(slot)),
    );
  } finally {
    clearInterval(telling);
  }
  return figure;
}
