// Cells by chance, the same for the same seed: every operation and every fault at least once where there is room.
import { createHash } from 'node:crypto';

/** Whether a cell belongs to a sample of one in `share`. */
export function isSampled(seed: number, share: number, operation: string, fault: string): boolean {
  const digest = createHash('sha256').update(`${seed} ${operation} ${fault}`).digest();
  return digest.readUInt32BE() % share === 0;
}
