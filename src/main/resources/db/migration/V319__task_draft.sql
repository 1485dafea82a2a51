-- What somebody has typed into a task's form and not sent yet; forms about health have a table of their own.
create table forloeb.task_draft (
  task_id varchar(64) not null,
  user_id varchar(64) not null,
  form_id varchar(80) not null,
  saved_at timestamp not null,
  values_encrypted varchar(1000000) not null,
  primary key (task_id, user_id)
);
create index task_draft_saved on forloeb.task_draft (saved_at);

create table health.task_draft (
  task_id varchar(64) not null,
  user_id varchar(64) not null,
  form_id varchar(80) not null,
  saved_at timestamp not null,
  values_encrypted varchar(1000000) not null,
  primary key (task_id, user_id)
);
create index health_task_draft_saved on health.task_draft (saved_at);
