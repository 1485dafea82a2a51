-- What was known of a citizen before it was corrected, so that a mistake can be seen and taken back.
create table forloeb.citizen_change (
  id uuid primary key,
  citizen_id uuid not null references forloeb.citizen (id) on delete cascade,
  at timestamp not null,
  by_user varchar(64) not null,
  field varchar(20) not null,
  -- Null when nothing was known, or nothing is any more.
  before_encrypted varchar(600),
  after_encrypted varchar(600)
);
create index citizen_change_citizen on forloeb.citizen_change (citizen_id, at);
