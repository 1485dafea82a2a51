-- Who does the work of a caseworker who is away, from the first to the last day.
create table forloeb.cover (
  id uuid primary key,
  version integer not null,
  absent_id varchar(64) not null,
  cover_id varchar(64) not null,
  from_on date not null,
  until_on date not null,
  planned_by varchar(64) not null,
  planned_at timestamp not null,
  -- The first day on which it no longer applies, when somebody ended it early.
  ended_on date,
  -- Whether the tasks have gone back.
  returned boolean not null
);
create index cover_absent on forloeb.cover (absent_id, from_on);
create index cover_cover on forloeb.cover (cover_id, from_on);
-- The watch asks every minute for the few that are not over.
create index cover_returned on forloeb.cover (returned, from_on);
