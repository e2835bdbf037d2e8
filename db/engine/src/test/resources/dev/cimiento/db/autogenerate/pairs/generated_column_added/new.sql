create table boxes (id int primary key, width int not null, height int not null, area int generated always as (width * height) stored);
