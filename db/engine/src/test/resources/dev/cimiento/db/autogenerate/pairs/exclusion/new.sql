create table bookings (id int primary key, during tstzrange not null, constraint bookings_apart exclude using gist (during with &&));
