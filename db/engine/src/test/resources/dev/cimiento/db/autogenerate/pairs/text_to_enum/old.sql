create table jobs (id int primary key, state text not null default 'new' check (state in ('new', 'done')));
