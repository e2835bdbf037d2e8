package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Expression;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.scripting.xmltags.ChooseSqlNode;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.IfSqlNode;
import org.apache.ibatis.scripting.xmltags.MixedSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.StaticTextSqlNode;
import org.apache.ibatis.scripting.xmltags.TextSqlNode;
import org.apache.ibatis.scripting.xmltags.TrimSqlNode;
import org.apache.ibatis.scripting.xmltags.VarDeclSqlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tree of a statement from MyBatis. MyBatis 3.5 has no API for it, so this class reads private fields; a test
 * covers all elements.
 */
public final class SqlPartReader {

    private final Source source;

    SqlPartReader(Source source) {
        this.source = source;
    }

    /** @return empty if Java code builds the statement's SQL, as a {@code @SelectProvider} does */
    public static Optional<SqlPart> read(SqlSource sql, Source source) {
        if (sql instanceof DynamicSqlSource) {
            return Optional.of(
                    NamedValues.in(new SqlPartReader(source).part(field(sql, "rootSqlNode", SqlNode.class))));
        }
        SqlSource inner = sql instanceof RawSqlSource ? field(sql, "sqlSource", SqlSource.class) : sql;
        return inner instanceof StaticSqlSource ? Optional.of(prepared(inner, source)) : Optional.empty();
    }

    private static SqlPart prepared(SqlSource sql, Source source) {
        List<ParameterMapping> parameters = new ArrayList<>();
        list(sql, "parameterMappings").forEach(parameter -> parameters.add((ParameterMapping) parameter));
        return new SqlPart.Prepared(
                source.withQuestionMarks().trace(field(sql, "sql", String.class)), List.copyOf(parameters));
    }

    private SqlPart part(SqlNode node) {
        if (node instanceof MixedSqlNode) {
            return new SqlPart.Sequence(parts(list(node, "contents")));
        } else if (node instanceof StaticTextSqlNode || node instanceof TextSqlNode) {
            return new SqlPart.Text(source.trace(field(node, "text", String.class)));
        } else if (node instanceof IfSqlNode) {
            return condition(node);
        } else if (node instanceof ChooseSqlNode) {
            return choose(node);
        } else if (node instanceof ForEachSqlNode) {
            return forEach(node);
        } else if (node instanceof TrimSqlNode) {
            return trim(node);
        } else if (node instanceof VarDeclSqlNode) {
            return new SqlPart.Bind(text(node, "name"), expression(node, "expression"));
        }
        throw new IllegalStateException("Unknown element of MyBatis: " + node.getClass());
    }

    private List<SqlPart> parts(List<?> nodes) {
        return nodes.stream().map(node -> part((SqlNode) node)).toList();
    }

    private SqlPart.If condition(Object node) {
        Expression test = expression(node, "test");
        return new SqlPart.If(test, part(field(node, "contents", SqlNode.class)));
    }

    private SqlPart choose(SqlNode node) {
        List<SqlPart.If> arms =
                list(node, "ifSqlNodes").stream().map(this::condition).toList();
        return new SqlPart.Choose(arms, optional(node, "defaultSqlNode").map(otherwise -> part((SqlNode) otherwise)));
    }

    private SqlPart forEach(SqlNode node) {
        Expression collection = expression(node, "collectionExpression");
        return new SqlPart.ForEach(
                collection,
                text(node, "item"),
                text(node, "index"),
                text(node, "open"),
                text(node, "close"),
                text(node, "separator"),
                part(field(node, "contents", SqlNode.class)));
    }

    private SqlPart trim(SqlNode node) {
        return new SqlPart.Trim(
                text(node, "prefix"),
                text(node, "suffix"),
                texts(node, "prefixesToOverride"),
                texts(node, "suffixesToOverride"),
                part(field(node, "contents", SqlNode.class)));
    }

    private Expression expression(Object node, String field) {
        return new Expression(source.traceExpression(field(node, field, String.class)));
    }

    private static String text(Object owner, String name) {
        return optional(owner, name).map(String::valueOf).orElse("");
    }

    private static List<String> texts(Object owner, String name) {
        return optional(owner, name).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .toList();
    }

    private static List<?> list(Object owner, String name) {
        return field(owner, name, List.class);
    }

    private static <T> T field(Object owner, String name, Class<T> type) {
        return optional(owner, name).map(type::cast).orElseThrow();
    }

    private static Optional<Object> optional(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                @Nullable Object value = field.get(owner);
                return Optional.ofNullable(value);
            } catch (NoSuchFieldException inSuperclass) {
                // A superclass may have the field.
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("This version of MyBatis has no field " + name + " in " + owner.getClass());
    }
}
