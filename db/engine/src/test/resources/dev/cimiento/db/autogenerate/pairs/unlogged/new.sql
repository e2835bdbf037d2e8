create unlogged table cache (id int primary key, value text);
create unlogged sequence cached;
