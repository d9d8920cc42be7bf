CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"obligation_id" uuid NOT NULL,
	"city_id" uuid,
	"item" text NOT NULL,
	"title" text NOT NULL,
	"link" text,
	"note" text,
	"language" text,
	"state" text DEFAULT 'delivered' NOT NULL,
	"reason" text,
	"person_id" uuid,
	"by" text NOT NULL,
	"on" text NOT NULL,
	"checked_by" text,
	"checked_on" text,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid,
	"from" text NOT NULL,
	"until" text,
	"reason" text NOT NULL,
	"person_id" uuid,
	"by" text NOT NULL,
	"ended_by" text,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"obligation_id" uuid NOT NULL,
	"city_id" uuid,
	"item" text NOT NULL,
	"reason" text NOT NULL,
	"person_id" uuid,
	"by" text NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "obligations" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "obligations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_obligation_id_obligations_id_fk" FOREIGN KEY ("obligation_id") REFERENCES "public"."obligations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_obligation_id_obligations_id_fk" FOREIGN KEY ("obligation_id") REFERENCES "public"."obligations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_one" ON "deliveries" USING btree ("obligation_id",coalesce("city_id", '00000000-0000-0000-0000-000000000000'),"item");--> statement-breakpoint
CREATE INDEX "deliveries_network" ON "deliveries" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "deliveries_city" ON "deliveries" USING btree ("city_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pauses_running" ON "pauses" USING btree ("network_id",coalesce("city_id", "network_id")) WHERE "pauses"."until" is null;--> statement-breakpoint
CREATE INDEX "pauses_city" ON "pauses" USING btree ("city_id");--> statement-breakpoint
CREATE UNIQUE INDEX "waivers_one" ON "waivers" USING btree ("obligation_id",coalesce("city_id", '00000000-0000-0000-0000-000000000000'),"item");--> statement-breakpoint
CREATE INDEX "waivers_network" ON "waivers" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "waivers_city" ON "waivers" USING btree ("city_id");--> statement-breakpoint
CREATE TRIGGER deliveries_gone AFTER DELETE ON deliveries
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_what_was_about();--> statement-breakpoint
CREATE TRIGGER obligations_gone AFTER DELETE ON obligations
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_what_was_about();
