import { Migration } from '@mikro-orm/migrations';

export class Migration20261123034504_initial extends Migration {

  override name = 'Migration20261123034504_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table \`edition\` (\`id\` text not null primary key, \`slug\` text not null, \`name\` text not null, \`time_zone\` text not null, \`starts_on\` text not null, \`ends_on\` text not null, \`venue\` json not null, \`summary\` json not null, \`phase\` text not null, \`booking_mode\` text not null, \`settings\` json not null, \`seq\` integer not null default 0, \`last_convention\` integer not null default 0, \`demo\` integer not null default false, \`created_at\` text not null, \`version\` integer not null default 1);`);
    this.addSql(`create unique index \`edition_slug_unique\` on \`edition\` (\`slug\`);`);

    this.addSql(`create table \`door\` (\`id\` text not null primary key, \`edition_id\` text not null, \`name\` text not null, \`zone\` text not null, \`capacity\` integer null, \`link_hash\` text null, \`revoked_at\` text null, \`version\` integer not null default 1, constraint \`door_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`door_edition_id_index\` on \`door\` (\`edition_id\`);`);
    this.addSql(`create unique index \`door_link_hash_unique\` on \`door\` (\`link_hash\`);`);

    this.addSql(`create table \`convention\` (\`id\` text not null primary key, \`edition_id\` text not null, \`meeting_id\` text null, \`offer_id\` text null, \`need_id\` text null, \`renews_id\` text null, \`ends_on\` text null, \`kind\` text not null, \`status\` text not null, \`number\` text null, \`sha256\` text null, \`signed_at\` text null, \`verify_code\` text not null, \`state\` json not null, \`document_sha256\` text null, \`created_at\` text not null, \`updated_at\` text not null, \`version\` integer not null default 1, constraint \`convention_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`convention_edition_id_index\` on \`convention\` (\`edition_id\`);`);
    this.addSql(`create index \`convention_meeting_id_index\` on \`convention\` (\`meeting_id\`);`);
    this.addSql(`create index \`convention_renews_id_index\` on \`convention\` (\`renews_id\`);`);
    this.addSql(`create unique index \`convention_number_unique\` on \`convention\` (\`number\`);`);
    this.addSql(`create unique index \`convention_verify_code_unique\` on \`convention\` (\`verify_code\`);`);

    this.addSql(`create table \`convention_photo\` (\`id\` text not null primary key, \`convention_id\` text not null, \`purpose\` text not null, \`sha256\` text not null, \`width_px\` integer not null, \`height_px\` integer not null, \`bytes\` integer not null, \`by_person_id\` text null, \`used_at\` text null, \`shown_by\` json null, \`created_at\` text not null, constraint \`convention_photo_convention_id_foreign\` foreign key (\`convention_id\`) references \`convention\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`convention_photo_convention_id_index\` on \`convention_photo\` (\`convention_id\`);`);

    this.addSql(`create table \`convention_letter\` (\`id\` text not null primary key, \`convention_id\` text not null, \`organisation_id\` text not null, \`purpose\` text not null, \`created_at\` text not null, constraint \`convention_letter_convention_id_foreign\` foreign key (\`convention_id\`) references \`convention\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`convention_letter_convention_id_index\` on \`convention_letter\` (\`convention_id\`);`);

    this.addSql(`create table \`convention_event\` (\`id\` text not null primary key, \`convention_id\` text not null, \`kind\` text not null, \`actor\` text not null, \`payload\` json not null, \`at\` text not null, constraint \`convention_event_convention_id_foreign\` foreign key (\`convention_id\`) references \`convention\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`convention_event_convention_id_index\` on \`convention_event\` (\`convention_id\`);`);

    this.addSql(`create table \`clause_template\` (\`id\` text not null primary key, \`edition_id\` text not null, \`kind\` text not null, \`language\` text not null, \`version\` integer not null, \`source\` text null, \`by_person_id\` text null, \`created_at\` text not null, constraint \`clause_template_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`clause_template_edition_id_index\` on \`clause_template\` (\`edition_id\`);`);
    this.addSql(`create unique index \`clause_template_version\` on \`clause_template\` (\`edition_id\`, \`kind\`, \`language\`, \`version\`);`);

