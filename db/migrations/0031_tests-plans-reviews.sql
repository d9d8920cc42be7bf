CREATE TABLE "quality_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"role" text NOT NULL,
	"verdict" text,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"comment" text,
	"done_on" text,
	"done_at" timestamp with time zone,
	"person_id" uuid,
	"actor" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"check_id" uuid NOT NULL,
	"field" text,
	"remark" text NOT NULL,
	"suggestion" text,
	"answer" text,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"message" text,
	"sent_on" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"actor" text NOT NULL,
	"verdict" text,
	"closed_on" text,
	"closed_at" timestamp with time zone,
	"example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "testing_action_origins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"testing_action_id" uuid NOT NULL,
	"draft_action_id" uuid,
	"grid_row_id" uuid,
	"practice_id" uuid,
	"need_id" uuid,
	"plan_focus_id" uuid,
	CONSTRAINT "testing_action_origins_subject" CHECK (num_nonnulls("testing_action_origins"."draft_action_id", "testing_action_origins"."grid_row_id", "testing_action_origins"."practice_id", "testing_action_origins"."need_id", "testing_action_origins"."plan_focus_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "testing_action_states" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"testing_action_id" uuid NOT NULL,
	"state" text NOT NULL,
	"on_day" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"actor" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "testing_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"testing_action_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"happened_on" text NOT NULL,
	"text" text,
	"value" numeric(14, 2),
	"unit" text,
	"person_id" uuid,
	"actor" text NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "testing_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"testing_action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text DEFAULT 'step' NOT NULL,
	"label" text NOT NULL,
	"who" text,
	"starts_on" text,
	"ends_on" text,
	"lead_days" integer,
	"done_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_action_indicators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"baseline" text,
	"target" text,
	"by_date" text,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "plan_action_origins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"testing_action_id" uuid,
	"draft_action_id" uuid,
	"grid_row_id" uuid,
	"practice_id" uuid,
	"need_id" uuid,
	"plan_focus_id" uuid,
	"words" text,
	CONSTRAINT "plan_action_origins_subject" CHECK (num_nonnulls("plan_action_origins"."testing_action_id", "plan_action_origins"."draft_action_id", "plan_action_origins"."grid_row_id", "plan_action_origins"."practice_id", "plan_action_origins"."need_id", "plan_action_origins"."plan_focus_id", "plan_action_origins"."words") = 1)
);
--> statement-breakpoint
CREATE TABLE "plan_action_risks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"risk" text NOT NULL,
	"likelihood" text,
	"impact" text,
	"answer" text,
	"owner" text
);
--> statement-breakpoint
CREATE TABLE "plan_action_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"done_on" text
);
--> statement-breakpoint
CREATE TABLE "plan_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"objective_id" uuid,
	"intended_result" text,
	"output" text,
	"lead_by" text,
	"partners" text,
	"resources" text,
	"cost" numeric(14, 2),
	"cost_currency" text,
	"funding_source" text,
	"funding_status" text,
	"starts_on" text,
	"ends_on" text,
	"sub_themes" text[] DEFAULT '{}' NOT NULL,
	"horizontal_themes" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_actions_cost" CHECK ("plan_actions"."cost" is null or ("plan_actions"."cost" >= 0 and "plan_actions"."cost_currency" is not null))
);
--> statement-breakpoint
CREATE TABLE "plan_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"cause_kind" text NOT NULL,
	"testing_action_id" uuid,
	"check_remark_id" uuid,
	"review_remark_id" uuid,
	"reason" text NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"section_id" uuid,
	"action_id" uuid,
	"quote" text,
	"comment" text NOT NULL,
	"suggestion" text,
	"person_id" uuid,
	"actor" text NOT NULL,
	"outcome" text,
	"outcome_note" text,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"other_plan" text NOT NULL,
	"commitment" text NOT NULL,
	"url" text
);
--> statement-breakpoint
CREATE TABLE "plan_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"format" text NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"trouble" text,
	"content" "bytea",
	"bytes" integer,
	"made_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_objectives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"text" text,
	"plan_focus_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_presentations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"used" boolean DEFAULT true NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_text_updates" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"sending_id" uuid NOT NULL,
	"update" "bytea" NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_updates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"on_day" text NOT NULL,
	"status" text NOT NULL,
	"funding_status" text,
	"text" text,
	"person_id" uuid,
	"actor" text NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text,
	"frozen_on" text NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"actor" text NOT NULL,
	"audience" text DEFAULT 'group' NOT NULL,
	"published_on" text,
	"example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"ambition" text DEFAULT 'strategy' NOT NULL,
	"adopted_by" text,
	"adopted_on" text,
	"adoption" text,
	"asks_yearly" boolean DEFAULT true NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"person_id" uuid,
	"actor" text NOT NULL,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"field" text,
	"remark" text NOT NULL,
	"response" text,
	"reason" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"meeting_id" uuid,
	"questions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"due_on" text,
	"answers_due_on" text,
	"visibility" text DEFAULT 'own' NOT NULL,
	"names_hidden" boolean DEFAULT false NOT NULL,
	"each" integer DEFAULT 2 NOT NULL,
	"state" text DEFAULT 'prepared' NOT NULL,
	"explanation" jsonb,
	"example" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"reviewed_city_id" uuid NOT NULL,
	"parts" jsonb NOT NULL,
	"part" integer,
	"part_since" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"roles" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"reviewer_city_id" uuid NOT NULL,
	"reviewed_city_id" uuid NOT NULL,
	"testing_action_id" uuid,
	"plan_version_id" uuid,
	"frozen" jsonb,
	"why" jsonb,
	"by_hand" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'assigned' NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sent_on" text,
	"sent_at" timestamp with time zone,
	"answered_on" text,
	"person_id" uuid,
	"actor" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "state" text DEFAULT 'idea' NOT NULL;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "audience" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "budget" numeric(14, 2);--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "budget_currency" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "budget_note" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "lead_unit" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "capacity" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "stakeholders" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "starts_on" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "ends_on" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "outputs" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "results" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "assumption" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "success_signal" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "risks" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "experiment_kind" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "metric" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "target" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "coach" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "grant_sum" numeric(14, 2);--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "grant_currency" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "cycle" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "extra" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "lesson" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "what_changes" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "plan_effect" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "concluded_on" text;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "result_public" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_round_id_quality_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."quality_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_remarks" ADD CONSTRAINT "quality_remarks_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_remarks" ADD CONSTRAINT "quality_remarks_check_id_quality_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."quality_checks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_rounds" ADD CONSTRAINT "quality_rounds_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_rounds" ADD CONSTRAINT "quality_rounds_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_rounds" ADD CONSTRAINT "quality_rounds_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_draft_action_id_draft_actions_id_fk" FOREIGN KEY ("draft_action_id") REFERENCES "public"."draft_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_grid_row_id_grid_rows_id_fk" FOREIGN KEY ("grid_row_id") REFERENCES "public"."grid_rows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_origins" ADD CONSTRAINT "testing_action_origins_plan_focus_id_plan_focus_id_fk" FOREIGN KEY ("plan_focus_id") REFERENCES "public"."plan_focus"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_states" ADD CONSTRAINT "testing_action_states_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_states" ADD CONSTRAINT "testing_action_states_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_action_states" ADD CONSTRAINT "testing_action_states_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_evidence" ADD CONSTRAINT "testing_evidence_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_evidence" ADD CONSTRAINT "testing_evidence_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_evidence" ADD CONSTRAINT "testing_evidence_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_steps" ADD CONSTRAINT "testing_steps_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_steps" ADD CONSTRAINT "testing_steps_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_indicators" ADD CONSTRAINT "plan_action_indicators_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_indicators" ADD CONSTRAINT "plan_action_indicators_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_draft_action_id_draft_actions_id_fk" FOREIGN KEY ("draft_action_id") REFERENCES "public"."draft_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_grid_row_id_grid_rows_id_fk" FOREIGN KEY ("grid_row_id") REFERENCES "public"."grid_rows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_origins" ADD CONSTRAINT "plan_action_origins_plan_focus_id_plan_focus_id_fk" FOREIGN KEY ("plan_focus_id") REFERENCES "public"."plan_focus"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_risks" ADD CONSTRAINT "plan_action_risks_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_risks" ADD CONSTRAINT "plan_action_risks_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_steps" ADD CONSTRAINT "plan_action_steps_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_action_steps" ADD CONSTRAINT "plan_action_steps_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_objective_id_plan_objectives_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."plan_objectives"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_version_id_plan_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."plan_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_check_remark_id_quality_remarks_id_fk" FOREIGN KEY ("check_remark_id") REFERENCES "public"."quality_remarks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_section_id_plan_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."plan_sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_commitments" ADD CONSTRAINT "plan_commitments_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_commitments" ADD CONSTRAINT "plan_commitments_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_documents" ADD CONSTRAINT "plan_documents_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_documents" ADD CONSTRAINT "plan_documents_version_id_plan_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."plan_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_objectives" ADD CONSTRAINT "plan_objectives_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_objectives" ADD CONSTRAINT "plan_objectives_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_objectives" ADD CONSTRAINT "plan_objectives_plan_focus_id_plan_focus_id_fk" FOREIGN KEY ("plan_focus_id") REFERENCES "public"."plan_focus"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_presentations" ADD CONSTRAINT "plan_presentations_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_presentations" ADD CONSTRAINT "plan_presentations_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_presentations" ADD CONSTRAINT "plan_presentations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_sections" ADD CONSTRAINT "plan_sections_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_sections" ADD CONSTRAINT "plan_sections_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_text_updates" ADD CONSTRAINT "plan_text_updates_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_text_updates" ADD CONSTRAINT "plan_text_updates_section_id_plan_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."plan_sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_text_updates" ADD CONSTRAINT "plan_text_updates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_updates" ADD CONSTRAINT "plan_updates_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_updates" ADD CONSTRAINT "plan_updates_action_id_plan_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."plan_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_updates" ADD CONSTRAINT "plan_updates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_session_id_review_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."review_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_remarks" ADD CONSTRAINT "review_remarks_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_remarks" ADD CONSTRAINT "review_remarks_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_sessions" ADD CONSTRAINT "review_sessions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_sessions" ADD CONSTRAINT "review_sessions_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_sessions" ADD CONSTRAINT "review_sessions_reviewed_city_id_cities_id_fk" FOREIGN KEY ("reviewed_city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_city_id_cities_id_fk" FOREIGN KEY ("reviewer_city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewed_city_id_cities_id_fk" FOREIGN KEY ("reviewed_city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_plan_version_id_plan_versions_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "quality_checks_role" ON "quality_checks" USING btree ("round_id","role");--> statement-breakpoint
CREATE INDEX "quality_checks_network" ON "quality_checks" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "quality_remarks_check" ON "quality_remarks" USING btree ("check_id");--> statement-breakpoint
CREATE INDEX "quality_remarks_network" ON "quality_remarks" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quality_rounds_number" ON "quality_rounds" USING btree ("subject_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "quality_rounds_open" ON "quality_rounds" USING btree ("subject_id") WHERE "quality_rounds"."verdict" is null;--> statement-breakpoint
CREATE INDEX "quality_rounds_network" ON "quality_rounds" USING btree ("network_id","verdict");--> statement-breakpoint
CREATE INDEX "quality_rounds_city" ON "quality_rounds" USING btree ("city_id");--> statement-breakpoint
CREATE UNIQUE INDEX "testing_action_origins_one" ON "testing_action_origins" USING btree ("testing_action_id",coalesce("draft_action_id", "grid_row_id", "practice_id", "need_id", "plan_focus_id"));--> statement-breakpoint
CREATE INDEX "testing_action_origins_network" ON "testing_action_origins" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "testing_action_origins_draft" ON "testing_action_origins" USING btree ("draft_action_id");--> statement-breakpoint
CREATE INDEX "testing_action_origins_row" ON "testing_action_origins" USING btree ("grid_row_id");--> statement-breakpoint
CREATE INDEX "testing_action_origins_practice" ON "testing_action_origins" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "testing_action_origins_need" ON "testing_action_origins" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "testing_action_origins_focus" ON "testing_action_origins" USING btree ("plan_focus_id");--> statement-breakpoint
CREATE INDEX "testing_action_states_action" ON "testing_action_states" USING btree ("testing_action_id","at");--> statement-breakpoint
CREATE INDEX "testing_action_states_network" ON "testing_action_states" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "testing_evidence_action" ON "testing_evidence" USING btree ("testing_action_id","happened_on");--> statement-breakpoint
CREATE INDEX "testing_evidence_network" ON "testing_evidence" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "testing_steps_action" ON "testing_steps" USING btree ("testing_action_id","position");--> statement-breakpoint
CREATE INDEX "testing_steps_network" ON "testing_steps" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_action_indicators_action" ON "plan_action_indicators" USING btree ("action_id","position");--> statement-breakpoint
CREATE INDEX "plan_action_indicators_network" ON "plan_action_indicators" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_action_origins_one" ON "plan_action_origins" USING btree ("action_id",coalesce("testing_action_id", "draft_action_id", "grid_row_id", "practice_id", "need_id", "plan_focus_id")) WHERE "plan_action_origins"."words" is null;--> statement-breakpoint
CREATE INDEX "plan_action_origins_network" ON "plan_action_origins" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_action_origins_test" ON "plan_action_origins" USING btree ("testing_action_id");--> statement-breakpoint
CREATE INDEX "plan_action_origins_draft" ON "plan_action_origins" USING btree ("draft_action_id");--> statement-breakpoint
CREATE INDEX "plan_action_origins_row" ON "plan_action_origins" USING btree ("grid_row_id");--> statement-breakpoint
CREATE INDEX "plan_action_origins_practice" ON "plan_action_origins" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "plan_action_origins_need" ON "plan_action_origins" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "plan_action_origins_focus" ON "plan_action_origins" USING btree ("plan_focus_id");--> statement-breakpoint
CREATE INDEX "plan_action_risks_action" ON "plan_action_risks" USING btree ("action_id","position");--> statement-breakpoint
CREATE INDEX "plan_action_risks_network" ON "plan_action_risks" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_action_steps_action" ON "plan_action_steps" USING btree ("action_id","position");--> statement-breakpoint
CREATE INDEX "plan_action_steps_network" ON "plan_action_steps" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_actions_slug" ON "plan_actions" USING btree ("plan_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "plan_actions_order" ON "plan_actions" USING btree ("plan_id","position");--> statement-breakpoint
CREATE INDEX "plan_actions_network" ON "plan_actions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_actions_city" ON "plan_actions" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "plan_actions_objective" ON "plan_actions" USING btree ("objective_id");--> statement-breakpoint
CREATE INDEX "plan_changes_version" ON "plan_changes" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "plan_changes_network" ON "plan_changes" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_changes_test" ON "plan_changes" USING btree ("testing_action_id");--> statement-breakpoint
CREATE INDEX "plan_changes_check" ON "plan_changes" USING btree ("check_remark_id");--> statement-breakpoint
CREATE INDEX "plan_changes_review" ON "plan_changes" USING btree ("review_remark_id");--> statement-breakpoint
CREATE INDEX "plan_comments_plan" ON "plan_comments" USING btree ("plan_id","created_at");--> statement-breakpoint
CREATE INDEX "plan_comments_section" ON "plan_comments" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "plan_comments_action" ON "plan_comments" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "plan_comments_network" ON "plan_comments" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_commitments_action" ON "plan_commitments" USING btree ("action_id","position");--> statement-breakpoint
CREATE INDEX "plan_commitments_network" ON "plan_commitments" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_documents_one" ON "plan_documents" USING btree ("version_id","format");--> statement-breakpoint
CREATE INDEX "plan_documents_network" ON "plan_documents" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_objectives_order" ON "plan_objectives" USING btree ("plan_id","position");--> statement-breakpoint
CREATE INDEX "plan_objectives_network" ON "plan_objectives" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_objectives_focus" ON "plan_objectives" USING btree ("plan_focus_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_presentations_one" ON "plan_presentations" USING btree ("plan_id","meeting_id");--> statement-breakpoint
CREATE INDEX "plan_presentations_meeting" ON "plan_presentations" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "plan_presentations_network" ON "plan_presentations" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_sections_key" ON "plan_sections" USING btree ("plan_id","key");--> statement-breakpoint
CREATE INDEX "plan_sections_order" ON "plan_sections" USING btree ("plan_id","position");--> statement-breakpoint
CREATE INDEX "plan_sections_network" ON "plan_sections" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_text_updates_sending" ON "plan_text_updates" USING btree ("section_id","sending_id");--> statement-breakpoint
CREATE INDEX "plan_text_updates_section" ON "plan_text_updates" USING btree ("section_id","seq");--> statement-breakpoint
CREATE INDEX "plan_text_updates_network" ON "plan_text_updates" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_updates_action" ON "plan_updates" USING btree ("action_id","on_day");--> statement-breakpoint
CREATE INDEX "plan_updates_network" ON "plan_updates" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_versions_number" ON "plan_versions" USING btree ("plan_id","number");--> statement-breakpoint
CREATE INDEX "plan_versions_network" ON "plan_versions" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "plan_versions_city" ON "plan_versions" USING btree ("city_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_city" ON "plans" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "plans_network" ON "plans" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "review_notes_session" ON "review_notes" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "review_notes_network" ON "review_notes" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "review_remarks_review" ON "review_remarks" USING btree ("review_id","position");--> statement-breakpoint
CREATE INDEX "review_remarks_network" ON "review_remarks" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_rounds_slug" ON "review_rounds" USING btree ("network_id",lower("slug"));--> statement-breakpoint
CREATE INDEX "review_rounds_network" ON "review_rounds" USING btree ("network_id","position");--> statement-breakpoint
CREATE INDEX "review_rounds_meeting" ON "review_rounds" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_sessions_one" ON "review_sessions" USING btree ("round_id","reviewed_city_id");--> statement-breakpoint
CREATE INDEX "review_sessions_network" ON "review_sessions" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_pair" ON "reviews" USING btree ("round_id","reviewer_city_id","reviewed_city_id");--> statement-breakpoint
CREATE INDEX "reviews_network" ON "reviews" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "reviews_reviewer" ON "reviews" USING btree ("reviewer_city_id");--> statement-breakpoint
CREATE INDEX "reviews_reviewed" ON "reviews" USING btree ("reviewed_city_id");--> statement-breakpoint
CREATE INDEX "reviews_test" ON "reviews" USING btree ("testing_action_id");--> statement-breakpoint
CREATE INDEX "reviews_plan" ON "reviews" USING btree ("plan_version_id");--> statement-breakpoint
ALTER TABLE "testing_actions" ADD CONSTRAINT "testing_actions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testing_actions" ADD CONSTRAINT "testing_actions_budget" CHECK ("testing_actions"."budget" is null or ("testing_actions"."budget" >= 0 and "testing_actions"."budget_currency" is not null));--> statement-breakpoint
ALTER TABLE "testing_actions" ADD CONSTRAINT "testing_actions_grant" CHECK ("testing_actions"."grant_sum" is null or ("testing_actions"."grant_sum" >= 0 and "testing_actions"."grant_currency" is not null));