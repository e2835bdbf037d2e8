package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryQuery;
import dev.cimiento.domain.catalog.category.CategoryUsage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface CategoryMapper extends CrudMapper<Category, CategoryQuery, CategoryRow, CategoryColumns> {

    void lockTree();

    List<Id<Category>> path(@Param("id") Id<Category> id);

    int height(@Param("id") Id<Category> id);

    CategoryUsage use(@Param("id") Id<Category> id);
}
