-- Whom a letter goes to when it is not the citizen; which kind of recipient that is follows from the letter's kind.
alter table forloeb.letter add column recipient_name_encrypted varchar(1000);
alter table forloeb.letter add column recipient_number varchar(8);
alter table forloeb.letter add column recipient_address_encrypted varchar(2000);
