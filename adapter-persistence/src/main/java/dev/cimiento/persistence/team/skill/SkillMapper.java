package dev.cimiento.persistence.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.skill.SkillQuery;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

public interface SkillMapper extends CrudMapper<Skill, SkillQuery, SkillRow, SkillColumns> {

    List<SkillRow> keep(@Param("ids") Set<Id<Skill>> ids);

    void deleteAllOf(@Param("owner") Id<User> owner);
}
