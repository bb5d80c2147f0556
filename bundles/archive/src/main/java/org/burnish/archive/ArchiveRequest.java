package org.burnish.archive;

import java.util.List;
import java.util.Objects;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;

/**
 * What shall be archived. Immutable.
 *
 * @param label for people; the volumes are named after it
 * @param sources what is archived, each with its place in the image; at least one
 * @param capacities of the discs
 * @param form what the discs look like
 * @param options of the image and of adding files, such as {@link org.burnish.image.ImageOptions} and {@link
 *     org.burnish.recorder.DiskOptions#ofAdding}; none of a burn or a medium. The name of the volume is the planner's
 */
public record ArchiveRequest(String label, List<PathPair> sources, Capacities capacities, Form form, Options options) {

    /** What a disc looks like. */
    public enum Form {
        /** The sources at their places, and the folder {@code _disc} beside them. */
        PLAIN,
        /** A bag of BagIt 1.0 (RFC 8493): the sources below {@code data}, the tag files in the root. */
        BAG
    }

    public ArchiveRequest {
        Objects.requireNonNull(label);
        sources = List.copyOf(sources);
        Objects.requireNonNull(capacities);
        Objects.requireNonNull(form);
        Objects.requireNonNull(options);
    }

    /** Plain discs with the initial values of all options. */
    public static ArchiveRequest of(String label, List<PathPair> sources, Capacities capacities) {
        return new ArchiveRequest(label, sources, capacities, Form.PLAIN, Options.NONE);
    }

    /** The same with discs of another form. */
    public ArchiveRequest in(Form other) {
        return new ArchiveRequest(label, sources, capacities, other, options);
    }

    /** The same with these options. */
    public ArchiveRequest with(Options chosen) {
        return new ArchiveRequest(label, sources, capacities, form, options.with(chosen));
    }
}
