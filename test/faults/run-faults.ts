// The campaign: every operation under every fault, three platforms side by side.
import { startPostgres } from '../harness/postgres.ts';
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

  const ended = await Promise.allSettled(
    PLATFORMS.map(async (platform) => {
      await runOnPlatform(
        CLOCKS.map(({ ahead, faults }) => ({ ahead, cells: plan(platform, faults) })),
        seen,
      );
      await runOnDatabase(
        plan(platform, ({ writes }) => (writes ? DATABASE_FAULTS : [])),
        seen,
      );
    }),
  );
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return cells;
}

async function runOnPlatform(
  clocks: { ahead: number; cells: PlannedCell<AnyFault>[] }[],
  seen: (cell: Cell) => void,
): Promise<void> {
  const wanted = clocks.filter(({ cells }) => cells.length > 0);
  if (wanted.length === 0) return;
  const postgres = await startPostgres();
  try {
    for (const [n, { ahead, cells }] of wanted.entries()) {
      const database = await postgres.createDatabase(`clock_${n}`);
      await inLane({ database, ahead }, cells, seen, (lane, { operation, fault }) =>
        sandboxTrouble(lane, operation, fault),
      );
    }
  } finally {
    await postgres.stop();
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
