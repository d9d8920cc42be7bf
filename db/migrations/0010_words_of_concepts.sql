CREATE TABLE "brought_along" (
	"name" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_labels" ADD COLUMN "stems" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "concept_labels_stems" ON "concept_labels" USING gin ("stems") WITH (fastupdate=false);