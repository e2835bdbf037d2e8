create table places (id int primary key, city text, zip text);
