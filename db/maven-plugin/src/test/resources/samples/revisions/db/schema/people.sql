create table people (id int not null, constraint people_pkey primary key (id));
