CREATE TABLE "plan_focus" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"city_id" uuid NOT NULL,
	"order" integer,
	"focus" text,
	"status" text,
	"sub_themes" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "testing_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"city_id" uuid NOT NULL,
	"title" text,
	"description" text,
	"target_group" text,
	"sub_themes" text[] DEFAULT '{}' NOT NULL,
	"status" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_origins" (
	"network_id" uuid NOT NULL,
	"sheet" text NOT NULL,
	"key" text NOT NULL,
	"row" jsonb NOT NULL,
	CONSTRAINT "import_origins_network_id_sheet_key_pk" PRIMARY KEY("network_id","sheet","key")
);
--> statement-breakpoint
CREATE TABLE "matrix_cell_practices" (
	"network_id" uuid NOT NULL,
	"cell_id" uuid NOT NULL,
	"practice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "matrix_cell_practices_cell_id_practice_id_pk" PRIMARY KEY("cell_id","practice_id")
);
--> statement-breakpoint
CREATE TABLE "matrix_cells" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"theme_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"state" text NOT NULL,
	"baseline_state" text NOT NULL,
	"need" text,
	"basis" text,
	"confidence" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_sub_themes" (
	"network_id" uuid NOT NULL,
	"practice_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"suggested" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "practice_sub_themes_practice_id_theme_id_suggested_pk" PRIMARY KEY("practice_id","theme_id","suggested")
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"city_id" uuid,
	"owner" text,
	"country" text,
	"kind" text,
	"status" text,
	"start" text,
	"start_as_written" text,
	"summary" text,
	"figures" text,
	"lesson" text,
	"source_url" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "local_group_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"city_id" uuid NOT NULL,
	"member_kind" text NOT NULL,
	"organisation" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_hosts" (
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "meeting_hosts_meeting_id_city_id_pk" PRIMARY KEY("meeting_id","city_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"dates_as_written" text,
	"start" text,
	"end" text,
	"date_precision" text,
	"format" text,
	"host_countries" text[] DEFAULT '{}' NOT NULL,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"sessions" text[] DEFAULT '{}' NOT NULL,
	"key_components" text,
	"status" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anomalies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"topic" text,
	"place" text,
	"version_a" text,
	"version_b" text,
	"handling" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"region" text,
	"partner_body" text,
	"role" text,
	"population" bigint,
	"unemployment_pct" numeric,
	"youth_unemployment_pct" numeric,
	"gdp_per_capita" numeric,
	"gdp_currency" text,
	"civil_servants" bigint,
	"civil_servants_scope" text,
	"demography" text,
	"economy" text,
	"functional_urban_area" text,
	"participation_units" text,
	"advisory_bodies" text,
	"latitude" numeric,
	"longitude" numeric,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"profile" text DEFAULT 'custom' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"start" text,
	"end" text,
	"lead_partner" text,
	"horizontal_themes" text[] DEFAULT '{}' NOT NULL,
	"source" text,
	"as_of" text,
	"accent" text,
	"example" boolean DEFAULT false NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"count" integer,
	"qualifier" text,
	"unit" text,
	"per" text,
	"writer" text,
	"checker" text,
	"due_rule" text,
	"due_anchor" text,
	"due_offset" text,
	"due" text[] DEFAULT '{}' NOT NULL,
	"due_as_written" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roadmap_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"half_year" text,
	"lane_group" text,
	"lane" text,
	"item" text NOT NULL,
	"responsible" text,
	"contributes" text,
	"from" text,
	"to" text,
	"due_as_written" text,
	"due" text,
	"links_to" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"parent_id" uuid,
	"title" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" bigint PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_focus" ADD CONSTRAINT "plan_focus_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_focus" ADD CONSTRAINT "plan_focus_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD CONSTRAINT "testing_actions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD CONSTRAINT "testing_actions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_origins" ADD CONSTRAINT "import_origins_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_cell_practices" ADD CONSTRAINT "matrix_cell_practices_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_cell_practices" ADD CONSTRAINT "matrix_cell_practices_cell_id_matrix_cells_id_fk" FOREIGN KEY ("cell_id") REFERENCES "public"."matrix_cells"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_cell_practices" ADD CONSTRAINT "matrix_cell_practices_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_cells" ADD CONSTRAINT "matrix_cells_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_cells" ADD CONSTRAINT "matrix_cells_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_cells" ADD CONSTRAINT "matrix_cells_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sub_themes" ADD CONSTRAINT "practice_sub_themes_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sub_themes" ADD CONSTRAINT "practice_sub_themes_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sub_themes" ADD CONSTRAINT "practice_sub_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD CONSTRAINT "local_group_members_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_group_members" ADD CONSTRAINT "local_group_members_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_hosts" ADD CONSTRAINT "meeting_hosts_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_hosts" ADD CONSTRAINT "meeting_hosts_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_hosts" ADD CONSTRAINT "meeting_hosts_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomalies" ADD CONSTRAINT "anomalies_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD CONSTRAINT "roadmap_items_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_parent_id_themes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_focus_order" ON "plan_focus" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "plan_focus_city" ON "plan_focus" USING btree ("city_id");--> statement-breakpoint
CREATE UNIQUE INDEX "testing_actions_slug" ON "testing_actions" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "testing_actions_order" ON "testing_actions" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "testing_actions_city" ON "testing_actions" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "matrix_cell_practices_practice" ON "matrix_cell_practices" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "matrix_cell_practices_network" ON "matrix_cell_practices" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matrix_cells_place" ON "matrix_cells" USING btree ("theme_id","city_id");--> statement-breakpoint
CREATE INDEX "matrix_cells_order" ON "matrix_cells" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "matrix_cells_city" ON "matrix_cells" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "practice_sub_themes_theme" ON "practice_sub_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "practice_sub_themes_network" ON "practice_sub_themes" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practices_slug" ON "practices" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "practices_order" ON "practices" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "practices_city" ON "practices" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "local_group_members_order" ON "local_group_members" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "local_group_members_city" ON "local_group_members" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "meeting_hosts_city" ON "meeting_hosts" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "meeting_hosts_network" ON "meeting_hosts" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_slug" ON "meetings" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "meetings_order" ON "meetings" USING btree ("network_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "anomalies_slug" ON "anomalies" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "anomalies_order" ON "anomalies" USING btree ("network_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "cities_slug" ON "cities" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "cities_order" ON "cities" USING btree ("network_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "networks_slug" ON "networks" USING btree (lower("slug"));--> statement-breakpoint
CREATE UNIQUE INDEX "obligations_slug" ON "obligations" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "obligations_order" ON "obligations" USING btree ("network_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_slug" ON "programmes" USING btree (lower("slug"));--> statement-breakpoint
CREATE UNIQUE INDEX "roadmap_items_slug" ON "roadmap_items" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "roadmap_items_order" ON "roadmap_items" USING btree ("network_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "themes_code" ON "themes" USING btree ("network_id",lower("code"));--> statement-breakpoint
CREATE INDEX "themes_order" ON "themes" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "activity_entries_network" ON "activity_entries" USING btree ("network_id","at");