-- When the citizen first asked for help, and what of the law's first steps was done before the course.
alter table forloeb.screening add column first_request_on date;
alter table forloeb.screening add column first_interview_held boolean default false not null;
alter table forloeb.screening add column first_offer_given boolean default false not null;

-- The law's day for the first offer of a course that has not given one.
create table forloeb.first_offer (
  trajectory_no varchar(20) primary key references forloeb.trajectory (no),
  version integer not null,
  due_on date not null,
  notice_on date not null,
  noticed_at timestamp,
  settled_as varchar(20),
  settled_on date,
  settled_by varchar(64),
  constraint first_offer_settled check ((settled_as is null) = (settled_on is null))
);
create index first_offer_due on forloeb.first_offer (notice_on, noticed_at);
