create table cities (
    id int primary key,
    people numeric(12, -2) not null unique,
    area numeric(6, -1),
    height numeric(8, 2)
);
