-- case: require-concurrent-index-creation
create index orders_note_idx on orders (note);

-- case: require-concurrent-index-deletion
drop index orders_state_idx;

-- case: constraint-missing-not-valid
alter table orders add constraint positive check (total > -1);

-- case: adding-field-with-default
alter table orders add column uid uuid not null default gen_random_uuid();

-- case: adding-foreign-key-constraint
alter table notes add constraint notes_fk foreign key (id) references customers (id);

-- case: changing-column-type
alter table orders alter column number type bigint;

-- case: adding-not-nullable-field
alter table customers alter column email set not null;

-- case: adding-serial-primary-key-field
alter table plain add column key serial primary key;

-- case: renaming-column
alter table orders rename column note to remark;

-- case: renaming-table
alter table orders rename to purchases;

-- case: disallowed-unique-constraint
alter table customers add constraint customers_name_key unique (name);

-- case: ban-drop-database
drop database other;

-- case: prefer-bigint-over-int
create table counters (id int primary key);

-- case: prefer-bigint-over-smallint
create table counters (id smallint primary key);

-- case: prefer-identity
create table counters (id bigserial primary key);

-- case: prefer-repack
vacuum full orders;

-- case: prefer-robust-stmts
alter table orders add column size bigint;
create index concurrently orders_note_idx on orders (note);

-- case: prefer-text-field
alter table orders add column size varchar(20);

-- case: prefer-timestamp-tz
alter table orders add column placed timestamp;

-- case: ban-char-field
alter table orders add column country char(2);

-- case: ban-drop-column
alter table orders drop column note;

-- case: ban-drop-table
drop table notes;

-- case: ban-drop-not-null
alter table orders alter column code drop not null;

-- case: transaction-nesting
begin;
alter table orders add column size int;
commit;

-- case: adding-required-field
alter table orders add column size int not null;

-- case: ban-concurrent-index-creation-in-transaction
create index concurrently orders_note_idx on orders (note);
select 1;

-- case: ban-create-domain-with-constraint
create domain code as text check (value <> '');

-- case: ban-alter-domain-with-add-constraint
alter domain short_text add constraint not_long check (length(value) < 1000);

-- case: ban-truncate-cascade
truncate customers cascade;

-- case: ban-uncommitted-transaction
begin;
alter table orders add column size int;

-- case: require-enum-value-ordering
alter type mood add value 'happy';

-- case: require-table-schema
create table counters (id bigint primary key);

-- case: identifier-too-long
create table a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps (id bigint primary key);

-- case: require-concurrent-partition-detach
alter table events detach partition events_2026;

-- case: require-concurrent-reindex
reindex table orders;

-- case: require-lock-timeout
alter table orders add column size int;

-- case: require-statement-timeout
alter table orders add column size int;

-- case: ban-duplicate-column-assignments
update orders set note = 'a', note = 'b' where id = 1;

-- case: syntax-error
alter table orders add colunm size int;

-- case: unused-ignore
-- squawk-ignore ban-drop-column
-- lint: allow drop because the test needs a suppression that suppresses nothing
create table counters (id bigint primary key);
