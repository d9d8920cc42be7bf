CREATE TABLE "profile_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"list" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"network_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"chosen" uuid[],
	"points" integer[],
	"number" integer,
	"text" text,
	"theme_id" uuid,
	"signed_by" text,
	"state" text DEFAULT 'shown' NOT NULL,
	"group_id" uuid,
	"counted" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"right" boolean DEFAULT false NOT NULL,
	"counted" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"poll_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"question" text NOT NULL,
	"hint" text,
	"most" integer,
	"least_label" text,
	"most_label" text,
	"quiz" boolean DEFAULT false NOT NULL,
	"themed" boolean DEFAULT false NOT NULL,
	"released" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_receipts" (
	"network_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"receipt" text NOT NULL,
	CONSTRAINT "poll_receipts_question_id_receipt_pk" PRIMARY KEY("question_id","receipt")
);
--> statement-breakpoint
CREATE TABLE "poll_votes" (
	"network_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"receipt" text NOT NULL,
	CONSTRAINT "poll_votes_text_id_receipt_pk" PRIMARY KEY("text_id","receipt")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"title" text NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"stepped" boolean DEFAULT false NOT NULL,
	"current_id" uuid,
	"results" text DEFAULT 'released' NOT NULL,
	"anonymous" boolean DEFAULT true NOT NULL,
	"moderated" boolean DEFAULT false NOT NULL,
	"imported_from" text,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "profile_entries" ADD CONSTRAINT "profile_entries_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_question_id_poll_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."poll_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_group_id_poll_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."poll_groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_groups" ADD CONSTRAINT "poll_groups_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_groups" ADD CONSTRAINT "poll_groups_question_id_poll_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."poll_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_question_id_poll_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."poll_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_questions" ADD CONSTRAINT "poll_questions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_questions" ADD CONSTRAINT "poll_questions_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_receipts" ADD CONSTRAINT "poll_receipts_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_receipts" ADD CONSTRAINT "poll_receipts_question_id_poll_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."poll_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_question_id_poll_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."poll_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "profile_entries_key" ON "profile_entries" USING btree ("network_id","list","key");--> statement-breakpoint
CREATE INDEX "poll_answers_question" ON "poll_answers" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "poll_answers_network" ON "poll_answers" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "poll_answers_group" ON "poll_answers" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "poll_answers_theme" ON "poll_answers" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "poll_groups_question" ON "poll_groups" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "poll_groups_network" ON "poll_groups" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "poll_options_order" ON "poll_options" USING btree ("question_id","position");--> statement-breakpoint
CREATE INDEX "poll_options_network" ON "poll_options" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "poll_questions_order" ON "poll_questions" USING btree ("poll_id","position");--> statement-breakpoint
CREATE INDEX "poll_questions_network" ON "poll_questions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "poll_receipts_network" ON "poll_receipts" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "poll_votes_question" ON "poll_votes" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "poll_votes_network" ON "poll_votes" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "polls_code" ON "polls" USING btree ("code");--> statement-breakpoint
CREATE INDEX "polls_meeting" ON "polls" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "polls_network" ON "polls" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "polls_person" ON "polls" USING btree ("person_id");