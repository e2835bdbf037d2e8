-- Distributes the readings of devices by device, and the tables of teams by team, over the nodes of a Citus cluster. All
-- other tables stay on the coordinator. Run it there as the owner of the tables, after the first migration and before the
-- tables have rows:
--     psql -v ON_ERROR_STOP=1 -f db/distribution/citus.sql
-- On a server without Citus it does nothing. Distributed tables stay as they are, so it can be repeated after an upgrade.

do $$
declare
    -- Each table with its distribution column and the table beside whose rows its rows are stored.
    distribution constant text[][] := array[
        ['latest_readings', 'device_id', 'none'],
        ['readings', 'device_id', 'latest_readings'],
        ['readings_hourly', 'device_id', 'latest_readings'],
        ['readings_daily', 'device_id', 'latest_readings'],
        ['teams', 'id', 'none'],
        ['memberships', 'team_id', 'teams'],
        ['invitations', 'team_id', 'teams'],
        ['team_api_keys', 'team_id', 'teams'],
        ['members', 'team_id', 'teams'],
        ['member_skills', 'team_id', 'teams'],
        ['uploads', 'team_id', 'teams'],
        ['upload_chunks', 'team_id', 'teams'],
        ['member_uploads', 'team_id', 'teams'],
        ['threads', 'team_id', 'teams'],
        ['messages', 'team_id', 'teams'],
        ['checkpoints', 'team_id', 'teams'],
        ['memories', 'team_id', 'teams']
    ];
    entry text[];
    tables regclass[];
    has_rows boolean;
    foreign_keys text[];
    dropped_keys text[];
    comments text[];
    statement text;
begin
    if not exists (select from pg_extension where extname = 'citus') then
        raise notice 'This database has no extension citus. Nothing is distributed.';
        return;
    end if;

    -- Otherwise a foreign key and the partitions of readings would need several connections to a node at once.
    set local citus.multi_shard_modify_mode to 'sequential';

    -- A removed feature has no tables.
    foreach entry slice 1 in array distribution loop
        if to_regclass(entry[1]) is not null
            and not exists (select from pg_dist_partition p where p.logicalrelid = to_regclass(entry[1]))
        then
            execute format('select exists (select from %I)', entry[1]) into has_rows;
            if has_rows then
                raise exception 'The table % has rows. Distribute it before it has any: its local rows would stay on the coordinator, hidden.', entry[1];
            end if;
            tables := tables || to_regclass(entry[1]);
        end if;
    end loop;

    -- A local table cannot refer to a distributed one, so no order of the tables would do with foreign keys.
    select array_agg(format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) order by k.oid),
           array_agg(format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) order by k.oid)
      into dropped_keys, foreign_keys
      from pg_constraint k
     where k.contype = 'f'
       and k.conparentid = 0
       and k.conrelid = any (tables);

    -- Citus does not keep the comments of a table that it distributes.
    select array_agg(
               case d.objsubid
                   when 0 then format('comment on table %s is %L', t.relid, d.description)
                   else format('comment on column %s.%I is %L', t.relid, a.attname, d.description)
               end)
      into comments
      from unnest(tables) as root (relid)
     cross join lateral (
           select root.relid
            union
           select p.relid
             from pg_partition_tree(root.relid) p
           ) as t
      join pg_description d
        on d.classoid = 'pg_class'::regclass
       and d.objoid = t.relid
      left join pg_attribute a
        on a.attrelid = t.relid
       and a.attnum = d.objsubid;

    foreach statement in array coalesce(dropped_keys, '{}') loop
        execute statement;
    end loop;
    foreach entry slice 1 in array distribution loop
        if to_regclass(entry[1]) = any (tables) then
            perform create_distributed_table(to_regclass(entry[1]), entry[2], colocate_with => entry[3]);
        end if;
    end loop;
    foreach statement in array coalesce(foreign_keys, '{}') || coalesce(comments, '{}') loop
        execute statement;
    end loop;
end
$$;
