create table forloeb.start_meeting (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  held_at timestamp not null,
  channel varchar(20) not null,
  interpreter varchar(20) not null,
  language varchar(10),
  accepts_program boolean not null,
  goal varchar(1000),
  motivation integer,
  safe_contact varchar(20) not null,
  consent_purposes varchar(200) not null,
  held_by varchar(64) not null
);

create table forloeb.plan (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  round_no integer not null,
  job_goal varchar(300) not null,
  industry varchar(30) not null,
  starts_on date not null,
  ends_on date not null,
  hours_per_week integer not null,
  contact_days integer not null,
  legal_bases varchar(200) not null,
  budget_line varchar(30) not null,
  reasoning varchar(4000) not null,
  fagsystem_ref varchar(60),
  reason_not_registered varchar(500),
  laid_at timestamp not null,
  laid_by varchar(64) not null
);
create unique index plan_round on forloeb.plan (trajectory_no, round_no);

create table forloeb.plan_item (
  plan_id uuid not null references forloeb.plan (id),
  item_no integer not null,
  kind varchar(20) not null,
  track varchar(40),
  hours_per_week integer not null,
  primary key (plan_id, item_no)
);

create table forloeb.next_step_choice (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  chosen varchar(40) not null,
  citizen_view varchar(1000) not null,
  effective_on date not null,
  long_course boolean not null,
  chosen_at timestamp not null,
  chosen_by varchar(64) not null,
  review_decision varchar(20),
  review_reason varchar(1000),
  reviewed_at timestamp,
  reviewed_by varchar(64)
);
create index next_step_choice_trajectory on forloeb.next_step_choice (trajectory_no, chosen_at);

create table forloeb.closing (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  outcome varchar(30) not null,
  outcome_on date not null,
  employer varchar(150),
  weekly_hours integer,
  education varchar(150),
  danish_level varchar(10),
  aftercare_wanted boolean not null,
  registered_at timestamp not null,
  registered_by varchar(64) not null
);

create table forloeb.aftercare_contact (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  contact_no integer not null,
  held_at timestamp not null,
  channel varchar(20) not null,
  reached boolean not null,
  still_in_job boolean,
  issues varchar(200) not null,
  help_needed boolean not null,
  continues boolean not null,
  held_by varchar(64) not null
);
create unique index aftercare_contact_no on forloeb.aftercare_contact (trajectory_no, contact_no);
