CREATE TABLE "draft_action_origins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"grid_row_id" uuid,
	"session_id" uuid,
	"meeting_id" uuid,
	"practice_id" uuid,
	"need_id" uuid,
	CONSTRAINT "draft_action_origins_subject" CHECK (num_nonnulls("draft_action_origins"."grid_row_id", "draft_action_origins"."session_id", "draft_action_origins"."meeting_id", "draft_action_origins"."practice_id", "draft_action_origins"."need_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "draft_action_states" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"actor" text NOT NULL,
	"reason" text,
	"into_id" uuid
);
--> statement-breakpoint
CREATE TABLE "draft_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"intended_result" text,
	"output" text,
	"lead_by" text,
	"partners" text,
	"resources" text,
	"timescale" text,
	"audience" text DEFAULT 'group' NOT NULL,
	"state" text DEFAULT 'idea' NOT NULL,
	"merged_into_id" uuid,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grid_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"grid_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key_point" text NOT NULL,
	"relevance" text,
	"action" text,
	"who" text,
	"audience" text DEFAULT 'group' NOT NULL,
	"need_id" uuid,
	"session_id" uuid,
	"practice_id" uuid,
	"result" text,
	"result_note" text,
	"reviewed_at_id" uuid,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_grids" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"meeting_id" uuid,
	"horizontal_theme" text,
	"method" text DEFAULT 'grid' NOT NULL,
	"take_home" text,
	"audience" text DEFAULT 'group' NOT NULL,
	"filled_on" text,
	"shared_on" text,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learning_grids_about" CHECK (num_nonnulls("learning_grids"."meeting_id", "learning_grids"."horizontal_theme") >= 1)
);
--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_action_id_draft_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."draft_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_grid_row_id_grid_rows_id_fk" FOREIGN KEY ("grid_row_id") REFERENCES "public"."grid_rows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_session_id_meeting_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."meeting_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_origins" ADD CONSTRAINT "draft_action_origins_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_states" ADD CONSTRAINT "draft_action_states_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_states" ADD CONSTRAINT "draft_action_states_action_id_draft_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."draft_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_states" ADD CONSTRAINT "draft_action_states_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_action_states" ADD CONSTRAINT "draft_action_states_into_id_draft_actions_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."draft_actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_actions" ADD CONSTRAINT "draft_actions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_actions" ADD CONSTRAINT "draft_actions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_actions" ADD CONSTRAINT "draft_actions_merged_into_id_draft_actions_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."draft_actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_actions" ADD CONSTRAINT "draft_actions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_grid_id_learning_grids_id_fk" FOREIGN KEY ("grid_id") REFERENCES "public"."learning_grids"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_session_id_meeting_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."meeting_sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_reviewed_at_id_meetings_id_fk" FOREIGN KEY ("reviewed_at_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_rows" ADD CONSTRAINT "grid_rows_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grids" ADD CONSTRAINT "learning_grids_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grids" ADD CONSTRAINT "learning_grids_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grids" ADD CONSTRAINT "learning_grids_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grids" ADD CONSTRAINT "learning_grids_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draft_action_origins_one" ON "draft_action_origins" USING btree ("action_id",coalesce("grid_row_id", "session_id", "meeting_id", "practice_id", "need_id"));--> statement-breakpoint
CREATE INDEX "draft_action_origins_network" ON "draft_action_origins" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "draft_action_origins_row" ON "draft_action_origins" USING btree ("grid_row_id");--> statement-breakpoint
CREATE INDEX "draft_action_origins_session" ON "draft_action_origins" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "draft_action_origins_meeting" ON "draft_action_origins" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "draft_action_origins_practice" ON "draft_action_origins" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "draft_action_origins_need" ON "draft_action_origins" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "draft_action_states_action" ON "draft_action_states" USING btree ("action_id","at");--> statement-breakpoint
CREATE INDEX "draft_action_states_network" ON "draft_action_states" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "draft_action_states_into" ON "draft_action_states" USING btree ("into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_actions_slug" ON "draft_actions" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "draft_actions_city" ON "draft_actions" USING btree ("city_id","position");--> statement-breakpoint
CREATE INDEX "draft_actions_network" ON "draft_actions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "draft_actions_merged_into" ON "draft_actions" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "grid_rows_grid" ON "grid_rows" USING btree ("grid_id","position");--> statement-breakpoint
CREATE INDEX "grid_rows_network" ON "grid_rows" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "grid_rows_city" ON "grid_rows" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "grid_rows_need" ON "grid_rows" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "grid_rows_session" ON "grid_rows" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "grid_rows_practice" ON "grid_rows" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "grid_rows_reviewed_at" ON "grid_rows" USING btree ("reviewed_at_id");--> statement-breakpoint
CREATE UNIQUE INDEX "learning_grids_meeting" ON "learning_grids" USING btree ("meeting_id","city_id") WHERE "learning_grids"."horizontal_theme" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "learning_grids_theme" ON "learning_grids" USING btree ("city_id","horizontal_theme") WHERE "learning_grids"."horizontal_theme" is not null;--> statement-breakpoint
CREATE INDEX "learning_grids_city" ON "learning_grids" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "learning_grids_at" ON "learning_grids" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "learning_grids_network" ON "learning_grids" USING btree ("network_id");--> statement-breakpoint
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['learning_grids', 'grid_rows', 'draft_actions']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;
