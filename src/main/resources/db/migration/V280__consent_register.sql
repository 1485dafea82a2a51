-- Who wrote an answer down, and who a withdrawal. What is there came before this was kept.
alter table forloeb.consent add column recorded_by varchar(64) default 'system' not null;
alter table forloeb.consent alter column recorded_by drop default;
alter table forloeb.consent add column withdrawn_by varchar(64);
