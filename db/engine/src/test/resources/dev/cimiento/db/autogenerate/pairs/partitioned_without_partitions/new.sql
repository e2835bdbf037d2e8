create table days (day date not null, note varchar(100), size int not null default 0, constraint days_pkey primary key (day)) partition by range (day);
create table buckets (id int not null, note text) partition by hash (id);
