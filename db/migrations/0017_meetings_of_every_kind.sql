CREATE TABLE "agenda_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"note" text,
	"sessions" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"audience" text DEFAULT 'network' NOT NULL,
	"agreed" boolean DEFAULT false NOT NULL,
	"actor" text NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"topics" text,
	"results" text,
	"decisions" text,
	"feedback" text,
	"next_date" text,
	"state" text DEFAULT 'drafted' NOT NULL,
	"sent_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"answer" text,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"purpose" text,
	"day" text,
	"start_time" text,
	"end_time" text,
	"room" text,
	"city_id" uuid,
	"theme_id" uuid,
	"lead_by" text,
	"speakers" text,
	"harvest" text,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant_needs" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"access" text,
	"dietary" text
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid,
	"name" text,
	"email" text,
	"organisation" text,
	"city_id" uuid,
	"seat" text,
	"member_kind" text,
	"registered_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"presence" text DEFAULT 'expected' NOT NULL,
	"checked_in_at" timestamp with time zone,
	"checked_in_by" text,
	"online" boolean DEFAULT false NOT NULL,
	"travel_mode" text,
	"token_hash" text,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_needs" (
	"network_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"need_id" uuid NOT NULL,
	CONSTRAINT "session_needs_session_id_need_id_pk" PRIMARY KEY("session_id","need_id")
);
--> statement-breakpoint
CREATE TABLE "session_practices" (
	"network_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"practice_id" uuid NOT NULL,
	CONSTRAINT "session_practices_session_id_practice_id_pk" PRIMARY KEY("session_id","practice_id")
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "city_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "audience" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "start_time" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "end_time" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "join_link" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "relation" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "relates_to" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "calendar_sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_reports" ADD CONSTRAINT "meeting_reports_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_reports" ADD CONSTRAINT "meeting_reports_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sessions" ADD CONSTRAINT "meeting_sessions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sessions" ADD CONSTRAINT "meeting_sessions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sessions" ADD CONSTRAINT "meeting_sessions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sessions" ADD CONSTRAINT "meeting_sessions_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_needs" ADD CONSTRAINT "participant_needs_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_needs" ADD CONSTRAINT "participant_needs_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_needs" ADD CONSTRAINT "session_needs_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_needs" ADD CONSTRAINT "session_needs_session_id_meeting_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."meeting_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_needs" ADD CONSTRAINT "session_needs_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_practices" ADD CONSTRAINT "session_practices_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_practices" ADD CONSTRAINT "session_practices_session_id_meeting_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."meeting_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_practices" ADD CONSTRAINT "session_practices_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_versions_number" ON "agenda_versions" USING btree ("meeting_id","number");--> statement-breakpoint
CREATE INDEX "agenda_versions_network" ON "agenda_versions" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_reports_meeting" ON "meeting_reports" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_reports_network" ON "meeting_reports" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "meeting_sessions_order" ON "meeting_sessions" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_sessions_network" ON "meeting_sessions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "participants_meeting" ON "participants" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "participants_network" ON "participants" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_person" ON "participants" USING btree ("meeting_id","person_id") WHERE "participants"."person_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "participants_token" ON "participants" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_needs_need" ON "session_needs" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "session_needs_network" ON "session_needs" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "session_practices_practice" ON "session_practices" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "session_practices_network" ON "session_practices" USING btree ("network_id");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_relates_to_meetings_id_fk" FOREIGN KEY ("relates_to") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_city" ON "meetings" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "meetings_relates_to" ON "meetings" USING btree ("relates_to");