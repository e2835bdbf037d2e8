create function joined(text, text) returns text language sql immutable as 'select $1 || $2';
