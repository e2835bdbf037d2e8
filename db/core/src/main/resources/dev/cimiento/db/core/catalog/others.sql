-- Schemas, extensions, event triggers, publications, foreign servers, text search.
select 'pg_namespace'::regclass, oid, 0, null, ''
from pg_namespace
where oid in (select oid from schemas)

union all
select 'pg_extension'::regclass, oid, 0, null, 'in schema ' || extnamespace::regnamespace
from pg_extension
where extname not in (:ignored_extensions)

union all
select 'pg_event_trigger'::regclass, oid, 0, null,
    'on ' || evtevent || ' executes ' || evtfoid::regproc
    || coalesce(' for ' || (select string_agg(tag, ', ' order by tag) from unnest(evttags) as tag), '')
    || case evtenabled when 'O' then '' when 'D' then ' disabled' else ' enabled ' || evtenabled::text end
from pg_event_trigger

union all
select 'pg_publication'::regclass, oid, 0, null, concat_ws(', ',
    case when puballtables then 'all tables' end,
    case when pubinsert then 'insert' end,
    case when pubupdate then 'update' end,
    case when pubdelete then 'delete' end,
    case when pubtruncate then 'truncate' end,
    case when pubviaroot then 'via root' end,
    'generated columns ' || nullif(to_jsonb(p) ->> 'pubgencols', 'n'))
from pg_publication p

union all
select 'pg_publication_rel'::regclass, m.oid, 0, null,
    'table' || coalesce(' (' || (
        select string_agg(quote_ident(attname), ', ' order by attname)
        from pg_attribute
        where attrelid = m.prrelid and attnum = any(m.prattrs)
    ) || ')', '')
    || coalesce(' where ' || pg_get_expr(m.prqual, m.prrelid), '')
from pg_publication_rel m

union all
select 'pg_publication_namespace'::regclass, oid, 0, null, ''
from pg_publication_namespace

union all
select 'pg_foreign_data_wrapper'::regclass, oid, 0, null, concat_ws(', ',
    'handler ' || nullif(fdwhandler, 0)::regproc, 'validator ' || nullif(fdwvalidator, 0)::regproc,
    'options ' || fdwoptions::text)
from pg_foreign_data_wrapper

union all
select 'pg_foreign_server'::regclass, s.oid, 0, null, concat_ws(', ',
    'of ' || w.fdwname, 'type ' || s.srvtype, 'version ' || s.srvversion, 'options ' || s.srvoptions::text)
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw

-- Its options can contain a password.
union all
select 'pg_user_mapping'::regclass, umid, 0, null, ''
from pg_user_mappings

union all
select 'pg_ts_config'::regclass, c.oid, 0, null,
    'parser ' || p.prsnamespace::regnamespace || '.' || p.prsname || coalesce((
        select ' with ' || string_agg(m.maptokentype || ': ' || m.mapdict::regdictionary, ', ' order by m.maptokentype, m.mapseqno)
        from pg_ts_config_map m
        where m.mapcfg = c.oid
    ), '')
from pg_ts_config c
join pg_ts_parser p on p.oid = c.cfgparser
where c.cfgnamespace in (select oid from schemas)

union all
select 'pg_ts_dict'::regclass, d.oid, 0, null,
    'template ' || t.tmplnamespace::regnamespace || '.' || t.tmplname || coalesce(' ' || d.dictinitoption, '')
from pg_ts_dict d
join pg_ts_template t on t.oid = d.dicttemplate
where d.dictnamespace in (select oid from schemas)

union all
select 'pg_ts_parser'::regclass, oid, 0, null,
    concat_ws(', ', prsstart, prstoken, prsend, prsheadline, prslextype)
from pg_ts_parser
where prsnamespace in (select oid from schemas)

union all
select 'pg_ts_template'::regclass, oid, 0, null, concat_ws(', ', tmplinit, tmpllexize)
from pg_ts_template
where tmplnamespace in (select oid from schemas)
