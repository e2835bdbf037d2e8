create type mood as enum ('bad', 'good');
create table days (id int primary key, mood mood not null);
create index days_mood_idx on days (mood);
