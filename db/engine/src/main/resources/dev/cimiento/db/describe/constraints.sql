select c.conname as name,
       pg_get_constraintdef(c.oid) as definition
  from pg_constraint c
 where c.conrelid = ?::bigint::oid
   and c.contype <> 'n'
 order by array_position(array['p', 'u', 'x', 'f', 'c']::"char"[], c.contype), c.conname
