-- By which day the next contact with a citizen must be held, by contact table, plan and law, as it was last planned.
create table forloeb.required_contact (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  -- The last contact, or what begins the time anew.
  counts_from date not null,
  required_on date not null,
  -- Since when time stands still for leave or prison; null while it runs.
  paused_on date,
  -- How many interviews the law asks for before this day and how many were held, the start meeting among them.
  law_interviews integer not null,
  law_held integer not null,
  law_until date not null
);
-- How many contacts were required since the one before: 1 when it was held on the last day; null for those from before.
alter table forloeb.citizen_contact add column required_contacts double precision;
