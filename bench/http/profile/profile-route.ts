// One route on one side: what a request costs, and where.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Side, Stage } from '../open-stage.ts';
import { sendVisits } from '../send-visits.ts';
import { startSide } from '../start-side.ts';
import type { Workload } from '../workload.ts';
import { type NodePart, readNodeParts, type Span } from './node-parts.ts';
import { forgetStatements, readStatements, type StatementCost } from './read-statements.ts';

export interface RouteProfile {
  requests: number;
  /** A second, while they were sent. */
  rate: number;
  /** Milliseconds of processor time a request, what is owed after it included. */
  server: number;
  database: number;
  parts: NodePart[];
  statements: StatementCost[];
}

export interface ProfileSizes {
  visits: number;
  atOnce: number;
}

/**
 * Profiles it on a process of its own, warmed up by as many visits as are profiled; until nothing is owed any more.
 *
 * @example const { parts } = await profileRoute(redemption, 'ours', stage, { visits: 1_000, atOnce: 32 });
 */
export async function profileRoute(
  { prepare }: Workload,
  side: Side,
  stage: Stage,
  { visits, atOnce }: ProfileSizes,
): Promise<RouteProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'kaquan-profile-'));
  const running = await startSide(side, 1, stage, { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` });
  const client = new pg.Client(stage.databases[side]);
  try {
    await client.connect();
    const { urls, atRest, work } = running;
    await sendVisits(urls, await prepare(visits, side, stage, urls), atOnce);
    await atRest();
    const prepared = await prepare(visits, side, stage, urls);
    await forgetStatements(client);
    const before = await work();
    const span: Span = { from: monotonic(), until: 0 };
    const { rate } = await sendVisits(urls, prepared, atOnce);
    await atRest();
    span.until = monotonic();
    const after = await work();
    const requests = prepared.reduce((sum, { second }) => sum + (second ? 2 : 1), 0);
    const statements = await readStatements(client);
    // It writes its profile when it ends.
    await running.stop();
    return {
      requests,
      rate,
      server: (after.server - before.server) / requests,
      database: (after.database - before.database) / requests,
      parts: await readNodeParts(folder, span),
      statements,
    };
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Microseconds. */
function monotonic(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}
