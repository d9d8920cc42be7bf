CREATE TABLE "network_days" (
	"network_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "network_days_network_id_since_pk" PRIMARY KEY("network_id","since")
);
--> statement-breakpoint
ALTER TABLE "network_days" ADD CONSTRAINT "network_days_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE FUNCTION keep_network_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.as_of IS NOT NULL AND (NEW.demo OR NEW.example) AND NEW.as_of IS DISTINCT FROM
    (SELECT day FROM network_days WHERE network_id = NEW.id ORDER BY since DESC LIMIT 1) THEN
    INSERT INTO network_days (network_id, day) VALUES (NEW.id, NEW.as_of)
      ON CONFLICT (network_id, since) DO UPDATE SET day = excluded.day;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER clock_is_kept AFTER INSERT OR UPDATE OF as_of, demo, example ON networks
  FOR EACH ROW EXECUTE FUNCTION keep_network_day();--> statement-breakpoint
-- Which day was which before nobody knows any more: everything is said to be of the day the network stands at.
INSERT INTO network_days (network_id, since, day)
  SELECT id, created_at, as_of FROM networks WHERE as_of IS NOT NULL AND (demo OR example);
