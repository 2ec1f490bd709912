-- "by" is a word of PL/pgSQL: unquoted, `new.by` is refused when the trigger runs, and no answer could be written.
CREATE OR REPLACE FUNCTION weir_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.kind <> 'withdrawn' AND (
     EXISTS (SELECT 1 FROM proposals p WHERE p.id = new.id AND p.proposed_by = new."by")
     OR EXISTS (SELECT 1 FROM decisions d WHERE d.decided_by = new."by"
        AND NOT EXISTS (SELECT 1 FROM decision_undos u WHERE u.id = d.id)
        AND d.id IS DISTINCT FROM new.decision_id
        AND (d.case_id IN (SELECT case_id FROM proposals WHERE id = new.id)
          OR d.case_id IN (SELECT case_id FROM proposal_cites WHERE proposal_id = new.id)))) THEN
    RAISE EXCEPTION 'four eyes: this person took part';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION weir_other_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.kind <> 'withdrawn' AND EXISTS (SELECT 1 FROM appeals a JOIN decisions d ON d.id = a.decision_id WHERE a.id = new.id
        AND (d.decided_by = new."by"
          OR EXISTS (SELECT 1 FROM proposal_outcomes o WHERE o.id = d.proposal_id AND o."by" = new."by")
          OR EXISTS (SELECT 1 FROM proposals p WHERE p.id = d.proposal_id AND p.proposed_by = new."by")
          OR EXISTS (SELECT 1 FROM appeal_outcomes x WHERE x.id = a.re_review_of AND x."by" = new."by"))) THEN
    RAISE EXCEPTION 'appeal: this person took part';
  END IF;
  RETURN new;
END $$;
