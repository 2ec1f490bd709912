CREATE TRIGGER comments_no_update BEFORE UPDATE ON comments
BEGIN SELECT RAISE(ABORT, 'comments is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER comments_no_delete BEFORE DELETE ON comments
BEGIN SELECT RAISE(ABORT, 'comments is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER comment_mentions_no_update BEFORE UPDATE ON comment_mentions
BEGIN SELECT RAISE(ABORT, 'comment_mentions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER comment_mentions_no_delete BEFORE DELETE ON comment_mentions
BEGIN SELECT RAISE(ABORT, 'comment_mentions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opinion_asks_no_update BEFORE UPDATE ON opinion_asks
BEGIN SELECT RAISE(ABORT, 'opinion_asks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opinion_asks_no_delete BEFORE DELETE ON opinion_asks
BEGIN SELECT RAISE(ABORT, 'opinion_asks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opinion_answers_no_update BEFORE UPDATE ON opinion_answers
BEGIN SELECT RAISE(ABORT, 'opinion_answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opinion_answers_no_delete BEFORE DELETE ON opinion_answers
BEGIN SELECT RAISE(ABORT, 'opinion_answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER bulks_no_update BEFORE UPDATE ON bulks
BEGIN SELECT RAISE(ABORT, 'bulks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER bulks_no_delete BEFORE DELETE ON bulks
BEGIN SELECT RAISE(ABORT, 'bulks is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER bulk_items_no_update BEFORE UPDATE ON bulk_items
BEGIN SELECT RAISE(ABORT, 'bulk_items is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER bulk_items_no_delete BEFORE DELETE ON bulk_items
BEGIN SELECT RAISE(ABORT, 'bulk_items is append-only'); END;
--> statement-breakpoint
-- The words' digests in full text: the rows themselves stay in search_docs, this holds the index alone.
CREATE VIRTUAL TABLE search_fts USING fts5(tokens, content='search_docs', content_rowid='seq', tokenize='unicode61', detail='none', columnsize=0);
--> statement-breakpoint
CREATE TRIGGER search_docs_index AFTER INSERT ON search_docs
BEGIN INSERT INTO search_fts (rowid, tokens) VALUES (new.seq, new.tokens); END;
--> statement-breakpoint
CREATE TRIGGER search_docs_unindex AFTER DELETE ON search_docs
BEGIN INSERT INTO search_fts (search_fts, rowid, tokens) VALUES ('delete', old.seq, old.tokens); END;
--> statement-breakpoint
-- A newer text is a delete and an insert: an index over changed rows would keep words that are gone.
CREATE TRIGGER search_docs_no_update BEFORE UPDATE ON search_docs
BEGIN SELECT RAISE(ABORT, 'search_docs rows are replaced, not changed'); END;
