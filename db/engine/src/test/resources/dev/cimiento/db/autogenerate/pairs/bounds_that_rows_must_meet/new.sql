create table t (id int not null, region text not null, note text) partition by list (region);
create table t_eu partition of t for values in ('DE', 'FR') partition by hash (id);
create table t_eu_0 partition of t_eu for values with (modulus 4, remainder 0);
create table u (id int, at timestamptz not null, note text) partition by range (at);
create table u_old partition of u for values from (minvalue) to ('1999-12-31 00:00:00+00');
create table v (a int, b int, note text) partition by range (a, b);
create table v_1 partition of v for values from (100, 5) to (100, 9);
