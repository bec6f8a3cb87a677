// Lets operations that are asked for at the same time go to the database together, as one statement.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers';
import { CouponError } from '@kaquan/protocol/errors';
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';

/** Statements of one operation that are under way at a time; what comes meanwhile waits for the next one. */
const UNDER_WAY = 2;
/** Rows of one statement at most. */
const MOST = 100;

export interface Gathering<Input, Output> {
  /** Whose row it is: one statement is for one merchant. */
  merchantOf(input: Input): MerchantKey;
  /** Which of the merchant's rows it is: one statement names each once. */
  keyOf(input: Input): string;
  /**
   * Does several, in the order of their keys, by one statement.
   *
   * @returns by key what was done; what is left out is done alone
   */
  together(
    db: Database,
    merchant: MerchantKey,
    inputs: readonly Input[],
  ): Promise<ReadonlyMap<string, Output>>;
  /** Does one. Unless given, it is done as several are: then those must wait for whoever has what they want. */
  alone?(db: Database, input: Input): Promise<Output>;
}

interface Asked<Input, Output> {
  key: string;
  input: Input;
  answer(output: Output | Promise<Output>): void;
  /** Runs something as what goes on where it was asked for. */
  there: ReturnType<typeof AsyncLocalStorage.snapshot>;
}

/**
 * Makes an operation that is done at once while little goes on, and together with others while much does: what is asked
 * for while {@link UNDER_WAY} statements are under way goes with the next one. Each is answered when its own is committed.
 * In a transaction each is done alone.
 *
 * @example const reserve = gather({ merchantOf, keyOf: ({ key }) => key.couponId, alone, together });
 * const row = await reserve(db, input);
 * @supported node
 */
export function gather<Input, Output>(
  gathering: Gathering<Input, Output>,
): (db: Database, input: Input) => Promise<Output> {
  const whole = { alone: oneOf(gathering), ...gathering };
  const queues = new WeakMap<Database, Map<string, Queue<Input, Output>>>();
  return (db, input) => {
    if (is(db, PgTransaction)) return whole.alone(db, input);
    const merchant = whole.merchantOf(input);
    const name = `${merchant.platform}/${merchant.appId}`;
    const ofDatabase = queues.get(db) ?? new Map<string, Queue<Input, Output>>();
    queues.set(db, ofDatabase);
    const queue = ofDatabase.get(name) ?? createQueue(db, merchant, whole);
    ofDatabase.set(name, queue);
    return queue(input);
  };
}

type Queue<Input, Output> = (input: Input) => Promise<Output>;

function createQueue<Input, Output>(
  db: Database,
  merchant: MerchantKey,
  { keyOf, alone, together }: Required<Gathering<Input, Output>>,
): Queue<Input, Output> {
  let waiting: Asked<Input, Output>[] = [];
  let underWay = 0;
  let isLooking = false;

  /** What comes in the same turn of the event loop goes together, too. */
  function look(): void {
    if (isLooking || underWay === UNDER_WAY || waiting.length === 0) return;
    isLooking = true;
    setImmediate(() => {
      isLooking = false;
      const batch = takeBatch();
      underWay += 1;
      // Whatever watches the database's driver sees the statement as the work of the first who asked.
      void batch[0]?.there(send, batch).finally(() => {
        underWay -= 1;
        look();
      });
      look();
    });
  }

  function takeBatch(): Asked<Input, Output>[] {
    const batch = new Map<string, Asked<Input, Output>>();
    const later: Asked<Input, Output>[] = [];
    for (const asked of waiting)
      if (batch.size < MOST && !batch.has(asked.key)) batch.set(asked.key, asked);
      else later.push(asked);
    waiting = later;
    return [...batch.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async function send(batch: readonly Asked<Input, Output>[]): Promise<void> {
    const doAlone = ({ input, answer }: Asked<Input, Output>) => answer(alone(db, input));
    const [first] = batch;
    if (batch.length === 1 && first) {
      const done = alone(db, first.input);
      first.answer(done);
      return done.then(nothing, nothing);
    }
    try {
      const inputs = batch.map(({ input }) => input);
      const done = await together(db, merchant, inputs);
      for (const asked of batch)
        if (done.has(asked.key)) asked.answer(done.get(asked.key) as Output);
        else doAlone(asked);
    } catch (error) {
      // A database that is away is so for each; whatever else it is may be the fault of one of them.
      const isAway = error instanceof CouponError && error.code === 'UNAVAILABLE';
      for (const asked of batch)
        if (isAway) asked.answer(Promise.reject(error));
        else doAlone(asked);
    }
  }

  return (input) =>
    new Promise((answer) => {
      waiting.push({ key: keyOf(input), input, answer, there: AsyncLocalStorage.snapshot() });
      look();
    });
}

/** One, done as several are. */
function oneOf<Input, Output>({ merchantOf, keyOf, together }: Gathering<Input, Output>) {
  return async (db: Database, input: Input): Promise<Output> => {
    const key = keyOf(input);
    const done = await together(db, merchantOf(input), [input]);
    if (!done.has(key)) throw new Error('A statement has left out the only one that it was given');
    return done.get(key) as Output;
  };
}

function nothing(): void {}
