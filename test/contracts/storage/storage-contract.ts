// All claims about the storage, for one database.
import { billSuite } from './bill.suite.ts';
import { constraintSuite } from './constraint.suite.ts';
import { credentialSuite } from './credential.suite.ts';
import { eventSuite } from './event.suite.ts';
import { goingThroughSuite } from './going-through.suite.ts';
import { grantSuite } from './grant.suite.ts';
import { guessSuite } from './guess.suite.ts';
import { holderSuite } from './holder.suite.ts';
import { issueSuite } from './issue.suite.ts';
import { jobSuite } from './job.suite.ts';
import { migrationSuite } from './migration.suite.ts';
import { redeemSuite } from './redeem.suite.ts';
import { reserveSuite } from './reserve.suite.ts';
import { schemaSuite } from './schema.suite.ts';
import { statementSuite } from './statement.suite.ts';
import type { OpenTarget } from './target.ts';
import { templateSuite } from './template.suite.ts';
import { togetherSuite } from './together.suite.ts';
import { unsettledSuite } from './unsettled.suite.ts';

/**
 * Declares every claim for the database that `open` answers; call it inside a `describe`.
 *
 * @example describe('PostgreSQL', () => storageContract(() => target));
 */
export function storageContract(open: OpenTarget): void {
  grantSuite(open);
  holderSuite(open);
  reserveSuite(open);
  redeemSuite(open);
  unsettledSuite(open);
  togetherSuite(open);
  eventSuite(open);
  credentialSuite(open);
  templateSuite(open);
  billSuite(open);
  issueSuite(open);
  guessSuite(open);
  goingThroughSuite(open);
  jobSuite(open);
  constraintSuite(open);
  schemaSuite(open);
  migrationSuite(open);
  // Last: it reads what all the others have sent.
  statementSuite(open);
}
