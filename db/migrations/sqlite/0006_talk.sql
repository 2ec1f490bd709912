CREATE TABLE `bulk_items` (
	`id` text PRIMARY KEY NOT NULL,
	`bulk_id` text NOT NULL REFERENCES bulks(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL CHECK ("outcome" in ('decided', 'proposed', 'stale', 'taken', 'refused')),
	`why` text,
	`decision_id` text,
	`proposal_id` text,
	`amount_fen` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `bulk_items_bulk` ON `bulk_items` (`bulk_id`,`position`);--> statement-breakpoint
CREATE TABLE `bulks` (
	`id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL CHECK ("verdict" in ('confirm', 'overturn')),
	`cluster_kind` text NOT NULL CHECK ("cluster_kind" in ('contact', 'text', 'account')),
	`cluster_key` text NOT NULL,
	`rule` text CHECK ("rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`items` integer NOT NULL,
	`undo_until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `bulks_person` ON `bulks` (`by`,`at`);--> statement-breakpoint
CREATE TABLE `canned_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`retired_at` integer,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `comment_mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL REFERENCES comments(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `comment_mentions_person` ON `comment_mentions` (`person_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`account_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_case` ON `comments` (`case_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `opinion_answers` (
	`id` text PRIMARY KEY NOT NULL REFERENCES opinion_asks(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL,
	`by` text NOT NULL,
	`asked_by` text NOT NULL,
	`at` integer NOT NULL,
	`opinion` text NOT NULL CHECK ("opinion" in ('confirm', 'overturn', 'unsure')),
	`sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `opinion_answers_asker` ON `opinion_answers` (`asked_by`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `opinion_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`account_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_of` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `opinion_asks_case` ON `opinion_asks` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `opinion_asks_person` ON `opinion_asks` (`asked_of`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `read_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`what` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `read_marks_person` ON `read_marks` (`person_id`,`what`);--> statement-breakpoint
CREATE TABLE `search_docs` (
	`seq` integer PRIMARY KEY NOT NULL,
	`doc_key` text NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('item', 'evidence', 'note', 'appeal', 'comment', 'account', 'store')),
	`ref_id` text NOT NULL,
	`case_id` text,
	`account_id` text,
	`store_id` text,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`tokens` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_key` ON `search_docs` (`doc_key`);--> statement-breakpoint
CREATE INDEX `search_docs_author` ON `search_docs` (`author_id`);--> statement-breakpoint
ALTER TABLE `cases` ADD `text_key` text;--> statement-breakpoint
CREATE INDEX `cases_text` ON `cases` (`text_key`,`state`);--> statement-breakpoint
CREATE INDEX `cases_cluster_contact` ON `cases` (`top_rule`,`fingerprint`,`priority_key`) WHERE state in ('open', 'escalated') and fingerprint is not null;--> statement-breakpoint
CREATE INDEX `cases_cluster_text` ON `cases` (`top_rule`,`text_key`,`priority_key`) WHERE state in ('open', 'escalated') and text_key is not null;--> statement-breakpoint
CREATE INDEX `cases_cluster_account` ON `cases` (`account_id`,`priority_key`) WHERE state in ('open', 'escalated');--> statement-breakpoint
CREATE INDEX `case_items_item` ON `case_items` (`item_id`);