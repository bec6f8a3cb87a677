// The campaign: every operation under every fault, three platforms side by side.
import { type RunningPostgres, startPostgres } from '../harness/postgres.ts';
import { DATABASE_FAULTS, openTroubledDatabase } from './database-troubles.ts';
import { type AnyFault, faultsOf, isClock, SKEW } from './faults.ts';
import { openLane } from './lane.ts';
import type { Operation, PlatformName } from './operation.ts';
import { operations } from './operations/index.ts';
import { type Cell, runCell, sandboxTrouble, type Trouble } from './run-cell.ts';

export interface FaultsOptions {
  /** Which cells, by the operation's name and the fault's; all unless given. */
  chosen?(operation: string, fault: string): boolean;
  onCell?(cell: Cell): void;
}

interface PlannedCell<Fault> {
  operation: Operation;
  fault: Fault;
}

/** How a platform's clock stands against ours, seconds by which ours is ahead, and what is tried then. */
const CLOCKS: { ahead: number; faults(operation: Operation): readonly AnyFault[] }[] = [
  { ahead: 0, faults: (one) => faultsOf(one).filter((fault) => !isClock(fault)) },
  { ahead: SKEW, faults: () => ['clock-behind'] },
  { ahead: -SKEW, faults: () => ['clock-ahead'] },
];

const PLATFORMS: readonly PlatformName[] = ['baidu', 'wechat', 'beecloud'];

/** Runs the cells; a platform's one after the other, because each plans its fault for the next who comes. */
export async function runFaults({ chosen = () => true, onCell }: FaultsOptions = {}): Promise<Cell[]> {
  const cells: Cell[] = [];
  const seen = (cell: Cell) => {
    cells.push(cell);
    onCell?.(cell);
  };
  const plan = <Fault extends string>(
    platform: PlatformName,
    faults: (operation: Operation) => readonly Fault[],
  ): PlannedCell<Fault>[] =>
    operations
      .filter((operation) => operation.platform === platform)
      .flatMap((operation) => faults(operation).map((fault) => ({ operation, fault })))
      .filter(({ operation, fault }) => chosen(operation.name, fault));

  const onClocks = PLATFORMS.map((platform) => ({
    platform,
    clocks: CLOCKS.map(({ ahead, faults }) => ({ ahead, cells: plan(platform, faults) })),
  }));
  const onDatabase = PLATFORMS.map((platform) =>
    plan(platform, ({ writes }) => (writes ? DATABASE_FAULTS : [])),
  );
  const postgres = await startPostgres();
  try {
    await all(onClocks.map(({ platform, clocks }) => runOnClocks(postgres, platform, { clocks, seen })));
  } finally {
    await postgres.stop();
  }
  await all(onDatabase.map((planned) => runOnDatabase(planned, seen)));
  return cells;
}

/** Waits for all, also when one fails: what they have started must have its end. */
async function all(work: Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(work)) if (one.status === 'rejected') throw one.reason;
}

interface OnClocks {
  clocks: { ahead: number; cells: PlannedCell<AnyFault>[] }[];
  seen(cell: Cell): void;
}

async function runOnClocks(
  postgres: RunningPostgres,
  platform: PlatformName,
  { clocks, seen }: OnClocks,
): Promise<void> {
  for (const [n, { ahead, cells }] of clocks.entries()) {
    if (cells.length === 0) continue;
    const database = await postgres.createDatabase(`${platform}_${n}`);
    await inLane({ database, ahead }, cells, seen, (lane, { operation, fault }) =>
      sandboxTrouble(lane, operation, fault),
    );
  }
}

async function runOnDatabase(
  cells: PlannedCell<(typeof DATABASE_FAULTS)[number]>[],
  seen: (cell: Cell) => void,
): Promise<void> {
  if (cells.length === 0) return;
  const { url: database, through, trouble, close } = await openTroubledDatabase();
  try {
    await inLane({ database, through }, cells, seen, (_lane, { fault }) => trouble(fault));
  } finally {
    await close();
  }
}

async function inLane<Planned extends { operation: Operation }>(
  options: Parameters<typeof openLane>[0],
  cells: Planned[],
  seen: (cell: Cell) => void,
  troubleOf: (lane: Awaited<ReturnType<typeof openLane>>, planned: Planned) => Trouble,
): Promise<void> {
  const lane = await openLane(options);
  try {
    for (const planned of cells) seen(await runCell(lane, planned.operation, troubleOf(lane, planned)));
  } finally {
    await lane.close();
  }
}
