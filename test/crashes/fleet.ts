// The server processes of the campaign: behind one door, each with a line of its own to the platforms, and mortal.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../harness/create-random.ts';
import type { Listening } from '../harness/listen.ts';
import { type ServerProcess, startServerProcess } from '../harness/processes/start-server-process.ts';
import { waitUntil } from '../harness/wait-until.ts';
import type { Aim } from './aims.ts';
import { type Moment, startLine } from './start-line.ts';

/** One place for a server; whoever dies in it is followed by another. */
interface Berth {
  platforms: Listening;
  server?: ServerProcess | undefined;
  /** One is being started. */
  starting?: Promise<void> | undefined;
}

export interface Fleet {
  /** Where people and pushes come in. */
  url: string;
  /** Starts whoever is missing; resolves when all listen. */
  fill(): Promise<void>;
  /** Starts whoever is missing, and waits only until somebody is there. */
  refill(): Promise<void>;
  /** Resolves when all are ready to work. */
  ready(): Promise<void>;
  /** Kills so many, whichever; answers how many there were to be killed. */
  strike(many: number): Promise<number>;
  /** Kills the server that comes to this point, if one does before the time is over (milliseconds). */
  strikeAt(aim: Aim, patience: number): Promise<number>;
  /** Ends all in order. */
  stop(): Promise<void>;
  /** Those that live. */
  servers(): ServerProcess[];
  /** What all of them wrote, the dead, too. */
  output(): string;
  close(): Promise<void>;
}

export interface FleetOptions {
  sandboxUrl: string;
  database: string;
  size: number;
  random: Random;
  /** Further settings of the processes' environment. */
  env?: Record<string, string>;
}

/** How long after `inside` the server lives on, milliseconds: about as long as a call takes. */
const INSIDE = 40;
const PATIENCE = 90_000;

/** Opens the door and the lines; nobody is behind them before `fill`. */
export async function createFleet({ sandboxUrl, database, size, random, env }: FleetOptions): Promise<Fleet> {
  const berths: Berth[] = [];
  let written = '';
  let turn = 0;
  let armed: { aim: Aim; hit: (berth: Berth) => Promise<void> } | undefined;

  /** Kills the server at this berth if it has come to where somebody waits for it. */
  async function meet(berth: Berth | undefined, side: Aim['side'], call: string, moment: Moment) {
    const aimed = armed;
    if (!berth?.server || aimed?.aim.side !== side || aimed.aim.moment !== moment) return false;
    if (!call.startsWith(aimed.aim.call)) return false;
    armed = undefined;
    if (moment === 'inside') await sleep(random(INSIDE));
    await aimed.hit(berth);
    return true;
  }
  async function kill(berth: Berth): Promise<number> {
    const { server } = berth;
    if (!server) return 0;
    berth.server = undefined;
    await server.kill();
    written += server.output();
    return 1;
  }
  const living = () => berths.filter(({ server }) => server);

  for (let n = 0; n < size; n += 1) {
    const berth: Berth = {
      platforms: await startLine({
        target: () => sandboxUrl,
        meet: (call, moment) => meet(berth, 'platform', call, moment),
      }),
    };
    berths.push(berth);
  }
  const door = await startLine({
    target: () => {
      turn += 1;
      const up = living();
      return up[turn % Math.max(1, up.length)]?.server?.url;
    },
    meet: (call, moment, target) =>
      meet(
        berths.find(({ server }) => server?.url === target),
        'door',
        call,
        moment,
      ),
  });

  async function start(berth: Berth): Promise<void> {
    berth.starting ??= startServerProcess({
      sandboxUrl: berth.platforms.url,
      database,
      unready: true,
      ...(env ? { env } : {}),
    })
      .then((server) => {
        berth.server = server;
      })
      .finally(() => {
        berth.starting = undefined;
      });
    return berth.starting;
  }

  const missing = () => berths.filter(({ server }) => !server);
  async function fill(): Promise<void> {
    await Promise.all(missing().map(start));
  }

  return {
    url: door.url,
    fill,
    async refill() {
      const filled = fill();
      // Whoever cannot be started fails the campaign when all are awaited.
      filled.catch(() => undefined);
      await waitUntil(() => living().length > 0, 'one living server', PATIENCE);
    },
    async ready() {
      for (const { server } of living())
        await waitUntil(
          async () => (await fetch(`${server?.url}/readyz`)).ok,
          () => `a server to be ready; it wrote:\n${server?.output().slice(-4_000)}`,
          PATIENCE,
        );
    },
    async strike(many) {
      let killed = 0;
      for (let n = 0; n < many; n += 1) {
        const up = living();
        const berth = up[random(Math.max(1, up.length))];
        if (berth) killed += await kill(berth);
      }
      return killed;
    },
    strikeAt(aim, patience) {
      return new Promise((resolve) => {
        const late = setTimeout(() => {
          armed = undefined;
          resolve(0);
        }, patience);
        armed = {
          aim,
          async hit(berth) {
            clearTimeout(late);
            resolve(await kill(berth));
          },
        };
      });
    },
    async stop() {
      await Promise.all(
        living().map(async (berth) => {
          const { server } = berth;
          berth.server = undefined;
          await server?.stop();
          written += server?.output() ?? '';
        }),
      );
    },
    servers: () => living().flatMap(({ server }) => (server ? [server] : [])),
    output: () =>
      written +
      living()
        .map(({ server }) => server?.output() ?? '')
        .join(''),
    async close() {
      await Promise.allSettled(berths.map(({ starting }) => starting));
      await Promise.all(living().map(kill));
      await door.close();
      await Promise.all(berths.map(({ platforms }) => platforms.close()));
    },
  };
}
