CREATE INDEX "cases_assigned" ON "cases" USING btree ("assigned_to") WHERE assigned_to is not null;--> statement-breakpoint
CREATE INDEX "measures_proposal" ON "measures" USING btree ("proposal_id") WHERE proposal_id is not null;--> statement-breakpoint
CREATE INDEX "reservations_at" ON "reservations" USING btree ("at","id");