-- Whether no time runs while the citizen is on leave or in prison; the law's dates never stand still.
alter table forloeb.deadline add column stands_still boolean default true not null;
update forloeb.deadline set stands_still = false where kind = 'LOV';
