CREATE TRIGGER case_findings_append_only BEFORE UPDATE OR DELETE ON case_findings FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER case_findings_no_truncate BEFORE TRUNCATE ON case_findings FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
