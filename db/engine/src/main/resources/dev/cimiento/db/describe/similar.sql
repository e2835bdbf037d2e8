select string_agg(t.name, ', ') as names
  from (
       select case n.nspname when 'public' then quote_ident(c.relname) else format('%I.%I', n.nspname, c.relname) end as name
         from pg_class c
         join pg_namespace n
           on n.oid = c.relnamespace
        where c.relkind in ('r', 'p')
          and n.nspname !~ '^pg_'
          and n.nspname <> 'information_schema'
        order by starts_with(c.relname, left(?, 3)) desc, c.relname
        limit 20
       ) t
