package dev.cimiento.domain.team.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.team.TeamAdapter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of skills. */
public abstract class SkillRepositoryContract extends RepositoryContract<Skill, Entity<Skill>, SkillQuery, SkillSort> {

    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Id<User> BOB = new Id<>(new UUID(7, 2));

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.users().accept(ADA);
        store.users().accept(BOB);
    }

    @Override
    protected SkillRepository repository() {
        return store.skills();
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    /** Returns a skill whose definition is written as PostgreSQL writes it. */
    @Override
    protected Skill sample(int number) {
        return new Skill(
                Optional.of(ADA),
                "Skill " + (number * 37 % 100) + "/" + number,
                Optional.of("Finds\nnumber " + number).filter(text -> number % 2 == 0),
                "{\"type\": \"object\", \"required\": [\"x" + number + "\"]}");
    }

    @Override
    protected SkillQuery all(PageRequest<SkillSort> page) {
        return new SkillQuery(ADA, Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<SkillSort> sorts() {
        return List.of(SkillSort.values());
    }

    @Test
    void skills_are_listed_by_ids() {
        assertListsByIds(ids -> new SkillQuery(ADA, Optional.of(ids), Optional.empty(), first(10)));
    }

    @Test
    void two_skills_of_an_owner_cannot_have_the_same_name() {
        add(1, skill(ADA, "Search"));
        add(2, skill(BOB, "Search"));

        assertThatThrownBy(() -> add(3, skill(ADA, "SEARCH"))).isInstanceOf(Conflict.class);
        assertThat(find(id(3))).isEmpty();
    }

    @Test
    void skill_of_an_unknown_user_is_rejected() {
        assertThatThrownBy(() -> add(1, skill(new Id<>(new UUID(9, 9)), "Search")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void skills_are_listed_by_owner_and_beginning_of_the_name() {
        add(1, skill(ADA, "Sëarch"));
        add(2, skill(BOB, "Search"));
        add(3, skill(ADA, "Write"));

        assertThat(repository().list(all(first(10)).of(BOB)).items())
                .extracting(Entity::id)
                .containsExactly(id(2));
        assertThat(repository()
                        .list(new SkillQuery(ADA, Optional.empty(), Optional.of(FoldedText.of("SEA")), first(10)))
                        .items())
                .extracting(Entity::id)
                .containsExactly(id(1));
    }

    @Test
    void kept_skills_are_those_that_exist() {
        Entity<Skill> skill = add(1, skill(ADA, "Search"));

        List<Entity<Skill>> kept =
                transactions().inTransaction(() -> repository().keep(Set.of(id(1), id(2))));
        assertThat(kept).containsExactly(skill);
    }

    @Test
    void all_skills_of_a_user_are_removed() {
        add(1, skill(ADA, "Search"));
        add(2, skill(ADA, "Write"));
        add(3, skill(BOB, "Search"));

        repository().removeAllOf(ADA);

        assertThat(repository().find(Set.of(id(1), id(2), id(3))))
                .extracting(Entity::id)
                .containsExactly(id(3));
    }

    private static Skill skill(Id<User> owner, String name) {
        return new Skill(Optional.of(owner), name, Optional.empty(), "{}");
    }
}
