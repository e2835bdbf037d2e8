create table boxes (id int primary key, width int not null, height int not null, area int generated always as (width * height + 1) stored);
create index boxes_area_idx on boxes (area);
create view areas as select area from boxes;
