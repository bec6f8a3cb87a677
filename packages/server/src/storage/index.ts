// The database and every operation on it.
export { addHolder } from './add-holder.ts';
export { beginBill } from './begin-bill.ts';
export { beginUse } from './begin-use.ts';
export type { BillKey, BillRow } from './bill-row.ts';
export { claimAsking } from './claim-asking.ts';
export { claimIssue } from './claim-issue.ts';
export { closeBill } from './close-bill.ts';
export { correctGrant } from './correct-grant.ts';
export { countOwed, type Owed } from './count-owed.ts';
export type { CouponKey, CouponRow } from './coupon-row.ts';
export type { CredentialKey, CredentialRow } from './credential-row.ts';
export {
  type Database,
  type DatabaseEngine,
  type OpenDatabaseOptions,
  type OpenedDatabase,
  SERVER_ENGINES,
  type ServerEngine,
} from './database.ts';
export { endRunOut } from './end-run-out.ts';
export type { GrantInput } from './enter-coupon.ts';
export { enterSurplus } from './enter-surplus.ts';
export type { EventKey, EventRow } from './event-row.ts';
export { expireTemplate } from './expire-template.ts';
export { findBill } from './find-bill.ts';
export { findBillOfOrder } from './find-bill-of-order.ts';
export { findBillOfRedemption } from './find-bill-of-redemption.ts';
export { findBills } from './find-bills.ts';
export { findCoupon } from './find-coupon.ts';
export { findCoupons } from './find-coupons.ts';
export { findEvent } from './find-event.ts';
export { findIssued } from './find-issued.ts';
export { findRedemption } from './find-redemption.ts';
export { findRedemptionWithCoupon } from './find-redemption-with-coupon.ts';
export { findTemplate } from './find-template.ts';
export { finishEvent } from './finish-event.ts';
export { grantCoupon } from './grant-coupon.ts';
export { isHolder } from './is-holder.ts';
export type { IssueKey, IssueRow } from './issue-row.ts';
export { type LeaseInput, leaseCredential } from './lease-credential.ts';
export { type Holder, listCoupons } from './list-coupons.ts';
export { listGivenUp } from './list-given-up.ts';
export { listHolders } from './list-holders.ts';
export { type ListedMigrations, listMigrations } from './list-migrations.ts';
export { listUnsettled } from './list-unsettled.ts';
export { listWaitingMerchants } from './list-waiting-merchants.ts';
export { markUsed } from './mark-used.ts';
export type { MerchantKey } from './merchant-key.ts';
export { migrate } from './migrate.ts';
export { noteAnswer } from './note-answer.ts';
export { type GuessKey, noteGuess } from './note-guess.ts';
export { noteIssue } from './note-issue.ts';
export { noteTold } from './note-told.ts';
export { openBill } from './open-bill.ts';
export { DEFAULT_DATABASE, openDatabase } from './open-database.ts';
export type { Page, PageWanted } from './page.ts';
export { pageBills } from './page-bills.ts';
export { pageCoupons } from './page-coupons.ts';
export { pagePeople } from './page-people.ts';
export { pageRunOut } from './page-run-out.ts';
export { pageTemplates } from './page-templates.ts';
export { pageTorn } from './page-torn.ts';
export { pageUnanswered } from './page-unanswered.ts';
export { pageUnworked } from './page-unworked.ts';
export { payBill } from './pay-bill.ts';
export { putOffEvent } from './put-off-event.ts';
export { putOffSettling } from './put-off-settling.ts';
export { readCredential } from './read-credential.ts';
export { type EventInput, recordEvent } from './record-event.ts';
export type { RedemptionRow } from './redemption-row.ts';
export { releaseCoupon } from './release-coupon.ts';
export { releaseCredentialLease } from './release-credential-lease.ts';
export { type Reserved, type ReserveInput, reserveCoupon } from './reserve-coupon.ts';
export { reserveHeld } from './reserve-held.ts';
export { reviveCoupon } from './revive-coupon.ts';
export { saveFace } from './save-face.ts';
export { saveTemplate } from './save-template.ts';
export { settleNow } from './settle-now.ts';
export { type SettleInput, settleUse } from './settle-use.ts';
export { storeCredential } from './store-credential.ts';
export { takeEvents } from './take-events.ts';
export { type TakeInput, takeUnsettled } from './take-unsettled.ts';
export type { TemplateKey, TemplateRow } from './template-row.ts';
export { transferCoupon } from './transfer-coupon.ts';
export { tryAgain } from './try-again.ts';
export { type UseInput, useReserved } from './use-reserved.ts';
export { voidCoupon } from './void-coupon.ts';
