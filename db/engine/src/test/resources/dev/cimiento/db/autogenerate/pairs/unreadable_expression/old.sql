create table names (id int primary key, name text);
create table unrelated (id int primary key);
create index names_folded_idx on names (lower(normalize(name, NFC)));
