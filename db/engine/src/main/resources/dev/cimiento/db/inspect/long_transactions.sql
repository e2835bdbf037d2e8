-- A long transaction keeps its locks and its snapshot: no dead row that it might see can be removed. Constants in its
-- statement are left out, because they can be personal data.
select 'warning' as severity,
       'session ' || a.pid as object,
       format(
           'The session %s of %s%s has a transaction that is open for %s minutes and is %s. Last statement: %s',
           a.pid,
           a.usename,
           case when a.application_name = '' then '' else format(' (%s)', a.application_name) end,
           floor(extract(epoch from clock_timestamp() - a.xact_start) / 60),
           a.state,
           left(regexp_replace(regexp_replace(a.query, '''(?:[^'']|'''')*''', '''…''', 'g'), '\s+', ' ', 'g'), 120)) as message,
       format('select pg_terminate_backend(%s);', a.pid) as fix,
       null as lock_mode,
       null as locked
  from pg_stat_activity a
 where a.datname = current_database()
   and a.pid <> pg_backend_pid()
   and a.backend_type = 'client backend'
   and a.xact_start < clock_timestamp() - current_setting('cimiento.long_transaction')::interval
union all
select 'warning',
       'prepared transaction ' || p.gid,
       format(
           'The prepared transaction %s of %s is open for %s minutes, and keeps its locks until it is ended.',
           p.gid,
           p.owner,
           floor(extract(epoch from clock_timestamp() - p.prepared) / 60)),
       format('rollback prepared %L; -- or commit prepared', p.gid),
       null,
       null
  from pg_prepared_xacts p
 where p.database = current_database()
   and p.prepared < clock_timestamp() - current_setting('cimiento.long_transaction')::interval
 order by 2
