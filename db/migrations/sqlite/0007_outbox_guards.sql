-- A standing can be of an item or a product too: the closed list is part of the table, so it is written anew.
CREATE TABLE messages_wider (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('notice', 'standing', 'appeal_reply', 'alert')),
	`subject_kind` text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'item', 'product', 'none')),
	`subject_id` text NOT NULL,
	`subject_version` integer NOT NULL,
	`case_id` text,
	`decision_id` text,
	`not_before` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sealed` text NOT NULL,
	`state` text NOT NULL CHECK ("state" in ('waiting', 'taken', 'delivered', 'failed', 'cancelled'))
) STRICT;
--> statement-breakpoint
INSERT INTO messages_wider SELECT id, kind, subject_kind, subject_id, subject_version, case_id, decision_id, not_before, created_at, sealed, state FROM messages;
--> statement-breakpoint
DROP TABLE messages;
--> statement-breakpoint
ALTER TABLE messages_wider RENAME TO messages;
--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`state`,`not_before`,`id`);
--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`kind`,`not_before`,`id`) WHERE state = 'waiting';
--> statement-breakpoint
CREATE INDEX `messages_decision` ON `messages` (`decision_id`);
--> statement-breakpoint
CREATE INDEX `messages_subject` ON `messages` (`subject_kind`,`subject_id`,`created_at`);
--> statement-breakpoint
-- Versions go on rising from the highest that was told.
INSERT INTO standings (id, kind, subject_id, version, commanded_version, applied_version, refused_version)
SELECT subject_kind || ':' || subject_id, subject_kind, subject_id, max(subject_version), 0, 0, 0
FROM messages WHERE kind = 'standing' GROUP BY subject_kind, subject_id;
--> statement-breakpoint
CREATE TRIGGER receipts_no_update BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outbound_holds_no_update BEFORE UPDATE ON outbound_holds
BEGIN SELECT RAISE(ABORT, 'outbound_holds is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outbound_holds_no_delete BEFORE DELETE ON outbound_holds
BEGIN SELECT RAISE(ABORT, 'outbound_holds is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outbound_releases_no_update BEFORE UPDATE ON outbound_releases
BEGIN SELECT RAISE(ABORT, 'outbound_releases is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outbound_releases_no_delete BEFORE DELETE ON outbound_releases
BEGIN SELECT RAISE(ABORT, 'outbound_releases is append-only'); END;
