-- Which columns somebody wants to see on the caseload board; who has chosen none yet sees the usual ones.
create table forloeb.board_columns (
  user_id varchar(64) primary key,
  columns varchar(200) not null
);
