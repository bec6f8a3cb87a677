DROP INDEX "kaquan"."events_unworked";--> statement-breakpoint
ALTER TABLE "kaquan"."events" ADD COLUMN "due_at" bigint DEFAULT 0;--> statement-breakpoint
ALTER TABLE "kaquan"."events" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "kaquan"."events" ADD COLUMN "failure" jsonb;--> statement-breakpoint
ALTER TABLE "kaquan"."events" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "kaquan"."redemptions" ADD COLUMN "due_at" bigint DEFAULT 0;--> statement-breakpoint
ALTER TABLE "kaquan"."redemptions" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "kaquan"."redemptions" ADD COLUMN "failure" jsonb;--> statement-breakpoint
ALTER TABLE "kaquan"."redemptions" ADD COLUMN "origin" jsonb;--> statement-breakpoint
CREATE INDEX "events_due" ON "kaquan"."events" USING btree ("platform","app_id","due_at","dedupe_key") WHERE "kaquan"."events"."worked_at" is null;--> statement-breakpoint
CREATE INDEX "redemptions_due" ON "kaquan"."redemptions" USING btree ("platform","app_id","due_at") WHERE "kaquan"."redemptions"."state" = 'using' or ("kaquan"."redemptions"."state" = 'used' and "kaquan"."redemptions"."told_at" is null);