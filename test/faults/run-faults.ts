// The campaign: every operation under every fault, three platforms side by side.
import { startPostgres } from '../harness/postgres.ts';
import { type AnyFault, CLOCK_FAULTS, faultsOf, SKEW } from './faults.ts';
import { type Lane, openLane } from './lane.ts';
import type { Operation, PlatformName } from './operation.ts';
import { operations } from './operations/index.ts';
import { type Cell, runCell, sandboxTrouble } from './run-cell.ts';

export interface FaultsOptions {
  /** Which cells; all unless given. */
  chosen?(operation: Operation, fault: AnyFault): boolean;
  onCell?(cell: Cell): void;
}

/** How the three clocks of a platform stand against ours, seconds by which ours is ahead. */
const CLOCKS: { ahead: number; faults(operation: Operation): readonly AnyFault[] }[] = [
  { ahead: 0, faults: (one) => faultsOf(one).filter((fault) => !isClock(fault)) },
  { ahead: SKEW, faults: () => ['clock-behind'] },
  { ahead: -SKEW, faults: () => ['clock-ahead'] },
];

function isClock(fault: AnyFault): boolean {
  return (CLOCK_FAULTS as readonly string[]).includes(fault);
}

/** Runs the cells; a platform's one after the other, because each plans its fault for the next who comes. */
export async function runFaults({ chosen = () => true, onCell }: FaultsOptions = {}): Promise<Cell[]> {
  const postgres = await startPostgres();
  try {
    const lanes = (['baidu', 'wechat', 'beecloud'] as const).map((platform) =>
      runPlatform(platform, (name) => postgres.createDatabase(name), chosen, onCell),
    );
    const settled = await Promise.allSettled(lanes);
    return settled.flatMap((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  } finally {
    await postgres.stop();
  }
}

async function runPlatform(
  platform: PlatformName,
  createDatabase: (name: string) => Promise<string>,
  chosen: NonNullable<FaultsOptions['chosen']>,
  onCell: FaultsOptions['onCell'],
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const [n, clock] of CLOCKS.entries()) {
    const planned = operations
      .filter((one) => one.platform === platform)
      .flatMap((one) => clock.faults(one).flatMap((fault) => (chosen(one, fault) ? [{ one, fault }] : [])));
    if (planned.length === 0) continue;
    const lane = await openLane({ database: await createDatabase(`${platform}_${n}`), ahead: clock.ahead });
    try {
      for (const { one, fault } of planned) cells.push(await seen(lane, one, fault));
    } finally {
      await lane.close();
    }
  }
  return cells;

  async function seen(lane: Lane, operation: Operation, fault: AnyFault): Promise<Cell> {
    const cell = await runCell(lane, operation, sandboxTrouble(lane, operation, fault));
    onCell?.(cell);
    return cell;
  }
}
