// The demo lives at the sandbox's time, so that "+1 天" in the playground ages the coupons everywhere.
import type { SandboxControl } from './sandbox-control.ts';

export interface FollowedClock {
  /** Seconds, by the sandbox's clock as last heard. */
  now(): number;
  /** Hears again; keeps the last offset when the sandbox does not answer. */
  sync(): Promise<void>;
}

/** A clock that runs on by itself and is corrected at each `sync`. */
export function followClock(sandbox: Pick<SandboxControl, 'now'>): FollowedClock {
  let offset = 0;
  const local = () => Math.floor(Date.now() / 1000);
  return {
    now: () => local() + offset,
    async sync() {
      try {
        offset = (await sandbox.now()) - local();
      } catch {
        // The sandbox may be starting or gone; time goes on.
      }
    },
  };
}
