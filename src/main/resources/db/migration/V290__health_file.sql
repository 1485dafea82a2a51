create table health.certificate (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  certificate_form varchar(10) not null,
  basis varchar(20) not null,
  doctor_encrypted varchar(2000) not null,
  question_encrypted varchar(12000) not null,
  status varchar(20) not null,
  requested_at timestamp not null,
  requested_by varchar(64) not null,
  due_on date not null,
  remind_on date not null,
  must_answer boolean not null,
  sent_at timestamp,
  reminded_at timestamp,
  received_on date,
  issuer varchar(20),
  document_ref_encrypted varchar(1000),
  cost numeric(9, 2),
  -- The physician at the job centre never stands in for the citizen's doctor, whatever way the row comes.
  constraint certificate_issuer check (issuer is null or issuer <> 'JOBCENTERLAEGE'),
  constraint certificate_received check (
    status <> 'MODTAGET'
    or (received_on is not null and issuer is not null and document_ref_encrypted is not null))
);
create index certificate_trajectory on health.certificate (trajectory_no, requested_at);

create table health.health_file (
  id uuid primary key,
  case_id uuid not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  kind varchar(20) not null,
  text_encrypted varchar(30000) not null,
  written_at timestamp not null,
  written_by varchar(64) not null
);
create index health_file_case on health.health_file (case_id, written_at);
