-- Why a doctor is asked without the citizen's consent belongs to the request, which can't be without it. Until now it was a
-- text of the clarification, written in the same moment.
alter table health.certificate add column basis_reason_encrypted varchar(12000);
update health.certificate set basis_reason_encrypted = (
  select t.text_encrypted from forloeb.clarification_text t
    join forloeb.clarification c on c.id = t.clarification_id
   where t.kind = 'LOVHJEMMEL' and c.trajectory_no = health.certificate.trajectory_no
     and t.written_at >= health.certificate.requested_at
   order by t.written_at fetch first 1 row only)
 where basis = 'LOVHJEMMEL';
delete from forloeb.clarification_text where kind = 'LOVHJEMMEL';
alter table health.certificate add constraint certificate_basis check (
  basis <> 'LOVHJEMMEL' or basis_reason_encrypted is not null);
