create table things (id int primary key, size int);
create index things_size_idx on things (size);
comment on table things is 'new; words, it''s';
comment on column things.id is 'the number';
comment on index things_size_idx is 'for lists';
