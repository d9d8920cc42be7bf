DROP INDEX "match_decisions_one";--> statement-breakpoint
ALTER TABLE "match_decisions" ADD COLUMN "practice_id" uuid;--> statement-breakpoint
ALTER TABLE "match_decisions" ADD COLUMN "message" text;--> statement-breakpoint
ALTER TABLE "match_decisions" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "match_decisions" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "match_decisions" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "match_decisions" ADD CONSTRAINT "match_decisions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "match_decisions_one" ON "match_decisions" USING btree ("theme_id","city_id",coalesce("supplier_id", "practice_id", '00000000-0000-0000-0000-000000000000'));