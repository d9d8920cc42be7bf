INSERT INTO instance (id, version) VALUES (1, 0);--> statement-breakpoint
-- A change and its activity entry share a transaction, so the version can never lag behind what is public.
CREATE FUNCTION raise_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE networks SET version = version + 1, changed_at = now()
    WHERE id IN (SELECT DISTINCT network_id FROM written WHERE network_id IS NOT NULL);
  UPDATE instance SET version = version + 1;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER activity_raises_versions AFTER INSERT ON activity_entries
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION raise_versions();
