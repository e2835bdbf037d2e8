-- A slot without a client keeps the write-ahead log, and dead rows, for it until the disk is full.
select 'error' as severity,
       'replication slot ' || s.slot_name as object,
       format(
           'No client uses the replication slot %s, which keeps the write-ahead log%s until the disk is full.',
           s.slot_name,
           coalesce(' since ' || s.restart_lsn, '')) as message,
       format('select pg_drop_replication_slot(%L);', s.slot_name) as fix,
       null as lock_mode,
       null as locked
  from pg_replication_slots s
 where not s.active
   and not s.temporary
 order by 2
