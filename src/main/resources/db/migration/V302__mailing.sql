-- The same letter to many citizens. Holds no citizen: whom it reaches is found while it is written.
create table forloeb.mailing (
  id uuid primary key,
  version integer not null,
  subject varchar(120) not null,
  text varchar(4000) not null,
  org_unit varchar(20),
  rule_set_id varchar(20),
  status varchar(20) not null,
  made_by varchar(64) not null,
  made_at timestamp not null,
  expected integer not null,
  settled_by varchar(64),
  settled_at timestamp,
  stopped_by varchar(64),
  last_no varchar(20) not null,
  written integer not null,
  failed integer not null,
  -- Nobody sends to many alone, whatever way into the database.
  constraint mailing_four_eyes check (
    status not in ('SENDES', 'SENDT', 'STOPPET') or (settled_by is not null and settled_by <> made_by))
);
create index mailing_status on forloeb.mailing (status, made_at);
