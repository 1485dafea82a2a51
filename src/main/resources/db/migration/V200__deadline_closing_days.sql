create table forloeb.closing_day (
  day_text varchar(10) primary key,
  label varchar(80) not null
);

-- One row: which edition of the whole list holds. 0 until the list has been loaded for the first time.
create table forloeb.closing_day_edition (
  edition integer not null,
  changed_by varchar(64) not null,
  changed_at timestamp
);
insert into forloeb.closing_day_edition (edition, changed_by) values (0, 'system');
