CREATE TABLE "attendance_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"replaces" integer,
	"reason" text,
	"sealed_on" text NOT NULL,
	"actor" text NOT NULL,
	"person_id" uuid,
	"checksum" text NOT NULL,
	"csv" text,
	"rows" jsonb,
	"counts" jsonb NOT NULL,
	"names_removed_on" text,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_doors" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"opening" text DEFAULT 'members' NOT NULL,
	"closes_on" text,
	"link_number" integer DEFAULT 1 NOT NULL,
	"word" text,
	"check_in_until" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "travel_factors" (
	"network_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"grams" numeric NOT NULL,
	"detour" numeric NOT NULL,
	"source" text NOT NULL,
	"verified_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "travel_factors_network_id_mode_pk" PRIMARY KEY("network_id","mode")
);
--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "invited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "consented_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attendance_sheets" ADD CONSTRAINT "attendance_sheets_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_sheets" ADD CONSTRAINT "attendance_sheets_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_sheets" ADD CONSTRAINT "attendance_sheets_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_doors" ADD CONSTRAINT "meeting_doors_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_doors" ADD CONSTRAINT "meeting_doors_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_factors" ADD CONSTRAINT "travel_factors_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_sheets_number" ON "attendance_sheets" USING btree ("meeting_id","number");--> statement-breakpoint
CREATE INDEX "attendance_sheets_checksum" ON "attendance_sheets" USING btree ("checksum");--> statement-breakpoint
CREATE INDEX "attendance_sheets_network" ON "attendance_sheets" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "meeting_doors_network" ON "meeting_doors" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "meeting_doors_open" ON "meeting_doors" USING btree ("check_in_until");--> statement-breakpoint
CREATE INDEX "participant_needs_network" ON "participant_needs" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_email" ON "participants" USING btree ("meeting_id",lower("email")) WHERE "participants"."email" is not null;--> statement-breakpoint
CREATE INDEX "participants_city" ON "participants" USING btree ("city_id");