CREATE TABLE "kaquan"."guesses" (
	"platform" text NOT NULL,
	"app_id" text NOT NULL,
	"who" text NOT NULL,
	"count" integer NOT NULL,
	"until" bigint NOT NULL,
	CONSTRAINT "guesses_platform_app_id_who_pk" PRIMARY KEY("platform","app_id","who"),
	CONSTRAINT "guesses_count" CHECK ("kaquan"."guesses"."count" > 0)
);
--> statement-breakpoint
CREATE INDEX "guesses_by_end" ON "kaquan"."guesses" USING btree ("platform","app_id","until");