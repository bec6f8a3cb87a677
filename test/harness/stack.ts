// The whole demo on free ports: the sandbox with its platforms, the backend with its database and the built apps.
import { randomBytes } from 'node:crypto';
import { startDemo } from '@kaquan/backend';
import { createSandbox } from '@kaquan/sandbox';
import { isNoting, noteSecret } from './canary/note.ts';
import { testLogger } from './canary/test-logger.ts';
import { type Control, createControl } from './control.ts';
import { makePeople, type People } from './people.ts';
import { startPostgres } from './postgres.ts';

export type DatabaseKind = 'pglite' | 'postgres';

export interface StackOptions {
  /** `fresh`: many people for `people()`; `seeded`: the three of the sandbox's own seed. */
  population?: 'fresh' | 'seeded';
  /** What the sandbox's clock shows at the start, seconds; the real time unless given. */
  now?: number;
}

export interface Stack {
  sandboxUrl: string;
  backendUrl: string;
  control: Control;
  /** Three people whom no test has met yet. */
  people(): People;
  close(): Promise<void>;
}

/**
 * Starts everything in this process.
 *
 * @param database `pglite`: PostgreSQL in this process, in memory; `postgres`: a real server of its own
 */
export async function startStack(database: DatabaseKind, options: StackOptions = {}): Promise<Stack> {
  const fresh = options.population !== 'seeded';
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closers.reverse()) await step();
  };
  const { people, users, friends } = makePeople(fresh ? 100 : 0);
  try {
    const sandbox = await createSandbox({
      port: 0,
      ...(fresh ? { seed: { users, friends } } : {}),
      ...(options.now === undefined ? {} : { now: options.now }),
    });
    closers.push(async () => sandbox.close());
    let url = 'memory://';
    if (database === 'postgres') {
      const postgres = await startPostgres();
      closers.push(postgres.stop);
      url = await postgres.createDatabase('kaquan');
    }
    const sessionSecret = randomBytes(32).toString('base64url');
    noteSecret({ kind: 'session secret', value: sessionSecret });
    const demo = await startDemo({
      port: 0,
      sandboxUrl: sandbox.url,
      database: url,
      sessionSecret,
      ...(isNoting ? { logger: testLogger() } : {}),
    });
    closers.push(demo.close);
    return {
      sandboxUrl: sandbox.url,
      backendUrl: demo.url,
      control: createControl(sandbox.url),
      people() {
        const next = people.shift();
        if (!next) throw new Error('No fresh people are left: raise the number in stack.ts');
        return next;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
