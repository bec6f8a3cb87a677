// Our database, the platforms' own book and what people were told, coupon by coupon and push by push.
import type { SandboxBook } from '@kaquan/sandbox';
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../harness/database/execute-sql.ts';
import type { Ledger } from './ledger.ts';

export interface Books {
  db: OpenedDatabase;
  book: SandboxBook;
  ledger: Ledger;
  /** What the servers wrote; the merchant's own code writes down what it is told of payments. */
  output: string;
  /** Bills that it was told of by other ways. */
  paid: readonly string[];
}

export interface Findings {
  coupons: number;
  used: number;
  lost: number;
  doubled: number;
  unaccounted: number;
  /** Uses by our word whose telling Baidu answered with an error after the first answer was lost: known there. */
  forOperator: number;
  complaints: string[];
}

interface OurCoupon {
  platform: string;
  couponId: string;
  state: string;
  /** Redemptions that used it. */
  uses: number;
  untold: number;
}

interface OurEvent {
  platform: string;
  event: string;
  worked: boolean;
  raw: Record<string, unknown>;
}

const COUPONS = `select c.platform, c.coupon_id as "couponId", c.state,
  (select count(*)::int from kaquan.redemptions r where r.platform = c.platform and r.app_id = c.app_id
    and r.coupon_id = c.coupon_id and r.state = 'used') as uses,
  (select count(*)::int from kaquan.redemptions r where r.platform = c.platform and r.app_id = c.app_id
    and r.coupon_id = c.coupon_id and r.state = 'used' and r.told_at is null) as untold
  from kaquan.coupons c`;
const EVENTS = `select platform, event, worked_at is not null as worked, raw from kaquan.events`;

const PAID = `select bill_no as "billNo" from kaquan.bills where state in ('paid', 'surplus')`;

/** What names the subject of a push in the platforms' own words. */
const SUBJECTS = ['CouponTakeId', 'UserCardCode', 'transaction_id'];

/** Compares; every difference is told in words. */
export async function compareBooks({ db, book, ledger, output, paid }: Books): Promise<Findings> {
  const ours = new Map(
    (await read<OurCoupon>(db, COUPONS)).map((row) => [`${row.platform} ${row.couponId}`, row]),
  );
  const events = await read<OurEvent>(db, EVENTS);
  const told = new Map(ledger.claimed.map((one) => [`${one.platform} ${one.couponId}`, one.usedBy]));
  const findings: Findings = {
    coupons: book.coupons.length,
    used: 0,
    lost: 0,
    doubled: 0,
    unaccounted: 0,
    forOperator: 0,
    complaints: [...ledger.surprises],
  };
  const complain = (kind: 'lost' | 'doubled' | 'unaccounted', what: string) => {
    findings[kind] += 1;
    findings.complaints.push(`${kind}: ${what}`);
  };

  for (const theirs of book.coupons) {
    const name = `${theirs.platform} ${theirs.couponId}`;
    const row = ours.get(name);
    const usedBy = [...(told.get(name) ?? [])];
    const both = `here ${row?.state ?? 'unknown'} by ${row?.uses ?? 0}, there ${theirs.status} by ${theirs.uses}`;
    const isUsed = row?.state === 'used' && theirs.state === 'used';
    if (theirs.uses > 1 || theirs.grants > 1 || (row?.uses ?? 0) > 1 || usedBy.length > 1)
      complain('doubled', `${name}: ${both}, ${theirs.grants} grants, told used by ${usedBy.join(', ')}`);
    else if (!agree(row?.state, theirs.state)) complain('lost', `${name}: ${both}`);
    else if (usedBy.length > 0 && !isUsed) complain('lost', `${name}: told used by ${usedBy}, ${both}`);
    if (isUsed) findings.used += 1;
    if (row?.untold && theirs.state === 'used') findings.forOperator += 1;
  }
  const known = new Set(book.coupons.map(({ platform, couponId }) => `${platform} ${couponId}`));
  for (const name of ours.keys())
    if (!known.has(name)) complain('doubled', `${name}: here, and never given out there`);

  const written = [...output.matchAll(/\{"paid":\{.*?"billNo":"(\w+)"/g)].map(([, billNo]) => billNo);
  const toldPaid = new Set([...written, ...paid]);
  for (const { billNo } of await read<{ billNo: string }>(db, PAID))
    if (!toldPaid.has(billNo)) complain('lost', `bill ${billNo}: paid, and the merchant was never told`);

  const stored = new Map(events.map((one) => [subjectOf(one), one]));
  for (const { platform, event, couponId, orderNo, accepted } of book.pushes) {
    const subject = orderNo ?? couponId;
    // Reviews and the like are about no coupon; a push that was refused to the end is nobody's secret.
    if (subject === undefined || !accepted) continue;
    const row = stored.get(`${platform} ${event.toLowerCase()} ${subject}`);
    if (!row?.worked)
      complain('unaccounted', `${platform} ${event} ${subject}: ${row ? 'not worked on' : 'not stored'}`);
  }
  return findings;
}

/** A reservation is ours alone, and nobody has one hours after. */
function agree(ours: string | undefined, theirs: SandboxBook['coupons'][number]['state']): boolean {
  return ours === theirs || (ours === 'reserved' && theirs === 'held');
}

function subjectOf({ platform, event, raw }: OurEvent): string {
  const subject = SUBJECTS.map((name) => raw[name]).find((value) => value !== undefined);
  return `${platform} ${event} ${subject}`;
}

async function read<T>(db: OpenedDatabase, text: string): Promise<T[]> {
  return (await executeSql(db, text)).rows as T[];
}
