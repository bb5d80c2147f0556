package org.burnish.image;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/** How a tree is laid out: where, grown from what, and by which options. Immutable. */
public final class LayoutRequest {

    private final long start;
    private final boolean chained;
    private final Optional<LoadedImage> base;
    private final Optional<LoadedImage> origin;
    private final Options options;
    private final ImageListener listener;
    private final Instant now;
    private final Digests digests;

    private LayoutRequest(
            long start,
            boolean chained,
            Optional<LoadedImage> base,
            Optional<LoadedImage> origin,
            Options options,
            ImageListener listener,
            Instant now,
            Digests digests) {
        this.start = start;
        this.chained = chained;
        this.base = Objects.requireNonNull(base);
        this.origin = Objects.requireNonNull(origin);
        this.options = Objects.requireNonNull(options);
        this.listener = Objects.requireNonNull(listener);
        this.now = now;
        this.digests = Objects.requireNonNull(digests);
    }

    /** A first session, by the initial values of all options. */
    public static LayoutRequest at(long start) {
        return new LayoutRequest(
                start,
                false,
                Optional.empty(),
                Optional.empty(),
                Options.NONE,
                ImageListener.NONE,
                SourceDate.get().orElseGet(Instant::now),
                Digests.OF_JAVA);
    }

    /**
     * The same for an overwritable medium, whose sessions are chained by their own heads, with a copy of the newest head at
     * LBA 0.
     */
    public LayoutRequest chained(boolean overwritable) {
        return new LayoutRequest(start, overwritable, base, origin, options, listener, now, digests);
    }

    /**
     * The same, grown.
     *
     * @param grown the image that this one grows: its stored content and recorded checksums are carried on
     * @param source the image that the tree came from, on whatever medium: what describes its volume is carried on
     */
    public LayoutRequest from(Optional<LoadedImage> grown, Optional<LoadedImage> source) {
        return new LayoutRequest(start, chained, grown, source, options, listener, now, digests);
    }

    /** The same with a value of an option. */
    public <T> LayoutRequest with(OptionKey<T> key, T value) {
        return with(Options.NONE.with(key, value));
    }

    /** The same with these options. */
    public LayoutRequest with(Options chosen) {
        return new LayoutRequest(start, chained, base, origin, options.with(chosen), listener, now, digests);
    }

    /** The same with a listener for names that had to change and nodes that can't be stored. */
    public LayoutRequest reportingTo(ImageListener other) {
        return new LayoutRequest(start, chained, base, origin, options, other, now, digests);
    }

    /** The same with the digests that there are; without them, those of the Java platform. */
    public LayoutRequest knowing(Digests known) {
        return new LayoutRequest(start, chained, base, origin, options, listener, now, known);
    }

    /** The LBA of the session's first block. */
    public long start() {
        return start;
    }

    /** Whether the session is one of a chain, with a copy of its head at LBA 0. */
    public boolean chained() {
        return chained;
    }

    /** The image that this one grows. */
    public Optional<LoadedImage> base() {
        return base;
    }

    /** The image that the tree came from. */
    public Optional<LoadedImage> origin() {
        return origin;
    }

    /** What was chosen. */
    public Options options() {
        return options;
    }

    /** Where the format finds the digest that {@link ImageOptions#DIGEST} names. */
    public Digests digests() {
        return digests;
    }

    public ImageListener listener() {
        return listener;
    }

    /**
     * The volume's name: the wanted one, or else that of the image which the tree came from, or {@link
     * ImageOptions#UNNAMED}.
     */
    public String volumeId() {
        String wanted = options.get(ImageOptions.VOLUME_ID);
        return wanted.isEmpty()
                ? origin.map(image -> image.session().volumeId())
                        .filter(id -> !id.isBlank())
                        .orElse(ImageOptions.UNNAMED)
                : wanted;
    }

    public boolean checksums() {
        return options.get(ImageOptions.CHECKSUMS);
    }

    /** In blocks. */
    public int padding() {
        return options.get(ImageOptions.PADDING);
    }

    public NameConversion names() {
        return options.get(ImageOptions.NAMES);
    }

    /** The volume's time stamp, seconds since 1970-01-01T00:00Z: the wanted one, or that of the request. */
    public long created() {
        return options.get(ImageOptions.CREATED).orElse(now).getEpochSecond();
    }
}
