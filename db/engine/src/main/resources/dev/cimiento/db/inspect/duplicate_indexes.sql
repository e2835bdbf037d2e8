-- An index is superfluous if another one has the same columns, or its columns first. The equality includes operator
-- classes, collations, orders, expressions and conditions. An index of a constraint, or of a unique rule that no other
-- index has, is not superfluous.
with tables as ({tables}),
indexes as (
    select i.indexrelid,
           i.indrelid,
           i.indisunique,
           i.indnkeyatts as keys,
           c.relkind,
           c.relam,
           m.amname,
           case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(c.relname) as name,
           (i.indkey::int2[])[0 : i.indnkeyatts - 1] as columns,
           (i.indkey::int2[])[0 : i.indnatts - 1] as all_columns,
           (i.indclass::oid[])[0 : i.indnkeyatts - 1] as classes,
           (i.indcollation::oid[])[0 : i.indnkeyatts - 1] as collations,
           (i.indoption::int2[])[0 : i.indnkeyatts - 1] as options,
           coalesce(pg_get_expr(i.indexprs, i.indrelid), '') as expressions,
           coalesce(pg_get_expr(i.indpred, i.indrelid), '') as condition,
           i.indnullsnotdistinct,
           c.relispartition,
           i.indisreplident,
           exists (select from pg_constraint k where k.conindid = i.indexrelid) as of_constraint,
           pg_relation_size(i.indexrelid) as bytes
      from pg_index i
      join pg_class c
        on c.oid = i.indexrelid
      join pg_namespace n
        on n.oid = c.relnamespace
      join pg_am m
        on m.oid = c.relam
     where i.indisvalid
)
select distinct on (a.name)
       'warning' as severity,
       a.name as object,
       format(
           'The index %s of %s (%s) %s %s, which serves the same queries.',
           a.name,
           t.name,
           pg_size_pretty(a.bytes),
           case when a.keys = b.keys then 'has the same columns as' else 'has the first columns of' end,
           b.name) as message,
       format('drop index %s%s;', case when a.relkind = 'I' then '' else 'concurrently ' end, a.name) as fix,
       case when a.relkind = 'I' then 'access exclusive' else 'share update exclusive' end as lock_mode,
       t.name as locked
  from indexes a
  join tables t
    on t.oid = a.indrelid
  join indexes b
    on b.indrelid = a.indrelid
   and b.indexrelid <> a.indexrelid
   and b.relam = a.relam
   and b.condition = a.condition
   and b.expressions = a.expressions
   and b.columns[1 : a.keys] = a.columns
   and b.classes[1 : a.keys] = a.classes
   and b.collations[1 : a.keys] = a.collations
   and b.options[1 : a.keys] = a.options
   and b.all_columns @> a.all_columns
 where not a.of_constraint
   and not a.relispartition
   and not a.indisreplident
   and case
           when b.keys > a.keys then
               a.amname = 'btree'
               and a.expressions = ''
               and not a.indisunique
           else (not a.indisunique or (b.indisunique and b.indnullsnotdistinct = a.indnullsnotdistinct))
               and (b.of_constraint
                    or b.relispartition
                    or (b.indisunique and not a.indisunique)
                    or cardinality(b.all_columns) > cardinality(a.all_columns)
                    or (b.indisunique = a.indisunique and b.indexrelid < a.indexrelid))
       end
 order by a.name, b.keys, b.name
