create procedure tidy(days int) language plpgsql as $$ begin perform days; end $$;
