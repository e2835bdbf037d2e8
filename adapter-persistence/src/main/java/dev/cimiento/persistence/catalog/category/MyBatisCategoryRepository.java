package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryQuery;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.category.CategorySort;
import dev.cimiento.domain.catalog.category.CategoryUsage;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import java.util.List;

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
    public CategoryUsage usage(Id<Category> id) {
        return mapper.use(id);
    }
}
