-- A notification of a child is never given up: those that were are tried again.
update forloeb.letter_delivery set status = 'VENTER', attempts = 0, next_attempt_at = current_timestamp
where status = 'FEJLET' and letter_id in (select id from forloeb.letter where kind = 'L23');
