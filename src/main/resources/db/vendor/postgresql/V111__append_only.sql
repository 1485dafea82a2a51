-- What was written about a citizen stays as it was (offentlighedsloven § 13), whoever connects to the database.
create function forloeb.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of %.% are only ever added.', tg_table_schema, tg_table_name;
end
$$;
create trigger note_append_only before update or delete on forloeb.note
  for each row execute function forloeb.refuse_change();
create trigger trajectory_event_append_only before update or delete on forloeb.trajectory_event
  for each row execute function forloeb.refuse_change();
