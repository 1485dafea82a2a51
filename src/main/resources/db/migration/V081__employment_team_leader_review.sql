-- A conference with the team leader needs the same say as a long course.
alter table forloeb.next_step_choice rename column long_course to team_leader_review;
