format_type(a.atttypid, a.atttypmod)
|| case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end
|| case a.attgenerated
    when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
    when 'v' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') virtual'
    else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
end
|| case when a.attidentity = '' then '' else (
    select format(
        ' generated %s as identity (sequence name %s start with %s increment by %s minvalue %s maxvalue %s cache %s%s)',
        case a.attidentity when 'a' then 'always' else 'by default' end,
        s.seqrelid::regclass, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
        case when s.seqcycle then ' cycle' else '' end
    )
    from pg_depend p
    join pg_sequence s on s.seqrelid = p.objid
    where p.classid = 'pg_class'::regclass
      and p.refclassid = 'pg_class'::regclass
      and p.refobjid = a.attrelid
      and p.refobjsubid = a.attnum
      and p.deptype = 'i'
) end
|| case when a.attnotnull then ' not null' else '' end
