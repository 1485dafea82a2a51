-- When a task's draft was begun, and what the form held in its fields before they were typed in, so that whoever comes back to the
-- draft is told what others have changed since. Empty for drafts from before; start forms have nothing that they held before.
alter table forloeb.task_draft add column begun_at timestamp;
alter table forloeb.task_draft add column before_encrypted varchar(1000000);
alter table health.task_draft add column begun_at timestamp;
alter table health.task_draft add column before_encrypted varchar(1000000);
