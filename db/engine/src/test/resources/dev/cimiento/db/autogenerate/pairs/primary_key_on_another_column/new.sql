create table items (a int not null, b int primary key);
