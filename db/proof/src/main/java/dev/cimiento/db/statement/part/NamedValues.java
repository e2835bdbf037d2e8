package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.PathNames;

/** Gives each value one name in all conditions of a statement, although {@code bind} and {@code foreach} name it again. */
final class NamedValues {

    private final PathNames names = new PathNames();

    private NamedValues() {}

    static SqlPart in(SqlPart part) {
        return new NamedValues().renamed(part);
    }

    private SqlPart renamed(SqlPart part) {
        if (part instanceof SqlPart.Sequence sequence) {
            return new SqlPart.Sequence(
                    sequence.parts().stream().map(this::renamed).toList());
        } else if (part instanceof SqlPart.If condition) {
            return renamedIf(condition);
        } else if (part instanceof SqlPart.Choose choose) {
            return new SqlPart.Choose(
                    choose.arms().stream().map(this::renamedIf).toList(),
                    choose.otherwise().map(this::renamed));
        } else if (part instanceof SqlPart.ForEach forEach) {
            return renamedForEach(forEach);
        } else if (part instanceof SqlPart.Trim trim) {
            return new SqlPart.Trim(
                    trim.prefix(),
                    trim.suffix(),
                    trim.prefixOverrides(),
                    trim.suffixOverrides(),
                    renamed(trim.contents()));
        } else if (part instanceof SqlPart.Bind bind) {
            names.bind(bind.name(), bind.value().toString());
        }
        return part;
    }

    private SqlPart.If renamedIf(SqlPart.If condition) {
        return new SqlPart.If(condition.test().renamed(names), renamed(condition.contents()));
    }

    private SqlPart renamedForEach(SqlPart.ForEach forEach) {
        names.bindElement(forEach.item(), names.of(forEach.collection().toString()));
        SqlPart contents = renamed(forEach.contents());
        names.unbind(forEach.item());
        return new SqlPart.ForEach(
                forEach.collection(),
                forEach.item(),
                forEach.index(),
                forEach.open(),
                forEach.close(),
                forEach.separator(),
                contents);
    }
}
