-- When the caseworker was told that a consent runs out, and when that it has: once each, on whichever node looks first.
alter table forloeb.consent add column noticed_on date;
alter table forloeb.consent add column expired_on date;
create index consent_expiry on forloeb.consent (valid_until, expired_on);
