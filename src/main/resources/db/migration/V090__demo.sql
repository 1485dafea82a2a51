create table forloeb.demo_population (
  id integer primary key,
  seed bigint not null,
  size integer not null,
  first_day date not null,
  last_day date not null,
  next_day date not null,
  finished_at timestamp
);

create table forloeb.demo_citizen (
  persona integer primary key,
  trajectory_no varchar(20) not null unique references forloeb.trajectory (no)
);
