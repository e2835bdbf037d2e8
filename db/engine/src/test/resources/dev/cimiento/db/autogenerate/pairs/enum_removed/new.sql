create type mood as enum ('good', 'bad');
create table days (id int primary key, mood mood not null default 'good', moods mood[] default '{good,bad}', constraint days_not_bad check (mood <> 'bad'));
create index days_good_idx on days (id) where mood = 'good';
create view good_days as select id from days where mood = 'good';
create function mood_name(m mood) returns text language sql immutable as $$ select m::text $$;
