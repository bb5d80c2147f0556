package org.burnish.media;

import java.util.Objects;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/**
 * What is to be written.
 *
 * @param start the LBA of the first block: the medium's next writable address, or any aligned one if it is overwritable
 * @param blocks how many blocks will be written, exactly, unless the request has an open end
 * @param options what was chosen of {@link WriteOptions}, and of the options of the medium's kind
 */
public record WriteRequest(long start, long blocks, Options options) {

    public WriteRequest {
        Objects.requireNonNull(options);
    }

    /** By the initial values of all options. */
    public static WriteRequest of(long start, long blocks) {
        return new WriteRequest(start, blocks, Options.NONE);
    }

    /** The same with a value of an option. */
    public <T> WriteRequest with(OptionKey<T> key, T value) {
        return new WriteRequest(start, blocks, options.with(key, value));
    }

    /** Whether the medium shall take no more sessions afterwards. */
    public boolean close() {
        return options.get(WriteOptions.CLOSE);
    }

    /** Whether nothing shall really be written. */
    public boolean simulate() {
        return options.get(WriteOptions.SIMULATE);
    }

    /** Whether fewer blocks may come than {@link #blocks}, since nobody knows their number yet. */
    public boolean openEnd() {
        return options.get(WriteOptions.OPEN_END);
    }

    /** The wanted speed in kB/s, 0 for the fastest. */
    public int speed() {
        return options.get(WriteOptions.SPEED);
    }

    /** How the blocks travel. */
    public Transfer transfer() {
        return new Transfer(options.get(WriteOptions.STREAM_FROM), options.get(WriteOptions.CHUNK_BLOCKS));
    }

    /** The wanted write type. */
    public RequestedWriteType type() {
        return options.get(WriteOptions.TYPE);
    }
}
