package dev.cimiento.db.cli.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.schema.SchemaSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildModuleTest {

    private static final String TABLE = "create table notes (id int);";

    @TempDir
    private Path root;

    @BeforeEach
    void createBuild() throws IOException {
        write("pom.xml", "<project/>");
        write("dao/pom.xml", "<project/>");
        Files.createDirectories(root.resolve("dao/target/classes"));
    }

    @Test
    void migrations_of_another_module_are_found() throws IOException {
        write("app/pom.xml", "<project/>");
        write("app/src/main/resources/db/migration/V1__notes.sql", TABLE);

        assertThat(schema()).startsWith("Flyway's migrations in ").contains("app/src/main/resources/db/migration");
    }

    @Test
    void migrations_are_found_where_the_settings_of_spring_say() throws IOException {
        write("dao/src/main/resources/application.yml", """
                spring:
                  flyway:
                    locations: classpath:sql/${folder:none}/{vendor}
                version: @project.version@
                """);
        write("dao/src/main/resources/application-postgres.properties", "folder=main\n");
        write("dao/src/main/resources/sql/main/postgresql/V1__notes.sql", TABLE);

        assertThat(schema()).endsWith("sql/main/postgresql");
    }

    @Test
    void migrations_for_postgresql_are_preferred_to_those_of_other_databases() throws IOException {
        write("dao/src/main/resources/db/migration/mysql/V1__notes.sql", TABLE);
        write("dao/src/main/resources/db/migration/postgresql/V1__notes.sql", TABLE);

        assertThat(schema()).endsWith("db/migration/postgresql");
    }

    @Test
    void changelog_of_liquibase_is_found() throws IOException {
        write("dao/src/main/resources/db/changelog/db.changelog-master.yaml", "databaseChangeLog: []");

        assertThat(schema()).isEqualTo("Liquibase's changelog db/changelog/db.changelog-master.yaml");
    }

    @Test
    void scripts_are_found_where_the_settings_of_spring_say() throws IOException {
        write("dao/src/main/resources/application.properties", """
                database=h2
                spring.sql.init.schema-locations=classpath*:db/${database}/schema.sql
                """);
        write("dao/src/main/resources/application-postgres.properties", "database=postgres\n");
        write("dao/src/main/resources/db/h2/schema.sql", TABLE);
        write("dao/src/main/resources/db/postgres/schema.sql", TABLE);

        assertThat(schema()).endsWith("db/postgres/schema.sql");
    }

    @Test
    void script_for_postgresql_with_the_most_tables_is_found_elsewhere_in_the_build() throws IOException {
        write("script/postgres/all.sql", TABLE.repeat(5));
        write("script/postgres/upgrade/2.0.sql", TABLE.repeat(9));
        write("script/mysql/all.sql", TABLE.repeat(9));
        write("script/all.sql", "create table `notes` (id int) engine = InnoDB;");

        assertThat(schema()).endsWith("script/postgres/all.sql");
    }

    @Test
    void schema_that_does_not_exist_is_not_found() throws IOException {
        write("script/mysql/all.sql", TABLE);

        assertThat(module().schema(loader())).isEmpty();
    }

    @Test
    void mapper_files_for_other_databases_are_omitted_if_there_are_some_for_postgresql() throws IOException {
        assertThat(module().mappers(List.of()).files().test("mapper/Note_oracle.xml"))
                .isTrue();

        write("dao/target/classes/mapper/Note_postgres.xml", "<mapper/>");
        assertThat(module().mappers(List.of()).files())
                .accepts("mapper/Note_postgres.xml", "mapper/Other.xml")
                .rejects("mapper/Note_oracle.xml", "mapper/mysql/Note.xml");
        assertThat(module().mappers(List.of("classpath:mapper/**/*.xml")).files())
                .accepts("mapper/a/b/Note_oracle.xml", "mapper/Note.xml")
                .rejects("other/Note.xml");
    }

    @Test
    void mapper_files_in_jars_need_a_location_that_names_the_whole_class_path() throws IOException {
        write("dao/src/main/resources/application.properties", """
                mybatis.mapper-locations[0]=classpath:own/*.xml
                mybatis.mapper-locations[1]=classpath*:shared/*.xml
                """);

        assertThat(module().mappers(List.of()).jarFiles())
                .accepts("shared/Note.xml")
                .rejects("own/Note.xml", "Note.xml");
    }

    @Test
    void settings_of_spring_become_those_of_mybatis() throws IOException {
        write("dao/target/classes/com/example/order/entity/Order.class", "");
        write("dao/src/main/resources/application.yml", """
                mybatis:
                  type-aliases-package: com.example.**.entity
                  configuration:
                    map-underscore-to-camel-case: true
                    logImpl: org.apache.ibatis.logging.stdout.StdOutImpl
                    unknown: 1
                """);

        assertThat(module().mappers(List.of()).configuration())
                .get()
                .asString()
                .endsWith(
                        "<configuration><settings><setting name=\"mapUnderscoreToCamelCase\" value=\"true\"/></settings>"
                                + "<typeAliases><package name=\"com.example.order.entity\"/></typeAliases></configuration>");
    }

    @Test
    void columns_in_camel_case_are_switched_on_if_a_program_of_the_build_does_so() throws IOException {
        write("app/src/main/java/Config.java", "configuration.setMapUnderscoreToCamelCase(true);");

        assertThat(module().mappers(List.of()).configuration())
                .get()
                .asString()
                .contains("<setting name=\"mapUnderscoreToCamelCase\" value=\"true\"/>");
    }

    @Test
    void default_handler_of_enums_is_found_in_a_class_of_the_build() throws IOException {
        compile("com.example.Settings", "EnumOrdinalTypeHandler");

        assertThat(module().mappers(List.of()).configuration())
                .get()
                .asString()
                .contains("<setting name=\"defaultEnumTypeHandler\""
                        + " value=\"org.apache.ibatis.type.EnumOrdinalTypeHandler\"/>");

        compile("com.example.OtherSettings", "EnumTypeHandler");
        assertThat(module().mappers(List.of()).configuration())
                .as("two different handlers")
                .isEmpty();
    }

    @Test
    void default_handler_of_enums_is_found_in_an_auto_configuration_of_a_library() throws IOException {
        compile("com.example.LibraryConfiguration", "EnumOrdinalTypeHandler");
        Path type = root.resolve("dao/target/classes/com/example/LibraryConfiguration.class");
        Path library = root.resolve("library.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(library))) {
            jar.putNextEntry(
                    new JarEntry("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"));
            jar.write("# settings\ncom.example.LibraryConfiguration\n".getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry("com/example/LibraryConfiguration.class"));
            Files.copy(type, jar);
        }
        Files.delete(type);

        assertThat(BuildModule.of(root.resolve("dao"), List.of(root.resolve("dao/target/classes"), library))
                        .mappers(List.of())
                        .configuration())
                .get()
                .asString()
                .contains("EnumOrdinalTypeHandler");
    }

    /** Compiles a class that sets the default handler of enums. */
    private void compile(String name, String handler) throws IOException {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        write("sources/" + simple + ".java", """
                package com.example;
                class %s {
                    void change(org.apache.ibatis.session.Configuration configuration) {
                        configuration.setDefaultEnumTypeHandler(org.apache.ibatis.type.%s.class);
                    }
                }
                """.formatted(simple, handler));
        assertThat(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                root.resolve("dao/target/classes").toString(),
                                root.resolve("sources/" + simple + ".java").toString()))
                .isZero();
    }

    @Test
    void only_configuration_file_of_mybatis_is_used() throws IOException {
        write(
                "dao/target/classes/mybatis.xml",
                "<!DOCTYPE configuration PUBLIC \"-//mybatis.org//DTD Config 3.0//EN\">");

        assertThat(module().mappers(List.of()).origin()).endsWith("target/classes/mybatis.xml");
    }

    private String schema() {
        return module().schema(loader())
                .map(SchemaSource::description)
                .map(text -> text.replace('\\', '/'))
                .orElse("none");
    }

    private static ClassLoader loader() {
        return Objects.requireNonNull(BuildModuleTest.class.getClassLoader());
    }

    private BuildModule module() {
        return BuildModule.of(root.resolve("dao"), List.of(root.resolve("dao/target/classes")));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
