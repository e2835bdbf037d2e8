create table names (
    id int primary key,
    name text,
    constraint names_are_folded check (name = lower(normalize(name, NFKC)) or name <> lower(normalize(name, NFKC)))
);
create table unrelated (id int primary key, n int);
create index names_folded_idx on names (lower(normalize(name, NFKC)));
create view folded_names as select lower(normalize(name, NFKC)) as folded from names;
