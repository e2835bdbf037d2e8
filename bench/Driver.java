import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs the statements of a product and of a page of a category on one connection of the driver, with several of its settings
 * in turns, and reads all columns. Arguments: the JDBC URL, the folder of the statements, seconds of each measurement, rounds.
 */
class Driver {

    /** How often a statement runs on a new connection, until the driver prepares it on the server by default. */
    private static final int FIRST = 5;

    private static final List<String> SETTINGS = List.of(
            "",
            "prepareThreshold=1",
            "prepareThreshold=-1",
            "prepareThreshold=0",
            "binaryTransfer=false",
            "binaryTransferDisable=NUMERIC",
            "binaryTransferDisable=UUID,UUID_ARRAY",
            "binaryTransferDisable=TIMESTAMPTZ",
            "binaryTransferDisable=TEXT_ARRAY",
            "defaultRowFetchSize=10",
            "defaultRowFetchSize=100");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static Object sink;

    private final Map<String, List<Double>> results = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        Driver driver = new Driver();
        int rounds = Integer.parseInt(arguments[3]);
        for (int round = -1; round < rounds; round++) {
            if (round == 0) {
                driver.results.clear();
            }
            for (String name : List.of("get", "category")) {
                for (String setting : SETTINGS) {
                    driver.measure(name, setting, arguments);
                }
            }
        }
        driver.print();
    }

    private void measure(String name, String setting, String[] arguments) throws Exception {
        long nanoseconds = Long.parseLong(arguments[2]) * 1_000_000_000;
        String sql = Files.readString(Path.of(arguments[1], name + ".sql"));
        try (Connection connection = DriverManager.getConnection(arguments[0] + "&" + setting)) {
            long begin = System.nanoTime();
            for (int i = 0; i < FIRST; i++) {
                run(connection, sql, name);
            }
            add(name, setting, "first", (System.nanoTime() - begin) / 1e3 / FIRST);
            long cpu = THREADS.getCurrentThreadCpuTime();
            long count = 0;
            begin = System.nanoTime();
            while (System.nanoTime() - begin < nanoseconds) {
                run(connection, sql, name);
                count++;
            }
            add(name, setting, "CPU", (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / count);
            add(name, setting, "whole", (System.nanoTime() - begin) / 1e3 / count);
        }
    }

    private void add(String name, String setting, String figure, double microseconds) {
        results.computeIfAbsent(name + " | " + (setting.isEmpty() ? "the defaults" : "`" + setting + "`") + " | " + figure,
                        key -> new ArrayList<>())
                .add(microseconds);
    }

    private void print() {
        System.out.println("| statement | setting | µs of | median | least | most |\n| --- | --- | --- | --- | --- | --- |");
        results.forEach((name, values) -> {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f |%n", name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        });
    }

    private static void run(Connection connection, String sql, String name) throws SQLException {
        long number = ThreadLocalRandom.current().nextLong(1, name.equals("get") ? 100_000 : 2_083);
        String kind = name.equals("get") ? "9000" : "8000";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString("01900000-0000-7000-%s-%012x".formatted(kind, number)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows);
                }
            }
        }
    }

    private static void read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
        OffsetDateTime updated = row.getObject("updated_at", OffsetDateTime.class);
        BigDecimal price = row.getBigDecimal("price");
        UUID category = row.getObject("category_id", UUID.class);
        Array tags = row.getArray("tag_ids");
        Array names = row.getArray("tag_names");
        sink = Arrays.asList(
                id,
                row.getInt("version"),
                created,
                updated,
                row.getString("sku"),
                row.getString("name"),
                row.getString("description"),
                price,
                row.getBoolean("active"),
                category,
                row.getString("category_name"),
                tags == null ? null : tags.getArray(),
                names == null ? null : names.getArray(),
                row.getInt("stock"));
    }
}
