-- Entries written before this table was: what they say themselves, else what their case's last decision says.
INSERT INTO log_facets (seq, actor_id, action, action_group, case_id, account_id, store_id, surface, rule, rule_version, tier, outcome)
SELECT e.seq, e.actor_id, e.action, substr(e.action, 1, instr(e.action, '.') - 1), e.case_id,
  CASE WHEN e.subject_kind = 'account' THEN e.subject_id ELSE c.account_id END,
  CASE WHEN e.subject_kind = 'store' THEN e.subject_id ELSE c.store_id END,
  c.surface, coalesce(d.rule, c.top_rule), d.rule_version,
  CASE WHEN substr(e.action, 1, instr(e.action, '.') - 1) IN ('decision', 'proposal', 'interim', 'measure', 'strike', 'standing', 'legal', 'restitution', 'deposit', 'notice', 'message', 'appeal')
    THEN coalesce(json_extract(e.text, '$.after.tier'), json_extract(e.text, '$.facts.tier'), d.tier) END,
  CASE WHEN substr(e.action, 1, instr(e.action, '.') - 1) IN ('decision', 'bulk', 'proposal', 'appeal')
    AND substr(e.action, instr(e.action, '.') + 1) IN ('confirmed', 'overturned', 'undone', 'corrected', 'approved', 'returned', 'withdrawn', 'lapsed', 'upheld', 'reduced', 'reversed')
    THEN substr(e.action, instr(e.action, '.') + 1) END
FROM log_entries e
LEFT JOIN cases c ON c.id = e.case_id
LEFT JOIN decisions d ON d.case_id = e.case_id
  AND d.number = (SELECT max(x.number) FROM decisions x WHERE x.case_id = e.case_id);
--> statement-breakpoint
CREATE TRIGGER log_facets_no_update BEFORE UPDATE ON log_facets
BEGIN SELECT RAISE(ABORT, 'log_facets is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_facets_no_delete BEFORE DELETE ON log_facets
BEGIN SELECT RAISE(ABORT, 'log_facets is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reveals_no_update BEFORE UPDATE ON reveals
BEGIN SELECT RAISE(ABORT, 'reveals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reveals_no_delete BEFORE DELETE ON reveals
BEGIN SELECT RAISE(ABORT, 'reveals is append-only'); END;
