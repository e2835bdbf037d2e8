package dev.cimiento.db.recorded;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PGobject;

/**
 * The way in which a program sets a parameter: {@code setLong}, {@code setObject(java.util.UUID)}, {@code setNull(12)}.
 *
 * @param setter the name of the method of {@code PreparedStatement}
 * @param type the class of the value, the PostgreSQL type of an array or {@code PGobject}, or empty
 * @param codes the numbers after the value, such as the JDBC type
 */
public record RecordedParameter(String setter, String type, List<Integer> codes) {

    private static final Pattern FORM = Pattern.compile("(set\\w+)(?:\\(([^,)]*)((?:,-?\\d+)*)\\))?");

    private static final String OBJECT_OF_POSTGRESQL = "pg:";

    /** A parameter that the program does not set, so that the server infers its type. */
    public static final RecordedParameter UNSET = new RecordedParameter("setNull", "", List.of(0));

    /** @param arguments the arguments of the setter, without the parameter's index */
    static RecordedParameter of(String setter, List<Object> arguments) throws SQLException {
        Object value = arguments.get(0);
        List<Integer> codes = arguments.stream()
                .skip(setter.equals("setNull") ? 0 : 1)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
        if (setter.equals("setNull")) {
            return new RecordedParameter(setter, "", codes);
        } else if (setter.equals("setArray")) {
            return new RecordedParameter(setter, ((java.sql.Array) value).getBaseTypeName(), codes);
        } else if (value instanceof PGobject object) {
            return new RecordedParameter(setter, OBJECT_OF_POSTGRESQL + object.getType(), codes);
        }
        return new RecordedParameter(
                setter, setter.equals("setObject") ? value.getClass().getName() : "", codes);
    }

    /** Reads the text form. */
    static RecordedParameter parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("This is no recorded parameter: " + text
                    + ". Record the statements again with this version of RecordingDataSource.");
        }
        List<Integer> codes = Stream.of((form.group(3) == null ? "" : form.group(3)).split(","))
                .filter(code -> !code.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new RecordedParameter(form.group(1), form.group(2) == null ? "" : form.group(2), codes);
    }

    /**
     * Sets a parameter of a statement in the recorded way.
     *
     * @param sample a value of {@link #valueClass()}
     */
    public void set(PreparedStatement statement, int index, Object sample) throws SQLException {
        List<Object> arguments = new ArrayList<>(List.of(index));
        if (setter.equals("setArray")) {
            arguments.add(statement.getConnection().createArrayOf(type, new Object[0]));
        } else if (type.startsWith(OBJECT_OF_POSTGRESQL)) {
            PGobject object = new PGobject();
            object.setType(type.substring(OBJECT_OF_POSTGRESQL.length()));
            arguments.add(object);
        } else if (needsValue()) {
            arguments.add(sample);
        }
        arguments.addAll(codes);
        try {
            setter(arguments.size()).invoke(statement, arguments.toArray());
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof SQLException cause ? cause : new SQLException(refused.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns true if the type of the parameter is that of a value. */
    public boolean needsValue() {
        return !setter.equals("setNull") && !setter.equals("setArray") && !type.startsWith(OBJECT_OF_POSTGRESQL);
    }

    /** Returns the class of the value that the program set; {@code Object} if it is unknown. */
    public Class<?> valueClass() {
        boolean isNamed = setter.equals("setObject") && !type.startsWith(OBJECT_OF_POSTGRESQL);
        if (!isNamed) {
            return setter.equals("setNull")
                    ? Object.class
                    : setter(codes.size() + 2).getParameterTypes()[1];
        }
        try {
            return Class.forName(type, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException notOnClassPath) {
            return Object.class;
        }
    }

    /** Returns the setter with a number of arguments; a third one is a JDBC type or a length. */
    private Method setter(int arguments) {
        return Arrays.stream(PreparedStatement.class.getMethods())
                .filter(method -> method.getName().equals(setter) && method.getParameterCount() == arguments)
                .filter(method -> arguments < 3 || method.getParameterTypes()[2] == int.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JDBC has no method " + this));
    }

    @Override
    public String toString() {
        if (type.isEmpty() && codes.isEmpty()) {
            return setter;
        }
        return setter + "("
                + Stream.concat(Stream.of(type), codes.stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))
                + ")";
    }
}
