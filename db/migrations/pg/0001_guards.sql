CREATE FUNCTION weir_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER log_entries_append_only BEFORE UPDATE OR DELETE ON log_entries FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER log_entries_no_truncate BEFORE TRUNCATE ON log_entries FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER log_nodes_append_only BEFORE UPDATE OR DELETE ON log_nodes FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER log_nodes_no_truncate BEFORE TRUNCATE ON log_nodes FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER checkpoints_append_only BEFORE UPDATE OR DELETE ON checkpoints FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER checkpoints_no_truncate BEFORE TRUNCATE ON checkpoints FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER decision_undos_append_only BEFORE UPDATE OR DELETE ON decision_undos FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER decision_undos_no_truncate BEFORE TRUNCATE ON decision_undos FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER measures_append_only BEFORE UPDATE OR DELETE ON measures FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER measures_no_truncate BEFORE TRUNCATE ON measures FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER measure_ends_append_only BEFORE UPDATE OR DELETE ON measure_ends FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER measure_ends_no_truncate BEFORE TRUNCATE ON measure_ends FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER notices_append_only BEFORE UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER notices_no_truncate BEFORE TRUNCATE ON notices FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER notice_hand_overs_append_only BEFORE UPDATE OR DELETE ON notice_hand_overs FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER notice_hand_overs_no_truncate BEFORE TRUNCATE ON notice_hand_overs FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER notice_revocations_append_only BEFORE UPDATE OR DELETE ON notice_revocations FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER notice_revocations_no_truncate BEFORE TRUNCATE ON notice_revocations FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER journals_append_only BEFORE UPDATE OR DELETE ON journals FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER journals_no_truncate BEFORE TRUNCATE ON journals FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER postings_append_only BEFORE UPDATE OR DELETE ON postings FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER postings_no_truncate BEFORE TRUNCATE ON postings FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reservations_append_only BEFORE UPDATE OR DELETE ON reservations FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reservations_no_truncate BEFORE TRUNCATE ON reservations FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reservation_ends_append_only BEFORE UPDATE OR DELETE ON reservation_ends FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reservation_ends_no_truncate BEFORE TRUNCATE ON reservation_ends FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER proposals_append_only BEFORE UPDATE OR DELETE ON proposals FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER proposals_no_truncate BEFORE TRUNCATE ON proposals FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER proposal_cites_append_only BEFORE UPDATE OR DELETE ON proposal_cites FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER proposal_cites_no_truncate BEFORE TRUNCATE ON proposal_cites FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER proposal_outcomes_append_only BEFORE UPDATE OR DELETE ON proposal_outcomes FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER proposal_outcomes_no_truncate BEFORE TRUNCATE ON proposal_outcomes FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER appeal_files_append_only BEFORE UPDATE OR DELETE ON appeal_files FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER appeal_files_no_truncate BEFORE TRUNCATE ON appeal_files FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER appeal_messages_append_only BEFORE UPDATE OR DELETE ON appeal_messages FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER appeal_messages_no_truncate BEFORE TRUNCATE ON appeal_messages FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER appeal_outcomes_append_only BEFORE UPDATE OR DELETE ON appeal_outcomes FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER appeal_outcomes_no_truncate BEFORE TRUNCATE ON appeal_outcomes FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reversals_append_only BEFORE UPDATE OR DELETE ON reversals FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER reversals_no_truncate BEFORE TRUNCATE ON reversals FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER exemptions_append_only BEFORE UPDATE OR DELETE ON exemptions FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER exemptions_no_truncate BEFORE TRUNCATE ON exemptions FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER exemption_withdrawals_append_only BEFORE UPDATE OR DELETE ON exemption_withdrawals FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER exemption_withdrawals_no_truncate BEFORE TRUNCATE ON exemption_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER holds_append_only BEFORE UPDATE OR DELETE ON holds FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER holds_no_truncate BEFORE TRUNCATE ON holds FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER hold_lifts_append_only BEFORE UPDATE OR DELETE ON hold_lifts FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER hold_lifts_no_truncate BEFORE TRUNCATE ON hold_lifts FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER packs_append_only BEFORE UPDATE OR DELETE ON packs FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER packs_no_truncate BEFORE TRUNCATE ON packs FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER batches_append_only BEFORE UPDATE OR DELETE ON batches FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER batches_no_truncate BEFORE TRUNCATE ON batches FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER evidence_no_truncate BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER contact_sightings_append_only BEFORE UPDATE OR DELETE ON contact_sightings FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER contact_sightings_no_truncate BEFORE TRUNCATE ON contact_sightings FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER case_items_append_only BEFORE UPDATE OR DELETE ON case_items FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER case_items_no_truncate BEFORE TRUNCATE ON case_items FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER operators_append_only BEFORE UPDATE OR DELETE ON operators FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER operators_no_truncate BEFORE TRUNCATE ON operators FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER idempotency_append_only BEFORE UPDATE OR DELETE ON idempotency FOR EACH ROW EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
CREATE TRIGGER idempotency_no_truncate BEFORE TRUNCATE ON idempotency FOR EACH STATEMENT EXECUTE FUNCTION weir_refuse();
--> statement-breakpoint
-- Balances follow the postings; CHECK on balances refuses an overdraft.
CREATE FUNCTION weir_move_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE balances b SET available_fen = b.available_fen + new.amount_fen * ((new.credit = 'available')::int - (new.debit = 'available')::int),
    held_fen = b.held_fen + new.amount_fen * ((new.credit = 'held')::int - (new.debit = 'held')::int),
    received_fen = b.received_fen + new.amount_fen * ((new.credit = 'damages_received')::int - (new.debit = 'damages_received')::int),
    due_fen = b.due_fen + new.amount_fen * ((new.credit = 'due_owed')::int - (new.debit = 'due_owed')::int)
  WHERE b.id = new.store_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'posting without a balance'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER postings_move_balance AFTER INSERT ON postings FOR EACH ROW EXECUTE FUNCTION weir_move_balance();
