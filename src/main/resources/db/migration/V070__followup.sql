create table forloeb.citizen_contact (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  held_at timestamp not null,
  channel varchar(20) not null,
  attendance_pct integer,
  wellbeing integer not null,
  danish_use integer not null,
  motivation integer not null,
  issues varchar(300) not null,
  next_contact date not null
);
create index citizen_contact_trajectory on forloeb.citizen_contact (trajectory_no, held_at);

create table forloeb.workplace_contact (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  contact varchar(150) not null,
  held_at timestamp not null,
  attendance_pct integer not null,
  ordinary_hours integer not null,
  performance integer not null,
  culture_fit integer not null,
  language_fit integer not null,
  employer_intent varchar(20) not null,
  adjustments varchar(1000),
  next_contact date not null
);
create index workplace_contact_trajectory on forloeb.workplace_contact (trajectory_no, held_at);
