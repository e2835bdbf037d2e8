-- Connections of all databases count, against those that are left for ordinary users.
select 'warning' as severity,
       'max_connections' as object,
       format('%s of %s connections are in use. The next clients are refused.', u.used, m.most) as message,
       'Use a pool with fewer connections, or set max_connections and restart the server.' as fix,
       null as lock_mode,
       null as locked
  from (select sum(numbackends) as used from pg_stat_database) as u
 cross join (
       select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                  - coalesce(current_setting('reserved_connections', true)::int, 0) as most) as m
 where u.used >= 0.8 * m.most
