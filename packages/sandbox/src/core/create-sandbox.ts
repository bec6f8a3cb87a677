// Starts the sandbox: every platform over real HTTP on one port of this machine.
import { createAdaptorServer } from '@hono/node-server';
import { createBaidu } from '../baidu/platform.ts';
import { createBeecloud } from '../beecloud/platform.ts';
import { createWechat } from '../wechat/platform.ts';
import { createApp } from './app.ts';
import type { SandboxBook } from './book.ts';
import { createClock, type SandboxClock } from './clock.ts';
import { createFaults, type SandboxFaults } from './faults.ts';
import { createLog } from './log.ts';
import type { CreatePlatform, SandboxPlatform } from './platform.ts';
import { createPushes } from './pushes.ts';
import { defaultSeed, type Seed } from './seed.ts';

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Replaces parts of the default seed: people, friends, accounts. */
  seed?: Partial<Seed>;
  /** What the clock shows at the start, seconds; the real time unless given. It runs on from there. */
  now?: number;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** Back to the seed: no coupons, no faults, empty log, the clock at its start. */
  reset(): void;
  /** Gives up what is under way and frees the port. */
  close(): Promise<void>;
  clock: SandboxClock;
  faults: SandboxFaults;
  /** What the platforms believe, coupon by coupon and push by push; also `GET /_sandbox/book`. */
  book(): SandboxBook;
}

const PLATFORMS: CreatePlatform[] = [createBaidu, createWechat, createBeecloud];

/**
 * Starts a sandbox that plays the coupon platforms; listens on 127.0.0.1 only and keeps everything in memory.
 * Times are seconds, money is fen, as on the platforms. Rejects when the port is taken.
 *
 * @example
 * const sandbox = await createSandbox();
 * const { wechat } = await (await fetch(`${sandbox.url}/_sandbox/accounts`)).json();
 * sandbox.clock.advance(300);
 * await sandbox.close();
 * @supported node
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const seed = () => structuredClone({ ...defaultSeed(), ...options.seed });
  const clock = createClock(options.now);
  const log = createLog(clock.now);
  const faults = createFaults();
  const pushes = createPushes({ clock, faults, log });
  let platforms: SandboxPlatform[] = [];
  const book = (): SandboxBook => ({
    coupons: platforms.flatMap((one) => one.book()),
    pushes: pushes.book(),
  });
  const start = () => {
    const core = { clock, log, pushes, seed: seed() };
    platforms = PLATFORMS.map((create) => create(core));
    return createApp({ ...core, faults, platforms, book, reset });
  };
  function reset(): void {
    pushes.cancel();
    clock.reset();
    faults.clear();
    log.clear();
    app = start();
  }
  let app = start();

  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    reset,
    async close() {
      pushes.cancel();
      clock.reset();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
    clock: { now: clock.now, set: clock.set, advance: clock.advance },
    faults: { add: faults.add, list: faults.list, clear: faults.clear },
    book,
  };
}
