create table forloeb.interruption (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  kind varchar(30) not null,
  happened_on date not null,
  weekly_hours integer,
  municipality_code varchar(3),
  consents varchar(200) not null,
  source varchar(20) not null,
  answer varchar(20) not null,
  effect varchar(20) not null,
  outcome varchar(30),
  talk boolean not null,
  pass_on varchar(20) not null,
  decision_version integer not null,
  rule_id varchar(60) not null,
  reason varchar(500) not null,
  reported_at timestamp not null,
  reported_by varchar(64) not null,
  idempotency_key varchar(100),
  request_fingerprint varchar(64),
  unique (reported_by, idempotency_key)
);
create index interruption_trajectory on forloeb.interruption (trajectory_no, reported_at);

create table forloeb.case_hand_over (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  municipality_code varchar(3) not null,
  handed_over_on date not null,
  by_law varchar(100) not null,
  by_consent varchar(100) not null,
  open_complaints varchar(1000),
  recorded_at timestamp not null,
  recorded_by varchar(64) not null
);
create index case_hand_over_trajectory on forloeb.case_hand_over (trajectory_no, recorded_at);

-- Stops every letter, also those of a course that ended before with another outcome.
alter table forloeb.citizen add column died_on date;
