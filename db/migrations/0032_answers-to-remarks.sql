ALTER TABLE "quality_remarks" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "quality_remarks" ADD COLUMN "answered_by" text;