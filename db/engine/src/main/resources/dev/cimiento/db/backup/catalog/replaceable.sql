-- Whether this database can be replaced by another one: the rights of the user, and the other sessions.
select
    current_setting('transaction_read_only') = 'off' as is_writable,
    (rolsuper or rolcreatedb) and pg_has_role(d.datdba, 'usage') as is_permitted,
    (
        select string_agg(distinct coalesce(nullif(a.application_name, ''), 'a program without a name'), ', ')
        from pg_stat_activity a
        where a.datid = d.oid
          and a.backend_type = 'client backend'
          and a.pid <> pg_backend_pid()
    ) as sessions
from pg_roles r
cross join pg_database d
where r.rolname = current_user
  and d.datname = current_database()
