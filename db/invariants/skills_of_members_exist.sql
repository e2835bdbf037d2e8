-- The skills of members exist. No foreign key checks this.
select ms.team_id,
       ms.member_id,
       ms.skill_id
  from member_skills ms
  left join skills s
    on s.id = ms.skill_id
 where s.id is null;
