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
    void tree_of_categories_has_at_most_eight_levels() {
        assertThatCode(() -> new TreePosition(path(7), 1).requireValidFor(tea)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new TreePosition(path(8), 1).requireValidFor(tea))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("this would make 9");
    }

    @Test
    void subtree_moves_with_its_category() {
        assertThatCode(() -> new TreePosition(path(5), 3).requireValidFor(tea)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new TreePosition(path(6), 3).requireValidFor(tea))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void category_cannot_be_its_own_ancestor() {
        assertThatThrownBy(() -> new TreePosition(List.of(ids.next(), tea), 1).requireValidFor(tea))
                .isInstanceOf(Conflict.class)
                .hasMessage("A category cannot be moved below itself.");
    }

    private List<Id<Category>> path(int length) {
        return IntStream.range(0, length)
                .mapToObj(level -> ids.<Category>next())
                .toList();
    }
}
