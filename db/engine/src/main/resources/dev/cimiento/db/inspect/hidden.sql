-- Remarks about sessions and tables that the user may not inspect, or that are locked.
with tables as ({tables})
select 'The sessions of other users are hidden. Run as a superuser: grant pg_read_all_stats to '
           || quote_ident(current_user) || ';' as remark
 where not pg_has_role('pg_read_all_stats', 'usage')
union all
select format(
           '%s tables may not be read, so their space and statistics are not inspected, such as %s.',
           count(*),
           min(t.name))
  from tables t
 where not has_table_privilege(t.oid, 'select')
   and not has_any_column_privilege(t.oid, 'select')
having count(*) > 0
union all
select format('The table %s is locked exclusively.', l.relation::regclass)
  from ({locked}) as l
  join pg_class c
    on c.oid = l.relation
 where c.relkind in ('r', 'm', 'p')
union all
select format(
           '%s sequences may not be read, such as %s. Run as their owner: grant select on all sequences in schema %I to %I;',
           count(*),
           min(quote_ident(s.sequencename)),
           min(s.schemaname),
           current_user)
  from pg_sequences s
 where not has_sequence_privilege(format('%I.%I', s.schemaname, s.sequencename), 'select')
having count(*) > 0