    this.addSql(`create table \`announcement\` (\`id\` text not null primary key, \`edition_id\` text not null, \`body_text\` text not null, \`urgent\` integer not null default false, \`at\` text not null, \`shown_until\` text not null, \`made_by\` text not null, constraint \`announcement_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`announcement_edition_id_index\` on \`announcement\` (\`edition_id\`);`);

    this.addSql(`create table \`follow_up\` (\`id\` text not null primary key, \`convention_id\` text not null, \`organisation_id\` text not null, \`step\` text not null, \`due_at\` text not null, \`sent_at\` text not null, \`token_hash\` text not null, \`answered_at\` text null, constraint \`follow_up_convention_id_foreign\` foreign key (\`convention_id\`) references \`convention\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`follow_up_convention_id_index\` on \`follow_up\` (\`convention_id\`);`);
    this.addSql(`create unique index \`follow_up_token_hash_unique\` on \`follow_up\` (\`token_hash\`);`);
    this.addSql(`create unique index \`follow_up_once\` on \`follow_up\` (\`convention_id\`, \`organisation_id\`, \`step\`);`);

    this.addSql(`create table \`idempotent_answer\` (\`id\` text not null primary key, \`body_hash\` text not null, \`status\` integer not null, \`body\` text not null, \`created_at\` text not null);`);

    this.addSql(`create table \`impact_rates\` (\`id\` text not null primary key, \`edition_id\` text not null, \`holds_from\` text not null, \`labour_share\` double not null, \`hourly_cost_cents\` integer not null, \`deduction_rate\` double not null, \`ceiling_below\` double not null, \`ceiling_from\` double not null, \`ceiling_employment_rate\` double not null, \`source\` text not null, \`created_at\` text not null, constraint \`impact_rates_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`impact_rates_edition_id_index\` on \`impact_rates\` (\`edition_id\`);`);
    this.addSql(`create unique index \`impact_rates_day\` on \`impact_rates\` (\`edition_id\`, \`holds_from\`);`);

    this.addSql(`create table \`lead\` (\`id\` text not null primary key, \`edition_id\` text not null, \`participation_id\` text not null, \`visitor_id\` text not null, \`person_id\` text not null, \`note\` text not null, \`interest\` integer null, \`follow_up\` text null, \`withdrawn_at\` text null, \`at\` text not null, constraint \`lead_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`lead_edition_id_index\` on \`lead\` (\`edition_id\`);`);
    this.addSql(`create index \`lead_participation_id_index\` on \`lead\` (\`participation_id\`);`);
    this.addSql(`create index \`lead_visitor_id_index\` on \`lead\` (\`visitor_id\`);`);
    this.addSql(`create unique index \`lead_once\` on \`lead\` (\`participation_id\`, \`visitor_id\`);`);

    this.addSql(`create table \`log_entry\` (\`seq\` integer not null primary key, \`at\` text not null, \`actor\` text not null, \`action\` text not null, \`subject\` text not null, \`payload\` text not null, \`previous_hash\` text not null, \`hash\` text not null);`);

    this.addSql(`create table \`mail_delivery\` (\`id\` text not null primary key, \`edition_id\` text null, \`recipient\` text not null, \`subject\` text not null, \`body_text\` text not null, \`body_html\` text null, \`attachments\` json not null, \`status\` text not null, \`attempts\` integer not null default 0, \`next_attempt_at\` text not null, \`error\` text null, \`created_at\` text not null, \`sent_at\` text null);`);
    this.addSql(`create index \`mail_waiting\` on \`mail_delivery\` (\`status\`, \`next_attempt_at\`);`);

