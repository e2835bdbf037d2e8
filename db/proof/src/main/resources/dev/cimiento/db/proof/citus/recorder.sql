-- Takes the place of Citus for scripts that distribute tables. Names in the schema of temporary objects come before those of
-- the catalog, so a script that asks for the extension finds it.
create temporary view pg_extension as
select extname, extowner, extnamespace, extversion
  from pg_catalog.pg_extension
 union all
select 'citus', extowner, extnamespace, '13.2'
  from pg_catalog.pg_extension
 where extname = 'plpgsql';

create temporary table pg_dist_partition (
    logicalrelid regclass not null,
    partkey text,
    colocate_with text not null
);

create schema citus;

create function citus.create_distributed_table(
    table_name regclass,
    distribution_column text,
    distribution_type text default 'hash',
    colocate_with text default 'default',
    shard_count integer default null) returns void
    language sql
as $$
    insert into pg_temp.pg_dist_partition values ($1, $2, $4)
$$;

create function citus.create_reference_table(table_name regclass) returns void
    language sql
as $$
    insert into pg_temp.pg_dist_partition values ($1, null, 'none')
$$;

create function citus.citus_add_local_table_to_metadata(table_name regclass, cascade_via_foreign_keys boolean default false)
    returns void
    language sql
as $$
$$;

set local search_path = public, citus
