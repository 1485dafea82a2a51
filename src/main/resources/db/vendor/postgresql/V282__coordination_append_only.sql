create trigger coordination_entry_append_only before update or delete on forloeb.coordination_entry
  for each row execute function forloeb.refuse_change();
