insert into letter (name) values ('c');
