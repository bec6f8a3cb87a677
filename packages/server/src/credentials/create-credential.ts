// Keeps one credential: fetched once however many ask, here and in other processes, and renewed before its end.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import { goesOn, timeLeft } from '../page-deadline.ts';
import type { PlatformContext } from '../platforms/context.ts';
import { inTime } from '../platforms/http/in-time.ts';
import type { Database } from '../storage/database.ts';
import { leaseCredential } from '../storage/lease-credential.ts';
import { readCredential } from '../storage/read-credential.ts';
import { releaseCredentialLease } from '../storage/release-credential-lease.ts';
import { storeCredential } from '../storage/store-credential.ts';
import { instruments } from '../telemetry/instruments.ts';
import { errorType } from '../telemetry/span.ts';
import type { Credential, CredentialSource } from './credential.ts';

/** Who asks the platform has this long before others may, seconds. Longer than a call with its retries. */
const LEASE = 30;
/** How often those who wait for another process look again, and how long they wait, milliseconds. */
const LOOK_AGAIN = 100;
const PATIENCE = 10_000;
/** After a renewal ahead of time failed, the next is not tried before, by any process, seconds. */
const EARLY_PAUSE = 30;

interface Held {
  value: string;
  expiresAt: number;
  /** Not renewed ahead of its end before then. */
  earlyNotBefore: number | null;
}

/**
 * Makes the keeper of one credential.
 *
 * @example const token = createCredential(accessTokenSource, context); await token.get();
 * @supported node
 */
export function createCredential(
  source: CredentialSource,
  context: Pick<PlatformContext, 'database' | 'now'>,
): Credential {
  const by = randomUUID();
  const key = { platform: source.platform, appId: source.appId, kind: source.kind };
  let held: Held | undefined;
  /** Callers that want the same share one flight; those with another stale value need their own. */
  const flights = new Map<string, Promise<string>>();

  const alive = (value: Held | undefined, stale: string | undefined): value is Held =>
    value !== undefined && value.value !== stale && value.expiresAt > context.now();
  const young = ({ expiresAt, earlyNotBefore }: Held) =>
    Math.max(expiresAt - source.earlyBy, earlyNotBefore ?? 0) > context.now();

  async function readStored(db: Database): Promise<Held | undefined> {
    const row = await readCredential(db, key);
    if (!row?.value || row.expiresAt === null) return undefined;
    const { value, expiresAt, earlyNotBefore } = row;
    return { value, expiresAt, earlyNotBefore };
  }

  /** `old`: what is good still; should the platform not answer, everybody goes on with it for a while. */
  async function ask(db: Database, stale: string | undefined, old?: Held): Promise<string> {
    try {
      let answer = await counted(source.fetch(false));
      if (answer.value === stale) answer = await counted(source.fetch(true));
      const now = context.now();
      const expiresAt = now + answer.expiresIn;
      // As old as what it is to replace: the platform has nothing new before its end, whichever process asks.
      const earlyNotBefore = answer.expiresIn > source.earlyBy ? null : expiresAt;
      held = { value: answer.value, expiresAt, earlyNotBefore };
      await storeCredential(db, { ...key, by, ...held, now });
      return answer.value;
    } catch (error) {
      if (!old) {
        await releaseCredentialLease(db, { ...key, by });
        throw error;
      }
      const earlyNotBefore = context.now() + EARLY_PAUSE;
      held = { ...old, earlyNotBefore };
      // The lease ends by itself, should the database be away, too.
      await releaseCredentialLease(db, { ...key, by, earlyNotBefore }).catch(() => undefined);
      return old.value;
    }
  }

  async function counted<T>(fetched: Promise<T>): Promise<T> {
    const count = (outcome: string) =>
      instruments().credentialFetches.add(1, { platform: source.platform, kind: source.kind, outcome });
    try {
      const answer = await fetched;
      count('ok');
      return answer;
    } catch (error) {
      count(errorType(error));
      throw error;
    }
  }

  async function obtain(stale: string | undefined): Promise<string> {
    const { db } = await context.database();
    const patientUntil = performance.now() + PATIENCE;
    for (;;) {
      const stored = await readStored(db);
      if (alive(stored, stale) && young(stored)) {
        held = stored;
        return stored.value;
      }
      const now = context.now();
      const leased = await leaseCredential(db, { ...key, by, until: now + LEASE, now, stale: stored });
      if (alive(stored, stale)) {
        // Old, but good: whoever has the lease renews it, the others go on with it.
        if (!leased) return stored.value;
        return ask(db, undefined, stored);
      }
      if (leased) return ask(db, stale);
      if (performance.now() > patientUntil)
        throw new CouponError(
          'UNAVAILABLE',
          'Another process is fetching the credentials. Try again in a moment.',
          {
            platform: source.platform,
            retryAfter: 1,
          },
        );
      await sleep(LOOK_AGAIN);
    }
  }

  /** The flight goes on for the others, and for the row, when a page waits no longer. */
  function share(stale: string | undefined): Promise<string> {
    const flight = stale ?? '';
    let flying = flights.get(flight);
    if (!flying) {
      flying = goesOn(() => obtain(stale)).finally(() => flights.delete(flight));
      flights.set(flight, flying);
    }
    return inTime(source.platform, timeLeft(), flying);
  }

  return {
    async get() {
      return alive(held, undefined) && young(held) ? held.value : share(undefined);
    },
    async renew(stale) {
      return alive(held, stale) ? held.value : share(stale);
    },
  };
}
