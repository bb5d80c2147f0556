package org.burnish.itests.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.burnish.image.NameBytes;
import org.burnish.itests.support.FileNames;
import org.burnish.itests.support.NoDrives;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.StationException;
import org.burnish.station.catalogue.CatalogueService;
import org.burnish.station.spi.StationDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalogue finds, and what it keeps when something goes wrong; on each database. */
abstract class CatalogueTest {

    private static final int DISCS = 20;
    private static final int EACH = 10_000;
    private static final String KNOWN = "ab".repeat(32);

    @TempDir
    Path folder;

    /** An empty database. */
    abstract StationDatabase database() throws Exception;

    /** The same database, seen by another process. */
    StationDatabase again() throws Exception {
        return database();
    }

    /** Makes the database unusable for those who are connected. */
    abstract void breakDown() throws Exception;

    /** Makes it usable again. */
    abstract void repair() throws Exception;

    Catalogue catalogue() throws Exception {
        return new CatalogueService(database(), NoDrives.SERVICE);
    }

    static Disc disc(String mark) {
        return new Disc(
                0,
                mark,
                "",
                "",
                "BD-R",
                "",
                "VOLUME",
                1,
                1000,
                0,
                Optional.empty(),
                Optional.empty(),
                Verified.UNKNOWN,
                "");
    }

    static DiscFile file(String path, int session) {
        return file(path, session, 1, "", 1000);
    }

    private static DiscFile file(String path, int session, long size, String sha256, long modified) {
        return new DiscFile(0, path, size, Instant.ofEpochSecond(modified), sha256, session, 40);
    }

