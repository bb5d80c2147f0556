package org.burnish.image;

import java.util.Objects;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/**
 * What to load.
 *
 * @param start the LBA of the session's first block
 * @param options what was chosen of {@link LoadOptions}, and of the options of a format
 * @param listener is told what is odd
 */
public record LoadRequest(long start, Options options, ImageListener listener) {

    public LoadRequest {
        Objects.requireNonNull(options);
        Objects.requireNonNull(listener);
    }

    /** By the initial values of all options, with nobody told. */
    public static LoadRequest at(long start) {
        return new LoadRequest(start, Options.NONE, ImageListener.NONE);
    }

    /** The same with a value of an option. */
    public <T> LoadRequest with(OptionKey<T> key, T value) {
        return new LoadRequest(start, options.with(key, value), listener);
    }

    /** The same with somebody who is told. */
    public LoadRequest reportingTo(ImageListener told) {
        return new LoadRequest(start, options, told);
    }

    public boolean checksums() {
        return options.get(LoadOptions.CHECKSUMS);
    }

    public boolean tolerateDamage() {
        return options.get(LoadOptions.TOLERATE_DAMAGE);
    }

    public NameConversion names() {
        return options.get(LoadOptions.NAMES);
    }
}
