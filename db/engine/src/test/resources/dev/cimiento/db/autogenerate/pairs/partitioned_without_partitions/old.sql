create table days (day date not null, note text) partition by range (day);
create table buckets (id int not null) partition by hash (id);
