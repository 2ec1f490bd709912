CREATE TRIGGER reconciliations_no_update BEFORE UPDATE ON reconciliations
BEGIN SELECT RAISE(ABORT, 'reconciliations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reconciliations_no_delete BEFORE DELETE ON reconciliations
BEGIN SELECT RAISE(ABORT, 'reconciliations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER mismatches_no_update BEFORE UPDATE ON mismatches
BEGIN SELECT RAISE(ABORT, 'mismatches is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER mismatches_no_delete BEFORE DELETE ON mismatches
BEGIN SELECT RAISE(ABORT, 'mismatches is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reconciliation_sign_offs_no_update BEFORE UPDATE ON reconciliation_sign_offs
BEGIN SELECT RAISE(ABORT, 'reconciliation_sign_offs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reconciliation_sign_offs_no_delete BEFORE DELETE ON reconciliation_sign_offs
BEGIN SELECT RAISE(ABORT, 'reconciliation_sign_offs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER legal_updates_no_update BEFORE UPDATE ON legal_updates
BEGIN SELECT RAISE(ABORT, 'legal_updates is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER legal_updates_no_delete BEFORE DELETE ON legal_updates
BEGIN SELECT RAISE(ABORT, 'legal_updates is append-only'); END;
