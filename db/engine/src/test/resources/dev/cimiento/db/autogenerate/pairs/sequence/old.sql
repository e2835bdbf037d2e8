create sequence invoice_numbers;
create sequence dropped_numbers;
