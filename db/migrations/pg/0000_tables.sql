CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('merchant', 'creator', 'user')),
	"operator_id" text NOT NULL,
	"followers" bigint,
	"joined_at" bigint,
	"city" text,
	"company" text,
	"created_at" bigint NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scopes" text NOT NULL,
	"hash" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "appeal_files" (
	"id" text PRIMARY KEY NOT NULL,
	"appeal_id" text NOT NULL,
	"file_id" text NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"appeal_id" text NOT NULL,
	"from" text NOT NULL CHECK ("from" in ('staff', 'merchant')),
	"person_id" text,
	"sealed" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_outcomes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('upheld', 'reduced', 'reversed', 'withdrawn', 'not_an_appeal')),
	"by" text,
	"at" bigint NOT NULL,
	"step" bigint,
	"reply_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"decision_id" text NOT NULL,
	"notice_id" text NOT NULL,
	"case_id" text NOT NULL,
	"account_id" text NOT NULL,
	"statement_sealed" text NOT NULL,
	"filed_at" bigint NOT NULL,
	"acknowledge_by" bigint NOT NULL,
	"decide_by" bigint NOT NULL,
	"state" text NOT NULL CHECK ("state" in ('filed', 'acknowledged', 'asked', 'decided')),
	"version" bigint NOT NULL,
	"re_review_of" text
);
--> statement-breakpoint
CREATE TABLE "balances" (
	"id" text PRIMARY KEY NOT NULL,
	"available_fen" bigint NOT NULL,
	"held_fen" bigint NOT NULL,
	"received_fen" bigint NOT NULL,
	"due_fen" bigint NOT NULL
	, CHECK (available_fen >= 0 and held_fen >= 0 and received_fen >= 0 and due_fen >= 0)
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"items" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_items" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"item_id" text NOT NULL,
	"version" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"item_id" text NOT NULL,
	"item_platform_id" text NOT NULL,
	"account_id" text NOT NULL,
	"store_id" text,
	"operator_id" text NOT NULL,
	"surface" text NOT NULL CHECK ("surface" in ('profile', 'note', 'comment', 'order_review', 'review_reply', 'product_detail', 'store_page', 'package_insert', 'promo_page', 'chat', 'customer_service', 'group_chat', 'marketing_sms', 'live_interaction', 'live_sales', 'private_message', 'other')),
	"state" text NOT NULL CHECK ("state" in ('reading', 'open', 'escalated', 'proposed', 'confirmed', 'overturned', 'clear')),
	"version" bigint NOT NULL,
	"top_rule" text NOT NULL CHECK ("top_rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	"top_kind" text NOT NULL CHECK ("top_kind" in ('wechat', 'phone_mobile', 'phone_landline', 'qq', 'email', 'url', 'qr', 'share_token', 'mini_program', 'bank_account', 'payment_account', 'crypto', 'foreign_im', 'social_handle', 'rival_platform', 'external_app', 'offline_place', 'group_invite', 'hidden_pointer', 'none')),
	"rules" text NOT NULL,
	"confidence_permille" bigint NOT NULL,
	"evidence_count" bigint NOT NULL,
	"band" bigint NOT NULL,
	"priority_key" bigint NOT NULL,
	"priority_parts" text NOT NULL,
	"due_at" bigint NOT NULL,
	"opened_at" bigint NOT NULL,
	"conduct_at" bigint NOT NULL,
	"decided_at" bigint,
	"decision_count" bigint NOT NULL,
	"fingerprint" text,
	"snippet" text NOT NULL,
	"pictures_waiting" bigint NOT NULL,
	"escalated_by" text,
	"assigned_to" text
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"size" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"number" bigint NOT NULL,
	"verdict" text NOT NULL CHECK ("verdict" in ('confirm', 'overturn')),
	"decided_by" text NOT NULL,
	"decided_at" bigint NOT NULL,
	"undo_until" bigint NOT NULL,
	"account_id" text NOT NULL,
	"store_id" text,
	"operator_id" text NOT NULL,
	"item_id" text NOT NULL,
	"conduct_at" bigint NOT NULL,
	"pack_id" text NOT NULL,
	"rule" text NOT NULL CHECK ("rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	"rule_version" bigint NOT NULL,
	"category" text CHECK ("category" in ('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7')),
	"severity" text CHECK ("severity" in ('minor', 'standard', 'serious')),
	"coordinated" boolean NOT NULL,
	"grave_harm" boolean NOT NULL,
	"ladder" text CHECK ("ladder" in ('ec', 'pm')),
	"count_key" text,
	"n" bigint,
	"step" bigint,
	"tier" bigint,
	"joins" text,
	"points_merchant" bigint NOT NULL,
	"points_credit" bigint NOT NULL,
	"damages_fen" bigint NOT NULL,
	"reason_proposed" text CHECK ("reason_proposed" in ('official_tool', 'required_for_transaction', 'quote_or_report', 'wrong_match', 'mention_only', 'known_good', 'other')),
	"reason_chosen" text CHECK ("reason_chosen" in ('official_tool', 'required_for_transaction', 'quote_or_report', 'wrong_match', 'mention_only', 'known_good', 'other')),
	"note_sealed" text,
	"evidence_ids" text NOT NULL,
	"dismissed_ids" text NOT NULL,
	"preview" text NOT NULL,
	"proposal_id" text
);
--> statement-breakpoint
CREATE TABLE "decision_undos" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"sealed" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"item_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"source" text NOT NULL CHECK ("source" in ('machine', 'hand')),
	"rule" text NOT NULL CHECK ("rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	"rule_version" bigint NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('wechat', 'phone_mobile', 'phone_landline', 'qq', 'email', 'url', 'qr', 'share_token', 'mini_program', 'bank_account', 'payment_account', 'crypto', 'foreign_im', 'social_handle', 'rival_platform', 'external_app', 'offline_place', 'group_invite', 'hidden_pointer', 'none')),
	"intent" text NOT NULL CHECK ("intent" in ('provide', 'solicit', 'direct', 'imply', 'off_platform_pay', 'off_platform_trade', 'shill', 'mention', 'quote_or_report', 'required')),
	"confidence_permille" bigint NOT NULL,
	"digest" text,
	"sealed" text NOT NULL,
	"detector_version" text NOT NULL,
	"added_by" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exemptions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('private_message', 'official_tool', 'known_good')),
	"reference" text NOT NULL,
	"digest" text,
	"owner_name" text NOT NULL,
	"granted_at" bigint NOT NULL,
	"ends_at" bigint
);
--> statement-breakpoint
CREATE TABLE "exemption_withdrawals" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"author_id" text NOT NULL,
	"content_type" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"size_bytes" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hold_lifts" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'case')),
	"subject_id" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"reason_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"id" text PRIMARY KEY NOT NULL,
	"input_hash" text NOT NULL,
	"reply" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_images" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"case_id" text,
	"position" bigint NOT NULL,
	"file_hash" text NOT NULL,
	"state" text NOT NULL CHECK ("state" in ('waiting', 'read', 'failed')),
	"sealed" text,
	"read_at" bigint
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"version" bigint NOT NULL,
	"surface" text NOT NULL CHECK ("surface" in ('profile', 'note', 'comment', 'order_review', 'review_reply', 'product_detail', 'store_page', 'package_insert', 'promo_page', 'chat', 'customer_service', 'group_chat', 'marketing_sms', 'live_interaction', 'live_sales', 'private_message', 'other')),
	"account_id" text NOT NULL,
	"store_id" text,
	"content_hash" text NOT NULL,
	"sealed" text,
	"conduct_at" bigint NOT NULL,
	"edited_at" bigint,
	"received_at" bigint NOT NULL,
	"found_by" text NOT NULL CHECK ("found_by" in ('detector', 'report', 'import', 'patrol')),
	"batch_id" text NOT NULL,
	"verdict" text NOT NULL CHECK ("verdict" in ('clear', 'flagged', 'reading'))
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"store_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('reserve', 'take', 'release', 'refund', 'top_up', 'due', 'void')),
	"at" bigint NOT NULL,
	"case_id" text,
	"decision_id" text,
	"reservation_id" text
);
--> statement-breakpoint
CREATE TABLE "api_key_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"last_used_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"id" text PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"fence" bigint NOT NULL,
	"granted_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_entries" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"tx_id" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"case_id" text,
	"text" text NOT NULL,
	"leaf_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_head" (
	"id" bigint PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"frontier" text NOT NULL
	, CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "log_nodes" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_ends" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"cause" text NOT NULL CHECK ("cause" in ('expired', 'undone', 'reversed', 'reduced', 'approved', 'returned', 'lapsed')),
	"cause_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text,
	"proposal_id" text,
	"case_id" text NOT NULL,
	"decision_number" bigint NOT NULL,
	"notice_id" text,
	"kind" text NOT NULL CHECK ("kind" in ('warn', 'remove_item', 'limit_exposure', 'hide_from_search', 'bar_campaigns', 'stop_publishing', 'stop_messages', 'damages', 'clear_products', 'close_store', 'end_cooperation', 'suspend_account', 'refer_legal', 'other')),
	"target_kind" text NOT NULL CHECK ("target_kind" in ('account', 'store', 'item', 'product')),
	"target_id" text NOT NULL,
	"scopes" text,
	"start_at" bigint NOT NULL,
	"end_at" bigint,
	"tier" bigint NOT NULL,
	"text" text
	, CHECK ((decision_id is not null and notice_id is not null) or (decision_id is null and proposal_id is not null))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('notice', 'standing', 'appeal_reply', 'alert')),
	"subject_kind" text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'none')),
	"subject_id" text NOT NULL,
	"subject_version" bigint NOT NULL,
	"case_id" text,
	"decision_id" text,
	"not_before" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"sealed" text NOT NULL,
	"state" text NOT NULL CHECK ("state" in ('waiting', 'taken', 'delivered', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "notice_hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"how" text NOT NULL CHECK ("how" in ('webhook', 'opened', 'elapsed'))
);
--> statement-breakpoint
CREATE TABLE "notice_revocations" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"decision_id" text NOT NULL,
	"case_id" text NOT NULL,
	"account_id" text NOT NULL,
	"sealed" text NOT NULL,
	"token_hash" text NOT NULL,
	"composed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"id" text PRIMARY KEY NOT NULL,
	"next" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operators" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "packs" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"activated_at" bigint NOT NULL,
	"activated_by" text NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL CHECK ("role" in ('reviewer', 'senior', 'policy', 'auditor', 'admin')),
	"password_hash" text,
	"disabled_at" bigint,
	"created_at" bigint NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" text PRIMARY KEY NOT NULL,
	"journal_id" text NOT NULL,
	"store_id" text NOT NULL,
	"debit" text NOT NULL CHECK ("debit" in ('settlement_bank', 'available', 'held', 'damages_received', 'due_receivable', 'due_owed')),
	"credit" text NOT NULL CHECK ("credit" in ('settlement_bank', 'available', 'held', 'damages_received', 'due_receivable', 'due_owed')),
	"amount_fen" bigint NOT NULL
	, CHECK (amount_fen > 0 and debit <> credit)
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"store_id" text NOT NULL,
	"name" text NOT NULL,
	"price_fen" bigint NOT NULL,
	"sold" bigint NOT NULL,
	"thumb_hash" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_cites" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"case_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_openings" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"person_id" text NOT NULL,
	"evidence_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_outcomes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('approved', 'returned', 'withdrawn')),
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"reason_sealed" text,
	"decision_id" text
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"case_version" bigint NOT NULL,
	"account_id" text NOT NULL,
	"store_id" text,
	"operator_id" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"answer_by" bigint NOT NULL,
	"command" text NOT NULL,
	"preview" text NOT NULL,
	"tier" bigint NOT NULL,
	"damages_fen" bigint NOT NULL,
	"note_sealed" text
);
--> statement-breakpoint
CREATE TABLE "queue_counts" (
	"id" text PRIMARY KEY NOT NULL,
	"n" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"window_start" bigint NOT NULL,
	"hits" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reservation_ends" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('taken', 'released')),
	"at" bigint NOT NULL,
	"journal_id" text
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"store_id" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"reserved_fen" bigint NOT NULL,
	"due_fen" bigint NOT NULL,
	"at" bigint NOT NULL
	, CHECK (amount_fen = reserved_fen + due_fen and reserved_fen >= 0 and due_fen >= 0)
);
--> statement-breakpoint
CREATE TABLE "reversals" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('reverse', 'reduce', 'restep')),
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"appeal_id" text,
	"step" bigint,
	"receipt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_sightings" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL CHECK ("kind" in ('wechat', 'phone_mobile', 'phone_landline', 'qq', 'email', 'url', 'qr', 'share_token', 'mini_program', 'bank_account', 'payment_account', 'crypto', 'foreign_im', 'social_handle', 'rival_platform', 'external_app', 'offline_place', 'group_invite', 'hidden_pointer', 'none')),
	"account_id" text NOT NULL,
	"store_id" text,
	"operator_id" text NOT NULL,
	"case_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skips" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_staff" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"account_id" text NOT NULL,
	"relation" text NOT NULL CHECK ("relation" in ('owner', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"name" text NOT NULL,
	"operator_id" text NOT NULL,
	"owner_account_id" text,
	"category" text,
	"opened_at" bigint,
	"deposit_required_fen" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_platform" ON "accounts" USING btree ("platform_id");--> statement-breakpoint
CREATE INDEX "accounts_operator" ON "accounts" USING btree ("operator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "appeal_files_appeal" ON "appeal_files" USING btree ("appeal_id","position");--> statement-breakpoint
CREATE INDEX "appeal_messages_appeal" ON "appeal_messages" USING btree ("appeal_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_number" ON "appeals" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_open" ON "appeals" USING btree ("decision_id") WHERE state <> 'decided';--> statement-breakpoint
CREATE INDEX "appeals_queue" ON "appeals" USING btree ("state","decide_by","id");--> statement-breakpoint
CREATE INDEX "appeals_account" ON "appeals" USING btree ("account_id","filed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_items_case" ON "case_items" USING btree ("case_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("item_platform_id") WHERE state in ('reading', 'open', 'escalated', 'proposed');--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("state","priority_key","id");--> statement-breakpoint
CREATE INDEX "cases_queue_surface" ON "cases" USING btree ("state","surface","priority_key","id");--> statement-breakpoint
CREATE INDEX "cases_queue_rule" ON "cases" USING btree ("state","top_rule","priority_key","id");--> statement-breakpoint
CREATE INDEX "cases_queue_band" ON "cases" USING btree ("state","band","priority_key","id");--> statement-breakpoint
CREATE INDEX "cases_queue_age" ON "cases" USING btree ("state","opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_queue_due" ON "cases" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_store" ON "cases" USING btree ("store_id","state","priority_key","id");--> statement-breakpoint
CREATE INDEX "cases_account" ON "cases" USING btree ("account_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_fingerprint" ON "cases" USING btree ("fingerprint","state");--> statement-breakpoint
CREATE INDEX "cases_item" ON "cases" USING btree ("item_platform_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_natural" ON "decisions" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "decisions_count" ON "decisions" USING btree ("count_key","ladder","conduct_at");--> statement-breakpoint
CREATE INDEX "decisions_account" ON "decisions" USING btree ("account_id","decided_at");--> statement-breakpoint
CREATE INDEX "decisions_store" ON "decisions" USING btree ("store_id","decided_at");--> statement-breakpoint
CREATE INDEX "decisions_operator" ON "decisions" USING btree ("operator_id","decided_at");--> statement-breakpoint
CREATE INDEX "decisions_person" ON "decisions" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "evidence_case" ON "evidence" USING btree ("case_id","ordinal");--> statement-breakpoint
CREATE INDEX "exemptions_account" ON "exemptions" USING btree ("account_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "files_hash_author" ON "files" USING btree ("hash","author_id");--> statement-breakpoint
CREATE INDEX "holds_subject" ON "holds" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "item_images_item" ON "item_images" USING btree ("item_id","position");--> statement-breakpoint
CREATE INDEX "item_images_waiting" ON "item_images" USING btree ("state","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "items_platform_version" ON "items" USING btree ("platform_id","version");--> statement-breakpoint
CREATE INDEX "items_content" ON "items" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "items_account" ON "items" USING btree ("account_id","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "journals_number" ON "journals" USING btree ("number");--> statement-breakpoint
CREATE INDEX "journals_store" ON "journals" USING btree ("store_id","number");--> statement-breakpoint
CREATE INDEX "journals_reservation" ON "journals" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "leases_holder" ON "leases" USING btree ("holder_id","expires_at");--> statement-breakpoint
CREATE INDEX "log_entries_case" ON "log_entries" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "log_entries_subject" ON "log_entries" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "log_entries_action" ON "log_entries" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "log_entries_actor" ON "log_entries" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "log_entries_at" ON "log_entries" USING btree ("at","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_natural" ON "measures" USING btree ("case_id","decision_number","kind","target_kind","target_id");--> statement-breakpoint
CREATE INDEX "measures_target" ON "measures" USING btree ("target_kind","target_id","start_at");--> statement-breakpoint
CREATE INDEX "measures_decision" ON "measures" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "measures_end" ON "measures" USING btree ("end_at","id");--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("state","not_before","id");--> statement-breakpoint
CREATE INDEX "messages_decision" ON "messages" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "messages_subject" ON "messages" USING btree ("subject_kind","subject_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_decision" ON "notices" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_token" ON "notices" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_number" ON "notices" USING btree ("number");--> statement-breakpoint
CREATE INDEX "notices_account" ON "notices" USING btree ("account_id","composed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "operators_platform" ON "operators" USING btree ("platform_id");--> statement-breakpoint
CREATE INDEX "packs_effective" ON "packs" USING btree ("effective_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "postings_journal" ON "postings" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "postings_store" ON "postings" USING btree ("store_id");--> statement-breakpoint
CREATE UNIQUE INDEX "products_platform" ON "products" USING btree ("store_id","platform_id");--> statement-breakpoint
CREATE INDEX "proposal_cites_proposal" ON "proposal_cites" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "proposal_openings_person" ON "proposal_openings" USING btree ("proposal_id","person_id");--> statement-breakpoint
CREATE INDEX "proposals_case" ON "proposals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "proposals_answer" ON "proposals" USING btree ("answer_by","id");--> statement-breakpoint
CREATE INDEX "reservations_decision" ON "reservations" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "reservations_store" ON "reservations" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "reversals_decision" ON "reversals" USING btree ("decision_id","at");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sightings_digest" ON "contact_sightings" USING btree ("digest","account_id");--> statement-breakpoint
CREATE INDEX "sightings_account" ON "contact_sightings" USING btree ("account_id","digest");--> statement-breakpoint
CREATE INDEX "skips_person" ON "skips" USING btree ("person_id","until");--> statement-breakpoint
CREATE INDEX "store_staff_account" ON "store_staff" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "store_staff_store" ON "store_staff" USING btree ("store_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_platform" ON "stores" USING btree ("platform_id");--> statement-breakpoint
CREATE INDEX "stores_operator" ON "stores" USING btree ("operator_id");
--> statement-breakpoint
ALTER TABLE "accounts" ADD FOREIGN KEY ("operator_id") REFERENCES "operators"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "appeal_files" ADD FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "appeal_messages" ADD FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "appeal_outcomes" ADD FOREIGN KEY ("id") REFERENCES "appeals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "appeals" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "appeals" ADD FOREIGN KEY ("notice_id") REFERENCES "notices"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "balances" ADD FOREIGN KEY ("id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "case_items" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "cases" ADD FOREIGN KEY ("item_id") REFERENCES "items"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "cases" ADD FOREIGN KEY ("account_id") REFERENCES "accounts"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "cases" ADD FOREIGN KEY ("store_id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "decisions" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "decisions" ADD FOREIGN KEY ("decided_by") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "decision_undos" ADD FOREIGN KEY ("id") REFERENCES "decisions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "evidence" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "exemptions" ADD FOREIGN KEY ("account_id") REFERENCES "accounts"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "exemption_withdrawals" ADD FOREIGN KEY ("id") REFERENCES "exemptions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "hold_lifts" ADD FOREIGN KEY ("id") REFERENCES "holds"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "item_images" ADD FOREIGN KEY ("item_id") REFERENCES "items"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "items" ADD FOREIGN KEY ("account_id") REFERENCES "accounts"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "items" ADD FOREIGN KEY ("store_id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "journals" ADD FOREIGN KEY ("store_id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "measure_ends" ADD FOREIGN KEY ("id") REFERENCES "measures"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "measures" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "measures" ADD FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "measures" ADD FOREIGN KEY ("notice_id") REFERENCES "notices"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "notice_hand_overs" ADD FOREIGN KEY ("id") REFERENCES "notices"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "notice_revocations" ADD FOREIGN KEY ("id") REFERENCES "notices"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "notices" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "postings" ADD FOREIGN KEY ("journal_id") REFERENCES "journals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "products" ADD FOREIGN KEY ("store_id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "proposal_cites" ADD FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "proposal_outcomes" ADD FOREIGN KEY ("id") REFERENCES "proposals"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "proposals" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "proposals" ADD FOREIGN KEY ("proposed_by") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "reservation_ends" ADD FOREIGN KEY ("id") REFERENCES "reservations"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "reservations" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "reservations" ADD FOREIGN KEY ("store_id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "reversals" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "sessions" ADD FOREIGN KEY ("person_id") REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "contact_sightings" ADD FOREIGN KEY ("case_id") REFERENCES "cases"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "store_staff" ADD FOREIGN KEY ("store_id") REFERENCES "stores"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "store_staff" ADD FOREIGN KEY ("account_id") REFERENCES "accounts"("id") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "stores" ADD FOREIGN KEY ("operator_id") REFERENCES "operators"("id") DEFERRABLE INITIALLY DEFERRED;