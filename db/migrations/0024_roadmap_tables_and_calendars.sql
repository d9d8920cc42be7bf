CREATE TABLE "calendar_addresses" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roadmap_tables" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"half_year" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"agreed_on" text,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roadmap_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"table_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"event_slug" text,
	"event_title" text,
	"note" text,
	"items" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"on_day" text NOT NULL,
	"actor" text NOT NULL,
	"person_id" uuid,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "repeats" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "repeats_until" text;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD COLUMN "state" text DEFAULT 'planned' NOT NULL;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD COLUMN "draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD COLUMN "carried_from" uuid;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD COLUMN "example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_addresses" ADD CONSTRAINT "calendar_addresses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_tables" ADD CONSTRAINT "roadmap_tables_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_versions" ADD CONSTRAINT "roadmap_versions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_versions" ADD CONSTRAINT "roadmap_versions_table_id_roadmap_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."roadmap_tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_versions" ADD CONSTRAINT "roadmap_versions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "roadmap_tables_half_year" ON "roadmap_tables" USING btree ("network_id","half_year");--> statement-breakpoint
CREATE UNIQUE INDEX "roadmap_versions_number" ON "roadmap_versions" USING btree ("table_id","number");--> statement-breakpoint
CREATE INDEX "roadmap_versions_network" ON "roadmap_versions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "roadmap_versions_person" ON "roadmap_versions" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD CONSTRAINT "roadmap_items_carried_from_roadmap_items_id_fk" FOREIGN KEY ("carried_from") REFERENCES "public"."roadmap_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roadmap_items_carried" ON "roadmap_items" USING btree ("carried_from");