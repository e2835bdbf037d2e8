create sequence invoice_numbers as int increment by 10 minvalue 5 maxvalue 100000 start with 10 cache 3 cycle;
create sequence order_numbers start with 1000;
