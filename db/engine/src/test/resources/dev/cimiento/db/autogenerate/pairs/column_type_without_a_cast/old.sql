create table flags (id int primary key, active text not null default 'true', amount text default '0', ids text);
