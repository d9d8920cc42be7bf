-- What was said about a section or an objective of a plan goes with it (see 0016).
CREATE TRIGGER plan_sections_gone AFTER DELETE ON plan_sections REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  EXECUTE FUNCTION forget_what_was_about();--> statement-breakpoint
CREATE TRIGGER plan_objectives_gone AFTER DELETE ON plan_objectives REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  EXECUTE FUNCTION forget_what_was_about();
