create function same(a int) returns int language plpgsql as $$
begin   
    return a; 
end
$$;
