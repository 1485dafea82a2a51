-- What deadline-escalation.dmn said of the deadline, the day on which it is looked at next, and what came of it.
alter table forloeb.deadline add column escalation_version integer;
alter table forloeb.deadline add column escalation_rule varchar(60);
alter table forloeb.deadline add column remind_days integer;
alter table forloeb.deadline add column escalate_days integer;
alter table forloeb.deadline add column late_priority integer;
alter table forloeb.deadline add column watch_on date;
alter table forloeb.deadline add column watched_due date;
alter table forloeb.deadline add column escalation_id varchar(64);
alter table forloeb.deadline add column reminded_on date;
alter table forloeb.deadline add column escalated_on date;
create index deadline_watch on forloeb.deadline (state, watch_on, id);
create index deadline_escalation on forloeb.deadline (escalation_id);

-- Open deadlines from before are counted anew (Recount), which gives them their days as well.
update forloeb.deadline set calendar_edition = 0 where closed_at is null;
