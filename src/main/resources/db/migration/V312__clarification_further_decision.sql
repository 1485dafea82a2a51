-- Who has applied for pension gets a decision about just that; what else is recommended is decided about once it is refused.
alter table forloeb.clarification add column further_kind varchar(20);
alter table forloeb.clarification add column pension_decision_id uuid references forloeb.decision (id);
alter table forloeb.clarification add constraint clarification_further check (
  (further_kind is null or (route = 'FORELIGGENDE_GRUNDLAG' and further_kind in ('FLEKSJOB', 'RESSOURCEFORLOEB')))
  and (pension_decision_id is null or (further_kind is not null and case_kind = further_kind)));
