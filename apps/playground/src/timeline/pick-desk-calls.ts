// What a merchant asks of WeChat, and its review, is quiet, until the visitor is the merchant: then it is worth telling.
import type { TimelineEntry } from './timeline-entry.ts';

const DESK = /\/wechat\/merchant\//;
/** What the desk's buttons do; not what it asks while it is read. */
const DEED =
  /\/card\/(create|pay\/(activate|getpayprice|confirm|recharge)|qrcode\/create|(paycell|selfconsumecell)\/set)$/;

/** The reviewer, and what is pushed of it. */
const REVIEW = /^\/reviews$|card_(not_)?pass_check/;

/** WeChat's calls that were made while a button of the merchant's desk was at work, and every review since the first. */
export function pickDeskCalls(entries: readonly TimelineEntry[]): Set<TimelineEntry> {
  const spans = entries
    .filter(({ kind, route, method }) => kind === 'page' && method === 'POST' && DESK.test(route))
    .map(({ at, took = 0 }) => [Math.floor(at), Math.ceil(at + took / 1000)] as const);
  const [first] = spans;
  if (!first) return new Set();
  const during = (seconds: number) => spans.some(([from, to]) => seconds >= from && seconds <= to);
  return new Set(
    entries.filter(({ kind, route, at }) => {
      if (kind === 'request') return DEED.test(route) && during(Math.floor(at));
      return kind !== 'page' && REVIEW.test(route) && at >= first[0];
    }),
  );
}
