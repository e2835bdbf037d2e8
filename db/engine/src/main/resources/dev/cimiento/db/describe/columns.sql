select a.attname as name,
       format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable,
       case
           when a.attidentity <> '' then 'generated as identity'
           when a.attgenerated <> '' then format('generated always as (%s)', pg_get_expr(d.adbin, d.adrelid))
           else pg_get_expr(d.adbin, d.adrelid)
       end as default_value,
       col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a
  left join pg_attrdef d
    on d.adrelid = a.attrelid
   and d.adnum = a.attnum
 where a.attrelid = ?::bigint::oid
   and a.attnum > 0
   and not a.attisdropped
 order by a.attnum
