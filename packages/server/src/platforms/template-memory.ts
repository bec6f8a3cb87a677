// Templates that this process has just read, so that a busy one does not ask the database for them with every request.
import type { TemplateKey, TemplateRow } from '../storage/template-row.ts';

/** How long a row is believed without being looked at, seconds: so much later do other processes learn of a change. */
const BELIEVED = 5;
/** A page may name any card that there is, and a merchant has some hundreds. */
const MOST = 1_000;

export interface TemplateMemory {
  /** The row, if it was read just now. */
  recall(key: TemplateKey, now: number): TemplateRow | undefined;
  keep(row: TemplateRow, now: number): void;
  forget(key: TemplateKey): void;
}

/**
 * Makes an empty one; each server has its own.
 *
 * @example const templates = createTemplateMemory(); templates.keep(row, now);
 * @supported node
 */
export function createTemplateMemory(): TemplateMemory {
  const rows = new Map<string, { row: TemplateRow; readAt: number }>();
  const nameOf = ({ platform, appId, templateId }: TemplateKey) => `${platform}/${appId}/${templateId}`;
  return {
    recall(key, now) {
      const kept = rows.get(nameOf(key));
      // A clock that went back says nothing about how long ago it was.
      return kept && now >= kept.readAt && now - kept.readAt < BELIEVED ? kept.row : undefined;
    },
    keep(row, now) {
      if (rows.size >= MOST) rows.clear();
      rows.set(nameOf(row), { row, readAt: now });
    },
    forget(key) {
      rows.delete(nameOf(key));
    },
  };
}
