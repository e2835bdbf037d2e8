create table items (a int primary key, b int not null);
