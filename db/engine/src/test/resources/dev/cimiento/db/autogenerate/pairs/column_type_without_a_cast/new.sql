create table flags (id int primary key, active boolean not null default true, amount integer default 0, ids uuid);
