create table things (id int primary key, size int, weight int);
create function doubled(x int) returns bigint language sql immutable as $$ select x::bigint * 2 $$;
create function things_count() returns bigint language sql stable as $$
    -- those that weigh something; the rest does not count
    select count(*) from things where weight > 0;
$$;
