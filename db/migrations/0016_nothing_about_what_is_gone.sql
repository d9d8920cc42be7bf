-- Files, comments, follows, notices and drafts name what they are about by its id alone. Once that is gone, by whichever way,
-- nobody can reach them any more: they go with it. A practice that becomes a draft again keeps its id, and with it its files.
CREATE FUNCTION forget_what_was_about() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM follows USING gone WHERE follows.subject_id = gone.id;
  DELETE FROM notices USING gone WHERE notices.subject_id = gone.id;
  DELETE FROM comments USING gone WHERE comments.subject_id = gone.id;
  DELETE FROM drafts USING gone WHERE drafts.subject_id = gone.id;
  DELETE FROM files USING gone WHERE files.subject_id = gone.id
    AND NOT EXISTS (SELECT FROM drafts WHERE drafts.id = gone.id AND drafts.subject_id IS NULL);
  RETURN NULL;
END $$;--> statement-breakpoint
-- The files of a draft go with it, unless it was published: then the record stands under the same id already.
CREATE FUNCTION forget_files_of_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM files USING gone WHERE files.subject_id = gone.id AND gone.subject_id IS NULL
    AND NOT EXISTS (SELECT FROM practices WHERE practices.id = gone.id)
    AND NOT EXISTS (SELECT FROM needs WHERE needs.id = gone.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER drafts_gone AFTER DELETE ON drafts
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_files_of_drafts();--> statement-breakpoint
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['cities', 'themes', 'memberships', 'invitations', 'meetings', 'practices', 'needs',
    'matrix_cells', 'match_decisions']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;--> statement-breakpoint
DELETE FROM files WHERE subject_kind = 'practice' AND NOT EXISTS (SELECT FROM practices WHERE practices.id = subject_id)
  AND NOT EXISTS (SELECT FROM drafts WHERE drafts.id = files.subject_id);--> statement-breakpoint
DELETE FROM comments WHERE subject_kind = 'practice' AND NOT EXISTS (SELECT FROM practices WHERE practices.id = subject_id);--> statement-breakpoint
DELETE FROM follows WHERE subject_kind = 'practice' AND NOT EXISTS (SELECT FROM practices WHERE practices.id = subject_id);--> statement-breakpoint
DELETE FROM notices WHERE subject_kind = 'practice' AND NOT EXISTS (SELECT FROM practices WHERE practices.id = subject_id);
