create sequence numbers minvalue 1000 maxvalue 2000 start with 1000;
create sequence steps increment by -1 minvalue -1000 maxvalue -1 start with -1;
create sequence small as bigint minvalue 100000 start with 100000;
