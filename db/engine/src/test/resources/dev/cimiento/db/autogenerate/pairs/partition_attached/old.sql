create table measurements (id int not null, at date not null) partition by range (at);
create table measurements_2025 (id int not null, at date not null);
