// What a server needs before it can work, each need by the name that /readyz shows.
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponPlatform } from './platforms/platform.ts';
import type { Check } from './readiness.ts';

export interface Needs {
  /** False while the server is closing. */
  open(): boolean;
  connection(): Promise<{ ping(): Promise<void> }>;
  /** Resolves when the tables are those of this version. */
  migrated(): Promise<unknown>;
  /** Resolves when the job queue works. */
  jobs(): Promise<unknown>;
  platforms: ReadonlyMap<string, Pick<CouponPlatform, 'ready' | 'circuit'>>;
}

/** The checks of a server: `server`, `database`, `migrations`, `jobs`, and each platform by its name. */
export function checksOf({ open, connection, migrated, jobs, platforms }: Needs): Record<string, Check> {
  const checks: Record<string, Check> = {
    async server() {
      if (!open()) throw new CouponError('UNAVAILABLE', 'This server is closing. Ask another one.');
    },
    async database() {
      await (await connection()).ping();
    },
    async migrations() {
      await migrated();
    },
    async jobs() {
      await jobs();
    },
  };
  for (const [name, platform] of platforms)
    checks[name] = async () => {
      if (platform.circuit() === 'open')
        throw new CouponError(
          'PLATFORM_UNREACHABLE',
          'Its last calls had no answer. It is tried again soon.',
          {
            platform: name,
          },
        );
      await platform.ready();
    };
  return checks;
}
