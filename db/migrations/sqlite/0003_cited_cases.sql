-- Four eyes (P20): whoever approved a cited case took part in it as its decider did.
CREATE TRIGGER proposal_outcomes_cited_approver BEFORE INSERT ON proposal_outcomes
WHEN new.kind <> 'withdrawn' AND EXISTS (
  SELECT 1 FROM proposal_outcomes o
  JOIN decisions d ON d.id = o.decision_id
  WHERE o.by = new.by AND o.kind = 'approved'
    AND (d.case_id IN (SELECT case_id FROM proposals WHERE id = new.id)
      OR d.case_id IN (SELECT case_id FROM proposal_cites WHERE proposal_id = new.id)))
BEGIN SELECT RAISE(ABORT, 'four eyes: this person took part'); END;
--> statement-breakpoint
-- A proposal cites cases of its own subject only: the same account, or the same store.
CREATE TRIGGER proposal_cites_same_subject BEFORE INSERT ON proposal_cites
WHEN NOT EXISTS (
  SELECT 1 FROM proposals p JOIN cases c ON c.id = new.case_id
  WHERE p.id = new.proposal_id AND c.id <> p.case_id
    AND (c.account_id = p.account_id OR (p.store_id IS NOT NULL AND c.store_id = p.store_id)))
BEGIN SELECT RAISE(ABORT, 'a proposal cites cases of its own subject'); END;
