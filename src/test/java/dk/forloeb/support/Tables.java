package dk.forloeb.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Every table of the database, the engine's and the record's, to look for what is in it and whether it changed. */
public final class Tables {

    private static final Set<String> OF_THE_SYSTEM =
            Set.of("information_schema", "pg_catalog", "pg_toast", "system_lobs");

    private final DataSource database;

    public Tables(DataSource database) {
        this.database = database;
    }

    /**
     * Content of all tables by name, row order apart.
     *
     * @param except names of tables that may change, such as the access log
     */
    public Map<String, List<String>> content(String... except) {
        Set<String> skipped = Set.of(except);
        return read((connection, table) -> skipped.contains(table.name()) ? null : rows(connection, table));
    }

    /** Where in the engine's tables one of these texts stands, as {@code table.column: text}; found in part also counts. */
    public List<String> occurrencesInEngine(Set<String> texts) {
        return occurrences(texts, Table::isOfEngine);
    }

    /** Where in the record's tables one of these texts stands, in the same way. */
    public List<String> occurrencesInRecord(Set<String> texts) {
        return occurrences(texts, table -> !table.isOfEngine());
    }

    private List<String> occurrences(Set<String> texts, Predicate<Table> wanted) {
        Map<String, List<String>> found =
                read((connection, table) -> wanted.test(table) ? occurrences(connection, table, texts) : null);
        return found.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** How many tables of the engine there are. */
    public int engineTables() {
        return read((connection, table) -> table.isOfEngine() ? List.of() : null)
                .size();
    }

    private Map<String, List<String>> read(Reading reading) {
        try (Connection connection = database.getConnection()) {
            Map<String, List<String>> byTable = new TreeMap<>();
            for (Table table : tables(connection)) {
                List<String> lines = reading.of(connection, table);
                if (lines != null) {
                    byTable.put(table.name(), lines);
                }
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return byTable;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<Table> tables = new ArrayList<>();
        try (ResultSet found = metaData.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                Table table = new Table(found.getString("TABLE_SCHEM"), found.getString("TABLE_NAME"));
                if (!OF_THE_SYSTEM.contains(table.schema().toLowerCase(Locale.ROOT))) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, Table table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(table.select())) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.join("", readings(result, column)));
                }
                rows.add(String.join("|", row));
            }
        }
        rows.sort(null);
        return rows;
    }

    private static List<String> occurrences(Connection connection, Table table, Set<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(table.select())) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    String where = table.name() + "." + result.getMetaData().getColumnName(column);
                    for (String reading : readings(result, column)) {
                        String lowered = reading.toLowerCase(Locale.ROOT);
                        found.addAll(texts.stream()
                                .filter(text -> lowered.contains(text.toLowerCase(Locale.ROOT)))
                                .map(text -> where + ": " + text)
                                .collect(Collectors.toSet()));
                    }
                }
            }
        }
        return found;
    }

    /** A value as text; bytes in each encoding that Java, JSON and serialized objects may have used. */
    private static List<String> readings(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return List.of();
        }
        if (value instanceof java.sql.Clob) {
            return List.of(result.getString(column));
        }
        if (value instanceof byte[] || value instanceof java.sql.Blob) {
            byte[] bytes = result.getBytes(column);
            return List.of(
                    new String(bytes, StandardCharsets.UTF_8),
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    new String(bytes, StandardCharsets.UTF_16BE));
        }
        return List.of(value.toString());
    }

    private interface Reading {

        List<String> of(Connection connection, Table table) throws SQLException;
    }

    private record Table(String schema, String id) {

        String name() {
            return id.toLowerCase(Locale.ROOT);
        }

        boolean isOfEngine() {
            return name().startsWith("act_");
        }

        String select() {
            return "select * from \"%s\".\"%s\"".formatted(schema, id);
        }
    }
}
