package dev.cimiento.db.proof.result;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.AutomapConstructor;
import org.apache.ibatis.annotations.Param;

/** The constructor with which MyBatis makes a result. */
record ResultConstructor(Constructor<?> constructor) {

    /** Returns the only constructor of a type, that with MyBatis's annotation, or a constructor of a record. */
    static Optional<ResultConstructor> of(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        return Arrays.stream(all)
                .filter(constructor -> all.length == 1 || constructor.isAnnotationPresent(AutomapConstructor.class))
                .findFirst()
                .or(() -> Arrays.stream(all)
                        .filter(constructor -> type.isRecord())
                        .findFirst())
                .map(ResultConstructor::new);
    }

    /** Returns the names of the arguments, in order. */
    List<String> names() {
        return Arrays.stream(constructor.getParameters())
                .map(parameter -> parameter.isAnnotationPresent(Param.class)
                        ? parameter.getAnnotation(Param.class).value()
                        : parameter.getName())
                .toList();
    }

    /** Returns the name of an argument in messages. */
    static String nameOf(Class<?> type, int argument) {
        if (type.isRecord() && argument < type.getRecordComponents().length) {
            return type.getRecordComponents()[argument].getName();
        }
        return of(type).map(ResultConstructor::constructor)
                .filter(found -> argument < found.getParameterCount())
                .map(found -> found.getParameters()[argument])
                .filter(Parameter::isNamePresent)
                .map(Parameter::getName)
                .orElseGet(() -> "argument " + (argument + 1));
    }
}
