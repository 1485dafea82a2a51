create table forloeb.complaint (
  id uuid primary key,
  version integer not null,
  -- Two who register the first complaint over a decision at once get the same number, so that one of them fails.
  no varchar(40) not null unique,
  decision_id uuid not null references forloeb.decision (id),
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  status varchar(20) not null,
  received_on date not null,
  channel varchar(20) not null,
  complaint_form varchar(20) not null,
  late boolean not null,
  summary_encrypted varchar(30000) not null,
  new_information_encrypted varchar(30000),
  excluded varchar(600) not null,
  registered_at timestamp not null,
  registered_by varchar(64) not null,
  receipt_sent_at timestamp,
  result varchar(20),
  reasoning_encrypted varchar(30000),
  reassessed_on date,
  reassessed_by varchar(64),
  overturned_by uuid references forloeb.decision (id),
  forwarded_on date,
  board_answer varchar(20),
  answered_on date,
  follow_up_encrypted varchar(30000),
  renewed_by uuid references forloeb.decision (id),
  implemented_on date,
  implemented_encrypted varchar(30000),
  -- What the entity refuses, the table refuses too, so that no way into the database goes round it.
  constraint complaint_other_reassesses check (
    reassessed_by is null or position((',' || reassessed_by || ',') in excluded) = 0),
  constraint complaint_reassessed check (
    status in ('MODTAGET', 'GENVURDERES')
    or (result is not null and reasoning_encrypted is not null
        and reassessed_on is not null and reassessed_by is not null)),
  constraint complaint_decided_anew check (
    (result is null or result not in ('OMGJORT', 'DELVIST') or overturned_by is not null)
    and (board_answer is null or board_answer not in ('HJEMVIST', 'OPHAEVET') or renewed_by is not null)),
  constraint complaint_forwarded check (
    status not in ('HOS_ANKESTYRELSEN', 'GENNEMFOERES') or forwarded_on is not null),
  constraint complaint_answered check (
    board_answer is null or (answered_on is not null and forwarded_on is not null
        and (board_answer in ('STADFAESTET', 'AFVIST') or follow_up_encrypted is not null))),
  constraint complaint_closed check (
    status <> 'AFSLUTTET' or result in ('OMGJORT', 'TRUKKET')
    or (board_answer is not null and (board_answer <> 'AENDRET' or implemented_encrypted is not null)))
);
create index complaint_decision on forloeb.complaint (decision_id, status);
create index complaint_trajectory on forloeb.complaint (trajectory_no, status);
