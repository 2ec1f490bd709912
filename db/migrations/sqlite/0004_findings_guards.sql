CREATE TRIGGER case_findings_no_update BEFORE UPDATE ON case_findings
BEGIN SELECT RAISE(ABORT, 'case_findings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_findings_no_delete BEFORE DELETE ON case_findings
BEGIN SELECT RAISE(ABORT, 'case_findings is append-only'); END;
