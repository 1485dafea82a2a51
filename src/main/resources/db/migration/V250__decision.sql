create table forloeb.decision (
  id uuid primary key,
  version integer not null,
  no varchar(30) not null unique,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  kind varchar(40) not null,
  kind_name varchar(100) not null,
  status varchar(20) not null,
  result varchar(20),
  adverse boolean not null,
  hearing_required boolean not null,
  after_complaint boolean not null,
  approver_role varchar(40),
  complaint_body varchar(200),
  complaint_days integer not null,
  other_reassesses boolean not null,
  hearing_letter varchar(10),
  letter varchar(10),
  legal_basis_encrypted varchar(10000),
  facts_encrypted varchar(30000),
  proposal_encrypted varchar(30000),
  hearing_round integer not null,
  hearing_sent_on date,
  reply_by date,
  replied boolean not null,
  hearing_exception varchar(30),
  exception_reason_encrypted varchar(20000),
  considered_encrypted varchar(30000),
  reasoning_encrypted varchar(30000),
  terms_encrypted varchar(10000),
  complaint_guidance varchar(1000),
  authors varchar(400) not null,
  drafted_by varchar(64),
  reasoned_by varchar(64),
  approved_by varchar(64),
  sent_on date,
  delivered_on date,
  complain_by date,
  -- What the entity refuses, the table refuses too, so that no way into the database goes round it.
  constraint decision_four_eyes check (
    status not in ('GODKENDT', 'AFSENDT', 'MEDDELT', 'IKKE_MEDDELT')
    or (approved_by is not null and reasoned_by is not null and drafted_by is not null
        and approved_by <> reasoned_by and approved_by <> drafted_by)),
  constraint decision_reasons check (
    status not in ('GODKENDT', 'AFSENDT', 'MEDDELT', 'IKKE_MEDDELT')
    or (legal_basis_encrypted is not null and facts_encrypted is not null
        and reasoning_encrypted is not null and complaint_guidance is not null)),
  constraint decision_hearing check (
    status not in ('GODKENDT', 'AFSENDT', 'MEDDELT', 'IKKE_MEDDELT')
    or ((hearing_sent_on is not null and considered_encrypted is not null)
        or (hearing_sent_on is null
            and (hearing_exception is not null or (adverse = false and hearing_required = false))))),
  constraint decision_exception check (
    hearing_exception is null or exception_reason_encrypted is not null),
  constraint decision_after_complaint check (
    after_complaint = false or status <> 'FRAFALDET'),
  constraint decision_delivery check (
    status <> 'MEDDELT' or (sent_on is not null and delivered_on is not null and complain_by is not null))
);
create index decision_trajectory on forloeb.decision (trajectory_no, status);

create table forloeb.decision_reply (
  id uuid primary key,
  decision_id uuid not null references forloeb.decision (id),
  replied_on date not null,
  reply_form varchar(20) not null,
  late boolean not null,
  text_encrypted varchar(30000) not null,
  recorded_at timestamp not null,
  recorded_by varchar(64) not null
);
create index decision_reply_decision on forloeb.decision_reply (decision_id, recorded_at);

create table forloeb.decision_remark (
  id uuid primary key,
  decision_id uuid not null references forloeb.decision (id),
  step varchar(40) not null,
  text_encrypted varchar(20000) not null,
  made_at timestamp not null,
  made_by varchar(64) not null
);
create index decision_remark_decision on forloeb.decision_remark (decision_id, made_at);
