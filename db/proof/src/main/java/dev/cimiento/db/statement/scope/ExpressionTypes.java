package dev.cimiento.db.statement.scope;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.condition.Expression;
import dev.cimiento.db.statement.type.BeanProperties;
import dev.cimiento.db.statement.type.TypedValue;
import dev.cimiento.db.statement.type.Types;
import java.util.Optional;
import org.apache.ibatis.ognl.ASTAdd;
import org.apache.ibatis.ognl.ASTChain;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTEq;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.ASTNotEq;
import org.apache.ibatis.ognl.ASTProject;
import org.apache.ibatis.ognl.ASTProperty;
import org.apache.ibatis.ognl.ASTSelect;
import org.apache.ibatis.ognl.ASTTest;
import org.apache.ibatis.ognl.Node;

/** Determines the types of OGNL expressions without evaluating them, and reports unknown properties and methods. */
public final class ExpressionTypes {

    /** Thrown if an expression uses a parameter, property or method that does not exist. */
    public static final class Unknown extends Exception {

        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message);
        }
    }

    private final StatementScope scope;

    public ExpressionTypes(StatementScope scope) {
        this.scope = scope;
    }

    public TypedValue of(Expression expression) throws Unknown {
        Optional<Node> node = expression.parsed();
        if (node.isEmpty()) {
            throw new Unknown("OGNL cannot parse " + expression);
        }
        return of(node.get());
    }

    private TypedValue of(Node node) throws Unknown {
        if (node instanceof ASTChain) {
            return chain(node);
        } else if (node instanceof ASTConst constant) {
            return constant.getValue() == null
                    ? TypedValue.UNKNOWN
                    : TypedValue.of(constant.getValue().getClass());
        } else if (node instanceof ASTProperty property && isName(property)) {
            String name = name(property);
            return scope.named(name).orElseThrow(() -> new Unknown("There is no parameter or property " + name));
        } else if (node instanceof ASTMethod method) {
            checkArguments(method);
            if (!BeanProperties.isMethodOfRoot(method.getMethodName())) {
                throw new Unknown("The parameters have no method " + method.getMethodName());
            }
            return TypedValue.UNKNOWN;
        } else if (node instanceof ASTTest) {
            of(node.jjtGetChild(0));
            of(node.jjtGetChild(2));
            return of(node.jjtGetChild(1));
        } else if (node instanceof ASTAdd) {
            return sum(node);
        } else if (node instanceof ASTEq || node instanceof ASTNotEq) {
            checkCharacter(node.jjtGetChild(0), node.jjtGetChild(1));
            checkCharacter(node.jjtGetChild(1), node.jjtGetChild(0));
            checkArguments(node);
        } else if (!(node instanceof ASTProject || node instanceof ASTSelect)) {
            checkArguments(node);
        }
        return TypedValue.UNKNOWN;
    }

    /** OGNL reads a single letter in single quotes as a character, and compares it with a text as a number. */
    private void checkCharacter(Node text, Node constant) throws Unknown {
        if (constant instanceof ASTConst letter
                && letter.getValue() instanceof Character
                && of(text).raw() == String.class) {
            throw new Unknown("OGNL compares the text " + text + " with the character '" + letter.getValue()
                    + "', which fails if the text is no number; write it in double quotes");
        }
    }

    /** Returns the type of a sum: a text if any operand is a text. */
    private TypedValue sum(Node sum) throws Unknown {
        boolean text = false;
        for (int i = 0; i < sum.jjtGetNumChildren(); i++) {
            text |= of(sum.jjtGetChild(i)).raw() == String.class;
        }
        return text ? new TypedValue(String.class, "a", Nullness.NEVER) : TypedValue.UNKNOWN;
    }

    private TypedValue chain(Node chain) throws Unknown {
        TypedValue value = of(chain.jjtGetChild(0));
        for (int i = 1; i < chain.jjtGetNumChildren(); i++) {
            value = step(value, chain.jjtGetChild(i));
        }
        return value;
    }

    private TypedValue step(TypedValue owner, Node step) throws Unknown {
        if (step instanceof ASTMethod method) {
            checkArguments(method);
            return scope.members()
                    .method(owner, method.getMethodName(), method.jjtGetNumChildren())
                    .orElseThrow(() -> new Unknown(Types.name(owner.type()) + " has no method " + method.getMethodName()
                            + " with " + method.jjtGetNumChildren() + " arguments"));
        } else if (step instanceof ASTProperty property && isName(property)) {
            String name = name(property);
            return scope.members()
                    .ognlProperty(scope.opened(owner), name)
                    .orElseThrow(() -> new Unknown(Types.name(owner.type()) + " has no property " + name));
        }
        return TypedValue.UNKNOWN;
    }

    private void checkArguments(Node node) throws Unknown {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            of(node.jjtGetChild(i));
        }
    }

    private static boolean isName(ASTProperty property) {
        return !property.isIndexedAccess() && property.jjtGetChild(0) instanceof ASTConst;
    }

    private static String name(ASTProperty property) {
        return String.valueOf(((ASTConst) property.jjtGetChild(0)).getValue());
    }
}