    this.addSql(`create table \`meeting_table\` (\`id\` text not null primary key, \`edition_id\` text not null, \`number\` integer not null, \`label\` text not null, \`quiet\` integer not null default false, \`step_free\` integer not null default true, \`participation_id\` text null, \`zone\` text null, \`closed\` integer not null default false, constraint \`meeting_table_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`meeting_table_edition_id_index\` on \`meeting_table\` (\`edition_id\`);`);
    this.addSql(`create unique index \`meeting_table_number_unique\` on \`meeting_table\` (\`edition_id\`, \`number\`);`);

    this.addSql(`create table \`opinion\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`need_id\` text null, \`offer_id\` text null, \`about_organisation_id\` text null, \`request_id\` text null, \`kind\` text not null, \`reason\` text null, \`person_id\` text not null, \`created_at\` text not null, constraint \`opinion_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`opinion_edition_id_index\` on \`opinion\` (\`edition_id\`);`);
    this.addSql(`create index \`opinion_organisation_id_index\` on \`opinion\` (\`organisation_id\`);`);

    this.addSql(`create table \`organisation\` (\`id\` text not null primary key, \`name\` text not null, \`siret\` text null, \`legal_family\` text not null, \`legal_form\` text null, \`naf\` text null, \`place\` json not null, \`description\` text not null, \`website\` text null, \`phone\` text null, \`signatory_name\` text null, \`signatory_capacity\` text null, \`turnover_cents\` bigint null, \`created_at\` text not null, \`version\` integer not null default 1);`);
    this.addSql(`create unique index \`organisation_siret_unique\` on \`organisation\` (\`siret\`);`);

    this.addSql(`create table \`offer\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`title\` text not null, \`description\` text not null, \`details\` json not null, \`status\` text not null, \`position\` integer not null, \`field_versions\` json not null, \`created_at\` text not null, \`updated_at\` text not null, \`version\` integer not null default 1, constraint \`offer_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`offer_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`offer_edition_id_index\` on \`offer\` (\`edition_id\`);`);
    this.addSql(`create index \`offer_organisation_id_index\` on \`offer\` (\`organisation_id\`);`);

    this.addSql(`create table \`offer_image\` (\`id\` text not null primary key, \`offer_id\` text not null, \`alt\` text not null, \`width_px\` integer not null, \`height_px\` integer not null, \`bytes\` integer not null, \`position\` integer not null, \`created_at\` text not null, constraint \`offer_image_offer_id_foreign\` foreign key (\`offer_id\`) references \`offer\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`offer_image_offer_id_index\` on \`offer_image\` (\`offer_id\`);`);

    this.addSql(`create table \`need\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`title\` text not null, \`description\` text not null, \`details\` json not null, \`status\` text not null, \`visibility\` text not null, \`field_versions\` json not null, \`created_at\` text not null, \`updated_at\` text not null, \`version\` integer not null default 1, constraint \`need_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`need_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`need_edition_id_index\` on \`need\` (\`edition_id\`);`);
    this.addSql(`create index \`need_organisation_id_index\` on \`need\` (\`organisation_id\`);`);

    this.addSql(`create table \`meeting_request\` (\`id\` text not null primary key, \`edition_id\` text not null, \`requester_id\` text not null, \`addressee_id\` text not null, \`sent_by\` text not null, \`subject_id\` text null, \`terms\` json not null, \`counter\` json null, \`counters\` integer not null default 0, \`revision\` integer not null default 1, \`with_ids\` json null, \`priority\` text not null default 'wish', \`status\` text not null, \`turn\` text not null default 'addressee', \`decline_reason\` text null, \`answer_by\` text not null, \`answered_at\` text null, \`edited_at\` text null, \`accepted_slot_id\` text null, \`meeting_id\` text null, \`origin\` text not null default 'asked', \`anonymous\` integer not null default false, \`together_id\` text null, \`score\` double null, \`answer_hash\` text null, \`sent_at\` text not null, constraint \`meeting_request_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`meeting_request_requester_id_foreign\` foreign key (\`requester_id\`) references \`organisation\` (\`id\`) on delete cascade, constraint \`meeting_request_addressee_id_foreign\` foreign key (\`addressee_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`meeting_request_edition_id_index\` on \`meeting_request\` (\`edition_id\`);`);
    this.addSql(`create index \`meeting_request_requester_id_index\` on \`meeting_request\` (\`requester_id\`);`);
    this.addSql(`create index \`meeting_request_addressee_id_index\` on \`meeting_request\` (\`addressee_id\`);`);
    this.addSql(`create index \`meeting_request_answer_by_index\` on \`meeting_request\` (\`answer_by\`);`);
    this.addSql(`create index \`meeting_request_together_id_index\` on \`meeting_request\` (\`together_id\`);`);
    this.addSql(`create index \`meeting_request_answer_hash_index\` on \`meeting_request\` (\`answer_hash\`);`);
    this.addSql(`create unique index meeting_request_open_once on meeting_request (edition_id, requester_id, addressee_id) where status in ('sent', 'countered') and not anonymous;`);

