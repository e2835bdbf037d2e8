package dev.cimiento.db.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.DbCommand;
import dev.cimiento.db.cli.StandaloneProgram;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans the statements of a project that this program does not know, by the runnable jar. */
class ExplainCommandTest {

    private static final String MAPPER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="com.example.InvoiceMapper">
              <select id="ofCustomer" resultType="long">
                select i.id from invoices i where i.customer_id = #{customer,javaType=long}
              </select>
            </mapper>
            """;

    private static final String REVISION = """
            --liquibase formatted sql logicalFilePath:20260101000000
            -- follows: base

            --changeset test:20260101000000-1
            create table invoices (id bigint primary key, customer_id bigint not null);
            --rollback drop table invoices;
            """;

    @TempDir
    private Path folder;

    private String out = "";

    @Test
    void slow_plans_of_a_foreign_project_are_found_and_recorded() throws IOException {
        Path project = folder.resolve("db");
        Files.createDirectories(project.resolve("schema"));
        Files.createDirectories(project.resolve("changelog/versions"));
        Files.createDirectories(folder.resolve("classes/com/example"));
        Files.writeString(project.resolve("changelog/versions/20260101000000_invoices.sql"), REVISION);
        Files.writeString(folder.resolve("classes/com/example/InvoiceMapper.xml"), MAPPER);
        UnpackedPrograms.linkedInto(Files.createDirectories(folder.resolve("home/scratch")));

        assertThat(run("--rows", "invoices=5000000")).isEqualTo(4);
        assertThat(out)
                .containsPattern(
                        "InvoiceMapper.xml:4:\\d+: The statement reads rows of a large table and discards those"
                                + " that do not match, because no index serves the condition: invoices,"
                                + " \\(i.customer_id = #\\{customer}\\) \\[filter]")
                .contains("  With this index: create index on invoices (customer_id)")
                .contains("1 statement in 1 variant planned by PostgreSQL", "1 slow plan.")
                .as("sizes of log tables of migration tools")
                .doesNotContain("Assumed");

        Files.writeString(project.resolve("expected-rows.properties"), "invoices = 500\n");
        assertThat(run("--record")).isZero();
        assertThat(out).contains("Written: " + project.resolve("plans.txt"), "no slow plans");
        assertThat(project.resolve("plans.txt"))
                .content()
                .contains("com.example.InvoiceMapper.ofCustomer\n  - the only variant\n    Seq Scan on invoices i");

        Files.writeString(project.resolve("expected-rows.properties"), "invoices = 500000\n");
        assertThat(run("--json")).isEqualTo(4);
        assertThat(out).contains("\"index\" : \"create index on invoices (customer_id)\"");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--classpath", folder.resolve("classes").toString()));
        arguments.addAll(List.of("--changelog", folder.resolve("db/changelog").toString()));
        StandaloneProgram host = new StandaloneProgram(
                Map.of("CIMIENTO_HOME", folder.resolve("home").toString()));
        StringWriter output = new StringWriter();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            int exitCode = new DbCommand(host, shutdown)
                    .commandLine(arguments)
                    .setOut(new PrintWriter(output, true))
                    .execute(arguments.toArray(String[]::new));
            out = output.toString();
            return exitCode;
        }
    }
}
