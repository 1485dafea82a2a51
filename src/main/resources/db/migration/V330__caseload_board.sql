-- The board asks for each trajectory's first running dates (caseload.BoardQuery): from the index alone, whatever the number
-- of deadlines that have ended.
create index deadline_board on forloeb.deadline (state, trajectory_no, kind, due_on, paused_on);
