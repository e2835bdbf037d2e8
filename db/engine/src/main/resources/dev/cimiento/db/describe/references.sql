select c.conrelid::regclass::text as table_name,
       c.conname as name,
       pg_get_constraintdef(c.oid) as definition
  from pg_constraint c
 where c.confrelid = ?::bigint::oid
   and c.contype = 'f'
   and c.conparentid = 0
 order by c.conrelid::regclass::text, c.conname
