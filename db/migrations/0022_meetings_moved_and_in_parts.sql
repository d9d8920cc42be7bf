ALTER TABLE "meetings" ADD COLUMN "status_reason" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "moved_from" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "parts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "agenda_shown" text DEFAULT 'network' NOT NULL;--> statement-breakpoint
CREATE TRIGGER meeting_sessions_gone AFTER DELETE ON meeting_sessions REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  EXECUTE FUNCTION forget_what_was_about();
