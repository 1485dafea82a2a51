-- A citizen has one mentor at a time; the place in a plan no longer tells them apart.
alter table forloeb.mentor_grant drop column item_no;
