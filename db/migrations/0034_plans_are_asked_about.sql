ALTER TABLE "plans" ADD COLUMN "adopted_number" integer;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "asked_on" text;--> statement-breakpoint
-- What people said about a plan, and the photos of how it goes, go with it (see 0016).
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['plans', 'plan_actions', 'plan_versions', 'plan_updates']
  LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', record_table || '_gone', record_table);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;
