package org.burnish.archive;

import java.util.List;
import java.util.Objects;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;
import org.jspecify.annotations.Nullable;

/** What shall be archived. Immutable. */
public final class ArchiveRequest {

    /** What a disc looks like. */
    public enum Form {
        /** The sources at their places, and the folder {@code _disc} beside them. */
        PLAIN,
        /** A bag of BagIt 1.0 (RFC 8493): the sources below {@code data}, the tag files in the root. */
        BAG
    }

    private final String label;
    private final List<PathPair> sources;
    private final Capacities capacities;
    private final Form form;
    private final Options options;

    private ArchiveRequest(String label, List<PathPair> sources, Capacities capacities, Form form, Options options) {
        this.label = Objects.requireNonNull(label);
        this.sources = List.copyOf(sources);
        this.capacities = Objects.requireNonNull(capacities);
        this.form = Objects.requireNonNull(form);
        this.options = Objects.requireNonNull(options);
    }

    /**
     * Plain discs with the initial values of all options.
     *
     * @param label for people; the volumes are named after it
     * @param sources what is archived, each with its place in the image; at least one
     * @param capacities of the discs
     */
    public static ArchiveRequest of(String label, List<PathPair> sources, Capacities capacities) {
        return new ArchiveRequest(label, sources, capacities, Form.PLAIN, Options.NONE);
    }

    /** The same with discs of another form. */
    public ArchiveRequest in(Form other) {
        return new ArchiveRequest(label, sources, capacities, other, options);
    }

    /**
     * The same with these options: of the image and of adding files, such as {@link org.burnish.image.ImageOptions} and {@link
     * org.burnish.recorder.DiskOptions#ofAdding}; none of a burn or a medium. The name of the volume is the planner's.
     */
    public ArchiveRequest with(Options chosen) {
        return new ArchiveRequest(label, sources, capacities, form, options.with(chosen));
    }

    /** For people; the volumes are named after it. */
    public String label() {
        return label;
    }

    /** What is archived, each with its place in the image; at least one. */
    public List<PathPair> sources() {
        return sources;
    }

    /** Of the discs. */
    public Capacities capacities() {
        return capacities;
    }

    /** What the discs look like. */
    public Form form() {
        return form;
    }

    /** Of the image and of adding files. */
    public Options options() {
        return options;
    }

    private List<Object> values() {
        return List.of(label, sources, capacities, form, options);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArchiveRequest request && request.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "ArchiveRequest" + values();
    }
}
