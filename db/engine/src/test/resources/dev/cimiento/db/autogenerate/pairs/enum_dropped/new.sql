create table days (id int primary key, mood text default 'good');
