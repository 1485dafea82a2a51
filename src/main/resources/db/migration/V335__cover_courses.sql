-- Whether who covers gets all of the absent caseworker's courses, also those that come. Those who have begun do.
alter table forloeb.cover add column all_courses boolean default true not null;
-- The courses of a cover that is for some only.
create table forloeb.cover_course (
  cover_id uuid not null references forloeb.cover (id) on delete cascade,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  primary key (cover_id, trajectory_no)
);
