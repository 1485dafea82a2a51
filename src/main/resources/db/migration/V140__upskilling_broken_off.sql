alter table forloeb.upskilling_course add column broken_off_on date;
