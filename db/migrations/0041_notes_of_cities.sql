ALTER TABLE "review_notes" ADD COLUMN "city_id" uuid;--> statement-breakpoint
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_notes_city" ON "review_notes" USING btree ("city_id");