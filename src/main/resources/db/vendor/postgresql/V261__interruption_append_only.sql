create trigger interruption_append_only before update or delete on forloeb.interruption
  for each row execute function forloeb.refuse_change();
create trigger case_hand_over_append_only before update or delete on forloeb.case_hand_over
  for each row execute function forloeb.refuse_change();
