package dev.cimiento.db.recorded;

import java.security.CodeSource;
import java.util.List;
import java.util.Set;

/**
 * Finds the call in the program that sends a statement: the nearest one outside frameworks and drivers. A class in a
 * folder belongs to the program, whatever its package.
 */
final class CallSite {

    private static final List<String> FRAMEWORKS = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.springframework.",
            "org.hibernate.",
            "org.apache.",
            "org.mybatis.",
            "org.jooq.",
            "org.jdbi.",
            "org.aspectj.",
            "org.junit.",
            "org.postgresql.",
            "com.zaxxer.",
            "io.micrometer.",
            "io.agroal.",
            "kotlin.");

    private static final Set<String> OWN =
            Set.of(CallSite.class.getName(), Recording.class.getName(), RecordingConnection.class.getName());

    /** The call of a statement that only frameworks send. */
    static final String UNKNOWN = "unknown(Unknown Source)";

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallSite() {}

    /** Returns the current call in the form of a stack trace. */
    static String current() {
        return STACK.walk(frames -> frames.filter(CallSite::isOfProgram).findFirst())
                .map(StackWalker.StackFrame::toStackTraceElement)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .orElse(UNKNOWN);
    }

    /** Proxies that frameworks generate have no line. */
    private static boolean isOfProgram(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return frame.getLineNumber() > 0
                && frame.getFileName() != null
                && !name.contains("$$")
                && !name.contains("$Proxy")
                && !OWN.contains(name.replaceAll("\\$.*", ""))
                && (isInFolder(frame.getDeclaringClass()) || FRAMEWORKS.stream().noneMatch(name::startsWith));
    }

    private static boolean isInFolder(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source != null
                && source.getLocation() != null
                && source.getLocation().getPath().endsWith("/");
    }
}
