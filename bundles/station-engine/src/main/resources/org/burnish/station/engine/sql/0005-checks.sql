-- how discs were read; the disc is one of the catalogue
create table disc_check (
  id bigint generated always as identity primary key,
  disc bigint not null,
  checked timestamp with time zone not null,
  drive varchar(8000) not null,
  result varchar(10) not null,
  millis bigint not null,
  note varchar(8000) not null
);
create index disc_check_disc on disc_check (disc);
