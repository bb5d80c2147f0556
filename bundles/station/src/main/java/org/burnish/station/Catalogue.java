package org.burnish.station;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is on which disc. A service; its data are in the database, which other stations may share. All methods may be called by any
 * thread, and throw {@link StationException}.
 */
@ProviderType
public interface Catalogue {

    /**
     * Takes a disc in with all its files, or what is new on a disc that it has. All of it is stored when this returns, or nothing.
     *
     * @param disc its id is 0 for one that the catalogue does not have
     * @param files of the sessions that the catalogue does not have yet; read once, never all in memory
     */
    Disc add(Disc disc, Iterator<DiscFile> files);

    /** The disc with an id. */
    Optional<Disc> disc(long id);

    /** The disc that has this in the words of {@link Disc#mark}. */
    Optional<Disc> marked(String mark);

    /** Discs, the newest first, with an id below one. */
    List<Disc> discs(long before, int limit);

    /** Stores what a user says of a disc. */
    Disc describe(long id, String label, String shelf);

    /** Files, ordered by name. */
    List<DiscFile> search(FileQuery query);

    /** The discs that are needed for a path and all below it, each once, with the newest copy of each file. */
    List<Disc> needed(String path);

    /** Files with the same content, those that waste most first; each list has two or more. */
    List<List<DiscFile>> duplicates(int limit);

    /** Reads the disc in a drive of this station, and takes it in: all sessions that have an image, by whatever program. */
    Disc importDisc(String drive);
}
