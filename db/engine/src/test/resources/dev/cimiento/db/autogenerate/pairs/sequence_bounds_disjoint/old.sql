create sequence numbers minvalue 1 maxvalue 100;
create sequence steps;
create sequence small as smallint;
