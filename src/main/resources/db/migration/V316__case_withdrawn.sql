-- The citizen gave up a case about flexjob or pension when the course was to end.
alter table forloeb.interruption add column case_withdrawn boolean not null default false;
