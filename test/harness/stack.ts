// The whole demo on free ports: the sandbox with its platforms, the backend with its database and the built apps.
import { startDemo } from '@kaquan/backend';
import { createSandbox } from '@kaquan/sandbox';
import { type Control, createControl } from './control.ts';
import { makePeople, type People } from './people.ts';
import { startPostgres } from './postgres.ts';

export type DatabaseKind = 'pglite' | 'postgres';

export type Population = 'fresh people' | 'seeded people';

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
 * @param who lives in the sandbox: many people for `people()`, or the three of its own seed
 */
export async function startStack(database: DatabaseKind, who: Population = 'fresh people'): Promise<Stack> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closers.reverse()) await step();
  };
  const { people, users, friends } = makePeople(who === 'fresh people' ? 100 : 0);
  try {
    const sandbox = await createSandbox({
      port: 0,
      ...(who === 'fresh people' ? { seed: { users, friends } } : {}),
    });
    closers.push(async () => sandbox.close());
    let url = 'memory://';
    if (database === 'postgres') {
      const postgres = await startPostgres();
      closers.push(postgres.close);
      url = postgres.url;
    }
    const demo = await startDemo({ port: 0, sandboxUrl: sandbox.url, database: url });
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
