create table forloeb.access_request (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  kind varchar(20) not null,
  status varchar(20) not null,
  -- While it waits for its answer.
  open_key varchar(60) unique,
  received_on date not null,
  channel varchar(20) not null,
  registered_at timestamp not null,
  registered_by varchar(64) not null,
  documents_encrypted varchar(30000),
  exemption_bases varchar(100),
  exemption_reason_encrypted varchar(30000),
  answered_at timestamp,
  answered_by varchar(64),
  -- What the entity refuses, the table refuses too: no answer without documents, and nothing left out without rule and reason.
  constraint access_request_answered check (
    status <> 'BESVARET'
    or (documents_encrypted is not null and answered_at is not null and answered_by is not null)),
  constraint access_request_exempted check (
    (exemption_reason_encrypted is null) = (exemption_bases is null or exemption_bases = ''))
);
create index access_request_trajectory on forloeb.access_request (trajectory_no);
