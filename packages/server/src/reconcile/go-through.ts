// Goes through a table page by page, and says how far it came.
import type { Page, PageWanted } from '../storage/page.ts';
import { PAGE, type StageTools } from './stage.ts';

/**
 * Runs `work` over every page; the next one is read when this one is done.
 *
 * @example await goThrough(tools, (page) => pagePeople(db, app, page), look);
 * @supported node
 */
export async function goThrough<Row>(
  tools: Pick<StageTools, 'after' | 'passed'>,
  read: (page: PageWanted) => Promise<Page<Row>>,
  work: (rows: Row[]) => Promise<void>,
): Promise<void> {
  for (let after = tools.after; ; ) {
    const { rows, next } = await read({ after, limit: PAGE });
    await work(rows);
    tools.passed(next ?? after ?? '', rows.length);
    if (next === undefined) return;
    after = next;
  }
}
