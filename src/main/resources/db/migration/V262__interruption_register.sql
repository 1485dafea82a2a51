create table forloeb.taken_register_event (
  event_id varchar(100) primary key,
  taken_at timestamp not null
);
