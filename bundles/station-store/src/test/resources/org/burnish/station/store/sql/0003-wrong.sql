insert into nothing values (1);
