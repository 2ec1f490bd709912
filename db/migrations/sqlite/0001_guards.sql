CREATE TRIGGER log_entries_no_update BEFORE UPDATE ON log_entries
BEGIN SELECT RAISE(ABORT, 'log_entries is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_entries_no_delete BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'log_entries is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_nodes_no_update BEFORE UPDATE ON log_nodes
BEGIN SELECT RAISE(ABORT, 'log_nodes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_nodes_no_delete BEFORE DELETE ON log_nodes
BEGIN SELECT RAISE(ABORT, 'log_nodes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER decision_undos_no_update BEFORE UPDATE ON decision_undos
BEGIN SELECT RAISE(ABORT, 'decision_undos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER decision_undos_no_delete BEFORE DELETE ON decision_undos
BEGIN SELECT RAISE(ABORT, 'decision_undos is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measures_no_update BEFORE UPDATE ON measures
BEGIN SELECT RAISE(ABORT, 'measures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measures_no_delete BEFORE DELETE ON measures
BEGIN SELECT RAISE(ABORT, 'measures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measure_ends_no_update BEFORE UPDATE ON measure_ends
BEGIN SELECT RAISE(ABORT, 'measure_ends is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measure_ends_no_delete BEFORE DELETE ON measure_ends
BEGIN SELECT RAISE(ABORT, 'measure_ends is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER notices_no_update BEFORE UPDATE ON notices
BEGIN SELECT RAISE(ABORT, 'notices is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER notices_no_delete BEFORE DELETE ON notices
BEGIN SELECT RAISE(ABORT, 'notices is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER notice_hand_overs_no_update BEFORE UPDATE ON notice_hand_overs
BEGIN SELECT RAISE(ABORT, 'notice_hand_overs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER notice_hand_overs_no_delete BEFORE DELETE ON notice_hand_overs
BEGIN SELECT RAISE(ABORT, 'notice_hand_overs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER notice_revocations_no_update BEFORE UPDATE ON notice_revocations
BEGIN SELECT RAISE(ABORT, 'notice_revocations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER notice_revocations_no_delete BEFORE DELETE ON notice_revocations
BEGIN SELECT RAISE(ABORT, 'notice_revocations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journals_no_update BEFORE UPDATE ON journals
BEGIN SELECT RAISE(ABORT, 'journals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journals_no_delete BEFORE DELETE ON journals
BEGIN SELECT RAISE(ABORT, 'journals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER postings_no_update BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'postings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER postings_no_delete BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'postings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reservations_no_update BEFORE UPDATE ON reservations
BEGIN SELECT RAISE(ABORT, 'reservations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reservations_no_delete BEFORE DELETE ON reservations
BEGIN SELECT RAISE(ABORT, 'reservations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reservation_ends_no_update BEFORE UPDATE ON reservation_ends
BEGIN SELECT RAISE(ABORT, 'reservation_ends is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reservation_ends_no_delete BEFORE DELETE ON reservation_ends
BEGIN SELECT RAISE(ABORT, 'reservation_ends is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER proposals_no_update BEFORE UPDATE ON proposals
BEGIN SELECT RAISE(ABORT, 'proposals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER proposals_no_delete BEFORE DELETE ON proposals
BEGIN SELECT RAISE(ABORT, 'proposals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER proposal_cites_no_update BEFORE UPDATE ON proposal_cites
BEGIN SELECT RAISE(ABORT, 'proposal_cites is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER proposal_cites_no_delete BEFORE DELETE ON proposal_cites
BEGIN SELECT RAISE(ABORT, 'proposal_cites is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER proposal_outcomes_no_update BEFORE UPDATE ON proposal_outcomes
BEGIN SELECT RAISE(ABORT, 'proposal_outcomes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER proposal_outcomes_no_delete BEFORE DELETE ON proposal_outcomes
BEGIN SELECT RAISE(ABORT, 'proposal_outcomes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER appeal_files_no_update BEFORE UPDATE ON appeal_files
BEGIN SELECT RAISE(ABORT, 'appeal_files is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER appeal_files_no_delete BEFORE DELETE ON appeal_files
BEGIN SELECT RAISE(ABORT, 'appeal_files is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER appeal_messages_no_update BEFORE UPDATE ON appeal_messages
BEGIN SELECT RAISE(ABORT, 'appeal_messages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER appeal_messages_no_delete BEFORE DELETE ON appeal_messages
BEGIN SELECT RAISE(ABORT, 'appeal_messages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER appeal_outcomes_no_update BEFORE UPDATE ON appeal_outcomes
BEGIN SELECT RAISE(ABORT, 'appeal_outcomes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER appeal_outcomes_no_delete BEFORE DELETE ON appeal_outcomes
BEGIN SELECT RAISE(ABORT, 'appeal_outcomes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reversals_no_update BEFORE UPDATE ON reversals
BEGIN SELECT RAISE(ABORT, 'reversals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reversals_no_delete BEFORE DELETE ON reversals
BEGIN SELECT RAISE(ABORT, 'reversals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exemptions_no_update BEFORE UPDATE ON exemptions
BEGIN SELECT RAISE(ABORT, 'exemptions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exemptions_no_delete BEFORE DELETE ON exemptions
BEGIN SELECT RAISE(ABORT, 'exemptions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exemption_withdrawals_no_update BEFORE UPDATE ON exemption_withdrawals
BEGIN SELECT RAISE(ABORT, 'exemption_withdrawals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exemption_withdrawals_no_delete BEFORE DELETE ON exemption_withdrawals
BEGIN SELECT RAISE(ABORT, 'exemption_withdrawals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER holds_no_update BEFORE UPDATE ON holds
BEGIN SELECT RAISE(ABORT, 'holds is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER holds_no_delete BEFORE DELETE ON holds
BEGIN SELECT RAISE(ABORT, 'holds is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER hold_lifts_no_update BEFORE UPDATE ON hold_lifts
BEGIN SELECT RAISE(ABORT, 'hold_lifts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER hold_lifts_no_delete BEFORE DELETE ON hold_lifts
BEGIN SELECT RAISE(ABORT, 'hold_lifts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER packs_no_update BEFORE UPDATE ON packs
BEGIN SELECT RAISE(ABORT, 'packs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER packs_no_delete BEFORE DELETE ON packs
BEGIN SELECT RAISE(ABORT, 'packs is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER batches_no_update BEFORE UPDATE ON batches
BEGIN SELECT RAISE(ABORT, 'batches is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER batches_no_delete BEFORE DELETE ON batches
BEGIN SELECT RAISE(ABORT, 'batches is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER contact_sightings_no_update BEFORE UPDATE ON contact_sightings
BEGIN SELECT RAISE(ABORT, 'contact_sightings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER contact_sightings_no_delete BEFORE DELETE ON contact_sightings
BEGIN SELECT RAISE(ABORT, 'contact_sightings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_items_no_update BEFORE UPDATE ON case_items
BEGIN SELECT RAISE(ABORT, 'case_items is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_items_no_delete BEFORE DELETE ON case_items
BEGIN SELECT RAISE(ABORT, 'case_items is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER operators_no_update BEFORE UPDATE ON operators
BEGIN SELECT RAISE(ABORT, 'operators is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER operators_no_delete BEFORE DELETE ON operators
BEGIN SELECT RAISE(ABORT, 'operators is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER idempotency_no_update BEFORE UPDATE ON idempotency
BEGIN SELECT RAISE(ABORT, 'idempotency is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER idempotency_no_delete BEFORE DELETE ON idempotency
BEGIN SELECT RAISE(ABORT, 'idempotency is append-only'); END;
--> statement-breakpoint
-- Balances follow the postings; CHECK on balances refuses an overdraft.
CREATE TRIGGER postings_move_balance AFTER INSERT ON postings
BEGIN
  UPDATE balances SET available_fen = available_fen + new.amount_fen * ((new.credit = 'available') - (new.debit = 'available')),
    held_fen = held_fen + new.amount_fen * ((new.credit = 'held') - (new.debit = 'held')),
    received_fen = received_fen + new.amount_fen * ((new.credit = 'damages_received') - (new.debit = 'damages_received')),
    due_fen = due_fen + new.amount_fen * ((new.credit = 'due_owed') - (new.debit = 'due_owed'))
  WHERE id = new.store_id;
  SELECT RAISE(ABORT, 'posting without a balance') WHERE NOT EXISTS (SELECT 1 FROM balances WHERE id = new.store_id);
END;
--> statement-breakpoint
-- Tab counts stay exact, whoever changes a case.
CREATE TRIGGER cases_count_insert AFTER INSERT ON cases
BEGIN
  INSERT INTO queue_counts (id, n) VALUES (new.state, 1) ON CONFLICT (id) DO UPDATE SET n = n + 1;
END;
--> statement-breakpoint
CREATE TRIGGER cases_count_move AFTER UPDATE OF state ON cases WHEN new.state <> old.state
BEGIN
  UPDATE queue_counts SET n = n - 1 WHERE id = old.state;
  INSERT INTO queue_counts (id, n) VALUES (new.state, 1) ON CONFLICT (id) DO UPDATE SET n = n + 1;
END;
--> statement-breakpoint
-- Four eyes (P20): whoever proposed, or decided a cited case, cannot answer.
CREATE TRIGGER proposal_outcomes_other_person BEFORE INSERT ON proposal_outcomes
WHEN new.kind <> 'withdrawn' AND (
     EXISTS (SELECT 1 FROM proposals p WHERE p.id = new.id AND p.proposed_by = new.by)
     OR EXISTS (SELECT 1 FROM decisions d WHERE d.decided_by = new.by
        AND NOT EXISTS (SELECT 1 FROM decision_undos u WHERE u.id = d.id)
        AND d.id IS NOT new.decision_id
        AND (d.case_id IN (SELECT case_id FROM proposals WHERE id = new.id)
          OR d.case_id IN (SELECT case_id FROM proposal_cites WHERE proposal_id = new.id))))
BEGIN SELECT RAISE(ABORT, 'four eyes: this person took part'); END;
--> statement-breakpoint
-- Appeals (P18): decider, approver, proposer and the first appeal's decider cannot decide.
CREATE TRIGGER appeal_outcomes_other_person BEFORE INSERT ON appeal_outcomes
WHEN new.kind <> 'withdrawn' AND EXISTS (SELECT 1 FROM appeals a JOIN decisions d ON d.id = a.decision_id WHERE a.id = new.id
        AND (d.decided_by = new.by
          OR EXISTS (SELECT 1 FROM proposal_outcomes o WHERE o.id = d.proposal_id AND o.by = new.by)
          OR EXISTS (SELECT 1 FROM proposals p WHERE p.id = d.proposal_id AND p.proposed_by = new.by)
          OR EXISTS (SELECT 1 FROM appeal_outcomes x WHERE x.id = a.re_review_of AND x.by = new.by)))
BEGIN SELECT RAISE(ABORT, 'appeal: this person took part'); END;
--> statement-breakpoint
INSERT INTO log_head (id, size, frontier) VALUES (1, 0, '[]');
