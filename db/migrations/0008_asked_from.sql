ALTER TABLE "sign_ins" ADD COLUMN "asked_from" text;--> statement-breakpoint
CREATE INDEX "sign_ins_email" ON "sign_ins" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_ins_asked_from" ON "sign_ins" USING btree ("asked_from");