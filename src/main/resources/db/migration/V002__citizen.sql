create table forloeb.citizen (
  id uuid primary key,
  version integer not null,
  cpr_encrypted varchar(120) not null,
  cpr_hash varchar(64) not null,
  cpr_kind varchar(20) not null,
  birth_date date not null,
  full_name varchar(200) not null,
  phone varchar(30),
  email varchar(200),
  preferred_language varchar(10) not null,
  interpreter_needed boolean not null,
  address_protected boolean not null,
  safe_contact varchar(20)
);
create unique index citizen_cpr_hash on forloeb.citizen (cpr_hash);