    this.addSql(`create table \`invitation\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`email\` text not null, \`invited_by\` text not null, \`token_hash\` text not null, \`created_at\` text not null, \`expires_at\` text not null, \`accepted_at\` text null, \`revoked_at\` text null, constraint \`invitation_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`invitation_organisation_id_index\` on \`invitation\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`invitation_token_hash_unique\` on \`invitation\` (\`token_hash\`);`);

    this.addSql(`create table \`exposure\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`shown\` integer not null default 0, \`updated_at\` text not null, constraint \`exposure_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`exposure_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`exposure_edition_id_index\` on \`exposure\` (\`edition_id\`);`);
    this.addSql(`create index \`exposure_organisation_id_index\` on \`exposure\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`exposure_once\` on \`exposure\` (\`edition_id\`, \`organisation_id\`);`);

    this.addSql(`create table \`convention_party\` (\`id\` text not null primary key, \`convention_id\` text not null, \`organisation_id\` text not null, \`announce\` integer not null default false, constraint \`convention_party_convention_id_foreign\` foreign key (\`convention_id\`) references \`convention\` (\`id\`) on delete cascade, constraint \`convention_party_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`));`);
    this.addSql(`create index \`convention_party_convention_id_index\` on \`convention_party\` (\`convention_id\`);`);
    this.addSql(`create index \`convention_party_organisation_id_index\` on \`convention_party\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`convention_party_once\` on \`convention_party\` (\`convention_id\`, \`organisation_id\`);`);

    this.addSql(`create table \`outbox\` (\`id\` text not null primary key, \`edition_id\` text not null, \`type\` text not null, \`payload\` json not null, \`at\` text not null, \`seq\` integer null);`);
    this.addSql(`create index outbox_waiting on outbox (id) where seq is null;`);
    this.addSql(`create index \`outbox_since\` on \`outbox\` (\`edition_id\`, \`seq\`);`);

    this.addSql(`create table \`pair_mark\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`about_organisation_id\` text not null, \`kind\` text not null, \`set_by\` text not null, \`created_at\` text not null, constraint \`pair_mark_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`pair_mark_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade, constraint \`pair_mark_about_organisation_id_foreign\` foreign key (\`about_organisation_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`pair_mark_edition_id_index\` on \`pair_mark\` (\`edition_id\`);`);
    this.addSql(`create index \`pair_mark_organisation_id_index\` on \`pair_mark\` (\`organisation_id\`);`);
    this.addSql(`create index \`pair_mark_about_organisation_id_index\` on \`pair_mark\` (\`about_organisation_id\`);`);
    this.addSql(`create unique index \`pair_mark_once\` on \`pair_mark\` (\`edition_id\`, \`organisation_id\`, \`about_organisation_id\`, \`set_by\`);`);

    this.addSql(`create table \`participation\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`exhibitor\` integer not null, \`buyer\` integer not null, \`status\` text not null, \`stand\` text null, \`request_quota\` integer null, \`meetings_min\` integer null, \`meetings_max\` integer null, \`accepts_at_once\` integer not null default false, \`closed_to_requests\` integer not null default false, \`access\` json not null, \`answers\` json null, \`answers_by_person_id\` text null, \`created_at\` text not null, \`version\` integer not null default 1, constraint \`participation_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`participation_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`participation_edition_id_index\` on \`participation\` (\`edition_id\`);`);
    this.addSql(`create index \`participation_organisation_id_index\` on \`participation\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`participation_once\` on \`participation\` (\`edition_id\`, \`organisation_id\`);`);

    this.addSql(`create table \`person\` (\`id\` text not null primary key, \`email\` text not null, \`name\` text not null, \`phone\` text null, \`job_title\` text null, \`locale\` text not null default 'fr', \`password_hash\` text null, \`platform_admin\` integer not null default false, \`demo\` integer not null default false, \`created_at\` text not null, \`last_sign_in_at\` text null, \`dormant_told_at\` text null, \`erased_at\` text null, \`version\` integer not null default 1);`);
    this.addSql(`create unique index \`person_email_unique\` on \`person\` (\`email\`);`);

    this.addSql(`create table \`passkey\` (\`id\` text not null primary key, \`person_id\` text not null, \`credential_id\` text not null, \`public_key\` text not null, \`counter\` bigint not null default '0', \`transports\` json not null, \`name\` text not null, \`created_at\` text not null, \`last_used_at\` text null, constraint \`passkey_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`passkey_person_id_index\` on \`passkey\` (\`person_id\`);`);
    this.addSql(`create unique index \`passkey_credential_id_unique\` on \`passkey\` (\`credential_id\`);`);

    this.addSql(`create table \`membership\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`role\` text not null default 'member', \`created_at\` text not null, constraint \`membership_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade, constraint \`membership_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`membership_organisation_id_index\` on \`membership\` (\`organisation_id\`);`);
    this.addSql(`create index \`membership_person_id_index\` on \`membership\` (\`person_id\`);`);
    this.addSql(`create unique index \`membership_once\` on \`membership\` (\`organisation_id\`, \`person_id\`);`);

    this.addSql(`create table \`edition_role\` (\`id\` text not null primary key, \`edition_id\` text not null, \`person_id\` text not null, \`role\` text not null, \`created_at\` text not null, constraint \`edition_role_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`edition_role_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`edition_role_edition_id_index\` on \`edition_role\` (\`edition_id\`);`);
    this.addSql(`create index \`edition_role_person_id_index\` on \`edition_role\` (\`person_id\`);`);
    this.addSql(`create unique index \`edition_role_once\` on \`edition_role\` (\`edition_id\`, \`person_id\`);`);

    this.addSql(`create table \`digest_wish\` (\`id\` text not null primary key, \`edition_id\` text not null, \`person_id\` text not null, \`off\` integer not null default false, \`last_sent_at\` text null, constraint \`digest_wish_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`digest_wish_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`digest_wish_edition_id_index\` on \`digest_wish\` (\`edition_id\`);`);
    this.addSql(`create index \`digest_wish_person_id_index\` on \`digest_wish\` (\`person_id\`);`);
    this.addSql(`create unique index \`digest_wish_once\` on \`digest_wish\` (\`edition_id\`, \`person_id\`);`);

    this.addSql(`create table \`attendance\` (\`id\` text not null primary key, \`edition_id\` text not null, \`participation_id\` text not null, \`person_id\` text not null, \`unavailable\` json not null, \`gap_slots\` integer not null default 0, \`breaks\` json not null, \`access\` json null, \`reminded_day\` integer null, \`present_at\` text null, \`ics_token\` text not null, \`version\` integer not null default 1, constraint \`attendance_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`attendance_participation_id_foreign\` foreign key (\`participation_id\`) references \`participation\` (\`id\`) on delete cascade, constraint \`attendance_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`attendance_edition_id_index\` on \`attendance\` (\`edition_id\`);`);
    this.addSql(`create index \`attendance_participation_id_index\` on \`attendance\` (\`participation_id\`);`);
    this.addSql(`create index \`attendance_person_id_index\` on \`attendance\` (\`person_id\`);`);
    this.addSql(`create unique index \`attendance_ics_token_unique\` on \`attendance\` (\`ics_token\`);`);
    this.addSql(`create unique index \`attendance_once\` on \`attendance\` (\`edition_id\`, \`person_id\`);`);

    this.addSql(`create table \`plan\` (\`id\` text not null primary key, \`edition_id\` text not null, \`number\` integer not null, \`status\` text not null, \`options\` json not null, \`result\` json null, \`replaced\` json null, \`created_by\` text not null, \`created_at\` text not null, \`published_at\` text null, \`version\` integer not null default 1, constraint \`plan_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`plan_edition_id_index\` on \`plan\` (\`edition_id\`);`);
    this.addSql(`create unique index \`plan_number_once\` on \`plan\` (\`edition_id\`, \`number\`);`);

    this.addSql(`create table \`programme_session\` (\`id\` text not null primary key, \`edition_id\` text not null, \`kind\` text not null, \`title\` json not null, \`description\` json not null, \`place\` text not null, \`speakers\` json not null, \`starts_at\` text not null, \`ends_at\` text not null, \`capacity\` integer null, \`visitors\` integer not null default true, \`version\` integer not null default 1, constraint \`programme_session_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`programme_session_edition_id_index\` on \`programme_session\` (\`edition_id\`);`);

    this.addSql(`create table \`question\` (\`id\` text not null primary key, \`edition_id\` text not null, \`position\` integer not null, \`label\` json not null, \`hint\` json not null, \`purpose\` json not null, \`kind\` text not null, \`choices\` json not null, \`required\` integer not null default false, \`asked_of\` json not null, \`hidden\` integer not null default false, \`created_at\` text not null, \`version\` integer not null default 1, constraint \`question_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`question_edition_id_index\` on \`question\` (\`edition_id\`);`);

    this.addSql(`create table \`scan\` (\`id\` text not null primary key, \`edition_id\` text not null, \`door_id\` text not null, \`device_id\` text not null, \`zone\` text not null, \`kind\` text not null, \`direction\` text not null, \`badge_id\` text null, \`undoes\` text null, \`device_time\` text not null, \`clock_offset_ms\` integer not null, \`at\` text not null, \`received_at\` text not null, \`offline\` integer not null default false, \`admitted\` integer not null, \`reason\` text null, constraint \`scan_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`scan_door_id_foreign\` foreign key (\`door_id\`) references \`door\` (\`id\`));`);
    this.addSql(`create index \`scan_edition_id_index\` on \`scan\` (\`edition_id\`);`);
    this.addSql(`create index \`scan_door_id_index\` on \`scan\` (\`door_id\`);`);
    this.addSql(`create index \`scan_badge_id_index\` on \`scan\` (\`badge_id\`);`);
    this.addSql(`create index \`scan_at_index\` on \`scan\` (\`at\`);`);

    this.addSql(`create table \`sealed_document\` (\`id\` text not null primary key, \`base64\` text not null, \`sha256\` text not null, \`stamped\` integer not null, \`stamp_at\` text null, \`stamp_tries\` integer not null default 0, \`earlier_sha256\` text null, \`sealed_at\` text not null);`);
    this.addSql(`create index \`sealed_document_stamp_at_index\` on \`sealed_document\` (\`stamp_at\`);`);

    this.addSql(`create table \`session\` (\`id\` text not null primary key, \`token_hash\` text not null, \`person_id\` text not null, \`csrf\` text not null, \`user_agent\` text not null, \`created_at\` text not null, \`last_seen_at\` text not null, \`expires_at\` text not null, \`revoked_at\` text null, \`acting_for\` text null, constraint \`session_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`session_token_hash_unique\` on \`session\` (\`token_hash\`);`);
    this.addSql(`create index \`session_person_id_index\` on \`session\` (\`person_id\`);`);

    this.addSql(`create table \`session_seat\` (\`id\` text not null primary key, \`session_id\` text not null, \`attendance_id\` text not null, \`seat_number\` integer not null, \`created_at\` text not null, constraint \`session_seat_session_id_foreign\` foreign key (\`session_id\`) references \`programme_session\` (\`id\`) on delete cascade, constraint \`session_seat_attendance_id_foreign\` foreign key (\`attendance_id\`) references \`attendance\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`session_seat_session_id_index\` on \`session_seat\` (\`session_id\`);`);
    this.addSql(`create index \`session_seat_attendance_id_index\` on \`session_seat\` (\`attendance_id\`);`);
    this.addSql(`create unique index \`session_seat_taken\` on \`session_seat\` (\`session_id\`, \`seat_number\`);`);
    this.addSql(`create unique index \`session_seat_once\` on \`session_seat\` (\`session_id\`, \`attendance_id\`);`);

    this.addSql(`create table \`sign_in_code\` (\`id\` text not null primary key, \`email\` text not null, \`code_hash\` text not null, \`link_hash\` text not null, \`attempts\` integer not null default 0, \`created_at\` text not null, \`expires_at\` text not null, \`used_at\` text null);`);
    this.addSql(`create index \`sign_in_code_email_index\` on \`sign_in_code\` (\`email\`);`);
    this.addSql(`create unique index \`sign_in_code_link_hash_unique\` on \`sign_in_code\` (\`link_hash\`);`);

    this.addSql(`create table \`signing_code\` (\`id\` text not null primary key, \`convention_id\` text not null, \`organisation_id\` text not null, \`member_id\` text not null, \`email\` text not null, \`sha256\` text not null, \`code_hash\` text not null, \`sent_at\` text not null, \`expires_at\` text not null, \`attempts_left\` integer not null, \`used_at\` text null, constraint \`signing_code_convention_id_foreign\` foreign key (\`convention_id\`) references \`convention\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`signing_code_convention_id_index\` on \`signing_code\` (\`convention_id\`);`);

    this.addSql(`create table \`slot\` (\`id\` text not null primary key, \`edition_id\` text not null, \`day\` integer not null, \`slot_index\` integer not null, \`starts_at\` text not null, \`ends_at\` text not null, \`closed\` integer not null default false, \`label\` text null, \`interpreter\` integer not null default false, constraint \`slot_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`slot_edition_id_index\` on \`slot\` (\`edition_id\`);`);
    this.addSql(`create unique index \`slot_place_unique\` on \`slot\` (\`edition_id\`, \`day\`, \`slot_index\`);`);

    this.addSql(`create table \`meeting\` (\`id\` text not null primary key, \`edition_id\` text not null, \`request_id\` text null, \`origin\` text not null, \`slot_id\` text not null, \`table_id\` text null, \`subject\` text not null, \`offer_id\` text null, \`need_id\` text null, \`status\` text not null, \`locked\` integer not null default false, \`told_absent\` json not null, \`missing_ids\` json not null, \`debriefs\` json not null, \`cancellation\` json null, \`created_at\` text not null, \`updated_at\` text not null, \`version\` integer not null default 1, constraint \`meeting_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`meeting_slot_id_foreign\` foreign key (\`slot_id\`) references \`slot\` (\`id\`), constraint \`meeting_table_id_foreign\` foreign key (\`table_id\`) references \`meeting_table\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`meeting_edition_id_index\` on \`meeting\` (\`edition_id\`);`);
    this.addSql(`create index \`meeting_request_id_index\` on \`meeting\` (\`request_id\`);`);
    this.addSql(`create index \`meeting_slot_id_index\` on \`meeting\` (\`slot_id\`);`);
    this.addSql(`create index \`meeting_table_id_index\` on \`meeting\` (\`table_id\`);`);

    this.addSql(`create table \`own_note\` (\`id\` text not null primary key, \`meeting_id\` text not null, \`person_id\` text not null, \`text\` text not null, \`updated_at\` text not null, constraint \`own_note_meeting_id_foreign\` foreign key (\`meeting_id\`) references \`meeting\` (\`id\`) on delete cascade, constraint \`own_note_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`own_note_meeting_id_index\` on \`own_note\` (\`meeting_id\`);`);
    this.addSql(`create index \`own_note_person_id_index\` on \`own_note\` (\`person_id\`);`);
    this.addSql(`create unique index \`own_note_once\` on \`own_note\` (\`meeting_id\`, \`person_id\`);`);

    this.addSql(`create table \`meeting_party\` (\`id\` text not null primary key, \`meeting_id\` text not null, \`organisation_id\` text not null, \`person_id\` text not null, \`arrival\` text not null default 'expected', \`late_minutes\` integer null, \`declared_at\` text null, \`stands_in_for\` text null, constraint \`meeting_party_meeting_id_foreign\` foreign key (\`meeting_id\`) references \`meeting\` (\`id\`) on delete cascade, constraint \`meeting_party_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade, constraint \`meeting_party_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`meeting_party_meeting_id_index\` on \`meeting_party\` (\`meeting_id\`);`);
    this.addSql(`create index \`meeting_party_organisation_id_index\` on \`meeting_party\` (\`organisation_id\`);`);
    this.addSql(`create index \`meeting_party_person_id_index\` on \`meeting_party\` (\`person_id\`);`);
    this.addSql(`create unique index \`meeting_party_once\` on \`meeting_party\` (\`meeting_id\`, \`person_id\`);`);

    this.addSql(`create table \`booking\` (\`id\` text not null primary key, \`meeting_id\` text not null, \`slot_id\` text not null, \`person_id\` text null, \`table_id\` text null, \`live\` integer not null, constraint \`booking_meeting_id_foreign\` foreign key (\`meeting_id\`) references \`meeting\` (\`id\`) on delete cascade, constraint \`booking_slot_id_foreign\` foreign key (\`slot_id\`) references \`slot\` (\`id\`));`);
    this.addSql(`create index \`booking_meeting_id_index\` on \`booking\` (\`meeting_id\`);`);
    this.addSql(`create index \`booking_slot_id_index\` on \`booking\` (\`slot_id\`);`);
    this.addSql(`create unique index booking_person_slot on booking (person_id, slot_id) where live and person_id is not null;`);
    this.addSql(`create unique index booking_table_slot on booking (table_id, slot_id) where live and table_id is not null;`);

    this.addSql(`create table \`visitor\` (\`id\` text not null primary key, \`edition_id\` text not null, \`name\` text not null, \`email\` text null, \`organisation_name\` text not null, \`kind\` text not null, \`person_id\` text null, \`code\` text not null, \`badge_issue\` integer not null default 1, \`revoked_at\` text null, \`walk_in\` integer not null default false, \`companions\` integer not null default 0, \`consents\` json not null, \`answers\` json null, \`locale\` text not null default 'fr', \`created_at\` text not null, \`erased_at\` text null, constraint \`visitor_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`visitor_edition_id_index\` on \`visitor\` (\`edition_id\`);`);
    this.addSql(`create unique index \`visitor_code_once\` on \`visitor\` (\`edition_id\`, \`code\`);`);

    this.addSql(`create table \`waiting_list\` (\`id\` text not null primary key, \`edition_id\` text not null, \`organisation_id\` text not null, \`about_organisation_id\` text not null, \`person_id\` text not null, \`since\` text not null, \`told_at\` text null, constraint \`waiting_list_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`) on delete cascade, constraint \`waiting_list_organisation_id_foreign\` foreign key (\`organisation_id\`) references \`organisation\` (\`id\`) on delete cascade, constraint \`waiting_list_about_organisation_id_foreign\` foreign key (\`about_organisation_id\`) references \`organisation\` (\`id\`) on delete cascade, constraint \`waiting_list_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`waiting_list_edition_id_index\` on \`waiting_list\` (\`edition_id\`);`);
    this.addSql(`create index \`waiting_list_organisation_id_index\` on \`waiting_list\` (\`organisation_id\`);`);
    this.addSql(`create index \`waiting_list_about_organisation_id_index\` on \`waiting_list\` (\`about_organisation_id\`);`);
    this.addSql(`create index \`waiting_list_person_id_index\` on \`waiting_list\` (\`person_id\`);`);
    this.addSql(`create unique index \`waiting_list_once\` on \`waiting_list\` (\`edition_id\`, \`organisation_id\`, \`about_organisation_id\`);`);
  }

}
