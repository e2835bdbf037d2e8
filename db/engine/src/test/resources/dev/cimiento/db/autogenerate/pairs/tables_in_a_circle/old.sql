create table anything (id int);
