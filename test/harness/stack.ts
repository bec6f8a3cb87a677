// The whole demo on free ports: the sandbox with its platforms, the backend with its database and the built apps.
import { startDemo } from '@kaquan/backend';
import { createSandbox } from '@kaquan/sandbox';
import { type Control, createControl } from './control.ts';
import { startPostgres } from './postgres.ts';

export type DatabaseKind = 'pglite' | 'postgres';

export interface User {
  name: string;
  wechat: string;
  baidu: string;
}

export interface Stack {
  sandboxUrl: string;
  backendUrl: string;
  control: Control;
  /** The seeded users; the first two are friends. */
  users: [User, User, User];
  close(): Promise<void>;
}

/**
 * Starts everything in this process.
 *
 * @param database `pglite`: PostgreSQL in this process, in memory; `postgres`: a real server of its own
 */
export async function startStack(database: DatabaseKind): Promise<Stack> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closers.reverse()) await step();
  };
  try {
    const sandbox = await createSandbox({ port: 0 });
    closers.push(async () => sandbox.close());
    let url = 'memory://';
    if (database === 'postgres') {
      const postgres = await startPostgres();
      closers.push(postgres.close);
      url = postgres.url;
    }
    const demo = await startDemo({ port: 0, sandboxUrl: sandbox.url, database: url });
    closers.push(demo.close);
    const control = createControl(sandbox.url);
    const [first, second, third] = await control.users();
    if (!first || !second || !third) throw new Error('The sandbox has fewer than three users');
    return { sandboxUrl: sandbox.url, backendUrl: demo.url, control, users: [first, second, third], close };
  } catch (error) {
    await close();
    throw error;
  }
}
