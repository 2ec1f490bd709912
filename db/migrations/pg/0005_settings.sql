CREATE TABLE "settings" (
	"id" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"changed_at" bigint NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leases" ADD COLUMN "changed_seq" bigint;--> statement-breakpoint
CREATE INDEX "leases_changed" ON "leases" USING btree ("changed_seq");--> statement-breakpoint
CREATE INDEX "leases_expiry" ON "leases" USING btree ("expires_at");