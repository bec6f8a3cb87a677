// Goes through a table page by page, and says how far it came.
import { PAGE, type StageTools } from './stage.ts';

/**
 * Runs `work` over every page; the next one is read when this one is done.
 *
 * @param table `read`: the page after this cursor, at most so many rows; `cursor`: where a row stands
 * @example await goThrough(tools, { read: (page) => pagePeople(db, app, page), cursor: (openId) => openId }, look);
 * @supported node
 */
export async function goThrough<Row>(
  tools: Pick<StageTools, 'after' | 'passed'>,
  table: {
    read(page: { after: string | undefined; limit: number }): Promise<Row[]>;
    cursor(row: Row): string;
  },
  work: (rows: Row[]) => Promise<void>,
): Promise<void> {
  for (let after = tools.after; ; ) {
    const rows = await table.read({ after, limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) return;
    await work(rows);
    after = table.cursor(last);
    tools.passed(after, rows.length);
    if (rows.length < PAGE) return;
  }
}
