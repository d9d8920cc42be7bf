-- A round of checks names its draft by the id alone: it goes with the testing action or the plan it is about.
CREATE FUNCTION forget_checks_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM quality_rounds USING gone WHERE quality_rounds.subject_id = gone.id;
  RETURN NULL;
END $$;--> statement-breakpoint
-- What hangs on a testing action or on what was seen of it (files, comments, follows) goes with it, as for every kind of record (0016).
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['testing_actions', 'plans']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_checks_of()', record_table || '_checks_gone', record_table);
  END LOOP;
  FOREACH record_table IN ARRAY ARRAY['testing_actions', 'testing_evidence']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;
