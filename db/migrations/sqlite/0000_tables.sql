CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`platform_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('merchant', 'creator', 'user')),
	`operator_id` text NOT NULL REFERENCES operators(id) DEFERRABLE INITIALLY DEFERRED,
	`followers` integer,
	`joined_at` integer,
	`city` text,
	`company` text,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_platform` ON `accounts` (`platform_id`);--> statement-breakpoint
CREATE INDEX `accounts_operator` ON `accounts` (`operator_id`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`hash` text NOT NULL,
	`hint` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`revoked_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `appeal_files` (
	`id` text PRIMARY KEY NOT NULL,
	`appeal_id` text NOT NULL REFERENCES appeals(id) DEFERRABLE INITIALLY DEFERRED,
	`file_id` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeal_files_appeal` ON `appeal_files` (`appeal_id`,`position`);--> statement-breakpoint
CREATE TABLE `appeal_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`appeal_id` text NOT NULL REFERENCES appeals(id) DEFERRABLE INITIALLY DEFERRED,
	`from` text NOT NULL CHECK ("from" in ('staff', 'merchant')),
	`person_id` text,
	`sealed` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeal_messages_appeal` ON `appeal_messages` (`appeal_id`,`at`);--> statement-breakpoint
CREATE TABLE `appeal_outcomes` (
	`id` text PRIMARY KEY NOT NULL REFERENCES appeals(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('upheld', 'reduced', 'reversed', 'withdrawn', 'not_an_appeal')),
	`by` text,
	`at` integer NOT NULL,
	`step` integer,
	`reply_sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`decision_id` text NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
	`notice_id` text NOT NULL REFERENCES notices(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL,
	`account_id` text NOT NULL,
	`statement_sealed` text NOT NULL,
	`filed_at` integer NOT NULL,
	`acknowledge_by` integer NOT NULL,
	`decide_by` integer NOT NULL,
	`state` text NOT NULL CHECK ("state" in ('filed', 'acknowledged', 'asked', 'decided')),
	`version` integer NOT NULL,
	`re_review_of` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_number` ON `appeals` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_one_open` ON `appeals` (`decision_id`) WHERE state <> 'decided';--> statement-breakpoint
CREATE INDEX `appeals_queue` ON `appeals` (`state`,`decide_by`,`id`);--> statement-breakpoint
CREATE INDEX `appeals_account` ON `appeals` (`account_id`,`filed_at`);--> statement-breakpoint
CREATE TABLE `balances` (
	`id` text PRIMARY KEY NOT NULL REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`available_fen` integer NOT NULL,
	`held_fen` integer NOT NULL,
	`received_fen` integer NOT NULL,
	`due_fen` integer NOT NULL
	, CHECK (available_fen >= 0 and held_fen >= 0 and received_fen >= 0 and due_fen >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`items` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_items` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`item_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_items_case` ON `case_items` (`case_id`,`version`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`item_id` text NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
	`item_platform_id` text NOT NULL,
	`account_id` text NOT NULL REFERENCES accounts(id) DEFERRABLE INITIALLY DEFERRED,
	`store_id` text REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`operator_id` text NOT NULL,
	`surface` text NOT NULL CHECK ("surface" in ('profile', 'note', 'comment', 'order_review', 'review_reply', 'product_detail', 'store_page', 'package_insert', 'promo_page', 'chat', 'customer_service', 'group_chat', 'marketing_sms', 'live_interaction', 'live_sales', 'private_message', 'other')),
	`state` text NOT NULL CHECK ("state" in ('reading', 'open', 'escalated', 'proposed', 'confirmed', 'overturned', 'clear')),
	`version` integer NOT NULL,
	`top_rule` text NOT NULL CHECK ("top_rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	`top_kind` text NOT NULL CHECK ("top_kind" in ('wechat', 'phone_mobile', 'phone_landline', 'qq', 'email', 'url', 'qr', 'share_token', 'mini_program', 'bank_account', 'payment_account', 'crypto', 'foreign_im', 'social_handle', 'rival_platform', 'external_app', 'offline_place', 'group_invite', 'hidden_pointer', 'none')),
	`rules` text NOT NULL,
	`confidence_permille` integer NOT NULL,
	`evidence_count` integer NOT NULL,
	`band` integer NOT NULL,
	`priority_key` integer NOT NULL,
	`priority_parts` text NOT NULL,
	`due_at` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`conduct_at` integer NOT NULL,
	`decided_at` integer,
	`decision_count` integer NOT NULL,
	`fingerprint` text,
	`snippet` text NOT NULL,
	`pictures_waiting` integer NOT NULL,
	`escalated_by` text,
	`assigned_to` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_one_open` ON `cases` (`item_platform_id`) WHERE state in ('reading', 'open', 'escalated', 'proposed');--> statement-breakpoint
CREATE INDEX `cases_queue` ON `cases` (`state`,`priority_key`,`id`);--> statement-breakpoint
CREATE INDEX `cases_queue_surface` ON `cases` (`state`,`surface`,`priority_key`,`id`);--> statement-breakpoint
CREATE INDEX `cases_queue_rule` ON `cases` (`state`,`top_rule`,`priority_key`,`id`);--> statement-breakpoint
CREATE INDEX `cases_queue_band` ON `cases` (`state`,`band`,`priority_key`,`id`);--> statement-breakpoint
CREATE INDEX `cases_queue_age` ON `cases` (`state`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_queue_due` ON `cases` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_store` ON `cases` (`store_id`,`state`,`priority_key`,`id`);--> statement-breakpoint
CREATE INDEX `cases_account` ON `cases` (`account_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_fingerprint` ON `cases` (`fingerprint`,`state`);--> statement-breakpoint
CREATE INDEX `cases_item` ON `cases` (`item_platform_id`);--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`size` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`note` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`number` integer NOT NULL,
	`verdict` text NOT NULL CHECK ("verdict" in ('confirm', 'overturn')),
	`decided_by` text NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`decided_at` integer NOT NULL,
	`undo_until` integer NOT NULL,
	`account_id` text NOT NULL,
	`store_id` text,
	`operator_id` text NOT NULL,
	`item_id` text NOT NULL,
	`conduct_at` integer NOT NULL,
	`pack_id` text NOT NULL,
	`rule` text NOT NULL CHECK ("rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	`rule_version` integer NOT NULL,
	`category` text CHECK ("category" in ('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7')),
	`severity` text CHECK ("severity" in ('minor', 'standard', 'serious')),
	`coordinated` integer NOT NULL,
	`grave_harm` integer NOT NULL,
	`ladder` text CHECK ("ladder" in ('ec', 'pm')),
	`count_key` text,
	`n` integer,
	`step` integer,
	`tier` integer,
	`joins` text,
	`points_merchant` integer NOT NULL,
	`points_credit` integer NOT NULL,
	`damages_fen` integer NOT NULL,
	`reason_proposed` text CHECK ("reason_proposed" in ('official_tool', 'required_for_transaction', 'quote_or_report', 'wrong_match', 'mention_only', 'known_good', 'other')),
	`reason_chosen` text CHECK ("reason_chosen" in ('official_tool', 'required_for_transaction', 'quote_or_report', 'wrong_match', 'mention_only', 'known_good', 'other')),
	`note_sealed` text,
	`evidence_ids` text NOT NULL,
	`dismissed_ids` text NOT NULL,
	`preview` text NOT NULL,
	`proposal_id` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_natural` ON `decisions` (`case_id`,`number`);--> statement-breakpoint
CREATE INDEX `decisions_count` ON `decisions` (`count_key`,`ladder`,`conduct_at`);--> statement-breakpoint
CREATE INDEX `decisions_account` ON `decisions` (`account_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `decisions_store` ON `decisions` (`store_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `decisions_operator` ON `decisions` (`operator_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `decisions_person` ON `decisions` (`decided_by`,`decided_at`);--> statement-breakpoint
CREATE TABLE `decision_undos` (
	`id` text PRIMARY KEY NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL,
	`by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`sealed` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`item_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`source` text NOT NULL CHECK ("source" in ('machine', 'hand')),
	`rule` text NOT NULL CHECK ("rule" in ('PM-01', 'PM-02', 'PM-03', 'PM-04', 'EC-01', 'EC-02', 'EC-03', 'EC-04', 'EC-05', 'EC-06', 'EC-07', 'EC-08', 'EC-09', 'EC-10', 'EC-11', 'EC-12', 'EC-13', 'EC-14')),
	`rule_version` integer NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('wechat', 'phone_mobile', 'phone_landline', 'qq', 'email', 'url', 'qr', 'share_token', 'mini_program', 'bank_account', 'payment_account', 'crypto', 'foreign_im', 'social_handle', 'rival_platform', 'external_app', 'offline_place', 'group_invite', 'hidden_pointer', 'none')),
	`intent` text NOT NULL CHECK ("intent" in ('provide', 'solicit', 'direct', 'imply', 'off_platform_pay', 'off_platform_trade', 'shill', 'mention', 'quote_or_report', 'required')),
	`confidence_permille` integer NOT NULL,
	`digest` text,
	`sealed` text NOT NULL,
	`detector_version` text NOT NULL,
	`added_by` text,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_case` ON `evidence` (`case_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `exemptions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL REFERENCES accounts(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('private_message', 'official_tool', 'known_good')),
	`reference` text NOT NULL,
	`digest` text,
	`owner_name` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ends_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `exemptions_account` ON `exemptions` (`account_id`,`kind`);--> statement-breakpoint
CREATE TABLE `exemption_withdrawals` (
	`id` text PRIMARY KEY NOT NULL REFERENCES exemptions(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL,
	`by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`author_id` text NOT NULL,
	`content_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`size_bytes` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `files_hash_author` ON `files` (`hash`,`author_id`);--> statement-breakpoint
CREATE TABLE `hold_lifts` (
	`id` text PRIMARY KEY NOT NULL REFERENCES holds(id) DEFERRABLE INITIALLY DEFERRED,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'case')),
	`subject_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason_sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `holds_subject` ON `holds` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`id` text PRIMARY KEY NOT NULL,
	`input_hash` text NOT NULL,
	`reply` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `item_images` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text,
	`position` integer NOT NULL,
	`file_hash` text NOT NULL,
	`state` text NOT NULL CHECK ("state" in ('waiting', 'read', 'failed')),
	`sealed` text,
	`read_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_images_item` ON `item_images` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `item_images_waiting` ON `item_images` (`state`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`platform_id` text NOT NULL,
	`version` integer NOT NULL,
	`surface` text NOT NULL CHECK ("surface" in ('profile', 'note', 'comment', 'order_review', 'review_reply', 'product_detail', 'store_page', 'package_insert', 'promo_page', 'chat', 'customer_service', 'group_chat', 'marketing_sms', 'live_interaction', 'live_sales', 'private_message', 'other')),
	`account_id` text NOT NULL REFERENCES accounts(id) DEFERRABLE INITIALLY DEFERRED,
	`store_id` text REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`content_hash` text NOT NULL,
	`sealed` text,
	`conduct_at` integer NOT NULL,
	`edited_at` integer,
	`received_at` integer NOT NULL,
	`found_by` text NOT NULL CHECK ("found_by" in ('detector', 'report', 'import', 'patrol')),
	`batch_id` text NOT NULL,
	`verdict` text NOT NULL CHECK ("verdict" in ('clear', 'flagged', 'reading'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `items_platform_version` ON `items` (`platform_id`,`version`);--> statement-breakpoint
CREATE INDEX `items_content` ON `items` (`content_hash`);--> statement-breakpoint
CREATE INDEX `items_account` ON `items` (`account_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `journals` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`store_id` text NOT NULL REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('reserve', 'take', 'release', 'refund', 'top_up', 'due', 'void')),
	`at` integer NOT NULL,
	`case_id` text,
	`decision_id` text,
	`reservation_id` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `journals_number` ON `journals` (`number`);--> statement-breakpoint
CREATE INDEX `journals_store` ON `journals` (`store_id`,`number`);--> statement-breakpoint
CREATE INDEX `journals_reservation` ON `journals` (`reservation_id`);--> statement-breakpoint
CREATE TABLE `api_key_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`last_used_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `leases` (
	`id` text PRIMARY KEY NOT NULL,
	`holder_id` text NOT NULL,
	`fence` integer NOT NULL,
	`granted_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `leases_holder` ON `leases` (`holder_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `log_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`tx_id` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`case_id` text,
	`text` text NOT NULL,
	`leaf_hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `log_entries_case` ON `log_entries` (`case_id`,`seq`);--> statement-breakpoint
CREATE INDEX `log_entries_subject` ON `log_entries` (`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `log_entries_action` ON `log_entries` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `log_entries_actor` ON `log_entries` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `log_entries_at` ON `log_entries` (`at`,`seq`);--> statement-breakpoint
CREATE TABLE `log_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`frontier` text NOT NULL
	, CHECK (id = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `log_nodes` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_ends` (
	`id` text PRIMARY KEY NOT NULL REFERENCES measures(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL,
	`cause` text NOT NULL CHECK ("cause" in ('expired', 'undone', 'reversed', 'reduced', 'approved', 'returned', 'lapsed')),
	`cause_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
	`proposal_id` text REFERENCES proposals(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL,
	`decision_number` integer NOT NULL,
	`notice_id` text REFERENCES notices(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('warn', 'remove_item', 'limit_exposure', 'hide_from_search', 'bar_campaigns', 'stop_publishing', 'stop_messages', 'damages', 'clear_products', 'close_store', 'end_cooperation', 'suspend_account', 'refer_legal', 'other')),
	`target_kind` text NOT NULL CHECK ("target_kind" in ('account', 'store', 'item', 'product')),
	`target_id` text NOT NULL,
	`scopes` text,
	`start_at` integer NOT NULL,
	`end_at` integer,
	`tier` integer NOT NULL,
	`text` text
	, CHECK ((decision_id is not null and notice_id is not null) or (decision_id is null and proposal_id is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measures_natural` ON `measures` (`case_id`,`decision_number`,`kind`,`target_kind`,`target_id`);--> statement-breakpoint
CREATE INDEX `measures_target` ON `measures` (`target_kind`,`target_id`,`start_at`);--> statement-breakpoint
CREATE INDEX `measures_decision` ON `measures` (`decision_id`);--> statement-breakpoint
CREATE INDEX `measures_end` ON `measures` (`end_at`,`id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('notice', 'standing', 'appeal_reply', 'alert')),
	`subject_kind` text NOT NULL CHECK ("subject_kind" in ('account', 'store', 'none')),
	`subject_id` text NOT NULL,
	`subject_version` integer NOT NULL,
	`case_id` text,
	`decision_id` text,
	`not_before` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sealed` text NOT NULL,
	`state` text NOT NULL CHECK ("state" in ('waiting', 'taken', 'delivered', 'failed', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`state`,`not_before`,`id`);--> statement-breakpoint
CREATE INDEX `messages_decision` ON `messages` (`decision_id`);--> statement-breakpoint
CREATE INDEX `messages_subject` ON `messages` (`subject_kind`,`subject_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `notice_hand_overs` (
	`id` text PRIMARY KEY NOT NULL REFERENCES notices(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL,
	`how` text NOT NULL CHECK ("how" in ('webhook', 'opened', 'elapsed'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `notice_revocations` (
	`id` text PRIMARY KEY NOT NULL REFERENCES notices(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL,
	`by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`decision_id` text NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL,
	`account_id` text NOT NULL,
	`sealed` text NOT NULL,
	`token_hash` text NOT NULL,
	`composed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_decision` ON `notices` (`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_token` ON `notices` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_number` ON `notices` (`number`);--> statement-breakpoint
CREATE INDEX `notices_account` ON `notices` (`account_id`,`composed_at`);--> statement-breakpoint
CREATE TABLE `numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`next` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `operators` (
	`id` text PRIMARY KEY NOT NULL,
	`platform_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `operators_platform` ON `operators` (`platform_id`);--> statement-breakpoint
CREATE TABLE `packs` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`activated_at` integer NOT NULL,
	`activated_by` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `packs_effective` ON `packs` (`effective_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL CHECK ("role" in ('reviewer', 'senior', 'policy', 'auditor', 'admin')),
	`password_hash` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `postings` (
	`id` text PRIMARY KEY NOT NULL,
	`journal_id` text NOT NULL REFERENCES journals(id) DEFERRABLE INITIALLY DEFERRED,
	`store_id` text NOT NULL,
	`debit` text NOT NULL CHECK ("debit" in ('settlement_bank', 'available', 'held', 'damages_received', 'due_receivable', 'due_owed')),
	`credit` text NOT NULL CHECK ("credit" in ('settlement_bank', 'available', 'held', 'damages_received', 'due_receivable', 'due_owed')),
	`amount_fen` integer NOT NULL
	, CHECK (amount_fen > 0 and debit <> credit)
) STRICT;
--> statement-breakpoint
CREATE INDEX `postings_journal` ON `postings` (`journal_id`);--> statement-breakpoint
CREATE INDEX `postings_store` ON `postings` (`store_id`);--> statement-breakpoint
CREATE TABLE `preferences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`platform_id` text NOT NULL,
	`store_id` text NOT NULL REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`name` text NOT NULL,
	`price_fen` integer NOT NULL,
	`sold` integer NOT NULL,
	`thumb_hash` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `products_platform` ON `products` (`store_id`,`platform_id`);--> statement-breakpoint
CREATE TABLE `proposal_cites` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL REFERENCES proposals(id) DEFERRABLE INITIALLY DEFERRED,
	`case_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_cites_proposal` ON `proposal_cites` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `proposal_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`person_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_openings_person` ON `proposal_openings` (`proposal_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `proposal_outcomes` (
	`id` text PRIMARY KEY NOT NULL REFERENCES proposals(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('approved', 'returned', 'withdrawn')),
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason_sealed` text,
	`decision_id` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`case_version` integer NOT NULL,
	`account_id` text NOT NULL,
	`store_id` text,
	`operator_id` text NOT NULL,
	`proposed_by` text NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`proposed_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	`command` text NOT NULL,
	`preview` text NOT NULL,
	`tier` integer NOT NULL,
	`damages_fen` integer NOT NULL,
	`note_sealed` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposals_case` ON `proposals` (`case_id`);--> statement-breakpoint
CREATE INDEX `proposals_answer` ON `proposals` (`answer_by`,`id`);--> statement-breakpoint
CREATE TABLE `queue_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`window_start` integer NOT NULL,
	`hits` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `reservation_ends` (
	`id` text PRIMARY KEY NOT NULL REFERENCES reservations(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('taken', 'released')),
	`at` integer NOT NULL,
	`journal_id` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `reservations` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
	`store_id` text NOT NULL REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`amount_fen` integer NOT NULL,
	`reserved_fen` integer NOT NULL,
	`due_fen` integer NOT NULL,
	`at` integer NOT NULL
	, CHECK (amount_fen = reserved_fen + due_fen and reserved_fen >= 0 and due_fen >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `reservations_decision` ON `reservations` (`decision_id`);--> statement-breakpoint
CREATE INDEX `reservations_store` ON `reservations` (`store_id`,`at`);--> statement-breakpoint
CREATE TABLE `reversals` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
	`kind` text NOT NULL CHECK ("kind" in ('reverse', 'reduce', 'restep')),
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`appeal_id` text,
	`step` integer,
	`receipt` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `reversals_decision` ON `reversals` (`decision_id`,`at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `saved_views_person` ON `saved_views` (`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`agent` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `contact_sightings` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`kind` text NOT NULL CHECK ("kind" in ('wechat', 'phone_mobile', 'phone_landline', 'qq', 'email', 'url', 'qr', 'share_token', 'mini_program', 'bank_account', 'payment_account', 'crypto', 'foreign_im', 'social_handle', 'rival_platform', 'external_app', 'offline_place', 'group_invite', 'hidden_pointer', 'none')),
	`account_id` text NOT NULL,
	`store_id` text,
	`operator_id` text NOT NULL,
	`case_id` text NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sightings_digest` ON `contact_sightings` (`digest`,`account_id`);--> statement-breakpoint
CREATE INDEX `sightings_account` ON `contact_sightings` (`account_id`,`digest`);--> statement-breakpoint
CREATE TABLE `skips` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `skips_person` ON `skips` (`person_id`,`until`);--> statement-breakpoint
CREATE TABLE `store_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL REFERENCES stores(id) DEFERRABLE INITIALLY DEFERRED,
	`account_id` text NOT NULL REFERENCES accounts(id) DEFERRABLE INITIALLY DEFERRED,
	`relation` text NOT NULL CHECK ("relation" in ('owner', 'staff'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `store_staff_account` ON `store_staff` (`account_id`);--> statement-breakpoint
CREATE INDEX `store_staff_store` ON `store_staff` (`store_id`);--> statement-breakpoint
CREATE TABLE `stores` (
	`id` text PRIMARY KEY NOT NULL,
	`platform_id` text NOT NULL,
	`name` text NOT NULL,
	`operator_id` text NOT NULL REFERENCES operators(id) DEFERRABLE INITIALLY DEFERRED,
	`owner_account_id` text,
	`category` text,
	`opened_at` integer,
	`deposit_required_fen` integer NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stores_platform` ON `stores` (`platform_id`);--> statement-breakpoint
CREATE INDEX `stores_operator` ON `stores` (`operator_id`);