-- A standing can be of an item or a product too.
ALTER TABLE messages DROP CONSTRAINT messages_subject_kind_check;
--> statement-breakpoint
ALTER TABLE messages ADD CONSTRAINT messages_subject_kind_check CHECK (subject_kind in ('account', 'store', 'item', 'product', 'none'));
--> statement-breakpoint
-- Versions go on rising from the highest that was told.
INSERT INTO standings (id, kind, subject_id, version, commanded_version, applied_version, refused_version)
SELECT subject_kind || ':' || subject_id, subject_kind, subject_id, max(subject_version), 0, 0, 0
FROM messages WHERE kind = 'standing' GROUP BY subject_kind, subject_id;
--> statement-breakpoint
CREATE TRIGGER receipts_append_only BEFORE UPDATE OR DELETE ON receipts FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER receipts_no_truncate BEFORE TRUNCATE ON receipts FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER outbound_holds_append_only BEFORE UPDATE OR DELETE ON outbound_holds FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER outbound_holds_no_truncate BEFORE TRUNCATE ON outbound_holds FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER outbound_releases_append_only BEFORE UPDATE OR DELETE ON outbound_releases FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER outbound_releases_no_truncate BEFORE TRUNCATE ON outbound_releases FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
