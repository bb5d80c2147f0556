package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.burnish.image.NameBytes;
import org.burnish.station.DiscFile;
import org.burnish.station.spi.StationDatabase.Dialect;
import org.jspecify.annotations.Nullable;

/** The rows of files and directories. */
final class FileRows {

    private static final int AT_ONCE = 200;
    private static final String FIELDS =
            "select f.id, d.path, f.name, f.size, f.modified, f.sha256, f.session, f.block from files f"
                    + " join directories d on d.id = f.directory where f.id ";

    /** A row of files that will be stored. */
    record Row(
            long id,
            long directory,
            long size,
            long modified,
            long block,
            int session,
            byte[] name,
            byte @Nullable [] sha256) {}

    /** A row of directories that will be stored. */
    record Directory(long id, byte[] path) {}

    private FileRows() {}

    /** Stores directories. */
    static void addDirectories(Connection connection, List<Directory> rows, Dialect dialect) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (dialect == Dialect.POSTGRESQL) {
            insert(
                    connection,
                    "directories (id, path)",
                    List.of(column("bigint", rows, Directory::id), column("bytea", rows, Directory::path)));
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into directories (id, path) values (?, ?)")) {
            for (Directory row : rows) {
                insert.setLong(1, row.id());
                insert.setBytes(2, row.path());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Stores files. */
    static void addFiles(Connection connection, List<Row> rows, Dialect dialect) throws SQLException {
        String table = "files (id, directory, size, modified, block, session, name, sha256)";
        if (dialect == Dialect.POSTGRESQL) {
            for (int at = 0; at < rows.size(); at += 10_000) {
                addAsColumns(connection, table, rows.subList(at, Math.min(rows.size(), at + 10_000)));
            }
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                insert.setLong(1, row.id());
                insert.setLong(2, row.directory());
                insert.setLong(3, row.size());
                insert.setLong(4, row.modified());
                insert.setLong(5, row.block());
                insert.setInt(6, row.session());
                insert.setBytes(7, row.name());
                insert.setBytes(8, row.sha256());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void addAsColumns(Connection connection, String table, List<Row> rows) throws SQLException {
        insert(
                connection,
                table,
                List.of(
                        column("bigint", rows, Row::id),
                        column("bigint", rows, Row::directory),
                        column("bigint", rows, Row::size),
                        column("bigint", rows, Row::modified),
                        column("bigint", rows, Row::block),
                        column("integer", rows, Row::session),
                        column("bytea", rows, Row::name),
                        column("bytea", rows, Row::sha256)));
    }

    /** Values of one column, which PostgreSQL takes as an array. */
    private record Column(String type, Object[] values) {}

    private static <T> Column column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        Object[] values = switch (type) {
            case "bigint" -> new Long[rows.size()];
            case "integer" -> new Integer[rows.size()];
            default -> new byte[rows.size()][];
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return new Column(type, values);
    }

    private static void insert(Connection connection, String table, List<Column> columns) throws SQLException {
        StringBuilder sql = new StringBuilder("insert into ").append(table).append(" select * from unnest(");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append("?::")
                    .append(columns.get(i).type())
                    .append("[]");
        }
        try (PreparedStatement insert =
                connection.prepareStatement(sql.append(")").toString())) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                insert.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
            }
            insert.executeUpdate();
        }
    }

    /** Files in the order of their identifiers. */
    static List<DiscFile> files(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, DiscFile> found = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            String sql = FIELDS + "in " + Runs.list(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), file(rows));
                }
            }
        }
        List<DiscFile> files = new ArrayList<>();
        for (long id : all) {
            DiscFile file = found.get(id);
            if (file == null) {
                throw new SQLException("file " + id + " of the index has no row");
            }
            files.add(file);
        }
        return files;
    }

    /** Some files of a disc behind one, in the order in which they were taken in. */
    static List<Numbered> of(Connection connection, long disc, long after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIELDS + "> ? and f.id < ? order by f.id limit ?")) {
            query.setLong(1, Math.max(after, FileIds.of(disc, 0)));
            query.setLong(2, FileIds.of(disc + 1, 0));
            query.setInt(3, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<Numbered> files = new ArrayList<>();
                while (rows.next()) {
                    files.add(new Numbered(rows.getLong(1), file(rows)));
                }
                return files;
            }
        }
    }

    /** A file with its identifier. */
    record Numbered(long id, DiscFile file) {}

    private static DiscFile file(ResultSet row) throws SQLException {
        byte[] sha256 = row.getBytes(6);
        String folder = NameBytes.decode(row.getBytes(2));
        return new DiscFile(
                FileIds.disc(row.getLong(1)),
                (folder.equals("/") ? "" : folder) + "/" + NameBytes.decode(row.getBytes(3)),
                row.getLong(4),
                Instant.ofEpochMilli(row.getLong(5)),
                sha256 == null ? "" : HexFormat.of().formatHex(sha256),
                row.getInt(7),
                row.getLong(8));
    }
}
