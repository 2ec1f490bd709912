CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL REFERENCES accounts(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL CHECK ("reason" in ('request', 'court_order', 'retention'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `legal_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL REFERENCES measures(id) DEFERRABLE INITIALLY DEFERRED,
	`state` text NOT NULL CHECK ("state" in ('open', 'with_counsel', 'filed', 'closed')),
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`note_sealed` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `legal_updates_measure` ON `legal_updates` (`measure_id`,`at`);--> statement-breakpoint
CREATE TABLE `mismatches` (
	`id` text PRIMARY KEY NOT NULL,
	`reconciliation_id` text NOT NULL REFERENCES reconciliations(id) DEFERRABLE INITIALLY DEFERRED,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('missing', 'unexplained', 'different', 'log_broken')),
	`field` text,
	`logged` text,
	`stored` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `mismatches_run` ON `mismatches` (`reconciliation_id`,`id`);--> statement-breakpoint
CREATE TABLE `reconciliation_sign_offs` (
	`id` text PRIMARY KEY NOT NULL REFERENCES reconciliations(id) DEFERRABLE INITIALLY DEFERRED,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`note_sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `reconciliations` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`log_size` integer NOT NULL,
	`rows_compared` integer NOT NULL,
	`mismatches` integer NOT NULL,
	`findings_hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `reconciliations_at` ON `reconciliations` (`at`);--> statement-breakpoint
CREATE TABLE `witness_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`url` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_at` integer NOT NULL,
	`status` integer,
	`state` text NOT NULL CHECK ("state" in ('waiting', 'accepted', 'given_up')),
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `witness_posts_size` ON `witness_posts` (`size`);