package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Expression;
import dev.cimiento.db.statement.source.TracedText;
import java.util.List;
import java.util.Optional;

/** A part of a mapped statement's SQL: text, or one of MyBatis's dynamic elements. */
public sealed interface SqlPart {

    /** SQL text with parameters: <code>#{name}</code>. */
    record Text(TracedText sql) implements SqlPart {}

    /** SQL text whose parameters MyBatis has already replaced by question marks. */
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
