create table forloeb.mentor_grant (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  item_no integer not null,
  status varchar(20) not null,
  kind varchar(30) not null,
  source varchar(20) not null,
  mentor_name varchar(150) not null,
  mentor_organisation varchar(150) not null,
  mentor_phone varchar(20) not null,
  mentor_user_id varchar(64),
  goal varchar(500) not null,
  tasks varchar(500) not null,
  hours_per_week numeric(4, 1) not null,
  from_date date not null,
  to_date date not null,
  beyond_normal boolean not null,
  child_contact boolean not null,
  child_certificate_on date,
  budget_line varchar(30) not null,
  granted_at timestamp not null,
  granted_by varchar(64) not null,
  ended_on date
);
create index mentor_grant_trajectory on forloeb.mentor_grant (trajectory_no, status);

create table forloeb.mentor_log (
  id uuid primary key,
  grant_id uuid not null references forloeb.mentor_grant (id),
  held_on date not null,
  minutes integer,
  activity varchar(30) not null,
  progress integer,
  concern boolean not null,
  text varchar(500),
  written_at timestamp not null,
  written_by varchar(64) not null
);
create index mentor_log_grant on forloeb.mentor_log (grant_id, written_at);
