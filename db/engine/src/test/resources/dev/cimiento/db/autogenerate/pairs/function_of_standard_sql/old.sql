create function twice(x int) returns int language sql immutable begin atomic select x + x; end;
