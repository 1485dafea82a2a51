-- Filters that people have saved on the caseload board, for themselves or for a unit.
create table forloeb.saved_filter (
  id uuid primary key,
  owner_id varchar(64) not null,
  name varchar(60) not null,
  query varchar(400) not null,
  shared_with varchar(20),
  saved_at timestamp not null,
  unique (owner_id, name)
);
create index saved_filter_shared on forloeb.saved_filter (shared_with, name);
