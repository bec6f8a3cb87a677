-- A coupon that is reserved and used stays on its page, so that no index of its table changes.
ALTER TABLE "kaquan"."coupons" SET (fillfactor = 90);
