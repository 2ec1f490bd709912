CREATE TABLE "delivery_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"delivery_id" text,
	"endpoint_id" text NOT NULL,
	"number" bigint NOT NULL,
	"at" bigint NOT NULL,
	"took_ms" bigint NOT NULL,
	"outcome" text NOT NULL CHECK ("outcome" in ('delivered', 'refused', 'redirected', 'timed_out', 'unreachable', 'blocked', 'too_large')),
	"status" bigint,
	"request_sealed" text NOT NULL,
	"response_sealed" text
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('notice', 'standing', 'appeal_reply', 'alert')),
	"subject_key" text NOT NULL,
	"due_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"state" text NOT NULL CHECK ("state" in ('due', 'delivered', 'failed')),
	"attempts" bigint NOT NULL,
	"next_at" bigint NOT NULL,
	"leased_until" bigint NOT NULL,
	"leased_by" text,
	"last_outcome" text CHECK ("last_outcome" in ('delivered', 'refused', 'redirected', 'timed_out', 'unreachable', 'blocked', 'too_large')),
	"last_status" bigint,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "endpoint_healths" (
	"id" text PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"failing_since" bigint,
	"last_success_at" bigint,
	"last_failure_at" bigint,
	"window_at" bigint NOT NULL,
	"window_sent" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"kinds" text NOT NULL,
	"secret_sealed" text NOT NULL,
	"previous_sealed" text,
	"previous_until" bigint,
	"paused_at" bigint,
	"paused_why" text CHECK ("paused_why" in ('by_hand', 'failing')),
	"removed_at" bigint,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbound_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"reason_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbound_releases" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text,
	"subject_kind" text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'item', 'product', 'none')),
	"subject_id" text NOT NULL,
	"version" bigint NOT NULL,
	"outcome" text NOT NULL CHECK ("outcome" in ('applied', 'refused', 'unknown')),
	"at" bigint NOT NULL,
	"key_id" text NOT NULL,
	"reason_sealed" text
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('account', 'store', 'item', 'product')),
	"subject_id" text NOT NULL,
	"version" bigint NOT NULL,
	"commanded_version" bigint NOT NULL,
	"commanded_at" bigint,
	"applied_version" bigint NOT NULL,
	"applied_at" bigint,
	"refused_version" bigint NOT NULL,
	"refused_at" bigint
);
--> statement-breakpoint
CREATE INDEX "delivery_attempts_delivery" ON "delivery_attempts" USING btree ("delivery_id","number");--> statement-breakpoint
CREATE INDEX "delivery_attempts_at" ON "delivery_attempts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("endpoint_id","next_at","id") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "deliveries_order" ON "deliveries" USING btree ("endpoint_id","subject_key","due_at","id") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "deliveries_message" ON "deliveries" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "deliveries_log" ON "deliveries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_state" ON "deliveries" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_endpoint" ON "deliveries" USING btree ("endpoint_id","created_at","id");--> statement-breakpoint
CREATE INDEX "receipts_subject" ON "receipts" USING btree ("subject_kind","subject_id","version");--> statement-breakpoint
CREATE INDEX "receipts_message" ON "receipts" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "standings_drift" ON "standings" USING btree ("commanded_at","id") WHERE applied_version < commanded_version;--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("kind","not_before","id") WHERE state = 'waiting';
--> statement-breakpoint
ALTER TABLE "delivery_attempts" ADD FOREIGN KEY ("endpoint_id") REFERENCES "endpoints"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "deliveries" ADD FOREIGN KEY ("message_id") REFERENCES "messages"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "deliveries" ADD FOREIGN KEY ("endpoint_id") REFERENCES "endpoints"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "endpoints" ADD FOREIGN KEY ("created_by") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "outbound_releases" ADD FOREIGN KEY ("id") REFERENCES "outbound_holds"("id") DEFERRABLE INITIALLY DEFERRED;