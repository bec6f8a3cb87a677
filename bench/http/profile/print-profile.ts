// A profile for people: a request's cost, and the parts that are worth a line.
import type { RouteProfile } from './profile-route.ts';

/** Of the whole: smaller parts are left out. */
const WORTH_A_LINE = 0.01;

/**
 * The lines of one route's profile on one side, without a line break at its end.
 *
 * @example console.log(printProfile('POST /redemptions and …/confirm, ours', profile));
 */
export function printProfile(name: string, profile: RouteProfile): string {
  const { requests, rate, server, database, parts, statements } = profile;
  const perRequest = (value: number) => value / requests;
  const inAll = statements.reduce((sum, { time }) => sum + time, 0);
  return [
    `${name}: ${rate.toFixed(0)} requests/s`,
    `  processor time a request: server ${server.toFixed(2)} ms, PostgreSQL ${database.toFixed(2)} ms`,
    '  of the server’s time:',
    ...parts
      .filter(({ share }) => share >= WORTH_A_LINE)
      .map((part) => `    ${percent(part.share)}  ${part.name}`),
    '  statements, of their time together:',
    ...statements
      .filter(({ time }) => time / inAll >= WORTH_A_LINE)
      .map(
        ({ name: statement, calls, time, log, pages }) =>
          `    ${percent(time / inAll)}  ${statement}: ${perRequest(calls).toFixed(2)} a request, each ${(time / calls).toFixed(2)} ms, ${(pages / calls).toFixed(0)} pages, ${(log / calls / 1_000).toFixed(1)} kB of log`,
      ),
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`.padStart(5);
}
