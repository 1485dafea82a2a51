create trigger decision_reply_append_only before update or delete on forloeb.decision_reply
  for each row execute function forloeb.refuse_change();
create trigger decision_remark_append_only before update or delete on forloeb.decision_remark
  for each row execute function forloeb.refuse_change();
