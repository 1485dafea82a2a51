-- A running course is asked once whether it goes over to a rule set that takes effect.
create table forloeb.rule_set_review (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  rule_set_before varchar(20) not null,
  rule_set_id varchar(20) not null,
  asked_at timestamp not null,
  choice varchar(20),
  chosen_by varchar(64),
  chosen_at timestamp,
  unique (trajectory_no, rule_set_id),
  constraint rule_set_review_choice check (
    choice is null or choice = 'IKKE_SPURGT' or (chosen_by is not null and chosen_at is not null))
);
-- Looks for running courses of older rules.
create index trajectory_rule_set on forloeb.trajectory (rule_set_id, status);

-- Which rules the decision was made by.
alter table forloeb.decision add column rule_set_id varchar(20);

-- Last day of a pause for leave or prison; null while the course runs.
alter table forloeb.trajectory add column paused_until date;
alter table forloeb.interruption add column until_day date;
