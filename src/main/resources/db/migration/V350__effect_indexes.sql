-- The figures of a year (module effect) look for what happened in it: starts, ends and referrals of trajectories,
create index trajectory_started on forloeb.trajectory (started_on);
create index trajectory_ended on forloeb.trajectory (ended_on);
create index trajectory_referred on forloeb.trajectory (referred_on);
-- steps of the course and how long they took (I12),
create index screening_decided on forloeb.screening (decided_at);
create index start_meeting_held on forloeb.start_meeting (held_at);
create index plan_laid on forloeb.plan (laid_at);
create index placement_last_day on forloeb.placement (last_day);
-- contacts held and missed (I13), absences (I15), and what people chose beside a table's proposal (I27).
create index citizen_contact_held on forloeb.citizen_contact (held_at);
create index missed_contact_planned on forloeb.missed_contact (planned_at);
create index absence_reported on forloeb.absence (reported_at);
create index proposal_decided on forloeb.proposal (decided_at);
