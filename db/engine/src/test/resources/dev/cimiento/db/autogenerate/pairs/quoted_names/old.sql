create table "Order" ("Id" int primary key, "select" text);
