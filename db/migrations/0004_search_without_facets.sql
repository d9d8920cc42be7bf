DROP INDEX "search_entries_words";--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "facets";