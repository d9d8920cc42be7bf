ALTER TABLE "needs" ADD COLUMN "example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "example" boolean DEFAULT false NOT NULL;