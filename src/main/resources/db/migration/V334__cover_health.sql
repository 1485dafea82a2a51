-- Whether who covers does the tasks about the citizens' health too. Those who have begun do, as was agreed.
alter table forloeb.cover add column health boolean default true not null;
