package org.burnish.image;

import java.util.Objects;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/**
 * What to load.
 *
 * @param start the LBA of the session's first block
 * @param options what was chosen of {@link LoadOptions}, and of the options of a format
 * @param listener receives what is odd
 * @param digests what recorded checksums are checked by
 */
public record LoadRequest(long start, Options options, ImageListener listener, Digests digests) {

    public LoadRequest {
        Objects.requireNonNull(options);
        Objects.requireNonNull(listener);
        Objects.requireNonNull(digests);
    }

    /** By the initial values of all options, without a listener. */
    public static LoadRequest at(long start) {
        return new LoadRequest(start, Options.NONE, ImageListener.NONE, Digests.OF_JAVA);
    }

    /** The same with a value of an option. */
    public <T> LoadRequest with(OptionKey<T> key, T value) {
        return new LoadRequest(start, options.with(key, value), listener, digests);
    }

    /** The same with a listener. */
    public LoadRequest reportingTo(ImageListener other) {
        return new LoadRequest(start, options, other, digests);
    }

    /** The same with the digests that there are; without them, those of the Java platform. */
    public LoadRequest knowing(Digests known) {
        return new LoadRequest(start, options, listener, known);
    }

    public boolean checksums() {
        return options.get(LoadOptions.CHECKSUMS);
    }

    public boolean tolerateDamage() {
        return options.get(LoadOptions.TOLERATE_DAMAGE);
    }

    public NamingChoice naming() {
        return options.get(LoadOptions.NAMING);
    }

    public NameConversion names() {
        return options.get(LoadOptions.NAMES);
    }
}
