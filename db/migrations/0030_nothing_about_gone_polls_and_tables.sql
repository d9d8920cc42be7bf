-- What hangs on a poll, a table of a half-year or a row of the profile goes with it, as for every other kind of record (0016).
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['polls', 'roadmap_tables', 'profile_entries']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;
