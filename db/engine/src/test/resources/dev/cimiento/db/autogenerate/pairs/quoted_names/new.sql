create table "Order" ("Id" int primary key, "select" text not null default '', "a ""b""" int);
create index "Order by" on "Order" ("select");
