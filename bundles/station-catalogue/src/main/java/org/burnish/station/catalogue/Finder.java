package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.NameBytes;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;
import org.burnish.station.catalogue.NameSearch.Hit;
import org.jspecify.annotations.Nullable;

/** Files by what a user typed: a digest, a path, or words of names. */
final class Finder {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
    /** See {@link DiscFile#place}. */
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})(/.*)", Pattern.DOTALL);

    private final Connection connection;
    private final List<Run> runs;

    Finder(Connection connection, List<Run> runs) {
        this.connection = connection;
        this.runs = runs;
    }

    List<DiscFile> find(FileQuery query) throws SQLException {
        String text = query.text().strip();
        if (DIGEST.matcher(text).matches()) {
            return byDigest(query, text.toLowerCase(Locale.ROOT));
        }
        if (text.contains("/") || text.isEmpty() && query.disc() != 0) {
            return byPath(query, text.startsWith("/") ? text : "/" + text);
        }
        List<String> typed = Words.typed(text);
        if (typed.isEmpty()) {
            throw new StationException(
                    Kind.INVALID,
                    "Nothing to look for in '" + query.text()
                            + "'. Type the beginnings of words, a path with a slash, or a SHA-256 of 64 digits.");
        }
        Optional<Long> last = last(query);
        Hit after = last.isEmpty() ? null : hit(query.after(), last.get());
        List<Hit> hits = new NameSearch(connection, runs, typed, query.disc(), after, query.limit()).hits();
        return FileRows.files(connection, hits.stream().map(Hit::file).toList());
    }

    private static Hit hit(String place, long file) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return new Hit(NameBytes.encode(Words.lower(name)), file);
    }

    private List<DiscFile> byDigest(FileQuery query, String hex) throws SQLException {
        long last = last(query).orElse(0L);
        byte[] key = Keys.digest(HexFormat.of().parseHex(hex));
        RangeScan scan = scan(query, key, Keys.behind(key));
        List<DiscFile> found = new ArrayList<>();
        @Nullable Entry entry;
        while (found.size() < query.limit() && (entry = scan.next()) != null) {
            if (entry.file() > last && isOn(entry, query.disc())) {
                FileRows.files(connection, List.of(entry.file())).stream()
                        .filter(file -> file.sha256().equals(hex))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The file with this path, and those below it, in the order of paths. */
    private List<DiscFile> byPath(FileQuery query, String typed) throws SQLException {
        String path = typed.length() > 1 && typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        Optional<Long> known = last(query);
        Entry last = known.isEmpty()
                ? new Entry(new byte[0], 0, 0)
                : new Entry(Keys.path(query.after().substring(query.after().indexOf('/'))), known.get(), 0);
        List<Long> found = new ArrayList<>();
        if (!path.equals("/")) {
            byte[] file = Keys.path(path);
            collect(query, scan(query, file, Arrays.copyOf(file, file.length + 1)), last, found);
        }
        byte[] below = Keys.path(path.equals("/") ? path : path + "/");
        byte[] from = Arrays.compareUnsigned(last.key(), below) > 0 ? last.key() : below;
        collect(query, scan(query, from, Keys.behind(below)), last, found);
        return FileRows.files(connection, found);
    }

    private void collect(FileQuery query, RangeScan scan, Entry last, List<Long> found) throws SQLException {
        @Nullable Entry entry;
        while (found.size() < query.limit() && (entry = scan.next()) != null) {
            if (entry.compareTo(last) > 0 && isOn(entry, query.disc())) {
                found.add(entry.file());
            }
        }
    }

    private RangeScan scan(FileQuery query, byte[] from, byte[] to) throws SQLException {
        return new RangeScan(
                connection,
                runs.stream().filter(run -> run.mayHave(query.disc())).toList(),
                from,
                to);
    }

    private static boolean isOn(Entry entry, long disc) {
        return disc == 0 || FileIds.disc(entry.file()) == disc;
    }

    /** The file that the caller has last: by its place, or, by its path alone, the last one of that path. */
    private Optional<Long> last(FileQuery query) throws SQLException {
        if (query.after().isEmpty()) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(query.after());
        boolean exact = place.matches();
        byte[] key = Keys.path(exact ? place.group(3) : query.after());
        RangeScan scan = new RangeScan(connection, runs, key, Arrays.copyOf(key, key.length + 1));
        List<Long> ids = new ArrayList<>();
        @Nullable Entry entry;
        while ((entry = scan.next()) != null) {
            long disc = exact ? Long.parseLong(place.group(1)) : query.disc();
            if (isOn(entry, disc)) {
                ids.add(entry.file());
            }
        }
        List<DiscFile> files = FileRows.files(connection, ids);
        for (int i = ids.size() - 1; i >= 0; i--) {
            if (!exact || files.get(i).session() == Integer.parseInt(place.group(2))) {
                return Optional.of(ids.get(i));
            }
        }
        throw new StationException(
                Kind.INVALID, "The catalogue has no file '" + query.after() + "' behind which to go on.");
    }
}
