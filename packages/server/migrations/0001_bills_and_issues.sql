CREATE TABLE "kaquan"."bills" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"bill_no" text NOT NULL,
	"order_id" text NOT NULL,
	"open_id" text NOT NULL,
	"coupon_id" text,
	"redemption_id" uuid,
	"channel" text NOT NULL,
	"state" text DEFAULT 'creating' NOT NULL,
	"total_fee" bigint NOT NULL,
	"pay_fee" bigint,
	"discount_fee" bigint,
	"request" jsonb NOT NULL,
	"payment" jsonb,
	"reason" text,
	"closes_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "bills_platform_app_id_bill_no_pk" PRIMARY KEY("platform","app_id","bill_no"),
	CONSTRAINT "bills_coupon" CHECK (("kaquan"."bills"."coupon_id" is null) = ("kaquan"."bills"."redemption_id" is null)),
	CONSTRAINT "bills_state" CHECK ("kaquan"."bills"."state" in ('creating', 'open', 'paid', 'closed', 'surplus')),
	CONSTRAINT "bills_paid" CHECK (("kaquan"."bills"."state" not in ('paid', 'surplus')) or ("kaquan"."bills"."pay_fee" is not null and "kaquan"."bills"."discount_fee" is not null))
);
--> statement-breakpoint
CREATE TABLE "kaquan"."issues" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"request_id" text NOT NULL,
	"template_id" text NOT NULL,
	"open_id" text NOT NULL,
	"coupon_id" text,
	"asked_at" bigint,
	"asking_until" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "issues_platform_app_id_request_id_pk" PRIMARY KEY("platform","app_id","request_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "bills_one_of_order" ON "kaquan"."bills" USING btree ("platform","app_id","order_id") WHERE "kaquan"."bills"."state" in ('creating', 'open', 'paid');--> statement-breakpoint
CREATE UNIQUE INDEX "bills_one_of_redemption" ON "kaquan"."bills" USING btree ("platform","app_id","redemption_id") WHERE "kaquan"."bills"."state" in ('creating', 'open', 'paid');--> statement-breakpoint
CREATE INDEX "bills_of_redemption" ON "kaquan"."bills" USING btree ("platform","app_id","redemption_id");--> statement-breakpoint
CREATE UNIQUE INDEX "issues_one_coupon" ON "kaquan"."issues" USING btree ("platform","app_id","coupon_id");