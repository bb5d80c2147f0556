package org.burnish.itests.support;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.catalogue.CatalogueService;
import org.burnish.station.spi.StationDatabase;
import org.burnish.station.store.TestStores;

/** Times the catalogue: {@code h2|postgresql FILES FILES_A_DISC FOLDER}. */
public final class CatalogueBench {

    private static final List<String> WORDS = List.of(
            "img",
            "im",
            "i",
            "jpg",
            "mp3",
            "2",
            "20",
            "2031",
            "img_2031",
            "img 2031",
            "jpg 2031",
            "mp3 anbe",
            "nef img",
            "sota 2019 pdf",
            "java test",
            "q",
            "a");
    private static final int ROUNDS = 5;

    private final StationDatabase database;
    private final Catalogue catalogue;

    private CatalogueBench(StationDatabase database) {
        this.database = database;
        this.catalogue = new CatalogueService(database, NoDrives.SERVICE);
    }

    public static void main(String[] arguments) throws Exception {
        int files = Integer.parseInt(arguments[1]);
        int each = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("h2")) {
            Path folder = Path.of(arguments[3]);
            Files.createDirectories(folder);
            StationDatabase database = TestStores.h2(folder);
            new CatalogueBench(database).run(files, each);
            ((AutoCloseable) database).close();
            report("on disk after closing", size(folder), files);
            StationDatabase again = TestStores.h2(folder);
            try (Connection connection = again.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            } catch (SQLException e) {
                // its connection can't be closed any more
                System.out.println(e.getMessage());
            }
            ((AutoCloseable) again).close();
            report("on disk when compacted", size(folder), files);
        } else {
            try (Postgres server = Postgres.start("shared_buffers = '1GB'", "max_wal_size = '4GB'")) {
                StationDatabase database = TestStores.of(server);
                CatalogueBench bench = new CatalogueBench(database);
                bench.run(files, each);
                bench.execute("checkpoint");
                report("on disk without the log of writes", size(server.files().resolve("base")), files);
                ((AutoCloseable) database).close();
            }
        }
    }

    private void run(int files, int each) throws Exception {
        long begin = System.nanoTime();
        long last = begin;
        for (int done = 0, disc = 1; done < files; disc++) {
            int count = Math.min(each, files - done);
            catalogue.add(disc(disc), new FileNames(disc, 1, count));
            done += count;
            if (done % 1_000_000 < count) {
                long now = System.nanoTime();
                System.out.printf(Locale.ROOT, "%,d files, the last ones in %.1f s%n", done, (now - last) / 1e9);
                last = now;
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "processor time of this process: %.1f s; load of the machine: %.1f%n",
                cpu(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf(
                Locale.ROOT,
                "%s: %,d files in %.1f s: %,.0f files/s%n",
                database.dialect(),
                files,
                seconds,
                files / seconds);
        if (database.dialect() == StationDatabase.Dialect.POSTGRESQL) {
            execute("analyze");
        }
        System.out.println(one("select count(*), sum(entries), sum(blocks) from index_runs"));
        for (String word : WORDS) {
            search(FileQuery.of(word));
        }
        List<DiscFile> page = catalogue.search(FileQuery.of("img"));
        search(new FileQuery("img", 0, page.get(page.size() - 1).place(), 100));
        DiscFile some = catalogue.search(FileQuery.of("img_7777")).get(0);
        search(new FileQuery("img", 0, some.place(), 100));
        search(new FileQuery("img", some.disc(), "", 100));
        search(FileQuery.of(some.sha256()));
        search(FileQuery.of(some.path()));
        search(FileQuery.of(some.path().substring(0, some.path().lastIndexOf('/'))));
        begin = System.nanoTime();
        int discs = catalogue
                .needed(some.path().substring(0, some.path().lastIndexOf('/')))
                .size();
        System.out.printf(Locale.ROOT, "needed: %d discs in %.0f ms%n", discs, (System.nanoTime() - begin) / 1e6);
        begin = System.nanoTime();
        catalogue.duplicates(100);
        System.out.printf(Locale.ROOT, "duplicates in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private void search(FileQuery query) {
        double[] times = new double[ROUNDS];
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            found = catalogue.search(query).size();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-30.30s disc %d after %-30.30s: %3d found; first %4.0f ms, median %4.0f ms%n",
                query.text(),
                query.disc(),
                query.after(),
                found,
                first,
                times[ROUNDS / 2]);
    }

    private static Disc disc(int number) {
        return new Disc(
                0,
                "BENCH_" + number,
                "",
                "",
                "BD-R",
                "",
                "BENCH",
                1,
                12_000_000,
                0,
                Optional.empty(),
                Optional.empty(),
                Verified.UNKNOWN,
                "");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return "runs, entries, blocks of the index: " + values;
        }
    }

    private static long size(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void report(String what, long bytes, int files) {
        System.out.printf(
                Locale.ROOT, "%s: %,d MB, %.0f bytes a file%n", what, bytes / 1_000_000, (double) bytes / files);
        System.out.printf(Locale.ROOT, "at %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()) % 100_000);
    }
}
