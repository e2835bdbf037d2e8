create table marks (id int not null default 0, note text not null default '');
