-- the plan of a job: JSON, compressed by gzip
create table job_plan (
  job bigint not null primary key references job,
  plan bytea not null
);
create table burn_certificate (
  burn bigint not null primary key references burn,
  json bytea not null,
  signature bytea not null,
  signing_key varchar(2000) not null,
  page varchar(1000000) not null
);
