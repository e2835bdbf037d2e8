create table readings (id bigint primary key, celsius numeric(5, 2) not null);
