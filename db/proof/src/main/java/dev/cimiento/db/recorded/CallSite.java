package dev.cimiento.db.recorded;

import java.util.List;
import java.util.Set;

/** Finds the call in the program that sends a statement: the nearest one outside frameworks and drivers. */
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

    private CallSite() {}

    /** Returns the current call in the form of a stack trace. */
    static String current() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(CallSite::isOfProgram)
                        .findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .orElse("unknown(Unknown Source)");
    }

    /** Proxies that frameworks generate have no line. */
    private static boolean isOfProgram(StackTraceElement frame) {
        return frame.getLineNumber() > 0
                && frame.getFileName() != null
                && !frame.getClassName().contains("$$")
                && !frame.getClassName().contains("$Proxy")
                && !OWN.contains(frame.getClassName().replaceAll("\\$.*", ""))
                && FRAMEWORKS.stream().noneMatch(frame.getClassName()::startsWith);
    }
}
