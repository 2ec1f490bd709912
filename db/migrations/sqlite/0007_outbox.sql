CREATE TABLE `delivery_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery_id` text,
	`endpoint_id` text NOT NULL REFERENCES endpoints(id) DEFERRABLE INITIALLY DEFERRED,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	`outcome` text NOT NULL CHECK ("outcome" in ('delivered', 'refused', 'redirected', 'timed_out', 'unreachable', 'blocked', 'too_large')),
	`status` integer,
	`request_sealed` text NOT NULL,
	`response_sealed` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `delivery_attempts_delivery` ON `delivery_attempts` (`delivery_id`,`number`);--> statement-breakpoint
CREATE INDEX `delivery_attempts_at` ON `delivery_attempts` (`at`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL REFERENCES messages(id) DEFERRABLE INITIALLY DEFERRED,
	`endpoint_id` text NOT NULL REFERENCES endpoints(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('notice', 'standing', 'appeal_reply', 'alert')),
	`subject_key` text NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL CHECK ("state" in ('due', 'delivered', 'failed')),
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`leased_until` integer NOT NULL,
	`leased_by` text,
	`last_outcome` text CHECK ("last_outcome" in ('delivered', 'refused', 'redirected', 'timed_out', 'unreachable', 'blocked', 'too_large')),
	`last_status` integer,
	`done_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`endpoint_id`,`next_at`,`id`) WHERE state = 'due';--> statement-breakpoint
CREATE INDEX `deliveries_order` ON `deliveries` (`endpoint_id`,`subject_key`,`due_at`,`id`) WHERE state = 'due';--> statement-breakpoint
CREATE INDEX `deliveries_message` ON `deliveries` (`message_id`);--> statement-breakpoint
CREATE INDEX `deliveries_log` ON `deliveries` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_state` ON `deliveries` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_endpoint` ON `deliveries` (`endpoint_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `endpoint_healths` (
	`id` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`failing_since` integer,
	`last_success_at` integer,
	`last_failure_at` integer,
	`window_at` integer NOT NULL,
	`window_sent` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`kinds` text NOT NULL,
	`secret_sealed` text NOT NULL,
	`previous_sealed` text,
	`previous_until` integer,
	`paused_at` integer,
	`paused_why` text CHECK ("paused_why" in ('by_hand', 'failing')),
	`removed_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbound_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason_sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbound_releases` (
	`id` text PRIMARY KEY NOT NULL REFERENCES outbound_holds(id) DEFERRABLE INITIALLY DEFERRED,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text,
	`subject_kind` text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'item', 'product', 'none')),
	`subject_id` text NOT NULL,
	`version` integer NOT NULL,
	`outcome` text NOT NULL CHECK ("outcome" in ('applied', 'refused', 'unknown')),
	`at` integer NOT NULL,
	`key_id` text NOT NULL,
	`reason_sealed` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `receipts_subject` ON `receipts` (`subject_kind`,`subject_id`,`version`);--> statement-breakpoint
CREATE INDEX `receipts_message` ON `receipts` (`message_id`);--> statement-breakpoint
CREATE TABLE `standings` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('account', 'store', 'item', 'product')),
	`subject_id` text NOT NULL,
	`version` integer NOT NULL,
	`commanded_version` integer NOT NULL,
	`commanded_at` integer,
	`applied_version` integer NOT NULL,
	`applied_at` integer,
	`refused_version` integer NOT NULL,
	`refused_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `standings_drift` ON `standings` (`commanded_at`,`id`) WHERE applied_version < commanded_version;--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`kind`,`not_before`,`id`) WHERE state = 'waiting';