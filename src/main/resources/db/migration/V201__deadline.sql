create table forloeb.deadline (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  task_id varchar(64) not null unique,
  task_key varchar(60) not null,
  task_name varchar(255) not null,
  start_event varchar(30) not null,
  start_on date not null,
  decision_version integer not null,
  rule_id varchar(60) not null,
  rule_set_id varchar(20) not null,
  kind varchar(10) not null,
  day_unit varchar(20) not null,
  days integer not null,
  reason varchar(500) not null,
  legal_basis varchar(200),
  extended_days integer not null,
  paused_days integer not null,
  due_on date not null,
  skipped varchar(4000) not null,
  calendar_edition integer not null,
  state varchar(20) not null,
  paused_on date,
  created_at timestamp not null,
  closed_at timestamp
);
create index deadline_trajectory on forloeb.deadline (trajectory_no, state, due_on);
create index deadline_open on forloeb.deadline (state, calendar_edition, id);

create table forloeb.deadline_change (
  id uuid primary key,
  deadline_id uuid not null references forloeb.deadline (id),
  at timestamp not null,
  by_user varchar(64) not null,
  kind varchar(20) not null,
  old_due date not null,
  new_due date not null,
  days integer not null,
  reason_code varchar(30) not null,
  reason varchar(1000)
);
create index deadline_change_deadline on forloeb.deadline_change (deadline_id, at);
