create trigger deadline_change_append_only before update or delete on forloeb.deadline_change
  for each row execute function forloeb.refuse_change();
