-- The heat map (module supervision) reads every finished step of a process in the order of its steps. With 200,000 of them
-- PostgreSQL sorts on disk without this index; with it, it reads the index alone, in less than half the time. The version is
-- left out: with it the index is so wide that PostgreSQL reads the table after all.
create index supervision_steps on public.act_hi_actinst
  (proc_def_key_, act_id_, end_time_, duration_, act_inst_state_, act_type_);
