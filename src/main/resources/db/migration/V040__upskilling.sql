create table forloeb.upskilling_course (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  plan_position integer not null,
  track varchar(30) not null,
  hours_per_week integer not null,
  status varchar(20) not null,
  taken boolean not null,
  provider varchar(30),
  starts_on date,
  ends_on date,
  planned_lessons integer,
  attended_lessons integer,
  level_before varchar(10),
  level_after varchar(10),
  certificate varchar(30),
  result varchar(20),
  interrupt_reason varchar(30),
  new_ends_on date,
  extra_lessons integer not null,
  attendance_action varchar(30)
);
create index upskilling_course_trajectory on forloeb.upskilling_course (trajectory_no, plan_position);

create table forloeb.workshop_attendance (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  held_on date not null,
  industry varchar(30) not null,
  hosts varchar(300),
  attended boolean not null,
  next_on date
);
create index workshop_attendance_trajectory on forloeb.workshop_attendance (trajectory_no, held_on);

create table forloeb.e_learning (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  module1_done date,
  module2_done date,
  module3_done date,
  module4_done date,
  supported boolean not null
);
