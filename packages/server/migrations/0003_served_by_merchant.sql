DROP INDEX "kaquan"."redemptions_by_id";--> statement-breakpoint
DROP INDEX "kaquan"."redemptions_unsettled";--> statement-breakpoint
CREATE INDEX "coupon_holders_of_coupon" ON "kaquan"."coupon_holders" USING btree ("platform","app_id","coupon_id");--> statement-breakpoint
CREATE INDEX "redemptions_unsettled" ON "kaquan"."redemptions" USING btree ("platform","app_id","updated_at","id") WHERE "kaquan"."redemptions"."state" = 'using' or ("kaquan"."redemptions"."state" = 'used' and "kaquan"."redemptions"."told_at" is null);