create table stocks (place int, product int, primary key (place, product));
create table moves (id int primary key, place int, product int);