    @Test
    void twoHundredThousandFilesAreFoundAsIfEachWereLookedAt() throws Exception {
        Catalogue catalogue = catalogue();
        List<DiscFile> all = new ArrayList<>();
        for (int i = 1; i <= DISCS; i++) {
            Disc disc = catalogue.add(disc("DISC_" + i), new FileNames(i, 1, EACH));
            assertThat(disc.files()).isEqualTo(EACH);
            for (Iterator<DiscFile> files = new FileNames(i, 1, EACH); files.hasNext(); ) {
                DiscFile each = files.next();
                all.add(new DiscFile(
                        disc.id(),
                        each.path(),
                        each.size(),
                        each.modified(),
                        each.sha256(),
                        each.session(),
                        each.block()));
            }
        }
        // sorting is stable, and files of a disc keep their order
        all.sort(Comparator.comparing(each -> bytes(each), java.util.Arrays::compareUnsigned));
        for (String text : List.of("img", "im", "jpg", "2", "IMG_2031", "mp3 anbe", "nef img", "sota 2019 pdf", "a")) {
            List<DiscFile> expected = all.stream().filter(named(text)).toList();
            check(catalogue, text, 0, expected);
            long disc = all.get(17).disc();
            check(
                    catalogue,
                    text,
                    disc,
                    expected.stream().filter(file -> file.disc() == disc).toList());
        }
        DiscFile some = all.get(100_000);
        assertThat(catalogue.search(FileQuery.of(some.sha256()))).containsExactly(some);
        assertThat(catalogue.search(FileQuery.of(some.path()))).contains(some);
        String above = some.path().substring(0, some.path().lastIndexOf('/') + 1);
        assertThat(catalogue.search(new FileQuery(above, 0, "", 1000)))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(file -> file.path().startsWith(above))
                        .toList());
        Set<Long> needed = new TreeSet<>();
        catalogue.needed(above).forEach(disc -> needed.add(disc.id()));
        assertThat(needed).contains(some.disc());
        assertThat(catalogue.discs(Long.MAX_VALUE, 7)).hasSize(7);
    }

    private static byte[] bytes(DiscFile file) {
        return NameBytes.encode(file.name().toLowerCase(Locale.ROOT));
    }

    /** By a regular expression, which the catalogue does not use. */
    private static Predicate<DiscFile> named(String text) {
        List<java.util.regex.Pattern> patterns = new ArrayList<>();
        for (String run : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
            String before = Character.isDigit(run.charAt(0)) ? "(?<!\\d)" : "(?<!\\p{L})";
            patterns.add(java.util.regex.Pattern.compile(before + run));
        }
        return file -> patterns.stream()
                .allMatch(each ->
                        each.matcher(file.name().toLowerCase(Locale.ROOT)).find());
    }

    /** Page by page for the first pages. */
    private static void check(Catalogue catalogue, String text, long disc, List<DiscFile> expected) {
        List<DiscFile> found = new ArrayList<>();
        String after = "";
        List<DiscFile> page;
        do {
            page = catalogue.search(new FileQuery(text, disc, after, 100));
            found.addAll(page);
            after = page.isEmpty() ? "" : page.get(page.size() - 1).place();
        } while (!page.isEmpty() && found.size() < 500);
        assertThat(found)
                .as("%s on disc %d", text, disc)
                .containsExactlyElementsOf(expected.subList(0, Math.min(expected.size(), Math.max(500, found.size()))));
    }

    @Test
    void discThatGrewGivesItsNewSessionsOnly() throws Exception {
        Catalogue catalogue = catalogue();
        Disc first = catalogue.add(disc("M"), List.of(file("/a/one.txt", 1)).iterator());
        Disc described = catalogue.describe(first.id(), "Label", "Shelf 3");
        assertThat(described.label()).isEqualTo("Label");
        Disc again = catalogue.add(
                disc("M"), List.of(file("/a/one.txt", 1), file("/a/two.txt", 2)).iterator());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.files()).isEqualTo(2);
        assertThat(again.label()).isEqualTo("Label");
        assertThat(catalogue
                        .add(disc("M"), List.of(file("/a/two.txt", 2)).iterator())
                        .files())
                .isEqualTo(2);
        assertThat(catalogue.search(FileQuery.of("txt")).stream().map(DiscFile::place))
                .containsExactly(first.id() + ".1/a/one.txt", first.id() + ".2/a/two.txt");
        assertThat(catalogue.marked("M")).contains(again);
        assertThat(catalogue.marked("N")).isEmpty();
        assertThat(catalogue.disc(999)).isEmpty();
        assertThatThrownBy(() -> catalogue.describe(999, "", "")).hasMessageContaining("no disc 999");
    }

    @Test
    void nothingIsStoredOfWhatFailsInTheMiddle() throws Exception {
        Catalogue catalogue = catalogue();
        Iterator<DiscFile> failing = new Iterator<>() {
            private final Iterator<DiscFile> files = new FileNames(1, 1, 50_000);
            private int count;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public DiscFile next() {
                if (count++ == 40_000) {
                    throw new IllegalStateException("the disc was taken out");
                }
                return files.next();
            }
        };
        assertThatThrownBy(() -> catalogue.add(disc("M"), failing)).hasMessage("the disc was taken out");
        assertThat(catalogue.marked("M")).isEmpty();
        assertThat(catalogue.search(FileQuery.of("img"))).isEmpty();
        assertThat(catalogue.add(disc("M"), new FileNames(1, 1, 10)).files()).isEqualTo(10);
    }

    @Test
    void databaseThatBreaksDownInTheMiddleKeepsNothingOfIt() throws Exception {
        Catalogue catalogue = catalogue();
        catalogue.add(disc("KEPT"), List.of(file("/kept.txt", 1)).iterator());
        Iterator<DiscFile> breaking = new Iterator<>() {
            private final Iterator<DiscFile> files = new FileNames(1, 1, 70_000);
            private int count;

            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public DiscFile next() {
                if (count++ == 40_000) {
                    try {
                        breakDown();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
                return files.next();
            }
        };
        assertThatThrownBy(() -> catalogue.add(disc("M"), breaking))
                .isInstanceOfSatisfying(
                        StationException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(StationException.Kind.UNAVAILABLE))
                .hasMessageContaining("Nothing of it was stored");
        repair();
        Catalogue again = new CatalogueService(again(), NoDrives.SERVICE);
        assertThat(again.marked("M")).isEmpty();
        assertThat(again.search(FileQuery.of("img"))).isEmpty();
        assertThat(again.search(FileQuery.of("kept"))).hasSize(1);
    }

    @Test
    void twoWhoTakeInTheSameDiscGiveItOneEntry() throws Exception {
        StationDatabase one = database();
        StationDatabase two = again();
        AtomicInteger ready = new AtomicInteger();
        List<CompletableFuture<Disc>> both = new ArrayList<>();
        List<Catalogue> catalogues = new ArrayList<>();
        for (StationDatabase database : List.of(one, two)) {
            catalogues.add(new CatalogueService(database, NoDrives.SERVICE));
        }
        for (Catalogue catalogue : catalogues) {
            both.add(CompletableFuture.supplyAsync(() -> {
                ready.incrementAndGet();
                while (ready.get() < 2) {
                    Thread.onSpinWait();
                }
                return catalogue.add(disc("M"), new FileNames(1, 1, 5000));
            }));
        }
        Disc first = both.get(0).get();
        assertThat(both.get(1).get().id()).isEqualTo(first.id());
        assertThat(catalogues.get(0).disc(first.id()).orElseThrow().files()).isEqualTo(5000);
        assertThat(catalogues.get(1).discs(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void namesThatAreNoTextSurvive() throws Exception {
        Catalogue catalogue = catalogue();
        String odd = NameBytes.decode(new byte[] {'b', 'a', 'd', (byte) 0xFF, (byte) 0xC3, '.', 't'});
        DiscFile given = file("/Ünï ☃/" + odd, 1);
        Disc disc = catalogue.add(disc("M"), List.of(given).iterator());
        assertThat(catalogue.search(FileQuery.of("bad")).stream().map(DiscFile::path))
                .containsExactly(given.path());
        assertThat(catalogue.search(FileQuery.of(given.path()))).hasSize(1);
        assertThat(catalogue.search(new FileQuery("", disc.id(), "", 10))).hasSize(1);
    }

    @Test
    void newestCopiesOnTheFewestDiscsAreNeeded() throws Exception {
        Catalogue catalogue = catalogue();
        List<Long> ids = new ArrayList<>();
        // /d/a: old on 0, new on 1 and 2; /d/b: on 2 and 3; /e: on 3
        ids.add(add(catalogue, "0", file("/d/a", 1, 5, KNOWN, 1000)));
        ids.add(add(catalogue, "1", file("/d/a", 1, 5, KNOWN, 2000)));
        ids.add(add(catalogue, "2", file("/d/a", 1, 5, KNOWN, 2000), file("/d/b", 1, 7, "", 50)));
        ids.add(add(catalogue, "3", file("/d/b", 1, 7, "", 50), file("/e", 1)));
        assertThat(needed(catalogue, "/d")).containsExactly(ids.get(2));
        assertThat(needed(catalogue, "/d/a")).hasSize(1).containsAnyOf(ids.get(1), ids.get(2));
        assertThat(needed(catalogue, "/")).containsExactly(ids.get(2), ids.get(3));
        assertThat(needed(catalogue, "/nothing")).isEmpty();
    }

    private static List<Long> needed(Catalogue catalogue, String path) {
        return catalogue.needed(path).stream().map(Disc::id).toList();
    }

    private static long add(Catalogue catalogue, String mark, DiscFile... files) {
        return catalogue.add(disc(mark), List.of(files).iterator()).id();
    }

    @Test
    void duplicatesAreThoseWithTheSameKnownDigest() throws Exception {
        Catalogue catalogue = catalogue();
        String other = "cd".repeat(32);
        add(catalogue, "0", file("/small", 1, 10, KNOWN, 1), file("/unknown", 1, 99, "", 1));
        add(catalogue, "1", file("/small copy", 1, 10, KNOWN, 1), file("/large", 1, 1000, other, 1));
        add(catalogue, "2", file("/unknown", 1, 99, "", 1), file("/large copy", 1, 1000, other, 1));
        List<List<DiscFile>> found = catalogue.duplicates(10);
        assertThat(found.stream().map(each -> each.stream().map(DiscFile::path).toList()))
                .containsExactly(List.of("/large", "/large copy"), List.of("/small", "/small copy"));
        assertThat(catalogue.duplicates(1)).hasSize(1);
    }

    @Test
    void tablesOfANewerProgramAreRefused() throws Exception {
        StationDatabase database = database();
        new CatalogueService(database, NoDrives.SERVICE);
        execute(
                database,
                "insert into burnish_schema (room, number, name, applied)"
                        + " values ('catalogue', 99, 'later', current_timestamp)");
        assertThatThrownBy(() -> new CatalogueService(database, NoDrives.SERVICE))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("newer program");
    }

    @Test
    void whatCannotBeLookedForIsSaid() throws Exception {
        Catalogue catalogue = catalogue();
        assertThatThrownBy(() -> catalogue.search(FileQuery.of("---"))).hasMessageContaining("Nothing to look for");
        assertThatThrownBy(() -> catalogue.search(new FileQuery("img", 0, "/not/there", 10)))
                .hasMessageContaining("/not/there");
        assertThatThrownBy(() -> catalogue.add(disc(""), Collections.emptyIterator()))
                .hasMessageContaining("mark");
        assertThatThrownBy(() ->
                        catalogue.add(disc("M"), List.of(file("relative", 1)).iterator()))
                .hasMessageContaining("absolute path");
    }

    static void execute(StationDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
