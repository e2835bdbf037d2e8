create table marks ();
