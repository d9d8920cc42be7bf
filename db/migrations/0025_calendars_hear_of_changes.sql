-- Calendars take a change over only where the number of an event has grown. Whoever writes a meeting, a form, an import or a
-- hand at the database: what a calendar shows of it counts the number up, and says when.
CREATE FUNCTION count_for_calendars() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.title, NEW.start, NEW."end", NEW.start_time, NEW.end_time, NEW.time_zone, NEW.date_precision, NEW.dates_as_written, NEW.place,
      NEW.join_link, NEW.format, NEW.status, NEW.repeats, NEW.repeats_until)
    IS DISTINCT FROM
     (OLD.title, OLD.start, OLD."end", OLD.start_time, OLD.end_time, OLD.time_zone, OLD.date_precision, OLD.dates_as_written, OLD.place,
      OLD.join_link, OLD.format, OLD.status, OLD.repeats, OLD.repeats_until)
  THEN
    NEW.calendar_sequence := greatest(NEW.calendar_sequence, OLD.calendar_sequence + 1);
    NEW.changed_at := greatest(NEW.changed_at, now());
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER meetings_for_calendars BEFORE UPDATE ON meetings FOR EACH ROW EXECUTE FUNCTION count_for_calendars();--> statement-breakpoint
-- Its hosts are where it takes place. A meeting that is only just being made needs no new number.
CREATE FUNCTION count_hosts_for_calendars() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE meetings SET calendar_sequence = calendar_sequence + 1, changed_at = now()
    WHERE created_at < now() AND id IN (SELECT meeting_id FROM touched);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER hosts_come_for_calendars AFTER INSERT ON meeting_hosts
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION count_hosts_for_calendars();--> statement-breakpoint
CREATE TRIGGER hosts_go_for_calendars AFTER DELETE ON meeting_hosts
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION count_hosts_for_calendars();--> statement-breakpoint
CREATE TRIGGER roadmap_items_gone AFTER DELETE ON roadmap_items
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_what_was_about();
