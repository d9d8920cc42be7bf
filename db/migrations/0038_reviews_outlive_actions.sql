ALTER TABLE "reviews" DROP CONSTRAINT "reviews_testing_action_id_testing_actions_id_fk";
--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_testing_action_id_testing_actions_id_fk" FOREIGN KEY ("testing_action_id") REFERENCES "public"."testing_actions"("id") ON DELETE set null ON UPDATE no action;