// The killing: one or two at a time, at a random moment or when a server comes to a chosen call.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Control } from '../harness/control.ts';
import type { Random } from '../harness/create-random.ts';
import { AIMS, nameOf } from './aims.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger } from './ledger.ts';
import { pick, planMishap } from './mishaps.ts';

export interface Killing {
  fleet: Fleet;
  control: Control;
  ledger: Ledger;
  /** How many are dead so far. */
  toll: { killed: number };
  random: Random;
  kills: number;
  onProgress(line: string): void;
}

/** People claim on as the killing goes on, so that there is something to lose at every kill. */
export const COUPONS_PER_KILL = 16;
/** Milliseconds: at most so long until the next kill, and for an aimed one until somebody comes by. */
const LONGEST_LIFE = 1_500;
const AIM_PATIENCE = 3_000;
/** Milliseconds for people to do something before a kill, and between two looks at it. */
const LOAD_PATIENCE = 30_000;
const LOOK_AGAIN = 100;
/** Milliseconds that the dead are missed for now and then. */
const LONGEST_ABSENCE = 1_000;
/** Seconds the clock is moved by now and then, so that holds and turns run out in the midst of it. */
const LEAP = 45;

/** Kills until so many are dead, while others are started again and again. */
export async function killServers(killing: Killing): Promise<void> {
  const { fleet, control, ledger, toll, random, kills, onProgress } = killing;
  while (toll.killed < kills) {
    await fleet.refill();
    // Now and then whoever has just been started is killed in his start.
    if (random(5) > 0) await awaitLoad(ledger, 1 + random(COUPONS_PER_KILL));
    toll.killed += await killSome(killing);
    onProgress(`${toll.killed} of ${kills} kills, ${ledger.claimed.length} coupons claimed`);
    if (random(4) === 0) await sleep(random(LONGEST_ABSENCE));
    if (random(3) === 0) await planMishap(control, random);
    if (random(6) === 0) await leap(killing);
  }
}

async function killSome({ fleet, toll, random, kills, onProgress }: Killing): Promise<number> {
  if (random(2) === 0) {
    const aim = pick(AIMS, random);
    const hit = await fleet.strikeAt(aim, AIM_PATIENCE);
    if (hit > 0) {
      onProgress(`killed at ${nameOf(aim)}`);
      return hit;
    }
  } else await sleep(random(LONGEST_LIFE));
  return fleet.strike(Math.min(kills - toll.killed, 1 + random(2)));
}

/** Lets people claim so many more. */
async function awaitLoad({ claimed }: Ledger, coupons: number): Promise<void> {
  const enough = claimed.length + coupons;
  const late = Date.now() + LOAD_PATIENCE;
  while (claimed.length < enough && Date.now() < late) await sleep(LOOK_AGAIN);
}

/** No call is under way when the clock moves: a server that is behind a platform is no case of production. */
async function leap({ fleet, control }: Killing): Promise<void> {
  const servers = fleet.servers();
  await Promise.all(servers.map((server) => server.hold()));
  await control.advance(LEAP);
  await Promise.all(servers.map((server) => server.resume()));
}
