create table forloeb.absence (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  absent_on date not null,
  absent_until date,
  kind varchar(20) not null,
  reported_as varchar(20) not null,
  appointment varchar(20) not null,
  source varchar(20) not null,
  reported_at timestamp not null,
  reported_by varchar(64) not null,
  status varchar(20) not null,
  joined_to uuid references forloeb.absence (id),
  taken_up boolean not null,
  duty varchar(20),
  next_response varchar(30),
  attempts integer not null,
  reached boolean not null,
  first_contact_at timestamp,
  contact_work_minutes integer,
  contact_calendar_minutes integer,
  reasonable_cause varchar(20),
  documentation varchar(20),
  guidance varchar(200) not null,
  personal_attempt boolean,
  hearing_sent_on date,
  hearing_deadline date,
  hearing_channel varchar(20),
  hearing_replied_on date,
  sanction_recommended boolean,
  recommended_by varchar(64),
  sanction_approved boolean,
  approved_by varchar(64),
  resumes_on date,
  resumed_hours integer,
  outcome varchar(30),
  ended_at timestamp
);
create index absence_trajectory on forloeb.absence (trajectory_no, status, absent_on);
create index absence_joined on forloeb.absence (joined_to);
-- Whoever tells twice of one day tells of one absence; its kind may change when the citizen has been asked.
create unique index absence_day on forloeb.absence (trajectory_no, absent_on, reported_as);

create table forloeb.absence_attempt (
  id uuid primary key,
  absence_id uuid not null references forloeb.absence (id),
  attempt_no integer not null,
  held_at timestamp not null,
  channel varchar(20) not null,
  reached boolean not null,
  recorded_at timestamp not null,
  recorded_by varchar(64) not null,
  unique (absence_id, attempt_no)
);

create table forloeb.absence_sickness_meeting (
  id uuid primary key,
  absence_id uuid not null references forloeb.absence (id),
  step varchar(20) not null,
  held_on date not null,
  recorded_at timestamp not null,
  recorded_by varchar(64) not null
);
create index absence_sickness_meeting_absence on forloeb.absence_sickness_meeting (absence_id, recorded_at);

create table forloeb.absence_report (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  reported_on date not null,
  kind varchar(20),
  source varchar(20) not null,
  answer varchar(20) not null,
  absence_id uuid references forloeb.absence (id),
  received_at timestamp not null,
  received_by varchar(64) not null,
  idempotency_key varchar(100),
  request_fingerprint varchar(64),
  unique (received_by, idempotency_key)
);
create index absence_report_trajectory on forloeb.absence_report (trajectory_no, received_at);
