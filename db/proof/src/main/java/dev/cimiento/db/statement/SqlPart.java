package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.TracedText;
import java.util.List;
import java.util.Optional;

/** What a mapped statement's SQL is made of: MyBatis's elements, and text. */
sealed interface SqlPart {

    /** SQL with parameters in it: <code>#{name}</code>. */
    record Text(TracedText sql) implements SqlPart {}

    /** SQL whose parameters MyBatis has read already. */
    record Prepared(TracedText sql, List<org.apache.ibatis.mapping.ParameterMapping> parameters) implements SqlPart {}

    record Sequence(List<SqlPart> parts) implements SqlPart {}

    record If(Expression test, SqlPart contents) implements SqlPart {}

    record Choose(List<If> arms, Optional<SqlPart> otherwise) implements SqlPart {}

    record ForEach(
            Expression collection,
            String item,
            String index,
            String open,
            String close,
            String separator,
            SqlPart contents)
            implements SqlPart {}

    record Trim(
            String prefix, String suffix, List<String> prefixOverrides, List<String> suffixOverrides, SqlPart contents)
            implements SqlPart {}

    record Bind(String name, Expression value) implements SqlPart {}
}
