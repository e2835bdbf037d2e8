-- The end of a sequence is its own, or that of the column which takes its values, whichever comes first.
with tables as ({tables}),
columns as (
    select d.objid as sequence,
           d.refobjid as table_oid,
           d.refobjsubid as attnum
      from pg_depend d
     where d.classid = 'pg_class'::regclass
       and d.refclassid = 'pg_class'::regclass
       and d.deptype in ('a', 'i')
       and d.refobjsubid > 0
    union
    select d.refobjid,
           f.adrelid,
           f.adnum
      from pg_depend d
      join pg_attrdef f
        on f.oid = d.objid
     where d.classid = 'pg_attrdef'::regclass
       and d.refclassid = 'pg_class'::regclass
       and d.deptype = 'n'
),
sequences as (
    select case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(c.relname) as name,
           v.last_value,
           q.seqstart,
           q.seqincrement,
           q.seqmin,
           q.seqmax,
           t.name as table_name,
           quote_ident(a.attname) as column_name,
           a.atttypid,
           case a.atttypid
               when 'int2'::regtype then 32767
               when 'int4'::regtype then 2147483647
               else 9223372036854775807
           end as column_max
      from pg_sequence q
      join pg_class c
        on c.oid = q.seqrelid
      join pg_namespace n
        on n.oid = c.relnamespace
      join pg_sequences v
        on v.schemaname = n.nspname
       and v.sequencename = c.relname
      left join columns k
        on k.sequence = c.oid
      left join tables t
        on t.oid = k.table_oid
      left join pg_attribute a
        on a.attrelid = k.table_oid
       and a.attnum = k.attnum
     where not q.seqcycle
       and v.last_value is not null
       and (k.sequence is null or t.oid is not null)
),
used as (
    select s.*,
           case
               when s.seqincrement > 0 then
                   (s.last_value::numeric - least(s.seqstart, s.last_value) + 1)
                   / (least(s.seqmax, coalesce(s.column_max, s.seqmax))::numeric - least(s.seqstart, s.last_value) + 1)
               else (s.seqmax::numeric - s.last_value + 1) / (s.seqmax::numeric - s.seqmin + 1)
           end as share
      from sequences s
)
select case when u.share >= 0.9 then 'error' else 'warning' end as severity,
       u.name as object,
       format(
           'The sequence %s is at %s: %s %% of its values%s are used. After the last one, inserts fail.',
           u.name,
           u.last_value,
           floor(100 * u.share),
           case when u.column_max < u.seqmax or u.atttypid in ('int2'::regtype, 'int4'::regtype)
                then format(', limited by the type of %s.%s,', u.table_name, u.column_name)
                else ''
           end) as message,
       case when u.atttypid in ('int2'::regtype, 'int4'::regtype)
            then format('alter table %s alter column %s type bigint; ', u.table_name, u.column_name)
            else ''
       end
           || case
                  when u.seqmax < 9223372036854775807 then format('alter sequence %s as bigint;', u.name)
                  else ''
              end as fix,
       case
           when u.atttypid in ('int2'::regtype, 'int4'::regtype) then 'access exclusive'
           else 'share row exclusive'
       end as lock_mode,
       coalesce(u.table_name, u.name) as locked
  from used u
 where u.share >= 0.7
 order by u.share desc, 2
