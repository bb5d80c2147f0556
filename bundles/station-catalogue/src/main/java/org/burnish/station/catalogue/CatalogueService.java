package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.burnish.recorder.Drives;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;
import org.burnish.station.spi.StationDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue in the database of the station. */
@Component(service = Catalogue.class)
public final class CatalogueService implements Catalogue {

    private static final System.Logger LOG = System.getLogger(CatalogueService.class.getName());
    private static final int TRIES = 5;
    private static final int MARK = 400;

    private final StationDatabase database;
    private final Transactions transactions;
    private final Runs runs = new Runs();
    private final Compaction compaction;
    private final DiscReader reader;
    /** An embedded database stores what one thread adds faster than what several do. */
    private final ReentrantLock adding = new ReentrantLock(true);

    /** Made by the component runtime; brings the tables up to date. */
    @Activate
    public CatalogueService(@Reference StationDatabase database, @Reference Drives drives) {
        database.migrate("catalogue", CatalogueService.class, "0001-catalogue");
        this.database = database;
        this.transactions = new Transactions(database.dataSource());
        this.compaction = new Compaction(transactions, runs);
        this.reader = new DiscReader(drives);
    }

    @Override
    public Disc add(Disc disc, Iterator<DiscFile> files) {
        if (disc.mark().isEmpty() || !Texts.stored(disc.mark(), MARK).equals(disc.mark())) {
            throw new StationException(
                    Kind.INVALID,
                    "A disc has to have a mark of 1 to " + MARK + " characters, not '" + disc.mark() + "'");
        }
        adding.lock();
        try {
            Disc added = stored(disc, files);
            compact();
            return added;
        } finally {
            adding.unlock();
        }
    }

    /** Another station may take the same disc in at the same time: then what is new is looked for again. */
    private Disc stored(Disc disc, Iterator<DiscFile> files) {
        AtomicBoolean begun = new AtomicBoolean();
        for (int tries = 1; ; tries++) {
            try {
                return transactions.change(connection -> stored(connection, disc, files, begun));
            } catch (StationException e) {
                if (tries == TRIES
                        || begun.get()
                        || !(e.getCause() instanceof SQLException failure)
                        || !Transactions.isTaken(failure)) {
                    throw e;
                }
            }
        }
    }

    private Disc stored(Connection connection, Disc disc, Iterator<DiscFile> files, AtomicBoolean begun)
            throws SQLException {
        Disc known = known(connection, disc);
        begun.set(true);
        int sessions = new Adding(connection, database.dialect(), known.id(), known.files()).add(files);
        DiscRows.update(connection, Merging.merged(known, disc, sessions > 0));
        return DiscRows.byId(connection, known.id()).orElseThrow(() -> unknown(known.id()));
    }

    /** The disc as it is stored; its row is locked. */
    private static Disc known(Connection connection, Disc disc) throws SQLException {
        Optional<Disc> known = DiscRows.locked(connection, disc.mark());
        if (disc.id() != 0 && (known.isEmpty() || known.get().id() != disc.id())) {
            Disc other = DiscRows.byId(connection, disc.id()).orElseThrow(() -> unknown(disc.id()));
            throw new StationException(
                    Kind.CONFLICT,
                    "Disc " + disc.id() + " of the catalogue is recognised by '" + other.mark() + "', and this one by '"
                            + disc.mark() + "': it is another disc.");
        }
        if (known.isPresent()) {
            return known.get();
        }
        long id = DiscRows.insert(connection, disc);
        return DiscRows.byId(connection, id).orElseThrow(() -> unknown(id));
    }

    private static StationException unknown(long id) {
        return new StationException(Kind.NOT_FOUND, "The catalogue has no disc " + id + ".");
    }

    /** What is stored counts, whether or not the index could be made smaller. */
    private void compact() {
        try {
            compaction.work();
        } catch (StationException e) {
            LOG.log(System.Logger.Level.WARNING, "Runs of the catalogue''s index were not merged: {0}", e.getMessage());
        }
    }

    @Override
    public Optional<Disc> disc(long id) {
        return transactions.read(connection -> DiscRows.byId(connection, id));
    }

    @Override
    public Optional<Disc> marked(String mark) {
        return transactions.read(connection -> DiscRows.byMark(connection, mark));
    }

    @Override
    public List<Disc> discs(long before, int limit) {
        return transactions.read(connection -> DiscRows.before(connection, before, limit));
    }

    @Override
    public Disc describe(long id, String label, String shelf) {
        return transactions.change(connection -> {
            Disc known = DiscRows.byId(connection, id).orElseThrow(() -> unknown(id));
            DiscRows.update(connection, Merging.described(known, label, shelf));
            return DiscRows.byId(connection, id).orElseThrow();
        });
    }

    @Override
    public List<DiscFile> search(FileQuery query) {
        return transactions.read(connection -> new Finder(connection, runs.all(connection)).find(query));
    }

    @Override
    public List<Disc> needed(String path) {
        return transactions.read(connection -> {
            List<Disc> discs = new ArrayList<>();
            for (long id : new Needs(connection).discs(runs.all(connection), path)) {
                discs.add(DiscRows.byId(connection, id).orElseThrow(() -> unknown(id)));
            }
            return discs;
        });
    }

    @Override
    public List<List<DiscFile>> duplicates(int limit) {
        return transactions.read(connection -> new Duplicates(connection, limit).list(runs.all(connection)));
    }

    @Override
    public Disc importDisc(String drive) {
        return reader.read(drive, this::add);
    }
}
