package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.ProductLineProblem;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.importing.LineProblemRow;
import dev.cimiento.persistence.importing.MyBatisStaging;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.mybatis.TextArray;
import dev.cimiento.persistence.shared.mybatis.TextSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Staging of products from a file in PostgreSQL. */
public final class MyBatisProductStaging extends MyBatisStaging<StagedProduct> {

    private static final String COPY = """
            copy /* catalog.MyBatisProductStaging.copy */ staged_products (
                line, is_wrong, is_uncoded, id, created_at, sku, name, name_folded, description, name_words, description_words,
                price, active, category_id, category_name, category_lower, category_folded, tag_ids, tag_names,
                tag_folded, stock, movement_id, actor_id)
            from stdin (format csv)
            """;

    /**
     * The number of new products from which tables are analyzed during the import. A session keeps its plan for a
     * foreign key check. A plan made while the table was small would scan the whole table for each new row.
     */
    private static final int ANALYZE_FROM = 5_000;

    private final ProductStagingMapper mapper;

    public MyBatisProductStaging(Mappers mappers, CopyIn copyIn) {
        this(mappers.get(ProductStagingMapper.class), copyIn);
    }

    private MyBatisProductStaging(ProductStagingMapper mapper, CopyIn copyIn) {
        super(mapper, copyIn, COPY);
        this.mapper = mapper;
    }

    @Override
    protected List<?> row(Line<StagedProduct> line) {
        StagedProduct staged = line.content();
        Product product = staged.product().state();
        return List.of(
                line.number(),
                line.isInvalid(),
                line.isInvalidIn("sku"),
                staged.product().id(),
                staged.product().createdAt(),
                product.sku(),
                product.name(),
                product.foldedName(),
                product.description(),
                TextSearch.vector(product.nameWords()),
                TextSearch.vector(product.descriptionWords()),
                product.price(),
                product.active(),
                staged.category().map(Entity::id),
                category(staged, Category::name),
                category(staged, category -> category.uniqueName().value()),
                category(staged, Category::foldedName),
                tags(staged, Entity::id),
                tags(staged, tag -> tag.state().name()),
                tags(staged, tag -> tag.state().foldedName()),
                staged.stock().stream().boxed().findFirst(),
                staged.movementId(),
                staged.actorId());
    }

    private static Optional<?> category(StagedProduct staged, Function<Category, ?> value) {
        return staged.category().map(Entity::state).map(value);
    }

    private static String tags(StagedProduct staged, Function<Entity<Tag>, ?> value) {
        return TextArray.of(staged.tags().stream().map(value).toList());
    }

    @Override
    protected LineProblem problem(LineProblemRow row) {
        return ProductLineProblem.valueOf(row.problem()).at(row.line(), row.value());
    }

    @Override
    protected void lockReferenced() {
        mapper.lockCategories();
        mapper.lockTags();
    }

    @Override
    protected void lockMatches() {
        mapper.lockMatches();
        mapper.lockLevels();
    }

    @Override
    protected void match(ImportMode mode) {
        mapper.match(mode);
    }

    @Override
    protected void write(ImportMode mode, ImportCounts counts) {
        if (mode.creates("category")) {
            mapper.createCategories();
        }
        if (mode.creates("tags")) {
            mapper.createTags();
        }
        boolean many = counts.created() >= ANALYZE_FROM;
        mapper.insert();
        if (many) {
            mapper.analyzeProducts();
        }
        mapper.stock();
        if (many) {
            mapper.analyzeLevels();
        }
        if (mode.upsert()) {
            mapper.update(mode);
            if (mode.hasColumn("tags")) {
                mapper.untag();
            }
        }
        mapper.tag(mode);
        mapper.moveStock();
    }
}
