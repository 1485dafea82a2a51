create trigger clarification_text_append_only before update or delete on forloeb.clarification_text
  for each row execute function forloeb.refuse_change();
create trigger health_file_append_only before update or delete on health.health_file
  for each row execute function forloeb.refuse_change();
