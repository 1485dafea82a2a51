alter table health.review add column max_lift_kg integer;