--> statement-breakpoint
-- Deferred to the commit: by then the log head is locked, so two commits cannot lock counts crosswise.
CREATE FUNCTION weir_count_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND new.state = old.state THEN RETURN new; END IF;
  IF TG_OP = 'UPDATE' THEN UPDATE queue_counts SET n = n - 1 WHERE id = old.state; END IF;
  INSERT INTO queue_counts AS q (id, n) VALUES (new.state, 1) ON CONFLICT (id) DO UPDATE SET n = q.n + 1;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER cases_count_insert AFTER INSERT ON cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION weir_count_cases();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER cases_count_move AFTER UPDATE OF state ON cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION weir_count_cases();
--> statement-breakpoint
-- Four eyes (P20): whoever proposed, or decided a cited case, cannot answer.
CREATE FUNCTION weir_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.kind <> 'withdrawn' AND (
     EXISTS (SELECT 1 FROM proposals p WHERE p.id = new.id AND p.proposed_by = new.by)
     OR EXISTS (SELECT 1 FROM decisions d WHERE d.decided_by = new.by
        AND NOT EXISTS (SELECT 1 FROM decision_undos u WHERE u.id = d.id)
        AND d.id IS DISTINCT FROM new.decision_id
        AND (d.case_id IN (SELECT case_id FROM proposals WHERE id = new.id)
          OR d.case_id IN (SELECT case_id FROM proposal_cites WHERE proposal_id = new.id)))) THEN
    RAISE EXCEPTION 'four eyes: this person took part';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER proposal_outcomes_other_person BEFORE INSERT ON proposal_outcomes FOR EACH ROW EXECUTE FUNCTION weir_four_eyes();
--> statement-breakpoint
-- Appeals (P18): decider, approver, proposer and the first appeal's decider cannot decide.
CREATE FUNCTION weir_other_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.kind <> 'withdrawn' AND EXISTS (SELECT 1 FROM appeals a JOIN decisions d ON d.id = a.decision_id WHERE a.id = new.id
        AND (d.decided_by = new.by
          OR EXISTS (SELECT 1 FROM proposal_outcomes o WHERE o.id = d.proposal_id AND o.by = new.by)
          OR EXISTS (SELECT 1 FROM proposals p WHERE p.id = d.proposal_id AND p.proposed_by = new.by)
          OR EXISTS (SELECT 1 FROM appeal_outcomes x WHERE x.id = a.re_review_of AND x.by = new.by))) THEN
    RAISE EXCEPTION 'appeal: this person took part';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER appeal_outcomes_other_person BEFORE INSERT ON appeal_outcomes FOR EACH ROW EXECUTE FUNCTION weir_other_decider();
--> statement-breakpoint
INSERT INTO log_head (id, size, frontier) VALUES (1, 0, '[]');
