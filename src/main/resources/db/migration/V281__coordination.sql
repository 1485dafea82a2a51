create table forloeb.coordination_request (
  id uuid primary key,
  version integer not null,
  -- Two who ask at once get the same number, so that one of them fails.
  no varchar(40) not null unique,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  status varchar(20) not null,
  administration varchar(20),
  contact_encrypted varchar(1000),
  basis varchar(20),
  legal_basis varchar(120),
  legal_reason_encrypted varchar(10000),
  problems varchar(200) not null,
  scopes varchar(200) not null,
  question_encrypted varchar(20000),
  wanted_at timestamp not null,
  wanted_by varchar(64) not null,
  shared_at timestamp,
  answer_by date,
  ended_at timestamp,
  lapse varchar(20),
  -- What the entity refuses, the table refuses too: nothing is shared without a basis and a question.
  constraint coordination_described check (
    status in ('OENSKET', 'TRUKKET', 'BORTFALDET')
    or (administration is not null and basis is not null and question_encrypted is not null)),
  constraint coordination_basis check (
    basis is null or basis <> 'LOV' or (legal_basis is not null and legal_reason_encrypted is not null)),
  constraint coordination_shared check (
    status not in ('DELT', 'BESVARET', 'AFSLUTTET') or (shared_at is not null and answer_by is not null)),
  constraint coordination_lapsed check ((status = 'BORTFALDET') = (lapse is not null))
);
create index coordination_request_trajectory on forloeb.coordination_request (trajectory_no, status);

create table forloeb.coordination_entry (
  id uuid primary key,
  request_id uuid not null references forloeb.coordination_request (id),
  kind varchar(20) not null,
  entry_on date not null,
  joint_meeting boolean not null,
  late boolean not null,
  text_encrypted varchar(30000) not null,
  recorded_at timestamp not null,
  recorded_by varchar(64) not null,
  fingerprint varchar(64) not null,
  -- The same answer twice is one.
  constraint coordination_entry_once unique (request_id, fingerprint)
);

create table forloeb.coordination_action (
  id uuid primary key,
  version integer not null,
  request_id uuid not null references forloeb.coordination_request (id),
  item_no integer not null,
  what_encrypted varchar(2000) not null,
  owner_code varchar(20) not null,
  due_on date not null,
  done_on date
);
create index coordination_action_request on forloeb.coordination_action (request_id, item_no);
