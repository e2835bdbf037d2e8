package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.CategoryQuery;
import dev.cimiento.domain.catalog.CategoryRepository;
import dev.cimiento.domain.catalog.CategorySort;
import dev.cimiento.domain.catalog.CategoryUse;
import dev.cimiento.domain.catalog.CategoryView;
import dev.cimiento.domain.shared.Caseless;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Categories in PostgreSQL. */
public final class MyBatisCategoryRepository
        extends MyBatisRepository<Category, CategoryView, CategoryQuery, CategorySort, CategoryRow, CategoryColumns>
        implements CategoryRepository {

    private final CategoryMapper mapper;

    public MyBatisCategoryRepository(Mappers mappers) {
        this(mappers.get(CategoryMapper.class));
    }

    private MyBatisCategoryRepository(CategoryMapper mapper) {
        super(mapper, CategoryColumns::new);
        this.mapper = mapper;
    }

    @Override
    public void lockTree() {
        mapper.lockTree();
    }

    @Override
    public List<Id<Category>> path(Id<Category> id) {
        return mapper.path(id);
    }

    @Override
    public int height(Id<Category> id) {
        return mapper.height(id);
    }

    @Override
    public CategoryUse use(Id<Category> id) {
        return mapper.use(id);
    }

    @Override
    public Map<Caseless, Id<Category>> named(Set<Caseless> names) {
        SqlArray values =
                SqlArray.of("text", names.stream().map(Caseless::value).toList());
        return mapper.named(values).stream().collect(Collectors.toMap(CategoryNameRow::name, CategoryNameRow::id));
    }
}
