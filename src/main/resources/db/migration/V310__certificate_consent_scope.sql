-- A consent to certificates was given for certificates, which name diagnoses; the register called that "what the citizen can
-- do", which they are not.
update forloeb.consent set scopes = replace(scopes, 'HELBRED_FUNKTION', 'HELBRED_ATTEST') where purpose = 'LAEGEATTEST';
