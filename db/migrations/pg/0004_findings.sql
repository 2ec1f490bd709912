CREATE TABLE "case_findings" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('shared_contact', 'around_restriction')),
	"digest" text,
	"accounts" bigint NOT NULL,
	"operators" bigint NOT NULL,
	"restricted_account_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "case_findings_case" ON "case_findings" USING btree ("case_id","at");
--> statement-breakpoint
ALTER TABLE "case_findings" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;