create table boxes (id int primary key, width int not null, height int not null);
