-- A caller's key is its own: two systems may happen to choose the same.
alter table forloeb.trajectory add column request_fingerprint varchar(64);
drop index forloeb.trajectory_idempotency;
create unique index trajectory_call on forloeb.trajectory (referred_by, idempotency_key);
