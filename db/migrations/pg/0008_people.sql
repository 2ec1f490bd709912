CREATE TABLE "access_links" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('invite', 'recovery')),
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "factor_states" (
	"id" text PRIMARY KEY NOT NULL,
	"pending_sealed" text,
	"pending_at" bigint,
	"last_step" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_sealed" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_at" bigint;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "sso_subject" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "via" text;--> statement-breakpoint
CREATE INDEX "access_links_person" ON "access_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_person" ON "recovery_codes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_sso_subject" ON "people" USING btree ("sso_subject");
--> statement-breakpoint
ALTER TABLE "access_links" ADD FOREIGN KEY ("person_id") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "factor_states" ADD FOREIGN KEY ("id") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD FOREIGN KEY ("person_id") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;