CREATE TRIGGER reconciliations_append_only BEFORE UPDATE OR DELETE ON reconciliations FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reconciliations_no_truncate BEFORE TRUNCATE ON reconciliations FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER mismatches_append_only BEFORE UPDATE OR DELETE ON mismatches FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER mismatches_no_truncate BEFORE TRUNCATE ON mismatches FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reconciliation_sign_offs_append_only BEFORE UPDATE OR DELETE ON reconciliation_sign_offs FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reconciliation_sign_offs_no_truncate BEFORE TRUNCATE ON reconciliation_sign_offs FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER erasures_append_only BEFORE UPDATE OR DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER erasures_no_truncate BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER legal_updates_append_only BEFORE UPDATE OR DELETE ON legal_updates FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER legal_updates_no_truncate BEFORE TRUNCATE ON legal_updates FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
