CREATE TABLE "bulk_items" (
	"id" text PRIMARY KEY NOT NULL,
	"bulk_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"at" bigint NOT NULL,
	"outcome" text NOT NULL CHECK ("outcome" in ('decided', 'proposed', 'stale', 'taken', 'refused')),
	"why" text,
	"decision_id" text,
	"proposal_id" text,
	"amount_fen" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulks" (
	"id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL CHECK ("verdict" in ('confirm', 'overturn')),
	"cluster_kind" text NOT NULL CHECK ("cluster_kind" in ('contact', 'text', 'account')),
	"cluster_key" text NOT NULL,
	"rule" text CHECK ("rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"items" bigint NOT NULL,
	"undo_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "canned_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"retired_at" bigint,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_mentions" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"account_id" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"by" text NOT NULL,
	"asked_by" text NOT NULL,
	"at" bigint NOT NULL,
	"opinion" text NOT NULL CHECK ("opinion" in ('confirm', 'overturn', 'unsure')),
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_asks" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"account_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_of" text NOT NULL,
	"at" bigint NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"what" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_docs" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"doc_key" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('item', 'evidence', 'note', 'appeal', 'comment', 'account', 'store')),
	"ref_id" text NOT NULL,
	"case_id" text,
	"account_id" text,
	"store_id" text,
	"author_id" text NOT NULL,
	"at" bigint NOT NULL,
	"tokens" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "text_key" text;--> statement-breakpoint
CREATE INDEX "bulk_items_bulk" ON "bulk_items" USING btree ("bulk_id","position");--> statement-breakpoint
CREATE INDEX "bulks_person" ON "bulks" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "comment_mentions_person" ON "comment_mentions" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "comments_case" ON "comments" USING btree ("case_id","at","id");--> statement-breakpoint
CREATE INDEX "opinion_answers_asker" ON "opinion_answers" USING btree ("asked_by","at","id");--> statement-breakpoint
CREATE INDEX "opinion_asks_case" ON "opinion_asks" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "opinion_asks_person" ON "opinion_asks" USING btree ("asked_of","at","id");--> statement-breakpoint
CREATE INDEX "read_marks_person" ON "read_marks" USING btree ("person_id","what");--> statement-breakpoint
CREATE UNIQUE INDEX "search_docs_key" ON "search_docs" USING btree ("doc_key");--> statement-breakpoint
CREATE INDEX "search_docs_author" ON "search_docs" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "case_items_item" ON "case_items" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "cases_text" ON "cases" USING btree ("text_key","state");--> statement-breakpoint
CREATE INDEX "cases_cluster_contact" ON "cases" USING btree ("top_rule","fingerprint","priority_key") WHERE state in ('open', 'escalated') and fingerprint is not null;--> statement-breakpoint
CREATE INDEX "cases_cluster_text" ON "cases" USING btree ("top_rule","text_key","priority_key") WHERE state in ('open', 'escalated') and text_key is not null;--> statement-breakpoint
CREATE INDEX "cases_cluster_account" ON "cases" USING btree ("account_id","priority_key") WHERE state in ('open', 'escalated');
--> statement-breakpoint
ALTER TABLE "bulk_items" ADD FOREIGN KEY ("bulk_id") REFERENCES "bulks"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD FOREIGN KEY ("comment_id") REFERENCES "comments"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "comments" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "opinion_answers" ADD FOREIGN KEY ("id") REFERENCES "opinion_asks"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "opinion_asks" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;