create table health.referral (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  org_unit varchar(20) not null,
  question_encrypted varchar(5000) not null,
  urgency varchar(10) not null,
  interpreter varchar(20) not null,
  language varchar(3),
  referred_at timestamp not null,
  referred_by varchar(64) not null,
  status varchar(20) not null,
  slot_at timestamp,
  missed_slots integer not null,
  slots_without_result integer not null,
  follow_up_on date,
  route varchar(20)
);
create index referral_trajectory on health.referral (trajectory_no, referred_at);

create table health.review (
  id uuid primary key,
  referral_id uuid not null references health.referral (id),
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  reviewed_at timestamp not null,
  reviewed_by varchar(64) not null,
  findings_encrypted varchar(33000) not null,
  diagnoses_encrypted varchar(2200) not null,
  severity_physical_encrypted varchar(100) not null,
  severity_mental_encrypted varchar(100) not null,
  health_mastery_encrypted varchar(12000) not null,
  further_need_encrypted varchar(300) not null,
  conclusion varchar(30) not null,
  accommodations varchar(300) not null,
  work_band varchar(30) not null,
  shared_summary varchar(600) not null
);
create index review_trajectory on health.review (trajectory_no, reviewed_at);
create index review_referral on health.review (referral_id, reviewed_at);

create table health.physician_slot (
  id uuid primary key,
  version integer not null,
  starts_at timestamp not null,
  org_unit varchar(20) not null,
  booked_by varchar(20)
);
create unique index physician_slot_time on health.physician_slot (org_unit, starts_at);
create index physician_slot_booked on health.physician_slot (booked_by);
