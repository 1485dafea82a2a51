create table forloeb.screening (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  residence_years integer,
  in_statutory_program boolean not null,
  danish_source varchar(20) not null,
  dk_work_years numeric(4, 1) not null,
  education_level varchar(20) not null,
  culture_need boolean not null,
  other_effort varchar(20) not null,
  proposal_reason varchar(60),
  need_statement varchar(1000),
  result varchar(20),
  described_by varchar(64) not null,
  described_at timestamp not null,
  decided_by varchar(64),
  decided_at timestamp
);

-- One row a unit, locked while a seat is claimed, so that the last seat is given once.
create table forloeb.seat_pool (
  org_unit varchar(20) primary key,
  version integer not null
);
insert into forloeb.seat_pool (org_unit, version) values ('CENTER_NORD', 0);
insert into forloeb.seat_pool (org_unit, version) values ('CENTER_SYD', 0);
create index trajectory_waiting on forloeb.trajectory (org_unit, status, priority, referred_on);

create table forloeb.caseworker (
  user_id varchar(64) primary key,
  version integer not null,
  name varchar(200) not null,
  org_unit varchar(20) not null,
  languages varchar(100) not null,
  max_load integer not null,
  active boolean not null
);

create table forloeb.caseworker_assignment (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  user_id varchar(64) not null,
  reason varchar(20) not null,
  explanation varchar(500) not null,
  assigned_at timestamp not null,
  assigned_by varchar(64) not null
);
create index caseworker_assignment_trajectory on forloeb.caseworker_assignment (trajectory_no, assigned_at);
