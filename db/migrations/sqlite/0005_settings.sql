CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `leases` ADD `changed_seq` integer;--> statement-breakpoint
CREATE INDEX `leases_changed` ON `leases` (`changed_seq`);--> statement-breakpoint
CREATE INDEX `leases_expiry` ON `leases` (`expires_at`);