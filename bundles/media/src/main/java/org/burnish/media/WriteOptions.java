package org.burnish.media;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/**
 * Options of writing that every kind of medium understands, if only to refuse them; a kind says by {@link
 * MediaProfile#options} which of its own it has.
 */
public final class WriteOptions {

    public static final OptionKey<Boolean> CLOSE =
            OptionKey.flag("write.close", false, "whether the medium shall take no more sessions afterwards");

    public static final OptionKey<Boolean> SIMULATE =
            OptionKey.flag("write.simulate", false, "whether nothing shall really be written");

    public static final OptionKey<Integer> SPEED = new OptionKey<>(
            "write.speed",
            ValueForms.number(0, Integer.MAX_VALUE),
            0,
            "the wanted speed in kB/s (of 1000 bytes), 0 for the fastest");

    public static final OptionKey<RequestedWriteType> TYPE = new OptionKey<>(
            "write.type",
            ValueForms.choice(RequestedWriteType.class),
            RequestedWriteType.AUTO,
            "the wanted write type");

    /** See {@link Transfer#streamFrom}. */
    public static final OptionKey<OptionalLong> STREAM_FROM = new OptionKey<>(
            "write.stream_from",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the LBA from which on blocks are wanted as stream recording");

    /** See {@link Transfer#chunkBlocks}. */
    public static final OptionKey<Integer> CHUNK_BLOCKS = new OptionKey<>(
            "write.chunk_blocks",
            ValueForms.number(0, Integer.MAX_VALUE),
            0,
            "how many blocks of 2048 bytes one write command shall carry, 0 for the default of the medium");

    /**
     * Set by the recorder where the size of the session is not known: {@link WriteRequest#blocks} is the most that will come
     * then. A kind of medium that has to know it beforehand refuses.
     */
    public static final OptionKey<Boolean> OPEN_END =
            OptionKey.flag("write.open_end", false, "whether the session may have fewer blocks than announced");

    private WriteOptions() {}

    /** All that can be chosen. */
    public static List<OptionKey<?>> all() {
        return List.of(CLOSE, SIMULATE, SPEED, TYPE, STREAM_FROM, CHUNK_BLOCKS);
    }
}
