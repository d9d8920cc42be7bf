CREATE TABLE "materials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"session_id" uuid,
	"position" integer NOT NULL,
	"caption" text,
	"link" text,
	"audience" text DEFAULT 'network' NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation" text,
	"language" text NOT NULL,
	"message" text,
	"day" text NOT NULL,
	"actor" text NOT NULL,
	"person_id" uuid,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need_meetings" (
	"need_id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"raised_at_id" uuid,
	"target_id" uuid
);
--> statement-breakpoint
CREATE TABLE "presentations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"link" text,
	"done" boolean DEFAULT false NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rationale_meetings" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"rationale_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rationale_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"rationale_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"stage" text NOT NULL,
	"note" text,
	"content" jsonb NOT NULL,
	"audience" text NOT NULL,
	"day" text NOT NULL,
	"actor" text NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rationales" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"framing" text,
	"why_now" text,
	"backlog" text,
	"examples" text,
	"questions" text,
	"audience" text DEFAULT 'city' NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_working_groups" (
	"network_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"working_group_id" uuid NOT NULL,
	CONSTRAINT "session_working_groups_session_id_working_group_id_pk" PRIMARY KEY("session_id","working_group_id")
);
--> statement-breakpoint
CREATE TABLE "working_group_members" (
	"network_id" uuid NOT NULL,
	"working_group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"city_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "working_group_members_working_group_id_person_id_pk" PRIMARY KEY("working_group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "working_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"theme_id" uuid,
	"need_group_id" uuid,
	"title" text NOT NULL,
	"purpose" text,
	"until" text,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_needs" (
	"need_id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"poll_id" uuid,
	"question_id" uuid,
	"sources" uuid[] NOT NULL,
	"phrases" text[] NOT NULL,
	"votes" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_session_id_meeting_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."meeting_sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_announcements" ADD CONSTRAINT "meeting_announcements_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_announcements" ADD CONSTRAINT "meeting_announcements_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_announcements" ADD CONSTRAINT "meeting_announcements_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_meetings" ADD CONSTRAINT "need_meetings_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_meetings" ADD CONSTRAINT "need_meetings_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_meetings" ADD CONSTRAINT "need_meetings_raised_at_id_meetings_id_fk" FOREIGN KEY ("raised_at_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_meetings" ADD CONSTRAINT "need_meetings_target_id_meetings_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationale_meetings" ADD CONSTRAINT "rationale_meetings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationale_meetings" ADD CONSTRAINT "rationale_meetings_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationale_meetings" ADD CONSTRAINT "rationale_meetings_rationale_id_rationales_id_fk" FOREIGN KEY ("rationale_id") REFERENCES "public"."rationales"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationale_versions" ADD CONSTRAINT "rationale_versions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationale_versions" ADD CONSTRAINT "rationale_versions_rationale_id_rationales_id_fk" FOREIGN KEY ("rationale_id") REFERENCES "public"."rationales"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationale_versions" ADD CONSTRAINT "rationale_versions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationales" ADD CONSTRAINT "rationales_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rationales" ADD CONSTRAINT "rationales_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_working_groups" ADD CONSTRAINT "session_working_groups_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_working_groups" ADD CONSTRAINT "session_working_groups_session_id_meeting_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."meeting_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_working_groups" ADD CONSTRAINT "session_working_groups_working_group_id_working_groups_id_fk" FOREIGN KEY ("working_group_id") REFERENCES "public"."working_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_group_members" ADD CONSTRAINT "working_group_members_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_group_members" ADD CONSTRAINT "working_group_members_working_group_id_working_groups_id_fk" FOREIGN KEY ("working_group_id") REFERENCES "public"."working_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_group_members" ADD CONSTRAINT "working_group_members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_group_members" ADD CONSTRAINT "working_group_members_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_need_group_id_need_groups_id_fk" FOREIGN KEY ("need_group_id") REFERENCES "public"."need_groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_needs" ADD CONSTRAINT "poll_needs_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_needs" ADD CONSTRAINT "poll_needs_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_needs" ADD CONSTRAINT "poll_needs_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_needs" ADD CONSTRAINT "poll_needs_question_id_poll_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."poll_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "materials_order" ON "materials" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "materials_session" ON "materials" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "materials_network" ON "materials" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "meeting_announcements_meeting" ON "meeting_announcements" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_announcements_network" ON "meeting_announcements" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "need_meetings_raised_at" ON "need_meetings" USING btree ("raised_at_id");--> statement-breakpoint
CREATE INDEX "need_meetings_target" ON "need_meetings" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "need_meetings_network" ON "need_meetings" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "presentations_order" ON "presentations" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "presentations_city" ON "presentations" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "presentations_network" ON "presentations" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "rationale_meetings_rationale" ON "rationale_meetings" USING btree ("rationale_id");--> statement-breakpoint
CREATE INDEX "rationale_meetings_network" ON "rationale_meetings" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rationale_versions_number" ON "rationale_versions" USING btree ("rationale_id","number");--> statement-breakpoint
CREATE INDEX "rationale_versions_network" ON "rationale_versions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "rationales_network" ON "rationales" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "session_working_groups_group" ON "session_working_groups" USING btree ("working_group_id");--> statement-breakpoint
CREATE INDEX "session_working_groups_network" ON "session_working_groups" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "working_group_members_person" ON "working_group_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "working_group_members_city" ON "working_group_members" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "working_group_members_network" ON "working_group_members" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "working_groups_network" ON "working_groups" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "working_groups_theme" ON "working_groups" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "working_groups_need_group" ON "working_groups" USING btree ("need_group_id");--> statement-breakpoint
CREATE INDEX "poll_needs_poll" ON "poll_needs" USING btree ("poll_id");--> statement-breakpoint
CREATE INDEX "poll_needs_question" ON "poll_needs" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "poll_needs_network" ON "poll_needs" USING btree ("network_id");--> statement-breakpoint
DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['rationales', 'materials', 'presentations', 'working_groups']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
      EXECUTE FUNCTION forget_what_was_about()', record_table || '_gone', record_table);
  END LOOP;
END $$;
