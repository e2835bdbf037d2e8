create domain percent as int default 5 not null constraint percent_range check (value between 0 and 1000);
create domain mail as text constraint mail_form check (value ~ '^[^@]+@[^@]+$');
create table shares (id int primary key, share percent not null, contact mail);
