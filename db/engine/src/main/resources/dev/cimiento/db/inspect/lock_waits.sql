-- The sessions that wait for a lock now, and the sessions that hold it.
select 'warning' as severity,
       'session ' || w.pid as object,
       format(
           'The session %s waits for %s seconds for a lock%s that the session %s of %s holds, which is %s. It waits with: %s',
           w.pid,
           floor(extract(epoch from clock_timestamp() - w.state_change)),
           coalesce(' on ' || l.relation::regclass, ''),
           h.pid,
           h.usename,
           h.state,
           left(regexp_replace(regexp_replace(w.query, '''(?:[^'']|'''')*''', '''…''', 'g'), '\s+', ' ', 'g'), 120)) as message,
       format('select pg_terminate_backend(%s);', h.pid) as fix,
       null as lock_mode,
       null as locked
  from pg_stat_activity w
 cross join lateral unnest(pg_blocking_pids(w.pid)) as b (pid)
  join pg_stat_activity h
    on h.pid = b.pid
  left join lateral (
       select relation
         from pg_locks
        where pg_locks.pid = w.pid
          and not granted
        limit 1) as l
    on true
 where w.wait_event_type = 'Lock'
   and w.datname = current_database()
 order by 2
