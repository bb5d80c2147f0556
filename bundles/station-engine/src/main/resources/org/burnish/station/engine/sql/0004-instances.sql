-- which process is the station of a name
create table station_instance (
  name varchar(200) not null primary key,
  instance varchar(500) not null,
  seen timestamp with time zone not null
);
