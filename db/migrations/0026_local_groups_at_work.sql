CREATE TABLE "local_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"name" text,
	"kind" text,
	"state" text,
	"is_new" boolean,
	"built_on" text,
	"scope" text,
	"sub_groups" text[] DEFAULT '{}' NOT NULL,
	"join_hash" text,
	"join_number" integer DEFAULT 0 NOT NULL,
	"join_open" boolean DEFAULT false NOT NULL,
	"join_at_once" boolean DEFAULT false NOT NULL,
	"join_by" uuid,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "sector" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "part" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "sub_group" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "since" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "until" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "audience" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "waiting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "joined_by" text;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "consent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_reports" ADD COLUMN "cycle" text;--> statement-breakpoint
ALTER TABLE "meeting_reports" ADD COLUMN "cycle_from" text;--> statement-breakpoint
ALTER TABLE "meeting_reports" ADD COLUMN "cycle_to" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "city_hall" boolean;--> statement-breakpoint
ALTER TABLE "local_groups" ADD CONSTRAINT "local_groups_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_groups" ADD CONSTRAINT "local_groups_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_groups" ADD CONSTRAINT "local_groups_join_by_persons_id_fk" FOREIGN KEY ("join_by") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "local_groups_city" ON "local_groups" USING btree ("city_id");--> statement-breakpoint
CREATE UNIQUE INDEX "local_groups_join" ON "local_groups" USING btree ("join_hash");--> statement-breakpoint
CREATE INDEX "local_groups_network" ON "local_groups" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "local_groups_join_by" ON "local_groups" USING btree ("join_by");--> statement-breakpoint
ALTER TABLE "local_group_members" ADD CONSTRAINT "local_group_members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "local_group_members_person" ON "local_group_members" USING btree ("person_id");--> statement-breakpoint
-- What is said about these goes with them, as with everything else (0016).
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['local_groups', 'local_group_members', 'meeting_reports']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;
