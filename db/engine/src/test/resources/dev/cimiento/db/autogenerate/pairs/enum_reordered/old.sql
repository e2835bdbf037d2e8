create type mood as enum ('good', 'bad');
create table days (id int primary key, mood mood not null);
create index days_mood_idx on days (mood);
