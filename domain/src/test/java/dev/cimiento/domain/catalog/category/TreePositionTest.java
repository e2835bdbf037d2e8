package dev.cimiento.domain.catalog.category;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.error.Conflict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreePositionTest {

    private final SequentialIds ids = new SequentialIds();
    private final Id<Category> tea = ids.next();

    @Test
    void the_eighth_level_is_the_last() {
        assertThatCode(() -> new TreePosition(path(7), 1).admit(tea)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new TreePosition(path(8), 1).admit(tea))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("this would make 9");
    }

    @Test
    void what_is_below_a_category_comes_along() {
        assertThatCode(() -> new TreePosition(path(5), 3).admit(tea)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new TreePosition(path(6), 3).admit(tea)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_category_is_not_its_own_ancestor() {
        assertThatThrownBy(() -> new TreePosition(List.of(ids.next(), tea), 1).admit(tea))
                .isInstanceOf(Conflict.class)
                .hasMessage("A category cannot be moved below itself.");
    }

    private List<Id<Category>> path(int length) {
        return IntStream.range(0, length)
                .mapToObj(level -> ids.<Category>next())
                .toList();
    }
}
