CREATE TABLE `case_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('shared_contact', 'around_restriction')),
	`digest` text,
	`accounts` integer NOT NULL,
	`operators` integer NOT NULL,
	`restricted_account_id` text,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_findings_case` ON `case_findings` (`case_id`,`at`);