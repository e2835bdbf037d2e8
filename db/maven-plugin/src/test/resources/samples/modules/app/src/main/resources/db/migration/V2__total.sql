alter table orders add total int not null;
