// What a server needs before it can work, each need by the name that /readyz shows.
import { CouponError } from '@kaquan/protocol/errors';
import type { Spool } from './events/spool/create-spool.ts';
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
  /** Undefined where there is none. */
  spool: Pick<Spool, 'names' | 'isFull'> | undefined;
  platforms: ReadonlyMap<string, Pick<CouponPlatform, 'ready' | 'circuit'>>;
}

/** The checks of a server: `server`, `database`, `migrations`, `jobs`, `pushes`, and each platform by its name. */
export function checksOf({
  open,
  connection,
  migrated,
  jobs,
  spool,
  platforms,
}: Needs): Record<string, Check> {
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
  if (spool)
    checks.pushes = async () => {
      if (await spool.isFull())
        throw new CouponError(
          'UNAVAILABLE',
          'The spool is full: pushes are refused. Bring the database back, or make room in the folder.',
        );
      const waiting = (await spool.names()).length;
      return waiting === 0 ? undefined : `On the disk, waiting for the database: ${waiting}.`;
    };
  for (const [name, platform] of platforms)
    checks[name] = async () => {
      if (platform.circuit() === 'open')
        throw new CouponError(
          'PLATFORM_UNREACHABLE',
          'Its last calls had no answer. It is tried again soon.',
          { platform: name },
        );
      await platform.ready();
    };
  return checks;
}
