create table forloeb.missed_contact (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  planned_at timestamp not null,
  next_contact date not null
);
create index missed_contact_trajectory on forloeb.missed_contact (trajectory_no, planned_at);
