create table forloeb.competence_profile (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  danish_test varchar(20),
  test_date date,
  danish_level varchar(10),
  test_remark varchar(500),
  school_years integer,
  education_level varchar(20),
  education_country varchar(100),
  work_years_dk numeric(4, 1),
  work_years_abroad numeric(4, 1),
  literacy varchar(20),
  it_skills integer,
  preferred_industries varchar(200) not null,
  licences varchar(200) not null,
  clarified_by varchar(64),
  clarified_at timestamp
);

-- scores: one digit from 1 to 5 for each of the 11 indicators, in the order of ProgressionIndicator.
create table forloeb.progression_measurement (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  kind varchar(20) not null,
  measured_on date not null,
  scores varchar(11) not null,
  own_belief integer,
  caseworker_belief integer,
  measured_by varchar(64) not null
);
create unique index progression_measurement_day
  on forloeb.progression_measurement (trajectory_no, kind, measured_on);
