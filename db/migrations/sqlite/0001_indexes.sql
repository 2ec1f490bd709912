CREATE INDEX `cases_assigned` ON `cases` (`assigned_to`) WHERE assigned_to is not null;--> statement-breakpoint
CREATE INDEX `measures_proposal` ON `measures` (`proposal_id`) WHERE proposal_id is not null;--> statement-breakpoint
CREATE INDEX `reservations_at` ON `reservations` (`at`,`id`);