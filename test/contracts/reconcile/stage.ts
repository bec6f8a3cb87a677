// A shop whose database and whose platforms can be made to disagree, and how the tests see that they agree again.
import { cpSync, rmSync } from 'node:fs';
import type { CouponsAnswer } from '@kaquan/protocol/api';
import type { BookCoupon } from '@kaquan/sandbox';
import type { Difference, ReconcileOptions, ReconcileReport } from '@kaquan/server';
import { type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { expect } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { openStage, type Redeemed, type Seen } from '../walks/stage.ts';

/** The least that must have passed since a row changed, seconds: what is younger may still be on its way. */
export const SETTLED = 61;
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9/';

export interface Reconciled {
  report: ReconcileReport;
  differences: Difference[];
}

interface OurCoupon {
  platform: string;
  coupon_id: string;
  state: string;
  holders: string[] | null;
}

/** Opens the shop on one of the databases. */
export async function openReconcileStage(database: 'pglite' | 'postgres') {
  const stage = await openStage(database);
  const { control, sandbox } = stage;
  const lost = { wechat: 4, baidu: 3 };

  /** Looks into the running server's database, or changes it by hand. */
  async function inDatabase<T>(work: (opened: OpenedDatabase) => Promise<T>): Promise<T> {
    return work(await stage.beecloud.context.database());
  }

  /** One run over everything; as fast as it can. */
  async function reconcile(options: ReconcileOptions = {}): Promise<Reconciled> {
    const differences: Difference[] = [];
    const report = await stage.operator.reconcile({
      perSecond: 1000,
      ...options,
      onDifference: (one) => differences.push(one),
    });
    return { report, differences };
  }

  /** What we know, coupon by coupon. */
  const ours = () =>
    inDatabase(async (opened) => {
      const { rows } = await executeSql(
        opened,
        `select c.platform, c.coupon_id, c.state, array_agg(h.open_id) as holders from kaquan.coupons c
         left join kaquan.coupon_holders h using (platform, app_id, coupon_id)
         group by c.platform, c.app_id, c.coupon_id, c.state`,
      );
      return new Map((rows as OurCoupon[]).map((row) => [row.coupon_id, row]));
    });

  return {
    ...stage,
    get operator() {
      return stage.operator;
    },
    get baidu() {
      return stage.baidu;
    },
    get wechat() {
      return stage.wechat;
    },
    get beecloud() {
      return stage.beecloud;
    },
    inDatabase,
    ours,
    reconcile,
    /** Shows, mends, and shows again: what was found first was mended, and nothing is left. */
    async settle(options: ReconcileOptions = {}): Promise<Reconciled> {
      const shown = await reconcile(options);
      const applied = await reconcile({ ...options, apply: true });
      expect(named(applied)).toEqual(named(shown));
      expect(applied.differences.filter(({ state }) => state !== 'mended')).toEqual([]);
      expect((await reconcile()).differences).toEqual([]);
      return shown;
    },
    /** Holds our rows beside the sandbox's book: every coupon, its state, its owner, and that it was used at most once. */
    async agree(of: (coupon: BookCoupon) => boolean = () => true) {
      const rows = await ours();
      for (const one of sandbox.book().coupons.filter(of)) {
        const row = rows.get(one.couponId);
        const name = `${one.platform} ${one.couponId}`;
        expect(
          row && { state: stateOf(row), owned: row.holders?.includes(one.holders[0] ?? '') },
          name,
        ).toEqual({ state: one.state, owned: true });
        expect(one.uses, name).toBeLessThanOrEqual(1);
      }
    },
    /** Loses every delivery of the pushes of this event that `work` causes. */
    async losing<T>(platform: 'wechat' | 'baidu', event: string, work: () => Promise<T>): Promise<T> {
      await control.fault({ platform, route: `push:${event}`, kind: 'lost', count: 1000 });
      const done = await work();
      for (let tries = 0; tries < lost[platform]; tries += 1) sandbox.clock.advance(6);
      await waitUntil(
        () => sandbox.book().pushes.every((push) => push.platform !== platform || !push.pending),
        'the last push to be given up',
      );
      await control.noFaults();
      return done;
    },
    /** BeeCloud's webhooks go astray while this runs. */
    async unheard<T>(work: () => Promise<T>): Promise<T> {
      const callback = (callbackUrl: string) =>
        fetch(`${sandbox.url}/_sandbox/accounts`, {
          method: 'PATCH',
          body: JSON.stringify({ beecloud: { callbackUrl } }),
        });
      await callback(NOWHERE);
      const done = await work();
      await callback(stage.callbackUrl.beecloud);
      return done;
    },
    /** Waits for the jobs of earlier tests' pushes: whoever is to lose his jobs loses his own. */
    quiet: () =>
      waitUntil(
        () =>
          inDatabase(async (opened) => {
            const { rows } = await executeSql(opened, 'select 1 from kaquan.events where worked_at is null');
            return rows.length === 0;
          }),
        'earlier pushes to be worked on',
      ),
    /** What is owed is on its last try: waits until that has failed. */
    async givenUp(table: 'events' | 'redemptions') {
      const owes = table === 'events' ? 'worked_at is null' : `state = 'using'`;
      await inDatabase((opened) =>
        executeSql(opened, `update kaquan.${table} set tries = 100 where ${owes}`),
      );
      const isGivenUp = () =>
        inDatabase(async (opened) => {
          const due = `select 1 from kaquan.${table} where ${owes} and due_at is not null`;
          return (await executeSql(opened, due)).rows.length === 0;
        });
      await waitUntil(isGivenUp, `the ${table} to be given up`, 60_000);
    },
    coupons: async (user: User) => (await stage.as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons,
    /** Claims a card without a page and waits until its push is worked on. */
    async claimCard(user: User, cardId = stage.kinds.ordinary) {
      const { code, encryptCode } = await control.wechat.claim(user.wechat, cardId);
      await waitUntil(async () => {
        const { body } = await stage.as(user)<CouponsAnswer>('GET', '/coupons');
        return body.coupons.some(({ id }) => id === code);
      }, 'the claim to be granted');
      return { code, encryptCode, cardId };
    },
    reserve: (user: User, request: object) => stage.as(user)<Redeemed>('POST', '/redemptions', request),
    confirm: (user: User, id: string) => stage.as(user)<Redeemed>('POST', `/redemptions/${id}/confirm`),
    see: (user: User, { cardId, encryptCode }: { cardId: string; encryptCode: string }) =>
      stage.as(user)<Seen>('POST', '/wechat/code', { cardId, encryptCode }),
    /** Keeps what the database holds now, as a backup does; `restore` brings it back. */
    async backUp() {
      await stage.stop();
      const copy = await keep(stage.database);
      await stage.start();
      return {
        async restore() {
          await stage.stop();
          await copy.restore();
          await stage.start();
        },
      };
    },
  };
}

export type ReconcileStage = Awaited<ReturnType<typeof openReconcileStage>>;

/** What was found, in an order that does not depend on which answer came first. */
function named({ differences }: Reconciled): string[] {
  return differences.map(({ kind, about }) => `${kind} ${JSON.stringify(about)}`).sort();
}

function stateOf({ state }: OurCoupon): string {
  return state === 'reserved' ? 'held' : state;
}

/** A copy of the folder, or a database made after this one. */
async function keep(database: string): Promise<{ restore(): Promise<void> }> {
  if (!database.startsWith('postgres:')) {
    cpSync(database, `${database}.backup`, { recursive: true });
    return {
      async restore() {
        rmSync(database, { recursive: true });
        cpSync(`${database}.backup`, database, { recursive: true });
      },
    };
  }
  const url = new URL(database);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const onServer = async (...statements: string[]) => {
    const opened = await openDatabase(url.href);
    for (const statement of statements) await executeSql(opened, statement);
    await opened.close();
  };
  await onServer(`drop database if exists backup`, `create database backup template ${name}`);
  return {
    restore: () => onServer(`drop database ${name}`, `create database ${name} template backup`),
  };
}
