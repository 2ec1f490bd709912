CREATE TABLE `access_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('invite', 'recovery')),
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_links_person` ON `access_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `factor_states` (
	`id` text PRIMARY KEY NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`pending_sealed` text,
	`pending_at` integer,
	`last_step` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_codes_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `totp_sealed` text;--> statement-breakpoint
ALTER TABLE `people` ADD `totp_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `sso_subject` text;--> statement-breakpoint
CREATE UNIQUE INDEX `people_sso_subject` ON `people` (`sso_subject`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `via` text;