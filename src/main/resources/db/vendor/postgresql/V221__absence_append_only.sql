create trigger absence_attempt_append_only before update or delete on forloeb.absence_attempt
  for each row execute function forloeb.refuse_change();
create trigger absence_sickness_meeting_append_only before update or delete on forloeb.absence_sickness_meeting
  for each row execute function forloeb.refuse_change();
create trigger absence_report_append_only before update or delete on forloeb.absence_report
  for each row execute function forloeb.refuse_change();
