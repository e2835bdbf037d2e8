-- Settings that cost safety or speed. A setting of the database or the role counts as much as one of the server.
with rules (name, bad, severity, effect, wanted) as (
    values ('fsync', array['off'], 'error', 'a power failure can destroy the database', 'on'),
           ('full_page_writes', array['off'], 'error', 'a power failure can destroy pages', 'on'),
           ('synchronous_commit', array['off'], 'warning', 'a crash loses the transactions that were committed last', 'on'),
           ('autovacuum', array['off'], 'error', 'tables grow, and the server stops when its transaction ids run out', 'on'),
           ('track_counts', array['off'], 'error', 'autovacuum does not work', 'on'),
           ('zero_damaged_pages', array['on'], 'error', 'damaged pages are emptied', 'off'),
           ('ignore_checksum_failure', array['on'], 'error', 'damaged pages are used', 'off'),
           ('data_checksums', array['off'], 'warning', 'damage of the disk is not noticed', null),
           ('wal_level', array['minimal'], 'warning',
            'neither a standby server nor a recovery to a point in time is possible', 'replica'),
           ('password_encryption', array['md5'], 'warning', 'passwords are stored in a weak form', 'scram-sha-256'),
           ('idle_in_transaction_session_timeout', array['0'], 'warning',
            'a session that forgets its transaction keeps its locks; clients can set it themselves', '5min'),
           ('track_io_timing', array['off'], 'warning', 'plans and statistics do not show the time of reading', 'on'),
           ('random_page_cost', array['4'], 'warning', 'on SSDs the planner avoids indexes that are faster', '1.1'),
           ('enable_seqscan', array['off'], 'warning', 'the planner has no free choice', 'on'),
           ('enable_indexscan', array['off'], 'warning', 'the planner has no free choice', 'on'),
           ('enable_indexonlyscan', array['off'], 'warning', 'the planner has no free choice', 'on'),
           ('enable_bitmapscan', array['off'], 'warning', 'the planner has no free choice', 'on'),
           ('enable_hashjoin', array['off'], 'warning', 'the planner has no free choice', 'on'),
           ('enable_mergejoin', array['off'], 'warning', 'the planner has no free choice', 'on'),
           ('enable_nestloop', array['off'], 'warning', 'the planner has no free choice', 'on')
),
found as (
    select r.name,
           s.setting as value,
           r.severity,
           r.effect,
           r.wanted,
           s.context
      from rules r
      join pg_settings s
        on s.name = r.name
       and s.setting = any (r.bad)
    union all
    select 'shared_buffers',
           current_setting('shared_buffers'),
           'warning',
           format(
               'the cache holds a small part of the database, which has %s',
               pg_size_pretty(pg_database_size(current_database()))),
           '<a quarter of the memory>',
           'postmaster'
     where pg_size_bytes(current_setting('shared_buffers')) <= 128 * 1024 * 1024
       and pg_database_size(current_database()) > 1024 * 1024 * 1024
)
select f.severity,
       f.name as object,
       format('%s = %s: %s.', f.name, f.value, f.effect) as message,
       case
           when f.wanted is null then 'pg_checksums --enable, while the server is stopped'
           else format(
                    'alter system set %s = %s; %s',
                    f.name,
                    quote_literal(f.wanted),
                    case when f.context = 'postmaster' then '-- then restart the server' else 'select pg_reload_conf();' end)
       end as fix,
       null as lock_mode,
       null as locked
  from found f
 order by f.severity, f.name
