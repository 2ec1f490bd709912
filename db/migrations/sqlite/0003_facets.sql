CREATE TABLE `log_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `log_facets` (
	`seq` integer PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`action_group` text NOT NULL,
	`case_id` text,
	`account_id` text,
	`store_id` text,
	`surface` text,
	`rule` text,
	`rule_version` integer,
	`tier` integer,
	`outcome` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `log_facets_actor` ON `log_facets` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `log_facets_action` ON `log_facets` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `log_facets_group` ON `log_facets` (`action_group`,`seq`);--> statement-breakpoint
CREATE INDEX `log_facets_case` ON `log_facets` (`case_id`,`seq`) WHERE case_id is not null;--> statement-breakpoint
CREATE INDEX `log_facets_account` ON `log_facets` (`account_id`,`seq`) WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX `log_facets_store` ON `log_facets` (`store_id`,`seq`) WHERE store_id is not null;--> statement-breakpoint
CREATE INDEX `log_facets_surface` ON `log_facets` (`surface`,`seq`) WHERE surface is not null;--> statement-breakpoint
CREATE INDEX `log_facets_rule` ON `log_facets` (`rule`,`seq`) WHERE rule is not null;--> statement-breakpoint
CREATE INDEX `log_facets_tier` ON `log_facets` (`tier`,`seq`) WHERE tier is not null;--> statement-breakpoint
CREATE INDEX `log_facets_outcome` ON `log_facets` (`outcome`,`seq`) WHERE outcome is not null;--> statement-breakpoint
CREATE TABLE `reveals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL CHECK ("purpose" in ('audit', 'complaint', 'legal', 'policy', 'other')),
	`note_sealed` text,
	`at` integer NOT NULL,
	`until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `reveals_person` ON `reveals` (`case_id`,`person_id`,`until`);--> statement-breakpoint
CREATE INDEX `log_entries_hash` ON `log_entries` (`leaf_hash`);