package dev.cimiento.db.statement;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Statements in two files with this namespace, and in annotations. */
interface DividedMapper extends SharedStatements {

    /** A bean without the property {@code headline}. */
    class Folder {

        private int id;
        private @Nullable Folder parent;

        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public @Nullable Folder getParent() {
            return parent;
        }

        public void setParent(Folder parent) {
            this.parent = parent;
        }
    }

    /** Calls {@code inAnnotation()} before its declaration. */
    default int first() {
        return inAnnotation().get(0);
    }

    @Select({"select n.ident", "from notes n where n.title <> '} inAnnotation('"})
    List<Integer> inAnnotation();

    List<Integer> inFirstFile();

    List<Integer> inSecondFile();

    List<Folder> withNested();

    // In a comment: withoutStatement().
    List<Integer> withoutStatement(int id);
}
