-- A workplace that the citizen has left is not contacted again.
alter table forloeb.workplace_contact alter column next_contact drop not null;
