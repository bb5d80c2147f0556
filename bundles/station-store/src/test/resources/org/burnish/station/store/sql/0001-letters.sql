-- two letters
create table letter (name varchar(1) not null);
insert into letter (name) values ('a');
insert into letter (name) values ('b');
