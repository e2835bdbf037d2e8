create table cities (
    id int primary key,
    people numeric(9, -3) not null unique,
    area numeric(8, 2),
    height numeric(4, -1)
);
