create table forloeb.letter_template (
  id uuid primary key,
  kind varchar(10) not null,
  version_no integer not null,
  text varchar(20001) not null,
  stored_at timestamp not null,
  stored_by varchar(64) not null
);
create unique index letter_template_version on forloeb.letter_template (kind, version_no);

create table forloeb.letter (
  id uuid primary key,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  kind varchar(10) not null,
  template_version integer not null,
  occasion varchar(80) not null,
  title varchar(200) not null,
  html_encrypted varchar(400000) not null,
  meeting_starts_at timestamp,
  written_at timestamp not null,
  written_by varchar(64) not null
);
-- A step that runs again writes no second letter.
create unique index letter_occasion on forloeb.letter (trajectory_no, kind, occasion);

create table forloeb.letter_delivery (
  id uuid primary key,
  version integer not null,
  letter_id uuid not null references forloeb.letter (id),
  channel varchar(20) not null,
  status varchar(20) not null,
  decision_version integer not null,
  rule_id varchar(60) not null,
  reason varchar(1000) not null,
  attempts integer not null,
  next_attempt_at timestamp not null,
  failure varchar(40),
  settled_at timestamp,
  settled_by varchar(64)
);
create unique index letter_delivery_letter on forloeb.letter_delivery (letter_id, channel);
create index letter_delivery_due on forloeb.letter_delivery (status, next_attempt_at);
