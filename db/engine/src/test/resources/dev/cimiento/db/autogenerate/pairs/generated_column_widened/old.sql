create table boxes (id int primary key, width int not null, area int generated always as (width * 2) stored);
create index boxes_area_idx on boxes (area);
create table rooms (id int primary key, width int not null, area int generated always as (width * 2) stored);
