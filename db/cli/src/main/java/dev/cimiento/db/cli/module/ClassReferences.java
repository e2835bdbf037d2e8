package dev.cimiento.db.cli.module;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the names of the classes that a compiled class refers to, without loading it: section 4.4 of the JVM specification. */
final class ClassReferences {

    private static final int MAGIC_AND_VERSION = 8;

    private ClassReferences() {}

    /**
     * Returns the names, such as {@code java/lang/String}.
     *
     * @throws IOException if the content is no class
     */
    static List<String> in(byte[] type) throws IOException {
        DataInputStream constants = new DataInputStream(new ByteArrayInputStream(type));
        constants.skipNBytes(MAGIC_AND_VERSION);
        int size = constants.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> classes = new ArrayList<>();
        for (int index = 1; index < size; index++) {
            int tag = constants.readUnsignedByte();
            switch (tag) {
                // Text
                case 1 -> texts.put(index, constants.readUTF());
                // Class, by the index of its name
                case 7 -> classes.add(constants.readUnsignedShort());
                // Long and double take two indexes.
                case 5, 6 -> {
                    constants.skipNBytes(8);
                    index++;
                }
                // String, method type, module, package
                case 8, 16, 19, 20 -> constants.skipNBytes(2);
                // Method handle
                case 15 -> constants.skipNBytes(3);
                // Numbers, fields, methods, names with types, dynamic values
                default -> constants.skipNBytes(4);
            }
        }
        return classes.stream()
                .map(name -> Objects.requireNonNull(texts.get(name)))
                .toList();
    }
}
