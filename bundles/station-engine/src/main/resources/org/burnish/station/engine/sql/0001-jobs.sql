-- what was handed in, and one row for each disc of it
create table job (
  id bigint generated always as identity primary key,
  label varchar(1000) not null,
  medium varchar(100) not null,
  copies integer not null,
  priority integer not null,
  deadline timestamp with time zone,
  verify varchar(10) not null,
  held boolean not null,
  cancelled boolean not null,
  submitter varchar(1000) not null,
  state varchar(10) not null,
  created timestamp with time zone not null,
  ended timestamp with time zone
);
create index job_state on job (state);
create table job_source (
  job bigint not null references job,
  place integer not null,
  disk varchar(8000) not null,
  image varchar(8000) not null,
  primary key (job, place)
);
create table job_option (
  job bigint not null references job,
  name varchar(200) not null,
  chosen varchar(8000) not null,
  primary key (job, name)
);
-- touched: the medium may have been changed. pinned: it goes on in its drive
create table burn (
  id bigint generated always as identity primary key,
  job bigint not null references job,
  number integer not null,
  copy integer not null,
  blocks bigint not null,
  state varchar(10) not null,
  verified varchar(10) not null,
  attempts integer not null,
  station varchar(200) not null,
  drive varchar(8000) not null,
  touched boolean not null,
  pinned boolean not null,
  progress integer not null,
  phase varchar(40) not null,
  disc bigint,
  reason varchar(8000) not null,
  began timestamp with time zone,
  ended timestamp with time zone
);
create index burn_job on burn (job);
create index burn_state on burn (state);
create table station_drive (
  station varchar(200) not null,
  address varchar(2000) not null,
  model varchar(200) not null,
  medium varchar(200) not null,
  state varchar(40) not null,
  mark varchar(200) not null,
  capacity bigint not null,
  used bigint not null,
  burn bigint,
  seen timestamp with time zone not null,
  primary key (station, address)
);
-- what the ids of this database are told from those of others by: it is written on discs
create table station_database (
  name varchar(20) not null primary key
);
