package dev.cimiento.persistence.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.skill.SkillQuery;
import dev.cimiento.domain.team.skill.SkillRepository;
import dev.cimiento.domain.team.skill.SkillSort;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Set;

/** Skills in PostgreSQL. */
public final class MyBatisSkillRepository
        extends MyBatisRepository<Skill, Entity<Skill>, SkillQuery, SkillSort, SkillRow, SkillColumns>
        implements SkillRepository {

    private final SkillMapper mapper;

    public MyBatisSkillRepository(Mappers mappers) {
        this(mappers.get(SkillMapper.class));
    }

    private MyBatisSkillRepository(SkillMapper mapper) {
        super(mapper, SkillColumns::new);
        this.mapper = mapper;
    }

    @Override
    public List<Entity<Skill>> keep(Set<Id<Skill>> ids) {
        return mapper.keep(ids).stream().map(Row::read).toList();
    }

    @Override
    public void removeAllOf(Id<User> owner) {
        mapper.deleteAllOf(owner);
    }
}
