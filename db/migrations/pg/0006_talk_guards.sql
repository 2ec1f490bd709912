CREATE TRIGGER comments_append_only BEFORE UPDATE OR DELETE ON comments FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER comments_no_truncate BEFORE TRUNCATE ON comments FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER comment_mentions_append_only BEFORE UPDATE OR DELETE ON comment_mentions FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER comment_mentions_no_truncate BEFORE TRUNCATE ON comment_mentions FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER opinion_asks_append_only BEFORE UPDATE OR DELETE ON opinion_asks FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER opinion_asks_no_truncate BEFORE TRUNCATE ON opinion_asks FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER opinion_answers_append_only BEFORE UPDATE OR DELETE ON opinion_answers FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER opinion_answers_no_truncate BEFORE TRUNCATE ON opinion_answers FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER bulks_append_only BEFORE UPDATE OR DELETE ON bulks FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER bulks_no_truncate BEFORE TRUNCATE ON bulks FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER bulk_items_append_only BEFORE UPDATE OR DELETE ON bulk_items FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER bulk_items_no_truncate BEFORE TRUNCATE ON bulk_items FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
-- Letters only: the parser of 'simple' keeps each digest as one word.
CREATE INDEX search_docs_tokens ON search_docs USING gin (to_tsvector('simple', tokens));
--> statement-breakpoint
CREATE TRIGGER search_docs_no_update BEFORE UPDATE ON search_docs FOR EACH ROW EXECUTE FUNCTION weir_refuse();
