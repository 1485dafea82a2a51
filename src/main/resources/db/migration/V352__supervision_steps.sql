-- The heat map (module supervision) reads every finished step of a process in the order of its steps. With 200,000 of them
-- PostgreSQL sorts on disk without this index; with it, it reads the index alone, in a third of the time.
create index supervision_steps on public.act_hi_actinst
  (proc_def_key_, act_id_, duration_, end_time_, act_type_, act_inst_state_, proc_def_id_);
