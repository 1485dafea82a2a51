create table forloeb.clarification (
  id uuid primary key,
  version integer not null,
  trajectory_no varchar(20) not null references forloeb.trajectory (no),
  status varchar(20) not null,
  opened_at timestamp not null,
  opened_by varchar(64) not null,
  benefit_months integer not null,
  years_to_pension integer not null,
  tried_offers varchar(200) not null,
  attendance_hours numeric(4, 1) not null,
  function_severe boolean not null,
  prognosis varchar(20) not null,
  treatment_ongoing boolean not null,
  citizen_wish varchar(20) not null,
  senior_info boolean not null,
  route varchar(30),
  evidence varchar(200),
  obvious_by varchar(64),
  informed_on date,
  team_required boolean not null,
  mandatory_roles varchar(200) not null,
  resource_course boolean not null,
  file_sent_working_days integer not null,
  citizen_approved_on date,
  presentations integer not null,
  recommendation varchar(20),
  work_ability varchar(30),
  health_advice_ref uuid references health.health_file (id),
  recommended_by varchar(64),
  deviates boolean not null,
  considered_by varchar(64),
  case_kind varchar(20),
  decision_id uuid references forloeb.decision (id),
  pension_started_on date,
  pension_due_on date,
  delay_cause varchar(20),
  expected_on date,
  effectuation varchar(30),
  effectuated_on date,
  effective_from date,
  outcome varchar(30),
  closed_on date,
  -- What the entity refuses, the table refuses too, so that no way into the database goes round it.
  constraint clarification_recommended check (
    recommendation is null
    or (health_advice_ref is not null and work_ability is not null and recommended_by is not null
        and presentations > 0)),
  constraint clarification_resource_course check (
    resource_course = true or ((recommendation is null or recommendation <> 'RESSOURCEFORLOEB')
        and (case_kind is null or case_kind <> 'RESSOURCEFORLOEB'))),
  constraint clarification_deviates check (
    deviates = false or team_required = false or presentations > 1),
  constraint clarification_decided check (
    decision_id is null
    or (case_kind is not null and case_kind <> 'INGEN' and (recommendation is not null or obvious_by is not null))),
  constraint clarification_pension check (
    (pension_started_on is null) = (pension_due_on is null)
    and (case_kind is null or case_kind <> 'FOERTIDSPENSION' or decision_id is null
        or pension_started_on is not null)),
  constraint clarification_delay check (
    (delay_cause is null) = (expected_on is null)),
  constraint clarification_closed check (
    status <> 'AFSLUTTET' or (outcome is not null and closed_on is not null))
);
create index clarification_trajectory on forloeb.clarification (trajectory_no, opened_at);

create table forloeb.clarification_text (
  id uuid primary key,
  clarification_id uuid not null references forloeb.clarification (id),
  kind varchar(30) not null,
  text_encrypted varchar(30000) not null,
  written_at timestamp not null,
  written_by varchar(64) not null
);
create index clarification_text_clarification on forloeb.clarification_text (clarification_id, written_at);

create table forloeb.team_meeting (
  id uuid primary key,
  version integer not null,
  clarification_id uuid not null references forloeb.clarification (id),
  meeting_at timestamp not null,
  place varchar(200) not null,
  participants varchar(200) not null,
  file_sent_on date not null,
  interpreter boolean not null,
  companion boolean not null,
  booked_at timestamp not null,
  booked_by varchar(64) not null,
  held boolean,
  citizen_attended boolean,
  constraint team_meeting_settled check (
    (held is null and citizen_attended is null)
    or (held = true and citizen_attended is not null)
    or (held = false and citizen_attended is null))
);
create index team_meeting_clarification on forloeb.team_meeting (clarification_id, booked_at);
