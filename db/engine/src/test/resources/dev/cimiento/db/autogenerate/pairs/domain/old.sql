create domain percent as int check (value between 0 and 100);
create domain gone as text;
create table shares (id int primary key, share percent not null);
