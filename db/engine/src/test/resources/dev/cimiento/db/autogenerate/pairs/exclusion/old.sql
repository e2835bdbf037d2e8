create table bookings (id int primary key, during tstzrange not null);
