CREATE SCHEMA IF NOT EXISTS "kaquan";
--> statement-breakpoint
CREATE TABLE "kaquan"."coupon_holders" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"open_id" text NOT NULL,
	"coupon_id" text NOT NULL,
	"since" bigint NOT NULL,
	CONSTRAINT "coupon_holders_platform_app_id_open_id_coupon_id_pk" PRIMARY KEY("platform","app_id","open_id","coupon_id")
);
--> statement-breakpoint
CREATE TABLE "kaquan"."coupons" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"coupon_id" text NOT NULL,
	"template_id" text NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'held' NOT NULL,
	"redemption_id" uuid,
	"reserved_by" text,
	"reserved_until" bigint,
	"used_at" bigint,
	"void_reason" text,
	"begin_time" bigint,
	"end_time" bigint,
	"face" jsonb NOT NULL,
	"raw" jsonb NOT NULL,
	"granted_via" text NOT NULL,
	"granted_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "coupons_platform_app_id_coupon_id_pk" PRIMARY KEY("platform","app_id","coupon_id"),
	CONSTRAINT "coupons_state" CHECK ("kaquan"."coupons"."state" in ('held', 'reserved', 'using', 'used', 'void')),
	CONSTRAINT "coupons_reserved" CHECK (("kaquan"."coupons"."state" <> 'reserved') or ("kaquan"."coupons"."redemption_id" is not null and "kaquan"."coupons"."reserved_by" is not null and "kaquan"."coupons"."reserved_until" is not null)),
	CONSTRAINT "coupons_in_use" CHECK (("kaquan"."coupons"."state" <> 'using') or "kaquan"."coupons"."redemption_id" is not null),
	CONSTRAINT "coupons_used" CHECK (("kaquan"."coupons"."state" <> 'used') or "kaquan"."coupons"."used_at" is not null),
	CONSTRAINT "coupons_void" CHECK (("kaquan"."coupons"."state" <> 'void') or "kaquan"."coupons"."void_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "kaquan"."credentials" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text,
	"expires_at" bigint,
	"lease_by" text,
	"lease_until" bigint,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "credentials_platform_app_id_kind_pk" PRIMARY KEY("platform","app_id","kind")
);
--> statement-breakpoint
CREATE TABLE "kaquan"."events" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"event" text NOT NULL,
	"raw" jsonb NOT NULL,
	"received_at" bigint NOT NULL,
	"deliveries" integer DEFAULT 1 NOT NULL,
	"worked_at" bigint,
	"outcome" text,
	CONSTRAINT "events_platform_app_id_dedupe_key_pk" PRIMARY KEY("platform","app_id","dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "kaquan"."redemptions" (
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"coupon_id" text NOT NULL,
	"open_id" text NOT NULL,
	"state" text NOT NULL,
	"reserved_until" bigint NOT NULL,
	"asking_until" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"told_at" bigint,
	"reason" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "redemptions_platform_app_id_id_pk" PRIMARY KEY("platform","app_id","id"),
	CONSTRAINT "redemptions_state" CHECK ("kaquan"."redemptions"."state" in ('reserved', 'using', 'used', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "kaquan"."templates" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"template_id" text NOT NULL,
	"raw" jsonb NOT NULL,
	"fetched_at" bigint NOT NULL,
	CONSTRAINT "templates_platform_app_id_template_id_pk" PRIMARY KEY("platform","app_id","template_id")
);
--> statement-breakpoint
ALTER TABLE "kaquan"."coupon_holders" ADD CONSTRAINT "coupon_holders_coupon" FOREIGN KEY ("platform","app_id","coupon_id") REFERENCES "kaquan"."coupons"("platform","app_id","coupon_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kaquan"."redemptions" ADD CONSTRAINT "redemptions_coupon" FOREIGN KEY ("platform","app_id","coupon_id") REFERENCES "kaquan"."coupons"("platform","app_id","coupon_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_one_open" ON "kaquan"."redemptions" USING btree ("platform","app_id","coupon_id") WHERE "kaquan"."redemptions"."state" in ('reserved', 'using', 'used');--> statement-breakpoint
CREATE INDEX "redemptions_by_id" ON "kaquan"."redemptions" USING btree ("id");--> statement-breakpoint
CREATE INDEX "redemptions_unsettled" ON "kaquan"."redemptions" USING btree ("updated_at") WHERE "kaquan"."redemptions"."state" = 'using' or ("kaquan"."redemptions"."state" = 'used' and "kaquan"."redemptions"."told_at" is null);