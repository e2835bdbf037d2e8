-- The messages of a thread are numbered from 1 to the last number of the thread.
select t.team_id,
       t.id
  from threads t
  left join (
       select m.team_id,
              m.thread_id,
              count(*) as messages,
              max(m.number) as last_number
         from messages m
        group by m.team_id,
                 m.thread_id
       ) c
    on c.team_id = t.team_id
   and c.thread_id = t.id
 where t.last_number <> coalesce(c.messages, 0)
    or t.last_number <> coalesce(c.last_number, 0);
