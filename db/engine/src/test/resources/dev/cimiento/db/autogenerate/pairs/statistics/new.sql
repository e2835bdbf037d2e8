create table places (id int primary key, city text, zip text);
create statistics places_city_zip (dependencies) on city, zip from places;
