CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"reason" text NOT NULL CHECK ("reason" in ('request', 'court_order', 'retention'))
);
--> statement-breakpoint
CREATE TABLE "legal_updates" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"state" text NOT NULL CHECK ("state" in ('open', 'with_counsel', 'filed', 'closed')),
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"note_sealed" text
);
--> statement-breakpoint
CREATE TABLE "mismatches" (
	"id" text PRIMARY KEY NOT NULL,
	"reconciliation_id" text NOT NULL,
	"table_name" text NOT NULL,
	"row_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('missing', 'unexplained', 'different', 'log_broken')),
	"field" text,
	"logged" text,
	"stored" text
);
--> statement-breakpoint
CREATE TABLE "reconciliation_sign_offs" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"note_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"log_size" bigint NOT NULL,
	"rows_compared" bigint NOT NULL,
	"mismatches" bigint NOT NULL,
	"findings_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "witness_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"url" text NOT NULL,
	"attempts" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"status" bigint,
	"state" text NOT NULL CHECK ("state" in ('waiting', 'accepted', 'given_up')),
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "legal_updates_measure" ON "legal_updates" USING btree ("measure_id","at");--> statement-breakpoint
CREATE INDEX "mismatches_run" ON "mismatches" USING btree ("reconciliation_id","id");--> statement-breakpoint
CREATE INDEX "reconciliations_at" ON "reconciliations" USING btree ("at");--> statement-breakpoint
CREATE INDEX "witness_posts_size" ON "witness_posts" USING btree ("size");
--> statement-breakpoint
ALTER TABLE "erasures" ADD FOREIGN KEY ("id") REFERENCES "accounts"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "legal_updates" ADD FOREIGN KEY ("measure_id") REFERENCES "measures"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "mismatches" ADD FOREIGN KEY ("reconciliation_id") REFERENCES "reconciliations"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "reconciliation_sign_offs" ADD FOREIGN KEY ("id") REFERENCES "reconciliations"("id") DEFERRABLE INITIALLY DEFERRED;