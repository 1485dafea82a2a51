alter table forloeb.placement add column max_lift_kg integer;
alter table forloeb.placement add column employer_has_mentor boolean default false not null;
alter table forloeb.placement alter column fte drop not null;
