-- The columns of the tables with these oids, with the definition that creates them.
select a.attrelid, a.attname, :definition as definition, a.attgenerated <> '' as is_generated
from pg_attribute a
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attrelid = any (?)
  and a.attnum > 0
  and not a.attisdropped
order by a.attrelid, a.attnum
