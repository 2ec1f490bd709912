CREATE TABLE "api_replies" (
	"id" text PRIMARY KEY NOT NULL,
	"input_hash" text NOT NULL,
	"reply" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "api_replies_at" ON "api_replies" USING btree ("at");